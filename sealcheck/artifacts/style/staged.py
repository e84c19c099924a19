# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Hooks that stand in a package.json, and the list of lint-staged: what puts them in place, and what starts it.

Only an installed package puts hooks in place, and without a hook of git the list of linters is never looked at.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.style.tools import StyleSign
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.nested import mapping
from sealcheck.pattern import regex

MOST_READ = 100
#: Files that are nothing but the list of what lint-staged calls (github.com/lint-staged/lint-staged#configuration).
LIST = regex(r"\.lintstagedrc(?:\.\w{1,5})?|lint-staged\.config\.\w{2,4}")
KEY = "lint-staged"
_STARTS = regex(r"\blint-?staged\b")
#: Parts of paths of what may hold a hook: of husky, lefthook, simple-git-hooks, pre-commit, overcommit or git itself.
_HOOKS = ("husky", "lefthook", "git-hooks", "githooks", "pre-commit", ".overcommit")
_PACKAGES = ("dependencies", "devDependencies", "optionalDependencies", "peerDependencies")
_LISTED = frozenset({KEY, *_PACKAGES, "overrides"})
#: Keys of package.json with hooks, and the packages that look at them; a tool for Vue brings one of them along.
_PLACED_BY = {
    "husky": ("husky",),
    "gitHooks": ("yorkie", "@vue/cli-service"),
    "simple-git-hooks": ("simple-git-hooks",),
    "pre-commit": ("pre-commit",),
    "ghooks": ("ghooks",),
}
#: Husky no longer looks at package.json from version 5 on (https://typicode.github.io/husky/migrate-from-v4.html).
_NEW_HUSKY = regex(r"[\^~>=v\s]{0,4}(?:[5-9]|[1-9]\d)(?:\.|$|\s)")
#: Patterns for nothing but documents: *.md, docs/**/*.{md,mdx}
_DOCUMENTS = r"[^\s\"'{}]{0,100}\.(?:%s|\{%s(?:,%s)*\}|\(%s(?:\|%s)*\))" % (("(?:mdx?|markdown|txt|rst|adoc)",) * 5)
DOCUMENTS = regex(_DOCUMENTS)
#: The same on a line of a list in a file of its own, with what is called there.
FOR_DOCUMENTS = regex(rf"\s{{0,20}}[\"']?{_DOCUMENTS}[\"']?\s{{0,4}}:")


def without_documents(listed: Any) -> Any:
    """Return the list of lint-staged without what is called for documents alone."""
    if not isinstance(listed, dict):
        return listed
    kept = {key: each for key, each in listed.items() if not DOCUMENTS.fullmatch(key)}
    return {key: without_documents(each) for key, each in kept.items()}


def packages(tree: Tree, contents: Contents) -> dict[str, str]:
    """Return the packages that the repository asks for, with their versions."""
    own = [file for file in tree.named("package.json") if file.role is not PathClass.VENDORED]
    values = [read_object(contents.text(file) or "") for file in own[:MOST_READ]]
    return {name: str(each) for value in values for key in _PACKAGES for name, each in mapping(value, key).items()}


def in_place(settings: Mapping[str, Any], asked: Mapping[str, str]) -> dict[str, Any]:
    """Return the settings of a package.json without the hooks that no package looks at, if any is asked for."""

    def placed(key: str) -> bool:
        if key == "husky" and "husky" in asked:
            return _NEW_HUSKY.match(asked["husky"]) is None
        return any(name in asked for name in _PLACED_BY[key])

    return {key: each for key, each in settings.items() if not asked or key not in _PLACED_BY or placed(key)}


def started(signs: list[StyleSign], tree: Tree, contents: Contents) -> list[StyleSign]:
    """Return the signs, with those of lint-staged idle where no hook, script or setting was seen to start it."""
    if not any(map(_is_listed, signs)):
        return signs
    asked = packages(tree, contents)
    files = [*tree.mentioning(*_HOOKS), *tree.named("package.json")]
    own = [file for file in files if file.role is not PathClass.VENDORED]
    nearest = sorted(own, key=lambda file: (file.path.count("/"), file.path))[:MOST_READ]
    if any(_starts(file, contents.text(file) or "", asked) for file in nearest):
        return signs
    return [replace(sign, idle=True) if _is_listed(sign) else sign for sign in signs]


def _is_listed(sign: StyleSign) -> bool:
    return sign.how == "hook" and (sign.excerpt == KEY or LIST.fullmatch(sign.file.name.lower()) is not None)


def _starts(file: File, text: str, asked: Mapping[str, str]) -> bool:
    if file.name.lower() != "package.json":
        return _STARTS.search(text) is not None
    settings = {key: each for key, each in in_place(read_object(text), asked).items() if key not in _LISTED}
    return any(_STARTS.search(command) for command in texts(settings))


def texts(value: Any) -> Iterator[str]:
    """Yield the texts in nested values: scripts, and the settings of husky, yorkie and the like."""
    if isinstance(value, str):
        yield value[:2000]
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)
