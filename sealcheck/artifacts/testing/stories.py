# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Stories of Storybook, where something makes a test case of each: it fails when the part of the page does not show."""

from __future__ import annotations

from collections.abc import Collection

from sealcheck.artifacts.recipe.recipes import Recipe, Recipes
from sealcheck.artifacts.testing.patterns import Kind
from sealcheck.artifacts.tree import CODE, Tree
from sealcheck.pattern import regex

#: https://github.com/storybookjs/storybook/tree/v7.6.20/code/addons/storyshots-core
STORYSHOTS = Kind("Storybook stories", "node", (b"initStoryshots(",), regex(rb"\n[ \t]{0,80}initStoryshots\("))
#: A script that runs all stories: https://storybook.js.org/docs/writing-tests/integrations/test-runner
_RUNS = regex(r"(?:^|[\s;&|\"'/])test-storybook(?![\w.:-])(?!.{0,200} --help)")
#: Files with stories, and those that Storybook puts into a new project.
_STORY = regex(r"(?:^|/)_{0,2}stories_{0,2}/.{1,300}\.[jt]sx?$|\.(?:stories|story)\.(?:[jt]sx?|mdx)$")
_FIRST_STORY = regex(
    r"(?i)(?:^|/)stories/(?:\d-)?(?:welcome|button|header|page|introduction|configure)\.(?:stories\.)?\w{2,3}$"
)


def stories_recipe(recipes: Recipes) -> Recipe | None:
    """Return the named script that runs all stories, if there is one."""
    return next((recipe for recipe in recipes.all if recipe.runner == "npm" and _RUNS.search(recipe.text)), None)


def has_stories(tree: Tree, aside: Collection[str]) -> bool:
    """Whether there are stories of the project's own that a case could be made of."""
    own = (file.path for file in tree.of(*CODE) if file.path not in aside)
    return any(_STORY.search(path) and not _FIRST_STORY.search(path) for path in own)
