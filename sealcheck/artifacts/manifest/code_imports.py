# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which packages programs of Python and R load, by their text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator

_R_BASE = frozenset({"stats", "utils", "methods", "grid", "tools", "parallel", "graphics", "grdevices", "datasets"})


def python_imports(text: str) -> Iterator[str]:
    """Yield the modules that a program of Python imports, those of the language aside."""
    for match in re.finditer(r"^(?:import|from) {1,4}([A-Za-z_]\w{0,60})", text, re.M):
        if match.group(1) not in sys.stdlib_module_names:
            yield match.group(1)


def r_imports(text: str) -> Iterator[str]:
    """Yield the packages that a program of R loads, those that come with it aside."""
    for match in re.finditer(r"^\s{0,8}(?:library|require)\(['\"]?([A-Za-z][\w.]{0,60})", text, re.M):
        if match.group(1).lower() not in _R_BASE:
            yield match.group(1)
