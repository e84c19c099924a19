# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom packages and lists of authors name with an address, without a word on who maintains the software today."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object, read_settings, read_table
from sealcheck.artifacts.people.package_maintainers import Named, is_past, named_in, people_in
from sealcheck.artifacts.tree import Tree
from sealcheck.nested import entries, listed, mapping
from sealcheck.pattern import regex

#: Files in the root that list those who wrote the software, line by line.
_LISTS = regex(r"(?:AUTHORS|CONTRIBUTORS)(?:\.(?:md|rst|txt|adoc))?")
_ARDUINO = regex(r"(?m)^author=(.{3,300})$")
_ROS = regex(r"<author\s[^<>]{0,200}?\bemail\s{0,3}=\s{0,3}[\"']([^\"'<>]{3,200})[\"']")
#: https://docs.qgis.org/latest/en/docs/pyqgis_developer_cookbook/plugins/plugins.html#plugin-metadata
_QGIS = regex(r"(?m)^email=(.{3,200})$")
#: What tells authors from copyright lines with the same address.
_TELLING = ("author", "contributor")


def package_authors(tree: Tree, contents: Contents) -> Iterator[Named]:
    """Yield the authors with an address in the metadata of packages in the root, then those of its lists of authors.

    Their specifications leave open who looks after the package today, or say that authors are those who wrote it.
    """
    for file in filter(None, map(tree.at, READERS)):
        yield from named_in(file, contents.text(file) or "", READERS[file.path], _TELLING)
    for file in tree.within([""]):
        if _LISTS.fullmatch(file.name):
            yield from named_in(file, contents.text(file) or "", str.splitlines, ())


def _npm(text: str) -> list[str]:
    """https://docs.npmjs.com/cli/configuring-npm/package-json#people-fields-author-contributors"""
    value = read_object(text)
    return people_in([*listed(value.get("author")), *entries(value, "contributors")])


def _authors(text: str) -> list[str]:
    """https://github.com/bower/spec/blob/master/json.md#authors, and PlatformIO’s, some of whom maintain nothing"""
    authors = listed(read_object(text).get("authors"))
    return people_in([each for each in authors if mapping(each).get("maintainer") is not False])


def _composer(text: str) -> list[str]:
    """https://getcomposer.org/doc/04-schema.md#authors"""
    authors = map(mapping, entries(read_object(text), "authors"))
    return people_in([each for each in authors if not is_past([str(each.get("role") or "")])])


def _codemeta(text: str) -> list[str]:
    """https://codemeta.github.io/terms/"""
    return people_in(listed(read_object(text).get("author")))


def _cargo(text: str) -> list[str]:
    """„The exact meaning is open“: https://doc.rust-lang.org/cargo/reference/manifest.html#the-authors-field"""
    value = read_table(text)
    return people_in([*entries(value, "package", "authors"), *entries(value, "workspace", "package", "authors")])


def _cff(text: str) -> list[str]:
    """https://github.com/citation-file-format/citation-file-format/blob/main/schema-guide.md#authors"""
    return people_in(entries(read_settings(text), "authors"))


READERS: Mapping[str, Callable[[str], list[str]]] = {
    "package.json": _npm,
    "bower.json": _authors,
    "library.json": _authors,
    "composer.json": _composer,
    "codemeta.json": _codemeta,
    "Cargo.toml": _cargo,
    "CITATION.cff": _cff,
    "library.properties": _ARDUINO.findall,
    "metadata.txt": _QGIS.findall,
    "package.xml": _ROS.findall,
}
