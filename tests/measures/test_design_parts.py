# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The architecture of single parts: READMEs in folders, lists of what a repository holds, documents on one app."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot
from tests.measures.prose import filler, with_pictures
from tests.measures.test_design_prose import TOLD_EN

HOME = {"README.md": "# Lamps\n\nIt counts the lamps of a town.\n"}
TOLD = f"# Keeper\n\n## Architecture\n\n{TOLD_EN}{filler(30)}\n"
LIST = (
    "# Lamps\n\nIt counts lamps.\n\n## Code\n\n{0}\n\n- [`web`](web/README.md): what people see in their browser\n"
    "- `reporter`: a REST API for the reports\n- `keeper`: keeps lamps in a database\n"
)
APP = "# Boxes\n\n{0}\n\n## Architecture\n\n" + TOLD_EN + filler(30) + "\n"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"keeper/README.md": TOLD}, "stub", id="of a part"),
        pytest.param({"packages/keeper/readme.md": TOLD}, "stub", id="of a package"),
        pytest.param({"keeper/README.md": "# Keeper\n\n## Architecture\n\nSee there.\n"}, "absent", id="too short"),
        pytest.param({"node_modules/keeper/README.md": TOLD}, "absent", id="of a dependency"),
        pytest.param({"vendor/keeper/README.md": TOLD}, "absent", id="of others"),
        pytest.param({"tests/keeper/README.md": TOLD}, "absent", id="of tests"),
        pytest.param({"a/b/c/d/README.md": TOLD}, "absent", id="far down"),
        pytest.param(
            {"AGENTS.md": "# Notes\n\n## Code structure\n\n" + LIST.partition("{0}")[2]}, "stub", id="told assistants"
        ),
    ],
)
def test_what_a_readme_of_a_part_tells_is_a_rudiment(files: Files, grade: str) -> None:
    assert run("documentation.architecture", {**HOME, **files}).value == grade


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("This repository consists of:", "stub"),
        ("The monorepo contains the following:", "stub"),
        ("Dieses Repository enthält:", "stub"),
        ("Team members are:", "absent"),
        ("The project has and contains these features:", "absent"),
        ("Dieses Repository enthält folgende Ordner:", "absent"),
        ("This repository is nice.", "absent"),
    ],
)
def test_a_list_of_what_a_repository_holds_is_a_rudiment(sentence: str, grade: str) -> None:
    assert run("documentation.architecture", {"README.md": LIST.format(sentence)}).value == grade


def test_a_list_of_data_is_none() -> None:
    text = "# Lamps\n\nThis repository contains:\n\n- lamps: all lamps of the town\n- posts: all posts of lamps\n- maps: a map for each part\n"
    assert run("documentation.architecture", {"README.md": text}).value == "absent"


@pytest.mark.parametrize(
    ("opening", "grade"),
    [
        ("Boxes is an app that lets Lanterns open the boxes of others.", "stub"),
        ("Boxes is a component of Lanterns.", "stub"),
        ("Boxes is a plugin for boxes.", "stub"),
        ("Boxes is an app for towns.", "substantive"),
        ("All of Lanterns is told here.", "substantive"),
    ],
)
def test_a_document_on_an_app_of_the_software_is_on_a_part(opening: str, grade: str) -> None:
    shot = snapshot({"docs/boxes.md": APP.format(opening)}, name="lanterns")
    assert run("documentation.architecture", shot).value == grade


@pytest.mark.parametrize(
    ("picture", "grade"),
    [("doc/upload-arch.png", "stub"), ("doc/arch.png", "absent"), ("doc/arch-of-triumph.png", "absent")],
)
def test_a_picture_of_the_architecture_of_one_part(picture: str, grade: str) -> None:
    files = with_pictures({"README.md": f"# Lamps\n\n## Stacks\n\n![]({picture})\n"})
    assert run("documentation.architecture", files).value == grade


def test_a_diagram_of_relations_is_a_model_of_the_data() -> None:
    assert run("documentation.architecture", {**HOME, "docs/diagrams/db-relationship-diagram.svg": "x"}).value == "stub"
