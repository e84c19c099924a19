# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Accounts whose password a program has built in: new User { Name = "…", Password = "…" }, user.setPassword("…").

Whoever installs the program gets an account with a password that everybody can read. What is to be filled in, and what
seeds, factories and stories make up, is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.beside_server import WORDS
from sealcheck.artifacts.secret.named_values import PASSWORD, is_no_secret, is_repeated, without_signs
from sealcheck.artifacts.secret.patterns import is_mixed, is_to_fill
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, matches

#: In small letters: what stands in every place that is looked for.
ANCHORS = (
    b"passw",
    b"pwd",
    b"contrasen",
    b"senha",
    b"clave",
    b"create_user",
    b"create_superuser",
    b"hash::make",
    b"bcrypt",
    b"hashpw",
)
ENDINGS = frozenset(
    {"cs", "java", "kt", "kts", "scala", "groovy", "php", "py", "js", "mjs", "cjs", "ts", "rb", "go", "rs", "vb"}
    | {"ex", "exs"}
)  # fmt: skip
MOST = 100
_VALUE = rb"(?:\"((?:\{noop\})?[^\"\s]{6,60})\"|'((?:\{noop\})?[^'\s]{6,60})')"
_ACCOUNT = rb"(?:user_?name|user_?id|user|login|account|e_?mail(?:_?address)?)"
_IS = rb"['\"]?\]?[ \t]{0,9}(?:=>|[:=])[ \t]{0,9}"
#: One object: Username="…", Password="…"
_OBJECT = regex(
    rb"(?i)(?<![a-z])%b%b(?:\"[^\"\n]{2,80}\"|'[^'\n]{2,80}')[^;{}()]{0,200}?[\s,'\":(]password%b%b"
    % (_ACCOUNT, _IS, _IS, _VALUE)
)
#: The same with an account that is read, row by row: {"email": user["email"], "password": "…"}; all have that password.
_EVERY = regex(
    rb"(?i)(?<![a-z])%b%b(?!(?:env|config|settings|process|os)\b)[$a-z_][\w$]{0,40}+(?:\.|->|\[)[^,;{}()\n]{1,60}+,[^;{}()]{0,200}?"
    rb"[\s,'\":]password%b%b" % (_ACCOUNT, _IS, _IS, _VALUE)
)
#: In a row: admin.setUsername(…); admin.setPassword("…"), withUsername("…").password("…"), $account->passwd = "…"
_HASHED = rb"(?:[\w.$>-]{0,40}(?:\(\)\.)?(?:encode|hash|make|bcrypt|encrypt|hashpw)\w{0,20}\(\s{0,9}b?)?"
_SETTER = regex(rb"(?i)(?:\.|->)(?:set_?)?passw(?:or)?d(?:\(|\s{0,9}=)\s{0,40}%b%b" % (_HASHED, _VALUE))
_NAMED = regex(rb"(?i)(?:\.|->)(?:set|with|add)?_?%b(?:\(|\s{0,9}=(?!=))|(?:user|account|admin)\w{0,20}$" % _ACCOUNT)
#: Functions for an account in Django, and a hash made of a text in the code.
_CREATED = regex(
    rb"(?i)\bcreate_(?:super)?user\(\s{0,40}(?:\w{1,20}\s{0,3}=\s{0,3})?(?:\"[^\"\n]{1,80}\"|'[^'\n]{1,80}')\s{0,9},"
    rb"[^()\n]{0,120}?%b\s{0,9}(?:\)|,\s{0,40}\w{1,40}\s{0,3}=)" % _VALUE
)
_MADE = regex(
    rb"(?i)password['\"]?\]?\s{0,3}(?:=>|[:=])\s{0,9}[\w.$>:-]{0,40}"
    rb"(?:hash::make|bcrypt|hashpw|password_hash|make_password)\w{0,10}\(\s{0,9}b?%b" % _VALUE
)
#: An account that a program itself checks: if (password == "…"), and in Basic: If … password = "…" Then
_WORD = rb"(?:%b|clave)\w{0,12}" % PASSWORD
_CHECKED = regex(
    rb"(?i)%b['\"\])]{0,3}(?:\.(?:text|value|trim\(\)|tostring\(\)))?\s{0,3}"
    rb"(?:(?:[=!]==?|<>|\.equals\w{0,10}\()\s{0,3}%b|=\s{0,3}%b(?=[^\n;]{0,40}\bthen\b))" % (_WORD, _VALUE, _VALUE)
)
_OF_ACCOUNTS = (b"user", b"login", b"account", b"email", b"e_mail")
#: How matches of each begin, in small letters.
_BEGINS = {
    _CHECKED: WORDS,
    _OBJECT: _OF_ACCOUNTS,
    _EVERY: _OF_ACCOUNTS,
    _CREATED: (b"create_user(", b"create_superuser("),
    _MADE: (b"password",),
    _SETTER: tuple(sign + call for sign in (b".", b"->") for call in (b"passw", b"setpassw", b"set_passw")),
}
NEAR = 400
#: What opens a connection to a server has an account there, not one of the program's own.
_CONNECTS = regex(
    rb"(?i)(?:host|host_?name|server|server_?name|engine|database|dialect|dbname|port|charset)['\"]?\]?\s{0,9}(?:=>|[:=])"
)
BESIDE = 200
#: Words of paths in which accounts are made up.
_MADE_UP = regex(
    r"(?i)seed|factor(?:y|ies)|stor(?:y|ies)\b|faker|cypress|playwright|postman|swagger|openapi|mock|preview"
    r"|(?:^|/)(?:\w{1,20}_)?migrat(?:ions?|e)/"
)


def built_in(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each such account; `small` is the content in small letters."""
    if file.role is not PathClass.SOURCE or not first_of(ANCHORS, small):
        return
    if is_aside(file) or _MADE_UP.search(file.path):
        return
    seen: set[bytes] = set()
    for at, value in _places(content, small):
        text = value.removeprefix(b"{noop}").decode("latin-1")
        if value not in seen and _may_open(text) and not is_repeated(value, content, at):
            seen.add(value)
            yield at, Suspect("built_in", "doubtful")


def _places(content: bytes, small: bytes) -> Iterator[tuple[int, bytes]]:
    for pattern, begins in _BEGINS.items():
        for match in islice(matches(pattern, begins, content, small), MOST):
            value = next(filter(None, match.groups()))
            if pattern is _SETTER and not _NAMED.search(content, max(0, match.start() - NEAR), match.start()):
                continue
            start = match.start(match.lastindex or 1)
            if not _CONNECTS.search(content, max(0, start - BESIDE), start + BESIDE):
                yield start, value


def _may_open(value: str) -> bool:
    return is_mixed(value) and not is_to_fill(value) and not is_no_secret(without_signs(value)) and value.isascii()
