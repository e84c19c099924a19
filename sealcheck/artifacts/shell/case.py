# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which branch a script takes that chooses by its first argument: case "$1" in test) pytest;; lint) …;; esac.

The same for if [ "$1" = test ]; then pytest; else …; fi.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase

from sealcheck.pattern import regex

#: A choice that no function, loop or condition surrounds: it stands at the beginning of its line.
_CASE = regex(r"(?m)^case[ \t]{1,5}[\"']?\$\{?(\w{1,40})(?::?-([\w./-]{0,40}))?\}?[\"']?[ \t]{1,5}in[ \t]{0,9}$")
_ESAC = regex(r"(?m)^esac\b")
_BRANCH = regex(r"\(?([\w.*?|\"'/:\[-][\w.*?|\"' \t:/\[\]-]{0,200})\)(.{0,2000})")
#: A variable that is the first argument: COMMAND="${1:-help}"
_FIRST = regex(
    r"(?m)^(?:readonly[ \t]{1,5}|export[ \t]{1,5})?(\w{1,40})=[\"']?\$\{?1(?::?-([\w./-]{0,40}))?\}?[\"']?[ \t]{0,9}$"
)
#: A comparison that no function, loop or condition surrounds either.
_IF = regex(
    r"(?:el)?if[ \t]{1,5}\[{1,2}[ \t]{1,5}[\"']?\$\{?1(?::?-([\w./-]{0,40}))?\}?[\"']?[ \t]{1,5}==?[ \t]{1,5}"
    r"[\"']?([\w./:-]{1,60})[\"']?[ \t]{1,5}\]{1,2}[ \t]{0,5}(?:;[ \t]{0,5}then)?[ \t]{0,9}"
)
_ARM = regex(r"(elif|else|fi)\b")
#: Before such a line the first argument is another one than after it.
_SHIFTS = regex(r"(?m)^[ \t]{0,40}(?:shift\b|set[ \t]{1,5}--)")
MOST_TEXT = 65_536


def branch_taken(text: str, given: Sequence[str]) -> str:
    """Return the script with the lines of the other branches emptied; the same text where that cannot be told."""
    start = _CASE.search(text) if len(text) <= MOST_TEXT else None
    end = _ESAC.search(text, start.end()) if start else None
    first = _first_argument(text[: start.start()], start[1], start[2], given) if start else None
    if start is None or end is None or first is None:
        return text
    lines = text[start.end() : end.start()].split("\n")
    if any(line.lstrip().startswith("case ") for line in lines):
        return text
    kept = set(_lines_of(lines, first))
    inside = "\n".join(kept_line(line) if number in kept else "" for number, line in enumerate(lines))
    return f"{text[: start.start()]}{inside}{text[end.end() :]}"


def arms_taken(text: str, given: Sequence[str]) -> str:
    """Return the script with the bodies emptied that a comparison of the first argument rules out."""
    if len(text) > MOST_TEXT or _SHIFTS.search(text) or (given and "$" in given[0]):
        return text
    kept: list[str] = []
    inside = drop = taken = False
    for line in text.split("\n"):
        compared = _IF.fullmatch(line)
        arm = _ARM.match(line) if inside else None
        if compared and (arm or not inside):
            hit = (given[0] if given else compared[1] or "") == compared[2]
            inside, drop, taken = True, taken or not hit, taken or hit
        elif arm:
            inside = arm[1] != "fi"
            drop = taken = taken and inside
        kept.append("" if drop and not compared and not arm and line.strip() != "then" else line)
    return "\n".join(kept)


def has_branch(text: str, word: str) -> bool:
    """Whether the script has a branch for just this word, apart from the one for all others."""
    other = branch_taken(text, ["\N{REPLACEMENT CHARACTER}"])
    return word.isprintable() and branch_taken(text, [word]) != other


def kept_line(line: str) -> str:
    """Return a line of a branch without the pattern before it and the end behind it."""
    match = _BRANCH.fullmatch(line.strip())
    return (match[2] if match else line).rstrip().removesuffix(";;")


def _first_argument(before: str, name: str, default: str | None, given: Sequence[str]) -> str | None:
    """The argument that is asked about, or None when it is another one or not known."""
    if _SHIFTS.search(before):
        return None
    if name != "1":
        assigned = next((match for match in _FIRST.finditer(before) if match[1] == name), None)
        if assigned is None:
            return None
        default = default or assigned[2]
    word = given[0] if given else default or ""
    return None if "$" in word else word


def _lines_of(lines: list[str], word: str) -> Iterator[int]:
    """Yield the numbers of the lines of the first branch whose pattern fits."""
    inside = taken = False
    for number, line in enumerate(lines):
        match = None if inside else _BRANCH.fullmatch(line.strip())
        if match:
            inside, taken = True, _fits(match[1], word)
        if inside and taken:
            yield number
        if inside and line.rstrip().endswith((";;", ";;&", ";&")):
            if taken:
                return
            inside = False


def _fits(pattern: str, word: str) -> bool:
    return any(fnmatchcase(word, each.strip().strip("\"'")) for each in pattern.split("|"))
