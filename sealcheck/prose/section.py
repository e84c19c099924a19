# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A heading with the paragraphs, code, links and images below it, whatever the markup."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from sealcheck.frozen import frozen
from sealcheck.pattern import regex
from sealcheck.prose.inline import Inline, Link, read_line, rejoined
from sealcheck.prose.language import Votes, count_votes, winner
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import Row, RowKind

#: Lines and characters of one paragraph that are matched against phrases.
MAX_PARAGRAPH = 200
MAX_FOLDED = 20_000
#: Letters of a word: more than those of English texts have on the average (4.7 to 5.2), or of plain German ones (5.6 in
#: this project); texts of offices, in which one compound stands for three words, have seven or eight. Shorter
#: paragraphs are items of lists, which may be of a single long word.
LETTERS = 6
FEWEST_WORDS = 5
_WORD = regex(r"[^\W\d_]{2,}")
_SENTENCE_END = regex(r"(?<=[.!?])\s+")
_CLAUSE_END = regex(r"(?<=[.!?;])\s+")


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
        """Words outside inline code and lines of mere links, a compound for as many as it would be apart.

        So that a text in German needs to say no more than one in English, long words count by their letters.
        """
        words = sum(line.words for line in self.lines)
        if words < FEWEST_WORDS or sum(len(line.prose) for line in self.lines) <= words * (LETTERS + 1):
            return words
        letters = sum(len(word) for line in self.lines if line.words for word in _WORD.findall(line.prose))
        return max(words, letters // LETTERS)

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

    `heading` is without markup, emoji and numbering; `written` is as in the file. `lost` are the images that are kept
    nowhere in the repository, though they point into it.
    """

    heading: str
    level: int
    start: int
    end: int
    rows: tuple[Row, ...] = ()
    written: str = ""
    lost: frozenset[Link] = frozenset()

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
        """The images that are there to be seen, without badges."""
        shown = [image for image in self.images if image not in self.lost]
        return [image for image in shown if "badge" not in image.target and "shields.io" not in image.target]

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
