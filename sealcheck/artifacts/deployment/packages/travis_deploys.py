# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What Travis CI hands on once all has run: programs attached to a release on the forge, and to whom else.

https://docs.travis-ci.com/user/deployment-v2/
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.packages.release_assets import is_program
from sealcheck.artifacts.tree import Tree
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.nested import listed, mapping
from sealcheck.parse import Document, ParseProblem, parse_yaml
from sealcheck.pattern import regex

MOST, MOST_BYTES = 20, 100_000
_FILE = ".travis.yml"
#: Providers whose work is read elsewhere (a script), brings pages, or hands on no software.
_ELSEWHERE = frozenset({"script", "pages", "codeclimate", "launchpad"})
_RELEASES = "releases"
_NAME = regex(r"\$\{?(\w{1,80})")
#: What a variable is set to: commands, words in quotes, or one word.
_VALUE = r"(?:[\"']?\$\([^()\n]{1,300}\)|\"[^\"\n]{1,300}\"|'[^'\n]{1,300}'|[^\s\"';]{1,300})"
_APART = regex(r"[\s()\"'`;]{1,20}")


@frozen
class TravisDeploy:
    """An entry below `deploy`: where it stands, to whom it hands on, and whether that is a program for a release."""

    file: File
    line: int
    provider: str
    program: bool


def travis_deploys(tree: Tree, contents: Contents) -> Iterator[TravisDeploy]:
    """Yield what the file in the root has Travis CI hand on by itself, save by a script."""
    file = tree.at(_FILE)
    text = (contents.text(file) or "")[:MOST_BYTES] if file else ""
    if file is None or "provider" not in text:
        return
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return
    for path, stated in islice(_entries(document), MOST):
        provider = str(stated.get("provider") or "").strip().lower()
        if provider and provider not in _ELSEWHERE:
            program = provider == _RELEASES and any(_is_program(str(each), text) for each in listed(stated.get("file")))
            yield TravisDeploy(file, document.at(path)[0], provider, program)


def _entries(document: Document) -> Iterator[tuple[tuple[Any, ...], dict[str, Any]]]:
    """Yield each entry with the path of its key: those of the file, then those of its jobs."""
    value = mapping(document.value)
    places: list[tuple[tuple[Any, ...], Any]] = [(("deploy",), value.get("deploy"))]
    for key in ("jobs", "matrix"):
        jobs = listed(mapping(value, key).get("include"))
        places += [((key, "include", i, "deploy"), mapping(job).get("deploy")) for i, job in enumerate(jobs)]
    for path, deploys in places:
        yield from ((path, mapping(each)) for each in listed(deploys) if isinstance(each, dict))


def _is_program(written: str, text: str) -> bool:
    """Whether a path, or what the file says that the variable holds which names it, is that of a program."""
    named = _NAME.search(written.rpartition("/")[2])
    given = re.search(rf"\b{named[1]}(?:=|:[ \t]{{1,9}}){_VALUE}", text) if named else None
    return any(is_program(each) for each in (written, *(_APART.split(given[0]) if given else ())))
