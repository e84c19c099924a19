# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A kept commit costs one list of refs; damage, shorter windows and runs side by side cost a fetch at most."""

from __future__ import annotations

import json
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from sealcheck.snapshot import History, Snapshot
from sealcheck.source.errors import TargetError
from tests.kit import commit_files, git
from tests.source.server import GitServer
from tests.source.test_remote import acquired


def essence(shot: Snapshot) -> tuple[Any, ...]:
    blobs = tuple(shot.reader.read([entry.oid for entry in shot.entries]))
    return shot.subject, shot.entries, blobs, shot.history, shot.tags, shot.problems


def read(server: GitServer, cache: Path | None, mood: str = "f", **options: Any) -> tuple[Any, ...]:
    with acquired(server.url(f"{mood}/karte.git"), cache=cache, **options) as shot:
        return essence(shot)


def fetches(server: GitServer) -> int:
    """Requests that transfer objects; `ls-refs` is told from `fetch` only by its size in the log of bodies."""
    return sum(method == "POST" for method, _, _ in server.log)


@pytest.mark.parametrize("mood", ["f", "n"])
def test_the_second_time_costs_one_list_of_refs(server: GitServer, tmp_path: Path, mood: str) -> None:
    fresh = read(server, None, mood)
    assert read(server, tmp_path, mood) == fresh
    server.log.clear()
    assert read(server, tmp_path, mood) == fresh
    assert [method for method, _, _ in server.log] == ["GET", "POST"], "one advertisement, one ls-refs"


DAMAGE = {
    "index cut": ("entry.json", "cut"),
    "index gone": ("entry.json", "remove"),
    "cuts forgotten": ("S/shallow", "remove"),
    "one bit of a pack": ("*.pack", "flip"),
    "pack cut": ("*.pack", "cut"),
    "configuration slipped in": ("H/config", "flip"),
}


@pytest.mark.parametrize(("name", "how"), DAMAGE.values(), ids=DAMAGE)
def test_a_damaged_entry_is_fetched_again(server: GitServer, tmp_path: Path, name: str, how: str) -> None:
    fresh = read(server, tmp_path)
    (path, *_) = tmp_path.rglob(name) if "/" not in name else [next(tmp_path.glob(f"*/*/{name}"))]
    data = path.read_bytes()
    path.unlink()
    if how == "cut":
        path.write_bytes(data[: len(data) // 2])
    elif how == "flip":
        path.write_bytes(data[:-30] + bytes([data[-30] ^ 1]) + data[-29:])
    server.log.clear()
    assert read(server, tmp_path) == fresh
    assert fetches(server) > 1
    server.log.clear()
    assert read(server, tmp_path) == fresh
    assert fetches(server) == 1


def test_a_new_commit_is_noticed_and_old_entries_go(server: GitServer, served: Path, tmp_path: Path) -> None:
    git(served, "clone", "-q", str(served / "karte.git"), str(tmp_path / "work"))
    git(served, "clone", "-q", "--bare", str(served / "karte.git"), str(served / "grows.git"))
    cache = tmp_path / "cache"
    for number in range(5):
        with acquired(server.url("f/grows.git"), cache=cache) as shot:
            assert shot.subject.commit == git(served / "grows.git", "rev-parse", "main")
            assert any(entry.path == f"new{number - 1}" for entry in shot.entries) == (number > 0)
        commit_files(tmp_path / "work", {f"new{number}": "x"}, date=f"2026-06-1{number}T10:00:00Z")
        git(tmp_path / "work", "push", "-q", str(served / "grows.git"), "main")
    assert len(list(cache.glob("*/[0-9a-f]*"))) == 3


def test_a_longer_window_is_fetched_again_only_if_needed(
    server: GitServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sealcheck.source import fetch

    monkeypatch.setattr(fetch, "DEPTH", 2)
    short = read(server, tmp_path, months=1)
    server.log.clear()
    long = read(server, tmp_path, months=24)
    assert fetches(server) > 1
    assert isinstance(short[3], History)
    assert isinstance(long[3], History)
    assert (len(short[3].commits), len(long[3].commits), long[3].exact) == (1, 6, True)
    server.log.clear()
    assert read(server, tmp_path, months=1) == short
    assert fetches(server) == 1, "the longer one serves the shorter window"


def test_runs_side_by_side(server: GitServer, tmp_path: Path) -> None:
    fresh = read(server, None)
    results: list[tuple[Any, ...]] = []
    threads = [threading.Thread(target=lambda: results.append(read(server, tmp_path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert results == [fresh] * 4
    assert sorted(path.name.partition("-")[2] for path in tmp_path.glob("*/[0-9a-f]*")) == ["1"]
    assert not list(tmp_path.glob("*/.new-*"))


def test_revisions_and_dates_share_the_entries(server: GitServer, tmp_path: Path) -> None:
    read(server, tmp_path)
    server.log.clear()
    assert read(server, tmp_path, rev="main")[0].commit
    assert read(server, tmp_path, as_of=date(2026, 7, 31))[0].commit
    assert fetches(server) == 2


def test_an_entry_names_no_secret_and_only_its_owner_may_read_it(server: GitServer, tmp_path: Path) -> None:
    read(server, tmp_path)
    (entry,) = tmp_path.glob("*/*/entry.json")
    assert json.loads(entry.read_text())["url"] == server.url("f/karte.git")
    assert oct(entry.parent.parent.stat().st_mode & 0o777) == "0o700"


def test_a_folder_that_cannot_be_used_is_a_usage_error(server: GitServer, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(TargetError) as error:
        read(server, tmp_path / "file" / "cache")
    assert error.value.text.key == "source.cache_unusable"
    assert error.value.hint is not None
