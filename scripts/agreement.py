# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How often do the measures agree with labels made by reading?

usage: python -m scripts.agreement LABELS.yml REPOSITORIES [--only ID …] [--write]

LABELS.yml lists `repos`, each with `id`, `url`, `commit`, `labels` and `facts`. REPOSITORIES is a folder with a local
copy of each as `<owner>+<name>/repo` or `<owner>+<name>`. Every measure of scripts/agreement_labels.py is run at the
labelled commit and compared with its label; null labels are left out. Prints precision and recall per label and each
disagreement, and how often a measure was undetermined (neither right nor wrong). With --write, the figures go to
sealcheck/data/accuracy.yml, the disagreements to docs/disagreements.yml (arguments written there are kept), and
docs/accuracy.md is made anew from both.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from scripts.accuracy_page import DISAGREEMENTS, FIGURES, HEAD, write_page
from scripts.agreement_labels import COMPARISONS, GRADED, Comparison, Graded
from sealcheck.bench import Bench
from sealcheck.source import Options, acquire
from sealcheck.source.errors import SourceError
from sealcheck.words import words

KINDS = ("tp", "fp", "fn", "tn", "undetermined")
Tally = dict[str, dict[str, int]]
Reading = tuple[Comparison | Graded, str, str]


def copy_of(url: str, folder: Path) -> Path | None:
    owner, name = url.rstrip("/").removesuffix(".git").split("/")[-2:]
    for place in (folder / f"{owner}+{name}" / "repo", folder / f"{owner}+{name}"):
        if place.is_dir():
            return place
    return None


def readings(repo: Mapping[str, Any], place: Path) -> Iterator[Reading]:
    """Yield each comparison with how it ended, and what the measure says in words."""
    as_of = date.fromisoformat(str(repo["facts"]["last_commit"]))
    with acquire(str(place), Options(rev=repo["commit"], as_of=as_of)) as snapshot:
        bench = Bench(snapshot)
        for each in (*COMPARISONS, *GRADED):
            label = each.label(repo)
            if label is None or (isinstance(each, Graded) and label not in each.grades):
                continue
            measured = bench.measure(each.measure, getattr(each, "given", None) or {})
            said = measured.undetermined or measured.summary
            text = f"{measured.value!r}: {words(said, 'en') if said else ''}"
            yield each, outcome(each, label, measured.value), text


def outcome(each: Comparison | Graded, label: Any, found: Any) -> str:
    """Return tp, fp, fn, tn or undetermined; for grades "same", or "above" or "below" with the distance."""
    if found is None:
        return "undetermined"
    if isinstance(each, Comparison):
        return {(True, True): "tp", (False, True): "fp", (True, False): "fn"}.get((label, each.yes(found)), "tn")
    order = list(each.grades.values())
    if found not in order:
        return "undetermined"
    apart = order.index(found) - order.index(each.grades[label])
    return "same" if apart == 0 else f"{'above' if apart > 0 else 'below'} {abs(apart)}"


def compare(repos: list[Mapping[str, Any]], folder: Path) -> tuple[Tally, list[dict[str, str]]]:
    tally: Tally = {each.name: {} for each in (*COMPARISONS, *GRADED)}
    disagreements = []
    for repo in repos:
        place = copy_of(repo["url"], folder)
        if place is None:
            print(f"no copy of {repo['id']}", file=sys.stderr)
            continue
        try:
            for each, end, text in readings(repo, place):
                tally[each.name][end] = tally[each.name].get(end, 0) + 1
                if end in ("fp", "fn") or end[:5] in ("above", "below"):
                    disagreements.append(
                        {"label": each.name, "repository": repo["id"], "kind": end, "said": text[:200]}
                    )
        except SourceError as error:
            print(f"{repo['id']}: {words(error.text, 'en')}", file=sys.stderr)
    return tally, disagreements


def share(part: int, whole: int) -> float | None:
    return round(part / whole, 3) if whole else None


def figures(tally: Tally) -> dict[str, list[dict[str, Any]]]:
    """Return for each measure its rows: cases, precision and recall, or the share within one grade."""
    rows: dict[str, list[dict[str, Any]]] = {}
    for each in COMPARISONS:
        n = {kind: tally[each.name].get(kind, 0) for kind in KINDS}
        row = {
            "label": each.name, "yes": n["tp"] + n["fn"], "no": n["tn"] + n["fp"],
            "precision": share(n["tp"], n["tp"] + n["fp"]), "recall": share(n["tp"], n["tp"] + n["fn"]),
            "undetermined": n["undetermined"],
        }  # fmt: skip
        rows.setdefault(each.measure, []).append(row)
    for graded in GRADED:
        ends = dict(tally[graded.name])
        open_ = ends.pop("undetermined", 0)
        near = sum(count for end, count in ends.items() if end in ("same", "above 1", "below 1"))
        cases = sum(ends.values())
        row = {
            "label": graded.name, "cases": cases, "same_grade": share(ends.get("same", 0), cases),
            "within_one_grade": share(near, cases), "undetermined": open_,
        }  # fmt: skip
        rows.setdefault(graded.measure, []).append(row)
    return dict(sorted(rows.items()))


def show(rows: Mapping[str, list[dict[str, Any]]], disagreements: list[dict[str, str]]) -> None:
    for measure, each in rows.items():
        for row in each:
            print(f"{measure:34}", "  ".join(f"{key} {value}" for key, value in row.items()))
    print("\nDisagreements (fp: we say yes, the label no; fn: the reverse)")
    for row in sorted(disagreements, key=lambda row: (row["label"], row["kind"])):
        print(f"{row['kind']:8} {row['label']:24} {row['repository']:32} {row['said'][:160]}")


def write(rows: Mapping[str, Any], disagreements: list[dict[str, str]], count: int) -> None:
    """Write both data files and the page. Arguments that a person wrote are kept by label and repository."""
    old = yaml.safe_load(DISAGREEMENTS.read_text(encoding="utf-8")) if DISAGREEMENTS.exists() else []
    kept = {(e["label"], e["repository"]): {k: e[k] for k in ("because", "argument") if k in e} for e in old or ()}
    new = [{**e, **kept.get((e["label"], e["repository"]), {})} for e in disagreements]
    new.sort(key=lambda e: (e["label"], e["repository"]))
    data = {"repositories": count, "measures": dict(rows)}
    for path, value in ((FIGURES, data), (DISAGREEMENTS, new)):
        text = yaml.safe_dump(value, sort_keys=False, allow_unicode=True, width=120)
        path.write_text(HEAD + text, encoding="utf-8")
    write_page()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels", type=Path)
    parser.add_argument("repositories", type=Path)
    parser.add_argument("--only", nargs="*", default=[])
    parser.add_argument("--write", action="store_true", help="write the figures and the page")
    options = parser.parse_args()
    repos = yaml.safe_load(options.labels.read_text(encoding="utf-8"))["repos"]
    chosen = [repo for repo in repos if not options.only or repo["id"] in options.only]
    tally, disagreements = compare(chosen, options.repositories)
    rows = figures(tally)
    show(rows, disagreements)
    if options.write:
        write(rows, disagreements, len(chosen))


if __name__ == "__main__":
    main()
