# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The question that a measure answers, in every language."""

from __future__ import annotations

from sealcheck.engine import find_measure
from sealcheck.model import say
from sealcheck.seal.catalogue import Words
from sealcheck.words import sentence, words


def measure_question(name: str) -> Words | None:
    """Return the question of the measure `name`, None when there is no such measure.

    Those of built-in measures are in `texts/questions.yml`; one from elsewhere has its docstring in every language.
    """
    declared = find_measure(name)
    if declared is None:
        return None
    if is_built_in(name):
        key = _key(name)
        return Words(en=words(say(key), "en"), de=words(say(key), "de"))
    return Words(en=(asked := first_paragraph(declared.question)), de=asked)


def is_built_in(name: str) -> bool:
    """Whether the measure `name` is one of our own, not one from elsewhere."""
    return sentence(_key(name)) is not None


def _key(name: str) -> str:
    return f"questions.{name.replace('.', '_')}"


def first_paragraph(docstring: str) -> str:
    """Return the first paragraph of a docstring on one line."""
    return " ".join(docstring.strip().partition("\n\n")[0].split())
