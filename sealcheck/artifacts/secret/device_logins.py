# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Logins that are built into programs for devices."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.secret.constants import IN_C, given_in_c
from sealcheck.artifacts.secret.patterns import is_outside
from sealcheck.artifacts.secret.requests import ADDRESS, NEAR, is_login
from sealcheck.artifacts.secret.suspects import Suspect, lies_aside
from sealcheck.model import File, PathClass

#: In small letters: words in the names that a login is given to, and where it is looked for.
WORDS = (b"auth", b"token", b"login", b"credential")
_ROLES = frozenset({PathClass.SOURCE, PathClass.TEST})


def device_logins(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each name and password in base64 that a program for a device sends to a server.

    Such a header is built in under whatever name, so that one called after tests is looked at outside of their folders.
    """
    if file.ending not in IN_C or file.role not in _ROLES or lies_aside(file.folder):
        return
    for start, value in given_in_c(content, small, WORDS):
        around = content[max(0, start - NEAR) : start + NEAR]
        if is_login(value) and any(is_outside(match[1].decode("latin-1")) for match in ADDRESS.finditer(around)):
            yield start, Suspect("login_header", "doubtful")
