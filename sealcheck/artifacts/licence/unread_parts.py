# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Descriptions of npm packages for tests, and of parts far below the root, that name another licence than the text.

Neither speaks for the project, so that nothing is concluded from them. Who wrote the package for tests is hardly in
doubt, and what it says contradicts; a package far down may be one of others that was put there.
"""

from __future__ import annotations

import re

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.conclusion import Conclusion
from sealcheck.artifacts.licence.statements import Statement, statement
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.expressions import compatible
from sealcheck.licence.manifests import said_in
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

NAME = "package.json"
#: Folders below the root in which a package for tests is one of the project's.
_DEPTH = 2
#: Files read at most.
MOST = 20
#: Packages that a test reads or compares with.
_FIXTURES = regex(
    r"(?:^|[/._-])(?:fixtures?|data|testdata|mocks?|__mocks__|samples?|resources?|snapshots?|cases|stubs?|examples?|input"
    r"|expected|packages?|projects?)(?=$|[/._-])", re.I
)  # fmt: skip
_TEXTS = ("licen", "copying")
_ROLES = (PathClass.SOURCE, PathClass.CONFIG)


@frozen
class UnreadParts:
    """What packages `for_tests` of the project say against the licence text, and those `far_down`."""

    for_tests: tuple[Statement, ...] = ()
    far_down: tuple[Statement, ...] = ()


@artifact
def licence_unread_parts(
    tree: Tree, contents: Contents, licence_conclusion: Conclusion, licence_declarations: tuple[Statement, ...]
) -> UnreadParts:
    """The contradictions of both kinds; none without a licence text to compare with."""
    if not licence_conclusion.ids or licence_conclusion.basis == "words":
        return UnreadParts()
    read = {said.file.path for said in licence_declarations}
    texts = {file.folder for file in tree.files if file.folder and file.name.lower().startswith(_TEXTS)}
    left = [each for each in tree.named(NAME) if each.path not in read and not _is_licensed(each, texts)]
    tests = [each for each in left if each.role is PathClass.TEST and _is_for_tests(each)]
    far = [each for each in left if each.role in _ROLES and each.path.count("/") > _DEPTH and each.folder[0] != "."]
    return UnreadParts(
        tuple(s for each in tests[:MOST] for s in _against(each, contents, licence_conclusion, "scripts")),
        tuple(s for each in far[:MOST] for s in _against(each, contents, licence_conclusion, "")),
    )


def _is_licensed(file: File, texts: set[str]) -> bool:
    """Whether a licence text lies beside a package, or in a folder around it."""
    folders = file.folder.split("/")
    return any("/".join(folders[: depth + 1]) in texts for depth in range(len(folders)))


def _is_for_tests(file: File) -> bool:
    return file.path.count("/") <= _DEPTH and not file.folder.startswith(".") and not _FIXTURES.search(file.folder)


def _against(file: File, contents: Contents, conclusion: Conclusion, key: str) -> list[Statement]:
    """Return what a package says against the licence text, if it has the field `key`: what a test reads is shorter."""
    text = contents.text(file) or ""
    if key and key not in read_object(text):
        return []
    found = [statement("manifest", file, line, written) for line, written in said_in(file.path, text)]
    return [s for s in found if s.expression.sure and not compatible(s.expression, conclusion.as_expression)]
