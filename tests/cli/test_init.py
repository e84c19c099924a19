# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""`sealcheck init` as a maintainer runs it: new files only, all or none, questions on a terminal only."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from sealcheck import __version__
from sealcheck.parse import parse_yaml
from tests.cli.test_assess import README
from tests.cli.test_fail_closed import small_files
from tests.kit import commit_files, git, git_repo, write

NEW = {"CONTRIBUTING.md", "SECURITY.md", "CODE_OF_CONDUCT.md", "CHANGELOG.md", "publiccode.yml", ".sealcheck.yml"}
PLAIN = {key: value for key, value in os.environ.items() if not key.startswith(("SEALCHECK_", "LC_", "LANG"))}


def init(folder: Path, *args: str, **more: object) -> subprocess.CompletedProcess[str]:
    given: dict[str, object] = {"capture_output": True, "env": PLAIN, "cwd": folder, "text": True, "timeout": 60}
    done = subprocess.run([sys.executable, "-m", "sealcheck", "init", *args], **(given | more))  # type: ignore[call-overload]
    assert "Traceback" not in done.stderr + done.stdout
    return done


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes() if path.is_file() else b"link"
        for path in folder.rglob("*") if ".git" not in path.relative_to(folder).parts and (path.is_file() or path.is_symlink())
    }  # fmt: skip


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return git_repo(tmp_path / "parking", {"README.md": README, "app.py": "x = 1\n"})


def test_only_new_files_are_written_and_all_is_told(repo: Path) -> None:
    before = contents(repo)
    done = init(repo, "--ci", "github")
    assert (done.returncode, done.stderr) == (0, "")
    after = contents(repo)
    assert set(after) - set(before) == {*NEW, ".github/workflows/sealcheck.yml"}
    assert {path: after[path] for path in before} == before
    for path in set(after) - set(before):
        assert f"written: {path}\n" in done.stdout
    assert "kept: README.md\n" in done.stdout
    assert "developmentStatus" in done.stdout and "No licence" in done.stdout
    assert not [line for line in git(repo, "status", "--short").splitlines() if not line.startswith("??")]


def test_a_second_run_changes_nothing(repo: Path) -> None:
    init(repo, "--ci", "gitlab")
    before = contents(repo)
    done = init(repo, "--ci", "gitlab", "--lang", "de")
    assert done.returncode == 0 and "Es gibt nichts zu schreiben" in done.stdout
    assert contents(repo) == before


def test_diff_shows_and_writes_nothing(repo: Path) -> None:
    before = contents(repo)
    done = init(repo, "--ci", "forgejo", "--diff")
    assert done.returncode == 0 and contents(repo) == before
    for path in {*NEW, ".forgejo/workflows/sealcheck.yml"}:
        assert f"--- /dev/null\n+++ {path}\n" in done.stdout
    patch = repo / "it.patch"
    patch.write_text(done.stdout)
    git(repo, "apply", "-p0", str(patch))
    written = contents(repo)
    shutil.rmtree(repo)
    git_repo(repo, {"README.md": README, "app.py": "x = 1\n"})
    init(repo, "--ci", "forgejo")
    assert {path: text for path, text in written.items() if path != "it.patch"} == contents(repo)


@pytest.mark.parametrize(
    "name", ["CONTRIBUTING.md", "publiccode.yml", ".sealcheck.yml", ".github/workflows/sealcheck.yml"]
)
@pytest.mark.parametrize("kind", ["file", "empty", "link", "dangling", "ignored"])
def test_what_is_there_is_never_written_over(name: str, kind: str, repo: Path, tmp_path: Path) -> None:
    place = repo / name
    place.parent.mkdir(parents=True, exist_ok=True)
    outside = tmp_path / "outside"
    if kind == "link":
        outside.write_text("mine\n")
    if kind in ("link", "dangling"):
        place.symlink_to(outside)
    else:
        place.write_text("" if kind == "empty" else "mine\n")
    if kind == "ignored":
        commit_files(repo, {})
        git(repo, "rm", "--cached", "-q", name)
        commit_files(repo, {".gitignore": f"/{name}\n"})
        git(repo, "rm", "--cached", "-q", "--ignore-unmatch", name)
    before = contents(repo)
    done = init(repo, "--ci", "github")
    after = contents(repo)
    assert {path: after[path] for path in before} == before
    assert outside.exists() == (kind == "link") and (kind != "link" or outside.read_text() == "mine\n")
    assert done.returncode == 0 and f"kept: {name}\n" in done.stdout


def test_all_or_none(repo: Path) -> None:
    (repo / ".github").write_text("a file")
    before = contents(repo)
    done = init(repo, "--ci", "github")
    assert done.returncode == 2 and len(done.stderr.splitlines()) == 1 and "Nothing was written" in done.stderr
    assert contents(repo) == before


def test_a_folder_that_leads_outside(repo: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (repo / ".github").symlink_to(tmp_path / "outside")
    done = init(repo, "--ci", "github")
    assert done.returncode == 2
    assert not (repo / "publiccode.yml").exists()
    assert not [path for path in (tmp_path / "outside").rglob("*") if path.is_file()]


def test_a_full_disk_leaves_nothing(repo: Path) -> None:
    def no_room() -> None:
        small_files()
        import resource

        resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))

    before = contents(repo)
    done = init(repo, "--ci", "none", preexec_fn=no_room)
    assert done.returncode != 0 and contents(repo) == before


def test_outside_of_git_one_line_says_so(tmp_path: Path) -> None:
    write(tmp_path / "parking", {"README.md": README})
    done = init(tmp_path / "parking", "--lang", "de")
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1 and "kein Git-Repository" in done.stderr
    value = parse_yaml((tmp_path / "parking" / "publiccode.yml").read_text()).value
    assert (value["name"], value["url"]) == ("parking", "")


@pytest.mark.parametrize("files", [{}, {"README.md": README}], ids=["empty", "files"])
def test_before_the_first_commit(files: Mapping[str, str], tmp_path: Path) -> None:
    (tmp_path / "parking").mkdir()
    git(tmp_path / "parking", "init", "--quiet")
    write(tmp_path / "parking", files)
    done = init(tmp_path / "parking", "--ci", "none")
    assert done.returncode == 0 and "no commit yet" in done.stderr
    assert set(contents(tmp_path / "parking")) == {*NEW, "README.md"}


def test_the_root_is_found_from_below(repo: Path) -> None:
    (repo / "src").mkdir()
    assert init(repo / "src", "--ci", "none").returncode == 0
    assert (repo / "publiccode.yml").exists() and not (repo / "src" / "publiccode.yml").exists()


@pytest.mark.parametrize(
    ("args", "code"),
    [
        pytest.param(["--status", "finished"], 2, id="no such status"),
        pytest.param(["--type", "app"], 2, id="no such type"),
        pytest.param(["--maintenance", "us"], 2, id="no such maintenance"),
        pytest.param(["--ci", "jenkins"], 2, id="no such pipeline"),
        pytest.param(["--require", "platinum"], 2, id="no such level"),
        pytest.param(["--contact", "Ada <ada>"], 2, id="no address"),
        pytest.param(["--text-lang", "fr"], 2, id="no such language"),
        pytest.param(["{none}"], 3, id="no such folder"),
        pytest.param(["{file}"], 3, id="a file"),
        pytest.param(["{bare}"], 3, id="a bare repository"),
    ],
)
def test_bad_input(args: list[str], code: int, repo: Path, tmp_path: Path) -> None:
    git(tmp_path, "clone", "--quiet", "--bare", str(repo), "bare.git")
    places = {"none": tmp_path / "none", "file": repo / "app.py", "bare": tmp_path / "bare.git"}
    before = contents(repo)
    done = init(repo, *(arg.format(**places) for arg in args))
    assert done.returncode == code and done.stderr.strip(), done.stderr
    assert contents(repo) == before


def test_flags_answer_the_questions(repo: Path) -> None:
    git(repo, "tag", "-a", "v1.2.0", "-m", "x", date="2026-05-01T12:00:00Z")
    git(repo, "remote", "add", "origin", "https://user:secret@gitlab.example/stadt/parking.git")
    init(
        repo, "--status", "stable", "--type", "standalone/web", "--platform", "web", "--platform", "android", "--maintenance", "internal",
        "--contact", "IT office <it@stadt.de>", "--ci", "none", "--text-lang", "de",
    )  # fmt: skip
    text = (repo / "publiccode.yml").read_text()
    value = parse_yaml(text).value
    assert value["developmentStatus"] == "stable" and value["platforms"] == ["web", "android"]
    assert (value["softwareVersion"], value["releaseDate"]) == ("1.2.0", "2026-05-01")
    assert value["maintenance"] == {"type": "internal", "contacts": [{"name": "IT office", "email": "it@stadt.de"}]}
    assert value["url"].startswith("https://gitlab.example/stadt/parking") and "secret" not in text
    assert set(value["description"]) == {"de"}


class Terminal:
    """The command on a terminal of its own, answered as questions come."""

    def __init__(self, folder: Path, *args: str) -> None:
        self.main, child = pty.openpty()
        command = [sys.executable, "-m", "sealcheck", "init", *args]
        self.process = subprocess.Popen(command, cwd=folder, env=PLAIN, stdin=child, stdout=child, stderr=child)
        os.close(child)
        self.seen = ""

    def read(self) -> Iterator[str]:
        limit = time.monotonic() + 30
        while time.monotonic() < limit:
            if select.select([self.main], [], [], 0.2)[0]:
                try:
                    part = os.read(self.main, 4096).decode()
                except OSError:
                    return
                self.seen += part
                yield self.seen
            elif self.process.poll() is not None:
                return

    def answer(self, answers: list[str]) -> int:
        given = 0
        for seen in self.read():
            if seen.count("\n> ") > given and seen.rstrip(" ").endswith("\n>"):
                os.write(self.main, f"{answers[given]}\n".encode())
                given += 1
        os.close(self.main)
        return self.process.wait(10)


def test_a_terminal_is_asked_a_few_questions(repo: Path) -> None:
    terminal = Terminal(repo, "--ci", "none")
    code = terminal.answer(["finished", "beta", "", "web, linux", "community", "IT office <it@stadt.de>"])
    assert code == 0, terminal.seen
    assert "is not possible here" in terminal.seen
    value = parse_yaml((repo / "publiccode.yml").read_text()).value
    assert (value["developmentStatus"], value["softwareType"], value["platforms"]) == ("beta", "", ["web", "linux"])
    assert value["maintenance"]["contacts"] == [{"name": "IT office", "email": "it@stadt.de"}]


def test_what_a_flag_gave_stays_when_the_rest_is_asked(repo: Path) -> None:
    terminal = Terminal(repo, "--ci", "none", "--contact", "IT office <it@stadt.de>")
    assert terminal.answer(["beta", "library", "web", "internal"]) == 0, terminal.seen
    value = parse_yaml((repo / "publiccode.yml").read_text()).value
    assert value["maintenance"]["contacts"] == [{"name": "IT office", "email": "it@stadt.de"}]


@pytest.mark.parametrize("args", [["--no-input"], ["--status", "beta", "--type", "library", "--platform", "web", "--maintenance", "none", "--contact", "x"]])  # fmt: skip
def test_flags_ask_nothing(args: list[str], repo: Path) -> None:
    terminal = Terminal(repo, "--ci", "none", *args)
    assert terminal.answer([]) == 0
    assert "\n> " not in terminal.seen


def test_ctrl_c_at_a_question_writes_nothing(repo: Path) -> None:
    before = contents(repo)
    terminal = Terminal(repo)
    for seen in terminal.read():
        if "\n> " in seen:
            time.sleep(0.3)  # between the prompt and the reading, Python only notes the signal
            terminal.process.send_signal(signal.SIGINT)
    assert terminal.process.wait(10) == 130
    assert contents(repo) == before


@pytest.mark.parametrize("ci", ["github", "gitlab", "forgejo"])
def test_the_commands_of_the_job_run(ci: str, repo: Path, tmp_path: Path) -> None:
    """The very commands of the job, with the sealcheck of this environment in place of the installed one."""
    init(repo, "--ci", ci)
    commit_files(repo, {})
    place = {"github": ".github/workflows/sealcheck.yml", "gitlab": ".gitlab-ci.yml", "forgejo": ".forgejo/workflows/sealcheck.yml"}[ci]  # fmt: skip
    job = parse_yaml((repo / place).read_text()).value
    steps = (
        job["sealcheck"]["script"]
        if ci == "gitlab"
        else [step["run"] for step in job["jobs"]["seal"]["steps"] if "run" in step]
    )
    tools = tmp_path / "tools"
    write(tools, {
        "sealcheck": f'#!/bin/sh\nexec {sys.executable} -m sealcheck "$@"\n',
        **dict.fromkeys(["pip", "pipx"], f'#!/bin/sh\necho "$@" >> {tmp_path}/installed\n'),
    })  # fmt: skip
    for tool in tools.iterdir():
        tool.chmod(0o755)
    summary, folder = tmp_path / "summary.md", repo if ci != "forgejo" else tmp_path / "runner"
    folder.mkdir(exist_ok=True)
    env = PLAIN | {
        "PATH": f"{tools}:{os.environ['PATH']}", "PYTHONPATH": str(Path(__file__).parents[2]), "GITHUB_STEP_SUMMARY": str(summary),
        "ADDRESS": str(repo), "REVISION": git(repo, "rev-parse", "HEAD"), "GIT_CONFIG_GLOBAL": os.devnull,
    }  # fmt: skip
    codes = [
        subprocess.run(["sh", "-ec", step], cwd=folder, env=env, capture_output=True, text=True).returncode
        for step in steps
    ]
    assert codes == {"github": [0, 1, 0], "gitlab": [0, 1], "forgejo": [1]}[ci], "bronze is not reached"
    assert f"sealcheck.git@v{__version__}" in (tmp_path / "installed").read_text(), (
        "from the project, not from an index"
    )
    assert json.loads((folder / "seal" / "report.json").read_text())["gate"]["exit_code"] == 1
    endings = {"github": ["md", "sarif"], "gitlab": ["junit.xml", "codequality.json"], "forgejo": ["junit.xml"]}[ci]
    assert all((folder / "seal" / f"report.{ending}").exists() for ending in endings)
    assert ci != "github" or re.search("Gate not passed", summary.read_text())
