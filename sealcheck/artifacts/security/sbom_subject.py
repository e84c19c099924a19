# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whose bill of materials it is: the product that it names, and whether the project's manifests know any part of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.objects import read_object, read_settings
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

#: Names in XML, and in the lines of SPDX: that of the document, then those of packages.
_XML = regex(r"<name>([^<\n]{1,200})</name>")
_LINES = regex(r"(?m)^(?:PackageName|DocumentName):\s{1,4}([^\n]{1,200})")
#: What a bill in XML is of, and names in it that are those of nothing in the product.
_ITSELF = regex(r"<metadata>(?:[^<]|<(?!/?metadata>)){0,20000}</metadata>")
_ASIDE = regex(r"<(tools|licenses|supplier|authors)>(?:[^<]|<(?!/?\1>)){0,20000}</\1>")
_WORDS = regex(r"[A-Za-z0-9@][\w.@-]{1,99}")
#: Characters from which a name can stand in another.
LEAST = 3
MOST_MANIFESTS = 60


class Own(NamedTuple):
    """What is the project's: the name of the repository, what it asks for, and the texts of its files."""

    name: str
    sets: Sequence[DependencySet]
    contents: Contents


def foreign_subject(text: str, own: Own) -> str:
    """Return the product that a bill is of, where it is another one than the project; empty where that cannot be told.

    Another product is not called like the repository, and no manifest names it or any part that the bill lists.
    """
    subjects, parts = _names(text)
    named = [each for each in map(_last, subjects) if len(_joined(each)) >= LEAST]
    if not named or not own.sets or any(_resemble(each, own.name) for each in named):
        return ""
    files = {file.path: file for each in own.sets[:MOST_MANIFESTS] for file in (each.manifest, each.lock) if file}
    known = {_last(word) for file in files.values() for word in _WORDS.findall(own.contents.text(file) or "")}
    return "" if known.intersection((*named, *map(_last, parts))) else subjects[0][:100]


def _names(text: str) -> tuple[list[str], list[str]]:
    """Return the names of the product that a bill is of, and those of its parts."""
    if text.lstrip().startswith("<"):
        itself = _ITSELF.search(text)
        head = _ASIDE.sub("", itself.group()).partition("<component")[2] if itself else ""
        return _XML.findall(head)[:1], _XML.findall(_ASIDE.sub("", _ITSELF.sub("", text)))
    value = read_object(text) if text.lstrip().startswith("{") else read_settings(text)
    if value:
        return [*_subjects(value)], [str(mapping(each).get("name")) for each in _parts(value)]
    names = _LINES.findall(text)
    return names[:2], names[2:]


def _parts(value: dict[str, Any]) -> Iterator[Any]:
    yield from listed(value.get("components"))
    yield from listed(value.get("packages"))


def _subjects(value: dict[str, Any]) -> Iterator[str]:
    """The component that a bill of CycloneDX is of; what a document of SPDX calls itself and describes."""
    itself = mapping(mapping(value.get("metadata")).get("component"))
    yield from (str(each) for each in (itself.get("name"), value.get("spdxVersion") and value.get("name")) if each)
    described = {*map(str, listed(value.get("documentDescribes")))}
    of_them = (each for each in map(mapping, _parts(value)) if str(each.get("SPDXID")) in described)
    yield from (str(each["name"]) for each in of_them if each.get("name"))


def _last(name: str) -> str:
    """The last part of a name in small letters: @stadt/portal and de.stadt:portal are portal."""
    return name.strip().rstrip("/").replace(":", "/").rpartition("/")[2].lower().replace("_", "-")


def _joined(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _resemble(one: str, other: str) -> bool:
    """Whether one name stands in the other, signs between words aside."""
    short, long = sorted((_joined(one), _joined(other)), key=len)
    return len(short) < LEAST or short in long
