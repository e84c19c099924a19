# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that are a licence word for word, looked up by the digest of their words.

Most licence files are; for them the texts of all licences need not be loaded.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from sealcheck.licence.corpus import Reference
from sealcheck.licence.normalise import RULES
from sealcheck.shipped import shipped


def verbatim(words: Sequence[str]) -> tuple[str, ...]:
    """Return the ids of the licence that `words` are, with or without its title and appendix; empty if none."""
    return tuple(_known().get(digest(words), ()))


def digest(words: Sequence[str]) -> str:
    """Return 96 bits that tell the words from all others, in 16 characters."""
    return base64.b64encode(
        hashlib.blake2b(" ".join(words).encode("utf-8", "replace"), digest_size=12).digest()
    ).decode()


def versions(reference: Reference) -> Iterator[tuple[int, int]]:
    """Yield the parts of a reference that a copy may consist of, as first and last word: whole, or without a rim."""
    ends = (len(reference.numbers), reference.tail)
    yield from sorted({(first, last) for first in (0, reference.head) for last in ends})


@cache
def _known() -> Mapping[str, Sequence[str]]:
    """Return the ids by digest. Raises ValueError when they were made by other rules than ours."""
    data = json.loads(shipped("data", "licence_digests.json").read_bytes())
    if data["rules"] != RULES:
        raise ValueError("licence_digests.json is out of date: run scripts/make_licence_index.py")
    digests: Mapping[str, Sequence[str]] = data["digests"]
    return digests
