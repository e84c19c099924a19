# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Translations that translate nothing: the texts of one language repeated under another one's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from sealcheck.pattern import regex

#: Share of equal texts from which a file repeats another one; words that two languages share make up far less.
SAME = 0.9
#: Texts compared of each language, and the fewest that say anything.
MOST_TEXTS = 5_000
FEWEST_TEXTS = 5
#: The value of a line in the formats of translations: "key": "text", key: text, key=text, msgstr "text", <a>text</a>.
_VALUE = regex(
    rb"""(?:[:=]>?[ \t]{0,9}|^msgstr(?:\[\d\])? )["'`](.{1,300}?)["'`][,;]?[ \t]{0,9}\}{0,9}(?=,|\r?$)"""
    rb"""|^[ \t]{0,40}[\w. -]{1,120}(?::[ \t]{1,9}|[ \t]{0,9}=[ \t]{0,9})([^\s"'`{\[|>&][^\r\n]{0,300})"""
    rb"""|>([^<>\r\n]{1,300})</""",
    re.M,
)
#: A mark that stands for a translation: [de], (en), de:, _en.
_MARK = regex(rb"[\[(<{][a-z]{2}(?:[-_][a-z]{2})?[\])>}]|^[\W\d_]{0,3}[a-z]{2}(?:[-_][a-z]{2})?[:_]\s?|[-_][a-z]{2}$")
_WORDS = regex(rb"[^\W\d_]+|[\x80-\xff]+")


def untranslated(files: Mapping[str, tuple[str, bytes]]) -> dict[str, str]:
    """Return the languages whose texts are nearly all those of a language before them, each with that language.

    Given are path and content by language. A file that holds several languages is not compared with itself.
    """
    texts = {tag: _texts(data) for tag, (_, data) in files.items()}
    copies: dict[str, str] = {}
    for tag, own in texts.items():
        count = own.total()
        for other, theirs in texts.items():
            if other == tag or count < FEWEST_TEXTS:
                break
            if files[other][0] != files[tag][0] and (own & theirs).total() >= SAME * max(count, theirs.total()):
                copies[tag] = copies.get(other, other)
                break
    return copies


def _texts(data: bytes) -> Counter[bytes]:
    found = (next(filter(None, match.groups())) for match in _VALUE.finditer(data, 0, 2_000_000))
    return Counter(_bare(text) for text, _ in zip(found, range(MOST_TEXTS), strict=False))


def _bare(text: bytes) -> bytes:
    """Return the words of a text, without signs and without a name of a language beside them: „Save! (en)“."""
    words = _MARK.sub(b"", text.lower())
    return b" ".join(_WORDS.findall(words)) or text.strip()
