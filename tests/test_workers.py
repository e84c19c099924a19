# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Any

import pytest

from sealcheck.artifacts import scans
from sealcheck.source import Options, acquire
from sealcheck.workers import Claims, Pending
from tests.kit import AS_OF, git_repo, snapshot, workbench

FILES = {
    f"src/m{n}.py": f"# Copyright {n} City\n# SPDX-License-Identifier: MIT\nurl = 'https://h{n % 7}.de/'\n"
    for n in range(60)
}
FILES |= {f"tests/test_{n}.py": f"def test_{n}():\n    assert {n}\n" for n in range(30)}
FILES |= {f"docs/{n}.md": f"# Page {n}\n" for n in range(20)}


def no_child_is_left() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_a_job_runs_in_a_process_of_its_own() -> None:
    assert Pending(os.getpid).result() != os.getpid()
    assert no_child_is_left()


def test_what_a_killed_child_did_not_deliver_is_done_here() -> None:
    parent = os.getpid()

    def job() -> int:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert Pending(job).result() == parent


def test_the_error_of_a_job_is_raised() -> None:
    with pytest.raises(ZeroDivisionError):
        Pending(lambda: 1 // 0).result()
    assert no_child_is_left()


def test_a_job_that_nobody_waits_for_ends(tmp_path: Path) -> None:
    marker = tmp_path / "done"

    def slow() -> None:
        threading.Event().wait(3)
        marker.write_text("still there")

    pending = Pending(slow)
    pending.close()
    pending.close()
    assert no_child_is_left()
    assert not marker.exists()


def test_each_number_is_claimed_once_by_all_processes_together() -> None:
    claims = Claims(1000)
    children = [Pending(lambda: list(claims)) for _ in range(3)]
    numbers = [*claims, *(number for each in children for number in each.result())]
    assert sorted(numbers) == list(range(1000))
    claims.close()
    claims.close()
    assert list(claims) == []


def test_what_a_child_began_and_did_not_deliver_is_looked_at_here(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository = git_repo(tmp_path / "city", FILES)
    alone = workbench(snapshot(FILES)).get("scans")
    parent, look = os.getpid(), scans._look
    begun = tmp_path / "begun"

    def dying(*args: Any) -> Any:
        if os.getpid() != parent:
            begun.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return look(*args)

    monkeypatch.setattr(scans, "MANY", 1)
    monkeypatch.setattr(scans, "helpers", lambda: 1)
    monkeypatch.setattr(scans, "_look", dying)
    with acquire(str(repository), Options(as_of=AS_OF)) as shot:
        bench = workbench(shot)
        bench.get("scanning")
        while not begun.exists():
            threading.Event().wait(0.01)
        together = bench.get("scans")
    assert list(together.of("licence_headers").items()) == list(alone.of("licence_headers").items())
    assert no_child_is_left()


@pytest.mark.parametrize("children", [1, 2, 3])
def test_several_processes_see_what_one_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, children: int) -> None:
    repository = git_repo(tmp_path / "city", FILES)
    alone = workbench(snapshot(FILES)).get("scans")
    monkeypatch.setattr(scans, "MANY", 1)
    monkeypatch.setattr(scans, "helpers", lambda: children)
    with acquire(str(repository), Options(as_of=AS_OF)) as shot:
        together = workbench(shot).get("scans")
    for name in scans.SCANNERS:
        assert list(together.of(name).items()) == list(alone.of(name).items())
    assert len(alone.of("licence_headers")) == 60


def test_a_bench_that_is_closed_leaves_no_child(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "MANY", 1)
    monkeypatch.setattr(scans, "helpers", lambda: 1)
    bench = workbench(snapshot(FILES))
    bench.get("scanning")
    assert not no_child_is_left()
    bench.close()
    assert no_child_is_left()
