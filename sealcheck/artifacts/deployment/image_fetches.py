# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the build of an image gets from elsewhere, and whether it installs what was copied.

From elsewhere come the project itself, or tools, languages and sources of packages.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

_CLONE = regex(r"git clone\b([^&|;]{0,400})")
_ADDRESS = regex(r"(?:curl|wget)\b[^&|;]{0,300}?https?://([^\s\"'&|;]{1,300})")
_PACKAGES = regex(
    r"(?:pip3? install|(?:go|cargo) install|npm (?:i|install) (?:-g|--global)|yarn global add)\b([^&|;]{0,600})"
)
#: A package that pip gets by its address, from the code of it.
_FROM_CODE = regex(r"pip3? install[^&|;]{0,300}?(?:git\+|https?://)([^\s\"'&|;]{1,300})")
#: Keys and lists by which a system trusts and finds a source of packages.
_SOURCE_OF_PACKAGES = regex(r"\.(?:asc|gpg|key|pub|pem|crt|list|repo|sources)$|/(?:gpg|keys?)$|/(?:get-)?pip\.py$")
_HOST = regex(r"(?:https?://|git@|git://|ssh://git@)([^\s\"']{1,300})")
#: Options of these installers that take a word with them.
_WITH_WORD = frozenset(
    {"-r", "--requirement", "-c", "--constraint", "-i", "--index-url", "--extra-index-url", "-t", "--target"}
    | {"-f", "--find-links", "--prefix", "--root", "--version", "--features", "--registry", "--git", "--path"}
)
_PIP = regex(r"\bpip3?\s{1,5}install\b([^&|;]{0,300})")
_EDITABLE = frozenset({"-e", "--editable"})
#: Commands that make a program of what lies there, or install it.
_MAKES = regex(
    r"\bsetup\.py\s{1,5}install\b|\bR CMD INSTALL\b"
    r"|\b(?:cargo\s{1,5}install\s{1,5}--path|cargo\s{1,5}build)\b|\bgo\s{1,5}(?:build|install)\b(?![^&|;]{1,200}@)"
    r"|\bnpm\s{1,5}(?:i|install)\s{1,5}(?:-g|--global)\s{1,5}\.|\bnpm\s{1,5}link\b|\bmake\s{1,5}(?:all|install|build)\b"
)
#: Commands that get what the copied code needs, or build it.
_PREPARES = regex(
    r"\bpip3?\s{1,5}install\b[^&|;]{0,200}\s(?:-r|--requirement)\b"
    r"|\b(?:npm|pnpm|yarn|bun|bundle|bundler|composer|poetry|pipenv|mix|dep)\s{1,5}"
    r"(?:run|ci|i|install|build|sync|deps\.get|compile)\b|\byarn\s{0,5}(?:$|&&)|\buv\s{1,5}(?:sync|pip\s{1,5}install)\b"
    r"|\b(?:mvnw?|gradlew?|sbt|dotnet|stack|cabal|swift|rebar3|lein)\s|\bcmake\b|\brenv::restore|\binstall\.packages"
    r"|\b(?:conda|mamba|micromamba)\s{1,5}(?:env\s{1,5})?(?:create|update|install)\b[^&|;]{0,200}\s(?:-f|--file)\b"
)
#: Commands that may do so: recipes and scripts.
_MAY_PREPARE = regex(r"(?:^|[&|;\"'(])\s{0,5}make\b|(?:^|[\s&|;\"'(])[\w./-]{1,100}\.(?:sh|py|R|rb|pl)\b")
_NAME = regex(r"@?[A-Za-z0-9$][\w$./{}-]{0,200}")


def fetches_project(run: str, *, by_address: bool = False) -> bool:
    """Whether a command of a build may get the project; with `by_address` packages by their name are none."""
    found = [*_ADDRESS.findall(run), *(_FROM_CODE.findall(run) if by_address else ())]
    if any(not _is_tool_address(address) for address in found):
        return True
    if any(not _is_tool_clone(words) for words in _CLONE.findall(run)):
        return True
    return not by_address and any(name not in words_in("images", "tools") for name in _packages(run))


def installs_copied(run: str) -> bool:
    """Whether a command of a build installs what lies in the image, or builds it; not only for work on the code."""
    return _MAKES.search(run) is not None or any(_is_from_folder(words.split()) for words in _PIP.findall(run))


def prepares_copied(run: str) -> bool:
    """Whether a command of a build installs or builds what was copied, or gets what that needs."""
    return installs_copied(run) or _PREPARES.search(run) is not None


def may_prepare(run: str) -> bool:
    """Whether a command of a build does so, or runs a recipe or a script that may."""
    return prepares_copied(run) or _MAY_PREPARE.search(run) is not None


def is_prompt(base: str) -> bool:
    """Whether an image is that of a system or a language, which starts nothing by itself but a shell or a prompt."""
    return re.split(r"[@:]", base.lower(), maxsplit=1)[0].rpartition("/")[2] in words_in("images", "prompts")


def _is_from_folder(words: list[str]) -> bool:
    given = [word.strip("\"'") for word in words]
    named = [word for before, word in pairwise(("", *given)) if before not in _WITH_WORD | _EDITABLE]
    return any(word.startswith((".", "/")) or word.endswith(".whl") for word in named)


def _is_tool_clone(words: str) -> bool:
    place = _HOST.search(words)
    return place is not None and _is_tool_address(place[1].replace(":", "/", 1).removesuffix(".git"))


def _is_tool_address(address: str) -> bool:
    """Whether an address, without its scheme, is that of a tool, a language, a system or a source of packages."""
    plain = address.lower().partition("?")[0].partition("#")[0]
    steps = plain.partition("@")[2].split("/") if "@" in plain.split("/")[0] else plain.split("/")
    host = steps[0].partition(":")[0].removeprefix("www.")
    hosts = [host[i:] for i in range(len(host)) if i == 0 or host[i - 1] == "."]
    beginnings = {"/".join((each, *steps[1 : 1 + count])) for each in hosts for count in range(3)}
    known = not beginnings.isdisjoint(words_in("images", "tool_sources"))
    return known or _SOURCE_OF_PACKAGES.search(plain) is not None


def _packages(run: str) -> Iterator[str]:
    """Yield the names of packages that are installed, in small letters and without their versions."""
    for words in _PACKAGES.findall(run):
        before = ""
        for word in words.split():
            name = word.strip("\"'")
            if before not in _WITH_WORD and (match := _NAME.match(name)):
                yield match[0].lower().rpartition("/")[2] if match[0].startswith("github.com/") else match[0].lower()
            before = name
