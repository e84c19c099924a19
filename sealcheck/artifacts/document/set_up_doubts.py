# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a README names commands that set the software up or start it, and nothing there is read as instructions."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.readme import Readme
from sealcheck.model import Evidence, near_miss, say
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.document import Section
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import untouched

#: Sections whose commands are for something else, and places that are shown.
_ON_ELSE = ("tests", "contributing", "changelog", "licence", "backup", "troubleshooting", "makers", "development")
MOST = 3
#: Words of a line that is nothing but a command.
MOST_ALONE = 4


def may_set_up(readme: Readme) -> list[Evidence]:
    """Return the first line of each section of READMEs that types or names such a command."""
    sections = ((each, part) for each in readme.all if not untouched(each) for part in each.sections)
    places = []
    for document, section in sections:
        told = None if any(named(name, section.heading) for name in _ON_ELSE) else next(_commands(section), None)
        if told:
            text = say("documentation.sets_up_in_passing")
            places.append(near_miss(text, document.file, told[0], excerpt=told[1]))
    return places[:MOST]


def _commands(section: Section) -> Iterator[tuple[int, str]]:
    for block in section.code:
        for number, typed in enumerate(block.body, block.line + 1):
            if wording("setting_up_command").search(fold(typed)):
                yield number, typed.strip()
    for line in section.lines:
        found = wording("setting_up_command").search(fold(line.text))
        alone = found and not found.start() and len(line.text.split()) <= MOST_ALONE
        if found and (alone or line.text != line.prose):
            yield line.line, line.text
