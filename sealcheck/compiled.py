# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The package's own regular expressions, compiled once for each user: to compile them takes a sixth of an assessment.

What `re.compile` works out is a list of numbers, made by `_sre.compile` into a pattern within microseconds. Neither is
promised to stay as it is, so whatever is not as expected leads back to `re.compile`. What is kept is bound to this very
Python. Patterns made from the content of a repository do not belong here: they would stay for ever.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any, AnyStr

from sealcheck.user_cache import cache_folder, keep

#: Patterns that are kept at most; with more, which versions before this one have left, it is begun anew.
MOST = 8_000
#: What may happen when another Python works them out in another way; never an alarm that is to end what is under way.
_OTHERWISE = (ImportError, AttributeError, TypeError, ValueError, RuntimeError, OverflowError, re.error)
_NUMBER = "I"

Key = tuple[Any, int]
#: Flags, the numbers as bytes, the count of groups, and the names of the groups with their numbers.
Code = tuple[int, bytes, int, dict[str, int]]


class Compiled:
    """The patterns of this process: those that are kept, read at the first use, and those that are new."""

    def __init__(self) -> None:
        self._kept: dict[Key, Code] | None = None
        self._new: dict[Key, Code] = {}

    def pattern(self, source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
        """Return what `re.compile` does. Raises `re.error` as it does."""
        if self._kept is None:
            self._kept = _read()
        key = (source, int(flags))
        with suppress(*_OTHERWISE):
            if key in self._kept:
                return _made(source, self._kept[key])
        with suppress(*_OTHERWISE):
            code = _code(source, int(flags))
            made = _made(source, code)
            self._kept[key] = self._new[key] = code
            return made
        return re.compile(source, flags)

    def keep(self) -> None:
        """Write what is new beside what is kept, for the next process. What cannot be written is made anew there."""
        place = _place()
        if place is None or not self._new:
            return
        kept = _read() if len(self._kept or ()) + len(self._new) <= MOST else {}
        with suppress(OSError, ValueError):
            keep(place, marshal.dumps(kept | self._new))
        self._new.clear()


_PATTERNS = Compiled()
compiled_pattern, keep_new_patterns = _PATTERNS.pattern, _PATTERNS.keep


def _place() -> Path | None:
    """Return the file of what is kept; None where there is none."""
    folder = cache_folder("patterns") if sys.implementation.name == "cpython" else None
    return folder / f"{sys.implementation.cache_tag}-{sys.hexversion:x}" if folder else None


def _read() -> dict[Key, Code]:
    place = _place()
    with suppress(OSError, ValueError, EOFError, TypeError):
        kept = marshal.loads(place.read_bytes()) if place else {}  # noqa: S302 - from a folder that only we can write
        return kept if isinstance(kept, dict) else {}
    return {}


def _code(source: Any, flags: int) -> Code:
    """Return what `re.compile` works out before it makes the pattern."""
    parsed = import_module("re._parser").parse(source, flags)
    numbers = import_module("re._compiler")._code(parsed, flags)
    state = parsed.state
    return flags | state.flags, array(_NUMBER, map(int, numbers)).tobytes(), state.groups - 1, dict(state.groupdict)


def _made(source: AnyStr, code: Code) -> re.Pattern[AnyStr]:
    flags, numbers, groups, names = code
    order: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        order[number] = name
    made: re.Pattern[AnyStr] = import_module("_sre").compile(
        source, flags, array(_NUMBER, numbers).tolist(), groups, names, tuple(order)
    )
    return made
