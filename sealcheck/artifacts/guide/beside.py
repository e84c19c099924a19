# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passages on a part or another subject, by their headings, that would be a guide if they were on the whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.guide.guidance import Enough, show
from sealcheck.artifacts.guide.passages import Passage
from sealcheck.artifacts.guide.telling import Told
from sealcheck.model import Evidence

#: Places that are shown.
MOST = 3


def may_guide_beside(told: Told, enough: Enough) -> list[Evidence]:
    """Return those passages where they say as much as a guide has to.

    For users as many words as one document alone needs; for operation the same on one topic, or enough topics, each
    with content of its own or as many words in all as these would have.
    """
    beside = [each for each in told.use if not each.general]
    shown = beside if sum(each.words for each in beside) >= enough.own_words else []
    return [show(each, enough) for each in (*shown, *_on_operation(told, enough))][:MOST]


def _on_operation(told: Told, enough: Enough) -> Iterator[Passage]:
    every = [each for found in told.run.values() for each in found]
    long = [each for each in every if not each.general and each.words >= enough.own_words]
    yield from long or (_first_of_each(every) if _would_be_enough(every, enough) else ())


def _would_be_enough(every: Sequence[Passage], enough: Enough) -> bool:
    """Whether the topics would suffice, were it not for passages on parts among them."""
    topics = {each.topic for each in every}
    if len(topics) < enough.topics or all(each.general for each in every):
        return False
    with_content = {each.topic for each in every if not each.short}
    return len(with_content) >= enough.topics or sum(each.words for each in every) >= enough.topics * enough.words


def _first_of_each(every: Sequence[Passage]) -> Iterator[Passage]:
    yield from {each.topic: each for each in reversed(every)}.values()
