# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a lock file keeps versions of what a manifest asks for, or is empty or another project's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from posixpath import relpath

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest.lock_versions import unfit, versions
from sealcheck.model import File
from sealcheck.pattern import regex

#: Characters of a lock file that are looked at.
MOST_TEXT = 4_000_000
#: A lock file that holds a smaller share of what is asked for belongs to something else.
LEAST_SHARE = 0.5
_NPM = r"((?:@[\w.-]{1,80}/)?[\w.-]{1,100})"
_NODE = rf"node_modules/{_NPM}\"|(?<=[{{,\s])\"{_NPM}\":\s?(?=\{{)"
#: How lock files of npm, Yarn and pnpm name a package by its folder.
_BY_PATH = (
    r"\"PATH\":\s?\{", r"\"resolved\":\s?\"PATH\"", r"\b(?:file|link|workspace|portal):(?:\./)?PATH(?=[\"'#@:,\s])",
    r"^ {2}['\"]?PATH['\"]?:\s{0,9}$",
)  # fmt: skip
_PYTHON = (
    r"^name = [\"']([\w.-]{1,100})[\"']|(?<=[{,\s])[\"']([\w.-]{1,100})[\"']:\s?(?=\{)"
    r"|^[ -]{0,4}name: ([\w.-]{1,100})$"
)
#: How the name of a package is written, by lock file. In other ecosystems and files the name alone decides.
_NAMES: Mapping[str, re.Pattern[str]] = {
    lock: regex(pattern, re.M)
    for lock, pattern in {
        "package-lock.json": _NODE, "npm-shrinkwrap.json": _NODE, "yarn.lock": rf"(?:^|, |\"){_NPM}@",
        "pnpm-lock.yaml": rf"[ /'\"]{_NPM}(?:@|/\d|['\"]?:)", "bun.lock": rf"\"{_NPM}@",
        "composer.lock": r"\"name\":\s?\"([\w./-]{3,150})\"", "Cargo.lock": r"^name = \"([\w-]{1,100})\"",
        "go.sum": r"^([\w./~-]{3,200}) v\d", "Gemfile.lock": r"^ {4}([\w.-]{1,100}) \(",
        "pubspec.lock": r"^ {2}(\w{1,100}):", "mix.lock": r"\"(\w{1,100})\": ?\{",
        "packages.lock.json": r"\"([\w.-]{1,100})\":\s?(?=\{)", "deno.lock": rf"[\"/:]{_NPM}@",
        "Podfile.lock": r"^ {2}- \"?([\w.+-]{1,100})", "renv.lock": r"\"([\w.]{1,100})\":\s?(?=\{)",
        "Chart.lock": r"^\s{0,9}(?:- )?name: [\"']?([\w.-]{1,100})",
        "poetry.lock": _PYTHON, "uv.lock": _PYTHON, "pdm.lock": _PYTHON, "Pipfile.lock": _PYTHON,
        "pylock.toml": _PYTHON, "conda-lock.yml": _PYTHON, "rebar.lock": r"\{<<\"(\w{1,100})\">>,\s{0,20}\{",
    }.items()
}  # fmt: skip

#: The packages of a workspace for which pnpm keeps versions, by their folders; and where the list of them ends.
_IMPORTERS, _NEXT = regex(r"^importers:", re.M), regex(r"^\w", re.M)
_IMPORTER = regex(r"^ {2}[\"']?([^\s\"':#]{1,300})[\"']?:", re.M)

#: Lock files that name every direct dependency, whatever its source, and which no clean installation takes without it.
_COMPLETE = frozenset({"package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml"})

_HYPHENS = regex(r"[-_.]{1,50}")


def canonical(name: str) -> str:
    """Return the name of a package as it is compared: without case, with one kind of hyphen, without extras.

    https://packaging.python.org/en/latest/specifications/name-normalization/
    """
    plain = name.partition("[")[0].strip().lower()
    # lock files have thousands of names, most of which are as they should be
    return _HYPHENS.sub("-", plain) if "_" in plain or "." in plain or "--" in plain else plain


class LockContents:
    """What the lock files of one snapshot hold; each is read once."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self._members: dict[str, frozenset[str]] = {}
        self._kept: dict[str, Mapping[str, set[str]] | None] = {}
        self._known: dict[str, frozenset[str] | None] = {}

    def keeps(self, lock: File, names: Iterable[str]) -> bool:
        """Whether the file holds at least half of the packages; one that cannot be read does."""
        wanted = {canonical(name) for name in names}
        held = self._names(lock) if wanted else None
        if held is not None and (kept := self._versions(lock)) is not None:
            held &= frozenset(map(canonical, kept))
        return held is None or len(wanted & held) >= LEAST_SHARE * len(wanted)

    def unfit(self, lock: File, ecosystem: str, asked: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """Return those of the packages that the file keeps in no version that is allowed, as far as that is sure."""
        kept = self._versions(lock) if (lock.size or 0) < MOST_TEXT else None
        return unfit(ecosystem, asked, kept) if kept else ()

    def lacks(self, lock: File, names: Iterable[str]) -> tuple[str, ...]:
        """Return those of the packages that the file does not hold, where it can be read to its end and names them."""
        held = self._names(lock) if lock.name.lower() in _COMPLETE and (lock.size or 0) < MOST_TEXT else None
        return tuple(name for name in names if canonical(name) not in held) if held is not None else ()

    def links(self, lock: File, folder: str) -> bool:
        """Whether a lock file of another folder takes the package in `folder` in, by its path."""
        text, path = self._contents.text(lock) or "", relpath(folder or ".", lock.folder or ".")
        if path not in text:
            return False
        named = "|".join(each.replace("PATH", re.escape(path)) for each in _BY_PATH)
        return re.search(named, text, re.M) is not None

    def members(self, lock: File) -> frozenset[str]:
        """Return the folders that a lock file of pnpm keeps versions for, from its own; empty where it lists no other.

        https://pnpm.io/workspaces
        """
        if lock.name != "pnpm-lock.yaml":
            return frozenset()
        if lock.path not in self._members:
            text = (self._contents.text(lock) or "")[:MOST_TEXT]
            start = match.end() if (match := _IMPORTERS.search(text)) else len(text)
            end = match.start() if (match := _NEXT.search(text, start)) else len(text)
            found = frozenset(_IMPORTER.findall(text, start, end))
            self._members[lock.path] = found if len(found - {"."}) else frozenset()
        return self._members[lock.path]

    def _versions(self, lock: File) -> Mapping[str, set[str]] | None:
        if lock.path not in self._kept:
            text = self._contents.text(lock)
            self._kept[lock.path] = versions(lock.name.lower(), text[:MOST_TEXT]) if text is not None else None
        return self._kept[lock.path]

    def _names(self, lock: File) -> frozenset[str] | None:
        if lock.path not in self._known:
            pattern = next((p for name, p in _NAMES.items() if name.lower() == lock.name.lower()), None)
            text = self._contents.text(lock) if pattern else None
            found = pattern.findall(text[:MOST_TEXT]) if pattern and text is not None else []
            names = (part for match in found for part in (match if isinstance(match, tuple) else (match,)))
            self._known[lock.path] = frozenset(map(canonical, filter(None, names))) if text is not None else None
        return self._known[lock.path]
