# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck seals`: the seals there are, and the check of a seal file."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from sealcheck.cli.assess import Lang
from sealcheck.cli.language import chosen


def seals(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="FILE", help="Seal files to check, as with --check.")
    ] = None,
    check: Annotated[
        list[Path] | None,
        typer.Option("--check", metavar="FILE", help="Check this seal file and report every mistake; repeatable."),
    ] = None,
    lang: Lang = None,
) -> None:
    """List the built-in seals, or check seal files."""
    from sealcheck.cli.show import check_seals, show_seals

    language = chosen(lang)
    wanted = [*(check or ()), *(files or ())]
    raise typer.Exit(check_seals(wanted, language) if wanted else show_seals(language))
