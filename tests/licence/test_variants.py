# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sealcheck.licence import variants

MIT = (Path(__file__).parents[2] / "LICENSES" / "MIT.txt").read_text(encoding="utf-8")


def test_patterns_unpacked_in_one_go_are_those_of_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    scan: Any = import_module("licenseclassifier._engine.scan")
    monkeypatch.setattr(scan, "_builtin", None)
    variants._load_patterns.__wrapped__()
    assert scan._builtin is not None, "the package keeps its patterns in another place now"
    own, packaged = scan._builtin, scan._load_prebuilt()
    assert own is not packaged
    assert own.scan(MIT) == packaged.scan(MIT)
    assert own.scan(MIT).match


def test_where_the_package_keeps_its_patterns_elsewhere_it_loads_them_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    scan: Any = import_module("licenseclassifier._engine.scan")
    monkeypatch.setattr(scan, "_builtin", None)
    monkeypatch.delattr(scan, "_ARTIFACT_PATH")
    variants._load_patterns.__wrapped__()
    assert scan._builtin is None
