# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Values written beside names that speak of secrets: set in configuration, or as what is taken without a variable."""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from sealcheck.artifacts.secret.named_values import (
    Worth,
    ends_in_password,
    is_made_by_chance,
    is_name_again,
    is_repeated,
    is_secret,
    without_signs,
    worth,
)
from sealcheck.artifacts.secret.patterns import looks_random
from sealcheck.pattern import regex
from sealcheck.search import Sign, first_of, holds, matches, plain_signs

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
    b"secret", b"pass", b"token", b"apikey", b"api_key", b"api-key", b"private", b"credential", b"accountkey",
    b"account_key", b"masterkey", b"master_key", b"subscriptionkey", b"subscription_key", b"subscription-key",
    b"nwkskey", b"appskey", b"encryption", b"fernet", b"license_key", b"rememberme", b"_key",
)  # fmt: skip
#: In small letters: such a word at the end of a name, and a value without a gap. It passes over prose.
_SPEAKING = (
    b"secret", b"pass", b"token", b"api", b"private", b"account", b"master", b"subscription", b"credential", b"nwk",
    b"apps", b"encryption", b"fernet", b"license_key", b"rememberme", b"_key",
)  # fmt: skip
_SPEAKS = regex(
    rb"(?:(?:secret|passw|token|credential|(?:nwk|app)skey"
    rb"|(?:api|private|account|master|subscription|encryption|fernet|license|rememberme)[_.-]?key)[\w.-]{0,30}|pass)['\"]?"
    rb"\s{0,3}(?:=>|:=|[:=])\s{0,3}(?:\[\s{0,3})?['\"]?[^\s'\"#,;{}\[\]<>$()]{10}"
    rb"|_key['\"]?\s{0,3}(?:=>|:=|[:=])\s{0,3}['\"]?[0-9a-f][0-9a-f-]{31}"
)
_ASSIGNED = regex(
    rb"(?:^|::|[\s{,\[(\"'])['\"]?(_{0,2}[A-Za-z][\w.-]{0,80})['\"]?\s{0,3}(?:=>|:=|[:=])\s{0,3}(?:\[\s{0,3})?"
    rb"(?:'([^'\s]{10,400})'|\"([^\"\s]{10,400})\"|((?:[^\s'\"#,;{}\[\]<>$()]|\$(?![\w({])){10,400})\s{0,40}(?:#.{0,100})?$)"
)
#: The same in XML, in small letters and in full: <password>…</password>, <add key="ApiSecret" value="…"/>
_TAGS = (b"secret", b"passw", b"token", b"api", b"private", b"encryption", b"credential")
_TAGGED = regex(
    rb"(?:secret|passw|token|(?:api|private|encryption)[_-]?key|credential)[\w.-]{0,30}"
    rb"(?:['\"]\s{1,20}value\s{0,3}=\s{0,3}['\"]|(?:\s[^<>]{0,200})?>)[^\s'\"<>$]{16}"
)
_ELEMENT = regex(
    rb"<(?:[\w.-]{1,40}:)?(_{0,2}[A-Za-z][\w.-]{0,80})(?:\s[^<>]{0,300})?>([^\s<>]{16,400})</"
    rb"|(?:key|name)\s{0,3}=\s{0,3}['\"](_{0,2}[A-Za-z][\w.:-]{0,80})['\"]\s{1,20}value\s{0,3}=\s{0,3}['\"]([^\s'\"]{16,400})['\"]"
)
#: Secrets whose name is itself a value, as containers of Kubernetes have them
#: (https://kubernetes.io/docs/tasks/inject-data-application/), tasks of Amazon ECS and environments of Postman:
#: `- name: DB_PASSWORD` and `value: …`, `"key": "client_secret", "value": "…"`, and accounts of Keycloak their kind
#: (`"type": "password"`). Bytes before the word in the name.
_BEFORE_PAIR = 100
#: In small letters, from a word in the name on.
_OF_PAIRS = (b"secret", b"passw", b"token", b"api", b"private", b"access", b"credential", b"_key")
_FOLLOWS = regex(
    rb"(?:secret|passw|token|(?:api|private|access)[_-]?key|credential|_key)[\w.-]{0,30}+['\"]?[ \t]{0,9},?\s{0,60}"
    rb"['\"]?value['\"]?[ \t]{0,3}:[ \t]{0,9}['\"]?[^\s'\"<>${}]{10}"
)
_PAIR = regex(
    rb"(?i)['\"]?(?:name|key|type)['\"]?[ \t]{0,3}:[ \t]{0,9}['\"]?([a-z_][\w.-]{0,80})['\"]?[ \t]{0,9},?\s{0,60}"
    rb"['\"]?value['\"]?[ \t]{0,3}:[ \t]{0,9}"
    rb"(?:'([^'\s]{10,400})'|\"([^\"\s]{10,400})\"|([^\s'\"#,{}\[\]<>$()]{10,400})(?=\s|$))"
)
_MOST = 200
#: Characters from which a value that a program made, and a password of several kinds of characters, is looked at.
_LEAST_MADE = 16
_LEAST_CHOSEN = 10


class Written(NamedTuple):
    """A value beside a name: where it begins, the name, whether it looks random, and whether it is only a default."""

    start: int
    name: str
    worth: Worth
    default: bool


def signs_of_defaults(ending: str) -> tuple[Sign, ...]:
    """Return the texts one of which stands in every program that falls back on something."""
    return plain_signs(*(anchor for anchor, _ in _BY_ENDING.get(ending, _ELSEWHERE)))


def defaults(ending: str, content: bytes) -> Iterator[Written]:
    """Yield what programs take for a secret when the environment does not set it."""
    for anchor, pattern in _BY_ENDING.get(ending, _ELSEWHERE):
        if holds(content, anchor):
            for match in islice(pattern.finditer(content), _MOST):
                name, value = match[1].decode("latin-1"), match[2].decode("latin-1")
                chosen = ends_in_password(name) and looks_random(value)
                if is_secret(name, value) and (seen := worth(without_signs(value) if chosen else value, 12)):
                    yield Written(match.start(), name, seen, True)


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
                if not is_secret(named, value) or is_repeated(written, content, start) or is_name_again(named, value):
                    continue
                if is_random(named, plain(value)):
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


def is_random(name: str, value: str) -> bool:
    """Whether a value looks made by chance: what people choose for a password is shorter, and mixes characters."""
    chosen = ends_in_password(name) and looks_random(value)
    return is_made_by_chance(without_signs(value) if chosen else value, _LEAST_CHOSEN if chosen else _LEAST_MADE)


def plain(value: str) -> str:
    """What base64 hides, as in manifests for Kubernetes; the value itself when that is no text."""
    try:
        decoded = base64.b64decode(value, validate=True).decode("ascii")
    except ValueError:
        return value
    return decoded if decoded.isprintable() and len(decoded) >= 4 and not decoded.startswith("{") else value


def pairs(content: bytes, small: bytes) -> Iterator[Written]:
    """Yield the values made by chance behind a name for a secret; `small` is the content in small letters."""
    if not holds(small, b"value"):
        return
    for word in islice(matches(_FOLLOWS, _OF_PAIRS, small), _MOST):
        around = _PAIR.finditer(content, max(0, word.start() - _BEFORE_PAIR), word.end() + 400)
        match = next((each for each in around if each.end() >= word.end()), None)
        if match is None or match.start() > word.start():
            continue
        name, written = (group.decode("latin-1") for group in match.groups() if group)
        value = plain(written)
        if is_secret(name, value) and not is_name_again(name, value) and is_random(name, value):
            yield Written(match.start(1), name, "random", False)
