# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The architecture told in sentences: which parts there are, what goes from one to another, where data is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sealcheck.artifacts.design.layers import kinds_in
from sealcheck.artifacts.design.prose import is_row
from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.prose.concepts import is_readme_name, named, wording
from sealcheck.prose.document import Document, Paragraph, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Sentences that relate parts, those of them that name two kinds, and kinds in all, before they show how parts hang
#: together.
LEAST_SENTENCES = 3
LEAST_BETWEEN = 2
LEAST_KINDS = 3
#: Sentences that relate a part to something in the introduction of a README before these are a hint at least.
LEAST_HINTS = 2
#: Headings beside each other that each say what a part takes in or hands on, and kinds of parts they speak of.
LEAST_BESIDE = 2
LEAST_KINDS_BESIDE = 2
#: Words of a heading that is the name of a part.
MOST_WORDS = 4
#: Sections on these say how the software is used, set up or asked, and name its parts in passing.
_OTHERWISE = (
    *("installation", "prerequisites", "configuration", "usage", "operation", "backup", "upgrade", "troubleshooting"),
    *("contributing", "tests", "changelog", "security_reporting", "interfaces", "privacy", "licence", "roadmap"),
    *("support", "architecture"),
)


@frozen
class Told:
    """Sentences on how parts hang together, in which paragraph, and the kinds of parts that each names."""

    found: tuple[tuple[Paragraph, str, frozenset[str]], ...]

    @property
    def kinds(self) -> frozenset[str]:
        """Every kind that is named."""
        return frozenset(kind for _, _, kinds in self.found for kind in kinds)

    @property
    def enough(self) -> bool:
        """Whether the sentences show how parts of several kinds hang together."""
        between = sum(1 for _, _, kinds in self.found if len(kinds) > 1)
        return len(self.found) >= LEAST_SENTENCES and between >= LEAST_BETWEEN and len(self.kinds) >= LEAST_KINDS

    @property
    def hints(self) -> bool:
        """Whether there is a sentence on two kinds of parts, or there are two on parts and what they do."""
        return len(self.found) >= LEAST_HINTS or any(len(kinds) > 1 for _, _, kinds in self.found)


def told(paragraphs: Iterable[Paragraph]) -> Told:
    """Return the sentences that say what a part does with another or what goes between them; tables have none."""
    found = []
    for paragraph in paragraphs:
        if is_row(paragraph):
            continue
        for sentence in map(fold, paragraph.sentences):
            if wording("parts_related").search(sentence) or wording("parts_together").search(sentence):
                found.append((paragraph, sentence, kinds_in(sentence)))
    return Told(tuple(each for each in found if each[2]))


def told_flow(document: Document, min_words: int) -> Iterator[Finding]:
    """Yield where sections such as “How it works” say what passes between parts; in full where data is kept too.

    A section on how one part works, or a README whose sentences do so here and there, gives a rudiment.
    """
    if untouched(document):
        return
    for section in document.sections:
        whole = wording("works_heading").search(section.folded)
        if section.level and (whole or wording("part_works_heading").search(section.folded)):
            reading = read(document.with_parts(section), "architecture")
            said = told(reading.own)
            stored = any(wording("parts_stored").search(sentence) for _, sentence, _ in said.found)
            if said.enough:
                full = whole and stored and reading.words >= min_words
                yield _finding(document, said, Grade.SUBSTANTIVE if full else Grade.STUB)
    if is_readme_name(document.file.name) and not document.file.folder:
        said = told(each for section in on_software(document) for each in read(section, "architecture").own)
        if said.hints:
            yield _finding(document, said, Grade.STUB)


def _finding(document: Document, said: Told, grade: Grade) -> Finding:
    text = say("documentation.architecture_flow" if grade is Grade.SUBSTANTIVE else "documentation.architecture_hints")
    first = said.found[0][0]
    return Finding(grade, text, document.file, first.start, first.text)


def on_software(document: Document) -> Iterator[Section]:
    """Yield the sections of a text that may introduce the software; not those on its use, and not those below them."""
    skipped = 0
    for section in document.sections:
        if skipped and section.level > skipped:
            continue
        skipped = section.level if _is_otherwise(document, section) else 0
        if not skipped:
            yield section


def _is_otherwise(document: Document, section: Section) -> bool:
    if not section.level or section is document.title:
        return False
    return bool(wording("what_it_can_heading").search(section.folded)) or any(
        named(name, section.heading) for name in _OTHERWISE
    )


def told_beside(document: Document) -> Iterator[Finding]:
    """Yield a rudiment where most headings beside each other say first what their part takes in, keeps or hands on."""
    if untouched(document):
        return
    for row in beside(list(on_software(document))):
        said = [
            told(read(section, "architecture").own[:1]) for section in row if len(section.folded.split()) <= MOST_WORDS
        ]
        telling = [each for each in said if each.found]
        named_kinds = {kind for each in telling for kind in each.kinds}
        if len(telling) >= max(LEAST_BESIDE, len(row) / 2) and len(named_kinds) >= LEAST_KINDS_BESIDE:
            yield _finding(document, telling[0], Grade.STUB)


def beside(sections: Sequence[Section]) -> Iterator[list[Section]]:
    """The sections below the same heading, those of one level at a time."""
    rows: dict[int, list[Section]] = {}
    for section in sections:
        for deeper in [level for level in rows if level > section.level]:
            yield rows.pop(deeper)
        if section.level > 1:
            rows.setdefault(section.level, []).append(section)
    yield from rows.values()
