# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The same commit, seal and date give the same bytes in every format, whatever process, place, hour or locale."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sealcheck.report import FORMATS
from sealcheck.report.changed import VIEWS
from tests.kit import git_repo
from tests.report.real import SMALL

WORLDS = (
    {"PYTHONHASHSEED": "1", "TZ": "UTC", "LANG": "C.UTF-8", "COLUMNS": "80", "XDG_CACHE_HOME": "cold"},
    {"PYTHONHASHSEED": "4711", "TZ": "Pacific/Kiritimati", "LANG": "de_DE.UTF-8", "COLUMNS": "200", "NO_COLOR": "1"},
)


def sealcheck(*args: str | Path, cwd: Path, **world: str) -> bytes:
    """What the command prints in a world of its own."""
    if "XDG_CACHE_HOME" in world:
        world["XDG_CACHE_HOME"] = str(cwd / world["XDG_CACHE_HOME"])
    done = subprocess.run(
        [sys.executable, "-m", "sealcheck", *map(str, args)],
        cwd=cwd, env=os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])} | world, capture_output=True, check=True,
    )  # fmt: skip
    return done.stdout


@pytest.fixture(scope="module", params=["en", "de"])
def twice(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Two folders with every format of one repository, each written in one run of its own process."""
    base = tmp_path_factory.mktemp(f"bytes-{request.param}")
    repository = git_repo(base / "pegel", SMALL)
    formats = [word for name in FORMATS for word in ("-f", name)]
    folders = (base / "first" / "out", base / "second" / "out")
    for folder, world in zip(folders, WORLDS, strict=True):
        folder.parent.mkdir()
        sealcheck("assess", repository, "--as-of", "2026-06-30", "--lang", request.param, "-q", "-o", folder, *formats,
                  cwd=folder.parent, **world)  # fmt: skip
    return folders


@pytest.mark.parametrize("name", list(FORMATS))
def test_two_runs_give_identical_bytes(twice: tuple[Path, Path], name: str) -> None:
    first, second = ((folder / f"report{FORMATS[name].ending}").read_bytes() for folder in twice)
    assert first == second != b""


@pytest.mark.parametrize("view", list(VIEWS))
def test_two_comparisons_give_identical_bytes(twice: tuple[Path, Path], view: str) -> None:
    old = twice[0] / "report.json"
    new = old.with_name("newer.json")
    new.write_text(old.read_text(encoding="utf-8").replace('"verdict": "unmet"', '"verdict": "met"'), encoding="utf-8")
    first, second = (
        sealcheck("diff", old, new, "-f", view, "--lang", "en", cwd=old.parent, **world) for world in WORLDS
    )
    assert first == second != b""
