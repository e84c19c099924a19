# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What git complains of, in a form that may be shown."""

from __future__ import annotations

from sealcheck.clean import clean
from sealcheck.pattern import regex

_USERINFO = regex(r"(?<=://)[^/\s@]{1,500}@")
_QUERY = regex(r"(?<=\S)\?[^\s'\"]{1,2000}")


def presentable(stderr: bytes) -> str:
    """Return complaints of git as printable lines without user names, passwords and queries of addresses."""
    lines = stderr.decode("utf-8", "surrogateescape").splitlines()
    shown = (_QUERY.sub("", _USERINFO.sub("", clean(line, limit=300))) for line in lines[:50])
    return "\n".join(line for line in shown if line)
