# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a shell is started, and a command that it reaches."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Shell(NamedTuple):
    """How a shell is started: whether it stops at a failure, whether a pipe fails with its first part.

    `by_line` stops at a line that fails, but not within it, as Make, Composer and Docker do.
    """

    errexit: bool = True
    pipefail: bool = False
    by_line: bool = False


@dataclass
class Seen:
    """A command that is reached. `spots` says in which list of which compound commands it stands.

    `passed_over` is the place in `spots` from which on a failure stops nothing even under -e, since `&&` follows;
    -1 when none does.
    """

    words: tuple[str, ...]
    line: int
    shell: Shell
    spots: tuple[tuple[int, int], ...]
    lost: bool = False
    piped: bool = False
    checked: bool = False
    passed_over: int = -1
