# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What READMEs and guides say on one topic of use or operation, and how far each passage speaks of the software."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import without_names
from sealcheck.artifacts.document.paths import is_how_to
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.spoken import INTRODUCES, is_entry
from sealcheck.artifacts.guide.guide_doubts import (
    is_for_several,
    is_no_use,
    is_on_makers_tools,
    is_on_test_runs,
    shows_code,
)
from sealcheck.artifacts.guide.screen_guides import told_by_screens
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.frozen import frozen
from sealcheck.prose.concepts import about, concept, file_named, named, placed, sections, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.section import Section
from sealcheck.prose.templates import read, untouched

#: What those who run the software must know.
TOPICS = ("operation", "configuration", "backup", "upgrade", "troubleshooting")
#: Chapters of a manual that is on operation alone.
LEAST_CHAPTERS = 2
#: Folder names that say „guide“ of any kind.
_ANY_GUIDE = frozenset({"guide", "guides", "manual", "manuals", "handbook", "handbuch", "anleitung", "anleitungen"})
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
    """Return the words that the software is called by: the README's title, the name in publiccode.yml, the target's.

    So is its kind, where all that the README has installed is of it: in „Plugin settings“, the plugin is the whole.
    """
    titles = [section.heading for section in (readme.main.sections[:3] if readme.main else ()) if section.level == 1]
    called = fold(" ".join([*titles[:1], publiccode.text("name"), documents.name])).split()
    return frozenset(called) | (_kinds(readme.main) if readme.main else frozenset())


def _kinds(document: Document) -> frozenset[str]:
    """Return the words on a kind of addition, such as a plugin, that each heading on installation bears."""
    headed = [frozenset(fold(apart(part.heading)).split()) for part in sections(document, "installation")]
    common = frozenset.intersection(*headed) if headed else frozenset[str]()
    return frozenset(word for word in common if wording("addition").fullmatch(word))


@frozen
class _Page:
    """A document that may speak of a topic: whether it is a README, lies where that is told, and is on all of it."""

    document: Document
    readme: bool
    placed: bool
    whole: bool


@frozen
class _Parts:
    """The sections of a page on a topic: those headed so, and those on screens."""

    headed: list[Section]
    screens: list[Section]

    @property
    def all(self) -> list[Section]:
        """All of them, none that lies in another one twice."""
        inside = [each for each in self.screens if any(part.start <= each.start <= part.end for part in self.headed)]
        return [*self.headed, *(each for each in self.screens if each not in inside)]


def passages(
    documents: Documents, readme: Readme, topic: str, min_words: int, names: frozenset[str]
) -> Iterator[Passage]:
    """Yield what READMEs and guides say on `topic`; `names` are the words of the software."""
    known = {document.file.path for document in readme.all}
    others = [each for each in documents.guides if each.file.path not in known and _for_people(each)]
    for document in (*readme.all, *others):
        yield from _on(_page(document, topic, readme=document.file.path in known), topic, names, min_words)


def passages_in(document: Document, topic: str, min_words: int, names: frozenset[str]) -> Iterator[Passage]:
    """Yield what the README of a part says on `topic`."""
    if _for_people(document):
        yield from _on(_page(document, topic, readme=True), topic, names, min_words)


def _on(page: _Page, topic: str, names: frozenset[str], min_words: int) -> Iterator[Passage]:
    parts = _parts(page, topic, min_words)
    for part in parts.all if parts.all and not untouched(page.document) else ():
        if passage := _passage(page, parts, part, topic, names, min_words):
            yield passage


def _page(document: Document, topic: str, *, readme: bool) -> _Page:
    placed_so = _in_folder(document, topic)
    return _Page(document, readme, placed_so, placed_so or about(document, topic))


@lru_cache(maxsize=4096)
def _is_on_operation(document: Document) -> bool:
    """Whether every chapter of a document is on operation, two at least: a „Handbuch“ for those who run it."""
    headed = [each for each in document.headed if each is not document.title]
    highest = min((each.level for each in headed), default=0)
    chapters = [each.heading for each in headed if each.level == highest]
    return len(chapters) >= LEAST_CHAPTERS and all(any(named(name, each) for name in TOPICS) for each in chapters)


def _parts(page: _Page, topic: str, min_words: int) -> _Parts:
    document = page.document
    if topic == "usage" and not page.placed and _is_on_operation(document):
        return _Parts([], [])
    headed = [document.whole] if page.whole else sections(document, topic)
    if topic == "troubleshooting":
        headed = [part for part in headed if not is_on_test_runs(document, part)]
    if topic != "usage" or page.whole:
        return _Parts(headed, [])
    return _Parts([part for part in headed if not is_no_use(document, part, min_words // 2)], told_by_screens(document))


def _passage(
    page: _Page, parts: _Parts, part: Section, topic: str, names: frozenset[str], min_words: int
) -> Passage | None:
    """Return what a section says on the topic; None where that is too little even together with others."""
    document, words = page.document, read(part, topic).words
    if words < min_words // 2:
        return None
    short = words < min_words and not shows_code(part)
    general = page.readme or _is_general(document, topic, names)
    all_of_it = speaks_of_all(part.heading, topic, names) and (general or part.folded not in _OF_ANYTHING)
    called = page.placed or (page.whole and _is_named(document, topic))
    on_screens = part in parts.screens
    own = called or all_of_it or on_screens
    of_all = own and (page.whole or general or on_screens)
    return Passage(topic, document, part, words, own, page.whole, of_all, short)


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


@lru_cache(maxsize=4096)
def _for_people(document: Document) -> bool:
    """Whether the document is for those who use or run the software, not for its makers; asked for each topic."""
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


def _is_manual(document: Document) -> bool:
    """Whether a document is called a manual and no more: „Handbuch“, `docs/handbook.md`."""
    title = document.title.folded if document.title else ""
    return not _ANY_GUIDE.isdisjoint({title, fold(document.file.name.rpartition(".")[0])})


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
        or (topic in TOPICS and _is_manual(document))
        or any(about(document, other) and speaks_of_all(document.whole.heading, other, names) for other in others)
    )
