# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Language tags: well formed (RFC 5646, 2.1) and made of subtags that the IANA registry knows."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from sealcheck.pattern import regex
from sealcheck.shipped import shipped

_TAG = regex(
    r"(?P<language>[a-z]{2,3})(?P<extlang>(?:-[a-z]{3}){0,3})(?:-(?P<script>[a-z]{4}))?"
    r"(?:-(?P<region>[a-z]{2}|[0-9]{3}))?(?P<variants>(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,6})"
    r"(?:-[a-wyz0-9](?:-[a-z0-9]{2,8}){1,6}){0,4}(?:-x(?:-[a-z0-9]{1,8}){1,6})?"
)
_PRIVATE = regex(r"x(?:-[a-z0-9]{1,8}){1,10}")
_KINDS = ("language", "script", "region", "variant", "grandfathered")


@cache
def _registry() -> Mapping[str, Any]:
    raw: dict[str, Any] = json.loads(shipped("data", "language_tags.json").read_text(encoding="utf-8"))
    return {kind: frozenset(raw[kind].split()) if kind in _KINDS else raw[kind] for kind in raw}


def is_language_tag(text: str) -> bool:
    """Whether `text` is a language tag of registered parts, such as `de`, `de-AT`, `zh-Hans` or `nds`."""
    tag = text.lower()
    match = _TAG.fullmatch(tag) if len(tag) <= 100 else None
    if match is None:
        return bool(_PRIVATE.fullmatch(tag)) or tag in _registry()["grandfathered"]
    return tag in _registry()["grandfathered"] or (
        _known("language", match["language"])
        and all(_registry()["extlang"].get(part) == match["language"] for part in _parts(match["extlang"]))
        and all(_known(kind, match[kind]) for kind in ("script", "region") if match[kind])
        and all(part in _registry()["variant"] for part in _parts(match["variants"]))
    )


def _known(kind: str, part: str) -> bool:
    if part in _registry()[kind]:
        return True
    ranges = (each.split("..") for each in _registry()[kind] if ".." in each)
    return any(low <= part <= high for low, high in ranges if len(part) == len(low))


def _parts(text: str) -> list[str]:
    return text.split("-")[1:]
