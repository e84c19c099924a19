# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Password hashes of database accounts in dumps and scripts.

PostgreSQL's md5 form is the MD5 of the password with the name behind it, and whoever has it can log in
(https://www.postgresql.org/docs/16/auth-password.html, catalogue pg_authid); MySQL's is a double SHA-1
(https://dev.mysql.com/doc/refman/8.0/en/native-pluggable-authentication.html). Both are quickly tried out.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import md5
from itertools import islice

from sealcheck.artifacts.secret.suspects import Certainty, Suspect
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of

_ANCHORS = (b"PASSWORD '", b"password '", b"native_password' AS '")
_HASH = regex(
    rb"(?i)\b(?:ROLE|USER)\s{1,9}(?:IF NOT EXISTS )?[\"'`]?([\w.-]{1,60})[^;]{0,300}?"
    rb"(?:PASSWORD|native_password' AS) '(md5[0-9a-f]{32}|SCRAM-SHA-256\$[^'\n]{60,200}|\*[0-9A-F]{40})'"
)
#: Passwords that containers and instructions give away.
COMMON = (
    "",
    "postgres",
    "password",
    "admin",
    "root",
    "test",
    "secret",
    "changeme",
    "docker",
    "1234",
    "12345",
    "123456",
)


def account_hashes(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each hash of an account; a person has to look whether it opens anything."""
    if not first_of(_ANCHORS, content):
        return
    for match in islice(_HASH.finditer(content), 50):
        name, written = (match.group(n).decode("latin-1") for n in (1, 2))
        made_up = file.role in (PathClass.TEST, PathClass.EXAMPLE) or _is_common(name, written.lower())
        certainty: Certainty = "harmless" if made_up else "doubtful"
        yield match.start(2), Suspect("account_hash", certainty, name=name)


def _is_common(name: str, written: str) -> bool:
    """Whether a hash of PostgreSQL is that of a password that everybody would try first."""
    tried = (*COMMON, name, f"{name}123")
    return any(written == "md5" + md5((p + name).encode(), usedforsecurity=False).hexdigest() for p in tried)
