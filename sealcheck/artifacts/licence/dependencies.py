# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which licences the project's lock files and committed package metadata state for its dependencies, offline."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.dependency_set import DependencySet
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.nested import entries, mapping
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex

#: Lock files, bills of materials and metadata files that are read.
MOST_FILES = 40
_STRING = regex(r'"([^"\\]{1,300})"')
#: Dependencies looked at in all.
MOST = 20_000


@frozen
class Dependency:
    """A package that a file names: the licence as written (empty when it states none), and whether it is needed only
    for development, so that it is not passed on with the software.
    """

    name: str
    written: str
    file: File
    line: int
    development: bool = False


#: What is run beside the software, and no part of it: charts of Helm start services.
_BESIDE = frozenset({"Helm"})


@frozen
class Dependencies:
    """What is known: packages with and without a stated licence, and the dependency lists that state none at all."""

    packages: tuple[Dependency, ...] = ()
    silent: tuple[DependencySet, ...] = ()
    unreadable: tuple[File, ...] = ()


@artifact
def licence_dependencies(tree: Tree, contents: Contents, dependency_sets: tuple[DependencySet, ...]) -> Dependencies:
    """Packages from package-lock.json, composer.lock, Composer's installed.json, dist-info and CycloneDX files."""
    packages: list[Dependency] = []
    unreadable, spoken = [], set()
    for file, reader in _files(tree):
        text = contents.text(file)
        if text is None:
            unreadable.append(file)
            continue
        try:
            found = [each for each in reader(file, text) if each.name][: MOST - len(packages)]
        except ParseProblem:
            unreadable.append(file)
            continue
        packages += found
        if any(each.written for each in found):
            spoken.add(file.folder)
    built_in = [each for each in dependency_sets if each.ecosystem not in _BESIDE]
    silent = [each for each in built_in if not (each.lock and each.lock.folder in spoken and _told(each))]
    return Dependencies(tuple(packages), tuple(silent), tuple(unreadable))


def _told(each: DependencySet) -> bool:
    return each.lock is not None and each.lock.name in _READERS


def _files(tree: Tree) -> Iterator[tuple[File, Callable[[File, str], Iterator[Dependency]]]]:
    count = 0
    for file in tree.files:
        reader = _reader(file)
        if reader and count < MOST_FILES and file.role not in (PathClass.EXAMPLE, PathClass.TEST):
            count += 1
            yield file, reader


def _reader(file: File) -> Callable[[File, str], Iterator[Dependency]] | None:
    if file.name == "installed.json":
        return _composer if file.folder.endswith("composer") else None
    if file.name == "METADATA":
        return _dist_info if file.folder.endswith(".dist-info") else None
    return _cyclonedx if file.name.endswith((".cdx.json", "bom.json")) else _READERS.get(file.name)


def _package_lock(file: File, text: str) -> Iterator[Dependency]:
    """Versions 2 and 3 of npm's lock file; version 1 names no licences (docs.npmjs.com, package-lock.json)."""
    lines = _lines(text)
    for path, each in mapping(parse_json(text), "packages").items():
        if path and isinstance(each, dict) and not each.get("link") and "node_modules/" in path:
            name = path.rpartition("node_modules/")[2]
            yield _dependency(file, lines.get(path, 1), name, each.get("license"), bool(each.get("dev")))


def _composer(file: File, text: str) -> Iterator[Dependency]:
    """composer.lock and vendor/composer/installed.json; several licences are a choice (getcomposer.org, schema)."""
    data, lines = parse_json(text), _lines(text)
    packages = data if isinstance(data, list) else entries(data, "packages")[:MOST]
    development = set(map(str, entries(data, "dev-package-names")[:MOST]))
    for each in packages:
        name = str(each.get("name", "")) if isinstance(each, dict) else ""
        if name:
            yield _dependency(file, lines.get(name, 1), name, each.get("license"), name in development)
    for each in entries(data, "packages-dev")[:MOST]:
        if isinstance(each, dict):
            name = str(each.get("name", ""))
            yield _dependency(file, lines.get(name, 1), name, each.get("license"), True)


def _cyclonedx(file: File, text: str) -> Iterator[Dependency]:
    data = parse_json(text)
    if not isinstance(data, dict) or data.get("bomFormat") != "CycloneDX":
        return
    lines = _lines(text)
    for each in entries(data, "components")[:MOST]:
        if isinstance(each, dict):
            name = str(each.get("name", ""))
            stated = [_cyclonedx_licence(item) for item in entries(each, "licenses")[:MOST] if isinstance(item, dict)]
            development = each.get("scope") == "excluded"
            yield _dependency(file, lines.get(name, 1), name, [s for s in stated if s] or None, development, " AND ")


def _cyclonedx_licence(item: Mapping[str, Any]) -> str:
    licence = item.get("license")
    named = licence.get("id") or licence.get("name") if isinstance(licence, dict) else None
    return str(item.get("expression") or named or "")


def _dist_info(file: File, text: str) -> Iterator[Dependency]:
    """The core metadata of an installed Python package (packaging.python.org, core metadata)."""
    head = text.partition("\n\n")[0]
    fields = [line.partition(": ") for line in head.split("\n")[:500]]
    values = {key: value for key, _, value in reversed(fields)}
    stated = values.get("License-Expression") or values.get("License") or ""
    line = next((number for number, (key, _, _) in enumerate(fields, start=1) if key.startswith("License")), 1)
    yield _dependency(file, line, values.get("Name", ""), stated if len(stated) < 200 else None, False)


def _lines(text: str) -> Mapping[str, int]:
    """Return the line on which each string of a JSON text stands first."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _STRING.finditer(line):
            found.setdefault(match.group(1), number)
    return found


def _dependency(file: File, line: int, name: str, stated: Any, development: bool, joint: str = " OR ") -> Dependency:
    return Dependency(name[:200], _written(stated, joint)[:300], file, line, development)


def _written(stated: Any, joint: str) -> str:
    if isinstance(stated, str):
        return stated.strip()
    if isinstance(stated, dict):
        return str(stated.get("type") or stated.get("name") or "")
    several = [_written(each, joint) for each in stated[:10]] if isinstance(stated, list) else []
    several = [each for each in several if each]
    return several[0] if len(several) == 1 else joint.join(f"({each})" if " " in each else each for each in several)


_READERS: Mapping[str, Callable[[File, str], Iterator[Dependency]]] = {
    "package-lock.json": _package_lock, "npm-shrinkwrap.json": _package_lock, "composer.lock": _composer,
}  # fmt: skip
