# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters that hosting platforms call when they build a preview of a change.

https://docs.netlify.com/build/configure-builds/file-based-configuration/,
https://vercel.com/docs/project-configuration
"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.calls import Reach
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.artifacts.shell.commands import PLAIN
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.style.commands import CALLS, LENIENT, SILENT
from sealcheck.artifacts.style.hooks import StyleSign
from sealcheck.artifacts.style.parts import folder_of
from sealcheck.artifacts.style.scope import leaves_nothing, only_warns
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

MOST_FILES = 10
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.EXAMPLE, PathClass.TEST, PathClass.GENERATED})
#: A command to ask whether to build, which answers that there is no need.
_NEVER_BUILDS = regex(r"(?:exit 0|true|:|/bin/true)\s{0,9};?")


def built(tree: Tree, contents: Contents, reach: Reach) -> Iterator[StyleSign]:
    """Yield the tools that a platform calls in the command with which it builds a preview."""
    own = [file for file in tree.named("netlify.toml", "vercel.json") if file.role not in _FOREIGN]
    for file in own[:MOST_FILES]:
        text = contents.text(file) or ""
        command, folder = _netlify(file, text) if file.name.endswith(".toml") else _vercel(file, text)
        line = next((n for n, each in enumerate(text.split("\n"), 1) if command and command in each), 1)
        for call in reach.calls(Script(command, folder, file, line, shell=PLAIN)) if command else ():
            written = f"{call.tool} {' '.join(call.words[1:])}"[:1000]
            idle = call.may_fail or LENIENT.search(f"{written} ") is not None or SILENT.search(written) is not None
            idle = idle or leaves_nothing(call, tree) or only_warns(call, tree, contents)
            for tool in CALLS.matches(written):
                yield StyleSign(tool, "ci", file, line, str(call), idle, folder=folder_of(call, tree))


def _netlify(file: File, text: str) -> tuple[str, str]:
    """The command for the preview of a change, and the folder that it runs in; no command where none is built."""
    value = read_table(text)
    chosen = {**mapping(value, "build"), **mapping(value, "context", "deploy-preview")}
    base = str(chosen.get("base") or "").strip("/")
    return _command(chosen.get("command"), chosen.get("ignore")), join("", base) if base else file.folder


def _vercel(file: File, text: str) -> tuple[str, str]:
    value = read_object(text)
    deployed = mapping(value, "git").get("deploymentEnabled") is not False
    return _command(value.get("buildCommand"), value.get("ignoreCommand")) if deployed else "", file.folder


def _command(command: object, ignore: object) -> str:
    wanted = isinstance(command, str) and not (isinstance(ignore, str) and _NEVER_BUILDS.fullmatch(ignore.strip()))
    return str(command).strip()[:4000] if wanted else ""
