# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters that a pipeline calls with the rules of a style, and whose findings stop nothing: they define a style."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.style.calls import tools_called
from sealcheck.artifacts.style.commands import ERRORS_ALONE
from sealcheck.artifacts.style.hooks import StyleSign
from sealcheck.artifacts.style.tools import WEAK
from sealcheck.pattern import regex

#: Options that say how code is to look.
_RULES = regex(
    r"\s--?(?:max-line-length|max-complexity|max-doc-length|line-length|line-width|extend-select|select|standard|ruleset"
    r"|rulesets|rules|style|profile|indent-size|print-width|enable)[ =]\S"
)


def shown_only(ci_calls: Iterable[CiCall]) -> Iterator[StyleSign]:
    """Yield the linters that run on every change with rules of their own, but only write down what they find."""
    for ci in ci_calls:
        line = f"{ci.call.tool} {' '.join(ci.call.words[1:])} "[:1000]
        told = "change" in ci.job.when and not ci.pipeline.service and _RULES.search(line)
        if told and not ERRORS_ALONE.search(line):
            for tool in tools_called(ci):
                if tool not in WEAK:
                    yield StyleSign(tool, "shown", ci.step.file, ci.line, str(ci.call))
