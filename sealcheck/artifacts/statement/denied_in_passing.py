# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences among the texts of a program which say that it processes no personal data."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.statement.translated_statements import Translations, entries, line_of
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade

#: Parts of words without which no text speaks of personal data.
_HINTS = ("personal", "personenbez")
#: Characters of a text looked at; longer ones are statements.
MOST_TEXT = 2_000
_TAG = regex(r"<[^<>]{1,400}>")
_END = regex(r"[.!?](?=\s|$)|\n")


def denials_in_passing(translations: Translations) -> Iterator[Finding]:
    """Yield a beginning for each file in which a text denies it."""
    for file, text in translations:
        if not any(hint in text.lower() for hint in _HINTS):
            continue
        for _, value in entries(file.ending, text):
            if sentence := _denial(value[:MOST_TEXT]):
                said = say("privacy.denied_in_passing")
                yield Finding(Grade.STUB, said, file, line_of(text, value), sentence)


def _denial(value: str) -> str:
    """Return the sentence that denies it of the whole software, and not of a part of it or a case; else nothing.

    That nothing is sent says so only where all is done on the device of whoever uses it.
    """
    if not any(hint in value.lower() for hint in _HINTS):
        return ""
    sentences = [each.strip() for each in _END.split(_TAG.sub("\n", value))]
    alone = any(wording("on_device_alone").search(fold(each)) for each in sentences)
    for sentence in sentences:
        folded = fold(sentence)
        told = wording("denied_processing").search(folded) or (alone and wording("denied_sending").search(folded))
        if told and not any(wording(name).search(folded) for name in ("personal_data_limited", "denied_of_parts")):
            return sentence
    return ""
