# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the project's code the checks of its style hold for: one in a package holds for that package."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.languages import MARKUP
from sealcheck.artifacts.shell_paths import within
from sealcheck.artifacts.style_hooks import StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass

#: Checks of less than one of so many source files leave the style of the project unchecked.
LITTLE = 5
#: What looks at the whole repository from whatever folder it is called.
_EVERYWHERE = frozenset({"pre-commit", "MegaLinter", "commitlint"})


def folder_of(call: Call, tree: Tree) -> str:
    """Return the folder in which a call checks; empty where it may look further, or where that is not known."""
    further = any(word.startswith(("..", "/", "$")) for word in call.words[1:])
    return "" if further or call.folder not in tree.folders else call.folder


def hold_little(signs: Iterable[StyleSign], tree: Tree) -> bool:
    """Whether these checks, all of them in folders, hold for less than a fifth of the files of program code."""
    folders = {_part(sign) for sign in signs}
    if not folders or "" in folders:
        return False
    sources = [file for file in tree.of(PathClass.SOURCE) if file.language and file.language not in MARKUP]
    return LITTLE * sum(within(file.folder, sorted(folders)) for file in sources) < len(sources)


def _part(sign: StyleSign) -> str:
    """The folder for which a check holds: that of its package; empty for the whole repository."""
    if sign.tool in _EVERYWHERE or sign.how not in ("hook", "ci"):
        return ""
    return sign.folder if sign.how == "ci" else sign.file.folder.removesuffix(".husky").rstrip("/")
