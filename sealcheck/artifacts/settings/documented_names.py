# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The documents that may explain settings, and which of the names in a template they do explain."""

from __future__ import annotations

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import FOR_PROGRAMS
from sealcheck.artifacts.settings.told import told_in
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass


def documents_of(tree: Tree) -> list[File]:
    """Return the documents that may explain settings, nearest to the root first."""
    documents = sorted(tree.of(PathClass.DOCS), key=lambda file: (file.path.count("/"), file.path))
    logs = ("changelog", "licen")
    people = [file for file in documents if not FOR_PROGRAMS.search(file.path)]
    return [f for f in people[:200] if (f.size or 0) < 400_000 and not f.name.lower().startswith(logs)]


def told_in_documents(wanted: set[str], documents: Documents) -> set[str]:
    """Return the names that the documentation explains.

    As a word of its own, which very short and ordinary ones never are, or at the end of a path of keys (image.tag).
    """
    told: set[str] = set()
    for file in documents_of(documents.tree):
        said = told_in(documents, file, wanted)
        told |= {name for name in wanted & said if len(name) >= 5 and _is_peculiar(name)}
        told |= wanted & {path.rpartition(".")[2] for path in said if "." in path}
    return told


def _is_peculiar(name: str) -> bool:
    return "_" in name or "." in name or name != name.lower()
