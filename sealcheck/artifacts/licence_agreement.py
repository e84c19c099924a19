# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which statements about the licence contradict the licence text, or one another where there is no text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sealcheck.artifacts.licence_conclusion import Conclusion
from sealcheck.artifacts.licence_statements import Statement
from sealcheck.artifacts.licence_texts import LicenceTexts
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.expressions import Expression, compatible, family


@frozen
class Agreement:
    """`places` counts the places that say something, the licence text as one. `against` contradict, `agreeing` do not.

    `reasons` gives for each of `against` the last part of a text key: other, closed, default or later. `unread` name
    no licence that we know.
    """

    places: int
    against: tuple[Statement, ...] = ()
    reasons: tuple[str, ...] = ()
    agreeing: tuple[Statement, ...] = ()
    unread: tuple[Statement, ...] = ()


@artifact
def licence_agreement(
    licence_conclusion: Conclusion, licence_statements: tuple[Statement, ...], licence_texts: LicenceTexts
) -> Agreement:
    """Every statement compared with the licence text; without one, with what most statements say."""
    clear = [s for s in licence_statements if s.closed or s.expression.sure]
    unread = tuple(s for s in licence_statements if not (s.closed or s.expression.sure))
    with_text = bool(licence_conclusion.ids) and licence_conclusion.basis != "words"
    measure = licence_conclusion.as_expression if with_text else _most_said(clear)
    places = len({s.file.path for s in clear}) + (licence_conclusion.basis not in ("none", "words"))
    if measure is None:
        return Agreement(places, agreeing=tuple(clear), unread=unread)
    kept = frozenset(family(i) for each in licence_texts.folder for i in each.holds.ids)
    judged = [(s, "" if _is_one_of_many(s, measure, kept) else _reason(s, measure, with_text)) for s in clear]
    against = [(s, reason) for s, reason in judged if reason]
    return Agreement(
        places,
        tuple(s for s, _ in against),
        tuple(reason for _, reason in against),
        tuple(s for s, reason in judged if not reason),
        unread,
    )


def _is_one_of_many(statement: Statement, measure: Expression, kept: frozenset[str]) -> bool:
    """Whether a repository that keeps several licences in LICENSES/ says it of some files, or of the sum of all.

    https://reuse.software/spec-3.3/#license-files: files may be under different licences, each with its text there.
    """
    said = statement.expression.families
    if len(kept) < 2 or statement.closed or not said <= kept:
        return False
    return statement.kind == "headers" or (len(said) > 1 and measure.families <= said)


def _most_said(statements: Iterable[Statement]) -> Expression | None:
    """Return the expression that most statements share, the first one on a tie; None without any."""
    said = [s.expression for s in statements if not s.closed]
    if not said:
        return None
    families, _ = Counter(e.families for e in said).most_common(1)[0]
    return next(e for e in said if e.families == families)


def _reason(statement: Statement, measure: Expression, with_text: bool) -> str:
    """Return why the statement contradicts `measure`; empty when it does not."""
    if statement.closed:
        return "closed"
    if not compatible(statement.expression, measure):
        npm = statement.file.name == "package.json" and statement.expression.text == "ISC"
        return "default" if npm else "other"
    return "later" if statement.expression.later is False and measure.later is True else ""
