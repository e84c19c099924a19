# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences of an introduction: those that only name, greet or say what it is made with, and those that tell a kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import takewhile

from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold
from sealcheck.prose.section import Paragraph, Section
from sealcheck.prose.templates import read

#: Who said it, at the end of a quotation: „– Ada Lovelace“.
_SPEAKER = regex(r"(?:^|\s)[—–―-]{1,3} ?[^\W\d_][\w.’'-]{1,40}(?: [\w.,’'-]{1,40}){1,5}$")
#: Words between „is“ and the kind of software.
MOST_BETWEEN = 5
#: Words written small before the kind that are enough when nothing follows: „shared citywide search“.
ENOUGH_TOLD = 2
#: Behind a name, what it is: „Welcome to Lamps, the map of all lamps“, „Welcome to Lamps – a map“.
_GOES_ON = regex(r"\w[\"'”“)*]{0,3}(?:,|:|;| [-–—]) {0,3}\w|\(")
#: An address, which is no word of a sentence: „as seen on lamps.town.example“.
_ADDRESS = regex(r"(?:https?://)?\w[\w-]{0,60}(?:\.\w[\w-]{0,60}){1,5}(?:/\S{0,300})?")
#: Whose it is, at the end of a sentence: „of Town Hall Example“.
_MAKER = regex(
    r"(?<=\w)\s{1,3}(?:of|by|from|von|der|des|vom)\s{1,3}(?:the |der |des )?"
    r"[A-ZÄÖÜ][\w.-]{0,40}(?: [A-ZÄÖÜ][\w.-]{0,40}){0,4}[.!]{0,2}$"
    r"|(?<=\w)\s{1,3}(?:of|by|in|at|for|von|der|in der)\s{1,3}(?:the )?"
    + r"(?:[Cc]ity|[Tt]own|[Mm]unicipality|[Ss]tadt|[Gg]emeinde|[Kk]ommune)(?: of)? "
    + r"[A-ZÄÖÜ][\w.-]{0,40}(?: [A-ZÄÖÜ][\w.-]{0,40}){0,2}[.!]{0,2}$"
)
_ARTICLES = frozenset({"the", "der", "die", "das", "our", "unser", "unsere"})


def own_paragraphs(section: Section) -> Iterator[Paragraph]:
    """Yield the paragraphs that neither a template left nor somebody is quoted with, and no steps.

    A numbered list is one of steps where an item before says what to do.
    """
    steps = False
    for paragraph in read(section).own:
        numbered = paragraph.lines[0].numbered
        steps = numbered and (steps or wording("begins_with_a_step").search(paragraph.folded) is not None)
        if not steps and not (_SPEAKER.search(paragraph.lines[-1].text) and is_quoted(section, paragraph)):
            yield paragraph


def is_quoted(section: Section, paragraph: Paragraph) -> bool:
    """Whether a paragraph of a section stands in a block quote."""
    return any(row.line == paragraph.start and row.text.lstrip().startswith(">") for row in section.rows)


def names_kind(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence begins with the software, says of which kind it is, and something of that kind.

    A name is written with capitals: „This is Lamp Map“ tells nothing.
    """
    folded = fold(sentence)
    rest = folded[_subject(folded, names) :].split()
    place = next((at for at, word in enumerate(rest[: MOST_BETWEEN + 1]) if _is(word, "kind_of_software")), None)
    if rest == folded.split() or place is None:
        return False
    while place + 1 < len(rest) and _is(rest[place + 1], "kind_of_software"):
        place += 1
    before, after = rest[:place], rest[place + 1 :]
    if any(_is(word, "no_kind") for word in before):
        return False
    if after and _is(after[0], "goes_on_with_kind"):
        return any(not _is(word, "empty_word", "no_kind", "goes_on_with_kind") for word in after[1:])
    small = {fold(word) for word in sentence.split() if word[:1].islower()}
    told = [word for word in before if word in small and not _is(word, "empty_word", "beside_name")]
    explained = sentence.rstrip().endswith(":")
    return not after and len(told) >= (1 if explained else ENOUGH_TOLD)


def _subject(folded: str, names: frozenset[str]) -> int:
    """Return where the words on the software and „is“ end; 0 where a sentence does not begin with them."""
    said = wording("says_of_which_kind").match(folded)
    if said:
        return said.end()
    called = " ".join(takewhile(lambda word: word in names, folded.split()))
    ends = next((len(called) + len(verb) for verb in (" is", " ist") if folded.startswith(f"{called}{verb} ")), 0)
    return ends if called else 0


def _is(word: str, *kinds: str) -> bool:
    return any(wording(kind).fullmatch(word) is not None for kind in kinds)


def is_aside(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence says nothing on the purpose, however much it reads like one that does."""
    return _only_greets(sentence, names) or _only_made(sentence, names) or _bids(sentence)


def _only_greets(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence welcomes to a name and says nothing of it."""
    greeting = wording("greeting").match(fold(sentence))
    if greeting is None or _GOES_ON.search(sentence):
        return False
    welcomed = sentence.split()[len(greeting[0].split()) :]
    return all(
        not word[:1].islower() or fold(word) in names or _is(fold(word), "beside_name", "greeted") for word in welcomed
    )


def _only_made(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence says of the software no more than what it was made with, or whose project it is."""
    folded = fold(sentence)
    for name in ("made_with", "made_by"):
        said = wording(name).search(folded)
        before = folded[: said.start()].split() if said else []
        if said and all(word in names or wording("of_itself").fullmatch(word) for word in before):
            rest = folded[said.end() :]
            more = any(wording(each).search(rest) for each in ("made_for", "says_what"))
            return not (_GOES_ON.search(sentence) or more)
    return False


def _bids(sentence: str) -> bool:
    """Whether a sentence tells its reader what to do in a certain case."""
    case, _, told = sentence.strip().rpartition(",")
    return wording("case_first").match(fold(case)) is not None and wording("bidding").match(fold(told)) is not None


def only_names(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence says that this is the place of something, and of that only how it is called and where it is.

    With a title such as „API for lamps“ the name itself says what it is for; „Lamps API“ does not.
    """
    folded = fold(_ADDRESS.sub(" ", _without_maker(sentence.strip(), names)))
    place = wording("place_of").match(folded)
    left = folded[place.end() :].split() if place else []
    told = any(" " in name and name in folded for name in names)
    return bool(left) and not told and all(word in names or _is(word, "beside_name") for word in left)


def names_much(paragraphs: Iterable[Paragraph], names: frozenset[str]) -> bool:
    """Whether a sentence says but the name, and several words of that say a little: „Repository for lamp repairs“."""
    named = (sentence for each in paragraphs for sentence in each.sentences if only_names(sentence.strip(), names))
    return any(
        len({word for word in fold(each).split() if word in names and not _is_empty(word)}) > 1 for each in named
    )


def _without_maker(sentence: str, names: frozenset[str]) -> str:
    """Return a sentence without those whose software it is, named right behind the name of the software."""
    maker = _MAKER.search(sentence)
    before = fold(sentence[: maker.start()]).split() if maker else []
    while len(before) > 1 and _is(before[-1], "beside_name"):
        before.pop()
    own = before[-1:] and before[-1] in names and not _is(before[-1], "beside_name")
    return sentence[: maker.start()] if maker and own else sentence


def in_circles(sentence: str, names: frozenset[str]) -> bool:
    """Whether a sentence tells of a name that it is itself: „Lamps is the software that Lamps uses“.

    Two different words of a name may say what it is for, and so may „An app for lamps“, which begins with the kind.
    """
    words = fold(_ADDRESS.sub(" ", sentence)).split()
    called = {word for word in words if word in names and not _is_empty(word)}
    first = next((word for word in words if word not in _ARTICLES), "")
    return called == {first} and all(word == first or _is_empty(word) for word in words)


def _is_empty(word: str) -> bool:
    """Whether a word says nothing on any purpose."""
    return _is(word, "beside_name", "empty_word")
