# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What stays open while nobody knows whether a pipeline file is read, and whether anything starts it."""

from __future__ import annotations

from sealcheck.artifacts.chosen_pipelines import Chosen, Subject
from sealcheck.model import Measurement, Text, near_miss, say, undetermined

#: Services that the project may have left; those of clouds are told by their settings when to start.
_LEFT = frozenset({"Travis CI"})


def unless_chosen(measurement: Measurement, chosen: tuple[Chosen, ...], subject: Subject) -> Measurement:
    """Return the measurement, or not determined when a file on `subject` is read if the settings name its path."""
    signs = [each for each in chosen if each.subject == subject]
    if measurement.undetermined is not None or not signs:
        return measurement
    seen = [near_miss(say("testing.ci_path_chosen"), s.file, s.line, excerpt=s.excerpt) for s in signs[:3]]
    return undetermined(say("testing.ci_path_chosen_reason", file=signs[0].file.path), *seen, *measurement.evidence)


def service_unsure(key: str, system: str) -> Text:
    """Return the sentence on a service of which a clone does not show whether it runs the configuration."""
    return say(key if system in _LEFT else f"{key}_trigger", system=system)
