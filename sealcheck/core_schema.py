# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a scalar of YAML means by the core schema of YAML 1.2: `no` is a text, `0.4` a number, `2026-01-01` a text."""

from __future__ import annotations

from typing import Any

from sealcheck.pattern import regex

_CORE = "tag:yaml.org,2002:"
#: What a plain scalar begins with if it can be anything but a text.
_NO_TEXT = frozenset("-+.0123456789tTfFnN~")
_NULL = regex(r"~|null|Null|NULL|")
_BOOL = regex(r"true|True|TRUE|false|False|FALSE")
_INT = regex(r"[-+]?[0-9]{1,40}|0o[0-7]{1,40}|0x[0-9a-fA-F]{1,40}")
_FLOAT = regex(r"[-+]?(\.[0-9]{1,40}|[0-9]{1,40}(\.[0-9]{0,40})?)([eE][-+]?[0-9]{1,3})?")


def scalar(event: Any) -> Any:
    """Return the value of a scalar as the parser saw it; what is quoted or tagged otherwise is a text."""
    text: str = event.value
    if event.style or not (event.tag or _CORE).startswith(_CORE) or event.tag == f"{_CORE}str":
        return text
    if text and text[0] not in _NO_TEXT:
        return text
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text, 0 if text[:2] in ("0o", "0x") else 10)
    if _FLOAT.fullmatch(text):
        return float(text)
    return text
