# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Measures the identification engine on labelled cases: right, wrong and exact per set, beside what it must reach.

    python scripts/licence_accuracy.py CASES.jsonl.gz [--negatives FOLDER] [--show SET] [--markdown docs/accuracy.md]

A case is a JSON object a line: set, name, mode, expect, also, not_, b64 (the bytes of the file). Modes: single,
primary, multi (all of `expect` must be found), header (silence is not wrong), trap and nonfree (an approved licence
without warning is wrong). `right` counts families (GPL-3.0-only with -or-later), `exact` the very ids. The folder
holds files that are no licence at all: right is to find no licence text and no grant in them.
"""

from __future__ import annotations

import argparse
import base64
import gzip
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from sealcheck.artifacts.decode import decode
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.corpus import corpus
from sealcheck.licence.expressions import family
from sealcheck.licence.findings import Identification, Status
from sealcheck.licence.identify import identify

HEADING = "## Licence texts"


class Row(NamedTuple):
    """A row of the table: its name, the sets of cases in it, least right, most wrong and least exact in percent."""

    name: str
    sets: tuple[str, ...]
    right: float | None
    wrong: float | None
    exact: float | None = None


ROWS = (
    Row("canonical SPDX texts", ("spdx",), 99.8, 0, 95),
    Row("every id of the SPDX list, its text put together from the index", ("index",), None, 0, 95),
    Row("changed texts of 34 much used licences", ("perturb",), 99.5, 0),
    Row("licence files of public bodies", ("realworld",), 98, 0),
    Row("fixtures of other engines", ("licensee", "glc", "glv2", "askalono", "sc-license"), 99, 0.3),
    Row("EUPL in every language", ("eupl-lang",), 100, 0),
    Row("several licences in one file", ("multi",), 100, 0),
    Row("no licence at all", ("negative",), 99, None),
    Row("changed terms that look like a licence", ("trap",), 94, 6),
    Row("non-free licences", ("nonfree",), None, 0.3),
    Row("official file headers", ("spdx-header",), 90, 1),
    Row("truncated texts", ("truncated",), 60, 0),
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("cases", type=Path)
    parser.add_argument("--negatives", type=Path, help="a folder of files that are no licence")
    parser.add_argument("--show", default="", help="list the cases of this set (or all) that are not right")
    parser.add_argument("--markdown", type=Path, help="write the table into this page")
    given = parser.parse_args()
    table: dict[str, Counter[str]] = defaultdict(Counter)
    slowest = (0.0, "")
    for case in cases(given.cases, given.negatives):
        start = time.perf_counter()
        result = identify(decode(case["data"]) or "")
        slowest = max(slowest, (time.perf_counter() - start, case["name"]))
        outcome = judge(case, result)
        table[case["set"]].update(["n", *outcome])
        if given.show in (case["set"], "all") and "right" not in outcome:
            print(case["set"], case["name"], case["mode"], case["expect"], outcome[0], *describe(result), sep=" | ")
    for name, counts in table.items():
        print(f"{name:12}" + "".join(f"{key} {counts[key]:<6}" for key in ("n", "right", "wrong", "silent", "exact")))
    print("\n".join(lines(table)))
    print(f"slowest {slowest[0]:.2f} s: {slowest[1]}")
    if given.markdown:
        publish(given.markdown, lines(table))


def cases(path: Path, negatives: Path | None) -> Iterator[dict[str, Any]]:
    """Yield the labelled cases, one for each id of the list, and one of mode negative for each file of the folder."""
    for line in gzip.decompress(path.read_bytes()).decode().splitlines():
        case = json.loads(line)
        yield case | {"data": base64.b64decode(case["b64"])}
    known = corpus()
    for reference in (each for each in known.references if not each.header):
        data = " ".join(known.words(reference.numbers)).encode()
        for name in reference.ids:
            yield {"set": "index", "name": name, "mode": "single", "expect": [name], "also": [], "data": data}
    for file in sorted(negatives.rglob("*")) if negatives else ():
        if file.is_file():
            name = str(file.relative_to(negatives or file))
            yield {"set": "negative", "name": name, "mode": "negative", "expect": [], "data": file.read_bytes()}


def judge(case: Mapping[str, Any], result: Identification) -> list[str]:
    """The outcome first (right, wrong, silent), then exact where it holds."""
    texts = set() if result.restrictions else {each.id for each in result.findings if each.intact}
    shared = {i for each in result.findings if each.id in texts for i in each.ids}
    named = {i for each in result.findings if each.status is Status.REFERENCED for i in each.ids}
    if case["set"] == "truncated":
        return truncated(case, result)
    if case["mode"] == "negative":
        return ["wrong" if any(result.matches) or named else "right"]
    if case["mode"] in ("trap", "nonfree"):
        bad = {i for i in shared | named if not result.modified and (is_approved(i) or case["mode"] == "trap")}
        return ["wrong" if (bad & set(case["not_"]) if case["mode"] == "trap" else bad) else "right"]
    wanted = families(case["expect"])
    found = families(shared | named)
    if wanted <= found:
        return ["right", *(["exact"] if set(case["expect"]) <= texts | named else [])]
    stray = found - wanted - families(case["also"])
    return ["wrong" if stray and not wanted & found else "silent"]


def truncated(case: Mapping[str, Any], result: Identification) -> list[str]:
    named = families(each.id for each in result.findings if each.status is Status.INCOMPLETE)
    if named & families(case["expect"]):
        return ["right"]
    whole = families(each.id for each in result.findings if each.intact)
    return ["wrong" if (whole | named) - families(case["expect"]) else "silent"]


def families(ids: Iterable[str]) -> set[str]:
    return {family(each) for each in ids}


def is_approved(identifier: str) -> bool:
    licence = licence_list().find(identifier)
    return licence is not None and licence.osi


def lines(table: Mapping[str, Counter[str]]) -> list[str]:
    """The table of the page, with the aim of each figure and whether it is reached."""
    head = ["| texts | n | right % | wrong % | exact id % | aims | reached |", "|---|---|---|---|---|---|---|"]
    return head + [line(row, sum((table[name] for name in row.sets), Counter())) for row in ROWS]


def line(row: Row, counts: Counter[str]) -> str:
    n = counts["n"]
    shares = {key: 100 * counts[key] / n if n else 0.0 for key in ("right", "wrong", "exact")}
    aims, kept = [], bool(n)
    for key, sign, aim in (("right", "≥", row.right), ("wrong", "≤", row.wrong), ("exact", "≥", row.exact)):
        if aim is not None:
            aims.append(f"{key} {sign} {aim:g}")
            kept = kept and (shares[key] >= aim if sign == "≥" else shares[key] <= aim)
    cells = [f"{shares[key]:.1f}" if n and (key != "exact" or counts[key]) else "–" for key in shares]
    return f"| {row.name} | {n} | {' | '.join(cells)} | {', '.join(aims)} | {'yes' if kept else 'no'} |"


def publish(page: Path, table: list[str]) -> None:
    """Put the table in the place of the one that stands under the heading."""
    before, _, after = page.read_text(encoding="utf-8").partition(HEADING)
    intro, _, rest = after.partition("\n| ")
    old = rest.split("\n\n", 1)
    rest = "\n\n" + old[1] if len(old) > 1 else "\n"
    page.write_text(f"{before}{HEADING}{intro}\n" + "\n".join(table) + rest, encoding="utf-8")


def describe(result: Identification) -> Iterable[str]:
    for each in result.findings:
        first = each.difference
        yield f"{each.status}:{each.id}@{each.start}-{each.end} {each.similarity} {first or ''} +{len(each.differences)}"
    yield f"rest {result.rest}/{result.words}"
    yield from (f"restriction {p.line}: {p.text[:120]}" for p in result.restrictions)
    yield from (f"notice {n.line}: {[i.id for i in n.names]} {n.tag} {n.text[:60]}" for n in result.notices[:4])


if __name__ == "__main__":
    main()
