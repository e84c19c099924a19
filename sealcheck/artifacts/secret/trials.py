# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Private keys that are for trying out only, as a comment, a certificate, or the start of the server with them says.

Whether nobody took them along into a live system, a person has to say.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from posixpath import normpath
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_settings
from sealcheck.artifacts.secret.suspects import Certainty, Suspect
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import listed, mapping
from sealcheck.pattern import regex

#: Bytes above a key in which a comment speaks of it, and files and services that are looked at.
ABOVE = 200
MOST_FILES = 50
MOST_SERVICES = 100
_USE = rb"(?:test(?:s|ing)?|(?:local )?development|demo)(?: purposes?)?"
_COMMENT = regex(
    rb"(?im)^[ \t]{0,40}(?://|#|\*|/\*|--|<!--)[^\n]{0,80}?\b"
    rb"(?:(?:for|in) %b only\b|only (?:used |meant )?(?:for|in) %b\b)" % (_USE, _USE)
)
_COMPOSE = regex(r"(?:docker-)?compose[\w.-]{0,60}\.ya?ml|[\w-]{1,60}[.-]compose\.ya?ml")
_LIVE = regex(r"prod|live|staging")
_CERTIFICATES = ("crt", "pem", "cer", "cert", "csr")
_ARMOURED = regex(
    r"-----BEGIN (?:TRUSTED )?(?:NEW )?CERTIFICATE(?: REQUEST)?-----([A-Za-z0-9+/=\s]{40,20000}?)-----END "
)
MOST_CERTIFICATES = 5
#: The object identifier of a common name (X.520, 2.5.4.3) and the kinds of string that may follow it.
_COMMON_NAME = regex(rb"\x55\x04\x03[\x0c\x13\x14\x16\x1e](?=(.)(.{1,100}))", re.S)
#: Names that stand for tests or for one's own machine; no authority gives a certificate for them (RFC 2606, RFC 6762).
_OWN_MACHINE = regex(
    r"(?:.{0,60}\s)?(?:localhost|tests?|testing|demo|dummy|sample|example|snakeoil|development)(?:\s.{0,60})?"
    r"|(?:[\w*-]{1,60}\.){1,5}(?:localhost|local|test|example|invalid)|127\.0\.0\.1", re.I,
)  # fmt: skip
#: The name of a host or the address of a person that others can reach.
_PUBLIC = regex(rb"[a-z0-9-]{2,60}\.(?!local\b|localhost\b|test\b|example\b|invalid\b)[a-z]{2,24}(?![\w.-])")
#: How Keycloak is started for trying out (https://www.keycloak.org/server/configuration#_starting_keycloak).
_START = "start-dev"


def is_called_a_trial(content: bytes, start: int) -> bool:
    """Whether a comment in the lines above a key says that it is for tests or development only."""
    return _COMMENT.search(content, max(0, start - ABOVE), start) is not None


@dataclass(frozen=True)
class KeysAround:
    """What other files say of private keys: a certificate that they are for this machine, Compose that for trials."""

    tree: Tree
    contents: Contents

    @cached_property
    def _trials(self) -> tuple[str, ...]:
        return folders_for_trials(self.tree, self.contents)

    def judged(self, file: File, suspects: tuple[Suspect, ...]) -> tuple[Suspect, ...]:
        """Return the suspects of a file, with the private keys among them judged by what is around the file."""
        if not any(map(_is_open_key, suspects)):
            return suspects
        if _is_of_own_machine(file, self.tree, self.contents):
            certainty: Certainty = "harmless"
        elif _lies_in(file, self._trials):
            certainty = "doubtful"
        else:
            return suspects
        return tuple(replace(s, certainty=certainty) if _is_open_key(s) else s for s in suspects)


def _is_open_key(suspect: Suspect) -> bool:
    return suspect.kind == "private_key" and suspect.certainty != "harmless"


def folders_for_trials(tree: Tree, contents: Contents) -> tuple[str, ...]:
    """Return the folders and files that Compose hands to a server which it starts for development only."""
    files = [file for file in tree.files if _COMPOSE.fullmatch(file.name) and not _LIVE.search(file.path)]
    found = [path for file in files[:MOST_FILES] for path in _handed(file, contents.text(file) or "")]
    return tuple(dict.fromkeys(found))


def _lies_in(file: File, folders: tuple[str, ...]) -> bool:
    return any(file.path == folder or file.path.startswith(f"{folder}/") for folder in folders)


def _handed(file: File, text: str) -> Iterator[str]:
    if _START not in text or file.role is PathClass.VENDORED:
        return
    services = mapping(read_settings(text), "services")
    for service in list(services.values())[:MOST_SERVICES]:
        asked = mapping(service)
        words = [str(word) for key in ("entrypoint", "command") for word in listed(asked.get(key))]
        if not any(_START in word.split() for word in words):
            continue
        for volume in listed(asked.get("volumes")):
            path = normpath(f"{file.folder}/{_source(volume)}").lstrip("/")
            if path not in ("", ".") and not path.startswith(".."):
                yield path


def _source(volume: Any) -> str:
    """The path of the repository that a volume brings; empty for volumes that Compose keeps, and for other places."""
    source = volume.get("source") if isinstance(volume, dict) else str(volume).partition(":")[0]
    return str(source)[:300] if str(source).startswith(".") else ""


def _is_of_own_machine(key: File, tree: Tree, contents: Contents) -> bool:
    """Whether certificates beside a key are there, and all are made for tests or one's own machine."""
    stem = key.path.rpartition(".")[0] if key.ending else key.path
    beside = [file for ending in _CERTIFICATES if (file := tree.at(f"{stem}.{ending}"))]
    certificates = [data for file in beside for data in _certificates(contents.text(file) or "")]
    return bool(certificates) and all(map(_is_own, certificates))


def _certificates(text: str) -> Iterator[bytes]:
    for body in _ARMOURED.findall(text)[:MOST_CERTIFICATES]:
        try:
            yield base64.b64decode("".join(body.split()), validate=True)
        except (binascii.Error, ValueError):
            yield b""


def _is_own(certificate: bytes) -> bool:
    """Whether the subject, whose name is the last, is one's own machine or a test, and no name is a public one."""
    names = [name[: length[0]].decode("utf-8", "replace") for length, name in _COMMON_NAME.findall(certificate)]
    own = bool(names) and _OWN_MACHINE.fullmatch(names[-1].strip()) is not None
    return own and _PUBLIC.search(certificate) is None
