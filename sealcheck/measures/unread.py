# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a README in a script or a language that no wording here matches leaves open: a miss in it is no finding."""

from __future__ import annotations

from sealcheck.artifacts.document.readme import Readme
from sealcheck.model import Evidence, Measurement, near_miss, say, undetermined
from sealcheck.prose.document import Document
from sealcheck.prose.language import count_votes, is_foreign, is_latin

#: A README of fewer words leaves nothing open.
LEAST = 40
#: Values of measurements that found nothing, or only rudiments.
_LACKING = ("absent", "stub", "none", False, 0)


def unread_readmes(readme: Readme, min_words: int = LEAST) -> list[Evidence]:
    """Return the READMEs of `min_words` words that take somebody who reads them; none when one of them is read."""
    long = [document for document in readme.all if document.words >= min_words]
    why = [_unread(document) for document in long]
    if not all(why):
        return []
    return [
        near_miss(say(f"documentation.other_{kind}"), document.file) for kind, document in zip(why, long, strict=True)
    ]


def _unread(document: Document) -> str:
    """Return "script" or "language" when the wordings here are of another one than the document, else nothing."""
    text = " ".join(line.prose for section in document.sections for line in section.lines)
    if not is_latin(text):
        return "script"
    return "language" if is_foreign(count_votes([text])) else ""


def unless_unread(measurement: Measurement, readme: Readme) -> Measurement:
    """Return the measurement, or not determined when it misses what an unread README may say."""
    if measurement.undetermined is not None or measurement.value not in _LACKING:
        return measurement
    unread = unread_readmes(readme)
    return undetermined(unread[0].text, *unread, *measurement.evidence) if unread else measurement
