# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a pipeline starts from: a wheel of this tree, and a small repository as a forge hands it to a job."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.kit import commit_files, git, git_repo
from tests.pipelines.forge import ROOT

#: A pull request adds the licence; the target branch has gone on in the meantime.
BEFORE = {"README.md": "# Parking\n\nShows the free places of all parking decks of a city.\n", "park.py": "x = 1\n"}
LICENCE = (ROOT / "LICENSE").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """sealcheck as pip would install it, made from this tree; beside it lies everything that it needs.

    Made once for all workers of a run: each job installs afresh, but from this folder (`offline`).
    """
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "wheels"
    with (shared / "wheels.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            making = shared / "wheels.part"
            build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(making)]
            subprocess.run(build, cwd=ROOT, check=True, capture_output=True)
            (made,) = making.glob("*.whl")
            fetch = ["pip", "download", "--quiet", "--dest", str(making), str(made), "hatchling"]
            subprocess.run([sys.executable, "-m", *fetch], check=True, capture_output=True)
            making.rename(folder)
    (found,) = folder.glob("sealcheck-*.whl")
    return found


@pytest.fixture(scope="session")
def offline(wheel: Path) -> dict[str, str]:
    """The variables with which pip takes everything from the folder of the wheel."""
    return {"PIP_NO_INDEX": "1", "PIP_FIND_LINKS": str(wheel.parent), "PIP_CONFIG_FILE": os.devnull}


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A repository with a branch `licence` that is one commit ahead of where it left `main`."""
    repo = git_repo(tmp_path / "origin" / "parking", BEFORE, date=days_ago(40))
    git(repo, "checkout", "--quiet", "-b", "licence")
    commit_files(repo, {"LICENSE": LICENCE}, date=days_ago(20))
    git(repo, "checkout", "--quiet", "main")
    commit_files(repo, {"map.py": "y = 2\n"}, date=days_ago(10))
    return repo


def days_ago(days: int) -> str:
    """A date near today: a shallow clone is only in doubt where it cuts the months that count."""
    return (datetime.now(UTC) - timedelta(days=days)).isoformat()


def small_seal(measure: str, *, least: int) -> str:
    """A seal whose one level asks one question."""
    return f"""\
id: small
version: "1.0"
title: {{en: Small, de: Klein}}
description: {{en: Asks one question., de: Stellt eine Frage.}}
levels:
  - {{id: bronze, title: {{en: Bronze, de: Bronze}}, meaning: {{en: Good enough, de: Gut genug}}}}
themes:
  - {{id: basics, title: {{en: Basics, de: Grundlagen}}}}
programmes:
  spc: {{title: Standard for Public Code, url: "https://standard.example/"}}
criteria:
  - id: ONE-01
    theme: basics
    level: bronze
    weight: 1
    title: {{en: There is enough, de: Es gibt genug}}
    why: {{en: Less is not enough., de: Weniger genügt nicht.}}
    measure: {measure}
    expect: {{at_least: {least}}}
    fix: {{en: Add more., de: Ergänzen Sie mehr., effort: low}}
    refs: [spc/1]
"""
