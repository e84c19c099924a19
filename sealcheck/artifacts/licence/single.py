# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the head of a file says when that file is the whole target: then it speaks for all there is."""

from __future__ import annotations

from sealcheck.artifacts.licence.headers import Header
from sealcheck.artifacts.licence.reuse_info import ReuseInfo
from sealcheck.artifacts.licence.spelling import spelt
from sealcheck.artifacts.scans import Scans
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.licence.expressions import Expression, read
from sealcheck.snapshot import Snapshot


@artifact
def licence_single(snapshot: Snapshot, tree: Tree, scans: Scans, reuse_info: ReuseInfo) -> Expression | None:
    """The expression of the one file's SPDX tag, else the licence that its head names in words; None elsewhere."""
    if snapshot.subject.kind != "file" or len(tree.files) != 1:
        return None
    tagged = reuse_info.of(tree.files[0]).licences
    said = read(tagged[0]) if tagged else _in_words(scans.of("licence_headers").get(tree.files[0].path))
    return said if said is not None and said.sure else None


def _in_words(header: Header | None) -> Expression | None:
    if header is None or not header.notice:
        return None
    later = True if header.later else None
    ids = tuple(spelt(identifier, later) for identifier in read(header.notice).ids)
    return Expression(" AND ".join(ids), ids, (), later)
