# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Libraries of Maven whose own build file does not say where they are published, since their parent says it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.licence.markup import without_comments
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MOST_BYTES = 200_000
_PARENT = regex(r"<parent>(.{0,2000}?)</parent>", re.S)
#: Below these stand the names of others.
_OTHERS = regex(r"<(?:dependencies|dependencyManagement|build|profiles|reporting|modules)>")
_GROUP = regex(r"<groupId>\s{0,40}([\w.-]{1,100})\s{0,40}</groupId>")
_ARTIFACT = regex(r"<artifactId>\s{0,40}([\w.-]{1,100})\s{0,40}</artifactId>")
_WHOLE = regex(r"<packaging>\s{0,40}(?!jar|bundle|maven-plugin)")
#: The term of Maven for the place to which it publishes, told rather than denied.
_TOLD = regex(r"\bdistribution[ \t]?management\b", re.I)
_DENIED = regex(r"\b(?:no|not|without|never|todo|kein\w{0,2}|nicht|ohne)\b|n't\b", re.I)
#: What tells readers how they may do so with a project of theirs.
_TO_READERS = regex(r"\b(?:you|your|yours|add|configure|define|ihre?[mnrs]?|deine?[mnrs]?|sie)\b", re.I)
#: Groups of generators and lessons, under which nobody publishes.
_NOBODYS = regex(r"(?:com|org|net|io)\.(?:example|mycompany|sample|demo|yourcompany)(?:\.|$)", re.I)


def published_by_parent(tree: Tree, contents: Contents) -> Iterator[tuple[File, int]]:
    """Yield the pom.xml in the root of a library whose parent, kept elsewhere, publishes it, with a line to show.

    Nothing but the README shows that: it speaks of the distribution management, or says by which group and artifact
    others depend on the library.
    """
    file = tree.at("pom.xml")
    text = without_comments((contents.text(file) or "")[:MOST_BYTES]) if file else ""
    parent = _PARENT.search(text)
    if file is None or parent is None or "<version>" not in parent[1] or _WHOLE.search(text):
        return
    head = _OTHERS.split(text[: parent.start()] + text[parent.end() :], maxsplit=1)[0]
    artifact, group = _ARTIFACT.search(head), _GROUP.search(head) or _GROUP.search(parent[1])
    if artifact and group and any(_tells(each, group[1], artifact[1]) for each in _readmes(tree, contents)):
        yield file, text.count("\n", 0, parent.start()) + 1


def _readmes(tree: Tree, contents: Contents) -> Iterator[str]:
    for file in tree.within(("",)):
        if file.role is PathClass.DOCS and file.name.lower().startswith("readme"):
            yield (contents.text(file) or "")[:MOST_BYTES]


def _tells(text: str, group: str, artifact: str) -> bool:
    """Whether a text says how to depend on the library, or that its publication is set up."""
    named = f"<artifactId>{artifact}<" in text and f"<groupId>{group}<" in text
    if _NOBODYS.match(group):
        return False
    lines = (line[:2000] for line in text.split("\n") if _TOLD.search(line[:2000]))
    told = not all(_DENIED.search(line) or _TO_READERS.search(line) for line in lines)
    depends = rf"(?<![\w.:=-]){re.escape(f'{group}:{artifact}')}:(?!(?:jar|war|ear|pom|maven-plugin)\b)[\w$<{{\[+]"
    return named or told or re.search(depends, text) is not None
