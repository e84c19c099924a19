# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Introductions that say which architecture the software has and go on with its parts."""

from __future__ import annotations

import pytest

from tests.kit import run

DE = (
    "# Einführung\n\nDas Baumkataster wird in der Microservice-Architektur umgesetzt.\n\n## Frontend\n\n"
    "Das Frontend liefert die Oberfläche aus, meldet Leute an und veröffentlicht die Schnittstelle des Katasters.\n\n"
    "## Dienst\n\nDer Dienst ist der zentrale Microservice, der Bäume verarbeitet. Er braucht eine Datenbank dafür.\n\n"
    "## Ablage\n\nDas Kataster nutzt einen S3-Speicher, um Bilder der Bäume und Gutachten dauerhaft abzulegen.\n"
)
EN = (
    "# Introduction\n\nThe tree register is built as a three-tier architecture.\n\n## Web\n\n"
    "The frontend shows the trees on a map and lets people log in, and hands what they enter to the API.\n\n"
    "## Service\n\nThe backend is the one server that works on trees, and it knows who may change which.\n\n"
    "## Storage\n\nThe database keeps all trees with their visits, and a bucket holds the pictures of them.\n"
)


@pytest.mark.parametrize(
    ("path", "text", "grade"),
    [
        pytest.param("docs/einfuehrung.md", DE, "substantive", id="Einführung"),
        pytest.param("docs/introduction.md", EN, "substantive", id="introduction"),
        pytest.param(
            "README.md", "# Trees\n\nA register.\n\n#" + EN.replace("\n## ", "\n### "), "substantive", id="README"
        ),
        pytest.param("docs/more/parts.md", EN, "stub", id="not the introduction of the whole"),
        pytest.param("docs/introduction.md", EN.replace("architecture", "way"), None, id="no architecture named"),
        pytest.param("docs/introduction.md", EN.partition("## Service")[0], None, id="one part"),
        pytest.param(
            "docs/introduction.md",
            EN + "\n## Thanks\n\nThank you for all of it, dear town.\n",
            "substantive",
            id="else",
        ),
        pytest.param("README.md", EN.replace("# Introduction", "# About the project"), "stub", id="a whole README"),
    ],
)
def test_an_introduction_that_names_the_architecture_and_tells_its_parts(
    path: str, text: str, grade: str | None
) -> None:
    assert run("documentation.architecture", {path: text}).value == grade
