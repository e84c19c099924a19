# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Protocols that a sentence says something implements, by the name that a link shows."""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.prose.inline import Link
from sealcheck.prose.phrases import fold

#: The name of a protocol in what a link shows, and what software does with it right in front of that; not what is only
#: planned. Whoever publishes it: „entities implementing the Open InterCharge Protocol (OICP)“.
_PROTOCOL = regex(
    r"(?:[A-Z][\w.-]{1,30} ){1,5}(?:[Pp]rotocol|[Ss]pecification|[Ss]tandard|[Pp]rotokoll|[Ss]pezifikation|[Nn]orm)"
    r"(?: \(?[A-Z0-9v][\w.-]{0,12}\)?){0,2}"
)
_IMPLEMENTING = regex(
    r"\b(?:implements|implementing|implementiert|implementations? (?:of|for)|implementierung (?:de[rs]|von))"
    r" (?:the |de[nrs] |das |die )?$"
)
#: Before that, it is only planned or no longer so, or the text is about what others do.
_ELSE = regex(
    r"\b(?:plan|plans|planned|planning|goals?|aims?|aiming|intends?|intending|consider|considers|considering"
    r"|think|thinking|towards?|start|starting|without|before|will be|going to be|work|working on|interested in"
    r"|no longer|never|ziele?|plant|planen|compares?|comparing|comparison|evaluates?|list|lists|overview|collection"
    r"|vergleicht|liste|uebersicht) "
)
#: What those who write the code hold to among themselves.
_OF_MAKERS = regex(
    r"\b(?:cod(?:e|ing)|style|versioning|commits?|changelog|branching|licen[cs]ing|reuse|quality|programmier\w{1,12})\b"
)


def implements_protocol(sentence: str, link: Link) -> bool:
    """Whether a sentence says that something implements the protocol whose name the link shows."""
    shown = fold(link.text).strip()
    if not shown or not _PROTOCOL.fullmatch(link.text.strip()):
        return False
    before = sentence.partition(shown)[0][-200:]
    return bool(_IMPLEMENTING.search(before)) and not (_ELSE.search(before) or _OF_MAKERS.search(shown))
