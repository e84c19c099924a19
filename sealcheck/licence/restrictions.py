# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that take away what a licence gives: Commons Clause, non-commercial use, forbidden fields of use."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sealcheck.licence.findings import Passage
from sealcheck.pattern import regex

_RESTRICTION = regex(
    r"commons clause|"
    r"(?:not|no|never) (?:be used |used |permitted |allowed )?(?:for|in) (?:any )?"
    r"(?:commercial|military|nuclear|profit)|"
    r"\bnon-?\s?commercial(?:ly)?\b (?:use|purposes?|only|basis)|(?:only|solely|exclusively) for non-?\s?commercial|"
    r"commercial (?:use|usage|redistribution|exploitation)[^.\n]{0,40}"
    r"(?:prohibited|forbidden|not (?:permitted|allowed)|requires?|needs?)|"
    r"(?:prohibited|forbidden) (?:to use|from using|for (?:commercial|any|military))|"
    r"may (?:not|only) be (?:used|sold|hosted|redistributed) (?:for|in|by|to(?! endorse| promote| advertise)|as|with)|"
    r"(?:must|shall|can) ?not be used (?:for|in|by|to(?! endorse| promote| advertise))|"
    r"(?:you|licensees?) (?:may|must|shall|can) ?not (?:sell|host|"
    r"use (?:the|this) (?:software|work|program)(?! except in compliance))|"
    r"does not (?:include|grant)[^.\n]{0,60}right to sell|used for good,? not evil|"
    r"(?:personal|private|academic|educational|internal|research|evaluation) (?:use|purposes?|business use) only|"
    r"only for (?:personal|private|academic|educational|internal|research|evaluation)|"
    r"(?:additional|further|following) restrictions? (?:shall |also )?appl(?:y|ies)|"
    r"except (?:for |to )?the following (?:entit|compan|organi[sz]ation|person|countr|people|individual|corporation)|"
    r"(?:is|are|be) (?:only )?(?:to be )?used (?:only )?(?:with|in (?:conjunction|connection|combination) with) "
    r"(?:an?|the) [^.\n]{0,60}(?:product|device|service|hardware)|"
    r"(?:may|can|reserves? the right to) (?:revoke|withdraw|terminate|cancel|audit)|"
    r"(?:lizenz|genehmigung|erlaubnis|nutzungsrecht)[^.\n]{0,60} (?:jederzeit|frei) (?:widerrufen|entzogen|widerruflich)|"
    r"(?:darf|dürfen|duerfen) nicht (?:für|fuer|zu|in|von|durch|verkauft|kommerziell|gewerblich)|"
    r"(?:you|customers?|licensees?|users?) (?:may|must|shall|will|can|agree) ?not (?:to )?(?:\w{1,20},? ){0,3}"
    r"(?:reverse|decompile|disassemble|rent|lease|sublicense|distribute|redistribute|resell|copy|modify|transfer)|"
    r"nuclear (?:facility|facilities|power|weapons?)|military (?:use|purposes?|applications?)|"
    r"(?:nur|ausschlie(?:ß|ss)lich|lediglich) (?:f(?:ü|ue)r|zu|zur|zum|im) (?:den |die )?(?:nicht-?\s?kommerziell|privat|akademisch|intern|eigenen|nichtkommerziell|forschung|bildung|lehr|test|evaluier)|"
    r"nicht f(?:ü|ue)r (?:kommerzielle|gewerbliche|milit(?:ä|ae)rische)|"
    r"(?:kommerzielle|gewerbliche|milit(?:ä|ae)rische) (?:nutzung|verwendung|zwecke)[^.\n]{0,60}"
    r"(?:untersagt|verboten|ausgeschlossen|nicht (?:gestattet|erlaubt|zul(?:ä|ae)ssig)|zustimmung|genehmigung)|"
    r"nicht-?\s?kommerziell(?:e|en|er)? (?:nutzung|zwecke|nutzen)",
    re.I,
)


def restrictions(source: str, taken: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Yield the restricting passages of `source` outside the character ranges `taken` by recognised licences."""
    for at, end, part in _paragraphs(source):
        if any(low <= at and end <= high for low, high in taken):
            continue
        if _RESTRICTION.search(" ".join(part[:4096].split())):
            free = _outside(source, at, end, taken)
            match = _RESTRICTION.search(" ".join(free.split()))
            if match:
                yield Passage(source.count("\n", 0, at) + 1, " ".join(free.split())[max(0, match.start() - 80) :][:240])


def _paragraphs(source: str) -> Iterator[tuple[int, int, str]]:
    for match in re.finditer(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", source):
        yield match.start(), match.end(), match.group()


def _outside(source: str, start: int, end: int, taken: Sequence[tuple[int, int]]) -> str:
    """Return what of `source[start:end]` no range in `taken` covers."""
    left = []
    at = start
    for low, high in sorted(taken):
        if low < end and high > at:
            left.append(source[at : max(at, low)])
            at = max(at, min(high, end))
    left.append(source[at:end])
    return " ".join(left)[:4096]
