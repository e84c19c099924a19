# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a README names commands that set the software up, or shows its containers, and nothing is read as more."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.readme import Readme
from sealcheck.model import Evidence, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import named, wording
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import Row
from sealcheck.prose.section import Section
from sealcheck.prose.templates import untouched

#: Sections whose commands are for something else, and places that are shown.
_ON_ELSE = ("tests", "contributing", "changelog", "licence", "backup", "troubleshooting", "makers", "development")
MOST = 3
#: Words of a line that is nothing but a command.
MOST_ALONE = 4
#: Containers to start: services with an image each in the format of Compose, or a resource of Kubernetes with one. In a
#: pipeline the image stands beside what is done in it.
_SERVICES = regex(
    r"\s{0,12}(?:services\s{0,3}:\s{0,20}(?:#.{0,80})?$|kind\s{0,3}:\s{1,3}[\"']?(?:Deployment|StatefulSet|Pod)\b)"
)
_IMAGE = regex(r"\s{2,24}(?:- )?image\s{0,3}:\s{1,3}\S")
_STEPS = regex(r"\s{0,24}(?:- )?(?:script|steps|stage|stages|runs-on|pool)\s{0,3}:")


def may_set_up(readme: Readme) -> list[Evidence]:
    """Return the first line of each section of READMEs that types or names such a command, or shows its containers."""
    sections = ((each, part) for each in readme.all if not untouched(each) for part in each.sections)
    places = []
    for document, section in sections:
        if any(named(name, section.heading) for name in _ON_ELSE):
            continue
        if told := next(_commands(section), None):
            text = say("documentation.sets_up_in_passing")
            places.append(near_miss(text, document.file, told[0], excerpt=told[1]))
        elif composed := next(filter(_composes, section.code), None):
            text = say("documentation.sets_up_composed")
            places.append(near_miss(text, document.file, composed.line, excerpt=section.heading))
    return places[:MOST]


def _composes(block: Row) -> bool:
    """Whether a block shows which containers are started."""
    services, images = (any(map(pattern.match, block.body)) for pattern in (_SERVICES, _IMAGE))
    return services and images and not any(map(_STEPS.match, block.body))


def _commands(section: Section) -> Iterator[tuple[int, str]]:
    for block in section.code:
        for number, typed in enumerate(block.body, block.begin):
            if wording("setting_up_command").search(fold(typed)):
                yield number, typed.strip()
    for line in section.lines:
        found = wording("setting_up_command").search(fold(line.text))
        alone = found and not found.start() and len(line.text.split()) <= MOST_ALONE
        if found and (alone or line.text != line.prose):
            yield line.line, line.text
