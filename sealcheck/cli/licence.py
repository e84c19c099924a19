# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck licence`: under which licence something is, and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sealcheck.cli.assess import AllowFile, Lang, Rev, Timeout, Worktree
from sealcheck.cli.complete import views
from sealcheck.cli.language import chosen

LicenceTarget = Annotated[
    str,
    typer.Argument(
        metavar="TARGET",
        help="A git URL, a short form (github:owner/name), a path, an archive, a folder or one file; "
        "default: the current folder.",
    ),
]
View = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="text|json|spdx|spdx-json",
        autocompletion=views("text", "json", "spdx", "spdx-json"),
        help="How to answer; SPDX is version 2.3.",
    ),
]
File = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write the answer to a file; - for stdout.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress.")]


def licence(
    target: LicenceTarget = ".",
    rev: Rev = "",
    worktree: Worktree = False,
    allow_file: AllowFile = False,
    view: View = "text",
    output: File = None,
    lang: Lang = None,
    timeout: Timeout = 600,
    quiet: Quiet = False,
) -> None:
    """Say under which licence something is, how that was concluded, and what contradicts it.

    Reads every licence text, compares what other places say, and looks whether parts and dependencies fit.
    """
    from sealcheck.cli.answering import Question, answer

    question = Question(
        target=target, rev=rev, worktree=worktree, allow_file=allow_file, view=view, output=output,
        language=chosen(lang), timeout=timeout, quiet=quiet,
    )  # fmt: skip
    raise typer.Exit(answer(question))
