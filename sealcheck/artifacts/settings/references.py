# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents that list settings under any names: those called after configuration, and guides with a section on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.settings.known import are_known
from sealcheck.artifacts.settings.listings import listed_keys, listed_parameters
from sealcheck.model import File
from sealcheck.prose.concepts import file_named, is_readme_name

#: Settings that a document must list to stand in for a template.
LEAST = 5
#: What a guide is called that may have a section on configuration.
_GUIDES = ("installation", "operation")

Listed = tuple[File, dict[str, bool]]


def references(documents: Documents, contents: Contents, files: Iterable[File]) -> list[Listed]:
    """Return the documents called after configuration whose tables and lists hold enough settings.

    The pages of one folder that is called so are one reference, shown by the page with the most.
    """
    books: dict[str, list[Listed]] = {}
    for file in files:
        folders = file.folder.split("/")[1:]
        if file_named("configuration", file.path) or any(file_named("configuration", each) for each in folders):
            keys = _keys(documents, file)
            names = listed_parameters(contents.text(file) or "") | keys
            book = file.folder if any(file_named("configuration", each) for each in folders) else file.path
            books.setdefault(book, []).append((file, names))
    joined = [_join(pages) for pages in books.values()]
    return [each for each in joined if len(each[1]) >= LEAST]


def _join(pages: list[Listed]) -> Listed:
    names: dict[str, bool] = {}
    for _, found in pages:
        names |= {name: said or names.get(name, False) for name, said in found.items()}
    return max(pages, key=lambda page: len(page[1]))[0], names


def guides(documents: Documents, contents: Contents, files: Iterable[File]) -> Iterator[Listed]:
    """Yield the README of the root and the guides whose sections on configuration list settings that the code knows.

    Names in capitals are those of the environment, of which more is asked.
    """
    for file in files:
        if not (is_guide(file) and not file_named("configuration", file.path)):
            continue
        listed = listed_parameters(contents.text(file) or "", everywhere=False) | _keys(documents, file)
        names = {name: said for name, said in listed.items() if not name.isupper()}
        if len(names) >= LEAST and are_known(documents.tree, contents, names):
            yield file, names


def is_guide(file: File) -> bool:
    """Whether the file is the README of the root or called after installation or operation; not one on an interface."""
    if "api" in file.folder.lower().split("/"):
        return False
    own = not file.folder and is_readme_name(file.name)
    return own or any(file_named(name, file.path) for name in _GUIDES)


def _keys(documents: Documents, file: File) -> dict[str, bool]:
    document = documents.parse(file)
    return listed_keys(document) if document else {}
