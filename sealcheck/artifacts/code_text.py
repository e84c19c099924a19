# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where in program code a word stands: in a comment, in a literal or in the text of a page."""

from __future__ import annotations

from sealcheck.artifacts.languages import MARKUP
from sealcheck.pattern import regex

#: Languages whose comments begin with a number sign.
_NUMBER_SIGN = frozenset(
    {"Python", "Ruby", "Shell", "R", "Perl", "Elixir", "Julia", "PowerShell", "CoffeeScript", "HCL"}
)
#: Languages in which pages are written, in part or as a whole.
_PAGES = MARKUP | {"Vue", "Svelte", "Astro", "JavaScript", "TypeScript", "PHP"}
_COMMENT_LINE = regex(r"\s{0,200}(?://|#(?!\{)|\*|/\*|<!--|--|;|\"\"\"|'''|%|\{#|\{/\*|REM\b)")
_TAIL = regex(r"(?:^|[^:\"'/])//(?!/?[^\s]{0,40}\.)|\s/\*|<!--")
#: What may stand before the quotes of a docstring; anything else takes the text as a value.
_DOCSTRING = regex(r"\s{0,200}(?:@\w{1,20}\s{1,4})?(?:[rRuU]|~[sS])?")
_TAKES = ("(", "[", "{", "=", ",", "+", "%")
#: The text between tags: nothing that code needs.
_PROSE = regex(r"[^{}();=\[\]]{0,300}")
#: A comment of Jinja and Twig; in Svelte `{#` begins a block.
_HASHES = ("{#", "#}")
_BLOCKS = (
    ("/*", "*/"),
    ("<!--", "-->"),
    ("<#--", "-->"),
    ("<%--", "--%>"),
    _HASHES,
    ("{{!", "}}"),
    ("{{--", "--}}"),
)
#: Characters before a place in which the beginning of a comment is looked for.
FAR = 20_000
#: Characters of a line before a place in which a comment behind code is looked for; only machines write longer ones.
LONG = 4_000


def in_comment(text: str, at: int, language: str | None) -> bool:
    """Whether the character `at` of a file stands in a comment or a docstring."""
    start = text.rfind("\n", 0, at) + 1
    before = text[start:at]
    if _COMMENT_LINE.match(before) or _TAIL.search(before[-LONG:]):
        return True
    if language in _NUMBER_SIGN and " #" in before and before.count('"') % 2 == 0 and before.count("'") % 2 == 0:
        return True
    if language in ("Python", "Elixir") and any(_in_docstring(text, at, quotes) for quotes in ('"""', "'''")):
        return True
    return any(_open(text, at, *marks) for marks in _BLOCKS if marks != _HASHES or language != "Svelte")


def _in_docstring(text: str, at: int, quotes: str) -> bool:
    """Whether a text in such quotes is open before `at` that nothing takes as a value."""
    if not text.count(quotes, 0, at) % 2:
        return False
    start = text.rfind(quotes, 0, at)
    line = text.rfind("\n", 0, start) + 1
    return _DOCSTRING.fullmatch(text[line:start]) is not None and not text[:line].rstrip().endswith(_TAKES)


def _open(text: str, at: int, begin: str, end: str) -> bool:
    """Whether a comment begins before `at` and has not ended; a path such as `src/*.js` begins none."""
    start = text.rfind(begin, max(0, at - FAR), at)
    if begin == _HASHES[0] and text[start - 1 : start] == "{":  # {{# opens a section of Mustache
        return False
    return start >= 0 and text.rfind(end, start, at) < 0 and (start == 0 or text[start - 1] in " \t\n\r{;>")


def in_literal(line: str, start: int, end: int, language: str | None) -> bool:
    """Whether a part of a line stands in quotes, or is a text that a page shows."""
    before, after = line[:start], line[end:]
    for quote in "\"'`":
        if quote in after and (before.count(quote) - before.count(f"\\{quote}")) % 2:
            return True
    if language not in _PAGES:
        return False
    shown = before.rpartition(">")[2]
    return _PROSE.fullmatch(shown) is not None and _PROSE.fullmatch(after.partition("<")[0]) is not None
