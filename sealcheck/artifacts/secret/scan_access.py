# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scanners for credentials that go to a server: with a request, a connection or a command, or beside its name."""

from __future__ import annotations

from sealcheck.artifacts.scans import scanner
from sealcheck.artifacts.secret import (
    beside_server,
    commands,
    connections,
    constants,
    requests,
    sent_names,
    shown_keys,
    trial_tools,
    typed,
)
from sealcheck.artifacts.secret.placed import GIVEN_ON, WRITTEN, Found, may_hold_live, placed
from sealcheck.model import File, PathClass
from sealcheck.search import plain_signs, small_signs


@scanner(may_hold_live, signs=lambda kind: small_signs(*requests.ANCHORS))
def secrets_sent(file: File, data: bytes) -> Found:
    """Credentials that go along with a request."""
    return placed(requests.requests, file, data)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.ending in constants.IN_PAGES,
    signs=lambda kind: small_signs(*sent_names.ANCHORS),
)
def secrets_sent_by_name(file: File, data: bytes) -> Found:
    """Tokens that go along with a request under a name."""
    return placed(lambda file, content, small: sent_names.sent_names(file, content), file, data)


@scanner(may_hold_live, signs=lambda kind: small_signs(*connections.GIVEN))
def secrets_of_connections(file: File, data: bytes) -> Found:
    """Passwords in texts that open a connection."""
    return placed(connections.connections, file, data)


@scanner(lambda kind: kind.role in GIVEN_ON, signs=lambda kind: small_signs(*beside_server.ACCOUNTS))
def secrets_beside_servers(file: File, data: bytes) -> Found:
    """Passwords beside the server, the database or the network that they are for."""
    return placed(beside_server.beside_server, file, data)


@scanner(may_hold_live, signs=lambda kind: small_signs(*commands.ANCHORS))
def secrets_of_commands(file: File, data: bytes) -> Found:
    """Passwords that commands are given."""
    return placed(commands.commands, file, data)


@scanner(
    lambda kind: (kind.role in WRITTEN or kind.role is PathClass.DATA) and kind.ending in trial_tools.ENDINGS,
    signs=lambda kind: plain_signs(*trial_tools.ANCHORS),
)
def secrets_of_tools(file: File, data: bytes) -> Found:
    """Accounts in projects of tools that try out an interface."""
    return placed(lambda file, content, small: trial_tools.trial_tools(file, content), file, data)


@scanner(lambda kind: kind.role is PathClass.DOCS, signs=lambda kind: plain_signs(*shown_keys.ANCHORS))
def secrets_shown(file: File, data: bytes) -> Found:
    """Keys of services in what a document shows."""
    return placed(lambda file, content, small: shown_keys.shown_keys(file, content), file, data)


@scanner(
    lambda kind: kind.role in (PathClass.SOURCE, PathClass.TEST) and kind.ending in typed.ENDINGS,
    signs=lambda kind: small_signs(*typed.CALLS),
)
def secrets_typed(file: File, data: bytes) -> Found:
    """Passwords that are typed into the page of a server."""
    return placed(typed.typed, file, data)
