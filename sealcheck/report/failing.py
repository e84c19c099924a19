# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The criteria that are not met, each with the one place that shows it best: what pipelines and forges annotate."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from sealcheck.clean import clean
from sealcheck.frozen import frozen
from sealcheck.report.phrases import SENTENCE, Phrases

Doc = Mapping[str, Any]
Row = Mapping[str, Any]

_FAILED = ("unmet", "partly")
#: Which evidence shows best why a verdict is what it is, the best first; a search in vain names no file.
_TELLING = ("against", "near_miss", "found")
_TELLING_MET = ("found", "near_miss", "against")


class Severity(StrEnum):
    """BLOCKING stands before the next level, FAILING is not met, PARTIAL is met in part only."""

    BLOCKING = "blocking"
    FAILING = "failing"
    PARTIAL = "partial"


@frozen
class Failing:
    """A criterion that is not met, in one language.

    `path` is a file of the repository: the one that shows it, or where something is missing the README. `line` and
    `end` are 1-based. `fingerprint` stays the same when lines move.
    """

    id: str
    title: str
    severity: Severity
    message: str
    fix: str
    path: str
    line: int
    end: int
    excerpt: str
    fingerprint: str
    row: Row


def failing(doc: Doc, phrases: Phrases) -> Iterator[Failing]:
    """Yield every criterion that is unmet or partly met, in the order of the seal."""
    home = _home(doc)
    for row in doc["criteria"]:
        if row["verdict"] in _FAILED:
            yield _failing(row, home, phrases)


def _failing(row: Row, home: str, phrases: Phrases) -> Failing:
    place = next(iter(places(row)), None)
    path = place["path"] if place else home
    line = (place["start"] or 1) if place else 1
    excerpt = place["excerpt"] if place else ""
    return Failing(
        id=row["id"],
        title=phrases.pick(row["title"]),
        severity=_severity(row),
        message=message(row, phrases),
        fix=phrases.pick(row["fix"]),
        path=path,
        line=line,
        end=max(line, (place["end"] or line) if place else 1),
        excerpt=excerpt,
        fingerprint=hashlib.sha256("\0".join((row["id"], path, excerpt)).encode("utf-8", "replace")).hexdigest(),
        row=row,
    )


def message(row: Row, phrases: Phrases) -> str:
    """Return what was measured and what was expected, as one or two sentences."""
    summary = phrases.pick(row["measurement"]["summary"])
    reason = phrases.pick(row["reason"])
    return " ".join(part for part in (summary, reason) if part)


def _severity(row: Row) -> Severity:
    if row["group"] == "blocking":
        return Severity.BLOCKING
    return Severity.PARTIAL if row["verdict"] == "partly" else Severity.FAILING


def places(row: Row) -> list[Row]:
    """Return the evidence that names a file, what shows the verdict best first; empty when something is missing.

    What it says is cleaned once more: a kept report may come from anybody.
    """
    order = _TELLING_MET if row["verdict"] in ("met", "not_applicable") else _TELLING
    pieces = [each for each in row["measurement"]["evidence"] if each["kind"] in order and _is_inside(each["path"])]
    pieces.sort(key=lambda each: (order.index(each["kind"]), each["start"] is None))
    return [
        {**each, "path": clean(each["path"], limit=SENTENCE), "excerpt": clean(each["excerpt"] or "", limit=SENTENCE)}
        for each in pieces
    ]


def _is_inside(path: str | None) -> bool:
    """Whether a path stays inside the repository: a kept report may say anything, and consumers open what it names."""
    return bool(path) and not any(part in ("", ".", "..") for part in str(path).split("/"))


def _home(doc: Doc) -> str:
    """Return the README that some evidence names, or the name that forges show: there the missing would be seen."""
    paths = (each["path"] for row in doc["criteria"] for each in row["measurement"]["evidence"] if each["path"])
    readmes = sorted({path for path in paths if path.lower().startswith("readme") and "/" not in path}, key=len)
    return clean(readmes[0], limit=SENTENCE) if readmes else "README.md"
