# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents and schemas that list what can be set, and stand in for a template."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_settings
from sealcheck.artifacts.settings.listings import listed_keys, listed_parameters
from sealcheck.artifacts.settings.names import TOOL_FOLDER
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.artifacts.settings.told import headed_settings
from sealcheck.artifacts.settings.words import joined, judged
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.nested import listed as listed_in
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex
from sealcheck.prose.concepts import file_named, is_readme_name

#: Settings that a document must list to stand in for a template.
LEAST = 5
#: What a guide is called that may have a section on configuration.
_GUIDES = ("installation", "operation")
#: Settings of a table that lists all there is, and files of code that such software has.
LEAST_OF_FEW, FEW_FILES = 2, 40
#: Settings of a short list that are most of what the code reads, and the share of it.
LEAST_OF_MOST, MOST_READ = 3, 2 / 3
_WORD = regex(r"[A-Za-z_][\w-]{2,80}")
#: So many times as many variables may be read from the environment as documents list, for the list to stand for all.
MOST_UNLISTED = 3
#: The same for a list that speaks for a part of the settings alone, unless it is long.
MOST_UNLISTED_OF_PART, LONG_LIST = 4, 20
_SCHEMA = regex(
    r"(?:.{0,40}[._-])?(?:config|configuration|settings|options|app|values|env)(?:[._-].{0,20})?[._-]schema\.json", re.I
)
#: What CKAN calls the schema of the settings of an extension.
_DECLARATIONS = ("config_declaration.yaml", "config_declaration.yml", "config_declaration.json")
_FOREIGN = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)

Listed = tuple[File, dict[str, bool]]


def listed(papers: Papers, contents: Contents, read: frozenset[str]) -> list[Listed]:
    """Return the documents and schemas that list settings, each with its names and whether they are explained.

    Names in capitals count when something reads them from the environment, or the heading speaks of configuration; all
    documents together must list a third of what is read. A short list counts when it has most of what the code reads.
    """
    tree = papers.tree
    found = [(file, _own(papers.listed(file), read)) for file in papers.files]
    enough = [(file, names) for file, names in found if len(names) >= LEAST or _is_most(names, read)]
    known = {name for _, names in enough for name in names}
    if len(read) > MOST_UNLISTED * len(known):
        enough = []
    own = [*enough, *_headed(papers), *_books(papers)]
    own += [each for each in _guides(papers) if len(read) <= MOST_UNLISTED * len(each[1])]
    schemas = [(file, _in_schema(contents.text(file) or "")) for file in tree.papers if _is_schema(file)]
    declared = (file for file in tree.named(*_DECLARATIONS) if file.role not in _FOREIGN)
    schemas += [(file, _declared(contents.text(file) or "")) for file in declared]
    by_path: dict[str, Listed] = {}
    for each in (*own, *(each for each in schemas if len(each[1]) >= LEAST)):
        by_path.setdefault(each[0].path, each)
    return list(by_path.values()) or list(_all_of_few(papers, contents, read))


@artifact
def documented_settings(papers: Papers, environment: frozenset[str]) -> frozenset[str]:
    """The variables that the project reads and a document lists or speaks of."""
    files = papers.files if environment else ()
    return environment & {name for file in files for name in _named_in(papers, file, environment)}


def partly_listed(papers: Papers, read: frozenset[str]) -> list[Listed]:
    """Return the documents that list or tell of a fair part of what is read, with all of it, the rest unexplained.

    Where none does, all of them together stand for one, shown by that with the most: a page for each part.
    """
    every = dict.fromkeys(sorted(read), False)
    named = [(file, names) for file in papers.files if (names := _named_in(papers, file, read))]
    found = [(file, {**every, **names}) for file, names in named if _is_fair_part(names, read)]
    together = joined(names for _, names in named)
    if found or not _is_fair_part(together, read):
        return found
    return [(max(named, key=lambda page: len(page[1]))[0], {**every, **together})]


def _is_fair_part(names: Mapping[str, bool], read: frozenset[str]) -> bool:
    known = len(read & names.keys())
    return known >= LEAST and (known >= LONG_LIST or MOST_UNLISTED_OF_PART * known >= len(read))


def _named_in(papers: Papers, file: File, read: frozenset[str]) -> dict[str, bool]:
    """Return the settings that a document lists or speaks of, each with whether it explains them."""
    told = papers.told_in(file, read) & read
    return {**_own(papers.listed(file), read), **dict.fromkeys(sorted(told), True)}


def _is_most(names: Mapping[str, bool], read: frozenset[str]) -> bool:
    """Whether a list has all that is read, or some settings that are most of it."""
    known = len(read & names.keys())
    return 0 < known == len(read) or (known >= LEAST_OF_MOST and known >= MOST_READ * len(read))


def _all_of_few(papers: Papers, contents: Contents, read: frozenset[str]) -> Iterator[Listed]:
    """Yield the READMEs of small software whose settings, in a table or announced, code knows that reads none."""
    sources = papers.tree.of(PathClass.SOURCE)
    if read or not 0 < len(sources) <= FEW_FILES:
        return
    said = {word for file in sources for word in _WORD.findall(contents.text(file) or "")}
    for file in papers.tree.within(("",)):
        if file.role is PathClass.DOCS and file.name.lower().startswith("readme"):
            text = contents.text(file) or ""
            names = listed_parameters(text, everywhere=False) or _own(papers.listed(file), read)
            if len(names) >= LEAST_OF_FEW and names.keys() <= said:
                yield file, names


def _headed(papers: Papers) -> Iterator[Listed]:
    """Yield the documents with a heading for each setting."""
    for document in papers.documents.each(papers.files):
        names = headed_settings(document)
        if len(names) >= LEAST:
            yield document.file, names


def _books(papers: Papers) -> list[Listed]:
    """Return the documents called after configuration whose tables and lists hold enough settings.

    The pages of one folder that is called so are one of them, shown by the page with the most.
    """
    books: dict[str, list[Listed]] = {}
    for file in papers.files:
        inside = any(file_named("configuration", each) for each in file.folder.split("/")[1:])
        if inside or file_named("configuration", file.path):
            names = listed_parameters(papers.text(file)) | _keys(papers, file)
            books.setdefault(file.folder if inside else file.path, []).append((file, names))
    return [each for each in map(_join, books.values()) if len(each[1]) >= LEAST]


def _join(pages: list[Listed]) -> Listed:
    return max(pages, key=lambda page: len(page[1]))[0], joined(names for _, names in pages)


def _guides(papers: Papers) -> Iterator[Listed]:
    """Yield the README of the root and the guides whose sections on configuration list settings.

    Names in capitals are those of the environment, of which more is asked.
    """
    for file in papers.files:
        if is_guide(file) and not file_named("configuration", file.path):
            found = listed_parameters(papers.text(file), everywhere=False) | _keys(papers, file)
            names = {name: said for name, said in found.items() if not name.isupper()}
            if len(names) >= LEAST:
                yield file, names


def is_guide(file: File) -> bool:
    """Whether the file is the README of the root or called after installation or operation; not one on an interface."""
    if "api" in file.folder.lower().split("/"):
        return False
    own = not file.folder and is_readme_name(file.name)
    return own or any(file_named(name, file.path) for name in _GUIDES)


def _keys(papers: Papers, file: File) -> dict[str, bool]:
    document = papers.documents.parse(file)
    return listed_keys(document) if document else {}


def _own(rows: Mapping[str, tuple[bool, bool]], read: frozenset[str]) -> dict[str, bool]:
    return {name: said for name, (said, configures) in rows.items() if name in read or (configures and "_" in name)}


def _is_schema(file: File) -> bool:
    own = file.role not in _FOREIGN and not TOOL_FOLDER.search(file.path)
    return file.ending == "json" and own and _SCHEMA.fullmatch(file.name) is not None


def _in_schema(text: str) -> dict[str, bool]:
    """Return the properties of a JSON schema that hold values, each with whether a description explains it."""
    try:
        value = parse_json(text)
    except ParseProblem:
        return {}
    return judged(_properties(value))


def _declared(text: str) -> dict[str, bool]:
    """Return the options that an extension of CKAN declares, each with whether a description explains it."""
    groups = listed_in(read_settings(text).get("groups"))
    options = (mapping(each) for group in groups for each in listed_in(mapping(group).get("options")))
    return judged((str(each["key"]), str(each.get("description") or "")) for each in options if each.get("key"))


def _properties(schema: Any) -> Iterator[tuple[str, str]]:
    todo: list[Any] = [schema]
    while todo:
        item = todo.pop()
        if not isinstance(item, dict):
            continue
        todo += [each for key in ("definitions", "$defs") for each in mapping(item, key).values()]
        for name, each in mapping(item, "properties").items():
            if mapping(each, "properties"):
                todo.append(each)
            elif isinstance(each, dict) and set(each) != {"$ref"}:
                yield str(name), str(each.get("description") or "")
