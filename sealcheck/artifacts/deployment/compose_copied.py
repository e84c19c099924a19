# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compose files that are called after development, but that the README tells everybody to copy and to use."""

from __future__ import annotations

import re

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

MOST_LINES = 5000
_GUIDE = regex(r"(?:readme|install(?:ation)?|setup|deploy(?:ment)?|quick-?start)(?:[._-].{0,30})?", re.I)
_COPY = regex(r"\b(?:cp|copy|mv|move|rename|ln|kopier\w{0,6}|umbenenn\w{0,4})\b", re.I)
_USUAL = regex(r"(?<![\w.-])(?:docker-)?compose\.ya?ml(?![\w-])", re.I)
_HEADING = regex(r"[ \t]{0,3}(#{1,6})[ \t]{1,4}(\S.{0,200})")
#: What is said for those who work on the software only.
_FOR_MAKERS = regex(
    r"\b(?:dev(?:el|elop\w{0,6})?|local\w{0,3}|lokal\w{0,3}|entwickl\w{0,6}|contribut\w{0,5}|tests?|testing)\b", re.I
)


def is_copied_by_all(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether a guide in the root tells to copy the file to the usual name, and not for work on the software alone."""
    guides = [each for each in tree.within(("",)) if _GUIDE.fullmatch(each.name)]
    return any(_tells(contents.text(each) or "", file.name) for each in guides if each.name != file.name)


def _tells(text: str, name: str) -> bool:
    above: dict[int, str] = {}
    fenced = False
    for line in text.split("\n")[:MOST_LINES] if name in text else ():
        fenced ^= line.lstrip().startswith(("```", "~~~"))
        heading = None if fenced else _HEADING.match(line[:300])
        if heading:
            above = {level: said for level, said in above.items() if level < len(heading[1])}
            above[len(heading[1])] = heading[2]
        elif name in line[:1000] and _COPY.search(line[:1000]):
            rest = line[:1000].replace(name, " ")
            if _USUAL.search(rest) and not any(map(_FOR_MAKERS.search, (*above.values(), rest))):
                return True
    return False
