# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from sealcheck.seal import find
from sealcheck.seal.find import available, find_seal
from sealcheck.seal.load import SealError
from tests.seal import demo

assert demo  # small.yml names its measures
ROOT = Path(__file__).parents[2]
SMALL = Path(__file__).parent / "small.yml"


def test_the_built_in_seals() -> None:
    assert "smart-city" in available()
    assert not [name for name in available() if "schema" in name]


def test_a_seal_by_its_name() -> None:
    assert find_seal("smart-city").seal.id == "smart-city"


def test_a_seal_by_its_path(monkeypatch: pytest.MonkeyPatch) -> None:
    assert find_seal(str(SMALL)).seal.id == "small"
    monkeypatch.chdir(SMALL.parent)
    assert find_seal("small.yml").seal.id == find_seal("./small.yml").seal.id == "small"


REFUSED = {
    "a name misspelt": ("smartcity", "smartcity: There is no built-in seal “smartcity”; available: "),
    "a name unlike any other": ("x", "x: There is no built-in seal “x”; available: "),
    "no name": ("", "There is no built-in seal “”; available: "),
    "a path to nowhere": ("./none.yml", "none.yml: There is no such file."),
    "a name that climbs out": ("../criteria/smart-city", "../criteria/smart-city: There is no such file."),
}


@pytest.mark.parametrize(("name", "expected"), REFUSED.values(), ids=REFUSED)
def test_refused(name: str, expected: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SealError) as caught:
        find_seal(name)
    (line,) = caught.value.lines()
    assert line.startswith(expected)


def test_a_name_nearly_right_is_guessed() -> None:
    with pytest.raises(SealError, match="Did you mean “smart-city”"):
        find_seal("smart_city")


def test_a_built_in_name_wins_over_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "smart-city").mkdir()
    monkeypatch.chdir(tmp_path)
    assert find_seal("smart-city").seal.id == "smart-city"


def test_the_wheel_holds_the_seals_and_an_installed_package_finds_them(tmp_path: Path) -> None:
    pytest.importorskip("hatchling", reason="the build backend is not installed: pip install hatchling")
    build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        archive.extractall(tmp_path / "site")
    assert {"sealcheck/criteria/smart-city.yml", "sealcheck/texts/seal.yml"} <= names
    question = "from sealcheck.seal import find; print(find._folder()); print(find.available())"
    done = subprocess.run(
        [sys.executable, "-P", "-c", question],
        env={"PYTHONPATH": str(tmp_path / "site")},
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout.splitlines() == [str(tmp_path / "site" / "sealcheck" / "criteria"), str(find.available())]
