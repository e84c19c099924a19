# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The result as variables for the steps and jobs that follow: dotenv reports of GitLab, outputs of GitHub and Forgejo.

https://docs.gitlab.com/ci/yaml/artifacts_reports/#artifactsreportsdotenv
"""

from __future__ import annotations

from sealcheck.clean import clean
from sealcheck.report.failing import Doc

#: Stands for no level; a variable without a value is refused by some readers.
NO_LEVEL = "none"


def render(doc: Doc, _language: str) -> str:
    """Return one `NAME=value` a line: the level, the level still possible, and both ends of the score in percent.

    Nothing comes from the target: levels are ids of the seal, and the rest are numbers, empty when nothing applies.
    Each value stays on its line even in a kept report that somebody changed.
    """
    score = doc["score"]
    total = score["total"]
    values = {
        "SEALCHECK_LEVEL": score["reached"] or NO_LEVEL,
        "SEALCHECK_LEVEL_POSSIBLE": score["possible"] or NO_LEVEL,
        "SEALCHECK_SCORE": _percent(total["guaranteed_percent"]),
        "SEALCHECK_SCORE_POSSIBLE": _percent(total["possible_percent"]),
    }
    return "".join(f"{name}={clean(value)}\n" for name, value in values.items())


def _percent(value: float | None) -> str:
    return "" if value is None else f"{value:g}"
