# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Folders with the whole repository of a package that somebody else publishes: a template of pages, a library.

Such a folder has what the root of a repository has: a licence, and a manifest that names a repository after the
package. For Bower, whose packages are made to be served to browsers, a manifest in a folder for that is enough, and for
others below such a folder one beside a script that is called like the package. So has a part of the project that was
developed apart before. Hence the repository must not be that of anybody who works here:
not of the project's owner, no origin of a fork (its root, or several of its parts, name the same one), and not of
anybody who commits. A program on a framework is no copy either: who builds on such a template goes on writing in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.roles import role_of
from sealcheck.model import Entry, EntryKind, PathClass
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem, parse_json
from sealcheck.pattern import regex
from sealcheck.snapshot import BlobReader, Snapshot

_MANIFESTS = ("package.json", "composer.json", "bower.json")
#: Larger ones are no manifests that somebody wrote, and more are not looked at.
_MOST_BYTES, _MOST_FILES = 100_000, 2_000
_LICENCE = regex(r"(?:mit-)?(?:licen[cs]e|copying)s?(?:[-_.][a-z0-9]{1,20}){0,3}")
#: Folders of what is served as it is.
_SERVED = regex(r"(?:^|/)(?:public|static|assets|wwwroot|webroot)(?:/|$)", re.I)
#: Where a manifest tells the repository, and the keys that do.
_REPOSITORY = regex(
    r"(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|drupalcode\.org)[/:]([\w.-]{1,100})/([\w.-]{1,100})"
)
_SHORT = regex(r"(?:github:|gitlab:|bitbucket:)?([\w.-]{1,100})/([\w.-]{1,100})")
#: What pages and servers are written in.
_FRAMEWORKS = frozenset(
    {"react", "vue", "@angular/core", "svelte", "preact", "next", "nuxt", "express", "fastify", "koa", "@nestjs/core"}
    | {"laravel/framework", "symfony/framework-bundle"}
)
_KEYS = ("repository", "support", "bugs", "homepage")


class _Package(NamedTuple):
    """What a manifest in `folder` tells; names are reduced to their letters and digits."""

    folder: str
    name: str
    for_others: bool
    owner: str
    repository: str
    authors: frozenset[str]


def copied_packages(snapshot: Snapshot, foreign: tuple[str, ...]) -> tuple[str, ...]:
    """Return the folders, each with a slash behind it, of such packages that do not lie in those of `foreign`.

    A repository of which nothing else would be left is taken as it is.
    """
    entries = [each for each in snapshot.entries if each.kind is EntryKind.FILE and not each.path.startswith(foreign)]
    licensed = {_folder(each.path) for each in entries if _LICENCE.fullmatch(each.path.rpartition("/")[2].lower())}
    manifests = [each for each in entries if _may_tell(each)][:_MOST_FILES]
    licensed |= {_folder(each.path) for each in manifests if _is_served_by_bower(each)}
    scripts = _served_scripts(entries)
    likely = licensed | {folder for folder, _ in scripts}
    if not any(folder and folder in likely for folder in (_folder(each.path) for each in manifests)):
        return ()
    packages = list(_packages(manifests, snapshot.reader))
    marked = (each for each in packages if each.folder in licensed or (each.folder, each.name) in scripts)
    whole = [each for each in marked if _is_whole(each)]
    found = {each.folder for each in whole if not _is_own(each, packages, snapshot)}
    copies = tuple(f"{folder}/" for folder in sorted(found))
    left = (each for each in entries if not each.path.startswith(copies))
    return copies if any(role_of(each.path) is PathClass.SOURCE for each in left) else ()


def _folder(path: str) -> str:
    return path.rpartition("/")[0]


def _may_tell(entry: Entry) -> bool:
    small = entry.size is not None and entry.size <= _MOST_BYTES
    return small and entry.path.endswith(_MANIFESTS) and place_of(_folder(entry.path)).role is None


def _is_served_by_bower(entry: Entry) -> bool:
    return entry.path.endswith("/bower.json") and _SERVED.search(_folder(entry.path)) is not None


def _served_scripts(entries: Iterable[Entry]) -> frozenset[tuple[str, str]]:
    """Return the scripts below folders of what is served as it is: their folders, and their bare names."""
    paths = (each.path.rpartition("/") for each in entries if each.path.endswith((".js", ".mjs", ".cjs")))
    return frozenset(
        (folder, _bare(name.partition(".")[0])) for folder, _, name in paths if _SERVED.search(_folder(folder))
    )


def _packages(manifests: list[Entry], reader: BlobReader) -> Iterator[_Package]:
    for entry, data in zip(manifests, reader.read([each.oid for each in manifests]), strict=True):
        try:
            stated = mapping(parse_json(decode(data or b"") or ""))
        except ParseProblem:
            continue
        owner, repository = next(_repositories(stated), ("", ""))
        name = str(stated.get("name") or "").rpartition("/")[2]
        people = [*listed(stated.get("author")), *listed(stated.get("authors"))]
        authors = (each.get("name") if isinstance(each, dict) else str(each).partition("<")[0] for each in people)
        plain = frozenset(_plain(str(each)) for each in authors)
        repository = repository or (name if _is_served_by_bower(entry) else "")
        yield _Package(
            _folder(entry.path), _bare(name), _is_for_others(stated), _plain(owner), _bare(repository), plain
        )


def _is_for_others(stated: Mapping[str, Any]) -> bool:
    """Whether a package is one to install; one that needs a framework itself, and leaves it to nobody, is a program."""
    needs = mapping(stated.get("dependencies")).keys() | mapping(stated.get("require")).keys()
    return stated.get("private") is not True and stated.get("type") != "project" and _FRAMEWORKS.isdisjoint(needs)


def _repositories(stated: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key in _KEYS:
        value = stated.get(key)
        for text in value.values() if isinstance(value, dict) else listed(value):
            match = _REPOSITORY.search(str(text)) or (key == "repository" and _SHORT.fullmatch(str(text)))
            if match:
                yield match[1], match[2].removesuffix(".git")


def _plain(name: str) -> str:
    return "".join(filter(str.isalnum, name.lower()))


def _bare(name: str) -> str:
    """Return the plain name without what many libraries of JavaScript add to it."""
    plain = _plain(name)
    return plain.replace("jquery", "").removesuffix("js") or plain


def _is_whole(package: _Package) -> bool:
    """Whether the manifest is that of the root of the repository that it names, for others to install."""
    return bool(package.folder and package.name) and package.name == package.repository and package.for_others


def _is_own(package: _Package, packages: Iterable[_Package], snapshot: Snapshot) -> bool:
    subject = snapshot.subject
    roots = [each for each in packages if not each.folder]
    names = {_bare(subject.name), *(name for each in roots for name in (each.name, each.repository))}
    owners = {_plain(subject.owner), *(each.owner for each in roots)}
    return (
        package.repository in names
        or package.owner in owners - {""}
        or _is_elsewhere(package, packages)
        or not _people(snapshot).isdisjoint({package.owner, *package.authors} - {""})
    )


def _is_elsewhere(package: _Package, packages: Iterable[_Package]) -> bool:
    """Whether a manifest in neither the folder nor one of those around it or in it names the same repository."""
    same = [each for each in packages if (each.owner, each.repository) == (package.owner, package.repository)]
    return any(
        not _contains(each.folder, package.folder) and not _contains(package.folder, each.folder) for each in same
    )


def _contains(outer: str, inner: str) -> bool:
    return f"{inner}/".startswith(f"{outer}/")


def _people(snapshot: Snapshot) -> frozenset[str]:
    """Return the plain names and logins of those who commit."""
    commits = snapshot.history.commits if snapshot.history else ()
    logins = (each.email.partition("@")[0].rpartition("+")[2] for each in commits)
    return frozenset(_plain(name) for name in (*(each.author for each in commits), *logins))
