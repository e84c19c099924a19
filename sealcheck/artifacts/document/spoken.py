# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The languages the documents are written in, by words."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.document.paths import FOREIGN, is_document_folder
from sealcheck.artifacts.document.purpose import says_what
from sealcheck.artifacts.document.readme import Readme
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.concepts import about, placed, wording
from sealcheck.prose.document import MARKUP_ENDINGS, Document
from sealcheck.prose.language import count_votes, winner
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Section

#: What introduces a project; policies, references and changelogs are often in English whatever the project speaks.
INTRODUCES = ("purpose", "audience", "installation", "usage", "operation")
_BOTH = ("one language", "the other")
_INDEX = frozenset({"index", "home", "readme", "start", "startseite"})
_ENTRY_PAGES = tuple(f"{stem}.{ending}" for stem in sorted(_INDEX) for ending in sorted(MARKUP_ENDINGS))
#: A folder of documentation in one language: `de`, `en-GB`.
_LANGUAGE_FOLDER = regex(r"[a-z]{2}(?:[-_][a-z]{2})?")
#: Languages of one documentation that are read.
_MOST_LANGUAGES = 10
#: Characters of a link that is called like a language.
_LONGEST_NAME = 60
#: Words of a sentence that is no mere label.
_LEAST_REPEATED = 4
_LETTERS = regex(r"[^\W\d_]{1,40}")
#: Folders that a documentation may begin in.
_ROOTS = frozenset({"source", "src", "content", "pages", "site", "markdown-pages", "modules", "root", "website"})


@frozen
class Spoken:
    """Words and the document with most of them, by language."""

    counts: dict[str, int]
    largest: dict[str, tuple[int, File]]

    def words(self, language: str) -> int:
        """Return the number of words in the language."""
        return self.counts.get(language, 0)

    def file(self, language: str) -> File | None:
        """Return the document with most words in the language."""
        return self.largest[language][1] if language in self.largest else None


def spoken_languages(documents: Documents, readme: Readme) -> Spoken:
    """Return the words by language over the READMEs, entry pages and guides that say what the software is.

    In a document of several languages only those count in which it introduces the software: a German text with English
    commands, or with contribution rules taken over in English, is a German one.
    """
    spoken = Spoken({}, {})
    translated = {
        document.file.path: document for document in (*_translations(documents, readme), *_side_by_side(documents))
    }
    everything = {document.file.path: document for document in (*readme.all, *documents.guides)} | translated
    for path, document in everything.items():
        meant = path in translated or introduces(document)
        if document in readme.all or (meant and says_what(overview_sections(document))):
            _add(spoken, document)
    return spoken


def _translations(documents: Documents, readme: Readme) -> Iterator[Document]:
    """Yield the documents, wherever they lie, to which a README leads by the name of a language: “Deutsch”."""
    links = ((each, link) for each in readme.all for section in each.sections for link in section.links)
    for document, link in links:
        if not link.image and len(link.text) <= _LONGEST_NAME and wording("language_name").search(fold(link.text)):
            led = documents.follow(document, link)
            if led is not None and led.file.role is not PathClass.VENDORED:
                yield led


def _side_by_side(documents: Documents) -> Iterator[Document]:
    """Yield the entry pages of documentation that a part keeps in languages side by side: `web/docs/de/index.md`."""
    pages: dict[tuple[str, str], list[File]] = {}
    for file in documents.tree.named(*_ENTRY_PAGES):
        *above, home, language = ["", "", *file.folder.lower().split("/")]
        if is_document_folder(home) and _LANGUAGE_FOLDER.fullmatch(language) and file.role not in FOREIGN:
            pages.setdefault(("/".join(above), fold(file.name)), []).append(file)
    for versions in pages.values():
        if len(versions) > 1:
            yield from documents.each(versions[:_MOST_LANGUAGES])


def introduces(document: Document) -> bool:
    """Whether the document is an entry page or about the software as a whole, in the root or the main documentation."""
    folder = document.file.folder
    near = not folder or is_document_folder(folder.split("/")[0])
    if not near or placed(document, "makers"):
        return False
    return is_entry(document) or any(about(document, name) for name in INTRODUCES)


def is_entry(document: Document) -> bool:
    """Whether the document is the index of the documentation, not that of one of its chapters."""
    stem = fold(document.file.name.rpartition(".")[0]).removesuffix(" de").removesuffix(" en")
    folders = [folder.lower() for folder in document.file.folder.split("/") if folder]
    return stem in _INDEX and all(
        folder in _ROOTS or len(folder) == 2 or is_document_folder(folder) for folder in folders
    )


def _add(spoken: Spoken, document: Document) -> None:
    own: dict[str, int] = {}
    told: set[str] = set()
    for section in document.sections:
        language = section.language or document.language
        if language:
            own[language] = own.get(language, 0) + max(0, section.words - _told_again(section, told))
    overview = _overview_languages(document)
    for language, words in own.items():
        if len(own) > 1 and language not in overview:
            continue
        spoken.counts[language] = spoken.counts.get(language, 0) + words
        if words > spoken.largest.get(language, (0, document.file))[0]:
            spoken.largest[language] = (words, document.file)


def _told_again(section: Section, told: set[str]) -> int:
    """Return the words of sentences that were told before, whatever their numbers; those of this section are added."""
    again = 0
    for paragraph in section.paragraphs:
        for sentence in paragraph.sentences:
            words = _LETTERS.findall(sentence)
            said = " ".join(words).lower()
            again += len(words) * (said in told and len(words) >= _LEAST_REPEATED)
            told.add(said)
    return again


def _overview_languages(document: Document) -> set[str | None]:
    """The languages of the introduction, of sections called like a language, and of those that say what it is.

    Short introductions have no language of their own; then that of the document counts.
    """
    introduction = [section for section in overview_sections(document) if section.words]
    found = {section.language for section in introduction} - {None} or {document.language}
    for section in document.sections:
        if wording("language_name").search(section.folded):
            found.add(document.with_parts(section).language)
    paragraphs = [paragraph for section in introduction for paragraph in section.paragraphs if paragraph.words]
    found |= {winner(count_votes([each.prose]), each.words) for each in paragraphs}
    return found | _titled(document)


def _titled(document: Document) -> set[str | None]:
    """The languages of two sections as high as the first heading that both say what it is: all of it told twice."""
    tops = [section for section in document.headed if section.level == document.headed[0].level]
    twice = len(tops) == len(_BOTH) and all(says_what([section]) for section in tops)
    return {document.with_parts(section).language for section in tops if twice}
