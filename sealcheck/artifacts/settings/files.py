# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that only set something, as their whole text shows: environments, and settings that a page loads."""

from __future__ import annotations

import re
from collections.abc import Collection

from sealcheck.pattern import regex

_PAGE = regex(r"^[ \t]{0,8}(?:window|globalThis|self)\.\w{1,60}(?:\.\w{1,60}){0,2}[ \t]{0,4}=(?![=>])", re.M)
_LOGIC = regex(r"^(?![ \t]{0,20}(?://|/?\*))[^\n]{0,200}?(?:\bfunction\b|=>|\brequire\(|\bimport )", re.M)
#: A shell may be told how to read the values: set -a, set +f
_SET_LINE = regex(
    r"[ \t]{0,8}(?:#.*|set [+-][a-z]{1,8}[ \t]{0,9}|(?:export[ \t]{1,4})?[A-Za-z_]\w{0,80}[ \t]{0,4}=.*)?\r?"
)
_SHELL = regex(r"(?:config|configuration|settings|konfiguration|einstellungen)\.(?:ba|z|k)?sh", re.I)
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
_BUILT = regex(
    r"[\w.-]{1,80}[ \t]{0,4}[=:][ \t]{0,4}"
    r"(?:@[\w.-]{1,60}@|\$\{(?:project|pom|revision|version|git|build)[\w.-]{0,60}\})"
)
#: In PHP: comments, constants, and a guard against being called from outside.
_NO_CONSTANT = regex(
    r"/\*[\s\S]{0,5000}?\*/|(?m:^[ \t]{0,40}(?://|#)[^\n]{0,500}$)|<\?php|\?>|declare\(strict_types=1\);"
    r"|(?m:^[ \t]{0,20}(?:define\([ \t]{0,9}[\"']\w{1,80}[\"'][ \t]{0,9},[^\n]{1,500}\)"
    r"|const[ \t]{1,9}\w{1,80}[ \t]{0,9}=[^\n]{1,500})"
    r"[ \t]{0,9};[^\n]{0,200}$)"
)
_TESTED = regex(r"(?:^|[_.-])(?:tests?|testing|e2e)(?=[_.-]|$)", re.I)
#: Share of the variables of a template that are called after tests, for it to be one of them.
LEAST_TESTED = 0.9


def sets_page(text: str) -> bool:
    """Return whether a script only hands settings to the page that loads it (`window.env.API = "/api"`)."""
    return _PAGE.search(text) is not None and _LOGIC.search(text) is None


def only_assigns(text: str) -> bool:
    """Return whether every line sets a variable of the environment or is a comment, as in a `.env` file."""
    return all(_SET_LINE.fullmatch(line[:1000]) for line in text.split("\n")[:3000])


def is_shell(name: str) -> bool:
    """Return whether a script is called after the settings that others read from it, as config.sh."""
    return _SHELL.fullmatch(name) is not None


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


def is_filled_by_build(text: str) -> bool:
    """Return whether a build fills in all that a file sets, as its own name and version."""
    lines = [line.strip() for line in text.split("\n")[:300] if line.strip() and line.strip()[0] not in "#!"]
    return bool(lines) and all(_BUILT.fullmatch(line[:300]) for line in lines)


def is_of_tests(names: Collection[str]) -> bool:
    """Return whether nearly all variables are called after tests: nobody sets them to run the software."""
    return bool(names) and sum(_TESTED.search(name) is not None for name in names) >= LEAST_TESTED * len(names)


def only_defines(text: str) -> bool:
    """Return whether a file of PHP sets constants, one on each line, and does nothing else."""
    return ("define(" in text or "const " in text) and not _NO_CONSTANT.sub("", text[:100_000]).strip()
