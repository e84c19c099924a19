# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Where a README says what the software is for: in a heading below the title, and where it only seems to."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler

TOLD = "The Lamps app shows when which lamp of a street burns, so that nobody has to walk in the dark."
STORE = f"# Download\n\nSee the store. {filler(30)}\n\n# Installation\n\n{filler(110)}\n"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (f"# Lamps\n\n<h4>{TOLD}</h4>\n\n{STORE}", "substantive"),
        (f"# Lamps\n\n## {TOLD}\n\n{STORE}", "substantive"),
        (f"# Lamps\n\n## {TOLD}\n\n# Installation\n\n{filler(110)}\n", "stub"),
        (f"# Lamps\n\n## This project is licensed under the MIT licence, as seen in LICENSE.\n\n{STORE}", "absent"),
        (f"# Lamps\n\n## Make sure that the server is running before you go on.\n\n{STORE}", "absent"),
    ],
)
def test_a_sentence_in_the_heading_below_the_title_says_what_it_is_for(text: str, grade: str) -> None:
    assert run("documentation.purpose", {"README.md": text}).value == grade


def test_a_heading_of_whole_sentences_says_how_things_stand() -> None:
    beta = "It is made by a school and currently in open beta."
    text = f"# Lamps\n\n<h4>{TOLD} {beta}</h4>\n\n{STORE}"
    result = run("documentation.maturity_declared", {"README.md": text})
    assert (result.value, result.evidence[0].start, result.evidence[0].excerpt) == (True, 3, beta)
    assert run("documentation.maturity_declared", {"README.md": text.replace(beta, "")}).value is False


EDITOR = (
    "NOTE: To work on the firmware in an editor, make sure to open its folder and not the one above it.\n\n"
    "If not, there may be an error that tells of a task which was not found.\n\n"
    "So for example for the lamps of the park one should open the folder of that name and no other.\n"
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (
            f"This is the LampSensors monorepo. The Client and Server directories each have a README.\n\n{EDITOR}",
            "absent",
        ),
        (f"Dies ist das Lampen-Repository.\n\n{EDITOR}", "absent"),
        (f"This is the repository of a register of lamps.\n\n{EDITOR}", "stub"),
        (f"This is the Lamps monorepo, in which lamps are counted for towns.\n\n{EDITOR}", "stub"),
        (f"This is the Lamps monorepo. {filler(30)}\n\n{EDITOR}", "stub"),
    ],
)
def test_the_name_of_a_place_before_its_kind_says_nothing(text: str, grade: str) -> None:
    assert run("documentation.purpose", {"README.md": f"# Lamps\n\n{text}"}).value == grade


@pytest.mark.parametrize(
    ("title", "sentence", "found"),
    [
        ("Lamps", "Lamps is the software that Lamps uses.", False),
        ("Lamps", "Lamps is a modern application that helps people to use Lamps.", False),
        ("Lampen", "Lampen ist die Anwendung, die Lampen für Nutzer bietet.", False),
        ("Lamps App", "The Lamps app is a tool that helps users with the Lamps app.", False),
        ("Trees", "A web application for trees.", True),
        ("Lamps", "Lamps is an application that helps people to count lights.", True),
        ("Lamps", "Lamps is the software that shows where lamps burn.", True),
        ("Lampen", "Lampen ist die Anwendung für Lampen der Stadt.", True),
        ("Parking Permits API", "This is an API that provides parking permits.", True),
        ("Tree Register", "Tree Register is a register of trees.", True),
    ],
)
def test_a_purpose_told_in_circles_is_none(title: str, sentence: str, found: bool) -> None:
    grade = run(
        "documentation.purpose", {"README.md": f"# {title}\n\n{sentence}\n\n## Installation\n\n{filler(110)}\n"}
    ).value
    assert (grade != "absent") is found


@pytest.mark.parametrize(
    ("title", "grade"),
    [
        ("Parking lanes viewer for towns", "stub"),
        ("Data Browser for the Data Hub of the town", "stub"),
        ("Register der Leuchten", "stub"),
        ("Lamps viewer", "absent"),
        ("Lamps", "absent"),
        ("How to install the app", "absent"),
    ],
)
def test_a_title_that_names_the_kind_and_its_use_is_a_rudiment(title: str, grade: str) -> None:
    for level in ("#", "##"):
        text = f"# {title}\n\n{level} Installation\n\n{filler(110)}\n"
        assert run("documentation.purpose", {"README.md": text}).value == grade


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Traffic flow simulation\n\nwith data of open sensors.\n", True),
        ("# Lampen Stadt Karte\n\nAuf in die Stadt.\n", False),
        ("# Digitale Karte Straßensimulation\n\nmit Daten offener Sensoren.\n", True),
        ("# Town Lamps\n\nwith love from the town hall.\n", False),
        ("# Traffic flow simulation\n\nWith it goes a licence.\n", False),
        ("# Traffic flow simulation\n\nwith love.\n", False),
    ],
)
def test_a_sentence_may_run_from_the_title_into_the_line_below(text: str, found: bool) -> None:
    grade = run("documentation.purpose", {"README.md": f"{text}\n## Setup\n\n{filler(110)}\n"}).value
    assert (grade != "absent") is found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("This application is a prototype.", False),
        ("Dieses Werkzeug ist ein Prototyp.", False),
        ("This is a proof of concept.", False),
        ("This application is a prototype of a map that shows lamps.", True),
        ("It is built using TypeScript and a wrapper for maps.", False),
        ("Moved to the [Town Lights](https://github.com/town/lights) monorepo.", False),
        ("This repository has moved to the organisation of the town.", False),
        ("This repository contains the frontend of the platform *Stadtlicht* of Lichtamt Musterstadt.", False),
        ("Dieses Repository enthält das Frontend der Plattform Stadtlicht von Lichtamt Musterstadt.", False),
        ("This repository contains the frontend of the map of lamps of Musterstadt.", True),
        ("This repository contains the frontend of the platform Stadtlicht for counting lamps.", True),
        ("> Light is a tool that helps everyone to see.\n>\n> — Ada Example", False),
        ("> Light is a tool that helps everyone to see. – Ada Example", False),
        ("> Stadtlicht is a tool that helps everyone to see.", True),
        ("Stadtlicht is a tool that helps everyone to see. – Ada Example", True),
    ],
)
def test_a_state_a_new_place_and_a_quotation_are_no_purpose(sentence: str, found: bool) -> None:
    text = f"# Stadtlicht (Frontend)\n\n{sentence}\n\n## Setup\n\n{filler(110)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value != "absent") is found


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("LaMa (Lampen-Mangel-Annahme) vereint dies in einer modernen Web-App.", "substantive"),
        ("Alle rufen täglich an. Durch sie lassen sich kaputte Lampen leicht melden.", "substantive"),
        ("LaMa unites reports, plans and maps of broken lamps.", "substantive"),
        ("LaMa (Lampen-Mangel-Annahme) war gestern kaputt, sagt man hier.", "stub"),
        ("Alle rufen täglich an. Sie lassen nicht davon ab, und es nützt keinem.", "stub"),
    ],
)
def test_what_the_software_unites_and_what_can_be_done_with_it(sentence: str, grade: str) -> None:
    text = f"# LaMa\n\n## Über das Projekt\n\n{sentence}\n\n{filler(110)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == grade


@pytest.mark.parametrize(
    ("sentence", "grade"),
    [
        ("Formålet med dette projekt er at samle alle lamper i byen.", "substantive"),
        ("Lamper er en applikation, der viser alle lamper i byen.", "substantive"),
        ("Målet med prosjektet er å samle alle lamper i byen.", "substantive"),
        ("Lamper er et verktøy for å melde fra om lamper i byen.", "substantive"),
        ("Syftet med projektet är att samla alla lampor i staden.", "substantive"),
        ("Tjänsten gör det möjligt att anmäla lampor i staden.", "substantive"),
        ("Projektet skal udvikles i løbet af efteråret.", "stub"),
        ("Klona projektet och starta det sedan.", "stub"),
    ],
)
def test_the_purpose_in_danish_norwegian_and_swedish(sentence: str, grade: str) -> None:
    text = f"# Lamper\n\n## About\n\n{sentence}\n\n{filler(110)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == grade


@pytest.mark.parametrize("heading", ["Krav", "Oppsett av nytt prosjekt", "Lokal kjøring", "Kom i gang", "Udvikling", "Utveckling", "Henvendelser"])  # fmt: skip
def test_what_comes_after_the_set_up_in_northern_languages(heading: str) -> None:
    text = f"# Lamper\n\nTjeneste som tilbyr informasjon om lamper\n\n## {heading}\n\n{filler(110)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == "stub"
    assert run("documentation.purpose", {"README.md": text.replace(heading, "Lamper i byen")}).value == "substantive"


@pytest.mark.parametrize(
    ("line", "grade"),
    [
        ("Portal for volunteers https://lamps.example", "stub"),
        ("Integration between the map and the register of lamps", "stub"),
        ("Schnittstelle zwischen Karte und Kataster", "stub"),
        ("Code for Examples", "absent"),
        ("See the website of the town", "absent"),
        ("Portal", "absent"),
    ],
)
def test_a_short_line_that_names_the_kind_and_its_use_is_a_beginning(line: str, grade: str) -> None:
    assert run("documentation.purpose", {"README.md": f"# lamps\n\n{line}\n"}).value == grade


LARAVEL = """## About Laravel

Laravel is a web application framework with expressive, elegant syntax.

If you don't feel like reading, [Laracasts](https://laracasts.com) can help. It contains thousands of video tutorials.

## Code of Conduct

In order to ensure that the Laravel community is welcoming to all, please review and abide by the [Code of Conduct](https://laravel.com/docs/contributions#code-of-conduct).
"""
EMBER = """# lamps

[Short description of the addon.]

## Installation

```
ember install lamps
```

## Usage

[Longer description of how to use the addon in apps.]
"""
PANTHEON = """# Composer-enabled Drupal template

This is Pantheon's recommended starting point for forking new Drupal upstreams that work with its build process.

Unlike with earlier Pantheon upstreams, files that you are unlikely to adjust are not in the main branch.
"""


@pytest.mark.parametrize("text", [LARAVEL, EMBER, PANTHEON])
def test_what_a_template_says_or_asks_for_is_no_purpose(text: str) -> None:
    assert run("documentation.purpose", {"README.md": text}).value == "template"
    told = text.partition("\n\n")[0] + f"\n\n{TOLD} {filler(110)}\n\n" + text.partition("\n\n")[2]
    assert run("documentation.purpose", {"README.md": told}).value == "substantive"


def test_the_code_of_conduct_of_a_framework_is_that_of_a_template() -> None:
    assert run("community.code_of_conduct", {"README.md": LARAVEL}).value == "template"


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        pytest.param("Lamp Catalogue is a web service for the lamps of a city.", True, id="what it is"),
        pytest.param("Lamp Catalogue is maintained by the city.", False, id="whose it is"),
        pytest.param("Lampshade is a web service for the lamps of a city.", False, id="of something else"),
    ],
)
def test_a_sentence_that_begins_with_the_title_says_it_in_any_section(sentence: str, found: bool) -> None:
    text = f"# Lamp Catalogue\n\n### [API documentation](https://lamps.example/docs)\n\n{sentence}\n\n## Set-up\n\n{filler(120)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value != "absent") is found


SLOGAN = "> The software that lets your city shine!"
SAID = "Lamps is a web application with which people report broken street lamps."
GESAGT = "Mit Lampen melden Bürgerinnen und Bürger defekte Straßenlampen an das Tiefbauamt."


@pytest.mark.parametrize(
    ("opening", "line"),
    [
        (f"# Lamps\n\n{SLOGAN}\n\n{SAID}", SAID),
        (f"{SLOGAN}\n\n# Lamps\n\n{SAID}", SAID),
        (f"# Lamps\n\n{SLOGAN}\n\n{GESAGT}", GESAGT),
        (f"# Lamps\n\n> {SAID}", SAID),
    ],
)
def test_a_sentence_says_it_before_a_slogan_in_a_block_quote(opening: str, line: str) -> None:
    measurement = run("documentation.purpose", {"README.md": f"{opening}\n\n{filler(110)}\n"})
    assert (measurement.value, measurement.evidence[0].excerpt) == ("substantive", line)


@pytest.mark.parametrize(
    "opening",
    [
        "With Lamps, people can report broken street lamps to the office.",
        GESAGT,
        "Lampen meldet defekte Straßenlampen an das Tiefbauamt.",
    ],
)
def test_what_people_do_with_it_says_what_it_is_for(opening: str) -> None:
    assert (
        run("documentation.purpose", {"README.md": f"# Lamps\n\n{opening}\n\n{filler(110)}\n"}).value == "substantive"
    )


def test_the_line_below_the_title_is_shown_before_a_later_sentence() -> None:
    line = "A project to help the staff of a town find every lamp that is broken."
    later = "The Lamps repository is a monorepo that manages our backend, frontend and shared libraries."
    evidence = run("documentation.purpose", {"README.md": f"# Lamps\n\n{line}\n\n{later}\n\n{STORE}"}).evidence
    assert evidence[0].excerpt == line
