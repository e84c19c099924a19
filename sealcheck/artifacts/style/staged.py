# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether something starts lint-staged: without a hook of git its list of linters is never looked at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.style.hooks import StyleSign
from sealcheck.artifacts.style.installed import Installed, installed
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

MOST_READ = 100
#: Files that are nothing but the list of what lint-staged calls (github.com/lint-staged/lint-staged#configuration).
LIST = regex(r"\.lintstagedrc(?:\.\w{1,5})?|lint-staged\.config\.\w{2,4}")
KEY = "lint-staged"
_STARTS = regex(r"\blint-?staged\b")
#: Parts of paths of what may hold a hook: of husky, lefthook, simple-git-hooks, pre-commit, overcommit or git itself.
_HOOKS = ("husky", "lefthook", "git-hooks", "githooks", "pre-commit", ".overcommit")
_OF_OLD_HUSKY = regex(r"\.huskyrc(?:\.\w{1,5})?|husky\.config\.\w{2,4}")
_LISTED = frozenset({KEY, "dependencies", "devDependencies", "optionalDependencies", "peerDependencies", "overrides"})


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
    return {key: without_documents(each) if isinstance(each, dict) else each for key, each in kept.items()}


def started(signs: list[StyleSign], tree: Tree, contents: Contents) -> list[StyleSign]:
    """Return the signs, with those of lint-staged idle where no hook, script or setting was seen to start it."""
    if not any(map(_is_listed, signs)):
        return signs
    packages = installed(tree, contents)
    if any(_starts(file, contents, packages) for file in _starters(tree)):
        return signs
    return [replace(sign, idle=True) if _is_listed(sign) else sign for sign in signs]


def _is_listed(sign: StyleSign) -> bool:
    return sign.how == "hook" and (sign.excerpt == KEY or LIST.fullmatch(sign.file.name.lower()) is not None)


def _starters(tree: Tree) -> list[File]:
    files = [*tree.mentioning(*_HOOKS), *tree.named("package.json")]
    own = [file for file in files if file.role is not PathClass.VENDORED and not LIST.fullmatch(file.name.lower())]
    return sorted(own, key=lambda file: (file.path.count("/"), file.path))[:MOST_READ]


def _starts(file: File, contents: Contents, packages: Installed) -> bool:
    text = contents.text(file) or ""
    if _OF_OLD_HUSKY.fullmatch(file.name.lower()) and not packages.puts_in_place("husky"):
        return False
    if file.name.lower() != "package.json":
        return _STARTS.search(text) is not None
    settings = {key: each for key, each in packages.hooks_of(read_object(text)).items() if key not in _LISTED}
    return any(_STARTS.search(command) for command in texts(settings))


def texts(value: Any) -> Iterator[str]:
    """Yield the texts in nested values: scripts, and the settings of husky, yorkie and the like."""
    if isinstance(value, str):
        yield value[:2000]
    elif isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from texts(each)
