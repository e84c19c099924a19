# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""JSON, TOML, INI and YAML as manifests and settings hold them: what cannot be read is empty."""

from __future__ import annotations

import configparser
from typing import Any

from sealcheck.nested import mapping
from sealcheck.parse import ParseProblem, parse_json, parse_toml, parse_yaml


def read_object(text: str) -> dict[str, Any]:
    """Return an object in JSON; an empty one when it is none or cannot be read."""
    try:
        return mapping(parse_json(text))
    except ParseProblem:
        return {}


def read_table(text: str) -> dict[str, Any]:
    """Return a table in TOML; an empty one when it cannot be read."""
    try:
        return parse_toml(text)
    except ParseProblem:
        return {}


def read_sections(text: str) -> dict[str, dict[str, str]]:
    """Return what the sections of an INI file hold, keys in small letters; nothing when it cannot be read."""
    parser = configparser.RawConfigParser(strict=False, allow_no_value=True)
    try:
        parser.read_string(text)
    except configparser.Error:
        return {}
    return {name: {key: value or "" for key, value in parser.items(name)} for name in parser.sections()}


def read_settings(text: str, ending: str = "yml") -> dict[str, Any]:
    """Return what a file of settings holds by its ending: JSON, TOML or else YAML; an empty mapping when it is none."""
    if ending in ("json", "toml"):
        return read_object(text) if ending == "json" else read_table(text)
    try:
        return mapping(parse_yaml(text).value)
    except ParseProblem:
        return {}
