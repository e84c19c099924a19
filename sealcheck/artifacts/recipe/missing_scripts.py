# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scripts of package.json that a pipeline calls and that are not there: such a step fails, whatever the change."""

from __future__ import annotations

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.node import script_asked
from sealcheck.artifacts.recipe.recipes import Recipes
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen


@frozen
class MissingScript:
    """A call of a script, what it is called, and the package.json that has none of this name."""

    ci: CiCall
    name: str
    package: str


@artifact
def missing_scripts(ci_calls: tuple[CiCall, ...], recipes: Recipes, tree: Tree) -> tuple[MissingScript, ...]:
    """Every call on a change of a script that neither the package of its folder nor that of the root has."""
    missing = []
    for ci in ci_calls:
        asked = _asked(ci.call) if "change" in ci.job.when else None
        if asked is None:
            continue
        folder, name = asked
        package = join(folder, "package.json")
        if tree.at(package) and not any(recipes.find("npm", each, name) for each in (folder, "")):
            missing.append(MissingScript(ci, name, package))
    return tuple(missing)


def _asked(call: Call) -> tuple[str, str] | None:
    """The folder and the name of the script that a call means; one that no package has was taken for a program."""
    if asked := script_asked(call.tool, call.words, call.folder):
        return asked
    words = call.via[-1].split() if call.via else []
    asked = script_asked(words[0], words, "") if words else None
    return (call.folder, asked[1]) if asked and asked[1] == call.words[0] else None
