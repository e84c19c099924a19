# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strings made harmless for where they go: Markdown that a forge renders, and the lines of a terminal or CI log."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.clean import clean
from sealcheck.report.phrases import SENTENCE

#: Stands between two characters that a forge would read as one sign. `clean` lets no such character through.
_MARK = "\u200b"
_BREAK = "&#8203;"

#: What forges turn into mentions, references, addresses, emoji or commands, even after rendering:
#: @name #1 !1 $1 %name ~name &1, a@b, ://, www., :smile:, ::error::, {{ … }}, {% … %}, {+ … +}.
_REFERENCE = re.compile(r"[@#!$%~&](?=[\w\[\"'/])|:(?=[/:]|[\w+-]{1,40}:)|www(?=\.)|\{(?=[{%+-])", re.IGNORECASE)
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_MARKDOWN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"} | {each: f"\\{each}" for each in "\\`*_[]|~"}
#: What would open a heading, list, quote or rule at the beginning of a line or list item.
_OPENING = re.compile(r"([0-9]{1,9}(?=[.)](?:\s|$))|(?=[#+\-=:]))")
_BACKTICKS = re.compile(r"`+")
#: A line of a CI log may be a command when it begins with `::`, or holds `##[` or `##vso[` anywhere.
_COMMAND = re.compile(r":(?=:)|#(?=#)")


def markdown(text: str) -> str:
    """Return `text` as literal Markdown text: no markup, HTML, link, mention, reference or command."""
    escaped = _literal(text, _MARKDOWN)
    opening = _OPENING.match(escaped)
    return f"{opening.group()}\\{escaped[opening.end() :]}" if opening else escaped


def html(text: str) -> str:
    """Return `text` for inside an HTML tag that stands in Markdown, such as a summary."""
    return _literal(text, _HTML)


def code(text: str) -> str:
    """Return `text` as a Markdown code span; its fence is longer than any run of backticks in it. Not for tables."""
    safe = clean(text, limit=SENTENCE).strip() or "–"
    fence = "`" * (max((len(run) for run in _BACKTICKS.findall(safe)), default=0) + 1)
    space = " " if "`" in safe else ""
    return f"{fence}{space}{safe}{space}{fence}"


def log(text: str) -> str:
    """Return `text` for a terminal or CI log: one line, no control characters, no workflow command."""
    return _COMMAND.sub(lambda match: match.group() + " ", clean(text, limit=SENTENCE))


def _literal(text: str, escapes: Mapping[str, str]) -> str:
    marked = _REFERENCE.sub(lambda match: match.group() + _MARK, clean(text, limit=SENTENCE))
    return "".join(escapes.get(each, each) for each in marked).replace(_MARK, _BREAK)
