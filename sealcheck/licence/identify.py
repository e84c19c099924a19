# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What licence a text is: verbatim, filled in, modified, incomplete, several in one file, or only named.

`identify` is the whole interface of the engine. A modified text is never reported as the licence.
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from dataclasses import replace

from sealcheck.licence.aliases import filed_as
from sealcheck.licence.alignment import Alignment
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.corpus import corpus
from sealcheck.licence.eupl import Translation, translations
from sealcheck.licence.expressions import family, read
from sealcheck.licence.findings import Finding, Identification, Notice, Status
from sealcheck.licence.headers import headers
from sealcheck.licence.markup import spaces
from sealcheck.licence.names import Name
from sealcheck.licence.normalise import Words, normalise
from sealcheck.licence.notices import notices
from sealcheck.licence.restrictions import restrictions
from sealcheck.licence.texts_in import TAKEN, texts_in
from sealcheck.licence.variants import confirmed, recognised
from sealcheck.licence.verbatim import verbatim
from sealcheck.licence.weigh import finding
from sealcheck.pattern import regex

#: Characters of a file that are looked at.
MOST_CHARACTERS = 1_048_576
#: Texts of fewer words can only name a licence: the shortest of the list has more.
_FEWEST = 12
#: A text that is less similar than this to a licence is no change of it.
_HALF = 0.5
#: Share of the lines of a file within which its own notice stands.
_TOP = 0.3

#: Software that is called proprietary: this software is proprietary and confidential.
_CLOSED = regex(
    r"\b(?:software|code|programm?e?|project|repository|application|work|package|library|product)\b[^.\n]{0,40}"
    r"\b(?:is|are|remains?|ist|sind|bleibt)(?: (?!not\b|nicht\b)\w{1,14}){0,2} "
    r"(?:proprietary|confidential|closed[- ]source|propriet(?:ä|ae)r|vertraulich)\b"
    r"|\A\W{0,9}(?:proprietary|confidential|propriet(?:ä|ae)r|vertraulich)\b",
    re.I,
)
#: A licence that somebody only thinks of: we may use the MIT licence; MIT or GPL?
_CONSIDERED = regex(
    r"\b(?:we|wir) (?:may|might|could|would|plan|intend|consider|are (?:thinking|considering|planning)"
    r"|k(?:ö|oe)nnten|planen|erw(?:ä|ae)gen|(?:ü|ue)berlegen)\b[^.!?\n]{0,40}"
    r"\b(?:licen[cs]e|lizenz|mit|[al]?gpl|apache|bsd|eupl|mpl)\b"
    r"|\A[^?\n]{0,120}\?\s{0,9}\Z",
    re.I,
)


def identify(text: str) -> Identification:
    """Return what licences `text` holds; an empty identification when nothing is recognised."""
    result = _identified(text)
    if not any(each.intact for each in result.findings):
        unsettled = bool(result.granted) and any(each.search(text) for each in (_CLOSED, _CONSIDERED))
        return replace(result, unsettled=True) if unsettled else result
    later = {
        family(name.id): notice.line for notice in result.notices if notice.grant for name in notice.names if name.later
    }
    ordered = (_as_said(each, later) for each in result.findings)
    return replace(result, findings=tuple(map(_with_older_names, ordered)))


def _as_said(finding: Finding, later: Mapping[str, int]) -> Finding:
    """Return the finding with the id first that says "or any later version", when a notice before the text does."""
    if not finding.intact or later.get(family(finding.id), finding.start) >= finding.start:
        return finding
    return replace(finding, ids=tuple(sorted(finding.ids, key=lambda name: not name.endswith("-or-later"))))


def _with_older_names(finding: Finding) -> Finding:
    """Return the finding of an unchanged text with the ids under which it was known before it had its own."""
    older = dict.fromkeys(name for each in finding.ids for name in filed_as(each) if name not in finding.ids)
    return replace(finding, ids=(*finding.ids, *older)) if older and finding.intact else finding


def _identified(text: str) -> Identification:
    whole = normalise(text[:MOST_CHARACTERS])
    if ids := verbatim(whole.words):
        first, last = whole.rims
        before = whole.source[:first]
        lines = before.count("\n") + 1, whole.source.count("\n", 0, last) + 1
        complete = Finding(ids, Status.VERBATIM, *lines)
        return Identification(
            (complete,),
            notices(before, ()),
            tuple(restrictions(before, ((len(before), len(before)),))),
            len(whole.words),
        )
    return _with_translations(whole, translations(whole))


def _with_translations(whole: Words, found: tuple[Translation, ...]) -> Identification:
    """Return what a text holds beside the translations of the EUPL in it, and these."""
    if not found:
        return compared(whole)
    source = whole.source
    for each in found:
        source = source[: each.low] + spaces(source[each.low : each.high]) + source[each.high :]
    beside = compared(normalise(source))
    texts = [
        Finding(("EUPL-" + each.version,), Status.STRUCTURE, each.start, each.end, language=each.language)
        for each in found
    ]
    inside = (p for each in found for p in restrictions(whole.source, _around(each, len(source))))
    return Identification(
        tuple(sorted((*beside.findings, *texts), key=lambda each: each.start)),
        beside.notices,
        tuple(sorted((*beside.restrictions, *inside), key=lambda each: each.line)),
        len(whole.words),
        beside.rest,
    )


def _around(found: Translation, length: int) -> tuple[tuple[int, int], ...]:
    return (0, found.low), (found.high, length)


def compared(whole: Words) -> Identification:
    """Return the same for a text that is no licence word for word, by comparing it with all of them."""
    if len(whole.words) < _FEWEST:
        few = Identification((), notices(whole.source, ()), (), len(whole.words), len(whole.words))
        return _with_references(few, 0)
    known = corpus()
    numbers = known.numbers(whole.words)
    texts = sorted(texts_in(known, whole, numbers), key=lambda each: each.alignment.start)
    official = headers(known, whole, numbers)
    covered = [_with_appendix(whole, each.alignment) for each in texts]
    named = notices(whole.source, [*covered, *(_characters(whole, each) for _, each in official)], covered)
    told = tuple(confirmed(known, whole, each, finding(known, whole, each)) for each in texts)
    if not official and not any(each.intact for each in told):
        changed = {family(id_) for each in told if each.similarity >= _HALF for id_ in each.ids}
        other = recognised(known, whole, changed | {family(i.id) for each in named for i in each.names})
        if other:
            return Identification((other,), words=len(whole.words))
    result = Identification(
        told,
        tuple(sorted((*named, *(notice for notice, _ in official)), key=lambda notice: notice.line)),
        tuple(restrictions(whole.source, [_characters(whole, each.alignment) for each in texts])),
        len(whole.words),
        sum(number < TAKEN for number in numbers),
    )
    return _with_references(result, _TOP * whole.line(len(whole.words)))


def _with_references(result: Identification, top: float) -> Identification:
    """Return the result with a finding for each notice that grants: all there is, at the `top`, or beside a text."""
    there = {family(name) for each in result.matches if each.intact for name in each.ids}
    formal = (
        n
        for n in result.notices
        if (n.tag and result.matches) or (n.official and n.line <= top) or (there and _grants_others(n, there))
    )
    references = (_reference(notice) for notice in result.granted or formal)
    findings = sorted((*result.findings, *(each for each in references if each)), key=lambda each: each.start)
    return Identification(tuple(findings), result.notices, result.restrictions, result.words, result.rest)


def _reference(notice: Notice) -> Finding | None:
    """Return the finding of a notice: the licences it names, or those of its SPDX tag."""
    ids = read(notice.tag).ids if notice.tag else tuple(id_ for name in notice.names for id_ in _ids(name))
    return Finding(ids, Status.REFERENCED, notice.line, notice.line) if ids else None


def _grants_others(notice: Notice, there: Container[str]) -> bool:
    """Whether a notice grants by name something else than the licences that are `there`."""
    return notice.grant and any(family(name.id) not in there for name in notice.names)


def _ids(name: Name) -> tuple[str, ...]:
    """Return the ids of a licence that is named: with "or any later version" that of this choice first."""
    later = licence_list().find(name.id + "-or-later") if name.later else None
    return (later.id, name.id) if later else (name.id,)


def _characters(whole: Words, alignment: Alignment) -> tuple[int, int]:
    end = whole.starts[alignment.end] if alignment.end < len(whole.starts) else len(whole.source)
    return whole.starts[alignment.start], end


def _with_appendix(whole: Words, alignment: Alignment) -> tuple[int, int]:
    """Return the range of the text with its appendix, however changed: the notice there is a sample, no grant."""
    start, end = _characters(whole, alignment)
    left = len(alignment.reference.numbers) - alignment.last
    stop = alignment.end + left + left // 5 + (20 if left else 0)
    return start, whole.starts[stop] if left and stop < len(whole.starts) else (len(whole.source) if left else end)
