# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How a README tells to install the software: fences of all lengths, steps without a heading, READMEs of parts."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot

STEPS = "## Installation\n\n```\nnpm install\n```\n"
SERVER = {"server/README.md": STEPS, "server/package.json": "{}"}
LISTED = (
    "1) Set JAVA_HOME to the JDK\n\n2) Create a database in postgres\n\n3) Edit pom.xml with its address\n\n"
    "4) Execute mvn clean install in lamps\n\n5) Execute mvn jetty:run in lamps\n"
)


def graded(files: Files) -> str:
    """What the README and the documents give."""
    return str(run("documentation.installation", files).value)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("## Setup\n\nThe following command builds it.\n\n``\nmvn clean package\n``\n", "substantive"),
        ("## Setup\n\n`\nmvn clean package\n`\n", "substantive"),
        ("## Setup\n\n``sh\nmake install\nmake run\n``\n", "substantive"),
        ("## Setup\n\n``\nLamps and trees\n\n## Next\n\nSee `make` there.\n", "substantive"),
        ("## Setup\n\n``\n\n## Next\n\nNothing.\n", "stub"),
        ("## Setup\n\nSay ``\n", "stub"),
    ],
)
def test_a_block_between_short_fences_is_code(text: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n{text}"}) == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("The Client and Server directories each have their own README.", "substantive"),
        ("See the README in `server` for more.", "substantive"),
        ("Each part has its own README.", "substantive"),
        ("Siehe die README im Ordner server.", "substantive"),
        ("Jeder Teil hat eine eigene README.", "substantive"),
        ("The server has no README yet.", "stub"),
        ("The server speaks with lamps.", "stub"),
        ("This README is on lamps, and the server is not.", "stub"),
        ("The Client directory has its own README.", "stub"),
    ],
)
def test_a_readme_leads_to_those_of_its_parts_in_words_too(text: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n{text}\n", **SERVER}) == grade


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        ({"src/a.py": "run()\n", **SERVER}, "substantive"),
        (
            {"src/a.py": "run()\n", "public/icons/README.md": STEPS, "public/icons/bower.json": '{"name": "icons"}'},
            "absent",
        ),
        ({"README.md": "# Lamps\n\n1. Run by volunteers\n2. Execute plans\n3. Type in hours\n"}, "absent"),
        ({"README.md": "# Lamps\n\n1. Lamps burn\n2. Run npm install\n3. Trees grow\n"}, "absent"),
        ({"README.md": "# Lamps\n\n## Tests\n\n1. Run npm install\n2. Run npm test\n3. Run npm start\n"}, "absent"),
    ],
)
def test_numbered_steps_that_name_commands_need_no_heading(files: Files, grade: str) -> None:
    assert graded(files) == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("## Development\n\n```tsx\nimport type { FC } from 'react';\nexport default Lamp;\n```\n", "stub"),
        ("## Development\n\n```scss\n@use 'lamps';\n```\n", "stub"),
        ("## Installation\n\n```js\nimport lamps from 'lamps'\n```\n", "substantive"),
        ("## Installation\n\n```ruby\ngem 'lamps'\n```\n", "substantive"),
        ("## Trip start\n\nIt begins when the lock opens and the lamp burns.\n", "absent"),
        ("## Start finishing\n\nThe lock closes and the trip is at its end.\n", "absent"),
        ("## Start\n\n```\nmake run\n```\n", "substantive"),
        ("## Deployment\n\nPut it into `/bin/lamps-webapp/` by hand.\n", "stub"),
    ],
)
def test_what_starts_no_software(text: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n{text}"}) == grade


NG = (
    "# Lamps\n\nThis project was generated with [Angular CLI](https://github.com/angular/angular-cli) version 1.0.0.\n\n"
    "## Development server\n\nRun `ng serve` for a dev server. Navigate to `http://localhost:4200/`. The app will "
    "automatically reload if you change any of the source files.\n\n## Further help\n\nTo get more help on the Angular CLI "
    "use `ng help` or go check out the [Angular CLI README](https://github.com/angular/angular-cli).\n"
)


@pytest.mark.parametrize(
    "left",
    [
        "# Lamps\n\nThis template should help get you started developing with Vue 3 in Vite.\n\n## Recommended Browser "
        "Setup\n\n- Chromium-based browsers (Chrome, Edge, Brave, etc.):\n  - [Vue.js devtools](https://a.example/)\n  - "
        "[Turn on Custom Object Formatter in Chrome DevTools](https://b.example/)\n\n## Project Setup\n\n```sh\nnpm "
        "install\n```\n\n### Compile and Minify for Production\n\n```sh\nnpm run build\n```\n",
        "# Lamps\n\nBehold My Awesome Project!\n\n## Deployment\n\nThe following details how to deploy this application."
        "\n\n### Docker\n\nSee detailed [cookiecutter-django Docker documentation](https://c.example/).\n",
    ],
    ids=["Vue", "Django"],
)
def test_what_a_generator_says_on_installing_is_a_template(left: str) -> None:
    assert graded({"README.md": left}) == "template"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("2. Einrichtung\n\nZuerst holen:\n\n  docker compose up -d\n", "substantive"),
        ("2. Einrichtung\n--------------\n\n    make\n", "substantive"),
        ("2. Einrichtung\n--------------\n\n    make sure that lamps are lit\n", "stub"),
    ],
)
def test_plain_text_indents_what_to_type(text: str, grade: str) -> None:
    assert graded({"README": f"Lampen\n======\n\n{text}"}) == grade


@pytest.mark.parametrize(
    ("section", "grade"),
    [
        ("## Init project\n\nRun `npm install` for download dependencies.\n", "stub"),
        ("## Getting started\n\nPut your token of the map into a file in the root directory.\n", "stub"),
        ("## Lights\n\nThe lights are counted at night by many people.\n", "template"),
        ("## Install\n", "template"),
        ("", "template"),
    ],
)
def test_a_section_of_its_own_beside_a_template_is_a_rudiment(section: str, grade: str) -> None:
    assert graded({"README.md": NG + "\n" + section}) == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("## Usage\n\nThe commands of lamps are in [our wiki](https://example.org/wiki/Usage).\n", "absent"),
        ("## News\n\nFor the execution commands, refer to [our wiki](https://example.org/wiki/Usage).\n", "absent"),
        ("## Installation\n\nFollow the instructions in `install/INSTALL.md`.\n", "substantive"),
        ("## Installation\n\nFollow the instructions in `install/MISSING.md`.\n", "stub"),
        ("## Installation\n\nIt reads `install/lamps.json`.\n", "stub"),
    ],
)
def test_instructions_may_be_named_without_a_link(text: str, grade: str) -> None:
    files = {"README.md": f"# Lamps\n\nLamps are counted.\n\n{text}", "install/lamps.json": "{}"}
    wanted = {"install/INSTALL.md": "# Lamps on Ubuntu\n\n```\nnpm install\n```\n"} if "INSTALL.md" in text else {}
    assert graded({**files, **wanted}) == grade


@pytest.mark.parametrize(
    ("heading", "grade"),
    [
        ("Set me up 🔧", "substantive"),
        ("Include it", "substantive"),
        ("Adding it to your project", "substantive"),
        ("Add the dependency", "substantive"),
        ("Maven", "substantive"),
        ("In Betrieb nehmen", "substantive"),
        ("Einbinden", "substantive"),
        ("Einbindung in das eigene Projekt", "substantive"),
        ("Mise en place", "substantive"),
        ("Kom i gang", "substantive"),
        ("Set of lamps", "absent"),
        ("Bürgerinnen einbinden", "absent"),
        ("Add lamps to the map", "absent"),
        ("Getting it into law", "absent"),
    ],
)
def test_a_library_is_set_up_below_headings_of_many_words(heading: str, grade: str) -> None:
    assert graded({"README.md": f"# Trees\n\n## {heading}\n\n### 1. Rule\n\n```\nlight on\n```\n"}) == grade


@pytest.mark.parametrize(
    ("code", "grade"),
    [
        ("<dependency>\n  <artifactId>lamps-starter</artifactId>\n</dependency>", "substantive"),
        ("implementation 'org.town:lamps:1.2.0'", "substantive"),
        ('implementation(platform("org.town:lamps-bom:1.2.0"))', "substantive"),
        ('libraryDependencies += "org.town" %% "lamps" % "1.2.0"', "substantive"),
        ('[dependencies]\nlamps = "1.2"', "substantive"),
        ('lamps = { git = "https://git.example/lamps" }', "substantive"),
        ("dependencies:\n  lamps: ^1.2.0", "substantive"),
        ('{:lamps, "~> 1.2"}', "substantive"),
        ("gem 'lamps'", "substantive"),
        ('.package(url: "https://git.example/town/lamps.git", from: "1.2.0")', "substantive"),
        ('<PackageReference Include="Town.Lamps" Version="1.2.0" />', "substantive"),
        ("PM> Install-Package Town.Lamps", "substantive"),
        ("cargo add lamps", "substantive"),
        ("- uses: town/lamps@v1", "substantive"),
        ('module "light" {\n  source = "town/lamps/aws"\n}', "substantive"),
        ('[town/lamps "1.2.0"]', "substantive"),
        ('<script src="https://unpkg.com/lamps@1/dist/lamps.js"></script>', "substantive"),
        ("<dependency>\n  <artifactId>junit</artifactId>\n</dependency>", "absent"),
        ("implementation 'org.town:trees:1.2.0'", "absent"),
        ("<parent>lamps</parent>", "absent"),
        ("lamps = new Lamps()", "absent"),
        ('lamps = "on"', "absent"),
        ("lamps: 12", "absent"),
    ],
)
def test_a_library_tells_to_add_its_own_name_to_a_manifest(code: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n## The library\n\nHere:\n\n```\n{code}\n```\n"}) == grade
    assert graded({"README.md": f"# Lamps\n\n## Changelog\n\nHere:\n\n```\n{code}\n```\n"}) == "absent"


DEPENDS = "```\nrepositories {\n  maven { url 'https://jitpack.io' }\n}\ndependencies {\n  implementation 'com.git.town:bulbs:X.Y.Z'\n}\n```\n"
CALLS = "```java\nimport org.town.Lamp;\n\nnew Lamp().on();\n```\n"


@pytest.mark.parametrize(
    ("heading", "code", "grade"),
    [
        ("Using the library", f"Add to build.gradle:\n{DEPENDS}", "substantive"),
        ("Use as a dependency", DEPENDS, "substantive"),
        ("Verwendung der Bibliothek", DEPENDS, "substantive"),
        ("Bibliothek einbinden", DEPENDS, "substantive"),
        ("Using the library", CALLS, "absent"),
        ("Using the lamps", DEPENDS, "absent"),
        ("Who uses the library", DEPENDS, "absent"),
        ("Publishing new releases", DEPENDS, "absent"),
    ],
)
def test_how_a_library_is_taken_into_use(heading: str, code: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\nA library for lamps.\n\n## {heading}\n\n{code}"}) == grade


@pytest.mark.parametrize(
    ("address", "grade"),
    [
        ("https://git-scm.com/downloads", "absent"),
        ("https://github.com/town/demography/wiki", "absent"),
    ],
)
def test_a_text_in_the_root_leads_to_pages_of_the_project(address: str, grade: str) -> None:
    guide = f"### Code\n\nLamps are code.\n\n### Installation, Usage\n\n* [Development environment][dev]\n\n[dev]: {address}\n"
    assert graded({"README.md": "# Lamps\n\nA map of lamps.\n", "Contributing.md": guide}) == grade


ADDS = 'To use the core, add it to your build:\n\n```scala\nlibraryDependencies += "org.town" %% "lamps-core" % "1.2"\n```\n'


@pytest.mark.parametrize(
    ("path", "code", "grade"),
    [
        ("docs/index.md", ADDS, "substantive"),
        ("site/docs/documentation/index.md", ADDS, "substantive"),
        ("docs/usage.md", ADDS, "substantive"),
        ("website/content/docs/index.md", ADDS.replace("libraryDependencies", "// libraryDependencies"), "absent"),
        ("docs/index.md", ADDS.replace("lamps-core", "bulbs"), "absent"),
        ("docs/shapes/index.md", ADDS, "substantive"),
        ("docs/contributing.md", ADDS, "absent"),
    ],
)
def test_the_documentation_begins_with_how_a_library_is_added(path: str, code: str, grade: str) -> None:
    assert graded({"README.md": "# Lamps\n\nA library for lamps.\n", path: f"# Lamps\n\n{code}"}) == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Dentro de cada uno de estos directorios, se encuentra más documentación.", "substantive"),
        ("Each of these folders has its own README.", "substantive"),
        ("In each of these folders there is more documentation.", "substantive"),
        ("Further documentation can be found inside each folder.", "substantive"),
        ("Weitere Anleitungen liegen in den jeweiligen Ordnern.", "substantive"),
        ("Eine Anleitung liegt in jedem Ordner.", "substantive"),
        ("There is no documentation in any of the folders.", "stub"),
        ("The documentation of all modules is on our wiki.", "stub"),
        ("Documentation of all components is in the docs folder.", "stub"),
        ("Die Dokumentation aller Module liegt im Ordner docs.", "stub"),
        ("All components are told in the documentation of the folder docs.", "stub"),
        ("Each folder holds lamps.", "stub"),
        ("The documentation of the server is outdated.", "stub"),
    ],
)
def test_a_readme_leads_to_the_documentation_in_each_part(text: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n- server: counts lamps\n\n{text}\n", **SERVER}) == grade


def test_parts_inside_parts_are_not_meant_by_each_of_them() -> None:
    inner = {"server/api/README.md": STEPS, "server/api/package.json": "{}"}
    outer = {"server/README.md": "# Server\n", "server/package.json": "{}"}
    assert graded({"README.md": "# Lamps\n\nEach folder has its own README.\n", **outer, **inner}) == "stub"
    assert graded({"README.md": "# Lamps\n\nThe api folder has its own README.\n", **outer, **inner}) == "substantive"


def test_of_many_parts_those_near_the_root_are_read() -> None:
    deep = {f"area/part{n}/{name}": "# Part\n" for n in range(30) for name in ("README.md", "package.json")}
    assert graded({"README.md": "# Lamps\n\nSee the README in server.\n", **SERVER, **deep}) == "substantive"


@pytest.mark.parametrize("manifest", ["Lamps.csproj", "Lamps.sln", "lamps.gemspec"])
def test_the_projects_of_more_languages_make_a_part(manifest: str) -> None:
    assert graded({"web/README.md": STEPS, f"web/{manifest}": "x"}) == "substantive"


BULLETS = (
    "- Clone the branch to your machine\n- Restore all packages\n- Copy the package to the server\n"
    "- Update the config with the database\n- Open the folder for uploads\n"
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (f"## Installation\n\nYou need a server.\n\n## Step-by-Step\n\n{BULLETS}", "substantive"),
        (f"## Einrichtung\n\nEin Server ist nötig.\n\n## Schritt für Schritt\n\n{BULLETS}", "substantive"),
        (f"## Setting up the server\n\nIt needs a role.\n\n## Steps\n\n{BULLETS}", "substantive"),
        (f"## Lamps\n\nThey burn at night.\n\n## Step-by-Step\n\n{BULLETS}", "absent"),
        (f"## Installation\n\nYou need a server.\n\n## Lamps\n\nThey burn.\n\n## Steps\n\n{BULLETS}", "stub"),
        (f"## Installation\n\nYou need a server.\n\n## Steps to count lamps\n\n{BULLETS}", "stub"),
        ("## Installation\n\nYou need a server.\n\n## Steps\n\n- Wood\n- Stone\n- Iron\n- Glass\n", "stub"),
    ],
)
def test_steps_behind_the_section_on_installation_belong_to_it(text: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n{text}"}) == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("## Project development\n\nLamps are made by the town. Faults can be told on Fridays.\n", "absent"),
        ("## Entwicklung\n\nDie Lampen werden im Rathaus gezählt und gepflegt.\n", "absent"),
        ("## Development\n\nDownload the packages, configure the server and open the app.\n", "stub"),
        ("## Development setup\n\nAsk in the town hall about it.\n", "stub"),
        ("## Development\n", "stub"),
        ("## Development\n\nSee [our wiki](https://wiki.example.org/dev).\n", "stub"),
    ],
)
def test_a_section_on_the_making_without_a_word_on_installing_is_no_rudiment(text: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n{text}"}) == grade


@pytest.mark.parametrize(
    ("address", "grade"),
    [
        ("https://github.com/stadt/baumkataster", "absent"),
        ("https://github.com/stadt/baumkataster.git", "absent"),
        ("https://github.com/stadt/anderes", "stub"),
        ("https://stadt.github.io/docs/baumkataster", "stub"),
        ("https://pypi.org/project/baumkataster", "stub"),
        ("https://github.com/stadt/baumkataster/wiki", "stub"),
    ],
)
def test_the_page_of_the_repository_is_no_page_elsewhere(address: str, grade: str) -> None:
    text = f"## Development\n\nWe use [the forge]({address}) for everything.\n"
    shot = snapshot({"README.md": f"# Baumkataster\n\n{text}"}, name="baumkataster")
    assert run("documentation.installation", shot).value == grade


@pytest.mark.parametrize(
    ("files", "open_"),
    [
        ({"README.md": "# Lampade\n\nPer l'installazione si rimanda al file Istruzioni.pdf\n"}, True),
        ({"README.md": "# Lamps\n\n## Installation\n\nSee [the guide](docs/The%20guide.docx).\n"}, True),
        ({"README.md": "# Lampen\n\nZur Einrichtung siehe Anleitung.pdf.\n"}, False),
        ({"README.md": "# Lamps\n\nThe paper on lamps is Istruzioni.pdf.\n"}, False),
        ({"README.md": f"# Lamps\n\n{STEPS}\nMore on installing: Istruzioni.pdf\n"}, False),
    ],
    ids=["named", "linked", "not there", "on something else", "instructions beside it"],
)
def test_instructions_in_a_format_that_is_not_read_are_left_open(files: Files, open_: bool) -> None:
    found = run("documentation.installation", {"Istruzioni.pdf": b"%PDF-1.4", "docs/The guide.docx": b"PK", **files})
    assert (found.undetermined is not None) is open_


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("1. Install.\n2. Run.", "stub"),
        ("1. Installieren.\n2. Konfigurieren.\n3. Starten.", "stub"),
        ("- Install\n- Configure\n- Run", "stub"),
        ("```\nInstall.\nRun.\n```", "stub"),
        ("1. Unpack the archive.\n2. Open index.html.", "substantive"),
        ("1. Archiv entpacken\n2. `lamps.exe` öffnen", "substantive"),
        ("- Before you start, your\n  docker compose up is what should have been tried", "stub"),
        ("- Mit dem Befehl\n  npm install werden die Pakete geholt, und das ist alles", "stub"),
        ("- Everybody begins with\n  docker compose up.", "stub"),
        ("> docker compose must be there before you can think of it", "stub"),
        ("- Type\n  docker compose up", "substantive"),
        ("Type\n\n  pip install .", "substantive"),
        ("> docker compose up", "substantive"),
    ],
)
def test_what_reads_like_a_step_or_a_command(text: str, grade: str) -> None:
    assert graded({"README.md": f"# Lamps\n\n## Installation\n\n{text}\n"}) == grade
