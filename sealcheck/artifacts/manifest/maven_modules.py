# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The modules of Maven in a repository: a snapshot of one moves with the code, that of a project elsewhere by itself.

https://maven.apache.org/guides/getting-started/index.html#what-is-a-snapshot-version
"""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.needs import Needs
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.licence.markup import without_comments
from sealcheck.pattern import regex

#: Files read at most; the modules of a large project are some dozens.
MAX_FILES = 300
_PARENT = regex(r"<parent>[\s\S]{0,2000}?</parent>")
_BODY = regex(r"<(?:dependencies|dependencyManagement|build|profiles|reporting)>")
_ARTIFACT = regex(r"<artifactId>\s{0,20}([\w.-]{1,100})\s{0,20}</artifactId>")

_GROUP = regex(r"<groupId>\s{0,20}([\w.-]{1,100})\s{0,20}</groupId>")


@frozen
class MavenModules:
    """The names of the modules; None where some may lie outside the repository's own files."""

    names: frozenset[str] | None

    def with_others(self, needs: Needs) -> Needs:
        """Return what a pom.xml asks for, with the snapshots of its house that are no modules of the repository."""
        if self.names is None:
            return needs
        asked = {name for name, _ in needs.asked}
        others = {name for name in asked if name not in self.names and name.partition(":")[2] not in self.names}
        return needs._replace(total=needs.total + len(others))


def maven_modules(tree: Tree, contents: Contents) -> MavenModules:
    """Return the modules that the poms of a repository describe."""
    poms = tree.named("pom.xml")
    if tree.submodules or len(poms) > MAX_FILES:
        return MavenModules(None)
    return MavenModules(frozenset(name for file in poms for name in _own_names(contents.text(file) or "")))


def _own_names(text: str) -> list[str]:
    """The group and name of the module itself; of one that says them at an unusual place, all names that stand there.

    The group may be that of the parent.
    """
    plain = without_comments(text[:500_000])
    pom = _PARENT.sub("", plain)
    head = _BODY.split(pom, maxsplit=1)[0]
    found: list[str] = _ARTIFACT.findall(head)[:1]
    group = _GROUP.search(head) or _GROUP.search(plain)
    if found and group:
        return [f"{group[1]}:{found[0]}"]
    return found or _ARTIFACT.findall(pom)[:200]
