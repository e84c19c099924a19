# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether what is said makes a guide for those who use the software, and one for those who run it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.passages import TOPICS, Passage
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.prose.concepts import about, sections
from sealcheck.prose.substance import once
from sealcheck.prose.templates import read

#: Guides in which denials are looked for.
MOST_LOOKED_AT = 50
#: Long passages on the use of parts that make a guide together.
LEAST_LONG = 2


def denied_guides(documents: Documents, readme: Readme) -> list[Evidence]:
    """Return the lines which say that there is no guide of some kind, or not yet."""
    places = [
        (document, part, topic)
        for document in (*readme.all, *documents.guides[:MOST_LOOKED_AT])
        for topic in ("usage", *TOPICS)
        for part in ([document.whole] if about(document, topic) else sections(document, topic))
    ]
    lines = [(document.file, line) for document, part, topic in places for line in read(part, topic).denials[:1]]
    return once([near_miss(say("grades.denied_line"), file, line.line, excerpt=line.text) for file, line in lines])


@frozen
class Enough:
    """What makes a guide: words of a passage and of a document that alone is one, topics of operation, parts in use."""

    words: int
    own_words: int
    topics: int
    parts: int


def user_guide(use: list[Passage], enough: Enough) -> bool:
    """Whether the passages on use make a guide: one on the whole software, or several documents on parts of it."""
    parts = {each.document.file.path for each in use if each.own}
    long = {(each.document.file.path, each.section.start) for each in use if each.words >= enough.own_words}
    return any(each.general for each in use) or len(parts) >= enough.parts or len(long) >= LEAST_LONG


def general_first(found: Iterable[Passage]) -> list[Passage]:
    """Return the passages on the whole software and the long ones first."""
    return sorted(found, key=lambda each: (not each.general, each.short, not each.whole, not each.own))


def show(passage: Passage, enough: Enough, *, narrow: bool = False, short: bool = False) -> Evidence:
    """Return the passage as evidence: a near miss on a part of the software, or too short, unless such ones count."""
    line, shown = passage.section.start, passage.section.heading or None
    if not passage.general and not narrow:
        return near_miss(say("documentation.guide_narrow"), passage.document.file, line, excerpt=shown)
    if passage.short and not short:
        needed = {"least": enough.words, "together": enough.topics * enough.words}
        on_use = say("documentation.guide_little", count=passage.words, least=enough.words)
        text = on_use if passage.topic == "usage" else say("documentation.guide_short", count=passage.words, **needed)
        return near_miss(text, passage.document.file, line, excerpt=shown)
    text = say(f"documentation.guide_{passage.topic}", count=passage.words)
    return found(text, passage.document.file, line, excerpt=shown)


def operation_guide(topics: Mapping[str, list[Passage]], enough: Enough) -> bool:
    """Whether the passages make a guide to operation: enough topics, or one of them told at length.

    Topics in documents on smaller subjects count when one document holds enough of them. Several short passages count
    when they say as much together as the long ones would, of which each makes no more than one; so does a document on
    operation, of which one is headed so.
    """
    every = [each for passages in topics.values() for each in passages if each.own and not each.short]
    own = any(each.topic == "operation" and each.whole and each.words >= enough.own_words for each in every)
    general = {each.topic for each in every if each.general}
    paths = [path for path, _ in {(each.document.file.path, each.topic) for each in every}]
    long = any(each.general and each.words >= enough.own_words for each in every)
    if (
        own
        or _on_all_of_it(topics, enough)
        or long
        or len(general) >= enough.topics
        or any(paths.count(path) >= enough.topics for path in paths)
    ):
        return True
    longest = [max((each.words for each in found if each.general), default=0) for found in topics.values()]
    return sum(min(words, enough.words) for words in longest) >= enough.topics * enough.words


def _on_all_of_it(topics: Mapping[str, list[Passage]], enough: Enough) -> bool:
    """Whether a document on operation says enough on several topics together, one of which has a section there."""
    headed = {each.document.file.path for found in topics.values() for each in found if each.own and not each.whole}
    least = enough.topics * enough.words
    documents = (each for each in topics["operation"] if each.own and each.whole)
    return any(each.words >= least and each.document.file.path in headed for each in documents)
