# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands on a change that speak of the style of code, in a shape that is not understood."""

from __future__ import annotations

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.testing.asked_tests import is_open
from sealcheck.engine import artifact
from sealcheck.pattern import regex

#: What speaks of style: names of steps, jobs, scripts, targets and programs.
_SAYS = regex(
    r"(?i)(?<![a-z])(?:lint(?:s|er|ers|ing)?|formatting|formatter|(?:check|verify)[-_ ]?(?:format|style)"
    r"|(?:code|coding)[-_ ]?style"
    r"|style[-_ ]?(?:check|guide)|format[-_ ]?check|stil)(?![a-z])"
)
#: The same of what is no code, and of steps that make ready what others need.
_OF_TEXTS = regex(
    r"(?i)markdown|textlint|remark|prose|vale|spell|link|commit|message|title|changelog|docs?\b|documentation|yaml|json|docker"
    r"|helm|chart|actions?lint|workflow|openapi|swagger|spectral|redocly|licen[cs]e|reuse|install|set-?up|cache|checkout"
    r"|upload|comment|report|\bpr\b|pull[-_ ]request|branch"
)


@artifact
def asked_style(ci_calls: tuple[CiCall, ...]) -> tuple[CiCall, ...]:
    """The commands on a change that may check the style, going by the words that lead to them."""
    return tuple(
        ci
        for ci in ci_calls
        if "change" in ci.job.when and ci.pipeline.service != "ended" and is_open(ci.call) and _may_check(ci)
    )


def _may_check(ci: CiCall) -> bool:
    said = " ".join((ci.step.name or ci.job.name, *ci.call.via, *ci.call.words[:3]))[:600]
    return _SAYS.search(said) is not None and _OF_TEXTS.search(said) is None
