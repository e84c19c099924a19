# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A proposal for `.bestpractices.json`, from which the OpenSSF Best Practices Badge fills its questionnaire.

https://github.com/coreinfrastructure/best-practices-badge/blob/main/docs/bestpractices-json.md. Only what was
measured is proposed, and only “Met”: what else a project does for a criterion, its people know better.
"""

from __future__ import annotations

import json

from sealcheck.report.failing import Doc, message
from sealcheck.report.phrases import Phrases

_PREFIX = "bpb"


def render(doc: Doc, _language: str) -> str:
    """Return the answers to the badge's criteria that a met criterion of the seal refers to; they are in English."""
    phrases = Phrases("en")
    answers: dict[str, str] = {}
    for row in doc["criteria"]:
        if row["verdict"] != "met" or row["basis"] != "measured":
            continue
        for name in (each["clause"] for each in row["refs"] if each["programme"] == _PREFIX):
            place = next((each["url"] for each in row["measurement"]["evidence"] if each["url"]), "")
            answers[f"{name}_status"] = "Met"
            answers[f"{name}_justification"] = f"{message(row, phrases)} {place}".strip()
    return json.dumps(answers, ensure_ascii=True, indent=1, sort_keys=True) + "\n"
