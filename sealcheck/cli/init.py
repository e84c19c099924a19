# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck init`: what a repository could begin with."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sealcheck.cli.assess import Lang
from sealcheck.cli.complete import answers, seal_levels, views
from sealcheck.cli.language import Language, chosen

Folder = Annotated[Path, typer.Argument(metavar="PATH", help="The repository; default: the current folder.")]
Status = Annotated[
    str,
    typer.Option("--status", metavar="WORD", autocompletion=answers("status"), help="How mature (developmentStatus)."),
]
Kind = Annotated[
    str, typer.Option("--type", metavar="WORD", autocompletion=answers("kind"), help="What it is (softwareType).")
]
Platforms = Annotated[
    list[str] | None,
    typer.Option(
        "--platform",
        metavar="NAME",
        autocompletion=views("web", "linux", "windows", "mac", "android", "ios"),
        help="Where it runs: web, linux …; separated by commas, repeatable.",
    ),
]
Maintenance = Annotated[
    str,
    typer.Option(
        "--maintenance",
        metavar="WORD",
        autocompletion=answers("maintenance"),
        help="Who looks after it: maintenance.type.",
    ),
]
Contact = Annotated[str, typer.Option("--contact", metavar="NAME", help="Whom to ask: a name, or 'name <address>'.")]
Ci = Annotated[
    str,
    typer.Option(
        "--ci",
        metavar="NAME",
        autocompletion=answers("ci"),
        help="The pipeline: github, gitlab, forgejo or none; default: what the repository uses.",
    ),
]
Require = Annotated[
    str,
    typer.Option(
        "--require", metavar="LEVEL", autocompletion=seal_levels, help="What the pipeline requires; default: bronze."
    ),
]
TextLang = Annotated[
    Language | None,
    typer.Option("--text-lang", help="The language of the new files; default: that of the README, else of the output."),
]
Diff = Annotated[bool, typer.Option("--diff", help="Show what would be written, and write nothing.")]
NoInput = Annotated[bool, typer.Option("--no-input", help="Ask nothing; what no option answers stays blank.")]


def init(
    path: Folder = Path(),
    status: Status = "",
    kind: Kind = "",
    platforms: Platforms = None,
    maintenance: Maintenance = "",
    contact: Contact = "",
    ci: Ci = "",
    require: Require = "",
    text_lang: TextLang = None,
    diff: Diff = False,
    no_input: NoInput = False,
    lang: Lang = None,
) -> None:
    """Write what a repository lacks: publiccode.yml, .sealcheck.yml, a pipeline, and documents to fill in.

    What can be measured is filled in, what only people know is asked or left as a marked blank that counts for
    nothing. No file that is there is ever changed.
    """
    from sealcheck.cli.starting import Asked, start
    from sealcheck.gate.demand import split
    from sealcheck.init import Wishes

    wishes = Wishes(
        language=text_lang.value if text_lang else "", status=status, kind=kind, platforms=split(platforms or ()),
        maintenance=maintenance, contact=contact, ci=ci, level=require,
    )  # fmt: skip
    raise typer.Exit(start(Asked(path, wishes, chosen(lang), diff=diff, ask=not no_input)))
