# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a repository surely holds nothing that tests: then no pipeline, wherever its steps are kept, can run any."""

from __future__ import annotations

from sealcheck.artifacts.languages import MARKUP
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.testing.cases import TestCases
from sealcheck.artifacts.testing.patterns import BY_LANGUAGE
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Languages whose tests, if any, are written in another one, so that they need not be read.
_READ = BY_LANGUAGE.keys() | MARKUP | {"Svelte", "Astro", "Batchfile", "Awk"}
_NAMED = regex(r"(?:\S{0,60}[:._-])?(?:tests?|e2e|specs?|unit)(?:[:._-]\S{0,60})?|check")
#: What `npm init` leaves for a project without tests.
_STUB = regex(r"no tests? specified|^\s{0,20}(?:true|exit 0|:)?\s{0,20}$")


@artifact
def without_tests(tree: Tree, test_cases: TestCases, recipes: Recipes) -> bool:
    """Whether no test was found, and none can be where nobody looked.

    Submodules, files among the tests that hold no case that is known, languages of which tests are not read, and named
    scripts called after testing leave it open.
    """
    named = (recipe for recipe in recipes.all if _NAMED.fullmatch(recipe.name.lower()))
    if test_cases.files or tree.submodules or any(_STUB.search(recipe.text) is None for recipe in named):
        return False
    return not any(map(_is_open, tree.files))


def _is_open(file: File) -> bool:
    """Whether a file may be a test that is not counted."""
    own = file.role in (PathClass.SOURCE, PathClass.EXAMPLE)
    return file.role is PathClass.TEST or (own and file.language is not None and file.language not in _READ)
