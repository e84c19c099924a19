# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that speak of personal data again and again, in languages and shapes that are not read, leave the answer open."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

FILL = "Urad města vede seznam lamp a každý týden jej pro vás znovu otevře na této stránce.\n" * 12
CZECH = (
    "<p>Zpracování osobních údajů: ukládáme jméno a adresu toho, kdo nahlásí vadnou lampu.</p>\n"
    f"{FILL}<p>Vaše osobní údaje předáváme jen firmě, která lampu opraví v daném okrese.</p>\n"
    "<p>O výmaz osobních údajů můžete požádat kdykoli na adrese úřadu města.</p>\n"
)
GREEK = "<p>Η επεξεργασία των προσωπικών δεδομένων γίνεται μόνο για τις λάμπες.</p>\n" * 3 + FILL
ENGLISH = "The lamp office keeps personal data of those who report a lamp for one year.\n" * 3 + FILL
TOLD: list[tuple[Files, str]] = [
    ({"web/lamps.html": CZECH}, "Czech"),
    ({"web/views/pravila.blade.php": GREEK}, "Greek"),
    ({"docs/handbook.md": f"# Handbook\n\n{ENGLISH}"}, "a document of another name"),
    ({"web/locales/cs.json": '{"a": "' + CZECH.replace('"', "").replace("\n", '",\n"x": "') + '"}'}, "translations"),
]
NOT_TOLD: list[tuple[Files, str]] = [
    ({"web/lamps.html": FILL}, "another text"),
    ({"web/lamps.html": f"{FILL}<p>Souhlasím se zpracováním osobních údajů podle zákona.</p>\n"}, "a consent"),
    ({"web/lamps.html": "<p>Vaše osobní údaje a osobní údaje jiných osob, osobní údaje</p>\n"}, "few words"),
    ({"LICENSE": ENGLISH, "CHANGELOG.md": ENGLISH}, "papers on something else"),
    ({"tests/pages/lamps.html": CZECH}, "tests"),
    ({"src/lamps.js": "// keeps personal data of the people who call\n" * 9 + "const x = 'a';\n" * 90}, "comments"),
    ({"data/lamps.json": '{"a": "' + "personal data of those who report a lamp. " * 30 + '"}'}, "data"),
]
PUBLIC = (
    "<h3>How public is it?</h3>\n<p><b>We’ll publish your report, and your name alongside it, on this\nsite.</b></p>\n"
    "<p><b>We won’t publish your email address</b>. We ask for it so that we can answer.</p>\n"
)
GERMAN = (
    "<p>Wir werden Ihren Namen nach einem Jahr löschen.</p>\n<p>Ihre E-Mail-Adresse wird nicht weitergegeben.</p>\n"
)
DUTCH = "<p>Wij bewaren uw naam een jaar.</p>\n<p>Uw e-mailadres wordt nooit gedeeld.</p>\n"
TO_PEOPLE: list[tuple[Files, str]] = [
    ({"web/templates/about.html": PUBLIC + FILL}, "English"),
    ({"web/templates/fragen.html": GERMAN + FILL}, "German"),
    ({"docs/handboek.md": DUTCH + FILL}, "Dutch"),
]
NOT_TOLD += [
    ({"web/form.html": FILL + "<small>We'll never share your email with anyone else.</small>\n"}, "a hint in a form"),
    ({"web/about.html": PUBLIC}, "few words, of which two tell"),
    ({"web/help.html": FILL + "<p>Enter your name. Then use your email address and your password.</p>\n" * 3}, "steps"),
]


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in TO_PEOPLE])
def test_what_a_page_tells_people_of_their_data_is_for_a_person_to_read(files: Files) -> None:
    measurement = run("privacy.documentation", files)
    assert measurement.undetermined is not None and measurement.undetermined.key == "privacy.not_understood"
    assert measurement.evidence[0].text.key == "privacy.told_to_people" and measurement.evidence[0].path in files


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in TOLD])
def test_a_text_on_personal_data_is_for_a_person_to_read(files: Files) -> None:
    measurement = run("privacy.documentation", files)
    assert measurement.undetermined is not None and measurement.undetermined.key == "privacy.not_understood"
    assert measurement.evidence[0].text.key == "privacy.told_often" and measurement.evidence[0].path in files


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in NOT_TOLD])
def test_other_texts_leave_nothing_open(files: Files) -> None:
    assert run("privacy.documentation", files).value == "absent"


@pytest.mark.parametrize("name", ["voorwaarden", "algemene-voorwaarden", "regulamin", "villkor", "terminos"])
def test_terms_of_use_are_read_under_their_names_in_more_languages(name: str) -> None:
    page = (
        "<h1>Regels</h1>\n<p>Wie een lamp meldt, doet dat eerlijk.</p>\n<h2>Privacyverklaring</h2>\n"
        "<p>De gemeente verwerkt persoonsgegevens van wie een kapotte lamp meldt, zoals de naam en het e-mailadres.</p>\n"
        "<p>Het doeleinde is dat wij kunnen antwoorden zodra de lamp weer brandt; de grondslag is de wet.</p>\n"
        "<p>Uw melding bewaren wij een jaar in het archief van de stad, daarna worden alle gegevens verwijderd.</p>\n"
        "<p>Gegevens gaan naar het bedrijf dat de lampen herstelt, verder worden zij niet met derden gedeeld.</p>\n"
    )
    assert run("privacy.documentation", {f"web/{name}.html": page}).value == "substantive"
