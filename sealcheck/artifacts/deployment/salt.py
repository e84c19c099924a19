# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""States of Salt: which of those that a top file gives to machines install or run more than packages of others?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

MOST_FILES, MOST_STATES = 5, 100
_GIVEN = regex(r"(?m)^[ \t]{1,20}-[ \t]{1,9}([\w.-]{1,100})[ \t]{0,9}\r?$")
#: What brings or runs a program. Packages, people, settings and services of the system prepare a machine for any.
_ACTS = regex(
    r"(?m)^[ \t]{1,20}(?:- )?(?:cmd\.(?:run|wait|script)|git\.latest|archive\.extracted|file\.recurse"
    r"|virtualenv\.managed|docker_(?:container|compose)\.\w{1,20}|supervisord\.running)\b"
    r"|^[ \t]{1,20}(?:cmd|git):[ \t]{0,9}\r?$"
)


def states(tree: Tree, contents: Contents) -> Iterator[tuple[File, int]]:
    """Yield the top files of Salt that give machines a state which brings or runs something, with the state's line."""
    tops = [file for file in tree.named("top.sls") if "pillar" not in file.folder.rpartition("/")[2].lower()]
    for file in tops[:MOST_FILES]:
        text = contents.text(file) or ""
        given = islice(_GIVEN.finditer(text), MOST_STATES)
        match = next((each for each in given if _ACTS.search(_state(tree, contents, file.folder, each[1]))), None)
        if match:
            yield file, text.count("\n", 0, match.start(1)) + 1


def _state(tree: Tree, contents: Contents, folder: str, name: str) -> str:
    """Return the text of a state: the file of its name, or the first one in a folder of its name."""
    path = f"{folder}/{name.replace('.', '/')}".lstrip("/")
    file = tree.at(f"{path}.sls") or tree.at(f"{path}/init.sls")
    return (contents.text(file) or "") if file else ""
