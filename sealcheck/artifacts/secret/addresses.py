# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords in addresses, and how far they look like ones: mongodb+srv://lamps:…@cluster.lamps.net."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.secret.patterns import is_local, is_mixed, is_outside, is_placeholder, looks_random
from sealcheck.artifacts.secret.suspects import Suspect, certainty_at
from sealcheck.model import File
from sealcheck.pattern import regex

#: Schemes of databases, queues, mail and files: there a password is one, even if it is a mere word.
_STORE = regex(
    rb"(?i)(?:mongodb(?:\+srv)?|postgres(?:ql)?(?:\+\w{1,20})?|postgis|mysql(?:\+\w{1,20})?|mariadb|mssql|rediss?|amqps?|mqtts?"
    rb"|s?ftps?|smtps?|imaps?|ldaps?|rtsps?)$"
)
#: Names that a program or somebody puts a value in for.
_NAME = regex(r"[A-Z][A-Z0-9_]{0,60}|[A-Za-z_]\w{0,40}(?:\.[A-Za-z_]\w{0,40}){1,5}")
BEFORE = 40
#: Characters of a password of letters and digits in an address of another scheme.
LEAST = 8


def in_address(file: File, content: bytes, match: re.Match[bytes], line: int) -> Iterator[Suspect]:
    """Yield what a password in an address is worth: certain where it mixes kinds of characters; else for a person.

    The match has the password and the host; addresses of this machine and of examples open nothing.
    """
    value, host = (match[group].decode("latin-1") for group in (1, 2))
    if is_local(host):
        return
    if looks_random(value):
        yield Suspect("url_password", certainty_at(True, file), line)
    elif is_outside(host) and not is_placeholder(value) and not _NAME.fullmatch(value):
        store = _STORE.search(content[max(0, match.start() - BEFORE) : match.start()]) is not None
        if store or (is_mixed(value) and len(value) >= LEAST):
            yield Suspect("url_password", certainty_at(False, file), line)
