# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards in items of lists: what a line above them announces as supported, and what a text only wishes for."""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import RowKind, indent_of
from sealcheck.prose.section import Section

MOST_ROWS = 2000
_ITEM = regex(r"[ \t]{0,40}(?:[-*+•]|\d{1,3}[.)])[ \t]{1,8}")
#: What is said of the items below; „supported by“ names those who pay.
_ANNOUNCES = regex(
    r"\b(?:supports|support for|(?:we|they|that|which) support|supported(?! by)"
    r"|implements?|implemented(?! (?:by|in|with))|complies|conforms|exposes|speaks"
    r"|unterstuetzt\w{0,2}(?! (?:von|durch))|implementiert\w{0,2}|ondersteunt|ondersteunde)\b"
)
#: What is not there, or of which nobody says that it is.
_NOT_THERE = regex(
    r"\b(?:not|no|un\w{3,12}|planned|will|would|future|todo|nicht|keine?|geplant\w{0,2}|kuenftig|niet|geen"
    r"|languages?|browsers?|platforms?|sprachen|systems?)\b"
)


def announced_lines(section: Section) -> frozenset[int]:
    """Return the lines with items whose parent item, or the sentence with a colon above, says they are supported."""
    lines: set[int] = set()
    open_items: list[tuple[int, bool]] = []
    told, said = False, ""
    for row in section.rows[:MOST_ROWS]:
        if row.kind is not RowKind.PROSE:
            said = "" if row.kind is RowKind.BLANK else said
            continue
        if not _ITEM.match(row.text[:100]):
            if not row.text[:1].isspace():
                said = f"{said} {row.text}"[-600:]
                told, open_items = said.rstrip(" *_").endswith(":") and _announces(said), []
            continue
        depth = indent_of(row.text)
        while open_items and open_items[-1][0] >= depth:
            open_items.pop()
        if open_items[-1][1] if open_items else told:
            lines.add(row.line)
        open_items.append((depth, _announces(row.text) or (bool(open_items) and open_items[-1][1])))
        said = ""
    return frozenset(lines)


def _announces(text: str) -> bool:
    folded = fold(text[-600:])
    return _ANNOUNCES.search(folded) is not None and _NOT_THERE.search(folded) is None


MOST_LINES = 2000
_VERB = r"(?:be )?(?:able to )?(?:also )?[a-z]{2,20}"
#: What somebody would like to do or to support; whoever reads („if you want to use …“) wishes for nothing here, and
#: what a program „will validate“ it does already.
_WISH = regex(
    rf"(?<!you )\b(?:would (?:like|love) to|(?:want|hope|intend|plan)(?:s|ed|ing)? to) {_VERB}"
    r"|\b(?:will|going to) (?:be )?(?:able to )?(?:also )?(?:support|implement|add|adopt|comply|conform)(?:ed)?\b"
    rf"|\bwill (?:one day|some day|someday|later|eventually|soon|in (?:the )?future) {_VERB}"
    r"(?: (?:and|or) [a-z]{2,20})?"
    r"|\b(?:wuerden|moechten|wollen|planen) (?:[a-z0-9]{1,30} ){0,12}"
    r"(?:unterstuetzen|umsetzen|anbieten|nutzen|verwenden)"
    r"|\b(?:soll|sollen|wird|werden) (?:[a-z0-9]{1,30} ){0,12}(?:unterstuetzt|umgesetzt|angeboten|verwendet) werden\b"
    r"|\b(?:willen|gaan) (?:[a-z0-9]{1,30} ){0,8}ondersteunen\b"
)
_LATER = regex(
    r"\b(?:planned|to be done|todo|tbd|not yet|coming soon|in (?:the )?future|some day|not (?:supported|implemented)"
    r"|geplant|noch nicht|kuenftig|zukuenftig|in zukunft|nicht (?:unterstuetzt|umgesetzt)|gepland|nog niet)\b"
)
#: What is there as well.
_TAKEN = regex(r"\b(?:supports?|supported|implements?|implemented|uses?|unterstuetzt|umgesetzt|nutzt|verwendet)\b")


def without_wishes(folded: str) -> str:
    """Return a folded sentence without what it only wishes for: of „we would like to support GTFS“ „we GTFS“."""
    return _WISH.sub(" ", folded)


def is_wish(folded: str) -> bool:
    """Whether a folded sentence speaks of a wish or of plans."""
    return _WISH.search(folded) is not None or _LATER.search(folded) is not None


def wished_lines(section: Section) -> frozenset[int]:
    """Return the lines with items of lists that a sentence ending in a colon, or the item itself, puts off."""
    lines, put_off = set(), False
    for line in section.lines[:MOST_LINES]:
        text = fold(line.text)
        if not line.item:
            if line.text.strip():
                put_off = line.text.rstrip(" *_").endswith(":") and is_wish(text) and not _is_taken(text)
        elif put_off or _LATER.search(text):
            lines.add(line.line)
    return frozenset(lines)


def _is_taken(folded: str) -> bool:
    """Whether a sentence also says what is there: „we support these and plan to support more“."""
    return _TAKEN.search(_LATER.sub(" ", without_wishes(folded))) is not None
