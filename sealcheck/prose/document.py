# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A document in sections: what a measure needs to know about a text, without knowing its markup."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sealcheck.model import File
from sealcheck.prose.inline import Link
from sealcheck.prose.language import Votes, add, winner
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import Row, RowKind
from sealcheck.prose.section import Section

#: Endings of files that hold prose in a markup we read.
MARKUP_ENDINGS = frozenset(
    {"md", "rmd", "qmd", "markdown", "mdown", "mkd", "mdx", "rst", "adoc", "asciidoc", "org", "textile"}
)
#: Headings below the first one after which that is a title, even if another as high follows at the end.
BELOW_TITLE = 2


@dataclass(frozen=True, eq=False)
class Document:
    """A parsed document; `sections` in order, the first one without heading when text stands before any heading."""

    file: File
    sections: tuple[Section, ...]

    @cached_property
    def _places(self) -> dict[int, int]:
        return {section.start: index for index, section in enumerate(self.sections)}

    @cached_property
    def headed(self) -> tuple[Section, ...]:
        """The sections that have a heading."""
        return tuple(section for section in self.sections if section.level)

    @cached_property
    def title(self) -> Section | None:
        """The section of the first heading, when no other is as high, or one that follows sections below the first."""
        if not self.headed:
            return None
        first, *others = self.headed
        high = [number for number, other in enumerate(others) if other.level <= first.level]
        return first if not high or (len(high) == 1 and high[0] >= BELOW_TITLE) else None

    @cached_property
    def words(self) -> int:
        """Words of the whole document outside code, badges, lines of mere links and comments."""
        return sum(section.words for section in self.sections)

    @cached_property
    def language(self) -> str | None:
        """The language of the whole document, or None."""
        votes: Votes = {}
        for section in self.sections:
            votes = add(votes, section.votes)
        return winner(votes, self.words)

    @cached_property
    def whole(self) -> Section:
        """The document as one section under its first heading."""
        return _merge((self.headed or self.sections)[0], self.sections)

    def with_parts(self, section: Section) -> Section:
        """Return the section together with the sections below it."""
        return _merge(section, (section, *self.below(section)))

    def below(self, section: Section) -> Iterator[Section]:
        """Yield the sections of deeper headings that follow `section`."""
        index = self._places[section.start]
        for other in self.sections[index + 1 :]:
            if other.level <= section.level:
                return
            yield other

    @cached_property
    def definitions(self) -> dict[str, str]:
        """The targets of reference links by folded label."""
        return {
            fold(link.text): link.target
            for section in self.sections
            for link in section.links
            if link.text.startswith("[") and not link.target.startswith("[")
        }

    def target(self, link: Link) -> str:
        """Return where the link points, reference links resolved."""
        if link.target.startswith("[") and link.target.endswith("]"):
            return self.definitions.get(fold(link.target), "")
        return link.target


def _merge(head: Section, parts: tuple[Section, ...]) -> Section:
    rows: list[Row] = []
    for part in parts:
        if part.level:
            rows.append(Row(RowKind.HEADING, part.start, part.written, part.level, part.start))
        rows += part.rows
        rows.append(Row(RowKind.BLANK, part.end))
    lost = frozenset().union(*(part.lost for part in parts))
    return Section(head.heading, head.level, head.start, parts[-1].end, tuple(rows), head.written, lost)
