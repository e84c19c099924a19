# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The hooks, installed and called by pre-commit itself in a repository of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.kit import git, git_repo, write
from tests.pipelines.conftest import BEFORE, LICENCE, small_seal
from tests.pipelines.forge import ROOT, clean_environment

#: What the package is built from, beside the hooks themselves.
PARTS = (".pre-commit-hooks.yaml", "pyproject.toml", "README.md", "LICENSE", "LICENSES", "criteria", "sealcheck")
BAD_SEAL = "id: bad\nversion: one\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pre-commit keeps what it installed."""
    return tmp_path_factory.mktemp("home")


@pytest.fixture(scope="module")
def hooks(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """This tree as a repository of hooks, uncommitted work included."""
    folder = tmp_path_factory.mktemp("hooks")
    for part in PARTS:
        place = folder / part
        if (ROOT / part).is_dir():
            shutil.copytree(ROOT / part, place, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / part, place)
    return git_repo(folder, {})


def called(home: Path, offline: dict[str, str], folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    env = clean_environment(home) | offline | {"PRE_COMMIT_HOME": str(home / "cache"), "LANG": "C.UTF-8"}
    env |= {"GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "Ada", "GIT_AUTHOR_EMAIL": "ada@stadt.example"}
    env |= {"GIT_COMMITTER_NAME": "Ada", "GIT_COMMITTER_EMAIL": "ada@stadt.example"}
    return subprocess.run(
        list(command), cwd=folder, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, timeout=500
    )  # fmt: skip


def config(hooks: Path, *entries: dict[str, object]) -> dict[str, str]:
    rev = git(hooks, "rev-parse", "HEAD")
    text = yaml.safe_dump({"repos": [{"repo": str(hooks), "rev": rev, "hooks": list(entries)}]})
    return {".pre-commit-config.yaml": text}


def test_the_hooks_stop_a_commit_and_let_the_next_one_pass(home: Path, offline: dict[str, str], hooks: Path, tmp_path: Path) -> None:  # fmt: skip
    """Called as git calls them, with the variables that git sets for a hook."""
    seal = (ROOT / "criteria" / "smart-city.yml").read_text(encoding="utf-8")
    (exam := tmp_path / "exam.yml").write_text(small_seal("licence.root_licences", least=1))
    one = {"id": "sealcheck", "args": ["--require", "bronze", "--lang", "en", "--seal", str(exam)]}
    repo = git_repo(tmp_path / "parking", {"README.md": "# P\n"} | config(hooks, one, {"id": "sealcheck-seal"}))
    pre_commit = [sys.executable, "-m", "pre_commit"]
    done = called(home, offline, repo, *pre_commit, "install", "--install-hooks")
    assert done.returncode == 0, done.stdout

    write(repo, {"criteria/good.yml": seal, "my.seal.yml": BAD_SEAL})
    git(repo, "add", "--all")
    done = called(home, offline, repo, "git", "commit", "-m", "Work")
    assert done.returncode == 1
    assert "hook id: sealcheck\n- exit code: 1" in done.stdout, done.stdout
    assert "ONE-01" in done.stdout and "No level reached yet" in done.stdout
    assert "hook id: sealcheck-seal\n- exit code: 2" in done.stdout and "my.seal.yml:" in done.stdout

    write(repo, BEFORE | {"LICENSE": LICENCE, "my.seal.yml": seal})
    git(repo, "add", "--all")
    done = called(home, offline, repo, "git", "commit", "-m", "Work")
    assert done.returncode == 0, done.stdout
    assert done.stdout.count("Passed") == 2
    assert git(repo, "status", "--porcelain") == "", "nothing is written into the working tree"


def test_a_hook_can_be_tried_without_a_configuration(home: Path, offline: dict[str, str], hooks: Path, tmp_path: Path) -> None:  # fmt: skip
    repo = git_repo(tmp_path / "parking", BEFORE)
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(hooks), "sealcheck", "--verbose"]
    done = called(home, offline, repo, *command)
    assert done.returncode == 0, done.stdout
    assert "Passed" in done.stdout and "No level reached yet" in done.stdout
