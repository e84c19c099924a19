# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The quick way from file to seal: it gives what the full check gives, and refuses what is not of the seal's shape."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from sealcheck.parse import parse_yaml
from sealcheck.seal import catalogue, find, schema
from sealcheck.seal.build import Misfit, build
from sealcheck.seal.load import SealError, load

CRITERIA = Path(__file__).parents[2] / "criteria"
SMALL = (Path(__file__).parent / "small.yml").read_text(encoding="utf-8")
MODELS = {
    name: each
    for name, each in vars(schema).items()
    if isinstance(each, type) and issubclass(each, BaseModel) and each not in (BaseModel, schema.Strict)
}


@pytest.mark.parametrize("name", find.available())
def test_a_built_in_seal_is_what_the_full_check_makes_of_it(name: str) -> None:
    quick, full = find.find_seal(name), load(CRITERIA / f"{name}.yml")
    assert repr(quick.seal) == repr(full.seal)  # unlike ==, this tells 5 from 5.0
    assert (quick.seal, quick.digest) == (full.seal, full.digest)


def test_schema_and_values_name_the_same_things() -> None:
    assert set(MODELS) == {name for name, each in vars(catalogue).items() if is_dataclass(each)}


@pytest.mark.parametrize("name", MODELS)
def test_schema_and_values_have_the_same_fields(name: str) -> None:
    modelled = {
        key: repr(None if each.is_required() else each.get_default(call_default_factory=True))
        for key, each in MODELS[name].model_fields.items()
    }
    valued = {
        each.name: repr(each.default_factory() if each.default_factory is not MISSING else _default(each.default))
        for each in fields(getattr(catalogue, name))
    }
    assert set(modelled) == set(valued)
    simple = {key for key in modelled if "Expectation(" not in modelled[key]}
    assert {key: modelled[key] for key in simple} == {key: valued[key] for key in simple}


def _default(value: Any) -> Any:
    return None if value is MISSING else value


MISFITS = {
    "a text for a number": ("weight: 2", "weight: two"),
    "a number for a text": ('"1.0"', "1.0"),
    "a fraction for a whole number": ("weight: 2", "weight: 2.5"),
    "a truth value for a number": ("at_least: 1", "at_least: true"),
    "a key misspelt": ("weight: 2", "weigth: 2"),
    "a key left out": ("effort: low", ""),
    "a text for a list": ("levels:", "levels: none\nunlevels:"),
}


@pytest.mark.parametrize(("old", "new"), MISFITS.values(), ids=MISFITS)
def test_misfit(old: str, new: str) -> None:
    assert old in SMALL
    with pytest.raises(Misfit):
        build(catalogue.Seal, parse_yaml(SMALL.replace(old, new, 1)).value)


@pytest.mark.parametrize("value", [None, [], "seal", 3])
def test_what_is_no_mapping_is_no_seal(value: object) -> None:
    with pytest.raises(Misfit):
        build(catalogue.Seal, value)


def test_a_built_in_seal_that_somebody_broke_is_complained_about(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(CRITERIA / "smart-city.yml", tmp_path / "mine.yml")
    text = (tmp_path / "mine.yml").read_text(encoding="utf-8")
    (tmp_path / "mine.yml").write_text(text.replace("weight: 3", "wieght: 3", 1), encoding="utf-8")
    monkeypatch.setattr(find, "_folder", lambda: tmp_path)
    with pytest.raises(SealError, match="Did you mean “weight”"):
        find.find_seal("mine")


def test_a_built_in_seal_loads_without_the_checking_libraries() -> None:
    code = "import sys; from sealcheck.seal.find import find_seal; find_seal('smart-city'); print('pydantic' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
