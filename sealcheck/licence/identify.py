# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What licence a text is: verbatim, filled in, modified, incomplete, several in one file, or only named.

`identify` is the whole interface of the engine. A modified text is never reported as the licence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from sealcheck.licence.aliases import filed_as
from sealcheck.licence.alignment import Alignment
from sealcheck.licence.corpus import Corpus, corpus
from sealcheck.licence.eupl import Translation, translations
from sealcheck.licence.expressions import family, read
from sealcheck.licence.findings import Finding, Identification, Notice, Status
from sealcheck.licence.headers import headers
from sealcheck.licence.markup import spaces
from sealcheck.licence.matching import exact, near
from sealcheck.licence.normalise import Words, normalise
from sealcheck.licence.notices import notices
from sealcheck.licence.restrictions import restrictions
from sealcheck.licence.ties import with_equals, with_siblings
from sealcheck.licence.variants import confirmed, recognised
from sealcheck.licence.verbatim import verbatim
from sealcheck.licence.weigh import Weighed, finding, weigh

#: Characters of a file that are looked at.
MOST_CHARACTERS = 1_048_576
#: Texts looked for in one file by comparison; texts word for word are looked for everywhere.
MOST_TEXTS = 24
#: Words that are gone through again for one text after another; a file of more is compared twice.
_MOST_COMPARED = 400_000
#: A text that differs from a licence in more than this share of its words is not called a change of it.
LOOKALIKE = 0.3
#: What is called a part of a licence: so many words of it, its beginning or much of it, hardly changed.
_LEAST_PART, _PART, _PART_CHANGED = 40, 0.4, 0.08
#: Words behind a licence that a longer one, which is there to its last word, adds at least; and of its title, in which
#: names stand, that may be other ones.
_LEAST_ADDED, _LOST_TITLE = 8, 10
#: A file of no more texts and words than this is looked at for a licence around them.
_FEW_TEXTS, _MOST_ENCLOSING = 3, 20_000
#: Share of the lines of a file within which its own notice stands.
_TOP = 0.3
#: Numbers for words that a licence has taken, each once.
_TAKEN = 10_000_000


def identify(text: str) -> Identification:
    """Return what licences `text` holds; an empty identification when nothing is recognised."""
    result = _identified(text)
    if not any(each.intact for each in result.findings):
        return result
    return replace(result, findings=tuple(map(_with_older_names, result.findings)))


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
    known = corpus()
    numbers = known.numbers(whole.words)
    texts = sorted(_texts(known, whole, numbers), key=lambda each: each.alignment.start)
    official = headers(known, whole, numbers)
    covered = [_with_appendix(whole, each.alignment) for each in texts]
    named = notices(whole.source, [*covered, *(_characters(whole, each) for _, each in official)])
    told = tuple(confirmed(known, whole, each, finding(known, whole, each)) for each in texts)
    if not official and not any(each.intact for each in told):
        changed = {family(id_) for each in told for id_ in each.ids}
        other = recognised(known, whole, changed | {family(i.id) for each in named for i in each.names})
        if other:
            return Identification((other,), words=len(whole.words))
    result = Identification(
        told,
        tuple(sorted((*named, *(notice for notice, _ in official)), key=lambda notice: notice.line)),
        tuple(restrictions(whole.source, [_characters(whole, each.alignment) for each in texts])),
        len(whole.words),
        sum(number < _TAKEN for number in numbers),
    )
    return _with_references(result, _TOP * whole.line(len(whole.words)))


def _with_references(result: Identification, top: float) -> Identification:
    """Return the result with a finding for each notice that grants: it is all there is, or stands at the `top`."""
    formal = (n for n in result.notices if (n.tag and result.matches) or (n.official and n.line <= top))
    references = (_reference(notice) for notice in result.granted or formal)
    findings = sorted((*result.findings, *(each for each in references if each)), key=lambda each: each.start)
    return Identification(tuple(findings), result.notices, result.restrictions, result.words, result.rest)


def _reference(notice: Notice) -> Finding | None:
    """Return the finding of a notice: the licences it names, or those of its SPDX tag."""
    ids = read(notice.tag).ids if notice.tag else tuple(name.id for name in notice.names)
    return Finding(ids, Status.REFERENCED, notice.line, notice.line) if ids else None


def _texts(known: Corpus, whole: Words, numbers: list[int]) -> Iterator[Weighed]:
    """Yield the licence texts found, taking their words out of `numbers`."""
    exacts = _exact_texts(known, numbers)
    outer = _enclosing(known, whole, numbers, exacts)
    if outer:
        exacts = [each for each in exacts if not _encloses(outer.alignment, each)]
        yield outer
        _take(numbers, outer.alignment)
    for alignment in exacts:
        yield weigh(known, whole, alignment, _following(numbers, alignment.end))
        _take(numbers, alignment)
    for _ in range(max(2, min(MOST_TEXTS, _MOST_COMPARED // max(1, len(numbers))))):
        best = _best(known, whole, numbers)
        if best is None:
            break
        yield best
        _take(numbers, best.alignment)


def _exact_texts(known: Corpus, numbers: Sequence[int]) -> list[Alignment]:
    """Return the licences that stand in a text word for word: where they overlap the longest, the most complete."""
    left, result = list(numbers), []
    for alignment in sorted(exact(known, numbers), key=lambda a: (a.start - a.end, a.left_out, a.reference.rank)):
        if max(left[alignment.start : alignment.end]) < _TAKEN:
            result.append(alignment)
            _take(left, alignment)
    return result


def _enclosing(known: Corpus, whole: Words, numbers: Sequence[int], inner: Sequence[Alignment]) -> Weighed | None:
    """Return the licence, changed or not, of which the texts found are only parts; None when there is none."""
    covered = sum(each.end - each.start for each in inner)
    if not 0 < len(inner) <= _FEW_TEXTS or len(numbers) > _MOST_ENCLOSING:
        return None
    if len(numbers) - covered < _LEAST_PART and len(numbers) - inner[-1].end < _LEAST_ADDED:
        return None
    rated = (weigh(known, whole, each, _following(numbers, each.end)) for each in near(known, numbers))
    outers = (each for each in rated if each.cost + each.missing <= LOOKALIKE * each.length)
    return min((each for each in outers if _is_outer(each.alignment, inner)), key=_order, default=None)


def _is_outer(outer: Alignment, inner: Sequence[Alignment]) -> bool:
    if any(each.reference is outer.reference for each in inner):
        return False
    first, last = max(outer.reference.head, outer.first), min(outer.reference.tail, outer.last)
    terms = outer.place(last, left=False) - outer.place(first, left=True)
    within = sum(each.end - each.start for each in inner if _encloses(outer, each))
    whole = outer.first <= _LOST_TITLE and outer.last == len(outer.reference.numbers)
    added = _LEAST_ADDED if whole else _LEAST_PART
    return 0 < within < terms - added


def _encloses(outer: Alignment, inner: Alignment) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _take(numbers: list[int], alignment: Alignment) -> None:
    numbers[alignment.start : alignment.end] = range(_TAKEN + alignment.start, _TAKEN + alignment.end)


def _best(known: Corpus, whole: Words, numbers: Sequence[int]) -> Weighed | None:
    """Return the reference that fits the words not yet taken with the least change and covers the most of them."""
    rated = [weigh(known, whole, each, _following(numbers, each.end)) for each in near(known, numbers)]
    best = min((each for each in rated if _is_alike(each)), key=_order, default=None)
    if best is None:
        return None
    return with_siblings(best, rated) if best.missing else with_equals(best, rated)


def _following(numbers: Sequence[int], end: int) -> int:
    """Return how many words, up to a hundred, stand between the end of a text and the next one that was found."""
    return next(
        (at for at, number in enumerate(numbers[end : end + 100]) if number >= _TAKEN), len(numbers[end : end + 100])
    )


def _is_alike(weighed: Weighed) -> bool:
    """Whether the text is the licence, a change of it or a part of it, rather than another one."""
    if weighed.cost + weighed.missing <= LOOKALIKE * weighed.length:
        return True
    present = weighed.alignment.same
    enough = present >= (_PART if weighed.missing_head or not weighed.ends else 0.0) * weighed.length
    return enough and present >= _LEAST_PART and weighed.cost <= _PART_CHANGED * present


def _order(weighed: Weighed) -> tuple[bool, float, int]:
    lost = (weighed.cost + weighed.missing) / weighed.length
    alignment = weighed.alignment
    score = weighed.cost + 30 * weighed.missing / weighed.length - 0.2 * (alignment.end - alignment.start)
    return lost > 0.02, score, alignment.reference.rank


def _characters(whole: Words, alignment: Alignment) -> tuple[int, int]:
    end = whole.starts[alignment.end] if alignment.end < len(whole.starts) else len(whole.source)
    return whole.starts[alignment.start], end


def _with_appendix(whole: Words, alignment: Alignment) -> tuple[int, int]:
    """Return the range of the text with its appendix, however changed: the notice there is a sample, no grant."""
    start, end = _characters(whole, alignment)
    left = len(alignment.reference.numbers) - alignment.last
    stop = alignment.end + left + left // 5 + (20 if left else 0)
    return start, whole.starts[stop] if left and stop < len(whole.starts) else (len(whole.source) if left else end)
