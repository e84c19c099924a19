# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Places that the maintainers name in `.sealcheck.yml`: where in the repository a criterion can be seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from sealcheck.artifacts.tree import Tree
from sealcheck.model import Evidence, EvidenceKind, File, say
from sealcheck.pattern import regex

#: Places that are kept for one criterion; nobody looks at more.
MOST = 10
#: Lines in which one that is not empty is looked for.
NEAR = 50
#: The lines of a text file; none for what is no text.
LinesOf = Callable[[File], Sequence[str]]
#: A path and the lines as forges write them in addresses: `docs/manual.md#L10-L20`.
_PLACE = regex(r"(?P<path>[^#]*)(?:#L(?P<start>[0-9]{1,7})(?:-L?(?P<end>[0-9]{1,7}))?)?")


def named_place(written: str, line: int, tree: Tree, lines_of: LinesOf) -> Evidence | None:
    """Return the file or folder of the repository, with its lines, that `written` names on `line` of `.sealcheck.yml`.

    The excerpt is the first of the lines that is not empty. None when there is no such file, or no such lines in it.
    """
    match = _PLACE.fullmatch(written.strip())
    if not match:
        return None
    path, text = match["path"].removeprefix("./").strip("/"), say("declaration.named_place", line=str(line))
    file = tree.at(path)
    if not match["start"]:
        known = file is not None or path in tree.folders
        return Evidence(EvidenceKind.NAMED, text, path, blob=file.oid if file else None) if known else None
    start, end = int(match["start"]), int(match["end"] or match["start"])
    lines = lines_of(file) if file else ()
    if file is None or not 1 <= start <= end <= len(lines):
        return None
    excerpt = next((each.strip() for each in lines[start - 1 : min(end, start + NEAR)] if each.strip()), None)
    return Evidence(EvidenceKind.NAMED, text, path, start, end, excerpt, file.oid)
