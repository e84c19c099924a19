# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The command itself, as a user or a pipeline runs it: output, files, exit codes, and nothing left behind."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.kit import commit_files, git, git_repo

README = """# Parking for Demo City

This service collects the free places of all parking decks of a city and shows them on a map, so that drivers find a
place without searching. It is made for municipalities that run their own sensors and for the companies that help them.
It reads the counters of the decks every minute, checks them for mistakes, keeps them for a year and offers them to
other applications through an open interface. Several cities share the work on it. The map works on telephones and on
large screens in the entrance of the town hall, and speaks German and English. The city keeps the control of its data.

## Installation

```sh
pip install parking
parking serve --port 8080
```
"""
FILES = {"README.md": README, "parking/app.py": "def free():\n    return 3\n"}
DAY = ("--as-of", "2026-06-30")

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Run the command in an empty folder, with an own temporary folder that must be empty afterwards."""
    scratch, folder = tmp_path / "scratch", tmp_path / "cwd"
    scratch.mkdir()
    folder.mkdir()

    def call(*args: str, **env: str) -> subprocess.CompletedProcess[str]:
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("SEALCHECK_", "LC_", "LANG"))}
        done = subprocess.run(
            [sys.executable, "-m", "sealcheck", *args],
            cwd=folder, env=plain | {"TMPDIR": str(scratch)} | env, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert not list(scratch.iterdir()), "temporary data was left behind"
        assert "Traceback" not in done.stderr + done.stdout
        return done

    return call


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    return git_repo(tmp_path / "parking", FILES)


def test_the_main_job_writes_three_reports_and_a_summary(run: Run, repo: Path, tmp_path: Path) -> None:
    done = run("assess", str(repo), *DAY)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    (folder,) = (tmp_path / "cwd" / "reports" / "local" / "parking").iterdir()
    assert folder.name == git(repo, "rev-parse", "HEAD")
    assert {file.name for file in folder.iterdir()} == {".gitignore", "report.json", "report.md", "report.html"}
    report = json.loads((folder / "report.json").read_text())
    assert report["subject"]["commit"] == folder.name
    assert len(report["criteria"]) == 60
    assert report["incomplete"] == []
    assert "Bronze" in done.stdout and "report.html" in done.stdout


def test_without_a_target_the_current_folder_is_assessed(run: Run, tmp_path: Path) -> None:
    git_repo(tmp_path / "cwd", FILES)
    assert run("assess", *DAY, "-o", str(tmp_path / "out")).returncode == 0
    assert (tmp_path / "out" / "report.json").exists()


def test_two_runs_give_the_same_bytes(run: Run, repo: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        assert run("assess", str(repo), *DAY, "-q", "-o", str(tmp_path / name)).returncode == 0
    for file in ("report.json", "report.md", "report.html"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes()


def test_the_reproduce_command_gives_the_same_bytes(run: Run, repo: Path, tmp_path: Path) -> None:
    run("assess", str(repo), *DAY, "-q", "-o", str(tmp_path / "a"))
    commit_files(repo, {"later.txt": "x"})
    command = json.loads((tmp_path / "a" / "report.json").read_text())["reproduce"]["command"].split()
    assert run(*command[1:], "-q", "-o", str(tmp_path / "b")).returncode == 0
    first, second = (json.loads((tmp_path / name / "report.json").read_text()) for name in "ab")
    assert {**first, "subject": 0} == {**second, "subject": 0}


def test_german_by_option_and_by_locale(run: Run, repo: Path, tmp_path: Path) -> None:
    for extra, env in ((("--lang", "de"), {}), ((), {"LC_ALL": "de_DE.UTF-8"}), ((), {"SEALCHECK_LANG": "de"})):
        done = run("assess", str(repo), *DAY, *extra, "-o", str(tmp_path / "out"), **env)
        assert "Stufe" in done.stdout
        assert '<html lang="de"' in (tmp_path / "out" / "report.html").read_text()


def test_machine_output_goes_to_stdout_and_the_summary_to_stderr(run: Run, repo: Path) -> None:
    done = run("assess", str(repo), *DAY, "--format", "json", "-o", "-")
    assert json.loads(done.stdout)["kind"] == "sealcheck-report"
    assert "Bronze" in done.stderr


def test_quiet_prints_only_the_files(run: Run, repo: Path, tmp_path: Path) -> None:
    done = run("assess", str(repo), *DAY, "-q", "-f", "md", "-o", str(tmp_path / "out"))
    assert done.stdout.split() == [str(tmp_path / "out" / "report.md")]
    assert done.stderr == ""


def test_no_colour_where_there_is_no_terminal(run: Run, repo: Path, tmp_path: Path) -> None:
    assert "\x1b" not in run("assess", str(repo), *DAY, "-o", str(tmp_path / "out")).stdout


def test_several_targets_get_a_folder_each_and_the_worst_decides(run: Run, repo: Path, tmp_path: Path) -> None:
    other = git_repo(tmp_path / "lights", {"README.md": "# Lights\n"})
    done = run("assess", str(repo), str(other), str(tmp_path / "nothing"), *DAY, "-o", str(tmp_path / "out"))
    assert done.returncode == 3
    assert len(list((tmp_path / "out").rglob("report.json"))) == 2


def test_the_working_tree_is_assessed_as_it_is(run: Run, repo: Path, tmp_path: Path) -> None:
    (repo / "NEW.md").write_text("new\n")
    done = run("assess", str(repo), "--worktree", *DAY, "-o", str(tmp_path / "out"))
    assert done.returncode == 0
    assert json.loads((tmp_path / "out" / "report.json").read_text())["subject"]["kind"] == "worktree"
    assert "with uncommitted changes ·" in done.stdout
    assert "valid for this state" in (tmp_path / "out" / "report.html").read_text()
    assert "with uncommitted changes" not in run("assess", str(repo), *DAY, "-o", str(tmp_path / "out")).stdout


def test_reports_of_the_working_tree_are_no_part_of_it(run: Run, tmp_path: Path) -> None:
    repo = git_repo(tmp_path / "cwd", FILES)
    first = run("assess", "--worktree", *DAY)
    assert (tmp_path / "cwd" / "reports").is_dir() and git(repo, "status", "--porcelain") == ""
    assert run("assess", "--worktree", *DAY).stdout == first.stdout


def test_an_archive_has_no_history(run: Run, repo: Path, tmp_path: Path) -> None:
    archive = tmp_path / "parking.tar.gz"
    git(repo, "archive", "--format=tar.gz", "--prefix=parking-1/", f"--output={archive}", "HEAD")
    assert run("assess", str(archive), *DAY, "-o", str(tmp_path / "out")).returncode == 0
    rows = {row["id"]: row for row in json.loads((tmp_path / "out" / "report.json").read_text())["criteria"]}
    assert rows["COM-01"]["verdict"] == "undetermined"


def test_a_claim_counts_as_claimed(run: Run, repo: Path, tmp_path: Path) -> None:
    claim = "statement: Council decision, evidence: README.md, who: Ada, date: '2026-06-01'"
    claim = f"claims:\n  LIC-04: {{{claim}}}\n"
    commit_files(repo, {".sealcheck.yml": claim + "weights: {LIC-04: 100}\n"})
    done = run("assess", str(repo), *DAY, "-o", str(tmp_path / "out"))
    assert done.returncode == 0
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    row = next(row for row in report["criteria"] if row["id"] == "LIC-04")
    assert (row["verdict"], row["basis"]) == ("met", "claimed")
    assert any("weights" in problem["text"]["en"] for problem in report["problems"])


def test_a_place_that_the_project_names_changes_no_verdict_and_is_shown(run: Run, repo: Path, tmp_path: Path) -> None:
    before = run("assess", str(repo), *DAY, "-o", str(tmp_path / "before"))
    commit_files(repo, {".sealcheck.yml": "locations:\n  DOC-05: README.md#L1\n  XX-99: README.md\n"})
    done = run("assess", str(repo), *DAY, "-o", str(tmp_path / "out"), "-f", "json,html")
    assert (before.returncode, done.returncode) == (0, 0)
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    row = next(row for row in report["criteria"] if row["id"] == "DOC-05")
    assert row["verdict"] == "unmet" and report["score"]["objections"] == ["DOC-05"]
    assert [(each["path"], each["start"]) for each in row["locations"]] == [("README.md", 1)]
    assert "The project objects to one verdict: DOC-05." in " ".join(done.stdout.split())
    assert 'class="e-named"' in (tmp_path / "out" / "report.html").read_text()
    assert any("XX-99" in problem["text"]["en"] for problem in report["problems"])


@pytest.mark.parametrize(("day", "told"), [("2026-05-31", True), ("2026-06-01", False)])
def test_a_day_before_the_commit_is_told(run: Run, repo: Path, tmp_path: Path, day: str, told: bool) -> None:
    assert run("assess", str(repo), "--as-of", day, "-o", str(tmp_path / "out")).returncode == 0
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    assert any("is of 2026-06-01 (UTC)" in problem["text"]["en"] for problem in report["problems"]) is told


BAD = [
    pytest.param(["/no/such/place"], 3, id="no such path"),
    pytest.param(["github:owner"], 2, id="half a short form"),
    pytest.param(["--", "--upload-pack=touch x"], 2, id="an option as a target"),
    pytest.param(["ext::sh -c true"], 2, id="a remote helper"),
    pytest.param(["https://user:secret@example.org/a/b"], 2, id="a password in the address"),
    pytest.param(["http://127.0.0.1:9/a/b.git"], 3, id="nobody listens"),
    pytest.param(["https://no-such-host.invalid/a/b.git"], 3, id="no such host"),
    pytest.param(["{repo}", "--rev", "no-such-branch"], 3, id="no such revision"),
    pytest.param(["{empty}"], 3, id="an empty repository"),
    pytest.param(["{plain}"], 3, id="a folder that is no repository"),
    pytest.param(["{broken}"], 3, id="a broken archive"),
    pytest.param(["{repo}", "--seal", "no-such-seal"], 2, id="no such seal"),
    pytest.param(["{repo}", "--seal", "{badseal}"], 2, id="a seal with mistakes"),
    pytest.param(["{repo}", "--require", "platinum"], 2, id="no such level"),
    pytest.param(["{repo}", "--min-score", "101"], 2, id="more than all points"),
    pytest.param(["{repo}", "--format", "docx"], 2, id="no such format"),
    pytest.param(["{repo}", "--as-of", "2999-01-01"], 2, id="a day in the future"),
    pytest.param(["{repo}", "--as-of", "yesterday"], 2, id="no date"),
    pytest.param(["{repo}", "-o", "{file}/out"], 2, id="an output folder that cannot be"),
    pytest.param(["{repo}", "-o", "-"], 2, id="standard output without a format"),
    pytest.param(["{repo}", "--no-such-option"], 2, id="no such option"),
]


@pytest.mark.parametrize(("args", "code"), BAD)
def test_bad_input_gets_one_clear_line_and_the_right_code(
    args: list[str], code: int, run: Run, repo: Path, tmp_path: Path
) -> None:
    places = {
        "repo": repo, "empty": tmp_path / "empty", "plain": tmp_path / "plain", "broken": tmp_path / "broken.tar.gz",
        "badseal": tmp_path / "bad.yml", "file": tmp_path / "file",
    }  # fmt: skip
    places["empty"].mkdir()
    git(places["empty"], "init", "--quiet")
    places["plain"].mkdir()
    places["broken"].write_bytes(b"\x1f\x8b not really")
    places["badseal"].write_text("id: x\ncriteria: []\n")
    places["file"].write_text("")
    done = run("assess", *(arg.format(**places) for arg in args))
    assert done.returncode == code, done.stderr
    assert done.stdout == ""
    assert done.stderr.strip()
    assert "secret" not in done.stderr


@pytest.mark.parametrize(
    ("gate", "code"),
    [
        pytest.param(["--require", "bronze"], 1, id="an unmet must"),
        pytest.param(["--require", "gold"], 1, id="far away"),
        pytest.param(["--min-score", "99"], 1, id="too few points"),
        pytest.param(["--min-score", "1"], 0, id="enough points"),
    ],
)
def test_gates(gate: list[str], code: int, run: Run, repo: Path, tmp_path: Path) -> None:
    done = run("assess", str(repo), *DAY, *gate, "-o", str(tmp_path / "out"))
    assert done.returncode == code
    assert (tmp_path / "out" / "report.json").exists()
    assert bool(done.stderr) == bool(code)


CRASH = """
from sealcheck.engine import measure
from sealcheck.model import Measurement
import sealcheck.measures.metadata as metadata

@measure
def publiccode_present(publiccode) -> Measurement:
    raise RuntimeError("boom\\x1b[31m")
publiccode_present.__module__ = "sealcheck.measures.metadata"
measure(publiccode_present)

from sealcheck.cli import main
main()
"""


def test_a_measure_that_raises_is_undetermined_and_no_gate_passes(repo: Path, tmp_path: Path) -> None:
    args = ["assess", str(repo), *DAY, "--min-score", "0", "-o", str(tmp_path / "out")]
    done = subprocess.run([sys.executable, "-c", CRASH, *args], capture_output=True, text=True)
    assert done.returncode == 4
    assert "boom" in done.stderr and "\x1b" not in done.stderr and "Traceback" not in done.stderr
    report = json.loads((tmp_path / "out" / "report.json").read_text())
    row = next(row for row in report["criteria"] if row["id"] == "MET-01")
    assert row["verdict"] == "undetermined"
    assert report["incomplete"]
    assert any(row["verdict"] in ("met", "unmet") for row in report["criteria"]), "the rest goes on"


@pytest.mark.parametrize("delay", [0.0, 0.006, 0.014, 0.03, 0.2], ids=lambda delay: f"after {delay * 1000:.0f} ms")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "SIGTERM"])
def test_an_interrupt_leaves_nothing_behind(number: signal.Signals, code: int, delay: float, tmp_path: Path) -> None:
    from tests.source.server import serve

    scratch = tmp_path / "scratch"
    scratch.mkdir()
    with serve(tmp_path) as server:
        process = subprocess.Popen(
            [sys.executable, "-m", "sealcheck", "assess", server.url("/hang/x.git"), "-o", str(tmp_path / "out")],
            env=os.environ | {"TMPDIR": str(scratch)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip
        limit = time.monotonic() + 20
        while not list(scratch.iterdir()) and time.monotonic() < limit:
            time.sleep(0.002)
        time.sleep(delay)  # from before the first git child to the midst of waiting for all of them
        process.send_signal(number)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == code, errors
    assert ("interrupted; nothing was left behind" in errors) == (code == 130)
    assert "Traceback" not in errors
    assert not list(scratch.iterdir())
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_one_clear_line(repo: Path, tmp_path: Path) -> None:
    """A limit on file size stands for a disk that has no room for the report."""

    def small_files() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, 16_384))

    done = subprocess.run(
        [sys.executable, "-m", "sealcheck", "assess", str(repo), *DAY, "-o", str(tmp_path / "out")],
        capture_output=True, text=True, preexec_fn=small_files,
    )  # fmt: skip
    assert done.returncode in (2, 3)
    assert len(done.stderr.strip().splitlines()) <= 2 and "Traceback" not in done.stderr
    assert not list(tmp_path.glob("out/*"))


def test_version_help_and_an_unknown_command(run: Run) -> None:
    assert run("--version").stdout.startswith("sealcheck 0.")
    assert "assess" in run("--help").stdout
    assert run("assess", "--help").returncode == 0
    assert run("asses").returncode == 2


def test_the_temporary_folder_of_this_test_run_is_not_ours() -> None:
    assert not list(Path(tempfile.gettempdir()).glob(f"sealcheck-{os.getpid()}-*"))
