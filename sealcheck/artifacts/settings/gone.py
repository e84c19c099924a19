# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that say of settings that there are none any more: they explain nothing."""

from __future__ import annotations

import re

from sealcheck.pattern import regex

_ENGLISH = (
    r"(?:(?:was|were|ha(?:s|ve) been) (?:\w{1,12} )?(?:removed|dropped|deleted|retired)"
    r"|(?:is|are) (?:now )?(?:obsolete|unused|gone)"
    r"|(?:(?:is|are|do|does) )?"
    r"(?:no longer (?:used|exists?|supported|read|evaluated|needed|in use)(?! (?:when|if|where|unless)\b)"
    r"|not (?:used|needed|read|supported) any ?more"
    r"|not (?:used|read|supported)(?: by any\w{0,6}(?: \w{1,20})?)?(?=\W{0,3}$|[.;])))"
)
_GERMAN = (
    r"(?:wurden? (?:[\w.]{1,20} ){0,4}?(?:entfernt|gestrichen|gelöscht)"
    r"|(?:sind|ist) (?:entfallen|obsolet|veraltet)|entfallen|entfällt"
    r"|w(?:ird|erden) (?:\w{1,20} ){0,4}?(?:nicht|kein\w{0,2} \w{1,30}) mehr "
    r"(?:verwendet|genutzt|benutzt|gelesen|benötigt|unterstützt|ausgewertet))"
)
_NAME = r"[`*\"'(]{0,3}[A-Za-z_][A-Za-z0-9_.-]{3,80}[`*\"')]{0,3}"
_KINDS = (
    r"variables?|settings?|options?|parameters?|keys?|(?:Umgebungs)?variablen?|Einstellung(?:en)?|Optionen?|Parameter"
    r"|Schlüssel"
)
#: Behind these words it is something else that is gone: the setting for entries that were removed.
_OF_OTHERS = r"that|which|whose|after|before|when|how|for|with|die|der|das|nach|für|mit"
#: `A` and `B` were removed; these variables were removed; A: removed in 2.0
_GONE = regex(
    rf"(?:^|(?<=\s))(?:(?:these|the|all|any|dies\w|die|alle)\s(?:[\w`*,'()-]{{1,80}}\s){{0,12}}?)?(?:{_KINDS})\b"
    rf"(?:\s(?!(?:{_OF_OTHERS})\b)[^\s!?]{{1,90}}){{0,30}}?\s(?:{_ENGLISH}|{_GERMAN})\b"
    rf"|^\W{{0,6}}{_NAME}(?:(?:,|\sand|\sund|\s&|,\sand)\s{_NAME}){{0,20}}\s(?:{_ENGLISH}|{_GERMAN})\b"
    rf"|^\W{{0,6}}{_NAME}\s{{0,3}}[:|–-]\s{{0,3}}(?:(?:now |since )?(?:removed|obsolete|unused|entfernt|entfallen)\b"
    r"|no longer (?:used|read|supported)|(?:wird |werden )?nicht mehr )"
    r"|^\W{0,6}(?:and\s|und\s|,\s){0,3}(?:was|were|has been|have been) removed\b",
    re.I,
)
_COMMENT = regex(
    r"^\W{0,6}(?:(?:this (?:variable|setting|option) )?(?:is |was |are |were )?(?:now )?(?:removed|obsolete|unused)\b"
    r"|no longer (?:used|read|supported|needed)|not used any ?more|(?:wird|werden) nicht mehr |entfernt\b|entfallen\b"
    r"|obsolet\b)",
    re.I,
)
_SENTENCE = regex(r"(?<=[.!?])\s{1,4}(?=[A-ZÄÖÜ`*_(\"'])")
MOST_TEXT = 4000


def split(text: str) -> tuple[str, str]:
    """Return the sentences of a text that may explain settings, and those that say that they are gone."""
    sentences = _SENTENCE.split(text[:MOST_TEXT])
    gone = [sentence for sentence in sentences if _GONE.search(sentence)]
    return " ".join(sentence for sentence in sentences if sentence not in gone), " ".join(gone)


def is_gone(comment: str) -> bool:
    """Whether a comment on a setting says that nothing reads it any more."""
    return _COMMENT.search(comment[:400]) is not None
