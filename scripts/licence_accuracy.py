# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures the identification engine on labelled cases: right, wrong and silent per set.

    python scripts/licence_accuracy.py CASES.jsonl.gz [--show SET]

A case is a JSON object a line: set, name, mode, expect, also, not_, b64 (the bytes of the file). Modes: single,
primary, multi (all of `expect` must be found), header (silence is not wrong), trap and nonfree (an approved licence
without warning is wrong). `right` counts families (GPL-3.0-only with -or-later), `exact` the very ids.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from sealcheck.artifacts.decode import decode
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import family
from sealcheck.licence.findings import Identification
from sealcheck.licence.identify import identify

COLUMNS = ("n", "right", "wrong", "silent", "modified", "exact", "by text")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases")
    parser.add_argument("--show", default="", help="list the cases of this set that are not right")
    given = parser.parse_args()
    table: dict[str, Counter[str]] = defaultdict(Counter)
    slowest = (0.0, "")
    for line in gzip.decompress(Path(given.cases).read_bytes()).decode().splitlines():
        case = json.loads(line)
        start = time.perf_counter()
        result = identify(decode(base64.b64decode(case["b64"])) or "")
        slowest = max(slowest, (time.perf_counter() - start, case["name"]))
        outcome = judge(case, result)
        for row in (case["set"], "all"):
            table[row].update(["n", *outcome])
        if given.show in (case["set"], "all") and "right" not in outcome:
            print(
                case["set"],
                case["name"],
                case["mode"],
                case["expect"],
                case["not_"],
                outcome[0],
                *describe(result),
                sep=" | ",
            )
    print(f"{'set':12}" + "".join(f"{name:>9}" for name in COLUMNS))
    for name, counts in table.items():
        print(f"{name:12}" + "".join(f"{counts[column]:9}" for column in COLUMNS))
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]}")


def judge(case: dict[str, Any], result: Identification) -> list[str]:
    """The outcome first (right, wrong, silent), then exact, by text and modified where they hold."""
    texts = {name for match in result.matches if match.id in result.ids for name in match.ids}
    named = {name.id for notice in result.granted for name in notice.names} | {n.tag for n in result.granted if n.tag}
    found = texts or named
    more = ["modified"] if result.modified else []
    if case["mode"] in ("trap", "nonfree"):
        bad = (
            {i for i in found if is_approved(i) and not result.modified}
            if case["mode"] == "nonfree"
            else found & set(case["not_"])
        )
        return ["wrong" if bad else "right", *more]
    wanted = {family(i) for i in case["expect"]}
    if wanted <= {family(i) for i in found}:
        more += ["exact"] if set(case["expect"]) <= found else []
        return ["right", *more, *(["by text"] if wanted <= {family(i) for i in texts} else [])]
    allowed = wanted | {family(i) for i in case["also"]}
    stray = {family(i) for i in found} - allowed
    return ["wrong" if stray and not wanted & {family(i) for i in found} else "silent", *more]


def is_approved(identifier: str) -> bool:
    licence = licence_list().find(identifier)
    return licence is not None and licence.osi


def describe(result: Identification) -> Iterable[str]:
    for match in result.matches:
        yield f"{match.status}:{match.id}@{match.start}-{match.end} {match.difference or ''}"
    yield f"rest {result.rest}/{result.words}"
    yield from (f"restriction {p.line}: {p.text[:120]}" for p in result.restrictions)
    yield from (f"notice {n.line}: {[i.id for i in n.names]} {n.tag} {n.text[:60]}" for n in result.notices[:4])


if __name__ == "__main__":
    main()
