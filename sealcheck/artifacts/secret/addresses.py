# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords in addresses, and how far they look like ones: mongodb+srv://lamps:…@cluster.lamps.net.

Lists of packages have such addresses, too: git+https://ada:…@git.stadt-x.de/lamps.git in requirements.txt. Whoever
installs the packages sends the login, so that it is no sample, even where the packages are those that tests need.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.secret.named_values import is_made_by_chance
from sealcheck.artifacts.secret.patterns import is_local, is_mixed, is_name, is_outside, is_placeholder, looks_random
from sealcheck.artifacts.secret.suspects import Certainty, Suspect, certainty_at
from sealcheck.model import File, PathClass
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
#: How the address of a package begins that git fetches.
_PACKAGE = regex(rb"(?:^|[^A-Za-z])git\+https?(?:://)?$")
#: What GitHub takes for a password where the name is a token.
_NO_PASSWORD = frozenset({"x-oauth-basic"})
#: Characters of a token in the place of a name.
LEAST_TOKEN = 20
_LIST = regex(
    r"(?:^|/)(?:[\w.-]{0,60}(?:requirements|constraints)[\w.-]{0,60}\.(?:txt|in|pip)|requirements/[\w.-]{1,60}\.(?:txt|in)"
    r"|package(?:-lock)?\.json|yarn\.lock|Pipfile(?:\.lock)?|pyproject\.toml|poetry\.lock|uv\.lock|setup\.(?:py|cfg)"
    r"|environment\.ya?ml)$"
)
#: Folders with lists that tests of other programs read.
_SAMPLES = regex(r"(?:^|/)(?:[\w-]{0,20}fixtures?|test[-_]?data|samples?|mocks?|resources|examples?)/")


def in_address(file: File, content: bytes, match: re.Match[bytes], line: int) -> Iterator[Suspect]:
    """Yield what a password in an address is worth: certain where it mixes kinds of characters; else for a person.

    The match has the password and the host; addresses of this machine and of examples open nothing.
    """
    value, host = (match[group].decode("latin-1") for group in (1, 2))
    if is_local(host) or value in _NO_PASSWORD:
        return
    before = content[max(0, match.start() - BEFORE) : match.start()]
    package = _PACKAGE.search(before) is not None or match[0].startswith(b"git+")
    if file.role is PathClass.TEST and not _is_package_list(file):
        return
    certainty = _sent_certainty if package else certainty_at
    if looks_random(value) and not is_name(value):
        yield Suspect("url_password", certainty(True, file), line)
    elif is_outside(host) and not is_placeholder(value) and not _NAME.fullmatch(value):
        store = package or _STORE.search(before) is not None
        if store or (is_mixed(value) and len(value) >= LEAST):
            yield Suspect("url_password", certainty(False, file), line)


def token_in_address(file: File, match: re.Match[bytes], line: int) -> Iterator[Suspect]:
    """Yield what a token is worth in the place of the name in the address of a package."""
    value, host = (match[group].decode("latin-1") for group in (1, 2))
    sent = file.role is not PathClass.TEST or _is_package_list(file)
    if sent and is_outside(host) and is_made_by_chance(value, LEAST_TOKEN):
        yield Suspect("url_token", _sent_certainty(True, file), line)


def _is_package_list(file: File) -> bool:
    """Whether a file lists packages that are installed, for the software or for its tests."""
    return file.role is not PathClass.EXAMPLE and bool(_LIST.search(file.path)) and not _SAMPLES.search(file.path)


def _sent_certainty(certain: bool, file: File) -> Certainty:
    """What a login in the address of a package is worth: a list of packages sends it, others may only show it."""
    if not _is_package_list(file):
        return certainty_at(certain, file)
    return "confident" if certain else "doubtful"
