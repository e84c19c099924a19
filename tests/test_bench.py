# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Several processes measure what one does, and nothing depends on whether a child delivers."""

from __future__ import annotations

import os
import signal
import threading
from pathlib import Path
from typing import Any

import pytest

from sealcheck import bench
from sealcheck.assess import assess
from sealcheck.bench import Bench
from sealcheck.report.document import document
from sealcheck.seal.find import find_seal
from sealcheck.source import Options, acquire
from sealcheck.workbench import Workbench
from sealcheck.workers import Pending
from tests.kit import AS_OF, git_repo
from tests.test_workers import no_child_is_left

FILES = {
    "README.md": "# Lamps\n\nLamps shows the lamps of a city.\n\n## Install\n\n```sh\npip install lamps\n```\n",
    "src/lamps.py": "# Copyright 2026 City\n# SPDX-License-Identifier: MIT\nTOKEN = 'tdQ8rXwP2mZk5sLv9bNc'\n",
    "tests/test_lamps.py": "def test_lamps():\n    assert 1\n",
    "docs/guide.md": "# Guide\n\nPress the button.\n",
}


def report(repository: Path) -> Any:
    loaded = find_seal("smart-city")
    with acquire(str(repository), Options(as_of=AS_OF)) as shot:
        return document(assess(shot, loaded, Bench(shot)), loaded.seal, command="")


@pytest.mark.parametrize("dies", [False, True], ids=["it delivers", "it is killed"])
def test_children_measure_what_one_process_does(dies: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = git_repo(tmp_path / "city", FILES)
    alone = report(repository)
    parent, run, measured = os.getpid(), Workbench.run, tmp_path / "measured"
    started: list[Pending[Any]] = []

    def start(job: Any) -> Pending[Any]:
        started.append(Pending(job))
        return started[-1]

    def watched(*args: Any) -> Any:
        if os.getpid() != parent:
            measured.touch()
            if dies:
                os.kill(os.getpid(), signal.SIGKILL)
        while started and not measured.exists():  # a child has to be the first
            threading.Event().wait(0.01)
        return run(*args)

    monkeypatch.setattr(Workbench, "run", watched)
    monkeypatch.setattr(bench, "Pending", start)
    monkeypatch.setattr(bench, "MANY", 1)
    monkeypatch.setattr(bench, "helpers", lambda: 2)
    assert report(repository) == alone
    assert measured.exists()
    assert no_child_is_left()


def test_a_crash_in_a_child_is_told_as_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    repository = git_repo(tmp_path / "city", FILES)
    run = Workbench.run

    def failing(self: Workbench, declared: Any, given: Any) -> Any:
        if declared.name.startswith(("licence.", "testing.", "security.")):
            raise ZeroDivisionError(declared.name)
        return run(self, declared, given)

    monkeypatch.setattr(Workbench, "run", failing)
    alone = report(repository)
    monkeypatch.setattr(bench, "MANY", 1)
    monkeypatch.setattr(bench, "helpers", lambda: 2)
    assert report(repository) == alone
    assert no_child_is_left()
