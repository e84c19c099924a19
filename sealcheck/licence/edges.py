# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Words right before and behind the terms of a licence that belong to their first or last sentence."""

from __future__ import annotations

from sealcheck.licence.alignment import Alignment, Hunk
from sealcheck.licence.normalise import Words
from sealcheck.licence.operative import conditional
from sealcheck.pattern import regex

#: Words of the terms that may be lost at their end: a last name.
LOST_TAIL = 2
#: Words behind a text that is cut off, such as "see the web for the rest".
FEW = 15
#: Signs that part a sentence from the next one.
_STOP = regex(r"[.!?:]|\n[ \t]*\n|\n[^\w\n]*[A-ZÄÖÜ]")
#: Words that turn the sentence round which they begin.
_TURNING = frozenset(["no", "not", "never", "without", "neither", "nor", "only", "kein", "keine", "nicht", "nur"])


def preceded(whole: Words, alignment: Alignment) -> list[Hunk]:
    """Return the word before the terms, when it turns their first sentence round: "No permission is granted"."""
    first, start = alignment.first, alignment.start
    if first < alignment.reference.head or not start or whole.words[start - 1] not in _TURNING:
        return []
    between = whole.source[whole.starts[start - 1] : whole.starts[start]]
    return [] if _STOP.search(between) else [Hunk(first, first, start - 1, start)]


def continued(whole: Words, alignment: Alignment) -> list[Hunk]:
    """Return the words behind the terms, when they go on with its last sentence and put it under a condition."""
    last, end = alignment.last, alignment.end
    if alignment.reference.tail - last > LOST_TAIL or not conditional(whole.words[end : end + 1]):
        return []
    between = whole.source[whole.starts[end - 1] : whole.starts[end]]
    return [] if _STOP.search(between) else [Hunk(last, last, end, min(len(whole.words), end + FEW))]
