# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which packages programs of Python and R load, by their text; notebooks are programs, too.

Nobody installs what comes with the language, nor what the program brings that runs the code: a plugin of QGIS or
Blender, a script of ArcGIS and a program for a board take what their host has.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from sealcheck.pattern import regex
from sealcheck.prose.facts import load, words_in

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


@cache
def python_modules() -> frozenset[str]:
    """Return the modules that come with Python, in any version."""
    return frozenset(sys.stdlib_module_names) | words_in("python_modules", "former", "with_it")


@cache
def hosts() -> Mapping[str, frozenset[str]]:
    """Return what a host brings, by each of the modules that only it has."""
    entries = load("python_modules")["hosts"]
    return {name: frozenset(each["brings"].split()) for each in entries for name in each["known_by"].split()}


def brought_by(names: Iterable[str]) -> frozenset[str]:
    """Return what the host brings that a program shows by the modules which it loads; nothing where there is none."""
    return frozenset(module for name in names for module in hosts().get(name, ()))


def python_imports(text: str) -> Iterator[str]:
    """Yield the modules that a program of Python imports, those of the language aside."""
    plain = _LONG_TEXT.sub('""', text)
    for match in _IMPORT.finditer(plain):
        for name in match[1].split(","):
            yield from _foreign(name.split()[0].partition(".")[0])
    for match in _FROM.finditer(plain):
        yield from _foreign(match[1])


def notebook_imports(text: str) -> Iterator[str]:
    """Yield the modules that a notebook imports, unless another language than Python runs it."""
    if not _OTHER_KERNEL.search(text):
        lines = (line for match in _CELL_LINE.finditer(text) for line in match[1].split("\\n"))
        yield from python_imports("\n".join(line.rstrip() for line in lines))


def r_imports(text: str) -> Iterator[str]:
    """Yield the packages that a program of R loads, those that come with it aside."""
    names = [match[1] for match in _LIBRARY.finditer(text)]
    names += [name for match in _P_LOAD.finditer(text) for name in _NAME.findall(match[1])]
    yield from (name for name in names if name.lower() not in _R_BASE)


def _foreign(name: str) -> Iterator[str]:
    if name not in python_modules():
        yield name
