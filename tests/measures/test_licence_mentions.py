# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Beside a licence text alone, documents and descriptions that name a licence count, and leave it open if another."""

from __future__ import annotations

import pytest

from sealcheck.model import Measurement
from tests.kit import Files, run
from tests.licence.texts import licence

MIT = licence("MIT")
OPENAPI = "openapi: 3.1.0\ninfo:\n  title: Lamps\n  version: 1.0.0\n  license:\n    name: {}\npaths:\n  /lamps:\n    get: {{responses: {{default: {{}}}}}}\n"
SAID = "# Contributing\n\nSend a change. This project uses the {} license for all that is in it.\n\nThank you.\n"
AGREE: list[tuple[Files, str]] = [
    ({"CONTRIBUTING.md": SAID.format("MIT")}, "a sentence of another document"),
    ({"docs/about.md": SAID.format("MIT")}, "a page of the documentation"),
    ({"openapi.yaml": OPENAPI.format("MIT")}, "a description in YAML"),
    ({"openapi.yaml": OPENAPI.format("The MIT License")}, "by its full name"),
]
OTHERWISE: list[tuple[Files, str]] = [
    ({"CONTRIBUTING.md": SAID.format("Apache-2.0")}, "a sentence of another document"),
    ({"openapi.yaml": OPENAPI.format("Apache 2.0")}, "a description"),
    ({"openapi.yaml": OPENAPI.format("UNLICENSED")}, "a denial"),
]
NONE: list[tuple[Files, str]] = [
    ({}, "nothing"),
    (
        {"docs/install.md": "# Install\n\nWe use Leaflet, which is licensed under the BSD-2-Clause License.\n"},
        "a library",
    ),
    *(
        ({"docs/parts.md": f"# Parts\n\n{said}\n"}, said)
        for said in (
            "This project is based on Leaflet, which is licensed under the MIT license.",
            "This software is a fork of Lamps (MIT licence).",
            "The application is built with React, licensed under MIT.",
            "The application uses Leaflet under the MIT license.",
            "If the project is licensed under the MIT License, say so in the form.",
            "This project is not licensed under the MIT license.",
            "Diese Anwendung nutzt Leaflet unter der MIT-Lizenz.",
        )
    ),
    ({"tests/openapi.yaml": OPENAPI.format("Apache 2.0")}, "a description for tests"),
    ({"openapi.yaml": OPENAPI.format("of the city")}, "no licence that is known"),
    (
        {
            "openapi.yaml": OPENAPI.format("of the city")
            + "components:\n  examples:\n    tree:\n      license:\n        name: MIT\n"
        },
        "a licence of the data",
    ),
]


def both(files: Files) -> tuple[object, Measurement]:
    files = {"LICENSE": MIT, **files}
    return run("licence.statement_places", files).value, run("licence.contradictions", files)


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in AGREE])
def test_what_agrees_is_a_place(files: Files) -> None:
    places, contradictions = both(files)
    assert places == 2 and contradictions.value == 0


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in OTHERWISE])
def test_what_names_another_licence_is_for_a_person(files: Files) -> None:
    places, contradictions = both(files)
    assert places == 2 and contradictions.undetermined is not None
    assert contradictions.undetermined.key == "licence.mentioned_otherwise"
    assert contradictions.evidence[0].path in files


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in NONE])
def test_other_words_are_no_place(files: Files) -> None:
    places, contradictions = both(files)
    assert places == 1 and contradictions.value == 0


def test_beside_places_that_count_such_words_do_not() -> None:
    files = {"LICENSE": MIT, "package.json": '{"license": "MIT"}', "CONTRIBUTING.md": SAID.format("Apache-2.0")}
    assert run("licence.contradictions", files).value == 0
