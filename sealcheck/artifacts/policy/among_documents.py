# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Policies in folders of a repository that holds nothing but documents: its folders are no parts of a software."""

from __future__ import annotations

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import FOREIGN
from sealcheck.artifacts.tree import CODE
from sealcheck.model import Evidence, PathClass, near_miss, say

#: Texts that such a repository has at least, those for each file of code that is attached to them, and places shown.
LEAST_TEXTS, PER_ATTACHED, MOST = 5, 20, 3


def policies_among_documents(documents: Documents, name: str) -> list[Evidence]:
    """Return the policies so called in folders, where hardly a file is code beside several texts."""
    files = documents.tree.files
    texts, code = (sum(file.role in roles for file in files) for roles in ((PathClass.DOCS,), CODE))
    if texts < max(LEAST_TEXTS, PER_ATTACHED * code):
        return []
    own = [file for file in documents.elsewhere(name) if file.role not in FOREIGN and not documents.is_brought(file)]
    return [near_miss(say("community.among_documents"), file) for file in own[:MOST]]
