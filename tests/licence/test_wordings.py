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
    [
        ("MIT-CMU", "copyright notice appears in", "copyright notice appear in"),
        ("BSD-1-Clause", "this list of conditions", "this condition"),
        ("BSD-3-Clause", "redistributions of source code", "redistributions source code"),
        ("BSD-3-Clause", "including but not limited to the", "including without limitation the"),
        ("AAL", "professional identification professional identification", "professional identification Muster Maps"),
        ("Unicode-DFS-2015", licence("Unicode-DFS-2015").partition("permission is hereby")[0].replace("\n", " "), ""),
    ],
)
def test_another_wording_of_the_same_terms_is_the_licence(name: str, old: str, new: str) -> None:
    result = identify(_changed(licence(name), old, new))
    assert name in result.ids and not result.modified


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("BSD-1-Clause", "this list of conditions", "this list of unconditional"),
        ("BSD-3-Clause", "redistributions of source code", "redistributions without source code"),
        ("BSD-3-Clause", "including but not limited to the", "including not the"),
        ("AAL", "professional identification professional identification", "professional identification if paid for"),
        (
            "Unicode-DFS-2015",
            "permission is hereby granted free of charge",
            "permission is hereby granted for a charge",
        ),
    ],
)
def test_other_terms_at_the_same_place_are_not(name: str, old: str, new: str) -> None:
    assert name not in identify(_changed(licence(name), old, new)).ids


def test_the_first_heading_of_the_terms_may_be_left_out_but_no_other_words() -> None:
    text = " ".join(terms("CC0-1.0").split()).removeprefix("statement of purpose ")
    assert text.startswith("the laws") and identify(f"Demo\n\n{text}").ids == ("CC0-1.0",)
    assert not identify(f"Demo\n\n{text.replace('unconditionally', 'conditionally', 1)}").ids


def test_a_notice_before_the_text_says_which_of_its_ids_is_meant() -> None:
    notice = "Demo is licensed under the GNU Affero General Public License version 3"
    text = "\n\n" + licence("AGPL-3.0-only") + "\n"
    assert identify(f"{notice} or any later version.{text}").ids == ("AGPL-3.0-or-later",)
    assert identify(f"{notice}.{text}").ids == ("AGPL-3.0-only",)
    assert identify(f"{text}\n{notice} or any later version.\n").ids == ("AGPL-3.0-only",), "a sample, or another part"


def test_a_grant_beside_a_text_names_its_licence_too() -> None:
    note = "This demo is also made available under the Lucent Public License version 1.02."
    result = identify(f"{licence('ISC')}\n\n{note}\n")
    assert result.ids == ("ISC",) and [each.ids for each in result.findings[1:]] == [("LPL-1.02",)]
    same = identify(f"This demo is licensed under the ISC License.\n\n{licence('ISC')}\n")
    assert [each.id for each in same.findings] == ["ISC"], "what is there as a text is not named once more"
    changed = licence("ISC").replace("with or without fee", "without a fee")
    assert [each.status.value for each in identify(f"{changed}\n\n{note}\n").findings] == ["modified"]


def test_the_names_within_a_text_are_no_grants_when_words_stand_before_it_in_the_same_paragraph() -> None:
    text = "The demo of Muster Maps is licensed under these terms: " + " ".join(licence("EPL-2.0").split())
    assert {each.id for each in identify(text).findings} == {"EPL-2.0"}


def test_or_any_later_version_in_a_notice_is_the_first_of_its_ids() -> None:
    notice = "Demo is licensed under the GNU General Public License version 3"
    assert identify(f"{notice} or any later version.").findings[0].ids == ("GPL-3.0-or-later", "GPL-3.0")
    assert identify(f"{notice}.").findings[0].ids == ("GPL-3.0",)


def test_a_short_form_of_a_licence_that_only_a_pattern_knows_may_have_the_clause_on_names() -> None:
    short = " ".join(terms("BSD-3-Clause").split()).partition(" are disclaimed")[0]
    short = short.replace("by the copyright holders and contributors ", "").replace(
        "as is and any express or implied warranties including but not limited to",
        "as is and without any express or implied warranties including without limitation",
    )
    assert identify(short).ids == ("BSD-3-Clause",)
    assert not identify(short.replace("must reproduce", "need not reproduce")).ids
    assert not identify(short.replace("may be used to endorse", "may be used to sell or endorse")).ids
