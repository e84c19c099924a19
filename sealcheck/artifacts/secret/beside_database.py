# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords beside the name of a database, in programs and in what they include: $dbp="lamps"; $passwordp="…".

Portals of PHP keep them so, with a server that has one name only and lies in the network of an organisation. Whether
others can reach it, nobody can tell; a password of several kinds of characters is one that somebody chose for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.locale.paths import language_of_path
from sealcheck.artifacts.secret.named_values import is_chosen, is_repeated
from sealcheck.artifacts.secret.surroundings import is_for_development
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import matches

#: In small letters: how the word for a password begins.
WORDS = (b"pass", b"pwd", b"kennwort", b"contrasen", b"senha", b"wachtwoord", b"pw")
MOST, NEAR = 200, 500
_IS = rb"(?:_?\w{1,2})?['\"]?\]?\s{0,5}(?:=>|:=|[:=,])\s{0,5}"
#: A name may have a letter or a number more: $passwordp, $pw2.
_PASSWORD = regex(
    rb"(?i)(?:pass(?:w(?:or)?[dt])?|pwd?|kennwort|contrasen(?:i?a)|senha|wachtwoord)%b"
    rb"(?:\"([^\"'\s`<>{}]{8,60})\"|'([^\"'\s`<>{}]{8,60})')" % _IS
)
_DATABASE = regex(
    rb"(?i)(?<![a-z])(?:db(?:_?(?:name|user|host|database))?|database(?:_?name)?|datenbank(?:name)?|base_?de_?datos|dbn)%b['\"]"
    % _IS
)
_HERE = regex(rb"(?i)['\"](?:localhost|127\.0\.0\.1|::1)['\":]")


def beside_database(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each such password of a database that is not on this machine.

    `small` is the content in small letters.
    """
    if file.role not in (PathClass.SOURCE, PathClass.CONFIG) or is_aside(file) or language_of_path(file.path):
        return
    for match in islice(matches(_PASSWORD, WORDS, content, small), MOST):
        value = match[1] or match[2]
        chosen = value[:1] not in (b"$", b"%") and is_chosen(value.decode("latin-1"))
        around = content[max(0, match.start() - NEAR) : match.end() + NEAR]
        if not chosen or is_repeated(value, content, match.start()) or _HERE.search(around):
            continue
        if _DATABASE.search(around) and not is_for_development(file, content, match.start()):
            yield match.start(), Suspect("connection", "doubtful")
