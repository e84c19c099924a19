# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials that lie in the repository. Only their kind and place are kept, never a value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.secret.beside_server import ACCOUNTS, beside_server
from sealcheck.artifacts.secret.built_in import ANCHORS as BUILT_IN
from sealcheck.artifacts.secret.built_in import ENDINGS as IN_CODE
from sealcheck.artifacts.secret.built_in import built_in
from sealcheck.artifacts.secret.by_form import anchors_in, by_armour, by_form
from sealcheck.artifacts.secret.by_name import WORDS, by_name, is_env_file, may_be_named
from sealcheck.artifacts.secret.commands import ANCHORS as COMMANDS
from sealcheck.artifacts.secret.commands import commands
from sealcheck.artifacts.secret.connections import GIVEN, connections
from sealcheck.artifacts.secret.constants import IN_C, IN_PAGES, OF_DEVICES, device_logins
from sealcheck.artifacts.secret.hashes import (
    OF_DATABASE,
    SIGNS_OF_LOGINS,
    WORDS_OF_DIGESTS,
    account_hashes,
    bare_hashes,
    login_hashes,
)
from sealcheck.artifacts.secret.keys import IN_KEY_STORES, SIGNS, key_store
from sealcheck.artifacts.secret.placed import DATABASE, MAX_BYTES, Found, placed
from sealcheck.artifacts.secret.requests import ANCHORS as SENT
from sealcheck.artifacts.secret.requests import requests
from sealcheck.artifacts.secret.sent_names import ANCHORS as SENT_BY_NAME
from sealcheck.artifacts.secret.sent_names import sent_names
from sealcheck.artifacts.secret.signing import ENDINGS as SIGNING
from sealcheck.artifacts.secret.signing import signing, signs_of
from sealcheck.artifacts.secret.suspects import Certainty, Suspect, is_aside
from sealcheck.artifacts.secret.trial_tools import ANCHORS as TOOLS
from sealcheck.artifacts.secret.trial_tools import ENDINGS as OF_TOOLS
from sealcheck.artifacts.secret.trial_tools import trial_tools
from sealcheck.artifacts.secret.trials import KeysAround
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.search import plain_signs, small_signs

MAX_PER_FILE = 5
_ORDER: dict[Certainty, int] = {"confident": 0, "doubtful": 1, "harmless": 2}
_READ = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DOCS, PathClass.EXAMPLE, PathClass.TEST})
#: Roles of what puts accounts into a database: fixtures, seeds, scripts.
_STORED = frozenset({PathClass.SOURCE, PathClass.CONFIG, PathClass.DATA})
#: Roles of what hands a password on to a server.
_GIVEN_TO = frozenset({PathClass.SOURCE, PathClass.CONFIG})
#: Roles of what tools keep that try out an interface.
_TRIED = frozenset({*_READ, PathClass.DATA})
#: Kinds that are told by the name beside a value.
_NAMED = ("default_value", "set_value", "env_value")
#: The scanners, in the order in which what they find of a file is told.
_SCANS = (
    "secrets_by_form", "private_key_scan", "secrets_sent", "secrets_sent_by_name", "secrets_of_connections",
    "secrets_of_devices", "secrets_of_accounts", "secrets_of_logins", "secrets_of_records", "secrets_by_name",
    "secrets_built_in", "secrets_beside_servers", "secrets_of_commands", "secrets_that_sign", "secrets_of_tools",
    "secrets_beside_databases", "secrets_shown", "secrets_typed",
)  # fmt: skip


def may_hold(kind: File | FileKind) -> bool:
    """Whether credentials are looked for in a file; data hold none but where a data base was copied with its users."""
    return kind.role in _READ or (kind.role is PathClass.DATA and kind.ending in DATABASE)


def is_copy_of_database(file: File) -> bool:
    """Whether a file may hold a database with its users, and is none of tests, examples and documents."""
    return file.ending in DATABASE and file.role in _STORED and not is_aside(file)


def _may_hold_live(kind: FileKind) -> bool:
    return may_hold(kind) and kind.role is not PathClass.TEST


@scanner(may_hold, signs=lambda kind: plain_signs(*anchors_in(kind.role)))
def secrets_by_form(file: File, data: bytes) -> Found:
    """Credentials whose form tells them."""
    return tuple(by_form(file, data[:MAX_BYTES])) or None


@scanner(may_hold, signs=lambda kind: plain_signs(*SIGNS))
def private_key_scan(file: File, data: bytes) -> Found:
    """Private keys."""
    return tuple(by_armour(file, data[:MAX_BYTES])) or None


@scanner(_may_hold_live, signs=lambda kind: small_signs(*SENT))
def secrets_sent(file: File, data: bytes) -> Found:
    """Credentials that go along with a request."""
    return placed(requests, file, data)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.ending in IN_PAGES,
    signs=lambda kind: small_signs(*SENT_BY_NAME),
)
def secrets_sent_by_name(file: File, data: bytes) -> Found:
    """Tokens that go along with a request under a name."""
    return placed(lambda file, content, small: sent_names(file, content), file, data)


@scanner(_may_hold_live, signs=lambda kind: small_signs(*GIVEN))
def secrets_of_connections(file: File, data: bytes) -> Found:
    """Passwords in texts that open a connection."""
    return placed(connections, file, data)


@scanner(lambda kind: kind.role in _GIVEN_TO, signs=lambda kind: small_signs(*ACCOUNTS))
def secrets_beside_servers(file: File, data: bytes) -> Found:
    """Passwords beside the server, the database or the network that they are for."""
    return placed(beside_server, file, data)


@scanner(_may_hold_live, signs=lambda kind: small_signs(*COMMANDS))
def secrets_of_commands(file: File, data: bytes) -> Found:
    """Passwords that commands are given."""
    return placed(commands, file, data)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.ending in SIGNING,
    signs=lambda kind: small_signs(*signs_of(kind.ending)),
)
def secrets_that_sign(file: File, data: bytes) -> Found:
    """What sessions are signed and data are encrypted with."""
    return placed(signing, file, data)


@scanner(lambda kind: kind.role in _TRIED and kind.ending in OF_TOOLS, signs=lambda kind: plain_signs(*TOOLS))
def secrets_of_tools(file: File, data: bytes) -> Found:
    """Accounts in projects of tools that try out an interface."""
    return placed(lambda file, content, small: trial_tools(file, content), file, data)


@scanner(
    lambda kind: kind.role is PathClass.SOURCE and kind.ending in IN_CODE, signs=lambda kind: small_signs(*BUILT_IN)
)
def secrets_built_in(file: File, data: bytes) -> Found:
    """Accounts with a password in the code of a program."""
    return placed(built_in, file, data)


@scanner(lambda kind: may_hold(kind) and kind.ending in IN_C, signs=lambda kind: small_signs(*OF_DEVICES))
def secrets_of_devices(file: File, data: bytes) -> Found:
    """Logins in programs for devices."""
    return placed(device_logins, file, data)


@scanner(
    lambda kind: may_hold(kind) and (kind.ending in DATABASE or kind.role is PathClass.DOCS),
    signs=lambda kind: small_signs(*OF_DATABASE),
)
def secrets_of_accounts(file: File, data: bytes) -> Found:
    """Passwords of accounts of a database, and their hashes."""
    return placed(lambda file, content, small: account_hashes(file, content), file, data)


@scanner(lambda kind: kind.role in _STORED, signs=lambda kind: plain_signs(*SIGNS_OF_LOGINS))
def secrets_of_logins(file: File, data: bytes) -> Found:
    """Hashes of passwords of accounts that are put into a database."""
    return placed(lambda file, content, small: login_hashes(file, content), file, data)


@scanner(
    lambda kind: kind.role in _STORED and kind.ending in DATABASE, signs=lambda kind: small_signs(*WORDS_OF_DIGESTS)
)
def secrets_of_records(file: File, data: bytes) -> Found:
    """Digests of passwords of accounts that SQL puts into a database."""
    return placed(lambda file, content, small: bare_hashes(file, content), file, data)


@scanner(
    may_hold,
    lambda file: file.role is not PathClass.TEST or is_env_file(file),
    signs=lambda kind: small_signs(*WORDS),
    narrows=may_be_named,
)
def secrets_by_name(file: File, data: bytes) -> Found:
    """Credentials that are given to names for them."""
    return tuple(by_name(file, data[:MAX_BYTES])) or None


def _by_path(scans: Scans) -> Iterator[tuple[str, tuple[Suspect, ...]]]:
    """Yield what was found in each file, the most certain first, as much as is worth telling.

    Beside what a person has to look at, what is harmless on the same line is not worth a word.
    """
    found: dict[str, list[Suspect]] = {}
    for name in _SCANS:
        for path, suspects in scans.of(name).items():
            found.setdefault(path, []).extend(suspects)
    for path in sorted(found):
        serious = {suspect.line for suspect in found[path] if suspect.certainty != "harmless"}
        told = [s for s in found[path] if s.certainty != "harmless" or s.line not in serious]
        yield path, tuple(sorted(told, key=lambda suspect: _ORDER[suspect.certainty])[:MAX_PER_FILE])


@artifact
def secret_suspects(tree: Tree, contents: Contents, scans: Scans, as_of: date) -> tuple[tuple[File, Suspect], ...]:
    """Every suspect with its file, the confident ones first; key stores are judged by their names."""
    today = datetime(as_of.year, as_of.month, as_of.day, tzinfo=UTC).timestamp()
    found: list[tuple[File, Suspect]] = []
    around = KeysAround(tree, contents)
    for path, suspects in _by_path(scans):
        file = tree.at(path)
        found += [(file, suspect) for suspect in _dated(around.judged(file, suspects), today)] if file else []
    found += [(file, suspect) for file in tree.mentioning(*IN_KEY_STORES) if (suspect := key_store(file))]
    return tuple(sorted(found, key=lambda item: (_ORDER[item[1].certainty], item[0].path, item[1].line or 0)))


def _dated(suspects: tuple[Suspect, ...], today: float) -> list[Suspect]:
    """A token that has ended opens nothing any more, nor does the one value with a name on its line: that is it."""
    over = Counter(s.line for s in suspects if 0 < s.expires < today)
    there = Counter(s.line for s in suspects)
    return [
        replace(s, certainty="harmless")
        if 0 < s.expires < today or (s.kind in _NAMED and over[s.line] == 1 and there[s.line] == 2)
        else s
        for s in suspects
    ]
