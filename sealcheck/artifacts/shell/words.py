# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell text to words and operators, near enough to tell which programs a script calls; nothing is ever executed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sealcheck.pattern import regex

#: Scripts longer than this are cut: what a pipeline calls stands near the top.
MAX_SCRIPT = 65_536

#: Programs that only tell a value in the midst of a command: docker run -v $(pwd):/app
_VALUE = r"(?:pwd|id|git|date|nproc|basename|dirname|cat|echo|whoami|uname|hostname|realpath|readlink|which)\b"
_TOKEN = regex(
    r"(?P<blank>[ \t\r]{1,200})|(?P<join>\\\n)|(?P<comment>#[^\n]{0,4000})|(?P<newline>\n)"
    r"|(?P<op>&&|\|\||;;|\|&|[;|(){}]|&(?!>))"
    rf"|(?P<word>\$\({_VALUE}[^()`\n]{{0,200}}\)|`{_VALUE}[^`\n]{{0,200}}`"
    r"|\d{0,2}[<>]&[\d-]{0,3}|&>{1,2}"  # another output: 2>&1, &>> log
    r"|(?:[^\s\\'\";&|(){}<>`$]|\\.|<<?-?|>>?|\$\{[^}\n]{0,200}\}|\$\{\{[^\n]{0,200}?\}\}|\$)"
    r"(?:[^\s\\'\";&|()<>`$]|\$(?!\()){0,500})"
    r"|(?P<single>'[^']{0,20000}')|(?P<double>\"(?:[^\"\\]|\\.){0,20000}\")|(?P<tick>`)|(?P<other>.)",
    re.DOTALL,
)
_HERE = regex(r"<<-?\s{0,3}['\"]?([A-Za-z_]\w{0,40})['\"]?")


class Piece(NamedTuple):
    """Words between two operators (`words` is empty then), or an operator with its text; lines count from 0."""

    words: tuple[str, ...]
    operator: str
    line: int


def pieces(script: str) -> list[Piece]:
    """Return the commands and operators of `script` in order."""
    found: list[Piece] = []
    words: list[str] = []
    start = 0
    for kind, text, line in _tokens(_without_here_documents(script[:MAX_SCRIPT])):
        if kind == "word":
            start = start if words else line
            words.append(text)
            continue
        if words:
            found.append(Piece(tuple(words), "", start))
            words = []
        found.append(Piece((), text, line))
    return [*found, Piece(tuple(words), "", start)] if words else found


def _tokens(script: str) -> Iterator[tuple[str, str, int]]:
    """Words (quotes removed, adjacent parts joined) and operators, each with its line."""
    line = 0
    word: str | None = None
    at = 0
    for match in _TOKEN.finditer(script):
        kind, text = match.lastgroup or "", match.group()
        if kind in ("word", "single", "double"):
            at = at if word is not None else line
            word = (word or "") + (text if kind == "word" else text[1:-1].replace("\\\n", ""))
        elif kind == "comment" and word is not None:
            word += text.split(" ", 1)[0]
        elif kind != "other":
            if word is not None:
                yield "word", word, at
                word = None
            if kind in ("newline", "op", "tick"):
                yield "op", text, line
        line += text.count("\n")
    if word is not None:
        yield "word", word, at


def _without_here_documents(script: str) -> str:
    """Blank out the bodies of here-documents: they are data, not commands."""
    kept: list[str] = []
    end = ""
    for line in script.split("\n"):
        kept.append("" if end else line)
        if end:
            end = "" if line.strip() == end else end
        elif opening := _HERE.search(line[:4000]) if "<<" in line else None:
            end = opening[1]
    return "\n".join(kept)


def shown(words: Sequence[str]) -> str:
    """Return a command on one line; where another one stands in it, which is read by itself, that is said: $(…)."""
    text = " ".join(words)
    return text + "(…)" if text.endswith("$") else text


def ends(words: tuple[str, ...]) -> bool:
    """Whether nothing after this command is reached."""
    if words[0] == "exec":
        return len(words) > 1 and words[1][:1] not in "<>&0123456789"
    return words[0] in ("exit", "return")


def is_assignment(word: str) -> bool:
    """Whether a word sets a variable: CI=1."""
    name, sign, _ = word.partition("=")
    return bool(sign) and name.removesuffix("+").isidentifier()
