# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents and schemas that list what can be set, and stand in for a template."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.objects import read_settings
from sealcheck.artifacts.settings.known import LEAST_OF_LIST, are_known
from sealcheck.artifacts.settings.lines import MOST_VARIABLES
from sealcheck.artifacts.settings.listings import listed_parameters
from sealcheck.artifacts.settings.names import TOOL_FOLDER
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.artifacts.settings.references import LEAST, guides, references
from sealcheck.artifacts.settings.told import headed_settings
from sealcheck.artifacts.settings.words import says_something
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import listed as listed_in
from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex

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
#: Documents about the pipeline or on what has changed speak of other variables.
_OTHER_SUBJECT = regex(
    r"(?:^|[/_. -])(?:ci|ci[_-]?cd|pipelines?|releas\w{0,10}|history|upgrad\w{0,6})(?=[/_. -])", re.I
)
#: Settings of databases and login services.
_SERVICE = regex(r"(?:MYSQL|MARIADB|POSTGRES|MONGO|KEYCLOAK|KC|WORDPRESS|RABBITMQ|MINIO|ELASTIC|GF|PGADMIN)_")
_FOREIGN = (PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED)

Listed = tuple[File, dict[str, bool]]


def listed(papers: Papers, contents: Contents, read: frozenset[str]) -> list[Listed]:
    """Return the documents and schemas that list settings, each with its names and whether they are explained.

    Names in capitals count when something reads them from the environment, or the heading speaks of configuration; all
    documents together must list a third of what is read. A short list counts when it has most of what the code reads. A
    list of which nothing in the code, a template or the deployment is known is another program's.
    """
    tree, files = papers.tree, [file for file in papers.files if _may_list(file)]
    found = [(file, _own(papers.listed(file), read)) for file in files]
    enough = [(file, names) for file, names in found if len(names) >= LEAST or _is_most(names, read)]
    known = {name for _, names in enough for name in names}
    if len(read) > MOST_UNLISTED * len(known):
        enough = []
    tables = [*_headed(papers.documents, contents, files), *references(papers.documents, contents, files)]
    schemas = [(file, _in_schema(contents.text(file) or "")) for file in tree.papers if _is_schema(file)]
    declared = (file for file in tree.named(*_DECLARATIONS) if file.role not in _FOREIGN)
    schemas += [(file, _declared(contents.text(file) or "")) for file in declared]
    own = [each for each in (*enough, *tables) if _is_known(tree, contents, each[1], read)]
    own += [each for each in guides(papers.documents, contents, files) if len(read) <= MOST_UNLISTED * len(each[1])]
    by_path: dict[str, Listed] = {}
    for each in (*own, *(each for each in schemas if len(each[1]) >= LEAST)):
        by_path.setdefault(each[0].path, each)
    return list(by_path.values()) or list(_all_of_few(papers, contents, read))


def partly_listed(papers: Papers, read: frozenset[str]) -> list[Listed]:
    """Return the documents that list or tell of a fair part of what is read, with all of it, the rest unexplained."""
    found = []
    for file in (each for each in papers.files if _may_list(each)):
        names = named_in(papers, file, read)
        known = len(read & names.keys())
        if known >= LEAST and (known >= LONG_LIST or MOST_UNLISTED_OF_PART * known >= len(read)):
            found.append((file, {**dict.fromkeys(sorted(read), False), **names}))
    return found


def named_in(papers: Papers, file: File, read: frozenset[str]) -> dict[str, bool]:
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


def _headed(documents: Documents, contents: Contents, files: Iterable[File]) -> Iterator[Listed]:
    """Yield the documents with a heading for each setting, unless these are those of another program."""
    for document in documents.each(files):
        names = headed_settings(document)
        title = document.title.heading if document.title else ""
        other = _OTHER_SUBJECT.search(f"{title} ")
        if len(names) >= LEAST and not other and are_known(documents.tree, contents, names):
            yield document.file, names


def _is_known(tree: Tree, contents: Contents, names: Mapping[str, bool], read: frozenset[str]) -> bool:
    """Whether the code, a template or the deployment knows some of the names of a list; the rest is another's."""
    return not read.isdisjoint(names) or are_known(tree, contents, names, LEAST_OF_LIST)


def _own(rows: Mapping[str, tuple[bool, bool]], read: frozenset[str]) -> dict[str, bool]:
    return {
        name: said
        for name, (said, configures) in rows.items()
        if name in read or (configures and "_" in name and not _SERVICE.match(name))
    }


def _may_list(file: File) -> bool:
    return _OTHER_SUBJECT.search(file.path) is None


def _is_schema(file: File) -> bool:
    own = file.role not in _FOREIGN and not TOOL_FOLDER.search(file.path)
    return file.ending == "json" and own and _SCHEMA.fullmatch(file.name) is not None


def _in_schema(text: str) -> dict[str, bool]:
    """Return the properties of a JSON schema that hold values, each with whether a description explains it."""
    try:
        value = parse_json(text)
    except ParseProblem:
        return {}
    return dict(list(_properties(value))[:MOST_VARIABLES])


def _declared(text: str) -> dict[str, bool]:
    """Return the options that an extension of CKAN declares, each with whether a description explains it."""
    groups = listed_in(read_settings(text).get("groups"))
    options = [mapping(each) for group in groups for each in listed_in(mapping(group).get("options"))][:MOST_VARIABLES]
    return {
        str(each["key"]): says_something(str(each.get("description") or ""), str(each["key"]))
        for each in options
        if each.get("key")
    }


def _properties(schema: Any) -> Iterator[tuple[str, bool]]:
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
                yield str(name), says_something(str(each.get("description") or ""), str(name))
