# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Branches and tags of a repository on disk, read as plain files: HEAD, loose refs, packed-refs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sealcheck.pattern import regex
from sealcheck.source.layout import Layout, broken, read_small
from sealcheck.source.store import is_oid

#: Bytes read of `packed-refs`, and refs taken from it and from the folders.
MOST_PACKED = 64 * 1024 * 1024
MOST_REFS = 200_000
_MOST_LINKS = 5

# What git-check-ref-format forbids, as far as it could lead out of the folder of refs.
_BAD_NAME = regex(r"[\x00-\x20\x7f~^:?*\[\\]|(?:^|/)\.|//|\.\.|/\Z|\.lock\Z")
_SUFFIX = regex(r"(?:[~^][0-9]{0,9}){1,20}\Z")
_SHORT_ID = regex(r"[0-9a-f]{4,64}")
_PLACES = ("{}", "refs/{}", "refs/tags/{}", "refs/heads/{}", "refs/remotes/{}", "refs/remotes/{}/HEAD")


class LocalRefs:
    """The refs of one repository. Names are labels: one that could lead out of the folder is not looked up."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._packed = dict(_packed(layout.common_dir))

    def head(self) -> tuple[str, str | None]:
        """Return the branch that HEAD is on (empty when detached) and the id it stands for, None when unborn."""
        place = self._layout.git_dir / "HEAD"
        text = (read_small(place) or "").strip()
        if is_oid(text):
            return "", text
        name = text.removeprefix("ref:").strip()
        if not text.startswith("ref:") or not _is_good(name):
            raise broken(place)
        return name.removeprefix("refs/heads/"), self._lookup(name)

    def find(self, rev: str) -> tuple[str, str] | None:
        """Return (branch, expression of ids) for a branch, tag, id or one of these with `~2`; None when unknown.

        The branch is empty unless `rev` names one. The expression is for `store.resolve`.
        """
        suffix = _SUFFIX.search(rev)
        name, steps = (rev[: suffix.start()], suffix.group()) if suffix else (rev, "")
        if name in ("HEAD", "@"):
            branch, oid = self.head()
            return (branch if not steps else "", oid + steps) if oid else None
        if is_oid(name):
            return "", name + steps
        for place in _PLACES:
            full = place.format(name)
            oid = self._lookup(full) if _is_good(full) else None
            if oid:
                branch = full.removeprefix("refs/heads/") if full.startswith("refs/heads/") and not steps else ""
                return branch, oid + steps
        return ("", name + steps) if _SHORT_ID.fullmatch(name) else None

    def tags(self) -> tuple[dict[str, str], bool]:
        """Return the id of every tag by name, and whether the list is complete."""
        prefix = "refs/tags/"
        found = {name[len(prefix) :]: oid for name, oid in self._packed.items() if name.startswith(prefix)}
        loose = 0
        for name in _loose(self._layout.common_dir, "refs/tags"):
            loose += 1
            oid = self._lookup(name) if _is_good(name) else None
            if oid:
                found[name[len(prefix) :]] = oid
        return found, loose < MOST_REFS and len(self._packed) < MOST_REFS

    def names(self) -> list[str]:
        """Return the names of branches and tags, to tell what a mistyped one may mean."""
        folders = ("refs/heads/", "refs/tags/")
        loose = (name for folder in folders for name in _loose(self._layout.common_dir, folder.rstrip("/")))
        return [name.split("/", 2)[2] for name in (*self._packed, *loose) if name.startswith(folders)]

    def _lookup(self, name: str) -> str | None:
        for _ in range(_MOST_LINKS):
            place = self._layout.common_dir / name
            if not place.is_file():
                return self._packed.get(name)
            text = (read_small(place, most=4096) or "").strip()
            if is_oid(text):
                return text
            name = text.removeprefix("ref:").strip()
            if not text.startswith("ref:") or not _is_good(name):
                return None
        return None


def _is_good(name: str) -> bool:
    return name.startswith("refs/") and len(name) < 1000 and _BAD_NAME.search(name) is None


def _packed(common_dir: Path) -> Iterator[tuple[str, str]]:
    text = read_small(common_dir / "packed-refs", most=MOST_PACKED) or ""
    count = 0
    for line in text.split("\n"):
        oid, _, name = line.partition(" ")
        if is_oid(oid) and _is_good(name):
            count += 1
            if count > MOST_REFS:
                return
            yield name, oid


def _loose(common_dir: Path, folder: str) -> Iterator[str]:
    """Yield the names of the refs in files under `folder`; links to folders are not followed."""
    count = 0
    for place, _, files in os.walk(common_dir / folder):
        for file in files:
            count += 1
            if count > MOST_REFS:
                return
            yield (Path(place) / file).relative_to(common_dir).as_posix()
