# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether settings that a document lists are those of this software: its code, or what deploys it, knows them."""

from __future__ import annotations

import re
from collections.abc import Collection

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.settings.names import TOOL_FOLDER
from sealcheck.artifacts.tree import Tree
from sealcheck.model import PathClass
from sealcheck.pattern import regex

#: Share of the names that must be found outside the documents: of headings, which may be anything, and of lists.
LEAST_SHARE, LEAST_OF_LIST = 0.4, 0.1
#: Files looked at, and their size; where there are more, the names are taken for known.
MOST_FILES, MOST_BYTES = 3000, 300_000
#: Bytes looked at in all.
MOST_TOGETHER = 60_000_000
_STEP = regex(r"[A-Za-z_][\w-]{1,80}")
_PIPELINE = regex(r"(?:^|/)(?:jenkinsfile|(?:azure|bitbucket)-pipelines\.ya?ml|cloudbuild\.ya?ml)$", re.I)
#: Where Spring keeps what it binds; A_B_LAMP_HOST and a.b.lamp.host set the same: @ConfigurationProperties("a.b")
_BOUND = regex(r"@ConfigurationProperties\([^()\n]{0,60}?\"([\w-]{1,60}(?:\.[\w-]{1,60}){0,8})\"")
_ROLES = (PathClass.SOURCE, PathClass.CONFIG)


def are_known(tree: Tree, contents: Contents, names: Collection[str], share: float = LEAST_SHARE) -> bool:
    """Whether enough of the names occur in code or deployment; all steps of a path of keys in the same file.

    Where there is no code at all, nothing speaks against them.
    """
    files = [file for role in _ROLES for file in tree.of(role) if not _is_of_tools(file.path)]
    missing, needed = {name: _steps(name) for name in names}, share * len(names)
    left = MOST_TOGETHER
    for file in files[:MOST_FILES]:
        left -= min(file.size or 0, MOST_BYTES)
        if left < 0:
            return True
        text = (contents.text(file) or "") if (file.size or 0) < MOST_BYTES else ""
        close = _squeeze(text)
        if any(each in close for steps in missing.values() for step in steps for each in step):
            said = {_squeeze(step) for step in _STEP.findall(text)}
            missing = {name: steps for name, steps in missing.items() if not all(step & said for step in steps)}
        missing = _not_bound(missing, text)
        if len(names) - len(missing) >= needed:
            return True
    return not files or len(files) > MOST_FILES


def _not_bound(names: dict[str, list[frozenset[str]]], text: str) -> dict[str, list[frozenset[str]]]:
    """Return the names that do not begin as the settings do which code binds with Spring."""
    if "@ConfigurationProperties(" not in text:
        return names
    bound = tuple(_squeeze(match[1]).replace(".", "") for match in _BOUND.finditer(text))
    return {name: steps for name, steps in names.items() if not _squeeze(name).replace(".", "").startswith(bound)}


def _is_of_tools(path: str) -> bool:
    return TOOL_FOLDER.search(path) is not None or _PIPELINE.search(path) is not None


def _steps(name: str) -> list[frozenset[str]]:
    """Return the ways in which code may write each step: MAIL_HOST as mailHost, APP_MAIL_HOST without APP."""
    steps = _STEP.findall(name)
    tails = (step.partition("_")[2] if step.count("_") > 1 else step for step in steps)
    return [frozenset({_squeeze(step), _squeeze(tail)}) for step, tail in zip(steps, tails, strict=True)]


def _squeeze(text: str) -> str:
    return text.lower().replace("_", "").replace("-", "")
