# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents on data protection under other names: data governance, records of processing, an impact assessment."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

POLICY = (
    "Names of private individuals in minutes are kept out of the index, for the purpose of openness only the deeds of"
    " officials are shown. Entries on other people are not retained, and removed on request within one release."
)
PERSONAL = f"{POLICY} Personal data of those who write to us is deleted after a year."
PIPES = "Readings of lamps are joined by hour, for the purpose of the dashboard, and retained for a year in the store."
GERMAN = (
    "Personenbezogene Daten werden verarbeitet, soweit es der Zweck der Meldung verlangt. Gespeichert wird die E-Mail-Adresse"
    " zwei Jahre lang; danach wird sie gelöscht, und weitergegeben wird sie nur an den Bauhof als Empfänger."
)
CASES = {
    "data governance": ("docs/DATA_GOVERNANCE.md", f"# Data Governance\n\n{POLICY} {filler(40)}\n", "substantive"),
    "data handling in the README": (
        "README.md",
        f"# A\n\n## Data handling\n\n{PERSONAL} {filler(40)}\n",
        "substantive",
    ),
    "on measurements": ("docs/data-governance.md", f"# Data governance\n\n{PIPES} {filler(60)}\n", "absent"),
    "on a format": (
        "README.md",
        f"# A\n\n## Data handling\n\nFiles are read as CSV by people. {filler(60)}\n",
        "absent",
    ),
    "thin, on personal data": ("README.md", "# A\n\n## Data handling\n\nPersonal data stays here.\n", "stub"),
    "a record of processing": ("docs/ropa.md", f"# RoPA\n\n{PERSONAL} {filler(40)}\n", "substantive"),
    "an impact assessment": ("docs/dpia.md", f"# DPIA\n\n{PERSONAL} {filler(40)}\n", "substantive"),
    "in German": (
        "docs/Verarbeitungstaetigkeiten.md",
        f"# Verarbeitungstätigkeiten\n\n{GERMAN} {filler(30)}",
        "substantive",
    ),
    "what is done with data": ("docs/betrieb.md", f"# Betrieb\n\n## Datenverarbeitung\n\n{filler(60)}\n", "absent"),
    "in Dutch": ("docs/verwerkingsregister.md", f"# Verwerkingsregister\n\n{PERSONAL} {filler(40)}\n", "substantive"),
}


@pytest.mark.parametrize(("path", "text", "grade"), CASES.values(), ids=CASES)
def test_documents_on_data_protection_under_other_names(path: str, text: str, grade: str) -> None:
    files = {"README.md": f"# A\n\n{filler(60)}\n"} | {path: text}
    assert run("privacy.documentation", files).value == grade


IN_COMPOUNDS = (
    "Verantwortlich ist die Stadtverwaltung. Die Anwendung verarbeitet Namen und E-Mail-Adressen der Meldenden "
    "ausschließlich zur Rückmeldung. Rechtsgrundlage ist Artikel 6 der Datenschutzgrundverordnung. Die Speicherdauer "
    "beträgt sechs Monate nach Vorgangsabschluss. Empfänger ist ausschließlich das Straßenbeleuchtungsamt der Stadt."
)
SHORT = (
    "The town hall is the controller. It keeps names and email addresses of those who report, for six months, so that "
    "it can write back. No one but the lamp team gets to see them."
)


@pytest.mark.parametrize(("text", "grade"), [(IN_COMPOUNDS, "substantive"), (SHORT, "stub")])
def test_compounds_count_for_as_many_words_as_they_would_be_apart(text: str, grade: str) -> None:
    assert len(text.split()) < 40
    assert (
        run("privacy.documentation", {"docs/datenschutz.md": f"# Datenschutz\n\n{text}\n"}, min_words=40).value == grade
    )
