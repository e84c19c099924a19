# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tests of how many dependencies a folder is said to name."""

from __future__ import annotations

import pytest

from tests.kit import run

PROJECT = '[project]\nname = "a"\ndependencies = ["flask", "requests"]\n[dependency-groups]\ndev = ["pytest"]\n'


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"pyproject.toml": PROJECT}, 3, id="one list"),
        pytest.param(
            {"pyproject.toml": PROJECT, "requirements.txt": "flask\nrequests\n", "requirements-dev.txt": "pytest\n"},
            3,
            id="the same list in two formats",
        ),
        pytest.param({"requirements.txt": "flask\nrequests\n", "requirements-dev.txt": "pytest\n"}, 3, id="one format"),
        pytest.param({"pyproject.toml": PROJECT, "requirements.txt": "flask==3.0.1\n"}, 3, id="a part repeated"),
    ],
)
def test_repeated_lists_are_counted_once(files: dict[str, str], count: int) -> None:
    result = run("dependencies.locked", files)
    assert dict(result.evidence[0].text.args)["count"] == count
