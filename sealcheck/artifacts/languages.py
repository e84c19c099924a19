# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which programming language a path's ending names."""

from __future__ import annotations

from collections.abc import Mapping

from sealcheck.prose.facts import load

_KNOWN = load("programming_languages")
LANGUAGES: Mapping[str, str] = {
    ending: language for language, endings in _KNOWN["endings"].items() for ending in endings.split()
}

#: Pages, styles and notations: code, but nothing that a naming convention for tests applies to.
MARKUP = frozenset(_KNOWN["markup"])


def language_of(path: str) -> str | None:
    """Return the programming language that the path's ending names, or None."""
    stem, _, ending = path.rpartition("/")[2].rpartition(".")
    return LANGUAGES.get(ending.lower()) if stem else None
