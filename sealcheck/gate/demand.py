# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What an operator requires, and whether the seal knows it. `--fail-on` takes a list of what must not be:

    word  = verdict | place | place ":" verdict          words are separated by commas
    verdict = unmet | partly | undetermined
    place = a criterion's id | a level | a theme

A verdict fails every criterion that has it, a place every criterion there that is unmet or partly met, and both
together exactly those criteria with that verdict. What is undetermined at a place named alone makes the gate
incomplete; where verdicts are named, only these count.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sealcheck.frozen import frozen
from sealcheck.gate.baseline import Baseline
from sealcheck.model import Text, Verdict, say
from sealcheck.seal.catalogue import Seal
from sealcheck.seal.nearest import nearest

FAILING = (Verdict.UNMET, Verdict.PARTLY, Verdict.UNDETERMINED)


class GateError(Exception):
    """A demand that cannot be judged; `text` says which and what is allowed."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.key)
        self.text = text


@frozen
class Terms:
    """The names that a seal knows, each in the seal's order, and the digest that tells its versions apart."""

    seal: str
    digest: str
    levels: tuple[str, ...]
    themes: tuple[str, ...]
    criteria: tuple[str, ...]

    @classmethod
    def of_seal(cls, seal: Seal, digest: str) -> Terms:
        """Return the names in a loaded seal."""
        levels, themes = (tuple(each.id for each in group) for group in (seal.levels, seal.themes))
        return cls(seal.id, digest, levels, themes, tuple(each.id for each in seal.criteria))

    @classmethod
    def of_report(cls, doc: Mapping[str, Any]) -> Terms:
        """Return the names in a report. Raises KeyError or TypeError for a damaged one."""
        seal = doc["seal"]
        levels, themes = (tuple(str(each["id"]) for each in seal[group]) for group in ("levels", "themes"))
        criteria = tuple(str(each["id"]) for each in doc["criteria"])
        return cls(str(seal["id"]), str(seal["digest"]), levels, themes, criteria)


@frozen
class Demand:
    """What is required: a level, a percentage of guaranteed points, what must not be, a baseline to hold."""

    require: str = ""
    min_score: float | None = None
    fail_on: tuple[str, ...] = ()
    baseline: Baseline | None = None

    @property
    def any(self) -> bool:
        """Whether anything is required at all."""
        return bool(self.require or self.fail_on or self.baseline) or self.min_score is not None


@frozen
class Selector:
    """One word of `--fail-on`: at which place (empty: everywhere), with which verdicts (none named: missed)."""

    word: str
    place: str
    verdict: Verdict | None

    def covers(self, row: Mapping[str, Any]) -> bool:
        """Whether a criterion is at the place."""
        return not self.place or self.place in (row["id"], row["level"], row["theme"])


def split(written: Iterable[str]) -> tuple[str, ...]:
    """Return the words of options that may each hold several, separated by commas."""
    return tuple(word for each in written for part in each.split(",") if (word := part.strip()))


def selectors(words: Iterable[str], terms: Terms) -> tuple[Selector, ...]:
    """Return what the words of `--fail-on` select. Raises GateError for a word that the seal does not know."""
    return tuple(_selector(word, terms) for word in words)


def _selector(word: str, terms: Terms) -> Selector:
    places = (*terms.criteria, *terms.levels, *terms.themes)
    place, colon, verdict = word.partition(":")
    if not colon and word in FAILING:
        return Selector(word, "", Verdict(word))
    if place not in places:
        raise GateError(_unknown("unknown_place", word, place, (*(() if colon else FAILING), *places), terms))
    if colon and verdict not in FAILING:
        raise GateError(_unknown("unknown_verdict", word, verdict, FAILING, terms))
    return Selector(word, place, Verdict(verdict) if colon else None)


def check_demand(demand: Demand, terms: Terms) -> None:
    """Raise GateError when the seal does not know what is demanded, or the baseline was made for another seal."""
    if demand.require and demand.require not in terms.levels:
        raise GateError(_unknown("unknown_level", demand.require, demand.require, terms.levels, terms))
    selectors(demand.fail_on, terms)
    baseline = demand.baseline
    if baseline is None:
        return
    if baseline.seal != terms.seal:
        raise GateError(say("gate.other_seal", path=baseline.path, seal=baseline.seal, other=terms.seal))
    unknown = [each for each in baseline.entries if each not in terms.criteria]
    if unknown and baseline.digest == terms.digest:
        text = say("gate.unknown_entry", path=baseline.path, word=unknown[0])
        raise GateError(_hinted(text, unknown[0], terms.criteria))


def unknown_criterion(word: str, terms: Terms) -> GateError:
    """Return the error for an id that is no criterion's."""
    return GateError(_hinted(say("gate.unknown_criterion", word=word), word, terms.criteria))


def _unknown(name: str, word: str, part: str, known: Iterable[str], terms: Terms) -> Text:
    lists = {"levels": terms.levels, "themes": terms.themes, "verdicts": FAILING}
    wanted = {"unknown_level": ("levels",), "unknown_verdict": ("verdicts",)}.get(name, tuple(lists))
    return _hinted(say(f"gate.{name}", word=word, **{each: lists[each] for each in wanted}), part, known)


def _hinted(text: Text, word: str, known: Iterable[str]) -> Text:
    hint = nearest(word, known)
    return say("seal.did_you_mean", problem=text, hint=hint) if hint else text
