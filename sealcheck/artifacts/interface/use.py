# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Interfaces that the project uses rather than offers: what code generators of clients read, what others publish."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interface.inputs import ends_with, generated_from, scripted
from sealcheck.artifacts.scans import Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import load
from sealcheck.search import plain_signs

#: Manifests that are read, nearest to the root first, and characters of each.
MOST_MANIFESTS = 200
MOST_TEXT = 300_000
MOST_RESOLVED = 20
_MANIFESTS = (
    "pom.xml", "build.gradle", "build.gradle.kts", "libs.versions.toml", "package.json", "pyproject.toml", "setup.py",
    "setup.cfg", "requirements.txt", "pipfile", "gemfile", "composer.json", "go.mod", "cargo.toml", "mix.exs",
    "pubspec.yaml", "build.sbt", "serverless.yml", "manage.py", "package.swift", "podfile",
)  # fmt: skip
_PROJECTS = frozenset({"csproj", "fsproj"})
#: What NuGet resolved for a project: a library that came with another one makes descriptions just as well.
_RESOLVED = "packages.lock.json"
#: Requirements of pip in a folder or under names of their own: requirements/base.txt
_REQUIREMENTS = regex(
    r"(?:.{1,200}/)?requirements(?:/|[-_.])(?:base|common|main|core|default|prod|production)\.(?:txt|in)", re.I
)
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED})
#: Comments of the languages in which manifests are written; `#` within a word begins none (addresses with a fragment).
_HASHED = regex(r"(?m)(?:^|(?<=\s))#[^\n]{0,2000}")
_SLASHED = regex(r"(?m)(?:^|(?<=\s))//[^\n]{0,2000}|/\*[^*]{0,5000}\*/")
_TAGGED = regex(r"<!--(?:[^-]|-[^-]){0,9000}-->")
_SLASHES = ("gradle", "kts", "mod", "sbt")
_TAGS = ("xml", *_PROJECTS)
_WORD = regex(r"[a-z0-9@][a-z0-9@._/-]{1,60}")
#: A server of GraphQL in Ruby, whose schema is code, also where another gem brings it along.
_GRAPHQL_RUBY = regex(r"(?m)^    graphql \(")
#: Whose code generators `describing_code` finds.
_FRAMEWORK = "Django REST framework"


class Describing(NamedTuple):
    """A library that makes the description of an interface out of the code, and the line (from 1) that asks for it."""

    library: str
    file: File
    line: int


#: What generators leave in the folder of a client, beside what they made it of.
_LEFT = (".openapi-generator/version", ".swagger-codegen/version")
_MADE = regex(
    r"\A(.{0,200}(?:client|sdk)[^/]{0,60}(?:/[^/]{1,60}){0,3})/[^/]{0,60}(?:client|sdk)[^/]{0,60}"
    r"/\.(?:openapi-generator|swagger-codegen)/VERSION",
    re.I,
)


@frozen
class InterfaceUse:
    """The ends of paths that generators of clients read, and whether the project only asks for GraphQL and for SOAP.

    `describing` are the libraries that make descriptions when the software runs, one manifest for each; `serves` says
    whether a manifest names a framework for servers, `serves_graphql` one for GraphQL. `clients` are folders, called
    after clients, in which such were made of what lies there.
    """

    inputs: frozenset[str] = frozenset()
    asks_graphql: bool = False
    asks_soap: bool = False
    describing: tuple[Describing, ...] = ()
    serves: bool = False
    serves_graphql: bool = False
    clients: frozenset[str] = frozenset()

    def reads(self, path: str) -> bool:
        """Whether a generator of clients reads the file, or has read it."""
        return path.rpartition("/")[0] in self.clients or any(ends_with(path, end) for end in self.inputs)


@cache
def words_of(name: str) -> frozenset[str]:
    """Return a list of `interfaces.yml`."""
    return frozenset(str(load("interfaces")[name]).split())


@artifact
def interface_use(tree: Tree, contents: Contents, scans: Scans) -> InterfaceUse:
    """What the manifests say about interfaces that are used."""
    projects = [file for file in tree.mentioning("proj") if file.ending in _PROJECTS]
    projects += [file for file in tree.mentioning("requirements") if _REQUIREMENTS.fullmatch(file.path)]
    files = [file for file in (*tree.named(*_MANIFESTS), *projects) if file.role not in _FOREIGN]
    files = sorted(files, key=lambda file: (file.path.count("/"), file.path))[:MOST_MANIFESTS]
    inputs: set[str] = set()
    by_scripts: set[str] = set()
    said: set[str] = set()
    describing: dict[str, Describing] = {}
    for file in files:
        text = _code(file, (contents.text(file) or "")[:MOST_TEXT])
        words = names_in(text.lower())
        said |= words
        _describe(describing, file, text, words)
        inputs |= set(generated_from(text))
        if file.name == "package.json":
            by_scripts |= set(scripted(text))
    _describe_otherwise(describing, {file.folder for file in files if file.ending in _PROJECTS}, tree, contents, scans)
    serves = bool(said & words_of("server_frameworks"))
    if not serves:
        inputs |= by_scripts
    graphql = bool(said & words_of("graphql_servers"))
    asks = bool(said & words_of("graphql_clients")) and not graphql
    soap = bool(said & words_of("soap_clients")) and not said & words_of("soap_servers")
    clients = frozenset(match[1] for file in tree.mentioning(*_LEFT) if (match := _MADE.fullmatch(file.path)))
    return InterfaceUse(frozenset(inputs), asks, soap, tuple(describing.values()), serves, graphql, clients)


def _describe(describing: dict[str, Describing], file: File, text: str, words: set[str]) -> None:
    """Note the libraries among the words of a file that make descriptions, each once, with its line."""
    lowered = text.lower()
    for library in sorted(words & words_of("describing_libraries")):
        line = lowered.count("\n", 0, lowered.find(library)) + 1
        describing.setdefault(library, Describing(library, file, line))


def _describe_otherwise(
    describing: dict[str, Describing], projects: set[str], tree: Tree, contents: Contents, scans: Scans
) -> None:
    """Note what makes descriptions without being named in a manifest: by the code, and by what was resolved."""
    for path, line in scans.of("describing_code").items():
        if at := tree.at(path):
            describing.setdefault(_FRAMEWORK, Describing(_FRAMEWORK, at, line))
    for file in [file for file in tree.named(_RESOLVED) if file.folder in projects][:MOST_RESOLVED]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        _describe(describing, file, text, names_in(text.lower()))
    for file in tree.named("gemfile.lock")[:MOST_RESOLVED]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        if match := _GRAPHQL_RUBY.search(text):
            found = Describing("graphql-ruby", file, text.count("\n", 0, match.start()) + 1)
            describing.setdefault(found.library, found)


def _code(file: File, text: str) -> str:
    """Return the text of a manifest with a blank for each comment, its lines kept: a comment names what is not used."""
    if file.ending == "json":
        return text
    comment = _TAGGED if file.ending in _TAGS else _SLASHED if file.ending in _SLASHES else _HASHED
    return comment.sub(lambda match: " " + "\n" * match[0].count("\n"), text)


def names_in(text: str) -> set[str]:
    """Return the names of libraries that a manifest in lower case may hold, and their parts."""
    words = set(_WORD.findall(text))
    words |= {"/".join(word.split("/")[1:3]) for word in words if word.startswith("github.com/")}  # as Go names modules
    return words | {part for word in words if "/" in word for part in (word.rpartition("/")[2], *word.split("/"))}


_ANCHOR = b"rest_framework.schemas"
#: https://www.django-rest-framework.org/api-guide/schemas/
_IMPORTS = regex(
    rb"(?m)^[ \t]{0,8}from rest_framework\.schemas(?:\.openapi)? import [^\n]{0,200}"
    rb"\b(?:get_schema_view|SchemaGenerator)\b"
)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.language == "Python", signs=lambda kind: plain_signs(_ANCHOR)
)
def describing_code(file: File, data: bytes) -> int | None:
    """Return the line (from 1) that takes the generator of descriptions from Django REST framework, or None."""
    match = _IMPORTS.search(data)
    return data.count(b"\n", 0, match.start()) + 1 if match else None
