# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords in settings beside the address of a database, as JDBC writes it: in properties, YAML, XML.

The drivers differ in what stands before the machine (Oracle:
https://docs.oracle.com/en/database/oracle/oracle-database/21/jjdbc/data-sources-and-URLs.html, SQL Server:
https://learn.microsoft.com/en-us/sql/connect/jdbc/building-the-connection-url).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.literals import Written
from sealcheck.artifacts.secret.named_values import ends_in_password
from sealcheck.artifacts.secret.patterns import is_placeholder, is_reached
from sealcheck.pattern import regex
from sealcheck.search import matches

_HOST = rb"([A-Za-z0-9.-]{4,120})"
_DATABASE = regex(
    rb"(?:j|r2)dbc:(?:[a-z0-9-]{1,20}(?::[A-Za-z]{1,20})?:(?:[^\s@'\"(/]{0,60}(?:/[^\s@'\"]{0,60})?@(?:(?:ldaps?:)?//)?|//)"
    + _HOST
    + rb"[:/;\\]|oracle:[a-z0-9]{1,8}:[^\s(]{0,120}@\s{0,3}\([^\n]{0,400}?(?i:\bhost)\s{0,3}=\s{0,3}"
    + _HOST
    + rb"\s{0,3}\)|sybase:Tds:"
    + _HOST
    + rb":)"
)
_WORDS = rb"passw(?:or)?[dt]|kennwort|contrasen(?:i?a)|clave|senha|wachtwoord|mot_?de_?passe|pass|pwd"
_LOGIN = regex(
    rb"(?im)(?:^|[\s<\"'])((?:[a-z][\w.-]{0,80})?(?:%b))['\"]?\s{0,3}[=:>]\s{0,3}['\"]?" % _WORDS
    + rb"((?:[^\s'\"<>${}#]|\$(?![\w({])){6,100})(?=['\"<]|[ \t]{0,40}\r?$|[ \t]{1,40}(?:#|/?>|[\w:.-]{1,60}=))"
)
#: What a program asks for: os.environ[ and getenv(; what YAML takes from elsewhere: !vault and !Ref
_CALL = regex(
    r"[\w.]{1,80}[\[(].{0,100}|!(?:vault|ref|sub|env|secret|include\w{0,20}|getatt|importvalue)\b.{0,100}", re.I
)
#: Bytes around the address in which the password is looked for.
NEAR = 600


def logins(content: bytes) -> Iterator[Written]:
    """Yield the passwords beside the address of a database that others can reach, however simple they are."""
    for match in islice(matches(_DATABASE, (b"jdbc:", b"r2dbc:"), content), 20):
        host = next(group for group in match.groups() if group)
        if not is_reached(host.decode("latin-1")):
            continue
        start = max(0, match.start() - NEAR)
        for login in _LOGIN.finditer(content, start, match.end() + NEAR):
            name, value = (group.decode("latin-1") for group in login.groups())
            ends_so = name.lower().endswith(("pass", "pwd"))
            if not (is_placeholder(value) or _CALL.fullmatch(value) or (ends_so and not ends_in_password(name))):
                yield Written(login.start(1), name, "random", False)
