# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck baseline`: what a gate accepts for now, written, tightened and pruned."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sealcheck.cli.assess import AsOf, Lang, Rev, SealName, Timeout, Worktree, day
from sealcheck.cli.complete import criteria
from sealcheck.cli.language import chosen

Source = Annotated[
    str, typer.Argument(metavar="TARGET|REPORT", help="What to assess, or a kept report.json; default: here.")
]
File = Annotated[
    Path, typer.Option("--output", "-o", metavar="FILE", help="The baseline to write, or to bring up to date.")
]
Accept = Annotated[
    list[str] | None,
    typer.Option(
        "--accept",
        metavar="ID|all",
        autocompletion=criteria,
        help="Accept this criterion as it is now; repeatable. A new file accepts all that is not met.",
    ),
]
Reason = Annotated[str, typer.Option("--reason", metavar="TEXT", help="Why it is accepted.")]
Until = Annotated[str | None, typer.Option("--until", metavar="YYYY-MM-DD", help="The last day it is accepted.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what would change, and write nothing.")]


def baseline(
    source: Source = ".",
    output: File = Path(".sealcheck-baseline.yml"),
    accept: Accept = None,
    reason: Reason = "",
    until: Until = None,
    diff: Diff = False,
    seal: SealName = "smart-city",
    rev: Rev = "",
    worktree: Worktree = False,
    as_of: AsOf = None,
    timeout: Timeout = 600,
    lang: Lang = None,
) -> None:
    """Write what a gate accepts for now, with a reason and an end.

    An existing file is brought up to date: what is met goes, what got better is held there, and nothing is added, let
    worse or made to last longer but what --accept names. Exits as `assess --baseline` would with the new file.
    """
    from sealcheck.cli.baselining import Wanted, write_baseline
    from sealcheck.cli.run import Request

    request = Request((source,), seal, rev, worktree, chosen(lang), day(as_of, "--as-of"), timeout, quiet=False)
    wanted = Wanted(output, tuple(accept or ()), reason, day(until, "--until"), diff)
    raise typer.Exit(write_baseline(request, wanted))
