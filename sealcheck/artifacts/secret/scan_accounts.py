# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scanners for credentials that a program, a device or a database keeps: accounts, hashes and keys that sign."""

from __future__ import annotations

from sealcheck.artifacts.scans import scanner
from sealcheck.artifacts.secret import beside_database, built_in, constants, device_logins, hashes, signing
from sealcheck.artifacts.secret.placed import DATABASE, GIVEN_ON, STORED, Found, may_hold, placed
from sealcheck.model import File, PathClass
from sealcheck.search import plain_signs, small_signs


@scanner(
    lambda kind: may_hold(kind) and (kind.ending in DATABASE or kind.role is PathClass.DOCS),
    signs=lambda kind: small_signs(*hashes.OF_DATABASE),
)
def secrets_of_accounts(file: File, data: bytes) -> Found:
    """Passwords of accounts of a database, and their hashes."""
    return placed(lambda file, content, small: hashes.account_hashes(file, content), file, data)


@scanner(lambda kind: kind.role in STORED, signs=lambda kind: plain_signs(*hashes.SIGNS_OF_LOGINS))
def secrets_of_logins(file: File, data: bytes) -> Found:
    """Hashes of passwords of accounts that are put into a database."""
    return placed(lambda file, content, small: hashes.login_hashes(file, content), file, data)


@scanner(
    lambda kind: kind.role in STORED and kind.ending in DATABASE,
    signs=lambda kind: small_signs(*hashes.WORDS_OF_DIGESTS),
)
def secrets_of_records(file: File, data: bytes) -> Found:
    """Digests of passwords of accounts that SQL puts into a database."""
    return placed(lambda file, content, small: hashes.bare_hashes(file, content), file, data)


@scanner(
    lambda kind: kind.role in GIVEN_ON and kind.ending not in DATABASE,
    signs=lambda kind: small_signs(*beside_database.WORDS),
)
def secrets_beside_databases(file: File, data: bytes) -> Found:
    """Passwords beside the name of a database."""
    return placed(beside_database.beside_database, file, data)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.ending in built_in.ENDINGS,
    signs=lambda kind: small_signs(*built_in.ANCHORS),
)
def secrets_built_in(file: File, data: bytes) -> Found:
    """Accounts with a password in the code of a program."""
    return placed(built_in.built_in, file, data)


@scanner(
    lambda kind: may_hold(kind) and kind.ending in constants.IN_C, signs=lambda kind: small_signs(*device_logins.WORDS)
)
def secrets_of_devices(file: File, data: bytes) -> Found:
    """Logins in programs for devices."""
    return placed(device_logins.device_logins, file, data)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.ending in signing.ENDINGS,
    signs=lambda kind: small_signs(*signing.signs_of(kind.ending)),
)
def secrets_that_sign(file: File, data: bytes) -> Found:
    """What sessions are signed and data are encrypted with."""
    return placed(signing.signing, file, data)
