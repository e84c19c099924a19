# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How much of a README tells what the software is, beside how it is set up and what is said on the text itself."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot
from tests.measures.prose import filler

SENTENCE = "Lampen is a web application for the lamps of a town."
ITSELF = "Instructions in this README.md are written with experienced people in mind, who know all of these tools well."


@pytest.mark.parametrize(
    ("heading", "beside", "value"),
    [
        ("Lamps in the streets", "", "substantive"),
        ("Setting up a local development environment with Docker", "", "stub"),
        ("Set up the lamps of a street", "", "substantive"),
        ("Managing project packages", "", "stub"),
        ("Managing lamps", "", "substantive"),
        ("Required packages", "", "stub"),
        ("Commit message format", "", "stub"),
        ("Einrichten der lokalen Umgebung mit Docker und anderem", "", "stub"),
        ("Managing project packages", ITSELF + " " + filler(10), "stub"),
        ("Managing project packages", filler(30), "substantive"),
    ],
)
def test_words_on_the_set_up_and_on_the_text_do_not_tell_the_purpose(heading: str, beside: str, value: str) -> None:
    text = f"# Lampen\n\n{SENTENCE}\n\n{beside}\n\n## {heading}\n\n{filler(130)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == value


@pytest.mark.parametrize(
    ("title", "sentence", "value"),
    [
        ("Lampen API", "Backend repository for lampen API service in City of Example.", "stub"),
        ("Lampen API", "Backend repository for the lampen API of the Town of Example.", "stub"),
        ("Lampen-Dienst", "Backend-Repository für den Lampen-Dienst der Stadt Beispiel.", "stub"),
        ("Lampen API", "This helps to keep the README.md concise.", "stub"),
        ("Lampen API", "Backend repository for reporting broken lamps in City of Example.", "substantive"),
        ("API for lamps", "Backend repository for the API for lamps in City of Example.", "substantive"),
        ("Street Lamps", "Repository for broken lights in City of Example.", "substantive"),
    ],
)
def test_the_name_of_a_service_and_of_its_town_tell_no_purpose(title: str, sentence: str, value: str) -> None:
    text = f"# {title}\n\n{sentence}\n\n## Lamps in the streets\n\n{filler(130)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == value


GOAL = (
    "Clerks see which of them is out of order, send somebody to mend it, and tell those who asked when it shines again."
)


@pytest.mark.parametrize(
    ("opening", "after", "value"),
    [
        ("", f"## Rules of the code\n\n{GOAL}", "stub"),
        ("", f"## Purpose\n\n{GOAL}", "substantive"),
        ("", f"## Zielgruppe\n\n{GOAL}", "substantive"),
        ("", f"### Purpose\n\n{GOAL}", "stub"),
        (GOAL, "", "substantive"),
    ],
)
def test_what_comes_after_the_set_up_is_no_beginning(opening: str, after: str, value: str) -> None:
    text = f"# Lampen\n\n{SENTENCE}\n\n{opening}\n\n## Installation\n\n{filler(140)}\n\n{after}\n"
    assert run("documentation.purpose", {"README.md": text}).value == value


SHORT = "API for tracking the state of lamps."
DEFINES = "The lamps API defines addresses at which towns follow their lamps. It can be used for any town."


@pytest.mark.parametrize(
    ("heading", "text", "value"),
    [
        ("Architecture of states", DEFINES, "substantive"),
        ("Architecture of states", "The lamps API needs Python 3.12, a lot of memory and some hours of time.", "stub"),
        ("Architecture of states", "The trees API defines addresses at which towns follow their trees.", "stub"),
        ("Development", DEFINES, "stub"),
        ("States", "- the lamps API defines addresses at which towns follow their lamps", "stub"),
        ("States", "The lamps API provides a file for Docker:\n\n```\ndocker compose up\n```", "stub"),
    ],
)
def test_a_section_further_down_may_say_what_the_software_does(heading: str, text: str, value: str) -> None:
    readme = f"# Lamps API\n\n{SHORT}\n\n## Install\n\n{filler(130)}\n\n## {heading}\n\n{text}\n\n{filler(30)}\n"
    assert run("documentation.purpose", {"README.md": readme}).value == value


@pytest.mark.parametrize(
    ("title", "sentence", "value"),
    [
        ("Lamp Repairs API", "Backend repository for lamp repairs service in City of Example.", "stub"),
        ("Lamp Repairs API", "Backend repository for lamp repairs service.", "stub"),
        ("Lamps API", "Backend repository for lamps service in City of Example.", "absent"),
        ("Lampen", "Repository für den Lampen-Dienst der Stadt Beispiel.", "absent"),
    ],
)
def test_several_words_of_a_name_say_a_little(title: str, sentence: str, value: str) -> None:
    text = f"# {title}\n\n{sentence}\n\n## Set up\n\n{filler(130)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == value


@pytest.mark.parametrize(
    ("repository", "title", "sentence", "value"),
    [
        ("lamps", "Town Templates", "This project acts as a template and provides starter files for web application projects.", "template"),
        ("lamps", "Skabelon", "Template til nye Python app projekter.", "template"),
        ("lamps", "Vorlagen", "Dieses Repository ist eine Vorlage für Projekte der Stadt.", "template"),
        ("town-templates", "Town Templates", "This project acts as a template for web application projects.", "substantive"),
        ("project-starter", "Begin here", "This project acts as a template for web application projects.", "substantive"),
        ("lamps", "Lamps", "This project acts as a template for web application projects.", "substantive"),
        ("lamps", "Lights", "This project acts as a template for letters on broken lights.", "substantive"),
        ("", "Lights", "This project acts as a template for web application projects.", "substantive"),
    ],
)  # fmt: skip
def test_the_readme_of_a_template_says_nothing_on_another_project(
    repository: str, title: str, sentence: str, value: str
) -> None:
    text = f"# {title}\n\n{sentence}\n\n{filler(130)}\n"
    assert run("documentation.purpose", snapshot({"README.md": text}, name=repository)).value == value


@pytest.mark.parametrize(
    ("before", "sentence", "value"),
    [
        ("Een kaart kun je aanzetten met de parameter `expert=true`: lamps.example/?expert=true .", "Hiermee heb je toegang tot functies om lampen te controleren, wat het makkelijker maakt.", "stub"),
        ("A parameter can be added: lamps.example/?expert=true .", "With it you get access to functions that help towns to repair lamps.", "stub"),
        ("Lampen is een kaart voor steden.", "Hiermee kun je lampen controleren.", "substantive"),
    ],
)  # fmt: skip
def test_what_a_parameter_gives_is_no_purpose(before: str, sentence: str, value: str) -> None:
    text = f"# Lampen\n\n{before} {sentence}\n\n## Meer\n\n{filler(130)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == value
