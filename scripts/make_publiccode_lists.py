# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the lists against which publiccode.yml is checked offline.

usage: python scripts/make_publiccode_lists.py REGISTRY.json META.json PROVIDERS.json

The first two are `data/json/registry.json` and `meta.json` of the npm package language-subtag-registry (CC0-1.0, from
the IANA registry), the third is `providers.json` of the npm package oembed-providers (MIT). Written are
sealcheck/data/language_tags.json (subtags by kind, extlangs with their prefix) and oembed.json (address patterns).
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

DATA = Path(__file__).parent.parent / "sealcheck" / "data"


def main(registry: Path, meta: Path, providers: Path) -> None:
    entries = json.loads(registry.read_text(encoding="utf-8"))
    tags: dict[str, Any] = {"date": json.loads(meta.read_text(encoding="utf-8"))["File-Date"]}
    for kind in ("language", "script", "region", "variant"):
        tags[kind] = " ".join(sorted(e["Subtag"].lower() for e in entries if e["Type"] == kind))
    tags["extlang"] = {e["Subtag"].lower(): e["Prefix"][0].lower() for e in entries if e["Type"] == "extlang"}
    tags["grandfathered"] = " ".join(sorted(e["Tag"].lower() for e in entries if e["Type"] == "grandfathered"))
    write("language_tags.json", tags)
    known = json.loads(providers.read_text(encoding="utf-8"))
    write("oembed.json", sorted({s for p in known for end in p["endpoints"] for s in end.get("schemes", ())}))


def write(name: str, value: Any) -> None:
    text = json.dumps(value, indent=0, ensure_ascii=False, sort_keys=True)
    (DATA / name).write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:4]))
