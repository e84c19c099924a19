# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where code chooses one of several modules that are called after languages: `english.js` or `spanish.js`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from posixpath import normpath

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.locale.paths import language_named
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass
from sealcheck.pattern import regex

_ENDINGS = frozenset({"js", "ts", "mjs", "cjs", "jsx", "tsx", "vue", "svelte"})
#: Files looked at, and their size.
MOST_FILES, MOST_BYTES = 3_000, 300_000
#: Words of code that chooses a language.
_LANGUAGE = regex(r"lang|locale|i18n|intl|translat|sprache", re.I)
_IMPORTED = regex(r"""(?:from|require\(|import\(?)\s{0,4}["']([^"'\r\n]{1,200})["']""")
_BY_VARIABLE = regex(r"""["'`]([^"'`$\r\n]{1,100})/\$\{[^}\r\n]{0,40}(?:lang|locale|sprache)[^}\r\n]{0,20}\}""", re.I)


def chosen(tree: Tree, contents: Contents, folders: frozenset[str]) -> frozenset[str]:
    """Return those of the folders from which code that speaks of languages takes two of them, or one by a variable."""
    found: set[str] = set()
    sources = (file for file in tree.of(PathClass.SOURCE) if file.ending in _ENDINGS and (file.size or 0) < MOST_BYTES)
    for file in islice(sources, MOST_FILES):
        if found == folders:
            break
        text = contents.text(file) or ""
        if _LANGUAGE.search(text):
            taken = set(_modules(text, file.folder))
            found |= {each for each in folders if sum(_is_in(path, each) for path in taken) > 1}
            loaded = [_resolved(match[1] + "/x", file.folder) for match in _BY_VARIABLE.finditer(text)]
            found |= {each for each in folders if any(_is_in(path, each) for path in loaded)}
    return frozenset(found)


def _modules(text: str, folder: str) -> Iterator[str]:
    paths = (_resolved(match[1], folder) for match in _IMPORTED.finditer(text))
    return (path for path in paths if language_named(path.rpartition("/")[2].partition(".")[0] + ".js"))


def _resolved(path: str, folder: str) -> str:
    """Return the path that an import means; one that does not begin with a dot stays as it is, without `@/`."""
    return normpath(f"{folder}/{path}").removeprefix("/") if path.startswith(".") else path.lstrip("@~/")


def _is_in(path: str, folder: str) -> bool:
    above = path.rpartition("/")[0]
    return above == folder or (bool(above) and f"/{folder}".endswith(f"/{above}"))
