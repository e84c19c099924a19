# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.publiccode.graphemes import count_graphemes


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("", 0, id="nothing"),
        pytest.param("abc", 3, id="ascii"),
        pytest.param("a\r\nb", 3, id="a Windows line end is one"),
        pytest.param("Ärger", 5, id="composed umlaut"),
        pytest.param("A\u0308rger", 5, id="letter and combining dots"),
        pytest.param("👩🏽‍🚒", 1, id="person, skin tone, joiner, fire engine"),
        pytest.param("🇩🇪🇫🇷", 2, id="two flags of two letters each"),
        pytest.param("🇩🇪🇫", 2, id="a flag and half a flag"),
        pytest.param("❤️", 1, id="variation selector"),
        pytest.param("각각", 2, id="composed Hangul"),
        pytest.param("\u1100\u1161\u11a8", 1, id="Hangul letter by letter"),
        pytest.param("ä\n\u0308", 3, id="a mark after a line end stands alone"),
    ],
)
def test_what_a_reader_sees_as_one_character_counts_once(text: str, count: int) -> None:
    assert count_graphemes(text) == count
