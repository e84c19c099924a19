# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages that code in Python and R uses and no manifest names; notebooks are programs, too.

Nobody installs what comes with the language, nor what the program brings that runs the code: a plugin of QGIS or
Blender, a script of ArcGIS and a program for a board take what their host has.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.languages import MARKUP
from sealcheck.artifacts.manifest.dependency_set import DependencySet, State
from sealcheck.artifacts.manifest.lock_places import KeptLocks
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import load, words_in

#: Programs read at most: dependencies show in a few.
MAX_FILES = 120
_NOTEBOOK = "Jupyter Notebook"
#: A file of settings that every installation has for itself, and that is not committed: DEVICE_CONFIG, local_settings
_SETTINGS = regex(
    r"[A-Z][A-Z0-9_]{2,60}|(?i:(?:\w{1,40}_)?(?:config|configuration|conf|secrets?|settings?|credentials?|creds|passwords?"
    r"|constants?|env|keys|logins?)(?:_\w{1,40})?)"
)
#: What comes with R, and the packages that it recommends and is delivered with.
_R_COMES_WITH = (
    "base stats utils methods grid tools parallel graphics grdevices datasets splines stats4 tcltk compiler boot class"
    " cluster codetools foreign kernsmooth lattice mass matrix mgcv nlme nnet rpart spatial survival"
)
_R_BASE = frozenset(_R_COMES_WITH.split())
_IMPORT = regex(
    r"(?m)^import[ \t]{1,9}([A-Za-z_][\w.]{0,80}(?:[ \t]{1,4}as[ \t]{1,4}\w{1,60})?"
    r"(?:[ \t]{0,4},[ \t]{0,4}[A-Za-z_][\w.]{0,80}(?:[ \t]{1,4}as[ \t]{1,4}\w{1,60})?){0,20})"
    r"[ \t]{0,9}(?:[;#\\].{0,300})?\r?$"
)
_FROM = regex(r"(?m)^from[ \t]{1,9}([A-Za-z_]\w{0,60})(?:\.\w{1,60}){0,8}[ \t]{1,9}import\b")
_LONG_TEXT = regex(r"\"\"\"[^\"]{0,20000}\"\"\"|'''[^']{0,20000}'''")
#: A line of a notebook's cell: "import pandas as pd\n",
_CELL_LINE = regex(
    r"(?m)^[ \t]{0,20}(?:\"source\"[ \t]{0,4}:[ \t]{0,4}\[?[ \t]{0,4})?"
    r"\"((?:import|from)[ \t][^\"\n]{1,400}?)\",?\]?,?\r?$"
)
_OTHER_KERNEL = regex(r"\"language\"[ \t]{0,4}:[ \t]{0,4}\"(?![Pp]ython)")
_LIBRARY = regex(
    r"(?m)^[ \t]{0,8}(?:suppress\w{1,40}\()?(?:library|require|requireNamespace)\(['\"]?([A-Za-z][\w.]{0,60})"
)
_P_LOAD = regex(r"(?m)^[ \t]{0,8}(?:pacman::)?p_load\(([^()]{1,1000})\)")
_NAME = regex(r"[A-Za-z][\w.]{0,60}")


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
    hosted = [(f.folder, brought) for f, names in used.items() if (brought := _brought_by(names))]
    found: dict[str, File] = {}
    for file, names in reversed(list(used.items())):
        given = {name for folder, modules in hosted if within(file.path, [folder]) for name in modules}
        others = {name for name in names - local - given - _hosts().keys() if not _SETTINGS.fullmatch(name)}
        found.update(dict.fromkeys(others, file))
    return found


@cache
def _python_modules() -> frozenset[str]:
    """Return the modules that come with Python, in any version."""
    return frozenset(sys.stdlib_module_names) | words_in("python_modules", "former", "with_it")


@cache
def _hosts() -> Mapping[str, frozenset[str]]:
    """Return what a host brings, by each of the modules that only it has."""
    entries = load("python_modules")["hosts"]
    return {name: frozenset(each["brings"].split()) for each in entries for name in each["known_by"].split()}


def _brought_by(names: Iterable[str]) -> frozenset[str]:
    """Return what the host brings that a program shows by the modules which it loads; nothing where there is none."""
    return frozenset(module for name in names for module in _hosts().get(name, ()))


def _python_imports(text: str) -> Iterator[str]:
    """Yield the modules that a program of Python imports, those of the language aside."""
    plain = _LONG_TEXT.sub('""', text)
    for match in _IMPORT.finditer(plain):
        for name in match[1].split(","):
            yield from _foreign(name.split()[0].partition(".")[0])
    for match in _FROM.finditer(plain):
        yield from _foreign(match[1])


def _notebook_imports(text: str) -> Iterator[str]:
    """Yield the modules that a notebook imports, unless another language than Python runs it."""
    if not _OTHER_KERNEL.search(text):
        lines = (line for match in _CELL_LINE.finditer(text) for line in match[1].split("\\n"))
        yield from _python_imports("\n".join(line.rstrip() for line in lines))


def _r_imports(text: str) -> Iterator[str]:
    """Yield the packages that a program of R loads, those that come with it aside."""
    names = [match[1] for match in _LIBRARY.finditer(text)]
    names += [name for match in _P_LOAD.finditer(text) for name in _NAME.findall(match[1])]
    yield from (name for name in names if name.lower() not in _R_BASE)


def _foreign(name: str) -> Iterator[str]:
    if name not in _python_modules():
        yield name


#: By ecosystem, the languages with what reads the packages that their programs load.
_READERS: Mapping[str, Mapping[str, Callable[[str], Iterator[str]]]] = {
    "Python": {"Python": _python_imports, _NOTEBOOK: _notebook_imports},
    "R": {"R": _r_imports},
}
