# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How many verdicts, drawn by lot and read beside the files, were right?

usage: python -m scripts.readings draw REPORTS [--seed N] [--met N] [--unmet N] [--partly N] [--not-applicable N]
       python -m scripts.readings judge REPORTS BLIND.tsv…
       python -m scripts.readings settle READ.tsv SECOND.tsv
       python -m scripts.readings count NAME DATE REPORTS READ.tsv…

`draw` takes a folder of report.json files, one a repository, and prints for every criterion that a machine decides
some verdicts of each kind, drawn by lot, as lines of criterion, verdict and repository. Whoever reads them adds what
they found: `right`, `arguable`, `wrong` (met, not met and not applicable confused), `half` (partly where met or not
met is clearly right, or the other way round) or `undecided`, what it should be, and the reason.

`judge` compares the reports with what readers found who did not see them. Their lines are criterion, repository,
verdict, the verdicts that could be given as well (or `-`) and the reason; it prints lines as above for `count`, and
leaves out what the report or the reader calls undetermined.

`settle` enters what somebody found who looked a second time at what was not right. Their lines are criterion,
repository, decision and reason; the decision is `reader`, `tool`, `arguable` or a verdict that neither gave.

`count` puts the figures of a reading under NAME (`before` or `after` mending; `blind` or `blind_after` likewise, of
readers who did not see the verdicts) into sealcheck/data/readings.yml, what was not right into docs/readings.yml, and
makes docs/accuracy.md anew.
"""

from __future__ import annotations

import argparse
import csv
import json
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from scripts.accuracy_page import HEAD, READINGS, ROOT, VERDICTS, WHEN, write_page
from sealcheck.seal.load import load_built_in

SEAL = ROOT / "criteria" / "smart-city.yml"
NOT_RIGHT = ROOT / "docs" / "readings.yml"
JUDGEMENTS = ("right", "arguable", "wrong", "half", "undecided")
#: Where something that opens a door lies is nobody's business; the count is enough.
UNTOLD = frozenset({"security.secrets"})
#: Reasons that name people are not kept, and addresses and accounts in others are left out.
ON_PEOPLE = frozenset({"community.maintainers", "history.organisations"})
_ADDRESS = re.compile(r"<?[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+>?|(?<![\w/.])@[\w-]{2,39}(?![\w/-])")


class Read(NamedTuple):
    """A verdict that was read: what it is about, what was found of it, and why."""

    criterion: str
    verdict: str
    repository: str
    judgement: str
    should: str
    why: str


def draw(reports: Path, seed: int, most: Mapping[str, int]) -> Iterator[tuple[str, str, str]]:
    """Yield criterion, verdict and repository of the verdicts drawn; of rare verdicts all."""
    pools: dict[tuple[str, str], list[str]] = defaultdict(list)
    for path in sorted(reports.glob("*.json")):
        for criterion, verdict in _said(path).items():
            pools[criterion, verdict].append(path.stem)
    chance = random.Random(seed)
    for (criterion, verdict), pool in sorted(pools.items()):
        for repository in chance.sample(pool, min(most.get(verdict, 0), len(pool))):
            yield criterion, verdict, repository


def read(paths: Iterable[Path]) -> Iterator[Read]:
    """Yield the lines of readings; raises SystemExit at one that does not say what it must."""
    for path in paths:
        with path.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE), 1):
                if len(row) < 6 or row[1] not in VERDICTS or row[3] not in JUDGEMENTS:
                    raise SystemExit(f"{path}:{number}: not criterion, verdict, repository, judgement, should be, why")
                yield Read._make([*row[:5], " ".join(row[5:])])


def judge(reports: Path, paths: Iterable[Path]) -> Iterator[Read]:
    """Yield what becomes of the reports' verdicts where others judged without seeing them; what neither decided is left.

    Raises SystemExit at a line that does not say what it must, or is on a repository without report.
    """
    for path in paths:
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            criterion, repository, right, also, why = [*line.split("\t", 4), *[""] * 4][:5]
            report = reports / f"{repository}.json"
            said = _said(report).get(criterion) if report.is_file() else None
            if right not in (*VERDICTS, "undecided") or said is None:
                raise SystemExit(f"{path}:{number}: not criterion, repository with a report of it, verdict, also, why")
            if said in VERDICTS and right in VERDICTS:
                others = [each.strip() for each in also.split(",")]
                yield Read(criterion, said, repository, _judgement(said, right, others), right, why.replace("\t", " "))


def settle(found: Iterable[Read], second: Path) -> Iterator[Read]:
    """Yield the lines of `found` as they are after a second look; raises SystemExit at a line on nothing that was found."""
    decided: dict[tuple[str, str], tuple[str, str]] = {}
    for number, line in enumerate(second.read_text(encoding="utf-8").splitlines(), 1):
        criterion, repository, decision, why = [*line.split("\t", 3), *[""] * 3][:4]
        if decision not in ("reader", "tool", "arguable", *VERDICTS):
            raise SystemExit(f"{second}:{number}: not criterion, repository, decision, reason")
        decided[criterion, repository] = decision, why
    for each in found:
        decision, why = decided.pop((each.criterion, each.repository), ("reader", ""))
        yield each if decision == "reader" else _settled(each, decision, why)
    if decided:
        raise SystemExit(f"{second}: nothing was found on {', '.join(map(' of '.join, decided))}")


def _settled(first: Read, decision: str, why: str) -> Read:
    should = {"tool": first.verdict, "arguable": first.should}.get(decision, decision)
    judgement = "arguable" if decision == "arguable" else _judgement(first.verdict, should, ())
    return first._replace(judgement=judgement, should=should, why=f"{first.why}; at a second look: {why}")


@cache
def _said(report: Path) -> dict[str, str]:
    """Return the verdict by criterion that a report gives."""
    return {each["id"]: each["verdict"] for each in json.loads(report.read_text(encoding="utf-8"))["criteria"]}


def _judgement(said: str, right: str, others: Iterable[str]) -> str:
    if said == right:
        return "right"
    if said in others:
        return "arguable"
    return "half" if "partly" in (said, right) and "not_applicable" not in (said, right) else "wrong"


def figures(found: Iterable[Read], measure_of: Mapping[str, str]) -> dict[str, dict[str, dict[str, int]]]:
    """Return by measure and verdict how many were read, and how many of these were not right, by kind."""
    counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for each in found:
        tally = counts[measure_of[each.criterion]][each.verdict]
        tally.update(["read", *([each.judgement] if each.judgement != "right" else [])])
    order = ("read", *JUDGEMENTS[1:])
    return {
        measure: {v: {k: by[v][k] for k in order if by[v][k]} for v in VERDICTS if v in by}
        for measure, by in sorted(counts.items())
    }


def count(name: str, date: str, repositories: int, found: list[Read]) -> None:
    """Write the figures and what was not right; a reading of the same name is replaced."""
    measure_of = {each.id: each.measure for each in load_built_in(SEAL).seal.criteria if each.measure}
    reading = {"name": name, "date": date, "repositories": repositories, "measures": figures(found, measure_of)}
    _put(READINGS, name, reading)
    doubts = [each._asdict() for each in found if each.judgement not in ("right", "undecided")]
    told = [without_people(each, measure_of[each["criterion"]]) for each in doubts]
    kept = sorted((each for each in told if each), key=lambda each: each["criterion"])
    _put(NOT_RIGHT, name, {"name": name, "date": date, "not_right": kept})
    write_page()


def without_people(line: Mapping[str, str], measure: str) -> dict[str, str]:
    """Return what of a line may be published: nothing on credentials, and no names, addresses and accounts of people."""
    if measure in UNTOLD:
        return {}
    if measure in ON_PEOPLE:
        return {key: value for key, value in line.items() if key != "why"}
    return {**line, "why": _ADDRESS.sub("(address)", line["why"])}


def _put(path: Path, name: str, reading: Mapping[str, Any]) -> None:
    old = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else []
    new = [*(each for each in old if each["name"] != name), dict(reading)]
    text = yaml.safe_dump(new, sort_keys=False, allow_unicode=True, width=120)
    path.write_text(HEAD + text, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    jobs = parser.add_subparsers(dest="job", required=True)
    drawing = jobs.add_parser("draw")
    drawing.add_argument("reports", type=Path)
    drawing.add_argument("--seed", type=int, default=1)
    for verdict, most in zip(VERDICTS, (14, 14, 8, 5), strict=True):
        drawing.add_argument(f"--{verdict.replace('_', '-')}", type=int, default=most)
    judging = jobs.add_parser("judge")
    judging.add_argument("reports", type=Path)
    judging.add_argument("blind", type=Path, nargs="+")
    settling = jobs.add_parser("settle")
    settling.add_argument("read", type=Path)
    settling.add_argument("second", type=Path)
    counting = jobs.add_parser("count")
    counting.add_argument("name", choices=tuple(WHEN))
    counting.add_argument("date")
    counting.add_argument("reports", type=Path)
    counting.add_argument("read", type=Path, nargs="+")
    given = parser.parse_args()
    if given.job == "draw":
        for line in draw(given.reports, given.seed, {each: getattr(given, each) for each in VERDICTS}):
            print(*line, sep="\t")
    elif given.job == "judge":
        for judged in judge(given.reports, given.blind):
            print(*judged, sep="\t")
    elif given.job == "settle":
        for settled in settle(read([given.read]), given.second):
            print(*settled, sep="\t")
    else:
        count(given.name, given.date, len(list(given.reports.glob("*.json"))), list(read(given.read)))


if __name__ == "__main__":
    main()
