# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Formatters and linters that bring a style of their own, where a script of the project starts them.

They need no file of settings, so that the script, or a pipeline of a service that may be gone, is all that says which
style holds.
"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.calls import Call, Reach
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.shell.commands import BY_LINE
from sealcheck.artifacts.style.hooks import StyleSign
from sealcheck.artifacts.style.staged import DOCUMENTS
from sealcheck.model import PathClass
from sealcheck.pattern import Table, regex

#: Commands that check or rewrite, program first by its bare name.
_OPINIONATED = Table({
    "Black": r"black\s+\S",
    "Ruff": r"ruff (?:check|format)\b",
    "Flake8": r"flake8\b",
    "pycodestyle": r"pycodestyle\b",
    "Prettier": r"prettier\s+\S",
    "StandardJS": r"standard(?:\s|$)",
    "Standard Ruby": r"standardrb\b",
    "RuboCop": r"rubocop\b",
    "Laravel Pint": r"pint(?:\s|$)",
    "gofmt": r"go fmt\b|gofmt\s+\S|gofumpt\s+\S|goimports\s+\S",
    "golangci-lint": r"golangci-lint run\b",
    "rustfmt": r"cargo fmt\b|rustfmt\s+\S",
    "Clippy": r"cargo clippy\b",
    "mix format": r"mix format\b",
    "dart format": r"(?:dart|flutter) format\b",
    "deno fmt": r"deno (?:fmt|lint)\b",
    "ktlint": r"ktlint\b",
    "PHP_CodeSniffer": r"phpcs\b.{0,200}\s--standard=[\w-]",
})  # fmt: skip
_NAMED = regex(
    r"\b(?:black|ruff|flake8|pycodestyle|prettier|standard|standardrb|rubocop|pint|fmt|gofmt|gofumpt|goimports"
    r"|golangci-lint|rustfmt|clippy|format|ktlint|phpcs)\b"
)
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE})
#: Scripts that are followed at most.
MOST = 60


def started_by_name(recipes: Recipes, reach: Reach) -> Iterator[StyleSign]:
    """Yield each tool with a style of its own that a named script of the program or its settings starts.

    What Rake loads cannot be told by the files alone.
    """
    own = (r for r in recipes.all if r.file.role in _OWN and r.runner != "rake")
    likely = [r for r in own if _NAMED.search(r.text)]
    for recipe in likely[:MOST]:
        script = Script(recipe.text, recipe.home, recipe.file, recipe.line, shell=BY_LINE)
        for call in reach.calls(script):
            if tool := _tool(call):
                yield StyleSign(tool, "script", recipe.file, recipe.line, str(call))


def started_on_services(ci_calls: tuple[CiCall, ...]) -> Iterator[StyleSign]:
    """Yield each such tool in a pipeline for a service that ended, or that the project may use no more.

    Such a pipeline stops nothing, yet it says which style holds.
    """
    for ci in ci_calls:
        if ci.pipeline.service and not ci.may_fail and (tool := _tool(ci.call)):
            yield StyleSign(tool, "script", ci.step.file, ci.line, str(ci.call))


def _tool(call: Call) -> str | None:
    """The tool with a style of its own that a command starts, unless it only asks for its version or for help."""
    tool = _OPINIONATED.match(" ".join((call.tool, *call.words[1:]))[:1000])
    if {"--version", "--help", "-V"} & set(call.words[1:]):
        return None
    places = [word for word in call.words[1:] if word[:1] != "-" and set(word) & set("./*")]
    return None if places and all(map(DOCUMENTS.fullmatch, places)) else tool
