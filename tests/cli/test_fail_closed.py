# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Nothing exits 0 that was not proved: every way to fail, through the command itself, with a gate that would pass."""

from __future__ import annotations

import json
import os
import re
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.cli.test_assess import CRASH, DAY, FILES
from tests.kit import commit_files, git, git_repo
from tests.source.server import GitServer, serve

#: A gate that the healthy repository passes.
GATE = ("--min-score", "1")
ASKING = """
id: asking
version: "1.0"
title: {en: Asks only, de: Fragt nur}
description: {en: Asks only, de: Fragt nur}
partly_credit: 0.5
claim_months: 12
levels: [{id: bronze, title: {en: B, de: B}, meaning: {en: b, de: b}}]
themes: [{id: licence, title: {en: L, de: L}}]
programmes: {demo: {title: Demo, url: "https://example.org"}}
criteria:
  - id: LIC-04
    theme: licence
    level: bronze
    weight: 1
    title: {en: Rights, de: Rechte}
    why: {en: Why, de: Warum}
    ask: {question: {en: May you?, de: "Dürfen Sie?"}, evidence: {en: e, de: e}, who: maintainer}
    fix: {en: Ask, de: Fragen, effort: low}
    refs: [demo/a]
"""
HEAD = 'sealcheck_baseline: 1\nseal: {{id: {seal}, version: "1.0", digest: "sha256:0"}}\naccepted:{entries}\n'
ENTRY = "\n  {name}: {{verdict: {verdict}, until: {until}, reason: Moving house}}"


class Bench:
    """The places that the rows of the table name, and the server."""

    def __init__(self, tmp: Path, server: GitServer) -> None:
        self.tmp, self.server = tmp, server
        self.scratch = tmp / "scratch"
        self.places: dict[str, object] = {
            "repo": tmp / "served" / "parking.git", "out": tmp / "out", "none": tmp / "none", "folder": tmp / "folder",
            "empty": tmp / "empty", "file": tmp / "file", "asking": tmp / "asking.yml", "badseal": tmp / "bad.yml",
            "report": tmp / "kept" / "report.json", "server": server.url("").rstrip("/"), "tmp": tmp,
        }  # fmt: skip

    def args(self, *args: str) -> list[str]:
        return [arg.format(**self.places) for arg in args]

    def run(self, *args: str, env: Mapping[str, str] | None = None, **more: object) -> subprocess.CompletedProcess[str]:
        plain = {k: v for k, v in os.environ.items() if not k.startswith(("SEALCHECK_", "LC_", "LANG"))}
        done = subprocess.run(
            [sys.executable, "-m", "sealcheck", *self.args(*args)], cwd=self.tmp / "cwd", text=True, timeout=120,
            env=plain | {"TMPDIR": str(self.scratch)} | dict(env or {}), **({"capture_output": True} | more),  # type: ignore[call-overload]
        )  # fmt: skip
        assert not list(self.scratch.iterdir()), "temporary data was left behind"
        return done


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bench]:
    tmp = tmp_path_factory.mktemp("closed")
    for name in ("scratch", "cwd", "folder", "empty", "kept", "served"):
        (tmp / name).mkdir()
    with serve(tmp / "served") as server:
        made = Bench(tmp, server)
        git_repo(tmp / "served" / "parking.git", FILES)
        git(tmp / "empty", "init", "--quiet")
        (tmp / "file").write_text("")
        (tmp / "asking.yml").write_text(ASKING)
        (tmp / "bad.yml").write_text("id: x\ncriteria: []\n")
        done = made.run("assess", "{repo}", *DAY, "-q", "-f", "json", "-o", str(tmp / "kept"))
        assert done.returncode == 0, done.stderr
        rows = json.loads((tmp / "kept" / "report.json").read_text())["criteria"]
        missed = {row["id"]: row["verdict"] for row in rows if row["verdict"] not in ("met", "not_applicable")}
        _baselines(tmp, missed)
        _reports(tmp)
        yield made


def _baselines(tmp: Path, missed: Mapping[str, str]) -> None:
    """Baselines that all cover what the repository misses, but for the one thing that their name says."""

    def put(name: str, entries: Mapping[str, str], seal: str = "smart-city", until: str = "2026-12-31") -> None:
        rows = "".join(ENTRY.format(name=each, verdict=verdict, until=until) for each, verdict in entries.items())
        (tmp / f"{name}.yml").write_text(HEAD.format(seal=seal, entries=rows or " {}"))

    put("whole", missed)
    put("expired", missed, until="2026-06-29")
    put("other", missed, seal="other-seal")
    unmet = next(name for name, verdict in missed.items() if verdict == "unmet")
    unknown = next(name for name, verdict in missed.items() if verdict == "undetermined")
    put("lacking", {name: verdict for name, verdict in missed.items() if name != unmet})
    put("unknown", {name: verdict for name, verdict in missed.items() if name != unknown})
    put("none_accepted", {})
    (tmp / "broken.yml").write_text((tmp / "whole.yml").read_text().replace("verdict:", "verdikt:", 1))
    (tmp / "cut.yml").write_text((tmp / "whole.yml").read_text()[:-10])
    (tmp / "binary.yml").write_bytes(b"\xff\xfe\x00")


def _reports(tmp: Path) -> None:
    """Kept reports with a damage each."""
    text = (tmp / "kept" / "report.json").read_text()
    doc = json.loads(text)
    fewer = doc | {"criteria": doc["criteria"][1:]}
    crashed = doc | {"incomplete": [{"en": "The measure a.b failed.", "de": "Die Messung a.b schlug fehl."}]}
    for name, changed in {
        "cut": text[:-20], "fewer": json.dumps(fewer), "crashed": json.dumps(crashed), "empty": "", "list": "[]",
        "later": json.dumps(doc | {"schema_version": "2.0"}), "no-score": json.dumps(doc | {"score": {}}),
        "nothing": json.dumps(doc | {"criteria": [], "verdicts": {}}),
    }.items():  # fmt: skip
        (tmp / f"{name}.json").write_text(changed)


ASSESS = [
    pytest.param(["{server}/auth/parking.git"], 3, id="bad credentials"),
    pytest.param(["{server}/403/parking.git"], 3, id="forbidden"),
    pytest.param(["{server}/404/parking.git"], 3, id="no such repository"),
    pytest.param(["{server}/f/none.git"], 3, id="no such repository on a git server"),
    pytest.param(["{server}/429/parking.git"], 3, id="too many requests"),
    pytest.param(["{server}/500/parking.git"], 3, id="the server is broken"),
    pytest.param(["{server}/page/parking.git"], 3, id="a web page"),
    pytest.param(["{server}/broken/parking.git"], 3, id="damaged packs"),
    pytest.param(["{server}/hang/parking.git", "--timeout", "1"], 3, id="no answer"),
    pytest.param(["{server}/slow/parking.git", "--timeout", "1"], 3, id="an answer without end"),
    pytest.param(["http://127.0.0.1:9/a/b.git"], 3, id="nobody listens"),
    pytest.param(["https://no-such-host.invalid/a/b.git"], 3, id="no such host"),
    pytest.param(["{none}"], 3, id="no such path"),
    pytest.param(["{empty}"], 3, id="empty repository"),
    pytest.param(["{folder}"], 3, id="no repository"),
    pytest.param(["{file}"], 3, id="a file that is nothing"),
    pytest.param(["{repo}", "--rev", "none"], 3, id="no such revision"),
    pytest.param(["github:owner"], 2, id="half an address"),
    pytest.param(["{repo}", "{none}"], 3, id="one of two targets"),
    pytest.param(["{repo}", "{repo}", "--baseline", "{tmp}/whole.yml"], 2, id="a baseline for two targets"),
    pytest.param(["{repo}", "--seal", "none"], 2, id="seal not found"),
    pytest.param(["{repo}", "--seal", "{none}.yml"], 2, id="seal file not found"),
    pytest.param(["{repo}", "--seal", "{badseal}"], 2, id="broken seal"),
    pytest.param(["{repo}", "--seal", "{asking}"], 4, id="not one criterion decided"),
    pytest.param(["{repo}", "--seal", "{asking}", "--require", "bronze"], 4, id="an undetermined must"),
    pytest.param(["{repo}", "--require", "bronze"], 1, id="level not reached"),
    pytest.param(["{repo}", "--require", "brnze"], 2, id="level misspelt"),
    pytest.param(["{repo}", "--require", ""], 2, id="an empty level"),
    pytest.param(["{repo}", "--fail-on", ""], 2, id="an empty word"),
    pytest.param(["{repo}", "--fail-on", " , "], 2, id="nothing but commas"),
    pytest.param(["{repo}", "--baseline", ""], 2, id="an empty path"),
    pytest.param(["{repo}", "--min-score", ""], 2, id="an empty number"),
    pytest.param(["{repo}", "--seal", ""], 2, id="an empty seal"),
    pytest.param(["{repo}", "--format", ""], 2, id="an empty format"),
    pytest.param(["{repo}", "--as-of", ""], 2, id="an empty day"),
    pytest.param(["{repo}", "--rev", ""], 2, id="an empty revision"),
    pytest.param([""], 2, id="an empty target"),
    pytest.param(["{repo}", "--min-score", "99"], 1, id="too few points"),
    pytest.param(["{repo}", "--min-score", "nan"], 2, id="no number"),
    pytest.param(["{repo}", "--min-score", "many"], 2, id="no number at all"),
    pytest.param(["{repo}", "--fail-on", "unmet"], 1, id="fail on unmet"),
    pytest.param(["{repo}", "--fail-on", "bronze,unmett"], 2, id="fail on what is misspelt"),
    pytest.param(["{repo}", "--baseline", "{none}"], 2, id="baseline missing"),
    pytest.param(["{repo}", "--baseline", "{folder}"], 2, id="baseline unreadable"),
    pytest.param(["{repo}", "--baseline", "{file}"], 2, id="baseline empty"),
    pytest.param(["{repo}", "--baseline", "{tmp}/broken.yml"], 2, id="baseline broken"),
    pytest.param(["{repo}", "--baseline", "{tmp}/cut.yml"], 2, id="baseline cut off"),
    pytest.param(["{repo}", "--baseline", "{tmp}/binary.yml"], 2, id="baseline no text"),
    pytest.param(["{repo}", "--baseline", "{tmp}/other.yml"], 2, id="baseline of another seal"),
    pytest.param(["{repo}", "--baseline", "{tmp}/expired.yml"], 5, id="baseline expired"),
    pytest.param(["{repo}", "--baseline", "{tmp}/lacking.yml"], 5, id="regression"),
    pytest.param(["{repo}", "--baseline", "{tmp}/none_accepted.yml"], 5, id="baseline accepts nothing"),
    pytest.param(["{repo}", "--baseline", "{tmp}/unknown.yml"], 4, id="perhaps a regression"),
    pytest.param(["{repo}", "--baseline", "{tmp}/whole.yml"], 0, id="control: baseline holds"),
    pytest.param(["{repo}", "-o", "{file}/out"], 2, id="output under a file"),
    pytest.param(["{repo}", "-o", "/proc/none/out"], 2, id="output not writable"),
    pytest.param(["{repo}", "-o", "-"], 2, id="stdout without a format"),
    pytest.param(["{repo}", "--format", "docx"], 2, id="unknown format"),
    pytest.param(["{repo}", "--as-of", "2999-01-01"], 2, id="a day to come"),
    pytest.param(["{repo}", "--no-such-option"], 2, id="unknown option"),
    pytest.param(["{repo}"], 0, id="control: the gate is passed"),
    pytest.param(["{server}/f/parking.git"], 0, id="control: from the server"),
]


@pytest.mark.parametrize(("args", "code"), ASSESS)
def test_assess(args: list[str], code: int, bench: Bench, tmp_path: Path) -> None:
    given = ["assess", *DAY, "-q", *([] if "-o" in args else ["-o", str(tmp_path / "out")])]
    given += GATE if "--min-score" not in args else ()
    done = bench.run(*given, *args, env={"SEALCHECK_TOKEN": "wrong", "SEALCHECK_TOKEN_HOST": "127.0.0.1"})
    _told(done, code)


def _told(done: subprocess.CompletedProcess[str], code: int) -> None:
    assert done.returncode == code, done.stderr
    assert bool(done.stderr.strip()) == bool(code) or "another version" in done.stderr
    assert "Traceback" not in done.stdout + done.stderr and "wrong" not in done.stdout + done.stderr


REPORT = [
    pytest.param(["{report}", "--require", ""], 2, id="an empty level"),
    pytest.param(["{report}", "--fail-on", ""], 2, id="an empty word"),
    pytest.param(["{report}", *GATE], 0, id="control"),
    pytest.param(["{report}", "--require", "bronze"], 1, id="level not reached"),
    pytest.param(["{report}", "--require", "brnze"], 2, id="level misspelt"),
    pytest.param(["{report}", "--fail-on", "unmet"], 1, id="fail on"),
    pytest.param(["{report}", "--fail-on", "umnet"], 2, id="fail on misspelt"),
    pytest.param(["{report}", "--baseline", "{tmp}/whole.yml", *DAY], 0, id="control: baseline holds"),
    pytest.param(["{report}", "--baseline", "{tmp}/lacking.yml", *DAY], 5, id="regression"),
    pytest.param(["{report}", "--baseline", "{tmp}/expired.yml", *DAY], 5, id="expired"),
    pytest.param(["{report}", "--baseline", "{tmp}/whole.yml", "--as-of", "2027-01-01"], 5, id="expired by now"),
    pytest.param(["{report}", "--baseline", "{tmp}/other.yml"], 2, id="other seal"),
    pytest.param(["{report}", "--baseline", "{none}"], 2, id="no baseline"),
    pytest.param(["{none}", *GATE], 2, id="no report"),
    pytest.param(["{folder}", *GATE], 2, id="a folder"),
    pytest.param(["{tmp}/cut.json", *GATE], 2, id="cut off"),
    pytest.param(["{tmp}/empty.json", *GATE], 2, id="empty"),
    pytest.param(["{tmp}/list.json", *GATE], 2, id="no report at all"),
    pytest.param(["{tmp}/later.json", *GATE], 2, id="of a later version"),
    pytest.param(["{tmp}/fewer.json", *GATE], 2, id="a criterion is missing"),
    pytest.param(["{tmp}/no-score.json", *GATE], 2, id="no score"),
    pytest.param(["{tmp}/nothing.json", *GATE], 2, id="no criteria"),
    pytest.param(["{tmp}/crashed.json", *GATE], 4, id="a measure crashed"),
    pytest.param(["{report}", *GATE, "-f", "docx"], 2, id="unknown format"),
    pytest.param(["{report}", *GATE, "-f", "md", "-o", "{file}/x"], 2, id="output not writable"),
]


@pytest.mark.parametrize(("args", "code"), REPORT)
def test_report(args: list[str], code: int, bench: Bench) -> None:
    _told(bench.run("report", *args), code)


WHY = ("--reason", "Moving house", "--until", "2099-12-31")
BASELINE = [
    pytest.param(["{report}", *WHY], 0, id="control"),
    pytest.param(["{repo}", *WHY, *DAY], 0, id="control: assessed"),
    pytest.param(["{report}"], 2, id="no reason, no end"),
    pytest.param(["{report}", *WHY[:2]], 2, id="no end"),
    pytest.param(["{report}", *WHY[2:]], 2, id="no reason"),
    pytest.param(["{report}", "--reason", " ", *WHY[2:]], 2, id="an empty reason"),
    pytest.param(["{report}", *WHY[:2], "--until", "2020-01-01"], 2, id="an end in the past"),
    pytest.param(["{report}", *WHY[:2], "--until", "soon"], 2, id="no day"),
    pytest.param(["{report}", *WHY, "--accept", "LIC-99"], 2, id="unknown criterion"),
    pytest.param(["{report}", *WHY, "--accept", "SEC-01"], 2, id="nothing to accept"),
    pytest.param(["{report}", *WHY, "-o", "{file}"], 2, id="an old baseline that is broken"),
    pytest.param(["{report}", *WHY, "-o", "{tmp}/other.yml"], 2, id="an old baseline of another seal"),
    pytest.param(["{report}", *WHY, "-o", "{file}/x"], 2, id="not writable"),
    pytest.param(["{tmp}/crashed.json", *WHY], 4, id="incomplete"),
    pytest.param(["{tmp}/fewer.json", *WHY], 2, id="damaged"),
    pytest.param(["{none}.json", *WHY], 2, id="no report"),
    pytest.param(["{none}", *WHY], 3, id="no target"),
    pytest.param(["{repo}", "--seal", "none", *WHY], 2, id="no seal"),
    pytest.param(["{report}", "-o", "{tmp}/expired.yml"], 5, id="an expired entry stays expired"),
    pytest.param(["{report}", "-o", "{tmp}/lacking.yml", *DAY], 5, id="what nobody accepted"),
]


@pytest.mark.parametrize(("args", "code"), BASELINE)
def test_baseline(args: list[str], code: int, bench: Bench, tmp_path: Path) -> None:
    before = {path: path.read_bytes() for path in bench.tmp.glob("*.yml")}
    given = [*args, *([] if "-o" in args else ["-o", str(tmp_path / "new.yml")])]
    done = bench.run("baseline", *given)
    _told(done, code)
    assert (tmp_path / "new.yml").exists() == (code == 0)
    if code == 2:
        assert before == {path: path.read_bytes() for path in bench.tmp.glob("*.yml")}, "nothing is touched"


@pytest.mark.parametrize(
    "args", [["report", "{report}", "-f", "md"], ["baseline", "{report}", *WHY], ["assess", "{repo}"]]
)
def test_what_cannot_be_written_is_named(args: list[str], bench: Bench) -> None:
    done = bench.run(*args, "-o", "{file}/x")
    assert done.returncode == 2
    assert re.match(r"sealcheck: \S+/file(/x)? cannot be written: ", done.stderr)


def test_a_crashed_measure(bench: Bench, tmp_path: Path) -> None:
    for gate in (GATE, ("--baseline", "{tmp}/whole.yml"), ("--fail-on", "SEC-01"), ()):
        args = bench.args("assess", "{repo}", *DAY, *gate, "-o", str(tmp_path / "out"))
        done = subprocess.run([sys.executable, "-c", CRASH, *args], capture_output=True, text=True)
        assert done.returncode == 4, gate


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl-C", "SIGTERM"])
@pytest.mark.parametrize("command", ["assess", "baseline"])
def test_an_interrupt(number: signal.Signals, code: int, command: str, bench: Bench, tmp_path: Path) -> None:
    args = bench.args(
        command, "{server}/hang/x.git", "-o", str(tmp_path / "out"), *(GATE if command == "assess" else WHY)
    )
    process = subprocess.Popen(
        [sys.executable, "-m", "sealcheck", *args], env=os.environ | {"TMPDIR": str(bench.scratch)},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    limit = time.monotonic() + 20
    while not list(bench.scratch.iterdir()) and time.monotonic() < limit:
        time.sleep(0.002)
    time.sleep(0.05)
    process.send_signal(number)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == code, errors
    assert ("interrupted; nothing was left behind" in errors) == (code == 130)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["explain", "LIC-01"], "interrupted; nothing was left behind"),
        (["explain", "LIC-01", "--lang", "de"], "abgebrochen; es ist nichts zurückgeblieben"),
        (["explain", "LIC-01", "--lang=de"], "abgebrochen; es ist nichts zurückgeblieben"),
    ],
)
def test_an_interrupt_before_all_is_imported(args: list[str], line: str, tmp_path: Path) -> None:
    (tmp_path / "typer.py").write_text("import os, signal\nos.kill(os.getpid(), signal.SIGINT)\n")
    env = os.environ | {"PYTHONPATH": f"{tmp_path}:{os.environ.get('PYTHONPATH', '')}"}
    done = subprocess.run([sys.executable, "-m", "sealcheck", *args], env=env, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (130, f"sealcheck: {line}\n")


def small_files() -> None:
    """A limit on file size stands for a disk without room."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1_024, 1_024))


@pytest.mark.parametrize("args", [
    ["assess", "{repo}", *DAY, *GATE, "-o", "{out}"],
    ["assess", "{server}/f/parking.git", *DAY, *GATE, "-o", "{out}"],
    ["report", "{report}", *GATE, "-f", "md", "-o", "{out}"],
    ["baseline", "{report}", *WHY, "-o", "{tmp}/full.yml"],
], ids=["assess", "assess a server", "report", "baseline"])  # fmt: skip
def test_a_full_disk(args: list[str], bench: Bench) -> None:
    done = bench.run(*args, preexec_fn=small_files)
    assert done.returncode in (2, 3), done.stderr
    assert "Traceback" not in done.stderr and len(done.stderr.strip().splitlines()) <= 2
    assert not list(bench.tmp.glob("out/*")) and not (bench.tmp / "full.yml").exists()


@pytest.mark.parametrize("args", [
    ["assess", "{repo}", *DAY, *GATE, "-f", "json", "-o", "-"], ["report", "{report}", *GATE, "-f", "md"],
    ["assess", "{repo}", *DAY, *GATE, "-o", "{out}"],
], ids=["assess to stdout", "report", "the summary"])  # fmt: skip
@pytest.mark.parametrize("sink", ["full", "closed"])
def test_output_that_nobody_takes(args: list[str], sink: str, bench: Bench) -> None:
    if sink == "full":
        with Path("/dev/full").open("w") as full:
            done = bench.run(*args, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    else:
        read, write = os.pipe()
        os.close(read)
        done = bench.run(*args, capture_output=False, stdout=write, stderr=subprocess.PIPE)
        os.close(write)
    assert done.returncode != 0
    assert "Traceback" not in done.stderr


def test_a_machine_without_git(bench: Bench, tmp_path: Path) -> None:
    done = bench.run("assess", "{repo}", *GATE, "-o", str(tmp_path / "out"), env={"PATH": "/nowhere"})
    assert done.returncode == 3, done.stderr
    assert "Traceback" not in done.stderr


def test_the_outcome_is_in_the_report(bench: Bench, tmp_path: Path) -> None:
    args = [
        "assess",
        "{repo}",
        *DAY,
        "--require",
        "bronze",
        "--fail-on",
        "DOC-03",
        "-f",
        "json",
        "-f",
        "txt",
        "-f",
        "md",
    ]
    done = bench.run(*args, "-o", str(tmp_path), "--lang", "de")
    gate = json.loads((tmp_path / "report.json").read_text())["gate"]
    assert (gate["passed"], gate["exit_code"]) == (False, 1)
    assert gate["demands"] == ["--require bronze", "--fail-on DOC-03"]
    assert [each["criterion"] for each in gate["reasons"]] == ["", "DOC-03"]
    assert [f"sealcheck: Nicht bestanden: {each['text']['de']}" for each in gate["reasons"]] == done.stderr.splitlines()
    assert gate["reasons"][1]["text"]["en"].startswith("DOC-03 “")
    for name in ("report.txt", "report.md"):
        assert "nicht erfüllt (Exit-Code 1)" in (tmp_path / name).read_text().replace("\\", "")
    assert "nicht erfüllt (Exit-Code 1)" in done.stdout


def test_a_regression_and_an_improvement_elsewhere(bench: Bench, tmp_path: Path) -> None:
    """The whole way: accept what is, lose one thing, gain another; only putting the first right passes."""
    repo = git_repo(tmp_path / "repo", {"README.md": "# Parking\n"})
    commit_files(repo, FILES)
    file = str(tmp_path / "b.yml")
    assert bench.run("baseline", str(repo), *DAY, *WHY, "-o", file).returncode == 0
    held = ("assess", str(repo), *DAY, "-q", "--baseline", file, "-o", str(tmp_path / "out"))
    assert bench.run(*held).returncode == 0
    guide = "Report errors in the issue tracker and send us a merge request with your change. "
    guide += "Each change has a test, and somebody other than its author reads it before it is merged. You get a first "
    guide += "answer within five working days. Please write German or English, and keep a request small enough to read."
    lost = FILES["README.md"].partition("## Installation")[0]
    commit_files(repo, {"CONTRIBUTING.md": f"# Contributing\n\n{guide}\n", "README.md": lost})
    done = bench.run(*held)
    assert done.returncode == 5
    assert "COM-05" in done.stderr.splitlines()[0], "no longer needed"
    assert "Regression: DOC-02" in done.stderr
    assert bench.run("baseline", str(repo), *DAY, "-o", file).returncode == 5, "is not taken over unasked"
    assert "COM-05" not in (tmp_path / "b.yml").read_text()
    assert bench.run(*held).returncode == 5
    commit_files(repo, FILES)
    assert bench.run(*held).returncode == 0


def test_shells_complete_values() -> None:
    from types import SimpleNamespace

    from sealcheck.cli import complete

    ctx = SimpleNamespace(params={"seal": "smart-city"})
    assert complete.formats("sa") == ["sarif"]
    assert complete.formats("json,sa") == ["json,sarif"]
    assert complete.views("text", "md")("m") == ["md"]
    assert complete.explained(ctx, "LIC-02") == ["LIC-02"]
    assert "licence.approval" in complete.explained(ctx, "licence.")
    assert complete.seal_levels(ctx, "") == ["bronze", "silver", "gold"]
    assert complete.places(ctx, "unmet,secu") == ["unmet,security"]
    assert complete.places(ctx, "security:u") == ["security:unmet", "security:undetermined"]
    assert complete.places(SimpleNamespace(params={"seal": "none"}), "LIC") == []
    assert "LIC-01" in complete.criteria(ctx, "LIC")
    assert complete.seals("smart") == ["smart-city"]
