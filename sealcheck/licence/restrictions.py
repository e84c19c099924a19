# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences and titles that take away what a licence gives: Commons Clause, non-commercial use, forbidden fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sealcheck.licence.findings import Passage
from sealcheck.pattern import regex

#: Characters beside licence texts that are looked at, and of one piece of a paragraph; pieces overlap.
_MOST, _PIECE, _OVERLAP = 400_000, 4096, 200

_ENGLISH = (
    r"commons clause",
    r"(?:not|no|never) (?:be used |used |permitted |allowed )?(?:for|in) (?:any )?"
    r"(?:commercial|military|nuclear|profit)",
    r"non-?\s?commercial(?:ly)?\b (?:use|purposes?|only|basis)",
    r"(?:only|solely|exclusively) for non-?\s?commercial",
    r"commercial (?:use|usage|redistribution|exploitation)[^.\n]{0,40}"
    r"(?:prohibited|forbidden|not (?:permitted|allowed)|requires?|needs?)",
    r"(?:prohibited|forbidden) (?:to use|from using|for (?:commercial|any|military))",
    r"(?:may (?:not|only)|(?:must|shall|can) ?not) be (?:used|sold|hosted|redistributed) "
    r"(?:for|in|by|to(?! endorse| promote| advertise)|as|with)",
    r"(?:you|licensees?) (?:may|must|shall|can) ?not (?:sell|host|"
    r"use (?:the|this) (?:software|work|program)(?! except in compliance))",
    r"(?:you|customers?|licensees?|users?) (?:may|must|shall|will|can|agree) ?not (?:to )?(?:\w{1,20},? ){0,3}"
    r"(?:reverse|decompile|disassemble|rent|lease|sublicense|distribute|redistribute|resell|copy|modify|transfer)",
    r"does not (?:include|grant)[^.\n]{0,60}right to sell",
    r"used for good,? not evil",
    r"(?:personal|private|academic|educational|internal|research|evaluation) (?:use|purposes?|business use) only",
    r"only for (?:personal|private|academic|educational|internal|research|evaluation)",
    r"(?:with|subject to|under) (?:the |these )?(?:following )?(?:additional|supplementary|extra|special) "
    r"(?:terms|conditions|restrictions|limitations)",
    r"(?:additional|further|following) restrictions? (?:shall |also )?appl(?:y|ies)",
    r"except (?:for |to )?the following (?:entit|compan|organi[sz]ation|person|countr|people|individual|corporation)",
    r"subject to the (?:exceptions|terms|conditions|restrictions|limitations) "
    r"(?:outlined|set out|set forth|described|stated|contained|listed|specified) in this "
    r"(?:policy|document|supplement|agreement|contract|page)",
    r"(?:terms|provisions) (?:in|of) this (?:supplement|agreement|contract|policy) "
    r"(?:shall |will )?(?:govern|prevail|take precedence|control)",
    r"only for use (?:in|with|on) (?:\w{1,20} ){0,2}(?:systems|devices|products|hardware|machines|conjunction)",
    r"(?:you|licensees?|customers?) may be licensed to use",
    r"(?:is|are|be) (?:only )?(?:to be )?used (?:only )?(?:with|in (?:conjunction|connection|combination) with) "
    r"(?:an?|the) [^.\n]{0,60}(?:product|device|service|hardware)",
    r"(?:may|can|reserves? the right to) (?:revoke|withdraw|terminate|cancel|audit)",
    r"nuclear (?:facility|facilities|power|weapons?)",
    r"military (?:use|purposes?|applications?)",
)
_GERMAN = (
    r"\w{0,20}(?:lizenz|genehmigung|erlaubnis|nutzungsrecht)[^.\n]{0,60} (?:jederzeit|frei) "
    r"(?:widerrufen|entzogen|widerruflich)",
    r"(?:darf|dürfen|duerfen)[^.\n]{0,30} nicht (?:für|fuer|zu|in|von|durch|verkauft|kommerziell|gewerblich)",
    r"(?:nur|ausschlie(?:ß|ss)lich|lediglich) (?:f(?:ü|ue)r|zu|zur|zum|im) (?:den |die |das )?"
    r"(?:nicht-?\s?kommerziell|nichtkommerziell|privat|akademisch|intern|eigenen|forschung|bildung|lehr|test|evaluier)",
    r"nicht f(?:ü|ue)r (?:kommerzielle|gewerbliche|milit(?:ä|ae)rische)",
    r"(?:kommerzielle|gewerbliche|milit(?:ä|ae)rische)[rns]? (?:nutzung|verwendung|zwecke|einsatz|gebrauch)[^.\n]{0,60}"
    r"(?:untersagt|verboten|ausgeschlossen|nicht (?:gestattet|erlaubt|zul(?:ä|ae)ssig)|zustimmung|genehmigung)",
    r"(?:untersagt|verboten|nicht (?:gestattet|erlaubt))[^.\n]{0,40}(?:kommerziell|gewerblich|milit(?:ä|ae)risch)",
    r"nicht-?\s?kommerziell(?:e|en|er)? (?:nutzung|zwecke|nutzen|gebrauch)",
)
_RESTRICTION = regex(r"\b(?:" + "|".join((*_ENGLISH, *_GERMAN)) + ")")
#: Words that allow the one as well as the other.
_BOTH = regex(
    r"(?<!non-)(?<!non )\bcommercial(?: use)?(?:,? (?:and|or|as well as) |/)non-?\s?commercial|"
    r"non-?\s?commercial(?: use)?(?:,? (?:and|or|as well as) |/)commercial|"
    r"(?<!nicht-)(?<!nicht )\b(?:kommerzielle|gewerbliche)[rns]? (?:und|oder) nicht-?\s?(?:kommerziell|gewerblich)"
)
#: What a sentence is about that restricts a text which the file only mentions, and what it is about otherwise.
_PUBLICATION = regex(r"\b(?:article|paper|preprint|book|journal|publication)s?\b")
_SOFTWARE = regex(
    r"\b(?:softwares?|programs?|code|library|libraries|works?|sources?|binar(?:y|ies)|applications?|products?|modules?|"
    r"packages?|files?|this|licen[cs]ed?|you|users?|project)\b"
)


def restrictions(source: str, taken: Sequence[tuple[int, int]]) -> Iterator[Passage]:
    """Yield the restricting passages of `source` outside the character ranges `taken` by recognised licences."""
    yield from _titles(source, [low for low, _ in taken])
    seen = 0
    for start, end in _free(source, taken):
        for match in re.finditer(r"\S[^\n]*(?:\n[^\n]*\S[^\n]*)*", source[start:end]):
            for place in range(0, len(match.group()), _PIECE):
                piece = " ".join(match.group()[max(0, place - _OVERLAP) : place + _PIECE].split())
                found = _restriction(piece.lower())
                if found:
                    line = source.count("\n", 0, start + match.start() + place) + 1
                    yield Passage(line, piece[max(0, found.start() - 80) :][:240])
            seen += len(match.group())
            if seen > _MOST:
                return


def _restriction(piece: str) -> re.Match[str] | None:
    """Return the first restriction of what is licensed; an article that the file mentions is not."""
    return next((match for match in _RESTRICTION.finditer(piece) if not _is_harmless(piece, match)), None)


def _is_harmless(piece: str, match: re.Match[str]) -> bool:
    """Whether the words are of an article, or of commercial use as well as of the other one."""
    return _of_a_publication(piece, match) or allows_both(piece, match)


def allows_both(piece: str, match: re.Match[str]) -> bool:
    """Whether the words of `match` in `piece` speak of commercial use as well as of the other one."""
    return bool(_BOTH.search(piece, max(0, match.start() - 40), match.end() + 20))


def _of_a_publication(piece: str, match: re.Match[str]) -> bool:
    start = piece.rfind(". ", 0, match.start()) + 1
    sentence = piece[start : match.start()]
    return bool(_PUBLICATION.search(sentence)) and not _SOFTWARE.search(sentence)


def _free(source: str, taken: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of `source` that no range in `taken` covers."""
    at = 0
    for low, high in sorted(taken):
        if low > at:
            yield at, low
        at = max(at, high)
    if at < len(source):
        yield at, len(source)


#: Lines with words before a licence that may be its title or its copyright notice, words of each, and characters
#: behind the beginning of the licence that may belong to the line of its title.
_LINES, _MOST_WORDS, _BEHIND = 4, 11, 40
#: Characters before a licence in which these lines stand.
_MOST_BEFORE = 1000
_LINE = regex(r"[^\w\n]{0,80}\w[^\n]{0,1000}")
_FIELD = r"(?:personal|private|academic|educational|internal|research|evaluation|trial|teaching)"
_TITLE = regex(
    r"\blicen[cs]e[\s,:(\[–-]{1,3}(?:for )?non-?\s?commercial"
    r"|\bnon-?\s?commercial (?:\w{1,12} )?licen[cs]e\b"
    rf"|\blicen[cs]e[\s,:(\[–-]{{1,3}}for {_FIELD}[)\].]{{0,2}}$"
    rf"|\bfor {_FIELD} (?:use|purposes?)[)\].]{{0,2}}$"
    rf"|\b{_FIELD} use licen[cs]e\b|^[#\s]{{0,6}}(?:evaluation|trial) licen[cs]e$"
    r"|\blizenz[\s,:(\[–-]{1,3}(?:f(?:ü|ue)r )?nicht-?\s?kommerziell"
    r"|\bf(?:ü|ue)r (?:den |die )?(?:internen?|privaten?|eigenen?) (?:gebrauch|nutzung|verwendung)[)\].]{0,2}$"
)
#: What a line is about that restricts other things, or nothing.
_OTHER = regex(
    r"creative commons|\bcc\b|attribution|namensnennung|\b(?:and|or|und|oder) (?:non-)?(?:commercial|kommerziell)|"
    r"(?<!non-)(?<!non )\bcommercial"
)


def _titles(source: str, beginnings: Sequence[int]) -> Iterator[Passage]:
    """Yield the restricting titles and copyright lines before the texts that begin at these characters of `source`."""
    for at in beginnings:
        first = max(0, at - _MOST_BEFORE)
        for line in list(_LINE.finditer(source[first:at]))[-_LINES:]:
            behind = source[at : at + _BEHIND].partition("\n")[0] if first + line.end() == at else ""
            title, written = _folded(line.group()), _folded(line.group() + behind)
            found = _TITLE.search(written) if written.count(" ") < _MOST_WORDS else None
            if found and found.start() < len(title) and not _OTHER.search(written):
                yield Passage(source.count("\n", 0, first + line.start()) + 1, written)


def _folded(line: str) -> str:
    return " ".join(line.split()).lower()
