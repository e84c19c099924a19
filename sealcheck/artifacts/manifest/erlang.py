# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a rebar.config of Erlang names as dependencies.

https://rebar3.org/docs/configuration/dependencies/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.manifest.needs import EXACT, Needs
from sealcheck.pattern import regex

MOST_TEXT = 200_000
#: Lists that are read: that of the project, and those of its profiles.
MOST_LISTS = 20
_COMMENT = regex(r"^((?:[^%\"\n]|\"[^\"\n]{0,500}\"){0,2000})%[^\n]{0,4000}", re.M)
_DEPS = regex(r"\{\s{0,20}deps\s{0,20},\s{0,40}\[")
#: Brackets, and texts that may hold some.
_PART = regex(r"\"(?:[^\"\\]|\\.){0,1000}\"|[\[\]{}]|,|[^\[\]{},\"]{1,500}")
_NAME = regex(r"\{?\s{0,40}'?([a-z][\w@]{0,80})'?")
_TAG = regex(r"\{\s{0,20}(?:tag|ref)\s{0,20},\s{0,20}\"[^\"]{1,100}\"\s{0,20}\}")
_PLAIN = regex(r"\{\s{0,40}'?[\w@]{1,80}'?\s{0,40},\s{0,40}\"(?:==\s?)?([^\"]{1,60})\"\s{0,40}[,}]")


def rebar(text: str) -> Needs:
    """rebar.config: packages of Hex and repositories of git, those of its profiles among them."""
    plain = _COMMENT.sub(r"\1", text[:MOST_TEXT])
    lists = islice(_DEPS.finditer(plain), MOST_LISTS)
    items = (each for at in lists for each in _items(plain, at.end()))
    named = {match[1]: each for each in items if (match := _NAME.match(each))}
    return Needs(len(named), sum(map(_is_exact, named.values())), names=tuple(named))


def _items(text: str, start: int) -> Iterator[str]:
    """Yield what a list holds whose bracket was opened before `start`."""
    depth, begun = 0, start
    for part in _PART.finditer(text, start):
        if part[0] in "[{":
            depth += 1
        elif part[0] in "]}":
            depth -= 1
        if depth < 0 or (part[0] == "," and not depth):
            if item := text[begun : part.start()].strip():
                yield item
            begun = part.end()
        if depth < 0:
            return


def _is_exact(item: str) -> bool:
    """Whether a dependency is one version of Hex, or a tag or commit of a repository."""
    version = _PLAIN.match(item)
    return _TAG.search(item) is not None or (version is not None and EXACT.fullmatch(version[1]) is not None)
