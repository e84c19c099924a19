# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows beside a static security analysis: what comes near one, and weak places of pipelines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.security.code_scanners import ScannerSign, analysis_badges
from sealcheck.artifacts.security.pipeline_audit import Weakness
from sealcheck.measures.doubt import Doubt
from sealcheck.measures.path_chosen import service_unsure
from sealcheck.model import Evidence, Text, near_miss, say


def telling_first(signs: Sequence[ScannerSign]) -> list[ScannerSign]:
    """Return the first few signs, before all others those that leave the answer open."""
    return sorted(signs, key=lambda sign: not (sign.uploaded or sign.unsure or sign.elsewhere or sign.named))[:5]


def near_scanner(sign: ScannerSign) -> Text:
    """Return what a sign that does not count is."""
    kind = "uploaded" if sign.uploaded else "elsewhere" if sign.elsewhere else "named" if sign.named else "near"
    return say(f"security.scanner_{kind}", tool=sign.tool)


def other_scanners(signs: Sequence[ScannerSign], near: Sequence[Evidence]) -> Iterator[Doubt]:
    """Yield why the signs that do not count may be an analysis all the same, each with all that came `near`."""
    yield from ((service_unsure("security.scanner_unsure_reason", s.unsure), near) for s in signs if s.unsure)
    yield from ((say("security.scanner_uploaded_reason", tool=s.tool), near) for s in signs if s.uploaded)
    yield from ((say("security.scanner_elsewhere_reason", reference=s.tool), near) for s in signs if s.elsewhere)
    yield from ((say("security.scanner_named_reason", step=s.tool), near) for s in signs if s.named)


def services_alone(readme: Readme, settings: tuple[Evidence, ...]) -> Iterator[Doubt]:
    """Yield the doubts that a service does it by itself, of which READMEs show a badge or there are settings."""
    yield say("security.scanner_badge_reason"), list(analysis_badges(readme))[:3]
    yield say("security.scanner_service_reason"), settings


def weak_places(weaknesses: tuple[Weakness, ...]) -> list[Evidence]:
    """Return the weak places of pipelines, of each kind the first with the number of its like."""
    first = {each.kind: each for each in reversed(weaknesses)}
    counts = Counter(each.kind for each in weaknesses)
    return [
        near_miss(say(f"pipeline_audit.{w.kind}", count=counts[w.kind]), w.file, w.line, excerpt=w.excerpt)
        for w in sorted(first.values(), key=lambda each: (not each.grave, each.kind))
    ]
