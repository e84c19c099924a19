# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom the metadata of a package names as maintainers, which is more than naming its authors."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import entries, listed, mapping
from sealcheck.pattern import regex
from sealcheck.prose.addresses import emails
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

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
#: https://arduino.github.io/arduino-cli/latest/library-specification/
_ARDUINO = regex(r"(?m)^maintainer=(.{3,300})$")
#: https://setuptools.pypa.io/en/latest/references/keywords.html, in a program and in settings.
_SETUP = regex(r"(?m)^[^#\n]{0,200}?\bmaintainer_email\s{0,5}=\s{0,5}[\"']([^\"'\n]{3,200})[\"']")
_SETUP_CFG = regex(r"(?m)^maintainer[_-]email\s{0,5}[=:]\s{0,5}(.{3,200})$")
#: https://www.ros.org/reps/rep-0149.html
_ROS = regex(r"<maintainer\s[^<>]{0,200}?\bemail\s{0,3}=\s{0,3}[\"']([^\"'<>]{3,200})[\"']")
#: Those who develop a project of Maven, with their roles: https://maven.apache.org/pom.html#Developers
_DEVELOPER = regex(r"<developer>((?:(?!</?developer>).){0,3000})</developer>", re.S)
_COMMENT = regex(r"<!--.*?-->", re.S)
_EMAIL = regex(r"<email>\s{0,200}([^<>\s]{3,200})\s{0,200}</email>")
_ROLE = regex(r"<role>([^<>]{1,100})</role>")
#: Whom to ask about the whole, in the first paragraph of dep5 and in REUSE.toml, which has another name for it.
_DEP5 = regex(r"(?m)^Upstream-Contact:(.{0,300}(?:\n[ \t].{1,300}){0,10})")


@frozen
class Named:
    """A maintainer by e-mail address, with the line that holds it."""

    address: str
    file: File
    line: int
    excerpt: str


def package_maintainers(tree: Tree, contents: Contents) -> Iterator[Named]:
    """Yield the maintainers with an address in the metadata of packages, and the contacts in those of REUSE.

    Only in the root: a part's maintainers do not look after the whole. All of these tell maintainers from authors.
    """
    for path, read in _READERS.items():
        file = tree.at(path)
        if file is None:
            continue
        text = contents.text(file) or ""
        for entry in read(text)[:MOST]:
            for address in emails(entry)[:1]:
                line, excerpt = _place(text, address)
                yield Named(address, file, line, excerpt)


def _python(text: str) -> list[str]:
    value = read_table(text)
    return [*_entries(value, "project"), *_entries(value, "tool", "poetry")]


def _npm(text: str) -> list[str]:
    return _entries(read_object(text))


def _platformio(text: str) -> list[str]:
    """https://docs.platformio.org/en/latest/manifests/library-json/fields/authors.html"""
    authors = [mapping(each) for each in listed(read_object(text).get("authors"))]
    return [str(each.get("email") or "") for each in authors if each.get("maintainer") is True]


def _codemeta(text: str) -> list[str]:
    """https://codemeta.github.io/terms/"""
    return [str(mapping(each).get("email") or "") for each in listed(read_object(text).get("maintainer"))]


def _composer(text: str) -> list[str]:
    """https://getcomposer.org/doc/04-schema.md#authors"""
    authors = map(mapping, entries(read_object(text), "authors"))
    return [str(each.get("email") or "") for each in authors if _maintains(str(each.get("role")))]


def _maven(text: str) -> list[str]:
    kept = [each for each in _DEVELOPER.findall(_COMMENT.sub("", text)) if any(map(_maintains, _ROLE.findall(each)))]
    return [address for each in kept for address in _EMAIL.findall(each)[:1]]


def _maintains(role: str) -> bool:
    said = fold(role)
    return "maint" in said and not wording("past_role").search(said)


def _dep5(text: str) -> list[str]:
    about_all = text.lstrip().partition("\n\n")[0]
    return [line for found in _DEP5.findall(about_all) for line in found.split("\n")]


def _reuse(text: str) -> list[str]:
    return [str(read_table(text).get("SPDX-PackageSupplier") or "")]


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
    """Return the entries of the list `maintainers` below `keys`, a table among them by its e-mail address.

    Some write that for the name: `{name = "ada@stadt.example"}`.
    """
    found = entries(value, *keys, "maintainers")
    return [str(each.get("email") or each.get("name") or "") if isinstance(each, dict) else str(each) for each in found]


_READERS: Mapping[str, Callable[[str], list[str]]] = {
    "pyproject.toml": _python,
    "package.json": _npm,
    "DESCRIPTION": _r,
    "setup.cfg": _SETUP_CFG.findall,
    "setup.py": _SETUP.findall,
    "library.properties": _ARDUINO.findall,
    "library.json": _platformio,
    "package.xml": _ROS.findall,
    "codemeta.json": _codemeta,
    "composer.json": _composer,
    "pom.xml": _maven,
    ".reuse/dep5": _dep5,
    "debian/copyright": _dep5,
    "REUSE.toml": _reuse,
}


#: What tells maintainers and contacts from copyright lines with the same address.
_TELLING = ("maintainer", "<developers>", "upstream-contact", "packagesupplier")


def _place(text: str, address: str) -> tuple[int, str]:
    """Return the line that holds the address, and its text; the list of maintainers comes before other uses."""
    lines = text.split("\n")
    start = next((n for n, line in enumerate(lines) if any(word in line.lower() for word in _TELLING)), 0)
    order = (*range(start, len(lines)), *range(start))
    number = next((n for n in order if address.lower() in lines[n].lower()), start)
    return number + 1, lines[number].strip()
