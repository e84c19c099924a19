# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The documents that may explain settings, each read once: what it lists, and of which settings it says something."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import cached_property

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import FOR_PROGRAMS
from sealcheck.artifacts.settings.listings import listed_variables
from sealcheck.artifacts.settings.told import mentioned, told_in
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.prose.concepts import sections

#: Documents read, and their size.
MOST, LARGE = 200, 400_000


class Papers:
    """Looks settings up in the documents for people; what one of them says is worked out when it is first asked for."""

    def __init__(self, documents: Documents) -> None:
        self.documents = documents
        self._named: dict[str, frozenset[str]] = {}
        self._told: dict[tuple[str, frozenset[str]], set[str]] = {}
        self._listed: dict[str, dict[str, tuple[bool, bool]]] = {}

    @property
    def tree(self) -> Tree:
        """The tracked files."""
        return self.documents.tree

    @cached_property
    def files(self) -> tuple[File, ...]:
        """The documents, nearest to the root first."""
        texts = sorted(self.tree.of(PathClass.DOCS), key=lambda file: (file.path.count("/"), file.path))
        people = [file for file in texts if not FOR_PROGRAMS.search(file.path)][:MOST]
        logs = ("changelog", "licen")
        return tuple(f for f in people if (f.size or 0) < LARGE and not f.name.lower().startswith(logs))

    def text(self, file: File) -> str:
        """Return the text of a document."""
        return self.documents.text(file) or ""

    @cached_property
    def led_to(self) -> frozenset[str]:
        """The paths of files in the repository that sections on configuration link to."""
        return frozenset(
            place
            for document in self.documents.each(self.files)
            for section in sections(document, "configuration")
            for link in section.links
            if (place := self.documents.place(document, link))
        )

    def listed(self, file: File) -> Mapping[str, tuple[bool, bool]]:
        """Return the variables that a document lists, as `listed_variables` does."""
        if file.path not in self._listed:
            self._listed[file.path] = listed_variables(self.text(file))
        return self._listed[file.path]

    def told_in(self, file: File, wanted: Collection[str]) -> set[str]:
        """Return the names, and the paths of keys, of which a document says something, if it names any in `wanted`."""
        if file.path not in self._named:
            self._named[file.path] = mentioned(self.text(file))
        if self._named[file.path].isdisjoint(wanted):
            return set()
        capitals = frozenset(name for name in wanted if name.isupper())
        key = file.path, capitals
        if key not in self._told:
            document = self.documents.parse(file)
            self._told[key] = told_in(document, capitals) if document else set()
        return self._told[key]

    def told(self, wanted: Collection[str]) -> set[str]:
        """Return the names that the documentation explains.

        As a word of its own, which very short and ordinary ones never are, or at the end of a path of keys (image.tag).
        """
        names, told = set(wanted), set[str]()
        for file in self.files if names else ():
            said = self.told_in(file, names)
            told |= {name for name in names & said if len(name) >= 5 and _is_peculiar(name)}
            told |= names & {path.rpartition(".")[2] for path in said if "." in path}
        return told


def _is_peculiar(name: str) -> bool:
    return "_" in name or "." in name or name != name.lower()


@artifact
def papers(documents: Documents) -> Papers:
    """The documents that may explain settings."""
    return Papers(documents)
