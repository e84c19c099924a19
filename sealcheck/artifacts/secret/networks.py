# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords of wireless networks in programs for devices: ssid = "Rathaus", password = "…". Whoever is near can try."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.patterns import is_placeholder
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.search import holds

#: Places of one file that are looked at, and bytes around a password in which the name of its network stands.
MOST = 50
NEAR = 300
ENDINGS = frozenset({"ino", "h", "hpp", "c", "cpp", "cc", "py", "lua"})
#: In small letters: what a network's name is given to, and what joins one.
JOINED = (b"ssid", b"wifi")
_GIVEN = rb"\w{0,12}(?:\[\d{0,3}\])?[ \t]{0,8}[=:,]?[ \t]{0,8}"
#: const char* ssid = "…", char ssid[] = "…", #define WIFI_SSID "…", 'ssid': '…'
_NAME = regex(rb"(?i)ssid" + _GIVEN + rb"(?:\"([^\"\n]{2,32})\"|'([^'\n]{2,32})')")
#: The password has eight characters or more (IEEE 802.11, annex J.4.1).
_PASSWORD = regex(
    rb"(?i)(\w{0,30}(?:passw(?:or)?d|passphrase|pass|psk|pwd)\w{0,8})(?:\[\d{0,3}\]|['\"])?[ \t]{0,8}[=:,]?[ \t]{0,8}"
    rb"(?:\"([^\"\s%]{8,63})\"|'([^'\s%]{8,63})')"
)
#: WiFi.begin("Rathaus", "…")
_BEGIN = regex(
    rb"(?i)(wifi\w{0,10}\.(?:begin|connect))\(\s{0,9}['\"]([^'\"\n]{2,32})['\"]\s{0,5},\s{0,9}['\"]([^'\"\s%]{8,63})['\"]"
)
#: What libraries and manuals put there, for the network and for the password.
PRESET = regex(r"ssid|network|wi-?fi|your|my[-_ ]?|change|example|test|access.?point|<|\$", re.I)


def networks(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each password beside the name of its network, unless either is a preset.

    `small` is the content in small letters.
    """
    if file.ending not in ENDINGS:
        return
    named, begins = (holds(small, text) for text in JOINED)
    if not (named or begins) or is_aside(file):
        return
    if named:
        for match in islice(_PASSWORD.finditer(content), MOST):
            around = content[max(0, match.start() - NEAR) : match.end() + NEAR]
            names = [_text(found[1] or found[2]) for found in _NAME.finditer(around)]
            if any(map(_is_own, names)) and _is_own(_text(match[2] or match[3])):
                yield match.start(), _suspect(_text(match[1]))
    if begins:
        for match in islice(_BEGIN.finditer(content), MOST):
            if _is_own(_text(match[2])) and _is_own(_text(match[3])):
                yield match.start(), _suspect(_text(match[1]))


def _suspect(name: str) -> Suspect:
    return Suspect("short_value", "doubtful", name=name)


def _text(value: bytes) -> str:
    return value.decode("latin-1")


def _is_own(value: str) -> bool:
    """Whether a name or a password is none that somebody has to put another in the place of."""
    return not PRESET.search(value) and not is_placeholder(value)
