# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is left open by a README that no wording here matches and a publiccode.yml that is no YAML: no finding."""

from __future__ import annotations

from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.publiccode import FILE, PublicCode
from sealcheck.model import Evidence, Measurement, Text, against, near_miss, say, undetermined
from sealcheck.prose.document import Document
from sealcheck.prose.language import count_votes, is_foreign, is_latin
from sealcheck.publiccode.walk import Finding

#: A README of fewer words leaves nothing open.
LEAST = 40
#: Errors of a publiccode.yml that are shown.
MOST = 3
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


def located(finding: Finding) -> Text:
    """Return what is wrong in the file, with its key, line and column."""
    key = finding.key or FILE
    return say("metadata.finding", key=key, problem=finding.text, line=finding.line, column=finding.column)


def unreadable(publiccode: PublicCode) -> tuple[Evidence, ...]:
    """Return the errors for which the file cannot be read."""
    return tuple(against(located(finding), publiccode.file, finding.line) for finding in publiccode.errors[:MOST])


def unless_unparsed(measurement: Measurement, publiccode: PublicCode) -> Measurement:
    """Return the measurement, or not determined when it found nothing and the file may say it, once it can be read."""
    found_nothing = measurement.undetermined is None and not measurement.value
    if not found_nothing or publiccode.file is None or publiccode.document is not None:
        return measurement
    return undetermined(say("metadata.unparsed"), *unreadable(publiccode), *measurement.evidence)
