# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""GitLab's Code Quality report: what is not met, as a list that a merge request shows beside the changed lines.

https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json

from sealcheck.report.failing import Doc, Severity, failing
from sealcheck.report.phrases import Phrases

_SEVERITIES = {Severity.BLOCKING: "major", Severity.FAILING: "minor", Severity.PARTIAL: "info"}


def render(doc: Doc, language: str) -> str:
    """Return a JSON array with one entry for each criterion that is not met."""
    entries = [
        {
            "description": f"{each.id}: {each.title}. {each.message}",
            "check_name": each.id,
            "fingerprint": each.fingerprint,
            "severity": _SEVERITIES[each.severity],
            "location": {"path": each.path, "lines": {"begin": each.line, "end": each.end}},
        }
        for each in failing(doc, Phrases(language))
    ]
    return json.dumps(entries, ensure_ascii=True, indent=1) + "\n"
