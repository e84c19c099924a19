# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A page that tells part by part what each of them does, in lists of tasks: „Reads the data from the queue“."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.design.flow import beside
from sealcheck.artifacts.design.layers import kinds
from sealcheck.model import say
from sealcheck.prose.concepts import about, is_readme_name, terms, wording
from sealcheck.prose.document import Document, Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Parts, tasks of each, and tasks in all by which something passes from one to another.
LEAST_PARTS, LEAST_TASKS, LEAST_PASSING = 2, 3, 3
#: Kinds of parts that such a page names; a page on the tasks of people names none.
LEAST_KINDS = 2
#: What a page is on when its lists are not on the parts of the software.
_OTHERWISE = (
    "changelog",
    "troubleshooting",
    "usage",
    "governance",
    "tests",
    "code_of_conduct",
    "roadmap",
    "contributing",
)


def told_by_tasks(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield where a page has nothing but headings of parts beside each other, each with its tasks.

    It describes the architecture: which parts there are, and what they take in and hand on.
    """
    if is_readme_name(document.file.name) or any(about(document, name) for name in _OTHERWISE):
        return
    headed = [section for section in document.headed if section is not document.title]
    row = next(beside(headed), [])
    if len(row) < LEAST_PARTS or row != headed or untouched(document):
        return
    if not all(_tasks(each) >= LEAST_TASKS for each in row):
        return
    reading = read(document.whole, "architecture")
    passing = [_tasks(each, "passing_task") for each in row]
    enough = reading.words >= min_words and terms("architecture_terms", reading.own) >= min_terms
    if enough and all(passing) and sum(passing) >= LEAST_PASSING and len(kinds(reading.own)) >= LEAST_KINDS:
        text = say("documentation.architecture_text", count=reading.words)
        yield Finding(Grade.SUBSTANTIVE, text, document.file, row[0].start, row[0].heading)


def _tasks(section: Section, kind: str = "task_of_part") -> int:
    """How many items of the section begin with what the part does."""
    items = (each for each in read(section, "architecture").own if each.lines[0].item)
    return sum(wording(kind).match(each.folded) is not None for each in items)
