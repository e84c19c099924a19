# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is set without any file: options of the command line, and parameters of a call, each explained."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.settings.command_options import Options, is_of_makers
from sealcheck.artifacts.settings.option_lists import listed_options
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.artifacts.settings.references import LEAST
from sealcheck.artifacts.settings.set_from_outside import is_for_people
from sealcheck.artifacts.settings.set_up_calls import Call
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Share of the options of a document that the code must know, for them not to be those of another program.
LEAST_KNOWN = 0.6
#: Files of code looked at for options that no library declares, and their size.
MOST_FILES, MOST_BYTES = 400, 300_000

#: What Sphinx and MkDocs make a page of: .. automodule:: lamp.config, ::: lamp.config
_MADE = regex(r"(?:\.\. auto(?:module|function|summary)::|:::)[ \t]{1,4}([A-Za-z_][\w.]{1,120})")


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
    papers: Papers,
    command_options: tuple[Options, ...],
    user_interface: Signs,
) -> Explained | None:
    """The options of the program's command line, with the document that explains the most of them.

    None for software with pages or windows, of which a script beside it may have options.
    """
    if is_for_people(tree, contents, user_interface):
        return None
    found = [(file, listed_options(papers.text(file))) for file in papers.files]
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


@artifact
def explained_parameters(tree: Tree, papers: Papers, scans: Scans, deployment: tuple[Way, ...]) -> Explained | None:
    """The parameters of the function that sets up a package, where documents speak of it; the one with the most."""
    if not any(way.kind == "package" and not way.reason for way in deployment):
        return None
    found = [(tree.at(path), call) for path, calls in scans.of("set_up_calls").items() for call in calls]
    large = [(file, call) for file, call in found if file and len(call.parameters) >= LEAST]
    if not large:
        return None
    texts = [papers.text(file) for file in papers.files]
    known = [each for each in large if any(_speaks_of(text, *each) for text in texts)]
    if not known:
        return None
    file, call = max(known, key=lambda each: len(each[1].parameters))
    told = frozenset(name for name, said in call.parameters if said)
    return Explained(file, call.line, tuple(name for name, _ in call.parameters), told, call.name)


@artifact
def explained_outside(
    explained_options: Explained | None, explained_parameters: Explained | None
) -> tuple[Explained, ...]:
    """Both, as far as there are any."""
    return tuple(each for each in (explained_options, explained_parameters) if each)


def _speaks_of(text: str, file: File, call: Call) -> bool:
    """Whether a document has a call of the function, or tells the maker of the documentation to list its module."""
    if re.search(rf"(?<!def )\b{re.escape(call.name)}\(", text):
        return True
    module = file.path.removesuffix(f".{file.ending}").removesuffix("/__init__").replace("/", ".")
    named = _MADE.findall(text) if "::" in text else []
    return any(module.endswith(each.removesuffix(f".{call.name}")) for each in named)


def _in_code(tree: Tree, contents: Contents, names: Collection[str]) -> Iterator[str]:
    """Yield those of the options that code of the program has word for word: --port."""
    left = {name: f"--{name}" for name in names}
    for file in list(tree.of(PathClass.SOURCE))[:MOST_FILES]:
        text = (contents.text(file) or "") if left and (file.size or 0) < MOST_BYTES and not is_of_makers(file) else ""
        if "--" in text:
            seen = [name for name, written in left.items() if written in text]
            yield from seen
            left = {name: written for name, written in left.items() if name not in seen}
