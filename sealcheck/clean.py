# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""One cleaner for every string that comes from a target, a server or a child process."""

from __future__ import annotations

import re

from sealcheck.pattern import regex

# What is no character at all, and may stand neither in XML nor in HTML: the last two code points of each plane, and 32.
_NONE = "\ufdd0-\ufdef" + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
# C0 and C1 controls, DEL, soft hyphen, zero-width and bidi controls, line separators, BOM, tags, surrogates:
# everything that can move a cursor, hide text or break an encoder (Trojan Source, CVE-2021-42574).
_UNSAFE = regex(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    f"\U000e0000-\U000e007f\ud800-\udfff{_NONE}]"
)


def clean(value: str, *, limit: int = 500) -> str:
    r"""Return `value` on one line, unsafe characters as `\xNN`, cut to `limit` characters with an ellipsis."""
    if len(value) <= limit and value.isprintable():  # none of the unsafe ones is, and most texts are
        return value
    cut = value[: limit + 1]
    safe = _UNSAFE.sub(_escape, cut.replace("\t", " ").replace("\r\n", " ").replace("\n", " "))
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if 0xDC80 <= code <= 0xDCFF:  # a byte that was no UTF-8, kept by surrogateescape
        code -= 0xDC00
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"
