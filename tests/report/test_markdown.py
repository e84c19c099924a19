# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import copy
from functools import cache
from typing import Any

import pytest
from markdown_it import MarkdownIt

from sealcheck.model import Basis, Evidence, EvidenceKind, Measurement, Verdict, say
from sealcheck.report import html, markdown
from sealcheck.report.escape import code
from sealcheck.report.escape import markdown as escaped
from sealcheck.result import Judgement
from tests.report.sample import COMMIT, large, reached, sample

FIRST = f"""\
## pegelportal: seal report

**Level Bronze reached** (self-assessed) · **59.3–78.1 %**

3 criteria stand before Silver, 1 of them undetermined. The project objects to one verdict: DOC-02. 9.5 of 16 points are certain, 12.5 are possible.

Sample seal for city software, version 1.2 · [Commit 3f2a9c41d07b of 24 June 2026]\
(<https://github.example/stadt-musterhausen/pegelportal/commit/{COMMIT}>) · assessed as of 30 June 2026

| Theme | Share of points | met | partly met | not met | undetermined | not applicable |
|:---|---:|---:|---:|---:|---:|---:|
| Licence and rights | 91.6 % | 2 | 1 |  |  |  |
| Documentation | 66.6 % | 1 |  | 1 |  |  |
| Maintenance | 40–60 % | 1 |  | 1 | 1 |  |
| Reuse | 0–100 % |  |  |  | 1 | 1 |
| **Sum** | **59.3–78.1 %** | 4 | 1 | 2 | 2 | 1 |

### What is to be done or settled for Silver

1. **LIC-05 Licence header in at least 80 % of source files** – partly met (effort medium, +0.5 points)\
<br>Add SPDX lines to each file.
2. **DOC-02 Architecture overview** – not met (effort high, +1 point)<br>Describe the parts and how they talk.
3. **COM-04 Issues are answered within 7 days** – undetermined (effort medium, +1 point)\
<br>The issues of the forge were not read.

### Details by theme

<details><summary>Licence and rights: 2 met, 1 partly met</summary>

- **LIC-05 Licence header in at least 80 % of source files** – partly met
  <br>127 of 159 source files name a licence. Only part of what is expected: at least 0.8.
  - found: header ([src/pegel/app.py, lines 1–2]\
(<https://github.example/stadt-musterhausen/pegelportal/blob/{COMMIT}/src/pegel/app.py#L1-L2>)) \
`# SPDX-License-Identifier: EUPL-1.2`
"""


@cache
def english() -> str:
    return markdown.render(sample(), "en")


def test_the_verdict_comes_first() -> None:
    assert english().startswith(FIRST)


def test_details_are_folded_and_closed() -> None:
    assert english().count("<details>") == english().count("</details>") == 6
    assert english().endswith("</details>\n\n")


def test_german() -> None:
    text = markdown.render(sample(), "de")
    assert "**Stufe Bronze erreicht** (Selbsteinschätzung) · **59,3–78,1 %**" in text
    assert "| Lizenz und Rechte | 91,6 % | 2 | 1 |  |  |  |" in text


@pytest.mark.parametrize("evidence", [1, 12])
def test_sixty_criteria_fit_into_a_comment(evidence: int) -> None:
    assert len(markdown.render(large(60, evidence=evidence), "de")) < 65_536


def test_evidence_is_left_out_before_anything_else() -> None:
    text = markdown.render(large(120, evidence=12), "de")
    assert all(f"CRI-{number:02d}" in text for number in range(120))


def wordy(criteria: int, length: int) -> dict[str, Any]:
    """A report whose every sentence is as long as sentences may get."""
    doc = copy.deepcopy(large(criteria, evidence=1))
    words = {"en": "long " * (length // 5), "de": "lang " * (length // 5)}
    for row in doc["criteria"]:
        row["title"] = row["measurement"]["summary"] = row["advice"] = words
        row["fix"] = words | {"effort": "low"}
    return doc


@pytest.mark.parametrize(("criteria", "length"), [(60, 200), (60, 1000), (300, 100), (300, 4000), (700, 4000)])
def test_however_long_the_texts_it_fits_into_a_comment_and_a_summary(criteria: int, length: int) -> None:
    text = markdown.render(wordy(criteria, length), "en")
    assert len(text) < 65_536 and len(text.encode()) < 1024 * 1024
    assert text.startswith("## pegelportal: seal report\n") and text.count("<details>") == text.count("</details>")
    assert ("are described in the full report" in text) == ("### Details by theme" not in text)


def test_what_is_left_out_is_counted() -> None:
    assert "2 more pieces of evidence are in the full report." in markdown.render(large(20, evidence=5), "en")


def test_incomplete_and_levels() -> None:
    text = markdown.render(sample(incomplete=(say("judge.not_measured"),)), "en")
    assert text.index("> **This assessment is incomplete**") < text.index("| Theme |")
    assert "### What is to be done or settled for" not in markdown.render(reached("gold"), "en")


@pytest.mark.parametrize(
    "text",
    [
        "*a* _b_ `c` [d](e) <f> & \\g ~~h~~ i|j", "# a", "- a", "+ a", "1. a", "12) a", "> a", "=== a", ": a", "1.5 a",
        "2026-06-30", "C++ & C#", "a__b__c", "&amp; &#42;", "50 % of $x",
    ],
)  # fmt: skip
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    parsed = MarkdownIt("commonmark").parseInline(escaped(text))[0].children or []
    assert {each.type for each in parsed} <= {"text", "text_special"}
    assert "".join(each.content for each in parsed).replace("\u200b", "") == text
    (paragraph, *_) = MarkdownIt("commonmark").parse(escaped(text))
    assert paragraph.type == "paragraph_open"


@pytest.mark.parametrize("text", ["a", "`", "``", "a `b` c", "```", "` a", "a\\", "a|b", "  "])
def test_code_keeps_its_text(text: str) -> None:
    parsed = MarkdownIt("commonmark").parseInline(f"x {code(text)} y")[0].children or []
    assert [each.type for each in parsed] == ["text", "code_inline", "text"]
    assert parsed[1].content == (text.strip() or "–")


def test_what_speaks_against_a_claim_is_shown_beside_it() -> None:
    doc = copy.deepcopy(sample())
    row = next(each for each in doc["criteria"] if each["measurement"]["evidence"])
    piece = {**row["measurement"]["evidence"][0], "path": "src/map.js", "start": 4, "end": 4, "commit": None}
    row["measurement"]["evidence"] = [{**piece, "kind": "against"}, {**piece, "kind": "found", "path": "src/other.js"}]
    row |= {"verdict": "met", "basis": "claimed"}
    claimed = markdown.render(doc, "en")
    assert "src/map.js, line 4" in claimed and "src/other.js" not in claimed
    row["basis"] = "measured"
    assert "src/map.js, line 4" not in markdown.render(doc, "en")


@pytest.mark.parametrize(("verdict", "asks"), [("undetermined", True), ("partly", True), ("unmet", False)])
def test_no_question_is_asked_about_what_is_not_there(verdict: str, asks: bool) -> None:
    doc = copy.deepcopy(sample())
    for row in doc["criteria"]:
        row["verdict"] = verdict
    assert ("Question to answer" in markdown.render(doc, "en")) is asks


def test_why_a_criterion_applies_is_shown_beside_other_evidence_however_much_there_is() -> None:
    own = [Evidence(EvidenceKind.SEARCHED, say("judge.not_measured")) for _ in range(5)]
    pages = [Evidence(EvidenceKind.APPLIES, say("accessibility.ui_page"), f"web/{name}.html", 1) for name in "ab"]
    judged = Judgement(Verdict.UNMET, say("judge.unmet_yes"), Basis.MEASURED, Measurement(0, None, (*own, *pages)))
    doc = sample({"DOC-02": judged})
    assert (
        "  - on whether this applies: user interface: page or template of a page ([web/a.html, line 1]"
        in markdown.render(doc, "en")
    )
    assert (
        "  - zur Anwendbarkeit: Benutzeroberfläche: Seite oder Seitenvorlage ([web/a.html, Zeile 1]"
        in markdown.render(doc, "de")
    )
    for language, kind in (("en", "on whether this applies"), ("de", "zur Anwendbarkeit")):
        assert html.render(doc, language).count(f'<span class="kind">{kind}</span>') == 2
