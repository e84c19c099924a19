# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts on the architecture that only praise it: the right words, and no part with its task or its neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.artifacts.design.flow import told
from sealcheck.artifacts.design.layers import kinds_in
from sealcheck.artifacts.design.prose import is_row, listed_part
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Paragraph, Section
from sealcheck.prose.phrases import fold

#: Kinds of parts, parts with their roles, and lines with names of code or links, of which so many are not mere praise.
LEAST_NAMED = 2
#: Names as only things have them: PostgreSQL, MapServer, HAProxy; and any word written like a name within a sentence.
_MIXED = regex(r"(?<![\w.-])\w{0,20}[a-z][A-Z]\w{0,30}|(?<![\w.-])[A-Z]{2,12}[a-z]\w{0,30}")
_CAPITAL = regex(r"(?<=[a-z,;)] )[A-Z]\w{1,30}")
#: Names of things that a text must have to be about these and no other ones.
LEAST_NAMES = 3


def only_praises(part: Section, own: tuple[Paragraph, ...]) -> bool:
    """Return whether a text mostly praises: no code, table, list of parts, relation or names, few sober sentences."""
    if part.code or any(is_row(each) for each in own) or len(listed_part(own)) >= LEAST_NAMED:
        return False
    lines = [line for each in own for line in each.lines]
    if sum(bool(line.links) or line.text != line.prose for line in lines) >= LEAST_NAMED or told(own).found:
        return False
    sober = [each for each in _sentences(own) if not wording("praise").search(fold(each))]
    on_it = [each for each in _sentences(own) if wording("architecture_terms").search(fold(each))]
    if len(set(sober).intersection(on_it)) > len(on_it) / 2:
        return False
    if len({kind for each in sober for kind in kinds_in(fold(each))}) >= LEAST_NAMED:
        return False
    patterns = (_MIXED,) if part.language == "de" else (_MIXED, _CAPITAL)  # in German all nouns are written so
    return len({match[0] for each in sober for name in patterns for match in name.finditer(each)}) < LEAST_NAMES


def _sentences(own: Iterable[Paragraph]) -> Iterable[str]:
    return (sentence for each in own for sentence in each.clauses)
