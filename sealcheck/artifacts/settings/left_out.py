# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of settings that the code loads and that every installation has for itself: `.gitignore` keeps them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.folders import place_of
from sealcheck.artifacts.settings.command_options import is_of_makers
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MOST, MOST_LINES, MOST_FILES, MOST_BYTES = 10, 1000, 600, 300_000
#: What is ignored by its own name, and is called after settings: secrets.py, local_settings.py, src/config.json
_IGNORED = regex(
    r"!?[\w./-]{0,100}?(?:^|/)(?P<stem>(?:[\w-]{1,40}[._-])?(?:secrets?|config|configuration|settings|credentials?"
    r"|api_?keys?|keys|environment|konfiguration|einstellungen))\.(?P<ending>py|[cm]?js|tsx?|php|rb|dart|R|json|ya?ml|ini"
    r"|properties|toml)",
    re.I,
)
_CODE = frozenset({"py", "js", "mjs", "cjs", "ts", "tsx", "php", "rb", "dart"})
#: How code loads other code; a path before the name may follow.
_LOADS = r"(?m)^[^\n#]{0,100}?\b(?:import|from|require\w{0,12}|include\w{0,12})\b[^\n]{0,120}?(?<![\w-])"


@frozen
class LeftOut:
    """A file of settings, by the name that is ignored, and the line of code that loads it."""

    name: str
    file: File
    line: int


@artifact
def settings_left_out(tree: Tree, contents: Contents) -> tuple[LeftOut, ...]:
    """The files of settings that git ignores by their names, that are not here, and that code loads."""
    wanted = dict(_ignored(tree, contents))
    found: dict[str, LeftOut] = {}
    for file in tree.of(PathClass.SOURCE)[:MOST_FILES] if wanted else ():
        own = (file.size or 0) < MOST_BYTES and not is_of_makers(file) and place_of(file.folder).role is None
        text = (contents.text(file) or "") if own else ""
        for name, pattern in wanted.items():
            stem = name.rpartition(".")[0]
            if name not in found and stem in text and (match := re.search(pattern, text)):
                found[name] = LeftOut(name, file, text.count("\n", 0, match.start()) + 1)
    return tuple(found.values())


def _ignored(tree: Tree, contents: Contents) -> Iterator[tuple[str, str]]:
    """Yield the names of such files with what loads them; not where a file of this name is in the repository."""
    lines = (line for each in tree.named(".gitignore")[:MOST] for line in _read(contents, each))
    names: Mapping[str, re.Match[str]] = {match[0].rpartition("/")[2]: match for match in map(_match, lines) if match}
    for name, match in list(names.items())[:MOST]:
        if tree.named(name.lower()):
            continue
        if match["ending"] in _CODE:
            relative = r"\." if name == "secrets.py" else ""  # Python has a module of that name, too
            yield name, rf"{_LOADS}{relative}{re.escape(match['stem'])}(?![\w-])"
        else:
            yield name, rf"(?m)^(?![ \t]{{0,40}}(?://|#|\*))[^\n]{{0,500}}?[\"'`/\\]{re.escape(name)}[\"'`]"


def _read(contents: Contents, file: File) -> list[str]:
    return (contents.text(file) or "").split("\n")[:MOST_LINES]


def _match(line: str) -> re.Match[str] | None:
    return _IGNORED.fullmatch(line.strip()[:200])
