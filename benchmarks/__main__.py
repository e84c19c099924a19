# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measure acquisition and the whole assessment against `git clone --bare --depth 1` of the same repository.

usage: python -m benchmarks [--quick] [--markdown FILE] [REPOSITORY …]

Without arguments made-up repositories of 500, 3,000 and 50,000 files are served by `git http-backend` on loopback,
plainly and with 40 ms of latency added. REPOSITORY is a local bare repository to serve instead. Every figure is the
median of several runs taken in turns with the floor's, in the same minute; compare ratios, not milliseconds. The REUSE
scan is compared with `git cat-file --batch` of the same blobs and with `reuse lint`, on 12,000 files or REPOSITORY.
"""

from __future__ import annotations

import argparse
import compileall
import os
import statistics
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from itertools import chain
from pathlib import Path

from benchmarks.formats import HEAD as FORMATS_HEAD
from benchmarks.formats import format_rows, made_up_report
from benchmarks.latency import delayed
from benchmarks.licence import HEAD as LICENCE_HEAD
from benchmarks.licence import licence_rows
from benchmarks.local import local_rows, start_rows
from benchmarks.paint import HEAD as PAINT_HEAD
from benchmarks.paint import page_of, paint_rows
from benchmarks.remote import acquisition, floor, parity, whole
from benchmarks.reuse import reuse_rows
from benchmarks.subjects import build
from tests.source.server import serve

SIZES = {"500 files": (500, 400), "3,000 files": (3_000, 1_000), "50,000 files": (50_000, 6_000)}
ROUND_TRIP = 0.040


def median(run: Callable[[], float], floor_run: Callable[[], float], times: int) -> tuple[float, float]:
    """Return the medians (seconds) of `run` and of the floor, taken alternately."""
    pairs = [(floor_run(), run()) for _ in range(times)]
    return statistics.median(b for _, b in pairs), statistics.median(a for a, _ in pairs)


@contextmanager
def served(root: Path, round_trip: float) -> Iterator[str]:
    """Yield the address under which the bare repositories of `root` are served with filters on."""
    with serve(root) as server:
        port = server.server_address[1]
        if not round_trip:
            yield server.url("f")
            return
        with delayed(port, round_trip) as slow:
            yield server.url("f").replace(f":{port}", f":{slow}")


def remote_rows(name: str, repository: Path, times: int) -> Iterator[str]:
    """Yield a table row per latency for one repository."""
    for round_trip in (0.0, ROUND_TRIP):
        with served(repository.parent, round_trip) as base, tempfile.TemporaryDirectory() as scratch:
            url, folder = f"{base.rstrip('/')}/{repository.name}", Path(scratch)
            got, got_floor = median(partial(acquisition, url), partial(floor, url, folder), times)
            all_in, all_floor = median(partial(whole, url, folder), partial(floor, url, folder), times)
            same = parity(url, folder) if not round_trip else ""
        link = f"{round_trip * 1000:.0f} ms" if round_trip else "loopback"
        yield (
            f"| {name} | {link} | {got_floor * 1000:.0f} | {got * 1000:.0f} (× {got / got_floor:.2f}) "
            f"| {all_in * 1000:.0f} (limit {(1.5 * all_floor + 0.8) * 1000:.0f}) | {same} |"
        )


REMOTE_HEAD = (
    "| repository | link | floor, ms | acquisition, ms | whole assessment, ms | equal to a full clone |",
    "|---|---|---|---|---|---|",
)
LOCAL_HEAD = ("| job | seconds | limit |", "|---|---|---|")
REUSE_HEAD = (
    "| REUSE scan | `git cat-file`, s | ours, s | `reuse lint`, s | equal counts |",
    "|---|---|---|---|---|",
)


def tables(options: argparse.Namespace, scratch: Path) -> Iterator[tuple[Sequence[str], Iterable[str]]]:
    """Yield the head and the rows, not yet measured, of each table."""
    times = 3 if options.quick else 5
    given = {path.name: path for path in options.repositories}
    subjects = given or {
        name: build(scratch / "served" / f"demo-{files}.git", files, commits)
        for name, (files, commits) in SIZES.items()
        if not (options.quick and files > 10_000)
    }
    yield REMOTE_HEAD, chain.from_iterable(remote_rows(*each, times) for each in subjects.items())
    yield LOCAL_HEAD, chain(local_rows(scratch, quick=options.quick), start_rows(times))
    report = made_up_report(scratch)
    yield FORMATS_HEAD, format_rows([report], times)
    yield PAINT_HEAD, paint_rows([page_of(report)], times)
    yield REUSE_HEAD, reuse_rows(scratch, given, times)
    yield LICENCE_HEAD, licence_rows(os.environ.get("SCANCODE_PYTHON", ""))


def main() -> None:
    """Print the tables, and write them to a file if asked."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("repositories", nargs="*", type=Path)
    parser.add_argument("--quick", action="store_true", help="the two smaller sizes, three runs")
    parser.add_argument("--markdown", type=Path)
    options = parser.parse_args()
    compileall.compile_dir("sealcheck", quiet=1)  # as an installation does
    lines: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for head, rows in tables(options, Path(scratch)):
            for line in chain(head, rows, [""]):
                print(line, flush=True)
                lines.append(line)
    if options.markdown:
        options.markdown.write_text("\n".join(lines))


if __name__ == "__main__":
    main()
