# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Policies in folders of a repository that holds nothing but documents: its folders are no parts of a software."""

from __future__ import annotations

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import FOREIGN
from sealcheck.artifacts.tree import CODE
from sealcheck.model import Evidence, PathClass, near_miss, say

#: Texts that such a repository has at least, and places that are shown.
LEAST_TEXTS, MOST = 5, 3


def policies_among_documents(documents: Documents, name: str) -> list[Evidence]:
    """Return the policies so called in folders, where no file is code and there are several texts."""
    files = documents.tree.files
    if any(file.role in CODE for file in files) or sum(file.role is PathClass.DOCS for file in files) < LEAST_TEXTS:
        return []
    own = [file for file in documents.elsewhere(name) if file.role not in FOREIGN and not documents.is_brought(file)]
    return [near_miss(say("community.among_documents"), file) for file in own[:MOST]]
