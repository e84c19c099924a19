# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that praise an architecture, beside short ones that show it."""

from __future__ import annotations

import pytest

from sealcheck.words import words
from tests.kit import run
from tests.measures.prose import with_pictures

PRAISE = (
    "Our architecture is modern, modular and scalable. Its components are loosely coupled, and the interfaces between the "
    "services are robust, so that the system grows with the needs of the town. Frontend, backend and database work "
    "together seamlessly. Data is handled securely by every module. The platform follows best practices, and its layers "
    "show a clean separation of concerns."
)
PRAISE_DE = (
    "Unsere Architektur ist modern und skalierbar. Ihre Komponenten sind lose gekoppelt, die Schnittstellen zwischen den "
    "Diensten sind robust, und das System wächst mit den Anforderungen der Stadt. Oberfläche, Server und Datenbank arbeiten "
    "nahtlos zusammen. Jedes Modul behandelt Daten sicher. Die Plattform entspricht dem Stand der Technik, und ihre "
    "Schichten sind zukunftssicher gestaltet."
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (PRAISE, "stub"),
        (PRAISE_DE, "stub"),
        (PRAISE + "\n\nThe client asks the server, and the server writes to a database.", "substantive"),
        (PRAISE_DE + "\n\nDie Oberfläche fragt den Server, dieser speichert in der Datenbank.", "substantive"),
        (PRAISE + "\n\n- Map: shows the lamps of the town\n- Store: keeps what lamps report", "substantive"),
        (PRAISE + "\n\n| part | purpose |\n|---|---|\n| map | shows the lamps |", "substantive"),
        (PRAISE + "\n\nThe lamps come in by `intake`.\n\nWhat they report goes to `store`.", "substantive"),
        (PRAISE + "\n\nIt is built of LampServer, MapProxy and PostGIS.", "substantive"),
        (PRAISE + "\n\n```mermaid\ngraph LR\n  a --> b\n```", "substantive"),
        (PRAISE + "\n\n![the parts](parts.png)", "substantive"),
        (PRAISE + "\n\nThe town is proud of it, and the people of the office like it very much.", "stub"),
    ],
)
def test_praise_is_no_overview(text: str, grade: str) -> None:
    result = run("documentation.architecture", with_pictures({"docs/architecture.md": f"# Architecture\n\n{text}\n"}))
    assert result.value == grade
    assert all(words(evidence.text, language) for evidence in result.evidence for language in ("de", "en"))
