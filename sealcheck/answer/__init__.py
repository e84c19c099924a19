# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The answer to one question, under which licence something is: gathered once, one document, four views of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from sealcheck.answer import spdx, text
from sealcheck.answer.document import answer_document
from sealcheck.answer.gather import gather
from sealcheck.report.document import to_json

__all__ = ["VIEWS", "answer_document", "gather"]

#: Each turns the document into text in a language; SPDX and JSON hold both or neither.
VIEWS: Mapping[str, Callable[[Mapping[str, Any], str], str]] = {
    "text": text.render,
    "json": lambda doc, _: to_json(doc),
    "spdx": lambda doc, _: spdx.tag_value(doc),
    "spdx-json": lambda doc, _: spdx.to_json(doc),
}
