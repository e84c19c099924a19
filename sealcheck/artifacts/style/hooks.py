# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Linters and formatters among the hooks of pre-commit (https://pre-commit.com/#plugins)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from sealcheck.artifacts.style.commands import CALLS, LENIENT
from sealcheck.artifacts.style.tools import WEAK
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex

_ONE_PLACE = regex(r"\^((?:[\w-]|\\?[./]){1,200})(?:(?<=/)|\$)")


@frozen
class StyleSign:
    """A tool, how it showed up (config, ci, hook, build) and where.

    An `idle` one leaves the tool nothing to look at or nothing to look for, or lets it fail without consequence; a
    `lenient` configuration says what to look for, and that whatever is found stops nothing.
    `service` names the hosted service on which it would be none, if the project still has an account there, and
    `folder` where a pipeline calls it, `places` the files and folders that the call names.
    """

    tool: str
    how: str
    file: File
    line: int | None = None
    excerpt: str | None = None
    idle: bool = False
    service: str = ""
    folder: str = ""
    lenient: bool = False
    places: tuple[str, ...] = ()


def hooks(file: File, text: str) -> Iterator[StyleSign]:
    """Linters and formatters among the hooks of a pre-commit configuration."""
    try:
        document = parse_yaml(text)
    except ParseProblem:
        return
    value = document.value if isinstance(document.value, dict) else {}
    repos = value.get("repos")
    off = _fits_all(value.get("exclude"))
    for i, repo in enumerate(repos if isinstance(repos, list) else ()):
        hooks = repo.get("hooks") if isinstance(repo, dict) else None
        for j, hook in enumerate(hooks if isinstance(hooks, list) else ()):
            words = str(hook.get("id", "")) if isinstance(hook, dict) else ""
            tool = CALLS.match(words.replace("-", " ")) or CALLS.match(words)
            tool = tool or next((t for t in CALLS if words.lower().startswith(t.lower())), None)
            if tool and tool not in WEAK:
                line = document.at(("repos", i, "hooks", j))[0]
                idle = off or _is_idle_hook(words, hook)
                yield StyleSign(tool, "hook", file, line, words, idle, places=_places(hook.get("files")))


def _places(pattern: Any) -> tuple[str, ...]:
    """Return the one file or folder that a plain pattern fits, such as ^tools/ does."""
    plain = _ONE_PLACE.fullmatch(pattern) if isinstance(pattern, str) else None
    return (plain[1].replace("\\", "").rstrip("/"),) if plain else ()


def _fits_all(pattern: Any) -> bool:
    return isinstance(pattern, str) and pattern.strip() in ("", ".*", "^.*", "^.*$", ".", "^", ".+")


def _is_idle_hook(name: str, hook: dict[str, Any]) -> bool:
    """Whether a hook only starts by hand, looks at no file, does nothing, or succeeds whatever it finds."""
    arguments = " ".join(map(str, hook["args"])) if isinstance(hook.get("args"), list) else ""
    entry = str(hook.get("entry") or "")
    return (
        hook.get("stages") == ["manual"]
        or _fits_all(hook.get("exclude"))
        or hook.get("files") in ("^$", "$^")
        or re.match(r"(?:true|:|echo|exit 0)(?:\s|$)", entry) is not None
        or LENIENT.search(f"{name.split('-')[0]} {entry} {arguments} "[:2000]) is not None
        or "|| true" in entry
    )
