# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages of the user interface that are told by their names: „contact“."""

from __future__ import annotations

from functools import cache

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.statement.linked_pages import is_set_apart
from sealcheck.artifacts.statement.statements import BESIDE_NAME, INDEX, PAGES, page_name
from sealcheck.model import File, PathClass
from sealcheck.prose.document import MARKUP_ENDINGS
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import Phrases, apart, compile_phrases, fold

#: Pages read at most.
MOST_PAGES = 40
#: Pages as people see them; texts and Markdown are documents and read as such.
_ENDINGS = PAGES - MARKUP_ENDINGS - {"txt"}


def pages_called(documents: Documents, kind: str) -> list[File]:
    """Return the pages whose whole name, or that of the folder they are the page of, is of the kind."""
    hints = {phrase.split()[0].split("|")[0].strip("*=") for phrase in load("called_pages")[kind]}
    likely = [file for file in documents.tree.mentioning(*hints) if _is_shown(file) and _matches(file, kind)]
    return sorted(likely, key=lambda file: (file.path.count("/"), file.path))[:MOST_PAGES]


def _is_shown(file: File) -> bool:
    likely = file.ending in _ENDINGS and file.role in (PathClass.SOURCE, PathClass.CONFIG)
    return likely and not is_set_apart(file.folder)


def _matches(file: File, kind: str) -> bool:
    stem = fold(apart(page_name(file.name)))
    folder = fold(apart(file.folder.rpartition("/")[2]))
    return _phrases(kind).fullmatch(BESIDE_NAME.sub("", folder if stem in INDEX else stem)) is not None


@cache
def _phrases(kind: str) -> Phrases:
    return compile_phrases(load("called_pages")[kind])
