# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Short passwords in settings, as people choose them: who can say whether one opens something?

Of letters and digits anywhere; mere words only where the settings are those of the live system and name the account.
Settings are the live system's by the name of their file, or by the part of the file for one environment: Spring parts
a file with `---` and names the environments of each part
(https://docs.spring.io/spring-boot/reference/features/external-config.html); Rails has sections at the left edge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sealcheck.artifacts.secret.named_values import (
    PASSWORD,
    is_no_secret,
    is_repeated,
    is_tried_first,
    names_password,
    without_signs,
)
from sealcheck.artifacts.secret.patterns import is_mixed, is_placeholder, is_to_fill
from sealcheck.model import File
from sealcheck.pattern import regex

#: Places of one file that are looked at, and bytes and lines around one in which the account is looked for.
MOST = 200
NEAR = 300
LINES = 3
_WORD = regex(rb"%b|pass(?![a-z])" % PASSWORD)
_SET = regex(
    rb"[ \t]{0,40}(?:- )?['\"]?(_{0,2}[A-Za-z][\w.-]{0,80})['\"]?[ \t]{0,20}(?:=>|[:=])[ \t]{0,20}"
    rb"(?:'([^'\s]{6,15})'|\"([^\"\s]{6,15})\"|((?:[^\s'\"#,;{}<>$()\[\]]|\$(?![\w({])){6,15}))"
    rb"[ \t]{0,9}[,;]?[ \t]{0,9}(?:[#;].{0,100})?\r?$"
)
_FILE = regex(r"(?:^|[/._-])prod(?:uction)?(?:[/._-]|$)", re.I)
_PART = regex(rb"(?m)^(?:#?---[ \t]{0,9})\r?$")
_PROFILE = regex(
    rb"(?m)^[ \t]{0,40}(?:spring\.)?(?:config\.activate\.)?(?:profiles(?:\.active)?|on-profile)[ \t]{0,9}[:=][ \t]{0,9}"
    rb"['\"]?prod(?:uction)?\b"
)
_SECTION = regex(rb"(?m)^([A-Za-z][\w-]{0,60}):[ \t]{0,9}(?:#.{0,100}|&\w{1,40})?\r?$")
_LIVE = frozenset({b"production", b"prod"})
#: The account on one of the lines above or below: what stands before `=` or `:` ends in a word for one.
_ACCOUNT = regex(
    rb"(?im)^[ \t]{0,40}['\"]?(?:[\w.-]{0,60}[._-])?(?:account|user|user_?name|login|e?mail)['\"]?[ \t]{0,20}[:=]"
    rb"[ \t]{0,20}['\"]?([\w.@+-]{2,80})"
)


class Short(NamedTuple):
    """A short value beside a name for a password; `live` when it is a word for an account of the live system."""

    start: int
    name: str
    live: bool


def short_passwords(file: File, content: bytes, small: bytes) -> Iterator[Short]:
    """Yield the short values that settings give to passwords; `small` is the content in small letters."""
    seen = -1
    for word in islice(_WORD.finditer(small), MOST):
        start = content.rfind(b"\n", 0, word.start()) + 1
        if start == seen:
            continue
        seen = start
        match = _SET.match(content[start : start + 400].partition(b"\n")[0])
        if match is None:
            continue
        name, value = (group.decode("latin-1") for group in match.groups() if group)
        if not names_password(name) or is_repeated(value.encode("latin-1"), content, start):
            continue
        if is_mixed(value) and not is_placeholder(value) and not is_no_secret(without_signs(value)):
            yield Short(start, name, False)
        elif _is_word_for_account(value, content, start) and _is_live(file, content, start):
            yield Short(start, name, True)


def _is_live(file: File, content: bytes, start: int) -> bool:
    """Whether the settings around `start` are those of the live system."""
    if _FILE.search(file.path):
        return True
    begins = max((match.end() for match in _PART.finditer(content, 0, start)), default=0)
    ends = _PART.search(content, start)
    if _PROFILE.search(content[begins : ends.start() if ends else len(content)]):
        return True
    sections = [match[1] for match in _SECTION.finditer(content, 0, start)] if file.ending in ("yml", "yaml") else []
    return bool(sections) and sections[-1] in _LIVE


def _is_word_for_account(value: str, content: bytes, start: int) -> bool:
    """Whether a mere word may be the password of an account that stands on one of the lines beside it.

    What everybody tries first is left over from an installation, unless the account has somebody's mail address.
    """
    if not value.isalpha() or is_tried_first(value) or is_to_fill(value) or is_no_secret(value):
        return False
    above = b"\n".join(content[max(0, start - NEAR) : start].split(b"\n")[-1 - LINES :])
    below = b"\n".join(content[start : start + NEAR].split(b"\n")[1 : 1 + LINES])
    named = [match[1].decode("latin-1").lower() for match in _ACCOUNT.finditer(above + b"\n" + below)]
    if any(value.lower() in each or each in value.lower() for each in named):
        return False
    somebody = any("@" in each and not is_to_fill(each) for each in named)
    return somebody or (bool(named) and not is_placeholder(value))
