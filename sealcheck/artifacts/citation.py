# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How the software can be cited: CITATION.cff, codemeta.json, .zenodo.json, a DOI badge in the README."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.metadata_files import MetadataFile, MetadataFiles
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.licence.markup import without_comments
from sealcheck.model import Evidence, File, found, near_miss, say
from sealcheck.nested import listed
from sealcheck.own_data import own_yaml
from sealcheck.parse import Document
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold
from sealcheck.prose.templates import has_blank
from sealcheck.publiccode.citing import CFF_VERSIONS

PLACES = ("CITATION.cff", "codemeta.json", ".zenodo.json", "README")
MOST = 8
_README = regex(r"readme(?:[._-][\w-]{1,12}){0,2}", re.I)
# A badge is a picture: the link around it or the picture itself names the DOI.
_DOI_BADGE = regex(
    r"zenodo\.org/badge[/.]|img\.shields\.io/badge/(?:doi|DOI)|badge/DOI/10\.[0-9]{4,9}|"
    r"!\[[^\]]{0,40}DOI[^\]]{0,40}\]\([^)]{0,300}(?:10\.[0-9]{4,9}|doi\.org|zenodo)[^)]{0,300}\)|"
    r"!\[[^\]]{0,40}DOI[^\]]{0,40}\]\([^)]{1,300}\)\]\([^)]{0,60}(?:doi\.org|zenodo)",
    re.I,
)
_DOI = regex(r"(10\.[0-9]{4,9})(?:/|%2F)([\w.-]{0,40})", re.I)
_BLANK_DOI = regex(r"zenodo\.(?:x{2}|[<{\[$]|0{4})", re.I)
_FENCE = regex(r" {0,3}(?:```|~~~)")

Citation = tuple[Evidence, ...]


@artifact
def citation(tree: Tree, contents: Contents, metadata_files: MetadataFiles) -> Citation:
    """What makes the software citable (found), and what nearly does or is wrong in what does (near miss)."""
    evidence: list[Evidence] = []
    for each in metadata_files:
        reader = _READERS.get(each.file.name.lower())
        if reader is not None:
            evidence += _read(each, reader)
    for file in tree.home:
        if _README.fullmatch(file.name):
            evidence += _badges(file, contents.text(file) or "")
    return tuple(evidence)


def _read(each: MetadataFile, reader: Callable[[Any], list[str]]) -> Iterator[Evidence]:
    """A file without its mandatory keys cites nothing; another mistake is shown, and some readers refuse the file."""
    file = each.file
    if each.document is None:
        problem = each.findings[0]
        yield near_miss(say("metadata.citation_unreadable", file=file.name, problem=problem.text), file, problem.line)
        return
    missing = reader(each.document)
    if missing:
        yield near_miss(say("metadata.citation_incomplete", file=file.name, missing=missing), file, 1)
    else:
        yield found(say("metadata.citation_file", file=file.name), file, 1)
    for finding in [each for each in each.errors if each.key not in missing][:MOST]:
        text = say("metadata.finding", key=finding.key, problem=finding.text, line=finding.line, column=finding.column)
        yield near_miss(say("metadata.file_problem", file=file.name, finding=text), file, finding.line)


def _cff(document: Document) -> list[str]:
    """Return the mandatory keys that are missing or wrong (Citation File Format 1.2.0, “Valid keys”)."""
    value = document.value
    missing = [key for key in ("message", "title") if not _filled(value.get(key))]
    if _slug(value.get("title")) in _known()["template_titles"]:
        missing.append("title")
    if str(document.raw.get(("cff-version",), "")) not in CFF_VERSIONS:
        missing.insert(0, "cff-version")
    authors = value.get("authors")
    if not isinstance(authors, list) or not any(_named(author) for author in authors):
        missing.append("authors")
    return missing


def _named(author: Any) -> bool:
    keys = ("name", "alias", "given-names", "family-names")
    names = [author[key] for key in keys if _filled(author.get(key))] if isinstance(author, dict) else []
    return bool(names) and not _is_nobody(" ".join(names))


def _is_nobody(names: str) -> bool:
    return wording("nobodys_name").search(fold(names[:500])) is not None


def _slug(value: Any) -> str:
    return "-".join(str(value)[:100].lower().split())


def _filled(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip()) and not has_blank(value)


def _codemeta(document: Document) -> list[str]:
    value = document.value
    missing = [] if "codemeta" in str(value.get("@context"))[:500].lower() else ["@context"]
    missing += [] if _filled(value.get("name")) else ["name"]
    given = filter(None, (value.get(key) for key in ("author", "maintainer", "schema:author", "producer")))
    named = any(not _is_nobody(str(each)) for people in given for each in listed(people))
    return missing if named else [*missing, "author"]


def _zenodo(document: Document) -> list[str]:
    creators = document.value.get("creators")
    names = [each.get("name") for each in creators if isinstance(each, dict)] if isinstance(creators, list) else []
    named = any(_filled(name) and not _is_nobody(str(name)) for name in names)
    return [] if named else ["creators"]  # Zenodo takes the title from the release


def _badges(file: File, text: str) -> Iterator[Evidence]:
    """The first badge with a DOI of the software; those of papers nearly cite it. Remarks and examples show none."""
    example = False
    for number, line in enumerate(without_comments(text).split("\n")[:400], 1):
        example ^= _FENCE.match(line) is not None
        shown = line[:4096]
        if example or ("doi" not in shown.lower() and "zenodo" not in shown):
            continue
        if _DOI_BADGE.search(shown) and not _BLANK_DOI.search(shown):
            if _only_papers(shown):
                yield near_miss(say("metadata.citation_paper"), file, number, excerpt=line[:300])
                continue
            yield found(say("metadata.citation_badge"), file, number, excerpt=line[:300])
            return


def _only_papers(line: str) -> bool:
    """Whether every DOI in a line is that of a paper; a badge that shows none is taken at its word."""
    dois = [f"{prefix}/{rest}".lower() for prefix, rest in _DOI.findall(line)]
    known = _known()
    own = (
        each for each in dois if each.startswith(known["of_software"]) or each.partition("/")[0] not in known["papers"]
    )
    return bool(dois) and "zenodo.org/badge" not in line.lower() and next(own, None) is None


@cache
def _known() -> dict[str, tuple[str, ...]]:
    return {name: tuple(value.split()) for name, value in own_yaml("data", "citation.yml").items()}


_READERS = {"citation.cff": _cff, "codemeta.json": _codemeta, ".zenodo.json": _zenodo}
