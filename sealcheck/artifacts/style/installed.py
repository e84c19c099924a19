# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the hooks that stand in a package.json are ever put in place: only an installed package does that."""

from __future__ import annotations

from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

MOST_READ, MOST_BYTES = 100, 5_000_000
_LISTS = ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")
_LOCKS = ("package-lock.json", "npm-shrinkwrap.json", "yarn.lock", "pnpm-lock.yaml", "bun.lock")
#: Keys of package.json with hooks, and the packages that look at them; a tool for Vue brings one of them along.
HOOKS = {
    "husky": ("husky",),
    "gitHooks": ("yorkie", "@vue/cli-service"),
    "simple-git-hooks": ("simple-git-hooks",),
    "pre-commit": ("pre-commit",),
    "ghooks": ("ghooks",),
}
#: Husky no longer looks at package.json from version 5 on (https://typicode.github.io/husky/migrate-from-v4.html).
_NEW_HUSKY = regex(r"[\^~>=v\s]{0,4}(?:[5-9]|[1-9]\d)(?:\.|$|\s)")


@frozen
class Installed:
    """The packages that the repository installs: by name, with the version asked for, and the texts of lock files."""

    asked: dict[str, str]
    locks: tuple[str, ...]

    def puts_in_place(self, key: str) -> bool:
        """Whether a package that looks at the hooks below this key is installed; nobody knows where none is listed."""
        packages = HOOKS.get(key, ())
        if not self.asked:
            return True
        if key == "husky" and "husky" in self.asked:
            return _NEW_HUSKY.match(self.asked["husky"]) is None
        return any(name in self.asked or any(name in text for text in self.locks) for name in packages)

    def hooks_of(self, settings: dict[str, Any]) -> dict[str, Any]:
        """Return the settings of a package.json without hooks that nothing puts in place."""
        return {key: each for key, each in settings.items() if key not in HOOKS or self.puts_in_place(key)}


def installed(tree: Tree, contents: Contents) -> Installed:
    """Return what the package.json and the lock files of the repository install."""
    asked: dict[str, str] = {}
    own = [file for file in tree.named("package.json") if file.role is not PathClass.VENDORED]
    for file in own[:MOST_READ]:
        keys = read_object(contents.text(file) or "")
        for each in _LISTS:
            asked |= {name: str(version) for name, version in mapping(keys, each).items()}
    locks = [file for file in tree.named(*_LOCKS) if (file.size or 0) < MOST_BYTES]
    return Installed(asked, tuple(contents.text(file) or "" for file in locks[:MOST_READ]))
