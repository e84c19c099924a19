# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stays open while nobody knows whether a pipeline file is read, and whether anything starts it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sealcheck.artifacts.chosen_pipelines import Chosen, Subject
from sealcheck.measures.doubt import Doubt
from sealcheck.model import Evidence, File, Measurement, Text, near_miss, say, undetermined

#: Services that the project may have left; those of clouds are told by their settings when to start.
_LEFT = frozenset({"Travis CI"})


def read_if_chosen(chosen: tuple[Chosen, ...], subject: Subject) -> Iterator[Doubt]:
    """Yield the doubt that a file on `subject` is read, which it is if the settings name its path."""
    if signs := [each for each in chosen if each.subject == subject]:
        yield _reason(signs[0].file), [_read_if_named(s.file, s.line, s.excerpt) for s in signs[:3]]


def path_chosen(files: Sequence[File]) -> Measurement:
    """Return that the answer lies in files that are read when the settings of their system name their path."""
    return undetermined(_reason(files[0]), *[_read_if_named(file) for file in files[:3]])


def _read_if_named(file: File, line: int | None = None, excerpt: str | None = None) -> Evidence:
    return near_miss(say("testing.ci_path_chosen", system=_system(file)), file, line, excerpt=excerpt)


def _reason(file: File) -> Text:
    return say("testing.ci_path_chosen_reason", file=file.path, system=_system(file))


def _system(file: File) -> str:
    return "Jenkins" if "enkinsfile" in file.name else "Azure Pipelines"


def service_unsure(key: str, system: str) -> Text:
    """Return the sentence on a service of which a clone does not show whether it runs the configuration."""
    return say(key if system in _LEFT else f"{key}_trigger", system=system)
