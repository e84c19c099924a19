# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a text in publiccode.yml must look like. Each check returns the complaint, or None."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable
from datetime import date
from typing import Protocol
from urllib.parse import urlsplit

from sealcheck.model import Text, say
from sealcheck.pattern import regex
from sealcheck.publiccode.graphemes import count_graphemes
from sealcheck.publiccode.lists import lists

_SCHEME = regex(r"[A-Za-z][A-Za-z0-9+.-]{0,30}:")
_CONTROL = regex(r"[\x00-\x20\x7f]")
_URN = regex(r"urn:[A-Za-z0-9][A-Za-z0-9-]{0,31}:\S{1,500}", re.I)
_DATE = regex(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MIME = regex(r" {0,9}[A-Za-z0-9][A-Za-z0-9!#$&^_-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126} {0,9}")
_EMAIL = regex(r"[^\s@<>()\[\],;:\\\"]{1,64}@(?:[A-Za-z0-9\u00a1-\uffff-]{1,63}\.){1,8}[A-Za-z\u00a1-\uffff-]{2,63}")
#: RFC 5646, 2.1: language, script, region, variants, extensions, private use.
_TAG = regex(
    r"(?P<language>[a-z]{2,3})(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,6}(?:-[a-wyz0-9](?:-[a-z0-9]{2,8}){1,6}){0,4}(?:-x(?:-[a-z0-9]{1,8}){1,6})?",
    re.I,
)
_PNG = b"\x89PNG\r\n\x1a\n"


class Files(Protocol):
    """The files of the snapshot, as far as pictures need them."""

    def has(self, path: str) -> bool:
        """Whether the snapshot holds `path`."""
        ...

    def data(self, path: str) -> bytes | None:
        """Return the bytes of `path`, or None when they cannot be read."""
        ...


Check = Callable[[str, Files], Text | None]


def one_of(name: str) -> Check:
    """Return a check against the short list `name`; the complaint names all of it."""

    def check(value: str, files: Files) -> Text | None:
        allowed = getattr(lists(), name)
        return None if value in allowed else say("metadata.problem_one_of", value=value, allowed=allowed)

    return check


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
    """A URL with a scheme and a host."""
    return None if _host(value) else say("metadata.problem_url", value=value)


def http_url(value: str, files: Files) -> Text | None:
    """An http or https URL."""
    fine = _host(value) and urlsplit(value).scheme.lower() in ("http", "https")
    return None if fine else say("metadata.problem_http_url", value=value)


def uri(value: str, files: Files) -> Text | None:
    """A URL with a host, or a URN."""
    return None if _URN.fullmatch(value) or _host(value) else say("metadata.problem_uri", value=value)


def _host(value: str) -> str:
    """Return the host of an absolute URL; empty when it is none. Spaces are for the path only."""
    try:
        parts = urlsplit(value)
    except ValueError:
        return ""
    sound = _SCHEME.match(value) and not any(c < " " or c == "\x7f" for c in value)
    return parts.netloc if sound and not _CONTROL.search(parts.netloc) else ""


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
    """An e-mail address; an empty one counts as not given."""
    return None if not value or _EMAIL.fullmatch(value) else say("metadata.problem_email", value=value)


def mime(value: str, files: Files) -> Text | None:
    """A media type (RFC 6838)."""
    return None if _MIME.fullmatch(value) else say("metadata.problem_mime", value=value)


def language(value: str, files: Files) -> Text | None:
    """A well-formed BCP 47 tag; a two-letter language must be one of ISO 639-1."""
    match = _TAG.fullmatch(value)
    tag = match["language"].lower() if match else ""
    fine = len(tag) == 3 or tag in lists().languages
    return None if fine else say("metadata.problem_language", value=value)


def country(value: str, files: Files) -> Text | None:
    """An ISO 3166-1 alpha-2 code, all upper or all lower case."""
    one_case = value in (value.upper(), value.lower())
    fine = one_case and value.upper() in lists().countries
    return None if fine else say("metadata.problem_country", value=value)


def licence(value: str, files: Files) -> Text | None:
    """An SPDX licence expression; case does not matter, own licences are `LicenseRef-…`."""
    return None if value.strip() and _is_expression(value) else say("metadata.problem_license", value=value)


def _is_expression(value: str) -> bool:
    from license_expression import ExpressionError, get_spdx_licensing  # type: ignore[import-untyped]

    words = re.sub(r"([()])", r" \1 ", value[:1000]).split()
    plain = " ".join("MIT" if word.lower().startswith("licenseref-") and len(word) > 11 else word for word in words)
    licensing = get_spdx_licensing()
    for text in (plain, re.sub(r"\+(?=\s|$)", "", plain)):  # "+" means "or later" behind any licence
        try:
            if not licensing.unknown_license_keys(licensing.parse(text, validate=True, strict=True)):
                return True
        except (ExpressionError, AttributeError, TypeError):
            continue
    return False


def picture(*endings: str) -> Check:
    """Return a check for a picture: an http URL, or a relative path that the snapshot holds."""

    def check(value: str, files: Files) -> Text | None:
        if not value:
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
