# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages and components that ask for their texts by a key, wherever the texts themselves are kept."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.locales import Locales
from sealcheck.artifacts.user_interface import Signs
from sealcheck.engine import artifact
from sealcheck.model import File
from sealcheck.pattern import regex

#: Pages looked at, and characters of each.
MOST_PAGES, MOST_TEXT = 80, 100_000
#: What asks for a text by a key: functions, filters and elements of translation libraries, and helpers of one's own.
#: Where the text itself stands in its place (gettext, Angular's i18n), the page is written in one language at least.
_KEY = r"[\"'`]\.?[\w-]{1,40}(?:[.:_-][\w-]{1,40}){0,9}[\"'`]"
_DOTTED = r"[\"'](?:\.|[\w-]{1,40}\.)[\w-]{1,40}(?:\.[\w-]{1,40}){0,9}[\"']"
_ASKS = regex(
    rf"(?<![\w.$])\$?t\((?:\s{{0,9}}[\w.$]{{1,40}},)?\s{{0,9}}{_KEY}"
    rf"|\{{\{{?\s{{0,9}}\$_\(\s{{0,9}}{_KEY}|\bv-t=\"{_KEY}"
    rf"|{_KEY}\s{{0,9}}\|\s{{0,3}}(?:translate|transloco)\b"
    rf"|<%=\s{{0,3}}t[ (]\s{{0,3}}{_DOTTED}|@lang\(\s{{0,3}}{_DOTTED}"
    rf"|\b(?:__|trans|I18n\.t)\(\s{{0,3}}{_DOTTED}|<fmt:message\s{{1,9}}key=|#\{{msg\.\w"
    r"|\bth:[\w-]{1,30}=\"[^\"\n]{0,80}#\{|\[\[#\{\w"
    r"|<(?:spring:message\s{1,9}code=|s:text\s{1,9}name=|bean:message\s|wicket:message\s)"
)


class Asking(NamedTuple):
    """A page that asks for a text: the line (from 1) and what stands there."""

    file: File
    line: int
    excerpt: str


def asked(text: str) -> int:
    """Return how many texts a page asks for by a key."""
    return sum(1 for _ in _ASKS.finditer(text[:MOST_TEXT]))


@artifact
def translated_pages(user_interface: Signs, locales: tuple[Locales, ...], contents: Contents) -> tuple[Asking, ...]:
    """The pages that ask for their texts by a key. Looked at only where none, or bundles of Java, hold the texts."""
    wanted = not locales[0].most or any(each.is_bundle for each in locales)
    return tuple(_asking(user_interface, contents)) if wanted else ()


def _asking(user_interface: Signs, contents: Contents) -> Iterator[Asking]:
    for file, _ in user_interface.strong[:MOST_PAGES]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        match = _ASKS.search(text)
        if match:
            start = text.rfind("\n", 0, match.start()) + 1
            yield Asking(
                file, text.count("\n", 0, start) + 1, text[start : match.end() + 60].partition("\n")[0].strip()
            )
