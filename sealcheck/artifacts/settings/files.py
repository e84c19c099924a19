# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that only set something, as their whole text shows: environments, and settings that a page loads."""

from __future__ import annotations

import re

from sealcheck.artifacts.settings.lines import is_helped
from sealcheck.artifacts.settings.names import DOTLESS, is_defaults, is_environment
from sealcheck.model import File
from sealcheck.pattern import regex

#: A shell may be told how to read the values: set -a, set +f
_SET_LINE = regex(
    r"[ \t]{0,8}(?:#.*|set [+-][a-z]{1,8}[ \t]{0,9}|(?:export[ \t]{1,4})?[A-Za-z_]\w{0,80}[ \t]{0,4}=.*)?\r?"
)
_ANY_VALUE = regex(r"[ \t]{0,20}[\w.\"' -]{1,120}[:=](.+)")
_ASIDE = regex(
    r"(?:^|[._-])(?:tests?|log4j2?|log(?:ging|back)?|messages?|labels?|texts?|strings|i18n)(?:[._-]|$)", re.I
)
_GIVEN = regex(r"[ \t]{0,8}(?:export[ \t]{1,4})?[A-Za-z_]\w{0,80}=(.*)")
#: No value yet, or a word in its place.
_OPEN = regex(
    r"[\"']{0,2}(?:<.{0,100}>|\[.{0,100}\]|\{\{.{0,100}\}\}|\.{3}|…|x{3,40}|(?:your|my|dein|ihr)[_ -].{0,60}"
    r"|change[_ -]?(?:me|this)|todo|tbd)?[\"']{0,2}(?:[ \t]{1,9}#.{0,300})?",
    re.I,
)
#: A tag or a call, as pages and mails begin with it.
_MARKUP = regex(
    r"<(?:\?js\b|!doctype|(?:html|head|body|div|span|table|t[rdh]|ul|li|form|option|template)[ >])",
    re.I,
)
#: Blocks of nginx, Apache and Caddy.
_SERVER = regex(
    r"^[ \t]{0,12}(?:server[ \t]{0,4}\{|(?:location|upstream)[ \t][^\n{}]{1,200}\{|<VirtualHost[ \t][^\n>]{1,200}>"
    r"|reverse_proxy[ \t])",
    re.M,
)
#: In PHP: comments, constants, and a guard against being called from outside.
_NO_CONSTANT = regex(
    r"/\*[\s\S]{0,5000}?\*/|(?m:^[ \t]{0,40}(?://|#)[^\n]{0,500}$)|<\?php|\?>|declare\(strict_types=1\);"
    r"|(?m:^[ \t]{0,20}(?:define\([ \t]{0,9}[\"']\w{1,80}[\"'][ \t]{0,9},[^\n]{1,500}\)"
    r"|const[ \t]{1,9}\w{1,80}[ \t]{0,9}=[^\n]{1,500})"
    r"[ \t]{0,9};[^\n]{0,200}$)"
)


def only_assigns(text: str) -> bool:
    """Return whether every line sets a variable of the environment or is a comment, as in a `.env` file."""
    return all(_SET_LINE.fullmatch(line[:1000]) for line in text.split("\n")[:3000])


def leaves_open(text: str) -> bool:
    """Return whether the text is that of a `.env` file in which at least every second variable is still to be set."""
    given = [match[1] for line in text.split("\n")[:3000] if (match := _GIVEN.fullmatch(line[:1000]))]
    return only_assigns(text) and bool(given) and 2 * sum(map(_is_open, given)) >= len(given)


def _is_open(value: str) -> bool:
    return _OPEN.fullmatch(value.strip()) is not None


def is_page(text: str) -> bool:
    """Return whether a text begins with markup of a page; further down it may be the value of a setting."""
    return _MARKUP.match(text[:5000].lstrip()) is not None


def is_of_server(text: str) -> bool:
    """Return whether a text tells a server of pages where to find them: it sets nothing of the software."""
    return _SERVER.search(text[:20_000]) is not None


def only_defines(text: str) -> bool:
    """Return whether a file of PHP sets constants, one on each line, and does nothing else."""
    return ("define(" in text or "const " in text) and not _NO_CONSTANT.sub("", text[:100_000]).strip()


def holds_no_settings(file: File, text: str) -> bool:
    """Return whether a file is for tests or logging, or holds what people read: most of its values are sentences."""
    values = [match[1] for line in text.split("\n")[:3000] if (match := _ANY_VALUE.fullmatch(line[:1000]))]
    return _ASIDE.search(file.name) is not None or sum(" " in value.strip() for value in values) * 2 > len(values)


def sets_nothing(file: File, text: str) -> bool:
    """Return whether the text shows that a file called after settings is none of the software's."""
    unlike = DOTLESS.fullmatch(file.name) is not None and not only_assigns(text)
    filled = is_environment(file) and not leaves_open(text)
    bare = is_defaults(file) and not is_helped(text)
    return unlike or filled or bare or is_page(text) or is_of_server(text)
