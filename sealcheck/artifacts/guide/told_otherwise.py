# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides for users under any heading: the options, the commands and the endpoints of the software, explained."""

from __future__ import annotations

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.command_guides import command_guides
from sealcheck.artifacts.guide.endpoint_guides import endpoint_guides, interface_pages
from sealcheck.artifacts.guide.option_guides import option_guides
from sealcheck.artifacts.guide.passages import Passage
from sealcheck.artifacts.settings.command_options import Options


def told_otherwise(
    documents: Documents,
    readme: Readme,
    declared: tuple[Options, ...],
    names: frozenset[str],
    min_words: int,
    own_words: int,
    *,
    serves: bool,
) -> list[Passage]:
    """Return what guides users under any heading; options and commands of a server are for those who run it."""
    pages = list(interface_pages(documents, own_words))
    if serves:
        return [*option_guides(readme, (), min_words), *endpoint_guides(readme, min_words), *pages]
    options = option_guides(readme, declared, min_words)
    return [*options, *pages, *command_guides(documents, readme, names, min_words)]
