# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sealcheck.parse import parse_yaml

ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "criteria" / "seal.schema.json"
SMALL = parse_yaml((Path(__file__).parent / "small.yml").read_text(encoding="utf-8")).value


def test_the_json_schema_is_current() -> None:
    made = runpy.run_path(str(ROOT / "scripts" / "make_seal_schema.py"))["schema_text"]()
    assert SCHEMA.read_text(encoding="utf-8") == made, "run scripts/make_seal_schema.py"


def properties(schema: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for name, model in [("Seal", schema), *schema["$defs"].items()]:
        yield from ((f"{name}.{key}", field) for key, field in model["properties"].items())


def test_every_field_is_described() -> None:
    described = dict(properties(json.loads(SCHEMA.read_text(encoding="utf-8"))))
    assert len(described) > 50
    assert [name for name, field in described.items() if not field.get("description")] == []


@pytest.mark.parametrize("path", sorted((ROOT / "criteria").glob("*.yml")), ids=lambda path: path.stem)
def test_the_seals_name_and_fit_the_json_schema(path: Path) -> None:
    import jsonschema

    text = path.read_text(encoding="utf-8")
    assert "# yaml-language-server: $schema=seal.schema.json" in text.splitlines()[:5]
    jsonschema.validate(parse_yaml(text).value, json.loads(SCHEMA.read_text(encoding="utf-8")))


def test_an_editor_would_see_mistakes() -> None:
    import jsonschema

    validator = jsonschema.Draft202012Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert not list(validator.iter_errors(SMALL))
    first, *others = SMALL["criteria"]
    for wrong in ({"weigth": 1}, {"expect": {}}, {"level": "Bronze"}, {"fix": {"en": "a", "de": "b", "effort": "x"}}):
        assert list(validator.iter_errors(SMALL | {"criteria": [first | wrong, *others]})), wrong
