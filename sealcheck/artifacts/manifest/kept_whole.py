# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Dependencies that are kept whole in the repository, in the folder into which their manager installs them.

What is committed there is what everybody gets, so that it is fixed more firmly than by a lock file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import ParseProblem, parse_json

#: Where managers install to, unless they are told otherwise.
_FOLDERS: Mapping[str, str] = {
    "Bower": "bower_components", "CocoaPods": "Pods", "Composer": "vendor", "Go": "vendor", "npm": "node_modules",
}  # fmt: skip
#: The file in which a setting of the manifest's folder names another place, and where in it that stands.
_SETTINGS: Mapping[str, tuple[str, tuple[str, ...], str]] = {
    "Bower": (".bowerrc", (), "directory"),
    "Composer": ("composer.json", ("config",), "vendor-dir"),
}


def kept_whole(ecosystem: str, folder: str, names: Iterable[str], tree: Tree, contents: Contents) -> File | None:
    """Return a file of the installed packages when every one of `names` is committed with its code, else None."""
    wanted = dict.fromkeys(names)
    place = _place(ecosystem, folder, tree, contents) if wanted and ecosystem in _FOLDERS else ""
    if not place or place not in tree.folders:
        return None
    code = [f.path.removeprefix(f"{place}/") for f in tree.files if f.language and f.path.startswith(f"{place}/")]
    held = {path[:at] for path in code for at, character in enumerate(path) if character == "/"}
    whole = held.issuperset(wanted) and _is_complete(ecosystem, place, wanted, tree, contents)
    inside = f"{place}/{next(iter(wanted))}/"
    return next((f for f in tree.files if whole and f.path.startswith(inside)), None)


def _is_complete(ecosystem: str, place: str, wanted: Iterable[str], tree: Tree, contents: Contents) -> bool:
    """Whether what the manager wrote beside the packages says that they were installed there."""
    if ecosystem == "Composer":
        file = tree.at(f"{place}/composer/installed.json")
        value = _json(contents.text(file) or "") if file else []
        packages = [mapping(each) for each in listed(mapping(value).get("packages") or value)]
        return {str(each.get("name")).lower() for each in packages if each.get("version")}.issuperset(wanted)
    return True


def _place(ecosystem: str, folder: str, tree: Tree, contents: Contents) -> str:
    name, keys, last = _SETTINGS.get(ecosystem, ("", (), ""))
    file = tree.at(join(folder, name)) if name else None
    given = mapping(_json(contents.text(file) or "") if file else {}, *keys).get(last)
    return join(folder, given if isinstance(given, str) and given else _FOLDERS[ecosystem])


def _json(text: str) -> Any:
    try:
        return parse_json(text)
    except ParseProblem:
        return {}
