# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Puts new files into a folder: all of them whole or none, and never in the place of another."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from sealcheck.refusal import refusal
from sealcheck.report.errors import ReportError
from sealcheck.report.files import write_file


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
            write_file(path, text, new=True)
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
        raise ReportError(folder, refusal(error)) from error
    if not inside:
        raise ReportError(folder, "leads out of the repository")
    return missing[::-1]
