# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck assess`: the main job."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated

import typer

from sealcheck.cli.complete import formats as format_names
from sealcheck.cli.complete import seals as seal_names
from sealcheck.cli.gating import BaselineFile, FailOn, MinScore, Require, gate
from sealcheck.cli.language import Language, chosen

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TARGET",
        help="Git URLs, short forms (github:owner/name), paths, archives; default: the current folder.",
    ),
]
SealName = Annotated[
    str,
    typer.Option(
        "--seal",
        envvar="SEALCHECK_SEAL",
        metavar="NAME|FILE",
        autocompletion=seal_names,
        help="A built-in seal or a seal file.",
    ),
]
Rev = Annotated[
    str, typer.Option("--rev", metavar="REV", help="Branch, tag or commit to assess instead of the default branch.")
]
Worktree = Annotated[bool, typer.Option("--worktree", help="Take a local repository's files as they are.")]
AllowFile = Annotated[bool, typer.Option("--allow-file", help="Allow file:// addresses.")]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", envvar="SEALCHECK_OUTPUT", metavar="FOLDER", help="Folder for the report files; - for stdout."
    ),
]
ALSO = (
    "txt, csv, sarif, junit, codequality, github, earl, bestpractices, badge, shields, dotenv, pdf; "
    "separated by commas, repeatable."
)
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        autocompletion=format_names,
        help="Which report files, default: json, md and html. Also: " + ALSO,
    ),
]
Lang = Annotated[
    Language | None,
    typer.Option("--lang", envvar="SEALCHECK_LANG", help="Language of the output; default: the locale's."),
]
AsOf = Annotated[
    str | None,
    typer.Option("--as-of", metavar="YYYY-MM-DD", help="Date of the assessment; default: today."),
]
Cache = Annotated[
    Path | None,
    typer.Option("--cache", envvar="SEALCHECK_CACHE", metavar="FOLDER", help="Folder that keeps fetched commits."),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Fetch afresh even if a cache folder is set.")]
Timeout = Annotated[
    float, typer.Option("--timeout", min=1, metavar="SECONDS", help="Seconds that acquiring one target may take.")
]
Timings = Annotated[bool, typer.Option("--timings", help="Show on stderr how long each artifact and measure took.")]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress and no summary; errors and files only.")]


def assess(
    targets: Targets = None,
    seal: SealName = "smart-city",
    rev: Rev = "",
    worktree: Worktree = False,
    allow_file: AllowFile = False,
    output: Output = None,
    formats: Formats = None,
    lang: Lang = None,
    as_of: AsOf = None,
    cache: Cache = None,
    no_cache: NoCache = False,
    require: Require = None,
    min_score: MinScore = None,
    fail_on: FailOn = None,
    baseline: BaselineFile = None,
    timeout: Timeout = 600,
    timings: Timings = False,
    quiet: Quiet = False,
) -> None:
    """Assess repositories against a seal.

    Prints a summary, writes the report files and, with a gate, answers by its exit code.
    """
    from sealcheck.cli.formats import reports
    from sealcheck.cli.run import Request, run

    request = Request(
        targets=tuple(targets or ["."]), seal=seal, rev=rev, worktree=worktree, allow_file=allow_file, output=output,
        formats=reports(formats or ()), language=chosen(lang), as_of=day(as_of, "--as-of"),
        cache=None if no_cache else cache, gate=gate(require, min_score, fail_on, baseline), timeout=timeout,
        timings=timings, quiet=quiet,
    )  # fmt: skip
    raise typer.Exit(run(request))


def day(written: str | None, option: str) -> date | None:
    """Return the day that an option names. Raises typer.BadParameter when it is none."""
    if written is None:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"{written!r} is no date of the form YYYY-MM-DD.", param_hint=option) from None


def today() -> date:
    """Return the day it is in UTC."""
    return datetime.now(UTC).date()
