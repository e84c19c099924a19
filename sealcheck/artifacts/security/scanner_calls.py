# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a call of a static analysis looks at the project's code, and whether anybody learns what it finds."""

from __future__ import annotations

import re

from sealcheck.artifacts.ci import CiCall
from sealcheck.pattern import regex

_LENIENT = regex(r"\s(?:--exit-zero|-no-fail|--no-fail|--no-exit-on-warn|--soft-fail|--no-exit-on-error)(?:\s|$)")
#: What is found is kept or sent somewhere.
_KEPT = regex(r"\s(?:-o|--output|-out|--sarif|--sarif-output|--json-output)(?:[ =]|$)|\s>{1,2}\s?\S|\|\s?tee\b|\bci\b")
#: The languages that the first step of CodeQL is given, up to its next input.
_LANGUAGES = regex(r"(?:^| )languages=([^=]{0,300}?)(?= [\w-]{1,40}=|$)")
#: How a pipeline of GitLab switches its templates for static analysis off.
_OFF = regex(
    r"(?m)(?:^\s{0,8}|variables:\s{0,4}\{(?:[^}\n]{0,300},)?\s{0,4})SAST_DISABLED:\s{0,4}[\"']?(?:true|1)\b"
    r"|^\s{0,8}SAST_EXCLUDED_PATHS:\s{0,4}[\"']?\*\*?(?:/\*\*?)?[\"']?\s{0,4}$"
)


def looks_at_code(tool: str, ci: CiCall, pipeline: str) -> bool:
    """Whether an analysis is left the code to look at: `pipeline` is the text of the file of its pipeline."""
    if tool == "CodeQL":
        given = " ".join(step.given for step in ci.job.steps if "codeql-action/init" in step.uses)
        languages = {each for text in _LANGUAGES.findall(given) for each in re.findall(r"[\w$-]+", text)}
        return languages != {"actions"}
    return tool != "GitLab SAST" or not _OFF.search(pipeline)


def is_heard(ci: CiCall) -> bool:
    """Whether what the call finds shows: it may fail, or it keeps a report."""
    line = " ".join(ci.call.words)
    hidden = ci.may_fail or _LENIENT.search(f" {line} ") is not None
    return not hidden or ci.call.words[0] == "uses:" or _KEPT.search(f" {line} {ci.step.script} ") is not None
