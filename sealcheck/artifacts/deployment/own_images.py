# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whose container image is it: the project's own, well-known software that it uses, or nobody knows whose?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.concepts import is_readme_name
from sealcheck.prose.facts import words_in
from sealcheck.snapshot import Snapshot

Whose = Literal["own", "foreign", "unknown"]

#: Names of files that build an image.
IMAGE_NAME = regex(r"(?:docker|container)file(?:[._-].{1,60})?|.{1,60}[._-](?:docker|container)file", re.I)

#: A shorter name is an everyday word more often than not.
LEAST_NAME = 4
#: Characters of a manifest in which its name stands.
MOST_HEAD = 20_000
_NAMED = regex(
    r"^\s{0,8}[\"']?(?:name|module|url|repository|artifactId)[\"']?\s{0,4}[:= ]\s{0,4}[\"']?([\w@./:+-]{3,200})"
    r"|<(?:artifactId|groupId)>([\w.-]{3,100})</",
    re.M,
)
_MANIFESTS = (
    "package.json", "pyproject.toml", "setup.cfg", "composer.json", "cargo.toml", "go.mod", "pom.xml", "publiccode.yml",
    "publiccode.yaml", "chart.yaml", "mix.exs",
)  # fmt: skip
_FORGE = regex(r"https?://[^/\s]{3,100}/([\w.-]{2,60})(?:/[\w.-]{1,60}){0,3}/([\w.-]{2,80}?)(?:\.git)?/?$")
_HEADING = regex(
    r"^(?:#{1,2}|=)[ \t]{1,4}([^\n#]{2,60})$|<h1[^>]{0,80}>([^<\n]{2,60})</h1>|^([^\n]{2,60})\n={3,}$", re.M
)
_VARIABLE = regex(r"\$\{(\w{1,80})(?::?[-?]([^{}]{0,200}))?\}|\$(\w{1,80})")


@frozen
class OwnNames:
    """Names by which images of the project can be known, and the accounts of a forge under which they are published.

    `builds` says that the project builds images, so that others of its account belong to other projects.
    """

    names: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()
    builds: bool = False


def plain(name: str) -> str:
    """Return the letters and digits of a name in lower case."""
    return "".join(filter(str.isalnum, name.lower()))


@artifact
def own_names(tree: Tree, contents: Contents, snapshot: Snapshot) -> OwnNames:
    """The names of the project: of the repository, of its parts with an image, of its packages and charts."""
    subject = snapshot.subject
    names, owners = {subject.name}, {subject.owner.rpartition("/")[0] or subject.owner, subject.owner}
    built = [file for file in tree.files if _builds(file)]
    names |= {file.folder.rpartition("/")[2] for file in built}
    for file in tree.named(*_MANIFESTS):
        if file.path.count("/") <= 1 or file.name.lower() == "chart.yaml":
            for said in _said((contents.text(file) or "")[:MOST_HEAD]):
                forge = _FORGE.match(said)
                owners |= {forge[1]} if forge else set()
                names.add(forge[2] if forge else said.rpartition("/")[2])
    names |= {
        title for file in tree.within(("",)) if is_readme_name(file.name) for title in _title(contents.text(file))
    }
    return OwnNames(frozenset(_telling(names)), frozenset(_telling(owners)), bool(built))


def _builds(file: File) -> bool:
    return ("ocker" in file.name or "ontainer" in file.name) and IMAGE_NAME.fullmatch(file.name) is not None


def _said(text: str) -> Iterator[str]:
    for match, _ in zip(_NAMED.finditer(text), range(2), strict=False):
        yield match[1] or match[2]


def _title(text: str | None) -> Iterator[str]:
    """Yield the first heading of a README, when it is short enough for a name."""
    match = _HEADING.search((text or "")[:3000])
    title = next(filter(None, match.groups()), "").strip() if match else ""
    if 0 < len(title.split()) <= 3:
        yield title


def _telling(names: set[str]) -> Iterator[str]:
    yield from filter(is_telling, map(plain, names))


def is_telling(name: str) -> bool:
    """Whether a plain name says of which project something is: no short one, and none of anything or a service."""
    return len(name) >= LEAST_NAME and name not in words_in("images", "generic", "services", "runtimes")


def is_platform(name: str) -> bool:
    """Whether a name is that of a platform on which many build: its makers wrote parts of their programs, too."""
    return name in words_in("images", "platforms")


def whose(image: str, own: OwnNames, settings: Mapping[str, str] | None = None) -> Whose:
    """Return whose image that is; variables are looked up in `settings`, then in their default."""
    name = _filled(image, settings or {}).lower()
    path = re.split(r"@|:(?![^/]{0,200}/)", name, maxsplit=1)[0]
    parts = [part for part in path.split("/") if part and "." not in part and ":" not in part]
    if not parts:
        return "unknown"
    folded = [plain(part) for part in parts]
    if any(each in part for part in folded for each in own.names):
        return "own"
    if own.owners & set(folded[:-1]):
        return "unknown" if own.builds else "own"
    if "$" in path:
        return "unknown"
    known = parts[-1] in words_in("images", "services") or bool(words_in("images", "namespaces") & set(parts[:-1]))
    return "foreign" if known or path.removeprefix("docker.io/").removeprefix("library/") == parts[-1] else "unknown"


def is_runtime(image: str) -> bool:
    """Whether the image is a language or a web server, which runs what is mounted into it."""
    name = re.split(r"[@:]", image.lower().rpartition("/")[2], maxsplit=1)[0]
    return name in words_in("images", "runtimes") or name.split("-")[0] in words_in("images", "runtimes")


def _filled(image: str, settings: Mapping[str, str]) -> str:
    """Return the image with variables replaced by their value or their default."""
    for _ in range(3):
        image = _VARIABLE.sub(lambda m: settings.get(m[1] or m[3]) or m[2] or m[0], image[:500])
    return image
