# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that may hold the licence of the project though no rule names them: by their folder, or called like one."""

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
_PLAIN = regex(
    r"(?:^|[-_. ])(?:(?:un)?licen[cs]e|copying|copyright|lizenz|licencia|licenza|licentie|licen[çc]a|"
    r"llic[eè]ncia|licens|lisenssi|licencja)(?:[-_. ](?:de|en|fr|it|nl|es))?(?=[-_. ]|$)",
    re.I,
)
_TEXT = frozenset({"txt", "md", "rst"})
#: Characters of a name that may be that of a licence.
_LONGEST = 60
_SHORT = regex(
    r"(?:[al]?gpl|mit|apache|bsd|eupl|mpl|epl|isc|cc0)(?:[-_. v]{0,2}\d[\d._]{0,5})?"
    r"(?:[-_. ](?:only|or-later|de|en|fr|it|nl|es))?",
    re.I,
)


def is_for_project(file: File) -> bool:
    """Whether a file lies in a folder for the project's licence and is none that belongs to a part by its name.

    In `licenses/` a text has to be called like a licence: MIT.txt, LICENSE, agpl-3.0.md; paint.txt is that of paint.
    """
    if file.folder in _NAMED:
        return True
    if file.folder.lower() not in _CALLED:
        return False
    return is_called_like_one(file)


def is_called_like_one(file: File) -> bool:
    """Whether a file's name is the word for a licence or the name of one: LICENCIA.md, GNU-AGPL-3.0.txt."""
    stem = file.name.removesuffix(f".{file.ending}") if file.ending in _TEXT else file.name
    if len(stem) > _LONGEST:
        return False
    rest = _PLAIN.sub("", stem).strip("-_. ")
    return rest != stem if not rest else _is_name(rest) or _is_name(stem)


def _is_name(words: str) -> bool:
    """Whether words of a file's name are the name of a licence."""
    if _SHORT.fullmatch(words) or licence_list().find(words) or words.startswith("LicenseRef-"):
        return True
    spaced = words.replace("_", " ").replace("-", " ")
    return any(name.end - name.start > len(words) / 2 for name in names_in(spaced.title()))
