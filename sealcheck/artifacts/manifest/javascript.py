# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What manifests of JavaScript name as dependencies, for Node.js, Deno and the browser, and which are a library's."""

from __future__ import annotations

from sealcheck.artifacts.manifest.needs import Needs, versioned
from sealcheck.nested import mapping
from sealcheck.parse import parse_json

#: Keys by which other versions are taken than dependencies ask for.
_FORCES = frozenset({"resolutions", "overrides", "pnpm"})


def npm(text: str) -> Needs:
    """package.json: run-time and development dependencies, links inside the workspace aside."""
    value = parse_json(text)
    given = [*mapping(value, "dependencies").items(), *mapping(value, "devDependencies").items()]
    others = [(k, v) for k, v in given if not str(v).startswith(("workspace:", "file:", "link:", "portal:", "*"))]
    needs = versioned(v for _, v in others)._replace(names=tuple(k for k, _ in others))
    published = isinstance(value, dict) and not value.get("private") and any(k in value for k in ("main", "exports"))
    library = bool(published and value.get("version") and ("files" in value or "publishConfig" in value))
    asked = () if _FORCES & set(mapping(value)) else tuple((k, str(v)) for k, v in others)
    return needs._replace(library=library, asked=asked)


def bower(text: str) -> Needs:
    """bower.json, whose versions may stand behind the source of a package: `owner/package#1.2.3`."""
    value = parse_json(text)
    given = {**mapping(value, "devDependencies"), **mapping(value, "dependencies")}
    needs = versioned(str(version).rpartition("#")[2] for version in given.values())
    library = isinstance(value, dict) and not value.get("private") and "main" in value
    return needs._replace(library=library, names=tuple(given))


def deno(text: str) -> Needs:
    """deno.json."""
    value = parse_json(text)
    return Needs(sum(str(v).startswith(("npm:", "jsr:", "http")) for v in mapping(value, "imports").values()))
