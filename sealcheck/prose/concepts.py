# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which concept a heading, a file name or a sentence speaks of: the lexicon `concepts.yml` at work.

`sections(document, "installation")` gives the sections whose heading names the concept, each with all below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import Literal

from sealcheck.frozen import frozen
from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import Finder, Phrases, apart, compile_phrases, fold, listed
from sealcheck.prose.section import Paragraph, Section

#: Characters of a text in which a wording is looked for.
MOST_TEXT = 200_000
#: Letters by which forms of one word are told to be the same: component, components.
STEM = 6


@frozen
class Concept:
    """A concept's patterns: for headings, for names of files and folders, and what looks like it but is not."""

    name: str
    headings: Phrases
    files: Phrases
    excluded: Phrases


@cache
def concept(name: str) -> Concept:
    """Return the concept `name`. Raises KeyError when the lexicon has none of that name."""
    entry = load("concepts")[name]
    return Concept(
        name,
        compile_phrases(listed(entry.get("headings"))),
        compile_phrases(listed(entry.get("files"))),
        compile_phrases(listed(entry.get("not"))),
    )


@cache
def wording(name: str) -> Phrases:
    """Return the phrases of running text called `name` in `wording.yml`, in all languages."""
    return compile_phrases(listed(load("wording")[name]))


def named(name: str, text: str) -> bool:
    """Whether the heading `text` names the concept, false friends taken out first. Raises KeyError like `concept`."""
    return concept(name).name in _named_in(text)


@lru_cache(maxsize=20_000)
def _named_in(text: str) -> frozenset[str]:
    """Return every concept that the heading names; the same heading is asked about many of them."""
    spellings = dict.fromkeys((fold(text), fold(apart(text))))
    return frozenset(
        name for folded in spellings for name in _finder("headings").likely(folded) if _names(concept(name), folded)
    )


@cache
def _finder(part: Literal["headings", "files"]) -> Finder:
    return Finder({name: getattr(concept(name), part) for name in load("concepts")})


def _names(each: Concept, folded: str) -> bool:
    if not each.headings.search(folded):
        return False
    remaining = each.excluded.sub(" ", folded)
    return remaining == folded or each.headings.search(" ".join(remaining.split())) is not None


def likely_names(stem: str) -> set[str]:
    """Return the concepts that a file with the folded name `stem` may be about: a first look at all of them."""
    return _finder("files").likely(stem)


def file_named(name: str, path: str) -> bool:
    """Whether the file's own name (without its ending) names the concept."""
    return concept(name).name in _files_named(path.rpartition("/")[2])


@lru_cache(maxsize=20_000)
def _files_named(last: str) -> frozenset[str]:
    stem = last.rpartition(".")[0] or last
    spellings = dict.fromkeys((fold(stem), fold(apart(stem))))
    return frozenset(
        name for folded in spellings for name in _finder("files").likely(folded) if concept(name).files.search(folded)
    )


def sections(document: Document, name: str) -> list[Section]:
    """Return the sections whose heading names the concept, each with all below it; the title of a README is none.

    A section inside one already returned is not returned again.
    """
    result: list[Section] = []
    title = document.title
    for section in document.sections:
        inside = bool(result) and section.start <= result[-1].end
        skip = section is title and is_readme_name(document.file.name)
        if section.level and not inside and not skip and named(name, section.heading):
            result.append(document.with_parts(section))
    return result


def about(document: Document, name: str) -> bool:
    """Whether the whole document is about the concept: by its file name or its title."""
    if file_named(name, document.file.path):
        return True
    title = document.title
    return title is not None and not is_readme_name(document.file.name) and named(name, title.heading)


def placed(document: Document, name: str) -> bool:
    """Whether the document or a folder it lies in is about the concept."""
    folders = document.file.folder.split("/")
    return about(document, name) or any(file_named(name, folder) for folder in folders if folder)


def mentions(name: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[Paragraph, re.Match[str]]]:
    """Yield each paragraph with the wording `name` and its first place, among the first MOST_TEXT characters."""
    pattern = wording(name)
    left = MOST_TEXT
    for paragraph in paragraphs:
        folded = paragraph.folded
        left -= len(folded)
        match = pattern.search(folded) if left > 0 else None
        if match:
            yield paragraph, match


def terms(name: str, paragraphs: Iterable[Paragraph]) -> int:
    """Return how many different words of the wording `name` the paragraphs use; forms of one word count once."""
    pattern = wording(name)
    return len({match.group()[:STEM] for each in paragraphs for match in pattern.finditer(each.folded)})


_README = regex(r"(readme|liesmich|lies[-_ ]?mich|lesemich|leggimi|lisezmoi|leesmij)(?=[._-]|$)", re.I)


def is_readme_name(name: str) -> bool:
    """Whether a file of this name is a README."""
    return _README.match(name) is not None
