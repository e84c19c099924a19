# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""All that the texts of a project tell on its use and operation: README, guides, and the READMEs of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.command_guides import command_guides
from sealcheck.artifacts.guide.endpoint_guides import endpoint_guides, interface_pages
from sealcheck.artifacts.guide.guidance import Enough, general_first
from sealcheck.artifacts.guide.option_guides import option_guides
from sealcheck.artifacts.guide.part_guides import Part, operation_of_parts, own_parts, use_of_parts
from sealcheck.artifacts.guide.passages import TOPICS, Passage, passages
from sealcheck.artifacts.settings.command_options import Options
from sealcheck.frozen import frozen
from sealcheck.model import Evidence, say, searched

#: Passages on operation that are shown, and parts without a word on the matter that are named.
MOST_SHOWN, MOST_SILENT = 8, 10


@frozen
class Told:
    """Passages on use and on the topics of operation, those on the whole first; `operated`: parts tell the latter.

    `little` are passages on use that are too short to be one.
    """

    use: list[Passage]
    run: Mapping[str, list[Passage]]
    operated: bool
    parts: list[Part]
    little: list[Passage]

    @property
    def first_on_use(self) -> list[Passage]:
        """The first passages on use, of the short ones where there are no others."""
        return self.use[:3] or self.little[:2]


def tell(
    documents: Documents,
    readme: Readme,
    declared: tuple[Options, ...],
    names: frozenset[str],
    enough: Enough,
    *,
    serves: bool,
) -> Told:
    """Gather what is said; passages that count only together with others are no guide to use."""
    parts = own_parts(documents, readme)
    use = [
        *passages(documents, readme, "usage", enough.words, names),
        *_told_otherwise(documents, readme, declared, names, enough, serves=serves),
        *use_of_parts(documents, parts, declared, names, enough, serves=serves),
    ]
    in_parts, operated = operation_of_parts(parts, names, enough)
    run = {
        topic: general_first([*passages(documents, readme, topic, enough.words, names), *in_parts[topic]])
        for topic in TOPICS
    }
    enough_said = [each for each in general_first(use) if not each.short]
    return Told(enough_said, run, operated, parts, [each for each in general_first(use) if each.short])


def _told_otherwise(
    documents: Documents,
    readme: Readme,
    declared: tuple[Options, ...],
    names: frozenset[str],
    enough: Enough,
    *,
    serves: bool,
) -> Iterator[Passage]:
    """Yield what guides users under any heading; options and commands of a server are for those who run it."""
    yield from option_guides(readme, () if serves else declared, enough.words)
    yield from interface_pages(documents, enough.own_words)
    if serves:
        yield from endpoint_guides(readme, enough.words)
    else:
        yield from command_guides(documents, readme, names, enough.words)


def first_on_operation(told: Told) -> list[Passage]:
    """Return the first passage on each topic, and where parts tell them the first of each part."""
    shown = [found[0] for found in told.run.values() if found]
    if not told.operated:
        return shown
    in_parts = {part.document.file.path for part in told.parts if part.led}
    seen = {each.document.file.path for each in shown}
    for each in (each for found in told.run.values() for each in found if each.general):
        path = each.document.file.path
        if path in in_parts - seen and len(shown) < MOST_SHOWN:
            shown.append(each)
            seen.add(path)
    return shown


def silent_parts(told: Told, *, used: bool, operated: bool) -> Iterator[Evidence]:
    """Yield which parts tell nothing, where a guide is missing or is that of other parts."""
    run = general_first(each for found in told.run.values() for each in found)
    for topic, there, found in (("use", used, told.use), ("operation", operated, run)):
        paths = {part.document.file.path for part in told.parts}
        telling = paths & {each.document.file.path for each in found}
        in_parts = bool(found) and found[0].document.file.path in paths
        silent = _folders(part for part in told.parts if part.document.file.path not in telling)
        if silent and telling and (in_parts or not there):
            named = [*silent[:MOST_SILENT], *(["…"] if silent[MOST_SILENT:] else [])]
            yield searched(say(f"documentation.parts_silent_{topic}", parts=named))


def _folders(parts: Iterable[Part]) -> list[str]:
    return sorted(part.document.file.folder for part in parts)
