# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The SPDX licence list: ids with their names and flags. Small and quick to load; the texts are elsewhere."""

from __future__ import annotations

import gzip
import json
from collections.abc import Mapping
from functools import cache

from sealcheck.frozen import frozen
from sealcheck.shipped import shipped

#: Licences for content and data that a programme may accept for documentation or data, though neither OSI nor FSF
#: call them licences for software. Source: SPDX list, GovData's licence list (https://www.govdata.de/lizenzen).
CONTENT_PREFIXES = ("CC-BY-1", "CC-BY-2", "CC-BY-3", "CC-BY-4", "CC-BY-SA-", "ODbL-", "ODC-By-", "PDDL-", "DL-DE-")


@frozen
class Licence:
    """One entry of the list with what OSI and FSF say of it."""

    id: str
    name: str
    osi: bool
    fsf: bool
    deprecated: bool

    @property
    def content(self) -> bool:
        """Whether this is an open licence for texts, pictures or data rather than software."""
        return self.id.startswith(CONTENT_PREFIXES)


@frozen
class LicenceList:
    """The whole list; `by_lower` finds an id whatever its case."""

    version: str
    date: str
    licences: Mapping[str, Licence]
    exceptions: frozenset[str]
    by_lower: Mapping[str, str]

    def find(self, name: str) -> Licence | None:
        """Return the licence with this id in any case, or None."""
        identifier = self.by_lower.get(name.lower())
        return self.licences.get(identifier) if identifier else None


@cache
def licence_list() -> LicenceList:
    """Return the SPDX licence list that sealcheck ships."""
    data = json.loads(gzip.decompress(shipped("data", "licences.json.gz").read_bytes()))
    licences = {
        key: Licence(key, name, "o" in flags, "f" in flags, "d" in flags)
        for key, (name, flags) in data["licences"].items()
    }
    exceptions = frozenset(data["exceptions"])
    by_lower = {key.lower(): key for key in (*licences, *exceptions)}
    return LicenceList(data["version"], data["date"], licences, exceptions, by_lower)
