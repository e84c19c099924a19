# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import errno
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from sealcheck.report import FORMATS, ReportError, write_reports
from tests.report.sample import sample


def test_writes_each_format_whole(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    files = write_reports(folder, sample(), list(FORMATS), "de")
    assert [file.name for file in files[:4]] == ["report.json", "report.md", "report.html", "report.txt"]
    assert len({file.name for file in files}) == len(FORMATS)
    assert sorted(folder.iterdir()) == sorted(files), "no temporary file is left"
    for name, file in zip(FORMATS, files, strict=True):
        assert file.read_bytes() == FORMATS[name].render(sample(), "de").encode()


@pytest.mark.parametrize("name", list(FORMATS))
@pytest.mark.parametrize("language", ["en", "de"])
def test_the_same_document_gives_the_same_bytes(name: str, language: str) -> None:
    assert FORMATS[name].render(sample(), language) == FORMATS[name].render(sample(), language)


def test_replaces_an_older_report_and_keeps_other_files(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("old")
    (tmp_path / "notes.txt").write_text("mine")
    write_reports(tmp_path, sample(), ["json"], "en")
    assert (tmp_path / "report.json").read_text(encoding="utf-8").startswith("{")
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_does_not_write_through_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("precious")
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "report.md").symlink_to(outside)
    write_reports(tmp_path / "reports", sample(), ["md"], "en")
    assert outside.read_text() == "precious"


def test_a_file_in_the_way_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "reports").write_text("a file")
    with pytest.raises(ReportError) as caught:
        write_reports(tmp_path / "reports" / "x", sample(), ["json"], "en")
    assert caught.value.path == tmp_path / "reports" / "x"
    assert "\n" not in str(caught.value)


def test_a_folder_in_the_way_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "report.json").mkdir()
    with pytest.raises(ReportError):
        write_reports(tmp_path, sample(), ["json"], "en")
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


def test_an_unknown_format_writes_nothing(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        write_reports(tmp_path / "x", sample(), ["json", "papyrus"], "en")
    assert not (tmp_path / "x").exists()


NO_SPACE = """
import resource, signal, sys
from pathlib import Path
from sealcheck.report import ReportError, write_reports
from tests.report.sample import sample
doc = sample()
resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))
try:
    write_reports(Path(sys.argv[1]), doc, ["json"], "en")
except ReportError as error:
    print(str(error))
    sys.exit(7)
"""


@pytest.mark.skipif(not hasattr(resource, "RLIMIT_FSIZE"), reason="needs a limit on file sizes")
def test_no_space_keeps_the_old_report_whole(tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text("the old report")
    done = subprocess.run([sys.executable, "-c", NO_SPACE, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 7, done.stderr
    assert done.stdout.count("\n") == 1
    assert "report.json" in done.stdout
    assert (tmp_path / "report.json").read_text() == "the old report"
    assert [each.name for each in tmp_path.iterdir()] == ["report.json"]


def test_importing_the_reports_loads_no_heavy_library() -> None:
    code = "import sys, sealcheck.report; print([m for m in ('jinja2', 'rich', 'jsonschema') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_folder_that_was_made_goes_again_when_nothing_can_be_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*args: object, **kwargs: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "kept").mkdir()
    monkeypatch.setattr("tempfile.mkstemp", full)
    for folder in ("made/below", "kept"):
        with pytest.raises(ReportError):
            write_reports(tmp_path / folder, sample(), ["json"], "en")
    assert [each.name for each in tmp_path.iterdir()] == ["kept"]
