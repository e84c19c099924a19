# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents called after the technologies or the design of the software, which tell some of its architecture."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.design.layers import kinds
from sealcheck.model import say
from sealcheck.prose.concepts import is_readme_name, terms, wording
from sealcheck.prose.document import Document
from sealcheck.prose.phrases import apart, fold
from sealcheck.prose.substance import Finding, Grade
from sealcheck.prose.templates import read, untouched

#: Kinds of parts that such a document must speak of: designs are those of posters, too.
LEAST_KINDS = 3


def told_by_name(document: Document, min_words: int, min_terms: int) -> Iterator[Finding]:
    """Yield a rudiment for a document so called that speaks of several kinds of parts in enough words."""
    stem = fold(apart(document.file.name.rpartition(".")[0]))
    if is_readme_name(document.file.name) or untouched(document):
        return
    on_technologies, on_design = (wording(name).fullmatch(stem) for name in ("technologies_name", "design_name"))
    if not (on_technologies or on_design):
        return
    reading = read(document.whole, "architecture")
    enough = reading.words >= min_words and terms("architecture_terms", reading.own) >= min_terms
    if enough and len(kinds(reading.own)) >= LEAST_KINDS:
        text = say(f"documentation.architecture_{'technologies' if on_technologies else 'design'}")
        yield Finding(Grade.STUB, text, document.file, document.whole.start, document.whole.heading or None)
