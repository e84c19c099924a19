# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal for `.bestpractices.json`, from which the OpenSSF Best Practices Badge fills its questionnaire.

https://github.com/coreinfrastructure/best-practices-badge/blob/main/docs/bestpractices-json.md. Only what was
measured is proposed, and only “Met”: what else a project does for a criterion, its people know better.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from sealcheck.clean import clean
from sealcheck.own_data import own_yaml
from sealcheck.report.failing import Doc, Row, places
from sealcheck.report.links import web_address
from sealcheck.report.phrases import Phrases
from sealcheck.seal.build import build
from sealcheck.seal.catalogue import Check
from sealcheck.seal.expectation import holds

#: Characters of a justification; the badge reads files of at most 50,000 bytes.
_JUSTIFICATION = 1000


def render(doc: Doc, _language: str) -> str:
    """Return the answers that measured values give; they are in English."""
    phrases = Phrases("en")
    answers: dict[str, str] = {}
    for name, wanted in _questions().items():
        rows = [row for row in doc["criteria"] if _rests_on(row, wanted.measure)]
        if rows and all(_answers(row, wanted) for row in rows):
            answers[f"{name}_status"] = "Met"
            answers[f"{name}_justification"] = _justification(rows[0], phrases)
    return json.dumps(answers, ensure_ascii=True, indent=1, sort_keys=True) + "\n"


@cache
def _questions() -> Mapping[str, Check]:
    """Return the badge's criteria by name, with the measure that answers each and what it must have found."""
    return {name: build(Check, given) for name, given in own_yaml("data", "bestpractices.yml").items()}


def _rests_on(row: Row, measure: str) -> bool:
    return any(check["role"] == "criterion" and check["measure"] == measure for check in row["checks"])


def _answers(row: Row, wanted: Check) -> bool:
    """Whether the criterion's own measure found, without any declaration, what the badge wants."""
    found: Mapping[str, Any] = row["measurement"]
    if found["of"] != "criterion" or found["declared"] or found["value"] is None:
        return False
    return holds(wanted.expect, found["value"])


def _justification(row: Row, phrases: Phrases) -> str:
    """Return what was measured, with a link to the place that shows it: many of the badge's criteria ask for one."""
    address = next((link for each in places(row) if (link := web_address(each["url"]))), "")
    summary = clean(phrases.pick(row["measurement"]["summary"]), limit=_JUSTIFICATION)
    return f"{summary} {address}".strip()
