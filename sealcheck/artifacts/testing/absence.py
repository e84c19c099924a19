# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a repository surely holds nothing that tests: then no pipeline, wherever its steps are kept, can run any."""

from __future__ import annotations

from sealcheck.artifacts.calls import Reach
from sealcheck.artifacts.deployment.container_calls import Script
from sealcheck.artifacts.languages import MARKUP
from sealcheck.artifacts.recipe.recipes import Recipe, Recipes
from sealcheck.artifacts.shell.commands import BY_LINE
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.patterns import BY_LANGUAGE
from sealcheck.artifacts.testing.runners import is_test_script, test_run
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Languages whose tests, if any, are written in another one, so that they need not be read.
_TESTED_ELSEWHERE = MARKUP | {"Svelte", "Astro", "Batchfile", "Awk"}
_OWN = frozenset({PathClass.SOURCE, PathClass.EXAMPLE, PathClass.TEST})
_READ = _OWN | {PathClass.CONFIG, PathClass.DATA}
_NAMED = regex(r"(?:\S{0,60}[:._-])?(?:tests?|e2e|specs?|unit)(?:[:._-]\S{0,60})?|check")
#: What `npm init` leaves for a project without tests.
_STUB = regex(r"no tests? specified|^\s{0,20}(?:true|exit 0|:)?\s{0,20}$")

#: Tests in the notation of what they test: scenarios of Molecule for Ansible, tests of Terraform and OpenTofu.
_SCENARIO = regex(r"(?:^|/)molecule/[^/]{1,80}/[\w-]{1,80}\.ya?ml$|\.(?:tf|tofu)test\.(?:hcl|json)$")


@artifact
def without_tests(tree: Tree, test_cases: TestCases, recipes: Recipes, reach: Reach) -> bool:
    """Whether no test was found, and none can be where nobody looked.

    Submodules, files among the tests that hold no case that is known, languages of which tests are not read, and named
    scripts or programs called after testing, and scripts that start what runs tests, leave it open.
    """
    if test_cases.files or tree.submodules or any(_may_test(recipe, reach) for recipe in recipes.all):
        return False
    return not any(_is_open(file) for file in tree.files)


def _may_test(recipe: Recipe, reach: Reach) -> bool:
    """Whether a named script may run tests; a build that would run those it finds runs none where there are none.

    A Gruntfile names tasks of plug-ins, which run what tests the files hold.
    """
    if recipe.runner == "grunt":
        return False
    if _NAMED.fullmatch(recipe.name.lower()):
        return _STUB.search(recipe.text) is None
    calls = reach.calls(Script(recipe.text, recipe.home, recipe.file, recipe.line, shell=BY_LINE))
    return any((run := test_run(call)) is not None and not run.implicit for call in calls)


def _is_open(file: File) -> bool:
    """Whether a file may be a test that is not counted."""
    if file.role is PathClass.TEST or (file.role in _READ and _SCENARIO.search(file.path)):
        return True
    if file.role not in _OWN or file.language is None:
        return False
    if file.role is PathClass.EXAMPLE:
        return "test" in file.path.lower()
    unread = file.language not in BY_LANGUAGE and file.language not in _TESTED_ELSEWHERE
    return unread or is_test_script(file.name)
