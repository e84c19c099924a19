# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences by the name that fills a whole metadata field: the names on the SPDX list, and some that people use.

`licenselynx` holds many more names, in a megabyte of JSON; of 182 names as packages write them it knew fewer than
what is here (docs/accuracy.md).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sealcheck.licence.catalogue import licence_list
from sealcheck.own_data import own_yaml
from sealcheck.pattern import regex

_BRACKETS = regex(r"\([^()]{0,60}\)\s{0,5}$")
_SIGNS = regex(r"[^\w.+/-]+")
_VERSION = regex(r"(?<![\w.])v?(\d+(?:\.\d+)?)(?:\.0)?(?![\w.])")
_FILLING = frozenset(["the", "license", "licence", "lizenz", "licenses", "licensed", "version", "v", "v.", "-", "gnu"])
#: Characters of a field that may be a name.
_LONGEST = 120


def named(field: str) -> str:
    """Return the SPDX expression of the licence that the whole field names; empty when it names none for certain."""
    if len(field) > _LONGEST:
        return ""
    by_name = _by_name()
    return by_name.get(_key(field)) or by_name.get(_key(_BRACKETS.sub("", field.strip()))) or ""


def modern(identifier: str) -> str:
    """Return how the SPDX list writes a deprecated id now; empty when the id itself is only spelt differently."""
    return _data()["deprecated"].get(identifier, "")


def filed_as(identifier: str) -> tuple[str, ...]:
    """Return the older ids under which lists and tools file a text that has an id of its own by now."""
    return tuple(_data()["filed_as"].get(identifier, "").split())


def licence_ids(name: str) -> tuple[str, ...]:
    """Return the ids of a licence as other engines call it; empty when it is one that we say nothing about."""
    if licence_list().find(name):
        return (name,)
    return (f"LicenseRef-{name}", name) if name in _data()["beyond"] else ()


def beyond(identifier: str) -> str:
    """Return what is known of a licence that is not on the SPDX list, as traits; empty for all others."""
    return _data()["beyond"].get(identifier.removeprefix("LicenseRef-"), "")


def _key(name: str) -> str:
    words = _SIGNS.sub(" ", name.lower()).split()
    kept = (_VERSION.sub(lambda match: match.group(1).removesuffix(".0"), word) for word in words)
    return " ".join(word for word in kept if word not in _FILLING)


@cache
def _data() -> Mapping[str, dict[str, str]]:
    value = own_yaml("data", "licence_aliases.yml")
    return {
        "deprecated": value["deprecated"],
        "filed_as": value["filed_as"],
        "beyond": value["beyond"],
        "names": {alias: expression for expression, aliases in value["names"].items() for alias in aliases},
    }


@cache
def _by_name() -> Mapping[str, str]:
    """Return expressions by the key of their name; a name that several licences share stands for none."""
    found: dict[str, set[str]] = {}
    for licence in licence_list().licences.values():
        if not licence.deprecated:
            found.setdefault(_key(licence.name), set()).add(licence.id)
    single = {key: ids.pop() for key, ids in found.items() if key and len(ids) == 1}
    return single | {_key(alias): expression for alias, expression in _data()["names"].items()}
