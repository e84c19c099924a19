# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""YAML files of settings with a section for each environment: what in them only development and tests use.

So does Rails with secrets.yml and database.yml: https://guides.rubyonrails.org/configuring.html
"""

from __future__ import annotations

import re

from sealcheck.model import File
from sealcheck.pattern import regex

_SECTION = regex(rb"(?m)^([A-Za-z][\w-]{0,60}):")
_NAME = regex(rb"\s{0,40}['\"]?([A-Za-z][\w-]{1,80})['\"]?:")
_ASIDE = frozenset({b"development", b"test"})
_LIVE = b"production"
#: A value that is read when the program starts: from the environment, by ERB or by a template.
_READ = rb"\s{0,5}['\"]?(?:<%=|\$\{|\{\{|!env\b|ENV\[)"


def is_for_development(file: File, content: bytes, start: int) -> bool:
    """Whether the value at `start` is not that of the live system.

    It stands in the section for development or tests, or before the sections, where the live system's section reads
    the same name from outside.
    """
    if file.ending not in ("yml", "yaml") or "gitlab-ci" in file.name:
        return False
    sections = [(match[1], match.start()) for match in _SECTION.finditer(content)][:200]
    names = {name for name, _ in sections}
    if _LIVE not in names or not names & _ASIDE:
        return False
    within = next((name for name, at in reversed(sections) if at <= start), b"")
    return within in _ASIDE or (within != _LIVE and _is_read(content, start, sections))


def _is_read(content: bytes, start: int, sections: list[tuple[bytes, int]]) -> bool:
    """Whether the section of the live system reads from outside what the line at `start` gives a value to."""
    line = content[content.rfind(b"\n", 0, start + 1) + 1 :][:200]
    named = _NAME.match(line)
    at = next(place for name, place in sections if name == _LIVE)
    end = next((place for _, place in sections if place > at), len(content))
    name = re.escape(named[1]) if named else b""
    return named is not None and re.search(rb"(?m)^\s{1,40}%b:%b" % (name, _READ), content[at:end]) is not None
