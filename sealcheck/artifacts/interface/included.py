# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages that other programs may include, whose functions are an interface, and commands that people start."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.lenient_json import parse_lenient_json
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.parse import ParseProblem
from sealcheck.pattern import regex

#: Manifests of each kind that are read.
MOST_MANIFESTS = 40
#: Roles of files that say nothing of the software itself.
FOREIGN = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.DOCS, PathClass.GENERATED})
#: Keys of npm for those who include a package; `main` stands in any package that `npm init` began.
#: https://docs.npmjs.com/cli/configuring-npm/package-json
_INCLUDED = ("module", "exports", "types", "typings", "files", "publishConfig")
_PYTHON = ("pyproject.toml", "setup.py", "setup.cfg")
_PACKAGED = regex(r"\bsetup\(|^\[build-system\]", re.M)
#: https://packaging.python.org/en/latest/specifications/entry-points/
_COMMANDS = regex(r"\bconsole_scripts\b|^\[(?:project|tool\.poetry|tool\.flit)\.(?:gui-)?scripts\]", re.M)
_GRADLE = ("build.gradle", "build.gradle.kts")
_PUBLISHED = regex(r"\bmaven-publish\b|\bjava-library\b|\bmavenPublish")
_APPLICATION = regex(r"\bandroid\.application\b|\bmainClass|\bapplication\b")
_PRODUCT = regex(r"\.library\(")


def is_included(tree: Tree, contents: Contents, pages: Sequence[File], started: Iterable[File]) -> bool:
    """Whether the repository holds a package for others; those of Maven all may be included.

    `pages` are shown to people, `started` is code that begins a program.
    """
    go = any(file.language == "Go" for file in tree.of(PathClass.SOURCE))
    return (
        bool(_own(tree, "pom.xml"))
        or any(_is_of_node(file, contents, pages) for file in _own(tree, "package.json"))
        or _is_of_python(tree, contents)
        or _is_of_gradle([contents.text(file) or "" for file in _own(tree, *_GRADLE)])
        or any(_PRODUCT.search(contents.text(file) or "") for file in _own(tree, "package.swift"))
        or (go and not any(file.language == "Go" for file in started))
    )


def commands(tree: Tree, contents: Contents) -> Iterator[tuple[File, int]]:
    """Yield where packages of Python declare commands, with the line (from 1)."""
    for file in _own(tree, *_PYTHON):
        text = contents.text(file) or ""
        if match := _COMMANDS.search(text):
            yield file, text.count("\n", 0, match.start()) + 1


def _own(tree: Tree, *names: str) -> list[File]:
    return [file for file in tree.named(*names) if file.role not in FOREIGN][:MOST_MANIFESTS]


def _is_of_node(file: File, contents: Contents, pages: Sequence[File]) -> bool:
    """Whether an npm package is for others: it says what they get, or shows no pages; a private one is not."""
    try:
        said = parse_lenient_json(contents.text(file) or "")
    except ParseProblem:
        return True
    if not isinstance(said, dict) or said.get("private") is True:
        return False
    inside = f"{file.folder}/" if file.folder else ""
    shown = any(page.path.startswith(inside) for page in pages)
    return any(key in said for key in _INCLUDED) or ("main" in said and not shown)


def _is_of_python(tree: Tree, contents: Contents) -> bool:
    """Whether a package of Python is for others: it is built, but has no commands."""
    texts: dict[str, str] = {}
    for file in _own(tree, *_PYTHON):
        texts[file.folder] = texts.get(file.folder, "") + "\n" + (contents.text(file) or "")
    return any(_PACKAGED.search(text) and not _COMMANDS.search(text) for text in texts.values())


def _is_of_gradle(texts: Sequence[str]) -> bool:
    """Whether a build of Gradle makes a library: it publishes one, or nothing in it makes an application."""
    published = any(_PUBLISHED.search(text) for text in texts)
    return published or (bool(texts) and not any(_APPLICATION.search(text) for text in texts))
