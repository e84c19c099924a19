# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The criteria as CSV, for spreadsheets: one row each, and no cell that a spreadsheet would take for a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from typing import Any

from sealcheck.clean import clean
from sealcheck.report.failing import Doc, message, places
from sealcheck.report.phrases import Phrases

_COLUMNS = (
    "id", "theme", "level", "title", "verdict", "basis", "points", "possible_points", "max_points", "measured",
    "message", "path", "line", "effort", "fix", "references",
)  # fmt: skip
#: A cell that begins with one of these, wide forms included, is a formula to some spreadsheet (OWASP, CSV injection).
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")

#: Characters of a cell; spreadsheets take 32,767.
_LONGEST = 16_000


def render(doc: Doc, language: str) -> str:
    """Return the table with a heading row, cells separated by commas (RFC 4180)."""
    phrases = Phrases(language)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(_COLUMNS)
    for row in doc["criteria"]:
        writer.writerow(_cell(value) for value in _row(row, phrases))
    return out.getvalue()


def _row(row: Mapping[str, Any], phrases: Phrases) -> tuple[Any, ...]:
    place = next(iter(places(row)), {"path": "", "start": None})
    return (
        row["id"], row["theme"], row["level"], phrases.pick(row["title"]), row["verdict"], row["basis"],
        row["points"], row["possible_points"], row["max_points"], phrases.pick(row["measurement"]["value_text"]),
        message(row, phrases), place["path"], place["start"] or "", row["fix"]["effort"],
        phrases.pick(row["fix"]), " ".join(each["ref"] for each in row["refs"]),
    )  # fmt: skip


def _cell(value: Any) -> Any:
    if not isinstance(value, str):
        return value
    text = clean(value, limit=_LONGEST)
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
