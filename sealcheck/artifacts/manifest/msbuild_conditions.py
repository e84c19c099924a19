# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Elements of MSBuild's files whose condition never holds, whatever is set from outside.

https://learn.microsoft.com/en-us/visualstudio/msbuild/msbuild-conditions
"""

from __future__ import annotations

import re

from sealcheck.pattern import regex

_ELEMENT = regex(
    r"<([A-Za-z][\w.]{0,60})\s(?:[^<>]{0,600}?\s)?Condition\s{0,9}=\s{0,9}(?:\"([^\"<]{0,300})\"|'([^'<]{0,300})')[^<>]{0,300}>"
)
#: Properties, items and metadata, functions and groups: what only the build can tell.
_UNKNOWN = regex(r"[$@%(]")
_OR = regex(r"\sor\s", re.I)
_AND = regex(r"\sand\s", re.I)
_COMPARED = regex(r"('[^']{0,200}'|[\w.]{1,60})\s{0,9}(==|!=)\s{0,9}('[^']{0,200}'|[\w.]{1,60})")
_TRUTHS = {"true": True, "on": True, "yes": True, "false": False, "off": False, "no": False}


def without_dead(text: str) -> str:
    """Return a project file with nothing but the line breaks of the elements whose condition never holds."""
    kept: list[str] = []
    at = 0
    for match in _ELEMENT.finditer(text):
        if match.start() < at or _value(match[2] or match[3] or "") is not False:
            continue
        closing = f"</{match[1]}>"
        found = -1 if match[0].endswith("/>") else text.find(closing, match.end())
        end = found + len(closing) if found >= 0 else match.end()
        kept += [text[at : match.start()], "\n" * text.count("\n", match.start(), end)]
        at = end
    return "".join((*kept, text[at:]))


def _value(condition: str) -> bool | None:
    """What a condition comes to; None where that depends on the build."""
    for pattern, decides in ((_OR, True), (_AND, False)):
        if len(parts := pattern.split(condition)) > 1:
            values = {_value(part) for part in parts}
            return decides if decides in values else None if None in values else not decides
    plain = condition.strip()
    if plain.startswith("!"):
        inner = _value(plain[1:])
        return None if inner is None else not inner
    if _UNKNOWN.search(plain):
        return None
    if match := _COMPARED.fullmatch(plain):
        same = match[1].strip("'").lower() == match[3].strip("'").lower()
        return same == (match[2] == "==")
    return _TRUTHS.get(plain.strip("'").lower())
