# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Regular expressions that are compiled when they are first used.

There are hundreds in the package and most repositories need few of them; compiling all at import would take longer
than assessing a small repository.
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

_MEMBERS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn", "pattern", "flags", "groups")


class Lazy:
    """Stands for a compiled pattern; the first use of any member compiles it and puts the real members in place."""

    def __init__(self, source: Any, flags: int) -> None:
        self._source = source
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
        return re.compile(self._source, self._flags)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return a pattern like `re.compile` does, compiled at its first use. A wrong expression fails only then."""
    return cast("re.Pattern[AnyStr]", Lazy(source, flags))
