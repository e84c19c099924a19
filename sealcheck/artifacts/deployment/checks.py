# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a manifest says by itself: checks of its lines and its head."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import takewhile

from sealcheck.artifacts.deployment.container import Look
from sealcheck.model import File
from sealcheck.pattern import regex

Check = Callable[[File, str], Look]


def having(*patterns: str) -> Check:
    """Return a check for files in which each pattern matches the start of some line; the first one gives the line."""
    compiled = [regex(pattern) for pattern in patterns]

    def check(file: File, text: str) -> Look:
        lines = [line[:1000] for line in text.split("\n")[:5000]]
        places = [next((n for n, line in enumerate(lines, 1) if pattern.match(line)), None) for pattern in compiled]
        return places[0] if all(places) else None

    return check


def anything(file: File, text: str) -> Look:
    """Any content at all, since the name is telling; comments and empty brackets are none."""
    lines = ((number, line.strip()) for number, line in enumerate(text.split("\n")[:5000], 1))
    return next((n for n, line in lines if line.strip("{}[]-") and not line.startswith(("#", "//", "/*"))), None)


#: A comment above everything else by which a manifest says that it is one to copy from, and not in use.
_EXAMPLE = regex(
    r"(?:#|//|;|/\*)[#/*\s]{0,9}(?:(?:this (?:file )?is |dies(?:e datei)? ist )?(?:an? |eine? |the )?)"
    r"(?:example|sample|beispiel(?:datei|hafte)?)\b[\s:-]{0,5}(?:(?:of|for|fuer|für) (?:an? |the |eine? )?)?"
    r"(?:[\w-]{1,40}\.(?:toml|ya?ml|json)|procfile|manifest|config\w{0,8}|konfiguration|file|datei)?\s{0,9}[.*/]{0,3}",
    re.I,
)
#: What stands above that, and says nothing of the file.
_HEADING = regex(r"SPDX-|copyright|\(c\)|^[^A-Za-z]{0,200}$|^#!", re.I)


def in_use(check: Check) -> Check:
    """Return the check, for manifests that do not call themselves an example in the comment that they begin with."""

    def checked(file: File, text: str) -> Look:
        look = check(file, text)
        lines = [line.strip() for line in text.split("\n")[:40] if line.strip()]
        above = takewhile(lambda line: line.startswith(("#", "//", ";", "/*", "*")), lines)
        first = next((line[:200] for line in above if not _HEADING.search(line[:200])), "")
        example = _EXAMPLE.fullmatch(first) and not first.endswith(":")  # which one shows below it
        return "near_called_example" if isinstance(look, int) and example else look

    return checked


def line_with(text: str, marks: tuple[str, ...]) -> int | None:
    """Return the first line with one of these texts in it."""
    lines = text.split("\n")[:5000]
    return next((number for number, line in enumerate(lines, 1) if any(mark in line[:2000] for mark in marks)), None)
