# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What builds with Maven name as dependencies, how many to the exact version, and which are their own modules.

A snapshot of a module of the same repository moves with the code, that of a project elsewhere by itself.
https://maven.apache.org/guides/getting-started/index.html#what-is-a-snapshot-version
"""

from __future__ import annotations

import re

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.needs import Needs
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.licence.markup import without_comments
from sealcheck.pattern import regex

#: Files read at most, the modules of a large project are some dozens; and characters of each.
MAX_FILES, MOST_TEXT = 300, 500_000
_GROUP = regex(r"<groupId>\s{0,20}([\w.-]{1,100})")
_ARTIFACT = regex(r"<artifactId>\s{0,20}([\w.-]{1,100})\s{0,20}<")
_DEPENDENCY = regex(r"<dependency>(.{0,1500}?)</dependency>", re.S)
_LOOSE = regex(r"<version>\s{0,20}(?:[\[(]|LATEST|RELEASE)|-SNAPSHOT")
_ELSEWHERE = regex(r"<relativePath>?\s{0,20}(?:/>|</relativePath>)")  # the parent is not in this repository
_PARENT = regex(r"<parent>[\s\S]{0,2000}?</parent>")
_BODY = regex(r"<(?:dependencies|dependencyManagement|properties|build|profiles|reporting)>")


def maven(text: str) -> Needs:
    """pom.xml: dependencies of others; versions that are ranges or snapshots, or a snapshot's, are not exact.

    Snapshots of the same house are only said to be asked for: most are modules of the same repository.
    """
    pom = without_comments(text[:MOST_TEXT])
    own = {_house(group) for group in _GROUP.findall(_BODY.split(pom[:20_000], maxsplit=1)[0])}
    blocks = [b for b in _DEPENDENCY.findall(pom) if "${project.groupId}" not in b and "${project.version}" not in b]
    house = [b for b in blocks if "-SNAPSHOT" in b and own & {_house(g) for g in _GROUP.findall(b)[:1]}]
    other = [b for b in blocks if b not in house]
    loose = sum(_LOOSE.search(b) is not None for b in other)
    parent = pom[:20_000].partition("<parent>")[2].partition("</parent>")[0]
    if "-SNAPSHOT" in parent and _ELSEWHERE.search(parent):
        loose += sum("<version>" not in b for b in other)
    asked = ((_GROUP.findall(b)[0], _ARTIFACT.findall(b)[:1]) for b in house)
    return Needs(
        len(other), len(other) - loose, asked=tuple((f"{g}:{name}", "") for g, names in asked for name in names)
    )


def _house(group: str) -> str:
    """Whose group it is: de.stadt.app of de.stadt.app.api."""
    return ".".join(group.split(".")[:3])


@frozen
class MavenModules:
    """The names of the modules; None where some may lie outside the repository's own files."""

    names: frozenset[str] | None

    def with_others(self, needs: Needs) -> Needs:
        """Return what a pom.xml asks for, with the snapshots of its house that are no modules of the repository."""
        if self.names is None:
            return needs
        return needs._replace(total=needs.total + len({name for name, _ in needs.asked} - self.names))


def maven_modules(tree: Tree, contents: Contents) -> MavenModules:
    """Return the modules that the poms of a repository describe."""
    poms = tree.named("pom.xml")
    if tree.submodules or len(poms) > MAX_FILES:
        return MavenModules(None)
    return MavenModules(frozenset(name for file in poms for name in _own_name(contents.text(file) or "")))


def _own_name(text: str) -> list[str]:
    """The group, which may be that of the parent, and the name of the module itself."""
    plain = without_comments(text[:MOST_TEXT])
    head = _BODY.split(_PARENT.sub("", plain), maxsplit=1)[0]
    group = _GROUP.search(head) or _GROUP.search(plain)
    return [f"{group[1]}:{name}" for name in _ARTIFACT.findall(head)[:1]] if group else []
