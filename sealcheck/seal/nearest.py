# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Did you mean …? The known word that a mistyped one is nearest to."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like `word`, or None when none is similar enough to be meant."""
    names = {name.casefold(): name for name in known}
    alike = difflib.get_close_matches(word[:100].casefold(), names, n=1, cutoff=0.6)
    return names[alike[0]] if alike else None
