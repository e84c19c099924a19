# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Looking for fixed texts, and for patterns that begin with them, finds what the slow ways do."""

from __future__ import annotations

import re

import pytest

from sealcheck.search import matches, places

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
