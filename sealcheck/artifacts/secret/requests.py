# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials that go along with a request: in a header, in the query of an address, as an option of a command.

Nothing but chance makes such values, and where they stand they are sent: a person has to look at each. Documents show
made-up ones, too; there one counts only beside a machine that others can reach, since it can be tried out there.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import PASSWORD, is_made_by_chance, is_plain
from sealcheck.artifacts.secret.patterns import (
    is_judged_by_form,
    is_mixed,
    is_name,
    is_of_emulator,
    is_outside,
    is_placeholder,
    is_reached,
    looks_random,
)
from sealcheck.artifacts.secret.suspects import Certainty, Suspect, is_description, lies_aside
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, matches

#: Places of one file that are looked at, and bytes around one in which the machine is looked for.
MOST = 50
NEAR = 300
#: Characters of a key, and of one under a name that is not only a credential's.
LEAST = 20
_VALUE = rb"([A-Za-z0-9_+/.=-]{16,200})(?![A-Za-z0-9_+/=-])"
#: RFC 7617: the name and the password in base64, with a colon between them.
_BASIC = regex(rb"(?<![A-Za-z])[Bb]asic ([A-Za-z0-9+/]{16,300}={0,2})(?![A-Za-z0-9+/=])")
#: RFC 6750, and what servers call it otherwise: a token that is no JSON Web Token, which is looked for by its form. The
#: header is written in quotes; in a comment it shows what clients send.
_BEARER = regex(rb"(?<![A-Za-z])(?:[Bb]earer|[Tt]oken|[Aa]pi-?[Kk]ey) ([A-Za-z0-9_~+/.-]{20,200}={0,2})(?=['\"`\\])")
#: "X-Api-Key": "…", headers["PRIVATE-TOKEN"] = "…", -H "X-Api-Key: …", .header("apikey", "…"), and a header written as
#: one text, by itself or behind others: "apikey: …", "Accept: */*\r\nX-Api-Key: …". A token against forged requests
#: (X-XSRF-TOKEN) is made anew for each visit.
_NAMED = rb"x-(?![cx]srf)[\w-]{0,20}(?:key|token)|ocp-apim-subscription-key|private-token"
_HEADER = regex(
    rb"(?i)(?:['\"](?:%b)['\"](?:\s{0,3}(?:[:,]|=>)|\][ \t]{0,3}=)\s{0,20}['\"]" % _NAMED
    + rb"|(?:header\w{0,10}|insert|set|add|append|put)\(\s{0,20}['\"]api[_-]?key['\"]\s{0,3},\s{0,20}['\"]"
    + rb"|(?:-H|--header)[ =]{1,3}['\"]?(?:%b|api-?key)\s{0,3}:\s{0,3}" % _NAMED
    + rb"|(?:['\"]|\\n)(?:%b|api-?key)[ ]{0,3}:[ ]{0,3})" % _NAMED
    + _VALUE
)
#: What each such match has, in small letters: the end of the name and the value.
_NAMES = (b"key", b"token")
_GIVEN = regex(rb"(?:key|token)['\"]?[\s:,=>\]]{1,30}['\"]?[a-z0-9_+/.=-]{16}")
#: Where what is called the id of an app is the key of an account (https://openweathermap.org/appid).
_IS_KEY = regex(rb"(?i)openweathermap")
#: An address of others with such a part of its query, or the part by itself, which a program puts behind one.
_QUERY = regex(
    rb"[?&'\"`]((?i:api[_-]?key|access[_-]?token|auth[_-]?token|subscription-key|client_secret|appid|key))=" + _VALUE
)
#: What `--secret` is given is the name of one, and what has a path of `--key` is a file.
_OPTION = regex(
    rb"(?<![\w-])--((?:api-?|access-?|secret-?|auth-?)?(?:key|token)|password|client-secret|private-token)"
    rb"[ =]{1,3}['\"]?([A-Za-z0-9_-]{16,200}={0,2})(?![A-Za-z0-9_+/=.-])"
)
#: A password among what an address asks: https://lamps.stadt-x.de/list.csv?user=ada&password=…
_SENT = regex(
    rb"[?&;](?i:%b|pass|clave)="
    rb"([^\s&;'\"`<>{}$%%()\[\]*#\\]{6,200})(?=[\s&;'\"`<)#\\]|$)" % PASSWORD
)
_ASKED = regex(rb"://(?:[^\s/@]{1,100}@)?([A-Za-z0-9.-]{3,120})[^\s'\"`<>]{0,300}$")
_ACCOUNT = regex(rb"(?i)[?&;](?:user(?:name|_?id)?|login|uid|usuario|account)=")
#: Characters of a password without an account beside it; what is called so may be the key of a record.
LEAST_ALONE = 12
ADDRESS = regex(rb"https?://([A-Za-z0-9.-]{3,120})")
_DIGITS = regex(r"[0-9a-f]{32,128}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.I)
#: Addresses of pictures of a map, which browsers fetch: everybody is handed the key, as with those in pages.
_TILES = regex(rb"\{z\}")
_FOR_BROWSERS = frozenset({"js", "jsx", "ts", "tsx", "mjs", "vue", "svelte"})
_PAGES = frozenset({"html", "htm"})
#: How a description of an interface begins, whose requests are samples.
_BEGINS = regex(rb"(?m)^\s{0,9}[{]?\s{0,9}['\"]?(?:swagger|openapi|asyncapi)['\"]?\s{0,3}:\s{0,3}['\"]?\d")
BEGINNING = 1_000


@frozen
class Way:
    """A way to send a credential: what must occur in the file, the form, and whether a match is one.

    Forms are slow to look for: `begins` are the texts that matches begin with, where there are few, and `given` is what
    each match has from one of the `_NAMES` on, in small letters.
    """

    kind: str
    anchors: tuple[bytes, ...]
    pattern: re.Pattern[bytes]
    is_one: Callable[[re.Match[bytes]], bool]
    begins: tuple[bytes, ...] = ()
    given: re.Pattern[bytes] | None = None


def _is_login(match: re.Match[bytes]) -> bool:
    return is_login(match[1])


def is_login(value: bytes | str) -> bool:
    """Whether a value is a name and a password in base64, and none to fill in."""
    try:
        login = base64.b64decode(value, validate=True).decode("ascii")
    except ValueError:
        return False
    name, colon, password = login.partition(":")
    fit = login.isprintable() and len(password) >= 8 and is_mixed(password) and not is_placeholder(password)
    return bool(name and colon) and fit


def _is_value(match: re.Match[bytes]) -> bool:
    value = match[match.lastindex or 1].decode("latin-1")
    return not is_judged_by_form(value) and not is_name(value) and is_made_by_chance(value, LEAST)


def _is_token(match: re.Match[bytes]) -> bool:
    value = match[1].decode("latin-1")
    return not is_judged_by_form(value) and not is_of_emulator(value) and is_plain(value)


def _is_sent(match: re.Match[bytes]) -> bool:
    """Whether it is a password for a machine that others can reach, and no name that a program puts one in for."""
    value = match[1].decode("latin-1")
    around = match.string[max(0, match.start() - NEAR) : match.end() + NEAR]
    asked = _ASKED.search(match.string[max(0, match.start() - NEAR) : match.start()])
    if not asked or not is_reached(asked[1].decode("latin-1")) or is_placeholder(value) or not is_mixed(value):
        return False
    if is_name(value):
        return False
    return _ACCOUNT.search(around) is not None or (len(value) >= LEAST_ALONE and looks_random(value))


def _is_of_query(match: re.Match[bytes]) -> bool:
    """Whether it is a key: caches, documents and places have keys, too, that are no digits by chance."""
    name, value = match[1].lower(), match[2].decode("latin-1")
    if name == b"appid" and not _IS_KEY.search(match.string, max(0, match.start() - NEAR), match.start()):
        return False
    return _is_value(match) and (name not in (b"appid", b"key") or _DIGITS.fullmatch(value) is not None)


#: What must occur is in small letters, and rare enough to pass over most files.
_WAYS = (
    Way("login_header", (b"basic ",), _BASIC, _is_login, begins=(b"Basic ", b"basic ")),
    Way(
        "bearer_header",
        (b"bearer ", b"'token ", b'"token ', b"`token ", b":token ", b": token ", b"apikey ", b"api-key "),
        _BEARER,
        _is_token,
        begins=(b"Bearer ", b"bearer ", b"Token ", b"token ", b"Api", b"api"),
    ),
    Way(
        "key_header",
        (b'"x-', b"'x-", b" x-", b"=x-", b"nx-", b"ocp-apim-", b"private-token", b"api-key", b"apikey", b"api_key"),
        _HEADER,
        _is_value,
        given=_GIVEN,
    ),
    Way(
        "key_in_url",
        (
            b"?key=",
            b"&key=",
            b"appid=",
            b'"key=',
            b"'key=",
            b"`key=",
            b"api_key=",
            b"apikey=",
            b"-key=",
            b"_token=",
            b"stoken=",
            b"htoken=",
            b"-token=",
            b"_secret=",
        ),
        _QUERY,
        _is_of_query,
    ),
    Way(
        "password_in_url",
        (b"password=", b"passwd=", b"passwort=", b"pwd=", b"pass=", b"kennwort=", b"clave=", b"contrasen", b"senha="),
        _SENT,
        _is_sent,
    ),
    Way(
        "option",
        (
            b"--key",
            b"--token",
            b"--api",
            b"--access",
            b"--auth",
            b"--password",
            b"--secret",
            b"--client-",
            b"--private-",
        ),
        _OPTION,
        _is_value,
    ),
)

#: One of these, in small letters, stands in every file that sends a credential along.
ANCHORS = tuple(anchor for way in _WAYS for anchor in way.anchors)


def requests(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each credential that is sent along, but for those in tests.

    `small` is the content in small letters.
    """
    if file.role is PathClass.TEST:
        return
    for way in _WAYS:
        if not first_of(way.anchors, small):
            continue
        if way.given and not any(matches(way.given, _NAMES, small)):
            continue
        found = matches(way.pattern, way.begins, content) if way.begins else way.pattern.finditer(content)
        for match in islice(found, MOST):
            if way.is_one(match):
                start = match.start(match.lastindex or 1)
                yield start, Suspect(way.kind, _certainty(way.kind, file, content, match.start()))


def _certainty(kind: str, file: File, content: bytes, start: int) -> Certainty:
    before = max(content.rfind(b"\n", 0, start) + 1, start - NEAR)
    line = content[before : start + NEAR].partition(b"\n")[0]
    hosts = [match[1].decode("latin-1") for match in ADDRESS.finditer(line)]
    outside = any(map(is_outside, hosts))
    described = is_description(file) or _BEGINS.search(content, 0, BEGINNING)
    if described or file.role is PathClass.EXAMPLE or lies_aside(file.path):
        return "harmless"
    if hosts and not outside:
        return "harmless"
    if file.role is PathClass.DOCS:
        return "doubtful" if outside else "harmless"
    handed_out = file.ending in _PAGES or (file.ending in _FOR_BROWSERS and _TILES.search(line) is not None)
    return "harmless" if handed_out and kind == "key_in_url" else "doubtful"
