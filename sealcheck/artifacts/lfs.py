# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files that are only pointers to Git LFS: their contents are on another server, which is never asked.

Source: Git LFS specification, https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md (“The Pointer”).
"""

from __future__ import annotations

from sealcheck.artifacts.scans import Scans, scanner
from sealcheck.engine import artifact
from sealcheck.model import File, Text, say
from sealcheck.search import plain_signs

#: A pointer is smaller than this many bytes.
MOST_POINTER = 1024
_SHOWN = 3
_VERSIONS = (b"version https://git-lfs.github.com/", b"version https://hawser.github.com/")


@scanner(
    lambda kind: True,
    lambda file: file.size is not None and 0 < file.size < MOST_POINTER,
    signs=lambda kind: plain_signs(*_VERSIONS),
)
def lfs_pointer(file: File, data: bytes) -> bool | None:
    """True for a pointer; its first line is the version, and it names the object by its SHA-256."""
    return True if data.startswith(_VERSIONS) and b"\noid sha256:" in data else None


@artifact
def lfs_pointers(scans: Scans) -> tuple[str, ...]:
    """The paths of all pointers."""
    return tuple(scans.of("lfs_pointer"))


def lfs_problem(paths: tuple[str, ...]) -> Text | None:
    """Return what a reader of the report must know about files kept in Git LFS; None when there are none."""
    if not paths:
        return None
    shown = [*paths[:_SHOWN], "…"] if len(paths) > _SHOWN else paths
    return say("local.lfs_pointers", count=len(paths), names=shown)
