# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the project's code the checks of its style hold for: those of its package, of files, of a language."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.code_share import LITTLE, is_little, program_files
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.style.tools import DATA, LANGUAGES, StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass

#: What looks at the whole repository from whatever folder it is called.
_EVERYWHERE = frozenset({"pre-commit", "MegaLinter", "commitlint"})
_NO_CODE: frozenset[str] = frozenset()


def folder_of(call: Call, tree: Tree) -> str:
    """Return the folder in which a call checks; empty where it may look further, or where that is not known."""
    further = any(word.startswith(("..", "/", "$")) for word in call.words[1:])
    return "" if further or call.folder not in tree.folders else call.folder


def hold_little(signs: Iterable[StyleSign], tree: Tree) -> bool:
    """Whether these checks, all in folders or of a language, hold for less than a fifth of the program code.

    The share says nothing of few sources, nor of a project that has as many files of the kind that one looks at.
    """
    parts: dict[frozenset[str] | None, set[str]] = {}
    tools = set[str]()
    sources = program_files(tree)
    for sign in signs:
        tools.add(sign.tool)
        languages = LANGUAGES.get(sign.tool, _NO_CODE if sign.tool in DATA else None)
        parts.setdefault(languages, set()).add(_part(sign, sources))
    if not parts or "" in parts.get(None, ()):
        return False
    if len(sources) < LITTLE or any(_data_of(tool, tree) >= len(sources) for tool in tools):
        return False
    return is_little(sum(_is_held(file, parts) for file in sources), len(sources))


def _data_of(tool: str, tree: Tree) -> int:
    """How many files the tool looks at, if it is one that looks at no program code: by their endings or names."""
    kinds = DATA.get(tool, _NO_CODE)
    own = (file for file in tree.files if file.role not in (PathClass.GENERATED, PathClass.VENDORED))
    return sum(bool({file.ending, file.name.lower().partition(".")[0]} & kinds) for file in own) if kinds else 0


def _is_held(file: File, parts: Mapping[frozenset[str] | None, set[str]]) -> bool:
    """Whether one of the checks looks at the file, by its language and its place."""
    return any(
        (languages is None or file.language in languages) and ("" in places or within(file.path, places))
        for languages, places in parts.items()
    )


def _part(sign: StyleSign, sources: list[File]) -> str:
    """The folder for which a check holds: that of its package or module; empty for the whole repository.

    A build file of Maven with no code below it is one that modules inherit from.
    """
    if sign.how == "build" and sign.file.name == "pom.xml":
        folder = sign.file.folder
        return folder if any(within(file.path, {folder}) for file in sources) else ""
    if sign.tool in _EVERYWHERE or sign.how not in ("hook", "ci"):
        return ""
    return sign.folder if sign.how == "ci" else sign.file.folder.removesuffix(".husky").rstrip("/")
