# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Forms that a forge shows to those who report something, as far as they send weaknesses another way.

A form of its own for weaknesses makes a public ticket like any other, and is no way by itself
(https://docs.github.com/en/communities/using-templates-to-encourage-useful-issues-and-pull-requests).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.policy.security_contact import address
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document, Paragraph
from sealcheck.prose.reader import parse_document

#: Forms that are read.
MOST = 40
_FORM = regex(
    r"(?:\.(?:github|gitea|forgejo)/issue[_-]template(?:/[^/]{1,100})?|\.gitlab/issue_templates/[^/]{1,100})\.(?:md|ya?ml)",
    re.I,
)
#: What stands before a text in YAML: gaps, the sign of an entry, a key, the sign of a block of text.
_YAML = regex(r"^\s{0,40}(-\s{1,3})?(?:[\w-]{1,40}:(?=\s|$))?\s{0,3}(?:[|>][+-]?\s{0,9}$)?")
#: The policy of the same forge: whether there is one has been looked at.
_POLICY = "/security/policy"
#: What makes the words behind it a way that there is not, and letters in which it is looked for.
_MISSING = regex(r"\b(?:no|without|lacks?|kein\w{0,2}|ohne)(?: [a-z0-9]{1,30})? $")
MOST_BEFORE = 100


def forms(documents: Documents) -> Iterator[Document]:
    """Yield the forms in the root, those in YAML as the texts they show."""
    named = documents.tree.mentioning("issue_template", "issue-template", "issue_templates")
    for file in [file for file in named if _FORM.fullmatch(file.path)][:MOST]:
        text = documents.text(file)
        if text is None:
            continue
        shown = text if file.ending == "md" else "\n".join(_YAML.sub(r"\1", line) for line in text.split("\n"))
        yield parse_document(file, shown)


def private_way(document: Document, paragraph: Paragraph) -> str:
    """Return the address for private reports, or the forge's way for them by its name; empty when none is told."""
    reached = address(document, paragraph)
    if reached and _POLICY not in reached:
        return reached
    named = wording("private_way").search(paragraph.folded)
    return named.group() if named and not _MISSING.search(paragraph.folded[: named.start()][-MOST_BEFORE:]) else ""
