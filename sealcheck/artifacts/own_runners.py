# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs of the project that are called after tests, by their file, but cannot run any: nothing there, or a stub."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

#: What no build writes by itself, unlike a program without an ending or one that a compiler made.
_WRITTEN = regex(r"(?:[\w@.-]{1,100}/){0,20}[\w-]{1,100}\.(?:py|rb|pl|php|sh|bash)")
_IMPORTED = regex(
    r"^[ \t]{0,80}(?:import|from)[ \t]{1,9}([\w.]{1,80}(?:[ \t]{0,3},[ \t]{0,3}\w[\w.]{0,80}){0,20})", re.M
)
#: What runs tests, or another program, or a module whose name is only known as it runs.
_RUNS = regex(
    r"\b(?:assert|unittest|doctest|subprocess|runpy|importlib|multiprocessing|pty|__import__|popen\w{0,3}|system"
    r"|exec\w{0,4}|spawn\w{0,4}|startfile|call_command|raise|exit)\b",
    re.I,
)
_NO_CODE = regex(r"#[^\n]{0,2000}|\"\"\"[^\"]{0,5000}\"\"\"|'''[^']{0,5000}'''")
MAX_TEXT = 200_000


def runs_nothing(call: Call, path: str, beside: Iterable[str], tree: Tree, contents: Contents) -> bool:
    """Whether the program at `path`, called after tests, is not there or starts nothing that could test.

    `beside` are the texts of the job's steps: a program that they name more than once may be made or brought there.
    """
    place = join(call.folder, path)
    file = tree.at(place) or tree.at(join("", path))
    if file is None and tree.in_submodule(place):
        return True  # what it runs, if anything, is not known
    if file is None:
        return "$" not in path and not path.startswith("/") and _is_missing(place, beside, tree)
    return file.ending == "py" and _is_stub(file, tree, contents)


def _is_missing(place: str, beside: Iterable[str], tree: Tree) -> bool:
    folder, _, name = place.rpartition("/")
    if not _WRITTEN.fullmatch(place) or (folder and folder not in tree.folders):
        return False
    linked = {entry.path for entry in (*tree.symlinks, *tree.submodules)}
    elsewhere = tree.named(name.lower())  # so that the call may start in another folder than it seems
    return place not in linked and not elsewhere and sum(text.count(name) for text in beside) <= 1


def _is_stub(file: File, tree: Tree, contents: Contents) -> bool:
    """Whether a program in Python uses nothing but what comes with Python, of which it calls nothing that runs."""
    text = contents.text(file)
    if text is None or len(text) > MAX_TEXT:
        return False
    code = _NO_CODE.sub("", text)
    names = {name.strip().partition(".")[0] for group in _IMPORTED.findall(code) for name in group.split(",")}
    return not _RUNS.search(code) and all(_comes_with_python(name, file, tree) for name in names)


def _comes_with_python(name: str, file: File, tree: Tree) -> bool:
    own = name in tree.folders or tree.at(join(file.folder, f"{name}.py")) or tree.at(f"{name}.py")
    return name in sys.stdlib_module_names and not own
