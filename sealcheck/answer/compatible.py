# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Compatibility as rows of the answer: each licence of a part or dependency with what it means in one sentence."""

from __future__ import annotations

from typing import Any

from sealcheck.answer.gather import Answer
from sealcheck.artifacts.licence.compatibility import Compatibility, Place, Ruling
from sealcheck.clean import clean
from sealcheck.licence.compatibility import Fit
from sealcheck.model import Text, say
from sealcheck.report.wording import shown

Row = dict[str, Any]

#: Places shown of each licence.
MOST_PLACES = 10
MOST_RULINGS = 100
_NAMES = {"LicenseRef-modified": "answer.name_modified", "LicenseRef-unknown": "answer.name_unknown"}
_NAMELESS = {"LicenseRef-modified": "answer.fit_modified", "LicenseRef-unknown": "answer.fit_unknown_text"}


def compatibility(answer: Answer) -> Row | None:
    """Return all rulings, worst first, with a sentence on the whole; None when it could not be found out."""
    found = answer.compatibility
    if found is None:
        return None
    return {
        "outbound": clean(found.outbound),
        "text": shown(_summary(found)),
        "counts": {fit.value: len(found.of(fit)) for fit in Fit},
        "rulings": [_ruling(each, found.outbound) for each in found.rulings[:MOST_RULINGS]],
        "unstated": found.unstated,
        "development": found.development,
    }


def _summary(found: Compatibility) -> Text:
    if not found.outbound:
        return say("answer.nothing_to_fit")
    if not found.rulings:
        return say("answer.no_parts", outbound=found.outbound)
    against, open_ones = len(found.of(Fit.NO)), len(found.of(Fit.UNKNOWN, Fit.CHECK))
    if against:
        return say("answer.fits_not", count=against, outbound=found.outbound)
    if open_ones:
        return say("answer.fits_open", count=open_ones, outbound=found.outbound)
    return say("answer.fits_all", count=len(found.rulings), outbound=found.outbound)


def _ruling(each: Ruling, outbound: str) -> Row:
    answer = each.answer
    return {
        "kind": each.kind,
        "kind_text": shown(say(f"answer.kind_{each.kind}", count=sum(place.files for place in each.places))),
        "licence": clean(each.licence, limit=200),
        "name": _name(each),
        "fit": answer.fit.value,
        "by": answer.by,
        "text": shown(_sentence(each, outbound)),
        "count": sum(place.files for place in each.places),
        "places": [_place(place) for place in each.places[:MOST_PLACES]],
    }


def _name(each: Ruling) -> Row | None:
    """Return words where the expression alone would say too much or nothing."""
    if each.licence in _NAMES:
        return shown(say(_NAMES[each.licence]))
    return None if each.exact else shown(say("answer.name_open", licence=clean(each.licence, limit=200)))


def _sentence(each: Ruling, outbound: str) -> Text:
    fit, by = each.answer.fit, each.answer.by
    if each.answer.fit is not Fit.NO and each.licence in _NAMELESS:
        return say(_NAMELESS[each.licence])
    named = fit in (Fit.CHECK, Fit.YES, Fit.NO) or (fit is Fit.UNKNOWN and by)
    key = f"answer.fit_{fit.value}_{by}" if named else f"answer.fit_{fit.value}"
    return say(key, licence=clean(each.licence, limit=200), outbound=outbound)


def _place(place: Place) -> Row:
    return {
        "name": clean(place.name, limit=200),
        "path": clean(place.file.path, limit=1000),
        "line": place.line,
        "written": clean(place.written, limit=300),
        "files": place.files,
    }
