# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of settings with places that whoever puts the software into service fills in, whatever they are called.

`#{Name}#` is what the task "Replace Tokens" of Azure Pipelines looks for, `__NAME__` that of MSDeploy's tools.
"""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.names import MAKERS, OTHER_TEMPLATE, TOOL_FOLDER
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: So many different places make a file a template; one alone may be a text.
LEAST = 3
MOST_FILES, LARGE = 300, 60_000
_ENDINGS = frozenset({"json", "xml", "config", "yml", "yaml", "properties", "ini", "conf", "cfg", "toml", "env"})
_PLACE = regex(
    r"(?<=[\"'=>: ])(?:#\{(?P<hash>[A-Za-z][\w.:-]{1,80})\}#?|__(?P<line>[A-Z][A-Z0-9_]{1,60}?)__"
    r"|\$(?P<sign>[A-Za-z][\w.]{2,80})\$|(?P<open><(?:TO_?DEFINE|TO_?DO|TBD|CHANGE_?ME|REPLACE_?ME|FILL_?(?:ME|IN)|TO_BE_\w{2,30})>))"
    r"(?=[\"'<;\s]|$)"
)
_KEY = regex(r"[ \t]{0,60}[\"'<]?([A-Za-z][\w.-]{1,80})[\"']?[ \t]{0,4}[:=>]")
_WRONG = frozenset(
    {PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED, PathClass.BINARY, PathClass.DOCS}
)


def to_fill(tree: Tree, contents: Contents) -> Iterator[tuple[File, dict[str, bool]]]:
    """Yield the files with at least `LEAST` places to fill, and what is to be filled in there; nothing explains it."""
    files = (file for file in tree.files if file.ending in _ENDINGS and _may_be(file))
    for file in list(files)[:MOST_FILES]:
        text = contents.text(file) or ""
        names = dict.fromkeys(_names(text), False)
        if len(names) >= LEAST:
            yield file, names


def _may_be(file: File) -> bool:
    aside = TOOL_FOLDER.search(file.path) or OTHER_TEMPLATE.search(file.path) or MAKERS.fullmatch(file.name)
    return file.role not in _WRONG and place_of(file.folder).role is None and not aside and (file.size or 0) < LARGE


def _names(text: str) -> Iterator[str]:
    """Yield the names of the places, or of the keys whose values are open."""
    for line in text.split("\n")[:2000]:
        for match in _PLACE.finditer(line[:1000]):
            key = _KEY.match(line[:200])
            if not match["open"]:
                yield match["hash"] or match["line"] or match["sign"]
            elif key:
                yield key[1]
