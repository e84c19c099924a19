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
    r"(?<!plan on )(?<!plans on )(?<!planning on )(?<!consider )(?<!considering )"
    r"(?<!towards )(?<!start )(?<!without )(?<!before )"
    r"\b(?:implements|implementing|implementiert|implementations? (?:of|for)|implementierung (?:de[rs]|von))"
    r" (?:the |de[nrs] |das |die )?$"
)


def implements_protocol(sentence: str, link: Link) -> bool:
    """Whether a sentence says that something implements the protocol whose name the link shows."""
    shown = fold(link.text).strip()
    if not shown or not _PROTOCOL.fullmatch(link.text.strip()):
        return False
    return _IMPLEMENTING.search(sentence.partition(shown)[0][-200:]) is not None
