# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why a verdict changed: a pair of real assessments for each cause, as text, as a comment and as data."""

from __future__ import annotations

import copy
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sealcheck.report.changed import VIEWS
from sealcheck.report.changes import Changes, changes
from sealcheck.seal.load import LoadedSeal, loads
from tests.kit import AS_OF, commit_files, git, git_repo
from tests.report.hostile import CORPUS, report
from tests.report.inert import INVISIBLE, assert_inert_page, gfm
from tests.report.real import assessed
from tests.report.sample import large, sample

Doc = dict[str, Any]
Pair = tuple[Doc, Doc]
NEXT_YEAR = date(2027, 6, 30)
LATER = date(2028, 6, 30)
SEAL = """\
id: pair
version: "1.0"
title: {{en: Pair, de: Paar}}
description: {{en: For comparing, de: Zum Vergleichen}}
claim_months: 24
levels: [{{id: bronze, title: {{en: Bronze, de: Bronze}}, meaning: {{en: Good, de: Gut}}}}]
themes: [{{id: all, title: {{en: All, de: Alles}}}}]
criteria:
  - {{id: LIC-01, measure: licence.root_licences, expect: {{at_least: {least}}}, {common}}}
  - {{id: COM-01, measure: history.commits, with: {{months: 6}}, expect: {{at_least: 1}}, {common}}}
  - {{id: ASK-01, ask: {{question: {words}, evidence: {words}, who: maintainer}}, {common}}}
  - {{id: FOR-01, needs: {{source: forge, what: {words}}}, {common}}}
"""
WORDS = "{en: Words, de: Worte}"
COMMON = f"theme: all, level: bronze, title: {WORDS}, why: {WORDS}, fix: {{en: Words, de: Worte, effort: low}}"
LICENCE = (Path(__file__).parents[2] / "LICENSES" / "MIT.txt").read_text(encoding="utf-8")
FILES = {"LICENSE": LICENCE.replace("<year> <copyright holders>", "2026 Stadt"), "README.md": "# Pegel\n"}
CLAIM = "claims: {ASK-01: {statement: We did it., evidence: README.md, who: Ada Example, date: 2026-06-01}}\n"


def seal(least: int = 1) -> LoadedSeal:
    return loads(SEAL.format(least=least, common=COMMON, words=WORDS).encode(), "pair.yml")


def repository(folder: Path, files: dict[str, str]) -> None:
    """Two commits in the window, so that neither the next nor the history's shape decides a verdict."""
    git_repo(folder, files)
    for number in (1, 2):
        commit_files(folder, {f"src/{number}.py": f"NUMBER = {number}\n"}, date=f"2026-06-0{number}T12:00:00Z")


def by_code(folder: Path) -> Pair:
    repository(folder, FILES)
    before = assessed(folder, seal())
    git(folder, "rm", "--quiet", "LICENSE")
    git(folder, "commit", "--quiet", "-m", "Drop the licence")
    return before, assessed(folder, seal())


def by_seal(folder: Path) -> Pair:
    repository(folder, FILES)
    return assessed(folder, seal()), assessed(folder, seal(least=2))


def by_tool(folder: Path) -> Pair:
    """Another version of the tool, which counts otherwise."""
    repository(folder, FILES)
    before, after = assessed(folder, seal()), assessed(folder, seal(), tool="99.0")
    row(after, "LIC-01").update(verdict="unmet")
    row(after, "LIC-01")["measurement"]["value"] = 0
    return before, after


def by_time(folder: Path) -> Pair:
    repository(folder, FILES)
    return assessed(folder, seal()), assessed(folder, seal(), as_of=NEXT_YEAR)


def by_claim(folder: Path) -> Pair:
    repository(folder, FILES)
    before = assessed(folder, seal())
    commit_files(folder, {".sealcheck.yml": CLAIM})
    return before, assessed(folder, seal())


def by_expiry(folder: Path) -> Pair:
    repository(folder, FILES | {".sealcheck.yml": CLAIM})
    return assessed(folder, seal(), as_of=NEXT_YEAR), assessed(folder, seal(), as_of=LATER)


def by_forge(folder: Path) -> Pair:
    """What only the forge knows was there, and says otherwise now; another commit does not explain it."""
    repository(folder, FILES)
    before = assessed(folder, seal())
    commit_files(folder, {"more.md": "# More\n"})
    after = assessed(folder, seal())
    for doc, verdict, value in ((before, "met", True), (after, "unmet", False)):
        row(doc, "FOR-01").update(verdict=verdict)
        row(doc, "FOR-01")["measurement"]["value"] = value
    return before, after


def row(doc: Doc, name: str) -> Doc:
    found: Doc = next(each for each in doc["criteria"] if each["id"] == name)
    return found


@pytest.mark.parametrize(
    ("make", "name", "cause", "direction", "words"),
    [
        (by_code, "LIC-01", "code", -1, ("code", "Code")),
        (by_seal, "LIC-01", "seal", -1, ("seal", "Siegel")),
        (by_tool, "LIC-01", "tool", -1, ("tool", "Werkzeug")),
        (by_time, "COM-01", "time", -1, ("passing of time", "Zeitablauf")),
        (by_claim, "ASK-01", "claim", 1, ("claim", "Erklärung")),
        (by_expiry, "ASK-01", "time", -1, ("passing of time", "Zeitablauf")),
        (by_forge, "FOR-01", "forge", -1, ("data of the forge", "Daten der Plattform")),
    ],
)  # fmt: skip
def test_each_cause_is_told(
    tmp_path: Path, make: Any, name: str, cause: str, direction: int, words: tuple[str, str]
) -> None:
    found = changes(*make(tmp_path / "pegel"))
    assert [(each.id, each.causes, each.direction) for each in found.verdicts] == [(name, (cause,), direction)]
    (told,) = json.loads(VIEWS["json"](found, "en"))["verdicts"]
    assert (told["id"], told["causes"], told["direction"]) == (name, [cause], direction)
    for language, word in zip(("en", "de"), words, strict=True):
        label = {"en": "cause", "de": "Ursache"}[language]
        assert f"({label}: {word})" in VIEWS["text"](found, language)
        assert f"({label}: {word})" in VIEWS["md"](found, language)


def test_the_inputs_are_told_with_what_they_were(tmp_path: Path) -> None:
    old, new = by_code(tmp_path / "pegel")
    data = json.loads(VIEWS["json"](changes(old, new), "en"))
    assert data["inputs"] == [{"name": "code", "before": old["subject"]["commit"], "after": new["subject"]["commit"]}]
    assert (data["kind"], data["schema_version"]) == ("sealcheck-diff", "1.0")
    assert changes(old, old).inputs == () and AS_OF.isoformat() == old["as_of"]


def comment(found: Changes, language: str = "en") -> str:
    return VIEWS["md"](found, language)


def test_nothing_changed_is_one_line() -> None:
    for language, line in (("en", "No verdict changed. The level is still: Bronze."),
                           ("de", "Kein Urteil hat sich geändert. Die Stufe bleibt: Bronze.")):  # fmt: skip
        assert comment(changes(sample(), sample()), language) == f"<!-- sealcheck-diff sample -->\n{line}\n"


def both_ways() -> Changes:
    old, new = copy.deepcopy(sample()), copy.deepcopy(sample())
    row(new, "LIC-01")["verdict"], row(new, "DOC-02")["verdict"] = "unmet", "met"
    row(new, "LIC-05")["verdict"] = "unmet"
    new["subject"]["commit"] = "f" * 40
    new["criteria"] = [each for each in new["criteria"] if each["id"] != "COM-10"]
    return changes(old, new)


def test_a_comment_shows_what_got_worse_and_folds_the_rest() -> None:
    text = comment(both_ways())
    first, heading, _, worse, *_ = text.splitlines()
    assert first == comment(changes(sample(), sample())).splitlines()[0], "a bot finds its comment by the mark"
    assert heading == "### 4 verdicts changed. The level is still: Bronze." and worse == "**Worse (2)**"
    opened, folded = text[: text.index("<details>")], text[text.index("<details>") :]
    assert all(name in opened for name in ("LIC-01", "LIC-05")) and "DOC-02" not in opened
    assert "Better (1)" in folded and "DOC-02" in folded and "Other changes (1)" in folded and "COM-10" in folded
    assert "How to meet it: Add SPDX lines to each file." in opened and "How to meet it" not in folded
    assert "src/pegel/import.py" in opened, "the place that shows it"
    assert not [each["id"] for each in sample()["criteria"] if each["id"] in text and each["id"] not in
                ("LIC-01", "LIC-05", "DOC-02", "COM-10")], "only what changed"  # fmt: skip


def test_a_comment_stays_short_enough_for_a_forge() -> None:
    old, new = large(300, evidence=1), copy.deepcopy(large(300, evidence=1))
    for each in new["criteria"]:
        each["verdict"] = "unmet" if each["verdict"] == "met" else "met"
        each["fix"]["en"] = each["measurement"]["summary"] = {"en": "long " * 700, "de": "lang " * 700}
        each["fix"] = {"en": "long " * 700, "de": "lang " * 700, "effort": "low"}
    text = comment(changes(old, new))
    assert len(text) < 65_536 and "more changed verdicts are not listed here" in text
    assert "Worse (" in text, "the counts are there however long the texts are"


TAGS = {"h3", "p", "strong", "details", "summary", "ul", "li", "br", "a", "code"}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in CORPUS.items()])
@pytest.mark.parametrize("language", ["en", "de"])
def test_hostile_texts_stay_texts(text: str, language: str) -> None:
    new = report(text)
    for each in new["criteria"]:
        each["verdict"] = "met" if each["verdict"] == "unmet" else "unmet"
    new["seal"]["id"] = text
    found = changes(report(text), new)
    for view in VIEWS.values():
        assert not INVISIBLE.search(view(found, language))
    for line in (VIEWS["text"](found, language) + comment(found, language)).splitlines():
        assert not line.lstrip(" ▲▼•>-*").startswith("::") and not line.startswith("##[")
    assert not [line for line in comment(found, language).splitlines() if line.lstrip().startswith("/")]
    page = gfm(comment(found, language))
    assert len(page.comments) == 1 and page.comments[0].startswith(" sealcheck-diff ")
    assert_inert_page(page, TAGS)
    assert set(json.loads(VIEWS["json"](found, language))) == {"schema_version", "kind", "inputs", "level", "verdicts"}


def test_two_repositories_are_named_and_commits_are_as_short_as_elsewhere() -> None:
    old, new = copy.deepcopy(sample()), copy.deepcopy(sample())
    assert "repository" not in VIEWS["text"](changes(old, new), "en")
    new["subject"].update(name="laermkarte", commit="f" * 40)
    _, *told = VIEWS["text"](changes(old, new), "de").splitlines()
    assert told[:2] == ["Repository: pegelportal → laermkarte", f"Code: {old['subject']['commit'][:12]} → {'f' * 12}"]
