# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What builds with CMake fetch, and what a rebar.config of Erlang names, and whether that is a single version.

https://cmake.org/cmake/help/latest/module/ExternalProject.html, https://cmake.org/cmake/help/latest/module/FetchContent.html,
https://github.com/cpm-cmake/CPM.cmake; what `find_package` looks for lies on the machine, and is none of these.
https://rebar3.org/docs/configuration/dependencies/
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from sealcheck.artifacts.manifest.needs import EXACT, Needs
from sealcheck.pattern import regex

_COMMENT = regex(r"(?m)(?:^|(?<=\s))#[^\n]{0,2000}|#\[\[.{0,4000}?\]\]", re.S)
_CALL = regex(
    r"(?i)\b(ExternalProject_Add|FetchContent_Declare|CPMAddPackage|CPMFindPackage)\s{0,9}\(([^()]{1,8000}(?:\([^()]{0,400}\)[^()]{0,4000}){0,9})\)"
)
_SET = regex(r"(?i)\bset\s{0,9}\(\s{0,40}(\w{1,80})\s{1,40}\"?([^\s\")]{1,300})\"?")
_VARIABLE = regex(r"\$\{(\w{1,80})\}")
_WORD = regex(r"\"([^\"]{0,1000})\"|([^\s\"]{1,1000})")
#: A variable that is set elsewhere, and by its name holds a version.
_SAYS_VERSION = regex(r"(?i)\$\{\w{0,80}(?:version|tag|commit|hash|rev(?:ision)?|sha\d{0,3})\w{0,20}\}")
_HASHES = frozenset({"URL_HASH", "URL_MD5", "EXPECTED_HASH", "EXPECTED_MD5"})
_TAGS = frozenset({"GIT_TAG", "VERSION", "SVN_REVISION", "HG_TAG", "CVS_TAG"})
_SOURCES = frozenset({
    *("URL", "GIT_REPOSITORY", "SVN_REPOSITORY", "HG_REPOSITORY", "CVS_REPOSITORY"),
    *("GITHUB_REPOSITORY", "GITLAB_REPOSITORY", "BITBUCKET_REPOSITORY"),
})  # fmt: skip
#: gh:fmtlib/fmt#7.1.3, gl:stadt/lib@1.0
_SHORT = regex(r"(?:(?:gh|gl|bb):|https?://)[\w.:/-]{1,200}?(?:[#@]([\w.+-]{1,80}))?(?:@([\w.+-]{1,80}))?")
_BRANCH = regex(
    r"(?i)(?:(?:refs/heads|origin|remotes/origin)/.{1,80}|[a-z]{1,30}|[a-z]{1,30}[-_/](?:x|dev|latest)|.{0,60}\.x)"
)
#: v1.2, boost-1.55.0, release_3_1, 2024a, a commit
_VERSION = regex(
    r"(?:.{0,80}[^\w.]|[a-zA-Z_]{0,40})\d{1,9}(?:[._-]\w{1,40}){0,9}|[0-9a-f]{7,64}|.{0,80}\d[._]\d.{0,80}"
)
_ADDRESS = regex(r"(?:https?|ftp)://\S{1,900}")
_IN_ADDRESS = regex(r"\d[._]\d|[0-9a-f]{12,64}|/v?\d{1,8}\.(?:zip|tar|tgz)|[-_]v?\d{2,8}\.(?:zip|tar|tgz)")
MOST_TEXT = 200_000
#: Lists that are read: that of the project, and those of its profiles.
MOST_LISTS = 20
_PERCENT = regex(r"^((?:[^%\"\n]|\"[^\"\n]{0,500}\"){0,2000})%[^\n]{0,4000}", re.M)
_DEPS = regex(r"\{\s{0,20}deps\s{0,20},\s{0,40}\[")
#: Brackets, and texts that may hold some.
_PART = regex(r"\"(?:[^\"\\]|\\.){0,1000}\"|[\[\]{}]|,|[^\[\]{},\"]{1,500}")
_ERLANG_NAME = regex(r"\{?\s{0,40}'?([a-z][\w@]{0,80})'?")
_TAG = regex(r"\{\s{0,20}(?:tag|ref)\s{0,20},\s{0,20}\"[^\"]{1,100}\"\s{0,20}\}")
_PLAIN = regex(r"\{\s{0,40}'?[\w@]{1,80}'?\s{0,40},\s{0,40}\"(?:==\s?)?([^\"]{1,60})\"\s{0,40}[,}]")


def cmake(text: str) -> Needs:
    """CMakeLists.txt or a script of CMake: what it fetches from elsewhere."""
    plain = _COMMENT.sub("", text)
    known = dict(_SET.findall(plain))
    named: dict[str, bool] = {}
    for command, inner in _CALL.findall(plain):
        words = [_filled(quoted or bare, known) for quoted, bare in _WORD.findall(inner)]
        name, exact = _short(words) if len(words) == 1 and command.lower().startswith("cpm") else _fetched(words)
        if name:
            named[name] = exact
    return Needs(len(named), sum(named.values()), names=tuple(named))


def _filled(word: str, known: Mapping[str, str]) -> str:
    return _VARIABLE.sub(lambda found: known.get(found[1], found[0]), word)


def _short(words: list[str]) -> tuple[str, bool]:
    """The one word with which CPM fetches: gh:nlohmann/json@3.10.5"""
    found = _SHORT.fullmatch(words[0])
    given = [each for each in found.groups() if each] if found else []
    return (words[0] if found else ""), any(_is_version(each) for each in given)


def _fetched(words: list[str]) -> tuple[str, bool]:
    """The name of what is fetched and whether it is one version; no name for what lies in the repository."""
    given = {key: words[at + 1] for at, key in enumerate(words[:-1]) if key in _SOURCES | _TAGS | _HASHES | {"NAME"}}
    url = given.get("URL", "")
    fetched = [key for key in given if key in _SOURCES and (key != "URL" or _ADDRESS.match(url))]
    if not fetched:
        return "", False
    tagged = any(_is_version(given[key]) for key in _TAGS & set(given))
    exact = tagged or bool(_HASHES & set(given)) or _IN_ADDRESS.search(url) or _SAYS_VERSION.search(url)
    return given.get("NAME", words[0]), bool(exact)


def _is_version(tag: str) -> bool:
    if _SAYS_VERSION.search(tag):
        return True
    return _BRANCH.fullmatch(tag) is None and _VERSION.fullmatch(tag) is not None


def rebar(text: str) -> Needs:
    """rebar.config: packages of Hex and repositories of git, those of its profiles among them."""
    plain = _PERCENT.sub(r"\1", text[:MOST_TEXT])
    lists = islice(_DEPS.finditer(plain), MOST_LISTS)
    items = (each for at in lists for each in _items(plain, at.end()))
    named = {match[1]: each for each in items if (match := _ERLANG_NAME.match(each))}
    return Needs(len(named), sum(map(_is_one, named.values())), names=tuple(named))


def _items(text: str, start: int) -> Iterator[str]:
    """Yield what a list holds whose bracket was opened before `start`."""
    depth, begun = 0, start
    for part in _PART.finditer(text, start):
        if part[0] in "[{":
            depth += 1
        elif part[0] in "]}":
            depth -= 1
        if depth < 0 or (part[0] == "," and not depth):
            if item := text[begun : part.start()].strip():
                yield item
            begun = part.end()
        if depth < 0:
            return


def _is_one(item: str) -> bool:
    """Whether a dependency is one version of Hex, or a tag or commit of a repository."""
    version = _PLAIN.match(item)
    return _TAG.search(item) is not None or (version is not None and EXACT.fullmatch(version[1]) is not None)
