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
NAMELESS = {**SPDX, "documentDescribes": ["x"], "packages": [{"SPDXID": "x"}, *SPDX["packages"]]}
DESCRIBED = "description:\n  de:\n    shortDescription: Lampen\n    longDescription: Zeigt Lampen.\n    features: [a, {b: c}, [d]]\n"


@pytest.mark.parametrize(
    ("measure", "path", "text", "value"),
    [
        ("testing.style", ".pre-commit-config.yaml", HOOKS.replace("ODD", "[python]"), "enforced"),
        ("testing.style", ".pre-commit-config.yaml", HOOKS.replace("ODD", "{python: 3}"), "enforced"),
        ("security.sbom", "lamps.spdx.json", json.dumps(SPDX), "committed"),
        ("security.sbom", "lamps.spdx.json", json.dumps(NAMELESS), "committed"),
        ("metadata.described_languages", "publiccode.yml", DESCRIBED, 0),
    ],
)
def test_the_rest_of_the_file_is_read(measure: str, path: str, text: str, value: Value) -> None:
    assert run(measure, {path: text}).value == value


ADDRESS = "https://[your-domain]/security"


@pytest.mark.parametrize(
    ("measure", "path", "text", "value"),
    [
        ("security.contact", "security.txt", f"Contact: {ADDRESS}\nExpires: 2030-01-01T00:00:00Z\n", "stub"),
        ("security.contact", "SECURITY.md", f"# Security\n\nReport a vulnerability: [form]({ADDRESS}).\n", "stub"),
        ("community.contributing", "README.md", f"# Lamps\n\n## Contributing\n\n[Guide]({ADDRESS})\n", "stub"),
        ("reuse.users", "README.md", f"# Lamps\n\n## Used by\n\nOur [city]({ADDRESS})\n", 0),
        ("reuse.standards", "docs/standards.md", f"# Standards\n\n- [GeoJSON]({ADDRESS})\n- [WMS]({ADDRESS}/wms)\n", 2),
    ],
)
def test_an_address_that_is_none_is_passed_over(measure: str, path: str, text: str, value: Value) -> None:
    assert run(measure, {"README.md": "# Lamps\n", path: text}).value == value
