# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lines that give a value behind a label: „Status: beta“, „Maintainer – Ada Amt“, the row of a table."""

from __future__ import annotations

from sealcheck.pattern import regex

_LABELLED = regex(
    r"[\s|]{0,3}([^\W\d_][^\W_]{1,25}(?: [^\W\d_]{2,20}){0,2})\s?(?::|\||[–—]|-(?= ))\s{0,3}([^|]{2,600})\|?"
)


def labelled(text: str) -> tuple[str, str]:
    """Return the label and the value that a line without markup consists of; two empty texts where it does not."""
    match = _LABELLED.fullmatch(text.strip())
    return (match[1], match[2].strip()) if match else ("", "")
