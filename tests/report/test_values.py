# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import ast
import math
from pathlib import Path

import pytest

from sealcheck import measures
from sealcheck.model import Value
from sealcheck.report.values import value_text
from sealcheck.words import words


@pytest.mark.parametrize(
    ("value", "en", "de"),
    [
        (True, "yes", "ja"),
        (False, "no", "nein"),
        (0, "0", "0"),
        (31, "31", "31"),
        (-3, "-3", "-3"),
        (0.8, "80 %", "80 %"),
        (12.0, "12", "12"),
        (12.25, "12.25", "12,25"),
        (0.29, "29 %", "29 %"),
        (1 / 3, "33.33 %", "33,33 %"),
        (0.05, "5 %", "5 %"),
        (0.0, "0 %", "0 %"),
        (1.0, "100 %", "100 %"),
        ("substantive", "content of its own", "eigener Inhalt"),
        ("template", "only a template", "nur eine Vorlage"),
        ("denied", "said not to exist (yet)", "nach eigener Angabe (noch) nicht vorhanden"),
        ("osi", "approved by the OSI", "von der OSI anerkannt"),
        ("EUPL-1.2", "EUPL-1.2", "EUPL-1.2"),
        ("{en} {0}", "{en} {0}", "{en} {0}"),
    ],
)
def test_values_in_words(value: Value, en: str, de: str) -> None:
    assert (words(value_text(value), "en"), words(value_text(value), "de")) == (en, de)


def test_every_word_that_a_measure_returns_is_said_in_both_languages() -> None:
    parts = [ast.parse(each.read_text(encoding="utf-8")) for each in Path(measures.__path__[0]).glob("*.py")]
    calls = [each for part in parts for each in ast.walk(part) if isinstance(each, ast.Call) and each.args]
    named = [each.args[0] for each in calls if isinstance(each.func, ast.Name) and each.func.id == "measured"]
    values = {each.value for each in named if isinstance(each, ast.Constant) and isinstance(each.value, str)}
    assert len(values) > 20
    assert {value for value in values if value_text(value).key == "report.value_text"} == set()


@pytest.mark.parametrize("value", [0.79999999, 69.99999, 99.9999999])
def test_a_number_is_never_rounded_up_to_a_threshold(value: float) -> None:
    shown = words(value_text(value), "en")
    number = float(shown.removesuffix(" %")) / (100 if shown.endswith("%") else 1)
    assert number < math.ceil(value * 10) / 10


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_named(value: float) -> None:
    assert words(value_text(value), "en") == str(value)
