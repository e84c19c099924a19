# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where in a licence file the texts of other people's parts begin."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.licence.expressions import family
from sealcheck.licence.findings import Finding, Identification, Notice, Status
from sealcheck.pattern import regex

#: Words between two texts that announce the licences of what others made and what is included.
_OTHERS = regex(
    r"third[- ]part(?:y|ies)|bundle[sd]?\b|collective work|combines? the following|subcomponents?|portions of|"
    r"(?:includes?|included|incorporates?|contains?) |"
    r"depend(?:s|ency|encies)\b|derived from|based on|"
    r"\bfor (?:[^\s.]{1,40} ){1,8}?(?:binar(?:y|ies)|dlls?|executables)\b|"
    r"\bfür (?:[^\s.]{1,40} ){1,8}?(?:binärdatei|binaries)|"
    r"the following (?:software|librar|files?|components?|license)|"
    r"drittanbieter|fremd|bibliothek|enthält|verwendet|basiert auf",
    re.I,
)
#: The subject of a sentence on the licence of everything.
_WHOLE = regex(
    r"^[\s#*_]{0,9}(?:this|the|diese[sr]?|die|das) (?:software|program|project|library|package|repository|work"
    r"|(?:source )?code|module|plugin|sdk|application|tool|framework|programm|projekt|bibliothek|anwendung)"
    r" (?:is|are|ist|steht|wird)\b",
    re.I,
)
#: Characters behind a sentence on the licence in which the next one is named.
_NEAR = 200
#: The user may choose, or both hold.
_EITHER = regex(
    r"\b(?:dual|both|entweder|wahlweise|sowohl)\b|\beither\b(?! version)"
    r"|\b(?:or|oder)\b(?! \(?at your option| modify| any later| fitness| \(?nach| jede)",
    re.I,
)


def foreign_from(text: str, holds: Identification) -> int:
    """Return the line at which the first text of others begins: after words that announce it; 0 without.

    Before it stands a text of the project's own, or the notice that its licence asks for.
    """
    official = {notice.line for notice in holds.notices if notice.official}
    found = [each for each in holds.findings if each.status is not Status.REFERENCED or each.start in official]
    lines = text.split("\n") if holds.findings else []
    if stated := _stated(holds, lines):
        return stated
    for one, other in _pairs(found):
        if one.status is Status.REFERENCED and family(one.id) == family(other.id):
            continue
        if _OTHERS.search(" ".join(lines[one.end : other.start - 1])[:20_000]):
            return other.start
    return 0


def _pairs(found: list[Finding]) -> Iterator[tuple[Finding, Finding]]:
    """Yield each text with the one before it; the notice with which a text of others begins does not part the two.

    Where no text stands before, the notice is what the project says of itself.
    """
    before: Finding | None = None
    for each in found:
        text = each.status is not Status.REFERENCED
        if before and text:
            yield before, each
        if text or before is None or before.status is Status.REFERENCED:
            before = each


def _stated(holds: Identification, lines: list[str]) -> int:
    """Return where the first text begins when a sentence before puts the software under another licence; else 0."""
    first = holds.matches[0] if holds.matches else None
    said = [each for each in holds.notices if first and each.line < first.start and speaks_of_all(each)]
    named = {family(name.id) for each in said for name in each.names}
    if first is None or not named:
        return 0
    between = " ".join(lines[said[-1].line : first.start - 1])[:20_000]
    chosen = not said[-1].official and _EITHER.search(f"{said[-1].text} {between[:_NEAR]}")
    if chosen or not _OTHERS.search(between):
        return 0
    return next((each.start for each in holds.matches if not named & set(map(family, each.ids))), 0)


def speaks_of_all(notice: Notice) -> bool:
    """Whether a notice is that of the licence itself, or its sentence puts the whole software under one."""
    return notice.official or (notice.grant and _WHOLE.search(notice.text) is not None)
