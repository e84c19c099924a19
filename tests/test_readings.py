# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Verdicts drawn by lot and read: what is drawn, what a line of a reading must say, and what is counted."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from scripts.readings import NOT_RIGHT, Read, draw, figures, judge, read, settle, without_people

MOST = {"met": 2, "unmet": 1, "partly": 5}


def reports(folder: Path) -> Path:
    for number in range(6):
        verdict = "met" if number < 4 else "partly"
        criteria = [{"id": "DOC-01", "verdict": verdict}, {"id": "DOC-02", "verdict": "undetermined"}]
        (folder / f"owner+r{number}.json").write_text(json.dumps({"criteria": criteria}))
    return folder


def test_verdicts_are_drawn_by_kind_and_again_the_same(tmp_path: Path) -> None:
    drawn = list(draw(reports(tmp_path), 1, MOST))
    assert [line[:2] for line in drawn] == [("DOC-01", "met")] * 2 + [("DOC-01", "partly")] * 2
    assert drawn == list(draw(tmp_path, 1, MOST))
    assert {tuple(draw(tmp_path, seed, MOST)) for seed in range(20)} != {tuple(drawn)}, "another lot draws others"


def test_a_reading_says_everything_or_is_refused(tmp_path: Path) -> None:
    good = tmp_path / "a.tsv"
    good.write_text('DOC-01\tmet\towner+r1\twrong\tunmet\tREADME.md:1 says "a"\tand\tmore\n')
    assert list(read([good])) == [Read("DOC-01", "met", "owner+r1", "wrong", "unmet", 'README.md:1 says "a" and more')]
    for line in ("DOC-01\tmet\towner+r1\twrong\n", "DOC-01\tgood\tr\tright\t\t\n", "DOC-01\tmet\tr\tperhaps\t\t\n"):
        good.write_text(line)
        with pytest.raises(SystemExit, match=r"a\.tsv:1"):
            list(read([good]))


def test_verdicts_are_judged_by_what_others_found_without_seeing_them(tmp_path: Path) -> None:
    reports(tmp_path)
    blind = tmp_path / "blind.tsv"
    lines = [
        ("DOC-01", 0, "met", "-"), ("DOC-01", 1, "unmet", "-"), ("DOC-01", 2, "unmet", "partly, met"),
        ("DOC-01", 3, "partly", "-"), ("DOC-01", 4, "not_applicable", "-"), ("DOC-01", 5, "undecided", "-"),
        ("DOC-02", 0, "met", "-"),
    ]  # fmt: skip
    blind.write_text("".join(f"{c}\towner+r{n}\t{verdict}\t{also}\tREADME.md:1\n" for c, n, verdict, also in lines))
    found = [(each.repository[-2:], each.verdict, each.judgement, each.should) for each in judge(tmp_path, [blind])]
    assert found == [
        ("r0", "met", "right", "met"),
        ("r1", "met", "wrong", "unmet"),
        ("r2", "met", "arguable", "unmet"),
        ("r3", "met", "half", "partly"),
        ("r4", "partly", "wrong", "not_applicable"),
    ], "what the reader left undecided and what the report left undetermined is not counted"
    for line in ("DOC-01\towner+r9\tmet\t-\t\n", "DOC-01\towner+r1\tgood\t-\t\n", "X-01\towner+r1\tmet\t-\t\n"):
        blind.write_text(line)
        with pytest.raises(SystemExit, match=r"blind\.tsv:1"):
            list(judge(tmp_path, [blind]))


def test_a_second_look_corrects_readers_and_confirms_them(tmp_path: Path) -> None:
    found = [Read("DOC-01", "unmet", f"owner+r{number}", "wrong", "met", "README.md:1") for number in range(5)]
    second = tmp_path / "second.tsv"
    decisions = ("reader", "tool", "arguable", "partly")
    lines = [f"DOC-01\towner+r{number}\t{decision}\ta word" for number, decision in enumerate(decisions)]
    second.write_text("\n".join(lines))
    settled = list(settle(found, second))
    assert [(each.judgement, each.should) for each in settled] == [
        ("wrong", "met"), ("right", "unmet"), ("arguable", "met"), ("half", "partly"), ("wrong", "met"),
    ]  # fmt: skip
    assert settled[0] == found[0] and settled[2].why == "README.md:1; at a second look: a word"
    for line, message in (("DOC-01\towner+r1\tperhaps\t", r"second\.tsv:1"), ("DOC-01\towner+r9\ttool\t", "owner.r9")):
        second.write_text(line)
        with pytest.raises(SystemExit, match=message):
            list(settle(found, second))


def test_figures_count_by_measure_and_verdict() -> None:
    lines = [("met", "right"), ("met", "wrong"), ("met", "arguable"), ("partly", "half"), ("unmet", "undecided")]
    found = [Read("X-01", verdict, "r", judgement, "", "") for verdict, judgement in lines]
    assert figures(found, {"X-01": "theme.one"}) == {
        "theme.one": {
            "met": {"read": 3, "arguable": 1, "wrong": 1},
            "unmet": {"read": 1, "undecided": 1},
            "partly": {"read": 1, "half": 1},
        }
    }


def test_nobody_is_named_where_readings_are_published() -> None:
    line = {"criterion": "X-01", "why": "CODEOWNERS:1 @ada, Ada <ada@town.example>; npm i @town/lamps, uses: a/b@v4"}
    assert without_people(line, "community.maintainers") == {"criterion": "X-01"}
    assert without_people(line, "security.secrets") == {}
    shown = without_people(line, "testing.level")["why"]
    assert shown == "CODEOWNERS:1 (address), Ada (address); npm i @town/lamps, uses: a/b@v4"
    published = NOT_RIGHT.read_text(encoding="utf-8")
    assert not re.search(r"\w@[\w-]+\.[a-z]{2,}\b", published)
