# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What explains a setting: help texts beside it, columns with words, sentences; not headings, values and blanks."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot
from tests.measures.test_settings import NAMES, reads


def grade(files: Files) -> object:
    return settings_shown(run("reuse.configuration", snapshot(files)))


WORDS = ("town", "mail-host", "map_center", "file-limit", "login")
HELPED = "[general]\n" + "".join(
    f"{name} = x\n{name}.type = Text\n{name}.help = Where the service for this is found\n\n" for name in WORDS
)
UNHELPED = "".join(f"{name} = x\n\n" for name in WORDS) + "[more]\n" + "".join(f"m_{name} = 1\n" for name in WORDS)


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"app/default.config": HELPED}, "documented", id="help texts as keys"),
        pytest.param({"config/app.ini.example": HELPED}, "documented", id="in a template"),
        pytest.param({"app/default.config": HELPED + UNHELPED}, "none", id="for a third"),
        pytest.param({"config/app.ini.example": HELPED + UNHELPED}, "template", id="for a third of a template"),
        pytest.param({"app/default.config": HELPED.replace(".help", ".unit")}, "none", id="no help"),
        pytest.param({"config/app.ini.example": HELPED.replace("Where the service for this is found", "")}, "template",
                     id="empty help"),
        pytest.param({"app/default.conf": "server {\n  listen = 1\n}\n"}, "none", id="a server of pages"),
    ],
)  # fmt: skip
def test_help_texts_beside_values(files: Files, value: str) -> None:
    assert grade(files) == value


def table(head: str, *cells: str) -> str:
    rule = "|---" * (head.count("|") - 1) + "|"
    rows = "".join(f"| `{name}` {cells[n % len(cells)]}\n" for n, name in enumerate(NAMES))
    return f"# A\n\n## Configuration\n\n{head}\n{rule}\n{rows}"


READS = {"a.py": reads(*NAMES)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(table("| Key | Default | Description |", "| http://map:80/api | |"), "template", id="empty cells"),
        pytest.param(table("| Key | Secret | Description |", "| Yes", "| | |"), "template", id="unfinished rows"),
        pytest.param(table("| Key | Type | Default |", "| string | own folder of maps |"), "template", id="types"),
        pytest.param(table("| Key | Pflicht | Standardwert |", "| ja | Musterstadt am See |"), "template", id="German"),
        pytest.param(table("| Key | Type | Description |", "| string | Where maps are found |"), "documented", id="said"),
        pytest.param(table("| Key | Bedeutung |", "| Adresse der Karten |"), "documented", id="in German"),
        pytest.param(table("| Key | Default | Description |", "| x | Where maps are found |", "| x | |"), "documented",
                     id="most of them"),
    ],
)  # fmt: skip
def test_cells_beside_a_setting(text: str, value: str) -> None:
    assert grade({"README.md": text} | READS) == value
    assert grade({"README.md": text, ".env.example": "".join(f"{name}=\n" for name in NAMES)} | READS) == value


MANY = tuple(f"LAMP_{word}_{number}" for word in ("MAP", "MAIL") for number in range(40))
COMPOSE = "# Image\n\n```yaml\nservices:\n    lamp:\n        environment:\n%s```\n"


def environment(count: int, beside: str = "  # Where the service for this is found") -> str:
    rows = "".join(
        f"            {'# ' * (n % 2)}- {name}=http://map.town{beside}\n" for n, name in enumerate(MANY[:count])
    )
    return COMPOSE % rows


@pytest.mark.parametrize(
    ("count", "beside", "value"),
    [
        pytest.param(60, "  # Where the service for this is found", "documented", id="most"),
        pytest.param(25, "  # Where the service for this is found", "template", id="many"),
        pytest.param(12, "  # Where the service for this is found", "none", id="few"),
        pytest.param(60, "", "template", id="values alone"),
    ],
)
def test_an_environment_that_a_document_shows(count: int, beside: str, value: str) -> None:
    assert grade({"docker/README.md": environment(count, beside), "a.py": reads(*MANY)}) == value


MAIL = ("MAIL_HOST", "MAIL_PORT", "MAIL_USER", "MAIL_PASSWORD", "MAIL_SENDER")
LOG = tuple(
    f"LOG_{word}" for word in ("SIZE", "LINES", "LEVEL", "FOLDER", "DAYS", "FORMAT", "COLOURS", "STACK", "TIME")
)


def below(comment: str, names: tuple[str, ...] = MAIL) -> str:
    return f"# {comment}\n" + "".join(f"{name}=x\n" for name in names)


def each(comment: str) -> str:
    return "\n".join(f"# {comment}\n{name}=x\n" for name in MAIL)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(below("The account from which letters are sent"), "documented", id="a sentence on a few"),
        pytest.param(below("--- Postal Service Configuration ---"), "template", id="a heading"),
        pytest.param(below("Letters and parcels settings (needed for all who register)"), "template", id="with an aside"),
        pytest.param(below("Oracle Data API"), "template", id="a title"),
        pytest.param(below("Einstellungen\n# Das Konto, von dem Briefe verschickt werden"), "documented", id="and more"),
        pytest.param(below("How the service keeps its diary", LOG), "documented", id="a sentence on nine"),
        pytest.param(each("Oracle Data API"), "documented", id="a title on one"),
        pytest.param("mail:\n" + "".join(f"  {n.lower()}: x\n" for n in MAIL), "template", id="nothing"),
    ],
)  # fmt: skip
def test_a_heading_explains_no_setting_below_it(text: str, value: str) -> None:
    assert grade({".env.example": text}) == value


def test_a_heading_above_a_block_of_yaml() -> None:
    block = "# %s\nletters:\n  host: x\n  port: 1\n  sender: y\n  folder: z\n"
    assert grade({"config/app.yml.example": block % "Oracle Data API Settings"}) == "template"


PHP = "<?php\n" + "".join(f'define("{name}", "x");\n\n' for name in NAMES)
PYTHON = "".join(f"# Where the service for this is found\n{name} = 'x'\n\n" for name in NAMES)
COPY = "# A\n\nCopy `{0}` to `{1}` and edit it.\n"


@pytest.mark.parametrize(
    ("path", "text", "twin", "value"),
    [
        pytest.param("app/config/main-live.template.php", PHP, "main-live.php", "template", id="PHP"),
        pytest.param("town/local_example.py", PYTHON, "local.py", "documented", id="Python"),
        pytest.param("town/secrets.py.default", PYTHON, "secrets.py", "documented", id="defaults"),
        pytest.param("town/local_example.py", PYTHON, "other.py", "none", id="copied elsewhere"),
        pytest.param("town/mail.template.js", PYTHON, "", "none", id="not to be copied"),
    ],
)
def test_code_that_is_to_be_copied(path: str, text: str, twin: str, value: str) -> None:
    told = COPY.format(path, twin) if twin else "# A\n\nThere is `" + path + "`.\n"
    assert grade({"README.md": told, path: text, "b.py": "x = 1\n"}) == value


def test_code_to_copy_of_copied_software_is_no_template() -> None:
    brought = {"inc/lamps/LICENSE.md": "MIT\n", "inc/lamps/local_example.py": PYTHON}
    assert grade({"README.md": COPY.format("local_example.py", "local.py"), "b.py": "x = 1\n"} | brought) == "none"
    own = {"LICENSE.md": "MIT\n", "lamps/local_example.py": PYTHON}
    assert grade({"README.md": COPY.format("local_example.py", "local.py"), "b.py": "x = 1\n"} | own) == "documented"


def test_what_a_server_of_pages_is_told_is_no_setting() -> None:
    text = "# How pages are found\nserver {\n  # where all the pages lie\n  root: /pages;\n  location / {\n  }\n}\n"
    assert grade({"ingress/default.conf.template": text}) == "none"


SNIPPET = "lamp:\n" + "".join(f"  {name.lower()}: # where the service for this is found\n" for name in NAMES)
SERVICE = "# Lamps\n\n## Configuration\n\n```yaml\n" + SNIPPET + "```\n"
PROPERTIES = "".join(f"  {name.lower()}: x\n" for name in NAMES)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(SERVICE, "documented", id="words on each"),
        pytest.param(SERVICE.replace("# where the service for this is found", "x"), "template", id="none"),
    ],
)
def test_the_readme_of_a_service_shows_what_is_set(text: str, value: str) -> None:
    files = {"lamps/README.md": text, "lamps/src/main/resources/application.yml": "lamp:\n" + PROPERTIES}
    assert (
        grade(files | {"lamps/src/main/java/A.java": "class A { String mailHost, mapCenter, dataFolder; }\n"}) == value
    )


HOSTS = "# The names under which people find the lamps\nHOSTS = [\n  'lamps.example.org',\n  'lamps.example.net',\n]\n"
BLOCK = "# Where the service for this is found\n  map_address: x\n"


@pytest.mark.parametrize(
    ("path", "text", "counts"),
    [
        pytest.param("secrets.template", HOSTS, (1, 1), id="a list of plain values is one setting"),
        pytest.param("secrets.template", HOSTS[HOSTS.index("HOSTS") :], (0, 1), id="the list has no comment"),
        pytest.param("secrets.template", HOSTS + "DEBUG = False\n", (1, 2), id="a setting behind a list"),
        pytest.param("config/app.sample.yml", f"development: &default\n  {BLOCK}test:\n  <<: *default\n  data: lamps\n",
                     (1, 2), id="a block with an anchor is a heading"),
        pytest.param("config/app.sample.yml", f"development: &default # all of them\n  {BLOCK}", (1, 1),
                     id="an anchor and a comment"),
        pytest.param("config.json.template", '[{"town": "x", "limit": 1}, {"town": "y"}]', (0, 2), id="a list in JSON"),
    ],
)  # fmt: skip
def test_what_a_template_counts_as_settings(path: str, text: str, counts: tuple[int, int]) -> None:
    shown = dict(run("reuse.configuration", snapshot({path: text})).evidence[0].text.args)
    assert (shown.get("explained"), shown.get("variables")) == counts
