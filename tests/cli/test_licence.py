# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck licence` as a user or a pipeline runs it: what it takes, what it writes, how it exits."""

from __future__ import annotations

import io
import json
import tarfile
from pathlib import Path

import pytest

from tests.cli.test_assess import Run, run
from tests.kit import git_repo, write
from tests.licence.texts import licence

__all__ = ["run"]

FILES = {"LICENSE": licence("MIT"), "package.json": '{"license": "ISC"}'}


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return git_repo(tmp_path / "park", FILES)


def test_the_answer_is_on_stdout_and_nothing_else_is_written(run: Run, repo: Path, tmp_path: Path) -> None:
    done = run("licence", str(repo))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Licence of park (") and "\nMIT\n" in done.stdout
    assert "package.json:1 “ISC”" in done.stdout
    assert list((tmp_path / "cwd").iterdir()) == []


def test_it_speaks_german(run: Run, repo: Path) -> None:
    assert "Widersprüche (1)" in run("licence", str(repo), "--lang", "de").stdout
    assert "Widersprüche (1)" in run("licence", str(repo), LANG="de_DE.UTF-8").stdout


@pytest.mark.parametrize("view", ["json", "spdx", "spdx-json"])
def test_machine_formats(run: Run, repo: Path, tmp_path: Path, view: str) -> None:
    shown = run("licence", str(repo), "--format", view)
    place = tmp_path / "answer"
    written = run("licence", str(repo), "--format", view, "-o", str(place))
    assert (shown.returncode, written.returncode, written.stdout) == (0, 0, "")
    assert place.read_text() == shown.stdout
    if view.endswith("json"):
        json.loads(shown.stdout)


def test_a_plain_folder_a_file_and_an_archive(run: Run, tmp_path: Path) -> None:
    write(tmp_path / "plain", FILES)
    with tarfile.open(tmp_path / "park.tar.gz", "w:gz") as archive:
        for name, text in FILES.items():
            member = tarfile.TarInfo(f"park/{name}")
            member.size = len(text.encode())
            archive.addfile(member, io.BytesIO(text.encode()))
    for target in (tmp_path / "plain", tmp_path / "plain" / "LICENSE", tmp_path / "park.tar.gz"):
        done = run("licence", str(target), "--format", "json")
        assert (done.returncode, done.stderr) == (0, "")
        assert json.loads(done.stdout)["conclusion"]["expression"] == "MIT"


def test_the_working_tree(run: Run, repo: Path) -> None:
    (repo / "package.json").write_text('{"license": "MIT"}')
    assert "Contradictions" in run("licence", str(repo)).stdout
    assert "Contradictions" not in run("licence", str(repo), "--worktree").stdout


def test_errors_are_one_line_with_the_right_code(run: Run, repo: Path, tmp_path: Path) -> None:
    for args, code in (
        ((str(tmp_path / "nowhere"),), 3),
        ((str(repo), "--format", "xml"), 2),
        ((str(repo), "--rev", "nope"), 3),
        (("ext::sh -c x",), 2),
        ((str(repo), "-o", str(tmp_path / "no" / "folder")), 2),
    ):
        done = run("licence", *args)
        assert (done.returncode, done.stdout) == (code, "")
        assert done.stderr.startswith("sealcheck: ")


def test_help_says_what_it_does(run: Run) -> None:
    done = run("licence", "--help")
    assert done.returncode == 0 and "under which licence" in done.stdout
