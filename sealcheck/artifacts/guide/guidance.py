# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides for the people who use the software and for those who run it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.heading_names import without_names
from sealcheck.artifacts.document.paths import is_how_to
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.spoken import INTRODUCES, is_entry
from sealcheck.artifacts.guide.code_reference import TOPICS, is_of_code, told_elsewhere
from sealcheck.artifacts.guide.command_pages import pages_of_commands
from sealcheck.artifacts.guide.guide_doubts import (
    is_for_several,
    is_no_use,
    is_on_makers_tools,
    is_on_test_runs,
    publishes,
    shows_code,
)
from sealcheck.artifacts.guide.named_guidance import uses_by_name, worked_examples
from sealcheck.artifacts.guide.screen_guides import told_by_screens
from sealcheck.artifacts.guide.worked_pages import linked_on_use, walks_through
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, found, near_miss, say
from sealcheck.prose.concepts import about, concept, file_named, placed, sections, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.substance import once
from sealcheck.prose.templates import is_untouched, read, read_all

#: Folder names that say „guide“ of any kind.
_ANY_GUIDE = frozenset({"guide", "guides", "manual", "manuals", "handbuch", "anleitung", "anleitungen"})
#: Guides in which denials are looked for.
MOST_LOOKED_AT = 50
#: A page with so many pictures shows how something is used.
SHOWN = 3
_FEATURES = frozenset({"features", "feature", "funktionen", "funktion"})
#: In a document on something else, such a heading is about that.
_OF_ANYTHING = frozenset({"example", "examples", "beispiel", "beispiele", "how it works"})
#: A manual, or a vignette of a package of R, is for users unless a folder or title says that it is for others.
_MANUAL = frozenset({"manual", "handbuch", "handleiding", "vignettes"})
#: Folders of settings; a manual in them is on something that is configured by hand.
_SETTINGS = frozenset({"conf", "config", "configs", "etc", "nginx", "apache", "salt", "settings"})
_PEOPLE = frozenset({"user", "users", "anwender", "nutzer", "benutzer", "anwenderinnen", "nutzende"})


@frozen
class Passage:
    """Text on a topic that has content: commands, a table, a list or enough words.

    `own` means that its heading speaks of the software, not of a part, a tool or an object in it; `whole` that the
    whole document is about the topic; `general` that it counts as guidance for the whole software; `short` that it
    counts only together with others.
    """

    topic: str
    document: Document
    section: Section
    words: int
    own: bool
    whole: bool
    general: bool
    short: bool = False


def names_of(documents: Documents, readme: Readme, publiccode: PublicCode) -> frozenset[str]:
    """Return the words that the software is called by: the README's title, the name in publiccode.yml, the target's."""
    titles = [section.heading for section in (readme.main.sections[:3] if readme.main else ()) if section.level == 1]
    return frozenset(fold(" ".join([*titles[:1], publiccode.text("name"), documents.name])).split())


def passages(
    documents: Documents, readme: Readme, topic: str, min_words: int, names: frozenset[str], *, beside: bool = True
) -> Iterator[Passage]:
    """Yield what READMEs (`beside`: of parts, too) and guides say on `topic`; `names` are the words of the software."""
    known = {document.file.path for document in readme.all}
    aside = known | (pages_of_commands(documents, readme) if topic in TOPICS else frozenset())
    guides = (*documents.guides, *(documents.parts if beside and topic in TOPICS else ()))
    others = [each for each in guides if each.file.path not in aside and _for_people(each)]
    linked = linked_on_use(documents, readme) if topic == "usage" else frozenset()
    for document in (*readme.all, *others):
        walked = topic == "usage" and document.file.path not in known and walks_through(document, linked)
        placed_so = walked or _in_folder(document, topic)
        whole = (placed_so or about(document, topic)) and not told_elsewhere(document, documents)
        parts = [document.whole] if whole else sections(document, topic)
        parts = [part for part in parts if topic != "troubleshooting" or not is_on_test_runs(document, part)]
        worked = _told_by_name(documents, document, names) if topic == "usage" and document.file.path in known else []
        if topic == "usage" and not whole:
            parts = [part for part in parts if not is_no_use(document, part, min_words // 2)]
        screens = told_by_screens(document) if topic == "usage" and not whole else []
        parts = [*parts, *(each for each in (*worked, *screens) if not _holds(parts, each))]
        of_code = bool(parts) and document.file.path not in known and is_of_code(document, documents)
        if (
            of_code
            or (parts and is_untouched(read_all(document)))
            or (topic == "operation" and whole and publishes(document))
        ):
            continue
        for part in parts:
            words = read(part, topic).words
            if words >= min_words // 2:
                short = words < min_words and not shows_code(part)
                general = document.file.path in known or _is_general(document, topic, names)
                all_of_it = speaks_of_all(part.heading, topic, names) and (general or part.folded not in _OF_ANYTHING)
                called = placed_so or (whole and _is_named(document, topic))
                own = called or all_of_it or part in worked or part in screens
                of_all = own and (whole or general or part in screens) and not walked
                yield Passage(topic, document, part, words, own, whole, of_all, short)


def _told_by_name(documents: Documents, document: Document, names: frozenset[str]) -> list[Section]:
    return [*worked_examples(document, names), *uses_by_name(document, documents)]


def _holds(parts: list[Section], part: Section) -> bool:
    return any(each.start <= part.start <= each.end for each in parts)


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


def speaks_of_all(heading: str, topic: str, names: frozenset[str]) -> bool:
    """Whether nothing in the heading narrows it: „Using NVM“ and „Updating an alert“ are not on the software."""
    folded = fold(apart(without_names(heading, names)))
    if wording("explicit_guide").search(folded):
        return True
    left = concept(topic).headings.sub(" ", folded).split()
    return all(
        word in names or not word.isalpha() or len(word) == 1 or wording("whole_software").fullmatch(word)
        for word in left
    )


def _for_people(document: Document) -> bool:
    """Whether the document is for those who use or run the software, not for those who make it."""
    placed_so = any(placed(document, name) for name in ("makers", "development", "contributing"))
    return is_for_several(document) or not (placed_so or is_on_makers_tools(document))


def _is_named(document: Document, topic: str) -> bool:
    """Whether the file's whole name is the topic."""
    return concept(topic).files.fullmatch(fold(apart(document.file.name.rpartition(".")[0]))) is not None


def _in_folder(document: Document, topic: str) -> bool:
    """Whether the document lies in a folder called like the topic, such as `docs/user-guide/map.md`.

    A page on a feature with several pictures shows people how to use it, and a document called HOWTO tells it.
    """
    folders = [fold(folder) for folder in document.file.folder.split("/")]
    called = any(folder not in _ANY_GUIDE and file_named(topic, folder) for folder in folders if folder)
    if topic == "usage" and not called:
        called = (
            not _PEOPLE.isdisjoint(folders)
            or is_how_to(document.file.path)
            or (not _FEATURES.isdisjoint(folders) and _is_illustrated(document))
            or (not _MANUAL.isdisjoint(folders) and not _is_for_operators(document))
        )
    return called and not about(document, "installation")


def _is_illustrated(document: Document) -> bool:
    return len([image for image in document.whole.images if "://" not in document.target(image)]) >= SHOWN


def _is_for_operators(document: Document) -> bool:
    folders = [fold(folder) for folder in document.file.folder.split("/")]
    return not _SETTINGS.isdisjoint(folders) or any(placed(document, name) for name in ("installation", *TOPICS))


def _is_general(document: Document, topic: str, names: frozenset[str]) -> bool:
    """Whether a section speaks of the whole software: in an entry page, or in a document on operation."""
    others = (*INTRODUCES, *(TOPICS if topic in TOPICS else ()))
    shared = topic == "usage" and is_for_several(document)
    return (
        shared
        or is_entry(document)
        or any(about(document, other) and speaks_of_all(document.whole.heading, other, names) for other in others)
    )


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
    return any(each.general for each in use) or len(parts) >= enough.parts


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
        text = say("documentation.guide_short", count=passage.words, **needed)
        return near_miss(text, passage.document.file, line, excerpt=shown)
    text = say(f"documentation.guide_{passage.topic}", count=passage.words)
    return found(text, passage.document.file, line, excerpt=shown)


def operation_guide(topics: dict[str, list[Passage]], enough: Enough) -> bool:
    """Whether the passages make a guide to operation: enough topics, or a document of its own that is long enough.

    Topics in documents on smaller subjects count when one document holds enough of them. Several short passages count
    when they say as much together as the long ones would, of which each makes no more than one.
    """
    every = [each for passages in topics.values() for each in passages if each.own and not each.short]
    own = any(each.topic == "operation" and each.whole and each.words >= enough.own_words for each in every)
    general = {each.topic for each in every if each.general}
    paths = [path for path, _ in {(each.document.file.path, each.topic) for each in every}]
    if own or len(general) >= enough.topics or any(paths.count(path) >= enough.topics for path in paths):
        return True
    longest = [max((each.words for each in found if each.general), default=0) for found in topics.values()]
    return sum(min(words, enough.words) for words in longest) >= enough.topics * enough.words
