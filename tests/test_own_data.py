# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import marshal
from collections.abc import Iterator
from pathlib import Path

import pytest

from sealcheck.own_data import own_yaml
from sealcheck.parse import parse_yaml
from sealcheck.shipped import shipped
from sealcheck.user_cache import cache_folder

FILE = ("data", "languages.yml")
TRUTH = parse_yaml(shipped(*FILE).read_text(encoding="utf-8")).value


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    cache_folder.cache_clear()
    yield tmp_path / "sealcheck" / "data"
    cache_folder.cache_clear()


def test_what_is_kept_is_what_the_file_says(cache: Path) -> None:
    assert own_yaml(*FILE) == TRUTH
    (kept,) = cache.iterdir()
    assert marshal.loads(kept.read_bytes()) == TRUTH == own_yaml(*FILE)
    assert cache.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("rubbish", [b"", b"\x00", b"no marshal at all", marshal.dumps(TRUTH)[:40]])
def test_a_damaged_copy_is_made_again(cache: Path, rubbish: bytes) -> None:
    own_yaml(*FILE)
    (kept,) = cache.iterdir()
    kept.write_bytes(rubbish)
    assert own_yaml(*FILE) == TRUTH


def test_a_folder_that_others_can_write_to_is_not_believed(cache: Path) -> None:
    cache.mkdir(parents=True)
    cache.chmod(0o777)
    assert own_yaml(*FILE) == TRUTH
    assert list(cache.iterdir()) == []


def test_no_folder_at_all_is_no_problem(cache: Path) -> None:
    cache.parent.write_text("a file is in the way")
    assert own_yaml(*FILE) == TRUTH
