# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts called a contribution guide that guide nobody, beside short ones that do."""

from __future__ import annotations

import pytest

from sealcheck.words import words
from tests.kit import Files, run, snapshot

FORM = {".github/ISSUE_TEMPLATE/bug.md": "---\nname: Bug\n---\n\nWhat went wrong?\n"}
RELEASE = (
    "# Release a new version of the lamps\n\nTo bring the lamps to the town, push a tag. It is built and brought out from "
    "the main branch.\n\nTo see the tags:\n\n```\ngit checkout main\ngit tag -l\n```\n\nThen bring out the next one, and "
    "wait for the server of the town to build and start it. If all went well, look at its page of health; if it did not, "
    "go back to the version before, and write down in the book of the office what went wrong and why.\n"
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(RELEASE, "stub", id="how a release is brought out"),
        pytest.param(RELEASE.replace("# Release a", "# Veröffentlichung der"), "substantive", id="another heading"),
        pytest.param("# Contributing\n\nAnyone may send patches.\n\n#" + RELEASE, "substantive", id="below a guide"),
    ],
)
def test_how_releases_are_made_is_no_guide(text: str, grade: str) -> None:
    result = run("community.contributing", {"CONTRIBUTING.md": text, **FORM})
    assert result.value == grade
    assert all(words(evidence.text, language) for evidence in result.evidence for language in ("de", "en"))


ASKED = (
    "If you have a question on lamps or need a hand with them, please look at your own set-up first. If you believe that "
    "there is a bug, or want a feature, use [the issues page](https://github.com/town/lamps/issues)."
)
ASKED_DE = (
    "Wer Fragen zu den Lampen hat oder Hilfe braucht, sieht bitte erst in die eigenen Einstellungen. Wer einen Fehler "
    "gefunden hat oder eine Funktion vermisst, nutzt bitte die [Issues](https://github.com/stadt/lampen/issues)."
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(ASKED, "stub", id="reports alone"),
        pytest.param(ASKED_DE, "stub", id="nur Meldungen"),
        pytest.param(ASKED + " See the [licence](LICENSE).", "stub", id="and the licence"),
        pytest.param(ASKED + " Pull requests go to `develop`.", "substantive", id="and pull requests"),
        pytest.param(ASKED + " Then fork the repository.", "substantive", id="and forks"),
        pytest.param(ASKED_DE + " Änderungen kommen als Merge Request.", "substantive", id="und Änderungen"),
        pytest.param(ASKED + " How to build it stands in the [guide](docs/dev.md).", "substantive", id="and a guide"),
    ],
)
def test_a_short_text_that_only_leads_to_the_tracker_is_no_whole_guide(text: str, grade: str) -> None:
    assert run("community.contributing", {"README.md": f"# Lamps\n\n## Contributing\n\n{text}\n"}).value == grade


AMAZING = """## Contributing

If you have a suggestion that would make this better, please fork the repo and create a pull request.
{}
1. Fork the Project
2. Create your Feature Branch (`git checkout -b feature/AmazingFeature`)
3. Commit your Changes (`git commit -m 'Add some AmazingFeature'`)
4. Push to the Branch (`git push origin feature/AmazingFeature`)
5. Open a Pull Request
"""

ASKS = "# Lamps\n\nIf a lamp is wrong, [open an issue](https://github.com/town/lamps/issues).\n\n"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        ({"README.md": f"# Lamps\n\n{AMAZING.format('')}", **FORM}, "substantive"),
        ({"README.md": f"{ASKS}{AMAZING.format('')}"}, "substantive"),
        ({"README.md": f"# Lamps\n\n[Report Bug](https://git.example/town/lamps/issues)\n\n{AMAZING.format('')}"},
         "substantive"),
        ({"README.md": f"# Lamps\n\n{AMAZING.format('The code is formatted by [ours](https://town.example/f).')}",
          **FORM}, "substantive"),
        ({"README.md": f"# Lamps\n\n{AMAZING.format('')}\nRead the rules: https://town.example/wiki/Rules\n", **FORM},
         "substantive"),
        ({"README.md": f"# Lamps\n\n{AMAZING.format('')}\nRead the rules: https://town.example/wiki/Rules\n"}, "stub"),
        ({"README.md": f"# Lamps\n\n{AMAZING.format('')}"}, "stub"),
        ({"README.md": f"# Lamps\n\n[![x](https://i.example/i.svg)](https://git.example/town/lamps/issues)\n\n"
                       f"{AMAZING.format('')}"}, "stub"),
        ({"README.md": f"# Lamps\n\nMail: lamps@town.example\n\n{AMAZING.format('')}"}, "stub"),
        ({"README.md": f"# Lamps\n\n[Known issues](https://git.example/others/trees/issues)\n\n{AMAZING.format('')}"},
         "stub"),
        ({"README.md": "# Lamps\n\nNothing.\n", **FORM}, "absent"),
    ],
)  # fmt: skip
def test_steps_of_a_template_are_enough_where_the_project_takes_reports(files: Files, grade: str) -> None:
    assert run("community.contributing", snapshot(files, name="lamps")).value == grade


@pytest.mark.parametrize(
    ("section", "grade"),
    [
        (
            "## How to get involved\n\nApply to test the service with your own lamps, or join the panel of users.",
            "absent",
        ),
        ("## Submitting data on lamps: planned changes\n\nFrom May the data of lamps is sent by all towns.", "absent"),
        ("## Get involved\n\nOpen an issue, or send us your pull request.", "stub"),
        ("## Contributing\n\nApply to test the service with your own lamps, or join the panel of users.", "stub"),
    ],
)
def test_taking_part_in_something_else_is_no_contribution(section: str, grade: str) -> None:
    assert run("community.contributing", {"README.md": f"# Lamps\n\n{section}\n"}).value == grade


AZURE = (
    "TODO: Explain how other users and developers can contribute to make your code better.\n\nIf you want to learn more"
    " about creating good readme files then refer the following [guidelines](https://docs.example.org/create-a-readme)."
    " You can also seek inspiration from the below readme files:\n\n"
)


@pytest.mark.parametrize(
    ("link", "value"),
    [
        ("[ASP.NET Core](https://github.com/aspnet/Home)", "template"),
        ("[How to contribute](https://example.org/town/contributing.html)", "stub"),
        ("[Our wiki](https://example.org/town/wiki/contribution-guide)", "stub"),
    ],
)
def test_examples_that_a_template_links_to_are_no_guide(link: str, value: str) -> None:
    text = f"# Lamps\n\nIt counts lamps.\n\n# Contribute\n\n{AZURE}- {link}\n"
    assert run("community.contributing", snapshot({"README.md": text})).value == value
