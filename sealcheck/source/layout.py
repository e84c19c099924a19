# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Finds the parts of a repository on disk by looking at plain files; git is not run there, nothing is changed."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Mapping
from dataclasses import field
from pathlib import Path

from sealcheck.frozen import frozen
from sealcheck.model import say
from sealcheck.pattern import regex
from sealcheck.refusal import refusal
from sealcheck.source.errors import AcquisitionError

#: Bytes read of a repository's configuration, HEAD, a loose ref or a `.git` file.
MOST_SMALL = 1_048_576

_SECTION = regex(r'\[([-.A-Za-z0-9]{1,200})(?:\s{1,20}"((?:[^"\\]|\\.){0,1000})")?\]')
_SETTING = regex(r"([A-Za-z][-A-Za-z0-9]{0,100})[ \t]{0,50}=[ \t]{0,50}(.{0,4000})")


@frozen
class Layout:
    """Where a repository keeps what. `root` is the work tree, or the repository itself when it is bare.

    `git_dir` has HEAD, index and shallow; `common_dir`, the same but for linked work trees, objects and refs.
    `settings` are those of the configuration file, by `section.subsection.key`, section and key in small letters.
    """

    root: Path
    git_dir: Path
    common_dir: Path
    bare: bool
    settings: Mapping[str, str] = field(default_factory=dict)

    @property
    def object_format(self) -> str:
        """The hash that names objects: sha1 or sha256."""
        return self.settings.get("extensions.objectformat", "sha1").lower()


def find_layout(path: Path) -> Layout:
    """Return the repository at `path` or in the nearest folder above. Raises AcquisitionError when there is none.

    A bare repository counts only at exactly `path`; inside another repository's work tree it counts only when its
    name ends in `.git`, since a stranger's repository can carry one as ordinary files (safe.bareRepository).
    """
    try:
        path = path.resolve(strict=True)
        if not path.is_dir():
            raise AcquisitionError(say("local.not_a_folder", path=str(path)), say("local.not_a_repository_hint"))
        return _find(path)
    except OSError as error:
        raise AcquisitionError(
            say("local.folder_unreadable", path=str(path), reason=refusal(error)), say("local.folder_unreadable_hint")
        ) from None


def _find(path: Path) -> Layout:
    if path.name.endswith(".git") and _is_git_dir(path):
        return _layout(path, path, bare=True)
    for folder in (path, *path.parents):
        if os.path.lexists(folder / ".git"):
            return _layout(folder, _git_dir(folder / ".git"), bare=False)
    if _is_git_dir(path):
        return _layout(path, path, bare=True)
    raise AcquisitionError(say("local.not_a_repository", path=str(path)), say("local.not_a_repository_hint"))


def _git_dir(dot_git: Path) -> Path:
    """Follow a `.git` file, as linked work trees and submodules have it, for one step."""
    if dot_git.is_dir():
        return dot_git
    name, _, target = (read_small(dot_git) or "").partition(":")
    folder = (dot_git.parent / target.strip()).resolve() if name == "gitdir" and target.strip() else None
    if folder is None or not folder.is_dir():
        raise broken(dot_git)
    return folder


def _layout(root: Path, git_dir: Path, *, bare: bool) -> Layout:
    common = read_small(git_dir / "commondir")
    common_dir = (git_dir / common.strip()).resolve() if common else git_dir
    if not (common_dir / "objects").is_dir() or read_small(git_dir / "HEAD") is None:
        raise broken(git_dir)
    settings = parse_settings(read_small(common_dir / "config") or "")
    layout = Layout(root, git_dir, common_dir, bare, settings)
    _check_formats(layout)
    return layout


def _check_formats(layout: Layout) -> None:
    storage = layout.settings.get("extensions.refstorage", "files").lower()
    if storage != "files" or (layout.common_dir / "reftable").is_dir():
        raise AcquisitionError(say("local.reftable", path=str(layout.root)), say("local.reftable_hint"))
    if layout.object_format not in ("sha1", "sha256"):
        raise AcquisitionError(say("local.object_format", format=layout.object_format))


def _is_git_dir(path: Path) -> bool:
    return (path / "HEAD").is_file() and (path / "objects").is_dir() and (path / "refs").is_dir()


def broken(path: Path) -> AcquisitionError:
    """Return the error for a repository whose parts are missing or make no sense."""
    return AcquisitionError(say("local.broken", path=str(path)), say("local.damaged_hint"))


def read_small(path: Path, *, most: int = MOST_SMALL) -> str | None:
    """Return the text of a small regular file, None when it is missing. Raises AcquisitionError when it is neither."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (FileNotFoundError, NotADirectoryError):
        return None
    with os.fdopen(handle, "rb") as file:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode) or about.st_size > most:
            raise broken(path)
        return file.read(most).decode("utf-8", "surrogateescape")


def parse_settings(text: str) -> dict[str, str]:
    """Return the settings of a git configuration text; the last of several values counts, includes are not followed."""
    settings: dict[str, str] = {}
    section = ""
    for line in text.split("\n")[:10_000]:
        line = line.strip()
        head = _SECTION.match(line)
        if head:
            subsection = re.sub(r"\\(.)", r"\1", head[2]) if head[2] is not None else None
            section = head[1].lower() if subsection is None else f"{head[1].lower()}.{subsection}"
            line = line[head.end() :].strip()
        setting = _SETTING.match(line)
        if setting and section:
            settings[f"{section}.{setting[1].lower()}"] = _unquoted(setting[2])
    return settings


def _unquoted(value: str) -> str:
    """Undo quotes and escapes, and cut the comment, of one value."""
    result, quoted, characters = "", False, iter(value.strip())
    for character in characters:
        if character == "\\":
            following = next(characters, "")
            result += {"n": "\n", "t": "\t", "b": ""}.get(following, following)
        elif character == '"':
            quoted = not quoted
        elif character in "#;" and not quoted:
            return result.rstrip()
        else:
            result += character
    return result
