# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Package files far below the root: most are those of software that was copied there, and some the project's own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sealcheck.artifacts.lenient_json import parse_lenient_json
from sealcheck.parse import ParseProblem

#: The file of npm; those of others tell less of whose they are.
READ = "package.json"
#: What software that was published somewhere says of where it comes from, and `npm init` leaves out or empty.
_OF_PUBLISHED = (
    "author", "authors", "contributors", "maintainers", "repository", "homepage", "bugs", "support", "funding",
    "publishConfig", "_id", "_resolved", "_from", "jspm", "dist", "gitHead",
)  # fmt: skip
#: The licence that `npm init` proposes.
_DEFAULT = "ISC"


def is_of_nobody_else(name: str, text: str, project: str) -> bool:
    """Whether a package file names nobody whose it is, as `npm init` leaves it, or the address of the `project`.

    What was never published has an empty `author`, or is `private`; a few lines without either may be anybody's. The
    licence must have been chosen: the `ISC` that `npm init` writes so far down is nobody's decision.
    """
    if name != READ:
        return False
    try:
        held = parse_lenient_json(text)
    except ParseProblem:
        return False
    if not isinstance(held, dict):
        return False
    stated = [held[key] for key in _OF_PUBLISHED if held.get(key)]
    chosen = held.get("license") != _DEFAULT
    unpublished = chosen and not stated and (held.get("author") == "" or held.get("private") is True)
    return unpublished or (bool(project) and _leads_here(held.get("repository"), project.lower()))


def _leads_here(repository: Any, project: str) -> bool:
    """Whether an address is that of the repository `project`, owner and name."""
    address = repository.get("url") if isinstance(repository, Mapping) else repository
    return isinstance(address, str) and address.lower().removesuffix(".git").endswith(project)
