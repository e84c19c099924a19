# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Proprietary components that publiccode.yml declares."""

from __future__ import annotations

from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.model import Evidence, against, found, say


def components(publiccode: PublicCode) -> tuple[int, list[Evidence]]:
    """Return how many of the proprietary components are mandatory, and what is said of each."""
    listed = publiccode.get("dependsOn", "proprietary")
    entries = list(enumerate(listed if isinstance(listed, list) else [listed] if listed else []))
    mandatory, evidence = 0, []
    for index, entry in entries:
        optional = isinstance(entry, dict) and entry.get("optional") is True
        mandatory += not optional
        name = str(entry.get("name") or "?") if isinstance(entry, dict) else str(entry)
        text = say("reuse.component_optional" if optional else "reuse.component_mandatory", name=name)
        line = publiccode.line("dependsOn", "proprietary", index)
        evidence.append((found if optional else against)(text, publiccode.file, line))
    if not entries:
        evidence = [found(say("reuse.none_listed"), publiccode.file, publiccode.line("dependsOn"))]
    return mandatory, evidence
