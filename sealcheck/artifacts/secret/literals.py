# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Values written beside names that speak of secrets: set in configuration, or as what is taken without a variable."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from itertools import islice, pairwise
from typing import Literal, NamedTuple

from sealcheck.artifacts.secret.patterns import (
    is_for_browsers,
    is_mixed,
    is_of_emulator,
    is_outside,
    is_placeholder,
    is_sealed,
    looks_random,
)
from sealcheck.pattern import regex
from sealcheck.search import first_of, holds, matches

_VALUE = rb"['\"`]([^'\"`\s]{4,200})['\"`]"
#: An anchor, then: a variable of the environment, and the text taken when it is not set.
_NODE = (
    b"process.env",
    regex(rb"process\.env(?:\.|\[['\"])(\w{1,80})(?:['\"]\])?\s{0,20}(?:\|\||\?\?)\s{0,40}" + _VALUE),
)
_GETENV = (b"getenv", regex(rb"getenv\(\s{0,20}['\"](\w{1,80})['\"]\s{0,5}(?:,|\)\s{0,5}\?[:?])\s{0,40}" + _VALUE))
_ENVIRON = (b"environ", regex(rb"environ\.get\(\s{0,20}['\"](\w{1,80})['\"]\s{0,5},\s{0,40}" + _VALUE))
#: What other readers of settings take, whose names are in capitals: opts.get("OIDC_SECRET", "…")
_GET = (b".get(", regex(rb"(?<!environ)\.get\(\s{0,20}['\"]([A-Z][A-Z0-9_]{2,80})['\"]\s{0,5},\s{0,40}" + _VALUE))
_ENV = (b"env(", regex(rb"\benv\(\s{0,20}['\"](\w{1,80})['\"]\s{0,5},\s{0,40}(?:default\s?=\s?)?" + _VALUE))
_ENV_STR = (b"env.", regex(rb"\benv\.str\(\s{0,20}['\"](\w{1,80})['\"]\s{0,5},\s{0,40}(?:default\s?=\s?)?" + _VALUE))
_CONFIG = (b"config(", regex(rb"\bconfig\(\s{0,20}['\"](\w{1,80})['\"]\s{0,5},\s{0,40}(?:default\s?=\s?)?" + _VALUE))
_FETCH = (b"ENV.fetch", regex(rb"ENV\.fetch\(\s{0,5}['\"](\w{1,80})['\"]\s{0,5},\s{0,40}" + _VALUE))
_INDEX = (b"ENV[", regex(rb"ENV\[['\"](\w{1,80})['\"]\]\s{0,5}\|\|\s{0,40}" + _VALUE))
_OR_DEFAULT = (b"getOrDefault", regex(rb"getOrDefault\(\s{0,5}\"(\w{1,80})\"\s{0,5},\s{0,40}" + _VALUE))
_BRACES = (b"${", regex(rb"\$\{([A-Za-z][\w.-]{0,80}):-?([^${}\s'\"]{4,200})\}"))
#: What each language writes; everything else (shells, YAML, properties …) writes `${NAME:-text}` or `${name:text}`.
_BY_ENDING: Mapping[str, tuple[tuple[bytes, re.Pattern[bytes]], ...]] = {
    **dict.fromkeys(("js", "ts", "jsx", "tsx", "mjs", "cjs", "mts", "vue", "svelte"), (_NODE,)),
    "py": (_GETENV, _ENVIRON, _GET, _ENV, _ENV_STR, _CONFIG),
    "php": (_GETENV, _ENV),
    **dict.fromkeys(("rb", "erb"), (_FETCH, _INDEX)),
    **dict.fromkeys(("java", "kt", "scala", "groovy"), (_OR_DEFAULT, _BRACES)),
    **dict.fromkeys(("md", "html", "css", "scss", "svg", "json", "go", "rs", "cs", "dart", "swift", "xml"), ()),
}  # fmt: skip
_ELSEWHERE = (_BRACES,)
_WORDS = (
    b"secret", b"passw", b"token", b"apikey", b"api_key", b"api-key", b"private", b"credential", b"accountkey",
    b"account_key", b"masterkey", b"master_key", b"subscriptionkey", b"subscription_key", b"subscription-key",
)  # fmt: skip
#: In small letters: such a word at the end of a name, and a value without a gap. It passes over prose.
_SPEAKING = (b"secret", b"passw", b"token", b"api", b"private", b"account", b"master", b"subscription", b"credential")
_SPEAKS = regex(
    rb"(?:secret|passw|token|(?:api|private|account|master|subscription)[_-]?key|credential)[\w.-]{0,30}['\"]?"
    rb"\s{0,3}(?:=>|:=|[:=])\s{0,3}(?:\[\s{0,3})?['\"]?[^\s'\"#,;{}\[\]<>$()]{10}"
)
_ASSIGNED = regex(
    rb"(?:^|::|[\s{,\[(\"'])['\"]?([A-Za-z][\w.-]{0,80})['\"]?\s{0,3}(?:=>|:=|[:=])\s{0,3}(?:\[\s{0,3})?"
    rb"(?:'([^'\s]{10,400})'|\"([^\"\s]{10,400})\"|([^\s'\"#,;{}\[\]<>$()]{10,400})\s{0,40}(?:#.{0,100})?$)"
)
#: The same in XML, in small letters and in full: <password>…</password>, <add key="ApiSecret" value="…"/>
_TAGS = (b"secret", b"passw", b"token", b"api", b"private", b"credential")
_TAGGED = regex(
    rb"(?:secret|passw|token|api[_-]?key|private[_-]?key|credential)[\w.-]{0,30}"
    rb"(?:['\"]\s{1,20}value\s{0,3}=\s{0,3}['\"]|(?:\s[^<>]{0,200})?>)[^\s'\"<>$]{16}"
)
_ELEMENT = regex(
    rb"<(?:[\w.-]{1,40}:)?([A-Za-z][\w.-]{0,80})(?:\s[^<>]{0,300})?>([^\s<>]{16,400})</"
    rb"|(?:key|name)\s{0,3}=\s{0,3}['\"]([A-Za-z][\w.:-]{0,80})['\"]\s{1,20}value\s{0,3}=\s{0,3}['\"]([^\s'\"]{16,400})['\"]"
)
#: The address of a database, then a password near it: in properties, YAML, XML.
_DATABASE = regex(rb"jdbc:[a-z0-9]{1,20}(?::[a-z]{1,20})?://([A-Za-z0-9.-]{4,120})[:/]")
_LOGIN = regex(
    rb"(?im)(?:^|[\s<\"'])([a-z][\w.-]{0,80}passw(?:or)?d|passw(?:or)?d)['\"]?\s{0,3}[=:>]\s{0,3}['\"]?"
    rb"([^\s'\"<>${}#]{6,100})(?=[\s'\"<]|$)"
)
_SPLIT = regex(r"[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])")
_PASSWORDS = frozenset({"pass", "password", "passwd", "pwd", "passphrase"})
_LAST = _PASSWORDS | {"secret", "token", "credential", "credentials"}
_LAST_PAIR = frozenset(
    {"apikey", "privatekey", "secretkey", "accesskey", "encryptionkey", "signingkey", "sessionkey", "appkey", "jwtkey"}
    | {"accountkey", "masterkey", "subscriptionkey"}
)
_MADE_UP = frozenset(
    {"demo", "test", "tests", "testing", "dev", "local", "example"}
    | {"sample", "dummy", "mock", "fake", "public", "csrf", "xsrf", "ci"}
)
#: What detect-secrets keeps of values that were looked at: their SHA-1 (https://github.com/Yelp/detect-secrets).
_DIGEST = ("hashed", "secret")
#: Versions, as in a list of packages: 2.1.0-rc1, and 1189.vf61b_a_5e2f62e of a plug-in for Jenkins.
_VERSION = regex(r"v?\d{1,5}(?:\.\d{1,6}){1,3}(?:[-+][\w.+-]{1,60})?|(?:\d{1,6}[.-]){1,5}v[0-9a-f_]{8,24}")
#: Paths, addresses, names of other settings, dotted keys of texts, digests, what a template fills in, and dates.
_NO_SECRET = regex(
    r"^[A-Za-z]{2,20}(?:[-_./](?:[A-Za-z]{1,20}|\d{1,4})){1,8}$|^[.~]{0,2}/|://|^[a-z]{1,30}(?:[._-][a-z]{1,30}){1,10}$|^[A-Z_]{3,60}$|^sha\d{1,3}[-:]|[<>{}%*|&\s@$]"
    r"|\.[a-z]{2,5}\d?$|^[\d.:-]{1,60}$|\w\(|^\d{4}-\d\d-\d\dT",
)  # fmt: skip
_MOST = 200
#: Characters from which a value that a program made, and a password of several kinds of characters, is looked at.
_LEAST_MADE = 16
_LEAST_CHOSEN = 10
#: Bytes above a value in which the same one shows that it is no secret.
_NEAR = 300
#: Bytes around the address of a database in which its password is looked for.
_NEAR_DATABASE = 600
Worth = Literal["random", "known"]


class Written(NamedTuple):
    """A value beside a name: where it begins, the name, whether it looks random, and whether it is only a default."""

    start: int
    name: str
    worth: Worth
    default: bool


def defaults(ending: str, content: bytes) -> Iterator[Written]:
    """Yield what programs take for a secret when the environment does not set it."""
    for anchor, pattern in _BY_ENDING.get(ending, _ELSEWHERE):
        if holds(content, anchor):
            for match in islice(pattern.finditer(content), _MOST):
                name, value = match[1].decode("latin-1"), match[2].decode("latin-1")
                if names_secret(name) and (worth := _worth(value, 12)):
                    yield Written(match.start(), name, worth, True)


def logins(content: bytes) -> Iterator[Written]:
    """Yield the passwords beside the address of a database that others can reach, however simple they are."""
    for match in islice(_DATABASE.finditer(content), 20):
        if not is_outside(match[1].decode("latin-1")):
            continue
        start = max(0, match.start() - _NEAR_DATABASE)
        for login in _LOGIN.finditer(content, start, match.end() + _NEAR_DATABASE):
            if not is_placeholder(login[2].decode("latin-1")):
                yield Written(login.start(1), login[1].decode("latin-1"), "random", False)


def assigned(content: bytes, small: bytes) -> Iterator[Written]:
    """Yield random values that a configuration gives to names that speak of secrets.

    `small` is the content in small letters.
    """
    if first_of(_WORDS, small) is None or holds(content, b"SealedSecret"):
        return
    for speaks, words, pattern in ((_SPEAKS, _SPEAKING, _ASSIGNED), (_TAGGED, _TAGS, _ELEMENT)):
        for start, line in _speaking(matches(speaks, words, small), content):
            for match in islice(pattern.finditer(line), 5):
                name, written = [group for group in match.groups() if group]
                named = name.decode("latin-1")
                value = written.decode("latin-1")
                if not names_secret(named) or is_repeated(written, content, start) or is_name_again(named, value):
                    continue
                if _is_random(named, _plain(value)):
                    yield Written(start + match.start(), named, "random", False)


def _speaking(found: Iterator[re.Match[bytes]], content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield, with where it begins, what stands on a line around each place that was found, none of it twice."""
    seen = 0
    for word in islice(found, 2_000):
        if word.start() >= seen:
            start = max(seen, content.rfind(b"\n", 0, word.start()) + 1, word.start() - 100)
            around = content[start : start + 600].partition(b"\n")[0]
            seen = start + len(around)
            yield start, around


def _is_random(name: str, value: str) -> bool:
    """Whether a value looks made by chance: what people choose for a password is shorter, and mixes characters."""
    chosen = _SPLIT.split(name)[-1].lower() in _PASSWORDS and looks_random(value)
    return is_made_by_chance(value, _LEAST_CHOSEN if chosen else _LEAST_MADE)


def is_repeated(value: bytes, content: bytes, start: int) -> bool:
    """Whether the value stands right above by itself: a user whose password is the user's name."""
    above = content[max(0, start - _NEAR) : start]
    at = above.find(value)
    return at >= 0 and not (above[at - 1 : at] + above[at + len(value) :][:1]).strip(b" \t\r\n'\"=:,")


def is_name_again(name: str, value: str) -> bool:
    """Whether a value is its name, or a part of it: the name of a kind of credential."""
    return _letters(value) in _letters(name)


def _letters(text: str) -> str:
    return "".join(each for each in text.lower() if each.isalnum())


def names_secret(name: str) -> bool:
    """Whether a name ends in a word for a secret, as API_KEY and dbPassword do, and PASSWORD_FILE does not."""
    parts = [part.lower() for part in _SPLIT.split(name) if part and not part.isdigit()]
    if not parts or not _MADE_UP.isdisjoint(parts) or tuple(parts[-2:]) == _DIGEST:
        return False
    return parts[-1] in _LAST or parts[-1] in _LAST_PAIR or "".join(parts[-2:]) in _LAST_PAIR


def names_password(name: str) -> bool:
    """Whether a name is one for a secret and ends in a word for a password, as DB_PASSWORD does."""
    return names_secret(name) and _SPLIT.split(name)[-1].lower() in _PASSWORDS


def is_no_secret(value: str) -> bool:
    """Whether a value is of a form that no secret has: a path, an address, a version, the name of a setting."""
    version = value.startswith(("^", "~")) or _VERSION.fullmatch(value) is not None
    return version or _NO_SECRET.search(value) is not None


def is_made_by_chance(value: str, least: int) -> bool:
    """Whether a value of at least so many characters looks made by chance, and is no word, path or version."""
    return _worth(value, least) == "random"


def _plain(value: str) -> str:
    """What base64 hides, as in manifests for Kubernetes; the value itself when that is no text."""
    try:
        decoded = base64.b64decode(value, validate=True).decode("ascii")
    except ValueError:
        return value
    return decoded if decoded.isprintable() and len(decoded) >= 4 else value


def _hops(value: str) -> int:
    """How often a capital follows a small letter: rarely in words, at every fourth letter by chance."""
    return sum(one.islower() and two.isupper() for one, two in pairwise(value))


def _worth(value: str, least: int) -> Worth | None:
    """Whether a value looks made by chance, or is a word that everybody can read here; None for what is no secret."""
    if not value.isascii() or is_sealed(value) or _NO_SECRET.search(value) or _VERSION.fullmatch(value):
        return None
    if is_for_browsers(value) or is_of_emulator(value):
        return None
    mixed = is_mixed(value) or _hops(value) * 4 >= len(value)
    if len(value) >= least and mixed and not is_placeholder(value) and len(set(value)) >= 8:
        return "random"
    return "known"
