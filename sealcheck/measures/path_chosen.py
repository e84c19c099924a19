# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stays open while nobody knows whether a pipeline file is read, and whether anything starts it."""

from __future__ import annotations

from collections.abc import Sequence

from sealcheck.artifacts.chosen_pipelines import Chosen, Subject
from sealcheck.model import Evidence, File, Measurement, Text, near_miss, say, undetermined

#: Services that the project may have left; those of clouds are told by their settings when to start.
_LEFT = frozenset({"Travis CI"})


def unless_chosen(measurement: Measurement, chosen: tuple[Chosen, ...], subject: Subject) -> Measurement:
    """Return the measurement, or not determined when a file on `subject` is read if the settings name its path."""
    signs = [each for each in chosen if each.subject == subject]
    if measurement.undetermined is not None or not signs:
        return measurement
    seen = [_read_if_named(s.file, s.line, s.excerpt) for s in signs[:3]]
    return undetermined(_reason(signs[0].file), *seen, *measurement.evidence)


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
