# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the settings of a project in Django switch all translation off, so that its catalogues are never read."""

from __future__ import annotations

import re
from typing import NamedTuple

from sealcheck.artifacts.scans import Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

#: https://docs.djangoproject.com/en/stable/ref/settings/#use-i18n
_SETTING = regex(rb"^[ \t]{0,8}USE_I18N[ \t]{0,4}=[ \t]{0,4}([^#\r\n]{1,200})", re.M)
_CATALOGUES = frozenset({"django.po", "djangojs.po"})
_ROLES = (PathClass.SOURCE, PathClass.CONFIG)


class Off(NamedTuple):
    """Settings that switch translation off, and the line."""

    file: File
    line: int


@scanner(lambda kind: kind.language == "Python" and kind.role in _ROLES, signs=lambda kind: plain_signs(b"USE_I18N"))
def translation_set(file: File, data: bytes) -> int | None:
    """The line on which settings switch translation off; 0 where they switch it on, or may; None without a word."""
    found = list(_SETTING.finditer(data))
    if not found:
        return None
    off = all(each[1].strip() == b"False" for each in found)
    return data.count(b"\n", 0, found[0].start()) + 1 if off else 0


def switched_off(scans: Scans, tree: Tree) -> Off | None:
    """Return the settings that switch translation off, when none of the repository leaves it on."""
    lines = scans.of("translation_set")
    path = next(iter(lines), None)
    file = tree.at(path) if path and all(lines.values()) else None
    return Off(file, lines[file.path]) if file else None


def is_of_django(file: File) -> bool:
    """Whether a catalogue is one that Django reads."""
    return file.name in _CATALOGUES
