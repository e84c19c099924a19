# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the operating system refuses is told in the reader's language."""

from __future__ import annotations

from pathlib import Path

import pytest

from sealcheck.cli.again import read_report
from sealcheck.model import Text
from sealcheck.refusal import refusal
from sealcheck.report.errors import ReportError
from sealcheck.words import words


def told(error: Exception, language: str) -> str:
    reason = refusal(error)
    return words(reason, language) if isinstance(reason, Text) else reason


@pytest.mark.parametrize(
    ("name", "german"),
    [
        ("nowhere.json", "Datei oder Ordner nicht vorhanden"),
        ("", "es ist ein Ordner"),
        ("file/below.json", "ein Teil des Pfads ist kein Ordner"),
        ("x" * 300, "der Name ist zu lang"),
    ],
)
def test_a_report_that_cannot_be_read(tmp_path: Path, name: str, german: str) -> None:
    (tmp_path / "file").write_text("{}")
    with pytest.raises(ReportError) as caught:
        read_report(tmp_path / name)
    reason = caught.value.reason
    assert isinstance(reason, Text) and words(reason, "de") == german
    assert words(reason, "en") in str(caught.value)


def test_what_is_rare_keeps_the_words_of_the_system() -> None:
    assert told(OSError(5, "Input/output error"), "de") == "Input/output error"
    assert told(OSError("no number"), "de") == "no number"
    assert told(ValueError(), "de") == "ValueError"
