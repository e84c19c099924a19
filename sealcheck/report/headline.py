# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The first sentences of every report: the level reached, what stands before the next, what it rests on."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sealcheck.model import Verdict
from sealcheck.report.phrases import Phrases

Doc = Mapping[str, Any]


def level_title(doc: Doc, phrases: Phrases, level: str) -> str:
    """Return the title of a level; the words for "no level" when it is empty."""
    for each in doc["seal"]["levels"]:
        if each["id"] == level:
            return phrases.pick(each["title"])
    return phrases("no_level")


def headline(doc: Doc, phrases: Phrases) -> str:
    """Return the verdict in one sentence."""
    reached = doc["score"]["reached"]
    return phrases("reached", level=level_title(doc, phrases, reached)) if reached else phrases("reached_none")


def meant(doc: Doc, phrases: Phrases) -> str:
    """Return for a decision maker what the level reached stands for, or what the lowest would."""
    levels = doc["seal"]["levels"]
    shown = next((each for each in levels if each["id"] == doc["score"]["reached"]), None)
    name, level = ("meant_reached", shown) if shown else ("meant_none", levels[0])
    return phrases(name, level=phrases.pick(level["title"]), meaning=phrases.pick(level["meaning"]).rstrip("."))


def validity(doc: Doc, phrases: Phrases) -> str:
    """Return in a few words what the result holds for: until a day, for a commit, or for the state assessed."""
    until, commit = (doc.get("validity") or {}).get("until"), doc["subject"]["commit"]
    if until:
        return phrases("valid_until", date=phrases.date(until))
    if not commit or _changed(doc):
        return phrases("valid_snapshot")
    return phrases("valid_commit", commit=commit[:8])


def _changed(doc: Doc) -> bool:
    """Whether what was assessed is more than a commit: files of a working tree that are not in it."""
    return doc["subject"]["kind"] == "worktree" and bool(doc["subject"]["dirty"])


def after_headline(doc: Doc, phrases: Phrases) -> list[str]:
    """Return what a reader must know next: the way to the next level, which levels are possible, the level measured."""
    score = doc["score"]
    sentences = []
    if score["next_level"]:
        sentences.append(before_next(doc, phrases))
    elif score["reached"]:
        sentences.append(phrases("highest"))
    if score["possible"] != score["reached"]:
        sentences.append(phrases("if_all_well", level=level_title(doc, phrases, score["possible"])))
    if objections := score.get("objections"):  # reports before schema version 1.2 have none
        sentences.append(phrases("objections", count=len(objections), criteria=", ".join(objections)))
        if score["upheld"] != score["possible"]:
            sentences.append(phrases("if_upheld", level=level_title(doc, phrases, score["upheld"])))
    if score["measured"] != score["reached"]:
        sentences.append(phrases("without_word", level=level_title(doc, phrases, score["measured"])))
    return sentences


def before_next(doc: Doc, phrases: Phrases) -> str:
    """Return how many criteria stand before the next level; what is only undetermined is not called missing."""
    steps = doc["score"]["steps"]
    count, level = len(steps), level_title(doc, phrases, doc["score"]["next_level"])
    undetermined = sum(each["verdict"] == Verdict.UNDETERMINED for each in steps)
    if 0 < undetermined < count:
        return phrases("before_next_both", count=count, open=undetermined, level=level)
    return phrases("before_next_open" if undetermined else "before_next", count=count, level=level)


def points_line(doc: Doc, phrases: Phrases) -> str:
    """Return the points in one sentence."""
    total = doc["score"]["total"]
    if total["guaranteed_percent"] is None:
        return phrases("score_none")
    name = "score_exact" if total["exact"] else "score_range"
    points = {key: float(total[key]) for key in ("guaranteed", "possible", "applicable")}
    return phrases(name, **points) + "."


def commit_line(doc: Doc, phrases: Phrases) -> str:
    """Return the short commit with its date, and whether changes beyond it were assessed too."""
    subject = doc["subject"]
    if not subject["commit"]:
        return phrases("no_commit")
    short = subject["commit"][:12]
    if not subject["commit_date"]:
        line = phrases("commit", commit=short)
    else:
        line = phrases("commit_on", commit=short, date=phrases.date(subject["commit_date"]))
    return phrases("with_changes", commit=line) if _changed(doc) else line
