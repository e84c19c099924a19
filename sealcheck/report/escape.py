# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Strings made harmless for where they go: Markdown that a forge renders, SARIF, the lines of a log."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.clean import clean
from sealcheck.pattern import regex
from sealcheck.report.phrases import SENTENCE

#: Stands between two characters that a forge would read as one sign. `clean` lets no such character through.
_MARK = "\u200b"
_BREAK = "&#8203;"

#: What forges turn into mentions, references, addresses, emoji or commands, even after rendering:
#: @name #1 !1 $1 %name ~name &1, a@b, ://, www., :smile:, ::error::, {{ … }}, {% … %}, {+ … +}.
_REFERENCE = regex(r"[@#!$%~&](?=[\w\[\"'/])|:(?=[/:]|[\w+-]{1,40}:)|www(?=\.)|\{(?=[{%+-])", re.IGNORECASE)
_HTML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"}
_MARKDOWN = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "$": "&#36;"} | {each: f"\\{each}" for each in "\\`*_[]|~"}
#: What would open a heading, list, quote, rule or quick action of GitLab at the beginning of a line or list item.
_OPENING = regex(r"([0-9]{1,9}(?=[.)](?:\s|$))|(?=[#+\-=:/]))")
_BACKTICKS = regex(r"`+")
#: A line of a CI log may be a command when it begins with `::`, or holds `##[` or `##vso[`; `## Heading` is none.
_COMMAND = regex(r":(?=:)|#(?=#(?! ))")
#: What SARIF's messages take for a link, and for a place where an argument is filled in.
_LINK, _PLACEHOLDER = regex(r"\]\("), regex(r"\{([0-9]+)\}")


def markdown(text: str) -> str:
    """Return `text` as literal Markdown text: no markup, HTML, link, mention, reference or command."""
    escaped = _literal(text, _MARKDOWN).lstrip()  # four blanks would begin a block of code
    opening = _OPENING.match(escaped)
    return f"{opening.group()}\\{escaped[opening.end() :]}" if opening else escaped


def prose(text: str) -> str:
    """Return the seal's own words as Markdown: literal text, but what stands between backticks stays code."""
    first, *rest = quoted(text)
    return markdown(first[0]) + "".join(code(part) if is_code else _literal(part, _MARKDOWN) for part, is_code in rest)


def quoted(text: str) -> list[tuple[str, bool]]:
    """Return the pieces of `text` in turn, and whether each stood between backticks; a lone backtick is text."""
    parts = clean(text, limit=SENTENCE).split("`")
    if len(parts) % 2 == 0:
        return [("`".join(parts), False)]
    return [(part, number % 2 == 1 and bool(part.strip())) for number, part in enumerate(parts)]


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


def sarif(text: str, limit: int = SENTENCE) -> str:
    """Return `text` as a plain text message of SARIF, in which `[text](address)` is a link and `{0}` an argument.

    https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, 3.11.5 and 3.11.6.
    """
    return sarif_braces(_LINK.sub("] (", clean(text, limit=limit)))


def sarif_braces(text: str) -> str:
    """Return `text` without placeholders. Other braces stay single: code scanning shows doubled ones as they are."""
    return _PLACEHOLDER.sub(r"{{\1}}", text)


def _literal(text: str, escapes: Mapping[str, str]) -> str:
    marked = _REFERENCE.sub(lambda match: match.group() + _MARK, clean(text, limit=SENTENCE))
    return "".join(escapes.get(each, each) for each in marked).replace(_MARK, _BREAK)
