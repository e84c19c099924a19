# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds that look for what ESLint finds and fail on it: those of Next.js before version 16, unless told otherwise.

https://nextjs.org/docs/15/app/api-reference/config/eslint#linting-during-builds
"""

from __future__ import annotations

import re

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.objects import read_object
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.style.scope import ESLINT_FILES
from sealcheck.artifacts.tree import Tree
from sealcheck.nested import mapping
from sealcheck.pattern import regex

#: Versions of Next.js whose build calls ESLint.
_LINTING = range(11, 16)
_MAJOR = regex(r"[~^=v]{0,2}\s{0,4}(\d{1,3})\.[\d.x*]{1,20}(?:-[\w.]{1,40})?")
_CONFIGS = ("next.config.js", "next.config.mjs", "next.config.cjs", "next.config.ts")
_SWITCHED_OFF = regex(r"\bignoreDuringBuilds\b['\"]?\s{0,9}:(?!\s{0,9}false\b)")
_IMAGE = regex(r"(?:docker|podman|buildah)(?:-compose)?\s")
_COMMENT = regex(r"/\*[^*]{0,2000}\*/|(?:^|\s)//[^\n]{0,2000}$", re.M)


def build_lints(call: Call, tree: Tree, contents: Contents) -> bool:
    """Whether the command builds with Next.js in a folder where that looks for what ESLint is configured to find."""
    if call.tool != "next" or "build" not in call.words[1:2] or "--no-lint" in call.words or _is_in_image(call):
        return False
    manifest = tree.at(join(call.folder, "package.json"))
    value = read_object((contents.text(manifest) if manifest else None) or "")
    needed = {**mapping(value, "devDependencies"), **mapping(value, "dependencies")}
    version = _MAJOR.fullmatch(str(needed.get("next", "")).strip())
    if version is None or int(version[1]) not in _LINTING or "eslint" not in needed:
        return False
    configured = "eslintConfig" in value or any(tree.at(join(call.folder, name)) for name in ESLINT_FILES)
    return configured and not _is_off(call.folder, tree, contents)


def _is_in_image(call: Call) -> bool:
    """Whether an image is built, into which a configuration of ESLint is often not brought."""
    return any(_IMAGE.match(each) for each in call.via)


def _is_off(folder: str, tree: Tree, contents: Contents) -> bool:
    files = (tree.at(join(folder, name)) for name in _CONFIGS)
    return any(_SWITCHED_OFF.search(_COMMENT.sub("", contents.text(file) or "")) for file in files if file)
