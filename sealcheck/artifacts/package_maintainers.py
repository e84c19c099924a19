# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom the metadata of a package names as maintainers, which is more than naming its authors."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import entries
from sealcheck.parse import ParseProblem, parse_json, parse_toml
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails

#: Entries of one list that are looked at.
MOST = 50
#: The field that every package of R has, unless its list of persons says who that is.
_FIELD = regex(r"Maintainer:\s{0,9}(\S.{0,300})")
#: One of those persons, with the role of the maintainer: https://cran.r-project.org/doc/manuals/R-exts.html
_PERSON = regex(r"person\(((?:[^()]|\([^()]{0,200}\)){0,600})\)")
_CREATOR = regex(r"[\"']cre[\"']")
#: One of them in the notation that `as.person()` reads: a name, the address and the roles in brackets.
_WRITTEN = regex(r"[\"'][^\"'<>\n]{1,100}(<[^<>\s]{3,100}>)\s{0,3}\[([^\[\]\n]{3,60})\]")
_IS_CREATOR = regex(r"(?:^|,)\s{0,3}cre\s{0,3}(?:,|$)")


@frozen
class Named:
    """A maintainer by e-mail address, with the line that holds it."""

    address: str
    file: File
    line: int
    excerpt: str


def package_maintainers(tree: Tree, contents: Contents) -> Iterator[Named]:
    """Yield the maintainers with an address in pyproject.toml, package.json and an R package's DESCRIPTION.

    Only in the root: a part's maintainers do not look after the whole. PEP 621 and npm tell them from authors.
    """
    for path, read in (("pyproject.toml", _python), ("package.json", _npm), ("DESCRIPTION", _r)):
        file = tree.at(path)
        if file is None:
            continue
        text = contents.text(file) or ""
        for entry in read(text)[:MOST]:
            for address in emails(entry)[:1]:
                line, excerpt = _place(text, address)
                yield Named(address, file, line, excerpt)


def _python(text: str) -> list[str]:
    try:
        value = parse_toml(text)
    except ParseProblem:
        return []
    return [*_entries(value, "project"), *_entries(value, "tool", "poetry")]


def _npm(text: str) -> list[str]:
    try:
        return _entries(parse_json(text))
    except ParseProblem:
        return []


def _r(text: str) -> list[str]:
    lines = text.split("\n")[:500]
    if not any(line.startswith("Package:") for line in lines):
        return []
    named = [match[1] for line in lines if (match := _FIELD.match(line))]
    text = "\n".join(lines)
    called = [person for person in _PERSON.findall(text) if _CREATOR.search(person)]
    written = [address for address, roles in _WRITTEN.findall(text) if _IS_CREATOR.search(roles)]
    return [*named, *called, *written]


def _entries(value: Any, *keys: str) -> list[str]:
    """Return the entries of the list `maintainers` below `keys`, a table among them by its e-mail address."""
    found = entries(value, *keys, "maintainers")
    return [str(each.get("email") or "") if isinstance(each, dict) else str(each) for each in found]


def _place(text: str, address: str) -> tuple[int, str]:
    """Return the line that holds the address, and its text; the list of maintainers comes before other uses."""
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if "maintainer" in line.lower()), 0)
    number = next((n for n in range(start, len(lines)) if address.lower() in lines[n].lower()), start)
    return number + 1, lines[number].strip()
