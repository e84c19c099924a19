# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where seals come from: the built-in ones by name, others by the path of their file."""

from __future__ import annotations

from pathlib import Path

import sealcheck
from sealcheck.seal.complaints import Complaint, SealError, not_among
from sealcheck.seal.load import LoadedSeal, load, load_built_in


def find_seal(name: str) -> LoadedSeal:
    """Return the built-in seal `name`, or the one in the file that `name` is the path of. Raises SealError."""
    if name in (known := available()):
        return load_built_in(_folder() / f"{name}.yml")
    if "/" in name or "\\" in name or name.endswith((".yml", ".yaml")):
        return load(Path(name))
    raise SealError([Complaint(name, 0, 0, "", "", not_among("unknown_seal", name, known))])


def available() -> list[str]:
    """Return the names of the built-in seals."""
    return sorted(path.stem for path in _folder().glob("*.yml"))


def _folder() -> Path:
    """Return the folder of the built-in seals: inside the installed package, or beside it in a source checkout."""
    package = Path(sealcheck.__file__).parent
    packaged = package / "criteria"
    return packaged if packaged.is_dir() else package.parent / "criteria"
