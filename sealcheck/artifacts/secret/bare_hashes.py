# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords of accounts that SQL and fixtures put into a database as bare digests: MD5, SHA-1, SHA-2 without a salt.

INSERT INTO users SET name = 'ada', passworthash = '535a…' and INSERT INTO users (name, password) VALUES ('ada', '…'),
{"email": "ada@stadt-x.de", "password": "535a…"}

Whoever has such a digest can try passwords very quickly, and the account is there wherever the script is run; that of
a fixture may be made up, unless the address of somebody stands beside it. What is the digest of a password that
everybody tries first is one to begin with.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from hashlib import md5, sha1, sha256, sha512
from itertools import islice

from sealcheck.artifacts.secret.accounts import COMMON
from sealcheck.artifacts.secret.login_hashes import is_aside_path, is_somebodys, record_around
from sealcheck.artifacts.secret.suspects import Certainty, Suspect
from sealcheck.model import File
from sealcheck.pattern import regex

MOST = 50
MOST_ROWS = 20
_BARE = rb"(?:[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}|[0-9A-F]{32}|[0-9A-F]{40}|[0-9A-F]{64})"
_COLUMN = (
    rb"[\"'`\[]?((?:\w{0,40}_)?(?:passw(?:or)?[dt]|pwd|kennwort|senha|clave|contrasena|wachtwoord|mot_?de_?passe)"
    rb"_?(?:hash|hashed|digest|md5|sha\d{1,3}|encrypted)?)[\"'`\]]?"
)
_IS_COLUMN = regex(rb"(?i)\s{0,9}" + _COLUMN + rb"\s{0,9}")
#: SET `Passworthash` = "535a…"
_SET = regex(rb"(?i:[\s,(.]" + _COLUMN + rb")\s{0,4}=\s{0,4}['\"](" + _BARE + rb")['\"]")
#: "password": "535a…" and password: 535a… in fixtures
_FIELD = regex(rb"(?i:[\s,{]" + _COLUMN + rb")\s{0,4}:\s{0,4}['\"]?(" + _BARE + rb")(?=['\"\s,}]|$)")
_FIXTURES = ("json", "yml", "yaml")
_INSERT = regex(rb"(?i)\binsert\s{1,9}into\s{1,9}[^\s(]{1,120}\s{0,20}\(([^()]{1,4000})\)\s{0,20}values\s{0,20}(?=\()")
_TOKEN = regex(rb"'(?:[^'\\]|''|\\.){0,2000}'|--[^\n]{0,500}|[(),;]|[^'(),;-]{1,500}|[-']")
_IS_BARE = regex(rb"'(" + _BARE + rb")'")
ENDINGS = (*_FIXTURES, "sql", "bak", "dump")
#: One of these, in small letters, stands in every such script.
WORDS = (
    b"passw",
    b"pwd",
    b"kennwort",
    b"senha",
    b"clave",
    b"contrasena",
    b"wachtwoord",
    b"mot_de_passe",
    b"motdepasse",
)
_TEXT = regex(rb"['\"]([^'\"\n]{1,60})['\"]")


def bare_hashes(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each digest of a password; a person has to look whether the account is a real one."""
    aside = is_aside_path(file.path)
    found = _of_fixture(content) if file.ending in _FIXTURES else _digests(content)
    for start, name, digest, others in islice(found, MOST):
        harmless = aside or _is_common(digest, others)
        certainty: Certainty = "harmless" if harmless else "doubtful"
        yield start, Suspect("login_hash", certainty, name=name.decode("latin-1"))


def _of_fixture(content: bytes) -> Iterator[tuple[int, bytes, bytes, list[bytes]]]:
    """Yield the same for each record of a fixture with the address of somebody."""
    for match in islice(_FIELD.finditer(content), MOST):
        record = record_around(content, match.start(2), match.end(2))
        if is_somebodys(record):
            yield match.start(2), match[1], match[2], _TEXT.findall(record)


def _digests(content: bytes) -> Iterator[tuple[int, bytes, bytes, list[bytes]]]:
    """Yield (byte, column, digest, other texts of the record)."""
    for match in islice(_SET.finditer(content), MOST):
        end = content.find(b"\n", match.end())
        record = content[content.rfind(b"\n", 0, match.start()) + 1 : end if end > 0 else len(content)]
        yield match.start(2), match[1], match[2], _TEXT.findall(record[:2000])
    for match in islice(_INSERT.finditer(content), MOST):
        columns = [_IS_COLUMN.fullmatch(column) for column in match[1].split(b",")]
        wanted = {i: column[1] for i, column in enumerate(columns) if column}
        for row in islice(_rows(content, match.end()), MOST_ROWS) if wanted else ():
            for i, name in wanted.items():
                start, text = row[i] if i < len(row) else (0, b"")
                if bare := _IS_BARE.fullmatch(text.strip()):
                    blanks = len(text) - len(text.lstrip())
                    yield start + blanks, name, bare[1], [each.strip().strip(b"'") for _, each in row]


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


def _is_common(digest: bytes, others: Collection[bytes]) -> bool:
    """Whether a digest is that of nothing, of what everybody tries first, or of a name beside it."""
    tried = (*(word.encode() for word in COMMON), *others, *(name + b"123" for name in others))
    makes = (md5, sha1, sha256, sha512)
    lowered = digest.lower().decode("latin-1")
    return len(set(digest)) < 6 or any(make(each).hexdigest() == lowered for make in makes for each in tried)
