# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a command that runs tests looks for them: the folders it names, the folder it starts in, what it leaves out."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.shell.paths import join, within
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

#: Programs that take the files and folders to look into as plain words.
_TAKES_PLACES = frozenset({"pytest", "unittest", "nose2", "rspec", "phpunit", "pest", "mocha"})
#: Programs that look below the folder they start in, and nowhere else unless told so.
_FROM_HERE = frozenset({"pytest", "unittest", "nose2"})
_STARTS_AT = frozenset({"-s", "--start-directory"})
_LEAVES_OUT = ("--ignore=", "--deselect=")
_LEAVES_OUT_NEXT = frozenset({"--ignore", "--deselect"})
#: Options that choose tests by a part of their path, and in another way.
_BY_PATH = frozenset({"--testPathPattern", "--testPathPatterns"})
_OTHERWISE = ("--testNamePattern", "--runTestsByPath", "--testPathIgnorePatterns")
_PATH = regex(r"[\w/-]{1,200}")
#: With these, documents and programs are tests too.
_MORE_THAN_TESTS = ("--doctest", "--nbval", "--nbmake", "--markdown-docs", "--pyargs", "--rootdir", "--confcutdir")


#: How an interpreter of JavaScript completes the path of a module (https://nodejs.org/api/modules.html#all-together).
COMPLETED = ("", ".js", ".mjs", ".cjs", ".ts", "/index.js", "/index.mjs", "/index.cjs", "/index.ts")
#: Files that a program takes in, by a path that begins with a dot.
_TAKEN = regex(r"(?:require\(|import\(|from|import)\s{0,4}['\"](\.{1,2}/[^'\"\n]{1,200})['\"]")
#: Comments that take up whole lines, so that a path such as `test/*.js` begins none.
_COMMENTS = regex(r"(?m)^[ \t]{0,80}//[^\n]{0,2000}|^[ \t]{0,80}/\*[\s\S]{0,5000}?\*/")
_SCRIPTS = frozenset({"js", "mjs", "cjs", "ts", "mts", "cts", "jsx", "tsx"})


def taken_in(text: str, folder: str) -> list[str]:
    """Return the paths that the modules which a program of JavaScript takes in may have."""
    code = _COMMENTS.sub("", text)
    return [join(folder, path) + ending for path in _TAKEN.findall(code)[:200] for ending in COMPLETED]


def looks_elsewhere(call: Call, tests: Collection[str], tree: Tree, contents: Contents) -> bool:
    """Whether the command can find none of `tests` (paths), since it names other places or leaves these out.

    A place that is not in the repository may be made before, so it settles nothing.
    """
    words = call.words[1:]
    if call.tool == "go":
        return _other_packages(call, tests, tree)
    if call.tool not in _TAKES_PLACES or any(word.startswith(_MORE_THAN_TESTS) for word in words):
        return False
    named = [join(call.folder, word) for word in _named(words)]
    if any(not _is_there(place, tree) for place in named):
        return False
    places = named or ([call.folder] if call.tool in _FROM_HERE and _is_there(call.folder, tree) else [""])
    scripts = [file for place in named if (file := tree.at(place)) and file.ending in _SCRIPTS][:20]
    taken = {path for file in scripts for path in taken_in(contents.text(file) or "", file.folder)}
    places += [path for path in taken if _is_there(path, tree)]
    left_out = [join(call.folder, word) for word in _left_out(words)]
    return not any(within(path, places) and not within(path, left_out) for path in tests)


def takes_all(words: Sequence[str], tests: Collection[str]) -> bool:
    """Whether the parts of paths by which the words choose tests stand in the path of every one of them."""
    pairs = pairwise(("", *(part for word in words for part in word.split("=", 1))))
    given = [word.strip("'\"").removeprefix("./").lower() for before, word in pairs if before in _BY_PATH]
    otherwise = any(word == "-t" or word.startswith(_OTHERWISE) for word in words)
    plain = bool(given) and all(_PATH.fullmatch(value) for value in given)
    return plain and not otherwise and bool(tests) and all(value in path.lower() for path in tests for value in given)


def _other_packages(call: Call, tests: Collection[str], tree: Tree) -> bool:
    """Whether the packages that `go test` names by their folders have no tests: ./cmd, ./cmd/..."""
    rest = [word for before, word in pairwise(call.words) if before != "-C" and not word.startswith("-")][1:]
    places = [(join(call.folder, word.removesuffix("/...")), word.endswith("...")) for word in rest if word[0] == "."]
    if not places or any(not _is_there(place, tree) for place, _ in places):
        return False
    named = [w for before, w in pairwise(call.words[1:]) if w[0] not in ".-" and not before.startswith("-")]
    folders = {path.rpartition("/")[0] for path in tests}
    return not named and not any(f == place or (deep and within(f, [place])) for f in folders for place, deep in places)


def _named(words: Sequence[str]) -> Iterator[str]:
    """Yield the places among the words; one behind an option may be its value and is left out."""
    for before, word in pairwise(("", *words)):
        is_value = before.startswith("-") and before not in _STARTS_AT
        if not word.startswith(("-", "$")) and not is_value and word != "discover" and not set(word) & set("*?[{"):
            yield word.partition("::")[0]


def _left_out(words: Sequence[str]) -> Iterator[str]:
    for before, word in pairwise(("", *words)):
        if word.startswith(_LEAVES_OUT):
            yield word.partition("=")[2]
        elif before in _LEAVES_OUT_NEXT:
            yield word


def _is_there(place: str, tree: Tree) -> bool:
    return place == "" or place in tree.folders or tree.at(place) is not None
