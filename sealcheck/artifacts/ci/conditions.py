# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Conditions of GitHub's expressions as far as they can be told: constants, known values, comparisons with texts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from sealcheck.pattern import regex

_NAME = regex(r"(!?)\s{0,5}([A-Za-z_][\w.-]{0,100})")
_COMPARED = regex(r"([A-Za-z_][\w.-]{0,100})\s{0,5}(==|!=)\s{0,5}(?:'([^'\n]{0,200})'|(true|false))")
#: Who made the change: a person or a bot by name.
_PERSON = regex(
    r"(?:github\.(?:triggering_)?actor|github\.event\.(?:sender|pull_request\.user)\.login"
    r"|github\.event\.(?:pusher\.name|head_commit\.author\.(?:name|email|username)))\s{0,5}==\s{0,5}'[^'\n]{0,200}'"
    r"|contains\(\s{0,5}(?:fromJSON\()?\s{0,5}'[^'\n]{1,400}'\s{0,5}\)?\s{0,5},\s{0,5}github\.(?:triggering_)?actor\s{0,5}\)"
)
#: A push to a branch, or a request for one, by its name.
_BRANCH = regex(
    r"(?:github\.(?:ref|ref_name|head_ref|base_ref)|github\.event\.pull_request\.(?:head|base)\.ref)"
    r"\s{0,5}==\s{0,5}'(?:refs/heads/)?([^'\n]{1,200})'"
)
#: A variable of the settings that has to be there, or to have a value.
_SETTING = regex(r"vars\.\w{1,100}(?:\s{0,5}==\s{0,5}(?:'[^'\n]{1,200}'|true)|\s{0,5}!=\s{0,5}(?:''|null))?")
_AFTER_FAILURE = regex(r"(?:failure|cancelled)\(\)")
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


def only_persons(condition: str) -> bool:
    """Whether `condition` only holds for changes by persons or bots that it names."""
    parts = condition.split("||")[:20]
    return all(any(_PERSON.fullmatch(_bare(term)) for term in part.split("&&")[:20]) for part in parts)


def only_branches(condition: str) -> list[str]:
    """Return the branches on which alone `condition` holds, nothing when it holds elsewhere, too."""
    parts = condition.split("||")[:20]
    named = [next(filter(None, map(_branch, part.split("&&")[:20])), "") for part in parts]
    return named if all(named) else []


def _branch(term: str) -> str:
    match = _BRANCH.fullmatch(_bare(term))
    return match[1] if match and not match[1].startswith("refs/") else ""


def only_settings(condition: str) -> bool:
    """Whether `condition` only holds where a variable is set, which a repository cannot do."""
    parts = condition.split("||")[:20]
    return all(any(_SETTING.fullmatch(_bare(term)) for term in part.split("&&")[:20]) for part in parts)


def after_failure(condition: str) -> bool:
    """Whether `condition` only holds when something failed, or was stopped, before."""
    parts = condition.split("||")[:20]
    return all(any(_AFTER_FAILURE.fullmatch(_bare(term)) for term in part.split("&&")[:20]) for part in parts)


def _bare(term: str) -> str:
    """A term without the signs of an expression and without the brackets of a group that it opens or closes."""
    text = term.strip().removeprefix("${{").removesuffix("}}").strip().lstrip("( ")
    while text.endswith(")") and text.count(")") > text.count("("):
        text = text[:-1].rstrip()
    return text


def filled(text: str, values: Mapping[str, str]) -> str:
    """Expressions replaced by their values; unknown ones become one word, so that the shell reader can pass them."""

    def value(match: re.Match[str]) -> str:
        name = match.group(1).strip()
        return values.get(name, "${" + re.sub(r"[^\w.]", "", name)[:60] + "}")

    return _EXPRESSION.sub(value, text) if "${{" in text else text


def is_true(value: object, values: Mapping[str, str]) -> bool:
    """Whether a switch such as `continue-on-error` is on: true, or an expression that is known to come to that."""
    return value is True or (isinstance(value, str) and filled(value, values).strip().lower() in ("true", "${true}"))
