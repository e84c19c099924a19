# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a repository surely holds nothing that tests: then no pipeline, wherever its steps are kept, can run any."""

from __future__ import annotations

from sealcheck.artifacts.languages import MARKUP
from sealcheck.artifacts.recipes import Recipe, Recipes
from sealcheck.artifacts.runners import is_test_script
from sealcheck.artifacts.test_cases import TestCases
from sealcheck.artifacts.test_patterns import BY_LANGUAGE
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Languages whose tests, if any, are written in another one, so that they need not be read.
_TESTED_ELSEWHERE = MARKUP | {"Svelte", "Astro", "Batchfile", "Awk"}
_OWN = frozenset({PathClass.SOURCE, PathClass.EXAMPLE, PathClass.TEST})
_NAMED = regex(r"(?:\S{0,60}[:._-])?(?:tests?|e2e|specs?|unit)(?:[:._-]\S{0,60})?|check")
#: What `npm init` leaves for a project without tests.
_STUB = regex(r"no tests? specified|^\s{0,20}(?:true|exit 0|:)?\s{0,20}$")


@artifact
def without_tests(tree: Tree, test_cases: TestCases, recipes: Recipes) -> bool:
    """Whether no test was found, and none can be where nobody looked.

    Submodules, files among the tests that hold no case that is known, languages of which tests are not read, and named
    scripts or programs called after testing leave it open.
    """
    if test_cases.files or tree.submodules or any(map(_may_test, recipes.all)):
        return False
    return not any(_is_open(file) for file in tree.files)


def _may_test(recipe: Recipe) -> bool:
    return _NAMED.fullmatch(recipe.name.lower()) is not None and _STUB.search(recipe.text) is None


def _is_open(file: File) -> bool:
    """Whether a file may be a test that is not counted."""
    if file.role is PathClass.TEST:
        return True
    if file.role not in _OWN or file.language is None:
        return False
    if file.role is PathClass.EXAMPLE:
        return "test" in file.path.lower()
    unread = file.language not in BY_LANGUAGE and file.language not in _TESTED_ELSEWHERE
    return unread or is_test_script(file.name)
