# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import copy
import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest
from rich.cells import cell_len
from rich.console import Console

from sealcheck.model import Basis, Measurement, Verdict, say
from sealcheck.report import terminal
from tests.report.sample import judged, large, reached, sample, words

SUMMARY = """\
pegelportal · Sample seal for city software, version 1.2
Commit 3f2a9c41d07b of 24 June 2026 · assessed as of 30 June 2026

Level Bronze reached (self-assessed)
3 criteria stand before Silver, 1 of them undetermined. The project objects to
one verdict: DOC-02.

Score  █████████████████▒▒▒▒▒▒░░░░░░░  59.3–78.1 %
8 of 10 criteria decided (80 %)

  Licence and rights  █████████████████████░░░  91.6 %
  Documentation       ███████████████░░░░░░░░░  66.6 %
  Maintenance         █████████▒▒▒▒▒░░░░░░░░░░  40–60 %
  Reuse               ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  0–100 %

What is to be done or settled for Silver (3)
  ✘ 1 not met: DOC-02
  ◐ 1 partly met: LIC-05
  ? 1 undetermined: COM-04

Next steps
  1. LIC-05 Licence header in at least 80 % of source files
     effort medium, +0.5 points: Add SPDX lines to each file.
  2. DOC-02 Architecture overview
     effort high, +1 point: Describe the parts and how they talk.

Undetermined: 1 criterion needs an answer from a person; 1 criterion needs data
of the forge (GitHub, GitLab, …).

"""


def test_the_summary() -> None:
    assert terminal.render(sample(), "en") == SUMMARY


def test_german() -> None:
    text = terminal.render(sample(), "de")
    assert "Stufe Bronze erreicht (Selbsteinschätzung)" in text
    assert "59,3–78,1 %" in text


@pytest.mark.parametrize("language", ["en", "de"])
def test_a_real_seal_fits_on_a_screen(language: str) -> None:
    """Nine themes, sixty criteria, every cause of being undetermined, an incomplete run, three files."""
    doc = large(60)
    silent = judged(Verdict.UNDETERMINED, Measurement(None), words("x", "y"), Basis.NONE)
    doc["undetermined"] = sample({"DOC-01": silent})["undetermined"] + doc["undetermined"] * 2
    doc["incomplete"] = [doc["objection"]]
    doc["score"] |= {"possible": "silver", "measured": ""}
    stream = io.StringIO()
    terminal.print_summary(doc, language, [Path(f"reports/a/b/c/report.{each}") for each in "jmh"], stream=stream)
    lines = stream.getvalue().splitlines()
    assert len(lines) <= 45
    assert max(map(cell_len, lines)) <= 80


def test_files_are_named_whole_however_long() -> None:
    stream, file = io.StringIO(), Path("reports") / ("x" * 200) / "[b]" / "report.html"
    terminal.print_summary(sample(), "en", [file], stream=stream)
    assert stream.getvalue().splitlines()[-1] == str(file)


@pytest.mark.parametrize(("level", "words"), [("", "No level reached yet"), ("gold", "This is the highest level.")])
def test_no_level_and_the_highest(level: str, words: str) -> None:
    assert words in terminal.render(reached(level), "en")


def test_an_incomplete_run_is_told() -> None:
    doc = sample(incomplete=(say("judge.not_measured"),))
    assert "This assessment is incomplete (1)" in terminal.render(doc, "en")


@pytest.mark.parametrize("width", [20, 40, 60, 120])
def test_narrow_and_wide(width: int) -> None:
    stream = io.StringIO()
    terminal.print_on(Console(file=stream, width=width, color_system=None), large(60), "de")
    lines = stream.getvalue().splitlines()
    assert max(map(cell_len, lines)) <= width
    assert any("Stufe Bronze" in line for line in lines)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("Write it all down. Then say who may change it.", "Write it all down.", id="after a sentence"),
        pytest.param("Write down who may change it, and when.", "Write down who may change …", id="after a word"),
        pytest.param("Do it. Write down who may change it, and so on.", "Do it. Write down who may …", id="too short"),
        pytest.param(
            "Nennen Sie z. B. Namen und die Adressen dazu.", "Nennen Sie z. B. Namen und …", id="abbreviation"
        ),
        pytest.param(
            "Schreiben Sie: „Bitte melden. Danke sehr.“ Fertig.", "Schreiben Sie: „Bitte …", id="inside a quote"
        ),
        pytest.param("Name: the file README, LICENSE, NOTICE", "Name: the file README …", id="no comma at the end"),
        pytest.param("x" * 60, "x" * 28 + " …", id="one long word"),
    ],
)
def test_a_cut_leaves_whole_sentences_or_words(words: str, shown: str) -> None:
    assert terminal.shortened(words, 30) == shown


def test_a_stream_that_speaks_ascii() -> None:
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, encoding="ascii", errors="replace")
    terminal.print_summary(sample(), "en", stream=stream)
    stream.flush()
    text = raw.getvalue().decode("ascii")
    assert "Score  #################======......." in text
    assert "  x 1 not met: DOC-02" in text


PRINT = "import sys; from tests.report.sample import sample; from sealcheck.report import terminal; terminal.print_summary(sample(), 'en', stream=sys.stdout)"


@pytest.mark.parametrize(("setting", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colour_on_a_terminal_unless_it_is_not_wanted(setting: dict[str, str], coloured: bool) -> None:
    parent, child = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "FORCE_COLOR")}
    env |= {"TERM": "xterm-256color", "COLUMNS": "80"} | setting
    subprocess.run([sys.executable, "-c", PRINT], stdout=child, env=env, check=True)
    os.close(child)
    seen = b""
    try:
        while piece := os.read(parent, 65536):
            seen += piece
    except OSError:  # the other end is closed
        pass
    os.close(parent)
    assert b"Level Bronze reached" in seen
    assert (b"\x1b[32m" in seen or b"\x1b[1;32m" in seen) is coloured


def test_a_long_name_does_not_push_out_the_seal_and_its_version() -> None:
    doc = copy.deepcopy(sample())
    doc["subject"]["name"] = "ein-repository-mit-einem-sehr-langen-namen-app"
    first, second, third, *_ = terminal.render(doc, "en").splitlines()
    assert f"{first} {second}" == f"{doc['subject']['name']} · Sample seal for city software, version 1.2"
    assert third.startswith("Commit ")
