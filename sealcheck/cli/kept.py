# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck report` and `sealcheck diff`: kept assessments shown again, judged again by a gate, and compared."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sealcheck.cli.assess import ALSO, Lang, day, today
from sealcheck.cli.complete import formats as format_names
from sealcheck.cli.complete import views
from sealcheck.cli.gating import BaselineFile, FailOn, MinScore, Require, gate
from sealcheck.cli.language import chosen

Kept = Annotated[Path, typer.Argument(metavar="REPORT", help="A report.json that `sealcheck assess` wrote.")]
Old = Annotated[Path, typer.Argument(metavar="OLD", help="The report.json to compare with.")]
New = Annotated[Path, typer.Argument(metavar="NEW", help="The report.json that may have changed.")]
Formats = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        autocompletion=format_names,
        help="In which formats, default: txt. Also: json, md, html, " + ALSO.removeprefix("txt, "),
    ),
]
Folder = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FOLDER", help="Folder for the files; default: stdout.")
]
GateDay = Annotated[
    str | None,
    typer.Option(
        "--as-of", metavar="YYYY-MM-DD", help="The day on which a baseline's entries must hold; default: today."
    ),
]
View = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="text|md|json",
        autocompletion=views("text", "md", "json"),
        help="How to show the changes.",
    ),
]


def report(
    kept: Kept,
    formats: Formats = None,
    output: Folder = None,
    require: Require = None,
    min_score: MinScore = None,
    fail_on: FailOn = None,
    baseline: BaselineFile = None,
    as_of: GateDay = None,
    lang: Lang = None,
) -> None:
    """Show a kept assessment in other formats, or let a gate judge it again; nothing is assessed again."""
    from sealcheck.cli.again import show_again
    from sealcheck.cli.formats import reports

    wanted = gate(require, min_score, fail_on, baseline)
    raise typer.Exit(
        show_again(kept, reports(formats or ["txt"]), output, chosen(lang), wanted, day(as_of, "--as-of") or today())
    )


def diff(old: Old, new: New, view: View = "text", lang: Lang = None) -> None:
    """Show which verdicts differ between two kept assessments, and why.

    The cause is the code, the seal, the tool, the passing of time, data of the forge or a claim. The exit code is 0
    whatever changed.
    """
    from sealcheck.cli.again import show_changes

    raise typer.Exit(show_changes(old, new, view, chosen(lang)))
