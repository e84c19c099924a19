# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Follows a repository that has moved, hop by hop under our own eyes; git itself follows nothing."""

from __future__ import annotations

import ipaddress
from collections.abc import Mapping
from urllib.parse import urljoin, urlsplit

from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.source.address import shown
from sealcheck.source.errors import AcquisitionError, TargetError
from sealcheck.source.forges import TOKEN, authorization, is_loopback, token_for
from sealcheck.source.target import parse_target

MOST_HOPS = 3
_TAIL = "/info/refs"
_SERVICE = _TAIL + "?service=git-upload-pack"
_MOVED = (301, 302, 303, 307, 308)
_TIMEOUT = 20.0


def resolve(url: str, tokens: Mapping[str, str], timeout: float) -> str:
    """Return the address at which the repository answers now. Raises AcquisitionError where a hop is not acceptable.

    A hop goes from https to https, or from http to the same server; a token goes only to the host it is meant for.
    """
    for _ in range(MOST_HOPS):
        answer = _ask(url, tokens, timeout)
        if answer.location is None:
            return url
        url = _checked(url, answer.location)
    if _ask(url, tokens, timeout).location is None:
        return url
    raise AcquisitionError(say("source.too_many_redirects", address=shown(url)), say("source.redirects_hint"))


def is_page(url: str, tokens: Mapping[str, str], timeout: float) -> bool:
    """Return whether a page for people answers at `url` where git would; git takes it for an empty repository."""
    return url.startswith("http") and _ask(url, tokens, timeout).kind.startswith("text/html")


@frozen
class _Answer:
    location: str | None
    kind: str


def _ask(url: str, tokens: Mapping[str, str], timeout: float) -> _Answer:
    """Return where the server sends git for `url` (None if it answers itself) and the type of its answer."""
    import requests

    session = requests.Session()
    session.auth = lambda request: request  # none from ~/.netrc
    headers = {"User-Agent": "git/sealcheck", "Accept": "*/*"}
    if token := token_for(url, tokens):
        name, _, value = authorization(url, token).partition(": ")
        headers[name] = value
    try:
        with session.get(
            url.rstrip("/") + _SERVICE, headers=headers, timeout=min(timeout, _TIMEOUT), allow_redirects=False,
            stream=True,
        ) as answer:  # fmt: skip
            location = answer.headers.get("Location", "") if answer.status_code in _MOVED else None
            return _Answer(location, answer.headers.get("Content-Type", ""))
    except requests.RequestException as error:
        problem = type(error).__name__
        raise AcquisitionError(say("source.redirect_unreadable", address=shown(url), problem=problem)) from None


def _checked(url: str, location: str) -> str:
    """Return the repository's address in `location` if the hop is acceptable. Raises AcquisitionError."""
    there = urljoin(url.rstrip("/") + _SERVICE, location)
    base, tail, _ = there.partition(_TAIL)
    if not tail:  # a page for people, as forges show it for what is private or not there
        raise AcquisitionError(say("source.not_found", address=shown(url)), say("source.private_hint", variable=TOKEN))
    try:
        target = parse_target(base)
    except TargetError:
        raise _refused(url, there) from None
    if target.kind != "remote" or not _acceptable(url, target.url):
        raise _refused(url, there)
    return target.url


def _acceptable(here: str, there: str) -> bool:
    old, new = urlsplit(here), urlsplit(there)
    if old.scheme == "https":
        same = old.netloc == new.netloc
        return new.scheme == "https" and (same or not _is_internal(new.hostname or ""))
    return new.hostname == old.hostname and (new.netloc == old.netloc or new.scheme == "https")


def _is_internal(host: str) -> bool:
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return is_loopback(host) or "." not in host


def _refused(url: str, location: str) -> AcquisitionError:
    return AcquisitionError(
        say("source.redirect_refused", address=shown(url), location=shown(location)), say("source.redirects_hint")
    )
