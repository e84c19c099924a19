# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences on the purpose without an article, steps that read like one, and words on the licence."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import filler


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("This is shared citywide search: one box over many services.", True),
        ("It is mobile game about trees.", True),
        ("This is interactive map with all lamps.", True),
        ("Lichtwerk is mobile game about trees.", True),
        ("Lichtwerk is web based register of lamps.", True),
        ("This project is open data portal about lamps.", True),
        ("This service is central queue for messages of lamps.", True),
        ("Application for reporting of broken lamps.", True),
        ("Lichtwerk is open source system for counting of lamps.", True),
        ("Dies ist gemeinsame Suche: ein Feld über viele Dienste.", True),
        ("Das ist interaktive Stadtkarte mit allen Leuchten.", True),
        ("Lichtwerk ist mobile Anwendung rund um Leuchten.", True),
        ("This is free software: it comes without any warranty.", False),
        ("This is beta software, expect that it breaks.", False),
        ("This is legacy application and not in use.", False),
        ("It is not application but library.", False),
        ("This is next to application and library.", False),
        ("This is required by platform and host.", False),
        ("This is Spring Boot application.", False),
        ("This is Lichtwerk App: welcome everybody.", False),
        ("It is application server log, nothing more.", False),
        ("This is now in database and cache.", False),
        ("Das ist freie Software: ohne jede Gewähr.", False),
        ("Das ist Aufgabe der Anwendung und ihrer Leute.", False),
        ("Es ist im System nichts davon.", False),
        ("Dies ist alte Anwendung und nicht in Betrieb.", False),
    ],
)
def test_the_kind_of_software_says_what_it_is_without_an_article(sentence: str, found: bool) -> None:
    text = f"# Lichtwerk\n\n{sentence}\n\n## Setup\n\n{filler(110)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value != "absent") is found


STEPS = "1. Open the console and copy the name of the server.\n2. Log in with `lamp login`.\n"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{STEPS}3. Then you can open swagger on your own computer.\n", False),
        (f"{STEPS}3. You can see all the services on your own computer.\n", False),
        ("Next we can have a look at lamps on your own computer.", False),
        ("Danach kann man alles auf dem eigenen Rechner als eine Anwendung sehen.", False),
        ("1. Öffnen Sie die Konsole.\n2. Danach ist das eine Anwendung auf dem Rechner.\n", False),
    ],
)
def test_a_step_of_an_instruction_is_no_purpose(text: str, found: bool) -> None:
    readme = f"# How to use it\n\n{text}\n\n## Setup\n\n{filler(110)}\n"
    assert (run("documentation.purpose", {"README.md": readme}).value != "absent") is found


def test_many_steps_are_no_introduction() -> None:
    steps = "\n".join(f"{number}. Open page {number} and copy what stands there." for number in range(1, 9))
    readme = f"# How to use it\n\n{steps}\n\n## Setup\n\n{filler(110)}\n"
    assert run("documentation.purpose", {"README.md": readme}).value == "absent"
    told = readme.replace(steps, f"{filler(40)}\n\n{steps}")
    assert run("documentation.purpose", {"README.md": told}).value != "absent"


SENTENCE = (
    "Lichtwerk is a web application for the lamps of a town. Clerks see on it which of them is out of order, "
    "send somebody to mend it and tell those who asked when it shines again."
)


@pytest.mark.parametrize(
    ("heading", "beside", "value"),
    [
        ("REUSE", "This project is REUSE compliant and checks that.", "stub"),
        ("Licence", "Look at the text of it.", "stub"),
        ("Licensing", "Look at the text of it.", "stub"),
        ("Lizenz", "Der Text liegt bei.", "stub"),
        ("Copyright", "It belongs to the town.", "stub"),
        ("Lamps in the streets", "They shine.", "substantive"),
        ("Reuse", "Other towns took it over.", "substantive"),
    ],
)
def test_words_on_the_licence_do_not_make_up_what_a_readme_needs(heading: str, beside: str, value: str) -> None:
    text = f"# Lichtwerk\n\n{SENTENCE}\n\n## {heading}\n\n{beside} {filler(90)}\n"
    assert run("documentation.purpose", {"README.md": text}).value == value
