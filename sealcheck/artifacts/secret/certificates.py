# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Certificates beside private keys: for whom they are made, and whether that is a machine of one's own or a test."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

ENDINGS = ("crt", "pem", "cer", "cert", "csr")
_ARMOURED = regex(
    r"-----BEGIN (?:TRUSTED )?(?:NEW )?CERTIFICATE(?: REQUEST)?-----([A-Za-z0-9+/=\s]{40,20000}?)-----END "
)
_MOST = 5
#: The object identifier of a common name (X.520, 2.5.4.3) and the kinds of string that may follow it.
_COMMON_NAME = regex(rb"\x55\x04\x03[\x0c\x13\x14\x16\x1e](?=(.)(.{1,100}))", re.S)
#: Names that stand for tests or for one's own machine; no authority gives a certificate for them (RFC 2606, RFC 6762).
_OWN_MACHINE = regex(
    r"(?:.{0,60}\s)?(?:localhost|tests?|testing|demo|dummy|sample|example|snakeoil|development)(?:\s.{0,60})?"
    r"|(?:[\w*-]{1,60}\.){1,5}(?:localhost|local|test|example|invalid)|127\.0\.0\.1", re.I,
)  # fmt: skip
#: The name of a host or the address of a person that others can reach.
_PUBLIC = regex(rb"[a-z0-9-]{2,60}\.(?!local\b|localhost\b|test\b|example\b|invalid\b)[a-z]{2,24}(?![\w.-])")


def is_of_own_machine(key: File, tree: Tree, contents: Contents) -> bool:
    """Whether certificates beside a key are there, and all are made for tests or one's own machine."""
    stem = key.path.rpartition(".")[0] if key.ending else key.path
    beside = [file for ending in ENDINGS if (file := tree.at(f"{stem}.{ending}"))]
    certificates = [data for file in beside for data in _certificates(contents.text(file) or "")]
    return bool(certificates) and all(map(_is_own, certificates))


def _certificates(text: str) -> Iterator[bytes]:
    for body in _ARMOURED.findall(text)[:_MOST]:
        try:
            yield base64.b64decode("".join(body.split()), validate=True)
        except (binascii.Error, ValueError):
            yield b""


def _is_own(certificate: bytes) -> bool:
    """Whether the subject, whose name is the last, is one's own machine or a test, and no name is a public one."""
    names = [name[: length[0]].decode("utf-8", "replace") for length, name in _COMMON_NAME.findall(certificate)]
    own = bool(names) and _OWN_MACHINE.fullmatch(names[-1].strip()) is not None
    return own and _PUBLIC.search(certificate) is None
