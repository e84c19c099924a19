# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where the report of a target is kept: `<host>/<owner>/<name>/<commit>`, each part a harmless folder name."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from pathlib import Path

from sealcheck.pattern import regex
from sealcheck.snapshot import Subject

#: Bytes of a folder name; file systems allow 255, and a path has several.
LONGEST = 80
_SAFE = regex(r"[^\w.+-]")
#: Names that Windows keeps for devices, with or without an ending.
_RESERVED = regex(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)


def report_folder(base: Path, subject: Subject) -> Path:
    """Return the folder below `base` for reports on `subject`; local targets are kept under `local`.

    Groups of an owner (`city/team`) become nested folders. A part that had to be changed carries a digest of the
    original, so that two targets never share a folder.
    """
    owner = [part for part in subject.owner.split("/") if part]
    place = [subject.host, *owner] if subject.host else ["local"]
    return base.joinpath(*(safe_name(part) for part in (*place, subject.name, subject.commit or "no-commit")))


def safe_name(part: str) -> str:
    """Return `part` as a folder name: no separators, controls, leading dots or reserved names, at most 80 bytes."""
    kept = _SAFE.sub("_", unicodedata.normalize("NFC", part)).strip(".")
    cut = kept.encode("utf-8", "replace")[:LONGEST].decode("utf-8", "ignore")
    if cut and cut == part and not _RESERVED.fullmatch(cut):
        return cut
    digest = hashlib.sha256(part.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    shortened = cut.encode("utf-8")[: LONGEST - 9].decode("utf-8", "ignore").rstrip(".")
    return f"{shortened or 'unnamed'}-{digest}" if not _RESERVED.fullmatch(cut) else f"_{shortened}-{digest}"
