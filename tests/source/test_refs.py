# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which branch, tag or commit a revision means, and which tags are worth a closer look."""

from __future__ import annotations

import pytest

from sealcheck.source.errors import AcquisitionError
from sealcheck.source.refs import TagRef, parse_refs, wanted
from sealcheck.source.tags import MOST_LOOKED_UP, Known, version_key, worth_a_look

A, B, C, D = ("a" * 40, "b" * 40, "c" * 40, "d" * 40)
REFS = parse_refs(
    [
        b"ref: refs/heads/main\tHEAD",
        A.encode() + b"\tHEAD",
        C.encode() + b"\trefs/remotes/origin/HEAD",
        A.encode() + b"\trefs/heads/main",
        B.encode() + b"\trefs/heads/feature/x",
        B.encode() + b"\trefs/heads/both",
        C.encode() + b"\trefs/tags/both",
        C.encode() + b"\trefs/tags/v1",
        D.encode() + b"\trefs/tags/v2",
        C.encode() + b"\trefs/tags/v2^{}",
        b"nonsense",
        b"ref: refs/heads/../x\trefs/heads/odd",
        b"",
    ]
)


def test_what_a_server_lists() -> None:
    assert (REFS.head, REFS.branch) == (A, "main")
    assert REFS.branches == {"main": A, "feature/x": B, "both": B}
    assert REFS.tags == (TagRef("both", C, C), TagRef("v1", C, C), TagRef("v2", D, C))
    assert [tag.annotated for tag in REFS.tags] == [False, False, True]


MEANT = {
    "nothing": ("", (), "HEAD", A),
    "branch": ("main", (), "refs/heads/main", A),
    "tag": ("v2", (), "refs/tags/v2", C),
    "tag before branch": ("both", (), "refs/tags/both", C),
    "full name": ("refs/heads/both", (), "refs/heads/both", B),
    "name within the folder of refs": ("heads/both", (), "refs/heads/both", B),
    "the same of a tag": ("tags/v1", (), "refs/tags/v1", C),
    "branch with a slash, then a folder": ("feature", ("x", "src", "a.py"), "refs/heads/feature/x", B),
    "branch, then a folder": ("main", ("docs",), "refs/heads/main", A),
    "whole id": ("E" * 40, (), "e" * 40, "e" * 40),
    "beginning of a tip": ("bbbb", (), "refs/heads/both", B),
}


@pytest.mark.parametrize(("rev", "rest", "source", "commit"), MEANT.values(), ids=MEANT)
def test_what_a_revision_means(rev: str, rest: tuple[str, ...], source: str, commit: str) -> None:
    want = wanted(REFS, rev, rest)
    assert (want.source, want.commit) == (source, commit)


@pytest.mark.parametrize(("rev", "key"), [("mian", "no_such_rev"), ("eeee", "abbreviated"), ("feature", "no_such_rev")])
def test_what_no_revision_means(rev: str, key: str) -> None:
    with pytest.raises(AcquisitionError) as error:
        wanted(REFS, rev)
    assert error.value.text.key == f"source.{key}"


def test_the_newest_versions_are_looked_up() -> None:
    refs = [TagRef(f"v1.{number}", f"{number:040x}", f"{number:040x}") for number in range(100)]
    refs += [TagRef("nightly", "e" * 40, "e" * 40)]
    names = [ref.name for ref in worth_a_look(refs, Known())]
    assert names == [f"v1.{number}" for number in range(99, 99 - MOST_LOOKED_UP, -1)]
    dated = Known(times={ref.commit: 1 for ref in refs})
    assert worth_a_look(refs, dated) == []
    annotated = [TagRef("v3", D, C)]
    assert worth_a_look(annotated, Known(times={C: 1})) == annotated
    assert version_key("release-2.10.0") > version_key("release-2.9.1")
