# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What would change in a file, as a unified diff that a terminal can show safely."""

from __future__ import annotations

import difflib

from sealcheck.clean import clean

LONGEST_LINE = 2000


def difference(before: str, after: str, path: str, *, new: bool) -> str:
    """Return the unified diff of a file's text; a `new` file is compared with nothing. Empty when nothing changes."""
    old = "/dev/null" if new else path
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), old, path, lineterm="")
    return "".join(f"{clean(line, limit=LONGEST_LINE)}\n" for line in lines)
