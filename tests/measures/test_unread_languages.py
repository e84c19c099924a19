# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of Play and Meteor count; several languages in formats that are not read leave the answer open."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.test_locale_texts import ENGLISH, GERMAN, PAGES, as_json

TEXTS = tuple(
    (f"page.key{n}", english, german) for n, (english, german) in enumerate(zip(ENGLISH, GERMAN, strict=True))
)
LINES_EN = "# buttons\n" + "".join(f"{key}={english}\n" for key, english, _ in TEXTS)
LINES_DE = "# buttons\n" + "".join(f"{key}={german}\n" for key, _, german in TEXTS)
PLAY: Files = {"conf/messages.en": LINES_EN, "conf/messages.de": LINES_DE}
EN, DE = "\n".join(ENGLISH * 2), "\n".join(GERMAN * 2)
SWITCH = '<nav><a hreflang="de" href="/de">Deutsch</a> <a hreflang="en-GB" href="/en">English</a></nav>\n'
READ: list[tuple[Files, int]] = [
    (PLAY, 2),
    ({"app/conf/messages": LINES_EN, "app/conf/messages.pt-BR": LINES_DE}, 2),
    ({"conf/messages.en": LINES_EN}, 1),
    ({"i18n/en.i18n.json": as_json(*ENGLISH), "i18n/de.i18n.json": as_json(*GERMAN)}, 2),
    ({"src/dictionaries/en.json": as_json(*ENGLISH), "src/dictionaries/de.json": as_json(*GERMAN)}, 2),
]
SIGNS: list[tuple[Files, str]] = [
    ({"lang/en.txt": EN, "lang/de.txt": DE}, "files of a format that is not read"),
    ({"texts/web_en.csv": EN, "texts/web_de.csv": DE}, "tables"),
    ({"lib/Lamps/I18N/en.pm": EN, "lib/Lamps/I18N/de.pm": DE}, "modules of Perl"),
    ({"site/en/start.html": f"<p>{EN}</p>", "site/de/start.html": f"<p>{DE}</p>"}, "pages of each language"),
    ({"locale/de/LC_MESSAGES/a.mo": EN, "locale/en/LC_MESSAGES/a.mo": DE}, "compiled catalogues alone"),
    ({"src/pages/Head.vue": SWITCH}, "a switch of languages"),
]
NONE: list[tuple[Files, str]] = [
    ({}, "pages alone"),
    ({"lang/de.txt": DE}, "one language"),
    ({"lang/en.txt": EN, "lang/de.txt": EN}, "the same texts twice"),
    ({"lang/en.txt": EN, "lang/de.txt": DE * 10}, "another text altogether"),
    ({"feeds/de.json": DE, "feeds/fr.json": EN}, "countries"),
    ({"lang/en.txt": "x", "lang/de.txt": "y"}, "names of languages"),
    ({"docs/en.txt": EN, "docs/de.txt": DE}, "documents"),
    ({"tests/lang/en.txt": EN, "tests/lang/de.txt": DE}, "tests"),
    ({"src/pages/Head.vue": '<nav><a hreflang="de" href="/de">Amt</a></nav>\n'}, "a link to a page in a language"),
]


@pytest.mark.parametrize(("files", "count"), READ)
def test_texts_of_more_frameworks_count(files: Files, count: int) -> None:
    assert run("accessibility.locales", {**PAGES, **files}).value == count


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in SIGNS])
def test_signs_of_several_languages_leave_it_open(files: Files) -> None:
    measurement = run("accessibility.locales", {**PAGES, **files})
    assert measurement.undetermined is not None and measurement.undetermined.key == "accessibility.locales_signs"
    assert measurement.evidence[0].path in files


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in NONE])
def test_other_files_are_no_sign(files: Files) -> None:
    assert run("accessibility.locales", {**PAGES, **files}).value == 0
