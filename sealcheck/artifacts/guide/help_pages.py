# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of help that the program itself shows: templates, components with their text, pages in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import FOREIGN, NO_GUIDE, OF_OTHERS
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.interaction.shown_text import shown
from sealcheck.artifacts.tree import Tree
from sealcheck.model import Evidence, File, PathClass, found, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold

#: Pages and parts of a user interface, whose texts are often kept elsewhere.
_PAGES = (
    ".html", ".htm", ".xhtml", ".jinja", ".jinja2", ".j2", ".twig", ".erb", ".haml", ".slim", ".ejs", ".hbs", ".pug",
    ".vue", ".svelte", ".tsx", ".jsx", ".cshtml", ".razor", ".jsp", ".php",
)  # fmt: skip
#: Of these, the ones that are text between tags, and programs in which such text stands.
_TAGGED = (
    ".html", ".htm", ".xhtml", ".jinja", ".jinja2", ".j2", ".twig", ".erb", ".ejs", ".hbs", ".vue", ".svelte", ".php",
)  # fmt: skip
_PROGRAMS = (".tsx", ".jsx")
_NO_TEXT = ("script", "style", "head", "svg", "nav", "footer", "form")
_BLOCK = regex(r"/?(?:p|li|h[1-6]|div|td|th|tr|ol|ul|dd|dt|section|article)\b", re.I)
#: What a template puts in, and characters by their names; what a program puts in, and what only a program holds.
_FILLED = regex(r"\{[{%#][^{}]{0,300}[}%#]\}|&[a-z]{2,8};", re.I)
_PUT_IN = regex(r"\{[^{}]{0,300}\}")
_CODE = regex(r"[;{}]|=>|\b(?:const|import|return|export)\b")
#: Pages that are shown; bytes of a page that can hold a manual, and pages in Markdown that are read.
MOST, LEAST_PAGE, MOST_READ = 3, 3_000, 60
_TELLING = ("told_step", "told_passively")
_MARKDOWN = ("md", "mdx", "markdown")
_ENDS_MARKDOWN = tuple(f".{ending}" for ending in _MARKDOWN)
#: Folders of what a program shows.
_SHOWN = frozenset(
    {"src", "app", "public", "static", "assets", "views", "pages", "components", "markdown", "content", "contents"}
)
#: Languages that a page is written in, at the end of its name: „UserGuideEn“.
_LANGUAGES = frozenset({"de", "en", "fr", "it", "es", "ca", "pt", "nl", "fi", "sv", "da", "no", "nb", "pl", "cs"})


def program_pages(tree: Tree) -> list[File]:
    """Return the files of the program's own code that are pages of its user interface, or parts of such."""
    pages = (file for file in tree.of(PathClass.SOURCE) if file.name.lower().endswith(_PAGES))
    return [file for file in pages if place_of(file.folder).role not in FOREIGN]


def program_texts(documents: Documents) -> list[File]:
    """Return the texts in Markdown that lie among the program's own code, in folders of what it shows; no guides."""
    known = {document.file.path for document in documents.guides}
    texts = (file for file in documents.tree.files if file.name.lower().endswith(_MARKDOWN) and file.path not in known)
    own = (file for file in texts if not is_readme_name(file.name) and not NO_GUIDE.search(file.path))
    return [file for file in own if not _SHOWN.isdisjoint(file.folder.lower().split("/")) and _is_own(file.folder)]


def help_guides(documents: Documents, pages: Sequence[File], least_words: int, least_steps: int) -> list[Evidence]:
    """Return those of `pages` whose own text, of `least_words` words, tells people step by step what to do.

    So may pages in Markdown.
    """
    told = [
        (file, words)
        for file in pages
        if _is_big(file) and speaks_of_help(file) and (words := _told(documents, file, least_steps)) >= least_words
    ]
    told += _told_in_markdown(documents, least_words, least_steps)
    return [found(say("documentation.guide_usage", count=words), file) for file, words in told[:MOST]]


def _is_in_folder_of_help(file: File) -> bool:
    return wording("help_page").fullmatch(fold(apart(file.folder.rpartition("/")[2]))) is not None


def help_pages(pages: Iterable[File]) -> Iterator[File]:
    """Yield those of `pages` that by their whole name the program itself shows to people who need help."""
    for file in filter(_is_big, pages):
        called = _called(file)
        translated = called != fold(apart(file.name.partition(".")[0]))
        if wording("help_page").fullmatch(called) or (translated and wording("help_on").match(called)):
            yield file


def _is_big(file: File) -> bool:
    return (file.size or 0) >= LEAST_PAGE


def _called(file: File) -> str:
    """What a page is called, without the language it is written in."""
    words = fold(apart(file.name.partition(".")[0])).split()
    while len(words) > 1 and words[-1] in _LANGUAGES:
        words.pop()
    return " ".join(words)


def speaks_of_help(file: File) -> bool:
    """Return whether a page is called help, or lies in a folder that is."""
    return wording("help_word").search(_called(file)) is not None or _is_in_folder_of_help(file)


def _told(documents: Documents, file: File, least_steps: int) -> int:
    """How many words a page has, if it tells so many steps; else none."""
    blocks = page_paragraphs(documents, file)
    return sum(len(block.split()) for block in blocks) if _steps_in(blocks) >= least_steps else 0


def page_paragraphs(documents: Documents, file: File) -> list[str]:
    """Return, folded, the paragraphs of a page that people read; none of what is no text between tags."""
    if not file.name.lower().endswith((*_TAGGED, *_PROGRAMS)):
        return []
    return list(_blocks(shown(documents.text(file) or ""), program=file.name.lower().endswith(_PROGRAMS)))


def _steps_in(blocks: Iterable[str]) -> int:
    """How many paragraphs tell people what to do, or what can be done here: „Neue Lampen können angelegt werden“."""
    return sum(any(wording(name).search(block) for name in _TELLING) for block in blocks)


def _blocks(text: str, *, program: bool) -> Iterator[str]:
    """Yield the folded paragraphs between the tags of a page, without what is put in when it is shown."""
    told, hidden = "", ""
    for piece in text.split("<"):
        tag, _, rest = piece.partition(">")
        name = tag.strip().lower().split(None, 1)[0] if tag.strip() else ""
        if hidden:
            hidden = "" if name == f"/{hidden}" else hidden
        elif name in _NO_TEXT:
            hidden = name
        if _BLOCK.match(tag):
            yield fold(told)
            told = ""
        plain = _PUT_IN.sub(" ", rest) if program else _FILLED.sub(" ", rest)
        told += "" if hidden or (program and _CODE.search(plain)) else f" {plain}"
    yield fold(told)


def _told_in_markdown(documents: Documents, least_words: int, least_steps: int) -> Iterator[tuple[File, int]]:
    """Yield the first page with steps of each folder of such pages that together tell enough."""
    known = {document.file.path for document in documents.guides}
    folders: dict[str, list[File]] = {}
    for file in documents.tree.ending(*_MARKDOWN, ""):  # also what has nothing before its dot
        likely = file.name.lower().endswith(_ENDS_MARKDOWN) and file.path not in known
        if likely and not is_readme_name(file.name) and not NO_GUIDE.search(file.path):
            folders.setdefault(file.folder, []).append(file)
    for folder, files in folders.items():
        # one page among the code, in no folder of help and not called so, has to tell twice as much
        of_help, inside = _is_of_help(folder, files), not _SHOWN.isdisjoint(folder.lower().split("/"))
        if not of_help and not (inside and _is_own(folder)):
            continue
        telling = [(each, steps) for each in documents.each(files[:MOST_READ]) if (steps := _steps(each))]
        called = [pair for pair in telling if of_help or wording("help_named").match(_called(pair[0].file))]
        others = [pair for pair in telling if pair not in called]
        for group, times in ((called, 1), *(([each], 2) for each in others)):
            words, steps = sum(each.words for each, _ in group), sum(steps for _, steps in group)
            if words >= times * least_words and steps >= times * least_steps:
                yield group[0][0].file, words


def _steps(document: Document) -> int:
    return _steps_in(each.folded for section in document.sections for each in section.paragraphs)


def _is_of_help(folder: str, files: list[File]) -> bool:
    """Whether a folder is one of help, or one of texts among which there are pages of help."""
    last = fold(folder.rpartition("/")[2])
    if not _is_own(folder):
        return False
    if wording("help_page").fullmatch(last) or wording("markdown_folder").fullmatch(last):
        return True
    texts = wording("texts_folder").fullmatch(last) is not None
    return texts and any(wording("help_word").fullmatch(_called(file)) for file in files)


def _is_own(folder: str) -> bool:
    foreign = place_of(folder).role in FOREIGN or OF_OTHERS.search(f"{folder}/")
    return not foreign and not any(each.startswith(".") for each in folder.split("/"))
