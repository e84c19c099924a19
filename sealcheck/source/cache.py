# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keeps fetched commits in a folder that the operator names; without one (--cache, SEALCHECK_CACHE) nothing is kept.

An entry is the pair of stores of one address at one commit. It is moved into place in one step, read through links
of its own and checked against its digests, so that runs side by side and damage cost at most a fetch. The folder can
be deleted at any time. The server is asked for its refs first, so whoever lost access gets nothing from here.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from sealcheck.model import say
from sealcheck.refusal import refusal
from sealcheck.source.errors import TargetError
from sealcheck.source.fetch import Fetched, cut_inside
from sealcheck.source.git import GitError
from sealcheck.source.localtags import TagObject
from sealcheck.source.tags import Known
from sealcheck.source.workspace import Workspace

#: Changes when the way of fetching does, so that no old entry is taken for a new one.
RECIPE = 1
#: Commits kept per address.
MOST_COMMITS = 3

_ENTRY = "entry.json"
_STORES = ("S", "H")


class Cache:
    """The entries of one address in the operator's folder."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder = folder / hashlib.sha256(url.encode("utf-8", "surrogateescape")).hexdigest()[:32]
        self._url = url
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise TargetError(
                say("source.cache_unusable", folder=str(folder), reason=refusal(error)),
                say("source.cache_unusable_hint"),
            ) from None

    def get(self, commit: str, start: int, workspace: Workspace) -> Fetched | None:
        """Return the entry of `commit` if it is whole and reaches back to `start`; a damaged one is removed."""
        place = self._place(commit)
        if not commit or not place.is_dir():
            return None
        try:
            return self._open(place, commit, start, workspace)
        except (OSError, ValueError, KeyError, TypeError, GitError):
            shutil.rmtree(place, ignore_errors=True)
            return None

    def put(self, got: Fetched, start: int) -> None:
        """Keep `got`, fetched for a window that begins at `start`. A full disk keeps nothing and breaks nothing."""
        with contextlib.suppress(OSError), tempfile.TemporaryDirectory(prefix=".new-", dir=self._folder) as name:
            staged = Path(name) / "entry"
            for label, store in zip(_STORES, dict.fromkeys((got.content, got.commits)), strict=False):
                _link_tree(store, staged / label)
            about = {
                "recipe": RECIPE, "url": self._url, "commit": got.commit, "start": start, "filters": got.filters,
                "inexact": [got.inexact.key, dict(got.inexact.args)] if got.inexact else None,
                "files": dict(_digests(staged)),
            }  # fmt: skip
            (staged / _ENTRY).write_text(json.dumps(about), encoding="utf-8")
            place = self._place(got.commit)
            if place.exists():
                place.rename(Path(name) / "old")
            staged.rename(place)
            self._prune()

    def known_tags(self) -> Known:
        """Return what earlier runs learnt about tags; objects never change, so it stays true."""
        try:
            kept = json.loads((self._folder / "tags.json").read_text(encoding="utf-8"))
            times = {str(oid): int(time) for oid, time in kept["times"].items()}
            return Known(times, {str(oid): TagObject(**tag) for oid, tag in kept["objects"].items()})
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return Known()

    def keep_tags(self, known: Known) -> None:
        """Keep what is known about tags."""
        objects = {oid: asdict(tag) for oid, tag in known.objects.items()}
        with contextlib.suppress(OSError), tempfile.TemporaryDirectory(prefix=".new-", dir=self._folder) as name:
            fresh = Path(name) / "tags.json"
            fresh.write_text(json.dumps({"times": dict(known.times), "objects": objects}), encoding="utf-8")
            fresh.replace(self._folder / "tags.json")

    def _place(self, commit: str) -> Path:
        return self._folder / f"{commit}-{RECIPE}"

    def _open(self, place: Path, commit: str, start: int, workspace: Workspace) -> Fetched | None:
        about: dict[str, Any] = json.loads((place / _ENTRY).read_text(encoding="utf-8"))
        copy = workspace.folder("cached")
        for label in _STORES:
            if (place / label).is_dir():
                _link_tree(place / label, copy / label)
        if about["commit"] != commit or about["url"] != self._url or dict(_digests(copy)) != about["files"]:
            raise ValueError(place)
        content = copy / "S"
        commits = copy / "H" if (copy / "H").is_dir() else content
        if start < about["start"] and cut_inside(commits, workspace.home, start):
            return None
        inexact = say(about["inexact"][0], **about["inexact"][1]) if about["inexact"] else None
        os.utime(place)
        return Fetched(content, commits, commit, inexact, bool(about["filters"]))

    def _prune(self) -> None:
        entries = sorted(self._folder.glob("[0-9a-f]*-*"), key=lambda entry: entry.stat().st_mtime, reverse=True)
        for entry in entries[MOST_COMMITS:]:
            shutil.rmtree(entry, ignore_errors=True)


def _link_tree(source: Path, destination: Path) -> None:
    """Copy a folder by hard links where the file system allows it; each side may delete its own."""
    for folder, _, names in os.walk(source):
        there = destination / Path(folder).relative_to(source)
        there.mkdir(mode=0o700, parents=True, exist_ok=True)
        for name in names:
            try:
                os.link(Path(folder, name), there / name)
            except OSError:
                shutil.copyfile(Path(folder, name), there / name)


def _digests(folder: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != _ENTRY:
            with path.open("rb") as file:
                yield str(path.relative_to(folder)), hashlib.file_digest(file, "blake2b").hexdigest()
