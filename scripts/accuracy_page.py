# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Writes the generated sections of docs/accuracy.md; what stands outside the markers is written by hand and kept.

usage: python -m scripts.accuracy_page
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from sealcheck.engine import measures
from sealcheck.model import say
from sealcheck.seal.accuracy import limits, unmeasured
from sealcheck.words import words

#: The verdicts that are read, in the order of the columns.
VERDICTS = ("met", "unmet", "partly", "not_applicable")
ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "accuracy.md"
FIGURES = ROOT / "sealcheck" / "data" / "accuracy.yml"
READINGS = ROOT / "sealcheck" / "data" / "readings.yml"
DISAGREEMENTS = ROOT / "docs" / "disagreements.yml"
PEERS = ROOT / "docs" / "peers.yml"
HEAD = """# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
# Written by scripts/; see docs/accuracy.md. “because” and “argument” in disagreements are written by hand and kept.
"""
#: By verdict, how many were read, and how many of them were wrong, wrong by half or arguable.
ByVerdict = Mapping[str, Mapping[str, int]]
BECAUSE = {
    "wrong_label": "wrong label", "undecidable": "undecidable", "limit": "known limit", "definition": "other definition",
}  # fmt: skip


def write_page() -> None:
    """Put the generated sections between their markers."""
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


def page(old: str) -> str:
    """Return `old` with its generated sections made anew from the data files."""
    data = yaml.safe_load(FIGURES.read_text(encoding="utf-8"))
    argued = yaml.safe_load(DISAGREEMENTS.read_text(encoding="utf-8")) or []
    text = between(old, "agreement", "\n".join(_agreement(data, argued)))
    if READINGS.exists():
        text = between(text, "readings", "\n".join(_readings(yaml.safe_load(READINGS.read_text(encoding="utf-8")))))
    if PEERS.exists():
        text = between(text, "peers", "\n".join(_peers(yaml.safe_load(PEERS.read_text(encoding="utf-8")))))
    return text


def between(text: str, name: str, section: str) -> str:
    """Return `text` with what stands between the markers of `name` exchanged for `section`."""
    begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
    before, found, rest = text.partition(begin)
    if not found or end not in rest:
        raise SystemExit(f"{PAGE}: the markers {begin} and {end} are missing")
    return f"{before}{begin}\n\n{section}\n\n{end}{rest.partition(end)[2]}"


def _agreement(data: Mapping[str, Any], argued: list[dict[str, str]]) -> Iterator[str]:
    count = data["repositories"]
    yield f"Measured on {count} public repositories made for or by cities, each at the labelled commit.\n"
    yield "| measure | label | labelled yes | labelled no | precision | recall | undetermined |"
    yield "|---|---|---|---|---|---|---|"
    rows = [(name, row) for name, each in data["measures"].items() for row in each]
    for name, row in rows:
        if "precision" in row:
            cells = [f"`{name}`", *map(_cell, (row[k] for k in _COLUMNS))]
            yield f"| {' | '.join(cells)} |"
    yield "\n| measure | graded label | cases | same grade | within one grade | undetermined |"
    yield "|---|---|---|---|---|---|"
    for name, row in rows:
        if "within_one_grade" in row:
            cells = [f"`{name}`", *map(_cell, (row[k] for k in _GRADED))]
            yield f"| {' | '.join(cells)} |"
    yield "\n### Known limits and measures without a figure\n"
    for name in sorted(measures()):
        for text in (*limits(name, "en"), *unmeasured(name, "en")):
            yield f"- `{name}`: {text}"
    yield from _disagreements(argued)


_COLUMNS = ("label", "yes", "no", "precision", "recall", "undetermined")
_GRADED = ("label", "cases", "same_grade", "within_one_grade", "undetermined")


def _cell(value: Any) -> str:
    return "–" if value is None else f"{value:.3f}" if isinstance(value, float) else str(value)


def _disagreements(argued: list[dict[str, str]]) -> Iterator[str]:
    yield f"\n### Every disagreement\n\n{words(say('accuracy.disagreements', count=len(argued)), 'en')}\n"
    yield "| label | repository | | the measure says | argument |"
    yield "|---|---|---|---|---|"
    for row in argued:
        because = BECAUSE.get(row.get("because", ""), "not argued yet")
        argument = f"{because}: {row['argument']}" if "argument" in row else because
        said = row["said"].replace("|", "\\|").replace("\n", " ")
        yield f"| {row['label']} | {row['repository']} | {row['kind']} | {said} | {argument} |"


def _readings(data: list[dict[str, Any]]) -> Iterator[str]:
    """A row for each reading, then all that show what to expect of an unread repository, by measure."""
    yield "| reading | repositories | decided | met | not met | partly | not applicable | wrong by half | arguable |"
    yield "|---|---|---|---|---|---|---|---|---|"
    for reading in data:
        total = _pool(reading["measures"].values())
        yield f"| {WHEN[reading['name']]} | {reading['repositories']} | {_row(total)} |"
    pooled: dict[str, list[ByVerdict]] = {}
    for reading in data:
        for name, by in reading["measures"].items() if reading["name"] in UNSEEN else ():
            pooled.setdefault(name, []).append(by)
    yield "\n| measure | decided | met | not met | partly | not applicable | wrong by half | arguable |"
    yield "|---|---|---|---|---|---|---|---|"
    for name, each in sorted(pooled.items()):
        yield f"| `{name}` | {_row(_pool(each))} |"
    yield f"| **all** | {_row(_pool(by for each in pooled.values() for by in each))} |"


WHEN = {
    "before": "before what was found was mended; readers saw the verdicts",
    "after": "afterwards, on other repositories, in the same way",
    "blind": "drawn by lot, readers did not see the verdicts †",
    "blind_after": "a third of these, which nobody who mended had seen, once the others' faults were mended",
    "blind_chosen": "criteria hardly ever met, verdicts drawn of each kind",
    "blind_others": "all other criteria that can be told by reading †",
    "blind_newer": "forty more, other readers †",
    "blind_tens": "a hundred more, ten at a time †",
    "blind_thirty": "thirty more, by the version that came of the hundred †",
    "blind_lean": "thirty more, once a fifth of the rules was gone †",
    "blind_twelve": "twelve more, once what the thirty showed was mended †",
    "blind_seventy": "seventy more, by the version that came of that †",
    "blind_doubts": "29 of these, which nobody who mended had seen, once doubts took the place of some verdicts",
    "blind_ten": "ten more, with doubts; nobody looked a second time †",
    "blind_hundred": "a hundred more, with doubts †",
    "blind_nine": "nine more, once every measure had been attacked with made-up repositories; one look only †",
}
#: Readings of repositories drawn by lot and unknown to who wrote the rules: what to expect of another one.
UNSEEN = (
    "blind",
    "blind_others",
    "blind_newer",
    "blind_tens",
    "blind_thirty",
    "blind_lean",
    "blind_twelve",
    "blind_seventy",
    "blind_ten",
    "blind_hundred",
    "blind_nine",
)


def _pool(many: Iterable[ByVerdict]) -> ByVerdict:
    total: dict[str, Counter[str]] = {}
    for by in many:
        for verdict, counts in by.items():
            total.setdefault(verdict, Counter()).update(counts)
    return total


def _row(by: ByVerdict) -> str:
    cells = [_sum(by, "read"), *(_wrong(by.get(each)) for each in VERDICTS), _sum(by, "half"), _sum(by, "arguable")]
    return " | ".join(cells)


def _wrong(counts: Mapping[str, int] | None) -> str:
    return f"{counts.get('wrong', 0)} of {counts['read']}" if counts else "–"


def _sum(by: ByVerdict, kind: str) -> str:
    return str(sum(counts.get(kind, 0) for counts in by.values()))


def _peers(data: Mapping[str, Any]) -> Iterator[str]:
    tools = data["tools"]
    yield f"On {data['repositories']} of the labelled repositories, {', '.join(data['versions'])}. Right answers of all:\n"
    yield f"| question | sealcheck | {' | '.join(tools)} |"
    yield f"|---|---|{'---|' * len(tools)}"
    for row in data["questions"]:
        cells = [row["scores"].get(name, "–") for name in ("sealcheck", *tools)]
        yield f"| {row['question']} | {' | '.join(cells)} |"
    yield "\nWhere a tool and sealcheck differ, and who is right by the label:\n"
    yield "| repository | question | sealcheck | other | label | right |"
    yield "|---|---|---|---|---|---|"
    for row in data["differences"]:
        yield f"| {' | '.join(str(row[k]) for k in ('repository', 'question', 'ours', 'other', 'label', 'right'))} |"


if __name__ == "__main__":
    write_page()
