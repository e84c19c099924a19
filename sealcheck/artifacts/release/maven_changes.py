# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The releases in the file of Maven's plugin for changes.

https://maven.apache.org/plugins/maven-changes-plugin/changes.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from sealcheck.frozen import frozen
from sealcheck.pattern import regex

#: Where the plugin looks for the file unless it is told otherwise.
MAVEN_CHANGES = "src/changes/changes.xml"
#: Releases that are read, and characters of one.
MOST_RELEASES = 400
MOST_TEXT = 100_000
_COMMENT = regex(r"<!--.*?(?:-->|\Z)", re.S)
_OPENS = regex(r"<release\s[^<>]{0,2000}>")
_VALUE = regex(r"\b(version|date)\s{0,4}=\s{0,4}[\"']([^\"'<>]{1,60})[\"']")
_TAG = regex(r"<[^<>]{0,2000}>")
_WORD = regex(r"[^\W\d_]{2,}")


@frozen
class ToldRelease:
    """A release as the file has it: version, line, the tag that opens it, the words on its changes, its day if told."""

    version: str
    line: int
    shown: str
    words: int
    day: date | None = None


def told_releases(text: str) -> Iterator[ToldRelease]:
    """Yield the releases that the text of the file tells, in its order. What is in comments counts for nothing."""
    plain = _COMMENT.sub(lambda match: "\n" * match.group().count("\n"), text)
    for count, match in enumerate(_OPENS.finditer(plain)):
        values = dict(_VALUE.findall(match.group()))
        if count < MOST_RELEASES and "version" in values:
            body = plain[match.end() : match.end() + MOST_TEXT].partition("</release>")[0]
            line = plain.count("\n", 0, match.start()) + 1
            words = len(_WORD.findall(_TAG.sub(" ", body)))
            yield ToldRelease(values["version"], line, " ".join(match.group().split()), words, _day(values.get("date")))


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
