# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What only development and tests use: sections of YAML files for an environment, and branches of code.

Rails has such sections in secrets.yml and database.yml: https://guides.rubyonrails.org/configuring.html
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
#: Right above a key that a program takes on a developer's machine only.
_DEBUGGING = regex(rb"\n[ \t]{0,40}if (?:\w{1,30}\.)?(?:DEBUG|debug)(?: is True| == True)?:\s{1,60}$")
_RAILS = rb"Rails\.env\.(?:development|test|local)\?"
_ONLY = rb"(?:if \(?%b(?: (?:\|\||or) %b)?\)?|unless Rails\.env\.production\?)[ \t]{0,9}" % (_RAILS, _RAILS)
_OTHERWISE = rb"if Rails\.env\.production\?[ \t]{0,9}\r?\n[^\n]{0,300}\n[ \t]{0,40}else[ \t]{0,9}"
_BRANCH = regex(rb"(?:^|\n)[ \t]{0,40}(?:%b|%b)\r?\n[ \t]{0,40}[\w:.]{0,100}$" % (_ONLY, _OTHERWISE))
_BEHIND = regex(rb"['\"][ \t]{1,4}%b(?:\r?\n|$)" % _ONLY)


def is_while_developing(file: File, content: bytes, match: re.Match[bytes]) -> bool:
    """Whether a key is taken on a developer's machine and in tests only: by its section, or in a branch of code."""
    start = match.start()
    above = content[max(0, start - 500) : start]
    if _DEBUGGING.search(above) or _BRANCH.search(above) or _BEHIND.match(content, match.end(1)):
        return True
    if file.ending not in ("yml", "yaml"):
        return False
    sections = [found[1] for found in _SECTION.finditer(content, 0, start)]
    return (bool(sections) and sections[-1] in _ASIDE) or is_for_development(file, content, start)


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
