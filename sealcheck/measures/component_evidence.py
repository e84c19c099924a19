# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Proprietary components that publiccode.yml declares."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.model import Evidence, against, found, say
from sealcheck.nested import listed
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

#: What the section says something of software with; hardware is none.
_SOFTWARE = ("open", "proprietary")
_NOTHING = frozenset({"none", "no", "nothing", "-", "–", "n/a", "na", "keine", "keiner", "keines", "nichts", "nein"})


def says_dependencies(publiccode: PublicCode) -> bool:
    """Whether publiccode.yml says what software the project depends on, be it nothing."""
    stated = publiccode.get("dependsOn")
    return isinstance(stated, dict) and any(stated.get(kind) is not None for kind in _SOFTWARE)


def _named(publiccode: PublicCode, kind: str) -> list[tuple[int, Any]]:
    """Return the entries of a kind with their number; a word that says that there is none is no entry."""
    given = listed(publiccode.get("dependsOn", kind))
    return [(n, each) for n, each in enumerate(given) if each and str(each).strip().lower() not in _NOTHING]


def _misplaced(publiccode: PublicCode) -> Iterator[Evidence]:
    """Yield the components among the open ones that are well known to be proprietary."""
    for index, entry in _named(publiccode, "open"):
        name = str(entry.get("name") or "") if isinstance(entry, dict) else str(entry)
        optional = isinstance(entry, dict) and entry.get("optional") is True
        if not optional and wording("proprietary_product").search(fold(name[:200])):
            text = say("reuse.component_not_open", name=name)
            yield against(text, publiccode.file, publiccode.line("dependsOn", "open", index))


def components(publiccode: PublicCode) -> tuple[int, list[Evidence]]:
    """Return how many of the proprietary components are mandatory, and what is said of each."""
    entries = _named(publiccode, "proprietary")
    evidence = list(_misplaced(publiccode))
    mandatory = len(evidence)
    for index, entry in entries:
        optional = isinstance(entry, dict) and entry.get("optional") is True
        mandatory += not optional
        name = str(entry.get("name") or "?") if isinstance(entry, dict) else str(entry)
        text = say("reuse.component_optional" if optional else "reuse.component_mandatory", name=name)
        line = publiccode.line("dependsOn", "proprietary", index)
        evidence.append((found if optional else against)(text, publiccode.file, line))
    if not evidence:
        evidence = [found(say("reuse.none_listed"), publiccode.file, publiccode.line("dependsOn"))]
    return mandatory, evidence
