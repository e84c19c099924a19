# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Catalogues of a whole program of other people that was copied into a folder."""

from __future__ import annotations

from collections.abc import Collection

from sealcheck.artifacts.people.authors import domain_of
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex
from sealcheck.snapshot import History

_LICENCES = ("license", "license.txt", "license.md", "copying", "copying.txt", "licence", "licence.txt")
#: Beside the licence, what the GNU coding standards ask of a release, and a part of one's own seldom has.
_OF_RELEASE = ("install", "install.txt", "install.md", "authors", "authors.txt", "authors.md", "thanks")
#: The head of a catalogue, and addresses in it.
MOST_HEAD = 2_000
_ADDRESS = regex(rb"[\w.+-]{1,80}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}")


def copied_programs(tree: Tree) -> frozenset[str]:
    """Return the folders below the root with the papers of a whole program: a licence, and INSTALL or AUTHORS."""
    licensed = {file.folder for file in tree.named(*_LICENCES)}
    return frozenset(file.folder for file in tree.named(*_OF_RELEASE) if file.folder and file.folder in licensed)


def domains(history: History | None) -> frozenset[str]:
    """Return the domains from which those write who commit here."""
    return frozenset(domain_of(commit.email) for commit in history.commits) if history else frozenset()


def is_of_copied_program(folder: str, head: bytes, programs: Collection[str], own: Collection[str]) -> bool:
    """Whether a catalogue lies in a copied program, and its `head` names only people who do not commit here."""
    inside = any(folder == each or folder.startswith(f"{each}/") for each in programs)
    written = {domain_of(found.decode("ascii", "replace")) for found in _ADDRESS.findall(head[:MOST_HEAD])} - {""}
    return inside and bool(written) and written.isdisjoint(own)
