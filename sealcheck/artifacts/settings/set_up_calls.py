# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Functions that set a library up as a whole, with what their documentation says of each parameter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from sealcheck.artifacts.deployment.paths import Way
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.settings.command_options import is_of_makers
from sealcheck.artifacts.settings.listed import LEAST
from sealcheck.artifacts.settings.papers import Papers
from sealcheck.artifacts.settings.words import says_something
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

#: Characters of the parameters and of the documentation of a function that are read.
MOST_SIGNATURE, MOST_DOCUMENTED = 6000, 20_000
_NAME = (
    r"(?:set[_.]?up|configure|config|init|initiali[sz]e"
    r"|set[_.]?(?:params?|parameters?|options?|config|configuration|settings?|defaults?))"
    r"(?:[_.](?:library|package|all|defaults?|options?))?"
)
#: At the margin: a method sets up an object, not the library.
_PYTHON = regex(rf"^(?:async )?def (?P<name>{_NAME})\(", re.M)
_DOCSTRING = regex(r"[^\n]{0,200}:[ \t]{0,9}\n(?:[ \t]{0,40}\n)?[ \t]{1,40}[rRuUfF]?(?P<mark>\"\"\"|''')")
_PARAMETER = regex(r"(?P<name>[A-Za-z_]\w{0,80})[ \t\r\n]{0,40}(?:[:=]|$)")
#: A line on a parameter, as Sphinx, Google and NumPy write it: ":param port: …", "port (int): …", "port : int".
_ABOUT = regex(
    r"[ \t]{0,40}(?:[-*][ \t]{1,4})?"
    r"(?::(?:param|parameter|arg|argument|keyword)[ \t]{1,4}(?:[\w\[\], .|]{1,60}[ \t])?)?"
    r"[`*]{0,2}(?P<name>[A-Za-z_]\w{0,80})[`*]{0,2}[ \t]{0,4}(?:\([^()\n]{0,160}\)[ \t]{0,4})?"
    r"(?P<colon>:|–|--)?(?P<text>[^\n]{0,800})"
)
_NUMPY = regex(r"^[ \t]{0,40}Parameters[ \t]{0,9}\n[ \t]{0,40}-{3,40}[ \t]{0,9}$", re.M)
#: Below a block of lines such as #' @param port …, * @param {number} [options.port=80] - …
_HEAD = regex(
    r"^(?:export[ ](?:default[ ])?)?(?:(?:async[ ])?function[ ]|const[ ]|let[ ])?"
    rf"(?P<name>{_NAME})[ \t]{{0,9}}(?:<-|=|\()",
    re.M,
)
_OF_BLOCK = regex(r"[ \t]{0,20}(?:#'|/\*\*|\*)")
_TAGGED = regex(
    r"[ \t]{0,20}(?:#'|\*)[ \t]{0,8}@param[ \t]{1,8}(?:\{[^{}\n]{0,120}\}[ \t]{0,8})?"
    r"\[?(?P<name>[A-Za-z_][\w.]{0,80})(?:=[^\]\n]{0,80})?\]?(?P<text>[^\n]{0,800})"
)
#: Lines of a block above a function.
MOST_ABOVE = 200
_SIGNS = (b"def set", b"def conf", b"def init", b"@param")


class Call(NamedTuple):
    """A function that sets the library up: its name and line, and its parameters, each with whether it is explained."""

    name: str
    line: int
    parameters: tuple[tuple[str, bool], ...]


@frozen
class Explained:
    """Where the function `call` is, all that its parameters set, and what of it is explained."""

    file: File
    line: int
    names: tuple[str, ...]
    explained: frozenset[str]
    call: str

    @property
    def share(self) -> float:
        """The share of the settings that is explained."""
        return len(self.explained) / len(self.names)


def _kinds(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.language in ("Python", "R", "JavaScript", "TypeScript")


@scanner(_kinds, lambda file: not is_of_makers(file), signs=lambda kind: plain_signs(*_SIGNS))
def set_up_calls(file: File, data: bytes) -> tuple[Call, ...] | None:
    """The functions of a file, with documentation, that are called like one that sets up a whole library."""
    text = data.decode(errors="replace")
    found = _in_python(text) if file.ending == "py" else _in_blocks(text)
    return tuple(call for call in found if call.parameters) or None


def _in_python(text: str) -> Iterator[Call]:
    for match in _PYTHON.finditer(text):
        end = _closing(text, match.end())
        opened = _DOCSTRING.match(text, end)
        if opened:
            close = text.find(opened["mark"], opened.end(), opened.end() + MOST_DOCUMENTED)
            given = _given(text[match.end() : end - 1])
            said = _said_of(text[opened.end() : max(close, opened.end())], given)
            line = text.count("\n", 0, match.start()) + 1
            yield Call(match["name"], line, tuple((name, said.get(name, False)) for name in given))


def _closing(text: str, start: int) -> int:
    """Return the place behind the bracket that closes the one before `start`."""
    depth = 1
    for place in range(start, min(len(text), start + MOST_SIGNATURE)):
        depth += (text[place] in "([{") - (text[place] in ")]}")
        if not depth:
            return place + 1
    return start


def _given(signature: str) -> list[str]:
    """Return the names of the parameters; what stands in brackets or behind a sign of comment is part of a value."""
    parts, depth = [""], 0
    for char in re.sub(r"#[^\n]{0,300}", "", signature):
        depth += (char in "([{") - (char in ")]}")
        parts += [""] if char == "," and not depth else []
        parts[-1] += char
    named = (_PARAMETER.match(part.lstrip(", \t\r\n")) for part in parts)
    return [match["name"] for match in named if match and match["name"] not in ("self", "cls")]


def _said_of(docstring: str, given: Sequence[str]) -> dict[str, bool]:
    """Return which of the parameters the docstring explains, beside the name or on the lines further to the right."""
    typed = _NUMPY.search(docstring) is not None
    said: dict[str, bool] = {}
    lines = docstring.split("\n")
    for number, line in enumerate(lines):
        match = _ABOUT.match(line[:1200])
        if not match or match["name"] not in given:
            continue
        texts = [match["text"]] if match["colon"] and not typed else []
        for below in lines[number + 1 :]:
            if below.strip() and _depth(below) <= _depth(line):
                break
            texts.append(below)
        said[match["name"]] = said.get(match["name"], False) or says_something(" ".join(texts), match["name"])
    return said


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip())


def _in_blocks(text: str) -> Iterator[Call]:
    """Yield the functions of R and JavaScript with what the lines right above them say of each parameter."""
    for match in _HEAD.finditer(text):
        above = text[max(0, match.start() - MOST_DOCUMENTED) : match.start()].split("\n")[-2 : -2 - MOST_ABOVE : -1]
        block = list(takewhile(_OF_BLOCK.match, above))
        tags = [tag for line in reversed(block) if (tag := _TAGGED.match(line[:1200]))]
        said = {tag["name"].rpartition(".")[2]: says_something(tag["text"], tag["name"]) for tag in tags}
        yield Call(match["name"], text.count("\n", 0, match.start()) + 1, tuple(said.items()))


@artifact
def explained_parameters(tree: Tree, papers: Papers, scans: Scans, deployment: tuple[Way, ...]) -> Explained | None:
    """The parameters of the function that sets up a package, where documents speak of it; the one with the most."""
    if not any(way.kind == "package" and not way.reason for way in deployment):
        return None
    found = [(tree.at(path), call) for path, calls in scans.of("set_up_calls").items() for call in calls]
    large = [(file, call) for file, call in found if file and len(call.parameters) >= LEAST]
    if not large:
        return None
    texts = [papers.text(file) for file in papers.files]
    known = [each for each in large if any(_speaks_of(text, each[1]) for text in texts)]
    if not known:
        return None
    file, call = max(known, key=lambda each: len(each[1].parameters))
    told = frozenset(name for name, said in call.parameters if said)
    return Explained(file, call.line, tuple(name for name, _ in call.parameters), told, call.name)


def _speaks_of(text: str, call: Call) -> bool:
    """Whether a document has a call of the function."""
    return re.search(rf"(?<!def )\b{re.escape(call.name)}\(", text) is not None
