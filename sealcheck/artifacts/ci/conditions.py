# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Conditions of GitHub's expressions as far as they can be told: constants, known values, comparisons with texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.pattern import regex

_NAME = regex(r"(!?)\s{0,5}([A-Za-z_][\w.-]{0,100})")
_COMPARED = regex(r"([A-Za-z_][\w.-]{0,100})\s{0,5}(==|!=)\s{0,5}(?:'([^'\n]{0,200})'|(true|false))")
_EMPTY = frozenset({"false", "0", "", "null"})
_EXPRESSION = regex(r"\$\{\{\s{0,20}([^{}\n]{1,300}?)\s{0,20}\}\}")


def holds(condition: str, values: Mapping[str, str]) -> bool | None:
    """Return whether `condition` holds with the known `values`; None when that cannot be told."""
    text = condition.strip().removeprefix("${{").removesuffix("}}").strip()
    if "||" in text:
        parts = [holds(part, values) for part in text.split("||")[:20] if "(" not in text]
        return True if True in parts else False if parts and set(parts) == {False} else None
    parts = [_term(term, values) for term in text.split("&&")[:20]]
    return False if False in parts else True if set(parts) == {True} else None


def _term(term: str, values: Mapping[str, str]) -> bool | None:
    text = term.strip()
    while text.startswith("(") and text.endswith(")"):
        text = text[1:-1].strip()
    if text.lower() in _EMPTY or text == "true":
        return text == "true"
    if named := _NAME.fullmatch(text):
        value = values.get(named.group(2))
        return None if value is None else (value.lower() not in _EMPTY) != bool(named.group(1))
    if compared := _COMPARED.fullmatch(text):
        name, sign, text_given, word = compared.groups()
        value = values.get(name)
        wanted = word if text_given is None else text_given
        return None if value is None else (value.lower() == wanted.lower()) == (sign == "==")
    return None


def filled(text: str, values: Mapping[str, str]) -> str:
    """Expressions replaced by their values; unknown ones become one word, so that the shell reader can pass them."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1).strip()
        return values.get(name, "${" + re.sub(r"[^\w.]", "", name)[:60] + "}")

    return _EXPRESSION.sub(value, text) if "${{" in text else text


def is_true(value: object, values: Mapping[str, str]) -> bool:
    """Whether a switch such as `continue-on-error` is on: true, or an expression that is known to come to that."""
    return value is True or (isinstance(value, str) and filled(value, values).strip().lower() in ("true", "${true}"))
