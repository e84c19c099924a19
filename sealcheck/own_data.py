# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Our own YAML files, parsed once for each user: reading them anew would take a sixth of a small assessment."""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from sealcheck.parse import parse_yaml
from sealcheck.shipped import shipped


@cache
def compiled_folder(name: str) -> Path | None:
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


def own_yaml(*parts: str) -> Any:
    """Return the value of a YAML file inside the package; the parsed value is kept under the digest of the text."""
    data = shipped(*parts).read_bytes()
    folder = compiled_folder("data")
    if folder is None:
        return parse_yaml(data.decode("utf-8")).value
    kept = folder / f"{parts[-1]}-{hashlib.sha256(data).hexdigest()[:32]}-{sys.implementation.cache_tag}"
    with suppress(OSError, ValueError, EOFError, TypeError):
        return marshal.loads(kept.read_bytes())  # noqa: S302 - written by us into a folder that only we can write
    value = parse_yaml(data.decode("utf-8")).value
    with suppress(OSError):
        _keep(kept, marshal.dumps(value))
    return value


def _keep(place: Path, data: bytes) -> None:
    """Write beside the file, then put it in place: another process never sees half of it."""
    handle, name = tempfile.mkstemp(dir=place.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(place)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise
