# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The full check of a seal file: its shape against the schema, and the rules that a schema cannot express."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from sealcheck.seal.complaints import SealError, Source
from sealcheck.seal.rules import rule_complaints
from sealcheck.seal.schema import Seal
from sealcheck.seal.shape import shape_complaints


def checked(source: Source) -> dict[str, Any]:
    """Return what the file says, as the schema reads it. Raises SealError with all of its mistakes."""
    complaints = rule_complaints(source)
    try:
        seal = Seal.model_validate(source.document.value)
    except ValidationError as error:
        raise SealError([*shape_complaints(source, error), *complaints]) from None
    if complaints:
        raise SealError(complaints)
    return seal.model_dump(by_alias=True, exclude_unset=True)
