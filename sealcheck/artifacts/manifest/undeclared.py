# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages that code uses and no manifest names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.languages import MARKUP
from sealcheck.artifacts.manifest.code_imports import brought_by, hosts, notebook_imports, python_imports, r_imports
from sealcheck.artifacts.manifest.dependency_set import DependencySet, State
from sealcheck.artifacts.manifest.lock_places import KeptLocks
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Programs read at most: dependencies show in a few.
MAX_FILES = 120
_NOTEBOOK = "Jupyter Notebook"
#: A file of settings that every installation has for itself, and that is not committed: DEVICE_CONFIG, local_settings
_SETTINGS = regex(
    r"[A-Z][A-Z0-9_]{2,60}|(?i:(?:\w{1,40}_)?(?:config|configuration|conf|secrets?|settings?|credentials?|creds|passwords?"
    r"|constants?|env|keys|logins?)(?:_\w{1,40})?)"
)
#: By ecosystem, the languages with what reads the packages that their programs load.
_READERS: Mapping[str, Mapping[str, Callable[[str], Iterator[str]]]] = {
    "Python": {"Python": python_imports, _NOTEBOOK: notebook_imports},
    "R": {"R": r_imports},
}


def undeclared(tree: Tree, contents: Contents, declared: set[str], kept: KeptLocks) -> Iterator[DependencySet]:
    """Yield code in Python or R that uses packages which no manifest names.

    renv reads the code instead of a manifest: what its lock file holds is declared by that file.
    """
    written = Counter(file.language for file in tree.of(PathClass.SOURCE))
    sources = sum(count for language, count in written.items() if _is_program(language)) or 1
    for ecosystem, readers in _READERS.items():
        if ecosystem in declared or sum(written[language] for language in readers) * 4 < sources:
            continue  # declared, or a helper script beside software in another language
        own = [f for f in tree.of(PathClass.SOURCE) if f.language in readers and "/." not in f"/{f.folder}"]
        used = {f: set(readers[f.language or ""](contents.text(f) or "")) for f in own[:MAX_FILES]}
        seen = _seen(used, tree) if ecosystem == "Python" else {n: f for f in reversed(list(used)) for n in used[f]}
        if seen:
            first = seen[sorted(seen)[0]]
            locks = kept.locks.get(ecosystem, []) if ecosystem == "R" else []
            lock = next((file for file in locks if kept.held.keeps(file, seen)), None)
            state: State = "locked" if lock else "undeclared"
            yield DependencySet(ecosystem, first.folder, len(seen), state, first, lock or next(iter(locks), None))


def _is_program(language: str | None) -> bool:
    return language is not None and (language not in MARKUP or language == _NOTEBOOK)


def _seen(used: Mapping[File, set[str]], tree: Tree) -> dict[str, File]:
    """Return the modules that are neither in the repository nor brought by the host, each with a file that loads it."""
    if not any(used.values()):
        return {}
    local = {f.name.rpartition(".")[0] for f in tree.files if f.language == "Python"}
    places = (*tree.folders, *(f.folder for f in used), *(link.path for link in tree.symlinks))
    local |= {part for place in places for part in place.split("/")}
    hosted = [(f.folder, brought) for f, names in used.items() if (brought := brought_by(names))]
    found: dict[str, File] = {}
    for file, names in reversed(list(used.items())):
        given = {name for folder, modules in hosted if within(file.path, [folder]) for name in modules}
        others = {name for name in names - local - given - hosts().keys() if not _SETTINGS.fullmatch(name)}
        found.update(dict.fromkeys(others, file))
    return found
