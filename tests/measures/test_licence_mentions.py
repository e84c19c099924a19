# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Beside a licence text alone, documents and descriptions that name a licence count, and leave it open if another."""

from __future__ import annotations

import pytest

from sealcheck.model import Measurement
from tests.kit import Files, run, snapshot
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

#: A README that says what the text says, and the folders that are parts.
ROOT = {"README.md": "# Lamps\n\nLamps of the city.\n\n## License\n\nMIT\n"}
BUILT = {"app/package.json": '{"name": "app"}', "apps/web/package.json": '{"name": "web"}'}
PART = "# The app\n\nShows lamps.\n\n## Licence & Thanks\n\n- Application code: [{}](./LICENSE)\n- Signs: see data\n"
OF_PARTS: list[tuple[Files, str]] = [
    ({"app/README.md": PART.format("Apache License 2.0")}, "of the code"),
    ({"apps/web/README.md": PART.format("AGPL-3.0")}, "farther down"),
    ({"app/README.md": "# App\n\n## License\n\nThis app is licensed under the GPL-3.0.\n"}, "in a sentence"),
]
NOT_OF_PARTS: list[tuple[Files, str]] = [
    ({"app/README.md": PART.format("MIT License")}, "the same licence"),
    ({"app/README.md": PART.format("Apache License 2.0"), "app/LICENSE": licence("Apache-2.0")}, "a text of its own"),
    ({"vendor/chart/README.md": PART.format("Apache License 2.0")}, "vendored software"),
    ({"app/README.md": "# App\n\n## License\n\nThe data is licensed under the ODbL-1.0.\n"}, "data"),
    ({"app/README.md": "# App\n\nWe use Leaflet, which is licensed under the BSD-2-Clause.\n"}, "a library"),
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


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in OF_PARTS])
@pytest.mark.parametrize("root", [ROOT, {}], ids=["beside a README", "beside the text alone"])
def test_what_the_readme_of_a_part_says_otherwise_is_for_a_person(files: Files, root: Files) -> None:
    places, contradictions = both({**BUILT, **root, **files})
    assert places == 3 - (not root) and contradictions.undetermined is not None
    assert contradictions.evidence[0].path in files


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for files, name in NOT_OF_PARTS])
def test_parts_that_agree_or_speak_for_themselves_leave_nothing_open(files: Files) -> None:
    assert both({**BUILT, **ROOT, **files})[1].value == 0


def heads(licence: str, who: str, count: int, name: str = "a") -> Files:
    head = f"// Copyright (c) 2020-2024 {who}\n// Licensed under the {licence}.\n"
    return {f"src/{name}{n}.js": f"{head}x = {n};\n" for n in range(count)}


OWN_HEADS = heads("MIT License", "Lanterns GmbH <a@lanterns.example>", 12)
LOOSE = "Affero GPL license\n// http://www.gnu.org/licenses/agpl.html"
AGPL = "GNU Affero General Public License, Version 3.0"


@pytest.mark.parametrize(
    ("files", "is_open"),
    [
        pytest.param(OWN_HEADS | heads(AGPL, "Lanterns GmbH <a@lanterns.example>", 2, "b"), True, id="the same holder"),
        pytest.param(
            OWN_HEADS | {"src/b.js": heads(LOOSE, "Lanterns GmbH", 1)["src/a0.js"]},
            True,
            id="by an address, at the holder",
        ),
        pytest.param(OWN_HEADS | heads(AGPL, "Else Inc.", 2, "b"), False, id="another holder"),
        pytest.param(OWN_HEADS | heads(AGPL, "the authors and contributors", 2, "b"), False, id="nobody"),
        pytest.param(OWN_HEADS, False, id="all alike"),
        pytest.param(
            {"README.md": "# Streetlamps\n\nShows lamps.\n"} | heads(AGPL, "Streetlamps e. V.", 2), True, id="the title"
        ),
        pytest.param(
            OWN_HEADS
            | heads(AGPL, "Lanterns GmbH <a@lanterns.example>", 2, "b")
            | {"LICENSES/AGPL-3.0-only.txt": licence("AGPL-3.0-only")},
            False,
            id="with a text of its own",
        ),
    ],
)
def test_heads_of_own_files_under_another_licence_are_for_a_person(files: Files, is_open: bool) -> None:
    contradictions = both(files)[1]
    assert (contradictions.undetermined is not None) == is_open
    assert not is_open or contradictions.evidence[0].path in files


PAGE = '<p>{} is published under the <a href="https://www.apache.org/licenses/LICENSE-2.0">{}</a> on <a href="{}">GitHub</a>.</p>\n'


@pytest.mark.parametrize(
    ("path", "page", "value"),
    [
        ("app/views/imprints/show.html", ("Lamps", "Apache License v2.0", "https://github.com/town/{}"), None),
        ("web/about.html", ("Lamps", "Apache License v2.0", "https://github.com/town/{}.git"), None),
        ("web/about.html", ("Lamps", "MIT License", "https://github.com/town/{}"), 0),
        ("web/about.html", ("Leaflet", "Apache License v2.0", "https://github.com/leaflet/leaflet"), 0),
        ("web/about.html", ("Mo", "Apache License v2.0", "https://github.com/mo/mo"), 0),  # an end of our name
        ("web/lamps.html", ("Lamps", "Apache License v2.0", "https://github.com/town/{}"), 0),
    ],
)
def test_a_page_on_the_program_that_names_another_licence_leaves_it_open(
    path: str, page: tuple[str, ...], value: int | None
) -> None:
    shot = snapshot({"LICENSE": MIT})
    text = PAGE.format(*page).format(shot.subject.name)
    result = run("licence.contradictions", snapshot({"LICENSE": MIT, path: f"<form>\n</form>\n{text}"}))
    assert result.value == value
    assert [each.start for each in result.evidence if each.path == path] == ([3] if value is None else [])
