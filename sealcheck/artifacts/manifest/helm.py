# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Charts of Helm that a chart needs: which versions it asks for, and whether they are committed beside it.

https://helm.sh/docs/topics/charts/#chart-dependencies
"""

from __future__ import annotations

from collections.abc import Iterable

from sealcheck.artifacts.manifest.needs import Needs, versioned
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import entries, mapping
from sealcheck.parse import parse_yaml

FOLDER = "charts"


def helm(text: str) -> Needs:
    """Chart.yaml; charts of the same repository (`file://…`, or none named) are left out."""
    value = parse_yaml(text).value
    given = [mapping(each) for each in entries(value, "dependencies")]
    others = [each for each in given if not str(each.get("repository") or "file:").startswith("file:")]
    names = tuple(str(each.get("name")) for each in others)
    library = mapping(value).get("type") == "library"
    return versioned(str(each.get("version")) for each in others)._replace(names=names, library=library)


def kept_charts(folder: str, names: Iterable[str], tree: Tree) -> File | None:
    """Return one of the charts when all of `names` are committed as archives or folders, else None."""
    place = join(folder, FOLDER)
    archives = [file for file in tree.within([place]) if file.ending == "tgz"]
    kept = [
        next((f for f in archives if f.name.startswith(f"{name}-")), None) or tree.at(f"{place}/{name}/Chart.yaml")
        for name in names
    ]
    return kept[0] if kept and all(kept) else None
