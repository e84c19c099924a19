# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Help texts that stand as keys of their own beside a value: `town = x`, then `town.help = The name on all pages`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sealcheck.pattern import regex

#: Settings with a help text of their own from which a file is written so.
LEAST_HELPED = 3
_PART = regex(
    r"[ \t]{0,12}(?P<name>[A-Za-z_][\w-]{1,80}(?:\.[\w-]{1,80}){0,4})[._](?P<part>[A-Za-z]{2,20})"
    r"[ \t]{0,4}[:=](?P<text>.{0,500})"
)
_VALUE = regex(r"[ \t]{0,12}(?P<name>[A-Za-z_][\w.-]{1,160})[ \t]{0,4}[:=](?![:=])")
_HELP = frozenset({"help", "description", "desc", "doc", "comment", "hint", "hilfe", "beschreibung", "hinweis"})


class Helped(NamedTuple):
    """The lines without what only describes a setting, and the text beside each setting that has one."""

    lines: list[str]
    texts: dict[str, str]


def helped(lines: Sequence[str]) -> Helped:
    """Return the lines of a file of settings without the keys that say what another is for and which type it has."""
    named = {match["name"] for line in lines if (match := _VALUE.match(line[:400]))}
    parts = [(line, match) for line in lines if (match := _PART.match(line[:800])) and match["name"] in named]
    texts = {match["name"]: match["text"].strip() for _, match in parts if match["part"].lower() in _HELP}
    if len(texts) < LEAST_HELPED:
        return Helped(list(lines), {})
    aside = {line for line, match in parts if match["name"] in texts}
    return Helped([line for line in lines if line not in aside], texts)


def is_helped(text: str) -> bool:
    """Whether at least half of what a file sets has a help text of its own."""
    lines, texts = helped(text.split("\n")[:3000])
    return 2 * len(texts) >= sum(_VALUE.match(line[:400]) is not None for line in lines) and bool(texts)
