# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from sealcheck.report import report_folder
from sealcheck.report.folder import LONGEST, safe_name
from tests.report.sample import COMMIT, SUBJECT


def folder(**changes: str) -> str:
    return report_folder(Path("reports"), replace(SUBJECT, **changes)).as_posix()  # type: ignore[arg-type]


def test_a_remote_repository() -> None:
    assert folder() == f"reports/github.example/stadt-musterhausen/pegelportal/{COMMIT}"


def test_groups_become_nested_folders() -> None:
    assert folder(owner="stadt/amt/team").startswith("reports/github.example/stadt/amt/team/pegelportal/")


def test_a_local_repository() -> None:
    assert folder(host="", owner="", commit=COMMIT) == f"reports/local/pegelportal/{COMMIT}"


def test_an_archive_without_a_commit() -> None:
    assert folder(host="", owner="", commit="").endswith("/local/pegelportal/no-commit")


@pytest.mark.parametrize(
    "part",
    [
        "..", ".", "...", "", " ", "/", "../../etc", "a/b", "a\\b", "a:b", "a\0b", "a\nb", "\x1b[31m", "a\u202eb",
        "~root", "-rf", "--", ".git", ".ssh", "nul", "CON", "com1.txt", "a" * 300, "ü" * 200, "x.",
        "$(id)", "`id`", "*", "?", "\udcff",
    ],
)  # fmt: skip
def test_any_part_becomes_one_harmless_component(part: str, tmp_path: Path) -> None:
    name = safe_name(part)
    assert len(name.encode()) <= LONGEST
    assert not name.startswith(".")
    assert not name.endswith((".", " "))
    assert not set(name) & set('/\\:\0\n\x1b*?"<>|$`~\u202e')
    assert not any(name.lower() == reserved for reserved in ("con", "nul", "prn", "aux"))
    (tmp_path / name).mkdir()
    assert [each.name for each in tmp_path.iterdir()] == [name]
    hostile = replace(SUBJECT, host=part, owner=part, name=part, commit=part)
    made = report_folder(tmp_path, hostile).resolve()
    assert made.is_relative_to(tmp_path.resolve())
    assert made != tmp_path.resolve()


def test_two_targets_never_share_a_folder() -> None:
    alike = ["a b", "a/b", "a:b", "a_b", "a\\b", "a\tb", "..", ".", "", "x" * 100, "x" * 101, "x" * 80, "nul", "_nul"]
    assert len({safe_name(each) for each in alike}) == len(alike)


@pytest.mark.parametrize("name", ["pegelportal", "Straßen-Karte", "a.b_c+d", "0.1.0"])
def test_ordinary_names_stay(name: str) -> None:
    assert safe_name(name) == name
