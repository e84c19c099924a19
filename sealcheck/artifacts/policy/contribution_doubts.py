# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts called a contribution guide that guide nobody: how the makers bring out a release, words without any step."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import mentions, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import Reading

#: So many items of a numbered list are steps.
LEAST_STEPS = 2
_SENTENCE = regex(r"(?<=[.!?:;])\s{1,4}")
#: Languages in which it is known how something is asked for.
KNOWN = ("en", "de")
#: What a step is about: a sentence that asks for something asks for one of these.
_ON_STEPS = ("contribution_process", "contribution_step", "change_step", "report_faults")


def is_on_releases(document: Document, section: Section, reading: Reading) -> bool:
    """Return whether a text is headed as one on releases and has no word on what others may hand in or report."""
    headings = [section.heading, *(each.heading for each in document.sections if each.start >= section.start)]
    first = fold(next((heading for heading in headings if heading), ""))
    of_others = any(True for _ in mentions("handed_in_by_others", reading.own))
    return wording("release_guide").search(first) is not None and not of_others


def asks_for_nothing(document: Document, section: Section, reading: Reading) -> bool:
    """Return whether a text only uses the words: no sentence asks for a step or promises one, and nothing leads on."""
    if (section.language or document.language) not in KNOWN or leads_on(document, section, reading):
        return False
    return not any(_asks(sentence) for paragraph in reading.own for sentence in _told(paragraph.text))


def leads_on(
    document: Document, section: Section, reading: Reading, further: Callable[[list[str]], bool] = bool
) -> bool:
    """Return whether a text has steps to follow: code, a numbered list, a link to somewhere else or an address.

    `further` says of the addresses of links whether they lead to somewhere else.
    """
    if section.code or section.numbered >= LEAST_STEPS:
        return True
    lines = [line for paragraph in reading.own for line in paragraph.lines]
    targets = [document.target(link) for line in lines for link in line.links if not link.image]
    return further([each for each in targets if not each.startswith("#")]) or any(emails(line.text) for line in lines)


def _told(text: str) -> Iterable[str]:
    return map(fold, _SENTENCE.split(text))


def _asks(sentence: str) -> bool:
    asked = wording("asked_of_contributors").search(sentence)
    return bool(asked) and any(wording(name).search(sentence) for name in _ON_STEPS)
