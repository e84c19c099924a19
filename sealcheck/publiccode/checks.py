# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a text in publiccode.yml must look like. Each check returns the complaint, or None."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from datetime import date
from typing import Protocol

from sealcheck.model import Text, say
from sealcheck.pattern import regex
from sealcheck.publiccode.addresses import is_uri, is_url, is_web_address
from sealcheck.publiccode.graphemes import count_graphemes
from sealcheck.publiccode.lists import embeds, lists
from sealcheck.publiccode.tags import is_language_tag

_SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MIME = regex(r" {0,9}[A-Za-z0-9][A-Za-z0-9!#$&^_-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126} {0,9}")
_LOCAL = regex(r"[^\s@<>()\[\],;:\\\".]{1,64}(?:\.[^\s@<>()\[\],;:\\\".]{1,64}){0,9}|\"[^\"\\\r\n]{1,64}\"")
_LABEL = r"[A-Za-z0-9\u00a1-\uffef](?:[A-Za-z0-9\u00a1-\uffef~-]{0,62}[A-Za-z0-9\u00a1-\uffef])?"
_DOMAIN = regex(
    rf"(?:{_LABEL}\.){{1,9}}[A-Za-z\u00a1-\uffef](?:[A-Za-z0-9\u00a1-\uffef~-]{{0,62}}[A-Za-z\u00a1-\uffef])?"
)
_PNG = b"\x89PNG\r\n\x1a\n"


class Files(Protocol):
    """What the checks must know of the snapshot's files, and of licences."""

    def has(self, path: str) -> bool:
        """Whether the snapshot holds `path`."""
        ...

    def data(self, path: str) -> bytes | None:
        """Return the bytes of `path`, or None when they cannot be read."""
        ...

    def is_expression(self, text: str) -> bool:
        """Whether `text` is an SPDX licence expression."""
        ...

    def is_licence(self, text: str) -> bool:
        """Whether `text` is one id of the SPDX list, in its own spelling."""
        ...


Check = Callable[[str, Files], Text | None]


def one_of(name: str) -> Check:
    """Return a check against the short list `name`; the complaint names all of it."""

    def check(value: str, files: Files) -> Text | None:
        allowed = getattr(lists(), name)
        return None if value in allowed else say("metadata.problem_one_of", value=value, allowed=allowed)

    return check


def among(*allowed: str) -> Check:
    """Return a check against a few values; the complaint names them."""

    def check(value: str, files: Files) -> Text | None:
        return None if value in allowed else say("metadata.problem_one_of", value=value, allowed=allowed)

    return check


def like(pattern: re.Pattern[str], example: str) -> Check:
    """Return a check that the whole text has a form; the complaint shows an example of it."""

    def check(value: str, files: Files) -> Text | None:
        return None if pattern.fullmatch(value) else say("metadata.problem_form", value=value, example=example)

    return check


def spdx_id(value: str, files: Files) -> Text | None:
    """One id of the SPDX list in its own spelling; an expression is none."""
    return None if files.is_licence(value) else say("metadata.problem_license", value=value)


def listed(name: str) -> Check:
    """Return a check against the long list `name` of the standard."""

    def check(value: str, files: Files) -> Text | None:
        return None if value in getattr(lists(), name) else say(f"metadata.problem_{name}", value=value)

    return check


def longest(characters: int) -> Check:
    """Return a check for at most so many grapheme clusters."""

    def check(value: str, files: Files) -> Text | None:
        length = count_graphemes(value)
        return say("metadata.problem_too_long", length=length, limit=characters) if length > characters else None

    return check


def shortest(characters: int) -> Check:
    """Return a check for at least so many grapheme clusters."""

    def check(value: str, files: Files) -> Text | None:
        length = count_graphemes(value)
        return say("metadata.problem_too_short", length=length, limit=characters) if length < characters else None

    return check


def url(value: str, files: Files) -> Text | None:
    """An address with a scheme and something behind it."""
    return None if is_url(value) else say("metadata.problem_url", value=value)


def http_url(value: str, files: Files) -> Text | None:
    """An http or https address."""
    return None if is_web_address(value) else say("metadata.problem_http_url", value=value)


def uri(value: str, files: Files) -> Text | None:
    """An address with a host, or a URN."""
    return None if is_uri(value) else say("metadata.problem_uri", value=value)


def video(value: str, files: Files) -> Text | None:
    """An http or https address of a site that lets its videos be embedded by oEmbed."""
    return http_url(value, files) or (None if embeds(value) else say("metadata.problem_video", value=value))


def supported(value: str, files: Files) -> Text | None:
    """A known alias of a standard, or a URI."""
    if not value.startswith("alias:"):
        return uri(value, files)
    known = lists().aliases
    return None if value[6:] in known else say("metadata.problem_alias", value=value, allowed=sorted(known))


def day(value: str, files: Files) -> Text | None:
    """A date YYYY-MM-DD that exists."""
    return None if parse_day(value) else say("metadata.problem_date", value=value)


def parse_day(value: object) -> date | None:
    """Return the date that YYYY-MM-DD names, or None."""
    if not isinstance(value, str) or not _DATE.fullmatch(value):
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        return None


def email(value: str, files: Files) -> Text | None:
    """An e-mail address (RFC 5322), without a name around it."""
    local, _, domain = value.rpartition("@")
    fine = _LOCAL.fullmatch(local) and _DOMAIN.fullmatch(domain)
    return None if fine else say("metadata.problem_email", value=value)


def mime(value: str, files: Files) -> Text | None:
    """A media type (RFC 6838)."""
    return None if _MIME.fullmatch(value) else say("metadata.problem_mime", value=value)


def language(value: str, files: Files) -> Text | None:
    """A BCP 47 tag of registered subtags."""
    return None if is_language_tag(value) else say("metadata.problem_language", value=value)


def country(value: str, files: Files) -> Text | None:
    """An ISO 3166-1 alpha-2 code, all upper or all lower case."""
    one_case = value in (value.upper(), value.lower())
    fine = one_case and value.upper() in lists().countries
    return None if fine else say("metadata.problem_country", value=value)


def licence(value: str, files: Files) -> Text | None:
    """An SPDX licence expression; the case of ids does not matter, own licences are `LicenseRef-…`."""
    return None if files.is_expression(value) else say("metadata.problem_license", value=value)


def picture(*endings: str, blank: bool = True) -> Check:
    """Return a check for a picture: an http URL, or a relative path that the snapshot holds; `blank` allows none."""

    def check(value: str, files: Files) -> Text | None:
        if not value and blank:
            return None
        if value.startswith("/"):
            return say("metadata.problem_absolute_path", value=value)
        if value.startswith("file:"):
            return say("metadata.problem_file_scheme", value=value)
        if _SCHEME.match(value):
            return None
        return _stored(value, endings, files)

    return check


def stored(value: str, files: Files) -> Text | None:
    """A relative path that the snapshot holds."""
    return picture()(value, files)


def _stored(value: str, endings: tuple[str, ...], files: Files) -> Text | None:
    path = posixpath.normpath(value)
    ending = posixpath.splitext(path)[1].lower()
    if endings and ending not in endings:
        return say("metadata.problem_extension", value=value, allowed=endings)
    if not files.has(path):
        return say("metadata.problem_no_such_file", value=value)
    data = files.data(path) if endings and ending == ".png" else None
    if data is not None and not (data.startswith(_PNG) and data[12:16] == b"IHDR"):
        return say("metadata.problem_not_png", value=value)
    return None
