# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Wordings in which copies of a licence differ from the list's, beside changes of the same words that are none."""

from __future__ import annotations

import pytest

from sealcheck.licence.identify import identify
from tests.licence.texts import licence, terms


def _changed(text: str, old: str, new: str) -> str:
    """The text in one line with other words; the old ones must be there."""
    flat = " ".join(text.split())
    assert old in flat
    return flat.replace(old, new)


def test_a_sentence_left_out_as_the_template_allows_and_a_name_filled_in_behind_it_change_nothing() -> None:
    text = _changed(terms("HPND"), "copyright holder makes no representations about the suitability of this software "
                    "for any purpose it is provided as is without express or implied warranty copyright holder disclaims",
                    "Mara Muster and the City of Musterstadt disclaims")  # fmt: skip
    found = identify(text).matches[0]
    assert found.intact and {"HPND", "MIT-CMU"} <= set(found.ids), "it fits the templates of both"
    for name in ("nobody if paid", "the author for a fee"):
        assert not identify(text.replace("Mara Muster and the City of Musterstadt", name)).ids


def test_a_passage_rewritten_in_harmless_words_only_is_the_licence() -> None:
    text = _changed(terms("MIT-CMU"), "specific written prior permission the copyright holder disclaim",
                    "specific written permission Muster and the Regents of the University of Musterstadt disclaim")  # fmt: skip
    assert "MIT-CMU" in identify(text).ids
    assert not identify(text.replace("written permission", "written notice")).ids


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("MIT-CMU", "copyright notice appears in", "copyright notice appear in")],
)
def test_another_wording_of_the_same_terms_is_the_licence(name: str, old: str, new: str) -> None:
    result = identify(_changed(licence(name), old, new))
    assert name in result.ids and not result.modified
