# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""READMEs of parts that list which other parts of the repository these need, which is a beginning of an overview."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.design.places import LEAST_NAME
from sealcheck.model import say
from sealcheck.prose.concepts import wording
from sealcheck.prose.document import Document
from sealcheck.prose.inline import Inline
from sealcheck.prose.phrases import fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import untouched

#: Parts that say so, and parts that are named by them in all, each once for each.
LEAST_SAYING, LEAST_NAMED = 2, 3


def told_dependencies(parts: Iterable[Document]) -> Iterator[Finding]:
    """Yield a rudiment where READMEs of parts list other parts, by the names of their folders, as what they need."""
    by_name = {_name(part): part for part in parts if not untouched(part)}
    names = {name for name in by_name if len(name) >= LEAST_NAME}
    needs = [(name, line, other) for name, part in by_name.items() for line, other in _needed(part, names - {name})]
    saying = {name for name, _, _ in needs}
    if len(saying) >= LEAST_SAYING and len({(name, other) for name, _, other in needs}) >= LEAST_NAMED:
        name, line, _ = needs[0]
        text = say("documentation.architecture_part")
        yield Finding(Grade.STUB, text, by_name[name].file, line.line, line.text)


def _name(part: Document) -> str:
    return fold(part.file.folder.rpartition("/")[2])


def _needed(part: Document, names: set[str]) -> Iterator[tuple[Inline, str]]:
    """Yield the items of lists below a heading on dependencies that begin with the name of another part."""
    for section in part.headed:
        if wording("dependency_heading").search(section.folded):
            for line in (line for line in section.lines if line.item):
                yield from ((line, name) for name in names if f"{fold(line.text)} ".startswith(f"{name} "))
