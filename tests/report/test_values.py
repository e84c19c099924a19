# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import math

import pytest

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
        ("denied", "said not to exist (yet)", "nach eigener Angabe (noch) nicht vorhanden"),
        ("osi", "approved by the OSI", "von der OSI anerkannt"),
        ("EUPL-1.2", "EUPL-1.2", "EUPL-1.2"),
        ("{en} {0}", "{en} {0}", "{en} {0}"),
    ],
)
def test_values_in_words(value: Value, en: str, de: str) -> None:
    assert (words(value_text(value), "en"), words(value_text(value), "de")) == (en, de)


@pytest.mark.parametrize("value", [0.79999999, 69.99999, 99.9999999])
def test_a_number_is_never_rounded_up_to_a_threshold(value: float) -> None:
    shown = words(value_text(value), "en")
    number = float(shown.removesuffix(" %")) / (100 if shown.endswith("%") else 1)
    assert number < math.ceil(value * 10) / 10


@pytest.mark.parametrize("value", [math.nan, math.inf, -math.inf])
def test_what_is_no_number_is_named(value: float) -> None:
    assert words(value_text(value), "en") == str(value)
