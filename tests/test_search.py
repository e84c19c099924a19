# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Looking for fixed texts, and for patterns that begin with them, finds what the slow ways do."""

from __future__ import annotations

import re

import pytest

from sealcheck.search import (
    DIGITS,
    SMALL,
    Bundle,
    Joined,
    Sign,
    in_form,
    in_small,
    matches,
    places,
    plain_signs,
    small_signs,
)

PATTERN = re.compile(rb"(?<!x)(?:key|token) ?= ?(\S{1,20})")


@pytest.mark.parametrize("data", [b"", b"key", b"key key", b"keykey", b"a key, a token and a key"])
def test_a_text_is_found_wherever_it_stands(data: bytes) -> None:
    assert list(places(b"key", data)) == [match.start() for match in re.finditer(b"key", data)]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"token = a\nkey=b\ntoken=c", [b"a", b"b", b"c"]),
        (b"key=token=a key=b", [b"token=a", b"b"]),
        (b"xkey=a token=b key", [b"b"]),
        (b"nothing", []),
    ],
)
def test_a_pattern_is_found_by_what_it_begins_with(data: bytes, found: list[bytes]) -> None:
    assert [match[1] for match in matches(PATTERN, (b"token", b"key"), data)] == found
    assert [match[1] for match in PATTERN.finditer(data)] == found


EVERY = bytes(range(256)) * 3


@pytest.mark.parametrize("data", [b"", b"Key", EVERY])
def test_a_form_is_what_the_table_makes_of_each_byte(data: bytes) -> None:
    assert in_small(data) == data.lower()
    assert in_form(data, DIGITS) == data.translate(DIGITS)
    assert in_form(data, SMALL) == data.lower()


@pytest.mark.parametrize(
    ("signs", "found"),
    [
        (plain_signs(b"key"), [1, 5]),
        (small_signs(b"key"), [1, 2, 5]),
        (plain_signs(b"token", b"key"), [1, 4, 5]),
        (plain_signs(b"yt"), []),
        ((Sign(b"0.000", DIGITS),), [3]),
        (plain_signs(b"nowhere"), []),
        ((), []),
    ],
)
def test_a_bundle_tells_in_which_pieces_a_text_stands(signs: tuple[Sign, ...], found: list[int]) -> None:
    pieces = [b"", b"a key and a key", b"KEY", b"x = 12.345", b"token", b"key"]
    assert Bundle(pieces).holding(signs) == found


def test_no_text_is_found_across_two_pieces() -> None:
    assert Bundle([b"a ke", b"y, a k", b"ey"]).holding(plain_signs(b"key")) == []
    assert Bundle([]).holding(plain_signs(b"key")) == []


def test_words_are_looked_for_in_another_form_of_the_data() -> None:
    pattern = re.compile(rb"(?i)(?<!x)key ?= ?(\w+)")
    data = b"KEY=a xKey=b Key = c"
    assert [match[1] for match in matches(pattern, (b"key",), data, in_small(data))] == [b"a", b"c"]


@pytest.mark.parametrize("pieces", [[], [""], ["ab", "b", "", "ba", "c\0b", "c"]])
@pytest.mark.parametrize("texts", [(), ("b",), ("ab", "c"), ("bb",), ("a", "b", "c")])
def test_joined_texts_are_found_piece_by_piece(pieces: list[str], texts: tuple[str, ...]) -> None:
    expected = [number for number, piece in enumerate(pieces) if any(text in piece for text in texts)]
    assert Joined(pieces).holding(texts) == expected
