# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Presence is not substance: absent, stub, template and substantive are different findings, each with its line."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from sealcheck.frozen import frozen
from sealcheck.model import (
    Evidence,
    File,
    Measurement,
    Text,
    against,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)
from sealcheck.prose.inline import Inline

#: How many pieces of evidence one measurement shows.
MOST_EVIDENCE = 10
#: How many of what stands beside what was graded: three places, and how many more there are.
MOST_BESIDE = 4


class Grade(StrEnum):
    """Worst first: not found, said not to exist, untouched text of a generator, hardly any content, real content."""

    ABSENT = "absent"
    DENIED = "denied"
    TEMPLATE = "template"
    STUB = "stub"
    SUBSTANTIVE = "substantive"


_ORDER = tuple(Grade)


@frozen
class Finding:
    """What one place gives, and the line that decided it.

    `elsewhere` when what it shows is kept in another place; `of_part` when it is on one part of the software alone.
    """

    grade: Grade
    text: Text
    file: File
    line: int | None = None
    excerpt: str | None = None
    elsewhere: bool = False
    of_part: bool = False

    def evidence(self, value: str) -> Evidence:
        """Return the finding as evidence for a measurement of `value`."""
        if self.grade is Grade.SUBSTANTIVE:
            return found(self.text, self.file, self.line, excerpt=self.excerpt)
        kind = against if self.grade == value else near_miss
        return kind(self.text, self.file, self.line, excerpt=self.excerpt)


def denied(file: File, line: Inline) -> Finding:
    """Return the finding for a text that itself says there is none, or not yet."""
    return Finding(Grade.DENIED, say("grades.denied_line"), file, line.line, line.text)


def best(findings: Iterable[Finding]) -> Grade:
    """Return the best grade among the findings; absent when there are none."""
    return max((finding.grade for finding in findings), key=_ORDER.index, default=Grade.ABSENT)


def graded(subject: str, findings: Iterable[Finding], looked_for: Text, *more: Evidence) -> Measurement:
    """Return a measurement of the best grade; `subject` is a sentence key that names what was graded.

    Without substance, what was looked for and where stands in the evidence; it is not determined then when the text
    of a page is kept elsewhere.
    """
    ranked = sorted(findings, key=lambda finding: -_ORDER.index(finding.grade))
    grade = best(ranked)
    every = once([finding.evidence(grade) for finding in ranked])
    evidence = every[:MOST_EVIDENCE]
    left = len(every) - len(evidence)
    if grade is not Grade.SUBSTANTIVE:
        evidence.append(searched(looked_for))
    evidence += more[:MOST_BESIDE]
    if left > 0:
        evidence.append(near_miss(say("grades.more", count=left)))
    if grade is not Grade.SUBSTANTIVE and any(finding.elsewhere for finding in ranked):
        return undetermined(say("grades.elsewhere", subject=say(subject)), *evidence)
    return measured(str(grade), say(f"grades.{grade}", subject=say(subject)), *evidence)


def once(evidence: list[Evidence]) -> list[Evidence]:
    """Return the evidence without what shows a line shown before; what shows no line is kept."""
    by_place = {(each.path, each.start): each for each in reversed(evidence)}
    return [each for each in evidence if each.start is None or by_place[each.path, each.start] is each]
