# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A realistic assessment of a small made-up seal, with every verdict and every kind of evidence in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from sealcheck.model import (
    Basis,
    Evidence,
    EvidenceKind,
    Measurement,
    Text,
    Value,
    Verdict,
    against,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)
from sealcheck.parse import parse_yaml
from sealcheck.report.document import document
from sealcheck.result import Assessment, Claim, Judgement, Month, Outcome, Problem, Timeline
from sealcheck.score import outcomes, score
from sealcheck.seal.build import build
from sealcheck.seal.catalogue import Seal, Words
from sealcheck.snapshot import Subject

COMMIT = "3f2a9c41d07be5586a1f0cc2b4d7e9a86510fd37"
COMMAND = "sealcheck assess https://forge.example/stadt/pegel --rev 3f2a9c41 --as-of 2026-06-30 --seal sample"
SUBJECT = Subject(
    target="https://github.example/stadt-musterhausen/pegelportal",
    kind="remote",
    url="https://github.example/stadt-musterhausen/pegelportal",
    web="https://github.example/stadt-musterhausen/pegelportal",
    forge="github",
    host="github.example",
    owner="stadt-musterhausen",
    name="pegelportal",
    branch="main",
    commit=COMMIT,
    commit_date="2026-06-24T09:12:44+02:00",
)
QUESTIONS = {
    "sample.licences": Words(
        en="How many licence texts are in the root?", de="Wie viele Lizenztexte liegen im Wurzelverzeichnis?"
    ),
    "sample.header_share": Words(
        en="Which share of the source files names its licence?", de="Welcher Anteil der Quelldateien nennt die Lizenz?"
    ),
    "sample.commits": Words(
        en="How many commits by people reached the default branch in the last `months` months?",
        de="Wie viele Commits von Menschen kamen in den letzten `months` Monaten in den Hauptzweig?",
    ),
}


@cache
def seal() -> Seal:
    text = Path(__file__).with_name("sample_seal.yml").read_text(encoding="utf-8")
    return build(Seal, parse_yaml(text).value)


def words(en: str, de: str) -> Text:
    return say("literal.words", en=en, de=de)


def judged(
    verdict: Verdict, measurement: Measurement, reason: Text, basis: Basis = Basis.MEASURED, **more: Any
) -> Judgement:
    return Judgement(verdict, reason, basis, measurement, **more)


def value(number: Value, en: str, de: str, *evidence: Evidence) -> Measurement:
    return measured(number, words(en, de), *evidence)


def at(path: str, line: int, excerpt: str, en: str, de: str, end: int | None = None) -> Evidence:
    return found(words(en, de), path=path, line=line, end=end or line, excerpt=excerpt, blob="b" * 40)


CLAIM = Claim(
    "LIC-04",
    "The contract of 2024 gives the city all rights.",
    ("https://stadt.example/vertrag.pdf", "docs/rechte.md"),
    "Ada Beispiel, Amt 12",
    "2026-03-01",
    14,
)

LOCATION = Evidence(
    EvidenceKind.NAMED, say("declaration.named_place", line="5"), "docs/technik.md", 12, 40,
    "## Wie die Teile zusammenspielen", "c" * 40,
)  # fmt: skip

TIMELINE = Timeline(
    tuple(
        Month(name, number, min(number, 3), number // 9)
        for name, number in (("2025-07", 3), ("2025-08", 0), ("2026-01", 18), ("2026-06", 1))
    ),
    commits=22, releases=2, people=4,
)  # fmt: skip


def judgements() -> dict[str, Judgement]:
    declared = value(True, "Declared in .sealcheck.yml.", "Erklärt in .sealcheck.yml.",
                     at(".sealcheck.yml", 3, "programming_interface: false", "declared", "erklärt"))  # fmt: skip
    return {
        "LIC-01": judged(
            Verdict.MET,
            value(1, "One licence text in the root.", "Ein Lizenztext im Wurzelverzeichnis.",
                  at("LICENSE", 1, "EUROPEAN UNION PUBLIC LICENCE v. 1.2", "licence text", "Lizenztext")),
            words("As expected: at least 1.", "Wie erwartet: mindestens 1."),
        ),
        "LIC-04": judged(
            Verdict.MET, Measurement(None), words("Claimed by Ada Beispiel.", "Erklärt von Ada Beispiel."),
            Basis.CLAIMED, claim=CLAIM,
        ),
        "LIC-05": judged(
            Verdict.PARTLY,
            value(0.79996, "127 of 159 source files name a licence.", "127 von 159 Quelldateien nennen eine Lizenz.",
                  at("src/pegel/app.py", 1, "# SPDX-License-Identifier: EUPL-1.2", "header", "Kopfzeile", end=2),
                  against(words("no header", "keine Kopfzeile"), path="src/pegel/import.py", line=1)),
            words("Only part of what is expected: at least 0.8.", "Nur ein Teil des Erwarteten: mindestens 0,8."),
        ),
        "DOC-01": judged(
            Verdict.MET,
            value("substantive", "214 words about purpose and audience.", "214 Wörter zu Zweck und Zielgruppe.",
                  at("README.md", 3, "Das Pegelportal zeigt Wasserstände …", "purpose", "Zweck", end=9)),
            words("As expected: content of its own.", "Wie erwartet: eigener Inhalt."),
        ),
        "DOC-02": judged(
            Verdict.UNMET,
            value("absent", "No architecture overview found.", "Kein Architekturüberblick gefunden.",
                  searched(words("Looked in README.md and docs/ for “architecture”, “Architektur”, “arc42”.",
                                 "In README.md und docs/ nach „architecture“, „Architektur“, „arc42“ gesucht.")),
                  near_miss(words("An empty heading does not count.", "Eine leere Überschrift zählt nicht."),
                            path="docs/überblick & more.md", line=12, excerpt="## Architektur")),
            words("Expected: content of its own.", "Erwartet: eigener Inhalt."),
            locations=(LOCATION,),
        ),
        "COM-01": judged(
            Verdict.MET,
            value(31, "31 commits in 6 months.", "31 Commits in 6 Monaten.",
                  Evidence(EvidenceKind.FOUND, words("newest commit", "neuester Commit"), commit="a" * 40)),
            words("As expected: at least 5.", "Wie erwartet: mindestens 5."),
        ),
        "COM-04": judged(
            Verdict.UNDETERMINED, Measurement(None),
            words("The issues of the forge were not read.", "Die Anfragen auf der Plattform wurden nicht gelesen."),
            Basis.NONE,
        ),
        "COM-10": judged(
            Verdict.UNMET, value(1, "One organisation.", "Eine Organisation."),
            words("Expected: at least 2.", "Erwartet: mindestens 2."),
        ),
        "REU-04": judged(
            Verdict.NOT_APPLICABLE,
            replace(declared, declared=True),
            words("The project declares that it has no interface.",
                  "Das Projekt erklärt, dass es keine Schnittstelle hat."),
            Basis.DECLARED,
        ),
        "REU-08": judged(
            Verdict.UNDETERMINED,
            undetermined(words("Only a person can answer this.", "Das kann nur ein Mensch beantworten.")),
            words("Only a person can answer this.", "Das kann nur ein Mensch beantworten."), Basis.NONE,
        ),
    }  # fmt: skip


def assessment(
    given: Mapping[str, Judgement] | None = None, *, of: Seal | None = None, subject: Subject = SUBJECT, **more: Any
) -> Assessment:
    """The sample assessment; `given` replaces judgements by criterion."""
    catalogue = of or seal()
    base = judgements() if of is None else {}
    rows: tuple[Outcome, ...] = outcomes(catalogue, base | dict(given or {}))
    fields: dict[str, Any] = {
        "problems": (
            Problem(words("A link was not followed.", "Eine Verknüpfung wurde nicht verfolgt."), "docs/link", None),
        ),
        "timeline": TIMELINE,
    }
    return Assessment(
        tool_version="0.1.0", seal_id=catalogue.id, seal_version=catalogue.version, seal_digest="sha256:" + "0f" * 32,
        subject=subject, as_of="2026-06-30", outcomes=rows, score=score(catalogue, rows), **(fields | more),
    )  # fmt: skip


def sample(given: Mapping[str, Judgement] | None = None, **more: Any) -> dict[str, Any]:
    """The document of the sample assessment."""
    return document(
        assessment(given, **more),
        more.get("of") or seal(),
        command=COMMAND,
        question_of=QUESTIONS.get,
    )


def reached(level: str) -> dict[str, Any]:
    """A sample that reaches `level` ("" for none): what stands in the way is met, or broken."""
    met = Judgement(Verdict.MET, words("As expected.", "Wie erwartet."), Basis.MEASURED, value(9, "Nine.", "Neun."))
    bad = Judgement(
        Verdict.UNMET,
        words("Expected: at least 1.", "Erwartet: mindestens 1."),
        Basis.MEASURED,
        value(0, "None.", "Keine."),
    )
    order = ["", *(each.id for each in seal().levels)]
    changed = {
        criterion.id: met if order.index(criterion.level) <= order.index(level) else bad
        for criterion in seal().criteria
    }
    return sample(changed)


def large(criteria: int = 60, evidence: int = 5) -> dict[str, Any]:
    """A document as large as a real seal's: `criteria` criteria in nine themes, every verdict, much evidence."""
    own = seal().criteria
    themes = [f"theme{number}" for number in range(9)]
    copies = [
        replace(own[number % len(own)], id=f"CRI-{number:02d}", theme=themes[number * 9 // criteria])
        for number in range(criteria)
    ]
    base = seal().themes[0]
    titles = [replace(base, id=theme, title=own[number].title) for number, theme in enumerate(themes)]
    big = replace(seal(), criteria=tuple(copies), themes=tuple(titles))
    known = list(judgements().values())
    pieces = tuple(
        at(f"src/main/java/de/stadt/module{number}/Service.java", number + 1, "private static final int LIMIT = 42;",
           "a constant that is configured in the environment", "eine Konstante, die in der Umgebung eingestellt wird")
        for number in range(evidence)
    )  # fmt: skip
    rows = {
        criterion.id: replace(
            known[number % len(known)], measurement=replace(known[number % len(known)].measurement, evidence=pieces)
        )
        for number, criterion in enumerate(copies)
    }
    return sample(rows, of=big)
