# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Licences that hold or resemble other ones, and texts that only name theirs, in the forms found in the wild."""

from __future__ import annotations

import pytest

from sealcheck.artifacts.decode import decode
from sealcheck.licence.identify import identify
from sealcheck.licence.names import names_in
from tests.licence.texts import licence, terms


def test_a_licence_that_adds_a_clause_to_another_is_not_that_other_one() -> None:
    whole = identify(licence("Cube") + "\n")
    assert whole.ids == ("Cube",)
    headed = identify("Demo engine source code, 20 dec 2003 release.\n\n" + licence("Cube").partition("release")[2])
    assert "Zlib" not in headed.ids


def test_words_behind_a_licence_that_are_no_clause_of_another_leave_it_alone() -> None:
    note = (
        "\n\nThe parts in the folder fonts come from the city of Musterstadt, which wrote them in 2019 for its signs.\n"
    )
    assert identify(licence("Zlib") + note).ids == ("Zlib",)


def test_the_lgpl_is_known_when_the_gpl_behind_it_lacks_its_last_link() -> None:
    words = licence("LGPL-3.0-only").split()
    assert identify(" ".join(words[:-3])).ids[0].startswith("LGPL-3.0")
    assert not any(each.startswith("LGPL") for each in identify(" ".join(words[:-400])).ids)


def test_the_terms_of_the_jpeg_group_need_no_summary_and_no_notes_on_other_files() -> None:
    text = "This file is part of the demo software.\n\n" + terms("IJG")
    assert identify(text).ids == ("IJG",)
    assert identify(text.replace("must be included", "need not be included")).ids == ()


def test_a_wording_known_under_an_older_id_keeps_its_own_id_first() -> None:
    text = " ".join(terms("dtoa").split()).replace("makes any", "technologies make any")
    assert identify(text).matches[0].ids[0] == "dtoa"


def test_more_than_a_handful_of_texts_in_one_file_are_all_found() -> None:
    text = " ".join(licence("BSD-3-Clause").split())
    parts = [text.replace("the copyright holder nor", f"the city of {n * 'a'} nor") for n in range(1, 10)]
    assert identify("\n\n".join([*parts, licence("HPND")])).ids == (*["BSD-3-Clause"] * 9, "HPND")


MPL_BLOCK = """Version: MPL 1.1/GPL 2.0/LGPL 2.1

The contents of this file are subject to the Mozilla Public License Version 1.1 (the "License"); you may not use this
file except in compliance with the License. Software distributed under the License is distributed on an "AS IS" basis,
WITHOUT WARRANTY OF ANY KIND, either express or implied. The Original Code is the demo. The Initial Developer of the
code is the city of Musterstadt. Alternatively, the contents of this file may be used under the terms of either the GNU
General Public License Version 2 or later (the "GPL"), or the GNU Lesser General Public License Version 2.1 or later
(the "LGPL"), in which case the provisions of the GPL or the LGPL are applicable instead of those above. If you wish to
allow use of your version of this file only under the terms of either of them, indicate your decision by deleting the
provisions above. If you do not delete them, a recipient may use your version under the terms of any one of these.
"""

NAMED = [
    ("a block for three licences", MPL_BLOCK,
     {"MPL-1.1", "GPL-2.0-or-later", "GPL-2.0", "LGPL-2.1-or-later", "LGPL-2.1"}),
    ("a choice of two versions", "It is licensed under the GNU General Public License, version 2 or 3.",
     {"GPL-2.0", "GPL-3.0"}),
    ("a version and a clause", "It is licensed under the GNU General Public License, version 2 or 3-clause BSD.",
     {"GPL-2.0", "BSD-3-Clause"}),
    ("a name without a version", "You may pass on this program under the terms of the Ruby license.", {"Ruby"}),
    ("a name in small letters", "The module is licensed under the PHP license 3.0.", {"PHP-3.0"}),
    ("a licence that is used", "Files in the folder lib use a BSD 2-Clause license.", {"BSD-2-Clause"}),
    ("subject to a licence", "This plugin is subject to the Mozilla Public License Version 1.1.", {"MPL-1.1"}),
    ("the GNU behind the Lesser", "You can redistribute it and/or modify it under the terms of the Lesser GNU General"
     " Public License as published by the FSF, either version 3 of the License.", {"LGPL-3.0"}),
    ("nothing but a name", "The Unlicense\n", {"Unlicense"}),
    ("a tag that no machine reads", "SPDX-Licence-Identifier: GPL-2.0", {"GPL-2.0"}),
    ("a full name of the list", "This software is made available under the Lucent Public License version 1.02.",
     {"LPL-1.02"}),
    ("a text document of WordPad", decode(b"{\\rtf1\\ansi\\deff0 It is licensed under the MIT License.\\par\r\n}\r\n\0"),
     {"MIT"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "ids"), [row[1:] for row in NAMED], ids=[row[0] for row in NAMED])
def test_what_a_text_names_is_referenced(text: str, ids: set[str]) -> None:
    result = identify(text)
    assert not result.matches
    assert {identifier for each in result.findings for identifier in each.ids} == ids


@pytest.mark.parametrize(
    "text",
    [
        "Binary data:\n\0\0\0\1\2",
        "We compared the MIT licence with others and took none of them.",
        "See the Demo City License version 3.0 for more.",
    ],
)
def test_what_grants_nothing_names_nothing(text: str) -> None:
    assert not identify(decode(text.encode()) or "").findings


def test_full_names_are_found_where_they_stand_once() -> None:
    text = "under the Open Software License 3.0 or the Common Public License Version 1.0"
    assert [(each.id, text[each.start : each.end]) for each in names_in(text)] == [
        ("OSL-3.0", "Open Software License 3.0"),
        ("CPL-1.0", "Common Public License Version 1.0"),
    ]


def test_the_eupl_in_the_words_of_its_draft_is_the_eupl() -> None:
    text = " ".join(licence("EUPL-1.2").split())
    draft = text.replace("distribute or", "distribute and or").replace(
        "notice for the work", "notice for the original work"
    )
    assert draft != text and identify(draft).ids == ("EUPL-1.2",)
    for old, new in (("distribute or", "distribute but not"), ("for the work", "for the nonprofit work")):
        assert identify(text.replace(old, new)).ids == ()
