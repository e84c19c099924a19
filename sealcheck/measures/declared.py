# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Facts that only the maintainers can state, in `.sealcheck.yml`."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.declaration import FILE, Declaration
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import measure
from sealcheck.model import Evidence, Measurement, found, measured, say, searched
from sealcheck.pattern import regex

Fact = Literal["user_interface", "programming_interface", "personal_data", "stores_data", "releases"]


@measure
def denied(tree: Tree, contents: Contents, declaration: Declaration, *, fact: Fact) -> Measurement:
    """Do the maintainers declare in `.sealcheck.yml` that this fact is not the case?"""
    stated = declaration.facts.get(fact)
    if stated is None:
        return measured(
            False, say("declared.not_stated", fact=fact), searched(say("declared.looked_for", fact=fact, file=FILE))
        )
    summary = say("declared.affirmed" if stated else "declared.denied", fact=fact)
    return replace(measured(not stated, summary, _statement(tree, contents, fact)), declared=True)


def _statement(tree: Tree, contents: Contents, fact: str) -> Evidence:
    """Return the line of the declaration that states the fact."""
    file = tree.at(FILE)
    pattern = regex(rf"""[\s{{,"']{fact}["']?\s{{0,20}}:""")
    for number, line in enumerate((contents.text(file) or "").splitlines() if file else (), start=1):
        if pattern.search(f" {line[:4096]}"):
            return found(say("declared.statement", fact=fact), file, number, excerpt=line.strip())
    return found(say("declared.statement", fact=fact), file)
