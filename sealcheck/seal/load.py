# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""YAML → Seal. All mistakes at once, each with file, line, criterion, key and what is allowed."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.parse import Document, ParseProblem, parse_yaml
from sealcheck.refusal import refusal
from sealcheck.seal.build import Misfit, build
from sealcheck.seal.catalogue import Seal
from sealcheck.seal.complaints import Complaint, SealError, Source

__all__ = ["MAX_BYTES", "Complaint", "LoadedSeal", "SealError", "load", "load_built_in", "loads"]

#: The built-in seal has about 140 KB; a file beyond this is no seal.
MAX_BYTES = 1_048_576


@frozen
class LoadedSeal:
    """A seal that holds, the digest of its file ("sha256:…"), where it came from and where its keys stand."""

    seal: Seal
    digest: str
    path: str
    document: Document


def load(path: Path) -> LoadedSeal:
    """Return the seal in the file `path`. Raises SealError with all of its mistakes."""
    return loads(_read(path), str(path))


def load_built_in(path: Path) -> LoadedSeal:
    """Return one of our own seals, which the tests have checked, without importing what checks them.

    Raises SealError like `load` when somebody has changed it into something that is no seal.
    """
    data = _read(path)
    document = _parse(data, str(path))
    try:
        built = build(Seal, document.value) if not document.repeats else None
    except Misfit:
        built = None
    return _loaded(built, data, str(path), document) if built else loads(data, str(path))


def loads(data: bytes, file: str) -> LoadedSeal:
    """Return the seal in `data`; `file` is its name in complaints. Raises SealError with all of its mistakes."""
    from sealcheck.seal.check import checked

    document = _parse(data, file)
    source = Source(file, document)
    repeats = [
        replace(source.complaint(path, say("seal.repeated_key")), line=line, column=column)
        for path, (line, column) in document.repeats
    ]
    try:
        value = checked(source)
    except SealError as error:
        raise SealError([*repeats, *error.complaints]) from None
    if repeats:
        raise SealError(repeats)
    return _loaded(build(Seal, value), data, file, document)


def _loaded(seal: Seal, data: bytes, file: str, document: Document) -> LoadedSeal:
    return LoadedSeal(seal, f"sha256:{hashlib.sha256(data).hexdigest()}", file, document)


def _read(path: Path) -> bytes:
    try:
        if path.is_dir():
            raise _refused(str(path), say("seal.is_directory"))
        if not path.exists():
            raise _refused(str(path), say("seal.no_such_file"))
        if not path.is_file():
            raise _refused(str(path), say("seal.no_regular_file"))
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _refused(str(path), say("seal.cannot_read", error=refusal(error))) from None
    if len(data) > MAX_BYTES:
        raise _refused(str(path), say("seal.too_large", limit=MAX_BYTES // 1024))
    return data


def _parse(data: bytes, file: str) -> Document:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise _refused(file, say("seal.not_utf8"), line, column) from None
    try:
        document = parse_yaml(text, repeated=True)
    except ParseProblem as problem:
        raise _refused(file, say("seal.not_yaml", problem=problem.message), problem.line, problem.column) from None
    if document.value is None:
        raise _refused(file, say("seal.empty_file"))
    return document


def _refused(file: str, message: Text, line: int = 0, column: int = 0) -> SealError:
    return SealError([Complaint(file, line, column, "", "", message)])
