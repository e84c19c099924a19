# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A report as a gate sees it: a small seal of two levels and four criteria, with the verdicts that a test needs."""

from __future__ import annotations

from collections import Counter
from typing import Any

from sealcheck.model import Verdict

#: Criterion, level, theme.
SEAL = (("LIC-01", "bronze", "licence"), ("DOC-01", "bronze", "documentation"), ("SEC-01", "silver", "security"), ("SEC-02", "silver", "security"))  # fmt: skip
DIGEST = "sha256:1"


def both(words: str) -> dict[str, str]:
    return {"en": words, "de": words}


def kept(verdicts: str = "met met met met", *, percent: float | None = 50.0, crashed: bool = False) -> dict[str, Any]:
    """A report with one verdict for each criterion, in the order of SEAL."""
    given = dict(zip((each[0] for each in SEAL), verdicts.split(), strict=True))
    rows = [
        {"id": name, "level": level, "theme": theme, "verdict": given[name], "title": both(f"About {name}"), "reason": both("Because.")}
        for name, level, theme in SEAL
    ]  # fmt: skip
    counts = Counter(given.values())
    return {
        "seal": {
            "id": "small", "version": "1.0", "digest": DIGEST, "levels": [{"id": "bronze"}, {"id": "silver"}],
            "themes": [{"id": "licence"}, {"id": "documentation"}, {"id": "security"}],
        },
        "criteria": rows,
        "verdicts": {str(verdict): counts[str(verdict)] for verdict in Verdict},
        "incomplete": [both("The measure a.b failed.")] if crashed else [],
        "score": {
            "total": {"guaranteed_percent": percent},
            "levels": [{"level": "bronze", "reached": _reached(given, "LIC-01", "DOC-01")}, {"level": "silver", "reached": _reached(given, *given)}],
        },
    }  # fmt: skip


def _reached(given: dict[str, str], *names: str) -> bool:
    found = [given[name] for name in names]
    return set(found) <= {"met", "not_applicable"} and "met" in found
