# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The doubts left by a README that no wording here matches, files too large, and a publiccode.yml that is no YAML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.publiccode import FILE, PublicCode
from sealcheck.measures.doubt import Doubt
from sealcheck.model import Evidence, File, Text, against, near_miss, say
from sealcheck.prose.document import Document
from sealcheck.prose.language import count_votes, is_foreign, is_latin
from sealcheck.publiccode.walk import Finding

#: A README of fewer words leaves nothing open.
LEAST = 40
#: Errors of a publiccode.yml that are shown.
MOST = 3


def unread_readmes(readme: Readme, min_words: int = LEAST) -> list[Evidence]:
    """Return the READMEs that take somebody who reads them: too large, or of `min_words` words in other languages.

    Of the latter none when one is read.
    """
    if readme.unread:
        return [near_miss(say("grades.too_large"), file) for file in readme.unread]
    long = [document for document in readme.all if document.words >= min_words]
    why = [_unread(document) for document in long]
    if not all(why):
        return []
    return [
        near_miss(say(f"documentation.other_{kind}"), document.file) for kind, document in zip(why, long, strict=True)
    ]


def _unread(document: Document) -> str:
    """Return "script" or "language" when the wordings here are of another one than the document, else nothing."""
    text = " ".join(line.prose for section in document.sections for line in section.lines)
    if not is_latin(text):
        return "script"
    return "language" if is_foreign(count_votes([text])) else ""


def unread_readme(readme: Readme, min_words: int = LEAST) -> Iterator[Doubt]:
    """Yield the doubt that the READMEs may say it, if they take somebody who reads them."""
    if readmes := unread_readmes(readme, min_words):
        yield readmes[0].text, readmes


def large_guides(documents: Documents, *names: str) -> Iterator[Doubt]:
    """Yield the doubt that guides which are too large to be read may say it, or texts called after these concepts."""
    yield from too_large(dict.fromkeys(file for name in ("", *names) for file in documents.too_large(name)))


def large_pipelines(pipelines: Pipelines) -> Iterator[Doubt]:
    """Yield the doubt that pipelines which are too large to be read may do it."""
    yield from too_large(pipeline.file for pipeline in pipelines.active)


def too_large(files: Iterable[File]) -> Iterator[Doubt]:
    """Yield the doubt that files which are too large to be read hold what their names promise."""
    yield say("grades.too_large"), [near_miss(say("grades.too_large"), file) for file in files if file.too_large][:MOST]


def located(finding: Finding, file: str = FILE) -> Text:
    """Return what is wrong in a file, with the key (or the name of the file), line and column."""
    key = finding.key or file
    return say("metadata.finding", key=key, problem=finding.text, line=finding.line, column=finding.column)


def unreadable(publiccode: PublicCode) -> tuple[Evidence, ...]:
    """Return the errors for which the file cannot be read."""
    return tuple(against(located(finding), publiccode.file, finding.line) for finding in publiccode.errors[:MOST])


def unparsed_publiccode(publiccode: PublicCode) -> Iterator[Doubt]:
    """Yield the doubt that publiccode.yml may say it, once it can be read."""
    if publiccode.file is not None and publiccode.document is None:
        yield say("metadata.unparsed"), unreadable(publiccode)
