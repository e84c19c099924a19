# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Charts of Helm and kustomizations: do they hold anything that is put into service?"""

from __future__ import annotations

from posixpath import normpath

from sealcheck.artifacts.deployment.checks import having
from sealcheck.artifacts.deployment.container import Look
from sealcheck.artifacts.objects import read_settings
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import listed
from sealcheck.pattern import regex

_INNER = regex(r"(?:^|/)charts/[^/]{1,200}/charts/")
_CHART = having(r"apiVersion:\s{0,9}[\"']?v[12]", r"name:")
_DEPENDS = regex(r"(?:^|\n)dependencies:\s{0,9}\n\s{0,9}- ")


def chart(file: File, text: str) -> Look:
    """A Helm chart that is not part of another one."""
    return None if _INNER.search(file.path) else _CHART(file, text)


def nothing_in(tree: Tree, file: File, text: str) -> str | None:
    """Return why a chart or a kustomization that reads well holds nothing; None when it does, or for other files."""
    if file.name.lower() in ("chart.yaml", "chart.yml"):
        folder = f"{file.folder}/templates".lstrip("/")
        filled = any(each.ending in ("yaml", "yml", "tpl") and each.name[0] != "_" for each in _below(folder, tree))
        return None if filled or tree.is_link(folder) or _DEPENDS.search(text) else "near_empty_chart"
    if file.name.lower() in ("kustomization.yaml", "kustomization.yml"):
        return _kustomized(file, text, tree)
    return None


def _below(folder: str, tree: Tree) -> list[File]:
    return [file for file in tree.files if within(file.folder, [folder])]


def _kustomized(file: File, text: str, tree: Tree) -> str | None:
    """Return near_missing when a kustomization only names files and folders that are not in the repository."""
    value = read_settings(text)
    named = [str(each)[:500] for key in ("resources", "bases", "components") for each in listed(value.get(key))]
    return None if not named or any(_is_there(each, file, tree) for each in named) else "near_missing"


def _is_there(named: str, file: File, tree: Tree) -> bool:
    """Whether what a kustomization names is in the repository, or somewhere that is not looked at."""
    if "://" in named or "?" in named or named.startswith(("github.com", "git@")) or "//" in named:
        return True
    path = normpath(f"{file.folder or '.'}/{named}")
    return (
        path.startswith("..")
        or tree.leads_out(path)
        or path in tree.folders
        or path == "."
        or tree.at(path) is not None
    )
