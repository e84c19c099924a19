# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords that a program types into the page of a server: find_element_by_id("field-password"); send_keys("…").

Tests drive a browser so (Selenium, Cypress, Playwright), mostly against a server that they start. Where the file gives
the address of one that others can reach, whoever reads it can log in there.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import is_chosen
from sealcheck.artifacts.secret.patterns import is_outside
from sealcheck.artifacts.secret.surroundings import NO_SERVER
from sealcheck.artifacts.secret.suspects import Suspect
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import matches

#: In small letters: calls that type something.
CALLS = (b"send_keys(", b"sendkeys(", b"type(", b"fill(", b"fill_in(", b"setvalue(", b"set_value(")
ENDINGS = frozenset({"py", "js", "mjs", "cjs", "ts", "java", "kt", "rb", "cs", "php", "robot"})
MOST, NEAR = 100, 200
_TYPED = regex(rb"(?i)\w{4,10}\((?:\s{0,9}['\"][^'\"\n]{1,120}['\"],)?\s{0,9}(?:\"([^\"\s]{8,60})\"|'([^'\s]{8,60})')")
#: The field, on the lines above or in the call itself.
_FIELD = regex(rb"(?i)passw|pwd|kennwort|contrasen|senha|wachtwoord|mot_?de_?passe")
_SERVER = regex(rb"[=:(,][ \t]{0,9}['\"`]https?://([A-Za-z0-9.-]{4,120})")
#: What is typed to see that it is refused.
_REFUSED = regex(r"(?i)wrong|invalid|incorrect|bad|false|falsch|fout|n[o0]t")


def typed(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each password of several kinds of characters in a file that names such a server.

    `small` is the content in small letters.
    """
    if file.role not in (PathClass.SOURCE, PathClass.TEST) or not any(map(_is_server, _SERVER.findall(content))):
        return
    for match in islice(matches(_TYPED, CALLS, content, small), MOST):
        value = (match[1] or match[2]).decode("latin-1")
        start = match.start(match.lastindex or 1)
        field = content[max(0, match.start() - NEAR) : start].split(b"\n")[-3:]
        if any(map(_FIELD.search, field)) and _is_password(value):
            yield start, Suspect("built_in", "doubtful")


def _is_server(written: bytes) -> bool:
    host = written.decode("ascii").lower()
    return is_outside(host) and not NO_SERVER.match(host)


def _is_password(value: str) -> bool:
    return is_chosen(value) and "@" not in value[1:-1] and not _REFUSED.search(value)
