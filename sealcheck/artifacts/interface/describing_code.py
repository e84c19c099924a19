# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Code that has a framework make the description of an interface, without a library of its own for it."""

from __future__ import annotations

from sealcheck.artifacts.scans import scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

_ANCHOR = b"rest_framework.schemas"
#: https://www.django-rest-framework.org/api-guide/schemas/
_IMPORTS = regex(
    rb"(?m)^[ \t]{0,8}from rest_framework\.schemas(?:\.openapi)? import [^\n]{0,200}"
    rb"\b(?:get_schema_view|SchemaGenerator)\b"
)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.language == "Python", signs=lambda kind: plain_signs(_ANCHOR)
)
def describing_code(file: File, data: bytes) -> int | None:
    """Return the line (from 1) that takes the generator of descriptions from Django REST framework, or None."""
    match = _IMPORTS.search(data)
    return data.count(b"\n", 0, match.start()) + 1 if match else None
