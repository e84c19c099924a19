# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tokens that a program keeps under some name and sends along in a header: t = "…", headers: {Authorization: t}.

So are the keys of an account at a provider of interfaces ("subscription-key": t), of which each request is counted.
Other keys in what browsers run are meant for everybody; what a server takes for a login is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import is_plain
from sealcheck.artifacts.secret.patterns import is_judged_by_form, is_of_emulator
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.search import matches

#: In small letters: one of these stands in every file that sends a token so.
ANCHORS = (b"authorization", b"subscription-key")
MOST = 20
#: Authorization: t; "Authorization": `Token ${t}`; headers["Authorization"] = "Bearer " + t. What is called or looked
#: up is kept elsewhere.
_SENT = regex(
    rb"(?:[Aa]uthorization|[Ss]ubscription-[Kk]ey)['\"]?\]?\s{0,3}[:=,]\s{0,20}"
    rb"(?:['\"`][A-Za-z-]{0,20}[ :=]{0,3}(?:\$\{\s{0,3}|['\"`]\s{0,3}[+.]\s{0,3}))?"
    rb"([A-Za-z_$][\w$]{0,60}+)(?!\s{0,3}[(.\[])"
)
_BEGINS = (
    b"authorization", b"Authorization", b"subscription-key", b"Subscription-Key", b"subscription-Key",
    b"Subscription-key",
)  # fmt: skip
#: t = "…", t: string = "…", t: "…"
_GIVEN = rb"(?<![\w$.])%b['\"]?(?:\s{0,3}:\s{0,3}string)?\s{0,3}[:=]\s{0,20}['\"`]([A-Za-z0-9+/_=.-]{20,200})['\"`]"


def sent_names(file: File, content: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each value made by chance that has a name by which the same file sends it along."""
    if is_aside(file):
        return
    names = dict.fromkeys(match[1] for match in islice(matches(_SENT, _BEGINS, content), MOST))
    for name in names:
        for match in islice(re.finditer(_GIVEN % re.escape(name), content), MOST):
            value = match[1].decode("latin-1")
            if is_plain(value) and not (is_judged_by_form(value) or is_of_emulator(value)):
                yield match.start(), Suspect("bearer_header", "doubtful")
