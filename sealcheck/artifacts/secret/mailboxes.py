# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords of accounts at mail servers, beside the server: `smtp.host=…`, `server.login("…", "…")`.

Whoever has one sends mail in the name of the account from anywhere, however simple the password is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import (
    PASSWORD,
    ends_in_password,
    is_name_again,
    is_no_secret,
    is_repeated,
    without_signs,
)
from sealcheck.artifacts.secret.patterns import is_reached, is_to_fill
from sealcheck.artifacts.secret.suspects import Certainty, Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import matches

#: In small letters: how the names of mail servers begin.
SERVERS = (b"smtp.", b"smtp-", b"smtps.", b"smtps-", b"imap.", b"mail.", b"mailserver.", b"exchange.")
#: Servers looked at in one file, and bytes around one in which account and password are looked for.
MOST = 20
NEAR = 500
_HOST = regex(
    rb"(?i)(?<![\w.@/-])((?:smtps?[.-]|imap\.|mail\.|mailserver\.|exchange\.)[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){1,4})"
    rb"(?![\w(.-])"
)
_ADDRESS = regex(rb"(?<![\w.+-])([A-Za-z0-9][\w.+-]{0,60}@[A-Za-z0-9-]{1,60}(?:\.[A-Za-z0-9-]{1,40}){1,4})")
_WORD = rb"(?:%b|pass)" % PASSWORD
#: A password in quotes or, in settings, as the rest of a line.
_SET = regex(
    rb"(?im)(?:^|[\s\"'{,(\[>])((?:[\w$.-]{0,60}?)%b)['\"]?\]?[ \t]{0,9}(?:=>|[:=])[ \t]{0,9}"
    rb"(?:\"([^\"\s]{6,60})\"|'([^'\s]{6,60})'|([^\s\"'#,;{}()<>\[\]$]{6,60})[ \t]{0,9}\r?$)" % _WORD
)
_CALL = regex(
    rb"(?:login|NetworkCredential|PasswordAuthentication|PlainAuth|BasicAuth|[aA]uthenticate|setAuthentication)\(\s{0,40}"
    rb"(?:(?:\"[^\"\n]{0,80}\"|'[^'\n]{0,80}')\s{0,9},\s{0,40}){1,2}(?:\"([^\"\n]{6,60})\"|'([^'\n]{6,60})')"
)
#: What a program hands on: settings.mail_password, getenv(…), process.env.MAIL_PASSWORD
_HANDED_ON = regex(r"[A-Za-z_]\w{0,60}(?:\.[A-Za-z_]\w{0,60}){1,6}|[A-Z][A-Z0-9_]{4,60}")
_FILLED = ("${", "{{", "#{", "%{", "@{", "%(", "%s", "<", "()", "($")


def mailboxes(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each password beside a mail server that others can reach, and an account there."""
    if file.role is PathClass.TEST:
        return
    seen: set[int] = set()
    for match in islice(matches(_HOST, SERVERS, content, small), MOST):
        host = match[1].decode("latin-1")
        start, end = max(0, match.start() - NEAR), match.end() + NEAR
        if is_to_fill(host) or not is_reached(host) or not _has_account(content[start:end]):
            continue
        for at, name, value in _passwords(content, start, end):
            if at not in seen and _may_open(name, value) and not is_repeated(value.encode("latin-1"), content, at):
                seen.add(at)
                yield at, Suspect("mailbox", _certainty(file), name=name)


def _has_account(around: bytes) -> bool:
    """Whether somebody's address stands there, which at mail servers is the account."""
    return any(not is_to_fill(each.decode("latin-1")) for each in _ADDRESS.findall(around))


def _passwords(content: bytes, start: int, end: int) -> Iterator[tuple[int, str, str]]:
    for match in _SET.finditer(content, start, end):
        yield match.start(1), match[1].decode("latin-1"), _first(match, 2)
    for match in _CALL.finditer(content, start, end):
        yield match.start(), "", _first(match, 1)


def _first(match: re.Match[bytes], least: int) -> str:
    return next(group for group in match.groups()[least - 1 :] if group).decode("latin-1")


def _may_open(name: str, value: str) -> bool:
    """Whether a value is none to fill in, none that is read elsewhere, and no word for its kind."""
    handed_on = _HANDED_ON.fullmatch(value) or any(sign in value for sign in _FILLED)
    if is_to_fill(value) or handed_on or is_no_secret(without_signs(value)):
        return False
    if name and (is_name_again(name, value) or not _is_for_password(name)):
        return False
    return any(map(str.isdigit, value)) or any(map(str.isupper, value)) or not value.isalnum()


def _is_for_password(name: str) -> bool:
    """Whether a name that ends in a short word for a password does not end in a longer one, as „compass“ does."""
    return ends_in_password(name) or not name.lower().endswith(("pass", "pwd"))


def _certainty(file: File) -> Certainty:
    return "harmless" if is_aside(file) else "doubtful"
