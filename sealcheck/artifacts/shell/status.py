# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a script looks at the status of its commands itself, and whether a trap of it hides them all."""

from __future__ import annotations

import re

from sealcheck.artifacts.shell.reader import Reader
from sealcheck.artifacts.shell.words import pieces
from sealcheck.pattern import regex

#: The script ends with a status that it kept, in a way that is not followed.
_HANDED_ON = regex(r"PIPESTATUS|\b(?:exit|return) [\"']?\$|LASTEXITCODE|\berrorlevel\b", re.I)
_ASKED = regex(r"(?:^|[;&|\s])(?:(\w{1,60})=)?[\"']?(?:\$\?|\$\{\?\})")
#: Ways to end badly, or to tell a later step.
_WAY_OUT = regex(r"\b(?:exit|return)\b(?![ \t]{0,9}0\b)|\bfalse\b|\bthrow\b|\bkill\b|GITHUB_(?:OUTPUT|ENV)|##vso")
_SAYS = regex(r"^[ \t]{0,80}(?:echo|printf)\b(?![^\n]{0,500}>)")
_ALL_SIGNALS = frozenset({"EXIT", "0", "ERR"})


def looks(script: str, reader: Reader) -> bool:
    """Whether the script asks how its commands ended, and can end badly for it."""
    if _HANDED_ON.search(script) or any(s.words[0] == "trap" and "ERR" in s.words[2:] for s in reader.found):
        return True
    lines = [line[:2000] for line in script.split("\n")[:5000] if not _SAYS.search(line)]
    kept = {name for line in lines for name in _ASKED.findall(line)}
    if not kept:
        return False
    if any(s.words[0] in ("[", "[[", "test") and "$?" in s.words and not s.checked for s in reader.found):
        return True
    used = "" in kept or any(_uses(line, name) for line in lines for name in kept if name)
    return used and _WAY_OUT.search(script) is not None


def _uses(line: str, name: str) -> bool:
    return re.search(rf"(?<![\w]){re.escape(name)}(?![\w=])", line) is not None


def trapped(reader: Reader) -> frozenset[int]:
    """Return the commands after a trap that ends the script well, whatever happened: trap 'exit 0' EXIT."""
    hidden: set[int] = set()
    ends_well = False
    for i, seen in enumerate(reader.found):
        signals = {word.upper().removeprefix("SIG") for word in seen.words[2:]}
        if seen.words[0] == "trap" and signals & _ALL_SIGNALS:
            ends_well = _ends_well(seen.words[1], reader)
        elif ends_well:
            hidden.add(i)
    return frozenset(hidden)


def _ends_well(body: str, reader: Reader) -> bool:
    """Whether the text or the function that a trap calls leaves with success."""
    for name, start, end in reader.functions:
        if name == body.strip():
            return any(s.words == ("exit", "0") and len(s.spots) == 1 for s in reader.found[start:end])
    inner = Reader(reader.shell)
    inner.read(pieces(body[:4000]))
    return any(seen.words == ("exit", "0") and len(seen.spots) == 1 for seen in inner.found)
