# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Names in headings: that of the software in a title, and hosts and files of settings, which narrow nothing."""

from __future__ import annotations

import re
from collections.abc import Set

from sealcheck.pattern import regex
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold

#: Between a name and what is said of it in a title.
BEFORE_TAGLINE = regex(r"\s[-–—|]\s|:\s")
#: A name with dots: lamps.town.example, config.js
_DOTTED = regex(r"(?<![\w.-])[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}(?![\w-])")
#: Endings of files in which settings are kept.
_SETTINGS = frozenset(
    {"js", "mjs", "cjs", "ts", "json", "json5", "yml", "yaml", "toml", "ini", "conf", "cfg", "env", "py", "php", "rb"}
    | {"xml", "properties"}
)


def name_in_title(document: Document) -> str:
    """Return the title without what it says of the name; empty where there is none."""
    return BEFORE_TAGLINE.split(document.title.heading)[0] if document.title else ""


def without_names(heading: str, names: Set[str]) -> str:
    """Return the heading without hosts that bear a name of the software, and files of settings without their ending."""
    return _DOTTED.sub(lambda match: _plain(match, names), heading)


def _plain(match: re.Match[str], names: Set[str]) -> str:
    *labels, last = match[0].split(".")
    if len(labels) == 1 and last.lower() in _SETTINGS:
        return labels[0]
    return "" if any(fold(label) in names for label in labels) else match[0]
