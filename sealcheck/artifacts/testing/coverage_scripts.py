# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Named scripts that measure coverage while the project's tests run: "test": "nyc mocha", make coverage.

Whether a pipeline calls them does not matter: such a measurement exists for whoever starts the script.
"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.calls import Call, Reach
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.recipe.recipes import Recipe, Recipes
from sealcheck.artifacts.shell.commands import BY_LINE
from sealcheck.artifacts.shell.paths import within
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.ci_tests import can_find
from sealcheck.artifacts.testing.coverage_reports import CoverageSign
from sealcheck.artifacts.testing.runners import test_run
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass
from sealcheck.pattern import regex

#: A command that measures while the tests run.
MEASURES = regex(
    r"--cov\b|--cov=|--(?:code-|collect-)?coverage\b(?!=false)|--collectCoverage\b(?!=false)|-coverprofile"
    r"|\bcoverage run\b|\b(?:nyc|c8)(?:\.js)? (?:-\S{1,100} ){0,8}\w|\b(?:istanbul|isparta)\S{0,40} cover\b"
)
_OWN = frozenset({PathClass.CONFIG, PathClass.SOURCE})
#: Scripts that are followed at most.
MOST = 60


def measuring_scripts(
    recipes: Recipes, reach: Reach, test_cases: TestCases, tree: Tree, contents: Contents
) -> Iterator[CoverageSign]:
    """Yield each named script that measures coverage over tests which the repository has where the script runs."""
    real = [path for path, file in test_cases.files.items() if file.cases > file.hollow]
    likely = [r for r in recipes.all if r.file.role in _OWN and MEASURES.search(r.text[:20_000])]
    for recipe in likely[:MOST] if real else ():
        for call in reach.calls(_script(recipe)):
            hit = MEASURES.search(" ".join((*call.via, call.written))[:3000])
            if hit and _runs_some(call, real, test_cases, tree, contents):
                yield CoverageSign(hit.group(), recipe.file, recipe.line, excerpt=str(call))
                break


def _script(recipe: Recipe) -> Script:
    return Script(recipe.text, recipe.home, recipe.file, recipe.line, shell=BY_LINE)


def _runs_some(call: Call, real: list[str], test_cases: TestCases, tree: Tree, contents: Contents) -> bool:
    run = test_run(call)
    here = [path for path in real if within(path, [call.folder])]
    return run is not None and can_find(run, {test_cases.files[path].family for path in here}, here, tree, contents)
