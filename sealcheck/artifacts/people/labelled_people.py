# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who is named behind a label at the start of a README: „Maintainer: Ada Amt <ada@stadt.example>“."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.overview import overview_sections
from sealcheck.artifacts.people.named_people import (
    Person,
    is_made_up,
    is_placeholder_owner,
    is_team,
    person_at,
    profiles,
)
from sealcheck.prose.addresses import emails, handles
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline
from sealcheck.prose.labels import labelled
from sealcheck.prose.phrases import fold


def labelled_people(document: Document) -> Iterator[Person]:
    """Yield them by e-mail address; maintainers by handle or profile, too."""
    for section in overview_sections(document):
        for line in section.lines:
            label, said = labelled(line.text)
            if not said or wording("past_role").search(fold(line.text)):
                continue
            for address in _reached(document, line, said, fold(label)):
                yield person_at(address, document.file, line.line, line.text)


def _reached(document: Document, line: Inline, said: str, label: str) -> list[str]:
    """Return the first address of each kind that the label allows."""
    maintains = wording("maintainer_label").fullmatch(label) is not None
    if not maintains and wording("contact_label").fullmatch(label) is None:
        return []
    targets = [document.target(link) for link in line.links]
    found = [address for address in emails(" ".join([said, *targets])) if not is_made_up(address)]
    if maintains and not found:
        named = [*(f"@{handle}" for handle in handles(said)), *profiles(targets)]
        found = [address for address in named if not is_team(address) and not is_placeholder_owner(address)]
    return found[:1]
