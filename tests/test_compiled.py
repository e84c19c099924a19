# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Patterns that are kept are what `re.compile` makes; `==` of patterns compares their very instructions."""

from __future__ import annotations

import marshal
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sealcheck import compiled
from sealcheck.compiled import Compiled
from sealcheck.user_cache import cache_folder
from tests.test_patterns import modules, within

SOURCES = [
    ("", 0),
    (r"a(?P<first>b)?(c)|d(?i:E)", re.M),
    (rb"[\x00-\xff]{2,3}?(?P<last>\w+)$", re.S | re.I),
    (r"(?x) ä [^ä-ü]+ # told", re.I),
    (r"((?<!a)b)?(?(1)c|d)(?>e)f*+", 0),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache_folder.cache_clear()
    yield tmp_path / "sealcheck" / "patterns"
    cache_folder.cache_clear()


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_pattern_is_the_pattern(folder: Path, source: str | bytes, flags: int) -> None:
    first = Compiled()
    assert first.pattern(source, flags) == re.compile(source, flags)
    first.keep()
    (kept,) = folder.iterdir()
    before = kept.read_bytes()
    second = Compiled()
    again = second.pattern(source, flags)
    made = re.compile(source, flags)
    assert (again, again.groupindex, again.groups) == (made, made.groupindex, made.groups)
    second.keep()
    assert kept.read_bytes() == before
    assert kept.stat().st_mode & 0o777 == 0o600


def test_every_pattern_of_the_package_comes_out_the_same(folder: Path) -> None:
    found = {(each.pattern, each.flags) for module in modules() for _, each in within(vars(module), module.__name__)}
    patterns = Compiled()
    for source, flags in found:
        patterns.pattern(source, flags)
    patterns.keep()
    kept = Compiled()
    assert len(found) > 1000
    assert [source for source, flags in found if kept.pattern(source, flags) != re.compile(source, flags)] == []


@pytest.mark.parametrize("rubbish", [b"", b"\0", b"no marshal", marshal.dumps([1]), marshal.dumps({("a+", 0): 5})])
def test_a_damaged_copy_is_made_again(folder: Path, rubbish: bytes) -> None:
    _keep(Compiled(), "a+")
    (kept,) = folder.iterdir()
    kept.write_bytes(rubbish)
    assert Compiled().pattern("a+").fullmatch("aaa")


def test_instructions_that_are_none_are_not_believed(folder: Path) -> None:
    _keep(Compiled(), "a+")
    (kept,) = folder.iterdir()
    kept.write_bytes(marshal.dumps({("a+", 0): (32, b"\xff\xff\xff\xff" * 4, 0, {})}))
    patterns = Compiled()
    assert patterns.pattern("a+") == re.compile("a+")
    patterns.keep()
    assert Compiled().pattern("a+") == re.compile("a+") and b"\xff" * 16 not in kept.read_bytes()


def test_a_wrong_expression_says_so_and_is_not_kept(folder: Path) -> None:
    patterns = Compiled()
    with pytest.raises(re.error, match="unterminated"):
        patterns.pattern("(a")
    patterns.keep()
    assert not folder.exists() or not list(folder.iterdir())


def test_two_processes_keep_both(folder: Path) -> None:
    one, other = Compiled(), Compiled()
    one.pattern("a"), other.pattern("b")
    one.keep(), other.keep()
    (kept,) = folder.iterdir()
    assert {source for source, _ in marshal.loads(kept.read_bytes())} == {"a", "b"}


def test_what_many_versions_have_left_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compiled, "MOST", 2)
    for source in "abc":
        _keep(Compiled(), source)
    (kept,) = folder.iterdir()
    assert [source for source, _ in marshal.loads(kept.read_bytes())] == ["c"]


def test_without_a_folder_it_is_compiled(folder: Path) -> None:
    folder.parent.write_text("a file is in the way")
    _keep(Compiled(), "a+")
    assert Compiled().pattern("a+").fullmatch("aa")


def _keep(patterns: Compiled, source: str) -> None:
    patterns.pattern(source)
    patterns.keep()
