# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a name speaks of a secret, and whether the value beside it looks like one."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from sealcheck.artifacts.secret.patterns import (
    is_for_browsers,
    is_mixed,
    is_name,
    is_of_emulator,
    is_placeholder,
    is_sealed,
    is_to_fill,
    looks_random,
)
from sealcheck.pattern import regex

SPLIT = regex(r"[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])")
_PASSWORDS = frozenset({"pass", "password", "passwd", "pwd", "passphrase"}) | {
    "passwort", "kennwort", "contrasena", "contrasenia", "senha", "wachtwoord", "motdepasse"
}  # fmt: skip
#: The same as part of a pattern over bytes; whether “pass” and “clave” alone are such words depends on the place.
PASSWORD = rb"passw(?:or)?[dt]|passphrase|pwd|kennwort|contrasen(?:i?a)|senha|wachtwoord|mot_?de_?passe"
_LAST = _PASSWORDS | {"secret", "token", "credential", "credentials"}
_LAST_PAIR = frozenset(
    {"apikey", "privatekey", "secretkey", "accesskey", "encryptionkey", "signingkey", "sessionkey", "appkey", "jwtkey"}
    | {"accountkey", "masterkey", "subscriptionkey", "secretsalt", "cipherkey", "cryptokey", "aeskey"}
    | {"fernetkey", "licensekey", "remembermekey"}
    # what a device of LoRaWAN signs and encrypts with
    | {"nwkskey", "appskey"}
)
_MADE_UP = frozenset(
    {"demo", "test", "tests", "testing", "dev", "local", "example"}
    | {"sample", "dummy", "mock", "fake", "public", "csrf", "xsrf", "ci"}
)
#: What everybody tries first, and what servers are delivered with.
_TRIED_FIRST = frozenset(
    {
        "guest", "letmein", "welcome", "keycloak", "rabbitmq", "minioadmin", "elastic", "opensearch", "grafana",
        "jenkins", "sonarqube", "nextcloud", "wordpress", "airflow", "superset", "geoserver", "mariadb", "mongodb",
        "oracle", "tomcat", "manager", "public", "nobody", "string", "undefined", "hidden", "prompt", "disabled",
        "enabled", "required", "optional", "unused", "vault", "external", "generated", "encrypted"
    }
)  # fmt: skip
#: What detect-secrets keeps of values that were looked at: their SHA-1 (https://github.com/Yelp/detect-secrets).
_DIGEST = ("hashed", "secret")
#: Versions, as in a list of packages: 2.1.0-rc1, and 1189.vf61b_a_5e2f62e of a plug-in for Jenkins.
_VERSION = regex(r"v?\d{1,5}(?:\.\d{1,6}){1,3}(?:[-+][\w.+-]{1,60})?|(?:\d{1,6}[.-]){1,5}v[0-9a-f_]{8,24}")
#: Paths, addresses, names of other settings, dotted keys of texts, digests, what a template fills in, and dates.
_NO_SECRET = regex(
    r"^[A-Za-z]{2,20}(?:[-_./](?:[A-Za-z]{1,20}|\d{1,4})){1,8}$|^[.~]{0,2}/|://|^[a-z]{1,30}(?:[._-][a-z]{1,30}){1,10}$|^[A-Z_]{3,60}$|^sha\d{1,3}[-:]|[<>{}%*|&\s@$]"
    r"|\.[a-z]{2,5}\d?$|^[\d.:-]{1,60}$|\w\(|^\d{4}-\d\d-\d\dT",
)  # fmt: skip
_SIGNS = regex(r"\$(?![\w({])|(?<=.)@(?![\w-]{1,60}\.[A-Za-z])|(?<=[^*])[&*](?=.|$)")
#: Bytes above a value in which the same one shows that it is no secret.
_NEAR = 300
#: A value of letters and digits, the parts of one, and how many characters words written in one have on average.
LEAST_PLAIN, LONGEST_PLAIN = 20, 200
_PLAIN = regex(rf"[A-Za-z0-9+/_=.-]{{{LEAST_PLAIN},{LONGEST_PLAIN}}}")
_PARTS = regex(r"[_.-]+")
_PIECES = regex(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
OF_WORDS = 3.5
#: Characters of a value with many signs, signs that must be there, and letters of one case in a row that are a word.
LEAST_STRONG, SIGNS = 16, 3
_WORD = regex(r"[a-z]{5}|[A-Z]{5}")
#: Patterns that a password has to match, places to fill, and addresses.
_NO_VALUE = regex(r"\(\?|\.\*|[aA0]-[zZ9]|\$\{|\{\{|\{\w{0,40}\}|<[/%?]?\w{2,40}>|%[sd(]|\\[dwsbx]|://")
_OWNED = regex(r"[\w-]{1,120}-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
#: Digits by chance as generators print them.
_DIGITS = regex(r"[0-9a-fA-F]{32,128}|[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
#: Words in the names of keys that open nothing: handed to browsers, or those of records.
_OPEN_KEYS = frozenset(
    {"PUBLIC", "SITE", "PUBLISHABLE", "PRIMARY", "FOREIGN", "UNIQUE", "CACHE", "SORT", "PARTITION", "ROUTING", "SHARD"}
    | {"STORAGE", "INDEX", "WRITE", "LOCALE", "TRANSLATION", "HOST", "TEST", "EXAMPLE", "SAMPLE", "DEMO", "DUMMY", "CI"}
)
Worth = Literal["random", "known"]


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
    parts = [part for each in SPLIT.split(name) if (part := each.lower().rstrip("0123456789"))]
    if not parts or not _MADE_UP.isdisjoint(parts) or tuple(parts[-2:]) == _DIGEST:
        return False
    return parts[-1] in _LAST or parts[-1] in _LAST_PAIR or "".join(parts[-2:]) in _LAST_PAIR


def is_secret(name: str, value: str) -> bool:
    """Whether a name speaks of a secret, or is that of a variable for a key, whose value is digits by chance.

    What is called LAMPS_KEY may be any key; digits that a generator prints are one that opens something.
    """
    return names_secret(name) or (_DIGITS.fullmatch(value) is not None and _names_key(name))


def _names_key(name: str) -> bool:
    parts = name.split("_")
    return name.isupper() and len(parts) > 1 and parts[-1] == "KEY" and _OPEN_KEYS.isdisjoint(parts)


def ends_in_password(name: str) -> bool:
    """Whether a name, of whatever, ends in a word for a password."""
    return SPLIT.split(name)[-1].lower().rstrip("0123456789") in _PASSWORDS


def names_password(name: str) -> bool:
    """Whether a name is one for a secret and ends in a word for a password, as DB_PASSWORD does."""
    return names_secret(name) and ends_in_password(name)


def without_signs(value: str) -> str:
    """The value with the signs that people put into passwords in place of those that say that a value is none.

    A dollar that begins no variable, an @ before no host, and stars and ampersands behind the beginning are such.
    """
    return _SIGNS.sub("!", value)


def is_no_secret(value: str) -> bool:
    """Whether a value is of a form that no secret has: a path, an address, a version, the name of a setting."""
    return _VERSION.fullmatch(value) is not None or _NO_SECRET.search(value) is not None


def is_tried_first(value: str) -> bool:
    """Whether a value is a word that everybody tries first, or that servers are delivered with."""
    return value.lower() in _TRIED_FIRST


def is_made_by_chance(value: str, least: int) -> bool:
    """Whether a value of at least so many characters looks made by chance, and is no word, path or version."""
    return worth(value, least) == "random"


def _hops(value: str) -> int:
    """How often a capital follows a small letter: rarely in words, at every fourth letter by chance."""
    return sum(one.islower() and two.isupper() for one, two in pairwise(value))


def _random_part(value: str) -> str:
    """What is made by chance of a key that begins with the name of its owner: lamps_admin-1f0c…-…"""
    named = _OWNED.fullmatch(value)
    return named[1] if named else value


def _spells(value: str) -> bool:
    """Whether many digits spell a text, as keys do that makers give to all their devices: by chance they do not."""
    try:
        return len(value) >= 32 and bytes.fromhex(value).decode("ascii").isprintable()
    except ValueError:
        return False


def worth(value: str, least: int) -> Worth | None:
    """Whether a value looks made by chance, or is a word that everybody can read here; None for what is no secret."""
    if not value.isascii() or is_sealed(value) or _NO_SECRET.search(value) or _VERSION.fullmatch(value):
        return None
    if is_for_browsers(value) or is_of_emulator(value):
        return None
    mixed = is_mixed(value) or _hops(value) * 4 >= len(value)
    if (
        len(value) >= least
        and mixed
        and not is_to_fill(value)
        and not is_placeholder(_random_part(value))
        and not _spells(value)
    ):
        return "random"
    return "known"


def is_plain(value: str) -> bool:
    """Whether letters and digits look made by chance, and not like words and numbers in a row."""
    if not (_PLAIN.fullmatch(value) and is_made_by_chance(value, LEAST_PLAIN)):
        return False
    parts = _PARTS.split(value)
    in_row = len(parts) >= 3 and all(part.isalpha() or part.isdigit() or len(part) <= 2 for part in parts)
    return not in_row and not {".", "/"} <= set(value) and len(value) < len(_PIECES.findall(value)) * OF_WORDS


def is_strong(value: str) -> bool:
    """Whether a value has letters of both cases, digits and several signs, and no word, pattern or place to fill."""
    if len(value) < LEAST_STRONG or " " in value or not value.isascii():
        return False
    signs = {each for each in value if not each.isalnum()}
    kinds = any(map(str.islower, value)) and any(map(str.isupper, value)) and any(map(str.isdigit, value))
    mixed = kinds and len(signs) >= SIGNS and not _WORD.search(value)
    return mixed and not _NO_VALUE.search(value) and not is_placeholder(value)


def is_chosen(value: str) -> bool:
    """Whether a value of several kinds of characters is one that somebody chose: no name, sample or place to fill."""
    return looks_random(value) and not (is_name(value) or is_no_secret(without_signs(value)) or is_to_fill(value))
