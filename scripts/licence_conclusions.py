# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compares what `sealcheck licence` concludes with labels made by reading, repository by repository.

    python scripts/licence_conclusions.py LABELS.yml PATHS.json [--only ID …] [--json FOLDER] [--markdown FILE]

LABELS.yml lists `repos` with `id`, `commit` and `labels.licence` (spdx, accept, osi_approved, conflicts). PATHS.json
names the git directory of each id. With --markdown the table under "Licence conclusions" of that page is replaced.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from sealcheck.answer import VIEWS, answer_document, gather
from sealcheck.source import Options, acquire
from sealcheck.source.errors import SourceError
from sealcheck.words import words

HEADING = "## Licence conclusions"
#: What the labels call by another name: an own or changed text has no expression that both would spell alike.
OWN = re.compile(r"LicenseRef-|NOASSERTION|OTHER")
SIGN = {True: "yes", False: "no", None: "–"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("paths", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--json", type=Path, help="keep each answer as JSON and text in this folder")
    parser.add_argument("--markdown", type=Path)
    options = parser.parse_args()
    rows = list(compared(options))
    for row in rows:
        print(
            row["id"].ljust(32), row["said"].ljust(30), row["label"].ljust(26), row["signs"], f"{row['seconds']:.1f} s"
        )
        print("".join(f"    {line}\n" for line in row["contradictions"]), end="")
    print(*summary(rows), sep="\n")
    if options.markdown:
        page = options.markdown.read_text()
        kept, _, after = page.partition(f"\n{HEADING}\n")
        rest = re.search(r"^###? ", after, re.M)  # what people argue below the table stays
        options.markdown.write_text(
            f"{kept.rstrip()}\n\n{section(rows)}" + (f"\n{after[rest.start() :]}" if rest else "")
        )


def compared(options: argparse.Namespace) -> Iterator[Mapping[str, Any]]:
    paths = json.loads(options.paths.read_text())
    for repo in yaml.safe_load(options.labels.read_text())["repos"]:
        if repo["id"] in paths and (not options.only or repo["id"] in options.only):
            try:
                yield row_of(repo, paths[repo["id"]], options.json)
            except SourceError as error:
                print(f"{repo['id']}: {words(error.text, 'en')}")


def row_of(repo: Mapping[str, Any], path: str, folder: Path | None) -> dict[str, Any]:
    label = repo["labels"]["licence"]
    as_of = date.fromisoformat(str(repo["facts"]["last_commit"]))
    start = time.perf_counter()
    with acquire(path, Options(rev=repo["commit"], as_of=as_of, history=False)) as snapshot:
        doc = answer_document(gather(snapshot))
    seconds = time.perf_counter() - start
    if folder:
        folder.mkdir(parents=True, exist_ok=True)
        for name, ending in (("json", "json"), ("text", "txt")):
            (folder / f"{repo['id']}.{ending}").write_text(VIEWS[name](doc, "en"))
    said, approved = doc["conclusion"]["expression"], doc["open_source"]["value"]
    wrong = doc["statements"]["contradict"] if doc["statements"]["judged"] else []
    row = {
        "id": repo["id"], "said": said, "label": label["spdx"], "basis": doc["conclusion"]["basis"], "seconds": seconds,
        "expression": same(said, [label["spdx"], *label["accept"]]),
        "osi": None if approved == "undetermined" or label["osi_approved"] is None
        else (approved == "osi") == label["osi_approved"],
        "contradictions": [f"{each['path']}:{each['line']} “{each['written'][:80]}”" for each in wrong],
        "labelled": label["conflicts"], "judged": doc["statements"]["judged"], "doc": doc,
    }  # fmt: skip
    return row | {"signs": f"expression {SIGN[row['expression']]}, OSI {SIGN[row['osi']]}, "
                           f"{len(row['contradictions'])}/{len(row['labelled'])} contradictions"}  # fmt: skip


def same(said: str, accepted: list[str]) -> bool:
    """Whether two expressions are equal but for the order of alternatives; an own text may be called anything."""
    if OWN.match(said):
        return any(OWN.match(each) for each in accepted)
    return sides(said) in map(sides, accepted)


def sides(expression: str) -> frozenset[str]:
    return frozenset(re.split(r" (OR|AND) ", expression))


def summary(rows: list[Mapping[str, Any]]) -> list[str]:
    known = [row for row in rows if row["osi"] is not None]
    both = [(bool(row["contradictions"]), bool(row["labelled"])) for row in rows if row["judged"]]
    return [
        f"expressions: {sum(row['expression'] for row in rows)} of {len(rows)}",
        f"OSI: {sum(row['osi'] for row in known)} of {len(known)} decided, {len(rows) - len(known)} undetermined",
        f"contradictions: both {both.count((True, True))}, neither {both.count((False, False))}, "
        f"ours only {both.count((True, False))}, label only {both.count((False, True))}",
    ]


def section(rows: list[Mapping[str, Any]]) -> str:
    lines = [HEADING, "", *(f"- {line}" for line in summary(rows)), "",
             "| repository | concluded | basis | label | expression | OSI | contradictions found | labelled |",
             "|---|---|---|---|---|---|---|---|"]  # fmt: skip
    for row in rows:
        cells = [row["id"], f"`{row['said']}`", row["basis"], f"`{row['label']}`", SIGN[row["expression"]],
                 SIGN[row["osi"]], len(row["contradictions"]) if row["judged"] else "–", len(row["labelled"])]  # fmt: skip
        lines.append(f"| {' | '.join(map(str, cells))} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
