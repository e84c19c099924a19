# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Regular expressions that are compiled when they are first used.

There are thousands in the package and most repositories need few of them; compiling all at import would take longer
than assessing a small repository. What was compiled is kept for the next start, so a pattern made from the content of a
repository is compiled with `re` itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, AnyStr, cast

from sealcheck.compiled import compiled_pattern

_MEMBERS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "flags", "groups")


class Lazy:
    """Stands for a compiled pattern; the first use of any member compiles it and puts the real members in place."""

    def __init__(self, source: Any, flags: int) -> None:
        self.pattern = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = self.compiled()
        for member in _MEMBERS:
            self.__dict__[member] = getattr(compiled, member)
        return getattr(compiled, name)

    def compiled(self) -> re.Pattern[Any]:
        """Return the pattern itself."""
        return compiled_pattern(self.pattern, self._flags)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern like `re.compile` does, compiled at its first use. A wrong expression fails only then."""
    return cast("re.Pattern[AnyStr]", Lazy(source, flags))


def regexes(rows: Mapping[str, str]) -> dict[str, re.Pattern[str]]:
    """Return a pattern for each name, as `regex` does."""
    return {name: regex(pattern) for name, pattern in rows.items()}


class Table:
    """Many names, each with a pattern without groups, looked up in one go: most texts that are tried match none."""

    def __init__(self, rows: Mapping[str, str]) -> None:
        self._names = tuple(rows)
        self._each = regexes(rows)
        self._any = regex("|".join(f"({pattern})" for pattern in rows.values()))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def match(self, text: str) -> str | None:
        """Return the first name whose pattern matches at the start of `text`."""
        return self._named(self._any.match(text))

    def fullmatch(self, text: str) -> str | None:
        """Return the first name whose pattern matches the whole of `text`."""
        return self._named(self._any.fullmatch(text))

    def matches(self, text: str) -> Iterator[str]:
        """Yield every name whose pattern matches at the start of `text`."""
        if self._any.match(text):
            yield from (name for name, pattern in self._each.items() if pattern.match(text))

    def _named(self, match: re.Match[str] | None) -> str | None:
        return self._names[match.lastindex - 1] if match and match.lastindex else None
