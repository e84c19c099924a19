# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences among the texts of a program which say that no personal data are processed."""

from __future__ import annotations

import json

import pytest

from tests.kit import run
from tests.measures.prose import filler

README = f"# A\n\n{filler(60)}\n"
DEVICE = "Berechnet wird ausschließlich auf dem Endgerät."
SENT = "Es werden weder personenbezogene Daten noch Angaben zum Einkommen an den Webserver übermittelt."
CASES = {
    "nothing leaves the device": ("consent", f"{DEVICE} {SENT}", "stub"),
    "nothing is sent, but perhaps by others": ("consent", SENT, "absent"),
    "only not to third parties": (
        "consent",
        f"{DEVICE} Es werden keine personenbezogenen Daten an Dritte übermittelt.",
        "absent",
    ),
    "nothing leaves the browser": (
        "hint",
        "<p>All is computed in your browser only. No personal data is sent to the server.</p>",
        "stub",
    ),
    "nothing is collected": ("hint", "Welcome. This app does not collect any personal data.", "stub"),
    "nothing is collected, in German": ("hint", "Es werden keine personenbezogenen Daten erhoben.", "stub"),
    "so called": ("datenschutz", f"{DEVICE} {SENT}", "stub"),
    "of a cookie": ("privacy", "This cookie is for the menu. No personal data is stored in cookies.", "absent"),
    "of a field": ("hint", "Es werden keine personenbezogenen Daten im Feld Bemerkung gespeichert.", "absent"),
    "of a search": ("export", "No personal data was found for this user.", "absent"),
    "a duty": ("hint", "Bitte keine personenbezogenen Daten eingeben.", "absent"),
    "a condition": ("hint", "Es werden keine personenbezogenen Daten ohne Ihre Einwilligung erhoben.", "absent"),
}


@pytest.mark.parametrize(("key", "text", "grade"), CASES.values(), ids=CASES)
def test_denials_among_the_texts_of_a_program(key: str, text: str, grade: str) -> None:
    texts = json.dumps({"page": {key: text}, "more": {"intro": filler(200)}}, indent=2)
    measurement = run("privacy.documentation", {"README.md": README, "src/locales/de.json": texts})
    assert measurement.value == grade
    if grade != "absent":
        assert (measurement.evidence[0].path, measurement.evidence[0].start) == ("src/locales/de.json", 3)
