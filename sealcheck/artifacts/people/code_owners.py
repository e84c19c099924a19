# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who is listed in files on maintainers: rules of CODEOWNERS line by line, others as prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.people.named_people import (
    Person,
    is_placeholder_owner,
    is_team,
    listed_people,
    listed_teams,
    person_at,
    team_alone,
)
from sealcheck.model import Evidence
from sealcheck.nested import entries
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails, handles
from sealcheck.prose.document import Document

#: A rule of CODEOWNERS for these rules themselves or for the forge's settings: nobody looks after the software by it.
_OWN_RULES = regex(
    r"\s{0,8}/?(?:(?:(?:\.\w{1,10}|docs)/)?CODEOWNERS|\.(?:github|gitlab|gitea|forgejo)(?:/\*{0,2})?)(?=\s|$)", re.I
)

#: The manifest of an integration that the repository itself offers.
_INTEGRATION = regex(r"custom_components/[\w-]{1,80}/manifest\.json")


def maintainers_listed(document: Document) -> Iterator[Person]:
    """Return whom a file of owners or maintainers names, by the way it is written."""
    if document.file.name.upper() != "CODEOWNERS":
        yield from listed_people(document, document.whole)
        return
    for line, text, address in _owners(document):
        if not is_team(address):
            yield person_at(address, document.file, line, text)


def integration_owners(documents: Documents) -> Iterator[Person]:
    """Yield the people „that are responsible for this integration“ of Home Assistant, by their handles.

    https://developers.home-assistant.io/docs/creating_integration_manifest#code-owners
    Beside the settings of a Home Assistant in use, integrations are copies of what others made.
    """
    tree = documents.tree
    files = () if tree.at("configuration.yaml") else tree.mentioning("custom_components/")
    for file in files:
        if _INTEGRATION.fullmatch(file.path):
            text = documents.text(file) or ""
            line = text.count("\n", 0, max(0, text.find('"codeowners"'))) + 1
            for each in entries(read_object(text), "codeowners"):
                if isinstance(each, str) and each.strip() and not (is_team(each) or is_placeholder_owner(each)):
                    yield person_at(each, file, line, each)


def raw_lines(document: Document) -> Iterator[tuple[int, str]]:
    """Every line as it stands, headings too: a `#` opens a comment in these files and a heading elsewhere."""
    for section in document.sections:
        yield from ((row.line, row.text) for row in section.rows)
        yield from ((row.line + 1 + n, text) for row in section.code for n, text in enumerate(row.body))


def teams_alone(document: Document) -> list[Evidence]:
    """Return the first place that names a team: who is in it, and how to reach it, only its forge knows."""
    if document.file.name.upper() != "CODEOWNERS":
        return listed_teams(document, document.whole)
    teams = (each for each in _owners(document) if is_team(each[2]))
    return [team_alone(address, document.file, line, text) for line, text, address in islice(teams, 1)]


def _owners(document: Document) -> Iterator[tuple[int, str, str]]:
    """Yield line, text and address of each owner: people by mail or handle, teams as `@organisation/team`."""
    for line, text in raw_lines(document):
        if text.lstrip().startswith(("#", "[", "^[")) or _OWN_RULES.match(text):
            continue
        owners = text.partition(" #")[0]
        for address in [*emails(owners), *(f"@{handle}" for handle in handles(owners))]:
            if not is_placeholder_owner(address):
                yield line, text, address
