# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The command line: parse, call, write, exit. Commands import what they need when they run."""

from __future__ import annotations

from typing import Annotated

import typer

from sealcheck import __version__
from sealcheck.cli import assess, baseline, explain, init, kept, licence, seals
from sealcheck.cli.plain import PlainCommand, PlainGroup

app = typer.Typer(
    name="sealcheck",
    cls=PlainGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    help="Measure an open-source repository against a quality seal and show what each verdict rests on.",
    epilog="Exit codes: 0 passed, 1 gate not reached, 2 usage or configuration, 3 target could not be acquired, "
    "4 incomplete, 5 regression against the baseline.",
    context_settings={"help_option_names": ["-h", "--help"]},
)
app.command(cls=PlainCommand)(assess.assess)
app.command(cls=PlainCommand, short_help="Write what a gate accepts for now.")(baseline.baseline)
app.command(cls=PlainCommand, short_help="Say which licence applies, and why.")(licence.licence)
app.command(cls=PlainCommand, short_help="Show or judge a kept assessment again.")(kept.report)
app.command(cls=PlainCommand, short_help="Show what changed between two assessments, and why.")(kept.diff)
app.command(cls=PlainCommand)(explain.explain)
app.command(cls=PlainCommand)(seals.seals)
app.command(cls=PlainCommand, short_help="Write the files that a repository lacks.")(init.init)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"sealcheck {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    pass


def main() -> None:
    """Run the command line; whatever is not foreseen ends in one line and a code that no gate takes for a pass."""
    import gc

    from sealcheck.cli.failing import fail_closed, leave

    # Nearly all that an assessment builds is needed to its end: looking for garbage costs a tenth of the time.
    gc.set_threshold(2_000_000, 50, 50)

    leave(fail_closed(app))
