# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of every package that is installed, each in its exact version: what `pip freeze` writes, without a word on it.

https://pip.pypa.io/en/stable/cli/pip_freeze/
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from sealcheck.prose.facts import load

#: So many packages must stand there that others bring along: a few of them are also used by themselves.
LEAST_BROUGHT = 3


def is_whole(named: Mapping[str, bool]) -> bool:
    """Whether a list names all its packages exactly, and with each of those known to bring others along these others.

    A list of what a project uses itself lacks at least one of them.
    """
    if not named or not all(named.values()):
        return False
    asked = [need for name, needs in load("python_brought").items() if name in named for need in needs.split()]
    brought = {each for need in asked for each in need.split("|") if each in named}
    return len(brought) >= LEAST_BROUGHT and all(_is_there(need, named) for need in asked)


def _is_there(need: str, named: Collection[str]) -> bool:
    return any(each in named for each in need.split("|"))
