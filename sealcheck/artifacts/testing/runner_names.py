# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs that run tests, by name and words, from the table in `data/test_runners.yml`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from sealcheck.prose.facts import load, words_in


@cache
def _by_program(key: str) -> Mapping[str, str]:
    """The family of each program below a key of the table."""
    return {program: family for family, programs in load("test_runners")[key].items() for program in programs.split()}


@cache
def _pattern(program: str) -> re.Pattern[str]:
    called = "|".join(load("test_runners")["called"])
    more = load("test_runners")["words"].get(program)
    return re.compile(f"{called}|{more}" if more else called)


def family_run(program: str, rest: Sequence[str]) -> str:
    """Return the family of the tests that a program runs with these words; empty where it runs none."""
    if program in _by_program("always"):
        return _by_program("always")[program]
    family, pattern = load("test_runners")["argued"].get(program, ("", ""))
    if family and re.search(pattern, " ".join(rest)[:4000]):
        return str(family)
    anywhere = _by_program("anywhere").get(program, "")
    given = rest if anywhere else [word for word in rest if word[:1] not in ("-", "+")][:1]
    tests = any(_pattern(program).fullmatch(word[:200]) for word in given) or (program == "rake" and not rest)
    return anywhere or _by_program("first").get(program, "") if tests else ""


@cache
def programs() -> frozenset[str]:
    """Return the programs whose commands are understood: what of them runs tests, and that nothing else does."""
    known = [program for key in ("always", "first", "anywhere") for program in _by_program(key)]
    return frozenset([*known, *load("test_runners")["argued"], "mvn", "gradle", "tox", "nox"])


def only_lists(tool: str, rest: Sequence[str]) -> bool:
    """Whether a command lists or compiles tests, or says what it would do, instead of running them."""
    asked = {word.partition("=")[0] for word in rest}
    of_tool = str(load("test_runners")["listing_of"].get(tool, ""))
    return not asked.isdisjoint(words_in("test_runners", "listing")) or not asked.isdisjoint(of_tool.split())
