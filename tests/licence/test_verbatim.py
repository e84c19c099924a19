# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The short way for texts that are a licence word for word gives what the comparison with all licences gives."""

from __future__ import annotations

import random

import pytest

from sealcheck.licence.corpus import Reference, corpus
from sealcheck.licence.identify import compared, identify
from sealcheck.licence.normalise import Words, normalise
from sealcheck.licence.verbatim import digest, verbatim, versions

TEXTS = [each for each in corpus().references if not each.header]
SOME = random.Random(7).sample(TEXTS, 40)


@pytest.mark.parametrize("reference", SOME, ids=lambda each: each.ids[0])
def test_as_the_comparison_says(reference: Reference) -> None:
    for first, last in versions(reference):
        words = corpus().words(reference.numbers[first:last])
        slow = compared(Words(words))
        assert verbatim(words) in ((), slow.ids and slow.matches[0].ids)


def test_nearly_all_licences_are_known() -> None:
    known = [each for each in TEXTS if verbatim(corpus().words(each.numbers))]
    assert len(known) > 0.95 * len(TEXTS)


@pytest.mark.parametrize("ids", ["MIT", "Apache-2.0", "BSD-3-Clause", "EUPL-1.2", "AGPL-3.0-only", "MPL-2.0"])
def test_a_whole_file(ids: str) -> None:
    reference = next(each for each in TEXTS if ids in each.ids)
    text = "Copyright (c) 2026 Demo City\n\n" + " ".join(corpus().words(reference.numbers)) + "\n"
    assert verbatim(normalise(text).words)
    assert identify(text) == compared(normalise(text))
    assert identify(text).ids == reference.ids[:1]


@pytest.mark.parametrize(
    "change",
    [lambda words: words[:-1], lambda words: (*words, "not"), lambda words: ("commercial", *words[1:]), lambda _: ()],
    ids=["a word less", "a word more", "another word", "nothing"],
)
def test_a_changed_text_is_compared(change) -> None:  # type: ignore[no-untyped-def]
    words = corpus().words(next(each for each in TEXTS if "MIT" in each.ids).numbers)
    assert verbatim(words) and not verbatim(change(words))


def test_words_do_not_run_together() -> None:
    assert digest(("ab", "c")) != digest(("a", "bc"))


def test_what_stands_around_the_licence_counts() -> None:
    mit = " ".join(corpus().words(next(each for each in TEXTS if "MIT" in each.ids).numbers))
    assert identify(mit).ids == ("MIT",)
    assert identify(mit + "\n\nThis software may not be used for commercial purposes.").ids == ()
