# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Reads addresses as strictly as the reference parser does, that is like Go's net/url. Nothing is contacted."""

from __future__ import annotations

import re

from sealcheck.frozen import frozen
from sealcheck.pattern import regex

MOST = 4096
_SCHEME = regex(r"([A-Za-z][A-Za-z0-9+.-]{0,63}):")
_CONTROL = regex(r"[\x00-\x1f\x7f]")
_BAD_ESCAPE = regex(r"%(?![0-9A-Fa-f]{2})")
_USER = regex(r"[A-Za-z0-9._:~!$&'()*+,;=%@-]{0,1000}")
_HOST = regex(r"[A-Za-z0-9._~!$&'()*+,;=:\[\]<>\"\u0080-\U0010ffff-]{0,1000}")
_PORT = regex(r"(?::[0-9]{0,9})?")
_URN = regex(r"urn:(?!urn:)[A-Za-z0-9][A-Za-z0-9-]{0,31}:[A-Za-z0-9()+,.:=@;$_!*'%-]{1,1000}", re.I)


@frozen
class Address:
    """The parts of an address; `opaque` is what follows the scheme when no slash does (`mailto:…`)."""

    scheme: str = ""
    host: str = ""
    path: str = ""
    opaque: str = ""
    fragment: str = ""


def read_address(text: str, *, fragment: bool = True) -> Address | None:
    """Return the parts of `text`, or None when it is no address at all; without `fragment`, "#" is like any sign."""
    if len(text) > MOST or _CONTROL.search(text):
        return None
    rest, _, after = text.partition("#") if fragment else (text, "", "")
    match = _SCHEME.match(rest)
    scheme = match[1].lower() if match else ""
    rest = (rest[match.end() :] if match else rest).partition("?")[0]
    if _BAD_ESCAPE.search(after) or (not scheme and ":" in rest.partition("/")[0]):
        return None
    if scheme and not rest.startswith("/"):
        return Address(scheme, opaque=rest, fragment=after)
    return _with_host(scheme, rest, after)


def _with_host(scheme: str, rest: str, fragment: str) -> Address | None:
    host = ""
    if rest.startswith("//") and (scheme or not rest.startswith("///")):
        authority, slash, rest = rest[2:].partition("/")
        rest = slash + rest
        user, _, host = authority.rpartition("@")
        if not (_USER.fullmatch(user) and _is_host(host)):
            return None
    return None if _BAD_ESCAPE.search(rest) else Address(scheme, host, rest, fragment=fragment)


def _is_host(host: str) -> bool:
    if host.startswith("["):
        end = host.rfind("]")
        return end > 0 and bool(_PORT.fullmatch(host[end + 1 :]))
    _, colon, port = host.rpartition(":")
    return bool(_HOST.fullmatch(host)) and bool(_PORT.fullmatch(colon + port if colon else ""))


def is_url(text: str) -> bool:
    """Whether `text` has a scheme, and a host, a fragment or something else behind it."""
    address = read_address(text)
    if address is None or not address.scheme:
        return False
    if address.scheme == "file":
        return address.path not in ("", "/")
    return bool(address.host or address.fragment or address.opaque)


def is_web_address(text: str) -> bool:
    """Whether `text` is an http or https address with a host."""
    address = read_address(text)
    return address is not None and bool(address.host) and address.scheme in ("http", "https")


def is_uri(text: str) -> bool:
    """Whether `text` is a URN (RFC 2141) or an address with scheme and host."""
    if text[:4].lower() == "urn:":
        return bool(_URN.fullmatch(text))
    address = read_address(text, fragment=False)
    return address is not None and bool(address.scheme and address.host)
