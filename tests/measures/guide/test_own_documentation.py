# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documentation of the software elsewhere, told by its address or by where it is kept, and that of other software."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Change the [video input](https://lampen.kar/docs/configuration/#input) at any time.", None),
        ("Lampen zeigt mehr, siehe [Einstellungen](https://stadt.example/lampenkar/handbuch/einstellungen/).", None),
        ("More is told [there](https://docs.lampenkar.example/).", None),
        ("See our [ReadMe API Docs](https://lampenkar.readme.io).", None),
        ("Change the [video input](https://lampen.kar/configuration/#input) at any time.", 0),
        ("Change the [video input](https://other.example/docs/configuration/) of the camera.", 0),
        ("Change the [video input](https://camera.example/docs/lampenkarten/) of the camera.", 0),
        ("See the [notes](https://lampen.kar/docs/development/) before you change the code.", 0),
        ("How to [contribute](https://docs.lampenkar.example/contributing).", 0),
        ("Look at the [code](https://github.com/stadt/lampenkar-web/tree/main/docs/lampenkar).", 0),
        ("How it is [handled](https://github.com/stadt/lampenkar/wiki/Handling).", None),
        ("Bugs have [this label](https://github.com/stadt/lampenkar/labels/documentation).", 0),
        ("What it answers is [here](https://lampen.kar/api/v2/docs).", 0),
        ("What it answers is [here](https://api-dev.lampen.kar/docs).", 0),
        ("What it answers is [here](https://docs.lampenkar.apiary.io/).", 0),
        ("All about calls is [here](https://lampen.kar/docs/api/).", None),
        ("For help getting started with Flutter development, view the [documentation](https://lampen.kar/docs/).", 0),
        ("With ![light](https://raw.forge.example/stadt/lampenkar/main/docs/lamp.jpg)", 0),
        ("See the [notes](http://localhost:8000/lampenkar/docs/).", 0),
        ("See the ReadMe Docs of the [camera](https://camera.readme.io).", 0),
    ],
)
def test_an_address_with_the_name_of_the_software_is_its_documentation(line: str, count: int | None) -> None:
    shot = snapshot({"README.md": f"# Lampenkar – a map of lamps\n\n{line}\n"}, name="lampenkar")
    assert run("documentation.guides", shot).value == count


@pytest.mark.parametrize(
    ("name", "count"),
    [("baumhaus", None), ("town-baumhaus", 0), ("copy", None)],
)
def test_a_title_that_is_a_part_of_the_name_is_that_of_other_software(name: str, count: int | None) -> None:
    text = "# Baumhaus\n\nAll about [settings](https://docs.baumhaus.example/settings).\n"
    assert run("documentation.guides", snapshot({"README.md": text}, name=name)).value == count


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("[Learn more in the wiki](https://forge.example/x) of it.", 0),
        ("[Learn more in the wiki](https://github.com/town/lampenkar/wiki).", None),
        ("[Logging](https://github.com/town/lampenkar/wiki/Logging)", None),
        ("[Deploying](https://gitlab.com/town/web/lampenkar/-/wikis/Deployment)", None),
        ("[Team](https://github.com/town/lampenkar/wiki/Team)", 0),
        ("[Learn more in the wiki](https://github.com/town/other/wiki).", 0),
        ("[Logging](https://github.com/town/other/wiki/Logging)", 0),
        ("[Wiki for developers](https://github.com/town/lampenkar/wiki)", 0),
    ],
)
def test_the_wiki_of_the_repository_is_its_documentation(line: str, count: int | None) -> None:
    shot = snapshot({"README.md": f"# Lamps\n\nIt shows lamps.\n\n{line}\n"}, name="town lampenkar")
    assert run("documentation.guides", shot).value == count


def test_pages_made_of_texts_in_which_no_guide_is_found_are_left_open() -> None:
    readme = "# Lampenkar – a map of lamps\n\nAll of it: [documentation](https://stadt.github.io/lampenkar/).\n"
    pages = {
        f"docs/{name}.md": f"# {name}\n\nSome words on it.\n" for name in ("io", "types", "old", "new", "red", "big")
    }
    result = run("documentation.guides", snapshot({"README.md": readme, **pages}, name="lampenkar"))
    assert result.value is None
