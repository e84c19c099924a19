# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""One word of a grant or a duty, changed at one place: the text is no longer that licence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sealcheck.licence.findings import Status
from sealcheck.licence.identify import identify
from tests.licence.texts import licence, terms

LICENCES = [
    "0BSD",
    "AFL-3.0",
    "AGPL-3.0-only",
    "Apache-1.1",
    "Apache-2.0",
    "Artistic-2.0",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSD-4-Clause",
    "BSL-1.0",
    "CC-BY-3.0",
    "CC-BY-4.0",
    "CC-BY-SA-4.0",
    "CC0-1.0",
    "CDDL-1.0",
    "CECILL-2.1",
    "DL-DE-BY-2.0",
    "DL-DE-ZERO-2.0",
    "EPL-1.0",
    "EPL-2.0",
    "EUPL-1.0",
    "EUPL-1.1",
    "EUPL-1.2",
    "GPL-1.0-only",
    "GPL-2.0-only",
    "GPL-3.0-only",
    "ISC",
    "LGPL-2.0-only",
    "LGPL-2.1-only",
    "LGPL-3.0-only",
    "MIT",
    "MIT-0",
    "MPL-1.1",
    "MPL-2.0",
    "MS-PL",
    "NCSA",
    "ODC-By-1.0",
    "ODbL-1.0",
    "OFL-1.1",
    "OSL-3.0",
    "PostgreSQL",
    "UPL-1.0",
    "Unlicense",
    "WTFPL",
    "Zlib",
]

#: Words, and what stands in their place. Of the GNU licences only the freedoms, for they are long.
CHANGES = (
    ("royaltyfree", "costly"), ("royaltyfree", "royaltybearing"), ("perpetual", "annual"), ("worldwide", "national"),
    ("irrevocable", "revocable"), ("free", "paid"), ("free of charge", "for a charge"), ("hereby grants", "may grant"),
    ("hereby granted", "hereby denied"), ("permission", "prohibition"), ("permitted", "prohibited"),
    ("without restriction", "with restriction"), ("sublicense", "hide"), ("sublicense", ""), ("patent", ""),
    ("patent", "design"), ("notice", "fee"), ("notice", ""), ("notices", "fees"), ("source", ""), ("source", "binary"),
    ("warranty", "promise"), ("nonexclusive", "exclusive"), ("may", "must"), ("must", "may"), ("must", ""),
    ("shall", "may"), ("use", "view"), ("copy", "view"), ("modify", "read"), ("modify", ""), ("distribute", "print"),
    ("publish", "read"), ("sell", "lend"), ("merge", ""), ("retain", "remove"), ("any", "no"), ("any", "some"),
    ("all", "some"), ("all", ""), ("everyone", "citizens"), ("not", ""), ("or", "nor"), ("licensor", "licensee"),
    ("commercial", "private"), ("rights", "duties"), ("right", ""), ("compatible", "incompatible"),
    ("software", "hardware"), ("law", "custom"), ("derivative", ""), ("attribution", "payment"),
)  # fmt: skip


@pytest.mark.parametrize("identifier", LICENCES)
def test_one_changed_word_of_a_grant_or_a_duty_is_seen(identifier: str) -> None:
    passed = [change for change, text in _changed(identifier) if identify(text).ids]
    assert not passed


def _changed(identifier: str) -> Iterator[tuple[str, str]]:
    """Yield the terms of a licence with each change that is possible, at the first, second … place in turn."""
    words = terms(identifier).split()
    for turn, (old, new) in enumerate(CHANGES):
        size = len(old.split())
        places = [at for at in range(len(words)) if words[at : at + size] == old.split()]
        if places and (len(words) < 2500 or turn % 4 == 0):
            at = places[turn % len(places)]
            yield f"{old} → {new} (word {at})", " ".join((*words[:at], new, *words[at + size :]))


@pytest.mark.parametrize("added", ["if registered", "in its own city", "for citizens", "during the trial period"])
@pytest.mark.parametrize("before", ["charge", "the software without", "sublicense", "dealings"])
def test_a_condition_put_into_the_middle_of_a_sentence_is_no_name(before: str, added: str) -> None:
    text = " ".join(terms("MIT").split())
    assert not identify(text.replace(f" {before} ", f" {before.split()[0]} {added} ", 1)).ids


@pytest.mark.parametrize("added", ["if registered", "unless a fee was paid", "for citizens of Demo City only"])
def test_a_sentence_that_goes_on_behind_the_last_word_is_no_longer_the_licence(added: str) -> None:
    assert identify(f"{terms('MIT')} {added}.").modified
    assert identify(f"{terms('MIT')}.\n\nIf you have questions: write to us.").ids == ("MIT",)


@pytest.mark.parametrize(
    ("identifier", "right", "wrong"), [("MIT", "software", "softwarf"), ("GPL-3.0-only", "grant", "grantt")]
)
def test_the_same_typing_error_at_every_place_is_another_word(identifier: str, right: str, wrong: str) -> None:
    text = licence(identifier)
    assert identify(text.replace(right, wrong)).modified
    assert identify(text.replace(right, wrong, 1)).matches[0].status is Status.FILLED


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("Unlicense", "software either in", "software neither in"),
        ("MPL-2.0", "transfer either its", "transfer neither its"),
        ("Artistic-2.0", "either gratis or", "neither gratis or"),
    ],
)
def test_a_word_turned_round_by_one_letter_is_no_typing_error(identifier: str, old: str, new: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    assert identify(text.replace(old, new)).modified


CLAUSE = "neither the name of the copyright holder nor the names of its contributors may be used to endorse"


@pytest.mark.parametrize(
    "clause",
    [
        "neither the name of the Institute for Demo Systems nor the names of its contributors may be used to endorse",
        "neither the name of the University of Demo in Example nor of its contributors may be used to endorse",
        "neither my name nor the names of other contributors may be used to endorse",
        "neither the names of the authors nor of any contributors to this software may be used to endorse",
        "neither Demo City's name nor those of its contributors may be used to endorse",
        "neither the name of Demo City (including its companies) nor the names of its contributors may be used to endorse",
        "the name of the author may not be used to endorse",
    ],
)
def test_the_clause_on_names_is_the_same_with_other_names(clause: str) -> None:
    assert identify(_with_clause(clause)).ids == ("BSD-3-Clause",)


@pytest.mark.parametrize(
    "clause",
    [
        "neither the name of the copyright holder nor the names of its contributors not may be used to endorse",
        "neither the name of the copyright holder nor the names of its contributors only may be used to endorse",
        "neither the name of the copyright holder nor the names of its contributors before 2030 may be used to endorse",
        "neither the name of the copyright holder nor the names of its contributors in Demo City may be used to endorse",
        "neither the name of the copyright holder during the trial nor those of its contributors may be used to endorse",
        "neither the name of the copyright holder nor the names of contributors if registered may be used to endorse",
        "neither the name of the copyright holder without a fee nor those of contributors may be used to endorse",
        "neither the name of the copyright holder nor this software may be used to endorse",
        "either the name of the copyright holder or the names of its contributors may be used to endorse",
    ],
)
def test_the_clause_on_names_with_a_term_of_its_own_is_changed(clause: str) -> None:
    assert identify(_with_clause(clause)).modified


@pytest.mark.parametrize("added", ["until 2030", "before 2030", "in 2026", "for 2026", "after 31 December 2026"])
def test_a_year_in_a_condition_is_no_copyright_notice(added: str) -> None:
    text = " ".join(licence("MIT").split())
    assert identify(text.replace("hereby granted", f"hereby granted {added}")).modified
    assert identify(text.replace("sublicense and", f"sublicense {added} and")).modified


def _with_clause(clause: str) -> str:
    text = " ".join(licence("BSD-3-Clause").split())
    assert CLAUSE in text
    return text.replace(CLAUSE, clause)


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("MIT", "sell copies of", "sell unmodified copies of"),
        ("MIT", "the software is furnished", "the electronic software is furnished"),
        ("ISC", "and or distribute this", "and or distribute accompanying this"),
        ("MPL-1.1", "original code prior modifications", "original code modifications"),
        ("Zlib", "from any source distribution", "any source distribution"),
        ("AFL-3.0", "exclusions from license grant", "exclusions license grant"),
        ("ISC", "for any purpose with or without fee", "for any purpose with without fee"),
        ("0BSD", "for any purpose with or without fee", "for any purpose with and without fee"),
        ("MIT", "is provided as is", "is provided"),
        ("ISC", "is provided as is", "is provided"),
        ("BSD-2-Clause", "contributors as is and any", "contributors and any"),
    ],
)
def test_a_phrase_is_optional_only_where_templates_have_it(identifier: str, old: str, new: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    assert identify(text.replace(old, new, 1)).modified


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("MIT", "arising from out of", "arising out of"),
        ("BSD-3-Clause", "without specific prior written", "without prior written"),
        ("BSD-3-Clause", "without specific prior written", "without specific written"),
        ("BSD-2-Clause", "notice this list of conditions and", "notice this list of conditions unmodified and"),
        ("MIT", "is provided as is", 'is provided "as-is"'),
        ("MIT", "for a particular purpose and noninfringement", "for a particular purpose or noninfringement"),
    ],
)
def test_an_optional_phrase_may_be_left_out_or_put_in(identifier: str, old: str, new: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    assert identifier in identify(text.replace(old, new, 1)).ids


@pytest.mark.parametrize("before", ["No", "Not", "Without", "Only", "Never", "Kein:e", "neither"])
def test_a_word_that_turns_the_first_sentence_round_is_no_title(before: str) -> None:
    assert not identify(f"{before.replace(':', '')} {terms('MIT')}").ids
    assert identify(f"Demo City, 2026\n\n{before}\n\n{terms('MIT').capitalize()}").ids == ("MIT",)


@pytest.mark.parametrize("before", ["The software is free.", "Unless stated otherwise,", "License:", "No warranty."])
def test_words_before_the_first_sentence_leave_the_licence_as_it_is(before: str) -> None:
    assert identify(f"{before} {terms('MIT').capitalize()}").ids == ("MIT",)


@pytest.mark.parametrize(
    ("identifier", "old", "new", "expected"),
    [
        ("MIT", "the software is provided", "the software provided", "the software is provided as"),
        ("Apache-2.0", "where such license applies", "where license applies", "where such license applies"),
        ("EUPL-1.2", "must at least provide", "must least provide", "must at least provide"),
        ("ISC", "is hereby granted provided that", "is hereby granted provided", "provided that the"),
    ],
)
def test_a_small_word_that_is_lost_is_quoted(identifier: str, old: str, new: str, expected: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    match = identify(text.replace(old, new, 1)).matches[0]
    assert (match.id, match.status) == (identifier, Status.FILLED)
    assert [expected in each.expected for each in match.differences] == [True] and not match.more


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("GPL-3.0-only", "prior to 60 days after", "prior to days after"),
        ("MPL-2.0", "prior to 60 days after", "prior to days after"),
        ("CC-BY-4.0", "within 30 days of", "within days of"),
        ("MIT", "to any person obtaining", "to any 1 person obtaining"),
        ("Zlib", "permission is granted to anyone", "permission is granted to 5 users anyone"),
    ],
)
def test_a_number_that_counts_is_no_number_of_a_section(identifier: str, old: str, new: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    assert identify(text.replace(old, new, 1)).modified


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("MIT", "permission is hereby", "1 permission is hereby"),
        ("BSD-3-Clause", "redistributions in binary form", "b redistributions in binary form"),
        ("MPL-2.0", "granted in this section 2 are", "granted in this section are"),
    ],
)
def test_the_number_of_a_section_may_be_lost_or_put_in(identifier: str, old: str, new: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    assert identifier in identify(text.replace(old, new, 1)).ids


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("BSL-1.0", "any person or organization obtaining", "any person obtaining"),
        ("Apache-2.0", "constitutes direct or contributory", "constitutes contributory"),
        ("GPL-3.0-only", "require no special password", "require no password"),
        ("Artistic-2.0", "expose a direct interface", "expose a interface"),
    ],
)
def test_who_may_and_what_is_asked_is_no_name_and_no_kind_of_damage(identifier: str, old: str, new: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    assert identify(text.replace(old, new, 1)).modified


@pytest.mark.parametrize(
    ("identifier", "old", "new"),
    [
        ("ISC", "any special direct indirect", "any special indirect"),
        ("BSD-2-Clause", "exemplary or consequential damages", "exemplary damages"),
        ("BSD-2-Clause", "by the copyright holders and contributors as", "by the copyright holders as"),
    ],
)
def test_another_list_of_damages_or_holders_is_the_licence(identifier: str, old: str, new: str) -> None:
    text = " ".join(licence(identifier).split())
    assert old in text
    assert identifier in identify(text.replace(old, new, 1)).ids
