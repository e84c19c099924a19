# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that ask for their texts by a key, or wrap them in calls of gettext, wherever translations are kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.artifacts.locale.references import is_of_accounts
from sealcheck.artifacts.locale.translations import Locales
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

#: What wraps a text that stands in its place, so that gettext or its like can put a translation there.
_WRAPS = regex(
    r"(?<![\w.$>])(?:__|_e|_x|_n|esc_(?:html|attr)_(?:_|e|x)|gettext)\(\s{0,20}(?:'[^'\n]{0,60}[^\W\d_]{2}[^'\n]{0,300}'|\"[^\"\n]{0,60}[^\W\d_]{2}[^\"\n]{0,300}\")"
    r"|\{\{-?\s{0,5}_\(\s{0,5}['\"]|\{%-?\s{0,5}(?:trans\s{1,5}['\"]|(?:trans|blocktrans(?:late)?)(?:\s[^%\n]{0,100})?%\}|translate\s{1,5}['\"])"
)


class Quoted(NamedTuple):
    """A line of a page (from 1) that asks for a text or leads to one, and what stands there."""

    file: File
    line: int
    excerpt: str


def asked(text: str) -> int:
    """Return how many texts a page asks for by a key."""
    return sum(1 for _ in _ASKS.finditer(text[:MOST_TEXT]))


@artifact
def translated_pages(user_interface: Signs, locales: tuple[Locales, ...], contents: Contents) -> tuple[Quoted, ...]:
    """The pages that ask for their texts by a key. Looked at only where none, or bundles of Java, hold the texts."""
    wanted = not locales[0].most or any(each.is_bundle for each in locales)
    return tuple(_asking(user_interface, contents)) if wanted else ()


@artifact
def wrapping_pages(
    user_interface: Signs, locales: tuple[Locales, ...], contents: Contents
) -> tuple[tuple[Quoted, int], ...]:
    """The pages that wrap texts for gettext, and how many; looked at only where no texts are found."""
    return () if locales[0].most else tuple(_wrapping(user_interface, contents))


def _wrapping(user_interface: Signs, contents: Contents) -> Iterator[tuple[Quoted, int]]:
    """Generators bring pages of accounts along that wrap their texts, whatever the project's own pages do."""
    for file, _ in user_interface.strong[:MOST_PAGES]:
        if is_of_accounts(file):
            continue
        text = (contents.text(file) or "")[:MOST_TEXT]
        found = list(_WRAPS.finditer(text))
        if found:
            yield _shown(file, text, found[0]), len(found)


def _shown(file: File, text: str, match: re.Match[str]) -> Quoted:
    start = text.rfind("\n", 0, match.start()) + 1
    excerpt = text[start : match.end() + 60].partition("\n")[0].strip()
    return Quoted(file, text.count("\n", 0, start) + 1, excerpt)


def _asking(user_interface: Signs, contents: Contents) -> Iterator[Quoted]:
    for file, _ in user_interface.strong[:MOST_PAGES]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        match = _ASKS.search(text)
        if match:
            yield _shown(file, text, match)
