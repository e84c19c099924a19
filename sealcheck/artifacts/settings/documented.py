# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Variables of the environment that any document names, be it too short to be a list of settings."""

from __future__ import annotations

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.settings.documented_names import documents_of
from sealcheck.artifacts.settings.listed import named_in
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact


@artifact
def documented_settings(tree: Tree, documents: Documents, environment: frozenset[str]) -> frozenset[str]:
    """The variables that the project reads and a document lists or speaks of."""
    if not environment:
        return frozenset()
    named = (named_in(documents, file, environment) for file in documents_of(tree))
    return environment & {name for names in named for name in names}
