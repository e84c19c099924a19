# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a security policy promises: how soon someone answers, until which day it holds, and for which versions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice
from math import ceil

from sealcheck.frozen import frozen
from sealcheck.model import Evidence, File, found, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.templates import is_untouched, read
from sealcheck.publiccode.checks import parse_day

_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "fourteen": 14, "thirty": 30, "ein": 1, "eine": 1, "einem": 1, "einer": 1, "eines": 1, "zwei": 2,
    "drei": 3, "vier": 4, "fuenf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9, "zehn": 10, "vierzehn": 14,
    "dreissig": 30, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "sept": 7, "dix": 10, "quinze": 15, "dos": 2,
    "tres": 3, "cuatro": 4, "cinco": 5, "siete": 7, "diez": 10, "quince": 15, "dois": 2, "duas": 2, "sete": 7,
    "dez": 10, "due": 2, "tre": 3, "cinque": 5, "sette": 7, "dieci": 10, "twee": 2, "drie": 3, "vijf": 5,
    "zeven": 7, "tien": 10,
}  # fmt: skip
#: The beginnings of units by the hours or days that one of them has; every other unit is a day.
_HOURS = ("h", "stunde", "ora", "ore", "uur", "uren")
_WEEKS = ("week", "woche", "wek", "semaine", "semana", "settiman")
_MONTHS = ("monat", "month", "mois", "mes", "maand")
_SPAN = regex(
    rf"(?<![a-z0-9])([0-9]{{1,3}}|{'|'.join(_NUMBERS)})"
    rf"(?: (?:to|bis|or|oder|a|ou|o|of|tot) ([0-9]{{1,3}}|{'|'.join(_NUMBERS)}))? "
    r"(?:full |calendar )?((?:business|working|work|week|arbeits|werk) ?)?"
    r"(hours?|days?|weeks?|months?|stunden?|tage[ns]?|tag|wochen?|monate[ns]?|monat|h|werktage[ns]?|arbeitstage[ns]?|"
    r"heures?|jours?|semaines?|mois|horas?|dias?|semanas?|mes|meses|or[ae]|giorn[oi]|settiman[ae]|mes[ei]|"
    r"uur|uren|dag|dagen|werkdag|werkdagen|weken|maand|maanden)"
    r"( (?:ouvres?|ouvrables?|habiles|laborables|uteis|lavorativi))?"
    r"(?![a-z0-9])"
)
#: Characters around a span within which a word can belong to it, and spans read of one sentence.
NEAR = 300
MOST_SPANS = 20
#: What comes after it is another promise.
_CLAUSE = re.compile(r" (?:and|und|but|aber|sowie|while|then|dann|et|mais|puis|pero|mas|maar) ")
_DASH = regex(r"(?<=\d)\s{0,2}[-–—]\s{0,2}(?=\d)")
_SENTENCE = regex(r"(?<=[.!?;])\s+")


@frozen
class Answer:
    """A time span in `days` (hours rounded up, working days as calendar days) and whether it promises a response."""

    days: int
    written: str
    responds: bool
    file: File
    line: int
    sentence: str
    working_days: bool = False


def answers(file: File, paragraphs: Iterable[Paragraph]) -> Iterator[Answer]:
    """Yield the time spans in `paragraphs`; a span belongs to the sentence, or part of a sentence, it stands in."""
    for paragraph in paragraphs:
        for sentence in _SENTENCE.split(_DASH.sub(" to ", paragraph.text)):
            folded, before = fold(sentence), 0
            for match in islice(_SPAN.finditer(folded), MOST_SPANS):
                line = next((each.line for each in paragraph.lines if match[4] in fold(each.text)), paragraph.start)
                after = _CLAUSE.search(folded, match.end())
                clause = (before, after.start() if after else len(folded))
                yield _answer(file, line, sentence, match, _responds(folded, match, *clause))
                before = match.end()


def _answer(file: File, line: int, sentence: str, match: re.Match[str], responds: bool) -> Answer:
    number = max(_number(match[1]), _number(match[2] or match[1]))
    working = bool(match[3] or match[5]) or match[4].startswith(("werk", "arbeits"))
    return Answer(_days(number, match[4], working), match.group(), responds, file, line, sentence, working)


def _number(written: str) -> int:
    return int(written) if written.isdigit() else _NUMBERS[written]


def _days(number: int, unit: str, working: bool) -> int:
    if unit.startswith(_HOURS):
        return max(1, ceil(number / 24))
    if unit.startswith(_WEEKS):
        return number * 7
    if unit.startswith(_MONTHS):
        return number * 30
    return ceil(number * 7 / 5) if working else number


def _responds(folded: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the span's clause is nearer to a word of answering than to one of publishing or repairing.

    A time before which nobody answers, or for which no answer is promised, is none.
    """
    first = max(start, match.start() - NEAR)
    clause = folded[first : min(end, match.end() + NEAR)]
    if wording("at_the_earliest").search(clause) or wording("no_promise").search(folded[first : match.start()]):
        return False
    middle = (match.start() + match.end()) // 2 - first
    answering = [abs(hit.start() - middle) for hit in wording("response").finditer(clause)]
    other = [abs(hit.start() - middle) for hit in wording("not_response").finditer(clause)]
    return bool(answering) and min(answering) <= min(other, default=len(folded))


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
    """Return where the policy says which versions still get corrections; what a template left says nothing of it."""
    parts = document.sections if section is document.whole else (section,)
    for part in (each for each in parts if not is_untouched(read(each))):
        for text, line in ((part.heading, part.start), *((row.text, row.line) for row in part.rows[:_MOST_LINES])):
            if _SUPPORTED.search(fold(text[:1000])):
                return found(say("security_policy.supported_versions"), document.file, line, excerpt=text)
    return None
