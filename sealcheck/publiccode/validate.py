# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Says what is wrong in a publiccode.yml, where, and how badly, as the reference parser does."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, islice
from typing import Any

from sealcheck.model import say
from sealcheck.parse import Document, Path
from sealcheck.publiccode.checks import Files
from sealcheck.publiccode.lists import lists
from sealcheck.publiccode.shape import PUBLICCODE, Shape
from sealcheck.publiccode.walk import Finding, Walk

#: No more than these are collected: a hostile file can hold any number of unknown keys.
MOST_FINDINGS = 200
_CONTRACTORS: Path = ("maintenance", "contractors")


def validate(document: Document, files: Files) -> tuple[Finding, ...]:
    """Return every error, warning and hint in `document`, in the order of the file."""
    if not isinstance(document.value, dict):
        return (Finding("", say("metadata.problem_not_mapping")),)
    maintenance = document.value.get("maintenance")
    contract = isinstance(maintenance, dict) and maintenance.get("type") == "contract"
    walk = _PublicCode(document, files, frozenset() if contract else frozenset([_CONTRACTORS]))
    everything = chain(walk.version(), walk.maintenance(), walk.section((), document.value, PUBLICCODE), walk.details())
    found = islice(everything, MOST_FINDINGS)
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.key)))


class _PublicCode(Walk):
    """One pass over a publiccode.yml: its shape, and the rules that look at several keys."""

    def unknown(self, path: Path, shape: Shape) -> Finding:
        key = str(path[-1])
        if len(path) == 1 and key.lower() == "de":
            return self.finding(path, "problem_german_section", key=key)
        if len(path) == 1 and len(key) == 2 and key.upper() in lists().countries:
            return self.finding(path, "problem_country_section", key=key)
        return super().unknown(path, shape)

    def deprecated(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        """Yield the warnings; below `it` the reference parser names the key that it should be, `IT`."""
        for finding in super().deprecated(path, value, shape):
            yield replace(finding, key=f"IT{finding.key[2:]}") if finding.key.startswith("it.") else finding

    def version(self) -> Iterator[Finding]:
        """The version decides how the rest is read: a text, and one of those the reference parser knows."""
        path: Path = ("publiccodeYmlVersion",)
        value = self.document.value.get("publiccodeYmlVersion")
        known = lists()
        if isinstance(value, bool | int | float):
            yield self.finding(path, "problem_version_unquoted", value=self.document.raw.get(path, str(value)))
        elif isinstance(value, str) and value and value not in known.versions:
            yield self.finding(path, "problem_version", value=value, allowed=known.versions)
        elif isinstance(value, str) and value in known.versions and value not in known.current:
            yield self.finding(path, "warning_version", "warning", value=value)

    def maintenance(self) -> Iterator[Finding]:
        """Who must be named depends on how the software is maintained."""
        given = self.document.value.get("maintenance")
        if not isinstance(given, dict):
            return
        kind, contractors, contacts = (given.get(key) for key in ("type", "contractors", "contacts"))
        people = ("maintenance", "contacts")
        if kind == "contract" and contractors is None:
            yield self.missing(_CONTRACTORS, given, "problem_contractors_missing")
        elif kind == "contract" and contractors == []:
            yield self.finding(_CONTRACTORS, "problem_contractors_missing", "hint")
        elif kind != "contract" and contractors is not None:
            yield self.finding(_CONTRACTORS, "problem_contractors_given", type=str(kind))
        if kind in ("internal", "community") and contacts is None:
            yield self.missing(people, given, "problem_contacts_missing", type=str(kind))
        elif kind in ("internal", "community") and contacts == []:
            yield self.finding(people, "problem_contacts_missing", "hint", type=str(kind))

    def details(self) -> Iterator[Finding]:
        """Yield what the reference parser only warns of, and the one clash between keys."""
        value = self.document.value
        if "IT" in value and "it" in value:
            yield self.finding(("it",), "problem_it_twice")
        audience = value.get("intendedAudience")
        for key in ("countries", "unsupportedCountries"):
            codes = audience.get(key) if isinstance(audience, dict) else None
            for index, code in enumerate(codes if isinstance(codes, list) else ()):
                if isinstance(code, str) and code.islower() and code.upper() in lists().countries:
                    path = ("intendedAudience", key, index)
                    yield self.finding(path, "warning_lower_case_country", "warning", upper=code.upper())
