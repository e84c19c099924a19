# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Guides in the READMEs of parts: which parts are the project's own, and when they speak for the whole."""

from __future__ import annotations

import pytest

from sealcheck.model import Measurement
from tests.kit import run, snapshot
from tests.measures.prose import filler

#: A program with most of the code of the project, and a small one.
MUCH, LITTLE = "x = 1\n" * 900, "x = 1\n"


def part(folder: str, text: str = "", *, code: str = LITTLE) -> dict[str, str]:
    return {
        f"{folder}/README.md": f"# {folder.rpartition('/')[2]}\n\nIt serves lamps.\n\n{text}",
        f"{folder}/package.json": "{}",
        f"{folder}/main.py": code,
    }


def leading(*folders: str) -> dict[str, str]:
    links = "\n".join(f"- [{each}](./{each}): a part" for each in folders)
    return {"README.md": f"# Lamps\n\nA map of lamps.\n\n## Components\n\n{links}\n"}


def guides(files: dict[str, str]) -> Measurement:
    return run("documentation.guides", snapshot({"README.md": "# Lamps\n\nA map of lamps.\n", **files}, name="lamps"))


USE, LONG_USE = f"## Usage\n\n{filler(60)}\n", f"## Usage\n\n{filler(160)}\n"
SETTINGS = f"## Configuration\n\n{filler(80)}\n"
THREE = ("server", "client", "worker")
FIVE = (*THREE, "importer", "mailer")


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(part("packages/lamps", USE, code=MUCH), 1, id="the part with most of the code"),
        pytest.param({**part("packages/lamps", USE), **part("server", code=MUCH)}, 0, id="a small one"),
        pytest.param(part("archive/lamps", USE, code=MUCH), 0, id="one put aside"),
        pytest.param(part("data/lamps", USE, code=MUCH), 0, id="one of data"),
        (
            part(
                "client",
                "This project was bootstrapped with Create React App.\n\n"
                f"You can find the most recent version of this guide elsewhere.\n\n{LONG_USE}",
                code=MUCH,
            ),
            0,
        ),
    ],
)
def test_the_chief_part_speaks_for_the_whole(files: dict[str, str], count: int) -> None:
    assert guides(files).value == count


@pytest.mark.parametrize(
    ("led", "telling", "count"),
    [
        pytest.param(THREE, {"client": LONG_USE}, 1, id="one of three told at length"),
        pytest.param(THREE, {"client": USE}, 0, id="told in few words"),
        pytest.param(FIVE, {"client": LONG_USE}, 0, id="one of five"),
        pytest.param(THREE, dict.fromkeys(THREE, USE), 1, id="told of each in few words"),
        pytest.param((), {"client": LONG_USE}, 0, id="no README leads there"),
        pytest.param((), dict.fromkeys(THREE, LONG_USE), 0, id="nor to any"),
        pytest.param(THREE, dict.fromkeys(THREE[:2], SETTINGS), 1, id="settings of two parts"),
        pytest.param(THREE, {"client": SETTINGS + SETTINGS}, 0, id="of one"),
        pytest.param((), dict.fromkeys(THREE[:2], SETTINGS), 0, id="to which nothing leads"),
    ],
)
def test_parts_to_which_the_readme_leads_speak_where_enough_of_them_do(
    led: tuple[str, ...], telling: dict[str, str], count: int
) -> None:
    files = {path: text for each in FIVE for path, text in part(each, telling.get(each, "")).items()}
    assert guides({**files, **(leading(*led) if led else {})}).value == count


def test_each_telling_part_is_shown_and_the_silent_ones_are_named() -> None:
    files = {path: text for each in THREE for path, text in part(each, SETTINGS if each != "worker" else "").items()}
    measurement = guides({**files, **leading(*THREE)})
    found = {each.path for each in measurement.evidence if each.kind == "found"}
    assert found == {"server/README.md", "client/README.md"}
    silent = [each for each in measurement.evidence if each.text.key == "documentation.parts_silent_operation"]
    assert [dict(each.text.args)["parts"] for each in silent] == [("worker",)]


def calls(*names: str) -> str:
    return "## API\n\n" + "\n".join(
        f"### {name}\n\nLists where {name} stand, since when, and who looks after {name} there.\n\n"
        f"```graphql\nquery {{\n  {name}(first: 3) {{\n    id\n  }}\n}}\n```\n"
        for name in names
    )


@pytest.mark.parametrize(
    ("names", "count"),
    [(("lamps", "posts", "cables", "faults"), 1), (("lamps", "posts", "cables"), 0), (("lamps",) * 4, None)],
)
def test_explained_calls_of_graphql_guide_users(names: tuple[str, ...], count: int | None) -> None:
    files = {"README.md": f"# Lamps\n\nA map of lamps.\n\n{calls(*names)}"}
    assert guides({**files, "requirements.txt": "flask\n"}).value == count
    assert not guides(files).value
