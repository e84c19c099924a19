# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How long a security.txt is valid, and for which versions of the software a security policy speaks."""

from __future__ import annotations

import re
from datetime import date

from sealcheck.frozen import frozen
from sealcheck.model import Evidence, File, found, say
from sealcheck.pattern import regex
from sealcheck.prose.document import Document, Section
from sealcheck.prose.phrases import fold
from sealcheck.publiccode.checks import parse_day

_EXPIRES = regex(r"\s{0,4}expires\s{0,4}:\s{0,4}(\d{4}-\d{2}-\d{2})", re.I)
_SUPPORTED = regex(
    r"\b(?:supported|maintained|unterstuetzte[nr]?|gepflegte[nr]?) (?:\w{2,20} ){0,2}"
    r"(?:version|release|ausgabe|fassung)"
    r"|\b(?:versions?|releases?|versionen|fassungen)\b.{0,60}\b(?:supported|security (?:updates|fixes|patches)"
    r"|unterstuetzt|sicherheitsupdates|sicherheitsaktualisierungen|korrekturen)\b"
    r"|\bonly (?:support|maintain) (?:the )?(?:latest|newest|current)\b|\bnur die (?:jeweils )?(?:neueste|aktuelle)\b"
)
#: Lines of a policy that are looked at.
_MOST_LINES = 2_000


@frozen
class Expiry:
    """The day (YYYY-MM-DD) after which a security.txt must not be trusted, and where it says so."""

    day: str
    line: int
    written: str


def expired(file: File, section: Section, as_of: date) -> Expiry | None:
    """Return the day up to which a security.txt was valid when that is over (RFC 9116, section 2.5.5), else None."""
    if not file.name.lower().endswith("security.txt"):
        return None
    for row in section.rows[:_MOST_LINES]:
        match = _EXPIRES.match(row.text)
        day = parse_day(match[1]) if match else None
        if match and day and day < as_of:
            return Expiry(day.isoformat(), row.line, match.group().strip())
    return None


def supported_versions(document: Document, section: Section) -> Evidence | None:
    """Return where the policy says which versions still get corrections."""
    parts = document.sections if section is document.whole else (section,)
    for part in parts:
        for text, line in ((part.heading, part.start), *((row.text, row.line) for row in part.rows[:_MOST_LINES])):
            if _SUPPORTED.search(fold(text[:1000])):
                return found(say("security_policy.supported_versions"), document.file, line, excerpt=text)
    return None
