# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Short passwords in settings, as people choose them: who can say whether one opens something?

Of letters and digits anywhere; mere words only where the settings are those of the live system and name the account.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from sealcheck.artifacts.secret.live import is_live, is_word_for_account
from sealcheck.artifacts.secret.named_values import PASSWORD, is_no_secret, is_repeated, names_password, without_signs
from sealcheck.artifacts.secret.networks import PRESET
from sealcheck.artifacts.secret.patterns import is_mixed, is_placeholder, is_reached
from sealcheck.model import File
from sealcheck.pattern import regex

#: Places of one file that are looked at, and bytes around one in which the account and its machine are looked for.
MOST = 200
NEAR = 500
_WORD = regex(rb"%b|pass(?![a-z])" % PASSWORD)
_SET = regex(
    rb"[ \t]{0,40}((?:#|//|;)[ \t]{0,4})?(?:- )?['\"]?(_{0,2}[A-Za-z][\w.-]{0,80})['\"]?[ \t]{0,20}"
    rb"(?:=>|[:=])[ \t]{0,20}"
    rb"(?:'([^'\s]{6,15})'|\"([^\"\s]{6,15})\"|((?:[^\s'\"#,;{}<>$()\[\]]|\$(?![\w({])){6,15}))"
    rb"[ \t]{0,9}[,;]?[ \t]{0,9}(?:[#;].{0,100})?\r?$"
)
_USER = regex(rb"(?:user|user_?name|login)['\"]?[ \t]{0,20}[:=]", re.I)
#: The network that a device joins with the password: whoever is near can try it.
_NETWORK = regex(
    rb"ssid['\"]?[ \t]{0,20}[:=][ \t]{0,20}(?:\"([^\"\n]{2,32})\"|'([^'\n]{2,32})'|([^\s'\"#;]{2,32}))", re.I
)
_HOST = regex(rb"(?:host|host_?name|server)['\"]?[ \t]{0,20}(?:=>|[:=])[ \t]{0,20}['\"]?([A-Za-z0-9.-]{4,120})", re.I)


class Short(NamedTuple):
    """A short value beside a name for a password; `reached` when the account and an outside machine stand beside it."""

    start: int
    name: str
    reached: bool


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
        name, value = (group.decode("latin-1") for group in match.groups()[1:] if group)
        if not names_password(name) or is_repeated(value.encode("latin-1"), content, start):
            continue
        if _may_open(value):
            reached = _is_reached(content[max(0, start - NEAR) : start + NEAR])
            if reached or not match[1]:  # a comment is published as well, but alone it is rather an example
                yield Short(start, name, reached)
        elif not match[1] and is_word_for_account(value, content, start) and is_live(file, content, start):
            yield Short(start, name, True)


def _may_open(value: str) -> bool:
    return is_mixed(value) and not is_placeholder(value) and not is_no_secret(without_signs(value))


def _is_reached(around: bytes) -> bool:
    hosts = [match[1].decode("latin-1") for match in _HOST.finditer(around)]
    outside = bool(hosts) and all(map(is_reached, hosts))
    if outside and _USER.search(around) is not None:
        return True
    networks = [next(group for group in match.groups() if group) for match in _NETWORK.finditer(around)]
    return any(not PRESET.search(network.decode("latin-1")) for network in networks)
