# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Packages in folders with a licence text of their own, whose description names another licence than that text."""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.agreement import reason_against
from sealcheck.artifacts.licence.parts import said_by
from sealcheck.artifacts.licence.statement import Statement
from sealcheck.artifacts.licence.texts import is_licence_file, read_licence_file
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen


@frozen
class PartClaim:
    """What a part's description says, the path and the expression of its text, and why they differ (see Agreement)."""

    said: Statement
    path: str
    expression: str
    reason: str


@artifact
def licence_part_claims(
    licence_declarations: tuple[Statement, ...], tree: Tree, contents: Contents
) -> tuple[PartClaim, ...]:
    """The contradictions inside of parts. Folders with several texts are left out: a choice, or texts of others."""
    found = []
    for said in licence_declarations:
        if said.kind != "manifest" or said.scope != "part" or not (said.closed or said.expression.sure):
            continue
        texts = [file for file in tree.within([said.file.folder]) if is_licence_file(file)]
        if len(texts) != 1:
            continue
        _, _, expression = said_by(read_licence_file(contents, texts[0]).holds)
        single = expression.sure and len(expression.families) == 1
        if single and (reason := reason_against(said, expression, with_text=True)):
            found.append(PartClaim(said, texts[0].path, expression.text, reason))
    return tuple(found)
