# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters that scripts start or pipelines only show, and those of platforms that build previews.

A tool that brings a style of its own needs no file of settings: the script, or a pipeline whose service may be gone, is
all that says which style holds. So do the rules that a pipeline gives to a linter whose findings stop nothing.
https://docs.netlify.com/build/configure-builds/file-based-configuration/,
https://vercel.com/docs/project-configuration
"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.calls import Call, Reach
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.objects import read_object, read_table
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.shell.commands import BY_LINE, PLAIN
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.style.calls import ERRORS_ALONE, asks, called, line_of, stops, tools_called
from sealcheck.artifacts.style.scope import folder_of
from sealcheck.artifacts.style.staged import DOCUMENTS
from sealcheck.artifacts.style.tools import OWN_STYLE, WEAK, StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: Scripts that are followed at most, and files of platforms.
MOST, MOST_FILES = 60, 10
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE})
_NAMED = regex(
    r"\b(?:black|ruff|flake8|pycodestyle|prettier|standard|standardrb|rubocop|pint|fmt|gofmt|gofumpt|goimports"
    r"|golangci-lint|rustfmt|clippy|format|ktlint|phpcs)\b"
)
#: Options that say how code is to look.
_RULES = regex(
    r"\s--?(?:max-line-length|max-complexity|max-doc-length|line-length|line-width|extend-select|select|standard|ruleset"
    r"|rulesets|rules|style|profile|indent-size|print-width|enable)[ =]\S"
)
#: A command to ask whether to build, which answers that there is no need.
_NEVER_BUILDS = regex(r"(?:exit 0|true|:|/bin/true)\s{0,9};?")


def started_by_name(recipes: Recipes, reach: Reach) -> Iterator[StyleSign]:
    """Yield each tool with a style of its own that a named script of the program or its settings starts.

    What Rake loads cannot be told by the files alone.
    """
    own = (r for r in recipes.all if r.file.role in _OWN and r.runner != "rake" and _NAMED.search(r.text))
    for recipe in list(own)[:MOST]:
        script = Script(recipe.text, recipe.home, recipe.file, recipe.line, shell=BY_LINE)
        for call in reach.calls(script):
            if tool := _with_own_style(call):
                yield StyleSign(tool, "script", recipe.file, recipe.line, str(call))


def shown_only(ci_calls: tuple[CiCall, ...]) -> Iterator[StyleSign]:
    """Yield the linters that pipelines run with a style, and that stop nothing: they only write down what they find.

    On a service that ended, or that the project may use no more, a tool with a style of its own says that it holds.
    """
    for ci in ci_calls:
        line = f"{line_of(ci.call)} "
        if ERRORS_ALONE.search(line):
            continue
        if ci.pipeline.service:
            tools = [tool] if (tool := _with_own_style(ci.call)) else []
        else:
            tools = list(tools_called(ci)) if "change" in ci.job.when and _RULES.search(line) else []
        yield from (StyleSign(tool, "shown", ci.step.file, ci.line, str(ci.call)) for tool in tools if tool not in WEAK)


def _with_own_style(call: Call) -> str | None:
    """The tool with a style of its own that a command starts, unless that is for documents alone."""
    places = [word for word in call.words[1:] if word[:1] != "-" and set(word) & set("./*")]
    if asks(call) or (places and all(map(DOCUMENTS.fullmatch, places))):
        return None
    return OWN_STYLE.match(line_of(call))


def built(tree: Tree, contents: Contents, reach: Reach) -> Iterator[StyleSign]:
    """Yield the tools that a platform calls in the command with which it builds a preview of a change."""
    own = [file for file in tree.named("netlify.toml", "vercel.json") if file.role in _OWN]
    for file in own[:MOST_FILES]:
        text = contents.text(file) or ""
        command, folder = _netlify(file, text) if file.name.endswith(".toml") else _vercel(file, text)
        line = next((n for n, each in enumerate(text.split("\n"), 1) if command and command in each), 1)
        for call in reach.calls(Script(command, folder, file, line, shell=PLAIN)) if command else ():
            for tool in called(call):
                yield StyleSign(tool, "ci", file, line, str(call), not stops(call), folder=folder_of(call, tree))


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
