# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The user's own folder for what can be made again at any time: parsed data, templates, patterns."""

from __future__ import annotations

import os
from functools import cache
from pathlib import Path


@cache
def cache_folder(name: str) -> Path | None:
    """Return the user's own folder for what can be made again at any time; None when it is not safe or not to be had.

    Nobody else may be able to write there, since what lies in it is run or believed.
    """
    base = Path(os.environ.get("XDG_CACHE_HOME") or "~/.cache").expanduser()
    folder = base / "sealcheck" / name
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except (OSError, RuntimeError):
        return None
    ours = status.st_uid == os.geteuid() and not status.st_mode & 0o022 and os.access(folder, os.W_OK)
    return folder if ours else None


def keep(place: Path, data: bytes) -> None:
    """Write beside the file, then put it in place: another process never sees half of it."""
    import tempfile

    handle, name = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(place)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
