# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A git server on this machine and a repository on it that has some of everything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kit import commit_files, git, git_repo
from tests.source.server import GitServer, serve

SIGNATURE = "-----BEGIN SSH SIGNATURE-----\nbm90IGEgcmVhbCBvbmU=\n-----END SSH SIGNATURE-----\n"


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of repositories to serve: `karte.git` has merges, aliases, tags of every kind and a large file."""
    root = tmp_path_factory.mktemp("served")
    work = git_repo(root / "work", {"README.md": "# Karte\n"}, date="2024-01-10T10:00:00Z")
    git(work, "tag", "v0.1")
    commit_files(work, {"src/a.py": "print()\n"}, date="2025-08-01T10:00:00Z")
    git(work, "checkout", "-q", "-b", "feature/x")
    bob = {"GIT_AUTHOR_NAME": "Bob", "GIT_AUTHOR_EMAIL": "bob@firma.example"}
    commit_files(work, {"src/b.py": "print(2)\n"}, date="2025-09-01T10:00:00Z", **bob)
    git(work, "tag", "x-preview-1.0")
    git(work, "checkout", "-q", "main")
    commit_files(work, {".mailmap": "Bob <bob@firma.example> <b@old.example>\n"}, date="2026-01-05T10:00:00Z")
    git(work, "merge", "-q", "--no-ff", "-m", "Merge", "feature/x", date="2026-02-01T10:00:00Z")
    old = {"GIT_AUTHOR_NAME": "B.", "GIT_AUTHOR_EMAIL": "b@old.example"}
    commit_files(work, {"big.bin": b"\0" * 2_000_000, "run.sh": "#!/bin/sh\n"}, date="2026-03-01T10:00:00Z", **old)
    git(work, "tag", "-a", "v1.0", "-m", "Version 1.0", date="2026-03-02T10:00:00Z")
    commit_files(work, {"README.md": "# Karte\n\nText\n"}, date="2026-06-01T10:00:00Z")
    git(work, "tag", "-a", "v1.1", "--cleanup=verbatim", "-m", f"Version 1.1\n{SIGNATURE}", date="2026-06-02T10:00:00Z")
    git(work, "checkout", "-q", "--detach")
    commit_files(work, {"fix.txt": "fix\n"}, date="2026-06-03T10:00:00Z")
    git(work, "tag", "v1.1.1")
    git(work, "checkout", "-q", "main")
    git(root, "clone", "-q", "--bare", str(work), str(root / "karte.git"))
    git(root / "karte.git", "symbolic-ref", "HEAD", "refs/heads/main")
    return root


@pytest.fixture
def server(served: Path) -> Iterator[GitServer]:
    """The server, with a log of its own for each test."""
    with serve(served) as running:
        yield running
