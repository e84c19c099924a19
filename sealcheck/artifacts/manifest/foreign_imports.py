# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages that programs load which are neither in the tree nor part of their language.

Python and R are read elsewhere, where the names of what they load are known better (`undeclared`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import load

#: Programs read, and what they load that is looked at, at most: dependencies show in a few.
MAX_FILES, MAX_IMPORTS = 120, 3000
MOST_TEXT = 60_000
#: Texts of Go over several lines.
_QUOTED = regex(r"(?<==)[ \t]{0,4}`[^`]{0,20000}`")


@frozen
class Loading:
    """How a language loads packages: `known` names what comes with it, `own` finds what the project itself makes.

    `parts` are the first parts of a name that tell one project from another; 0 where its last part is a package's own
    name, and the parts before say where it is fetched from.
    """

    known: str
    loads: re.Pattern[str]
    own: re.Pattern[str] | None = None
    apart: str = "."
    parts: int = 1


_JVM = Loading(
    "Java",
    regex(r"(?m)^import[ \t]{1,4}(?:static[ \t]{1,4})?([a-z]\w{0,40}(?:\.\w{1,60}){1,12})"),
    regex(r"(?m)^package[ \t]{1,4}([\w.]{1,200})"),
    parts=2,
)
_SCRIPT = Loading(
    "JavaScript",
    regex(
        r"(?m)^[ \t]{0,20}(?:import|export)\b[^'\"\n]{0,300}['\"](?!node:|~|#|@/)([@a-zA-Z][^'\"\n]{0,120})['\"]"
        r"|\brequire\(['\"](?!node:)([@a-zA-Z][^'\"\n]{0,120})['\"]\)"
    ),
    apart="/",
)
_LOADING: Mapping[str, Loading] = {
    "Java": _JVM, "Kotlin": _JVM, "Scala": _JVM, "Groovy": _JVM,
    "JavaScript": _SCRIPT, "TypeScript": _SCRIPT, "Vue": _SCRIPT, "Svelte": _SCRIPT,
    "C#": Loading(
        "C#", regex(r"(?m)^[ \t]{0,20}using[ \t]{1,4}(?:static[ \t]{1,4})?([A-Z][\w.]{0,200})[ \t]{0,4};"),
        regex(r"(?m)^[ \t]{0,20}namespace[ \t]{1,4}([\w.]{1,200})"),
    ),
    "Perl": Loading(
        "Perl", regex(r"(?m)^[ \t]{0,20}(?:use|require)[ \t]{1,4}([A-Z]\w{0,60}(?:::\w{1,60}){0,8})"),
        regex(r"(?m)^[ \t]{0,20}package[ \t]{1,4}([\w:]{1,200})"), "::",
    ),
    "Ruby": Loading("Ruby", regex(r"(?m)^[ \t]{0,20}require[ \t(]{1,4}['\"]([a-zA-Z][\w/-]{0,120})['\"]"), apart="/"),
    "Go": Loading(
        "Go",
        regex(
            r"(?m)^[ \t]{0,9}(?:import[ \t]{1,4})?(?:[\w.]{1,40}[ \t])?"
            r"\"([\w-]{1,60}\.[a-z]{2,12}/[^\"\n]{1,200})\"[ \t]{0,9}(?:$|;|//)"
        ),
        regex(r"(?m)^package[ \t]{1,4}(\w{1,60})"), "/", 0,
    ),
    "PHP": Loading("PHP", regex(r"(?m)^use[ \t]{1,4}\\?([A-Z]\w{0,60}\\[\w\\]{1,200})"),
                   regex(r"(?m)^namespace[ \t]{1,4}\\?([\w\\]{1,200})"), "\\"),
}  # fmt: skip


def foreign_imports(tree: Tree, contents: Contents) -> Iterator[tuple[File, int, str]]:
    """Yield (file, line, name) of the first package of others that programs of each language load."""
    sources = [file for file in tree.of(PathClass.SOURCE) if file.language in _LOADING]
    near = sorted(sources, key=lambda file: (file.path.count("/"), file.path))
    for loading in dict.fromkeys(_LOADING.values()):
        files = [file for file in near if _LOADING[file.language or ""] is loading][:MAX_FILES]
        yield from islice(_loaded(loading, files, tree, contents), 1)


def loaded_in_go(files: Iterable[File], tree: Tree, contents: Contents) -> Iterator[tuple[File, int, str]]:
    """Yield (file, line, name) of each package of others that these programs in Go load."""
    yield from _loaded(_LOADING["Go"], list(files)[:MAX_FILES], tree, contents)


def _loaded(loading: Loading, files: Iterable[File], tree: Tree, contents: Contents) -> Iterator[tuple[File, int, str]]:
    texts = {file: _QUOTED.sub(_lines, (contents.text(file) or "")[:MOST_TEXT]) for file in files}
    own = {_head(name, loading) for text in texts.values() for name in _declared(loading, text)}
    loads = ((file, match) for file, text in texts.items() for match in loading.loads.finditer(text))
    seen: dict[str, tuple[File, int]] = {}
    for file, match in islice(loads, MAX_IMPORTS):
        seen.setdefault(next(filter(None, match.groups())), (file, match.start()))
    for name, (file, start) in seen.items():
        if _is_foreign(name, loading, own, tree):
            yield file, texts[file].count("\n", 0, start) + 1, name


def _declared(loading: Loading, text: str) -> list[str]:
    return loading.own.findall(text) if loading.own else []


def _head(name: str, loading: Loading) -> str:
    parts = name.split(loading.apart)
    return loading.apart.join(parts[: loading.parts] or parts[-1:])


def _lines(match: re.Match[str]) -> str:
    return "\n" * match[0].count("\n")


def _is_foreign(name: str, loading: Loading, own: set[str], tree: Tree) -> bool:
    """Whether a name is neither the language's nor the project's own, nor a place in the tree."""
    if _head(name, loading) in own:
        return False
    parts = name.split(loading.apart)
    known = str(load("unread_needs")["known"].get(loading.known, "")).split()
    if any(loading.apart.join(parts[: each.count(loading.apart) + 1]) == each for each in known):
        return False
    ends = ["/".join(parts[at:]) for at in range(len(parts))]
    return not any(end in tree.folders for end in ends) and not _is_file("/".join(parts), tree)


def _is_file(path: str, tree: Tree) -> bool:
    """Whether a file of the tree has this path, ending aside, below any folder."""
    likely = tree.mentioning(f"{path.rpartition('/')[2].lower()}.")
    return any(f"/{file.path}".rpartition(".")[0].endswith(f"/{path}") for file in likely)
