# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How the software can be cited: CITATION.cff, codemeta.json, .zenodo.json, a DOI badge in the README."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import Evidence, File, found, near_miss, say
from sealcheck.parse import ParseProblem, parse_json, parse_yaml
from sealcheck.pattern import regex

PLACES = ("CITATION.cff", "codemeta.json", ".zenodo.json", "README")
#: Versions of the Citation File Format, https://github.com/citation-file-format/citation-file-format/releases
CFF_VERSIONS = frozenset({"1.0.0", "1.0.1", "1.0.2", "1.0.3", "1.1.0", "1.2.0"})
_README = regex(r"readme(?:[._-][\w-]{1,12}){0,2}", re.I)
# A badge is a picture: the link around it or the picture itself names the DOI.
_DOI_BADGE = regex(
    r"zenodo\.org/badge[/.]|img\.shields\.io/badge/(?:doi|DOI)|badge/DOI/10\.[0-9]{4,9}|"
    r"!\[[^\]]{0,40}DOI[^\]]{0,40}\]\([^)]{0,300}(?:10\.[0-9]{4,9}|doi\.org|zenodo)[^)]{0,300}\)|"
    r"!\[[^\]]{0,40}DOI[^\]]{0,40}\]\([^)]{1,300}\)\]\([^)]{0,60}(?:doi\.org|zenodo)",
    re.I,
)

Citation = tuple[Evidence, ...]


@artifact
def citation(tree: Tree, contents: Contents) -> Citation:
    """What makes the software citable (found), and what nearly does (near miss)."""
    evidence: list[Evidence] = []
    for file in tree.within([""]):
        reader = _READERS.get(file.name.lower())
        if reader is not None:
            evidence.append(_read(file, contents.text(file), reader))
    for file in tree.home:
        if _README.fullmatch(file.name):
            evidence += _badges(file, contents.text(file) or "")
    return tuple(evidence)


def _read(file: File, text: str | None, reader: Any) -> Evidence:
    try:
        missing = reader(text or "")
    except ParseProblem as problem:
        return near_miss(
            say("metadata.citation_unreadable", file=file.name, problem=problem.message), file, problem.line
        )
    if missing:
        return near_miss(say("metadata.citation_incomplete", file=file.name, missing=missing), file, 1)
    return found(say("metadata.citation_file", file=file.name), file, 1)


def _cff(text: str) -> list[str]:
    """Return the mandatory keys that are missing or wrong (Citation File Format 1.2.0, “Valid keys”)."""
    document = parse_yaml(text)
    value = document.value if isinstance(document.value, dict) else {}
    missing = [key for key in ("message", "title") if not _filled(value.get(key))]
    if str(document.raw.get(("cff-version",), "")) not in CFF_VERSIONS:
        missing.insert(0, "cff-version")
    authors = value.get("authors")
    if not isinstance(authors, list) or not any(_named(author) for author in authors):
        missing.append("authors")
    return missing


def _named(author: Any) -> bool:
    keys = ("name", "family-names", "given-names", "alias")
    return isinstance(author, dict) and any(_filled(author.get(key)) for key in keys)


def _filled(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _codemeta(text: str) -> list[str]:
    value = parse_json(text)
    if not isinstance(value, dict):
        return ["@context", "name", "author"]
    missing = [] if "codemeta" in str(value.get("@context"))[:500].lower() else ["@context"]
    missing += [] if _filled(value.get("name")) else ["name"]
    named = any(value.get(key) for key in ("author", "maintainer", "schema:author", "producer"))
    return missing if named else [*missing, "author"]


def _zenodo(text: str) -> list[str]:
    value = parse_json(text)
    creators = value.get("creators") if isinstance(value, dict) else None
    named = isinstance(creators, list) and any(_filled(each.get("name")) for each in creators if isinstance(each, dict))
    return [] if named else ["creators"]  # Zenodo takes the title from the release


def _badges(file: File, text: str) -> Iterator[Evidence]:
    for number, line in enumerate(text.split("\n")[:400], 1):
        if "doi" in line[:4096].lower() or "zenodo" in line[:4096]:
            match = _DOI_BADGE.search(line[:4096])
            if match:
                yield found(say("metadata.citation_badge"), file, number, excerpt=line[:300])
                return


_READERS = {"citation.cff": _cff, "codemeta.json": _codemeta, ".zenodo.json": _zenodo}
