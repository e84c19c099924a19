# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Requirements files of pip with the files that they include (`-r`) and the constraints that they obey (`-c`).

https://pip.pypa.io/en/stable/reference/requirements-file-format/
"""

from __future__ import annotations

import re
from collections.abc import Callable

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.manifest_readers import NOTHING, Needs, requirement_names, requirements
from sealcheck.artifacts.shell_paths import join
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

MAX_INCLUDES = 20
_INCLUDE = regex(r"^\s{0,4}(-r|-c|--requirement|--constraint)[ =]{1,3}([^\s#]{1,200})", re.M)


def with_includes(file: File, text: str, tree: Tree, contents: Contents, is_manifest: Callable[[File], bool]) -> Needs:
    """Return what a requirements file asks for, its includes among it; a constraint makes the names it fixes exact.

    Includes that are manifests themselves are left to them.
    """
    seen = {file.path}
    queue = [(file, text)]
    needs, constraints = NOTHING, ""
    resolved: list[bool] = []
    while queue:
        at, given = queue.pop()
        own = requirements(given)
        needs = Needs(needs.total + own.total, needs.exact + own.exact)
        resolved += [own.resolved] if own.total else []
        for option, path in _INCLUDE.findall(given[:100_000])[:MAX_INCLUDES]:
            other = tree.at(join(at.folder, path))
            body = contents.text(other) if other else None
            if other is None or body is None or other.path in seen or len(seen) > MAX_INCLUDES:
                continue
            seen.add(other.path)
            if option in ("-c", "--constraint"):
                constraints += body + "\n"
            elif not is_manifest(other):
                queue.append((other, body))
    if constraints:
        return _constrained(file, text, needs, constraints)
    return needs._replace(resolved=bool(resolved) and all(resolved))


def _constrained(file: File, text: str, needs: Needs, constraints: str) -> Needs:
    """What is left open once the constraints fix versions; a complete list of constraints is a lock file."""
    limits = requirements(constraints)
    fixed = {name for name, exact in requirement_names(constraints).items() if exact}
    loose = sum(not exact and name not in fixed for name, exact in requirement_names(text).items())
    complete = limits.resolved or (limits.exact == limits.total and limits.total > 1.5 * needs.total)
    return Needs(needs.total, max(needs.exact, needs.total - loose), resolved=complete and loose == 0)
