# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that are no guide: a reference of single files of the code, and a guide that is told elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import DOCUMENT_FOLDERS
from sealcheck.model import Evidence, File, PathClass, near_miss, say
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import PSEUDO_LEVEL

#: What those who run the software must know.
TOPICS = ("operation", "configuration", "backup", "upgrade", "troubleshooting")
#: With more words than these below other headings, a guide is not told elsewhere.
ENOUGH = 40


def is_of_code(document: Document, documents: Documents) -> bool:
    """Whether a page is on one file of the code: its title names the kind of code, or it lies as that file does.

    The page has members or code besides: „Funktion: Bescheide drucken“ may be the title of a guide for people.

    `docs/models/tree.md` lies like `server/models/tree.ts`; it then tells what the file has to offer to other code.
    """
    first = next((section.heading for section in document.headed), "")
    kind, colon, _ = first.partition(":")
    members = any(wording("code_member_heading").fullmatch(section.folded) for section in document.sections)
    if colon and wording("code_kind").fullmatch(fold(kind)):
        return members or any(section.code for section in document.sections)
    if not members:
        return False
    folder, stem = document.file.folder.rpartition("/")[2].lower(), document.file.name.partition(".")[0].lower()
    alike = documents.tree.mentioning(f"{folder}/{stem}.") if folder and folder not in DOCUMENT_FOLDERS else ()
    return any(file.role is PathClass.SOURCE and _lies_so(file, folder, document.file) for file in alike)


def _lies_so(file: File, folder: str, page: File) -> bool:
    return file.folder != page.folder and file.folder.rpartition("/")[2].lower() == folder


def told_elsewhere(document: Document, documents: Documents) -> Link | None:
    """Return the link of the first of several equal headings that has nothing but a link out of the repository.

    Nothing is told elsewhere where sections below other real headings say enough themselves; bold labels are none.
    """
    first = next(iter(document.headed), None)
    if first is None or document.title or first.words or first.code:
        return None
    others = (section for section in document.sections if section is not first and 0 < section.level < PSEUDO_LEVEL)
    if sum(section.words for section in others) > ENOUGH:
        return None
    return next((link for link in first.links if documents.outside(document, link)), None)


def guides_elsewhere(documents: Documents, *, use: bool, operation: bool) -> Iterator[Evidence]:
    """Yield the guides to use or to operation of which only the address stands here."""
    names = (*(("usage",) if use else ()), *(TOPICS if operation else ()))
    for document in documents.guides:
        heading = next((section.heading for section in document.headed), "")
        link = told_elsewhere(document, documents) if any(named(name, heading) for name in names) else None
        if link:
            where = say("documentation.outside", address=documents.outside(document, link))
            yield near_miss(where, document.file, link.line, excerpt=heading)
