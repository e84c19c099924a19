# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace

import pytest

from sealcheck.report.links import blob_link, commit_link, web_address
from sealcheck.snapshot import Subject
from tests.report.sample import COMMIT, SUBJECT

BASE = "https://forge.example/stadt/app"


def subject(forge: str, **more: object) -> Subject:
    return replace(SUBJECT, forge=forge, web=BASE, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("forge", "several", "one", "commit"),
    [
        ("github", f"/blob/{COMMIT}/src/a.py#L4-L9", f"/blob/{COMMIT}/src/a.py#L4", f"/commit/{COMMIT}"),
        ("gitlab", f"/-/blob/{COMMIT}/src/a.py#L4-9", f"/-/blob/{COMMIT}/src/a.py#L4", f"/-/commit/{COMMIT}"),
        ("gitea", f"/src/commit/{COMMIT}/src/a.py#L4-L9", f"/src/commit/{COMMIT}/src/a.py#L4", f"/commit/{COMMIT}"),
        ("bitbucket", f"/src/{COMMIT}/src/a.py#lines-4:9", f"/src/{COMMIT}/src/a.py#lines-4", f"/commits/{COMMIT}"),
    ],
)
def test_each_forge_has_its_shape(forge: str, several: str, one: str, commit: str) -> None:
    assert blob_link(subject(forge), "src/a.py", 4, 9) == BASE + several
    assert blob_link(subject(forge), "src/a.py", 4, 4) == BASE + one
    assert blob_link(subject(forge), "src/a.py", 4) == BASE + one
    assert commit_link(subject(forge), COMMIT) == BASE + commit


@pytest.mark.parametrize(
    ("path", "end"),
    [
        pytest.param("docs/Über uns & mehr.txt", "docs/%C3%9Cber%20uns%20%26%20mehr.txt", id="percent encoded"),
        pytest.param("a/#1?x=%41.txt", "a/%231%3Fx%3D%2541.txt", id="no fragment or query from a path"),
        pytest.param("README.md", "README.md", id="a whole file"),
    ],
)
def test_paths_are_encoded(path: str, end: str) -> None:
    assert blob_link(subject("github"), path) == f"{BASE}/blob/{COMMIT}/{end}"


def test_lines_of_rendered_markdown_are_linked_in_the_source() -> None:
    assert blob_link(subject("github"), "README.md", 3) == f"{BASE}/blob/{COMMIT}/README.md?plain=1#L3"


@pytest.mark.parametrize(
    ("shown", "path"),
    [
        pytest.param(subject("github"), "a\\x1bb.txt", id="path changed by cleaning"),
        pytest.param(subject("github"), "a\\u202eb.txt", id="bidi control in the path"),
        pytest.param(subject("github"), "x" * 999 + "…", id="path cut short"),
        pytest.param(subject("github"), "../../other/repo", id="path that climbs"),
        pytest.param(subject("github"), "a//b", id="empty component"),
        pytest.param(subject("github"), "/etc/passwd", id="absolute path"),
        pytest.param(subject(""), "a", id="unknown forge"),
        pytest.param(subject("sourcehut"), "a", id="forge without a known shape"),
        pytest.param(replace(subject("github"), web=""), "a", id="no page known"),
        pytest.param(replace(subject("github"), web="javascript:alert(1)//"), "a", id="page that is no web address"),
        pytest.param(replace(subject("github"), web="https://u:p@forge.example/x"), "a", id="page with credentials"),
        pytest.param(replace(subject("github"), web="https://forge.example/x?y"), "a", id="page with a query"),
        pytest.param(subject("github", commit=""), "a", id="no commit"),
        pytest.param(subject("github", commit="HEAD"), "a", id="no commit id"),
        pytest.param(subject("github", kind="worktree", dirty=True), "a", id="working tree with changes"),
        pytest.param(subject("github", kind="worktree", dirty=None), "a", id="working tree that may have changes"),
    ],
)
def test_no_link_rather_than_a_wrong_one(shown: Subject, path: str) -> None:
    assert blob_link(shown, path, 1, 2) is None


def test_a_clean_working_tree_is_the_commit() -> None:
    assert blob_link(subject("github", kind="worktree", dirty=False), "a") is not None


@pytest.mark.parametrize("commit", ["", None, "main", "3F2A", "../x", "a" * 65])
def test_only_commit_ids_are_linked(commit: str | None) -> None:
    assert commit_link(subject("github"), commit) is None


@pytest.mark.parametrize("address", ["https://stadt.example/a?b=c#d", "http://[::1]:8080/x", "HTTPS://stadt.example"])
def test_web_addresses(address: str) -> None:
    assert web_address(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//stadt.example", "stadt.example", "",
        "https://", "https:///x", "https://a b", "https://a\nb", "https://a\u202eb", "https://x/\x1b[0m",
        "https://user:secret@stadt.example", "https://user@stadt.example", 'https://x/"onclick=', "https://x/<b>",
        "https://x:99999999/", "https://[::1", "mailto:a@b.example", None, 3,
    ],
)  # fmt: skip
def test_what_is_no_plain_web_address(address: object) -> None:
    assert web_address(address) is None
