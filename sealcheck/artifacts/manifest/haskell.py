# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the manifests of Haskell ask for: Cabal files, hpack's package.yaml, and Stack's choice of versions.

https://docs.haskellstack.org/en/stable/topics/stackage_snapshots
"""

from __future__ import annotations

import re

from sealcheck.artifacts.manifest.needs import Needs
from sealcheck.nested import entries, mapping
from sealcheck.parse import parse_yaml
from sealcheck.pattern import regex

_DEPENDS = regex(r"^[ \t]{1,20}build-depends:((?:[^\n]{0,400}\n[ \t]{2,40}(?![\w-]{1,40}:))*[^\n]{0,400})", re.M | re.I)
_SNAPSHOT = regex(r"lts-\d{1,3}\.\d{1,3}|nightly-\d{4}-\d\d-\d\d|ghc-[\d.]{3,12}")
_EXTRA = regex(r"-\d[\d.]{0,30}(?:@|$)")


def hpack(text: str) -> Needs:
    """package.yaml, from which hpack writes the Cabal file of a Haskell package."""
    value = mapping(parse_yaml(text).value)
    parts = [value, *(mapping(part) for key in ("executables", "tests") for part in mapping(value, key).values())]
    programs = "executables" in value or "executable" in value
    listed = [str(item) for part in (*parts, mapping(value, "library")) for item in entries(part.get("dependencies"))]
    names = {item.split()[0] for item in listed if item.strip()} - {"base", value.get("name")}
    return Needs(len(names), library="library" in value and not programs)


def cabal(text: str) -> Needs:
    """The Cabal file of a Haskell package."""
    own = re.search(r"^name:\s{0,40}([\w-]{1,80})", text, re.M | re.I)
    given = [item.strip() for block in _DEPENDS.findall(text) for item in block.split(",")]
    names = {re.split(r"[ \t\n<>=^:]", item, maxsplit=1)[0] for item in given if item}
    kept = names - {"base", "", own[1] if own else ""}
    return Needs(len(kept), library=re.search(r"^executable ", text, re.M | re.I) is None)


def stack(text: str) -> Needs:
    """stack.yaml: a snapshot of Stackage names the version of every package, and extra packages name their own."""
    value = mapping(parse_yaml(text).value)
    snapshot = str(value.get("snapshot") or value.get("resolver") or "")
    extra = entries(value.get("extra-deps"))
    exact = sum(isinstance(each, dict) or _EXTRA.search(str(each)) is not None for each in extra)
    fixed = _SNAPSHOT.fullmatch(snapshot) is not None
    return Needs(len(extra) + 1, exact + fixed, resolved=fixed and exact == len(extra))
