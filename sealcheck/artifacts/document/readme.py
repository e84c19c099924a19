# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The README: the main one, its variants in other languages, where it points, and to which READMEs of parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import NO_GUIDE
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold

#: Where forges show a README from, nearest first.
FOLDERS = ("", ".github", ".gitlab", ".forgejo", ".gitea", "docs", "doc")
#: Where GitHub looks before the root.
SHOWN_FIRST = ".github"
#: A README of fewer words that links one document of the repository is a pointer.
POINTER_WORDS = 15

_VARIANT = regex(
    r"^[a-z]+(?:[-_ ]?mich)?[._-](de|en|deu|ger|eng|deutsch|german|english|[a-z]{2}(?:[-_][a-z]{2})?)\.", re.I
)
_PLAIN = regex(
    r"^(readme|liesmich|lies[-_ ]mich|lesemich)(\.(md|markdown|mdown|rst|adoc|asciidoc|org|textile|txt))?$", re.I
)
#: The README of a part, apart from the one that speaks.
_README = regex(r"(?<!this )(?<!diese )(?<!dieser )\b(?:readmes?|readme (?:files?|dateien?|md|txt|rst))\b")
_CANONICAL = {"deu": "de", "ger": "de", "deutsch": "de", "german": "de", "eng": "en", "english": "en"}


@frozen
class Readme:
    """`main` is None when there is none; `pointer` is the file that only points to `main`, if there is one.

    `unread` are those too large to be read.
    """

    main: Document | None
    variants: tuple[tuple[str, Document], ...] = ()
    pointer: File | None = None
    unread: tuple[File, ...] = ()

    @property
    def all(self) -> tuple[Document, ...]:
        """The main README and its variants."""
        return (*((self.main,) if self.main else ()), *(document for _, document in self.variants))


@artifact
def readme(documents: Documents) -> Readme:
    """The README of the project, from the root or the folders of the forges."""
    candidates = _candidates(documents)
    if not candidates:
        return Readme(None)
    unread = tuple(file for file in candidates if file.too_large)
    readable = list(documents.each(candidates))
    if not readable:
        return Readme(None, unread=unread)
    first, *others = readable
    target = _target(documents, first)
    variants = tuple((_language(other.file.name), other) for other in others if other is not target)
    return Readme(target or first, variants, first.file if target else None, unread)


def _candidates(documents: Documents) -> list[File]:
    """The READMEs of the first folder that has any: the plain name first, then the variants by name.

    Behind those of the root comes the one that GitHub shows in its place
    (https://docs.github.com/en/repositories/managing-your-repositorys-settings-and-features/customizing-your-repository/about-readmes).
    """
    for folder in FOLDERS:
        if found := _readmes_in(documents, folder):
            return [*found, *(_readmes_in(documents, SHOWN_FIRST) if not folder else ())]
    return []


def _readmes_in(documents: Documents, folder: str) -> list[File]:
    names = [file for file in documents.tree.within((folder,)) if _is_readme(file.name)]
    linked = [file for alias, file in documents.linked(folder) if _is_readme(alias.rpartition("/")[2])]
    return [*sorted(names, key=_rank), *linked]


def _is_readme(name: str) -> bool:
    return _PLAIN.match(name) is not None or _is_variant(name)


def _is_variant(name: str) -> bool:
    return is_readme_name(name) and _VARIANT.match(name) is not None


def _rank(file: File) -> tuple[bool, bool, str]:
    return (_PLAIN.match(file.name) is None, not file.name.lower().endswith(("md", "rst", "adoc")), file.path)


def _language(name: str) -> str:
    match = _VARIANT.match(name)
    code = match[1].lower() if match else ""
    return _CANONICAL.get(code, code[:2])


def _target(documents: Documents, document: Document) -> Document | None:
    """The document that a README of a few words points to: its only link inside the repository, or a bare path."""
    sections = document.sections
    if (
        document.words >= POINTER_WORDS
        or sum(bool(section.level) for section in sections) > 1
        or any(section.code for section in sections)
    ):
        return None
    links = [link for section in document.sections for link in section.links]
    targets = {found.file.path: found for found in (documents.follow(document, link) for link in links) if found}
    targets.pop(document.file.path, None)
    if len(targets) == 1:
        return next(iter(targets.values()))
    named = [each for each in documents.told(document) if not NO_GUIDE.search(each.file.path)]
    return named[0] if len(named) == 1 else None


def led_to(documents: Documents, readme: Readme) -> frozenset[str]:
    """Return the paths of the READMEs of parts that the README links, names in a sentence, or leads to all at once."""
    if not documents.parts:
        return frozenset()
    sections = [(document, section) for document in readme.all for section in document.sections]
    linked = (documents.follow(document, link) for document, section in sections for link in section.links)
    sentences = list(_on_other_documents(readme))
    every = any(wording("each_part").search(each) for each in sentences)
    folders = tuple(f"{part.file.folder}/" for part in documents.parts)
    named = (
        part
        for part in documents.parts
        if _is_named(part, sentences) or (every and not part.file.folder.startswith(folders))
    )
    return frozenset(each.file.path for each in (*linked, *named) if each)


def _on_other_documents(readme: Readme) -> Iterator[str]:
    """Yield the sentences that speak of other READMEs, or of documentation in the parts, folded."""
    for section in (section for document in readme.all for section in document.sections):
        for paragraph in section.paragraphs:
            for folded in map(fold, paragraph.sentences):
                told = _README.search(folded) or wording("documented_within").search(folded)
                if told and not wording("negated").search(folded):
                    yield folded


def _is_named(part: Document, sentences: list[str]) -> bool:
    """Whether a sentence on READMEs names the folder of the part."""
    names = {fold(part.file.folder), fold(part.file.folder.rpartition("/")[2])}
    return any(name and f" {name} " in f" {each} " for name in names for each in sentences if "readme" in each)
