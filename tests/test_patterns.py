# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Every compiled pattern of the package against lines made to cost much: the time must stay linear.

Patterns meet lines cut at 4 KiB, but one that is quadratic takes seconds for a file of such lines too.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

import sealcheck
from sealcheck.budget import OutOfTime, time_limit
from sealcheck.pattern import Lazy, Table

#: Characters of a line, and seconds that one search over it takes before it is looked at; a linear one mostly takes one
#: hundredth of that, and one that tries some eighty characters from each place as much on a slow machine.
LENGTH = 8_000
BUDGET = 0.1
#: How much more time a line may take than a fourth of it: 4 is linear, 16 quadratic.
GROWTH = 8.0

SEEDS = (
    "a", "A", "0", " ", "\t", ".", "-", "_", "/", "=", ":", "@", "(", "[", "{", "<", "#", "*", "`", "|", '"', "'", "\\",
    "a.", "a-", "a ", "a@", "a/", "a1", "A1", "1.", "- ", ", ", "a=", "[a](", "](", "<a ", "://", "ä", "\n", "a\n",
)  # fmt: skip
_WORD = re.compile(r"(?<!\\)[A-Za-z@:/<#.-]{2,}|[A-Z]{2,}")


def modules() -> Iterator[Any]:
    for found in pkgutil.walk_packages(sealcheck.__path__, "sealcheck."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def within(value: Any, name: str, depth: int = 4) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """The patterns in a module's value: by themselves, in collections, in dataclasses."""
    if isinstance(value, Lazy):
        yield name, value.compiled()
    elif isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, Table):
        yield from within(vars(value), name, depth)
    elif depth and isinstance(value, Mapping):
        for key, each in value.items():
            yield from within(key, name, depth - 1)
            yield from within(each, f"{name}[{key!r}]"[:80], depth - 1)
    elif depth and isinstance(value, tuple | list | set | frozenset) and len(value) < 5000:
        for number, each in enumerate(value):
            yield from within(each, f"{name}[{number}]", depth - 1)
    elif depth and is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            yield from within(getattr(value, each.name, None), f"{name}.{each.name}", depth - 1)


def sources() -> str:
    """The text of the package."""
    return "\n".join(Path(module.__file__).read_text(encoding="utf-8") for module in modules())


def anchored() -> set[str]:
    """The names of what is only ever asked to match at the start, so that a search need not be linear."""
    uses: dict[str, set[str]] = {}
    for name, use in re.findall(r"\b([A-Za-z_]\w*)\.([a-z]+)\(", sources()):
        uses.setdefault(name, set()).add(use)
    return {name for name, used in uses.items() if used <= {"match", "fullmatch", "matches"}}


def patterns() -> dict[str, tuple[re.Pattern[Any], bool]]:
    """Every pattern by the place of its definition, and whether it is only used at the start of a text, as tables are."""
    found: dict[str, tuple[re.Pattern[Any], bool]] = {}
    seen: set[tuple[Any, int]] = set()
    at_start = anchored()
    for module in modules():
        for name, value in vars(module).items():
            for where, pattern in within(value, f"{module.__name__.removeprefix('sealcheck.')}.{name}"):
                if (pattern.pattern, pattern.flags) not in seen:
                    seen.add((pattern.pattern, pattern.flags))
                    found[where] = (
                        pattern,
                        isinstance(value, Table) or (isinstance(value, re.Pattern | Lazy) and name in at_start),
                    )
    return found


def literals(parsed: Any) -> list[str]:
    """The characters that a parsed pattern names one by one, in their order."""
    found: dict[str, None] = {}
    parsed = getattr(parsed, "data", parsed)
    for token in parsed if isinstance(parsed, list | tuple) else ():
        if isinstance(token, tuple) and len(token) == 2 and str(token[0]) in ("LITERAL", "NOT_LITERAL"):
            found[chr(token[1])] = None
        else:
            found |= dict.fromkeys(literals(token))
    return list(found)


def lines(pattern: re.Pattern[Any], length: int = LENGTH) -> Iterator[str]:
    """Lines of one repeated seed, and of each word of the pattern, repeated and with a long run behind it."""
    source = pattern.pattern if isinstance(pattern.pattern, str) else pattern.pattern.decode("latin-1")
    words = sorted(set(_WORD.findall(source)), key=len, reverse=True)[:4]
    letters = literals(re._parser.parse(source, pattern.flags & ~re.DEBUG))  # type: ignore[attr-defined]
    for seed in dict.fromkeys((*SEEDS, *words, *letters[:8], "".join(letters[:6]) or "a")):
        yield seed * (length // len(seed)) + "\x00"
    for word in words:
        for run in (" ", "a", "1", ".", "a ", "a, ", word + " "):
            yield word + run * (length // len(run)) + "\x00"


def cost(pattern: re.Pattern[Any], line: str, anchored: bool) -> float:
    """Processor seconds of finding every match in the line; infinite when it was cut off."""
    text = line.encode() if isinstance(pattern.pattern, bytes) else line
    start = time.process_time()
    try:
        with time_limit(1.0):
            if anchored:
                pattern.match(text)  # type: ignore[arg-type]
                pattern.fullmatch(text)  # type: ignore[arg-type]
            for _ in () if anchored else pattern.finditer(text):  # type: ignore[arg-type]
                pass
    except OutOfTime:
        return float("inf")
    return time.process_time() - start


def grows(pattern: re.Pattern[Any], line: str, quarter: str, anchored: bool) -> bool:
    """Whether the time for the line is more than in proportion to that for a fourth of it, at the better of two each.

    A comparison within one run, since seconds alone tell the machine from the pattern.
    """
    whole, part = (min(cost(pattern, each, anchored) for _ in range(2)) for each in (line, quarter))
    return (whole > BUDGET and whole > GROWTH * part) or whole == float("inf")


def slow(pattern: re.Pattern[Any], anchored: bool = False) -> str | None:
    """The first line on which the pattern is over its budget and grows faster than the line."""
    for line, quarter in zip(lines(pattern), lines(pattern, LENGTH // 4), strict=True):
        if cost(pattern, line, anchored) > BUDGET and grows(pattern, line, quarter, anchored):
            return repr(line[:40])
    return None


ALL = patterns()


def test_a_table_names_what_matches_first() -> None:
    table = Table({"number": r"[0-9]{1,9}", "even": r"[0-9]{0,8}[02468]", "word": r"[a-z]{1,9}(?:-[a-z]{1,9})?"})
    assert (table.match("12a"), table.match("a1"), table.match("-")) == ("number", "word", None)
    assert (table.fullmatch("12"), table.fullmatch("a-b"), table.fullmatch("a1")) == ("number", "word", None)
    assert (list(table.matches("12")), list(table.matches("-"))) == (["number", "even"], [])
    assert list(table) == ["number", "even", "word"]


def test_the_patterns_are_found() -> None:
    assert len(ALL) > 30
    assert any(name.startswith("source.listing.") for name in ALL)


@pytest.mark.parametrize(("pattern", "anchored"), ALL.values(), ids=ALL.keys())
def test_linear_on_hostile_lines(pattern: re.Pattern[Any], anchored: bool) -> None:
    assert slow(pattern, anchored) is None


@pytest.mark.parametrize("source", [r"(a+)+$", r"\s+$", r"[\w.+-]+@[\w.]+", r"a.*b.*c$", r"(?:x\s*)*="])
def test_the_test_can_fail(source: str) -> None:
    assert slow(re.compile(source)) is not None
