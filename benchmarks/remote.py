# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The floor, our acquisition, the whole job over HTTP, and whether we saw what a full clone holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path

from sealcheck.source import Options, acquire
from sealcheck.window import months_before

AS_OF = date(2026, 6, 1)
QUIET = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_TERMINAL_PROMPT": "0"}


def _git(*args: str) -> str:
    return subprocess.run(["git", *args], env=os.environ | QUIET, check=True, capture_output=True, text=True).stdout


def floor(url: str, folder: Path) -> float:
    """Return the seconds of `git clone --bare --depth 1`."""
    target = folder / "floor"
    start = time.perf_counter()
    _git("clone", "--quiet", "--bare", "--depth", "1", url, str(target))
    seconds = time.perf_counter() - start
    shutil.rmtree(target)
    return seconds


def acquisition(url: str) -> float:
    """Return the seconds until content, exact history of twelve months and tags (names and commits) are there.

    Dates of tags older than the commits that came over are still on their way then, while measures begin to work.
    """
    start = time.perf_counter()
    with acquire(url, Options(as_of=AS_OF)) as snapshot:
        assert snapshot.history is not None
        assert snapshot.history.exact
        return time.perf_counter() - start


def whole(url: str, folder: Path) -> float:
    """Return the seconds of the command from its start until its files are written and it has ended."""
    command = [
        sys.executable,
        "-m",
        "sealcheck",
        "assess",
        url,
        "-q",
        "-o",
        str(folder / "out"),
        "--as-of",
        AS_OF.isoformat(),
    ]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    assert done.returncode == 0, done.stderr
    shutil.rmtree(folder / "out")
    return seconds


def parity(url: str, folder: Path) -> str:
    """Return "yes", or what differs from a full clone in files, tags, and commits and authors of the window."""
    full = folder / "full"
    _git("clone", "--quiet", "--bare", url, str(full))
    since = datetime.combine(months_before(AS_OF, 12), datetime.min.time(), UTC).timestamp()
    log = _git("--git-dir", str(full), "log", "--format=%ct %aE %H", "HEAD").splitlines()
    window = [line.split(" ") for line in log if int(line.split(" ", 1)[0]) >= since]
    files = _git("--git-dir", str(full), "ls-tree", "-r", "--name-only", "HEAD").count("\n")
    tags = _git("--git-dir", str(full), "tag").split()
    shutil.rmtree(full)
    with acquire(url, Options(as_of=AS_OF)) as snapshot:
        history = snapshot.history
        assert history is not None
        pairs = {
            "files": (len(snapshot.entries), files),
            "tags": (sorted(tag.name for tag in snapshot.tags.tags), sorted(tags)),
            "commits": (sorted(c.oid for c in history.commits), sorted(line[2] for line in window)),
            "authors": ({c.email for c in history.commits}, {line[1] for line in window}),
        }
    return ", ".join(name for name, (ours, theirs) in pairs.items() if ours != theirs) or "yes"
