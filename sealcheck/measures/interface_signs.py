# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of the signs of a user interface: the line that made the tool believe that there is one."""

from __future__ import annotations

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interaction.code import place_of_sign
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.model import Evidence, File, found, near_miss, say

MOST = 6
#: Sentences on what may be a user interface, by the kind of sign.
_WEAK = {
    "browser": "accessibility.ui_browser_code",
    "written": "accessibility.ui_written",
    "part": "accessibility.ui_part",
    "profile": "accessibility.ui_profile",
    "generated": "accessibility.ui_generated",
    "model": "accessibility.ui_model",
    "report": "accessibility.ui_report",
}


def strong_signs(signs: Signs, contents: Contents) -> list[Evidence]:
    """Return the files that are certainly part of a user interface, whole pages before parts, as evidence.

    What begins with a line below is a part, too, as frameworks name them, or only sets up the pages beside it.
    """
    return [
        found(say(f"accessibility.ui_{kind}"), file, line, excerpt=excerpt)
        for file, kind in sorted(signs.strong, key=lambda each: (each[1] == "part", each[0].name[:1] == "_"))[:MOST]
        for line, excerpt in [_line(file, kind, contents)]
    ]


def weak_signs(signs: Signs, contents: Contents) -> list[Evidence]:
    """Return the files that may be part of one."""
    return [
        near_miss(say(_WEAK.get(kind, "accessibility.ui_letter")), file, line, excerpt=excerpt)
        for file, kind in signs.weak[:MOST]
        for line, excerpt in [_line(file, kind, contents)]
    ]


def _line(file: File, kind: str, contents: Contents) -> tuple[int, str | None]:
    """Return the line that shows it, and what stands there; the first where the whole file does."""
    data = contents.data(file) or b""
    at = place_of_sign(file, kind, data)
    if at is None or at < 0:
        return 1, None
    at += len(data[at : at + 100]) - len(data[at : at + 100].lstrip())
    start = data.rfind(b"\n", 0, at) + 1
    written = data[start : start + 300].partition(b"\n")[0].decode("utf-8", "replace").strip()
    return data.count(b"\n", 0, at) + 1, written or None
