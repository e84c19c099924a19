# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Password hashes of accounts that fixtures, seeds and scripts put into a database, as web frameworks write them.

Whoever has such a hash can try passwords without being seen. With the address of somebody beside it the account may be
a real one; with an address at example.org it is made up, and without any it is what a set-up begins with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.patterns import is_placeholder
from sealcheck.artifacts.secret.suspects import Certainty, Suspect
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in
from sealcheck.search import all_of

_TEXT = rb"[A-Za-z0-9+/.=_-]"
_SALTED = rb"%b{8,100}\$%b{16,200})" % (_TEXT, _TEXT)
_CRYPTED = rb"[./A-Za-z0-9]{22,86})(?![./A-Za-z0-9])"
_FORMS: tuple[tuple[str, bytes, re.Pattern[bytes]], ...] = (
    ("PBKDF2", b"pbkdf2", regex(rb"(pbkdf2_sha\d{1,3}\$\d{3,8}\$%b{1,64}\$%b{24,120})" % (_TEXT, _TEXT))),
    ("PBKDF2", b"pbkdf2:", regex(rb"(pbkdf2:sha\d{1,3}(?::\d{3,8})?\$%b{4,64}\$[0-9a-f]{40,128})" % _TEXT)),
    ("scrypt", b"scrypt", regex(rb"(scrypt[:$][\d:$]{3,30}\$?%b{4,64}\$%b{40,200})" % (_TEXT, _TEXT))),
    ("bcrypt", b"$2", regex(rb"(\$2[abxy]?\$\d\d\$[./A-Za-z0-9]{53})(?![./A-Za-z0-9])")),
    ("Argon2", b"$argon2", regex(rb"(\$argon2(?:id|i|d)\$(?:v=\d{1,3}\$)?[a-z=,\d]{5,60}\$" + _SALTED)),
    ("crypt", b"$", regex(rb"(?<![A-Za-z0-9$])(\$(?:[156]|apr1|y)\$(?:[\w=./]{1,30}\$){1,2}" + _CRYPTED)),
    ("phpass", b"$", regex(rb"(\$[PH]\$[./A-Za-z0-9]{31}|\$S\$[./A-Za-z0-9]{52})(?![./A-Za-z0-9])")),
    ("SHA-1", b"sha1$", regex(rb"(?<![A-Za-z0-9_])(sha1\$[A-Za-z0-9]{1,32}\$[0-9a-f]{40})(?![0-9a-f])")),
    ("SSHA", b"{SSHA", regex(rb"(\{SSHA(?:256|512)?\}[A-Za-z0-9+/=]{32,140})")),
)  # fmt: skip
#: One of these stands in every file with such a hash.
SIGNS = (
    b"pbkdf2", b"scrypt", b"$2a$", b"$2b$", b"$2x$", b"$2y$", b"$2$", b"$argon2", b"$1$", b"$5$", b"$6$", b"$apr1$",
    b"$y$", b"$P$", b"$H$", b"$S$", b"sha1$", b"{SSHA",
)  # fmt: skip
MOST = 50
#: Bytes before and behind a hash in which its record may go on.
NEAR = 700
_BORDER = regex(rb"[{}]|\)\s{0,3},\s{0,3}\(|\n[ \t]{0,40}\r?\n|\n[ \t]{0,40}-[ \t]|;\s{0,3}\n")
_MAIL = regex(rb"(?<![\w.+-])([\w.+-]{1,64})@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5})")
_ASIDE = regex(
    r"(?:^|[/._-])(?:tests?|testing|testdata|dev|develop|development|local|localhost|dummy|fake|faker|mocks?|samples?"
    r"|examples?|demos?|e2e|spec|cypress|playwright|factories|factory)(?:$|[/._-])", re.I,
)  # fmt: skip
#: Names that say themselves that they are nobody's, and digits behind such a name: testuser, user_01
_MADE_UP = regex(r".{0,40}(?:\bdoe|muster|test|dummy|demo)\w{0,6}", re.I)
_COUNTED = "0123456789._+-"
MOST_COUNTED = 4


def login_hashes(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each hash; a person has to look where an address beside it may be somebody's."""
    aside = is_aside_path(file.path)
    for form in all_of([anchor for _, anchor, _ in _FORMS], content):
        name, _, pattern = _FORMS[form]
        for match in islice(pattern.finditer(content), MOST):
            real = not aside and (
                _is_of_site(file, content, match.start(1))
                or is_somebodys(record_around(content, match.start(1), match.end(1)))
            )
            certainty: Certainty = "doubtful" if real else "harmless"
            yield match.start(1), Suspect("login_hash", certainty, name=name)


def is_aside_path(path: str) -> bool:
    """Whether a path speaks of tests, samples or a developer's own machine."""
    return _ASIDE.search(path) is not None


def _is_of_site(file: File, content: bytes, start: int) -> bool:
    """Whether a server of pages asks for the account before it shows a site, and the account is not made up."""
    account = content[content.rfind(b"\n", 0, start) + 1 : start].rstrip(b":").decode("latin-1")
    return file.name.endswith("htpasswd") and not _is_nobody(account)


def record_around(content: bytes, start: int, end: int) -> bytes:
    """What stands around a hash, up to where the next record begins."""
    before, after = content[max(0, start - NEAR) : start], content[end : end + NEAR]
    return _BORDER.split(before)[-1] + b" " + _BORDER.split(after, maxsplit=1)[0]


def is_somebodys(record: bytes) -> bool:
    return any(_is_real(match[1].decode("latin-1"), match[2].decode("latin-1")) for match in _MAIL.finditer(record))


def _is_real(name: str, host: str) -> bool:
    """Whether an address may be that of somebody: neither its name nor its host is one that is made up."""
    labels = host.lower().split(".")
    made_up = labels[-1] in words_in("mail_domains", "made_up_endings") or is_placeholder(host)
    return not made_up and labels[-2] not in words_in("mail_domains", "made_up_hosts") and not _is_nobody(name)


def _is_nobody(name: str) -> bool:
    """Whether a name of an account is one that is made up."""
    stem = name.lower().rstrip(_COUNTED)
    known = stem in words_in("mail_domains", "nobody") and len(name) - len(stem) <= MOST_COUNTED
    return known or _MADE_UP.fullmatch(name) is not None
