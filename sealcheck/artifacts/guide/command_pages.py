# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The reference of a command line tool: a page for each command says how that is used, whatever it is called."""

from __future__ import annotations

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.readme import Readme
from sealcheck.pattern import regex
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import fold

#: Pages that make a reference, and paragraphs of a README that introduce the tool.
LEAST_PAGES = 3
OPENING = 8
#: A call of a program with a command: $ lamps update --all
_CALL = regex(r"\s{0,8}(?:[$>] )?([a-z][\w-]{1,30})\s([a-z][\w-]{1,30})(?:\s|$)")


def pages_of_commands(documents: Documents, readme: Readme) -> frozenset[str]:
    """Return the paths of the pages on single commands, where a README calls the software a command line tool."""
    if not any(_is_on_tool(document) for document in readme.all):
        return frozenset()
    found = frozenset(document.file.path for document in documents.guides if _is_on_command(document))
    return found if len(found) >= LEAST_PAGES else frozenset()


def _is_on_tool(document: Document) -> bool:
    paragraphs = [each for section in document.sections[:OPENING] for each in section.paragraphs]
    return any(wording("is_command_line_tool").search(each.folded) for each in paragraphs[:OPENING])


def _is_on_command(document: Document) -> bool:
    """Whether the title says command, and the code calls it by the name of the page."""
    title = next((section.folded for section in document.headed), "")
    if not wording("command_title").search(title):
        return False
    stem = document.file.name.partition(".")[0].lower()
    lines = (line for section in document.sections for block in section.code for line in block.body)
    return any(fold(match[2]) == fold(stem) for line in lines if (match := _CALL.match(line)))
