# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The page without a browser: structure, policy, size, and that it says what the document says."""

from __future__ import annotations

import base64
import copy
import hashlib
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest

from sealcheck.gate import Demand, rule
from sealcheck.model import say
from sealcheck.project import SITE
from sealcheck.report import html
from sealcheck.report.checks import measure_accuracy
from sealcheck.report.gating import with_ruling
from sealcheck.report.links import criterion_page
from tests.report.page import Page
from tests.report.sample import COMMIT, SUBJECT, large, reached, sample


def words_of(text: str) -> dict[str, str]:
    return {"en": text, "de": text}


both = pytest.mark.parametrize("language", ["en", "de"])


@cache
def source(language: str) -> str:
    return html.render(sample(), language)


@cache
def page(language: str) -> Page:
    return Page(source(language))


@both
def test_one_language_and_one_title(language: str) -> None:
    assert page(language).all("html")[0].attributes["lang"] == language
    assert len(page(language).all("h1")) == 1
    assert "pegelportal" in page(language).all("title")[0].text


@both
def test_headings_skip_no_level(language: str) -> None:
    levels = [int(each.tag[1]) for each in page(language).elements if re.fullmatch("h[1-6]", each.tag)]
    assert set(levels) >= {1, 2, 3} and all(after <= before + 1 for before, after in pairwise(levels))


@both
def test_landmarks_and_skip_link(language: str) -> None:
    tags = [each.tag for each in page(language).elements]
    assert all(tags.count(each) == 1 for each in ("main", "header", "footer", "nav"))
    skip = page(language).all("a")[0].attributes
    assert (skip["class"], skip["href"]) == ("skip", "#result")


@both
def test_every_table_has_a_caption_and_scopes(language: str) -> None:
    tables = page(language).all("table")
    assert len(tables) == len(page(language).all("caption")) == 4
    assert all(each.text.strip() for each in page(language).all("caption"))
    assert all(each.attributes.get("scope") in ("col", "row") for each in page(language).all("th"))


@both
def test_links_within_the_page_arrive(language: str) -> None:
    ids = [each.attributes["id"] for each in page(language).elements if each.attributes.get("id")]
    assert len(ids) == len(set(ids))
    wanted = {each.attributes["href"] for each in page(language).elements if "href" in each.attributes}
    inner = {each[1:] for each in wanted if each and each.startswith("#")}
    assert inner <= set(ids)


@both
def test_nothing_is_fetched(language: str) -> None:
    assert {each.tag for each in page(language).elements} & {
        "link",
        "img",
        "iframe",
        "form",
        "object",
    } == set()
    for each in page(language).elements:
        assert not {"src", "style", "srcset", "action"} & set(each.attributes)
        assert not [name for name in each.attributes if name.startswith("on")]
        assert each.tag == "a" or not str(each.attributes.get("href", "#")).startswith("http")
    assert "url(http" not in source(language)
    assert "@import" not in source(language)


@both
def test_the_policy_names_the_only_style_and_the_only_script(language: str) -> None:
    policy = next(each.attributes["content"] for each in page(language).all("meta") if "http-equiv" in each.attributes)
    digests = []
    for tag in ("style", "script"):
        (only,) = page(language).all(tag)
        assert only.attributes == {}
        digests.append(base64.b64encode(hashlib.sha256(only.text.encode()).digest()).decode())
    style, script = digests
    assert policy == (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_script_is_the_same_whatever_the_report_says() -> None:
    scripts = {Page(html.render(doc, "de")).all("script")[0].text for doc in (sample(), reached("gold"))}
    assert len(scripts) == 1
    assert "//" not in scripts.pop(), "comments are for us"


def test_verdicts_are_words_and_shapes() -> None:
    for criterion in page("de").all("summary"):
        if "·" in criterion.text:
            assert re.search("erfüllt|nicht erfüllt|teilweise erfüllt|ungeklärt|nicht anwendbar", criterion.text)
    used = {each.attributes["href"] for each in page("de").all("use")}
    assert used == {f"#m-{verdict}" for verdict in html.ORDER}


def test_a_measure_asks_its_question_in_the_language_of_the_page() -> None:
    asked = {
        language: [each.text for each in page(language).all("p") if each.attributes.get("class") == "asks"]
        for language in ("en", "de")
    }
    assert "Which share of the source files names its licence?" in asked["en"]
    assert "Welcher Anteil der Quelldateien nennt die Lizenz?" in asked["de"]
    assert "Which share" not in " ".join(asked["de"])


def test_a_decision_maker_reads_one_plain_sentence() -> None:
    said = {level: Page(html.render(reached(level), "en")) for level in ("", "silver")}
    sentences = {
        level: [each.text for each in made.all("p") if each.attributes.get("class") == "meant"]
        for level, made in said.items()
    }
    assert sentences == {
        "": ["What the lowest level, Bronze, stands for has not been shown yet: Legally clean and startable."],
        "silver": ["According to this self-assessment, what Silver stands for is given: Another city can run it."],
    }


def test_the_seal_says_level_kind_date_and_validity() -> None:
    seals = [each for each in page("de").all("svg") if "seal" in str(each.attributes.get("class"))]
    assert [each.attributes["aria-label"] for each in seals] == [
        "Bronze, Selbsteinschätzung, 30. Juni 2026, gilt für 3f2a9c41"
    ]
    until = html.render(sample() | {"validity": {"until": "2028-03-01", "text": words_of("x")}}, "de")
    assert "Bronze, Selbsteinschätzung, 30. Juni 2026, gültig bis 1. März 2028" in until
    assert "<dd>Gültig bis 1. März 2028. x</dd>" in until


def test_an_example_keeps_its_lines() -> None:
    text = source("de")
    example = "# SPDX-FileCopyrightText: 2026 Stadt Musterhausen\n# SPDX-License-Identifier: EUPL-1.2 &lt;oder neuer&gt;</pre>"
    assert example in text


def test_months_are_pictures_with_words_and_numbers() -> None:
    labels = [
        each.attributes.get("aria-label") for each in page("en").all("svg") if each.attributes.get("class") == "months"
    ]
    assert labels == [f"{sum_} from July 2025 to June 2026" for sum_ in ("22 commits", "4 people", "2 releases")]
    assert "Januar 202618" in "".join(page("de").all("body")[0].text.split("\n"))


def test_without_a_history_the_page_says_so() -> None:
    assert "No history is known" in html.render(sample(timeline=None), "en")


def test_a_report_of_the_first_minor_version_can_still_be_shown() -> None:
    old = json.loads(json.dumps(sample()))
    del old["timeline"], old["validity"], old["gate"]
    for row in old["criteria"]:
        del row["page"], row["fix"]["example"]
        for check in row["checks"]:
            del check["accuracy"]
    assert "gilt für 3f2a9c41" in html.render(old, "de")


def test_a_measure_says_how_accurate_it_is() -> None:
    doc = json.loads(json.dumps(sample()))
    row = next(each for each in doc["criteria"] if each["id"] == "LIC-05")
    row["checks"][0]["accuracy"] = measure_accuracy("licence.approval")
    text = html.render(doc, "de")
    assert "Wie genau das ist" in text
    assert "licence.osi_approved: 34 ja, 11 nein" in text


def test_a_criterion_of_our_own_seal_leads_to_its_page() -> None:
    row = next(each for each in sample()["criteria"] if each["id"] == "LIC-05")
    page_ = criterion_page("smart-city", "LIC-05")
    assert page_ == {each: f"{SITE}/{each}/criteria/LIC-05/" for each in ("en", "de")}
    assert row["page"] is None, "a seal that is not ours has no page of ours"
    doc = sample()
    doc["criteria"] = [each | {"page": page_} if each["id"] == "LIC-05" else each for each in doc["criteria"]]
    assert f'<a href="{SITE}/de/criteria/LIC-05/"' in html.render(doc, "de")


def test_the_same_document_gives_the_same_bytes() -> None:
    code = (
        "import sys, json; from sealcheck.report import html; sys.stdout.write(html.render(json.load(sys.stdin), 'de'))"
    )
    run = [sys.executable, "-c", code]
    other = subprocess.run(run, input=json.dumps(sample()), capture_output=True, text=True, check=True)
    assert other.stdout == html.render(sample(), "de")


def test_criteria_come_in_the_order_of_what_to_do_first() -> None:
    ids = [each.attributes["id"] for each in page("en").all("details") if each.attributes.get("class") == "criterion"]
    assert ids == ["LIC-05", "LIC-01", "LIC-04", "DOC-02", "DOC-01", "COM-04", "COM-10", "COM-01", "REU-08", "REU-04"]


@pytest.mark.parametrize(
    "words",
    [
        "Stufe Bronze erreicht", "3 Kriterien stehen noch vor Silber, davon 1 ungeklärt.", "Commit 3f2a9c41d07b vom 24. Juni 2026",
        "bewertet zum 30. Juni 2026", "59,3–78,1 %", "8 von 10 Kriterien entschieden (80 %)", "79,99 %",
        "mindestens 80 %",
        "9,5 von 16 Punkten sind sicher, 12,5 sind möglich.", "Selbsteinschätzung", "src/pegel/app.py, Zeilen 1–2",
        "# SPDX-License-Identifier: EUPL-1.2", "Ada Beispiel, Amt 12, 1. März 2026", "Wer betreibt es noch?",
        "Aufwand hoch", "+0,5 Punkte", "Eine Verknüpfung wurde nicht verfolgt.", "sha256:0f0f", "--as-of 2026-06-30",
        "So widersprechen Sie", "Summe: Pflege", "22 Commits", "Das Ergebnis gilt für", "openCode badge programme", "programming_interface: false", "knapp daneben", COMMIT,
    ],
)  # fmt: skip
def test_says_what_the_document_says(words: str) -> None:
    text = " ".join(page("de").all("body")[0].text.split())
    assert words in text


def test_evidence_leads_to_the_line() -> None:
    links = {each.attributes["href"] for each in page("en").all("a")}
    base = f"https://github.example/stadt-musterhausen/pegelportal/blob/{COMMIT}"
    assert f"{base}/src/pegel/app.py#L1-L2" in links
    assert "https://stadt.example/vertrag.pdf" in links
    related = [each.attributes["rel"] or "" for each in page("en").all("a") if "rel" in each.attributes]
    assert related and all("noopener" in each for each in related)


def test_an_incomplete_assessment_says_so_at_the_top() -> None:
    text = html.render(sample(incomplete=(say("assess.too_slow", measure="x.y", seconds=120),)), "en")
    alarm = text.index('<section class="alarm"')
    assert alarm < text.index('id="result"')
    assert "x.y was stopped after 120 seconds" in text


def judged(language: str = "en", day: date = date(2026, 6, 30), **demand: Any) -> str:
    return html.render(with_ruling(sample(), rule(sample(), Demand(**demand), day)), language)


def test_a_gate_says_what_was_asked_for_and_why_it_is_not_passed() -> None:
    text = judged("de", require="bronze", fail_on=("unmet", "partly"), min_score=99)
    start = text.index('<section class="gate"')
    gate = text[start : text.index("</section>", start)]
    assert text.index("</header>") < start < text.index('id="result"')
    assert "Anforderungen nicht erfüllt" in gate and "Exit-Code 1." in gate
    assert '<code translate="no">--fail-on unmet,partly</code>' in gate
    ruled = rule(sample(), Demand(require="bronze", fail_on=("unmet", "partly"), min_score=99), date(2026, 6, 30))
    assert len(ruled.reasons) > 3 and gate.count("<li>") == len(ruled.reasons), "the rest is folded, not left out"
    assert gate.index("<details>") > [match.start() for match in re.finditer("<li>", gate)][2]
    for reason in ruled.reasons:
        assert not reason.criterion or f'<li><a href="#{reason.criterion}">' in gate


def test_a_gate_that_is_passed_is_said_too_and_no_gate_is_not() -> None:
    assert "Gate passed" in judged(min_score=1) and "Judged on" not in judged(min_score=1)
    assert "Judged on 1 August 2026." in judged(day=date(2026, 8, 1), min_score=1)
    assert 'class="gate"' not in source("en")


@pytest.mark.parametrize(("level", "words"), [("", "No level reached yet"), ("gold", "This is the highest level.")])
def test_no_level_and_the_highest(level: str, words: str) -> None:
    assert words in html.render(reached(level), "en")


def test_a_target_without_a_name_a_commit_or_a_page() -> None:
    bare = replace(SUBJECT, web="", url="", host="", owner="", name="", commit="", commit_date="", branch="", forge="")
    made = Page(html.render(sample(subject=bare), "de"))
    assert made.all("h1")[0].text == "Repository ohne Namen"
    assert "Kein Commit bekannt" in made.all("header")[0].text


def test_a_real_seal_stays_small() -> None:
    assert len(html.render(large(60, evidence=6), "de").encode()) < 400_000


@both
def test_a_filter_counts_what_the_summary_counts(language: str) -> None:
    doc, made = sample(), page(language)
    inputs = [each for each in made.all("input") if each.attributes.get("name") == "group"]
    labels = [each for each in made.all("label") if each.attributes.get("class") == "chip"]
    counted = [int(each.text.split()[-1]) for each in labels]
    chips = {str(each.attributes["value"]): count for each, count in zip(inputs, counted, strict=True)}
    rows = [
        str(each.attributes["data-shown"]).split() for each in made.all("details") if "data-shown" in each.attributes
    ]
    assert {name: number for name, number in doc["verdicts"].items() if number} == {
        name: chips[name] for name in doc["verdicts"] if name in chips
    }
    assert chips["blocking"] == len(doc["score"]["steps"]) > 0
    assert chips.pop("") == len(rows) == len(doc["criteria"])
    assert chips == {name: sum(name in shown for shown in rows) for name in chips}


@both
def test_a_part_of_a_theme_says_that_it_leaves_out_what_stands_before_the_next_level(language: str) -> None:
    theme = source(language).partition('id="theme-maintenance"')[2].partition("</section>")[0]
    names = [re.sub(r"<[^>]*>", "", each) for each in re.findall(r'class="group-name">(.*?)</', theme)]
    later = {"en": "Not met, for later levels 1", "de": "Nicht erfüllt, für spätere Stufen 1"}
    assert names[1] == later[language]


def section(doc: dict[str, Any], name: str, language: str = "en") -> str:
    """The words and marks of one criterion on the page."""
    text = html.render(doc, language)
    return text[text.index(f'id="{name}" data-shown') :].partition("</details>")[0]


@pytest.mark.parametrize(
    ("verdict", "who", "asks", "how"),
    [
        ("undetermined", "maintainer", True, True),
        ("undetermined", "reviewer", True, False),  # what the project says there counts for nothing
        ("partly", "reviewer", True, False),
        ("met", "reviewer", True, False),
        ("unmet", "reviewer", False, False),  # there is nothing that the question is about
    ],
)
def test_a_question_is_asked_of_those_whose_answer_counts(verdict: str, who: str, asks: bool, how: bool) -> None:
    doc = copy.deepcopy(sample())
    row = next(each for each in doc["criteria"] if each["question"])
    row["verdict"], row["question"]["who"] = verdict, who
    said = section(doc, row["id"])
    assert ("Question to answer" in said) is asks
    assert ("claims:" in said.partition("How to meet it")[0]) is how


@pytest.mark.parametrize(("level", "kind"), [("Gold", ""), ("no level", " wide"), ("keine Stufe", " long")])
def test_the_name_in_the_seal_is_set_as_wide_as_its_circle(level: str, kind: str) -> None:
    doc = copy.deepcopy(sample())
    shown = next(each for each in doc["seal"]["levels"] if each["id"] == doc["score"]["reached"])
    shown["title"] = words_of(level)
    assert f'<text class="name{kind}" x="120" y="108">{level}</text>' in html.render(doc, "en")
