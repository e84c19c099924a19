# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands that put no software to work: those that tend what runs already, and those on files that are not there."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Section
from sealcheck.prose.phrases import fold

_COMMENT = regex(r"\s{0,80}(?:#|//)")
#: What stands between commands of one line.
_BETWEEN = regex(r"\s{0,20}(?:&&|\|\||;)\s{0,20}")
#: A script that is called by its path in the repository.
_SCRIPT = regex(
    r"(?:[$>] )?(?:(?:python3?|sh|bash|zsh|ruby|perl|pwsh) )?"
    r"(?P<path>(?:\./)?(?:[\w.-]{1,60}/){0,6}[\w-]{1,60}\.(?:py|sh|rb|pl|ps1))(?:\s|$)"
)
#: Folders of what is built or fetched before, or lies beside the repository.
_MADE = frozenset({"dist", "build", "target", "out", "bin", "vendor", "venv", ".venv", "env", "node_modules", ".."})


def sets_nothing_up(lines: Iterable[str], tree: Tree) -> bool:
    """Whether there are commands, and each tends what runs already or calls a script that is nowhere in the tree."""
    typed = [each for line in lines if not _COMMENT.match(line) for each in _BETWEEN.split(line.strip()) if each]
    return bool(typed) and all(_only_tends(each) or _is_of_others(each, tree) for each in typed)


def fetches_first(section: Section) -> bool:
    """Whether the text tells to fetch or unpack something, in which what is called may lie."""
    return any(wording("fetches_first").search(paragraph.folded) for paragraph in section.paragraphs)


def _only_tends(command: str) -> bool:
    return wording("administrative_command").search(fold(command)) is not None


def _is_of_others(command: str, tree: Tree) -> bool:
    """Whether it calls a script of a name that no file has; submodules, which are not read, may hold it."""
    match = _SCRIPT.match(command)
    if match is None or tree.submodules:
        return False
    *folders, name = match["path"].removeprefix("./").split("/")
    known = tree.named(name.lower()) or any(entry.path.rpartition("/")[2] == name for entry in tree.symlinks)
    return not known and _MADE.isdisjoint(folders)
