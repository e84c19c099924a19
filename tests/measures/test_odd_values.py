# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A value of another kind than its format asks for, wherever it stands, is no reason to break off."""

from __future__ import annotations

import json

import pytest

from sealcheck.model import Value
from tests.kit import run

HOOKS = "repos:\n- repo: local\n  hooks:\n  - {id: a, entry: ruff check ., language: ODD}\n"
SPDX = {"spdxVersion": "SPDX-2.3", "packages": [{"name": "a", "SPDXID": {"a": 1}}, {"name": "b", "SPDXID": ["b"]}]}
DESCRIBED = "description:\n  de:\n    shortDescription: Lampen\n    longDescription: Zeigt Lampen.\n    features: [a, {b: c}, [d]]\n"


@pytest.mark.parametrize(
    ("measure", "path", "text", "value"),
    [
        ("testing.style", ".pre-commit-config.yaml", HOOKS.replace("ODD", "[python]"), "enforced"),
        ("testing.style", ".pre-commit-config.yaml", HOOKS.replace("ODD", "{python: 3}"), "enforced"),
        ("security.sbom", "lamps.spdx.json", json.dumps(SPDX), "committed"),
        ("metadata.described_languages", "publiccode.yml", DESCRIBED, 0),
    ],
)
def test_the_rest_of_the_file_is_read(measure: str, path: str, text: str, value: Value) -> None:
    assert run(measure, {path: text}).value == value
