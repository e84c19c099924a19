# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Shell text to simple commands, near enough to tell which programs a script calls; nothing is ever executed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.frozen import frozen
from sealcheck.pattern import regex

#: Scripts longer than this are cut: what a pipeline calls stands near the top.
MAX_SCRIPT = 65_536
MAX_COMMANDS = 400

_TOKEN = regex(
    r"(?P<blank>[ \t\r]{1,200})|(?P<join>\\\n)|(?P<comment>#[^\n]{0,4000})|(?P<newline>\n)|(?P<op>&&|\|\||;;|[;&|(){}])"
    r"|(?P<word>\$\((?:pwd|id|git|date|nproc|basename|dirname|cat|echo|whoami|uname|hostname|realpath|readlink|which)\b"
    r"[^()`\n]{0,200}\)"  # a value in the midst of a command: docker run -v $(pwd):/app
    r"|(?:[^\s\\'\";&|(){}<>`$]|\\.|<<?-?|>>?|\$\{[^}\n]{0,200}\}|\$\{\{[^\n]{0,200}?\}\}|\$)"
    r"(?:[^\s\\'\";&|()<>`$]|\$(?!\()){0,500})"
    r"|(?P<single>'[^']{0,20000}')|(?P<double>\"(?:[^\"\\]|\\.){0,20000}\")|(?P<tick>`)|(?P<other>.)",
    re.DOTALL,
)
_HERE = regex(r"<<-?\s{0,3}['\"]?([A-Za-z_]\w{0,40})['\"]?")
_KEYWORDS = frozenset(
    {"if", "then", "elif", "else", "fi", "for", "while", "until", "do", "done", "case", "esac", "in", "!", "time"}
)


@frozen
class Command:
    """One simple command: its words without quotes, the line (0-based) in the script, and if its failure is ignored."""

    words: tuple[str, ...]
    line: int = 0
    may_fail: bool = False

    def __str__(self) -> str:
        """The command on one line."""
        return " ".join(self.words)


def commands(script: str) -> list[Command]:
    """Return the simple commands of `script` in order, the bodies of conditions and loops among them."""
    found: list[Command] = []
    words: list[str] = []
    start = 0
    for kind, text, line in _pieces(_without_here_documents(script[:MAX_SCRIPT])):
        if kind == "word":
            start = start if words else line
            words.append(text)
            continue
        if words:
            found.append(Command(tuple(words), start))
            words = []
        if kind == "||" and found:
            found.append(Command(("||",), line))
        if len(found) >= MAX_COMMANDS:
            break
    if words:
        found.append(Command(tuple(words), start))
    return _forgiven(_plain(found))


def _pieces(script: str) -> Iterator[tuple[str, str, int]]:
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
                yield text, text, line
        line += text.count("\n")
    if word is not None:
        yield "word", word, at


def _without_here_documents(script: str) -> str:
    """Blank out the bodies of here-documents: they are data, not commands."""
    if "<<" not in script:
        return script
    kept: list[str] = []
    end = ""
    for line in script.split("\n"):
        kept.append("" if end else line)
        if end:
            end = "" if line.strip() == end else end
        elif opening := _HERE.search(line[:4000]):
            end = opening.group(1)
    return "\n".join(kept)


def _plain(found: list[Command]) -> Iterator[Command]:
    for command in found:
        words = list(command.words)
        while words and words[0] in _KEYWORDS:
            words.pop(0)
        while words and _is_assignment(words[0]):
            words.pop(0)
        if words:
            yield Command(tuple(words), command.line)


def _is_assignment(word: str) -> bool:
    name, sign, _ = word.partition("=")
    return bool(sign) and name.isidentifier()


def _forgiven(found: Iterator[Command]) -> list[Command]:
    """Mark what stands before `|| true`, and drop the operator's placeholder."""
    listed = list(found)
    result: list[Command] = []
    for i, command in enumerate(listed):
        if command.words == ("||",):
            if result and _forgives(listed[i + 1 : i + 3]):
                result[-1] = Command(result[-1].words, result[-1].line, may_fail=True)
        else:
            result.append(command)
    return result


def _forgives(following: list[Command]) -> bool:
    """Whether what comes after `||` swallows the failure: true, a mere message, exit 0."""
    if not following:
        return False
    first = following[0].words
    if first[0] in ("echo", "printf"):
        return len(following) < 2 or following[1].words[0] not in ("exit", "false", "return")
    return first[0] in ("true", ":") or first == ("exit", "0")
