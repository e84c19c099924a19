# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which differences from a reference leave the licence what it is: names filled in, typing errors, old addresses."""

from __future__ import annotations

import unicodedata
from collections.abc import Container, Sequence

from sealcheck.licence.operative import circumstance, conditional, operative
from sealcheck.licence.phrases import PAIRS, misspelt, reworded
from sealcheck.pattern import regex


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_HOLDER = _set(
    "the copyright holder holders owner author authors contributor contributors regents of university "
    "california and its their his her any other name names organization organizations company corporation inc "
    "ltd gmbh foundation consortium or developer developers project x apache software team group institute "
    "laboratory nor above listed a by your yyyy year fullname project "
)
#: Those of them that are a name by themselves; the others only stand between such.
_NAMED = _set(
    "holder holders owner author authors contributors regents university organization organizations "
    "company corporation foundation consortium developer developers apache institute laboratory fullname name names"
)
#: Whom a licence speaks of in terms of its own: no names.
_PARTIES = _set("licensee licensees licensor licensors recipient recipients user users public customer customers buyer")
#: Behind these words stands who may do something.
_GRANTEES = (("person",), ("persons",), ("anyone",), ("everyone",))
#: What is licensed: no name either, when nothing else stands there.
_THINGS = _set("this the its any software program work product library documentation or and")
#: Warranties that licences disclaim, those that stand on both sides of the others, and how a clause forbids.
_WARRANTIES = _set("and or noninfringement infringement non title quiet enjoyment satisfactory quality accuracy of")
_LISTED = _set("merchantability fitness purpose noninfringement")
#: Kinds of damage for which licences deny liability, and what may stand between them.
_DAMAGE = _set("direct indirect special incidental exemplary punitive consequential")
_DAMAGES = _DAMAGE | _set("and or any other damages liabilities losses")
_BESIDE_DAMAGE = _DAMAGE | {"damages", "damage"}
_DENIED = (("must", "not"), ("may", "not"), ("shall", "not"))
#: What a name that is put in does not hold: where, for whom, in which way.
_WHERE = _set("in for on with within from to as at through via per is are")
_ADDRESS = _set(
    "51 59 675 franklin street st temple place suite 330 fifth 5th floor boston cambridge ma 02110 02111 02139 "
    "1301 1307 usa mass ave free software foundation inc fsf.org fsf org gnu.org gnu licenses com www http "
    "https html htm txt url at see email mail web page 1989 1991 1993 1999 2007 2000 2001 2002 2003 2004 june "
    "july january february november version by fsf apache.org apache opensource.org creativecommons.org "
    "mozilla.org mpl 2.0 mit php c of copyright franklinst "
)
#: Those of them that show that an address or a year is meant.
_PLACE = regex(
    r"franklin\w{0,6}|temple|street|boston|cambridge|ave|suite|fsf|https?|www|html?|\w{1,20}\.(?:org|com)|0\d{4}|(?:19|20)\d\d"
)
#: Words that may be lost, put in or taken for one another ...
_SMALL = _set("a an the this that these those of in on at as is are be also its such s here then which it")
#: ... and words for one and the same thing.
_ALIKE = (_set("software program library work materials"), _set("agreement license"))
_HEADINGS = _set(
    "gnu general lesser library affero public license agreement preamble terms and conditions disclaimer end "
    "of mozilla the apache eclipse common creative commons legal code version software appendix introduction "
    "notice copyright mit bsd isc deed text full simplified new original university open source "
)
#: Those of them that stand in nothing but headings.
_TITLES = _set("preamble appendix introduction deed simplified gnu end terms")
#: Headings that the words of a licence may begin with.
_OPENING = _HEADINGS | _set("for use copying reproduction distribution modification")
_SECTION = regex(r"\d{1,2}(?:\.\d{1,2}){0,3}|[a-z]|[ivx]{1,5}|section|clause|article")
_COUNTED = _set(
    "hour hours day days week weeks month months year years percent time times copy copies computer computers user "
    "users person persons people party parties device devices euro euros dollar dollars employees"
)
_YEAR = regex(r"(?:19|20)\d\d")
#: What stands before and after a holder's name: of which another may have taken the place.
_BEFORE_HOLDER = (("name", "of"), ("names", "of"), ("permission", "of"), ("permission", "from"))
_AROUND_HOLDER = ((_set("shall will"), ("be", "liable")), (_set("by"), ("as", "is")), (_set("by"), ("asis", "and")))
_MOST_OF_A_NAME = 12


def accepted(
    expected: Sequence[str],
    found: Sequence[str],
    before: Sequence[str],
    after: Sequence[str],
    known: Container[str],
    *,
    slots: bool,
) -> bool:
    """Return whether `found` in the place of `expected`, between `before` and `after`, leaves the licence the same.

    `known` holds the words that licences use: what is one of them is no typing error. `slots` allows
    names to be filled in, as short licences provide for.
    """
    if _plain(expected) == _plain(found):
        return True
    if _address(expected, found) or _heading(expected, found):
        return True
    if reworded(expected, found, before, after):
        return True
    if not (expected and found) and _section((*expected, *found), after):
        return True
    if _copyright(found) and (not expected or _copyright(expected) or _all(expected, _HOLDER)):
        return True
    if _copyright(expected) and (not found or _all(found, _HOLDER)):
        return True
    if _disclaimed(expected, found, before, after) or _same_clause(expected, found):
        return True
    if slots and _repeated(expected, found, before):
        return True
    if slots and (_names(expected, found, before, after) or _other_holder(expected, found, before, after)):
        return True
    return len(expected) == len(found) and all(
        ours == theirs
        or (ours, theirs) in PAIRS
        or (not (ours in known and theirs in known) and misspelt(ours, theirs))
        for ours, theirs in zip(expected, found, strict=True)
    )


def small(expected: Sequence[str], found: Sequence[str]) -> bool:
    """Return whether the difference is of one or two words that carry no right or duty."""
    words = (*expected, *found)
    if len(expected) > 3 or len(found) > 3 or operative(words) or " ".join(expected) == "as is":
        return False
    if _all(words, _SMALL):
        return True
    return len(expected) == len(found) and all(map(_nearly, expected, found))


def opening(words: Sequence[str]) -> bool:
    """Return whether the words are a heading, which may be left out before the terms."""
    return _all(words, _OPENING)


def _plain(words: Sequence[str]) -> str:
    """Return the letters of the words without accents: copies lose them, and the space between words."""
    text = "".join(words)
    return text if text.isascii() else "".join(c for c in unicodedata.normalize("NFKD", text) if c.isalnum())


def _address(expected: Sequence[str], found: Sequence[str]) -> bool:
    """Whether both are addresses, years and what stands between them."""
    words = (*expected, *found)
    return _all(words, _ADDRESS) and any(map(_PLACE.fullmatch, words))


def _heading(expected: Sequence[str], found: Sequence[str]) -> bool:
    """Whether a heading was put in, left out or worded in another way."""
    return _all(expected, _HEADINGS) and _all(found, _HEADINGS) and not _TITLES.isdisjoint((*expected, *found))


def _section(words: Sequence[str], after: Sequence[str]) -> bool:
    """Whether the words number a section, rather than count something."""
    return len(words) <= 2 and all(map(_SECTION.fullmatch, words)) and _COUNTED.isdisjoint(after[:1])


def _all(words: Sequence[str], known: frozenset[str]) -> bool:
    return all(word in known for word in words)


def _copyright(words: Sequence[str]) -> bool:
    """Whether the words are a copyright notice that was not on a line of its own: it begins with the word or a year.

    A year with a condition is a time limit: "until 2030".
    """
    if not 0 < len(words) <= 40 or not any(word == "copyright" or _YEAR.fullmatch(word) for word in words[:3]):
        return False
    if circumstance(words) or ("copyright" not in words and conditional(words)):
        return False
    named = len(words) > 2 or any(word == "reserved" or _YEAR.fullmatch(word) for word in words)
    return named and "notice" not in words and not operative(words)


def _disclaimed(expected: Sequence[str], found: Sequence[str], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether only other examples of a warranty or a damage are given, in the list of those that are all disclaimed."""
    around = tuple(word for word in (*before, *after, *expected) if word != "purpose" or "particular" in before)
    if not _BESIDE_DAMAGE.isdisjoint((*before, *after)) and not _DAMAGE.isdisjoint((*expected, *found)):
        return _all(expected, _DAMAGES) and _all(found, _DAMAGES)
    return not _LISTED.isdisjoint(around) and _all(expected, _WARRANTIES) and _all(found, _WARRANTIES)


def _same_clause(expected: Sequence[str], found: Sequence[str]) -> bool:
    """Whether "(neither the name of X … may) be used" is worded as "(the X must not) be used"."""
    if expected[:3] != ("neither", "the", "name") or expected[-1] != "may":
        return False
    return tuple(found[-2:]) in _DENIED and not (operative(found[:-2]) or conditional(found))


def _names(expected: Sequence[str], found: Sequence[str], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a name stands in a place for a name: of the holder, the organisation, the contributors."""
    if len(found) > 24 or not _all(expected, _HOLDER) or operative(found) or before[-1:] in _GRANTEES:
        return False
    if expected and (_NAMED.isdisjoint(expected) or not _PARTIES.isdisjoint(found)):
        return False
    if circumstance(found) or (expected and found and _all(found, _THINGS)):
        return False
    if expected or (before[-1:] == ("permission",) and found[0] in ("of", "from")):
        return True
    return _WHERE.isdisjoint(found) and not _NAMED.isdisjoint((*before[-1:], *after[:1]))


def _repeated(expected: Sequence[str], found: Sequence[str], before: Sequence[str]) -> bool:
    """Whether something stands in the place of words that only repeat those before them: "URL (<URL>)"."""
    if not expected or tuple(before[-len(expected) :]) != tuple(expected) or not 0 < len(found) <= _MOST_OF_A_NAME:
        return False
    return not operative(found) and not conditional(found)


def _other_holder(expected: Sequence[str], found: Sequence[str], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether another name stands where the name of the holder does: "in no event shall X be liable"."""
    named = tuple(before[-2:]) in _BEFORE_HOLDER or any(
        not words.isdisjoint(before[-1:]) and tuple(after[:2]) == behind for words, behind in _AROUND_HOLDER
    )
    if not (named and expected and found) or max(len(expected), len(found)) > _MOST_OF_A_NAME:
        return False
    words = (*expected, *found)
    return _PARTIES.isdisjoint(words) and not operative(words) and not conditional(words)


def _nearly(expected: str, found: str) -> bool:
    return (
        expected == found
        or (expected in _SMALL and found in _SMALL)
        or any(expected in words and found in words for words in _ALIKE)
        or _inflected(expected, found)
    )


def _inflected(expected: str, found: str) -> bool:
    short, long = sorted((expected, found), key=len)
    return len(short) >= 3 and long.startswith(short) and long[len(short) :] in ("s", "es", "d", "ed")
