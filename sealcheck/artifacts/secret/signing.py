# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a program signs the sessions of its users with, written into its code: session({ secret: '…' }).

Whoever knows it can sign a session of their own. Many such are words that manuals show; what is left to a person has
digits among its letters, or goes on for long without spelling words.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.secret.named_values import is_no_secret, without_signs
from sealcheck.artifacts.secret.patterns import is_mixed, is_name, is_placeholder
from sealcheck.artifacts.secret.suspects import Suspect, is_aside
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import matches

MOST = 20
ENDINGS = frozenset({"js", "mjs", "cjs", "ts", "mts"})
#: In small letters: how the calls begin that sign.
CALLS = (b"session(", b"cookieparser(", b"jwt.sign(", b"jwt.verify(")
_VALUE = rb"(?:'([^'\s]{10,100})'|\"([^\"\s]{10,100})\"|`([^`\s$]{10,100})`)"
_GIVEN = regex(
    rb"(?i)(?:session\(\s{0,20}\{[^{}()]{0,300}?\b(?:secret|keys)\s{0,3}:\s{0,3}\[?\s{0,20}"
    rb"|cookieparser\(\s{0,9}|jwt\.(?:sign|verify)\([^()\n]{1,120}?,\s{0,9})%b" % _VALUE
)
#: From so many letters on, of which there are so many in a row without a vowel.
LONG = 24
_NO_WORD = regex(r"(?i)[bcdfghjklmnpqrstvwxz]{6}")


def signing(file: File, content: bytes, small: bytes) -> Iterator[tuple[int, Suspect]]:
    """Yield (byte, suspect) for each such secret; `small` is the content in small letters."""
    if file.role is not PathClass.SOURCE or is_aside(file):
        return
    for match in islice(matches(_GIVEN, CALLS, content, small), MOST):
        value = next(filter(None, match.groups())).decode("latin-1")
        if _is_one(value):
            yield match.start(match.lastindex or 1), Suspect("signing", "doubtful")


def _is_one(value: str) -> bool:
    if is_placeholder(value) or is_name(value) or is_no_secret(without_signs(value)):
        return False
    return is_mixed(value) or (len(value) >= LONG and _NO_WORD.search(value) is not None)
