# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of the folders in which the parts of the software lie, with what each is for: a rudiment of an overview."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass, say
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold
from sealcheck.prose.rows import RowKind
from sealcheck.prose.section import Section
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import untouched

#: Folders that a text names before it is on the parts, and words on each.
LEAST_FOLDERS, LEAST_WORDS = 3, 3
#: How many folders down a part lies at most: in `apps/town/map/` there is one, deeper are its innards.
DEPTH = 4
#: An item or row that begins with a name, and what is said behind it.
_NAMED = regex(
    r"\s{0,12}(?:[-*+]|\d{1,2}[.)]|\|)\s{0,8}(?P<mark>[`*\[]{0,4})\.{0,2}/{0,1}"
    r"(?P<name>(?:[\w.@-]{1,60}/){0,4}[\w.@-]{2,60})(?P<slash>/?)(?P<rest>(?:[\s`*\]|:(–—-]).{0,800})"
)
#: No word of a language alone: street_map, street-map, StreetMap, map2.
_PECULIAR = regex(r"[._/-]|[a-z][A-Z]|\d")
_LINK = regex(r"\]\([^()\s]{0,300}\)|`")
_WORD = regex(r"[^\W\d_]{2,}")


def folders_of_code(tree: Tree) -> frozenset[str]:
    """Return the folders of program code, by path and by name, in small letters; not those that any project has."""
    paths: set[str] = set()
    for folder in {file.folder for file in tree.of(PathClass.SOURCE)}:
        steps = folder.lower().split("/")
        paths.update("/".join(steps[:number]) for number in range(1, min(len(steps), DEPTH) + 1))
    names = {path.rpartition("/")[2]: path for path in paths if path}
    usual = wording("usual_folder")
    return frozenset(each for name, path in names.items() if not usual.fullmatch(fold(name)) for each in (name, path))


def told_by_folders(document: Document, folders: frozenset[str]) -> Iterator[Finding]:
    """Yield a rudiment where a text goes through folders of the code and says what each is for.

    In a list, in a table, or below a heading each.
    """
    if not folders or untouched(document):
        return
    for start, heading, named in (*_listed(document, folders), *_headed(document, folders)):
        if len(named) >= LEAST_FOLDERS:
            text = say("documentation.architecture_folders", count=len(named))
            yield Finding(Grade.STUB, text, document.file, start, heading)
            return


def _listed(document: Document, folders: frozenset[str]) -> Iterator[tuple[int, str, set[str]]]:
    """Yield the line, the text and the folders of each section's items and rows that say what a folder is for."""
    for section in document.sections:
        rows = [(row.line, row.text) for row in section.rows if row.kind is RowKind.PROSE]
        found = [(line, text, name) for line, text in rows if (name := _name(text[:1000], folders))]
        if found:
            yield found[0][0], found[0][1].strip(), {name for _, _, name in found}


def _name(text: str, folders: frozenset[str]) -> str:
    """Return the folder that an item or a row begins with and tells something of; empty where it does not."""
    match = _NAMED.match(text)
    name = match["name"].strip("./").lower() if match else ""
    if match is None or name not in folders:
        return ""
    set_off = "`" in match["mark"] or match["slash"] or _PECULIAR.search(match["name"])
    said = _WORD.findall(_LINK.sub(" ", match["rest"]))
    return name if set_off and len(said) >= LEAST_WORDS else ""


def _headed(document: Document, folders: frozenset[str]) -> Iterator[tuple[int, str, set[str]]]:
    """Yield, for each level of headings, those called as folders are, with a sentence below."""
    levels: dict[int, list[Section]] = {}
    for section in document.headed:
        called = section.heading.strip("`/ ")
        known = _PECULIAR.search(called) and called.lower() in folders
        if known and section is not document.title and _says(section):
            levels.setdefault(section.level, []).append(section)
    for sections in levels.values():
        yield sections[0].start, sections[0].heading, {each.heading.lower() for each in sections}


def _says(section: Section) -> bool:
    return any(each.words >= LEAST_WORDS and not each.lines[0].item for each in section.paragraphs[:1])
