# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is shown of guides, and what leaves open whether there is one."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sealcheck.artifacts.document.dead_links import dead_in_guides
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.document.unread_formats import unread_documents
from sealcheck.artifacts.guide.guidance import Enough, show
from sealcheck.artifacts.guide.manuals import unread_instructions
from sealcheck.artifacts.guide.passages import Passage
from sealcheck.artifacts.tree import Tree
from sealcheck.measures.doubt import Doubt
from sealcheck.measures.unread import large_guides, unread_readme
from sealcheck.model import Evidence, Text, say, searched


def on_operation(first: list[Passage], enough: Enough, operated: bool) -> list[Evidence]:
    """Return the passages on operation as evidence; where parts tell it together, those on a part count."""
    of_parts = operated and not any(each.general for each in first)
    return [show(each, enough, narrow=of_parts, short=operated) for each in first]


def left_open(
    outside: list[tuple[Evidence, bool]], documents: Documents, readme: Readme, manuals: Callable[[], list[Evidence]]
) -> tuple[Text, list[Evidence]] | None:
    """Return what was not read and may be the missing guide, after how to say so."""
    if own := [place for place, is_own in outside if is_own]:
        return say("documentation.guides_outside"), own[:3]
    for reason, unread in (*unread_readme(readme), *large_guides(documents)):
        if unread:
            return reason, [*unread]
    return (say("documentation.guides_unread"), closed) if (closed := manuals()) else None


def beside(outside: list[tuple[Evidence, bool]], documents: Documents, readme: Readme) -> list[Evidence]:
    """Return what is shown in any case: documentation outside the repository, and links of guides to nothing."""
    return [*(place for place, _ in outside[:3]), *dead_in_guides(documents, readme)]


def closed_instructions(tree: Tree, documents: Documents, readme: Readme) -> Iterator[Doubt]:
    """Yield the doubt that a file which is not read tells how to install it: one that a README names, or a manual."""
    yield say("documentation.instructions_unread_reason"), unread_instructions(tree, readme)
    yield say("documentation.formats_unread"), unread_documents(tree)
    yield from large_guides(documents)


def missing_guides(used: bool, operated: bool) -> list[Evidence]:
    """Return what was looked for of the guides that were not found."""
    missing = [] if used else [searched(say("documentation.usage_looked_for"))]
    return missing if operated else [*missing, searched(say("documentation.operation_looked_for"))]
