# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Repositories that are an extension of other software, which an administrator installs there as they are."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

#: Files that are read at most; WordPress reads no more of a head.
MOST_READ, MOST_HEAD = 24, 8192
#: By which the other software knows an extension: the place in the repository, and what must stand there.
_KNOWN = (
    (regex(r"[^/]{1,100}\.php|style\.css"), regex(r"(?m)^[ \t/*#@]{0,20}(?:Plugin|Theme) Name:[ \t]{0,9}\S")),
    (regex(r"(?:[^/]{1,100}/)?metadata\.txt"), regex(r"(?mi)^qgisMinimumVersion[ \t]{0,9}=[ \t]{0,9}\d")),
    (regex(r"appinfo/info\.xml"), regex(r"<(?:nextcloud|owncloud)\s[^>]{0,200}min-version=")),
    (regex(r"version\.php"), regex(r"(?m)^[ \t]{0,9}\$plugin->component[ \t]{0,9}=")),
    (regex(r"ext_emconf\.php"), regex(r"(?m)^[ \t]{0,9}\$EM_CONF\[")),
    (regex(r"\w{1,60}\.info\.yml"), regex(r"(?m)^core(?:_version_requirement)?:[ \t]{1,9}\S")),
    (regex(r"custom_components/[^/]{1,100}/manifest\.json"), regex(r"\"domain\"[ \t]{0,9}:")),
)


def extensions(tree: Tree, contents: Contents) -> Iterator[tuple[File, int]]:
    """Yield the file that makes the repository an extension of other software, with the line that says so.

    Known are WordPress, QGIS, Nextcloud, Moodle, TYPO3, Drupal and Home Assistant.
    """
    named = (*tree.within(("",)), *tree.named("metadata.txt", "info.xml", "manifest.json"))
    found = [(file, said) for file in named for place, said in _KNOWN if place.fullmatch(file.path)]
    for file, said in found[:MOST_READ]:
        if match := said.search((contents.text(file) or "")[:MOST_HEAD]):
            yield file, match.string.count("\n", 0, match.start()) + 1
