# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures the licence engine: time for a file, cold start, memory, and scancode on the same files in the same run.

Times are CPU time, since the machine is shared; "all files" is the wall clock with the start of the interpreter.

usage: python -m benchmarks.licence [--scancode PYTHON] [--markdown FILE]

The files are made from the texts of sealcheck's own index: as they are, with a holder, with a sentence before them,
with typing errors, changed, cut, and several in one file. PYTHON is the interpreter of a throw-away environment:

    python -m venv /tmp/scan && /tmp/scan/bin/pip install scancode-toolkit-mini 'pluggy==1.6.0'
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from sealcheck.licence.corpus import corpus

HEAD = (
    "| licence engine | files | cold start, ms | median, ms | 95 %, ms | longest, ms | all files, s | memory, MB |",
    "|---|---|---|---|---|---|---|---|",
)
#: Ids of texts and how many of a hundred licence files of cities hold them.
MIX = {"MIT": 34, "EUPL-1.2": 14, "Apache-2.0": 12, "AGPL-3.0-only": 8, "GPL-3.0-only": 8, "BSD-3-Clause": 6,
       "MPL-2.0": 6, "CC-BY-4.0": 3, "CC0-1.0": 3, "GPL-2.0-only": 2, "LGPL-2.1-only": 2,
       "BSD-2-Clause": 2}  # fmt: skip
OURS = """
import json, sys, time
start = time.process_time()
from sealcheck.artifacts.decode import decode
from sealcheck.licence.identify import identify
paths = sys.argv[1:]
read = lambda path: decode(open(path, "rb").read()) or ""
identify(read(paths[0]))
load = time.process_time() - start
times = []
for path in paths:
    text = read(path)
    start = time.process_time()
    identify(text)
    times.append(time.process_time() - start)
memory = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 1024
print(json.dumps({"load": load, "times": times, "memory": memory}))
"""
SCANCODE = """
import json, sys, time
start = time.process_time()
from scancode.api import get_licenses
paths = sys.argv[1:]
get_licenses(paths[0])
load = time.process_time() - start
times = []
for path in paths:
    start = time.process_time()
    get_licenses(path)
    times.append(time.process_time() - start)
memory = next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM")) / 1024
print(json.dumps({"load": load, "times": times, "memory": memory}))
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scancode", default=os.environ.get("SCANCODE_PYTHON", ""), help="its interpreter")
    parser.add_argument("--markdown", type=Path, help="write the table here")
    given = parser.parse_args()
    lines = [*HEAD, *licence_rows(given.scancode)]
    print("\n".join(lines))
    if given.markdown:
        given.markdown.write_text("\n".join(lines) + "\n", encoding="utf-8")


def licence_rows(scancode: str = "") -> Iterator[str]:
    """Yield a table row for sealcheck, and one for scancode with how many times longer it takes."""
    with tempfile.TemporaryDirectory() as scratch:
        paths = list(written(Path(scratch)))
        ours = measured(sys.executable, OURS, paths)
        yield row("sealcheck", ours, len(paths))
        if scancode:
            theirs = measured(scancode, SCANCODE, paths)
            warm, whole = sum(theirs["times"]) / sum(ours["times"]), theirs["all"] / ours["all"]
            yield row(f"scancode (× {warm:.0f} warm, × {whole:.0f} with start)", theirs, len(paths))


def written(folder: Path) -> Iterator[str]:
    """Yield the paths of a hundred and twenty licence files; the first has to be compared with all texts."""
    chance = random.Random(7)
    texts = [text for name, count in MIX.items() for text in variants(licence(name), count, chance)]
    chance.shuffle(texts)
    mixed = [licence("MIT") + "\n\n" + licence("Apache-2.0") + "\n\n" + licence("ISC")] * 20
    first = licence("ISC").replace("permission to use", "permission to borrow")
    for number, text in enumerate((first, *texts, *mixed)):
        path = folder / f"{number}.txt"
        path.write_text(text, encoding="utf-8")
        yield str(path)


def licence(identifier: str) -> str:
    known = corpus()
    reference = next(each for each in known.references if identifier in each.ids and not each.header)
    return textwrap.fill(" ".join(known.words(reference.numbers)), 78)


def variants(text: str, count: int, chance: random.Random) -> Iterator[str]:
    """Yield copies of a text as files of repositories hold it: half of them plainly, the others changed in some way."""
    changes = (
        lambda: text.replace("copyright holder", "City of Demo"),
        lambda: "The software of the city is free for all, as follows.\n\n" + text,
        lambda: text.replace("without", "wihtout", 1),
        lambda: text.replace("shall", "need not", 1),
        lambda: text[: len(text) * 3 // 4],
    )
    for number in range(count):
        plain = f"Copyright (c) {2000 + number} City of Demo\n\n{text}\n"
        yield plain if number % 2 == 0 else chance.choice(changes)()


def measured(interpreter: str, program: str, paths: list[str]) -> dict[str, Any]:
    start = time.perf_counter()
    done = subprocess.run([interpreter, "-c", program, *paths], capture_output=True, text=True, check=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result | {"all": time.perf_counter() - start}


def row(name: str, got: dict[str, Any], files: int) -> str:
    times = sorted(1000 * each for each in got["times"])
    late = times[int(0.95 * len(times))]
    figures = (1000 * got["load"], statistics.median(times), late, times[-1], got["all"], got["memory"])
    return f"| {name} | {files} | " + " | ".join(f"{each:.1f}" for each in figures) + " |"


if __name__ == "__main__":
    main()
