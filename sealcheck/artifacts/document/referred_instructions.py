# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a text sends its readers for instructions without a link that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.document.documents import Documents
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import sections, wording
from sealcheck.prose.document import MARKUP_ENDINGS, Document, Section
from sealcheck.prose.inline import LEFT_OUT
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade

#: Names of files, sections and promising sentences that are looked at.
MOST = 40
_FILE = regex(r"(?<!`)`([\w./ -]{1,200}\.([a-z]{2,10}))`(?!`)", re.I)


def named_in_code(documents: Documents, document: Document, section: Section) -> Iterator[Document]:
    """Yield the other documents of the repository that a section names in code marks: `install/INSTALL.md`."""
    named = (match for row in section.rows for match in _FILE.finditer(row.text))
    for match in islice(named, MOST):
        prose = match[2].lower() in MARKUP_ENDINGS or match[2].lower() == "txt"
        target = documents.lookup(document, match[1]) if prose else None
        if target and target is not document:
            yield target


def referred(documents: Documents, document: Document) -> Iterator[Finding]:
    """Yield the links below „Usage“ that lead out of the repository, in a sentence that promises commands there."""
    for section in sections(document, "usage")[:MOST]:
        for paragraph in section.paragraphs:
            promises = [e for e in paragraph.sentences if wording("promises_commands").search(fold(e))]
            for link in (link for line in paragraph.lines for link in line.links) if promises else ():
                address = "" if link.image else documents.outside(document, link)
                if address and any((link.text or LEFT_OUT) in sentence for sentence in promises[:MOST]):
                    text = say("grades.points_outside", address=address)
                    yield Finding(Grade.STUB, text, document.file, link.line, link.text)
