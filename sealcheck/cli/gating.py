# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The gate as the command line asks for it, and its reasons as the terminal shows them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from sealcheck.cli.complete import places, seal_levels
from sealcheck.cli.failing import complain
from sealcheck.frozen import frozen
from sealcheck.model import say

if TYPE_CHECKING:
    from sealcheck.gate import Demand, Ruling

Require = Annotated[
    str | None,
    typer.Option(
        "--require", metavar="LEVEL", autocompletion=seal_levels, help="Gate: exit 1 unless this level is reached."
    ),
]
MinScore = Annotated[
    float | None,
    typer.Option(
        "--min-score", min=0, max=100, metavar="PERCENT", help="Gate: exit 1 below this guaranteed percentage."
    ),
]
FailOn = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-on",
        metavar="WORDS",
        autocompletion=places,
        help="Gate: exit 1 if a criterion is so. Verdicts (unmet, partly, undetermined), places (a criterion, a level, "
        "a theme), or place:verdict; separated by commas, repeatable.",
    ),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Gate: exit 5 if a criterion is worse than this file lets it be for now."
    ),
]


@frozen
class Gate:
    """What the command line asked for; `baseline` is the path of a file.

    An option that was given without a value, as by a variable that is not set, is no missing option.
    """

    require: str | None = None
    min_score: float | None = None
    fail_on: tuple[str, ...] | None = None
    baseline: Path | None = None

    def demand(self) -> Demand:
        """Return the demand, with the baseline read. Raises GateError when that cannot be, or an option is empty."""
        from sealcheck.gate import Demand, GateError
        from sealcheck.gate.baseline_file import read_baseline

        baseline = read_baseline(self.baseline) if self.baseline else None
        for option, value in (("--require", self.require), ("--fail-on", self.fail_on)):
            if value is not None and not value:
                raise GateError(say("gate.empty_option", option=option))
        return Demand(self.require or "", self.min_score, self.fail_on or (), baseline)

    def words(self) -> list[str]:
        """Return the options that ask for the same."""
        words = ["--require", self.require] if self.require else []
        words += [] if self.min_score is None else ["--min-score", str(self.min_score).removesuffix(".0")]
        words += ["--fail-on", ",".join(self.fail_on)] if self.fail_on else []
        return words + (["--baseline", str(self.baseline)] if self.baseline else [])


def gate(require: str | None, min_score: float | None, fail_on: Iterable[str] | None, baseline: Path | None) -> Gate:
    """Return what the options ask for; `fail_on` may hold several words, separated by commas."""
    from sealcheck.gate.demand import split

    words = tuple(fail_on or ())
    return Gate(None if require is None else require.strip(), min_score, split(words) if words else None, baseline)


def tell(ruling: Ruling, language: str) -> int:
    """Print why the gate is not passed and what an operator should know, one line each; return the exit code."""
    from sealcheck.gate import Passage

    for notice in ruling.notices:
        complain(notice, None, language, 0)
    for reason in ruling.reasons:
        regressed = reason.passage is Passage.REGRESSION
        complain(reason.text if regressed else say("gate.fails", reason=reason.text), None, language, 0)
    return int(ruling.passage)
