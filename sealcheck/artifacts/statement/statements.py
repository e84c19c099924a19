# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements on a subject wherever they live: a document, a section, or a page of the application itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import POINTER_WORDS, Readme
from sealcheck.artifacts.statement.pages_in_code import ENDINGS, pages_in_code
from sealcheck.artifacts.statement.seeded_texts import Seeds, written
from sealcheck.artifacts.statement.translated_statements import FOREIGN, HINTS, Translations, kept
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.concepts import about, concept, named, sections
from sealcheck.prose.document import MARKUP_ENDINGS, Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.reader import parse_document
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade

#: Endings of pages and templates that may hold a statement as text.
PAGES = MARKUP_ENDINGS | frozenset(
    {"txt", "html", "htm", "xhtml", "svelte", "vue", "tsx", "jsx", "php", "phtml", "erb", "haml", "slim", "twig"}
    | {"astro", "hbs", "liquid", "ftl", "j2", "jinja2", "jsp", "ejs", "njk", "js", "razor", "cshtml"}
)
_OF_ANGULAR = frozenset({"component", "page"})
#: Names a router gives to the page of a folder.
INDEX = frozenset({"index", "page", "readme"})
#: What the page of a folder is called when it has one for each language.
_LANGUAGES = frozenset({"de", "en", "german", "english", "deutsch", "englisch"})
#: Lines of a program, not of a text on a page.
PROGRAM = regex(
    r"[;{]\s{0,9}$|^\s{0,60}(?://|/?\*|#|@|[)}\]])|\$\w|=>|->|::|^\s{0,60}(?:import|export|const|let|var|function|class|return|use"
    r"|namespace|public|private|protected|if|else|elif|for|case|def|enum)\b.{0,200}[;:{(,]"
)
#: What stands beside the subject in the name of a page: its language before or after it, and that it is a page.
BESIDE_NAME = regex(
    r"^(?:de|en) (?=\S)|(?: (?:page|view|screen|widget))?(?: (?:de|en))?(?: (?:page|view|screen|widget))?$"
)
#: The name of a site that is called after the subject: „How caching works on accessibility.cloud“; not what a heading
#: asks a program for: @Pages.Privacy.Title, t("privacy.title"), {{ privacy.title }}
_ADDRESS = regex(r"(?<![\w.@\"'`({])(?<!\{ )\b(?i:accessibility|privacy|datenschutz)\.[a-z]{2,12}(?![\w.])")
MOST_OF_LINE = 400
#: Pages read at most.
MOST = 25


@frozen
class Statement:
    """A text on the subject, and whether it is a document or page of its own.

    `line` is where it begins when it is one text among the translations of a program, or a page that it writes into
    its database; of the latter `seed` is the file, whose lines may go on as those of the text.
    """

    document: Document
    section: Section
    own: bool
    line: int | None = None
    seed: File | None = None
    keeps_lines: bool = False

    @property
    def is_scattered(self) -> bool:
        """Whether it is made of texts among translations."""
        return self.line is not None and self.seed is None


def statements(
    documents: Documents, readme: Readme, translations: Translations, seeds: Seeds, name: str
) -> Iterator[Statement]:
    """Yield the pages, documents, sections and texts among `translations` and `seeds` on the concept `name`."""
    pages = [file for file in documents.tree.mentioning(*HINTS) if _is_page(file) and is_named(file, name)][:MOST]
    seen = {file.path for file in pages}
    in_code = [file for file in pages if file.ending in ENDINGS]
    written_out = [file for file in pages if file.ending not in ENDINGS]
    yield from (Statement(document, document.whole, True) for document in pages_in_code(documents, in_code))
    for document in documents.each(written_out):
        if _is_on_else(document, name) or (document.file.ending == "js" and not _holds_tags(document)):
            continue
        yield Statement(document, without_code(document), True)
    for statement in _written(documents, readme, seen, name):
        yield statement
        yield from _pointed(documents, statement)
    yield from _translated(translations, name)
    yield from _seeded(seeds, name)


def _written(documents: Documents, readme: Readme, seen: set[str], name: str) -> Iterator[Statement]:
    """Yield the documents on the concept, and the sections of others."""
    guides = [document for document in documents.guides if document.file.path not in seen]
    known = {document.file.path for document in guides}
    for document in (*(each for each in readme.all if each.file.path not in known), *guides, *documents.chapters):
        if about(document, name) and not _is_on_else(document, name):
            yield Statement(document, document.whole, True)
        else:
            parts = (part for part in sections(document, name) if not _ADDRESS.search(part.heading))
            yield from (Statement(document, part, False) for part in parts)


def _pointed(documents: Documents, pointer: Statement) -> Iterator[Statement]:
    """Yield the documents of the repository to which a text of a few words only leads, whatever they are called."""
    links = pointer.section.links if pointer.section.words < POINTER_WORDS else ()
    targets = (documents.follow(pointer.document, link) for link in links)
    yield from (Statement(each, each.whole, True) for each in targets if each and each is not pointer.document)


def placed(findings: Iterator[tuple[Statement, Finding | None]]) -> Iterator[Finding]:
    """Yield the findings; one among translations or seeds only where it is substantial, at its line there."""
    for statement, finding in findings:
        if finding and statement.line is None:
            yield finding
        elif finding and finding.grade is Grade.SUBSTANTIVE:
            yield at_its_place(statement, finding)


def at_its_place(statement: Statement, finding: Finding) -> Finding:
    """Return a finding in translations or seeds with its file and line there, or the line in which the text begins."""
    below = (finding.line or 1) - 1 if statement.keeps_lines else 0
    return replace(finding, file=statement.seed or finding.file, line=(statement.line or 1) + below)


def _translated(translations: Translations, name: str) -> Iterator[Statement]:
    for file, text in translations:
        if found := kept(file, text, name):
            document = parse_document(file, found.text)
            yield Statement(document, document.whole, True, found.line)


def _seeded(seeds: Seeds, name: str) -> Iterator[Statement]:
    for file, text in seeds:
        for each in written(file, text, name):
            document = parse_document(file._replace(ending="html" if each.is_html else "md"), each.text)
            yield Statement(document, document.whole, True, each.line, file, each.keeps_lines)


def _holds_tags(document: Document) -> bool:
    """Whether a script writes a page: it closes tags."""
    return any("</" in row.text for row in document.whole.rows)


def without_code(document: Document) -> Section:
    """Return the whole document; of a page in a language of programs only the lines that people read."""
    whole = document.whole
    if document.file.ending in MARKUP_ENDINGS | {"txt"}:
        return whole
    return replace(whole, rows=tuple(row for row in whole.rows if not PROGRAM.search(row.text[:MOST_OF_LINE])))


def _is_on_else(document: Document, name: str) -> bool:
    """Whether the title of a document so called names a false friend, such as „Accessibility data of stations“."""
    heading = document.title.folded if document.title else ""
    if document.title and _ADDRESS.search(document.title.heading):
        return True
    return bool(concept(name).excluded.search(heading)) and not named(name, heading)


def _is_page(file: File) -> bool:
    if file.ending not in PAGES | ENDINGS or file.role in FOREIGN:
        return False
    low = file.path.lower()
    return "/icons/" not in low and "/icon/" not in low  # drawings that are components, named after what they show


def is_named(file: File, name: str) -> bool:
    """Whether a page, or the folder it is the page of, is called after the concept `name`."""
    stem = fold(apart(page_name(file.name)))
    if stem in INDEX | _LANGUAGES:
        stem = fold(apart(file.folder.rpartition("/")[2]))
    return concept(name).files.fullmatch(BESIDE_NAME.sub("", stem)) is not None


def page_name(name: str) -> str:
    """Return the name of a page without its endings; a template has one for itself and one for what it makes.

    The template of a component of Angular says that it is one: `accessibility.component.html`.
    A part of a page, which begins with `_`, keeps the second one: it may be a field of a form on the subject.
    """
    stem, _, _ = name.rpartition(".")
    rest, _, ending = stem.rpartition(".")
    made = ending.lower() in PAGES or (ending in _OF_ANGULAR and name.endswith(".html"))
    return rest if rest and made and not name.startswith("_") else stem
