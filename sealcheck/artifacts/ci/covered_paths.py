# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of the program's code the path filters of jobs let through, all jobs together."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sealcheck.artifacts.ci.pipeline import Job
from sealcheck.artifacts.ci.repository import MOST_STARS, translated
from sealcheck.artifacts.code_share import is_little, program_files
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

#: Patterns that are looked at; more of them are many parts.
MOST_PATTERNS = 300
#: Signs of patterns that are not followed, which may fit anything.
_OTHER_SIGNS = regex(r"[?+\[\]{}$()\\]")


def start_on_little(jobs: Iterable[Job], tree: Tree) -> bool:
    """Whether these jobs, all of them with path filters, start on changes of a small part of the code alone."""
    given = [job.paths for job in jobs]
    patterns = dict.fromkeys(path.removeprefix("./") for paths in given for path in paths if path[:1] != "!")
    if not all(given) or not 0 < len(patterns) <= MOST_PATTERNS or any(_is_open(pattern) for pattern in patterns):
        return False
    watched = re.compile("|".join(translated(pattern) for pattern in patterns))
    sources = program_files(tree)
    return is_little(sum(watched.fullmatch(file.path[:500]) is not None for file in sources), len(sources))


def _is_open(pattern: str) -> bool:
    return pattern.count("*") > MOST_STARS or _OTHER_SIGNS.search(pattern) is not None
