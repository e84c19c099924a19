# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords in texts that open a connection: "MYSQL:lamps,host=…,user=…,password=…", "Server=…;User Id=…;Password=…".

Libraries and commands for databases take such a text as a whole (libpq: https://www.postgresql.org/docs/16/libpq-connect.html,
ADO.NET: https://learn.microsoft.com/en-us/dotnet/framework/data/adonet/connection-strings, GDAL:
https://gdal.org/en/stable/drivers/vector/mysql.html). Where it names a machine that others can reach, the password can
be tried out there, however simple it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.patterns import is_mixed, is_placeholder, is_reached
from sealcheck.artifacts.secret.surroundings import is_in_network
from sealcheck.artifacts.secret.suspects import Certainty, Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of

#: Places of one file that are looked at, and bytes around one in which the text goes on.
MOST = 50
NEAR = 300
#: In small letters, where a value follows: it passes over most files that speak of passwords.
GIVEN = (b"password=", b"password =", b"pwd=", b"pwd =", b"jdbc:oracle:")
_PASSWORD = regex(
    rb"(?i)(?:^|[\s,;:?&'\"`])(?:password|pwd)[ ]?=[ ]?"
    rb"((?:[^\s,;&'\"`<>{}$()\[\]]|\$(?![\w({])){6,100})(?=[\s,;&'\"`<]|$)"
)
#: jdbc:oracle:thin:lamps/…@db.stadt-x.de:1521:x
_ORACLE = regex(rb"jdbc:oracle:[a-z0-9]{1,8}:[\w$#.-]{1,60}/([^\s@'\"/<>{}$]{6,60})@(?://)?([A-Za-z0-9.-]{4,120})[:/]")
_ENDS = regex(rb"['\"`\n<>]")
_QUOTES = (b"'", b'"', b"`")
_HOST = regex(
    rb"(?i)(?:(?:^|[\s,;:])(?:host(?:addr|name)?|server|data source|address|addr)[ ]?=[ ]?(?:tcp:)?"
    rb"|dbc:[a-z0-9:+-]{1,30}//)([A-Za-z0-9.-]{4,120})"
)
_USER = regex(rb"(?i)(?:^|[\s,;:?&])(?:user(?: ?(?:id|name))?|uid)[ ]?=[ ]?[\w@.\\-]{1,100}")
#: What a program hands on, connect(host=config.host, password=config.pwd), and names that manuals give a machine.
_HANDED_ON = regex(
    r"(?:\w{1,40}\.){1,5}(?:(?:db_?)?host(?:name)?|server|addr(?:ess)?|ip|url|name|value)|my[-_]?(?:server|host|db|sql|database)\b.*",
    re.I,
)
_NAMES = regex(r"[A-Za-z_]\w{0,40}(?:\.[A-Za-z_]\w{0,40}){1,5}|.{0,40}%(?:s|\w{1,60}%).{0,40}")


def connections(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each password in a text that names an account and a machine that others can reach.

    `small` is the content in small letters.
    """
    if file.role is PathClass.TEST or not first_of(GIVEN, small):
        return
    for match in islice(_ORACLE.finditer(content), MOST):
        if is_reached(match[2].decode("latin-1")) and not is_placeholder(match[1].decode("latin-1")):
            yield match.start(1), Suspect("connection", _certainty(file, match[1].decode("latin-1")))
    for match in islice(_PASSWORD.finditer(content), MOST):
        value = match[1].decode("latin-1")
        if is_placeholder(value) or _NAMES.fullmatch(value):
            continue
        if _is_reached(_around(content, match.start(1), match.end(1), bare=file.role is PathClass.CONFIG), value):
            yield match.start(1), Suspect("connection", _certainty(file, value))


def _certainty(file: File, value: str) -> Certainty:
    """A document shows how such a text is written: there only a password counts that is no mere word."""
    if is_aside(file) and not (file.role is PathClass.DOCS and is_mixed(value)):
        return "harmless"
    return "doubtful"


def _around(content: bytes, start: int, end: int, *, bare: bool) -> bytes:
    """The text around a password, from quote to quote; in settings a line will do. Empty where it is neither."""
    before, after = content[max(0, start - NEAR) : start], content[end : end + NEAR]
    left, right = _ENDS.split(before)[-1], _ENDS.split(after, maxsplit=1)[0]
    opens, closes = before[: len(before) - len(left)][-1:], after[len(right) : len(right) + 1]
    return left + b" " + right if bare or (opens in _QUOTES and closes in _QUOTES) else b""


def _is_reached(text: bytes, value: str) -> bool:
    hosts = [match[1].decode("latin-1") for match in _HOST.finditer(text)]
    outside = any(_is_machine(host, value) for host in hosts)
    return outside and _USER.search(text) is not None


def _is_machine(host: str, value: str) -> bool:
    return is_in_network(host, value) or (is_reached(host) and not _HANDED_ON.fullmatch(host))
