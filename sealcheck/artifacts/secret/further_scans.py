# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scanners for passwords and keys that no server which others can reach stands beside, or only in a test."""

from __future__ import annotations

from sealcheck.artifacts.scans import scanner
from sealcheck.artifacts.secret.beside_database import WORDS, beside_database
from sealcheck.artifacts.secret.placed import DATABASE, Found, placed
from sealcheck.artifacts.secret.shown_keys import ANCHORS, shown_keys
from sealcheck.artifacts.secret.typed import CALLS, ENDINGS, typed
from sealcheck.model import File, PathClass
from sealcheck.search import plain_signs, small_signs

_BESIDE = frozenset({PathClass.SOURCE, PathClass.CONFIG})


@scanner(
    lambda kind: kind.role in _BESIDE and kind.ending not in DATABASE,
    signs=lambda kind: small_signs(*WORDS),
)
def secrets_beside_databases(file: File, data: bytes) -> Found:
    """Passwords beside the name of a database."""
    return placed(beside_database, file, data)


@scanner(lambda kind: kind.role is PathClass.DOCS, signs=lambda kind: plain_signs(*ANCHORS))
def secrets_shown(file: File, data: bytes) -> Found:
    """Keys of services in what a document shows."""
    return placed(lambda file, content, small: shown_keys(file, content), file, data)


@scanner(
    lambda kind: kind.role in (PathClass.SOURCE, PathClass.TEST) and kind.ending in ENDINGS,
    signs=lambda kind: small_signs(*CALLS),
)
def secrets_typed(file: File, data: bytes) -> Found:
    """Passwords that are typed into the page of a server."""
    return placed(typed, file, data)
