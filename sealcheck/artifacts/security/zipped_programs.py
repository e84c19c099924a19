# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Programs in ZIP archives, told by the names in the archive's directory; nothing is unpacked."""

from __future__ import annotations

import io
import re

from sealcheck.pattern import regex

_PROGRAM = regex(r"\.(?:exe|dll|so(?:\.[0-9]{1,4}){0,3}|dylib|class|jar|war|ear|apk|msi|wasm|pyd)", re.I)
#: Names looked at; an archive that may be read holds few more.
_MOST = 20_000


def holds_program(data: bytes, wrappers: frozenset[str]) -> bool:
    """Whether an archive names a program or library, but for `wrappers`; a broken archive does not."""
    for name in _names(data)[:_MOST]:
        at = name.rfind(".so.") if ".so." in name else name.rfind(".")
        if at >= 0 and _PROGRAM.fullmatch(name[at:]) and "/".join(name.rsplit("/", 3)[-3:]) not in wrappers:
            return True
    return False


def _names(data: bytes) -> list[str]:
    import struct
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return archive.namelist()
    except (zipfile.BadZipFile, struct.error, ValueError, OSError, EOFError, NotImplementedError):
        # all that `zipfile` lets through of a directory that is cut off, points elsewhere or is of an unknown version
        return []
