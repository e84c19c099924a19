# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The short way from the command line to values: the same values and complaints as typer's, without its libraries."""

from __future__ import annotations

import subprocess
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import pytest
import typer
from typer.testing import CliRunner

from sealcheck.cli.plain import PlainCommand, PlainGroup
from tests.kit import git_repo


class Colour(StrEnum):
    red = "red"


def app(**how: Any) -> typer.Typer:
    made = typer.Typer(**({"cls": PlainGroup} if how else {}))

    @made.command(**how)
    def show(
        names: Annotated[list[str] | None, typer.Argument()] = None,
        label: Annotated[str, typer.Option(envvar="LABEL")] = "none",
        folder: Path | None = None,
        tags: Annotated[list[str] | None, typer.Option("--tag")] = None,
        colour: Colour | None = None,
        share: Annotated[float, typer.Option(min=0, max=1)] = 0.5,
        loud: bool = False,
    ) -> None:
        print([names, label, folder, tags, colour, share, loud])

    @made.callback()
    def options(level: int = 3) -> None:
        print(level)

    return made


CALLS = {
    "nothing": [],
    "names": ["a", "b"],
    "a path": ["--folder", "x/../y"],
    "a dash": ["--folder", "-"],
    "several": ["--tag", "a", "--tag", "b"],
    "a choice": ["--colour", "red"],
    "a number": ["--share", "1"],
    "no number": ["--share", "half"],
    "a number beyond its limit": ["--share", "2"],
    "a switch": ["--loud"],
    "an unknown option": ["--lout"],
    "an option without its value": ["--label"],
}


@pytest.mark.parametrize("args", CALLS.values(), ids=CALLS)
def test_like_typer(args: list[str]) -> None:
    for env in ({}, {"LABEL": "given"}):
        short, usual = (CliRunner().invoke(each, ["show", *args], env=env) for each in (app(cls=PlainCommand), app()))
        assert (short.output, short.exit_code) == (usual.output, usual.exit_code)


def test_a_wrong_choice_is_told_in_our_words() -> None:
    done = CliRunner().invoke(app(cls=PlainCommand), ["show", "--colour", "blue"])
    assert done.exit_code == 2 and "'blue' is not one of 'red'" in done.output and "Value error" not in done.output


@pytest.mark.parametrize("option", ["--label", "--folder"])
def test_no_option_takes_nothing_for_a_value(option: str) -> None:
    done = CliRunner().invoke(app(cls=PlainCommand), ["show", option, ""])
    assert done.exit_code == 2 and "it is empty" in done.output
    assert CliRunner().invoke(app(cls=PlainCommand), ["show", ""], env={"LABEL": "", "FOLDER": ""}).exit_code == 0


def test_an_option_of_the_group() -> None:
    assert CliRunner().invoke(app(cls=PlainCommand), ["--level", "4", "show"]).output.startswith("4\n")
    assert CliRunner().invoke(app(cls=PlainCommand), ["--level", "x", "show"]).exit_code == 2


def test_an_ordinary_assessment_needs_no_checking_library(tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "repo", {"README.md": "# Demo\n"})
    call = ["assess", str(repo), "-q", "-o", str(tmp_path / "out"), "--as-of", "2026-06-30", "-f", "json", "-f", "html"]
    code = "import sys; from sealcheck.cli import app; app(sys.argv[1:], standalone_mode=False)"
    done = subprocess.run([sys.executable, "-X", "importtime", "-c", code, *call], capture_output=True, text=True)
    assert (tmp_path / "out" / "report.html").is_file()
    assert "jinja2.environment" in done.stderr and "pydantic" not in done.stderr
