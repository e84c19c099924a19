# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The report as Markdown for a merge request, a step summary or a wiki: the verdict first, the details folded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sealcheck.clean import clean
from sealcheck.report.escape import code, html, markdown, prose
from sealcheck.report.headline import after_headline, commit_line, headline, level_title, points_line
from sealcheck.report.links import web_address
from sealcheck.report.phrases import Phrases

Doc = Mapping[str, Any]

#: Characters that a comment on GitHub may have (65,536), less what a pipeline may want to add.
LONGEST = 65_000
#: Pieces of evidence shown per criterion; fewer when the report would get too long.
EVIDENCE = (3, 1, 0)
STEPS = 5
#: Reasons of a gate that are shown, and characters of each.
REASONS, REASON = 20, 200
PROBLEMS = 10
#: Characters of a claim's statement; the other views have all of it.
STATEMENT = 300
ORDER = ("met", "partly", "unmet", "undetermined", "not_applicable")


def render(doc: Doc, language: str) -> str:
    """Return the document as Markdown in `language`, always short enough for a comment and a step summary.

    Where it would get too long evidence is left out, then the details by theme, then everything but the result.
    """
    view = _View(doc, Phrases(language))
    for limit in EVIDENCE:
        if (
            len(text := _joined(view.first(), view.themes(), view.steps(), view.details(limit), view.about()))
            <= LONGEST
        ):
            return text
    cut = list(view.cut())
    for parts in ((view.first(), view.themes(), view.steps(), cut, view.about()), (view.first(), cut)):
        if len(text := _joined(*parts)) <= LONGEST:
            return text
    return _joined((f"## {markdown(view.title)}", ""), cut)


def _joined(*parts: Iterable[str]) -> str:
    return "\n".join(line for part in parts for line in part) + "\n"


class _View:
    """One document in one language."""

    def __init__(self, doc: Doc, phrases: Phrases) -> None:
        self.doc = doc
        self.t = phrases
        self.by_id = {each["id"]: each for each in doc["criteria"]}
        self.title = phrases("report_title", name=doc["subject"]["name"].strip() or phrases("unnamed"))

    def first(self) -> Iterable[str]:
        doc, t = self.doc, self.t
        yield f"## {markdown(self.title)}"
        yield ""
        yield f"**{markdown(headline(doc, t))}** ({t('self_assessed')}) · **{t.percent(doc['score']['total'])}**"
        yield ""
        yield " ".join(markdown(each) for each in (*after_headline(doc, t), points_line(doc, t)))
        yield ""
        seal = t("seal_version", title=t.pick(doc["seal"]["title"]), version=doc["seal"]["version"])
        commit = link(doc["subject"]["commit_link"], commit_line(doc, t))
        assessed = t("assessed_on", date=t.date(doc["as_of"]))
        yield f"{markdown(seal)} · {commit} · {markdown(assessed)}"
        yield ""
        if doc["incomplete"]:
            yield f"> **{markdown(t('incomplete_title'))}**: {markdown(t('incomplete_text'))}"
            yield from (f"> - {markdown(t.pick(each))}" for each in doc["incomplete"])
            yield ""
        yield from self.gate()

    def gate(self) -> Iterable[str]:
        gate, t = self.doc.get("gate"), self.t
        if not gate:
            return
        yield f"> {'✔' if gate['passed'] else '✘'} **{markdown(t.pick(gate['text']).strip())}**"
        texts = (clean(t.pick(each["text"]), limit=REASON) for each in gate["reasons"][:REASONS])
        yield from (f"> - {markdown(each)}" for each in texts)
        left = len(gate["reasons"]) - REASONS
        if left > 0:
            yield f"> - {markdown(t('gate_more', count=left))}"
        yield ""

    def themes(self) -> Iterable[str]:
        t = self.t
        names = [t(f"verdict_{verdict}") for verdict in ORDER]
        yield "| " + " | ".join([t("theme"), t("share"), *names]) + " |"
        yield "|:---|---:|" + "---:|" * len(ORDER)
        for each in self.doc["themes"]:
            counts = [str(each["verdicts"][verdict] or "") for verdict in ORDER]
            yield "| " + " | ".join([markdown(t.pick(each["title"])), t.percent(each["interval"]), *counts]) + " |"
        counts = [str(self.doc["verdicts"][verdict]) for verdict in ORDER]
        yield "| " + " | ".join([f"**{t('sum')}**", f"**{t.percent(self.doc['score']['total'])}**", *counts]) + " |"
        yield ""

    def steps(self) -> Iterable[str]:
        score, t = self.doc["score"], self.t
        if not score["steps"]:
            return
        level = level_title(self.doc, t, score["next_level"])
        yield f"### {markdown(t('steps_to', level=level))}"
        yield ""
        yield from (self._step(number, each) for number, each in enumerate(score["steps"][:STEPS], start=1))
        yield ""
        rest = score["steps"][STEPS:]
        if rest:
            yield from folded(
                t("steps_more", count=len(rest)), (self._step(STEPS + 1 + n, each) for n, each in enumerate(rest))
            )

    def _step(self, number: int, step: Mapping[str, Any]) -> str:
        t, row = self.t, self.by_id[step["criterion"]]
        worth = f"{t('effort_is', effort=t('effort_' + step['effort']))}, {t('gain', count=step['gain'])}"
        return (
            f"{number}. **{markdown(row['id'])} {markdown(t.pick(row['title']))}** – {t('verdict_' + row['verdict'])} "
            f"({worth})<br>{prose(t.pick(row['advice']))}"
        )

    def cut(self) -> Iterable[str]:
        """Yield what a reader is told where the details had to be left out."""
        yield markdown(self.t("details_left_out", count=len(self.doc["criteria"])))
        yield ""

    def details(self, limit: int) -> Iterable[str]:
        t = self.t
        yield f"### {markdown(t('details'))}"
        yield ""
        for theme in self.doc["themes"]:
            counts = [
                f"{theme['verdicts'][verdict]} {t('verdict_' + verdict)}"
                for verdict in ORDER
                if theme["verdicts"][verdict]
            ]
            order = [self.by_id[id_] for group in theme["groups"] for id_ in group["criteria"]]
            rows = (line for row in order for line in self._row(row, limit))
            yield from folded(f"{t.pick(theme['title'])}: {', '.join(counts)}", rows)

    def _row(self, row: Mapping[str, Any], limit: int) -> Iterable[str]:
        t, found = self.t, row["measurement"]
        yield f"- **{markdown(row['id'])} {markdown(t.pick(row['title']))}** – {t('verdict_' + row['verdict'])}"
        said = [t.pick(found["summary"]), t.pick(row["reason"])]
        yield f"  <br>{markdown(' '.join(each for each in said if each))}"
        if row["verdict"] in ("met", "not_applicable"):
            if row["basis"] == "claimed":  # a reader must be able to argue with what a person says
                yield from (self._evidence(each) for each in found["evidence"][:limit] if each["kind"] == "against")
            return
        shown = _telling(found["evidence"], limit)
        yield from map(self._evidence, shown)
        if len(found["evidence"]) > len(shown):
            yield f"  - {t('evidence_more', count=len(found['evidence']) - len(shown))}"
        yield from self._objection(row, limit)
        if row["question"] and row["verdict"] != "unmet":  # an answer never overrides what was measured
            yield f"  - {t('person_question')}: {prose(t.pick(row['question']['question']))}"
        yield f"  - {t('fix')}: {prose(t.pick(row['fix']))}"

    def _objection(self, row: Mapping[str, Any], limit: int) -> Iterable[str]:
        """Yield what the project says against the verdict, or adds to it; it decides nothing."""
        claim = row["claim"]
        if claim and limit:
            said = self.t("claim_by", who=claim["who"], date=self.t.date(claim["date"]))
            statement = clean(claim["statement"], limit=STATEMENT)
            yield f"  - {self.t('claim')}: {markdown(statement)} ({markdown(said)})"
        yield from (self._evidence(each) for each in row.get("locations", ())[:limit])

    def _evidence(self, piece: Mapping[str, Any]) -> str:
        t = self.t
        line = f"  - {t('kind_' + piece['kind'])}: {markdown(t.pick(piece['text']))}"
        if piece["path"] or piece["commit"]:
            line += f" ({link(piece['url'], place(piece, t))})"
        return line + (f" {code(piece['excerpt'])}" if piece["excerpt"] else "")

    def about(self) -> Iterable[str]:
        doc, t = self.doc, self.t
        if doc["problems"]:
            shown = [
                f"- {markdown(t.pick(each['text']))} {code(each['path']) if each['path'] else ''}"
                for each in doc["problems"][:PROBLEMS]
            ]
            if len(doc["problems"]) > PROBLEMS:
                shown.append(f"- {t('problems_more', count=len(doc['problems']) - PROBLEMS)}")
            yield from folded(f"{t('problems')} ({len(doc['problems'])})", shown)
        rows = [
            markdown(t.pick(doc["assessor"]["text"])),
            f"{t('digest')}: {code(doc['seal']['digest'])}",
            f"{t('tool')}: {markdown(doc['tool']['name'])} {markdown(doc['tool']['version'])}",
            f"{t('reproduce_title')}: {code(doc['reproduce']['command'])}",
            f"{t('objection_title')}: {markdown(t.pick(doc['objection']))}",
        ]
        yield from folded(t("about"), (f"- {each}" for each in rows))


def _telling(evidence: Sequence[Mapping[str, Any]], limit: int) -> list[Mapping[str, Any]]:
    """Return the first so many pieces, and where there are any the first that tells why the criterion applies."""
    own = [each for each in evidence if each["kind"] != "applies"]
    return own[:limit] + [each for each in evidence if each["kind"] == "applies"][: min(limit, 1)]


def place(piece: Mapping[str, Any], phrases: Phrases) -> str:
    """Return where a piece of evidence stands: path and lines, or the commit."""
    if not piece["path"]:
        return phrases("commit", commit=piece["commit"][:12])
    start, end = piece["start"], piece["end"]
    if not start:
        return str(piece["path"])
    if end and end > start:
        return f"{piece['path']}, {phrases('lines', start=str(start), end=str(end))}"
    return f"{piece['path']}, {phrases('line', start=str(start))}"


def link(url: str | None, text: str) -> str:
    """Return `text` as literal Markdown that leads to `url`, where that is an address that is safe to link to."""
    address = web_address(url)
    return f"[{markdown(text)}](<{address}>)" if address else markdown(text)


def folded(summary: str, lines: Iterable[str]) -> Iterable[str]:
    """Yield lines of Markdown behind a summary that opens them."""
    yield f"<details><summary>{html(summary)}</summary>"
    yield ""
    yield from lines
    yield ""
    yield "</details>"
    yield ""
