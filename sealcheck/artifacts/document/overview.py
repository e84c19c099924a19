# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The sections of a document that introduce the software, and the names in its headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from sealcheck.pattern import regex
from sealcheck.prose.concepts import named
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import prose
from sealcheck.prose.section import Section

_OTHER = (
    "installation", "configuration", "usage", "tests", "contributing", "licence", "contact", "changelog", "support",
    "maintainers", "interfaces", "architecture", "code_of_conduct", "security_reporting", "upgrade", "troubleshooting",
    "roadmap", "backup", "prerequisites",
)  # fmt: skip
#: What everything else may stand below, and is no title of the whole.
_CHAPTERS = ("installation", "prerequisites", "configuration", "development", "contributing")
#: What the name of software may hold: „Parking Permits API“.
_IN_NAMES = frozenset({"interfaces", "architecture", "support"})
#: What software is called by: „Parking Permits CLI“ is no section on its use, if it is the first heading.
_NAME_ENDS = regex(r"\w (?:cli|installer|configurator)$")
#: The first two headings: a title and a line below it.
TITLE_AND_BELOW = 2
#: Words of a heading that is a sentence when it ends like one.
SENTENCE_WORDS = 8
_ENDS = regex(r"[.!][*_) ]{0,4}$")
#: Between a name and what is said of it in a title.
BEFORE_TAGLINE = regex(r"\s[-–—|]\s|:\s")
#: A name with dots: lamps.town.example, config.js
_DOTTED = regex(r"(?<![\w.-])[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}(?![\w-])")
#: Endings of files in which settings are kept.
_SETTINGS = frozenset(
    {"js", "mjs", "cjs", "ts", "json", "json5", "yml", "yaml", "toml", "ini", "conf", "cfg", "env", "py", "php", "rb"}
    | {"xml", "properties"}
)


def overview_sections(document: Document) -> Iterator[Section]:
    """Yield the sections that introduce the software: before and below the first heading, then those on the purpose.

    The section after the title counts too, unless it is on something else (installation, licence …).
    """
    introducing = introducing_sections(document)
    yield from introducing
    yield from (each for each in document.sections if each not in introducing and named("purpose", each.heading))
    headed = [section for section in document.headed if section not in introducing]
    following = next((section for section in headed if section.words or _is_other(section)), None)
    if following and not _is_other(following) and not named("purpose", following.heading):
        yield following


def titles(document: Document) -> tuple[Section, ...]:
    """Return the title, or one that says nothing and a heading as high right below it, if all else stands below that.

    So a notice may stand above the name, or a chance word below it: „# Lamps“ and „# TEST“. A chapter on the set-up is
    no title, and neither is one with commands.
    """
    if document.title or len(document.headed) <= TITLE_AND_BELOW:
        return (document.title,) if document.title else ()
    first, second, *rest = document.headed
    above_all = first.level == second.level and all(each.level > first.level for each in rest)
    tells = second.words and not second.code and not any(named(name, second.heading) for name in _CHAPTERS)
    return (first, second) if above_all and not first.words and tells else ()


def introducing_sections(document: Document) -> list[Section]:
    """Return what stands before and below the first heading, unless that is on something else."""
    headed = document.headed
    first = headed[0] if headed else None
    named_so = first is not None and not _NAME_ENDS.search(first.folded) and _is_on_other(first)
    title = first if first and (first is document.title or not named_so) else None
    opening = (title, *titles(document))
    introducing = [section for section in document.sections if section in opening or section.level == 0]
    said = subtitle(document) if title else None
    return [*introducing, said] if said else introducing


def subtitle(document: Document) -> Section | None:
    """Return the heading directly below the first one as a section of its own when it is a whole sentence or more."""
    headed = document.headed[:TITLE_AND_BELOW]
    if len(headed) < TITLE_AND_BELOW or headed[1].level <= headed[0].level:
        return None
    below = headed[1]
    told = len(below.folded.split()) >= SENTENCE_WORDS and _ENDS.search(below.heading)
    return Section("", 0, below.start, below.start, (prose(below.start, below.written),)) if told else None


def _is_on_other(section: Section) -> bool:
    return any(named(name, section.heading) for name in _OTHER if name not in _IN_NAMES)


def _is_other(section: Section) -> bool:
    return any(named(name, section.heading) for name in _OTHER)


def name_in_title(document: Document) -> str:
    """Return the title without what it says of the name; empty where there is none."""
    return BEFORE_TAGLINE.split(document.title.heading)[0] if document.title else ""


def without_names(heading: str, names: Set[str]) -> str:
    """Return the heading without hosts that bear a name of the software, and files of settings without their ending."""
    return _DOTTED.sub(lambda match: _plain(match, names), heading)


def _plain(match: re.Match[str], names: Set[str]) -> str:
    *labels, last = match[0].split(".")
    if len(labels) == 1 and last.lower() in _SETTINGS:
        return labels[0]
    return "" if any(fold(label) in names for label in labels) else match[0]
