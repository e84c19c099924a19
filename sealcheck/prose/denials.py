# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that deny or postpone what their heading names: „There is no maintainer at the moment“.

A text is worth what it asserts. Where a part of it denies, nothing in that part counts that is negated or put off as
well: what remains beside „there is no guide yet“ is mostly an apology.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice
from operator import itemgetter

from sealcheck.frozen import frozen
from sealcheck.pattern import regex
from sealcheck.prose.facts import load
from sealcheck.prose.inline import LEFT_OUT, Inline
from sealcheck.prose.phrases import Phrases, compile_phrases, fold, listed
from sealcheck.prose.section import Paragraph

#: Longer texts between two full stops are no sentence but a table or a list.
MOST_SENTENCE = 600
#: Paragraphs of one section, and characters of one of them, in which denials are looked for.
MOST_PARAGRAPHS = 500
MOST_TEXT = 20_000
_CLAUSE = regex(
    r"(?<=[.!?;])\s+|\s[–—]\s|,\s(?=(?:but|however|instead|just|please|we|they|all|"
    r"aber|sondern|jedoch|stattdessen|bitte|wir|alle)\b)",
)
_CONTRACTED = regex(r"\b([a-z]{2,6})n t\b|\bcan not\b")
_WRITTEN_OUT = {None: "cannot", "ca": "cannot", "wo": "will not"}
_WORD = regex(r"[^\W\d_]{2,}")


@frozen
class Asserted:
    """What of some paragraphs asserts something, and the sentences that deny or postpone it, each with its line."""

    paragraphs: tuple[Paragraph, ...]
    denials: tuple[Inline, ...] = ()


def denies(sentence: str, name: str) -> bool:
    """Whether the sentence says that there is none of the concept `name`; without a name nothing is denied."""
    return bool(name) and len(sentence) <= MOST_SENTENCE and _denies(_plain(sentence), name)


def postpones(sentence: str) -> bool:
    """Whether the sentence only says that something is to be written."""
    return len(sentence) <= MOST_SENTENCE and _searcher("postpones").search(_plain(sentence)) is not None


@lru_cache(maxsize=20_000)
def _denies(folded: str, name: str) -> bool:
    denied = _searcher("denies", name).search(folded)
    if denied is None or _searcher("unless", name).search(folded):
        return False
    return not _searcher("condition").search(folded[: denied.start()].rstrip())


def _plain(sentence: str) -> str:
    """Return the folded sentence with contractions written out: „don't“ as `do not`."""
    folded = fold(sentence)
    if not ("n t " in folded or folded.endswith("n t") or "can not" in folded):
        return folded  # a look for fixed texts is far quicker than the pattern
    return _CONTRACTED.sub(lambda match: _WRITTEN_OUT.get(match[1], f"{match[1]} not"), folded)


@cache
def _searcher(kind: str, name: str = "") -> Phrases:
    """Return the phrases of that kind for the concept, `@` replaced by what the concept may be called."""
    entries = load("denials")
    things = "|".join([*entries["things"]["any"], *entries["things"].get(name, ())])
    entry = entries[kind]
    phrases = [*listed(entry["any"]), *listed(entry.get(name))] if "any" in entry else listed(entry)
    return compile_phrases(phrase.replace("@", things) for phrase in phrases)


def asserted(paragraphs: Sequence[Paragraph], name: str, headings: Sequence[tuple[int, str]] = ()) -> Asserted:
    """Return what the paragraphs assert on the concept `name`; a part begins at each of `headings` (line, text).

    A part denies when one of its sentences does, or when it opens with what is to come. Below a heading that denies,
    nothing counts.
    """
    hollow = {number for number, (_, text) in enumerate(headings, 1) if denies(text, name)}
    denials = [Inline(headings[number - 1][0], headings[number - 1][1], "", 0) for number in sorted(hollow)]
    denying: set[int] = set()
    seen: set[int] = set()
    parts = [bisect_right(headings, each.start, key=itemgetter(0)) for each in paragraphs]
    for part, paragraph in islice(zip(parts, paragraphs, strict=True), MOST_PARAGRAPHS):
        for clause in _denials(paragraph, name):
            denials.append(Inline(paragraph.line_of(clause), clause, "", 0))
            if part not in seen or denies(clause, name):
                denying.add(part)
        seen.add(part)
    if not denials:
        return Asserted(tuple(paragraphs))
    kept = [
        _without(paragraph, name, part in denying)
        for part, paragraph in zip(parts, paragraphs, strict=True)
        if part not in hollow
    ]
    return Asserted(tuple(each for each in kept if each.lines), tuple(denials))


def _denials(paragraph: Paragraph, name: str) -> list[str]:
    folded = _plain(paragraph.text[:MOST_TEXT])
    likely = (name and _searcher("denies", name).search(folded)) or _searcher("postpones").search(folded)
    if not likely:
        return []
    return [clause for clause in _CLAUSE.split(paragraph.text) if denies(clause, name) or postpones(clause)]


def _without(paragraph: Paragraph, name: str, strictly: bool) -> Paragraph:
    """Return the paragraph without the clauses that deny or postpone, and strictly without what is idle beside them."""

    def wanted(clause: str) -> bool:
        if denies(clause, name) or postpones(clause):
            return False
        return not (strictly and _searcher("idle", name).search(_plain(clause)))

    lines, start = [], 0
    kept = _kept(paragraph.text, wanted)
    for line in paragraph.lines:
        end = start + len(line.text)
        pieces = (paragraph.text[max(one, start) : min(other, end)] for one, other in kept)
        text = " ".join(piece.strip() for piece in pieces if piece.strip())
        if text:
            lines.append(line if text == line.text else _cut(line, text))
        start = end + 1
    return Paragraph(tuple(lines))


def _kept(text: str, wanted: Callable[[str], bool]) -> list[tuple[int, int]]:
    starts = [0, *(match.end() for match in _CLAUSE.finditer(text))]
    ends = [*starts[1:], len(text)]
    return [(one, other) for one, other in zip(starts, ends, strict=True) if wanted(text[one:other])]


def _cut(line: Inline, text: str) -> Inline:
    """Return the line with only a part of its text, and the links in it."""
    links = tuple(link for link in line.links if (link.text or LEFT_OUT) in text)
    return replace(line, text=text, prose=text, words=min(line.words, len(_WORD.findall(text))), links=links)
