# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
from importlib.resources import files
from string import Formatter
from typing import Any

import pytest

from sealcheck.model import Basis, EvidenceKind, Verdict
from sealcheck.report.document import CAUSES, GROUPS
from sealcheck.report.headline import before_next
from sealcheck.report.phrases import Phrases
from sealcheck.words import catalogue

OWN = {key.partition(".")[2]: entry for key, entry in catalogue().items() if key.startswith("report.")}
#: Families of which a member is chosen by a value: every value must have its words.
FAMILIES = {
    "verdict": Verdict, "group": GROUPS, "basis": Basis, "kind": EvidenceKind, "cause": CAUSES,
    "effort": ("low", "medium", "high", "is"), "who": ("maintainer", "operator", "reviewer"),
    "role": ("criterion", "alternative", "not_applicable"), "month": map(str, range(1, 13)),
    "level": ("reached", "possible", "missed"),
    "changed_by": ("code", "seal", "tool", "time", "forge", "claim", "unknown"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("value", "en", "de"),
    [
        ("2026-06-30", "30 June 2026", "30. Juni 2026"),
        ("2026-01-01", "1 January 2026", "1. Januar 2026"),
        ("2026-03-09T23:59:59+02:00", "9 March 2026", "9. März 2026"),
        ("2026-13-01", "2026-13-01", "2026-13-01"),
        ("gestern", "gestern", "gestern"),
        ("", "", ""),
    ],
)
def test_dates(value: str, en: str, de: str) -> None:
    assert (Phrases("en").date(value), Phrases("de").date(value)) == (en, de)


@pytest.mark.parametrize(
    ("count", "en", "de"),
    [
        (0, "0 criteria are still missing for Gold.", "0 Kriterien fehlen noch bis Gold."),
        (1, "One criterion is still missing for Gold.", "Ein Kriterium fehlt noch bis Gold."),
        (2, "2 criteria are still missing for Gold.", "2 Kriterien fehlen noch bis Gold."),
    ],
)
def test_plural_forms(count: int, en: str, de: str) -> None:
    said = [Phrases(language)("before_next", count=count, level="Gold") for language in ("en", "de")]
    assert said == [en, de]


@pytest.mark.parametrize(
    ("verdicts", "en", "de"),
    [
        (["unmet"], "One criterion is still missing for Gold.", "Ein Kriterium fehlt noch bis Gold."),
        (
            ["undetermined"],
            "One criterion is still undetermined for Gold.",
            "Ein Kriterium ist bis Gold noch ungeklärt.",
        ),
        (
            ["undetermined"] * 3,
            "3 criteria are still undetermined for Gold.",
            "3 Kriterien sind bis Gold noch ungeklärt.",
        ),
        (
            ["unmet", "partly", "undetermined"],
            "3 criteria stand before Gold, 1 of them undetermined.",
            "3 Kriterien stehen noch vor Gold, davon 1 ungeklärt.",
        ),
    ],
)
def test_what_is_undetermined_is_not_called_missing(verdicts: list[str], en: str, de: str) -> None:
    score = {"next_level": "g", "steps": [{"verdict": verdict} for verdict in verdicts]}
    doc = {"score": score, "seal": {"levels": [{"id": "g", "title": {"en": "Gold", "de": "Gold"}}]}}
    assert [before_next(doc, Phrases(language)) for language in ("en", "de")] == [en, de]


@pytest.mark.parametrize(
    ("low", "high", "de"),
    [(59.3, 78.1, "59,3–78,1 %"), (100.0, 100.0, "100 %"), (0.0, 0.0, "0 %"), (None, None, "–")],
)
def test_percentages(low: float | None, high: float | None, de: str) -> None:
    interval = {"guaranteed_percent": low, "possible_percent": high, "exact": low == high}
    assert Phrases("de").percent(interval) == de


def test_ends_that_differ_by_less_than_is_shown_are_both_shown() -> None:
    interval = {"guaranteed_percent": 99.9, "possible_percent": 99.9, "exact": False}
    assert Phrases("en").percent(interval) == "99.9–99.9 %"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(ValueError, match="fr"):
        Phrases("fr")


@pytest.mark.parametrize("key", OWN)
def test_both_languages_say_the_same_arguments(key: str) -> None:
    def arguments(entry: Any) -> set[str]:
        forms = entry.values() if isinstance(entry, dict) else [entry]
        return {name for form in forms for _, name, _, _ in Formatter().parse(form) if name}

    assert arguments(OWN[key]["en"]) == arguments(OWN[key]["de"])
    assert isinstance(OWN[key]["en"], dict) == isinstance(OWN[key]["de"], dict)
    assert '"' not in str(OWN[key]["de"]).replace("\\'", ""), "German quotation marks are „…“"


@pytest.mark.parametrize(("family", "member"), [(name, each) for name, values in FAMILIES.items() for each in values])
def test_every_value_has_its_words(family: str, member: str) -> None:
    assert f"{family}_{member}" in OWN


def test_every_sentence_is_used_and_every_used_one_is_there() -> None:
    folder = files("sealcheck").joinpath("report")
    sources = [each for each in (*folder.iterdir(), *folder.joinpath("templates").iterdir()) if each.is_file()]
    text = "\n".join(each.read_text(encoding="utf-8") for each in sources)
    quoted = set(re.findall(r"[\"'](?:report\.)?([a-z_]+)[\"']", text))
    families = tuple(f"{name}_" for name in (*FAMILIES, "value"))
    assert {key for key in OWN if key not in quoted and not key.startswith(families)} == set()
    called = set(re.findall(r"\bt\([\"']([a-z_]+)[\"']", text))
    assert {name for name in called if name not in OWN and not name.endswith("_")} == set()
