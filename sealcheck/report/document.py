# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The canonical report: one self-contained document in every language. All other formats are views of it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence, Set
from dataclasses import asdict
from typing import Any

from sealcheck.clean import clean
from sealcheck.model import Verdict, say
from sealcheck.pattern import regex
from sealcheck.report.checks import QuestionOf
from sealcheck.report.errors import ReportError
from sealcheck.report.links import commit_link, web_address
from sealcheck.report.rows import cause, row
from sealcheck.report.wording import both, shown, shown_or_none
from sealcheck.result import Assessment, Interval, Outcome, Problem, Step, Timeline
from sealcheck.seal.catalogue import Criterion, Seal
from sealcheck.seal.questions import measure_question
from sealcheck.snapshot import Subject

SCHEMA_VERSION = "1.3"
#: The order in which a report lists the criteria of a theme: what must be done first, what is done last.
GROUPS = ("blocking", "unmet", "partly", "undetermined", "asked", "met", "not_applicable")
CAUSES = ("answer", "repository", "forge", "network", "repair")

# Valid JSON, but not safe to print or to embed: line separators, bidi and other invisible characters.
_UNSAFE = regex(
    "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)

Row = dict[str, Any]


def document(
    assessment: Assessment, seal: Seal, *, command: str, question_of: QuestionOf = measure_question
) -> dict[str, Any]:
    """Return the assessment as plain data that JSON can hold; `command` is what reproduces it.

    Raises KeyError when the seal is not the one that was assessed (an outcome names a criterion it does not have).
    """
    criteria = {criterion.id: criterion for criterion in seal.criteria}
    rows = _rows(assessment, seal, criteria, question_of)
    return {
        "schema_version": SCHEMA_VERSION,
        "kind": "sealcheck-report",
        "tool": {"name": "sealcheck", "version": assessment.tool_version},
        "assessor": {"kind": "self-assessment", "text": shown(say("report.self_assessment"))},
        "as_of": assessment.as_of,
        "validity": _validity(assessment),
        "subject": _subject(assessment.subject),
        "seal": _seal(assessment, seal),
        "verdicts": _counts(rows),
        "decided": _decided(rows),
        "score": _score(assessment, seal, rows),
        "themes": _themes(assessment, seal, rows),
        "undetermined": _undetermined(assessment.outcomes, criteria),
        "criteria": rows,
        "timeline": _timeline(assessment.timeline),
        "problems": [_problem(each) for each in assessment.problems],
        "incomplete": [shown(each) for each in assessment.incomplete],
        "reproduce": {"command": clean(command, limit=2000), "text": shown(say("report.reproduce"))},
        "objection": shown(say("report.objection")),
        "gate": None,
    }


def render(doc: Mapping[str, Any], _language: str) -> str:
    """Return the document as JSON; it holds every language already."""
    return to_json(doc)


def to_json(doc: Mapping[str, Any]) -> str:
    """Return the document as JSON text; the same document gives the same bytes.

    Each member stands on a line of its own, and so does each element of its lists: two reports can be compared line
    by line, and the encoder that indents, which is many times slower, is not needed.
    """
    text = "{\n" + ",\n".join(f'"{key}": {_member(value)}' for key, value in doc.items()) + "\n}\n"
    return _UNSAFE.sub(lambda match: json.dumps(match.group())[1:-1], text)


def _member(value: Any) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(_compact(each) for each in value) + "\n]"
    return _compact(value)


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def from_json(text: str) -> dict[str, Any]:
    """Return a kept document. Raises ReportError when the text is no report that this version can show."""
    try:
        doc = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReportError(None, f"this is not a JSON document: {clean(str(error), limit=200)}") from error
    if not isinstance(doc, dict) or doc.get("kind") != "sealcheck-report":
        raise ReportError(None, "this is not a report of sealcheck")
    version = doc.get("schema_version")
    if not isinstance(version, str) or version.partition(".")[0] != SCHEMA_VERSION.partition(".")[0]:
        raise ReportError(
            None, f"reports of schema version {clean(str(version), limit=20)} cannot be shown; this is {SCHEMA_VERSION}"
        )
    return doc


def _rows(assessment: Assessment, seal: Seal, criteria: Mapping[str, Criterion], question_of: QuestionOf) -> list[Row]:
    blocking = {step.criterion for step in assessment.score.steps}
    rows = []
    for outcome in assessment.outcomes:
        made = row(seal, criteria[outcome.criterion], outcome, assessment.subject, question_of)
        made["group"] = _group(made, blocking)
        rows.append(made)
    return rows


def _group(made: Row, blocking: Set[str]) -> str:
    """Return where the row is listed: what is undetermined and asked of a person is apart from what is only unknown."""
    if made["id"] in blocking:
        return "blocking"
    return "asked" if made["verdict"] == Verdict.UNDETERMINED and made["question"] else str(made["verdict"])


def _validity(assessment: Assessment) -> dict[str, Any]:
    """What the result holds for, and until when it does when the level rests on claims, which expire."""
    until = assessment.score.claims_until
    text = say("report.valid_until_claim", date=until) if until else say("report.valid_for_commit")
    return {"until": until or None, "text": shown(text)}


def _timeline(timeline: Timeline | None) -> dict[str, Any] | None:
    if timeline is None:
        return None
    months = [asdict(month) for month in timeline.months]
    sums = {name: getattr(timeline, name) for name in ("commits", "releases", "people")}
    return {"months": months, **sums, "gap": shown_or_none(timeline.gap)}


def _subject(subject: Subject) -> dict[str, Any]:
    fields = {
        name: clean(value, limit=1000) if isinstance(value, str) else value for name, value in asdict(subject).items()
    }
    fields["web"] = web_address(subject.web)
    fields["url_link"] = web_address(subject.url)
    fields["commit_link"] = commit_link(subject, subject.commit)
    return fields


def _seal(assessment: Assessment, seal: Seal) -> dict[str, Any]:
    used = sorted({ref.partition("/")[0] for criterion in seal.criteria for ref in criterion.refs})
    return {
        "id": assessment.seal_id,
        "version": assessment.seal_version,
        "digest": assessment.seal_digest,
        "title": both(seal.title),
        "description": both(seal.description),
        "partly_credit": seal.partly_credit,
        "claim_months": seal.claim_months,
        "levels": [{"id": each.id, "title": both(each.title), "meaning": both(each.meaning)} for each in seal.levels],
        "themes": [{"id": each.id, "title": both(each.title)} for each in seal.themes],
        "programmes": {
            name: {"title": seal.programmes[name].title, "url": web_address(seal.programmes[name].url)}
            for name in used
            if name in seal.programmes
        },
    }


def _counts(rows: Sequence[Row]) -> dict[str, int]:
    return {str(verdict): sum(each["verdict"] == verdict for each in rows) for verdict in Verdict}


def _decided(rows: Sequence[Row]) -> dict[str, Any]:
    """How many criteria have a verdict other than undetermined; the percentage is cut, never rounded up."""
    total = len(rows)
    count = sum(each["verdict"] != Verdict.UNDETERMINED for each in rows)
    return {"count": count, "total": total, "percent": count * 100 // total if total else None}


def _interval(interval: Interval) -> dict[str, Any]:
    return asdict(interval) | {"exact": interval.exact}


def _score(assessment: Assessment, seal: Seal, rows: Sequence[Row]) -> dict[str, Any]:
    score = assessment.score
    titles = {level.id: both(level.title) for level in seal.levels}
    passed = (Verdict.MET, Verdict.NOT_APPLICABLE)
    levels = []
    for state in score.levels:
        fulfilled = sum(each["level"] == state.level and each["verdict"] in passed for each in rows)
        lists = {"unmet": list(state.unmet), "undetermined": list(state.undetermined)}
        levels.append(asdict(state) | lists | {"title": titles[state.level], "fulfilled": fulfilled})
    return {
        "total": _interval(score.total),
        "claimed": score.claimed,
        "reached": score.reached,
        "possible": score.possible,
        "measured": score.measured,
        "next_level": score.next_level,
        "levels": levels,
        "objections": list(score.objections),
        "upheld": score.upheld,
        "steps": sorted((_step(step, rows) for step in score.steps), key=lambda step: not step["actionable"]),
    }


def _step(step: Step, rows: Sequence[Row]) -> dict[str, Any]:
    """A step; `actionable` when the project itself can take it, by a fix or an answer. Those are listed first."""
    asked = any(each["id"] == step.criterion and each["question"] for each in rows)
    actionable = step.verdict is not Verdict.UNDETERMINED or asked
    return asdict(step) | {"verdict": str(step.verdict), "actionable": actionable}


def _themes(assessment: Assessment, seal: Seal, rows: Sequence[Row]) -> list[dict[str, Any]]:
    titles = {theme.id: both(theme.title) for theme in seal.themes}
    themes = []
    for each in assessment.score.themes:
        own = [made for made in rows if made["theme"] == each.theme]
        groups = [{"group": name, "criteria": [made["id"] for made in own if made["group"] == name]} for name in GROUPS]
        themes.append(
            {
                "id": each.theme,
                "title": titles[each.theme],
                "interval": _interval(each.interval),
                "verdicts": {str(verdict): count for verdict, count in each.counts},
                "groups": [group for group in groups if group["criteria"]],
            }
        )
    return themes


def _undetermined(outcomes: Sequence[Outcome], criteria: Mapping[str, Criterion]) -> list[dict[str, Any]]:
    """The undetermined criteria by what would determine them; a report need not be read to the end for that."""
    causes = {outcome.criterion: cause(outcome, criteria[outcome.criterion]) for outcome in outcomes}
    groups = [(name, [criterion for criterion, why in causes.items() if why == name]) for name in CAUSES]
    return [{"cause": name, "count": len(found), "criteria": found} for name, found in groups if found]


def _problem(problem: Problem) -> dict[str, Any]:
    return {"text": shown(problem.text), "path": clean(problem.path, limit=1000), "line": problem.line}
