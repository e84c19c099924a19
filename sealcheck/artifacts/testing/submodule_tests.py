# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commands of the pipelines that ask for tests which a submodule may hold: its files are not read."""

from __future__ import annotations

from sealcheck.artifacts.calls import Call
from sealcheck.artifacts.ci import CiCall
from sealcheck.artifacts.shell.interpreters import script_of
from sealcheck.artifacts.shell.paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.pattern import regex

#: What scripts are called that test.
TEST_SCRIPTS = regex(r"(?i)(?:^|[^a-z])(?:tests?|unit|e2e|spec|vitest|jest)(?:$|[^a-z])")
_WRITTEN = regex(
    r"(?:[\w@.-]{1,100}/){0,20}[\w.-]{1,100}\.(?:py|rb|pl|php|sh|bash|js|ts|mjs|cjs|ps1)|(?:[\w@.-]{1,100}/){1,20}[\w-]{1,100}"
)
#: Where programs are installed or made: what is called there was not kept in a repository.
_INSTALLED = regex(
    r"(?:^|/)(?:node_modules|vendor|\.?venv|env|\.tox|build\w{0,20}|target|dist|out|bin/Debug|bin/Release)/"
)
_INTERPRETERS = frozenset({"python", "node", "ruby", "perl", "php", "tsx", "ts-node"})


@artifact
def submodule_tests(ci_calls: tuple[CiCall, ...], tree: Tree) -> tuple[CiCall, ...]:
    """Every command on a change that is called after testing, and is not in the tree."""
    if not tree.submodules:
        return ()
    return tuple(
        ci for ci in ci_calls if "change" in ci.job.when and not ci.pipeline.service and _missing(ci.call, tree)
    )


def _missing(call: Call, tree: Tree) -> bool:
    """Whether the command is a script called after testing of which the tree knows nothing."""
    script = script_of(call.tool, call.words[1:]) if call.tool in _INTERPRETERS else [call.words[0]]
    path = script[0] if script else ""
    if not _WRITTEN.fullmatch(path.removeprefix("./")) or _INSTALLED.search(path):
        return False
    name = path.rpartition("/")[2]
    places = {join(call.folder, path), join("", path)}
    known = any(tree.at(place) or place in tree.folders or tree.is_link(place) for place in places)
    return TEST_SCRIPTS.search(name) is not None and not known
