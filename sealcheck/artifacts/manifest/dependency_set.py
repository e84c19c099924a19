# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a folder asks for from one ecosystem, and whether the exact versions of it are kept."""

from __future__ import annotations

from typing import Literal

from sealcheck.frozen import frozen
from sealcheck.model import File

#: "locked" by a lock file, "whole" where all of it is committed, "compiled" into a list of every package, "fixed"
#: exactly in the manifest where an ecosystem knows no lock file, "pinned" in the manifest for the direct dependencies,
#: "library" whose users choose, "stale" by a lock file that lacks some, "loose", or "undeclared" in any manifest.
State = Literal["locked", "whole", "compiled", "fixed", "pinned", "library", "stale", "loose", "undeclared"]


@frozen
class DependencySet:
    """The dependencies of one ecosystem in one folder: how many, in which state, which file shows it, their names.

    Where nothing is kept, `lock` is a lock file that holds something else. `exact` says how many name one version,
    as far as manifests say it: it stays 0 where a lock file was found. `missing` names those that the lock
    file lacks, `unfit` those that it keeps in versions which the manifest does not allow.
    """

    ecosystem: str
    folder: str
    count: int
    state: State
    manifest: File
    lock: File | None = None
    names: tuple[str, ...] = ()
    exact: int = 0
    missing: tuple[str, ...] = ()
    unfit: tuple[str, ...] = ()
