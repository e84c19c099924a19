# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the caller decides about an acquisition; nothing is read from the clock or the environment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field
from datetime import date
from pathlib import Path

from sealcheck.frozen import frozen
from sealcheck.model import Text


def _silent(text: Text) -> None:
    """Show nothing."""


def idle() -> None:
    """Do nothing."""


@frozen(kw_only=True)
class Options:
    """How to acquire a target.

    `rev`: branch, tag or commit instead of the default branch (wins over one in the target). `worktree`: assess the
    files of a local folder as they are, uncommitted work included. `allow_file`: take `file://` addresses.
    `as_of` and `months`: the end and the length of the history window. `cache`: a folder that keeps fetched commits;
    without one nothing is kept. `history`: whether commits and tags are wanted at all. `plain`: take a folder that is
    no repository, and a single file, as they are. `timeout`: seconds for the whole acquisition. `tokens`: the
    environment in which SEALCHECK_TOKEN, GITHUB_TOKEN and the like are looked up. `progress` is told what is going on.
    `meanwhile` is done once while a server is waited for.
    """

    as_of: date
    months: int = 12
    rev: str = ""
    worktree: bool = False
    allow_file: bool = False
    cache: Path | None = None
    history: bool = True
    plain: bool = False
    timeout: float = 300.0
    tokens: Mapping[str, str] = field(default_factory=dict)
    progress: Callable[[Text], None] = _silent
    meanwhile: Callable[[], None] = idle
