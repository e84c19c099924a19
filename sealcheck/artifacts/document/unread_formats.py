# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of the documentation in formats that nothing here reads: Maven's APT and XDoc, DocBook, Texinfo, LaTeX."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.paths import FOREIGN, OF_OTHERS, is_document_folder, is_prose
from sealcheck.artifacts.tree import Tree
from sealcheck.model import Evidence, File, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import file_named, is_readme_name

#: https://maven.apache.org/doxia/references/index.html
_OF_MAVEN = regex(
    r"(?:[^/]{1,80}/){0,2}src/site/(?:[a-z]{2}/)?(?:apt/.{1,200}\.apt|xdoc/.{1,200}\.xml|fml/.{1,200}\.fml)(?:\.vm)?"
)
_ENDINGS = ("dbk", "docbook", "texi", "texinfo", "tex", "mediawiki", "wiki", "creole")
#: Folders above a text among which one holds documentation; a shorter text holds hardly more than its title.
MOST_ABOVE, LEAST_BYTES = 3, 400
#: Places that are shown.
MOST = 3


def unread_documents(tree: Tree) -> list[Evidence]:
    """Return texts of the documentation that nothing here reads, those nearest to the root first."""
    return _shown(_unread(tree))


def unread_changelogs(tree: Tree) -> list[Evidence]:
    """Return those that are called lists of changes or release notes, or lie in a folder so called; too large ones."""
    home = (file for file in tree.home if file.too_large and is_prose(file.path))
    large = [file for file in home if file_named("changelog", file.name) or is_readme_name(file.name)]
    return [near_miss(say("grades.too_large"), file) for file in large] or _shown(filter(_on_changes, _unread(tree)))


def _on_changes(file: File) -> bool:
    return any(file_named("changelog", each) for each in (file.name, file.folder.rpartition("/")[2]))


def _shown(files: Iterator[File]) -> list[Evidence]:
    first = sorted(files, key=lambda file: (file.path.count("/"), file.path))[:MOST]
    return [near_miss(say("documentation.unread_format"), file) for file in first]


def _unread(tree: Tree) -> Iterator[File]:
    files = (*tree.ending(*_ENDINGS), *tree.mentioning("src/site/"))
    for file in dict.fromkeys(files):
        if file.role in FOREIGN or OF_OTHERS.search(file.path) or (file.size or LEAST_BYTES) < LEAST_BYTES:
            continue
        above = file.folder.split("/")[:MOST_ABOVE]
        if _OF_MAVEN.fullmatch(file.path) or (file.ending in _ENDINGS and any(map(is_document_folder, above))):
            yield file
