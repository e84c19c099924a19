# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a manifest says by itself: checks of its lines, and of what a hosting platform is to start."""

from __future__ import annotations

from collections.abc import Callable

from sealcheck.artifacts.deployment.container import Look, is_idle
from sealcheck.artifacts.objects import read_object
from sealcheck.model import File
from sealcheck.nested import mapping
from sealcheck.pattern import regex

Check = Callable[[File, str], Look]
_PROCESS = regex(r"[a-z][\w-]{0,40}:\s{1,9}(\S.{0,1000})")
_NONE = regex(r"#|//|/\*|\[{1,2}[\w.\"' -]{1,200}\]{1,2}$")
#: What only an app.json for Heroku or Dokku has; the file of the same name of React Native and Expo is something else.
_HEROKU = ("buildpacks", "formation", "addons", "stack", "env", "scripts")
#: Scripts by which a platform builds what npm then starts.
_BUILT_THERE = ("heroku-postbuild", "gcp-build")


def having(*patterns: str) -> Check:
    """Return a check for files in which each pattern matches the start of some line; the first one gives the line."""
    compiled = [regex(pattern) for pattern in patterns]

    def check(file: File, text: str) -> Look:
        lines = [line[:1000] for line in text.split("\n")[:5000]]
        places = [next((n for n, line in enumerate(lines, 1) if pattern.match(line)), None) for pattern in compiled]
        return places[0] if all(places) else None

    return check


def anything(file: File, text: str) -> Look:
    """Any content at all, since the name is telling; comments, headings of TOML and empty brackets are none."""
    lines = ((number, line.strip()) for number, line in enumerate(text.split("\n")[:5000], 1))
    return next((n for n, line in lines if line.strip("{}[]-") and not _NONE.match(line)), None)


def line_with(text: str, marks: tuple[str, ...]) -> int | None:
    """Return the first line with one of these texts in it."""
    lines = text.split("\n")[:5000]
    return next((number for number, line in enumerate(lines, 1) if any(mark in line[:2000] for mark in marks)), None)


def procfile(file: File, text: str) -> Look:
    """A Procfile with a process that does something."""
    lines = enumerate(text.split("\n")[:500], 1)
    starts = [(number, match[1]) for number, line in lines if (match := _PROCESS.match(line))]
    if not starts:
        return None
    return next((number for number, start in starts if not is_idle(start)), "near_idle")


def heroku_app(file: File, text: str) -> Look:
    """An app.json for Heroku or Dokku."""
    value = read_object(text)
    return 1 if "expo" not in value and any(mark in value for mark in _HEROKU) else None


def npm_app(file: File, text: str) -> Look:
    """A package.json in the root with a script that only a platform runs, and a start."""
    scripts = mapping(read_object(text), "scripts")
    start = str(scripts.get("start") or "")
    built = next((each for each in _BUILT_THERE if scripts.get(each)), None)
    if file.folder or not start or built is None:
        return None
    return "near_idle" if is_idle(start) else line_with(text, (f'"{built}"',))
