# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A document in sections: what a measure needs to know about a text, without knowing its markup."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.inline import Inline, Link, read_line, rejoined
from sealcheck.prose.language import Votes, add, count_votes, winner
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import Row, RowKind

#: Lines and characters of one paragraph that are matched against phrases.
MAX_PARAGRAPH = 200
MAX_FOLDED = 20_000
_SENTENCE_END = regex(r"(?<=[.!?])\s+")
_CLAUSE_END = regex(r"(?<=[.!?;])\s+")
#: Endings of files that hold prose in a markup we read.
MARKUP_ENDINGS = frozenset(
    {"md", "rmd", "qmd", "markdown", "mdown", "mkd", "mdx", "rst", "adoc", "asciidoc", "org", "textile"}
)
#: Headings below the first one after which that is a title, even if another as high follows at the end.
BELOW_TITLE = 2


@frozen
class Paragraph:
    """Lines that belong together: a paragraph, or one item of a list."""

    lines: tuple[Inline, ...]

    @property
    def start(self) -> int:
        """The first line."""
        return self.lines[0].line

    @cached_property
    def text(self) -> str:
        """The whole text, inline code included."""
        return " ".join(line.text for line in self.lines)

    @property
    def sentences(self) -> list[str]:
        """The text sentence by sentence."""
        return _SENTENCE_END.split(self.text.strip())

    @property
    def clauses(self) -> list[str]:
        """The sentences, those with a semicolon in their parts."""
        return _CLAUSE_END.split(self.text.strip())

    @property
    def prose(self) -> str:
        """The text without inline code; empty when it is nothing but links, which then are no sentence."""
        return " ".join(line.prose for line in self.lines if line.prose) if self.words else ""

    @cached_property
    def words(self) -> int:
        """Words outside inline code and lines of mere links."""
        return sum(line.words for line in self.lines)

    @cached_property
    def folded(self) -> str:
        """The text as phrases are matched against it; a paragraph without end is cut to its first lines."""
        return " ".join(fold(line.text) for line in self.lines[:MAX_PARAGRAPH])[:MAX_FOLDED]

    def at(self, offset: int) -> Inline:
        """Return the line that holds the character `offset` of `folded`."""
        starts, position = [], 0
        for line in self.lines[:MAX_PARAGRAPH]:
            starts.append(position)
            position += len(fold(line.text)) + 1
        return self.lines[max(0, bisect_right(starts, offset) - 1)]

    def line_of(self, sentence: str) -> int:
        """Return in which line one of its sentences begins; the first one where that is not to be found."""
        return self.at(max(0, self.folded.find(fold(sentence)[:40]))).line


@dataclass(frozen=True, eq=False)
class Section:
    """A heading (empty before the first one) and what stands below it, up to the next heading or `end`.

    `heading` is without markup, emoji and numbering; `written` is as in the file.
    """

    heading: str
    level: int
    start: int
    end: int
    rows: tuple[Row, ...] = ()
    written: str = ""

    @cached_property
    def folded(self) -> str:
        """The heading as patterns are matched against it."""
        return fold(self.heading)

    @cached_property
    def lines(self) -> tuple[Inline, ...]:
        """The lines of prose, without markup."""
        rows = [(row.line, row.text) for row in self.rows if row.kind is RowKind.PROSE]
        return tuple(read_line(text, line) for line, text in rejoined(rows))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The prose in paragraphs; every item of a list is one."""
        by_line = {line.line: line for line in self.lines}
        groups: list[list[Inline]] = [[]]
        for row in self.rows:
            line = by_line.get(row.line) if row.kind is RowKind.PROSE else None
            if line is None or line.item:
                groups.append([])
            if line is not None and (line.text or line.links):
                groups[-1].append(line)
        return tuple(Paragraph(tuple(group)) for group in groups if group)

    @cached_property
    def words(self) -> int:
        """Words outside code, badges, lines of mere links and comments."""
        return sum(line.words for line in self.lines)

    @cached_property
    def code(self) -> tuple[Row, ...]:
        """The blocks of code."""
        return tuple(row for row in self.rows if row.kind is RowKind.CODE)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """The links, without images."""
        return tuple(link for line in self.lines for link in line.links if not link.image)

    @cached_property
    def images(self) -> tuple[Link, ...]:
        """The images, badges included."""
        return tuple(link for line in self.lines for link in line.links if link.image)

    @property
    def pictures(self) -> list[Link]:
        """The images without badges."""
        return [image for image in self.images if "badge" not in image.target and "shields.io" not in image.target]

    @property
    def items(self) -> int:
        """How many items of lists there are."""
        return sum(line.item for line in self.lines)

    @property
    def numbered(self) -> int:
        """How many items of numbered lists there are."""
        return sum(line.numbered for line in self.lines)

    @cached_property
    def votes(self) -> Votes:
        """How often words of which language occur."""
        return count_votes(line.prose for line in self.lines if line.words)

    @property
    def language(self) -> str | None:
        """The language most of the prose is in; None when there is too little of it to say."""
        return winner(self.votes, self.words)


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
    return Section(head.heading, head.level, head.start, parts[-1].end, tuple(rows), head.written)
