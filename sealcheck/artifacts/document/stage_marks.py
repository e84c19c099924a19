# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Marks that name the stage of the software without a sentence: a word in the title, a badge."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.model import Evidence, found, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold

#: Set off at the start, at the end, in brackets.
_EDGES = (
    regex(r"^\W{0,3}([a-z]+)\b\s?[\])}:!–—-]", re.I),
    regex(r"(?:[\[({–—]\s?|\s-\s?)([a-z]+)\s?[\])}!]{0,3}\s*$", re.I),
    regex(r"\(([a-z ]{3,20})\)", re.I),
)
#: A word behind another one, at the end of the name: „Lamps BETA – the web page“.
_LAST = regex(r"(?<=[\w)]) {1,3}([A-Z]{3,12}|[Bb]eta)(?= {0,3}[^\w\s.'+-]{0,4} {0,3}$| {0,3}[:|,–—]| {1,3}[-/] )")
_BEFORE = regex(r"[^\W_][^\s]{0,60}$")
_VERSION = regex(r"v?\d.{0,20}")
#: The picture of a stage, in a folder of such: …/statuses/incubating.svg
_PICTURE = regex(
    r"/(?:status(?:es)?|stages?|lifecycles?|maturity|phases?)/(?:status-)?([a-z][a-z_-]{2,30})\.(?:svg|png|gif|jpe?g|webp)"
    r"(?:[?#].{0,200})?$",
    re.I,
)


def title_stage(document: Document) -> Iterator[Evidence]:
    """Yield the first heading where a word in it names the stage: „Lamps (beta)“, „Lamps BETA“."""
    first = next(iter(document.headed), None)
    if first and (_is_at_edge(first.heading) or _is_last(first.heading)):
        yield found(say("documentation.maturity_title"), document.file, first.start, excerpt=first.heading)


def _is_at_edge(heading: str) -> bool:
    words = (match[1] for pattern in _EDGES if (match := pattern.search(heading)))
    return any(wording("maturity_title").fullmatch(fold(word)) for word in words)


def _is_last(heading: str) -> bool:
    """Whether the name ends in the word for a stage, which is not part of that name or of a version."""
    for match in _LAST.finditer(heading):
        word, before = fold(match[1]), heading[: match.start()].rstrip()
        last = _BEFORE.search(before)
        capital = before.isupper() and wording("stage_in_names").fullmatch(word)
        if last and not capital and not _names(fold(last[0])) and wording("maturity_title").fullmatch(word):
            return True
    return False


def _names(word: str) -> bool:
    """Whether a stage behind the word belongs to a name or a version."""
    return (_VERSION.fullmatch(word) or wording("name_before_stage").fullmatch(word)) is not None


def badge_words(link: Link, target: str) -> str:
    """Return the folded words of a picture and of the end of its address."""
    return fold(f"{link.text} {target[-200:]}")


def stage_badges(document: Document) -> Iterator[Evidence]:
    """Yield the badges that name the state of the project."""
    introducing = list(overview_sections(document))
    for section in document.sections:
        for image in section.images:
            target = document.target(image)
            shown = badge_words(image, target)
            if wording("technical_badge").search(shown) or not wording("maturity_badge").search(shown):
                continue
            if wording("maturity_word").search(shown) or (section in introducing and _is_stage(image.text, target)):
                yield found(say("documentation.maturity_badge"), document.file, image.line, excerpt=image.text or shown)


def _is_stage(text: str, target: str) -> bool:
    """Whether a picture that is called a status, or not called anything, is that of a stage."""
    match = _PICTURE.search(target)
    called = not text.strip() or wording("maturity_badge").search(fold(text))
    return bool(match and called) and wording("maturity_picture").fullmatch(fold(match[1] if match else "")) is not None
