# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages of npm whose manifest looks like that of an application, but which are published all the same."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.packages.manifests import is_anybodys
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.phrases import fold

#: Manifests and documents that are read at most, nearest to the root first.
MOST_MANIFESTS, MOST_DOCUMENTS = 12, 200
MOST_SCRIPTS = 200
#: Neither only tried, nor to a registry on the same machine, where packages are tested.
_TO_OTHERS = r"(?!.{0,300}(?:--dry-run\b|--registry[ =]\S{0,20}//(?:localhost|127\.0\.0\.1|0\.0\.0\.0|verdaccio)\b))"
_PUBLISHES = regex(rf"(?:npm|pnpm|yarn|bun)(?: --?[\w=./-]{{1,60}}){{0,4}}(?: npm)? publish(?![\w:-]){_TO_OTHERS}")
#: The same in a script of the manifest, with what is set before it, and tools that call it.
_PUBLISHING = regex(
    r"\s{0,5}(?:(?:cross-env\s{1,5})?\w{1,60}=\S{0,100}\s{1,5}){0,5}(?:npx\s{1,5})?"
    rf"(?:{_PUBLISHES.pattern}|(?:lerna|changeset)\s{{1,5}}publish(?![\w:-]){_TO_OTHERS}|np(?:\s|$))"
)
#: The same in a shell file for whoever publishes by hand, and what such a file is called.
_BY_HAND = regex(rf"(?m)^[ \t]{{0,40}}{_PUBLISHES.pattern}")
_NAMED = regex(r"(?i)publish|release|deploy")
_OWN = frozenset({PathClass.SOURCE, PathClass.CONFIG})
_NEXT_COMMAND = regex(r"&&|\|\||;")
#: Letters before a command in which the line that leads to it stands.
MOST_BEFORE = 400
_FENCES = ("```", "~~~")
_LETTERS = regex(r"[^\W\d_]{2}")
_INSTALLS = regex(
    r"\b(?:npm[ \t]{1,4}(?:i|install|add)|(?:yarn|pnpm|bun)[ \t]{1,4}add)((?:[ \t]{1,4}[@\w./^~=-]{1,100}){1,12})"
)


def publications(tree: Tree, contents: Contents, ci_calls: Iterable[CiCall]) -> Iterator[File]:
    """Yield the manifests of packages that a pipeline or a script publishes, or a document tells to install by name.

    A shell file tells nothing of which one of several packages it publishes.
    """
    manifests = sorted(tree.named("package.json"), key=lambda file: (file.path.count("/"), file.path))
    values = {file: read_object(contents.text(file) or "") for file in manifests[:MOST_MANIFESTS]}
    named = {file: name for file, value in values.items() if (name := _public_name(value))}
    if not named:
        return
    folders = {ci.call.folder for ci in ci_calls if _PUBLISHES.match(" ".join(ci.call.words)[:1000])}
    told = _installed(tree, contents)
    for file, name in named.items():
        if file.folder in folders or name in told or _publishes_itself(values[file]):
            yield file
            continue
        if len(named) == 1 and _publishes_by_hand(tree, contents):
            yield file


def _is_denied(text: str, start: int) -> bool:
    """Whether the line of a command, or the one that leads to it, says that there is no such package, or not yet."""
    lines = text[max(0, start - MOST_BEFORE) : start].split("\n")
    said = [line for line in lines if _LETTERS.search(line) and not line.lstrip().startswith(_FENCES)]
    return any(wording("no_package_yet").search(fold(line)) for line in said[-1:])


def _publishes_itself(value: dict[str, Any]) -> bool:
    """Whether a script of a manifest publishes its package."""
    scripts = list(mapping(value, "scripts").values())[:MOST_SCRIPTS]
    calls = (call for script in scripts for call in _NEXT_COMMAND.split(str(script)[:2000]))
    return any(_PUBLISHING.match(call) for call in calls)


def _publishes_by_hand(tree: Tree, contents: Contents) -> bool:
    """Whether a script of the project's own, called after that, publishes a package."""
    likely = [file for file in tree.ending("sh", "bash") if file.role in _OWN and _NAMED.search(file.name)]
    return any(_BY_HAND.search(contents.text(file) or "") for file in likely[:MOST_SCRIPTS])


def _public_name(value: dict[str, Any]) -> str:
    public = value.get("version") and not value.get("private")
    name = str(value.get("name") or "")
    return name if public and not is_anybodys(name) else ""


def _installed(tree: Tree, contents: Contents) -> set[str]:
    """Return the names of packages that documents tell to install, without a version behind them."""
    documents = sorted(tree.of(PathClass.DOCS), key=lambda file: (file.path.count("/"), file.path))
    texts = (contents.text(file) or "" for file in documents[:MOST_DOCUMENTS])
    lists = (found[1] for text in texts for found in _INSTALLS.finditer(text) if not _is_denied(text, found.start()))
    return {word[0] + word[1:].partition("@")[0] for words in lists for word in words.split()}
