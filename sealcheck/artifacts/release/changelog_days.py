# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Of which day the newest entry of a changelog is, and what was committed long after it."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, date, datetime

from sealcheck.artifacts.people.programs import is_bot
from sealcheck.pattern import regex
from sealcheck.prose.rows import RowKind
from sealcheck.prose.section import Section
from sealcheck.snapshot import Commit, History
from sealcheck.window import months_before

#: Headings that are looked at.
MOST_HEADINGS = 1_000
#: Headings of entries have a version or a year.
_ENTRY = regex(r"(?<![\w.])v?\d{1,5}\.\d|(?<!\d)(?:19|20)\d\d(?!\d)|\bv\d{1,5}\b|\b(?:version|release)\s\d", re.I)
#: What is collected for the next version.
_COMING = regex(
    r"unreleased|upcoming|not (?:yet )?released|unver[oö]ffentlicht|noch nicht|in (?:arbeit|development)", re.I
)
#: Work that no entry is expected of: translations, documents, pipelines, versions of dependencies.
_ASIDE = regex(
    r"\b(?:translat\w{0,6}|weblate|crowdin|übersetz\w{0,6}|readme|typos?|\w{1,40}\.po|\w{1,40}\.pot|changelog)\b"
    r"|^(?:docs?|ci|chore|build|style|tests?)(?:\(.{0,60}\))?!?:"
    r"|^(?:bump|upgrade|update) .{0,80}\b(?:to|from|depend\w{0,8})\b",
    re.I,
)
_ISO = regex(r"(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_DOTTED = regex(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?!\d)")
#: 09/16/2021 and 16/09/2021
_SLASHED = regex(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_MONTHS = ("jan", "feb", "m[aä]r", "apr", "ma[iy]", "jun", "jul", "aug", "sep", "o[ck]t", "nov", "de[cz]")
_NAMED = regex(
    rf"(?:(\d{{1,2}})(?:\.|st|nd|rd|th)?\s{{1,3}})?\b({'|'.join(_MONTHS)})[a-zä]{{0,8}}\.?,?\s{{1,3}}"
    r"(?:(\d{1,2})(?:st|nd|rd|th)?,?\s{1,3})?((?:19|20)\d\d)(?!\d)",
    re.I,
)


def newest_day(section: Section, *, coming: bool = False) -> date | None:
    """Return the day of the newest entry; None unless the heading of every entry bears one.

    None too where changes are collected for a version to come: then the changelog is kept, whatever was released. With
    `coming` these are passed over.
    """
    headings = [(n, row.text[:300]) for n, row in enumerate(section.rows) if row.kind is RowKind.HEADING]
    days: list[date] = []
    for place, (number, text) in enumerate(headings[:MOST_HEADINGS]):
        if _COMING.search(text):
            end = headings[place + 1][0] if place + 1 < len(headings) else len(section.rows)
            following = headings[place + 1][1] if place + 1 < len(headings) else ""
            held = any(row.text.strip() for row in section.rows[number + 1 : end]) or not _ENTRY.search(following)
            if held and not coming:
                return None
        elif _ENTRY.search(text):
            day = day_in(text)
            if day is None:
                return None
            days.append(day)
    return max(days, default=None)


def day_in(text: str) -> date | None:
    """Return the day that a heading names; of a month alone its last."""
    if match := _ISO.search(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DOTTED.search(text):
        return _day(int(match[3]), int(match[2]), int(match[1]))
    if match := _SLASHED.search(text):
        either = [_day(int(match[3]), int(match[one]), int(match[other])) for one, other in ((1, 2), (2, 1))]
        return max(filter(None, either), default=None)
    if match := _NAMED.search(text):
        month = next(n for n, name in enumerate(_MONTHS, 1) if re.match(name, match[2], re.I))
        year, day = int(match[4]), int(match[1] or match[3] or 0)
        return _day(year, month, day or monthrange(year, month)[1])
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def left_behind(day: date, history: History, months: int) -> tuple[Commit, ...]:
    """Return the commits by people after `day`, newest first, when the newest is more than `months` months later.

    Those by which the software itself hardly changes are left out.
    """
    people = [each for each in history.commits if each.parents <= 1 and not is_bot(each)]
    changing = [each for each in people if committed(each) > day and not _ASIDE.search(each.subject[:200])]
    after = sorted(changing, key=lambda each: (-each.time, each.oid))
    return tuple(after) if after and months_before(committed(after[0]), months) > day else ()


def committed(commit: Commit) -> date:
    """Return the UTC day of a commit."""
    return datetime.fromtimestamp(commit.time, UTC).date()
