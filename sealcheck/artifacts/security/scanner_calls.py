# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a call of a static analysis looks at the project's code, and whether anybody learns what it finds.

Also, steps that are only called after one.
"""

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

#: A step whose name says that it looks for security holes in the code, with a program or an action that is not known.
_NAMED = regex(
    r"(?i)(?<![a-z])(?:sast|static[- _](?:application[- _])?(?:security|code)(?:[- _](?:testing"
    r"|analy\w{1,6}|scan\w{0,4}))?"
    r"|static[- _]analy\w{1,6}|code[- _]?scan\w{0,4}|security[- _](?:code[- _])?(?:analy\w{1,6}"
    r"|scan\w{0,4}|lint\w{0,4}))"
    r"(?![a-z])"
)
_OF_OTHERS = regex(
    r"(?i)trivy|grype|clair|snyk|container|image|docker|dependen|secret|gitleaks|trufflehog"
    r"|licen[cs]e|audit|checkov|tfsec"
    r"|terraform|zizmor|scorecard|phpstan|eslint|mypy|pyright|pylint|clippy|detekt|upload|sarif|zap|dast|nikto|owasp"
)
#: Programs and actions that make ready what a step of such a name needs.
_READIES = regex(
    r"uses: (?:actions/|\./|\S{0,100}(?:set-?up|cache|login))|(?:echo|git|cd|npm|yarn|pnpm|pip3?"
    r"|apt-get|apt|export|mkdir"
    r"|curl|wget|cp|mv|chmod|composer|bundle|uv|poetry|test|\[|exit|cat)\b"
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


def is_named(ci: CiCall, text: str) -> bool:
    """Whether a step is called after an analysis of the code and, by the `text` of its call, runs something unknown."""
    named = _NAMED.search(ci.step.name) is not None and ci.pipeline.service != "ended"
    return named and not _OF_OTHERS.search(f"{ci.step.name} {text[:300]}") and not _READIES.match(text)
