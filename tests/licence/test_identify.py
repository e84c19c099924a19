# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from sealcheck.licence.findings import Status
from sealcheck.licence.identify import identify
from tests.licence.texts import circulating, german_eupl, licence, terms

Change = Callable[[str], str]


def swap(old: str, new: str) -> Change:
    def change(text: str) -> str:
        assert old in " ".join(text.split()), old
        return " ".join(text.split()).replace(old, new)

    return change


SAME: list[tuple[str, str, Change]] = [
    ("as it is", "MIT", lambda t: t),
    ("upper case", "EUPL-1.2", str.upper),
    ("one line", "GPL-3.0-only", lambda t: " ".join(t.split())),
    ("no title", "MIT", lambda _: terms("MIT")),
    ("holder before it", "MIT", lambda t: "Copyright (c) 2024 Stadt Musterstadt\n\n" + t),
    ("German words before it", "MIT", lambda t: "Die Software der Stadt steht allen offen, siehe unten.\n\n" + t),
    ("comment signs", "ISC", lambda t: "\n".join(" * " + line for line in t.splitlines())),
    ("HTML", "MIT", lambda t: "<html><body><p>" + t.replace("\n", "<br>\n") + "</p></body></html>"),
    ("British spelling", "GPL-2.0-only", lambda t: t.replace("license", "licence")),
    ("no appendix", "Apache-2.0", lambda _: terms("Apache-2.0")),
    ("holder filled in", "BSD-3-Clause", swap("of the copyright holder nor", "of the City of Musterstadt nor")),
    ("clause in other words", "BSD-3-Clause", swap(
        "neither the name of the copyright holder nor the names of its contributors may be used",
        "the name of the author may not be used",
    )),
    ("a typing error", "MIT", swap("merge publish", "merge publsih")),
    ("optional", "MIT", swap("permission notice shall", "permission notice (including the next paragraph) shall")),
    ("what its template lets differ", "MIT", lambda t: t.replace("software", "materials").replace(
        "materials is provided", "materials are provided").replace("this materials and", "this software and")),
    ("HTML with entities", "ISC", lambda t: "<html><body><p>" + t.replace("with", "&#x77;ith") + "</p><p></p></body>"),
    ("markers of SPDX templates", "ISC", lambda t: "<<beginOptional>>ISC License<<endOptional>>\n\n" + t),
    ("a link", "EUPL-1.2", swap("european union public", "[european](https://example.org/eupl) union public")),
    ("another example of what is disclaimed", "BSD-2-Clause", swap(
        "merchantability and fitness for a particular purpose are", "merchantability fitness for a particular purpose"
        " or noninfringement are",
    )),
    ("the clause on names without the word", "BSD-3-Clause", swap(
        "neither the name of the copyright holder nor the names of its contributors may be used",
        "the demo city and demo city foundation must not be used",
    )),
    ("signs of PostScript", "BSD-3-Clause", lambda t: "\n".join("%%Copyright: " + line for line in t.splitlines())),
    ("an optional part left out", "HPND-sell-variant", swap(
        " and that the name of openvision not be used in advertising or publicity pertaining to distribution of the"
        " software without specific written prior permission", "",
    )),
    ("year in a notice inside", "LGPL-2.1-only", swap("51 franklin street", "59 temple place")),
    ("another word for the same thing", "Ruby", swap("object code or binary form", "object code or executable form")),
    ("another kind of damage", "ISC", swap("special direct indirect", "special direct punitive indirect")),
    ("another holder", "libtiff", lambda t: " ".join(t.split()).replace(
        "names of sam leffler and silicon graphics", "name of demo city").replace(
        "sam leffler and silicon graphics", "demo city").replace("sam leffler or silicon graphics", "demo city")),
]  # fmt: skip

CHANGED: list[tuple[str, str, Change]] = [
    ("field of use", "MIT", swap("without restriction including", "for non-commercial purposes including")),
    ("a not put in", "EUPL-1.2", swap("licensor hereby grants you", "licensor does not grant you")),
    ("a not left out", "Apache-2.0", swap("except as required", "as required")),
    ("a duty added", "MIT", swap("following conditions the above", "conditions you must pay a fee the above")),
    ("a part cut off", "GPL-3.0-only", lambda t: t[: len(t) // 2]),
    ("only unchanged copies", "BSD-2-Clause", swap("with or without modification", "without modification")),
    ("a right left out", "MIT", swap("publish distribute sublicense and or sell", "publish distribute and or sell")),
    ("a sentence about copyright left out", "Unlicense", swap(
        "in jurisdictions that recognize copyright laws the author or authors of this software dedicate any and all"
        " copyright interest in the software to the public domain", "",
    )),
    ("a place of use where a court may stand", "EPL-1.0", swap("state of new york", "State of Use Only For Trial")),
    ("another court, where no pattern has a place for it", "MPL-1.1", swap(
        "governed by california law", "governed by Washington law")),
    ("one right left out that a pattern does without", "MIT", swap("sublicense and or sell copies", "sublicense copies")),
    ("a word put where a pattern takes any", "BSD-3-Clause", swap(
        "redistribution and use in source", "redistribution and use of a paid version in source")),
    ("another court", "EPL-1.0", swap("laws of the state of new york", "laws of the state of washington")),
    ("terms in the copyright line", "MIT", lambda t: t.replace(
        "copyright holders", "copyright holders", 1) + "\n\nCopyright 2024 Demo City, not for commercial use"),
    ("licensee for licensor", "EUPL-1.2", swap("licensor hereby grants you", "licensee hereby grants you")),
    ("a number of days", "GPL-3.0-only", swap("prior to 60 days after", "prior to 6 days after")),
    ("name clause loosened", "BSD-3-Clause", swap(
        "neither the name of the copyright holder nor the names of its contributors may be used",
        "the name of the copyright holder may be used",
    )),
]  # fmt: skip


@pytest.mark.parametrize(("identifier", "change"), [row[1:] for row in SAME], ids=[row[0] for row in SAME])
def test_a_licence_is_known_in_every_dress(identifier: str, change: Change) -> None:
    result = identify(change(licence(identifier)))
    assert identifier in {name for match in result.matches for name in match.ids}
    assert not result.modified
    assert result.ids


@pytest.mark.parametrize(("identifier", "change"), [row[1:] for row in CHANGED], ids=[row[0] for row in CHANGED])
def test_a_changed_text_is_never_the_licence(identifier: str, change: Change) -> None:
    result = identify(change(licence(identifier)))
    assert result.modified
    assert identifier not in result.ids


def test_the_first_changed_passage_is_quoted_with_its_line() -> None:
    text = licence("MIT").replace("without\nrestriction", "without restriction").splitlines()
    line = next(i for i, words in enumerate(text) if "sublicense" in words)
    text[line] = text[line].replace("sublicense", "borrow for military purposes")
    match = identify("\n".join(text)).matches[0]
    assert match.status is Status.MODIFIED and match.difference is not None
    assert match.difference.line == line + 1
    assert "borrow for military purposes" in match.difference.found
    assert "sublicense" in match.difference.expected


def test_every_changed_passage_is_quoted_up_to_a_dozen() -> None:
    text = " ".join(licence("MIT").split())
    for old in ("free of charge", "sublicense", "substantial portions"):
        text = text.replace(old, "for a fee")
    match = identify(text).matches[0]
    assert [d.found.count("for a fee") for d in match.differences] == [1, 1, 1]
    assert 0.8 < match.similarity < 1
    many = identify(licence("GPL-3.0-only").replace(" may ", " must not ")).matches[0]
    assert len(many.differences) == 12 and many.more > 5


@pytest.mark.parametrize("identifier", ["EUPL-1.2", "GPL-3.0-only", "MPL-2.0", "BSD-3-Clause"])
@pytest.mark.parametrize("share", [0.5, 0.85])
def test_a_cut_text_is_incomplete_and_says_what_is_missing(identifier: str, share: float) -> None:
    text = licence(identifier)
    result = identify(text[: int(len(text) * share)])
    found = next(each for each in result.matches if each.status is Status.INCOMPLETE)
    assert identifier in found.ids and not result.ids and result.modified
    assert found.missing > 0.1 and not found.difference.found  # type: ignore[union-attr]
    assert found.difference.expected.split()[0] in text  # type: ignore[union-attr]


def test_a_text_that_goes_on_in_other_words_is_modified_not_cut() -> None:
    text = licence("MIT")
    other = (
        " the authors are liable without limitation in case of intent and gross negligence by the law of Germany" * 3
    )
    match = identify(text[: len(text) * 6 // 10] + other).matches[0]
    assert match.status is Status.MODIFIED and "liable" in match.differences[-1].found


def test_the_lgpl_with_a_changed_gpl_behind_it_is_changed() -> None:
    text = " ".join(licence("LGPL-3.0-only").split())
    assert identify(text).ids[0] == "LGPL-3.0-only"
    assert identify(text.replace("prior to 60 days after", "prior to 6 days after")).modified


GNU_HEADER = """Copyright (C) 2024 Demo City

This program is free software; you can redistribute it and/or modify it under the terms of the GNU General Public
License as published by the Free Software Foundation; version {}.

This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied
warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE. See the GNU General Public License for more details.

You should have received a copy of the GNU General Public License along with this program; if not, write to the Free
Software Foundation, Inc., 51 Franklin Street, Fifth Floor, Boston, MA 02110-1301 USA.
"""


@pytest.mark.parametrize(("version", "identifier"), [("2", "GPL-2.0-only"), ("1", "GPL-1.0-only")])
def test_an_official_header_names_its_licence_and_no_neighbour(version: str, identifier: str) -> None:
    result = identify(GNU_HEADER.format(version))
    assert not result.matches and [n.official for n in result.notices] == [True]
    assert [each.ids for each in result.findings] == [(identifier,)]
    assert result.findings[0].status is Status.REFERENCED


def test_a_harmless_wording_in_circulation_is_the_licence_and_shows_where_it_differs() -> None:
    text = swap("this software and associated documentation files the software", "this software the software")(
        licence("MIT")
    )
    match = identify(text).matches[0]
    assert (match.id, match.status, len(match.differences)) == ("MIT", Status.FILLED, 1)


def test_prose_that_mentions_a_licence_grants_nothing() -> None:
    prose = "The service collects the occupancy of parking decks and shows it on a map. " * 12
    result = identify(f"# Demo\n\n{prose}\n\n## License\n\nReleased under the MIT License.\n")
    assert not result.findings and not result.granted
    assert [name.id for notice in result.notices for name in notice.names] == ["MIT"]


def test_a_licence_for_contributions_grants_nothing() -> None:
    result = identify("All contributions are assumed to be provided under the terms of the Artistic License 2.0.")
    assert not result.findings and not result.granted


def test_several_licences_in_one_file_are_all_found_in_order() -> None:
    result = identify(licence("MIT") + "\n\n----\n\n" + licence("Apache-2.0") + "\n\n" + licence("ISC"))
    assert result.ids == ("MIT", "Apache-2.0", "ISC")


@pytest.mark.parametrize(
    "added",
    [
        "“Commons Clause” License Condition v1.0. The grant of rights does not include the right to sell the Software.",
        "The Software shall be used for Good, not Evil.",
        "Zusätzlich gilt: Die kommerzielle Nutzung ist untersagt.",
        "This program may not be used for military purposes.",
        "Die Nutzung ist ausschließlich für nicht kommerzielle Zwecke erlaubt.",
        "Die Software darf nicht für militärische Zwecke eingesetzt werden.",
        "Die Stadt kann die Lizenz jederzeit widerrufen: Die Lizenz kann jederzeit widerrufen werden.",
        "This license is granted to everyone except for the following entities: Demo Inc.",
        "The licensor may revoke this license at any time.",
        "You may be licensed to use the source code in one of three ways.",
        "The MIT License applies, subject to the exceptions set out in this policy.",
        "If they conflict, the terms of this agreement prevail.",
        "The SDK is licensed for you to develop applications only for use in systems with Demo processors.",
    ],
)
def test_a_restriction_beside_the_text_is_found(added: str) -> None:
    result = identify(licence("MIT") + "\n\n" + added)
    assert result.restrictions and not result.ids


TITLES = [
    "MIT License (non-commercial)",
    "MIT License - Noncommercial",
    "# Non-Commercial MIT License",
    "MIT-Lizenz (nicht kommerziell)",
    "MIT License for academic use",
    "The MIT License (for personal use)",
    "Academic use license",
    "Evaluation License",
    "Copyright (c) 2026 Demo City. For internal use.",
    "Copyright (c) 2026 Demo City, für den internen Gebrauch",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_that_restricts_is_found(title: str) -> None:
    result = identify(f"{title}\n\n{terms('MIT').capitalize()}")
    assert result.restrictions and not result.ids


HARMLESS_TITLES = [
    "Modified MIT License",
    "MIT License (commercial and non-commercial use)",
    "MIT licensed: for personal and commercial use",
    "Demo, a tool for personal finance",
    "Kindergarten finder for private and public institutions",
    "Images: Creative Commons Attribution-NonCommercial 4.0 International License",
    "Educational Community License and others are below.",
    "Academic Free License version 3.0 and the following:",
    "Demo City Research Software",
    "The map data are under the Creative Commons non-commercial license CC BY-NC 4.0, the code is not.",
]


@pytest.mark.parametrize("title", HARMLESS_TITLES)
def test_a_title_that_only_names_a_field_restricts_nothing(title: str) -> None:
    assert not identify(f"{title}\n\n{terms('MIT').capitalize()}").restrictions


@pytest.mark.parametrize(
    "said",
    [
        "It may be used for commercial and non-commercial purposes.",
        "For non-commercial or commercial use alike.",
        "Die kommerzielle und nicht-kommerzielle Nutzung ist frei.",
    ],
)
def test_commercial_use_as_well_as_the_other_is_no_restriction(said: str) -> None:
    assert identify(f"{licence('MIT')}\n\n{said}").ids == ("MIT",)


def test_a_restricting_title_is_quoted_with_its_line() -> None:
    text = f"Demo\n\nMIT License (non-commercial)\n\nCopyright 2026 Demo City\n\n{terms('MIT').capitalize()}"
    assert [(each.line, each.text) for each in identify(text).restrictions] == [(3, "mit license (non-commercial)")]


def test_a_licence_that_forbids_by_itself_is_no_addition() -> None:
    result = identify(licence("CC-BY-NC-4.0"))
    assert result.ids == ("CC-BY-NC-4.0",)


NOTICES = [
    ("by its name", "Licensed under the EUPL, Version 1.2 or later.", "EUPL-1.2"),
    ("with its tag", "SPDX-License-Identifier: MPL-2.0", "MPL-2.0"),
    ("GNU words", "You can redistribute it and/or modify it under the terms of the GNU General Public License as"
     " published by the Free Software Foundation; either version 3 of the License, or any later version.", "GPL-3.0"),
    ("a waiver", "Additionally, we waive copyright and related rights in the work\nworldwide through the CC0 1.0 Universal"
     " public domain dedication.", "CC0-1.0"),
    ("German", "Diese Software steht unter der Apache-Lizenz 2.0.", "Apache-2.0"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "identifier"), [row[1:] for row in NOTICES], ids=[row[0] for row in NOTICES])
def test_a_notice_grants_but_is_no_text(text: str, identifier: str) -> None:
    result = identify("Copyright (c) 2024 Stadt Musterstadt\n\n" + text)
    assert not result.matches
    assert identifier in {name.id for n in result.granted for name in n.names} | {n.tag for n in result.granted}


@pytest.mark.parametrize(
    "text",
    ["We do not waive any rights through CC0 1.0.", "Users waive their rights to data through a click, see CC0."],
)
def test_other_words_on_waivers_grant_nothing(text: str) -> None:
    assert not identify(f"Copyright (c) 2024 Stadt Musterstadt\n\n{text}").granted


@pytest.mark.parametrize("text", ["", "\n", "TODO", "See the file COPYING.", "\x00\x01", "x" * 200_000])
def test_what_is_no_licence_is_nothing(text: str) -> None:
    result = identify(text)
    assert not result.ids and not result.granted


def test_a_eupl_translation_is_known_by_its_structure_and_says_so() -> None:
    match = identify(german_eupl()).matches[0]
    assert (match.id, match.status, match.language) == ("EUPL-1.2", Status.STRUCTURE, "de")


def test_eupl_translations_stand_beside_one_another_and_beside_other_texts() -> None:
    both = german_eupl() + "\n\n" + licence("MIT") + "\n\n" + german_eupl(version="1.1", year="2007")
    found = [(each.id, each.status) for each in identify(both).findings]
    assert ("EUPL-1.2", Status.STRUCTURE) in found
    assert ("EUPL-1.2", Status.STRUCTURE) in [
        (each.id, each.status) for each in identify(licence("EUPL-1.2") + "\n\n" + german_eupl()).findings
    ]


def test_a_restriction_behind_a_translation_is_found() -> None:
    assert not identify(german_eupl() + "\n\nDie kommerzielle Nutzung ist untersagt.\n").ids


@pytest.mark.parametrize(
    "text",
    [
        german_eupl(articles=14),
        german_eupl(version="2.0", year="2030"),
        german_eupl().replace("CeCILL", "").replace("OSL", ""),
    ],
    ids=["an article missing", "another version", "another appendix"],
)
def test_half_a_eupl_translation_is_not_the_eupl(text: str) -> None:
    assert not identify(text).ids


@pytest.mark.parametrize(
    "text",
    [
        "<" * 500_000,
        "copyright (c) " * 60_000,
        "(a) " * 200_000,
        "[](" * 200_000,
        "permission is hereby granted " * 30_000,
        "a@b.c " * 170_000,
        "\n" * 1_000_000,
        "x" * 1_000_000,
        "copyright (c) 2020 demo city\n" * 36_000,
        (licence("MIT").replace("sublicense", "borrow") + "\n\n") * 900,
        "\n\n".join(licence(name) for name in ("MIT", "GPL-3.0-only", "Apache-2.0", "MPL-2.0", "EUPL-1.2")) * 10,
        "licensed under the gnu general public license version 2\n\n" * 18_000,
    ],
    ids=[
        "angle brackets",
        "copyright",
        "markers",
        "links",
        "a licence's words",
        "addresses",
        "empty lines",
        "one word",
        "holders",
        "changed copies",
        "many licences",
        "notices",
    ],
)
def test_hostile_texts_take_bounded_time(text: str) -> None:
    start = time.process_time()
    identify(text)
    assert time.process_time() - start < 6


@pytest.mark.parametrize("name", ["BSD-3-Clause", "Ruby", "WTFPL", "LPL-1.02", "ISC"])
def test_a_wording_in_circulation_is_the_licence(name: str) -> None:
    result = identify(circulating(name))
    assert result.ids == (name,) and not result.modified


def test_a_choice_of_law_is_filled_in_and_quoted() -> None:
    text = circulating("EPL-1.0")
    assert "State of Demo" in text
    match = identify(text.replace("State of Demo", "State of Washington")).matches[0]
    assert match.status is Status.FILLED
    assert any("Washington" in each.found and "new york" in each.expected for each in match.differences)
    for other in ("State of use for trial", "State of Demo City without fees", "State of a city"):
        assert identify(text.replace("State of Demo", other)).modified


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("Ruby", "duplicate all", "pay for all"),
        ("Ruby", "modify your copy", "read your copy"),
        ("Ruby", "without restriction", "with restriction"),
        ("BSD-3-Clause", "Redistribution and use", "Redistribution, but not sale, and use"),
        ("LPL-1.02", "royalty-free", "costly"),
        ("ISC", "to use", "to view"),
    ],
)
def test_a_wording_in_circulation_with_other_terms_is_modified(name: str, old: str, new: str) -> None:
    text = " ".join(circulating(name).split())
    changed = re.sub(old, new, text, flags=re.I)
    assert changed != text
    assert not identify(changed).ids


@pytest.mark.parametrize(
    ("name", "identifier"), [("WTFPL", "WTFPL"), ("Prosperity-3.0.0", "LicenseRef-Prosperity-3.0.0")]
)
def test_a_text_that_only_a_pattern_knows_is_named(name: str, identifier: str) -> None:
    text = circulating(name)
    assert identify(text).ids == (identifier,)
    assert not identify(text + "\n\nDemo City may ask for a fee.").ids
    assert not identify(re.sub(r"do what|make sure", r"do not \g<0>", text, flags=re.I)).ids


@pytest.mark.parametrize(
    ("identifier", "older"),
    [("X11-swapped", "MIT"), ("BSD-2-Clause-pos-unchanged", "BSD-2-Clause"), ("OpenSSL-standalone", "OpenSSL")],
)
def test_the_id_under_which_a_text_was_filed_before_stands_behind_its_own(identifier: str, older: str) -> None:
    match = identify(licence(identifier)).matches[0]
    assert match.id == identifier and older in match.ids
    changed = identify(licence(identifier).replace("or", "and if registered", 1))
    assert all(older not in each.ids for each in changed.matches)
