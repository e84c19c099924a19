# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Of which topics a text on data protection tells, beside what terms mean, promises, conditions and questions."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.prose.concepts import mentions, wording
from sealcheck.prose.document import Paragraph
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import Reading

#: What GDPR articles 13 and 30 want to know.
TOPICS = ("privacy_data", "privacy_purpose", "privacy_retention", "privacy_recipients")


def topics_in(reading: Reading) -> list[str]:
    """Return the topics of which more is told than what their terms mean."""
    return [topic for topic in TOPICS if any(_tells(paragraph, topic) for paragraph, _ in mentions(topic, reading.own))]


def _tells(paragraph: Paragraph, topic: str) -> bool:
    """Whether a paragraph speaks of the topic in a sentence that is neither the definition of a term nor a promise."""
    return bool(_told(paragraph, topic))


def _told(paragraph: Paragraph, topic: str) -> list[str]:
    """Return, folded, the sentences of a paragraph that tell of the topic; the whole of it where all do."""
    hollow = [wording("definition_of_terms"), *([wording("privacy_promise")] if topic != TOPICS[0] else [])]
    if not any(each.search(paragraph.folded) for each in hollow):
        return [paragraph.folded]
    sentences = (fold(each) for each in paragraph.clauses)
    told = (each for each in sentences if wording(topic).search(each))
    return [each for each in told if not any(words.search(each) for words in hollow)]


def is_general(reading: Reading, topics: Sequence[str]) -> bool:
    """Whether a text names no kind of data, no purpose, no period and nobody who gets data, but rights at most."""
    told = (
        (topic, each)
        for topic in topics
        for paragraph, _ in mentions(topic, reading.own)
        for each in _told(paragraph, topic)
    )
    seen = (match[0].strip() for topic, sentence in told for match in wording(topic).finditer(sentence))
    return all(wording("privacy_general").fullmatch(each) for each in seen)
