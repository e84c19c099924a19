# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Diagrams as pictures that hold their own source."""

from __future__ import annotations

import pytest

from tests.kit import run


@pytest.mark.parametrize(
    ("path", "grade"),
    [
        pytest.param("process.drawio.svg", "stub", id="a process in the root"),
        pytest.param("docs/img/flow.excalidraw.png", "stub", id="a flow in the documentation"),
        pytest.param("docs/ablauf.dio.svg", "stub", id="the short ending"),
        pytest.param("docs/system.drawio.png", "substantive", id="of the system"),
        pytest.param("docs/architecture.drawio.svg", "substantive", id="called so"),
        pytest.param("docs/context-menu.drawio.svg", "stub", id="a menu"),
        pytest.param("docs/waste-container-pickup.drawio.svg", "stub", id="a container for waste"),
        pytest.param("docs/system-overview-v2.drawio.svg", "substantive", id="of the whole system"),
        pytest.param("docs/container-level.drawio.svg", "substantive", id="a level of C4"),
        pytest.param("docs/lamps-context.drawio.svg", "substantive", id="with the name of the software"),
        pytest.param("docs/assets/icons/architecture.svg", "absent", id="an icon"),
        pytest.param("docs/img/landscape-architecture-award.svg", "absent", id="of landscapes"),
        pytest.param("docs/img/lamps-architecture.svg", "substantive", id="a picture called so"),
        pytest.param("process.svg", "absent", id="a picture alone"),
        pytest.param("docs/drawio.svg", "absent", id="the mark of the program"),
        pytest.param("docs/configuration/files.drawio.png", "absent", id="on configuration"),
        pytest.param("src/img/process.drawio.svg", "absent", id="a picture of the program itself"),
        pytest.param("docs/vendor/process.drawio.svg", "absent", id="somebody else's"),
    ],
)
def test_pictures_that_hold_their_source(path: str, grade: str) -> None:
    assert run("documentation.architecture", {path: "<svg/>", "README.md": "# Lamps\n"}).value == grade


@pytest.mark.parametrize(
    ("path", "grade"),
    [
        ("documentation/classDiagram.png", "stub"),
        ("docs/img/lamps-data-model.svg", "stub"),
        ("docs/datenmodell_v2.jpg", "stub"),
        ("docs/data-model-page.png", "absent"),
        ("docs/img/add-class-diagram-button.png", "absent"),
        ("docs/icons/class-diagram.svg", "absent"),
        ("docs/class.png", "absent"),
        ("src/img/class-diagram.png", "absent"),
    ],
)
def test_a_picture_called_a_model_of_the_data_is_a_rudiment(path: str, grade: str) -> None:
    assert run("documentation.architecture", {path: "x", "README.md": "# Lamps\n"}).value == grade


@pytest.mark.parametrize(
    ("path", "grade"),
    [
        ("lampdb/DATABASE.mermaid", "stub"),
        ("server/er-diagram.puml", "stub"),
        ("server/lamps_classdiagram.graphml", "stub"),
        ("server/architecture.puml", "stub"),
        ("server/lamp.puml", "absent"),
        ("server/database.svg", "absent"),
        ("vendor/x/database.mermaid", "absent"),
        (".github/database.mermaid", "absent"),
        ("tests/database.mermaid", "absent"),
    ],
)
def test_the_source_of_a_diagram_beside_the_code_is_a_rudiment(path: str, grade: str) -> None:
    assert run("documentation.architecture", {path: "x", "README.md": "# Lamps\n"}).value == grade
