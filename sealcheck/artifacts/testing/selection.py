# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a command that runs tests selects, by name or mark, none of those that the project has.

Only words decide that occur nowhere in the paths and texts of the tests: names that are put together when the tests
run can still be there, so that everything else counts as selected.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import pairwise

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Options that choose tests by a part of their name, or by a regular expression, by program.
_NAMED = {
    "pytest": ("-k",), "unittest": ("-k",), "jest": ("-t", "--testNamePattern"), "vitest": ("-t", "--testNamePattern"),
    "mocha": ("-g", "--grep", "-f", "--fgrep"), "playwright": ("-g", "--grep"), "phpunit": ("--filter", "--group"),
    "pest": ("--filter", "--group"), "rspec": ("-e", "--example"), "go": ("-run", "--run"), "dotnet": ("--filter",),
    "bats": ("-f", "--filter"), "ava": ("-m", "--match"),
}  # fmt: skip
#: Options that choose tests by a mark that they carry.
_MARKED = {"pytest": ("-m",)}
#: Options that choose tests by a part of their path.
_BY_PATH = ("--testPathPattern", "--testPathPatterns")
_PATH = regex(r"[\w/-]{1,200}")
_OTHERWISE = ("--testNamePattern", "--runTestsByPath", "--testPathIgnorePatterns")
#: Programs that take parts of paths, or names, as plain words before any option.
_PLACED = {"jest": (), "vitest": ("run", "--run", "watch", "related"), "cargo": ("test", "t")}
#: Patterns that leave all tests out.
_EVERYTHING = regex(r"\.[*+]?|\^?Test|\^?\.\*\$?|\^")
_LEFT_OUT = {"go": ("-skip", "--skip"), "jest": ("--testPathIgnorePatterns",)}
_WORD = regex(r"[A-Za-z_]\w{2,80}")
#: Words of the language of filters itself.
_FIELDS = frozenset({"fullyqualifiedname", "name", "displayname", "category", "testcategory", "priority", "classname"})
_PLAIN = regex(r"[\w ^$/.:~=&-]{1,300}")
_TERM = regex(r"\s{0,9}(\(|\)|\bnot\b|\band\b|\bor\b|[^\s()]{1,300})")
#: Where marks are declared and given.
_MARKING = ("conftest.py", "pytest.ini", "pyproject.toml", "setup.cfg", "tox.ini")
MOST_FILES = 3000


def selects_none(tool: str, words: Sequence[str], tests: Collection[str], tree: Tree, contents: Contents) -> bool:
    """Whether none of `tests` (paths) can be among those that the words behind the program choose."""
    files = [file for path in list(tests)[:MOST_FILES] if (file := tree.at(path))]
    if len(files) < len(tests):
        return False
    known = _Texts(files, contents)
    if any(_dead(tool, given, known) for given in _values(words, _NAMED.get(tool, ()))):
        return True
    if any(_EVERYTHING.fullmatch(given) for given in _values(words, _LEFT_OUT.get(tool, ()))):
        return True
    if any(_unmarked(given, files, tree, contents) for given in _values(words, _MARKED.get(tool, ()))):
        return True
    return tool in _PLACED and _nowhere(tool, words, known, tree)


def takes_all(words: Sequence[str], tests: Collection[str]) -> bool:
    """Whether the parts of paths by which the words choose tests stand in the path of every one of them."""
    given = [value.strip("'\"").removeprefix("./").lower() for value in _values(words, _BY_PATH)]
    plain = bool(given) and all(_PATH.fullmatch(value) for value in given)
    otherwise = any(word.startswith(_OTHERWISE) or word == "-t" for word in words)
    return plain and not otherwise and bool(tests) and all(value in path.lower() for path in tests for value in given)


class _Texts:
    """What is written in the tests' paths and texts, read when it is asked for."""

    def __init__(self, files: Sequence[File], contents: Contents) -> None:
        self.paths = [file.path.lower() for file in files]
        self._files = files
        self._contents = contents
        self._seen: dict[str, bool] = {}

    def holds(self, word: str) -> bool:
        """Whether the word stands anywhere, in capitals or not."""
        small = word.lower()
        if small not in self._seen:
            texts = (self._contents.text(file) for file in self._files)
            self._seen[small] = any(small in path for path in self.paths) or any(
                text is None or small in text.lower() for text in texts
            )
        return self._seen[small]


def _values(words: Sequence[str], options: Collection[str]) -> Iterator[str]:
    """Yield what is given to one of the options, in the next word or behind an equals sign."""
    for before, word in pairwise(("", *words)):
        name, sign, value = word.partition("=")
        if before in options:
            yield word
        elif sign and name in options:
            yield value


def _dead(tool: str, given: str, known: _Texts) -> bool:
    if "$" in given.removesuffix("$") and tool != "go":
        return False  # a variable
    if tool == "pytest":
        return _evaluate(given, lambda word: _by_name(word, known)) is False
    if tool == "go":
        given = given.partition("/")[0]  # names of subtests are made as they run
    return bool(given) and all(_no_such(part, known) for part in given.split("|"))


def _no_such(part: str, known: _Texts) -> bool:
    """Whether an alternative of a pattern needs a word that is nowhere."""
    if not _PLAIN.fullmatch(part) or "!" in part or "~-" in part:
        return False
    words = [word for word in _WORD.findall(part) if word.lower() not in _FIELDS]
    return any(not known.holds(word) for word in words)


def _by_name(word: str, known: _Texts) -> bool | None:
    if not re.fullmatch(r"\w{3,80}", word):
        return None
    if known.paths and all(word.lower() in path for path in known.paths):
        return True
    return None if known.holds(word) else False


def _unmarked(given: str, files: Sequence[File], tree: Tree, contents: Contents) -> bool:
    """Whether the marks asked for stand neither in the tests nor where marks are declared."""
    beside = [f for f in tree.files if f.role is PathClass.TEST and f.ending == "py"][:MOST_FILES]
    texts = [contents.text(file) or "" for file in {*files, *beside, *tree.named(*_MARKING)[:100]}]

    def by_mark(word: str) -> bool | None:
        used = not word.isidentifier() or any(re.search(rf"\b{word}\b", text) for text in texts)
        return None if used else False

    return _evaluate(given, by_mark) is False


def _nowhere(tool: str, words: Sequence[str], known: _Texts, tree: Tree) -> bool:
    """Whether every part of a path, or of a name, that the command begins with is nowhere among the tests."""
    asked: list[str] = []
    if tool == "cargo" and not {"test", "t"}.intersection(words[:1]):
        return False
    for word in words:
        if word in _PLACED[tool] and not asked:
            continue
        if word.startswith("-"):
            break
        asked.append(word.removeprefix("./").removesuffix("/"))
    if not asked or any(not re.fullmatch(r"[\w/.-]{3,200}", word) for word in asked):
        return False
    if tool == "cargo":
        return all(_no_such(word.rpartition("::")[2], known) for word in asked)
    there = (word for word in asked if any(word.lower() in path for path in known.paths) or _is_there(word, tree))
    return next(there, None) is None


def _is_there(word: str, tree: Tree) -> bool:
    return word in tree.folders or tree.at(word) is not None


def _evaluate(expression: str, meaning: Callable[[str], bool | None]) -> bool | None:
    """The value of an expression of pytest: words, `not`, `and`, `or` and brackets; None when it cannot be told."""
    tokens = _TERM.findall(expression[:500])
    if "".join(tokens) != re.sub(r"\s", "", expression) or len(tokens) > 60:
        return None
    value, rest = _either(tokens, meaning)
    return None if rest else value


_Value = tuple[bool | None, list[str]]


def _either(tokens: list[str], meaning: Callable[[str], bool | None]) -> _Value:
    value, rest = _both(tokens, meaning)
    while rest[:1] == ["or"]:
        other, rest = _both(rest[1:], meaning)
        value = True if True in (value, other) else None if None in (value, other) else False
    return value, rest


def _both(tokens: list[str], meaning: Callable[[str], bool | None]) -> _Value:
    value, rest = _single(tokens, meaning)
    while rest[:1] == ["and"]:
        other, rest = _single(rest[1:], meaning)
        value = False if False in (value, other) else None if None in (value, other) else True
    return value, rest


def _single(tokens: list[str], meaning: Callable[[str], bool | None]) -> _Value:
    if not tokens:
        return None, []
    first, rest = tokens[0], tokens[1:]
    if first == "not":
        value, rest = _single(rest, meaning)
        return (None if value is None else not value), rest
    if first == "(":
        value, rest = _either(rest, meaning)
        return value, rest[1:]
    return meaning(first), rest
