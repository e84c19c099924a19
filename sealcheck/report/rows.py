# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The rows of the document: one criterion with all that a reader needs to follow its verdict."""

from __future__ import annotations

from typing import Any

from sealcheck.clean import clean
from sealcheck.model import LANGUAGES, Evidence, Verdict
from sealcheck.report.checks import QuestionOf, checks, question, reference
from sealcheck.report.links import blob_link, commit_link, criterion_page, web_address
from sealcheck.report.values import value_text
from sealcheck.report.wording import both, plain, shown, shown_or_none
from sealcheck.result import Claim, Judgement, Outcome
from sealcheck.seal.catalogue import Criterion, Fix, Seal
from sealcheck.snapshot import Subject
from sealcheck.words import words

#: Characters of a claim's statement that a report keeps.
STATEMENT = 2000


def row(
    seal: Seal, criterion: Criterion, outcome: Outcome, subject: Subject, question_of: QuestionOf
) -> dict[str, Any]:
    """Return the row of one criterion: what the seal says, what was found, the verdict and the points."""
    judgement = outcome.judgement
    return {
        "id": criterion.id,
        "theme": criterion.theme,
        "level": criterion.level,
        "weight": criterion.weight,
        "title": both(criterion.title),
        "why": both(criterion.why),
        "verdict": str(judgement.verdict),
        "basis": str(judgement.basis),
        "reason": shown(judgement.reason),
        "points": outcome.points,
        "possible_points": outcome.possible_points,
        "max_points": outcome.max_points,
        "measurement": _measurement(outcome, subject),
        "checks": checks(criterion, question_of),
        "question": question(criterion),
        "needs": {"source": criterion.needs.source, "what": both(criterion.needs.what)} if criterion.needs else None,
        "claim": _claim(judgement.claim),
        "locations": [evidence(each, subject) for each in judgement.locations],
        "fix": {**both(criterion.fix), "effort": criterion.fix.effort, "example": _example(criterion.fix)},
        "advice": _advice(criterion, outcome.judgement),
        "refs": [reference(seal, ref) for ref in criterion.refs],
        "page": criterion_page(seal.id, criterion.id),
    }


def _example(fix: Fix) -> dict[str, list[dict[str, str | None]]] | None:
    """What to copy in each language, file by file; no file means commands. None when the seal has no example."""
    if not fix.example:
        return None
    return {
        language: [{"file": each.file, "text": each.text} for each in fix.examples(language)] for language in LANGUAGES
    }


def _advice(criterion: Criterion, judgement: Judgement) -> dict[str, str]:
    """What to do next: the fix, or for an undetermined criterion the question, or what would determine it."""
    if judgement.verdict is not Verdict.UNDETERMINED:
        return both(criterion.fix)
    if criterion.ask is not None:
        return both(criterion.ask.question)
    if criterion.needs is not None:
        return both(criterion.needs.what)
    return {language: words(judgement.reason, language) for language in LANGUAGES}


def _measurement(outcome: Outcome, subject: Subject) -> dict[str, Any]:
    """What was found; `of` says for which check: the criterion's own, or the condition that excluded it."""
    found = outcome.judgement.measurement
    excluded = outcome.judgement.verdict is Verdict.NOT_APPLICABLE
    return {
        "of": "condition" if excluded else "criterion",
        "value": plain(found.value),
        "value_text": None if found.value is None else shown(value_text(found.value)),
        "summary": shown_or_none(found.summary),
        "undetermined": shown_or_none(found.undetermined),
        "crashed": found.crashed,
        "declared": found.declared,
        "evidence": [evidence(each, subject) for each in found.evidence],
    }


def evidence(item: Evidence, subject: Subject) -> dict[str, Any]:
    """Return one piece of evidence with its permalink, where the forge's address is known."""
    link = blob_link(subject, item.path, item.start, item.end) if item.path else commit_link(subject, item.commit)
    return {
        "kind": str(item.kind),
        "text": shown(item.text),
        "path": item.path,
        "start": item.start,
        "end": item.end,
        "excerpt": item.excerpt,
        "blob": item.blob,
        "commit": item.commit,
        "url": link,
    }


def cause(outcome: Outcome, criterion: Criterion) -> str | None:
    """Return what would determine an undetermined criterion: answer, forge, network, repair or repository."""
    if outcome.judgement.verdict is not Verdict.UNDETERMINED:
        return None
    if outcome.judgement.measurement.crashed:
        return "repair"
    if criterion.ask is not None:
        return "answer"
    return criterion.needs.source if criterion.needs else "repository"


def _claim(claim: Claim | None) -> dict[str, Any] | None:
    if claim is None:
        return None
    return {
        "statement": clean(claim.statement, limit=STATEMENT),
        "evidence": [{"text": clean(each), "url": web_address(each)} for each in claim.evidence],
        "who": clean(claim.who),
        "date": clean(claim.date),
        "line": claim.line,
    }
