# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Coverage that the repository states itself: committed reports and badges with a number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import CODE, Tree
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

_REPORT = regex(
    r"coverage-summary\.json|coverage\.xml|cobertura(?:-coverage)?\.xml|clover\.xml|lcov\.info|jacoco\.(?:csv|xml)"
    r"|coverage\.json|\.last_run\.json"
)
#: Files whose names are looked for in a report.
MOST_FILES = 5_000
_JVM = frozenset({"java", "kt", "scala", "groovy"})
_PICTURE = regex(r"coverage(?:-badge)?\.svg")
#: A number inside a picture's address, as the badge services write it: coverage-87%25-green, coverage-87.5%-…
_BADGE = regex(r"coverage[-_:/ ]{1,3}(\d{1,3}(?:\.\d{1,2})?)\s?%", re.I)


@frozen
class CoverageSign:
    """Where coverage shows: `how` is report, badge or minimum with a `percent`, else the tool's command.

    `foreign` is a report that names no file of this repository; `folder` is what a minimum holds for, empty for all.
    """

    how: str
    file: File
    line: int | None = None
    percent: float = 0.0
    excerpt: str | None = None
    foreign: bool = False
    folder: str = ""


def reports(tree: Tree, contents: Contents) -> Iterator[CoverageSign]:
    for file in tree.files:
        if _REPORT.fullmatch(file.name.lower()) and file.role not in (PathClass.VENDORED, PathClass.EXAMPLE):
            text = contents.text(file) if file.path.count("/") <= 3 else None
            percent = _percent(file.name.lower(), text) if text else None
            if percent is not None and 0 <= percent <= 100:
                foreign = not _names_any(text or "", tree)
                yield CoverageSign("report", file, None, round(percent, 2), foreign=foreign)


def _names_any(text: str, tree: Tree) -> bool:
    """Whether a report names a file of the repository; those of the JVM may name classes."""
    code = tree.of(*CODE)[:MOST_FILES]
    return any(f.name in text or (f.ending in _JVM and f.name.removesuffix(f.ending) in text) for f in code)


def _percent(name: str, text: str) -> float | None:
    """The share of covered lines that a report of a known format states."""
    if name == "lcov.info":
        lines = [re.findall(rf"^{key}:(\d{{1,9}})$", text, re.M) for key in ("LH", "LF")]
        hit, known = (sum(map(int, numbers)) for numbers in lines)
        return 100 * hit / known if known else None
    if name == "jacoco.csv":
        return _jacoco(text)
    if name.endswith(".xml") and "coveredstatements=" in text:
        return _clover(text)
    share = re.search(r"<coverage[^>]{0,400}\bline-rate=\"([01](?:\.\d{1,20})?)\"", text[:4000])
    if share:
        return 100 * float(share.group(1))
    total = re.search(
        r"\"(?:lines|line|covered_percent|percent_covered)\"\s{0,4}:\s{0,4}(?:\{[^}]{0,200}\"pct\"\s{0,4}:\s{0,4})?(\d{1,3}(?:\.\d{1,20})?)",
        text[:4000],
    )
    return float(total.group(1)) if total and name.endswith(".json") else None


def _jacoco(text: str) -> float | None:
    header, *rows = [line.split(",") for line in text.split("\n")[:5000] if line.count(",") > 8] or [[]]
    if "LINE_MISSED" not in header or "LINE_COVERED" not in header:
        return None
    missed, covered = (
        sum(int(r[header.index(c)]) for r in rows if r[header.index(c)].isdigit())
        for c in ("LINE_MISSED", "LINE_COVERED")
    )
    return 100 * covered / (missed + covered) if missed + covered else None


def _clover(text: str) -> float | None:
    """The share of covered statements in the Clover format, which PHPUnit and Jest write: the project's own metrics."""
    for metrics in re.findall(r"<metrics\s[^>]{0,600}>", text):
        if re.search(r"\bfiles=\"", metrics):
            counts = dict(re.findall(r"\b(statements|coveredstatements)=\"(\d{1,9})\"", metrics))
            known = int(counts.get("statements", 0))
            return 100 * int(counts.get("coveredstatements", 0)) / known if known else None
    return None


def badges(tree: Tree, contents: Contents) -> Iterator[CoverageSign]:
    """A badge in the README whose address or alternative text holds the number itself, or a picture of one."""
    for file in tree.home:
        if not file.name.lower().startswith("readme"):
            continue
        for number, line in enumerate((contents.text(file) or "").split("\n")[:200], 1):
            match = (
                _BADGE.search(line[:2000].replace("%20", " ").replace("%25", "%"))
                if "![" in line or "<img" in line
                else None
            )
            if match and float(match.group(1)) <= 100:
                yield CoverageSign("badge", file, number, float(match.group(1)), match.group())
    for file in tree.files:
        if _PICTURE.fullmatch(file.name.lower()) and file.role not in (PathClass.VENDORED, PathClass.EXAMPLE):
            text = contents.text(file) or ""
            match = re.search(r">(\d{1,3}(?:\.\d{1,4})?)\s?%<", text) if "coverage" in text.lower() else None
            if match and float(match.group(1)) <= 100:
                yield CoverageSign("badge", file, None, float(match.group(1)), match.group())
