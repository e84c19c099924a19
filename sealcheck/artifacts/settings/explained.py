# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is set without any file: options of the command line, and parameters of a call, each explained."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.settings.command_options import Options, is_of_makers
from sealcheck.artifacts.settings.option_lists import listed_options
from sealcheck.artifacts.settings.references import LEAST
from sealcheck.artifacts.settings.set_from_outside import is_for_people
from sealcheck.artifacts.settings.templates import documents_of
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass

#: Share of the options of a document that the code must know, for them not to be those of another program.
LEAST_KNOWN = 0.6
#: Files of code looked at for options that no library declares, and their size.
MOST_FILES, MOST_BYTES = 400, 300_000


@frozen
class Explained:
    """Where settings are explained, all that can be set, and what of it is explained; `call` names the function."""

    file: File
    line: int
    names: tuple[str, ...]
    explained: frozenset[str]
    call: str = ""

    @property
    def share(self) -> float:
        """The share of the settings that is explained."""
        return len(self.explained) / len(self.names)


@artifact
def explained_options(
    tree: Tree,
    contents: Contents,
    documents: Documents,
    command_options: tuple[Options, ...],
    user_interface: Signs,
) -> Explained | None:
    """The options of the program's command line, with the document that explains the most of them.

    None for software with pages or windows, of which a script beside it may have options.
    """
    if is_for_people(tree, contents, user_interface):
        return None
    found = [(file, listed_options(contents.text(file) or "")) for file in documents_of(tree)]
    pages = [(file, names) for file, names in found if names]
    named = {name for _, names in pages for name in names}
    declared = {name for each in command_options for name in each.names}
    known = declared | set(_in_code(tree, contents, named - declared)) if len(named) >= LEAST else set()
    own = [(file, names) for file, names in pages if len(known & names.keys()) >= LEAST_KNOWN * len(names)]
    told = {name for _, names in own for name, said in names.items() if said and name in known}
    if len(told) < LEAST:
        return None
    file = max(own, key=lambda page: sum(page[1].values()))[0]
    return Explained(file, 1, tuple(sorted(known & named | declared)), frozenset(told))


def _in_code(tree: Tree, contents: Contents, names: Collection[str]) -> Iterator[str]:
    """Yield those of the options that code of the program has word for word: --port."""
    left = {name: f"--{name}" for name in names}
    for file in list(tree.of(PathClass.SOURCE))[:MOST_FILES]:
        text = (contents.text(file) or "") if left and (file.size or 0) < MOST_BYTES and not is_of_makers(file) else ""
        if "--" in text:
            seen = [name for name, written in left.items() if written in text]
            yield from seen
            left = {name: written for name, written in left.items() if name not in seen}
