# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import math
from typing import Any

import pytest

from sealcheck.model import Value
from sealcheck.seal.build import build
from sealcheck.seal.catalogue import Expectation
from sealcheck.seal.expectation import describe, holds
from sealcheck.words import words

HOLDS: list[tuple[str, dict[str, Any], Value, bool]] = [
    ("at the lower limit", {"at_least": 5}, 5, True),
    ("below the lower limit", {"at_least": 5}, 4, False),
    ("a share above", {"at_least": 0.8}, 0.81, True),
    ("a whole number above a share", {"at_least": 0.8}, 1, True),
    ("a word is never at least", {"at_least": 0}, "none", False),
    ("a word of digits is no number", {"at_least": 0}, "7", False),
    ("true is never at least", {"at_least": 0}, True, False),
    ("not a number is never at least", {"at_least": 0}, math.nan, False),
    ("infinity is at least", {"at_least": 0}, math.inf, True),
    ("at the upper limit", {"at_most": 0}, 0, True),
    ("above the upper limit", {"at_most": 0}, 1, False),
    ("a word is never at most", {"at_most": 14}, "none", False),
    ("false is never at most", {"at_most": 14}, False, False),
    ("not a number is never at most", {"at_most": 14}, math.nan, False),
    ("within limits", {"at_least": 1, "at_most": 3}, 2, True),
    ("over the upper of two limits", {"at_least": 1, "at_most": 3}, 4, False),
    ("under the lower of two limits", {"at_least": 1, "at_most": 3}, 0, False),
    ("true is true", {"is": True}, True, True),
    ("true is not false", {"is": True}, False, False),
    ("true is not 1", {"is": True}, 1, False),
    ("true is not a word", {"is": True}, "true", False),
    ("1 is not true", {"is": 1}, True, False),
    ("0 is not false", {"is": 0}, False, False),
    ("false is false", {"is": False}, False, True),
    ("1 is 1.0", {"is": 1}, 1.0, True),
    ("the same word", {"is": "substantive"}, "substantive", True),
    ("another word", {"is": "substantive"}, "stub", False),
    ("one of the words", {"one_of": ["osi", "fsf"]}, "fsf", True),
    ("none of the words", {"one_of": ["osi", "fsf"]}, "none", False),
    ("true is none of the numbers", {"one_of": [0, 1]}, True, False),
    ("all conditions must hold", {"one_of": [1, 9], "at_most": 5}, 9, False),
    ("nothing expected holds", {}, "x", True),
]


@pytest.mark.parametrize(("given", "value", "expected"), [row[1:] for row in HOLDS], ids=[row[0] for row in HOLDS])
def test_holds(given: dict[str, Any], value: Value, expected: bool) -> None:
    assert holds(build(Expectation, given), value) is expected


DESCRIBE: list[tuple[dict[str, Any], str, str]] = [
    ({"at_least": 5}, "at least 5", "mindestens 5"),
    ({"at_least": 0.8}, "at least 80 %", "mindestens 80 %"),
    ({"at_least": 0.995}, "at least 99.5 %", "mindestens 99,5 %"),
    ({"at_least": 0.00001}, "at least 0.001 %", "mindestens 0,001 %"),
    ({"at_least": 100}, "at least 100", "mindestens 100"),
    ({"at_most": 0}, "no findings", "keine Beanstandung"),
    ({"at_most": 2}, "at most 2", "höchstens 2"),
    ({"at_least": 1, "at_most": 3}, "1 to 3", "1 bis 3"),
    ({"is": True}, "yes", "ja"),
    ({"is": False}, "no", "nein"),
    ({"is": 3}, "3", "3"),
    ({"is": "green"}, "green", "green"),
    ({"one_of": ["red"]}, "red", "red"),
    ({"one_of": ["red", "green"]}, "red or green", "red oder green"),
    ({"one_of": ["red", "green", "blue"]}, "red, green or blue", "red, green oder blue"),
    ({"one_of": [1, 9], "at_most": 5}, "1 or 9 and at most 5", "1 oder 9 und höchstens 5"),
    ({}, "any value", "ein beliebiger Wert"),
]


@pytest.mark.parametrize(("given", "english", "german"), DESCRIBE, ids=[row[1] for row in DESCRIBE])
def test_describe(given: dict[str, Any], english: str, german: str) -> None:
    text = describe(build(Expectation, given))
    assert (words(text, "en"), words(text, "de")) == (english, german)
