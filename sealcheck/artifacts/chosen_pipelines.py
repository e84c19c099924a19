# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What pipeline files speak of that run only if the settings of their system, which no clone holds, name their path."""

from __future__ import annotations

from typing import Literal, NamedTuple

from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.contents import Contents
from sealcheck.engine import artifact
from sealcheck.model import File
from sealcheck.pattern import regex

Subject = Literal["coverage", "sbom", "analysis"]
#: A line that is no comment and names the tools of a subject.
_SUBJECTS: dict[Subject, str] = {
    "coverage": r"PublishCodeCoverage|jacoco|cobertura|coverlet|codecov|XPlat Code Coverage|--cov(?:erage)?\b",
    "sbom": r"\bsbom\b|cyclonedx|\bsyft\b|spdx-",
    "analysis": r"SonarQube|SonarCloud|CodeQL|AdvancedSecurity|semgrep|\bbandit\b|Checkmarx|Fortify|Veracode|SnykSec",
}
_PATTERNS = {subject: regex(rf"(?i)^(?!\s{{0,80}}#).{{0,400}}?(?:{words})") for subject, words in _SUBJECTS.items()}


class Chosen(NamedTuple):
    """A pipeline file that may be read, and the line, from 1, on which it speaks of a subject."""

    subject: Subject
    file: File
    line: int
    excerpt: str


@artifact
def chosen_pipelines(pipelines: Pipelines, contents: Contents) -> tuple[Chosen, ...]:
    """The first line on each subject in every file that a system may have been told to read."""
    found: dict[tuple[str, Subject], Chosen] = {}
    for file in pipelines.chosen:
        for number, line in enumerate((contents.text(file) or "").split("\n")[:5_000], 1):
            for subject, pattern in _PATTERNS.items():
                if pattern.match(line[:1_000]):
                    found.setdefault((file.path, subject), Chosen(subject, file, number, line.strip()))
    return tuple(found.values())
