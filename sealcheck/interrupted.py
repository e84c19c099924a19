# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The line that an interrupt ends with, in the language that was asked for.

It has to be there before anything else is imported, so it stands here and not among the texts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

CODE = 130
LINES = {"en": "interrupted; nothing was left behind", "de": "abgebrochen; es ist nichts zurückgeblieben"}


def line(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the line in the language that the arguments name, else the environment, else in English."""
    asked = [word.removeprefix("--lang=") for word in arguments if word.startswith("--lang=")]
    asked += [word for option, word in pairwise(arguments) if option == "--lang"]
    names = ("SEALCHECK_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
    said = (*asked, *filter(None, map(environment.get, names)), "en")[0]
    return LINES.get(said[:2].lower(), LINES["en"])
