# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stands between a repository and REUSE 3.3, by the same kinds as the lint of the reuse tool."""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.artifacts.reuse_info import Covered, ReuseInfo, texts_in_folder
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.licence.reuse_rules import identifiers, is_deprecated, is_known
from sealcheck.model import Evidence, File, against, found, near_miss, say

_MOST = 3


@frozen
class Lint:
    """The counts, and every kind of problem with the files or ids concerned."""

    covered: int
    with_licence: int
    with_copyright: int
    no_licence: tuple[File, ...]
    no_copyright: tuple[File, ...]
    bad: tuple[str, ...]
    deprecated: tuple[str, ...]
    missing: tuple[str, ...]
    unused: tuple[str, ...]
    broken: tuple[tuple[File, int, str], ...]
    unread: tuple[File, ...]

    @property
    def clean(self) -> bool:
        """Whether nothing stands against compliance in what could be read."""
        return not (
            self.no_licence
            or self.no_copyright
            or self.bad
            or self.deprecated
            or self.missing
            or self.unused
            or self.broken
        )


def lint(tree: Tree, files: Covered, info: ReuseInfo) -> Lint:
    """Return what the specification finds wrong."""
    unread = {file.path for file in files.unread}
    read = [(file, each) for file, each in files.files if file.path not in unread]
    texts = {identifier: file for file, identifier in texts_in_folder(tree)}
    used = {i for _, each in files.files for expression in each.licences for i in identifiers(expression)}
    return Lint(
        len(files.files),
        sum(bool(each.licences) for _, each in files.files),
        sum(each.copyright for _, each in files.files),
        tuple(file for file, each in read if not each.licences),
        tuple(file for file, each in read if not each.copyright),
        _sorted(i for i in used | set(texts) if not is_known(i)),
        _sorted(i for i in used | set(texts) if is_deprecated(i)),
        _sorted(i for i in used if i not in texts and is_known(i)),
        _sorted(i for i in texts if i not in used and is_known(i)),
        info.broken,
        files.unread,
    )


def _sorted(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(items))


def shown(result: Lint) -> list[Evidence]:
    """Return the evidence: what is wrong by kind with some files, or that all is right."""
    evidence: list[Evidence] = []
    for key, files in (
        ("licence.reuse_no_licence", result.no_licence),
        ("licence.reuse_no_copyright", result.no_copyright),
    ):
        evidence += [against(say(key, count=len(files)), file, 1) for file in files[:_MOST]]
    for key, ids in (
        ("licence.reuse_bad", result.bad),
        ("licence.reuse_deprecated", result.deprecated),
        ("licence.reuse_missing", result.missing),
        ("licence.reuse_unused", result.unused),
    ):
        if ids:
            evidence.append(against(say(key, ids=ids[:20], count=len(ids))))
    evidence += [
        against(say("licence.reuse_broken", problem=problem), file, line) for file, line, problem in result.broken[:2]
    ]
    evidence += [near_miss(say("licence.reuse_too_large"), file) for file in result.unread[:2]]
    return evidence[:12] or [found(say("licence.reuse_all", count=result.covered))]
