# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a README and the documents beside it tell a stranger, and what only looks like it."""

from __future__ import annotations

import re

import pytest

from sealcheck.model import Measurement
from sealcheck.snapshot import Tag
from sealcheck.words import words
from tests.kit import Files, commit, run, snapshot
from tests.measures.prose import BUILT_DE, BUILT_EN, PURPOSE_DE, PURPOSE_EN, filler, readme

CRA = """# Getting Started with Create React App

This project was bootstrapped with [Create React App](https://github.com/facebook/create-react-app).

## Available Scripts

In the project directory, you can run:

### `npm start`

Runs the app in the development mode.\\
Open [http://localhost:3000](http://localhost:3000) to view it in your browser.

The page will reload when you make changes.
"""
GITLAB = """# demo

## Getting started

To make it easy for you to get started with GitLab, here's a list of recommended next steps.

Already a pro? Just edit this README.md and make it your own.

```
git remote add origin https://gitlab.example/demo.git
```

## Description
Let people know what your project can do specifically. Provide context and add a link to any reference.

## Installation
Within a particular ecosystem, there may be a common way of installing things, such as using Yarn.
"""
EDITOR = (
    f"# Configuration\n\nChoose the interpreter in the settings. {filler(40)}\n\n"
    f"Set a breakpoint and start the debugger. {filler(40, 'de')}\n"
)
RAILS = """# README

This README would normally document whatever steps are necessary to get the
application up and running.

Things you may want to cover:

* Ruby version
* System dependencies
* Configuration
"""
SPRING = (
    "Welcome everybody! Spring came early, birds sing, children play, parents chat, dogs run, nobody hurries, evenings "
    "stay warm, people laugh, gardens bloom, neighbours share cake, lamps glow, night falls, stars shine, all sleep well."
)
ENDS = (
    "This project got superseeded by the new one.",
    "The maintenance and support for this repository was stopped.",
    "DEPRECATED - The add-on went into another one.",
    "This repository has been archived.",
    "This repository is the old mailer of our town and is deprecated and archived.",
    "This project is no longer maintained.",
    "The app isn't maintained anymore.",
    "The software is not developed any longer.",
    "Development has ended. Please use the successor instead.",
    "Das Projekt wurde eingestellt.",
    "Das Addon ist in dem neuen Addon aufgegangen.",
    "Die Software wird nicht mehr weiterentwickelt.",
    "Abgelöst durch das neue Fachverfahren.",
    "Archived because nobody uses it.",
    "Archiviert, weil niemand mehr damit arbeitet.",
    "**Update 2020-12-31:** This project is dead now, the repository is only meant as an archive.",
    "The repository remains online just as an archive.",
    "Dieses Projekt ist leider tot.",
    "Das Repository bleibt nur noch als Archiv online.",
    "The town no longer maintains this app.",
    "ACME does not support this tool any more.",
    "We don't maintain this library anymore.",
    "The makers have stopped maintaining the project.",
    "The office has ceased development of this software.",
    "We have archived this repository.",
    "Die Stadt pflegt dieses Projekt nicht mehr.",
    "Das Amt entwickelt die Software nicht mehr weiter.",
    "Wir haben die Weiterentwicklung dieser Anwendung eingestellt.",
    "Deze software wordt niet meer onderhouden.",
)
DUTCH = (
    "De software draait op een server met PHP en een database. Voor de installatie worden alle bestanden naar een map van "
    "de server gekopieerd en de omgeving wordt met een bestand ingesteld. Daarna wordt de database gemaakt en de server "
    "gestart, waarna de website van de gemeente in een browser te zien is voor alle inwoners van de stad.\n"
)
DEPLOYED = (
    "The pipeline deploys two stages, of which the first is responsible for the images. A container is built in the "
    "account of the builds and copied to a repository of this project. The second has what hosts the container:\n\n"
    "- Secrets and parameters\n- DNS and certificates\n- Cluster and load balancer\n- Firewall in front of the API\n"
)
STEPS = "## Installation\n\n```\nnpm install\n```\n"
PART = {"README.md": STEPS, "package.json": "{}"}
FLUTTER = "# app\n\nA new Flutter project.\n\nThis project is a starting point for a Flutter application.\n"


def says(measurement: Measurement) -> str:
    """All sentences of a measurement, in German: every key and argument must exist."""
    texts = [measurement.summary, measurement.undetermined, *(evidence.text for evidence in measurement.evidence)]
    return "\n".join(words(text, "de") + words(text, "en") for text in texts if text)


NEEDED_EN = "For UNIX users, there is a prepared list. Docker is a container runtime and jq is a tool for JSON. "
NEEDED_DE = "Für UNIX-Nutzer gibt es eine Liste. Docker ist eine Laufzeitumgebung, jq ist ein Werkzeug für JSON. "


FOLDERS_FR = (
    "Le projet est construit comme suit :\n\n- `api` : il s'agit du sous-projet contenant l'application et les services\n"
    "- `web` – il s'agit du client qui permet la saisie\n- data/: le code qui permet le calcul des valeurs\n"
)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"README.md": readme("de")}, "substantive", id="German"),
        pytest.param(
            {"README.rst": "Tree Register\n=============\n\n" + PURPOSE_EN + filler(110)}, "substantive", id="rst"
        ),
        pytest.param({".github/readme.MD": readme("en")}, "substantive", id="in .github, odd case"),
        pytest.param(
            {"docs/README.adoc": "= Register\n\n" + PURPOSE_EN + filler(110)}, "substantive", id="asciidoc in docs"
        ),
        pytest.param({"LIESMICH.txt": PURPOSE_DE + filler(110, "de")}, "substantive", id="LIESMICH"),
        pytest.param({"README": "docs/README.md", "docs/README.md": readme()}, "substantive", id="pointer by path"),
        pytest.param(
            {"README.md": "# Register\n\nSee docs/start.md.", "docs/start.md": readme()},
            "substantive",
            id="pointer by path in a sentence",
        ),
        pytest.param(
            {"README.md": "Die Dokumentation liegt in `./doku/start.adoc`.", "doku/start.adoc": "= A\n\n" + readme()},
            "substantive",
            id="pointer by path as code",
        ),
        pytest.param(
            {"README.md": "Rechte: siehe LICENSE.md", "LICENSE.md": readme()}, "absent", id="path of the licence"
        ),
        pytest.param(
            {"README.md": "# Register\n\n" + filler(120), ".github/README.md": readme()},
            "substantive",
            id="shown first by GitHub",
        ),
        pytest.param(
            {"README.md": "Siehe [hier](doku/start.md).", "doku/start.md": readme()},
            "substantive",
            id="pointer by link",
        ),
        pytest.param(
            {"README.md": f"# App\n\n## Worum geht es?\n\n{PURPOSE_DE}{filler(110)}"}, "substantive", id="section"
        ),
        pytest.param(
            {"README.md": f"# App\n\nEin Backend für die Parkhausanzeige.\n\n{filler(110)}"}, "substantive", id="line"
        ),
        pytest.param(
            {
                "README.md": f"# App\n\n## Intro\n\nVisualization of [police reports](https://x.example).\n\n{filler(110)}"
            },
            "substantive",
            id="line below an introduction",
        ),
        pytest.param(
            {"README.md": f"# App\n\n## Overview\n\nThe repository consists of:\n\n### src\n\n{filler(110)}"},
            "absent",
            id="a list of folders below an overview",
        ),
        pytest.param(
            {"README.md": f"# App\n\n## Development\n\nVisualization of police reports.\n\n{filler(110)}\n"},
            "absent",
            id="such a line below another heading",
        ),
        pytest.param({"README.md": readme() + "\n\n" + GITLAB}, "substantive", id="own text beside a template"),
        pytest.param({"README.md": f"# App\n\n{PURPOSE_DE}"}, "stub", id="purpose but short"),
        pytest.param({"README.md": f"# App\n\n{SPRING}"}, "stub", id="an introduction that says nothing of it"),
        pytest.param({"README.md": f"# App\n\n## Prerequisites\n\n{NEEDED_EN}{filler(110)}"}, "absent", id="needs"),
        pytest.param({"README.md": f"# App\n\n## Voraussetzungen\n\n{NEEDED_DE}{filler(110)}"}, "absent", id="braucht"),
        pytest.param(
            {
                "README.md": f"# App\n\nFor macOS users, there is a prepared list, see below.\n\n## Test\n\n{filler(110)}"
            },
            "absent",
            id="a hint for some readers",
        ),
        pytest.param(
            {"README.md": f"# App\n\nFür Windows-Nutzer gibt es eine Anleitung unten.\n\n## Test\n\n{filler(110)}"},
            "absent",
            id="ein Hinweis für manche",
        ),
        pytest.param(
            {"README.md": f"# App\n\nThere is a web application for parking.\n\n## Days\n\n{filler(110)}"},
            "substantive",
            id="there is one",
        ),
        pytest.param(
            {"README.md": f"# arbres2\n\n## Description de l'application\n\n{FOLDERS_FR}\n## Test\n\n{filler(120)}"},
            "stub",
            id="what the folders of an application hold",
        ),
        pytest.param(
            {"README.md": f"# arbres2\n\n{FOLDERS_FR}\nUne application pour les arbres de la ville.\n\n{filler(120)}"},
            "substantive",
            id="beside them what it is",
        ),
        pytest.param(
            {"README.md": "# Otter\n\n- **Otter**: a platform that counts trees for towns\n\n" + filler(120)},
            "substantive",
            id="an item that says it",
        ),
        pytest.param({"README.md": "# backend"}, "absent", id="nine bytes"),
        pytest.param({"README.md": ""}, "absent", id="empty file"),
        pytest.param(
            {"README.md": f"# App\n\n## Installation\n\nThe tool is a script. {filler(120)}"},
            "absent",
            id="only installation",
        ),
        pytest.param({"README.md": "# What it is\n\n```\n" + filler(150) + "\n```\n"}, "absent", id="only code"),
        pytest.param(
            {
                "README.md": "# Lamps\n\nThis is the repository for the Android application.\n\nLamps project consists of"
                " Android and iOS mobile applications and a backend.\n\n## Test\n\n" + filler(120)
            },
            "absent",
            id="which of several repositories",
        ),
        pytest.param(
            {
                "README.md": "# Lamps\n\nThis is the repository for the mobile app with which people report broken lamps.\n"
                "\n## Days\n\n" + filler(120)
            },
            "substantive",
            id="a repository and what it does",
        ),
        pytest.param(
            {"README.md": "# App\n\nThis repository is a mirror of our code.\n\n## Test\n\n" + filler(120)},
            "absent",
            id="mirror",
        ),
        pytest.param(
            {"README.md": "# Otter\n\nAn otter is a furry animal that helps nobody.\n\n## Test\n\n" + filler(120)},
            "absent",
            id="what the name means",
        ),
        pytest.param(
            {"README.md": f"# Stadtplan\n\nBenutzt wird eine API für Adressen.\n\n{filler(110, 'de')}"},
            "substantive",
            id="API für",
        ),
        pytest.param(
            {"README.md": "# Otter\n\n**API for parking garages**\n\n" + filler(120)},
            "substantive",
            id="a line below the title",
        ),
        pytest.param(
            {"README.md": "# Otter\n\n### A platform for parking garages\n\n" + filler(120)},
            "substantive",
            id="a subtitle",
        ),
        pytest.param(
            {"README.md": f"# Tree API\n\nBackend for trees of the city.\n\n{filler(110)}\n\n# Setup\n\n# Tests\n"},
            "substantive",
            id="API in the name, several titles",
        ),
        pytest.param(
            {"README.md": "# App\n\nWe are a small group of people who like trees.\n"},
            "absent",
            id="who we are",
        ),
        pytest.param(
            {"README.md": f"# App\n\n[Demo](x)\n\n## Community\n\n{PURPOSE_EN}{filler(110)}"},
            "absent",
            id="below a chapter on the community",
        ),
        pytest.param({"README.md": CRA}, "template", id="Create React App"),
        pytest.param(
            {
                "README.md": "# town-api\n\n> Town server\n\n## About\n\nThis project uses [Feathers](http://feathersjs.com). "
                "An open source web framework for building modern real-time applications.\n"
            },
            "template",
            id="Feathers",
        ),
        pytest.param({"README.md": GITLAB}, "template", id="GitLab"),
        pytest.param({"README.md": RAILS}, "template", id="Rails"),
        pytest.param({"README.md": FLUTTER}, "template", id="Flutter"),
        pytest.param(
            {"README.md": "# X\n\nTODO: Put a short description of the package here\n"}, "template", id="Dart"
        ),
        pytest.param({"README.md": "# X\n\nLorem ipsum dolor sit amet\n"}, "template", id="filler text"),
        pytest.param(
            {"README.md": f"# A\n\n## Goal\n\n> Register of trees.\n\n## Build\n\n{filler(99)}"}, "stub", id="goal"
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Ziel\n\nVerzeichnis der Bäume.\n\n## Bau\n\n{filler(99)}"}, "stub", id="Ziel"
        ),
        pytest.param({"README.md": f"# A\n\n## Goal\n\n## Build\n\n{filler(99)}"}, "absent", id="goal without words"),
        pytest.param(
            {"README.md": f"# A\n\n## Parts\n\nRegister of trees.\n\n## Build\n\n{filler(99)}"}, "absent", id="parts"
        ),
        pytest.param(
            {
                "README.md": f"# A\n\n**Website:** [a.stadt.example.de](https://a.stadt.example.de)\n\n## Build\n\n{filler(99)}"
            },
            "absent",
            id="nothing but an address",
        ),
        pytest.param(
            {"README.md": f"# A\n\nThis is the very beginning of the project.\n\n## Build\n\n{filler(99)}"},
            "absent",
            id="nothing but its state",
        ),
        pytest.param(
            {"README.md": f"# Lantern\n\n## Usage\n\nThe software is a lot of work for us all.\n\n{filler(99)}"},
            "absent",
            id="another name below another heading",
        ),
        pytest.param(
            {
                "README.md": f"# Lamp\n\nA service for towns. It is used to gain information about lamps.\n\n{filler(99)}"
            },
            "substantive",
            id="the purpose of what was named before",
        ),
        *(
            pytest.param(
                {
                    "README.md": f"# Lamps\n\nLamps is a web application for towns. {more}\n\n## {heading}\n\n{filler(150)}\n"
                },
                grade,
                id=f"a sentence and {len(more.split())} words before: {heading}",
            )
            for more, heading, grade in (
                ("", "Installation", "stub"),
                ("", "Lokale Entwicklung", "stub"),
                (filler(25), "Installation", "substantive"),
                ("", "How towns work with it", "substantive"),
                ("", "Features", "substantive"),
            )
        ),
        pytest.param({"vendor/lib/README.md": readme()}, "absent", id="vendored"),
        pytest.param({"apps/web/README.md": readme()}, "absent", id="a part's README"),
        pytest.param({"READMORE.md": readme()}, "absent", id="another name"),
    ],
)
def test_purpose(files: Files, grade: str) -> None:
    result = run("documentation.purpose", files)
    assert result.value == grade
    assert says(result)


def test_purpose_shows_the_sentence() -> None:
    result = run("documentation.purpose", {"README.md": readme("de")})
    assert (result.evidence[0].path, result.evidence[0].start) == ("README.md", 3)
    assert "Webanwendung" in (result.evidence[0].excerpt or "")


def test_purpose_not_found_shows_the_first_line_of_text() -> None:
    result = run("documentation.purpose", {"README.md": "# App\n\n## Installation\n\nnpm install\n"})
    assert (result.evidence[0].start, result.evidence[0].excerpt) == (5, "npm install")


def test_links_and_pictures_that_lead_nowhere_are_shown_with_their_line() -> None:
    lines = (
        "[gone](docs/gone.md) [there](docs/there.md) [folder](docs/) [top](#top) [web](https://stadt.example/x.md)",
        "![gone](img/gone.png) ![there](docs/there.png) [issues](../../issues) [sub](lib/x.md) [template]({{ url }})",
        "[case](DOCS/there.md) [by name][ref] [anchor](docs/there.md#a) [mail](mailto:a@stadt-x.de) [root](/docs/there.md)",
        "[ref]: docs/lost.md",
    )
    files = {"README.md": readme() + "\n" + "\n".join(lines), "docs/there.md": "", "docs/there.png": b"", "x": "../y"}
    result = run("documentation.purpose", snapshot(files, symlinks={"lib": "../y"}))
    near = [
        (each.start, dict(each.text.args)["target"])
        for each in result.evidence
        if each.kind == "near_miss" and each.path
    ]
    start = readme().count("\n") + 2
    assert near == [(start, "docs/gone.md"), (start + 2, "DOCS/there.md"), (start + 3, "docs/lost.md")]


def test_pictures_that_lead_nowhere_are_shown_too() -> None:
    result = run("documentation.purpose", {"README.md": readme() + "\n![Karte](img/gone.png)\n"})
    assert result.evidence[-1].text.key == "documentation.broken_image"


def test_what_org_calls_a_file_is_looked_for() -> None:
    text = "#+TITLE: A\n\nSee [[file:docs/how.org][how]] and [[file:docs/there.org]].\n" + filler(30)
    result = run("documentation.purpose", {"README.org": text, "docs/there.org": "x"})
    broken = [each for each in result.evidence if each.text.key == "documentation.broken_link"]
    assert [(dict(each.text.args)["target"], each.start) for each in broken] == [("docs/how.org", 3)]


def test_purpose_takes_the_number_of_words_from_the_seal() -> None:
    assert run("documentation.purpose", {"README.md": f"# App\n\n{PURPOSE_DE}"}, min_words=10).value == "substantive"


def test_a_symlinked_readme_is_looked_up_in_the_tree() -> None:
    blobs = {"docs/start.md": readme(), "inside.cfg": "docs/start.md", "outside.cfg": "../../etc/start.md"}
    inside = snapshot(blobs, symlinks={"README.md": "docs/start.md"})
    outside = snapshot(blobs, symlinks={"README.md": "../../etc/start.md"})
    assert run("documentation.purpose", inside).value == "substantive"
    assert run("documentation.purpose", outside).value == "absent"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param("## Installation\n\n```sh\nmake install\n```\n", "substantive", id="code block"),
        pytest.param(
            "## Einrichtung und Betrieb\n\nStart mit `docker compose up`.\n", "substantive", id="inline command"
        ),
        pytest.param("## Inbetriebnahme\n\n1. Paket laden\n2. Dienst starten\n", "substantive", id="numbered steps"),
        pytest.param(
            "## Einrichtung\n\n- Paket laden\n- Dienst starten\n- Seite öffnen\n", "substantive", id="list of steps"
        ),
        pytest.param(
            "## Setup\n\nUpload the files to a web server and open the page. " + filler(45), "substantive", id="prose"
        ),
        pytest.param("## Setup\n\n" + filler(60), "stub", id="prose on something else"),
        pytest.param(f"## Pipeline setup\n\n{DEPLOYED}", "stub", id="what a pipeline does and makes"),
        pytest.param(f"## Setup\n\n{DEPLOYED}\n\nThen run it in the account.\n", "substantive", id="with a bidding"),
        pytest.param(
            "## Publishing new versions\n\n1. Run `npm install -g lerna`\n", "absent", id="how makers publish"
        ),
        pytest.param(
            "## Getting started\n\n"
            + "".join(f"- [Part {n}](p{n}.md): how to install, configure, start or build part {n}\n" for n in range(9)),
            "stub",
            id="a table of contents",
        ),
        pytest.param("## Build\n\n```\n@startuml\nA -> B\n@enduml\n```\n", "stub", id="a diagram"),
        pytest.param("## Build\n\n```mermaid\nflowchart LR\n```\n", "stub", id="a diagram in a language"),
        pytest.param('## Setup\n\n```json\n{"url": "x"}\n```\n', "stub", id="data"),
        pytest.param(
            '## Setup\n\n```json\n{"require": {"stadt/lampe": "^1"}}\n```\n', "substantive", id="data for a manifest"
        ),
        pytest.param(
            "## Setup\n\n```xml\n<dependency>\n  <groupId>x</groupId>\n</dependency>\n```\n",
            "substantive",
            id="a dependency of Maven",
        ),
        pytest.param("## Setup\n\n```\napp\n├── api\n└── web\n```\n", "stub", id="a tree of folders"),
        pytest.param("## Übersetzen\n\n" + filler(60, "de"), "absent", id="into another language"),
        pytest.param(
            "## The application\n\nInstall it with `npm ci`.\n", "substantive", id="command under another name"
        ),
        pytest.param(
            "Installation\n------------\n\n    $ make install\n", "substantive", id="setext and indented code"
        ),
        pytest.param("## Installation\n\nSiehe [Anleitung](docs/a.md).\n", "substantive", id="link inside"),
        pytest.param("Mehr im [Installation Guide](docs/a.md).\n", "substantive", id="delegated in a sentence"),
        pytest.param("## Installation\n\nSee [our site](https://docs.stadt.example/).\n", "stub", id="link outside"),
        pytest.param('## Installation\n\n```sh\necho "coming soon"\n```\n', "stub", id="a block that says nothing"),
        pytest.param("## Installation\n\n```sh\n# TODO\ncd ..\nls\n```\n", "stub", id="a block that does nothing"),
        pytest.param(
            "## Installation\n\n```sh\n# TODO later\ncd app\nmake\n```\n", "substantive", id="a block that does"
        ),
        pytest.param("Read the [installation guide](https://docs.stadt.example/).\n", "stub", id="delegated outside"),
        pytest.param(
            "## Setup\n\n```\npython manage.py migrate\npython manage.py runserver\n```\n",
            "substantive",
            id="the database and the server",
        ),
        pytest.param(
            "## Setup\n\nDownload the archive, unpack it on your web server, open the start page in a browser "
            "and enter the password of the database. The files of the folder are copied to their places then, "
            "and after some seconds the map of the town opens. Finally say `manage.py createsuperuser`.\n",
            "substantive",
            id="words on installing before the care",
        ),
        pytest.param(
            "## Setup\n\nDownload the newest release and unpack it, then:\n\n```\nsh ops/set_up.sh\n```\n",
            "substantive",
            id="a script of what is fetched",
        ),
        pytest.param(
            "## Setup\n\n```\npython web/manage.py runserver\n```\n",
            "substantive",
            id="a script that lies in another folder",
        ),
        pytest.param("## Installation\n\n## Lizenz\n\nMIT\n", "stub", id="empty heading"),
        pytest.param("## Installation\n\nFolgt in Kürze.\n", "denied", id="announced"),
        pytest.param(
            "## Getting started\n\nYou will learn to:\n\n* build maps\n* push data\n* share it\n", "stub", id="no steps"
        ),
        pytest.param("## Kunstinstallationen\n\n1. Brunnen\n2. Turm\n", "absent", id="installations of art"),
        pytest.param("## Building & Property\n\n1. Dwelling\n2. Entrance\n", "absent", id="buildings of a town"),
        pytest.param("## New building and zoning regulations\n\n1. Core\n2. Centre\n", "absent", id="rules of a town"),
        pytest.param(
            "## Getting started\n\nTo make it easy for you to get started with GitLab, here's a list of recommended next "
            "steps.\n\nAlready a pro? Just edit this README.md and make it your own.\n\n## Data\n\n" + filler(60),
            "template",
            id="a forge's section",
        ),
        pytest.param(
            "## Prerequisites\n\n```\nbundle install\n```\n\n## Getting started\n\nOpen the project and press run.\n",
            "substantive",
            id="what to type stands under what is needed",
        ),
        pytest.param("## Building Blocks\n\n1. Routes\n2. Models\n", "absent", id="parts of the software"),
        pytest.param("## Building and testing\n\n```\nmake\n```\n", "substantive", id="building it"),
        pytest.param("## Bauen und Wohnen\n\n1. Anträge\n2. Pläne\n", "absent", id="a department"),
        pytest.param("## Bauen\n\n```\nmake\n```\n", "substantive", id="building it in German"),
        pytest.param("## Kindertageseinrichtung\n\n1. Krippe\n2. Hort\n", "absent", id="a facility"),
        pytest.param(
            "## Development Guidelines\n\n1. Test with real data\n2. Follow patterns\n", "absent", id="principles"
        ),
        pytest.param("## Build status\n\n```\nok\n```\n", "absent", id="build status"),
        pytest.param("## Running tests\n\n```\nmake test\n```\n", "absent", id="tests only"),
        pytest.param(
            "## Scripts\n\nSee [`npm-run-script`](https://docs.npm.example/).\n", "absent", id="a page's name"
        ),
        pytest.param("## Files\n\n- `docker-compose.yml`: for the lamps\n", "absent", id="the name of a file"),
        pytest.param("## Setup\n\nSee `gradle.properties`.\n", "stub", id="the name of a file of settings"),
        pytest.param("## Start\n\nSay `docker-compose up`.\n", "substantive", id="a command with a hyphen"),
        pytest.param("## Start\n\nSay `make` and `./gradlew`.\n", "substantive", id="a command of one word"),
        pytest.param(
            "## How to add this addon to your map\n\n1. Copy it to *addons*.\n2. Name it in *config.js*.\n",
            "substantive",
            id="adding a plug-in",
        ),
        pytest.param(
            "## Das Plugin einbinden\n\n1. In den Ordner *plugins* kopieren.\n2. In der Liste nennen.\n",
            "substantive",
            id="adding a plug-in in German",
        ),
        pytest.param(
            "## Usage\n\n### Composer\n\n```\ncomposer create-project a/b c\ndrush si b\n```\n\n"
            "### Installation profile\n\nIt enables some modules.\n",
            "substantive",
            id="commands of Composer beside a profile",
        ),
        pytest.param("## Updates\n\n```\ncomposer update\n```\n", "absent", id="newer packages"),
        pytest.param("## How to add a lamp\n\n1. Open the map.\n2. Click.\n", "absent", id="adding an object"),
        pytest.param("<!-- ## Installation\n\n```\nmake\n```\n-->\n", "absent", id="in a comment"),
    ],
)
def test_installation(text: str, grade: str) -> None:
    files = {"README.md": "# App\n\n" + text, "docs/a.md": "# A\n\n```\npip install app\n```\n", "manage.py": ""}
    result = run("documentation.installation", files)
    assert result.value == grade
    assert says(result)


FORKED = "# Contributing\n\n## Getting started\n\n```\ngit clone URL\ngit checkout -b fix\n```\n\n"
HAPPENS = "* The pages are read\n* The numbers are computed\n* The site is written\n\n"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"docs/installation.md": "```\nmake\n```"}, "substantive", id="a document of its own"),
        pytest.param(
            {"docs/arc42/06-laufzeit/build.md": f"# Build\n\n{HAPPENS}"}, "absent", id="a view of what happens"
        ),
        pytest.param(
            {"docs/arc42/build.md": f"# Build\n\n{HAPPENS}```\nmake\n```\n"}, "substantive", id="a command there"
        ),
        pytest.param({"docs/build/build.md": f"# Build\n\n{HAPPENS}"}, "stub", id="such a view elsewhere"),
        pytest.param(
            {"docs/build/build.md": "# Build\n\n* Install Node\n* Start the server\n* Open the page\n"},
            "substantive",
            id="steps elsewhere",
        ),
        pytest.param({"INSTALL": "Run make install.\n\n1. Unpack it\n2. Run make\n"}, "substantive", id="INSTALL"),
        pytest.param(
            {"docs/index.rst": "Start\n=====\n\nInstallation\n------------\n\n::\n\n    make\n"},
            "substantive",
            id="entry page",
        ),
        pytest.param(
            {"docs/push.md": "# Push\n\n## Getting started with Firebase\n\n1. a\n2. b\n"},
            "absent",
            id="of another product",
        ),
        pytest.param({"vendor/x/docs/installation.md": "```\nmake\n```"}, "absent", id="vendored"),
        pytest.param(
            {"docs/about.md": "# About\n\n## Development Goals\n\n" + filler(80)},
            "absent",
            id="goals of the development",
        ),
        pytest.param({"Dockerfile": "# Start the process\nCMD run\n"}, "absent", id="a Dockerfile is no document"),
        pytest.param({"README.md": GITLAB}, "template", id="template"),
        pytest.param({"README.md": "# A\n\n### BuildAndRun\n\n1. Get it\n2. Run it\n"}, "substantive", id="camel case"),
        pytest.param(
            {f"{part}/{name}": text for part in ("client", "server") for name, text in PART.items()},
            "substantive",
            id="no README but those of the parts",
        ),
        pytest.param(
            {"README.md": "# A\n\nSee [server](server/).\n", "server/README.md": STEPS, "server/pom.xml": ""},
            "substantive",
            id="a part that the README leads to",
        ),
        pytest.param(
            {"README.md": "# A\n", "server/README.md": STEPS, "server/pom.xml": ""}, "stub", id="a part it does not"
        ),
        pytest.param({"README.md": "# A\n", "data/README.md": STEPS}, "absent", id="a folder that is no part"),
        pytest.param(
            {"README.md": "# A\n", "python-client/README.md": STEPS, "python-client/setup.py": ""},
            "absent",
            id="a client of the interface",
        ),
        pytest.param(
            {"README.md": "# A\n", "examples/a/README.md": STEPS, "examples/a/package.json": ""}, "absent", id="example"
        ),
        pytest.param(
            {"docs/development/release-process/index.md": "# Release process\n\n## Deployment (internal)\n\n" + STEPS},
            "absent",
            id="how the makers release",
        ),
        pytest.param(
            {"docs/adr/0003-gradle.md": "# Use Gradle to build\n\n```\ngradle build\n```\n"}, "absent", id="decision"
        ),
        pytest.param({"AGENTS.md": "# Setup\n\n```\nnpm ci\n```\n"}, "absent", id="instructions for programs"),
        pytest.param(
            {
                "docs/README.md": "# Installation\n\n- [Linux](a.md) - on Linux\n- [Mac](b.md) - on Mac\n- [BSD](c.md) - on BSD\n"
            },
            "absent",
            id="an index is no list of steps",
        ),
        pytest.param(
            {"docs/development.md": "# Development\n\n## Logging\n\n```json\n{}\n```\n"},
            "stub",
            id="code for developers",
        ),
        pytest.param(
            {"docs/entwicklung.md": "# Entwicklung\n\n```\nnpm ci\n```\n"}, "substantive", id="commands for developers"
        ),
        pytest.param(
            {"README.md": "# A\n", "CONTRIBUTING.md": FORKED + "```\npnpm install\n# start it\npnpm dev\n```\n"},
            "substantive",
            id="the way to a running copy in the guide for contributors",
        ),
        pytest.param({"README.md": "# A\n", "CONTRIBUTING.md": FORKED}, "absent", id="only the way to a fork"),
        pytest.param(
            {"README.md": "# A\n", "CONTRIBUTING.md": f"{FORKED}## Tests\n\n```\nnpm ci\nnpm run test\n```\n"},
            "absent",
            id="only how contributors test",
        ),
    ],
)
def test_installation_documents(files: Files, grade: str) -> None:
    assert run("documentation.installation", files).value == grade


@pytest.mark.parametrize(
    ("files", "declared"),
    [
        pytest.param({"publiccode.yml": "developmentStatus: beta\n"}, True, id="publiccode"),
        pytest.param({"publiccode.yml": "developmentStatus: nearly\n"}, False, id="publiccode, unknown word"),
        pytest.param({"README.md": "# App (Beta)\n"}, True, id="title"),
        pytest.param({"README.md": "# DEPRECATED: App\n"}, True, id="deprecated title"),
        pytest.param({"README.md": "# Stable Manager\n"}, False, id="stables for horses"),
        pytest.param(
            {"README.md": "# App\n\n## Projektstatus\n\nProduktiv in drei Städten.\n"}, True, id="German section"
        ),
        pytest.param(
            {"README.md": "# App\n\n## Entwicklungsstand\n\nDieser Dienst wird noch entwickelt.\n"},
            True,
            id="noch entwickelt",
        ),
        pytest.param({"README.md": "# App\n\n## Project status\n\nStill a prototype.\n"}, True, id="English section"),
        pytest.param({"README.md": "# App\n\nDie Software ist im produktiven Einsatz.\n"}, True, id="German sentence"),
        pytest.param(
            {"README.md": "# App\n\nDas Projekt befindet sich noch in Entwicklung.\n"}, True, id="in development"
        ),
        pytest.param({"README.md": "# App\n\nThis project is no longer maintained.\n"}, True, id="unmaintained"),
        pytest.param(
            {"README.md": "**Note: This project isn't maintained anymore, sorry**\n\n---\n\n# App\n"},
            True,
            id="unmaintained, contracted and above the title",
        ),
        pytest.param(
            {"README.md": "# App\n\nOn Windows the map isn't drawn in colour.\n"}, False, id="isn't, of something else"
        ),
        pytest.param({"README.md": "# App\n\nThis software is currently in beta.\n"}, True, id="English sentence"),
        pytest.param(
            {"README.md": "# App\n\n![status](https://img.shields.io/badge/status-beta-red)\n"}, True, id="badge"
        ),
        pytest.param(
            {"README.md": "# App\n\n![](https://x/actions/workflows/production/badge.svg?status)\n"},
            False,
            id="build badge",
        ),
        pytest.param({"README.md": "# App\n\nYou need a stable internet connection.\n"}, False, id="stable connection"),
        pytest.param({"README.md": "# App\n\nThis is the very beginning of the project.\n"}, True, id="very beginning"),
        pytest.param({"README.md": "# App\n\nThe project is in an early stage.\n"}, True, id="early stage"),
        pytest.param({"README.md": "# App\n\nDas Projekt steht noch ganz am Anfang.\n"}, True, id="am Anfang"),
        pytest.param({"README.md": "# Lamps\n\nThe API is under early development.\n"}, True, id="under development"),
        pytest.param(
            {"README.md": "# Lamps\n\nIt shows streets under construction.\n"}, False, id="streets being built"
        ),
        pytest.param({"README.md": "# App\n\nThe app is a service for early stage firms.\n"}, False, id="other firms"),
        pytest.param({"README.md": "# App\n\nAm Anfang steht eine Karte.\n"}, False, id="a map at the beginning"),
        pytest.param(
            {"README.md": "# App\n\nThe project was sponsored by the Prototype Fund.\n"}, False, id="Prototype Fund"
        ),
        pytest.param(
            {"README.md": "# App\n\n## Deployment\n\nSet NODE_ENV to production.\n"}, False, id="production mode"
        ),
        pytest.param(
            {"README.md": "# App\n\nRequires the latest stable version of Node.\n"}, False, id="a stable dependency"
        ),
        pytest.param({"setup.cfg": "classifiers =\n  Development Status :: 4 - Beta\n"}, True, id="classifier"),
        pytest.param({"README.md": "# App\n\nFirst made at a camp, now daily used in X.\n"}, True, id="daily used"),
        pytest.param(
            {"README.md": "# App\n\nDie Software ist seit 2021 täglich im Einsatz.\n"}, True, id="täglich im Einsatz"
        ),
        pytest.param(
            {"README.md": "# App\n\n## Status\n\n### Version 2\n\nStill a prototype.\n"}, True, id="state of a version"
        ),
        pytest.param(
            {
                "README.md": "# App\n\nX\n\n# Status\n\n## Now\n\n### Vectors\n\nIn production a database is used.\n\n# End\n"
            },
            False,
            id="a whole manual below the status",
        ),
        pytest.param(
            {"README.md": "# App\n\n## Status\n\n[PLEASE FILL IN: concept, development, beta or stable]\n"},
            False,
            id="a blank that names the choices",
        ),
        pytest.param(
            {"README.md": "# App\n\n## Status\n\nWork in progress\n\n[PLEASE FILL IN: beta or stable]\n"},
            True,
            id="an announcement beside a blank",
        ),
        *(
            pytest.param({"README.md": f"# App\n\n## {heading}\n\n{text}\n"}, declared, id=text)
            for heading, text, declared in (
                ("Status", "It has the status of a prototype.", True),
                ("State", "The state is beta.", True),
                ("State", "Each report has a state. The app itself is a beta.", True),
            )
        ),
        pytest.param({"README.md": readme()}, False, id="nothing said"),
        pytest.param({"README.md": "# App\n\nApp is based on a proof of concept by X.\n"}, False, id="its origin"),
        *(
            pytest.param({"README.md": f"# App\n\n{line}\n"}, value, id=line)
            for line, value in (
                ("A WIP (work in progress) platform to speed up the making of dashboards.", True),
                ("An experimental dashboard for the lamps of a town.", True),
                ("A work-in-progress tool for counting lamps.", True),
                ("Eine experimentelle Webanwendung für Stadtlampen.", True),
                ("A platform for experimental tools of towns.", None),
                ("Towns can join the private beta.", None),
                ("The map of poles is in alpha.", None),
                ("A tool that lists work in progress of the building authority.", False),
                ("Eine Plattform für experimentelle Anwendungen.", False),
            )
        ),
        pytest.param(
            {"README.md": "# App\n\nDie App ist aus einem Prototyp hervorgegangen aus Stadt X.\n"}, False, id="Herkunft"
        ),
        pytest.param(
            {"README.md": "# App\n\nThis documentation is a work in progress.\n"}, False, id="the documentation"
        ),
        pytest.param({"README.md": "# App\n\nThe option `x` is deprecated.\n"}, False, id="an option"),
        *(pytest.param({"README.md": f"# App\n\n{text}\n"}, True, id=text) for text in ENDS),
    ],
)
def test_maturity(files: Files, declared: bool | None) -> None:
    result = run("documentation.maturity_declared", files)
    assert result.value is declared
    assert says(result)


def test_a_project_at_its_end_is_a_warning() -> None:
    for text in ENDS:
        result = run("documentation.maturity_declared", {"README.md": f"# App\n\n{text}\n"})
        assert (result.summary.key, result.evidence[0].start) == ("documentation.maturity_end", 3), text


@pytest.mark.parametrize(
    "text",
    [
        "# Deprecation notice\n\nPlease look elsewhere.\n\n# Lamps\n\nA map.\n",
        "# Lamps\n\n## End of life\n\nThis map was taken down in May.\n",
        "# Lamps\n\n## Archive notice\n\n## Use\n\nA map.\n",
        "# Lamps\n\n## Archive notice\n\n### What now\n\nThis project has come to its end.\n\n## Use\n\nA map.\n",
        "## Hinweis zur Einstellung\n\nDie Karte ist abgeschaltet.\n\n## Lampen\n\nEine Karte.\n",
    ],
)
def test_a_heading_that_announces_the_end_is_a_warning(text: str) -> None:
    result = run("documentation.maturity_declared", {"README.md": text})
    assert result.summary.key == "documentation.maturity_end"


@pytest.mark.parametrize(
    "sentence",
    [
        "The city does not maintain this code.",
        "De gemeente onderhoudt de code niet (ook geen fouten).",
        "Die Stadt wartet den Code nicht.",
    ],
)
def test_code_that_nobody_maintains_says_how_things_stand(sentence: str) -> None:
    result = run("documentation.maturity_declared", {"README.md": f"# Lamps\n\nLamps shows the hours. {sentence}\n"})
    assert result.summary.key == "documentation.maturity_found"


@pytest.mark.parametrize(
    ("heading", "declared"),
    [
        ("This project is unfinished and under active development", True),
        ("The app is currently in beta", True),
        ("Warning: this software is in early development", True),
        ("Dieses Projekt befindet sich in aktiver Entwicklung", True),
        ("Under development", False),
        ("Development", False),
        ("Is this project under active development?", False),
        ("The project documentation is under active development", False),
        ("Docker support is in active development", False),
        ("How the app is run in development", False),
    ],
)
def test_a_heading_that_is_a_sentence_says_how_things_stand(heading: str, declared: bool) -> None:
    text = f"# Lamps\n\nA map of the lamps.\n\n## {heading}\n\nChanges come each week.\n\n## Install\n\nUnpack it.\n"
    result = run("documentation.maturity_declared", {"README.md": text})
    assert result.value is declared
    assert not declared or result.evidence[0].start == 5


@pytest.mark.parametrize(
    ("sentence", "declared"),
    [
        ("It is not ready to run in a live environment yet.", True),
        ("The app is not yet ready to be used in a production environment.", True),
        ("Die App ist noch nicht bereit für den Echtbetrieb.", True),
        ("Wait until the database is ready for a live query.", False),
        ("Do not run the script in a live environment.", False),
    ],
)
def test_not_ready_for_a_live_environment_says_how_things_stand(sentence: str, declared: bool) -> None:
    result = run("documentation.maturity_declared", {"README.md": f"# Lamps\n\nLamps shows the hours. {sentence}\n"})
    assert result.value is declared


@pytest.mark.parametrize(
    ("sentence", "declared"),
    [
        ("We do not support this code.", True),
        ("We don't support this code.", True),
        ("The city does not support this software.", True),
        ("De software wordt niet onderhouden.", True),
        ("Lamps wordt niet onderhouden.", True),
        ("Lamps is not ready for production.", True),
        ("Warning: not ready for live use!", True),
        ("Work in progress, not for production use.", True),
        ("The prototype uses a database and is not for production use.", True),
        ("Lamps ist nicht für den Produktivbetrieb gedacht.", True),
        ("Achtung: nicht für den produktiven Einsatz!", True),
        ("This software isn't meant for production use.", True),
        ("Die Software ist noch nicht für den produktiven Einsatz geeignet.", True),
        ("Internet Explorer does not support the app.", False),
        ("We do not support the app on Android tablets.", False),
        ("GitHub Pages do not support this module.", False),
        ("The default password is not ready for live use.", False),
        ("The default password is not for production use.", False),
        ("The test database is not yet ready for production.", False),
        ("The development server is not ready for live use.", False),
        ("Das Passwort der Probe ist nicht für den produktiven Einsatz gedacht.", False),
        ("Die Datenbank der Probe ist nicht geeignet für den Produktivbetrieb.", False),
        ("Das Skript wartet den Dienst nicht ab.", False),
        ("Internet Explorer wordt niet ondersteund.", False),
    ],
)
def test_what_is_not_supported_or_ready_is_the_software_itself(sentence: str, declared: bool) -> None:
    result = run("documentation.maturity_declared", {"README.md": f"# Lamps\n\nLamps shows the hours. {sentence}\n"})
    assert result.value is declared


@pytest.mark.parametrize(
    ("sentence", "declared"),
    [
        ("Texts may lag as some concepts change as this is still under development, but its close to stable.", True),
        ("This is still under development.", True),
        ("Lamps has been in daily use since 2014.", True),
        ("The app has been running in three towns since 2014.", True),
        ("The application has been used by the city for many years.", True),
        ("It is not yet ready for everyday use.", True),
        ("This project is not finished yet.", True),
        ("The software is still incomplete.", True),
        ("We expect breaking changes before version 1.", True),
        ("Lamps is usable, but still rough around the edges.", True),
        ("Die Anwendung läuft seit 2014 bei der Stadt.", True),
        ("Die Software ist noch in Entwicklung, aber schon nutzbar.", True),
        ("Die Software wird seit 2015 von drei Kommunen genutzt.", True),
        ("Die Software ist weitgehend fertig.", True),
        ("Die App ist noch nicht fertig.", True),
        ("Lamps ist noch nicht ausgereift.", True),
        ("Die Software hat sich im Alltag bewährt.", True),
        ("Das Projekt ist noch nicht für den täglichen Einsatz bereit.", True),
        ("The API of Leaflet is still under development, but close to stable.", False),
        ("The upload does not work as this is still under development.", False),
        ("Version 2 of the API is close to stable.", False),
        ("Support for Firefox is close to stable.", False),
        ("The map library Leaflet has been in daily use since 2014.", False),
        ("This depends on Lib, which is still under development, but close to stable.", False),
        ("The old register had been in daily use since 2001.", False),
        ("The previous system was in daily use until 2020.", False),
        ("Until 2019 the app was under development.", False),
        ("If the application has been running since noon, restart it.", False),
        ("The project is not complete without a licence file.", False),
        ("The service has been used for evaluation of the streets.", False),
        ("Firefox has supported this since 2014.", False),
        ("Die Schnittstelle von Leaflet ist noch in Entwicklung, aber nutzbar.", False),
        ("Die Funktion ist noch in Entwicklung.", False),
        ("Die Unterstützung für Firefox ist noch in Entwicklung.", False),
        ("Das alte Register lief seit Jahren im Echtbetrieb.", False),
        ("Die Datenbank läuft seit Jahren im Echtbetrieb der Stadt.", False),
        ("Die Anwendung läuft seit dem Update nicht.", False),
        ("Die App ist fertig, wenn die Karte erscheint.", False),
        ("Die Software ist nahezu vollständig übersetzt.", False),
        ("Wenn die App seit 2020 läuft, starte sie neu.", False),
    ],
)
@pytest.mark.parametrize("text", ["# Lamps\n\nLamps shows the hours. {}\n", "# Lamps\n\n{} Lamps shows the hours.\n"])
def test_how_far_the_software_is_in_words_of_no_fixed_kind(text: str, sentence: str, declared: bool) -> None:
    result = run("documentation.maturity_declared", {"README.md": text.format(sentence)})
    assert result.value is declared


@pytest.mark.parametrize("sentence", ["Still in development.", "Noch in Entwicklung, aber schon nutzbar."])
def test_a_first_line_says_how_far_the_software_is(sentence: str) -> None:
    assert run("documentation.maturity_declared", {"README.md": f"# Lamps\n\n{sentence}\n\nA map.\n"}).value
    inside = f"# Lamps\n\nA map.\n\n## Functions\n\n### Upload\n\n{sentence}\n"
    assert not run("documentation.maturity_declared", {"README.md": inside}).value


def test_the_end_below_a_question_is_one_where_the_sentence_names_the_project() -> None:
    text = "# App\n\n## Why is there no update?\n\nThis project is no longer maintained.\n"
    assert run("documentation.maturity_declared", {"README.md": text}).summary.key == "documentation.maturity_end"


@pytest.mark.parametrize(
    "text",
    [
        "Support for Internet Explorer was discontinued.",
        "Version 1 is no longer maintained.",
        "The endpoint `/old` is deprecated.",
        "It replaces the old system, which is discontinued.",
        "Unterstützung für alte Browser wurde eingestellt.",
        "Die Option ist veraltet.",
        "(MySQL and SQLite are not supported anymore)",
        "MySQL wird nicht mehr unterstützt.",
        "Archived build info found at: https://ci.example/",
        "The town no longer supports paper forms.",
        "The server no longer supports the application type of old forms.",
        "It no longer updates the map at night.",
        "The office does not maintain the roads any more.",
        "Das Amt pflegt die Grünflächen nicht mehr.",
        "Wir haben dieses Feld eingestellt.",
        "## Deprecation notice\n\nThe option `x` goes away.",
        "## End of life\n\nSupport of version 1 ends in May.",
        "## Deprecation notice\n\nOld lamps go away in June.",
        "## Deprecation notice\n\n### Python 2\n\nSupport for Python 2 ends.",
        "## Deprecation notice\n\n### Old lamps\n\nThey go away in June.",
        "## Deprecation notice\n\n```\nlamps --old goes away\n```",
        "## Deprecation policy\n\nWe tell you a year before.",
        "## Lamps\n\nAll of them.\n\n### Deprecation notice\n\nOld lamps go.",
        "Deprecated functions are marked.",
        "Archived data and new data are shown.",
        "Archivierte Daten und neue Daten werden gezeigt.",
        "The application is dead simple.",
        "This project is not dead.",
        "The repository serves as an archive of all minutes.",
        "It finds links of which the software is told that they are dead links.",
        "Das Projekt ist nicht tot.",
        "Die Anwendung dient als Archiv aller Protokolle.",
        "## Why a new library?\n\nThere is one, but we see these reasons:\n\n- Not actively maintained\n- Slow\n",
        "## Warum noch eine App?\n\nDie andere hat Schwächen:\n\n- wird nicht mehr gepflegt\n- langsam\n",
    ],
)
def test_the_end_of_something_else_is_none(text: str) -> None:
    files = {"publiccode.yml": "developmentStatus: stable\n", "README.md": f"# App\n\n{text}\n"}
    result = run("documentation.maturity_declared", files)
    assert result.summary.key == "documentation.maturity_found"


def test_the_status_obsolete_is_a_warning_too() -> None:
    result = run("documentation.maturity_declared", {"publiccode.yml": "developmentStatus: obsolete\n"})
    assert (result.value, result.summary.key) == (True, "documentation.maturity_end")


VIGNETTE = "---\ntitle: Trees\noutput: rmarkdown::html_vignette\n---\n\n## Large trees\n\n```{r}\nplot(trees)\n```\n\n"
USER = "# Benutzerhandbuch\n\n" + filler(60, "de")
OPERATION = "# Betrieb\n\n## Datensicherung\n\n" + filler(45, "de") + "\n\n## Konfiguration\n\n" + filler(45, "de")


def topics(*lengths: int) -> str:
    """Sections on operation; one length is that of four."""
    headings = ("Configuration", "Backup", "Update", "Troubleshooting")
    words = lengths if len(lengths) > 1 else lengths * 4
    return "\n".join(f"## {each}\n\n{filler(n)}\n" for each, n in zip(headings, words, strict=False))


WORKED = """
```python
from {0}.light import Lamp

lamp = Lamp("Am Markt 1")
lamp.switch_on()
for day in lamp.days():
    print(day.hours)
lamp.save("lamp.xml")
```
"""
WORKED_JS = """
```js
import {{ Lamp }} from "{0}"

const lamp = new Lamp("Am Markt 1")
lamp.switchOn()
lamp.days().forEach((day) => show(day))
lamp.save("lamp.xml")
```
"""
PDF = "%PDF-1.7" + " " * 6_000
HELP_PAGE = "<h1>Help</h1>\n" + f"<p>{filler(40)}</p>\n" * 20


PUBLISHED = {"docs/betrieb.md": OPERATION, "docs/a.md": "# A\n\nx\n", "docs/b.md": "# B\n\nx\n"}
HELP_STEPS = "{% extends 'x.html' %}<h1>How to use Lampe</h1>\n" + "".join(
    f"<ol><li>Click on <a href='/x'>{street}</a>.</li><li>You can choose how it is lit at night: {SPRING}</li></ol>\n"
    for street in (
        "Market street",
        "River street",
        "Mill street",
        "Church street",
        "Tower street",
        "Castle street",
        "x",
        *tuple(f"Street {n} with its lamps" for n in range(9)),
    )
)
HELP_DE = "<h1>Hilfe</h1>\n" + "".join(
    f"<p>Klicken Sie auf die Lampe Nummer {n}, dann sehen Sie: {filler(30, 'de')}</p>\n" for n in range(20)
)
SET_UP_EN = """1. **Clone** the repository from the forge of the town, and change into the new working directory.
2. **Install** what it depends on: call npm install in the folder that was made by the first step.
3. **Settings:** Copy .env.example as your .env file and fill in what your town has chosen.
4. **Start** the application with npm run serve and open your browser at http://localhost:8080.
"""
SET_UP_DE = """Um das System lokal zu verwenden, folgen Sie bitte diesen Schritten:

1. **Klonen des Repositories:** git clone von der Seite der Stadt, die das Register der Lampen führt.
2. **Abhängigkeiten:** Wechseln Sie in den Ordner und führen Sie dort npm install aus.
3. **Einstellungen:** Erstellen Sie eine .env-Datei als Kopie der Vorlage und tragen Sie alles ein.
4. **Starten der Anwendung:** Rufen Sie npm run serve auf und öffnen Sie http://localhost:8080 im Browser.
"""
GERUNDS = """1. **Staying informed**
   - Receiving news on every lamp in the streets near home
   - Filtering by topics such as festivals, repairs, emergencies and announcements
   - Push notifications for important changes of the hours of darkness
2. **Taking part**
   - Reporting broken lamps, missing lids and dark corners
   - Tracking one's own reports with statistics for each quarter
   - Voting on new lamps in the streets of the town
"""
TOLD = """Open the map and choose a street in the list on the left.

Click on a lamp to see when it is lit, then press the button below.

"""


#: Pages, and what their titles may be.
REFERENCE = {"screens/tree": "Model: Tree", "lists/lamps": "API Router: lamps", "jobs/run": "Script: run.py"}


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"docs/benutzerhandbuch.md": USER, "docs/admin.md": OPERATION}, 2, id="both as documents"),
        pytest.param(
            {"README.md": "# A\n\n## Usage\n\n" + filler(50) + "\n\n" + OPERATION[2:]}, 2, id="both in the README"
        ),
        pytest.param({"handbuch/bedienung.md": USER}, 1, id="users only"),
        pytest.param({"vignettes/trees.Rmd": VIGNETTE + filler(60)}, 1, id="a vignette of a package of R"),
        pytest.param({"vignettes/trees.Rmd": VIGNETTE + "Soon.\n"}, 0, id="a vignette without words"),
        pytest.param({"reports/trees.Rmd": VIGNETTE + filler(60)}, 0, id="an analysis in R Markdown"),
        pytest.param(
            {"docs/usage/lamps.md": f"# Funktion: Lampen schalten\n\n{filler(120, 'de')}\n"},
            1,
            id="a guide called like a kind of code",
        ),
        pytest.param(
            {f"docs/{name}.md": f"# Map\n\n## Usage\n\n{filler(60)}" for name in REFERENCE}
            | {f"web/{name}.ts": "x" for name in REFERENCE},
            1,
            id="pages on what people see",
        ),
        pytest.param(
            {"docs/usage.md": f"# Usage\n\n[Demo](https://demo.stadt.example/)\n\n# Searching\n\n{filler(120)}\n"},
            1,
            id="an address below the first of equal headings",
        ),
        pytest.param(
            {"deployment/README.md": f"# Deployment guide\n\nhttps://docs.google.com/document/d/1\n\n{OPERATION}"},
            1,
            id="an address before the guide",
        ),
        pytest.param({"docs/betrieb.md": OPERATION}, 1, id="operation only"),
        pytest.param(
            {"README.md": "# Lamps (JavaScript)\n\nX\n\n# Command Line Interface (CLI)\n\n" + filler(60)}, 1, id="a CLI"
        ),
        pytest.param({"docs/guides/HOWTO.md": "## Order of the steps\n\n" + filler(60)}, 1, id="a how-to by its name"),
        pytest.param(
            {"docs/howto-release.md": "## Order of the steps\n\n" + filler(60)}, 0, id="how to do something else"
        ),
        pytest.param({"docs/development/howto.md": "# A\n\n" + filler(60)}, 0, id="a how-to for developers"),
        *(
            pytest.param({"docs/howto.md": f"# {title}\n\n{said}\n\n" + filler(90)}, count, id=f"how-to: {title}")
            for title, said, count in (
                ("How to write the documentation", "Pages are rendered by MkDocs.", 0),
                ("Dokumentation erstellen", "Sphinx liest die Docstrings.", 0),
                ("How to write the documentation of a tree", "Each tree has a file of papers.", 1),
            )
        ),
        *(
            pytest.param({"docs/user-guide.md": filler(60), **files}, count, id=f"editor: {title}")
            for title, files, count in (
                (
                    "set-up",
                    {"docs/pycharm/configuration.md": EDITOR, "docs/a/update.md": "# Update\n\n" + filler(60)},
                    1,
                ),
                (
                    "extension",
                    {
                        "docs/vscode/configuration.md": "# Configuration\n\n" + filler(60),
                        "docs/a/update.md": "# Update\n\n" + filler(60),
                    },
                    2,
                ),
            )
        ),
        pytest.param({"README.md": "# A\n\n## Configuration\n\n" + filler(50)}, 0, id="one topic is no guide"),
        pytest.param({"README.md": "# A\n\n## Usage\n\n## Backup\n\n## Upgrade\n"}, 0, id="empty headings"),
        pytest.param({"README.md": "# A\n\n" + topics(25)}, 1, id="four short topics"),
        pytest.param({"README.md": "# A\n\n" + topics(12)}, 0, id="four topics of a few words"),
        pytest.param({"README.md": "# A\n\n" + topics(140, 25)}, 0, id="a long topic and a short one"),
        pytest.param({"README.md": "# A\n\n" + topics(200, 25)}, 1, id="a topic told at length"),
        pytest.param({"README.md": "# A\n\n" + topics(200, 25, 25)}, 1, id="a long topic and two short ones"),
        pytest.param({"README.md": "# A\n\n## Usage\n\n" + filler(30)}, 0, id="a short text on use"),
        pytest.param({"README.md": "# A\n\n## Memory usage\n\n" + filler(50)}, 0, id="memory usage"),
        pytest.param({"CONTRIBUTING.md": "# Contributing\n\n## Using git\n\n" + filler(50)}, 0, id="how to use git"),
        pytest.param({"vendor/a/docs/usage.md": USER, "examples/docs/usage.md": USER}, 0, id="other people's guides"),
        pytest.param({"docs/.gitkeep": ""}, 0, id="empty folder"),
        pytest.param(
            {
                "README.md": f"# A\n\n## Variáveis de Ambiente\n\n{filler(60)}\n\n## Resolução de problemas\n\n{filler(60)}"
            },
            1,
            id="topics of operation in Portuguese",
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Variables d'environnement\n\n{filler(60)}\n\n## Sauvegarde\n\n{filler(60)}"},
            1,
            id="in French",
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Variables de entorno\n\n{filler(60)}\n\n## Descripción\n\n{filler(60)}"},
            0,
            id="one topic in Spanish",
        ),
        pytest.param({"docs/a.md": f"# Manual de usuario\n\n{filler(60)}"}, 1, id="a guide for users in Spanish"),
        pytest.param(
            {
                "README.md": "# A\n\n## Deployment\n\n" + filler(60),
                "run_migration_locally.md": "# Local migration\n\n" + filler(60),
            },
            0,
            id="data for developers",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Deployment\n\n" + filler(60), "docs/migration-to-v2.md": "# A\n\n" + filler(60)},
            1,
            id="the way to the next version",
        ),
        pytest.param(
            {"docs/b.md": "# Betrieb\n\n" + filler(45, "de") + "\n\n## Lokale Migration\n\n" + filler(60, "de")},
            0,
            id="Daten für die Entwicklung",
        ),
        pytest.param({"docs/user-guide/map.md": "# Map\n\n" + filler(60)}, 1, id="in a folder for users"),
        pytest.param(
            {"docs/anwender/karte.md": "# Karte\n\n" + filler(60, "de")}, 1, id="in a German folder for users"
        ),
        pytest.param({"docs/guide/install.md": "# Install\n\n" + filler(60)}, 0, id="a folder of any guides"),
        pytest.param({"docs/palette.md": "# Palette script\n\n## Usage\n\n" + filler(60)}, 0, id="use of a script"),
        pytest.param(
            {f"docs/{part}.md": f"# {part}\n\n## Usage\n\n" + filler(60) for part in ("map", "list", "chart")},
            1,
            id="use of three parts",
        ),
        pytest.param(
            {
                "docs/chat.md": "# Chat\n\n## Troubleshooting\n\n" + filler(60),
                "docs/ar.md": "# AR\n\n## Configuration\n\n" + filler(60),
            },
            0,
            id="topics of two features",
        ),
        pytest.param(
            {"docs/konzept.md": "# Konzept\n\n" + OPERATION.replace("# Betrieb\n\n", "")},
            1,
            id="two topics in one document",
        ),
        pytest.param(
            {
                "AGENTS.md": "# Rules\n\n" + OPERATION[2:],
                ".github/copilot-instructions.md": "# Rules\n\n" + OPERATION[2:],
            },
            0,
            id="instructions for programs",
        ),
        pytest.param(
            {f"docs/adr/000{n}.md": f"# {title}\n\n{filler(200)}" for n, title in enumerate(("Usage", "Deployment"))},
            0,
            id="decisions are no guides",
        ),
        pytest.param({"README.md": "# A\n\n## Using NVM\n\n" + filler(60)}, 0, id="use of a tool"),
        pytest.param(
            {"README.md": "# A\n\n## Getting started\n\nx\n\n### Using Docker\n\n" + SPRING + filler(60)},
            0,
            id="a way to start",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Getting started\n\nx\n\n### Using the app\n\n" + filler(60)},
            1,
            id="use among the first steps",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Usage\n\nx\n\n### Using Docker\n\n" + filler(60)},
            1,
            id="use, in a container",
        ),
        pytest.param(
            {"README.md": "# Lampe\n\n## Using the app\n\n### Running the app\n\nx\n\n### Reporting\n\n" + filler(60)},
            1,
            id="use that is more than starting",
        ),
        *(
            pytest.param({"README.md": f"# Lampe\n\n{text}"}, count, id=name)
            for name, text, count in (
                ("installation and use that only installs", "## Installation and usage\n\n" + SET_UP_EN, 0),
                ("Installation und Verwendung ohne Verwendung", "## Installation und Verwendung\n\n" + SET_UP_DE, 0),
                ("and also tells how to use it", "## Installation and usage\n\n" + SET_UP_EN + "\n" + filler(60), 1),
                ("und mit Verwendung", "## Installation und Verwendung\n\n" + SET_UP_DE + "\n" + filler(60, "de"), 1),
                (
                    "with use in a section",
                    f"## Installation and usage\n\n### Install\n\n{SET_UP_EN}\n### The map\n\n{filler(60)}",
                    1,
                ),
                (
                    "and sections that only install",
                    f"## Installation and usage\n\n### Install\n\n{filler(60)}\n### Prerequisites\n\n{filler(60)}",
                    0,
                ),
                (
                    "with a command that uses it",
                    "## Installation and usage\n\n" + SET_UP_EN + "\n```\nnpm install\nlampe --town Ulm\n```\n",
                    1,
                ),
                ("use of something else by name", f"## Use Redis\n\n{filler(60)}", 0),
                ("the data of it", f"## Use Lampe data\n\n{filler(60)}", 0),
                ("a few words on its use", f"## Use Lampe\n\n{filler(30)}", 0),
                ("a guide for users", f"## Guides\n\n### For Users\n\n{GERUNDS}", 1),
                ("instructions below features", f"## Features\n\n### For Users\n\n{TOLD}{GERUNDS}", 1),
                ("a tutorial below features", f"## Features\n\n### Tutorial\n\n{GERUNDS}", 1),
            )
        ),
        *(
            pytest.param(
                {f"docs/{path}.md": f"# {title}\n\nx\n\n## {heading}\n\n{filler(60)}" for path in "a"},
                count,
                id=f"{title}, {heading}",
            )
            for title, heading, count in (
                ("Data import", "Command line", 0),
                ("Datenimport", "Kommandozeile", 0),
            )
        ),
        pytest.param(
            {"README.md": f"# Lampe import\n\nx\n\n## Command line\n\n{filler(60)}"}, 1, id="a program to import"
        ),
        pytest.param(
            {"README.md": "# Lampe\n\n## Using the app\n\n" + filler(60) + "\n\n### Running the app\n\nx\n"},
            1,
            id="use that is told above how to start",
        ),
        pytest.param({"README.md": "# Lampe\n\n## Using Lampe\n\n" + filler(60)}, 1, id="use of it by name"),
        pytest.param({"README.md": "# A\n\n## Nutzung der Anwendung\n\n" + filler(60)}, 1, id="Nutzung der Anwendung"),
        pytest.param({"README.md": "# A\n\n## Hinweise zur Nutzung\n\n" + filler(60)}, 1, id="Hinweise zur Nutzung"),
        pytest.param(
            {"README.md": "# A\n\n## Hinweise zur Nutzung der Daten\n\n" + filler(60)}, 0, id="Nutzung der Daten"
        ),
        pytest.param(
            {"docs/updating_a_report.md": "# Updating a report\n\n" + filler(60), "docs/configuration.md": filler(60)},
            0,
            id="update of an object",
        ),
        pytest.param(
            {"docs/flutter-upgrade.md": "# Upgrade flutter\n\n" + filler(60), "docs/configuration.md": filler(60)},
            0,
            id="upgrade of a dependency",
        ),
        pytest.param(
            {"docs/upgrade.md": "# Upgrade to 2.0\n\n" + filler(60), "docs/configuration.md": filler(60)},
            1,
            id="upgrade of the software",
        ),
        pytest.param(
            {"docs/development/local.md": "# Local\n\n## Usage\n\n" + filler(60)}, 0, id="use of a tool of developers"
        ),
        pytest.param(
            {
                "docs/features/list/index.md": "# List\n\n" + "![s](s.png)\n" * 3 + filler(60),
                "docs/features/list/s.png": b"",
            },
            1,
            id="a page on a feature with pictures",
        ),
        pytest.param({"docs/features/list/index.md": "# List\n\n" + filler(60)}, 0, id="a page on a feature without"),
        pytest.param(
            {"k8s/README.adoc": f"= Cluster\n\n{filler(110)}\n\n{SPRING}\n\n{PURPOSE_EN}"},
            1,
            id="beside what is deployed",
        ),
        pytest.param(
            {"docs/release-process.md": "# Release process\n\n" + OPERATION[2:]}, 0, id="the makers' own operation"
        ),
        pytest.param(
            {"README.md": "# Lampe\n\n## Quick start\n\n" + filler(30) + WORKED.format("django")},
            0,
            id="a worked example of another library",
        ),
        pytest.param(
            {
                "README.md": "# Lampe\n\n## Quick start\n\n"
                + filler(30)
                + "\n```sh\npip install lampe\nlampe\na\nb\nc\n```\n"
            },
            0,
            id="commands to install",
        ),
        pytest.param(
            {"README.md": "# Lampe\n\n## Tests\n\n" + filler(30) + WORKED.format("lampe")}, 0, id="code of a test"
        ),
        pytest.param({"userdocs/mkdocs.yml": "docs_dir: src\n", "userdocs/src/map.md": USER}, 1, id="MkDocs for users"),
        pytest.param({"site/mkdocs.yml": "x: 1\n", "site/docs/usage.md": USER}, 1, id="MkDocs beside its folder"),
        pytest.param({"buch/book.toml": "[book]\n", "buch/src/usage.md": USER}, 1, id="mdBook"),
        pytest.param({"web/src/usage.md": USER}, 0, id="a text in some folder"),
        pytest.param({"app/Benutzerhandbuch_2.0_DE.pdf": PDF}, None, id="a manual as PDF"),
        pytest.param(
            {"README.md": "# Lampe\n", "app/Lampe Benutzerhandbuch - Rolle Amt.pdf": PDF},
            None,
            id="a manual by its name",
        ),
        pytest.param(
            {"README.md": "# Lampe\n", "doc/NextSensor-User-Guide_v3.4.pdf": PDF}, 0, id="a manual of something else"
        ),
        pytest.param({"app/User Manual.docx": PDF}, None, id="a manual as office file"),
        pytest.param({"app/templates/help.html": HELP_PAGE}, None, id="a page of help"),
        pytest.param({"app/templates/help.html": HELP_STEPS}, 1, id="a page of help with its steps"),
        pytest.param({"app/templates/help.html": f"<!-- {HELP_STEPS} -->"}, None, id="steps in a comment"),
        pytest.param({"src/pages/Hilfe.vue": f"<template>{HELP_DE}</template>"}, 1, id="Schritte einer Hilfeseite"),
        pytest.param(
            {"app/templates/help.html": "<h1>Help</h1><script>" + HELP_STEPS.replace("<", "(") + "</script>"},
            None,
            id="steps in a script",
        ),
        pytest.param(
            {"app/templates/help.html": "<p>{% trans 'Click on a lamp and choose a street' %}</p>" * 80},
            None,
            id="steps that lie elsewhere",
        ),
        pytest.param(
            {"app/templates/help.html": f"<p>You may use and copy the data, and we want you to ask. {SPRING}</p>" * 20},
            None,
            id="answers and terms",
        ),
        pytest.param({"ui/manuals/manual_base.html": HELP_PAGE}, None, id="a manual as a page"),
        pytest.param({"src/pages/Hilfe.vue": HELP_PAGE}, None, id="a page of help in German"),
        pytest.param({"src/pages/Hilfe.vue": "<b>?</b>"}, 0, id="an empty page of help"),
        pytest.param({"src/HelpButton.vue": HELP_PAGE}, None, id="a button for help"),
        pytest.param({"tests/help.html": HELP_PAGE}, 0, id="a page of help among the tests"),
        pytest.param({"app/Benutzerhandbuch.pdf": "%PDF"}, 0, id="an empty manual"),
        pytest.param({"tests/Benutzerhandbuch.pdf": PDF}, 0, id="a manual among the tests"),
        pytest.param({"app/Betriebsausflug.pdf": PDF}, 0, id="some PDF"),
        pytest.param({"app/Entwicklerhandbuch.pdf": PDF}, 0, id="a manual for makers"),
        pytest.param(
            {"docs/betrieb.md": OPERATION, "docs/Betriebshandbuch.pdf": PDF}, 1, id="a manual on what is known"
        ),
        pytest.param(
            {
                "README.md": "# Lampe\n\n- API documentation: [http://localhost:8080/lampe](http://localhost:8080/lampe)\n"
            },
            0,
            id="documentation on one's own computer",
        ),
        pytest.param({"conf/manual/README.txt": filler(90)}, 0, id="settings made by hand"),
        pytest.param({"docs/provisioning.md": "# Provisioning\n\n" + SPRING + filler(130)}, 1, id="provisioning"),
        pytest.param({"docs/salt.md": "# Server provisioning\n\n" + SPRING + filler(130)}, 1, id="by its title"),
        pytest.param({"docs/manual/forms.md": "# Forms\n\n" + filler(60)}, 1, id="a page of the manual"),
        pytest.param({"docs/manual/admin/x.md": "# Tables\n\n" + filler(60)}, 0, id="a page of the manual for others"),
        pytest.param({"docs/archive/2020/betrieb.md": OPERATION}, 0, id="archived"),
        pytest.param(
            {
                "README.md": "# Lampe\n\n## Configuration\n\n"
                + filler(60)
                + "\n\n## Production Startup and Shutdown\n\n"
                + SPRING
                + filler(60)
            },
            1,
            id="startup and shutdown",
        ),
        pytest.param(
            {
                "README.md": "# Lampe\n\n## Konfiguration\n\n"
                + filler(60)
                + "\n\n## Starten und Stoppen\n\n"
                + SPRING
                + filler(60)
            },
            1,
            id="startup and shutdown in German",
        ),
        pytest.param(
            {"README.md": "# Lampe\n\nRead the [documentation](https://docs.lampe-x.de/).\n"},
            None,
            id="documentation of its own outside",
        ),
        *(
            pytest.param({"README.md": f"# Lampe\n\n{line}\n"}, None, id=line)
            for line in (
                "All the documentation and the user manual can be reached at [this page](https://docs.x.example/lampe/de/).",
                "Das Handbuch steht [hier](https://lampe-x.de/).",
                "The documentation is [here](https://github.com/stadt/lampe-docs/wiki).",
            )
        ),
        *(
            pytest.param({"README.md": f"# Lampe\n\n{line}\n"}, 0, id=line)
            for line in (
                "The documentation of Angular is [here](https://angular.example/docs).",
                "The app is [here](https://lampe-x.de/).",
                "The documentation for developers of the lamps can be found [here](https://lampe-x.de/).",
                "By using it you agree to the terms. The report on the method is [here](https://lampe-x.de/).",
                "It serves the documentation of lamps. Learn more on our [website](https://lampe-x.de/).",
                "Report errors of the documentation [here](https://github.com/stadt/lampe/issues).",
            )
        ),
        *(
            pytest.param(
                {**PUBLISHED, **settings, "README.md": f"# Lampe\n\nRead the [documentation]({address}).\n"},
                count,
                id=name,
            )
            for name, settings, address, count in (
                ("published from here", {"mkdocs.yml": "site_name: Lampe\n"}, "https://lampe.readthedocs.io/en/", 1),
                ("published from here by Sphinx", {"docs/conf.py": "x = 1\n"}, "https://stadt.github.io/lampe/", 1),
                ("by an address of one's own", {"mkdocs.yml": "site_name: Lampe\n"}, "https://docs.lampe-x.de/", None),
                ("settings of the program", {"app/conf.py": "x = 1\n"}, "https://lampe.readthedocs.io/en/", None),
                ("nothing that builds it", {}, "https://lampe.readthedocs.io/en/", None),
                ("the settings of others", {"examples/mkdocs.yml": "x: 1\n"}, "https://lampe.readthedocs.io/", None),
            )
        ),
        *(
            pytest.param({"README.md": f"# Lampe\n\n{heading}\n\nWith light.\n"}, count, id=heading)
            for heading, count in (
                ("## [Documentation](https://docs.lampe-x.de/)", None),
                ('<h2><a href="https://docs.lampe-x.de/">Documentation</a></h2>', None),
                ("## [Documentation of Angular](https://angular.example/docs)", 0),
                ("## [Homepage](https://lampe-x.de/)", 0),
                ("## Documentation [edit](https://lampe-x.de/) [more](https://lampe-x.de/more)", 0),
            )
        ),
        pytest.param(
            {"README.md": "# Lampe\n\nCheck out the [live examples and API docs](https://docs.lampe-x.de/).\n"},
            None,
            id="examples and documentation of its own outside",
        ),
        pytest.param(
            {"README.md": "# Lampe\n\nSee the [Administrator manual](https://docs.lampe-x.de/).\n"},
            None,
            id="a manual for administrators outside",
        ),
        pytest.param(
            {"docs/betrieb.md": f"# Betrieb\n\n{filler(60)}\n\n## Sicherung\n\n{filler(25, 'de')}"},
            1,
            id="a document on operation with little on each of its topics",
        ),
        pytest.param(
            {
                "docs/betrieb.md": f"# Betrieb\n\n{filler(20)}\n\n## Sicherung\n\n{filler(10)}\n\n## Update\n\n{filler(15)}"
            },
            0,
            id="and one with hardly anything",
        ),
        pytest.param(
            {"docs/betrieb.md": OPERATION, "docs/a.md": "# Deployment-Anleitung\n\n" + SPRING + filler(60)},
            1,
            id="how to deploy is not how to use",
        ),
        pytest.param(
            {"README.md": "# Lampe\n\nRead the [documentation](https://docs.docker.com/).\n"},
            0,
            id="documentation of something else outside",
        ),
    ],
)
def test_guides(files: Files, count: int | None) -> None:
    result = run("documentation.guides", files)
    assert result.value == count
    assert says(result)


def test_a_section_on_use_that_is_too_short_is_shown() -> None:
    result = run("documentation.guides", {"README.md": "# Lampe\n\n## Usage\n\n" + filler(30)})
    assert result.value == 0
    assert ("documentation.guide_little", "Usage") in [(each.text.key, each.excerpt) for each in result.evidence]


@pytest.mark.parametrize(
    ("more", "value"),
    [
        pytest.param({}, 1, id="read, and one of the two found"),
        pytest.param({"docs/betrieb.md": "# X\n\nx\n"}, None, id="read, and not understood"),
        pytest.param({"mkdocs.yml": "", "docs/a.md": "", "docs/b.md": ""}, 1, id="with empty pages"),
    ],
)
def test_documentation_declared_and_built_from_here(more: Files, value: int | None) -> None:
    declared = "description:\n  en:\n    documentation: https://lampe.readthedocs.io/\n"
    files = {**PUBLISHED, "mkdocs.yml": "x: 1\n", "publiccode.yml": declared, **more}
    assert run("documentation.guides", files).value == value


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("public/pdf/guia-de-usuario.pdf", None, id="Spanish"),
        pytest.param("doc/Baumkataster_Handbuch.pdf", None, id="with the name of the software"),
        pytest.param("static/Baumkataster Benutzerhandbuch v2.1 - Rolle Administrator.odt", None, id="for a role"),
        pytest.param("files/manuale.pdf", None, id="Italian"),
        pytest.param("docs/Používateľská príručka testovacej verzie v1.docx", None, id="Slovak"),
        pytest.param("docs/Podręcznik użytkownika Baumkataster.pdf", None, id="Polish"),
        pytest.param("docs/Brukerveiledning.docx", None, id="Norwegian"),
        pytest.param("docs/Baumkataster_käyttöohje.pdf", None, id="Finnish"),
        pytest.param("docs/Príručka zdravia.docx", 0, id="Slovak, on something else"),
        pytest.param("doc/Sensor-X-User-Guide_v3.pdf", 0, id="of a part that was bought"),
        pytest.param("doc/Style_Guide.pdf", 0, id="of something else"),
        pytest.param("vendor/x/manual.pdf", 0, id="of other people"),
        pytest.param("doc/manual.png", 0, id="a picture"),
    ],
)
def test_a_manual_of_which_only_the_name_is_read_leaves_it_open(path: str, value: int | None) -> None:
    measurement = run("documentation.guides", {"README.md": "# Baumkataster\n", path: PDF})
    assert measurement.value == value
    assert (path in [evidence.path for evidence in measurement.evidence]) is (value is None)
    assert says(measurement)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("docs/eTB User Guide.pdf", None),
        ("2015_TRB_UserGuide-rev3.pdf", None),
        ("docs/SP-User-Guide.pdf", 0),
        ("docs/TRB-Style-Guide.pdf", 0),
        ("docs/Stadt-User-Guide.pdf", 0),
    ],
)
def test_a_guide_for_users_may_bear_an_abbreviation_that_the_readme_has(path: str, value: int | None) -> None:
    readme = "# Baumkataster\n\nThe TRB runs at [the town](https://stadt.example/is-etb/).\n"
    assert run("documentation.guides", {"README.md": readme, path: PDF}).value == value


def test_a_manual_for_users_says_nothing_on_operation() -> None:
    files = {"docs/usage.md": USER, "docs/user-manual.pdf": PDF}
    assert run("documentation.guides", files).value == 1
    assert run("documentation.guides", {**files, "docs/Betriebshandbuch.pdf": PDF}).value is None


def test_the_summary_says_which_guide_is_there() -> None:
    keys = [
        run("documentation.guides", {path: text}).summary.key
        for path, text in (("docs/betrieb.md", OPERATION), ("handbuch/bedienung.md", USER))
    ]
    assert keys == ["documentation.guides_operation", "documentation.guides_users"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(
            "# Дървета\n\n" + "Платформа за дърветата на града и за хората, които ги поливат. " * 20,
            None,
            id="Cyrillic",
        ),
        pytest.param("# Δέντρα\n\n" + "Πλατφόρμα για τα δέντρα της πόλης. " * 30, None, id="Greek"),
        pytest.param("# Дървета\n\n" + PURPOSE_EN + filler(110), "substantive", id="only the title"),
        pytest.param("# Дървета\n\nПлатформа.\n", "absent", id="hardly a word"),
    ],
)
def test_a_script_that_is_not_read_is_no_missing_purpose(text: str, value: str | None) -> None:
    assert run("documentation.purpose", {"README.md": text}).value == value


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("This is a fork of [the original](https://trees.stadt.example/) by Ada Baum.", False),
        ("This project is a fork of the tree register by Ada Baum.", False),
        ("This is a copy of our internal repository.", False),
        ("This is the code repository of Trees by [the town](https://stadt.example/).", False),
        ("This is the source code repository for Trees.", False),
        ("There is no code in this repository – only issues.", False),
        ("This is the repository of the map of all trees.", True),
        ("Dies ist ein Fork von Baumkataster, geschrieben von Ada.", False),
        ("This is a fork of the tree register that lets towns count hedges.", True),
        ("This is a fork of Trees, an application of the town.", True),
        ("Dies ist ein Fork von Baumkataster, mit dem Kommunen ihre Hecken zählen.", True),
        ("This is a register of forks and knives in canteens.", True),
    ],
)
def test_where_software_comes_from_is_not_what_it_is_for(sentence: str, found: bool) -> None:
    text = f"# Lamp\n\n{sentence}\n\n## Usage\n\n{filler(130)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value == "substantive") is found


@pytest.mark.parametrize(
    ("title", "sentence", "found"),
    [
        ("Lamp Viewer for the Light Net", "This is the repository for the Light Net Lamp Viewer.", False),
        ("Light Net Lamp Viewer", "This repository contains the source code for the Lamp Viewer application.", False),
        ("Lamps of the Town", "Dies ist das Repository für die Lamps of the Town.", False),
        ("Readme", "This is the repository of the tree count.", False),
        ("Light Net", "This is the repository for the Light Net, a map of all lamps.", True),
        ("Light Net", "This is the repository for the Light Net, which shows all lamps.", True),
        ("Light Net", "This is the repository for the register of all lamps in our streets.", True),
        ("Light Net", "Light Net is the map of all lamps.", True),
    ],
)
def test_the_place_of_a_name_is_not_what_it_is_for(title: str, sentence: str, found: bool) -> None:
    text = f"# {title}\n\n{sentence}\n\n## Usage\n\n{filler(130)}\n"
    measurement = run("documentation.purpose", snapshot({"README.md": text}, name="tree-count"))
    assert (measurement.value == "substantive") is found


@pytest.mark.parametrize(
    ("title", "sentence", "found"),
    [
        (
            "Lamp Viewer frontend",
            "This folder contains the Lamp Viewer frontend as seen on lamps.town.example/viewer.",
            False,
        ),
        ("Lamp Viewer", "This repository holds the Lamp Viewer backend application.", False),
        ("Lamp Viewer", "This repository contains the frontend and the backend of Lamp Viewer.", False),
        ("Lamp Viewer", "Deze map bevat de Lamp Viewer frontend zoals zichtbaar op lampen.stad.example.", False),
        ("Lamp Viewer", "Een testkaart kun je activeren met de parameter `expert`.", False),
        ("Lamp Viewer", "Een kaart van de straatlantaarns voor beheerders.", True),
        ("Lamp Viewer", "Dieses Verzeichnis enthält das Frontend der Anwendung Lamp Viewer.", False),
        ("Lamp Viewer", "Dieses Repository enthält die App Lamp Viewer.", False),
        ("Lamp Viewer", "This repository contains the Lamp Viewer, a map of all street lamps.", True),
        ("Lamp Viewer", "This repository contains the app with which people report broken lamps.", True),
        ("Lamp Viewer", "Dieses Repository enthält die App, die kaputte Lampen meldet.", True),
        ("API for Lamps", "This repository contains the API for Lamps and nothing more.", True),
        ("API for Lamps", "This repository contains an API for lamps.", True),
    ],
)
def test_a_place_that_contains_a_name_is_not_what_it_is_for(title: str, sentence: str, found: bool) -> None:
    text = f"# {title}\n\n{sentence}\n\n## Usage\n\n{filler(130)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value == "substantive") is found


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("A Street Lamp Data API (SLDA) client library targeting .NET 4.5 and above.", True),
        ("Typed Python bindings covering the whole register of street lamps.", True),
        ("Lamps and libraries above 4.5, and more below.", False),
    ],
)
def test_a_line_that_says_which_kind_of_part_it_is(line: str, found: bool) -> None:
    text = f"# Lamp.NET\n\n{line}\n\n## Usage\n\n{filler(130)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value == "substantive") is found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lamp module, adds a banner with hours of darkness to every page.", True),
        ("## Demo\n\nIf you would like to check how the lamps work, you can go to the demo site.", False),
        ("## Demo\n\nWenn Sie die Lampen sehen wollen, können Sie die Demo öffnen.", False),
        ("## Overview\n\nLamp shows the hours of darkness in every street.", True),
        ("## Links\n\n[a](b)\n\n## Overview\n\nLamp shows the hours of darkness in every street.", True),
        (
            "## Configuration\n\n### Guides\n\n- [a](b)\n\n## Data\n\nThe setup contains a couple of dumps to start with.",
            False,
        ),
    ],
)
def test_what_follows_the_title(text: str, found: bool) -> None:
    text = f"# Lamp\n\n{text}\n\n## Usage\n\n{filler(130)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value == "substantive") is found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("The goal of this project is to count the hours of darkness in every street.", True),
        ("Ziel dieses Projekts ist es, die dunklen Stunden jeder Straße zu zählen.", True),
        ("Zweck von Lamp ist das Zählen der dunklen Stunden jeder Straße.", True),
        ("The Lamp project's focus is on making hours of darkness available to every street.", True),
        ("Lamp's goal is to count the hours of darkness in every street.", True),
        ("The game's goal is to light every street before the others do.", False),
        ("The purpose of this section is to tell about the hours of darkness.", False),
        ("The purpose of the table is to compare the tools in the streets.", False),
        ("The goal of the game is to light every street before the others do.", False),
        ("Ziel der Tabelle ist ein Vergleich der Werkzeuge in den Straßen.", False),
    ],
)
def test_a_purpose_stated_in_any_section(sentence: str, found: bool) -> None:
    text = f"# `Lamp` - Light all over\n\n## Days\n\n{filler(130)}\n\n## Compare\n\n{sentence}\n"
    assert (run("documentation.purpose", {"README.md": text}).value == "substantive") is found


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Welcome to Lamps – the register of all street lamps.", True),
        ("Welcome to Lamps, a map of all lamps in the streets.", True),
        ("Welcome to the register of all street lamps in town!", True),
        ("Lamps is built with React to show the hours of darkness.", True),
        ("Lamps is a web application built with React that shows hours of darkness.", True),
        ("This app is based on open data and shows the lamps of the town.", True),
        ("This is a project of the town that counts hours of darkness.", True),
        ("Lamps is a project of the town for counting lamps.", True),
        ("Lamps ist ein Projekt der Stadt, das Lampen zählt.", True),
        ("For cities that use sensors, Lamps shows the hours of darkness.", True),
        ("Willkommen bei Lamps, dem Register aller Lampen der Stadt.", True),
        ("Lamps is developed by the town to count the hours of darkness.", True),
        ("A map of lamps built with React.", True),
        ("Welcome to Traffic Courts Online", False),
        ("Welcome to the Lamps of the Town!", False),
        ("Welcome to the documentation of Lamps.", False),
        ("Willkommen bei Lamps der Stadt.", False),
        ("This project is built with Next.js using the App Router.", False),
        ("The app is built on top of Create React App.", False),
        ("Lamps is a web application written in Python using Django.", False),
        ("Die Anwendung wurde mit Vue und Node umgesetzt.", False),
        ("Lamps is een project van de Gemeente Stad.", False),
        ("Lamps is a project of the Town of Light.", False),
        ('For the final release of version 6, use branch "final_6".', False),
        ("For more recent code that is updated, maintained, and supported, see this repository.", False),
        ("You can find the latest version of it on the releases page.", False),
        ("By running the development in a container, you can develop without dependencies.", False),
        ("The --prefix argument controls whether the data is sorted for the map.", False),
        ("The dashboard project integrates several technologies including Next.js and Keycloak.", False),
        ("Lamps is powered by Django.", False),
        ("It will take some time to start the container - you can see the progress.", False),
        ("De gemeente vindt het belangrijk dat software die met publiek geld is gemaakt, vrij is.", False),
        ("The town finds it important that software is shared with all who can use it.", False),
        ("A lot of our software is published for others to build upon.", False),
    ],
)
def test_a_greeting_and_what_it_is_made_with_are_no_purpose(sentence: str, found: bool) -> None:
    text = f"# Lamps\n\n{sentence}\n\n## Usage\n\n{filler(130)}\n"
    assert (run("documentation.purpose", {"README.md": text}).value == "substantive") is found


def test_guides_outside_are_near_misses() -> None:
    files = {"README.md": "# A\n\nRead the [documentation](https://docs.stadt.example/).\n"}
    result = run("documentation.guides", files)
    assert result.value == 0
    assert any(evidence.kind == "near_miss" for evidence in result.evidence)


BOXES = "┌───────┐  TCP  ┌────────┐\n│ Lamps │──────►│ Server │\n└───────┘       └────────┘\n"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"docs/architektur.md": BUILT_DE}, "substantive", id="German document"),
        pytest.param({"README.md": "# A\n\n## Architecture\n\n" + BUILT_EN}, "substantive", id="section"),
        pytest.param(
            {"README.md": "# A\n\n## Aufbau\n\n## Systemarchitektur\n\n```mermaid\ngraph TD\n```\n"},
            "substantive",
            id="mermaid",
        ),
        pytest.param(
            {f"docs/adr/000{n}-datenbank.md": f"# Datenbank {n}\n\n" + BUILT_EN for n in range(5)},
            "stub",
            id="decisions",
        ),
        pytest.param(
            {"doc/adr-001-engine.md": "# Assess the engine\n\n## Architecture\n\n" + BUILT_EN}, "stub", id="by its name"
        ),
        pytest.param(
            {"docs/architecture.md": "# ADR 7: Assess the engine\n\n" + BUILT_EN}, "stub", id="decision by its title"
        ),
        pytest.param({"docs/adriatic-architecture.md": "# Architecture\n\n" + BUILT_EN}, "substantive", id="the sea"),
        pytest.param(
            {"docs/plans/2026-05-20-001-badges-plan.md": "# Badges\n\n## Architecture\n\n" + BUILT_EN},
            "stub",
            id="the plan of one change",
        ),
        pytest.param(
            {
                "docs/rfcs/0001.md": "# Badges\n\n## Technical design\n\n" + BUILT_EN,
                "README.md": "# A\n\n# Conception\n\n## Stack\n\n" + BUILT_EN,
            },
            "substantive",
            id="beside plans the README",
        ),
        pytest.param({"docs/plan/a.md": "# Architecture\n\n" + BUILT_EN}, "substantive", id="a folder on planning"),
        pytest.param({"docs/arc42/05_bausteinsicht.adoc": "= Bausteinsicht\n\n" + BUILT_EN}, "substantive", id="arc42"),
        pytest.param({"docs/img/architecture.svg": "<svg/>"}, "substantive", id="picture by name"),
        pytest.param({"README.md": "# A\n\n## The big picture\n\n" + BUILT_EN}, "substantive", id="the big picture"),
        pytest.param({"README.md": "# A\n\n## Big pictures\n\n" + BUILT_EN}, "stub", id="large images"),
        pytest.param(
            {"docs/dev.md": "# Development\n\n## Core design\n\n" + BUILT_EN}, "substantive", id="core design"
        ),
        pytest.param(
            {"docs/architecture/README.md": "# Architecture\n\n" + BUILT_EN}, "substantive", id="README of its folder"
        ),
        pytest.param(
            {"_Docs/Architecture.md": "# Lamps\n\n" + BUILT_EN}, "substantive", id="a folder set before others"
        ),
        pytest.param(
            {"doku/architektur/index.md": "# Lampen\n\n" + BUILT_EN}, "substantive", id="entry page of its folder"
        ),
        pytest.param({"docs/architecture/email.md": "# E-mail\n\n" + BUILT_EN}, None, id="of one part"),
        pytest.param({"README.md": "# Architecture\n\n" + BUILT_EN}, "stub", id="a project of that name"),
        pytest.param({"docs/context.puml": "@startuml"}, "substantive", id="diagram of the context"),
        *(
            pytest.param({"README.md": "# Lampen\n", path: "<svg/>"}, grade, id=path)
            for path, grade in (
                ("docs/images/system_diagram.jpg", "substantive"),
                ("docs/lampen-component-diagram.png", "substantive"),
                ("docs/img/Kontext-Schaubild.png", "substantive"),
                ("docs/images/login_system_diagram.jpg", "absent"),
                ("docs/images/system.jpg", "absent"),
                ("docs/images/waste-container-diagram.png", "absent"),
                ("docs/images/diagram.png", "absent"),
                ("app/assets/system_diagram.jpg", "absent"),
            )
        ),
        pytest.param(
            {"CONTRIBUTING.md": "# How\n\n## Architecture Decisions\n\n" + BUILT_EN},
            "stub",
            id="how decisions are kept",
        ),
        pytest.param(
            {
                "source/conf.py": "x = 1\n",
                "source/index.rst": "A\n=\n",
                "source/architecture/a.rst": "Architecture\n============\n\n" + BUILT_EN,
            },
            "substantive",
            id="a documentation of Sphinx under another name",
        ),
        pytest.param(
            {"AGENTS.md": "# Agents\n\nSee `lib/map/`.\n\n## Architecture\n\n" + BUILT_EN, "lib/map/a.py": "x = 1\n"},
            "substantive",
            id="for assistants",
        ),
        pytest.param({"AGENTS.md": "# Agents\n\n## Rules\n\n" + BUILT_EN}, "absent", id="rules for assistants"),
        pytest.param({"lib/AGENTS.md": "# Agents\n\n## Architecture\n\n" + BUILT_EN}, "absent", id="for a part"),
        pytest.param({"source/architecture/architecture.rst": BUILT_EN}, "absent", id="some folder"),
        pytest.param(
            {
                "docs/flows/system_communication_diagram.md": "```mermaid\nsequenceDiagram\n  Public->>Bus: report\n```\n"
            },
            "substantive",
            id="a document that is a diagram of the system",
        ),
        pytest.param(
            {"docs/flows/registration_diagram.md": "```mermaid\nsequenceDiagram\n  Public->>Bus: report\n```\n"},
            "absent",
            id="a document that is a diagram of a part",
        ),
        pytest.param(
            {"docs/system_diagram.md": "The diagram of the system is still to be drawn.\n"},
            "absent",
            id="no diagram in it",
        ),
        pytest.param({"docs/login.puml": "@startuml"}, "stub", id="some diagram"),
        pytest.param({"README.md": "# A\n\n## Architecture\n\nTBD\n"}, "denied", id="announced"),
        pytest.param(
            {"README.md": "# A\n\n## Structure of the Lamp Map\n\n" + BUILT_EN}, "substantive", id="structure"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Structure of the app\n\n```\nsrc/\n├── a\n└── b\n```\n\n" + filler(60)},
            "absent",
            id="structure of folders",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Structure of this repository\n\n" + BUILT_EN},
            "stub",
            id="structure of a repository",
        ),
        pytest.param({"README.md": "# A\n\n## Aufbau des Repositories\n\n" + BUILT_EN}, "stub", id="Repository"),
        pytest.param({"docs/style.md": "# Style\n\n## Structure\n\n" + BUILT_EN}, None, id="structure of a style"),
        pytest.param({"docs/a.md": "# A\n\n## Information architecture\n\n" + BUILT_EN}, None, id="of information"),
        pytest.param({"README.md": "# A\n\n## Supported architectures\n\n" + BUILT_EN}, "stub", id="processors"),
        pytest.param({"README.md": "# A\n\n## Architekturwettbewerb\n\n" + BUILT_EN}, "stub", id="buildings"),
        pytest.param(
            {"README.md": "# A\n\n## Overview\n\nA has a client/server architecture.\n\n### Structure\n\n" + BUILT_EN},
            "substantive",
            id="an overview that names its kind",
        ),
        pytest.param({"README.md": "# A\n\n## Overview\n\nA is good.\n\n" + BUILT_EN}, "stub", id="an overview of it"),
        pytest.param(
            {"README.md": "# A\n\n## Overview\n\nA has a microservice architecture.\n\n" + filler(60)},
            None,
            id="an overview that only names its kind",
        ),
        pytest.param(
            {"doc/rendering.md": "### Data flow\n\n```mermaid\nsequenceDiagram\nA->>B: c\n```\n"},
            "stub",
            id="flow in a part",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Data flow\n\n```mermaid\nsequenceDiagram\nA->>B: c\n```\n"},
            "substantive",
            id="flow in the whole",
        ),
        pytest.param({"src/assets/architecture.svg": "<svg/>"}, "absent", id="a picture in the application"),
        pytest.param({"README.md": "# A\n\n## Architecture\n\n```\n" + BOXES + "```\n"}, "substantive", id="boxes"),
        pytest.param(
            {
                "README.md": "# A\n\n## Architektur\n\n```\n+------+     +-----+\n| App  | --> | API |\n+------+     +-----+\n```\n"
            },
            "substantive",
            id="boxes of plain signs",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Architecture\n\n```\napp\n├── api\n│   └── src\n└── web\n```\n"},
            "stub",
            id="a tree of folders",
        ),
        pytest.param({"README.md": "# A\n\n## Flow\n\n```mermaid\ngantt\n```\n"}, "absent", id="another diagram"),
        pytest.param(
            {
                "README.md": "# A\n\n## Architecture\n\n```\nhttps://a.town.org\n  --> /login\n  --> /map/:id\n  --> /\n```\n"
            },
            "stub",
            id="a tree of addresses",
        ),
        pytest.param({"docs/architecture.md": "# Architecture\n\n" + filler(60)}, "stub", id="on something else"),
        pytest.param(
            {"docs/architecture.md": 6 * "The architecture of the system is good, new and modern. "},
            "stub",
            id="one sentence again and again",
        ),
    ],
)
def test_architecture(files: Files, grade: str | None) -> None:
    result = run("documentation.architecture", files)
    assert result.value == grade
    assert says(result)


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"README.md": readme("en"), "README.de.md": readme("de")}, 2, id="two READMEs"),
        pytest.param({"README.md": readme("de") + "\n## English\n\n" + filler(120)}, 2, id="one bilingual README"),
        pytest.param({"README.md": readme("de"), "docs/installation.md": filler(120)}, 1, id="a guide in English"),
        pytest.param({"README.md": readme("de"), "docs/index.md": readme("en")}, 2, id="an entry page in English"),
        pytest.param(
            {"README.md": readme("de") + "\n## Build\n\n" + filler(120) + "\n\n## Contributing\n\n" + filler(120)},
            1,
            id="English rules in a German README",
        ),
        pytest.param(
            {"README.md": readme("en") + "\n## Installation\n\n" + filler(300, "de")},
            1,
            id="German steps in an English README",
        ),
        pytest.param(
            {"README.md": readme("de") + "\n" + readme("en")}, 2, id="all of it twice, each below its own title"
        ),
        pytest.param(
            {
                "README.md": f"# App\n\n{PURPOSE_DE}\n\n{PURPOSE_EN}\n\n## A\n\n{filler(120)}\n\n## B\n\n{filler(120, 'de')}"
            },
            2,
            id="purpose in both languages",
        ),
        pytest.param(
            {"README.md": "[Deutsch](i18n/lampe.md)\n\n" + readme("en"), "i18n/lampe.md": readme("de")},
            2,
            id="a page elsewhere, led to by the language",
        ),
        pytest.param(
            {"README.md": "[Lampen](i18n/lampe.md)\n\n" + readme("en"), "i18n/lampe.md": readme("de")},
            1,
            id="a page elsewhere, led to by another word",
        ),
        pytest.param(
            {
                "README.md": "[Deutsch](i18n/lampe.md)\n\n" + readme("en"),
                "i18n/lampe.md": "# Wetter\n\n"
                + 12 * "Am Montag regnet es in der Stadt, und am Dienstag scheint die Sonne. ",
            },
            1,
            id="a page of that language that does not say what it is",
        ),
        pytest.param(
            {"README.md": "[Deutsch](vendor/x/lampe.md)\n\n" + readme("en"), "vendor/x/lampe.md": readme("de")},
            1,
            id="a page of others",
        ),
        pytest.param(
            {"README.md": readme("en"), "web/docs/de/index.md": readme("de"), "web/docs/en/index.md": readme("en")},
            2,
            id="the documentation of a part in both languages",
        ),
        pytest.param(
            {
                "README.md": readme("en"),
                "web/docs/en/index.md": readme("en"),
                "web/docs/de/index.md": "# Doku\n\n## Schnellstart\n\n"
                + filler(90, "de")
                + f"\n\n## Projekt-Übersicht\n\n{PURPOSE_DE}\n",
            },
            2,
            id="the purpose below a heading in two words",
        ),
        pytest.param(
            {"README.md": readme("en"), "web/docs/de/index.md": readme("de"), "web/docs/en/setup.md": readme("en")},
            1,
            id="a part's page in one language only",
        ),
        pytest.param(
            {
                "README.md": readme("en"),
                "examples/a/docs/de/index.md": readme("de"),
                "examples/a/docs/en/index.md": readme("en"),
            },
            1,
            id="the documentation of an example in both languages",
        ),
        pytest.param({"README.md": readme("de"), "CODE_OF_CONDUCT.md": filler(300)}, 1, id="a policy taken over"),
        pytest.param({"README.md": readme("de"), "docs/api.md": filler(300)}, 1, id="a reference"),
        pytest.param({"README.md": readme("de"), "docs/HOWTO.md": filler(300)}, 1, id="a how-to"),
        pytest.param({"README.md": readme("de") + "\n## English\n\n" + filler(30)}, 1, id="a few words of English"),
        pytest.param({"README.md": "# App\n"}, 0, id="nothing"),
        pytest.param(
            {"README.md": readme("en"), "README.de.md": "# App\n\n" + 40 * "Die Software ist für die Stadt. " + "\n"},
            1,
            id="a sentence again and again",
        ),
        pytest.param(
            {
                "README.md": readme("en"),
                "README.de.md": "# App\n\n"
                + "".join(f"Das ist Satz {n}, der für die {n}. Stadt ist. " for n in range(40)),
            },
            1,
            id="numbered sentences",
        ),
    ],
)
def test_languages(files: Files, count: int) -> None:
    result = run("documentation.languages", files)
    assert result.value == count
    assert says(result)


MAVEN = f"""<document><body>
  <release version="{{}}" date="2026-05-01" description="Lamps">
    <action dev="a" type="add">{filler(30)}</action>
  </release>
  <release version="1.0" date="2025-02-01"><action dev="a" type="fix">{filler(9)}</action></release>
</body></document>
"""
LOG = "# Changelog\n\n## [1.2.0] - 2026-05-01\n\n- " + filler(20) + "\n\n## 1.1.0\n\n- " + filler(20) + "\n"
TAGS = (Tag("v1.2.0", "a" * 40, 1_777_000_000), Tag("v1.1.0", "b" * 40, 1_700_000_000))


@pytest.mark.parametrize(
    ("files", "tags", "value"),
    [
        pytest.param({"CHANGELOG.md": LOG}, TAGS, "substantive", id="names the newest tag"),
        pytest.param({"Änderungsprotokoll.md": LOG}, TAGS, "substantive", id="German name"),
        pytest.param({"doc/ChangeLog": LOG}, TAGS, "substantive", id="without ending, in doc"),
        pytest.param({"ReleaseNotes.md": LOG}, TAGS, "substantive", id="release notes"),
        pytest.param({"Release_Log.md": LOG}, TAGS, "substantive", id="a release log"),
        pytest.param(
            {"README.md": "# A\n\n## Versionshistorie\n" + LOG[11:].replace("## ", "### ")},
            TAGS,
            "substantive",
            id="section",
        ),
        pytest.param({"CHANGELOG.md": LOG}, (), "substantive", id="no tags"),
        pytest.param({"CHANGELOG.md": LOG}, (Tag("v1.1.0", "b" * 40, 1),), "substantive", id="ahead of the tags"),
        pytest.param(
            {"CHANGELOG.md": LOG},
            (Tag("v2.0.0", "a" * 40, 1_777_003_000), *TAGS),
            "substantive",
            id="two lines released on one day",
        ),
        pytest.param(
            {"CHANGELOG.md": LOG},
            (Tag("v2.0.0", "a" * 40, 1_777_003_000), Tag("v1.2.0-rc.1", "b" * 40, 1_777_000_000)),
            "outdated",
            id="a preview of that day",
        ),
        pytest.param(
            {"CHANGELOG.md": LOG}, (Tag("v2.0.0", "a" * 40, 1_780_000_000), *TAGS), "outdated", id="newest tag missing"
        ),
        pytest.param(
            {"CHANGELOG.md": LOG + "\n- update lodash to 2.0.0\n"},
            (Tag("2.0.0", "a" * 40, 9),),
            "outdated",
            id="a dependency's version does not count",
        ),
        pytest.param({"CHANGELOG.md": "# Changelog\n\n## Unreleased\n"}, TAGS, "stub", id="only unreleased"),
        pytest.param({"CHANGELOG.md": "See the releases page.\n"}, TAGS, "stub", id="pointer"),
        pytest.param(
            {f"release-notes/{n}/7-map.yml": f"en: {filler(20)}\n" for n in ("1.1.0", "1.2.0")},
            TAGS,
            "substantive",
            id="a folder for each version",
        ),
        pytest.param(
            {f"changelogs/released/version-{n}.yml": f"changes: {filler(20)}\n" for n in ("1.1.0", "1.2.0")},
            TAGS,
            "substantive",
            id="files of data that say they are of versions released",
        ),
        pytest.param(
            {f"changelogs/reverted/version-{n}.yml": f"changes: {filler(20)}\n" for n in ("1.1.0", "1.2.0")},
            TAGS,
            "absent",
            id="files of versions in a folder of something else",
        ),
        pytest.param(
            {f"docs/release_notes/v{n}.md": f"# {n}\n\n{filler(20)}" for n in ("1.0", "1.1")},
            TAGS,
            "outdated",
            id="a file for each version, the newest missing",
        ),
        pytest.param(
            {f"versions/changelogs/{n}.md": f"# Changes\n\n{filler(20)}" for n in ("1_1_0", "1_2_0")},
            TAGS,
            "substantive",
            id="underscores in the names of a file for each version",
        ),
        pytest.param(
            {f"parts/lamp/changelogs/{n}.md": f"# Changes\n\n{filler(20)}" for n in ("1_1_0", "1_2_0")},
            TAGS,
            "absent",
            id="a file for each version of a part",
        ),
        pytest.param(
            {"src/changes/changes.xml": MAVEN.format("1.2.0")}, TAGS, "substantive", id="the file of Maven's plugin"
        ),
        pytest.param({"src/changes/changes.xml": MAVEN.format("1.1.0")}, TAGS, "outdated", id="that left behind"),
        pytest.param(
            {"src/changes/changes.xml": f"<document><!--{MAVEN.format('1.2.0')}--></document>"},
            TAGS,
            "absent",
            id="that in a comment",
        ),
        pytest.param({"a/src/changes/changes.xml": MAVEN.format("1.2.0")}, TAGS, "absent", id="that of a part"),
        pytest.param({"changes/1.2.0/logo.png": b"\x89PNG", "changes/1.1.0/a.png": b""}, TAGS, "absent", id="pictures"),
        pytest.param({"release-notes/1.2.0.md": filler(30)}, TAGS, "absent", id="notes on one version only"),
        pytest.param({"docs/1.2/release-notes-v1.2.0-rc.md": filler(30)}, TAGS, "substantive", id="named, newest"),
        pytest.param({"docs/release_notes_1.1.md": filler(30)}, TAGS, "stub", id="named, on an older one only"),
        pytest.param({"docs/v1.2.0/CHANGELOG.md": filler(30)}, TAGS, "substantive", id="a folder of the newest"),
        pytest.param({"docs/release-notes-1.2.0.md": "Soon.\n"}, TAGS, "stub", id="named, without content"),
        pytest.param({"docs/config-changelog-1.2.0.md": filler(30)}, TAGS, "absent", id="of something else"),
        pytest.param({"docs/release-notes-1.2.0.md": filler(30)}, (), "stub", id="named, no version released"),
        pytest.param(
            {f"docs/changelog-{n}.md": filler(20) for n in ("1.0.0", "1.1.0")},
            TAGS,
            "outdated",
            id="named, left behind",
        ),
        pytest.param({"packages/a/CHANGELOG.md": LOG}, TAGS, "absent", id="a part's changelog"),
        pytest.param({"src/history.js": LOG, "docs/api-changes.md": LOG}, TAGS, "absent", id="look-alikes"),
        pytest.param(
            {},
            (Tag("v1.2.0", "a" * 40, 9, annotated=True, message="Version 1.2.0\n\n" + filler(20)),),
            "substantive",
            id="message of the tag",
        ),
        pytest.param(
            {}, (Tag("v1.2.0", "a" * 40, 9, annotated=True, message="Release v1.2.0"),), "absent", id="empty message"
        ),
    ],
)
def test_changelog(files: Files, tags: tuple[Tag, ...], value: str) -> None:
    result = run("documentation.changelog", snapshot(files, tags=tags))
    assert result.value == value
    assert says(result)


OLD = f"# Changes\n\n## {{}}\n\n### Added\n\n- {filler(20)}\n\n### Fixed\n\n- {filler(9)}\n\n## 1.0 - 2020-02-03\n\n- {filler(9)}\n"


@pytest.mark.parametrize(
    ("heading", "commits", "value"),
    [
        pytest.param("1.1 - 2024-05-06", 10, "outdated", id="left behind"),
        pytest.param("1.1 (6. Mai 2024)", 10, "outdated", id="left behind, in German"),
        pytest.param("May 2024", 10, "outdated", id="left behind, a month"),
        pytest.param("6.5.2024", 10, "outdated", id="left behind, a day alone"),
        pytest.param("1.1 - 2024-05-06", 9, "substantive", id="little since"),
        pytest.param("1.1 - 2025-09-06", 10, "substantive", id="not long ago"),
        pytest.param("1.1", 10, "substantive", id="an entry without a day"),
        pytest.param("Unreleased", 10, "substantive", id="changes are collected"),
        pytest.param("1.1 - 2024-05-06", 0, "substantive", id="nobody works on it"),
    ],
)
def test_a_changelog_without_tags_that_work_has_left_behind(heading: str, commits: int, value: str) -> None:
    made = [commit(f"2026-06-{day:02}") for day in range(1, commits + 1)]
    made += [commit(f"2026-06-{day:02}", "renovate[bot]") for day in range(1, 20)]
    result = run("documentation.changelog", snapshot({"CHANGELOG.md": OLD.format(heading)}, commits=made, tags=()))
    assert result.value == value and says(result)


@pytest.mark.parametrize(
    ("subject", "value"),
    [
        ("Translated using Weblate (French)", "substantive"),
        ("docs: say more", "substantive"),
        ("Bump lamps from 1.0 to 1.1", "substantive"),
        ("feat: more lamps", "outdated"),
        ("Fix the list of lamps", "outdated"),
    ],
)
def test_a_changelog_need_not_name_what_changes_little(subject: str, value: str) -> None:
    made = [commit(f"2026-06-{day:02}", subject=subject) for day in range(1, 12)]
    files = {"CHANGELOG.md": OLD.format("1.1 - 2024-05-06")}
    assert run("documentation.changelog", snapshot(files, commits=made, tags=())).value == value


def test_a_version_and_its_day_are_one_entry() -> None:
    text = OLD.format("1.1 - 2025-09-06")
    result = run("documentation.changelog", snapshot({"CHANGELOG.md": text}, tags=()))
    assert dict(result.evidence[0].text.args)["count"] == 2


def test_a_changelog_without_tags_is_not_said_to_keep_up() -> None:
    result = run("documentation.changelog", snapshot({"CHANGELOG.md": LOG}, tags=()))
    assert result.summary.key == "documentation.changelog_untagged"


def test_a_block_of_code_is_shown_with_its_first_command() -> None:
    text = "# App\n\n## Installation\n\n```sh\n\nmake install\n```\n"
    evidence = run("documentation.installation", {"README.md": text}).evidence[0]
    assert (evidence.start, evidence.excerpt) == (7, "make install")


def test_the_same_words_over_and_over_say_little() -> None:
    again = "# Lamps\n\n" + "Lamps is software for towns. " * 60 + "\n\n## Installation\n\n" + "word " * 300
    assert run("documentation.purpose", {"README.md": again}).value != "substantive"
    assert run("documentation.installation", {"README.md": again}).value != "substantive"


LAMPS = "import argparse\np = argparse.ArgumentParser()\n" + "".join(
    f"p.add_argument('--{name}', help='x')\n" for name in ("begin-date", "end_date", "data-path", "column")
)
RUN = "# Lampen\n\n## Running the app\n\nRun it with these arguments:\n\n" + "".join(
    f"  - `--{name}`: {said}\n"
    for name, said in (
        ("begin-date", "the first day that is forecast, as YYYY-MM-DD"),
        ("end-date", "the last day that is forecast, as YYYY-MM-DD"),
        ("data-path", "optional, the folder with files of the town"),
        ("column", "the column in the table that is to be forecast"),
    )
)
HELP = """# part

```
$ lamps --help
  --begin-date BEGIN    the first day that is forecast
  --end-date END        the last day that is forecast
  --data-path DATA      the folder with files of the town
  --column COLUMN
                        the column that is to be forecast
```
"""
PARTS = "# A\n\n| part |\n|---|\n| [a](a/) |\n| [b](b/README.md) |\n| [c](c) |\n"


ROUTES = "# Lampen\n\n## API\n\nWhat the server answers, for towns and their partners.\n\n" + "".join(
    f"- **{method} {path}**\n  {said}\n\n"
    for method, path, said in (
        ("GET", "/api/lamps", "Returns the list of all lamps of the town, the broken ones first."),
        ("GET", "/api/lamps/:id", "Returns one lamp with its place and the hours in which it is lit."),
        ("PUT", "/api/lamps/:id", "Changes the hours of one lamp; only the keeper of the district may."),
        ("DELETE", "/api/lamps/:id", "Removes a lamp that was taken down, with all that it reported."),
    )
)
TABLE = "# Lampen\n\n## Routes\n\n| call | what it does |\n|---|---|\n" + "".join(
    f"| `{method} /lamps/{place}` | {filler(12)} |\n" for method in ("GET", "POST") for place in ("north", "south")
)
BLOCK = "# Lampen\n\n## Api\n\n```\n" + "".join(
    f"/api/{name}\n{method} will return what the town knows of all {name} along its streets\n/* takes light=true */\n\n"
    for method, name in (("GET", "lamps"), ("GET", "posts"), ("POST", "bulbs"), ("POST", "wires"))
)
SERVER = {"requirements.txt": "flask\n"}


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"README.md": ROUTES, **SERVER}, 1, id="endpoints explained"),
        pytest.param({"README.md": TABLE, **SERVER}, 1, id="in a table"),

        pytest.param({"README.md": BLOCK + "```\n"}, 0, id="a block on others"),
        pytest.param({"README.md": BLOCK.replace("/posts", "/lamps").replace("/wires", "/bulbs"), **SERVER}, 0, id="two in a block"),
        pytest.param({"README.md": re.sub("will.*", "", BLOCK), **SERVER}, 0, id="a block without a word"),
        pytest.param({"README.md": re.sub("(?m)^(GET|POST) will.*", r"\1 /x HTTP/1.1 of the host lamps", BLOCK), **SERVER}, 0, id="calls"),
        pytest.param({"README.md": ROUTES}, 0, id="endpoints of others"),
        pytest.param({"README.md": ROUTES.replace("DELETE", "REMOVE"), **SERVER}, 0, id="three of them"),
        pytest.param({"README.md": ROUTES.replace(" /api", " http://localhost:8080/api"), **SERVER}, 1, id="of this host"),
        pytest.param({"README.md": ROUTES.replace(" /api", " https://lamps.eu/api"), **SERVER}, 0, id="of another host"),
        pytest.param({"README.md": re.sub("(?m)^  .*", "", ROUTES), **SERVER}, 0, id="endpoints without a word"),
        pytest.param({"README.md": re.sub(r"(?m)^  (\S+ \S+ \S+).*", r"  \1", ROUTES), **SERVER}, 0, id="few words"),
        pytest.param({"README.md": re.sub(r"/api/\S+\*\*", "/api/lamps**", ROUTES).replace("PUT", "GET").replace("DELETE", "GET"), **SERVER}, 0,
                     id="the same one over and over"),
    ],
)  # fmt: skip
def test_explained_endpoints_guide_users_of_a_server(files: dict[str, str], count: int) -> None:
    measurement = run("documentation.guides", files)
    assert measurement.value == count
    assert says(measurement)


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"README.md": RUN, "main.py": LAMPS}, 1, id="options explained"),
        pytest.param({"README.md": RUN}, 0, id="options that nothing declares"),
        pytest.param({"README.md": "", "main.py": LAMPS}, 0, id="an empty README"),
        pytest.param({"README.md": RUN, "main.py": LAMPS, "requirements.txt": "flask\n"}, 0, id="those of a server"),
        pytest.param({"README.md": RUN.replace("column`", "table`"), "main.py": LAMPS}, 0, id="three of them"),
        pytest.param(
            {"README.md": re.sub("(?m)(--.*?`):.*", r"\1", RUN), "main.py": LAMPS}, 0, id="options without a word"
        ),
        pytest.param({"README.md": HELP, "main.py": LAMPS}, 1, id="the program's own help"),
        pytest.param(
            {"README.md": PARTS, **{f"{n}/README.md": HELP for n in "abc"}, "a/x.py": LAMPS}, 1, id="READMEs of parts"
        ),
        pytest.param(
            {"README.md": PARTS, **{f"{n}/README.md": HELP for n in "ab"}, "a/x.py": LAMPS}, 1, id="of two parts"
        ),
        pytest.param(
            {"README.md": "# A\n", **{f"{n}/README.md": HELP for n in "abc"}, "a/x.py": LAMPS},
            0,
            id="READMEs to which nothing leads",
        ),
        pytest.param(
            {"README.md": PARTS, **{f"{n}/README.md": "# B\n\n## Usage\n\n" + filler(50) for n in "abc"}},
            1,
            id="how the parts are used",
        ),
        pytest.param(
            {"README.md": PARTS, **{f"{n}/README.md": "# B\n\n## Usage\n\n" + filler(20) for n in "abc"}},
            0,
            id="a few words on the use of the parts",
        ),
    ],
)
def test_explained_options_and_readmes_of_parts_guide_users(files: dict[str, str], count: int) -> None:
    measurement = run("documentation.guides", files)
    assert measurement.value == count
    assert says(measurement)


RELEASING = (
    "# Deploying\n\nThere are many steps by hand, which we write down here so that everybody among us does the same. "
    + filler(40)
    + "\n\n1. Bump the version number in the project's file\n2. Create and push a tag with `git push --tags`\n"
    "3. Push the new packages up with `dotnet nuget push`\n\n" + filler(200)
)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(re.sub(r"(?m)^\d\. .*\n", "", RELEASING), 1, id="how it is put into service"),
    ],
)
def test_how_the_makers_publish_guides_nobody_who_runs_it(text: str, count: int) -> None:
    assert run("documentation.guides", {"README.md": "# A\n", "DEPLOYMENT.md": text}).value == count
