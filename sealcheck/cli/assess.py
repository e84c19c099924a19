# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck assess`: the main job."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from sealcheck.cli.language import Language, chosen

Targets = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="TARGET",
        help="Git URLs, short forms (github:owner/name), paths, archives; default: the current folder.",
    ),
]
SealName = Annotated[
    str, typer.Option("--seal", envvar="SEALCHECK_SEAL", metavar="NAME|FILE", help="A built-in seal or a seal file.")
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
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="Which report files, default: json, md and html; repeatable. Also: txt, csv, sarif, junit, codequality, "
        "github, earl, bestpractices, badge, shields, dotenv.",
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
Require = Annotated[str, typer.Option("--require", metavar="LEVEL", help="Gate: exit 1 unless this level is reached.")]
MinScore = Annotated[
    float | None,
    typer.Option(
        "--min-score", min=0, max=100, metavar="PERCENT", help="Gate: exit 1 below this guaranteed percentage."
    ),
]
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
    require: Require = "",
    min_score: MinScore = None,
    timeout: Timeout = 600,
    timings: Timings = False,
    quiet: Quiet = False,
) -> None:
    """Assess repositories against a seal.

    Prints a summary, writes the report files and, with a gate, answers by its exit code.
    """
    from sealcheck.cli.run import Request, run

    request = Request(
        targets=tuple(targets or ["."]), seal=seal, rev=rev, worktree=worktree, allow_file=allow_file, output=output,
        formats=tuple(formats or ()), language=chosen(lang), as_of=_date(as_of),
        cache=None if no_cache else cache, require=require, min_score=min_score, timeout=timeout, timings=timings,
        quiet=quiet,
    )  # fmt: skip
    raise typer.Exit(run(request))


def _date(written: str | None) -> date | None:
    if not written:
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise typer.BadParameter(f"{written!r} is no date of the form YYYY-MM-DD.", param_hint="--as-of") from None
