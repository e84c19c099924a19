# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a README in a script that no wording here matches leaves open: a miss in it is no finding."""

from __future__ import annotations

from sealcheck.artifacts.readme import Readme
from sealcheck.model import Evidence, Measurement, near_miss, say, undetermined
from sealcheck.prose.document import Document
from sealcheck.prose.language import is_latin

#: A README of fewer words leaves nothing open.
LEAST = 40
#: Values of measurements that found nothing, or only rudiments.
_LACKING = ("absent", "stub", "none", False, 0)


def unread_readmes(readme: Readme, min_words: int = LEAST) -> list[Evidence]:
    """Return the READMEs of `min_words` words that take somebody who reads them; none when one of them is read."""
    long = [document for document in readme.all if document.words >= min_words]
    if any(is_latin(_text(document)) for document in long):
        return []
    return [near_miss(say("documentation.other_script"), document.file) for document in long]


def _text(document: Document) -> str:
    return " ".join(line.prose for section in document.sections for line in section.lines)


def unless_unread(measurement: Measurement, readme: Readme) -> Measurement:
    """Return the measurement, or not determined when it misses what an unread README may say."""
    if measurement.undetermined is not None or measurement.value not in _LACKING:
        return measurement
    unread = unread_readmes(readme)
    return undetermined(say("documentation.other_script"), *unread, *measurement.evidence) if unread else measurement
