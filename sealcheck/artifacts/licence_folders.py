# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Folders of the root that are for the licence of the project, and which of their files are."""

from __future__ import annotations

import re

from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.names import names_in
from sealcheck.model import File
from sealcheck.pattern import regex

#: Folders that the REUSE specification and OSPS-LE-03.01 name: whatever text lies there is meant.
_NAMED = frozenset({"LICENSES", "LICENSE"})
#: The same in other letters and words: programs and the licences of others lie in such folders, too.
_CALLED = frozenset({"licenses", "license", "licences", "licence", "lizenzen", "lizenz"})
#: What of a file's name says that it is a licence, with the language it is in, but not which one.
_PLAIN = regex(r"(?:^|[-_. ])(?:(?:un)?licen[cs]e|copying|lizenz)(?:[-_. ](?:de|en|fr|it|nl|es))?(?=[-_. ]|$)", re.I)
_SHORT = regex(r"(?:[al]?gpl|mit|apache|bsd|eupl|mpl|epl|isc|cc0)(?:[-_. v]{0,2}\d.{0,20})?", re.I)


def is_for_project(file: File) -> bool:
    """Whether a file lies in a folder for the project's licence and is none that belongs to a part by its name.

    In `licenses/` a text has to be called like a licence: MIT.txt, LICENSE, agpl-3.0.md; paint.txt is that of paint.
    """
    if file.folder in _NAMED:
        return True
    if file.folder.lower() not in _CALLED:
        return False
    stem = file.name.removesuffix(f".{file.ending}") if file.ending in ("txt", "md", "rst") else file.name
    rest = _PLAIN.sub("", stem).strip("-_. ")
    return rest != stem if not rest else _is_name(rest) or _is_name(stem)


def _is_name(words: str) -> bool:
    """Whether words of a file's name are the name of a licence."""
    if _SHORT.fullmatch(words) or licence_list().find(words) or words.startswith("LicenseRef-"):
        return True
    spaced = words.replace("_", " ").replace("-", " ")
    return any(name.end - name.start > len(words) / 2 for name in names_in(spaced.title()))
