# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A licence text as comparable words: SPDX License List matching guidelines, Annex B of SPDX 2.3.

Case, white space, quotes, dashes, bullets, markup, comment signs, varietal spelling and copyright lines do not count.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from sealcheck.frozen import frozen
from sealcheck.licence.markup import without_markup
from sealcheck.licence.noise import without_noise
from sealcheck.pattern import regex

#: Grows with every change of these rules; the word index must be made again then (scripts/make_licence_index.py).
RULES = 3
#: Words beyond this are not compared: the longest text of the SPDX list has 15,000.
MAX_WORDS = 150_000
#: Words kept with what they are compared as, and letters of the longest of them.
_MOST_KEPT, _LONGEST_KEPT = 20_000, 40

_SPELLINGS = {
    "acknowledgement": "acknowledgment", "acknowledgements": "acknowledgments", "analogue": "analog",
    "analyse": "analyze", "artefact": "artifact", "authorisation": "authorization", "authorise": "authorize",
    "authorised": "authorized", "calibre": "caliber", "cancelled": "canceled", "cancelling": "canceling",
    "capitalisations": "capitalizations",
    "catalogue": "catalog", "categorise": "categorize", "centre": "center", "emphasised": "emphasized",
    "favour": "favor", "favourite": "favorite", "fulfil": "fulfill", "fulfilment": "fulfillment",
    "initialise": "initialize", "judgement": "judgment", "labelling": "labeling", "labelled": "labeled",
    "labour": "labor",
    "maximise": "maximize", "modelled": "modeled", "modernise": "modernize", "offence": "offense",
    "optimise": "optimize", "organisation": "organization", "organisations": "organizations", "practise": "practice",
    "programme": "program", "realise": "realize", "recognise": "recognize", "recognised": "recognized",
    "signalling": "signaling", "utilisation": "utilization", "utilise": "utilize", "whilst": "while",
    "wilful": "willful", "honour": "honor", "behaviour": "behavior", "owner": "holder", "owners": "holders",
}  # fmt: skip

_SIGNS = (
    dict.fromkeys("‘’‚‛′`´", "'")
    | dict.fromkeys("“”„‟«»″", '"')
    | dict.fromkeys("‐‑‒–—―−﹘－", "-")
    | {"\xad": ""}
    | dict.fromkeys("¹²³⁴", " ")
)
#: Group 1 is a word; what is matched without it numbers a clause: "1.", "(a)", "iv)", "§".
_WORD = regex(
    r"(?=[^\W_])(?:(?=\d|[a-zA-Z][.)\]]|[ivxIVX]{2,5}[.)\]])(?<![^\s(§*_])"
    r"(?:(?<![^\W\d_] )\d{1,2}(?:\.\d{1,2}){0,3}[.)\]]{1,2}(?=\D|$)|"
    r"(?:[a-zA-Z]|[ivxIVX]{2,5})[.)\]]{1,2}(?=[\s*_]|$))|"
    r"((?<![^\W_])[vV]?\d+(?:\.\d+)+|[^\W_]+(?:-(?:[ \t]{0,4}\n[ \t]{0,40})?[^\W\d_]+)*))",
    re.M,
)

_CLAUSE = "neither the name of the copyright holder nor the names of its contributors may be used"
#: Words that put something else into this clause than names.
_CLAUSE_STOPS = frozenset({
    "not", "for", "purposes", "only", "except", "unless", "may", "must", "shall", "can", "commercial", "disclaimer",
    "if", "when", "whenever", "while", "until", "during", "before", "after", "in", "within", "with", "without", "fee",
    "fees", "paid", "payment",
})  # fmt: skip
_NAME = frozenset(["name", "names"])
_NO_NAME = frozenset(["this", "software", "work", "program", "product", "documentation"])


@frozen
class Words:
    """The comparable words of a text. `source` is the text without markup, `bare` the same without what does not count.

    `written` are the words as they stand there; `edits` the places (word, words before, words after) where a clause
    was given its one wording.
    """

    words: tuple[str, ...]
    source: str = ""
    bare: str = ""
    written: tuple[str, ...] = ()
    edits: tuple[tuple[int, int, int], ...] = ()

    @cached_property
    def starts(self) -> Sequence[int]:
        """The character positions of the words in `source`; without a source their numbers.

        A position can be that of the same letters in the number of a clause, a few characters before the word.
        """
        if not self.written:
            return range(len(self.words))
        starts, at, find = [], 0, self.bare.find
        for word in self.written:
            at = find(word, at)
            starts.append(at)
            at += len(word)
        for place, before, after in self.edits:
            starts[place : place + before] = [starts[place]] * after
        return starts

    @property
    def rims(self) -> tuple[int, int]:
        """The character positions of the first and the last word in `source`."""
        return self.bare.find(self.written[0]), self.bare.rfind(self.written[-1])

    @cached_property
    def _breaks(self) -> list[int]:
        return [m.start() for m in re.finditer("\n", self.source)]

    def line(self, index: int) -> int:
        """Return the line on which word number `index` stands."""
        if not self.starts:
            return 1
        return bisect_right(self._breaks, self.starts[min(index, len(self.starts) - 1)] - 1) + 1

    def passage(self, start: int, end: int) -> str:
        """Return the text as written from word `start` up to, not including, word `end`; white space folded."""
        if start >= end or start >= len(self.starts):
            return ""
        stop = self.starts[end] if end < len(self.starts) else len(self.source)
        return " ".join(self.source[self.starts[start] : min(stop, self.starts[start] + 600)].split())


def normalise(text: str) -> Words:
    """Return the comparable words of `text`. Positions refer to the text after its markup was taken out."""
    plain = without_markup(text)
    if not plain.isascii():
        plain = _with_plain_signs(unicodedata.normalize("NFC", plain))
    bare = without_noise(plain)
    written = tuple(islice(filter(None, _WORD.findall(bare)), MAX_WORDS))
    words = list(map(_COMPARED.__getitem__, written))
    edits = tuple(_one_wording(words))
    return Words(tuple(words), plain, bare, written, edits)


def _with_plain_signs(text: str) -> str:
    """Return `text` with plain quotes and dashes; texts have few kinds of others, which are replaced one by one."""
    for sign in _SIGNS.keys() & set(text):
        text = text.replace(sign, _SIGNS[sign])
    return text


def _word(word: str) -> str:
    """Return a word as it is compared: lower case, unbroken, in American spelling."""
    word = word.casefold().replace("licenc", "licens")
    if "-" in word:
        word = "".join(word.replace("-", "").split())
    elif word[0] == "v" and word[1:2].isdigit():
        word = word[1:]
    return _SPELLINGS.get(word, word)


class _Compared(dict[str, str]):
    """Words as they are compared by words as written; licences use the same few thousand again and again."""

    def __missing__(self, word: str) -> str:
        compared = _word(word)
        if len(self) < _MOST_KEPT and len(word) < _LONGEST_KEPT:
            self[word] = compared
        return compared


_COMPARED = _Compared()


def _one_wording(words: list[str]) -> Iterator[tuple[int, int, int]]:
    """Give the BSD family's clause on names one wording: "the name of X may not" is "neither the name of X … may".

    Yields where it did: the word, how many words there were, how many there are.
    """
    plain = _CLAUSE.split()
    at = 0
    while (at := _index(words, "used", at + 1)) > 0:
        begin = _clause_start(words, at) if words[at + 1 : at + 3] == ["to", "endorse"] else -1
        if begin >= 0:
            words[begin : at + 1] = plain
            yield begin, at + 1 - begin, len(plain)
            at = begin + len(plain)


def _clause_start(words: list[str], at: int) -> int:
    """Return where the clause on names that ends with the word at `at` begins; -1 when it is worded in another way."""
    denied = words[at - 3 : at] in (["may", "not", "be"], ["must", "not", "be"], ["may", "be", "not"])
    if not denied and words[at - 2 : at] != ["may", "be"]:
        return -1
    end = at - (3 if denied else 2)
    for begin in range(end - 1, max(-1, end - 40), -1):
        if words[begin] in _CLAUSE_STOPS:
            return -1
        opened = (
            words[begin] == "neither" if not denied else words[begin] in ("name", "names") and _is_first(words, begin)
        )
        if opened:
            named = denied or _is_of_names(words[begin + 1 : end])
            return begin - (denied and words[begin - 1] == "the") if named else -1
    return -1


def _is_of_names(words: list[str]) -> bool:
    """Whether the words between "neither" and "may" are about names on both sides of "nor"."""
    nor = words.index("nor") if "nor" in words else len(words)
    return not _NAME.isdisjoint(words[: min(nor, 5)]) and _NO_NAME.isdisjoint(words[nor + 1 : nor + 3])


def _is_first(words: list[str], begin: int) -> bool:
    """Whether no other "name of" of the same clause stands shortly before this one."""
    before = words[max(0, begin - 4) : begin]
    return not {"or", "nor", "and"} & set(before[-2:])


def _index(words: list[str], word: str, start: int) -> int:
    try:
        return words.index(word, start)
    except ValueError:
        return -1
