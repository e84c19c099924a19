# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a page or a template shows to a reader: its text without comments, scripts and styles."""

from __future__ import annotations

#: Characters of a page that are read.
MOST_TEXT = 400_000
#: What a page does not show, from sign to sign.
_UNSEEN = (
    ("<!--", "-->"), ("{/*", "*/}"), ("<%--", "--%>"), ("{#", "#}"), ("@*", "*@"), ("{% comment", "endcomment %}"),
    ("<script", "</script>"), ("<style", "</style>"), ("<?", "?>"),
)  # fmt: skip


def shown(text: str) -> str:
    """Return the text with what no reader sees left blank; lines stay where they are."""
    text = text[:MOST_TEXT]
    for start, end in _UNSEEN:
        parts, at = [], 0
        while (begin := text.find(start, at)) >= 0 and (stop := text.find(end, begin + len(start))) >= 0:
            parts += [text[at:begin], "\n" * text.count("\n", begin, stop)]
            at = stop + len(end)
        text = "".join(parts) + text[at:]
    return text
