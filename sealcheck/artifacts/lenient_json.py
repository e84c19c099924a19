# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""JSON as people and editors write it."""

from __future__ import annotations

import re
from typing import Any

from sealcheck.parse import MAX_CHARACTERS, ParseProblem, parse_json
from sealcheck.pattern import regex

#: Strings of JSON (JSON5 has single quotes too), so that nothing inside is taken for a comment or a comma too many.
#: What has begun and does not end is taken up as well, lest every further sign in it begins anew.
_STRING = r"(?P<kept>\"(?:[^\"\\\n]|\\.){0,100000}\"?|'(?:[^'\\\n]|\\.){0,100000}'?)"
_COMMENT = regex(_STRING + r"|//[^\n]{0,10000}|/\*(?:[^*]|\*(?!/)){0,100000}(?:\*/)?", re.S)
_COMMA = regex(_STRING + r"|,(?=\s{0,1000}[}\]])")


def parse_lenient_json(text: str) -> Any:
    """Return the JSON value of `text`, which may hold a mark of byte order, comments and commas before a bracket.

    Strict parsers refuse these, people and editors write them. Raises ParseProblem.
    """
    text = text.removeprefix("\ufeff")
    try:
        return parse_json(text)
    except ParseProblem:
        return parse_json(plain_json(text))


def plain_json(text: str) -> str:
    """Return the text without comments and without commas before a bracket."""
    return _COMMA.sub(_kept, _COMMENT.sub(_kept, text.removeprefix("\ufeff")[:MAX_CHARACTERS]))


def _kept(match: re.Match[str]) -> str:
    return match["kept"] or ""
