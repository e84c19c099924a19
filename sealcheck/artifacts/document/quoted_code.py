# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a text says outside of code marks: a message of a library that it quotes is no word of its own."""

from __future__ import annotations

from sealcheck.pattern import regex
from sealcheck.prose.document import MAX_FOLDED, MAX_PARAGRAPH, Paragraph
from sealcheck.prose.inline import LEFT_OUT
from sealcheck.prose.phrases import fold

#: What is said of a name in code marks is said of the software, as far as the words around it allow.
_STANDS_FOR_CODE = " software "
_OF_ITSELF = regex(r"\b(?:this|our|dieses|diese|unsere?) (?:project|repository|repo|software|projekt)\b")


def outside_code(paragraph: Paragraph) -> str:
    """Return the folded text with something that stands for each piece of code, in which no phrase is found.

    A paragraph that is nothing but code marks and speaks of the project is an announcement and returned as it is.
    """
    lines = [line.prose for line in paragraph.lines[:MAX_PARAGRAPH]]
    if not paragraph.lines[0].item and not any(map(fold, lines)) and _OF_ITSELF.search(paragraph.folded):
        return paragraph.folded
    return " ".join(fold(line.replace(LEFT_OUT, _STANDS_FOR_CODE)) for line in lines)[:MAX_FOLDED]
