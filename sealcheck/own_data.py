# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Our own YAML files, parsed once for each user: reading them anew would take a sixth of a small assessment."""

from __future__ import annotations

import hashlib
import marshal
import sys
from contextlib import suppress
from typing import Any

from sealcheck.shipped import shipped
from sealcheck.user_cache import cache_folder, keep


def own_yaml(*parts: str) -> Any:
    """Return the value of a YAML file inside the package; the parsed value is kept under the digest of the text."""
    data = shipped(*parts).read_bytes()
    folder = cache_folder("data")
    if folder is None:
        return _parsed(data)
    kept = folder / f"{parts[-1]}-{hashlib.sha256(data).hexdigest()[:32]}-{sys.implementation.cache_tag}"
    with suppress(OSError, ValueError, EOFError, TypeError):
        return marshal.loads(kept.read_bytes())  # noqa: S302 - written by us into a folder that only we can write
    value = _parsed(data)
    with suppress(OSError):
        keep(kept, marshal.dumps(value))
    return value


def _parsed(data: bytes) -> Any:
    from sealcheck.parse import parse_yaml

    return parse_yaml(data.decode("utf-8")).value
