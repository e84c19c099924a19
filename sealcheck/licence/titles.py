# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Titles and copyright lines right before a licence that take away what it gives: "MIT License (non-commercial)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.licence.findings import Passage
from sealcheck.pattern import regex

#: Lines with words before a licence that may be its title or its copyright notice, words of each, and characters
#: behind the beginning of the licence that may belong to the line of its title.
_LINES, _MOST_WORDS, _BEHIND = 4, 11, 40
#: Characters before a licence in which these lines stand.
_MOST = 1000
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


def titles(source: str, beginnings: Sequence[int]) -> Iterator[Passage]:
    """Yield the restricting titles and copyright lines before the texts that begin at these characters of `source`."""
    for at in beginnings:
        first = max(0, at - _MOST)
        for line in list(_LINE.finditer(source[first:at]))[-_LINES:]:
            behind = source[at : at + _BEHIND].partition("\n")[0] if first + line.end() == at else ""
            title, written = _folded(line.group()), _folded(line.group() + behind)
            found = _TITLE.search(written) if written.count(" ") < _MOST_WORDS else None
            if found and found.start() < len(title) and not _OTHER.search(written):
                yield Passage(source.count("\n", 0, first + line.start()) + 1, written)


def _folded(line: str) -> str:
    return " ".join(line.split()).lower()
