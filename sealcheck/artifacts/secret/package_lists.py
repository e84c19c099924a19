# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of packages that are fetched with a login: git+https://ada:…@git.stadt-x.de/lamps.git in requirements.txt.

Whoever installs the packages sends it, so that it is no sample, even where the packages are those that tests need.
"""

from __future__ import annotations

from sealcheck.artifacts.secret.suspects import Certainty, certainty_at
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

_LIST = regex(
    r"(?:^|/)(?:[\w.-]{0,60}(?:requirements|constraints)[\w.-]{0,60}\.(?:txt|in|pip)|requirements/[\w.-]{1,60}\.(?:txt|in)"
    r"|package(?:-lock)?\.json|yarn\.lock|Pipfile(?:\.lock)?|pyproject\.toml|poetry\.lock|uv\.lock|setup\.(?:py|cfg)"
    r"|environment\.ya?ml)$"
)
#: Folders with lists that tests of other programs read.
_SAMPLES = regex(r"(?:^|/)(?:[\w-]{0,20}fixtures?|test[-_]?data|samples?|mocks?|resources|examples?)/")


def is_package_list(file: File) -> bool:
    """Whether a file lists packages that are installed, for the software or for its tests."""
    return file.role is not PathClass.EXAMPLE and bool(_LIST.search(file.path)) and not _SAMPLES.search(file.path)


def sent_certainty(certain: bool, file: File) -> Certainty:
    """What a login in the address of a package is worth: a list of packages sends it, others may only show it."""
    if not is_package_list(file):
        return certainty_at(certain, file)
    return "confident" if certain else "doubtful"
