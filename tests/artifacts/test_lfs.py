# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pointers to Git LFS are told from files that only talk about it; and the attacker's server is never asked."""

from __future__ import annotations

from pathlib import Path

import pytest

from sealcheck.artifacts.lfs import lfs_problem
from sealcheck.words import words
from tests.kit import git_repo, snapshot, workbench
from tests.source.raw import acquired, contents

POINTER = f"version https://git-lfs.github.com/spec/v1\noid sha256:{'a' * 64}\nsize 12345\n"

FILES = {
    "data/map.geojson": (POINTER, True),
    "logo.png": (POINTER.replace("oid", "ext-0-x sha256:1\noid"), True),
    "docs/lfs.md": ("# LFS\n\n" + POINTER, False),
    "half.bin": ("version https://git-lfs.github.com/spec/v1\n", False),
    "long.txt": (POINTER + "x" * 2000, False),
    "README.md": ("# Demo\n", False),
}


def test_pointers_and_what_only_looks_like_one() -> None:
    shot = snapshot({path: text for path, (text, _) in FILES.items()})
    assert set(workbench(shot).get("lfs_pointers")) == {path for path, (_, pointer) in FILES.items() if pointer}


@pytest.mark.parametrize(("count", "start"), [(1, "Der Inhalt von 1 Datei "), (5, "Der Inhalt von 5 Dateien ")])
def test_the_sentence(count: int, start: str) -> None:
    text = lfs_problem(tuple(f"f{n}" for n in range(count)))
    assert text is not None
    assert words(text, "de").startswith(start)
    assert ("…" in words(text, "en")) is (count > 3)


def test_no_sentence_without_pointers() -> None:
    assert lfs_problem(()) is None


def test_a_configuration_for_lfs_is_only_text(tmp_path: Path) -> None:
    marker = tmp_path / "marker"
    files = {
        ".lfsconfig": f'[lfs]\n\turl = file://{marker}\n[lfs "customtransfer.x"]\n\tpath = touch\n\targs = {marker}\n',
        ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
        "x.bin": POINTER,
    }
    repo = git_repo(tmp_path / "repo", files)
    for worktree in (False, True):
        with acquired(repo, worktree=worktree) as shot:
            assert contents(shot)["x.bin"] == POINTER.encode()
    assert not marker.exists()
