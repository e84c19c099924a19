# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configurations that a README or a guide shows as a whole: below a heading on them, or a sentence on their file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from sealcheck.artifacts.settings.lines import settings_of
from sealcheck.artifacts.settings.listed import LEAST, Listed, is_guide
from sealcheck.artifacts.settings.listings import configuring
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.artifacts.settings.words import joined
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import RowKind

_LANGUAGES = ("yaml", "yml", "toml", "ini", "properties", "conf", "cfg")
#: What starts the software on a cluster, builds or checks it: of its settings this shows none.
_OTHER = regex(
    r"^[ \t]{0,8}(?:- )?(?:apiVersion|kind|services|image|uses|runs-on|jobs|stages|steps|repos|pipelines?)[ \t]{0,2}:",
    0,
)
#: A command that sets one: config:property-set mail.host VALUE, lamps config set mail.host=VALUE
_COMMAND = regex(
    r"[ \t]{0,12}(?:[$>] )?(?:[\w.-]{1,30}[ \t]){0,3}config(?:uration)?[: ](?:property-)?set[ \t]{1,4}"
    r"(?P<name>[A-Za-z][\w.-]{1,80})[ \t]{0,2}[= \t][ \t]{0,2}\S"
)
#: Nothing but a setting, a comment, the head of a part, or an empty line.
_SETS = regex(r"[ \t]{0,12}(?:[A-Za-z_][\w.-]{1,80}[ \t]{0,4}=(?!=)|[#;]|\[[\w:. -]{1,60}\][ \t]{0,9}$|$)")
#: Files of settings that belong to what the software runs on or is built with.
_OF_OTHERS = regex(
    r"\b(?:php|my|mysqld|pytest|tox|odbc(?:inst)?)\.ini\b|\bmy\.cnf\b|\b(?:gradle|gradle-wrapper|log4j2?)\.properties\b"
    r"|\b(?:postgresql|pg_hba|nginx|httpd|apache2?|redis|sysctl|supervisord?|mosquitto|haproxy|limits)\.conf\b|\bsetup\.cfg\b",
    re.I,
)
#: Characters of the sentence above a block.
MOST_SAID = 400
#: The block of Ruby that sets up an extension, which says itself what it is: Lamps.configure do |config|
_SET_UP = regex(r"^[ \t]{0,8}[\w:.]{1,120}\.(?:configure|setup|config)[ \t](?:do|\{)[ \t]\|(\w{1,30})\|", re.M)


def shown(papers: Papers) -> Iterator[Listed]:
    """Yield the documents that show a configuration, each with what is explained."""
    for file in papers.files:
        document = papers.documents.parse(file) if is_guide(file) or is_readme_name(file.name) else None
        names = _shown_in(document) if document else {}
        if len(names) >= LEAST:
            yield file, names


def _shown_in(document: Document) -> dict[str, bool]:
    found = joined([_in_ruby(document), _announced(document)])
    for section in configuring(document):
        for row in section.rows:
            if row.kind is not RowKind.CODE:
                continue
            set_by = [match["name"] for line in row.body if (match := _COMMAND.match(line[:300]))]
            found = joined([found, dict.fromkeys(set_by, False)])
            own = row.text.partition(" ")[0] in _LANGUAGES
            if own and not any(_OTHER.match(line[:100]) for line in row.body):
                found = joined([found, settings_of("\n".join(row.body), yaml=row.text.startswith("y"))])
    return found


def _announced(document: Document) -> dict[str, bool]:
    """Return the settings in blocks that only set some, below a sentence that says into which file they are to go."""
    found: dict[str, bool] = {}
    for section in document.sections:
        said = ""
        for row in section.rows:
            if row.kind is RowKind.PROSE and row.text.strip():
                said = row.text
            elif row.kind is RowKind.CODE:
                names = settings_of("\n".join(row.body)) if _only_sets(row.body) else {}
                if len(names) >= LEAST and _announces(said[:MOST_SAID]):
                    found = joined([found, names])
                said = ""
    return found


def _announces(said: str) -> bool:
    return _OF_OTHERS.search(said) is None and wording("announces_settings").search(fold(said)) is not None


def _only_sets(body: Sequence[str]) -> bool:
    return all(_SETS.match(line[:300]) for line in body)


def _in_ruby(document: Document) -> dict[str, bool]:
    """Return the settings that blocks of Ruby set, wherever in the document, each with whether it is explained."""
    found: dict[str, bool] = {}
    for row in (row for section in document.sections for row in section.rows if row.kind is RowKind.CODE):
        body = "\n".join(row.body)
        opened = _SET_UP.search(body)
        names = settings_of(body[opened.end() :]) if opened else {}
        own = {name: said for name, said in names.items() if opened and name.startswith(f"{opened[1]}.")}
        found |= {name.partition(".")[2]: said for name, said in own.items()}
    return found
