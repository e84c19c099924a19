# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Puts new files into a folder: all of them whole or none, and never in the place of another."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from sealcheck.report.errors import ReportError


def place(root: Path, files: Mapping[str, str]) -> list[Path]:
    """Write each text to its path below `root` and return the paths.

    Raises ReportError when a path is taken, lies outside or cannot be written; then nothing is left of what was
    written.
    """
    done: list[Path] = []
    made: list[Path] = []
    try:
        for name, text in files.items():
            path = root / name
            made += _folders(root, path.parent)
            _put(path, text.encode("utf-8"))
            done.append(path)
    except BaseException:
        for path in done:
            path.unlink(missing_ok=True)
        for folder in reversed(made):
            folder.rmdir()
        raise
    return done


def _folders(root: Path, folder: Path) -> list[Path]:
    """Make the folder and those above it, and return which are new."""
    missing = [each for each in (folder, *folder.parents) if not os.path.lexists(each)]
    try:
        folder.mkdir(parents=True, exist_ok=True)
        inside = folder.resolve().is_relative_to(root.resolve())
    except OSError as error:
        raise ReportError(folder, error.strerror or type(error).__name__) from error
    if not inside:
        raise ReportError(folder, "leads out of the repository")
    return missing[::-1]


def _put(path: Path, data: bytes) -> None:
    """Write beside the place, then link: whole or not at all, and refused when something is there, even a link."""
    temporary: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        temporary = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        temporary.chmod(0o644)
        path.hardlink_to(temporary)
    except OSError as error:
        raise ReportError(path, error.strerror or type(error).__name__) from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)
