# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hashes of passwords of accounts, in copies of a database and in what puts accounts into one. All can be tried out.

Three kinds are told:
- of the accounts of a database itself, in dumps and scripts: PostgreSQL's md5 form is the MD5 of the password with the
  name behind it, and whoever has it can log in (https://www.postgresql.org/docs/16/auth-password.html, catalogue
  pg_authid); MySQL's is a double SHA-1 (https://dev.mysql.com/doc/refman/8.0/en/native-pluggable-authentication.html);
- as web frameworks write them, in fixtures, seeds and scripts. With the address of somebody beside it the account may
  be a real one; with an address at example.org it is made up, and without any it is what a set-up begins with;
- bare digests (MD5, SHA-1, SHA-2) that SQL gives to accounts, which are there wherever the script is run:
  INSERT INTO users SET name = 'ada', passworthash = '535a…' and INSERT INTO users (name, password) VALUES ('ada', '…').
What is the digest of a password that everybody tries first is one to begin with.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from hashlib import md5, sha1, sha256, sha512
from itertools import islice

from sealcheck.artifacts.secret.named_values import (
    is_made_by_chance,
    is_no_secret,
    is_tried_first,
    names_secret,
    without_signs,
)
from sealcheck.artifacts.secret.patterns import is_mixed, is_placeholder, looks_random
from sealcheck.artifacts.secret.suspects import Suspect, lies_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in
from sealcheck.search import all_of

MOST = 50
#: Passwords that containers and instructions give away.
_COMMON = (
    "", "postgres", "password", "admin", "root", "test", "secret", "changeme", "docker", "1234", "12345", "123456",
)  # fmt: skip

#: In small letters: what stands before the password of such an account.
OF_DATABASE = (b"password '", b"password='", b"password = '", b"native_password' as '", b"identified by '")
_OF_ACCOUNT = regex(
    rb"(?i)\b(?:ROLE|USER|LOGIN)\s{1,9}(?:IF NOT EXISTS )?[\"'`\[]?([\w.-]{1,60})[^;]{0,300}?"
    rb"(?:PASSWORD|PASSWORD\s?=|IDENTIFIED BY|native_password' AS)\s?'"
    rb"(md5[0-9a-f]{32}|SCRAM-SHA-256\$[^'\n]{60,200}|\*[0-9A-F]{40}|([^\s'${}<>%]{8,60}))'"
)
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
SIGNS_OF_LOGINS = (
    b"pbkdf2", b"scrypt", b"$2a$", b"$2b$", b"$2x$", b"$2y$", b"$2$", b"$argon2", b"$1$", b"$5$", b"$6$", b"$apr1$",
    b"$y$", b"$P$", b"$H$", b"$S$", b"sha1$", b"{SSHA",
)  # fmt: skip
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
MOST_ROWS = 20
#: Characters of a password that a document shows, from which it may be a real one.
LEAST_SHOWN = 12
_BARE = rb"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}|[0-9A-F]{32}|[0-9A-F]{40}|[0-9A-F]{64})"
_COLUMN = (
    rb"[\"'`\[]?((?:\w{0,40}_)?(?:passw(?:or)?[dt]|pwd|kennwort|senha|clave|contrase(?:n{1,2}i?|\xc3\xb1|\xf1)a|wachtwoord|mot_?de_?passe)"
    rb"_?(?:hash|hashed|digest|md5|sha\d{1,3}|encrypted)?)[\"'`\]]?"
)
_IS_COLUMN = regex(rb"(?i)\s{0,9}" + _COLUMN + rb"\s{0,9}")
#: SET `Passworthash` = "535a…"
_SET = regex(rb"(?i:[\s,(.]" + _COLUMN + rb")\s{0,4}=\s{0,4}['\"](" + _BARE + rb")['\"]")
_INSERT = regex(rb"(?i)\binsert\s{1,9}into\s{1,9}[^\s(]{1,120}\s{0,20}\(([^()]{1,4000})\)\s{0,20}values\s{0,20}(?=\()")
_TOKEN = regex(rb"'(?:[^'\\]|''|\\.){0,2000}'|--[^\n]{0,500}|[(),;]|[^'(),;-]{1,500}|[-']")
_IS_BARE = regex(rb"'(" + _BARE + rb")'")
#: A secret of a client, or the key of an account, as programs make them.
_IS_KEY = regex(rb"'((?=[^']{0,100}\d)(?=[^']{0,100}[A-Za-z])[A-Za-z0-9+/_=.-]{20,128})'")
#: One of these, in small letters, stands in every such script.
WORDS_OF_DIGESTS = (
    b"passw", b"pwd", b"kennwort", b"senha", b"clave", b"contrase", b"wachtwoord", b"mot_de_passe", b"motdepasse",
    b"secret", b"apikey", b"api_key", b"access_key", b"private_key",
)  # fmt: skip
_QUOTED = regex(rb"['\"]([^'\"\n]{1,60})['\"]")


def account_hashes(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each hash of an account of a database; a person has to look what it opens."""
    for match in islice(_OF_ACCOUNT.finditer(content), MOST):
        name, written = match[1], match[2].removeprefix(b"md5")
        if match[3] and not _is_chosen(file, match[3].decode("latin-1"), name.decode("latin-1")):
            continue
        made_up = file.role in (PathClass.TEST, PathClass.EXAMPLE) or _is_common(written, (name,), behind=name)
        yield (
            match.start(2),
            Suspect("account_hash", "harmless" if made_up else "doubtful", name=name.decode("latin-1")),
        )


def _is_chosen(file: File, value: str, name: str) -> bool:
    """Whether a password that is no hash was given to the account for use; a document shows simple ones, too."""
    if is_placeholder(value) or is_tried_first(value) or name.lower() in value.lower():
        return False
    if file.role is PathClass.DOCS:
        return looks_random(value) and is_made_by_chance(value, LEAST_SHOWN)
    return is_mixed(value) and not is_no_secret(without_signs(value)) and not lies_aside(file.path)


def login_hashes(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each hash; a person has to look where an address beside it may be somebody's."""
    aside = _ASIDE.search(file.path) is not None
    for form in all_of([anchor for _, anchor, _ in _FORMS], content):
        name, _, pattern = _FORMS[form]
        for match in islice(pattern.finditer(content), MOST):
            real = not aside and (
                _is_of_site(file, content, match.start(1))
                or _is_somebodys(_record_around(content, match.start(1), match.end(1)))
            )
            yield match.start(1), Suspect("login_hash", "doubtful" if real else "harmless", name=name)


def _is_of_site(file: File, content: bytes, start: int) -> bool:
    """Whether a server of pages asks for the account before it shows a site, and the account is not made up."""
    account = content[content.rfind(b"\n", 0, start) + 1 : start].rstrip(b":").decode("latin-1")
    return file.name.endswith("htpasswd") and not _is_nobody(account)


def _record_around(content: bytes, start: int, end: int) -> bytes:
    """What stands around a hash, up to where the next record begins."""
    before, after = content[max(0, start - NEAR) : start], content[end : end + NEAR]
    return _BORDER.split(before)[-1] + b" " + _BORDER.split(after, maxsplit=1)[0]


def _is_somebodys(record: bytes) -> bool:
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


def bare_hashes(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each digest of a password; a person has to look whether the account is a real one."""
    aside = _ASIDE.search(file.path) is not None
    for start, name, digest, others in islice(_digests(content), MOST):
        harmless = aside or _is_common(digest, others) or not is_made_by_chance(digest.decode("latin-1"), 20)
        kind = "login_hash" if _IS_COLUMN.fullmatch(name) else "set_value"
        yield start, Suspect(kind, "harmless" if harmless else "doubtful", name=name.decode("latin-1"))


def _digests(content: bytes) -> Iterator[tuple[int, bytes, bytes, list[bytes]]]:
    """Yield (byte, column, digest, other texts of the record)."""
    for match in islice(_SET.finditer(content), MOST):
        end = content.find(b"\n", match.end())
        record = content[content.rfind(b"\n", 0, match.start()) + 1 : end if end > 0 else len(content)]
        yield match.start(2), match[1], match[2], _QUOTED.findall(record[:2000])
    for match in islice(_INSERT.finditer(content), MOST):
        columns = [column.strip(b" \t\r\n\"'`[]") for column in match[1].split(b",")]
        wanted = {i: form for i, column in enumerate(columns) if (form := _form_of(column))}
        for row in islice(_rows(content, match.end()), MOST_ROWS) if wanted else ():
            for i, form in wanted.items():
                start, text = row[i] if i < len(row) else (0, b"")
                if kept := form.fullmatch(text.strip()):
                    blanks = len(text) - len(text.lstrip())
                    yield start + blanks, columns[i], kept[1], [each.strip().strip(b"'") for _, each in row]


def _form_of(column: bytes) -> re.Pattern[bytes] | None:
    """What a column keeps: the digest of a password, a key, or nothing that is secret for long."""
    if _IS_COLUMN.fullmatch(column):
        return _IS_BARE
    name = column.decode("latin-1").lower()
    return _IS_KEY if names_secret(name) and not name.endswith("token") else None


def _rows(content: bytes, start: int) -> Iterator[list[tuple[int, bytes]]]:
    """Yield the records of a statement from its first bracket on: each value with where it begins."""
    depth = 0
    row: list[tuple[int, bytes]] = []
    for token in islice(_TOKEN.finditer(content, start), 5000):
        sign = token[0]
        if depth == 0 and sign == b";":
            return
        if sign == b"(" and not depth:
            depth, row = 1, [(token.end(), b"")]
        elif sign == b")" and depth == 1:
            yield row
            depth = 0
        elif sign == b"," and depth == 1:
            row.append((token.end(), b""))
        elif depth and not sign.startswith(b"--"):
            depth += (sign == b"(") - (sign == b")")
            row[-1] = (row[-1][0], row[-1][1] + sign)


def _is_common(digest: bytes, others: Collection[bytes], behind: bytes = b"") -> bool:
    """Whether a digest is nobody's, or that of what everybody tries first or of a name beside it, which may go on."""
    tried = (*(word.encode() for word in _COMMON), *others, *(name + b"123" for name in others))
    lowered = digest.lower().decode("latin-1")
    return len(set(digest)) < 6 or any(
        make(each + behind).hexdigest() == lowered for make in (md5, sha1, sha256, sha512) for each in tried
    )
