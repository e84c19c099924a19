# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""“Project structure” that speaks of parts and their talk or draws them, and one that is a tree of folders."""

from __future__ import annotations

import pytest

from tests.kit import Files, run
from tests.measures.prose import with_pictures

TALK = """# Tree Register

It tells which trees need water.

## Project structure

The project is divided into three main parts. That makes each of them easy to replace.

- A module `register/collect` that asks the sensors in the soil
- A model of each tree, powered by MongoDB `register/model`
- A part that plans tours, `register/plan`, by what the model knows

Communication between the model, the tours and the web pages is carried out through an API over HTTP `register/api`,
which the staff of the town use too when they want to ask for something. The model receives what it knows from the first.
"""
DRAWN = """# Tree Register

It tells which trees need water.

## Structure of the project

The project is based on two layers of wrappers. The inner module calls the API
of the library in C, the outer one has the classes that other components use.

![Structure](docs/assets/register_structure.png)
"""
GEZEICHNET = """# Baumkataster

Es sagt, welche Bäume Wasser brauchen.

## Projektstruktur

Das Programm besteht aus drei Schichten: Oberfläche, Backend mit Schnittstelle und Datenbank.

![Aufbau der Schichten](bilder/p1.png)
"""
FOLDERS = """# Tree Register

## Project structure

The repository is divided into three folders:

- `src` holds all that is needed to run the program
- `docs` holds all that people may want to read first
- `tests` holds what is tested whenever somebody changes something

Settings are stored in a database.
"""

STUDY = """# Tree Register

## Project structure

The project is divided into three parts, which follow each other in time.

- In spring we ask people in the streets about their trees
- In summer we write down what they said in long lists
- In autumn we meet and talk with all who came to us

What people say is stored in a database of the university, and nobody reads it before the winter has come to town.
"""
HEADED = """# Tree Register

## Structure

This repository contains multiple components:

### `/soil`

A server that asks the sensors in the soil for what they measure.

### `/tours`

A server that plans tours. It takes the API of the town for that.

### `/trees`

Another one that knows the height of each tree of the town.
"""
APP = """# Tree Register

## General structure of the app

The components of the map lie in one place, those of the pages in another. What connects them to the services of the town
is kept apart, and so is the module that knows how to draw a crown. Whenever somebody picks another street, the module on
top writes that into the address of the page.
"""
TWO = """# Tree Register

## Overview

The architecture consists of two things:

- the helper that takes each of the requests
- the judge that knows who may ask for what

This keeps the software of the helper small, since whatever it does must be done before the next request comes in. Much
of that is hard to do there, and is left to the service of those who know better.
"""
MADE_WITH = """# What it is made with

## Frontend

The map is drawn with Treejs, which knows how to show a crown.

## Server

The backend is written with Flask and answers whatever is asked.

## Data

What sensors report lies in PostgreSQL, where nobody changes it.
"""
CODE = """# Tree Register

## Project structure

Packages are stored in a folder each. The client uses the API of another package, and that calls the server of the town,
which everybody knows. The worker reads from a queue when it is built, and whoever adds a package puts a test beside it.
"""


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"README.md": HEADED}, "stub", id="a heading for each part"),
        pytest.param({"README.md": APP}, "substantive", id="of the app, whose parts nobody counts"),
        pytest.param({"README.md": APP.replace("of the app", "of the files")}, "absent", id="of files"),
        pytest.param({"docs/TECHNOLOGIES.md": MADE_WITH}, "stub", id="by the technologies of each part"),
        pytest.param({"docs/design.md": MADE_WITH}, "stub", id="in a document on the design"),
        pytest.param({"docs/more.md": MADE_WITH}, "absent", id="in a document of another name"),
        pytest.param({"README.md": TWO}, "substantive", id="an overview that begins with the architecture"),
        pytest.param({"README.md": TWO.replace("architecture", "way")}, "absent", id="one that does not"),
        pytest.param({"docs/code.md": CODE}, None, id="of code that no sentence says to be parts"),
        pytest.param(
            {"docs/code.md": CODE.replace("Project structure", "How it works")}, "stub", id="how a part works"
        ),
        pytest.param({"README.md": TALK}, "substantive", id="parts and how they talk"),
        pytest.param({"docs/trees.md": TALK}, "stub", id="in a guide"),
        pytest.param({"README.md": TALK.replace("Communication between", "Friends of")}, "stub", id="no talk"),
        pytest.param({"README.md": TALK.replace("three main parts", "three hamlets")}, None, id="no parts"),
        pytest.param({"README.md": TALK.replace("Project structure", "Installation")}, "absent", id="elsewhere"),
        pytest.param({"README.md": DRAWN}, "substantive", id="drawn"),
        pytest.param({"README.md": GEZEICHNET}, "substantive", id="gezeichnet"),
        pytest.param(
            {"README.md": DRAWN.replace("Structure](docs/assets/register_structure", "Logo](docs/logo")},
            "absent",
            id="a logo",
        ),
        pytest.param({"README.md": DRAWN.replace("two layers of wrappers", "two ideas")}, "absent", id="ideas"),
        pytest.param({"README.md": FOLDERS}, "absent", id="folders"),
        pytest.param({"README.md": STUDY}, "absent", id="a study"),
        pytest.param(
            {
                "README.md": "# A\n\n## Structure\n\nThe form has two parts.\n\nIt consists of three parts.\n\n![Structure](f.png)\n"
            },
            "absent",
            id="a form",
        ),
    ],
)
def test_structure_of_a_project(files: Files, grade: str | None) -> None:
    assert run("documentation.architecture", with_pictures(files)).value == grade
