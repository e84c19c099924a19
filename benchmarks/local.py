# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A local repository from start to finish, and the start of the command itself."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.subjects import build

#: Runs a command and measures it, so that the start of Python that does so is not measured with it.
_CHILD = (
    "import resource, subprocess, sys, time\n"
    "start = time.perf_counter()\n"
    "done = subprocess.run(sys.argv[1:], capture_output=True)\n"
    "seconds = time.perf_counter() - start\n"
    "print(seconds, done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)"
)


def _run(*command: str) -> tuple[float, int]:
    """Return the seconds of a command and the peak memory (MB) of its largest process."""
    done = subprocess.run([sys.executable, "-c", _CHILD, *command], capture_output=True, text=True, check=True)
    seconds, code, megabytes = done.stdout.split()
    assert code == "0", command
    return float(seconds), int(megabytes)


def local_rows(scratch: Path, *, quick: bool) -> Iterator[str]:
    """Yield rows for a small and (unless quick) a very large local repository."""
    for files, limit, times in ((500, "0.6 s", 5), (100_000, "30 s, 600 MB", 1)):
        if quick and files > 10_000:
            continue
        repository = build(scratch / f"local-{files}.git", files, 200)
        out = scratch / "out"
        command = (
            sys.executable,
            "-m",
            "sealcheck",
            "assess",
            str(repository),
            "-q",
            "-o",
            str(out),
            "--as-of",
            "2026-06-01",
        )
        runs = [_run(*command) for _ in range(times)]
        shutil.rmtree(out)
        seconds, megabytes = statistics.median(s for s, _ in runs), max(m for _, m in runs)
        yield f"| local repository of {files:,} files | {seconds:.2f} ({megabytes} MB) | {limit} |"


def start_rows(times: int) -> Iterator[str]:
    """Yield rows for `--version` and `--help` against a bare `import typer`."""
    bare = statistics.median(_run(sys.executable, "-c", "import typer")[0] for _ in range(times * 2))
    for option in ("--version", "--help"):
        ours = statistics.median(_run(sys.executable, "-m", "sealcheck", option)[0] for _ in range(times * 2))
        yield f"| `sealcheck {option}` | {ours:.2f} (× {ours / bare:.2f} of a bare `import typer`) | × 2.5 |"
