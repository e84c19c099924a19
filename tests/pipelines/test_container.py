# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The container file without an engine: what it copies is there, what it runs installs, what it starts needs no more."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.kit import git_repo
from tests.pipelines.conftest import BEFORE
from tests.pipelines.forge import ROOT, clean_environment

TEXT = (ROOT / "Containerfile").read_text(encoding="utf-8")
#: Instructions with their continued lines joined, comments left out.
LINES = re.sub(r"\\\n\s*", "", re.sub(r"(?m)^#.*\n", "", TEXT)).splitlines()


def instructions(name: str) -> list[str]:
    return [line.partition(" ")[2] for line in LINES if line.startswith(f"{name} ")]


def copied() -> list[str]:
    return [source for line in instructions("COPY") if "--from" not in line for source in line.split()[:-1]]


@pytest.fixture(scope="module")
def image(offline: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that stands for the root of the image: the build stage has run in it.

    Below it `src` has what is copied, and nothing else.
    """
    root = tmp_path_factory.mktemp("image")
    for source in copied():
        place = root / "src" / source
        place.parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / source).is_dir():
            shutil.copytree(ROOT / source, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / source, place)
    (home := root / "home").mkdir()
    build = instructions("RUN")[0].replace("/opt/", f"{root}/opt/").replace(" /src ", f" {root}/src ")
    assert build.count(str(root)) == 4, build
    subprocess.run(["bash", "-ec", build], env=clean_environment(home) | offline, check=True)
    return root


def test_what_is_copied_is_there_and_not_ignored() -> None:
    allowed = {line[1:] for line in (ROOT / ".containerignore").read_text().splitlines() if line.startswith("!")}
    assert set(copied()) == allowed
    assert all((ROOT / source).exists() for source in copied())


def test_nothing_runs_as_root() -> None:
    assert instructions("USER") == ["65532:65532"]
    last = max(number for number, line in enumerate(LINES) if line.startswith("RUN "))
    assert LINES.index("USER 65532:65532") > last
    assert instructions("ENTRYPOINT") == ['["sealcheck"]']


def started(image: Path, folder: Path, *args: str) -> subprocess.CompletedProcess[str]:
    """Start what the image starts, with no home and one writable place, as with --read-only --tmpfs /tmp."""
    (temporary := image / "tmp").mkdir(exist_ok=True)
    env = {"PATH": f"{image}/opt/sealcheck/bin:{os.environ['PATH']}", "HOME": "/nonexistent", "TMPDIR": str(temporary)}
    (entry,) = instructions("ENTRYPOINT")
    return subprocess.run(
        [f"{image}/opt/sealcheck/bin/{json.loads(entry)[0]}", *args],
        cwd=folder, env=env, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


def test_it_assesses_a_folder_of_somebody_else_without_writing(image: Path) -> None:
    repo = git_repo(image / "parking", BEFORE)
    if os.geteuid() == 0:  # only root may give files away; git distrusts a folder whose owner is somebody else
        for path in (repo, *repo.rglob("*")):
            os.chown(path, 65532, 65532)
    before = sorted(path for path in image.rglob("*") if "tmp" not in path.parts)
    done = started(image, repo, "assess", ".", "--format", "md", "--output", "-", "--lang", "en", "--quiet")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("## parking: seal report") and done.stderr == ""
    assert sorted(path for path in image.rglob("*") if "tmp" not in path.parts) == before
    assert not list((image / "tmp").iterdir())


def test_the_default_is_the_help(image: Path) -> None:
    (words,) = instructions("CMD")
    done = started(image, image, *json.loads(words))
    assert done.returncode == 0 and "Usage: sealcheck" in done.stdout
