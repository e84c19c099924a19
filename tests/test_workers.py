# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import os
import signal
import threading
from functools import partial
from pathlib import Path

import pytest

from sealcheck.artifacts import scans
from sealcheck.workers import side_by_side
from tests.kit import git_repo, snapshot, workbench

FILES = {
    f"src/m{n}.py": f"# Copyright {n} City\n# SPDX-License-Identifier: MIT\nurl = 'https://h{n % 7}.de/'\n"
    for n in range(60)
}
FILES |= {f"tests/test_{n}.py": f"def test_{n}():\n    assert {n}\n" for n in range(30)}
FILES |= {f"docs/{n}.md": f"# Page {n}\n" for n in range(20)}


def test_results_come_in_the_order_of_the_jobs() -> None:
    assert side_by_side([partial(pow, n, 2) for n in range(4)]) == [0, 1, 4, 9]


def test_only_the_first_job_runs_here() -> None:
    here, *others = side_by_side([os.getpid] * 3)
    assert here == os.getpid()
    assert here not in others


def test_what_a_killed_child_did_not_deliver_is_done_here() -> None:
    parent = os.getpid()

    def job() -> int:
        if os.getpid() != parent:
            os.kill(os.getpid(), signal.SIGKILL)
        return os.getpid()

    assert side_by_side([os.getpid, job]) == [parent, parent]


def test_the_error_of_a_job_is_raised_and_no_child_is_left() -> None:
    with pytest.raises(ZeroDivisionError):
        side_by_side([int, lambda: 1 // 0])
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)


def test_an_error_of_the_first_job_ends_the_children(tmp_path: Path) -> None:
    marker = tmp_path / "done"

    def slow() -> None:
        threading.Event().wait(3)
        marker.write_text("still there")

    with pytest.raises(ZeroDivisionError):
        side_by_side([lambda: 1 // 0, slow])
    with pytest.raises(ChildProcessError):
        os.waitpid(-1, os.WNOHANG)
    assert not marker.exists()


def test_two_processes_see_what_one_sees(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from sealcheck.source import Options, acquire
    from tests.kit import AS_OF

    repository = git_repo(tmp_path / "city", FILES)
    alone = workbench(snapshot(FILES)).get("scans")
    monkeypatch.setattr(scans, "MANY", 1)
    monkeypatch.setattr(scans, "processors", lambda: 2)
    with acquire(str(repository), Options(as_of=AS_OF)) as shot:
        together = workbench(shot).get("scans")
    for name in scans._SCANNERS:
        assert list(together.of(name).items()) == list(alone.of(name).items())
    assert len(alone.of("licence_headers")) == 60
