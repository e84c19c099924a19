# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides for users that are not called so: sections of a README that explain the options of a program."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.passages import Passage
from sealcheck.artifacts.settings.command_options import Options
from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read

#: Options that a section must explain, each in so many words, to tell people how a program is used.
LEAST_OPTIONS, LEAST_WORDS = 4, 3
#: An option where a line begins with it: an item, a row of a table, the program's own help.
_OPTION = regex(r"[\s|*+`\"#-]{0,12}(?:-\w,?[\s|/]{0,3})?`{0,2}--([A-Za-z][\w-]{1,40})(.{0,400})")
_WORD = regex(r"[^\W\d_]{3,}")


def option_guides(readme: Readme, declared: Iterable[Options], min_words: int) -> Iterator[Passage]:
    """Yield the sections of READMEs that explain the options of a program."""
    known = {name for each in declared for name in each.names}
    for document in readme.all:
        for section in _explaining(document, known):
            # what stands in the program's own help counts as well
            words = max(read(section, "usage").words, min_words)
            yield Passage("usage", document, section, words, own=True, whole=False, general=True)


def _explaining(document: Document, known: set[str]) -> Iterator[Section]:
    """Yield the sections that explain enough of the options which the code declares."""
    for section in document.sections:
        if len(_explained(section) & known) >= LEAST_OPTIONS:
            yield section


def _explained(section: Section) -> set[str]:
    """Return the options, without their dashes, that lines of the section explain, or the lines below."""
    found = set()
    lines = [line for row in section.rows for line in (row.body or (row.text,))]
    for line, below in pairwise([*lines, ""]):
        if match := _OPTION.match(line[:600]):
            said = match[2] if _OPTION.match(below[:600]) else f"{match[2]} {below}"
            if len([word for word in _WORD.findall(said) if not word.isupper()]) >= LEAST_WORDS:
                found.add(match[1].replace("_", "-"))
    return found
