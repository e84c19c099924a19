# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The REUSE scan against `git cat-file --batch` of the same blobs, and against `reuse lint` on a checkout."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.subjects import build
from sealcheck.artifacts.licence.reuse_info import all_covered, gathered
from sealcheck.licence.reuse_rules import covered
from sealcheck.measures.reuse_lint import lint
from sealcheck.snapshot import Snapshot
from sealcheck.source import Options, acquire
from tests.kit import git, workbench

FILES = 12_000
Counts = tuple[int, int, int]


def scan(shot: Snapshot) -> tuple[float, Counts]:
    """Return the seconds of a whole scan, content included, and the files that count, with licence and with holder."""
    bench = workbench(shot)
    tree, contents = bench.get("tree"), bench.get("contents")
    start = time.perf_counter()
    info = gathered(tree, contents)
    result = lint(tree, contents, all_covered(tree, contents, info), info)
    return time.perf_counter() - start, (result.covered, result.with_licence, result.with_copyright)


def floor(repository: Path, shot: Snapshot) -> float:
    """Return the seconds that git takes to put out the same blobs."""
    oids = "\n".join(entry.oid for entry in shot.entries if entry.size and covered(entry.path))
    start = time.perf_counter()
    command = ["git", "--git-dir", str(repository), "cat-file", "--batch", "--buffer"]
    subprocess.run(command, input=oids.encode(), stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def reuse_lint(checkout: Path) -> tuple[float, Counts]:
    """Return the seconds of `reuse lint --json` in a checkout, and its counts."""
    start = time.perf_counter()
    command = [str(Path(sys.executable).with_name("reuse")), "lint", "--json"]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    summary = json.loads(done.stdout)["summary"]
    kinds = ("files_total", "files_with_licensing_info", "files_with_copyright_info")
    return seconds, (summary[kinds[0]], summary[kinds[1]], summary[kinds[2]])


def reuse_rows(scratch: Path, repositories: dict[str, Path], times: int) -> Iterator[str]:
    """Yield a table row for a made-up repository, or for each one given: seconds, limit, ratio, equal counts."""
    subjects = repositories or {f"{FILES:,} files": build(scratch / "reuse.git", FILES, 40)}
    for name, repository in subjects.items():
        checkout = scratch / f"{repository.name}-checkout"
        git(scratch, "clone", "--quiet", str(repository), str(checkout))
        with acquire(str(repository), Options(as_of=date(2026, 6, 1))) as shot:
            runs = [(floor(repository, shot), scan(shot)) for _ in range(times)]
        ours, lowest = statistics.median(s for _, (s, _) in runs), statistics.median(f for f, _ in runs)
        theirs, counts = reuse_lint(checkout)
        same = "yes" if counts == runs[0][1][1] else f"{runs[0][1][1]} and {counts}"
        limit = f"limit {2 * lowest + 0.1:.2f}"
        yield f"| {name} | {lowest:.2f} | {ours:.2f} ({limit}) | {theirs:.2f} (× {theirs / ours:.1f}) | {same} |"
