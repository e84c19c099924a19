# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scanners for credentials that a form or a name of theirs tells."""

from __future__ import annotations

from sealcheck.artifacts.scans import scanner
from sealcheck.artifacts.secret import by_form, by_name, keys
from sealcheck.artifacts.secret.placed import MAX_BYTES, Found, may_hold
from sealcheck.model import File, PathClass
from sealcheck.search import plain_signs, small_signs


@scanner(may_hold, signs=lambda kind: plain_signs(*by_form.anchors_in(kind.role)))
def secrets_by_form(file: File, data: bytes) -> Found:
    """Credentials whose form tells them."""
    return tuple(by_form.by_form(file, data[:MAX_BYTES])) or None


@scanner(may_hold, signs=lambda kind: plain_signs(*keys.SIGNS))
def secrets_in_armour(file: File, data: bytes) -> Found:
    """Private keys."""
    return tuple(by_form.by_armour(file, data[:MAX_BYTES])) or None


@scanner(
    may_hold,
    lambda file: file.role is not PathClass.TEST or by_name.is_env_file(file),
    signs=lambda kind: small_signs(*by_name.WORDS),
    narrows=by_name.may_be_named,
)
def secrets_by_name(file: File, data: bytes) -> Found:
    """Credentials that are given to names for them."""
    return tuple(by_name.by_name(file, data[:MAX_BYTES])) or None
