# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a measured value must be: whether it holds, and how to say it."""

from __future__ import annotations

from decimal import Decimal
from functools import reduce

from sealcheck.model import Text, Value, say
from sealcheck.seal.catalogue import Expectation
from sealcheck.words import sentence


def holds(expectation: Expectation, value: Value) -> bool:
    """Return whether `value` meets every condition given; a value that is no number meets no limit.

    True is not 1: a truth value equals only a truth value, and is never compared with a limit.
    """
    if expectation.is_ is not None and not _same(expectation.is_, value):
        return False
    if expectation.one_of is not None and not any(_same(each, value) for each in expectation.one_of):
        return False
    if expectation.at_least is None and expectation.at_most is None:
        return True
    if isinstance(value, bool) or not isinstance(value, int | float):
        return False
    # A value that is not a number (NaN) fails both comparisons, as it should.
    above = expectation.at_least is None or value >= expectation.at_least
    below = expectation.at_most is None or value <= expectation.at_most
    return above and below


def is_open(expectation: Expectation, minimum: Value) -> bool:
    """Return whether a value of which only a minimum is known may meet the expectation, or miss it, after all."""
    if isinstance(minimum, bool) or not isinstance(minimum, int | float):
        return False
    if expectation.at_most is not None:
        return minimum <= expectation.at_most
    return expectation.at_least is not None and minimum < expectation.at_least


def _same(wanted: Value, value: Value) -> bool:
    return isinstance(wanted, bool) == isinstance(value, bool) and wanted == value


def describe(expectation: Expectation) -> Text:
    """Return the expectation in words, such as "at least 5"."""
    conditions = [] if expectation.is_ is None else [_value(expectation.is_)]
    if expectation.one_of is not None:
        conditions.append(_alternatives(expectation.one_of))
    if expectation.at_least is not None and expectation.at_most is not None:
        conditions.append(say("seal.between", low=_value(expectation.at_least), high=_value(expectation.at_most)))
    elif expectation.at_least is not None:
        conditions.append(say("seal.at_least", limit=_value(expectation.at_least)))
    elif expectation.at_most == 0:
        conditions.append(say("seal.none_at_all"))
    elif expectation.at_most is not None:
        conditions.append(say("seal.at_most", limit=_value(expectation.at_most)))
    if not conditions:
        return say("seal.anything")
    return reduce(lambda first, second: say("seal.both", first=first, second=second), conditions)


def _alternatives(values: tuple[Value, ...]) -> Text:
    *most, last = [_value(each) for each in values]
    if not most:
        return last
    listed = reduce(lambda first, second: say("seal.list", first=first, second=second), most)
    return say("seal.either", first=listed, second=last)


def _value(value: Value) -> Text:
    """Return a value in words; the words of grades such as "substantive" are those of the report."""
    if isinstance(value, bool):
        return say("seal.yes" if value else "seal.no")
    if isinstance(value, str):
        known = f"report.value_{value}"
        return say(known) if sentence(known) is not None else say("seal.word", word=value)
    if 0 < value < 1:  # no measure counts in parts of one: this is a share
        return say("seal.percent", number=_value_of(Decimal(repr(value)) * 100))
    return _value_of(Decimal(repr(value)))


def _value_of(number: Decimal) -> Text:
    whole, _, fraction = f"{number.normalize():f}".partition(".")
    return say("seal.decimal", whole=whole, fraction=fraction) if fraction else say("seal.word", word=whole)
