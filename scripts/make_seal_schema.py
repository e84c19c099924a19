# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes criteria/seal.schema.json, with which an editor checks and completes a seal file, from the schema in Python."""

from __future__ import annotations

import json
from pathlib import Path

from sealcheck.seal.schema import Seal

TARGET = Path(__file__).parent.parent / "criteria" / "seal.schema.json"


def schema_text() -> str:
    """The JSON Schema of a seal file, the same bytes each time."""
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Seal.model_json_schema()}
    return json.dumps(schema, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    TARGET.write_text(schema_text(), encoding="utf-8")
