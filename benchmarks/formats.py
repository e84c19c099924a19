# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every format of a kept assessment, rendered in a new process: what a pipeline waits for beside the assessment.

usage: python -m benchmarks.formats [REPORT.json …]

Without arguments the report on a made-up repository is used. The figure is the process's CPU time between the kept
document and the last view, imports included, since other programs share the machine; the aim is 400 ms in all.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.subjects import build

HEAD = ("| formats of a kept assessment | all, ms | slowest | aim, ms |", "|---|---|---|---|")
AIM = 400
_CHILD = """
import json, sys, time
from sealcheck.report import FORMATS
from sealcheck.report.document import from_json
doc = from_json(open(sys.argv[1], encoding="utf-8").read())
spent = {}
for name, renderer in FORMATS.items():
    start = time.process_time()
    renderer.render(doc, "en")
    spent[name] = (time.process_time() - start) * 1000
print(json.dumps(spent))
"""


def format_rows(reports: list[Path], times: int) -> Iterator[str]:
    """Yield a row for each report: medians of all formats together, and the three that took longest."""
    for report in reports:
        runs = [_spent(report) for _ in range(times + 1)][1:]  # the first fills the cache of compiled templates
        each = {name: statistics.median(run[name] for run in runs) for name in runs[0]}
        total = statistics.median(sum(run.values()) for run in runs)
        slowest = ", ".join(f"{name} {each[name]:.0f}" for name in sorted(each, key=each.__getitem__)[:-4:-1])
        criteria = len(json.loads(report.read_text(encoding="utf-8"))["criteria"])
        yield f"| {len(each)} formats, {criteria} criteria | {total:.0f} | {slowest} | {AIM} |"


def made_up_report(scratch: Path) -> Path:
    """Return the kept assessment of a made-up repository."""
    repository = build(scratch / "formats.git", 500, 200)
    command = (
        sys.executable,
        "-m",
        "sealcheck",
        "assess",
        str(repository),
        "-q",
        "-f",
        "json",
        "-o",
        str(scratch / "kept"),
    )
    subprocess.run([*command, "--as-of", "2026-06-01"], check=True, capture_output=True)
    return scratch / "kept" / "report.json"


def _spent(report: Path) -> dict[str, float]:
    done = subprocess.run([sys.executable, "-c", _CHILD, str(report)], capture_output=True, text=True, check=True)
    spent: dict[str, float] = json.loads(done.stdout)
    return spent


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as scratch:
        reports = [Path(each) for each in sys.argv[1:]] or [made_up_report(Path(scratch))]
        print("\n".join((*HEAD, *format_rows(reports, 9))))


if __name__ == "__main__":
    main()
