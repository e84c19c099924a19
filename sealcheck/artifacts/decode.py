# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Bytes to text, for files of any age and origin."""

from __future__ import annotations

import codecs

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: How text documents of WordPad begin, which end with a NUL.
_RTF = b"{\\rtf"


def decode(data: bytes) -> str | None:
    r"""Return the text of `data` with newline ends, or None when it is binary (a NUL byte near the start)."""
    text = _decode(data)
    return None if text is None else text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes) -> str | None:
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    data = data.rstrip(b"\0") if data.startswith(_RTF) else data
    if b"\0" in data[:8000]:
        return _wide(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        # The Windows code page of western Europe; its five undefined bytes fall back to Latin-1's controls.
        return data.decode("cp1252", "replace")


def _wide(data: bytes) -> str | None:
    """Return the text of UTF-16 without its mark: every other byte of western text is NUL; None when it is none."""
    start = data[:2000]
    for encoding, zeros, letters in (("utf-16-le", start[1::2], start[::2]), ("utf-16-be", start[::2], start[1::2])):
        if len(start) >= 8 and zeros.count(0) > 0.9 * len(zeros) and 0 not in letters:
            return data[: len(data) // 2 * 2].decode(encoding, "replace")
    return None
