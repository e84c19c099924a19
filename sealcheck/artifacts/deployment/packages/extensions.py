# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Repositories that are an extension of other software, which an administrator installs there as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

MOST_READ = 12
#: WordPress reads no more of a head.
MOST_HEAD = 8192
#: The head by which WordPress knows a plugin (in a file of PHP) or a theme (in style.css).
_WORDPRESS = regex(r"(?m)^[ \t/*#@]{0,20}(?:Plugin|Theme) Name:[ \t]{0,9}\S")
#: By which the other software knows an extension: the place in the repository, and what must stand there.
_KNOWN = (
    (regex(r"(?:[^/]{1,100}/)?metadata\.txt"), regex(r"(?mi)^qgisMinimumVersion[ \t]{0,9}=[ \t]{0,9}\d")),
    (regex(r"appinfo/info\.xml"), regex(r"<(?:nextcloud|owncloud)\s[^>]{0,200}min-version=")),
    (regex(r"version\.php"), regex(r"(?m)^[ \t]{0,9}\$plugin->component[ \t]{0,9}=")),
    (regex(r"ext_emconf\.php"), regex(r"(?m)^[ \t]{0,9}\$EM_CONF\[")),
    (regex(r"\w{1,60}\.info\.yml"), regex(r"(?m)^core(?:_version_requirement)?:[ \t]{1,9}\S")),
)


def extensions(tree: Tree, contents: Contents) -> Iterator[tuple[File, int]]:
    """Yield the file that makes the repository an extension of WordPress, QGIS, Nextcloud, Moodle, TYPO3 or Drupal.

    Each with the line that says so. Extensions lie in the root, those of QGIS in a folder of it, too.
    """
    top = tree.within(("",))
    heads = [file for file in top if file.ending == "php" or file.name == "style.css"][:MOST_READ]
    found = [(file, _WORDPRESS) for file in heads]
    named = (*top, *tree.named("metadata.txt", "info.xml"))
    places = {file: said for file in named for place, said in _KNOWN if place.fullmatch(file.path)}
    found += [(file, said) for file, said in list(places.items())[:MOST_READ] if _is_whole(file, tree)]
    for file, said in found:
        if match := said.search((contents.text(file) or "")[:MOST_HEAD]):
            yield file, _line(match)


def _is_whole(file: File, tree: Tree) -> bool:
    """Whether the code of an extension lies beside its description, as QGIS wants it: `__init__.py`."""
    return file.name != "metadata.txt" or tree.at(f"{file.folder}/__init__.py".lstrip("/")) is not None


def _line(match: re.Match[str]) -> int:
    return match.string.count("\n", 0, match.start()) + 1
