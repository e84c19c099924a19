# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Walks a publiccode.yml along its shape and says what is wrong, where, and how badly."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any, Literal

from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.parse import Document, Path
from sealcheck.publiccode.checks import Files
from sealcheck.publiccode.lists import lists
from sealcheck.publiccode.shape import PUBLICCODE, Shape

Severity = Literal["error", "warning"]
#: No more than these are collected: a hostile file can hold any number of unknown keys.
MOST_FINDINGS = 200


@frozen
class Finding:
    """Something wrong in the file: the key (`description.de.features[2]`; empty for the whole file), what and where.

    Lines and columns are 1-based; they are those of the nearest enclosing key when the key itself is missing.
    """

    key: str
    text: Text
    line: int = 1
    column: int = 1
    severity: Severity = "error"


def validate(document: Document, files: Files) -> tuple[Finding, ...]:
    """Return every error and warning in `document`, in the order of the file."""
    if not isinstance(document.value, dict):
        return (Finding("", say("metadata.problem_not_mapping")),)
    walk = Walk(document, files)
    everything = chain(walk.version(), walk.maintenance(), walk.section((), document.value, PUBLICCODE), walk.details())
    found = islice(everything, MOST_FINDINGS)
    return tuple(sorted(found, key=lambda finding: (finding.line, finding.column, finding.key)))


def dotted(path: Path) -> str:
    """Return a path as the reference parser writes it: `maintenance.contacts[0].email`."""
    return "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path).removeprefix(".")


class Walk:
    """One pass over a document."""

    def __init__(self, document: Document, files: Files) -> None:
        self.document = document
        self.files = files

    def _finding(self, path: Path, name: str, severity: Severity = "error", /, **args: Any) -> Finding:
        return Finding(dotted(path), say(f"metadata.{name}", **args), *self.document.at(path), severity)

    def value(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if value not in (None, "", [], {}) and shape.deprecated:
            yield self._finding(path, "warning_use_instead", "warning", instead=shape.deprecated)
        elif value not in (None, "", [], {}) and shape.deprecated is not None:
            yield self._finding(path, "warning_deprecated", "warning")
        if value is None or value == "":
            if shape.required:
                yield self._finding(path, "problem_required")
                return
            if value is None:
                return
        match shape.kind:
            case "text":
                yield from self.text(path, value, shape)
            case "truth":
                if not isinstance(value, bool):
                    yield self._finding(path, "problem_not_truth", value=self.document.raw.get(path, "…"))
            case "list":
                yield from self.items(path, value, shape)
            case "text_or_list":
                yield from self.items(path, value if isinstance(value, list) else [value], shape)
            case "languages":
                yield from self.languages(path, value, shape)
            case "section":
                yield from self.section(path, value, shape)

    def text(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if isinstance(value, dict | list):
            yield self._finding(path, "problem_not_text")
            return
        written = value if isinstance(value, str) else self.document.raw.get(path, str(value))
        if not isinstance(value, str) and path != ("publiccodeYmlVersion",):
            yield self._finding(path, "warning_unquoted", "warning", value=written)
        for check in shape.checks:
            complaint = check(written, self.files)
            if complaint is not None:
                yield Finding(dotted(path), complaint, *self.document.at(path))

    def items(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if not isinstance(value, list):
            yield self._finding(path, "problem_not_list")
            return
        if len(value) < shape.least:
            yield self._finding(path, "problem_empty_list")
        each = shape.item or Shape("text")
        for index, item in enumerate(value):
            empty = item is None and each.kind == "section"
            yield from self.value((*path, index), {} if empty else item, each)

    def languages(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if not isinstance(value, dict):
            yield self._finding(path, "problem_not_section")
            return
        if not value:
            yield self._finding(path, "problem_empty_list")
        for tag, block in value.items():
            for check in shape.checks:
                complaint = check(tag, self.files)
                if complaint is not None:
                    yield Finding(dotted((*path, tag)), complaint, *self.document.at((*path, tag)))
            yield from self.section((*path, tag), {} if block is None else block, shape.item or Shape("section"))

    def section(self, path: Path, value: Any, shape: Shape) -> Iterator[Finding]:
        if not isinstance(value, dict):
            yield self._finding(path, "problem_not_section")
            return
        for key, given in value.items():
            known = shape.keys.get(key)
            yield from [self.unknown((*path, key), shape)] if known is None else self.value((*path, key), given, known)
        for key, expected in shape.keys.items():
            if expected.required and key not in value:
                yield self._finding((*path, key), "problem_required")

    def unknown(self, path: Path, shape: Shape) -> Finding:
        key = str(path[-1])
        if len(path) == 1 and len(key) == 2 and key.upper() in lists().countries:
            return self._finding(path, "problem_country_section", key=key)
        by_case = {known.lower(): known for known in shape.keys}
        near = difflib.get_close_matches(key.lower()[:60], by_case, n=1, cutoff=0.8)
        if near:
            return self._finding(path, "problem_unknown_key_near", key=key, near=by_case[near[0]])
        return self._finding(path, "problem_unknown_key", key=key)

    def version(self) -> Iterator[Finding]:
        """The version decides how the rest is read: a text, and one of those the reference parser knows."""
        path: Path = ("publiccodeYmlVersion",)
        value = self.document.value.get("publiccodeYmlVersion")
        known = lists()
        if isinstance(value, bool | int | float):
            yield self._finding(path, "problem_version_unquoted", value=self.document.raw.get(path, str(value)))
        elif isinstance(value, str) and value and value not in known.versions:
            yield self._finding(path, "problem_version", value=value, allowed=known.versions)
        elif isinstance(value, str) and value in known.versions and value not in known.current:
            yield self._finding(path, "warning_version", "warning", value=value)

    def maintenance(self) -> Iterator[Finding]:
        """Who must be named depends on how the software is maintained."""
        given = self.document.value.get("maintenance")
        if not isinstance(given, dict):
            return
        kind, contractors, contacts = (given.get(key) for key in ("type", "contractors", "contacts"))
        if kind == "contract" and not contractors:
            yield self._finding(("maintenance", "contractors"), "problem_contractors_missing")
        if kind != "contract" and contractors is not None and kind in lists().maintenance_type:
            yield self._finding(("maintenance", "contractors"), "problem_contractors_given", type=str(kind))
        if kind in ("internal", "community") and not contacts:
            yield self._finding(("maintenance", "contacts"), "problem_contacts_missing", type=str(kind))

    def details(self) -> Iterator[Finding]:
        """Yield what the reference parser only warns of, and the one clash between keys."""
        value = self.document.value
        if "IT" in value and "it" in value:
            yield self._finding(("it",), "problem_it_twice")
        audience = value.get("intendedAudience")
        for key in ("countries", "unsupportedCountries"):
            codes = audience.get(key) if isinstance(audience, dict) else None
            for index, code in enumerate(codes if isinstance(codes, list) else ()):
                if isinstance(code, str) and code.islower() and code.upper() in lists().countries:
                    path = ("intendedAudience", key, index)
                    yield self._finding(path, "warning_lower_case_country", "warning", upper=code.upper())
        yield from self._rare_languages()

    def _rare_languages(self) -> Iterator[Finding]:
        description, localisation = self.document.value.get("description"), self.document.value.get("localisation")
        named = localisation.get("availableLanguages") if isinstance(localisation, dict) else None
        tags: list[tuple[Path, Any]] = [
            (("description", tag), tag) for tag in description or () if isinstance(description, dict)
        ]
        if isinstance(named, list):
            tags += [(("localisation", "availableLanguages", index), tag) for index, tag in enumerate(named)]
        for path, tag in tags:
            main = str(tag).partition("-")[0].lower()
            if len(main) == 3 and main.isalpha() and main not in lists().languages_three:
                yield self._finding(path, "warning_language", "warning", value=str(tag))
