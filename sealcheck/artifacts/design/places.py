# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where else the architecture is told: to assistants, in READMEs of parts, in pages that a navigation calls so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import DOCUMENT_FOLDERS, FOREIGN, OF_OTHERS, is_prose, source_folder
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold

#: What tells assistants, and everybody else, how the program is built.
_FOR_ASSISTANTS = frozenset(
    {"agents.md", "claude.md", "gemini.md", ".cursorrules", ".windsurfrules"}
    | {".github/copilot-instructions.md", ".claude/claude.md"}
)
#: Rules and skills for single tasks, of which many are copied from elsewhere.
_TASKS = (".claude/skills/", ".cursor/rules/")
_FOR_TASKS = regex(r"\.(?:claude/skills|cursor/rules)/(?:[^/]{1,100}/){0,4}[^/]{1,100}\.mdc?$", re.I)
#: A rule that holds whatever the task is, as its head says; and the characters in which that stands.
_ALWAYS = regex(r"\A---\n(?:[^\n]{0,500}\n){0,20}?alwaysApply:[ ]{1,4}true[ ]{0,4}\n")
HEAD = 4000
#: Files of this kind that are read, and places in the code that one names, so that it is on this software.
MOST_READ = 60
_PLACE = regex(r"(?<![\w./-])/?(?:[\w.-]{1,80}/){1,8}[\w.-]{0,80}")
#: How a README in a folder of the code is called, and how many folders down that is one of a part.
_READMES = tuple(f"readme{ending}" for ending in (".md", ".rst", ".adoc", ".org", ".txt", ".markdown", ""))
DEPTH = 3
#: Words of a sentence before what it is on, and those right before it that name it: „the wallet log-in module“.
MOST_BEFORE, NAMING = 9, 3
#: Letters of a name that proves something.
LEAST_NAME = 4
#: What MkDocs calls a page, and where it lies.
_PAGE = regex(
    r"^[ \t]{0,20}-[ \t]{1,4}[\"']?([^\"':\n]{2,80})[\"']?[ \t]{0,3}:[ \t]{1,4}[\"']?([\w./ -]{1,200}\.md)\b", re.M
)


def for_assistants(documents: Documents) -> Iterator[tuple[Document, bool]]:
    """Yield what assistants are told, and whether it is on the whole of this software and not for single tasks.

    What names no place of the repository may be copied from elsewhere, whatever it is called.
    """
    named = documents.tree.named(*{path.rpartition("/")[2] for path in _FOR_ASSISTANTS})
    files = [file for file in named if file.path.lower() in _FOR_ASSISTANTS]
    tasks = [file for file in documents.tree.mentioning(*_TASKS) if _FOR_TASKS.match(file.path)]
    yield from ((document, _names_places(documents, document.file)) for document in documents.each(files))
    for document in documents.each(tasks[:MOST_READ]):
        if _names_places(documents, document.file):
            yield document, _ALWAYS.search((documents.text(document.file) or "")[:HEAD]) is not None


def in_parts(documents: Documents) -> Iterator[Document]:
    """Yield the READMEs of folders with parts of the software, the nearest first; guides and foreign code left out."""
    known = {document.file.path for document in documents.guides}
    files = [file for file in documents.tree.named(*_READMES) if file.path not in known and _holds_part(file)]
    yield from documents.each(sorted(files, key=lambda file: (file.path.count("/"), file.path))[:MOST_READ])


def _holds_part(file: File) -> bool:
    near = file.folder.count("/") < DEPTH and file.folder and not file.folder.startswith(".")
    return bool(near) and file.role not in FOREIGN and not OF_OTHERS.search(file.path)


def _names_places(documents: Documents, file: File) -> bool:
    """Whether the text names a file or folder of the repository, as general advice does not."""
    said = {match[0].rstrip("/.").removeprefix("/") for match in _PLACE.finditer(documents.text(file) or "")}
    deep = (place for place in said if "/" in place and not place.startswith("."))
    return any(place in documents.tree.folders or documents.tree.at(place) for place in deep)


def called_so(documents: Documents) -> frozenset[str]:
    """Return the paths of the pages that the navigation of MkDocs calls architecture."""
    found = set()
    for file in documents.tree.named("mkdocs.yml", "mkdocs.yaml"):
        text = documents.text(file) or ""
        folder = source_folder(file, text)
        pages = [match[2] for match in _PAGE.finditer(text) if named("architecture", match[1])]
        found |= {f"{folder}/{page}".strip("/") for page in pages}
    return frozenset(found)


def is_on_an_extra(documents: Documents, file: File) -> bool:
    """Whether a text begins by saying that it is on the module or plugin that its folder or itself is called after.

    An app or a component is one only of a software that is named beside it: „Boxes is an app that lets Lamps …“.
    """
    if not is_prose(file.path):
        return False
    document = documents.parse(file)
    opening = next((each for section in document.sections for each in section.paragraphs), None) if document else None
    first = fold(opening.sentences[0]) if opening else ""
    own = fold(documents.name).split()
    called = {fold(apart(each)) for each in (file.folder.rpartition("/")[2], file.name.rpartition(".")[0])}
    called -= {"", *DOCUMENT_FOLDERS, *own}
    beside = any(len(word) >= LEAST_NAME and word in first.split() for word in own)
    return any(_is_called(first, name, kind) for name in called for kind in ("extra_kind", "part_kind")[: 1 + beside])


def _is_called(sentence: str, name: str, kind: str) -> bool:
    """Whether a sentence says early that `name` is of that kind."""
    extra = wording(kind).search(sentence)
    before = sentence[: extra.start()].split() if extra else []
    return len(before) <= MOST_BEFORE and f" {name} " in f" {' '.join(before[-NAMING:])} "
