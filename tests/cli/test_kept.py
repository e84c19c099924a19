# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Kept assessments: shown again, and compared."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sealcheck.report import FORMATS
from sealcheck.report.changes import changes
from sealcheck.report.document import to_json
from tests.report.sample import sample


def sealcheck(*args: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "sealcheck", *map(str, args)], capture_output=True, text=True)


def copy() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(to_json(sample()))
    return found


def row(doc: dict[str, Any], name: str) -> dict[str, Any]:
    return next(each for each in doc["criteria"] if each["id"] == name)


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    file = tmp_path / "report.json"
    file.write_text(to_json(sample()), encoding="utf-8")
    return file


@pytest.mark.parametrize("name", list(FORMATS))
def test_a_kept_assessment_is_shown_as_it_was(kept: Path, name: str) -> None:
    shown = sealcheck("report", kept, "--format", name, "--lang", "de")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout == FORMATS[name].render(sample(), "de").replace("\r\n", "\n")


def test_several_formats_go_into_a_folder(kept: Path, tmp_path: Path) -> None:
    done = sealcheck("report", kept, "-f", "sarif", "-f", "junit", "-o", tmp_path / "out")
    assert done.stdout.split() == [str(tmp_path / "out" / name) for name in ("report.sarif", "report.junit.xml")]
    assert sealcheck("report", kept, "-f", "sarif", "-f", "junit").returncode == 2


def test_formats_are_named_as_people_name_them(kept: Path, tmp_path: Path) -> None:
    done = sealcheck("report", kept, "-f", "json, markdown,", "-f", "md,CSV", "-o", tmp_path / "out")
    assert done.stdout.split() == [str(tmp_path / "out" / f"report.{ending}") for ending in ("json", "md", "csv")]
    assert sealcheck("report", kept, "-f", "markdown").stdout == sealcheck("report", kept, "-f", "md").stdout
    assert sealcheck("report", kept, "-f", "text").stdout == sealcheck("report", kept).stdout
    assert sealcheck("diff", kept, kept, "-f", "markdown").stdout == sealcheck("diff", kept, kept, "-f", "md").stdout
    assert sealcheck("diff", kept, kept, "-f", "txt").stdout == sealcheck("diff", kept, kept).stdout


@pytest.mark.parametrize(
    ("command", "written", "hint"),
    [("report", "json,sariff", "sarif"), ("report", "htlm", "html"), ("diff", "jsn", "json"), ("report", "docx", "")],
)
def test_a_mistyped_format_gets_the_nearest_one(kept: Path, command: str, written: str, hint: str) -> None:
    done = sealcheck(command, kept, *([kept] if command == "diff" else []), "-f", written, "--lang", "en")
    assert (done.returncode, done.stdout, len(done.stderr.splitlines())) == (2, "", 1)
    assert written.split(",")[-1] in done.stderr
    assert (f"Did you mean “{hint}”?" in done.stderr) is bool(hint) and ("Did you mean" in done.stderr) is bool(hint)


def test_a_format_without_a_name_is_refused(kept: Path) -> None:
    assert sealcheck("report", kept, "-f", "").returncode == 2


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"kind": "sealcheck-report"}', '{"kind":"sealcheck-report","schema_version":"1.0"}', "\xff" * 5],
)
@pytest.mark.parametrize("command", ["report", "diff"])
def test_what_is_no_report_gets_one_line(tmp_path: Path, text: str, command: str) -> None:
    file = tmp_path / "report.json"
    file.write_text(text, encoding="latin-1")
    for args in (
        [file] if command == "report" else [file, file],
        [tmp_path / "none.json", tmp_path][: 1 + (command == "diff")],
    ):
        done = sealcheck(command, *args)
        assert done.returncode == 2
        assert len(done.stderr.splitlines()) == 1 and "Traceback" not in done.stderr


def by_code(doc: dict[str, Any]) -> None:
    doc["subject"]["commit"] = "f" * 40
    worse = row(doc, "LIC-01")
    worse["verdict"], worse["measurement"]["value"] = "unmet", 0


def test_two_possible_causes_are_both_named() -> None:
    new = copy()
    by_code(new)
    new["tool"]["version"] = "9.9"
    assert changes(copy(), new).verdicts[0].causes == ("code", "tool")


def test_a_criterion_that_came_or_went_is_the_seals_doing() -> None:
    new = copy()
    gone = new["criteria"].pop(0)
    assert [(each.id, each.causes) for each in changes(copy(), new).verdicts] == [(gone["id"], ("seal",))]
    assert [(each.id, each.after is not None) for each in changes(new, copy()).verdicts] == [(gone["id"], True)]


def test_diff_prints_what_changed(kept: Path, tmp_path: Path) -> None:
    new = copy()
    by_code(new)
    other = tmp_path / "new.json"
    other.write_text(to_json(new), encoding="utf-8")
    told = sealcheck("diff", kept, other, "--lang", "de")
    assert told.returncode == 0 and "▼ LIC-01" in told.stdout and "Ein Urteil hat sich geändert." in told.stdout
    assert "- ▼ **LIC-01 " in sealcheck("diff", kept, other, "-f", "md").stdout
    assert json.loads(sealcheck("diff", kept, other, "-f", "json").stdout)["verdicts"][0]["causes"] == ["code"]
    assert "Kein Urteil" in sealcheck("diff", kept, kept, "--lang", "de").stdout
    assert sealcheck("diff", kept, other, "-f", "pdf").returncode == 2
