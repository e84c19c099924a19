# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""To which READMEs of its parts the README of a project leads: by links, or in words."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold

#: The README of a part, apart from the one that speaks.
_README = regex(r"(?<!this )(?<!diese )(?<!dieser )\b(?:readmes?|readme (?:files?|dateien?|md|txt|rst))\b")


def led_to(documents: Documents, readme: Readme) -> frozenset[str]:
    """Return the paths of the READMEs of parts that the README links, or names in a sentence."""
    if not documents.parts:
        return frozenset()
    sections = [(document, section) for document in readme.all for section in document.sections]
    linked = (documents.follow(document, link) for document, section in sections for link in section.links)
    paths = {target.file.path for target in linked if target}
    sentences = list(_on_readmes(readme))
    return frozenset([*paths, *(part.file.path for part in documents.parts if _is_named(part, sentences))])


def _on_readmes(readme: Readme) -> Iterator[str]:
    """Yield the sentences that speak of other READMEs, folded."""
    for section in (section for document in readme.all for section in document.sections):
        for paragraph in section.paragraphs:
            if "readme" in paragraph.folded:
                folded = (fold(sentence) for sentence in paragraph.sentences)
                yield from (each for each in folded if _README.search(each) and not wording("negated").search(each))


def _is_named(part: Document, sentences: list[str]) -> bool:
    """Whether a sentence names the folder of the part, or all parts at once."""
    names = {fold(part.file.folder), fold(part.file.folder.rpartition("/")[2])}
    return any(
        any(name and f" {name} " in f" {each} " for name in names) or wording("each_part").search(each)
        for each in sentences
    )
