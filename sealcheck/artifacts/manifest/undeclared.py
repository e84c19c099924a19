# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages that code uses and no manifest names."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest import go_imports
from sealcheck.artifacts.manifest.code_imports import python_imports, r_imports
from sealcheck.artifacts.manifest.dependency_set import DependencySet, State
from sealcheck.artifacts.manifest.lock_places import KeptLocks
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass


def undeclared(tree: Tree, contents: Contents, declared: set[str], kept: KeptLocks) -> Iterator[DependencySet]:
    """Yield Python, R or Go code that uses packages which no manifest names.

    renv reads the code instead of a manifest: what its lock file holds is declared by that file.
    """
    sources = sum(f.role is PathClass.SOURCE and f.language not in (None, "HTML", "CSS") for f in tree.files) or 1
    for ecosystem, language, used in (("Python", "Python", python_imports), ("R", "R", r_imports)):
        own = [f for f in tree.files if f.role is PathClass.SOURCE and f.language == language]
        if ecosystem in declared or len(own) * 4 < sources:
            continue  # declared, or a helper script beside software in another language
        local = {f.path.rpartition(".")[0].rpartition("/")[2] for f in own} | {
            p for f in own for p in f.folder.split("/")
        }
        seen = {n: f for f in reversed(own[:60]) for n in used(contents.text(f) or "") if n not in local}
        if seen:
            first = seen[sorted(seen)[0]]
            locks = kept.locks.get(ecosystem, []) if ecosystem == "R" else []
            lock = next((file for file in locks if kept.held.keeps(file, seen)), None)
            state: State = "locked" if lock else "undeclared"
            yield DependencySet(ecosystem, first.folder, len(seen), state, first, lock or next(iter(locks), None))
    yield from _undeclared_go(tree, contents, declared, sources)


def _undeclared_go(tree: Tree, contents: Contents, declared: set[str], sources: int) -> Iterator[DependencySet]:
    """Go code from before modules: without a lock file of its tools of then, nothing says which versions it takes."""
    own = sum(f.role is PathClass.SOURCE and f.language == "Go" for f in tree.files)
    brought = go_imports.others(tree, contents) if "Go" not in declared and own * 4 >= sources else {}
    if brought:
        lock = next((file for file in tree.named(*go_imports.OLD_LOCKS) if file.role is not PathClass.EXAMPLE), None)
        shown = lock or next(iter(brought.values()))
        yield DependencySet("Go", shown.folder, len(brought), "locked" if lock else "undeclared", shown, lock)
