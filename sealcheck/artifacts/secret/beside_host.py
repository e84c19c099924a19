# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords in code beside the machine and the account that they are for, in whatever order and on however many lines.

`define('DB_PASSWORD', '…')` of WordPress, `$password = "…"` of PHP, {'HOST': '…', 'USER': '…', 'PASSWORD': '…'} on one
line. Only where others can reach the machine, and for values that are no mere words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import ends_in_password, is_no_secret, is_repeated, without_signs
from sealcheck.artifacts.secret.patterns import is_mixed, is_placeholder, is_reached
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: In small letters: words for a password.
WORDS = (b"passw", b"pwd")
ENDINGS = frozenset({"php", "py", "js", "ts", "mjs", "cjs", "rb", "java", "kt", "cs", "go", "pl", "r"})
MOST = 50
NEAR = 250
_GIVES = rb"(?:['\"]\s{0,3},|['\"]?\]?[ \t]{0,9}(?:=>|<-|:=|[:=]))[ \t]{0,9}"
_PASSWORD = regex(
    rb"(?i)(?<![\w$])([\w$]{0,40}(?:password|passwd|pwd))%b"
    rb"(?:\"([^\"\s${}<>()]{6,60})\"|'([^'\s${}<>()]{6,60})')" % _GIVES
)
_HOST = regex(
    rb"(?i)(?<![\w$])[\w$]{0,40}(?:host|host_?name|server|server_?name)%b['\"]([a-z0-9][a-z0-9.-]{3,120})['\":]"
    % _GIVES
)
_USER = regex(rb"(?i)(?:user|user_?name|uid|login)%b['\"][\w@.\\-]{1,80}['\"]" % _GIVES)


def beside_host(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each such password; `small` is the content in small letters."""
    if file.role not in (PathClass.SOURCE, PathClass.CONFIG) or is_aside(file):
        return
    for match in islice(_PASSWORD.finditer(content), MOST):
        name, value = match[1].decode("latin-1"), match[2] or match[3]
        if not ends_in_password(name) or not _may_open(value.decode("latin-1")):
            continue
        around = content[max(0, match.start() - NEAR) : match.end() + NEAR]
        hosts = [each.decode("latin-1") for each in _HOST.findall(around)]
        outside = bool(hosts) and all(map(is_reached, hosts))
        if outside and _USER.search(around) and not is_repeated(value, content, match.start()):
            yield match.start(1), Suspect("connection", "doubtful")


def _may_open(value: str) -> bool:
    return is_mixed(value) and not is_placeholder(value) and not is_no_secret(without_signs(value))
