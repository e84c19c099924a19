# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from sealcheck.cli.show import check_seals, show_explanation, show_seals
from sealcheck.project import SITE, criterion_page, measure_page
from sealcheck.seal.find import find_seal


@pytest.mark.parametrize("language", ["en", "de"])
def test_every_criterion_and_its_measure_can_be_explained(language: str, capsys: pytest.CaptureFixture[str]) -> None:
    for criterion in find_seal("smart-city").seal.criteria:
        assert show_explanation(criterion.id, "smart-city", "text", language) == 0
        said = capsys.readouterr().out
        assert getattr(criterion.title, language) in said
        if criterion.measure:
            assert show_explanation(criterion.measure, "smart-city", "text", language) == 0
            assert criterion.id in capsys.readouterr().out


def test_an_explanation_names_its_page(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.yml"
    own.write_text(Path(find_seal("smart-city").path).read_text())
    for seal, ident, page in (
        ("smart-city", "lic-01", criterion_page("LIC-01", "de")),
        ("smart-city", "licence.approval", measure_page("licence.approval", "de")),
        (str(own), "licence.approval", measure_page("licence.approval", "de")),
        (str(own), "LIC-01", ""),  # a seal of one's own has no page on the project's site
    ):
        assert show_explanation(ident, seal, "text", "de") == 0
        said = capsys.readouterr().out
        assert page in said and (SITE in said) == bool(page)


def test_an_explanation_as_markdown_and_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_explanation("LIC-02", "smart-city", "md", "en") == 0
    assert f"[`licence.approval`]({measure_page('licence.approval', 'en')})" in capsys.readouterr().out
    assert show_explanation("LIC-02", "smart-city", "json", "en") == 0
    assert json.loads(capsys.readouterr().out)["id"] == "LIC-02"
    assert show_explanation("LIC-02", "smart-city", "yaml", "en") == 2
    assert "text, md, json" in capsys.readouterr().err


def test_an_unknown_criterion_gets_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_explanation("LIC-20", "smart-city", "text", "en") == 2
    said = capsys.readouterr()
    assert said.out == "" and "Did you mean “LIC-0" in said.err


def test_seals_are_listed_with_their_levels(capsys: pytest.CaptureFixture[str]) -> None:
    assert show_seals("de") == 0
    said = capsys.readouterr().out
    assert "smart-city" in said and "Gold" in said and "12 Kriterien" in said


def test_a_seal_file_is_checked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = Path(find_seal("smart-city").path)
    bad = tmp_path / "bad.yml"
    bad.write_text(good.read_text().replace("weight: 3", "wieght: 3"))
    assert check_seals([good], "en") == 0
    assert "60 criteria" in capsys.readouterr().out
    assert check_seals([good, bad], "en") == 2
    said = capsys.readouterr()
    assert f"{bad}:" in said.err and "weight" in said.err


@pytest.mark.parametrize("words", [["{0}", "{1}"], ["--check", "{0}", "--check", "{1}"], ["--check", "{0}", "{1}"]])
def test_seal_files_are_named_with_or_without_an_option(words: list[str], tmp_path: Path) -> None:
    """Hooks put all changed files behind the command."""
    good = Path(find_seal("smart-city").path)
    bad = tmp_path / "bad.yml"
    bad.write_text("id: bad\n")
    command = [sys.executable, "-m", "sealcheck", "seals", *(word.format(good, bad) for word in words), "--lang", "en"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert "60 criteria" in done.stdout and f"{bad}:" in done.stderr
