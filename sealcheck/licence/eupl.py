# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The EUPL in the other official languages, which SPDX's list does not hold, by the structure all of them share.

Each translation has the same legal value (EUPL 1.2, article 13; Commission Implementing Decision (EU) 2017/863). The
words are not compared, so that a change inside one of them can go unnoticed; the match says so (Kind.STRUCTURE).
"""

from __future__ import annotations

import re
from collections import Counter

from sealcheck.frozen import frozen
from sealcheck.licence.normalise import Words, normalise
from sealcheck.pattern import regex

_LANGUAGES = {
    "bg": "на за се или от", "cs": "nebo které dílo této podle", "da": "og af eller det til",
    "de": "und der die oder den",
    "el": "και του της το την", "es": "del los las que por", "et": "ja või teose mis käesoleva",
    "fi": "ja tai teoksen joka lisenssin", "fr": "les des une est ou", "ga": "an agus na seo ar",
    "hr": "ili koje djela prema ove", "hu": "az és vagy hogy mű", "it": "della che gli il di",
    "lt": "ir arba kūrinio pagal šios", "lv": "un vai darba saskaņā šīs", "mt": "ta u li jew dan",
    "nl": "van het een of voor", "pl": "lub oraz utworu się na", "pt": "uma dos não ao obra",
    "ro": "și sau prin unei din", "sk": "alebo ktoré diela tejto podľa", "sl": "ali delo ki za dela",
    "sv": "och eller som av att",
    "en": "the of and or this",
}  # fmt: skip
#: Names that every language's appendix leaves untranslated.
_APPENDIX = ("cecill", "osl", "agpl", "liliqr")
_ARTICLE = regex(r"^[ \t]{0,12}(?:[#*]{1,6} ?)?(?:[^\W\d_]{3,12} )?(1[0-5]|[1-9])(?:[.)]|[ \t*:]{0,6}[^\W\d])", re.M)
#: The line under the title of every translation, how many are looked at, characters that may stand before the first.
_MARK, _MOST, _LEAD = regex(r"\bEUPL[ \t]{0,3}(?:©|\(c\))", re.I), 30, 1500
_RELEASE_12, _RELEASE_11 = regex(r"2007\s?[-–,/]\s?201[67]"), regex(r"\b[vV]\.? ?1\.1\b")


@frozen
class Translation:
    """A EUPL text in another language than English, from line `start` to `end`, from character `low` to `high`."""

    version: str
    language: str
    start: int
    end: int
    low: int
    high: int


def translations(whole: Words) -> tuple[Translation, ...]:
    """Return the translations of the EUPL in a text; files for several countries hold it in several languages."""
    if not any(word.startswith("eupl") for word in whole.words):
        return ()
    source = whole.source
    marks = [_beginning(source, match.start()) for match in _MARK.finditer(source)][:_MOST]
    marks = [0, *(mark for mark in marks if mark > _LEAD)]
    found = []
    for low, high in zip(marks, [*marks[1:], len(source)], strict=True):
        text = whole if high - low == len(source) else normalise(source[low:high])
        kind = _translation(text)
        if kind:
            start = source.count("\n", 0, low) + text.line(0)
            end = source.count("\n", 0, low) + text.line(len(text.words) - 1)
            found.append(Translation(*kind, start, end, low, high))
    return tuple(found)


def _beginning(source: str, mark: int) -> int:
    """Return where the line before the one at `mark` begins: the title."""
    line = source.rfind("\n", 0, mark)
    before = source[: max(0, line)].rstrip()
    return before.rfind("\n") + 1 if line >= 0 else 0


def _translation(text: Words) -> tuple[str, str] | None:
    """Return version and language of the EUPL that `text` is, or None when it is none or a part is missing."""
    if not 1200 <= len(text.words) <= 4500 or not any(word.startswith("eupl") for word in text.words[:150]):
        return None
    language = _language(text.words)
    opening = text.source[:1500]
    version = "1.2" if _RELEASE_12.search(opening) else "1.1" if _RELEASE_11.search(opening) else ""
    if (
        language == "en"
        or not version
        or sum(word.startswith("eupl") for word in text.words) < 6
        or not _has_articles(text.source)
    ):
        return None
    if version == "1.2" and sum(name in text.words for name in _APPENDIX) < 3:
        return None
    return version, language


def _language(words: tuple[str, ...]) -> str:
    times = Counter(words)
    counts = {code: sum(times[word] for word in sample.split()) for code, sample in _LANGUAGES.items()}
    return max(sorted(counts), key=lambda code: counts[code])


def _has_articles(source: str) -> bool:
    """Whether headings 1 to 15 follow one another; with one left out, a text is not the licence.

    A heading with a wrong number in its place is one: translations are often typed by hand.
    """
    wanted, shape, misnumbered = 1, "", False
    for match in _ARTICLE.finditer(source):
        number, mark = int(match.group(1)), match.group()[: match.start(1) - match.start()] + match.group()[-1]
        if number == wanted + 1 and misnumbered:
            wanted += 1
        if number == wanted:
            wanted, shape, misnumbered = wanted + 1, mark, False
        elif mark == shape and mark[-1] in ".)" and source.find("\n", match.end()) - match.end() < 60:
            misnumbered = True
    return wanted > 15
