# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The project's own documents, parsed on demand: README and its language variants, policies, guides."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from posixpath import join, normpath

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.paths import is_document_folder, is_prose
from sealcheck.artifacts.document.places import Places, resolve
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.concepts import concept, file_named, is_readme_name, likely_names
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.reader import parse_document
from sealcheck.snapshot import Snapshot

#: Guides parsed at most, and their bytes in all: the nearest to the root first.
MOST_GUIDES = 400
MOST_BYTES = 6 * 1024 * 1024
#: Paths in a text that names others, and how much of a paragraph is read for them.
MOST_PATHS = 5
MOST_TEXT = 1000
_PATH = regex(r"(?<![\w/.:@-])(?:\.{0,2}/)?[\w-][\w/.-]{0,200}\.[a-z]{2,8}(?![\w/-])", re.I)
#: READMEs of parts read at most.
MOST_PARTS = 60
#: What begins a picture in one of the markups.
_PICTURE = regex(r"!\[|<img|\[\[|\b(?:image|figure):", re.I)


class Documents:
    """Finds documents by what they are, parses each once, and follows links inside the repository.

    `name` is what the target is called, `address` that of its page on a forge; both may be unknown.
    """

    def __init__(self, places: Places, contents: Contents, name: str = "", address: str = "") -> None:
        self.name = name
        self.address = address
        self._places = places
        self._contents = contents
        self._parsed: dict[str, Document | None] = {}

    @property
    def tree(self) -> Tree:
        """The tracked files."""
        return self._places.tree

    def text(self, file: File) -> str | None:
        """Return the text of `file`, or None when it is binary, too large or missing."""
        return self._contents.text(file)

    def parse(self, file: File) -> Document | None:
        """Return the document in `file`, or None when it is binary, too large or missing."""
        if file.path not in self._parsed:
            text = self._contents.text(file)
            self._parsed[file.path] = None if text is None else self._read(file, text)
        return self._parsed[file.path]

    def _read(self, file: File, text: str) -> Document:
        """Return the document in `text`, each section with those of its pictures that are lost."""
        document = parse_document(file, text)
        if not _PICTURE.search(text):
            return document
        lost = [frozenset(each for each in part.images if self.lost(document, each)) for part in document.sections]
        told = zip(document.sections, lost, strict=True)
        return replace(document, sections=tuple(replace(part, lost=gone) if gone else part for part, gone in told))

    def each(self, files: Iterable[File]) -> Iterator[Document]:
        """Yield the documents in `files` that can be read."""
        for file in files:
            document = self.parse(file)
            if document is not None:
                yield document

    def called(self, name: str) -> tuple[File, ...]:
        """Return the files in the root and the document folders whose whole name is the concept `name`."""
        return tuple(file for alias, file in self._places.home if _is_called(name, alias))

    def elsewhere(self, name: str) -> tuple[File, ...]:
        """Return the files so called in other folders: parts, examples, vendored copies. They never count."""
        home = {file.path for _, file in self._places.home}
        return tuple(file for file in self._by_concept.get(concept(name).name, ()) if file.path not in home)

    def too_large(self, name: str = "") -> tuple[File, ...]:
        """Return the texts too large to be read: the guides and READMEs of parts, or what is called after a concept."""
        texts = (*self._places.guides, *self._places.parts, *(file for _, file in self._places.home if name))
        large = {file.path: file for file in texts if file.too_large and file.ending != "txt"}
        return tuple(file for file in large.values() if not name or file_named(name, file.name))

    def is_brought(self, file: File) -> bool:
        """Whether a file lies below a folder that brings its own licence, as copied software does."""
        return f"{file.folder}/".startswith(self._licensed_apart)

    @cached_property
    def _licensed_apart(self) -> tuple[str, ...]:
        """Those folders; a licence for all documentation is on its texts."""
        folders = {file.folder for file in self.elsewhere("licence")}
        return tuple(f"{each}/" for each in folders if not is_document_folder(each.rpartition("/")[2]))

    @cached_property
    def _by_concept(self) -> Mapping[str, Sequence[File]]:
        """The texts by the concepts that their whole names are."""
        found: dict[str, list[File]] = {}
        for file in self._places.prose:
            stem = _stem(file.path)
            for name in likely_names(stem):
                if _is_concept(name, stem):
                    found.setdefault(name, []).append(file)
        return found

    @cached_property
    def guides(self) -> tuple[Document, ...]:
        """The documents that explain the software: README, other texts in the root, the trees of documentation."""
        files = sorted(self._places.guides, key=lambda file: (file.path.count("/"), file.path))
        chosen, size = [], 0
        for file in files[:MOST_GUIDES]:
            size += file.size or 0
            if size <= MOST_BYTES:
                chosen.append(file)
        return tuple(self.each(chosen))

    @cached_property
    def chapters(self) -> tuple[Document, ...]:
        """The chapters of a text that is itself the product."""
        return tuple(self.each(self._places.chapters[:MOST_GUIDES]))

    @cached_property
    def parts(self) -> tuple[Document, ...]:
        """The READMEs of the parts of the project, such as `server/README.md`: the nearest to the root first."""
        files = sorted(self._places.parts, key=lambda file: (file.path.count("/"), file.path))
        return tuple(self.each(files[:MOST_PARTS]))

    def follow(self, document: Document, link: Link) -> Document | None:
        """Return the document inside the repository that the link points to, or None."""
        path = self._places.path_of(document.target(link))
        if path is None:
            return None
        file = resolve(self.tree, document.file.folder, path)
        return self.parse(file) if file and (is_prose(file.path) or is_readme_name(file.name)) else None

    def told(self, document: Document) -> list[Document]:
        """Return the documents inside the repository whose paths the text names: See docs/guide.md"""
        paths = [path for each in document.whole.paragraphs for path in _PATH.findall(each.text[:MOST_TEXT])]
        found = (self.lookup(document, path) for path in paths[:MOST_PATHS])
        return list({each.file.path: each for each in found if each and each is not document}.values())

    def lookup(self, document: Document, path: str) -> Document | None:
        """Return the document at `path`, seen from where `document` lies, or None."""
        file = resolve(self.tree, document.file.folder, path) if path and len(path) < 500 else None
        return self.parse(file) if file and is_prose(file.path) else None

    def linked(self, folder: str) -> tuple[tuple[str, File], ...]:
        """Return (name, target) of the symbolic links to texts that lie directly in `folder`."""
        named = {file.path for file in self.tree.within((folder,))}
        at = [(alias, file) for alias, file in self._places.home if alias not in named]
        return tuple((alias, file) for alias, file in at if alias.rpartition("/")[0].lower() == folder)

    def missing(self, document: Document, link: Link) -> str:
        """Return where the link points when that should be inside the repository but is not there, else nothing."""
        target = document.target(link)
        path = self._places.path_of(target)
        if path is None or not path.strip("/.") or any(sign in path for sign in "{}<>$*|"):
            return ""
        return target if self._places.is_missing(document.file.folder, path) else ""

    def lost(self, document: Document, link: Link) -> str:
        """Return where the link points when nothing is there nor called so elsewhere, whence a site could take it."""
        target = self.missing(document, link)
        path = (self._places.path_of(target) or "").rstrip("/")
        name = path.rpartition("/")[2]
        named = link.image or "." in path or "/" in path  # else it may be a label, as in „:ref:`install`“
        known = self.tree.named(name.lower()) or (not link.image and fold(name.partition(".")[0]) in self._stems)
        return target if named and not known else ""

    @cached_property
    def _stems(self) -> frozenset[str]:
        """What files and folders are called, without endings: pages of a site have other ones."""
        folders = (folder.rpartition("/")[2] for folder in self.tree.folders)
        return frozenset(map(fold, {*(file.name.partition(".")[0] for file in self.tree.files), *folders}))

    def place(self, document: Document, link: Link) -> str:
        """Return the path of the file or folder of the repository that the link leads to, else an empty text."""
        path = self._places.path_of(document.target(link))
        if path is None:
            return ""
        folder = normpath(join(document.file.folder, path.partition("#")[0])).strip("/.")
        file = resolve(self.tree, document.file.folder, path)
        return file.path if file else folder if folder in self.tree.folders else ""

    def outside(self, document: Document, link: Link) -> str:
        """Return the address when the link leaves the repository, else an empty text; its own page is no other."""
        target = document.target(link)
        leaves = target.startswith(("http://", "https://")) and self._places.path_of(target) is None
        return target if leaves and not self._places.is_own_page(target) else ""


def _is_called(name: str, path: str) -> bool:
    return _is_concept(name, _stem(path))


def _stem(path: str) -> str:
    """Return the words of a file's name without ending, version and language: CHANGELOG-2.0, CONTRIBUTING.de."""
    last = path.rpartition("/")[2]
    words = fold(last.rpartition(".")[0] or last).split()
    while len(words) > 1 and (words[-1].lstrip("v").isdigit() or len(words[-1]) == 2):
        words.pop()
    return " ".join(words)


def _is_concept(name: str, stem: str) -> bool:
    match = concept(name).files.match(stem)
    return match is not None and match.end() == len(stem)


@artifact
def documents(tree: Tree, contents: Contents, snapshot: Snapshot) -> Documents:
    """Access to the project's own documents."""
    subject = snapshot.subject
    return Documents(Places(tree, contents, subject.web, subject.name), contents, subject.name, subject.web)
