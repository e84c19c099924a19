# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.clean import _UNSAFE, clean
from sealcheck.model import say


@pytest.mark.parametrize(
    ("dirty", "tidy"),
    [
        pytest.param("plain ä € 漢字 👩‍🔬".replace("\u200d", ""), "plain ä € 漢字 👩🔬", id="ordinary text stays"),
        pytest.param("a\nb\r\nc\td", "a b c d", id="one line"),
        pytest.param("\x1b[31mred", "\\x1b[31mred", id="ANSI"),
        pytest.param("\x07\x00\x7f\x9b", "\\x07\\x00\\x7f\\x9b", id="controls"),
        pytest.param("a\u202egpj.exe", "a\\u202egpj.exe", id="right-to-left override"),
        pytest.param("a\u200bb\ufeff", "a\\u200bb\\ufeff", id="zero width"),
        pytest.param("a\udcffb", "a\\xffb", id="bytes that are no UTF-8"),
        pytest.param("\ud800", "\\ud800", id="lone surrogate"),
        pytest.param("a\ufffeb\ufdd0c\U0001ffff", "a\\ufffeb\\ufdd0c\\u1ffff", id="no characters at all"),
        pytest.param("x\u2028y", "x\\u2028y", id="line separator"),
    ],
)
def test_clean(dirty: str, tidy: str) -> None:
    assert clean(dirty) == tidy
    clean(dirty).encode("utf-8")


def test_long_text_is_cut_with_an_ellipsis() -> None:
    assert clean("x" * 501) == "x" * 499 + "…"
    assert len(clean("\x00" * 10_000, limit=100)) == 100


def test_a_text_cannot_carry_unsafe_characters() -> None:
    assert say("a.b", who="\x1b[0m", all=["\u202e"]).args == (("all", ("\\u202e",)), ("who", "\\x1b[0m"))


def test_what_can_be_printed_stays_as_it_is() -> None:
    assert not [each for each in map(chr, range(0x110000)) if each.isprintable() and clean(each) != each]
    assert not [each for each in map(chr, range(0x110000)) if each.isprintable() and _UNSAFE.search(each)]
