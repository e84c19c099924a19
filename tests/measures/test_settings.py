# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The configuration that counts is the software's own, and the one that holds most of its settings."""

from __future__ import annotations

import json

import pytest

from sealcheck.model import LANGUAGES, Measurement
from sealcheck.words import words
from tests.kit import Files, run, settings_shown
from tests.measures.prose import filler


def ask(files: Files) -> Measurement:
    measurement = run("reuse.configuration", files)
    said = (measurement.summary, measurement.undetermined, *(item.text for item in measurement.evidence))
    assert all(words(text, language) for text in said if text for language in LANGUAGES)
    return measurement


NAMES = ("MAIL_HOST", "MAP_CENTER", "DATA_FOLDER", "LOGIN_URL", "FILE_LIMIT")
TABLE = "| Name | Bedeutung |\n|---|---|\n" + "".join(
    f"| `{name}` | Die Adresse des Dienstes dafür |\n" for name in NAMES
)
EXPORTS = "# A\n\nConfiguration\n-------------\n\n* `.env`\n\n  Fill it with these:\n\n" + "".join(
    f'      export {name}="x"\n' for name in NAMES
)
HEADED = "# Settings\n\n" + "".join(f"## {name}\n\nThe address of the service for this.\n\n" for name in NAMES)
ASSIGNED = "".join(f"export {name}=x\n" for name in NAMES)
READ = "import os\n" + "".join(f"{name.lower()} = os.environ['{name}']\n" for name in NAMES)
LARGE = (
    "module.exports = {\n  siteName: 'x',\n  port: 80,\n"
    + "  // The outline of the town on the map\n  area: [1],\n" * 5_000
)
STATES = TABLE.replace("Die Adresse des Dienstes dafür", "Die Meldung ist in Arbeit")
SERVICE = "services:\n  app:\n    build: .\n    environment:\n" + "".join(f"      - {name}=x\n" for name in NAMES)
SERVICE_BESIDE = SERVICE.replace("=x", "=x # where the service for the town is found")
SERVICE_HEADED = SERVICE.replace("environment:", "environment: # all that the town has to set")
SERVICE_ABOVE = "services:\n  app:\n    build: .\n    environment:\n" + "".join(
    f"      # where the service for the town is found\n      {name}: x\n" for name in NAMES
)
EXPLAINED = "# Adresse des Servers für Briefe\nMAIL_HOST=\n"
ALL_EXPLAINED = "".join(f"# Adresse des Servers für diesen Dienst\n{name}=x\n\n" for name in NAMES)
CHART = "".join(f"# Where the service for this is found\n{name.lower()}: x\n\n" for name in NAMES)
OSGI = "".join(f"# Where the service for {name} is found\n{name} = x\n\n" for name in ("mail", "files", "maps"))
BARE = "mail = x\n\nfiles = y\n\nmaps = z\n\nlogin = w\n"
APPLICATION = "server:\n" + "".join(f"  setting{number}: 1\n" for number in range(20))
GENERATED = "# The key that signs the cookies of all the people\nproduction:\n  secret_key_base: x\n"
OPTIONS = "# Options\n\n- **-folder <x>**. Where all the files are put.\n\n## Environment variables\n\n" + "".join(
    f"| {name} | folder |\n" for name in NAMES
)
SCHEMA = {"type": "object", "properties": {n: {"description": "Where the service for this is"} for n in NAMES}}
NEW_IN_NET = (
    '{"Logging": {"LogLevel": {"Default": "Information", "Microsoft.AspNetCore": "Warning"}}, "AllowedHosts": "*"%s}\n'
)
PARAMETERS = "# config.json\n\n|Name|Pflicht|Typ|Beschreibung|\n|----|----|----|----|\n" + "".join(
    f"|{name}|nein|String|Adresse des Dienstes, der Karten liefert|\n"
    for name in ("portalTitle", "startCenter", "layerList", "searchBar", "backgroundImage")
)


SWITCHED_OFF_TOLD = "".join(f"# Where letters are sent to\n# {name}: x # optional\n\n" for name in NAMES)
SENTENCES = "".join(f"# {name}: the address of the service for it\n" for name in NAMES) + "".join(
    f"{name}: 1\n" for name in NAMES
)
OF_ANOTHER = "".join(f"# OLD_{name}: the address of the service for it\n{name}: 1\n" for name in NAMES)
NOTES = "".join(f"# Note: needed for all letters\n{name}: 1\n\n# example: x\n" for name in NAMES)
DEMANDED = "# The address of the server for all maps\nVITE_MAP=\nVITE_LOGIN=\nVITE_TITLE=\nVITE_LIMIT=\n"
CHECKS = "".join(f"# Where all the results of this are put afterwards\noutput_{n}: x\n" for n in "abc")


EXAMPLE_TOLD = "# A\n\nThe settings look like [this](server/examples/example-application.yaml).\n"


def few(*names: str) -> str:
    return "services:\n  app:\n    build: .\n    environment:\n" + "".join(f"      {name}: x\n" for name in names)


def few_lines(count: int) -> str:
    return "".join(f"{name}=\n" for name in NAMES[:count])


def reads(*names: str) -> str:
    return "import os\n" + "".join(f"{name.lower()} = os.getenv('{name}')\n" for name in names)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"docs/x.md": STATES}, "none", id="states in capitals"),
        pytest.param({".env.example": "DATA_DIR=/srv/data\nBASE_PATH=/\n"}, "template", id="paths right behind"),
        pytest.param(
            {".env.example": "# Where all files are kept\nDATA_DIR=/srv/data\n"}, "documented", id="a path, explained"
        ),
        pytest.param({".env.example": "https://stadt.example/a\nsee://x\n"}, "none", id="addresses are no settings"),
        pytest.param({"config-sample.yml": NOTES}, "documented", id="notes with a colon"),
        pytest.param({".env.example": DEMANDED}, "template", id="a prefix that a framework demands"),
        pytest.param({".env.example": DEMANDED.replace("VITE_", "LAMPS_")}, "documented", id="a prefix of one's own"),
        pytest.param(
            {
                ".env.example": "# The server that sends all letters\nVITE_SMTP_HOST=\nVITE_SMTP_PORT=\nVITE_SMTP_USER=\n"
            },
            "documented",
            id="a subject behind a prefix that a framework demands",
        ),
        pytest.param({"docker-compose.env.example": few(*NAMES)}, "template", id="variables of a Compose file"),
        pytest.param({"docker-compose.yml.example": SERVICE}, "none", id="an example of a Compose file"),
        pytest.param(
            {"server/examples/example-application.yaml": APPLICATION}, "none", id="an example that nothing leads to"
        ),
        pytest.param({"sample-application.yml": APPLICATION}, "template", id="settings of an application"),
        pytest.param({"src/main/resources/application-proxy.yml": APPLICATION}, "template", id="settings of a profile"),
        pytest.param({"src/main/resources/application-dev.yml": APPLICATION}, "none", id="settings for development"),
        pytest.param({"deployment/ansible/roles/app/development_template": BARE}, "none", id="another file of Ansible"),
        pytest.param(
            {
                "server/examples/lamps/example-application.yaml": APPLICATION,
                "README.md": EXAMPLE_TOLD.replace("examples/", "examples/lamps/"),
            },
            "none",
            id="an example of the settings of an example",
        ),
        pytest.param({"examples/example-application.json": "{}"}, "none", id="an example of a message"),
        pytest.param({"config/default.js": LARGE}, "template", id="defaults with a map's style in them"),
        pytest.param({"town-dist/src/main/resources/mail/de.town.mail.cfg": OSGI}, "none", id="no folder of settings"),
        pytest.param({"town-dist/src/main/resources/etc/de.town.mail.cfg": BARE}, "none", id="services, unexplained"),
        pytest.param(
            {
                f"config/{name}.yml": "# The key of the account\nkey: x\n\n# Where errors are sent to\nplace: y\n\n# Whether more is told\ndebug: false\n"
                for name in ("honeybadger", "newrelic")
            },
            "none",
            id="agents of monitoring services",
        ),
        pytest.param({"config/districts.yml": LARGE}, "none", id="data in a folder for configuration"),
        pytest.param({"docs/x.md": TABLE, "app/settings.py": READ}, "documented", id="what the code reads"),
        pytest.param({"README.md": EXPORTS, "app/settings.py": READ}, "template", id="lines to type"),
        pytest.param({"README.md": EXPORTS}, "template", id="lines to type below a heading on configuration"),
        pytest.param({"README.md": EXPORTS.replace("Configuration", "Tests")}, "none", id="lines to type for tests"),
        pytest.param({"README.md": EXPORTS.replace('x"', 'x" npm start')}, "none", id="set for one command"),
        pytest.param(
            {"README.md": EXPORTS.replace('x"', 'x" # Where the mails are sent to')}, "documented", id="lines explained"
        ),
        pytest.param(
            {"README.md": EXPORTS.replace("      export", "      # Where the mails are sent to\n      export")},
            "documented",
            id="lines explained above",
        ),
        pytest.param(
            {"docs/x.md": TABLE, "a.js": "".join(f"x(process.env.V_{n}_X)\n" for n in "ABCDEFGHIJKLMNOPQRST") + READ},
            "none",
            id="few of what is read",
        ),
        pytest.param({"docs/cli.md": OPTIONS.replace("-folder", "-other")}, "template", id="other options"),
        pytest.param(
            {"docs/configuration/layers.md": PARAMETERS}, "documented", id="a page of a folder on configuration"
        ),
        pytest.param({"docs/features/layers.md": PARAMETERS}, "none", id="a page of another folder"),
        pytest.param({"compose.yml": SERVICE, "app/a.py": READ}, "template", id="set in a Compose file"),
        pytest.param({"compose.yml": SERVICE}, "none", id="set in a Compose file, read by nobody"),
        pytest.param({"compose.yml": SERVICE_BESIDE, "a.py": READ}, "documented", id="beside each in a Compose file"),
        pytest.param({"compose.yml": SERVICE_ABOVE, "a.py": READ}, "documented", id="above each in a Compose file"),
        pytest.param({"compose.yml": SERVICE_HEADED, "a.py": READ}, "template", id="one comment for all in Compose"),
        pytest.param(
            {"compose.yml": few("MAP_URL", "MAP_KEY", "MAIL"), "a.py": reads("MAP_URL", "MAP_KEY", "MAIL", "DATA_DIR")},
            "none",
            id="a few set in a Compose file",
        ),
        pytest.param(
            {"config/syft.yaml": CHECKS, "scripts/config/.markdownlint.yaml": CHECKS}, "none", id="settings of checks"
        ),
        pytest.param({"config/portal.yaml": CHECKS}, "documented", id="the same as settings of the software"),
        pytest.param(
            {
                "compose.yml": SERVICE,
                "app/a.py": READ,
                "README.md": "# A\n\n## Use\n\nThe addresses of all other servers stand in " + " ".join(NAMES),
            },
            "documented",
            id="set in a Compose file and told in words",
        ),
        pytest.param(
            {"compose.yml": SERVICE, "app/a.py": READ, "README.md": "# A\n\n## Use\n\n" + " ".join(NAMES)},
            "template",
            id="set in a Compose file, and only named",
        ),
        pytest.param({"docs/settings.md": HEADED}, "documented", id="a heading for each setting"),
        pytest.param(
            {"docs/guide.md": "# Guide\n\n## Options\n\n" + HEADED.partition("\n")[2].replace("## ", "### ")},
            "documented",
            id="a heading for each, below one on options",
        ),
        pytest.param({"docs/settings.md": HEADED, "app/a.py": READ}, "documented", id="headings that the code knows"),
        pytest.param(
            {"docs/settings.md": HEADED.replace("## ", "## LAMP_"), "app/a.py": READ.replace("environ", "env").lower()},
            "documented",
            id="headings that the code knows without their prefix",
        ),
        pytest.param(
            {"docs/codes.md": HEADED.replace("Settings", "Error codes")}, "none", id="headings on other things"
        ),
        pytest.param(
            {"docs/settings.md": HEADED.replace("The address of the service for this.", "`x`")},
            "template",
            id="headings with values alone",
        ),
        pytest.param({".env.example": ASSIGNED, "docs/a.md": f"# A\n\n```\n{ASSIGNED}```\n"}, "template", id="copied"),
        pytest.param(
            {".env.example": ASSIGNED, "docs/a.md": "# A\n\n" + ASSIGNED}, "template", id="assigned in a text"
        ),
        pytest.param(
            {".env.example": ASSIGNED, "docs/a.md": "# A\n\n" + "".join(f"- {name}\n" for name in NAMES)},
            "template",
            id="a list of names",
        ),
        pytest.param({".env.example": ASSIGNED, "docs/a.md": TABLE}, "documented", id="a table beside a template"),
        pytest.param(
            {
                ".env.example": ASSIGNED,
                "docs/a.md": "# A\n\n" + "".join(f"- `{n}`:\n  where mail goes\n" for n in NAMES),
            },
            "documented",
            id="words in the next line",
        ),
        *(
            pytest.param({".env.example": f"{head}MAIL_HOST=\n"}, "template", id=head.split("\n")[0])
            for head in (
                "# Copy this file to .env and enter\n# what holds for your city\n",
                "# For work on the code, specify configuration variables here\n",
                "# Diese Datei nach .env kopieren und anpassen\n",
                "# Set this to your own value\n",
                "# Hier den eigenen Wert eintragen\n",
            )
        ),
        pytest.param(
            {".env.example": "# Copy this file to .env\n# Address of the server for letters\nMAIL_HOST=\n"},
            "documented",
            id="an explanation below a preamble",
        ),
        pytest.param(
            {".env.example": "# Copied when the server starts, to save time\nMAIL_HOST=\n"},
            "documented",
            id="an explanation that speaks of copying",
        ),
        *(
            pytest.param(
                {".env.example": few_lines(3) + "PORT=\n", "README.md": f"# A\n\n## Start\n\n{text}\n"},
                grade,
                id=text[:60],
            )
            for text, grade in (
                (
                    "1. Configure the .env file with the MAIL_HOST, MAP_CENTER, and DATA_FOLDER, then rename it.",
                    "template",
                ),
                ("Configure the file `.env` with the MAIL_HOST and PORT, rename it from `.env.example`", "template"),
                (
                    "MAIL_HOST, MAP_CENTER, DATA_FOLDER: server for letters, middle of the map, place of all files",
                    "documented",
                ),
                (
                    "\n".join(
                        f"- `heroku config:set {n}=<{n.lower()}>`, replacing it with the {n.lower().replace('_', ' ')}"
                        for n in NAMES[:3]
                    ),
                    "template",
                ),
                (
                    "\n".join(
                        f"- `heroku config:set {n}=<{n.lower()}>`, which the city's hosting gives you"
                        for n in NAMES[:3]
                    ),
                    "documented",
                ),
                ("Create a file with the following values:\n\n```\n" + few_lines(3) + "```", "template"),
                ("Enter the addresses of your mail server and map:\n\n```\n" + few_lines(3) + "```", "documented"),
            )
        ),
        pytest.param(
            {f"part{n}/.env.example": ASSIGNED if n else ALL_EXPLAINED for n in range(4)},
            "documented",
            id="one part of a few",
        ),
        pytest.param(
            {f"part{n}/.env.example": ASSIGNED for n in range(6)}
            | {"charts/p/Chart.yaml": "name: p\n", "charts/p/values.yaml": CHART},
            "documented",
            id="the only chart beside many parts",
        ),
        pytest.param({f"part{n}/.env.example": EXPLAINED for n in range(6)}, "documented", id="all parts"),
        pytest.param(
            {f"part{n}/.env.example": "MAIL_HOST=x\n" for n in range(6)} | {".env.example": EXPLAINED},
            "documented",
            id="the template in the root speaks for the whole",
        ),
        pytest.param(
            {
                "README.md": TABLE,
                "app/a.py": READ + "sha = os.environ['CI_COMMIT_SHA']\nref = os.environ['GITHUB_REF_NAME']\n" * 9,
                ".eslintrc.js": "".join(f"f(process.env.STRICT_{n})\n" for n in range(30)),
            },
            "documented",
            id="what pipelines set and linters read",
        ),
        pytest.param(
            {
                "compose.yml": SERVICE,
                "app/a.py": READ,
                ".env.example": EXPLAINED + "# Wohin man sich anmeldet\nLOGIN_URL=\n",
            },
            "documented",
            id="a template decides, not the Compose file",
        ),
        pytest.param(
            {
                "compose.yml": SERVICE,
                "app/a.py": READ + READ.replace("['", "['X_"),
                "README.md": "# A\n\n## Use\n\n" + " ".join(NAMES),
            },
            "template",
            id="half of what is read told in words",
        ),
        pytest.param(
            {"app/a.py": READ, "README.md": f"# A\n\n## Settings\n\n{filler(120)}"},
            "none",
            id="words, but variables read",
        ),
        pytest.param({"README.md": f"# A\n\n## Settings\n\n{filler(120)}"}, None, id="settings told in the README"),
        pytest.param({"README.md": f"# A\n\n## Einstellungen\n\n{filler(120, 'de')}"}, None, id="Einstellungen"),
        pytest.param({"README.md": f"# A\n\n## Settings\n\n{filler(30)}"}, "none", id="a few words on settings"),
        pytest.param({"README.md": f"# A\n\n## Parts\n\n{filler(120)}"}, "none", id="many words on something else"),
        pytest.param({"bruno/.env.example": EXPLAINED}, "none", id="client for tests"),
        pytest.param({".gitlab-ci.yml.tmpl": "image: ruby\n"}, "none", id="template of the pipeline"),
        pytest.param(
            {"web/.env": EXPLAINED, "src/main/resources/application.yml": APPLICATION}, "template", id="the small one"
        ),
        pytest.param(
            {
                "config/settings.example.yml": "# Name of the town shown\ntown_name: x\n# Where it lies on the map\ncenter: y\n",
                "config/application.example.yml": "".join(f"KEY_{n}_X: 1\n" for n in "ABCDE"),
            },
            "template",
            id="one of two templates",
        ),
        pytest.param(
            {
                "config/secrets.beispiel.yml": GENERATED,
                "config/einstellungen.beispiel.yml": "# Adresse des Servers für Meldungen\nbackend_url: http://x/\n",
            },
            "documented",
            id="the software's own is explained too",
        ),
        pytest.param({"config/secrets.sample.yml": GENERATED}, "documented", id="nothing else to set"),
        pytest.param({"src/app/template-config.resolver.ts": "a: 'x',\n"}, "none", id="code about templates"),
        pytest.param({"app/resources/exemple.properties": "url=x\nmot=y\n"}, "template", id="exemple"),
        pytest.param({"config.ejemplo.yml": "# Nombre que muestra la página\nciudad: x\n"}, "documented", id="ejemplo"),
        pytest.param({"lib/exemple.py": "a = 1\n"}, "none", id="an example in code"),
        pytest.param({"env": "APP_NAME=x\n\n# here\nMAIL_HOST=y\n"}, "template", id="env without its dot"),
        pytest.param({"env": "#!/bin/sh\nMAIL_HOST=y\nexec run\n"}, "none", id="a script called env"),
        pytest.param({"tools/env": "MAIL_HOST=y\n"}, "none", id="env of a tool"),
        pytest.param({"config/settings_example.py": "TOKEN = ''\n"}, "template", id="an example in Python"),
        pytest.param(
            {"app/config-dist-dev.py": "class Settings(Base):\n    MAIL_HOST = ''\n\n    MAP_TOKEN = ''\n"},
            "template",
            id="a template in Python for developers",
        ),
        pytest.param({".local.env": "MAIL_HOST=a\n\nMAP_TOKEN=b\n"}, "template", id="the environment of developers"),
        pytest.param({"web/.env.development": "VITE_API=a\n"}, "template", id="the environment for development"),
        pytest.param({"web/.env.test": "VITE_API=a\n"}, "none", id="the environment of tests"),
        *(
            pytest.param({f"apps/api/{name}": text}, grade, id=f"{name}: {text[:20]}")
            for name, text, grade in (
                (".env.lamps", "MAIL_HOST=\nMAP_CENTER=''\nDATA_FOLDER=/srv # where files are\n", "template"),
                (".env.production", "MAIL_HOST=<host>\nMAP_CENTER=your-center\n", "template"),
                (".env.production", "MAIL_HOST=mail.stadt.example\nMAP_CENTER=8,9\nLOGIN_URL=\n", "none"),
                (".env.lamps", "MAIL_HOST=mail.stadt.example\n", "none"),
                (".env.test", "MAIL_HOST=\n", "none"),
                (".env.lamps", "echo start\nMAIL_HOST=\n", "none"),
            )
        ),
        pytest.param(
            {"config/app_local.example.php": "<?php\nreturn [\n    'salt' => env('SALT', ''),\n];\n"},
            "template",
            id="an example in PHP, in the folder",
        ),
        pytest.param(
            {"src/app_local.example.php": "<?php\nreturn [\n    'salt' => env('SALT', ''),\n];\n"},
            "none",
            id="an example in PHP, elsewhere",
        ),
        pytest.param({"api/appsettings.json": '{"Mail": {"Host": "x"}}'}, "template", id="settings of .NET"),
        pytest.param(
            {"README.md": f"# A\n\n## Start\n\nYou should configure the following variables:\n\n{TABLE}"},
            "documented",
            id="a table that a line introduces",
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Start\n\nFolgende Variablen müssen gesetzt werden:\n\n{TABLE}"},
            "documented",
            id="the same in German",
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Start\n\nThe server answers with one of these:\n\n{STATES}"},
            "none",
            id="a table of something else",
        ),
        pytest.param({"api/appsettings.json": NEW_IN_NET % ""}, "none", id="what .NET puts into a new project"),
        pytest.param(
            {"api/appsettings.json": NEW_IN_NET % ', "Mail": {"Host": "x"}'}, "template", id="a setting beside it"
        ),
        pytest.param({"internals/app.schema.json": json.dumps(SCHEMA)}, "documented", id="a schema with descriptions"),
        pytest.param(
            {"internals/app.schema.json": json.dumps(SCHEMA).replace("Where the service for this is", "x")},
            "template",
            id="a schema without descriptions",
        ),
        pytest.param(
            {"app.schema.json": json.dumps({"$ref": "#/definitions/C", "definitions": {"C": SCHEMA}})},
            "documented",
            id="a schema in parts",
        ),
        pytest.param({"internals/app.schema.json": "[" * 5000}, "none", id="a schema that cannot be read"),
        pytest.param({"doc/config.json.md": PARAMETERS}, "documented", id="parameters of a portal"),
        pytest.param({"doc/layers.md": PARAMETERS}, "none", id="a table in another document"),
        pytest.param(
            {"doc/config.json.md": PARAMETERS, "a.js": "f(c.startCenter)\n"}, "documented", id="one of them is known"
        ),
        pytest.param({".agents/skills/app-settings/SKILL.md": PARAMETERS}, "none", id="what an assistant is told"),
        pytest.param({".opencode/config/a.md": PARAMETERS}, "none", id="what another assistant is told"),
        pytest.param({".claude/config.schema.json": json.dumps(SCHEMA)}, "none", id="the schema of an assistant"),
        pytest.param({".claude/skills/a/.env.example": ALL_EXPLAINED}, "none", id="the template of a skill"),
        pytest.param(
            {"doc/config.md": PARAMETERS, "devtools/proxy_example.json": '{"target": "x"}'},
            "documented",
            id="the larger list decides",
        ),
    ],
)
def test_the_own_and_largest_configuration_decides(files: Files, grade: str | None) -> None:
    assert settings_shown(ask(files)) == grade


def test_a_document_that_lists_in_two_ways_is_shown_once() -> None:
    shown = [each.path for each in ask({"docs/configuration.md": HEADED + TABLE}).evidence]
    assert shown == ["docs/configuration.md"]


def test_what_a_configuration_in_use_fills_in_stands_there() -> None:
    text = "".join(f"# Where the service for this is found\n{n.lower()}: ${{{n}}}\n" for n in NAMES)
    measurement = ask({"src/main/resources/application.yml": text, "A.java": "class A {}\n"})
    assert measurement.value == "documented"
    assert "reuse.settings_unlisted" not in {item.text.key for item in measurement.evidence}


def test_what_is_read_and_listed_nowhere_is_named() -> None:
    measurement = ask({".env.example": EXPLAINED, "app/settings.py": READ})
    shown = [dict(item.text.args) for item in measurement.evidence if item.text.key == "reuse.settings_unlisted"]
    assert shown[0]["count"] == 4 and "DATA_FOLDER" in shown[0]["missing"]


@pytest.mark.parametrize(
    ("ending", "line"),
    [
        ("py", 'x = os.getenv("MAIL_HOST", "")'),
        ("py", "x = env.str('MAIL_HOST')"),
        ("py", 'typer.Option("--host", envvar="MAIL_HOST")'),
        ("ts", "const x = process.env.MAIL_HOST"),
        ("js", "const x = process.env['MAIL_HOST']"),
        ("js", "const {\n  HOME,\n  MAIL_HOST = 'mail',\n} = process.env;"),
        ("ts", "const { MAIL_HOST: host, x } = import.meta.env"),
        ("ts", "import.meta.env.MAIL_HOST"),
        ("java", 'System.getenv("MAIL_HOST")'),
        ("kt", 'System.getenv("MAIL_HOST")'),
        ("go", 'os.LookupEnv("MAIL_HOST")'),
        ("go", 'os.Getenv("MAIL_HOST")'),
        ("rb", 'ENV.fetch("MAIL_HOST")'),
        ("php", "$x = getenv('MAIL_HOST');"),
        ("rs", 'env::var("MAIL_HOST")'),
        ("cs", 'Environment.GetEnvironmentVariable("MAIL_HOST")'),
        ("ex", 'System.fetch_env!("MAIL_HOST")'),
        ("yml", "host: ${MAIL_HOST:localhost}"),
        ("pl", "my $host = $ENV{MAIL_HOST};"),
        ("swift", 'let x = ProcessInfo.processInfo.environment["MAIL_HOST"]'),
        ("swift", 'let x = Environment.get("MAIL_HOST") ?? ""'),
        ("sh", 'export MAIL_HOST="${MAIL_HOST:-mail}"'),
        ("sh", ': "${MAIL_HOST:?has to be set}"'),
        ("kt", 'System.getenv()["MAIL_HOST"]'),
        ("kt", 'System.getenv().getOrDefault("MAIL_HOST", "")'),
        ("dart", "Platform.environment['MAIL_HOST']"),
        ("dart", "String.fromEnvironment('MAIL_HOST')"),
        ("scala", 'sys.env.getOrElse("MAIL_HOST", "")'),
        ("vb", 'Environment.GetEnvironmentVariable("MAIL_HOST")'),
        ("clj", '(System/getenv "MAIL_HOST")'),
        ("ts", "cleanEnv(process.env, { MAIL_HOST: host() })"),
    ],
)
def test_readings_of_many_languages(ending: str, line: str) -> None:
    texts = {item.text.key for item in ask({f"app/x.{ending}": line + "\n"}).evidence}
    assert "reuse.settings_unlisted" in texts


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("start.sh", 'MAIL_HOST=$(hostname)\necho "${MAIL_HOST:-x}"\n'),
        ("tools/build.sh", ': "${MAIL_HOST:?}"\n'),
        ("start.sh", "echo $MAIL_HOST\n"),
    ],
)
def test_what_a_script_sets_itself_or_only_makers_run_is_not_read(path: str, text: str) -> None:
    texts = {item.text.key for item in ask({path: text}).evidence}
    assert "reuse.settings_unlisted" not in texts


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.py", 'HOST = "MAIL_HOST"\nx = os.environ.get(HOST, 1)\n'),
        ("a.go", 'const HOST = "MAIL_HOST"\nvar x = os.Getenv(HOST)\n'),
        ("a.rs", 'const HOST: &str = "MAIL_HOST";\nlet x = env::var(HOST);\n'),
        ("a.js", "const HOST = 'MAIL_HOST';\nconst x = process.env[HOST];\n"),
    ],
)
def test_a_constant_stands_for_the_name_that_it_holds(name: str, text: str) -> None:
    (shown,) = (item for item in ask({f"app/{name}": text}).evidence if item.text.key == "reuse.settings_unlisted")
    assert dict(shown.text.args)["missing"] == ("MAIL_HOST",)


def test_what_an_action_reads_is_no_setting_of_the_software() -> None:
    texts = {item.text.key for item in ask({"action.yml": "runs:\n  steps:\n  - run: echo ${MAIL_HOST}\n"}).evidence}
    assert "reuse.settings_unlisted" not in texts


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("app/x.ts", "// a: import.meta.env.MAIL_HOST,"),
        ("app/x.ts", "/* process.env.MAIL_HOST */"),
        ("app/x.ts", " * process.env.MAIL_HOST"),
        ("app/x.ts", "// const { MAIL_HOST } = process.env"),
        ("app/x.ts", "// cleanEnv(process.env, { MAIL_HOST: host() })"),
        ("app/x.py", "#: The host: os.environ['MAIL_HOST']"),
    ],
)
def test_what_stands_in_a_comment_is_not_read(path: str, line: str) -> None:
    texts = {item.text.key for item in ask({path: line + "\na = 1\n"}).evidence}
    assert "reuse.settings_unlisted" not in texts


def test_a_private_field_is_no_comment() -> None:
    texts = {item.text.key for item in ask({"app/x.ts": "class A {\n  #host = process.env.MAIL_HOST;\n}\n"}).evidence}
    assert "reuse.settings_unlisted" in texts


def test_the_marks_of_a_tool_around_what_it_wrote_explain_nothing() -> None:
    block = "###> stadt/mail-bundle ###\n" + "".join(f"{name}=\n" for name in NAMES) + "###< stadt/mail-bundle ###\n"
    assert ask({".env.example": block}).value == "template"


def hosts(files: Files) -> list[object]:
    return [dict(item.text.args)["host"] for item in ask(files).evidence if item.text.key == "reuse.host"]


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://geo.stadt-musterau.de/wfs", True),
        ("https://api.github.com/x", False),
        ("https://notgithub.com/x", True),
        ("https://en.wikibooks.org/x", False),
        ("https://geo.stadt.example/", False),
        ("https://192.168.0.1/", False),
    ],
)
def test_hosts_that_another_municipality_must_change(url: str, shown: bool) -> None:
    assert bool(hosts({"app/x.py": f"URL = '{url}'\n"})) is shown
    assert not hosts({"src/mocks/x.ts": f"const url = '{url}'\n"})


MANY = "".join(f"TOWN_{name}=x\n" for name in (*NAMES, "KEY", "DEBUG", "LOG", "PORT", "USER", "PATH", "ZONE"))
FOUR = "".join(f"{name}=x\n" for name in ("SITE_NAME", "SITE_URL", "SITE_KEY", "SITE_MAIL"))
NAKED = "".join(f"{name}\n" for name in NAMES)
PROMPTED = "# A\n\n## Configuration\n\n```bash\n%s```\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({".env.example": f"# How long a token is good for\n{MANY}"}, "template", id="the project's own"),
        pytest.param({".env.example": f"# Where the page of the town is\n{FOUR}"}, "documented", id="one subject"),
        pytest.param({".env.example": f"#!/bin/bash\n{FOUR}"}, "template", id="a line for the shell"),
        pytest.param({".env.example": f"# -*- mode: sh -*-\n{FOUR}"}, "template", id="a line for an editor"),
        pytest.param(
            {".env.example": f"# FOR SETTINGS - ADD NO SECRETS TO THIS FILE\n{FOUR}"}, "template", id="of the file"
        ),
        pytest.param(
            {".env.example": f"# Keine Passwörter in diese Datei schreiben\n{FOUR}"}, "template", id="in German"
        ),
        pytest.param({".env.example": f"# File with the passwords of all people\n{FOUR}"}, "documented", id="a file"),
        pytest.param({".env.example": f"# ! Never the same on two machines\n{FOUR}"}, "documented", id="a warning"),
        pytest.param(
            {
                ".env.example": ASSIGNED,
                "README.md": f"# A\n\nThese parameters of the back end server must be set:\n{NAKED}",
            },
            "template",
            id="names below each other",
        ),
        pytest.param(
            {
                ".env.example": ASSIGNED,
                "README.md": "# A\n\n" + "".join(f"{name}\nWhere the service for it is found\n" for name in NAMES),
            },
            "documented",
            id="names with words below",
        ),
        pytest.param(
            {
                "README.md": PROMPTED
                % "".join(f'$ export {name}="x"                    # where the service is found\n' for name in NAMES)
            },
            "documented",
            id="lines to type, behind a prompt",
        ),
        pytest.param(
            {"README.md": PROMPTED % "".join(f'$ export {name}="x"\n' for name in NAMES)},
            "template",
            id="lines to type, without a word",
        ),
        pytest.param(
            {"README.md": PROMPTED % "".join(f"$ {name}=x ./run # where the service is found\n" for name in NAMES)},
            "none",
            id="a command with a setting",
        ),
    ],
)
def test_what_explains_a_setting(files: Files, value: str) -> None:
    assert settings_shown(ask(files | {"a.py": READ})) == value


DECLARED = "version: 1\ngroups:\n  - annotation: lamps\n    options:\n" + "".join(
    f"      - key: ckanext.lamps.{name.lower()}\n        description: |\n          Where the service for this is found\n"
    for name in NAMES
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        (DECLARED, "documented"),
        (DECLARED.replace("Where the service for this is found", "."), "template"),
        ("groups: [1, {options: 2}, {options: [3, {key: }]}]\n", "none"),
        ("groups: [\n", "none"),
    ],
)
def test_a_declaration_of_configuration_is_a_schema(text: str, value: str) -> None:
    assert settings_shown(ask({"ckanext/lamps/config_declaration.yaml": text, "a.py": READ})) == value


@pytest.mark.parametrize(
    ("path", "value"),
    [("values.yaml.m4", "documented"), ("values.yml.in", "documented"), ("values.yaml.bak", "none"), ("x.m4", "none")],
)
def test_values_of_a_chart_that_a_build_fills_in(path: str, value: str) -> None:
    assert settings_shown(ask({"helm/Chart.yaml": "apiVersion: v2\nname: x\n", f"helm/{path}": CHART})) == value


NET = NEW_IN_NET % ', "A_SALT": "", "DB_ADDRESS": "", "Bus": {"Queue": ""}'
CONSTANTS = "<?php\n/**\n * (c) The town\n */\n\n" + "".join(
    f"{{0}}\ndefine('{name}', dirname(__FILE__));\n\n" for name in ("TOWN", "LAMPS", "STREET")
)
JDBC = "datasource.url=${datasource.url}\ndatasource.user=x\ndatasource.password=x\npool.size=10\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"a/src/main/resources/jdbc.properties": JDBC}, "template", id="a connection"),
        pytest.param({"a/src/main/resources/town/lamps-mail.properties": JDBC}, "template", id="letters"),
        pytest.param(
            {"a/src/main/resources/jdbc.properties": f"# The database of the lamps\n{JDBC}"}, "template", id="one"
        ),
        pytest.param({"a/src/main/resources/messages.properties": JDBC}, "none", id="texts"),
        pytest.param({"a/src/test/resources/jdbc.properties": JDBC}, "none", id="of tests"),
        pytest.param(
            {"a/src/main/resources/jdbc.properties": JDBC * 9, ".env.example": ALL_EXPLAINED},
            "documented",
            id="beside a template",
        ),
        pytest.param({"portal-ext.properties": JDBC}, "template", id="Liferay"),
        pytest.param({"api/appsettings.Development.json": NET}, "template", id="of developers with .NET"),
        pytest.param({"api/appsettings.Development.json": NEW_IN_NET % ""}, "none", id="what .NET puts into it"),
        pytest.param({"api/appsettings.Tests.json": NET}, "none", id="tests with .NET"),
        pytest.param({"config/constants.php": CONSTANTS.format("/** Where the lamps of the town are kept. */")}, "documented", id="constants"),
        pytest.param({"config/constants.php": CONSTANTS.format("")}, "template", id="constants without a word"),
        pytest.param({"config/constants.php": CONSTANTS.format("") + "connect(TOWN);\n"}, "none", id="a program"),
        pytest.param({"src/Http/constants.php": CONSTANTS.format("// The code of the state")}, "none", id="in code"),
    ],
)  # fmt: skip
def test_what_programs_in_java_read(files: Files, value: str) -> None:
    assert settings_shown(ask(files | {"A.java": "class A {}\n"})) == value


GIVEN = {"compose.yml": "services:\n  a:\n    build: .\n    env_file: [set-up/.api]\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(GIVEN | {"set-up/.api": ASSIGNED}, "template", id="a file of any name"),
        pytest.param(GIVEN | {"set-up/.api": ALL_EXPLAINED}, "documented", id="with explanations"),
        pytest.param(GIVEN | {"set-up/.api": "A=1\nB=2\nC=3\nD=4\nE=5\nF=6\n"}, "none", id="nothing that is read"),
        pytest.param(GIVEN | {"set-up/.api": f"{ASSIGNED}run me\n"}, "none", id="more than an environment"),
        pytest.param({"set-up/.api": ASSIGNED}, "none", id="named nowhere"),
        pytest.param(GIVEN, "none", id="not in the repository"),
        pytest.param(
            {
                "compose.yml": "services:\n  a:\n    build: .\n    env_file:\n      - path: ./x.conf\n",
                "x.conf": ASSIGNED,
            },
            "template",
            id="a table with the path",
        ),
    ],
)
def test_files_that_a_compose_file_gives_to_its_services(files: Files, value: str) -> None:
    assert settings_shown(ask(files | {"a.py": READ})) == value


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("NS = 'http://www.norm-x.ch/xmlns/norm-0006/2'", False),
        ("NS = 'http://www.norm-x.de/xmlschema/melde/2'", False),
        ("NS = 'http://norm-x.org/ns#'", False),
        ("x = '<a xmlns:b=\"http://norm-x.org/b/1.0\">'", False),
        ("URL = 'http://www.norm-x.ch/nsx/2'", True),
        ("URL = 'http://ns.norm-x.ch/api'", True),
        ('namespace = get("https://api.norm-x.ch/v1")', True),
    ],
)
def test_names_of_vocabularies_are_no_hosts(line: str, shown: bool) -> None:
    assert bool(hosts({"app/x.py": line + "\n"})) is shown


@pytest.mark.parametrize(
    ("path", "code", "shown"),
    [
        ("app/x.py", 'def load():\n    """Load.\n\n    See https://doku.stadt-x.de/api.\n    """\n', False),
        ("app/x.py", "def load():\n    r'''Load from\n    https://doku.stadt-x.de/api\n    '''\n", False),
        ("app/x.py", 'QUERY = """\nBASE <https://geo.stadt-x.de/api/>\n"""\n', True),
        ("app/x.py", 'X = (\n    """\n    as in https://geo.stadt-x.de/api\n    """\n)\n', True),
        ("web/x.svelte", '{#if a}\n<a href="https://geo.stadt-x.de/a">a</a>\n{/if}\n', True),
        ("web/x.mustache", '{{#a}}\n<a href="https://geo.stadt-x.de/a">a</a>\n{{/a}}\n', True),
        ("web/x.twig", '{# as in\nhttps://doku.stadt-x.de/a #}\n<a href="https://geo.stadt-x.de/a">a</a>\n', True),
        ("app/x.py", '"""Load."""\nURL = "https://geo.stadt-x.de/api"\n', True),
        ("lib/x.ex", '@moduledoc """\nSee https://doku.stadt-x.de/api\n"""\n', False),
        ("app/x.go", "package x\n\n/*\nAs in https://doku.stadt-x.de/api\n*/\nvar a = 1\n", False),
        ("app/x.go", 'var a = "https://geo.stadt-x.de/api" // as in the map\n', True),
        ("app/x.go", "var a = 1 // see https://doku.stadt-x.de/api\n", False),
        ("app/x.ts", "/** see https://doku.stadt-x.de/a */\nconst a = 'https://geo.stadt-x.de/a'\n", True),
    ],
)
def test_what_comments_and_docstrings_name_is_no_host_in_the_code(path: str, code: str, shown: bool) -> None:
    assert bool(hosts({path: code})) is shown
    assert "doku.stadt-x.de" not in hosts({path: code})


PACKAGE = {"pyproject.toml": '[project]\nname = "lamps"\nversion = "1"\n[build-system]\nrequires = ["hatchling"]\n'}
LIBRARY = {"src/lamps/__init__.py": "def near(place, lamps):\n    return lamps\n"}
PEERS = '{"name": "lamps", "version": "1",%s "exports": {".": "./src/lamps.js"}, "peerDependencies": {"ol": ">=9"}}'
DEMO = "<html><body><h1>Lamps</h1><div id=map></div></body></html>\n"
CPACK = "set(CPACK_GENERATOR DEB)\ninclude(CPack)\n"
OPTIONS_PY = "import argparse\np = argparse.ArgumentParser()\n" + "".join(
    f"p.add_argument('-{name[0]}', '--{name}', help='x')\n" for name in ("database", "schema", "input", "output")
)


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(PACKAGE | LIBRARY, None, id="a library"),
        pytest.param(LIBRARY, "none", id="not made into a package"),
        pytest.param(PACKAGE | {"src/lamps/a.py": READ}, "none", id="a library that reads variables"),
        pytest.param(PACKAGE | LIBRARY | {"Dockerfile": 'FROM a\nCOPY . .\nCMD ["a"]\n'}, "none", id="an image"),
        pytest.param(
            PACKAGE | LIBRARY | {"requirements.txt": "flask==3.0\n"}, "none", id="a server that is a package, too"
        ),
        pytest.param(PACKAGE | LIBRARY | {"web/App.vue": "<template><main/></template>\n"}, "none", id="pages"),
        pytest.param(
            PACKAGE | LIBRARY | {".env.example": EXPLAINED}, "documented", id="a library with a template all the same"
        ),
        pytest.param(
            {"package.json": PEERS % "", "index.html": DEMO, "src/lamps.js": "export const x = 1\n"},
            None,
            id="a library with a page to try it out",
        ),
        pytest.param(
            {"package.json": PEERS % "", "index.html": DEMO, "src/App.jsx": "export const A = () => <main/>\n"},
            "none",
            id="a page with components",
        ),
        pytest.param({"package.json": PEERS % ' "private": true,', "index.html": DEMO}, "none", id="not published"),
        pytest.param({"CMakeLists.txt": CPACK, "lampsConfig.cmake.in": "x"}, None, id="a library of C++, packed"),
        pytest.param({"CMakeLists.txt": "x", "cmake/lamps-config.cmake.in": "x"}, None, id="a library of C++"),
        pytest.param({"external/town/lampsConfig.cmake.in": "x"}, "none", id="a library of others"),
        pytest.param({"CMakeLists.txt": CPACK, "lamps.cpp": "int main() {}\n"}, "none", id="a program, packed"),
        pytest.param({"go.mod": "module town.example/lamps\n", "a.go": "package lamps\n"}, None, id="a module of Go"),
        pytest.param({"lamps.py": OPTIONS_PY, "Dockerfile": "FROM a\nCOPY . .\n"}, None, id="options in Python"),
        pytest.param({"tools/lamps.py": OPTIONS_PY}, "none", id="options of a tool of the makers"),
        pytest.param({"lamps.py": OPTIONS_PY + READ}, "none", id="options, and variables"),
        pytest.param({"lamps.py": OPTIONS_PY, "requirements.txt": "flask\n"}, "none", id="options of a server"),
        pytest.param(
            {"a.js": "".join(f"program.option('-{n[0]}, --{n} <x>', 'x')\n" for n in ("url", "map", "key", "log"))},
            None,
            id="options in JavaScript",
        ),
        pytest.param(
            {"a.go": "".join(f'flag.StringVar(&{n}, "{n}", "", "x")\n' for n in ("url", "map", "key", "log"))},
            None,
            id="options in Go",
        ),
        pytest.param(
            {
                "A.java": "".join(
                    f'@Option(names = {{"-{n[0]}", "--{n}"}})\nint {n};\n' for n in ("url", "map", "key", "log")
                )
            },
            None,
            id="options in Java",
        ),
        pytest.param(
            {"a.rs": "".join(f"#[arg(short, long)]\n{n}: String,\n" for n in ("url", "map", "key", "log"))},
            None,
            id="options in Rust",
        ),
        pytest.param(
            {"A.php": "".join(f"$this->addOption('{n}', null, X);\n" for n in ("url", "map", "key", "log"))},
            None,
            id="options in PHP",
        ),
        pytest.param(
            {"a.c": "".join(f'{{"{n}", required_argument, 0, 1}},\n' for n in ("url", "map", "key", "log"))},
            None,
            id="options in C",
        ),
    ],
)
def test_what_its_caller_sets_needs_no_template(files: Files, value: str | None) -> None:
    assert settings_shown(ask(files)) == value


FEW = "# Lampen\n\n{heading}\n\n| {column} | Vorgabe | Bedeutung |\n|---|---|---|\n" + "".join(
    f"| `{name}` | x | {{said}} |\n" for name in ("searchUrl", "projection", "startLevel")
)
STATE = "export default {\n  searchUrl: '/x',\n  projection: 1,\n  startLevel: 3,\n}\n"
SAID = "Die Adresse des Dienstes dafür"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"README.md": FEW, "js/state.js": STATE}, "documented", id="a table of all three"),
        pytest.param({"README.md": FEW.replace("{said}", "x"), "js/state.js": STATE}, "template", id="no word on them"),
        pytest.param({"README.md": FEW}, "none", id="nothing that knows them"),
        pytest.param({"README.md": FEW, "js/state.js": STATE.replace("level", "lvl").replace("startLevel", "a")}, "none", id="one is unknown"),
        pytest.param({"README.md": FEW.replace("{heading}", "## Format der Meldung"), "js/state.js": STATE}, "none", id="a table of fields of data"),
        pytest.param({"README.md": FEW.replace("{column}", "Datei"), "js/state.js": STATE}, "none", id="a table of files"),
        pytest.param({"README.md": FEW, "js/state.js": STATE, "js/a.js": "x(process.env.MAP_URL)\n"}, "none", id="something else is read"),
        pytest.param({"README.md": FEW, **{f"js/{n}.js": STATE for n in range(50)}}, "none", id="larger software"),
        pytest.param({"README.md": "# A\n\n- `MAP_URL`: where the map is found\n", "a.py": reads("MAP_URL")}, "documented", id="the one that is read"),
        pytest.param({"README.md": "# A\n\n- `MAP_URL`: where the map is found\n", "a.py": reads("MAP_URL", "MAP_KEY")}, "none", id="one of two that are read"),
        pytest.param({"README.md": "# A\n\n- `MAP_URL`\n", "a.py": reads("MAP_URL")}, "template", id="one, unexplained"),
    ],
)  # fmt: skip
def test_a_short_list_of_all_there_is_to_set(files: Files, value: str | None) -> None:
    filled = {
        path: text.replace("{heading}", "## Konfiguration").replace("{column}", "Parameter").replace("{said}", SAID)
        for path, text in files.items()
        if isinstance(text, str)
    }
    assert settings_shown(ask(filled)) == value


ALIKE = "".join(f"lamp{number}:\n  colour: red\n  height: 4\n" for number in range(4))
LAMPS = "lamps:\n  server: localhost\n  colour: red\n"
TOLD = "# A\n\nRun `cp app/lamps.dist.yml app/lamps.yml` and fill it.\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"app/lamps_example.yml": LAMPS, ".gitignore": "/app/lamps.yml\n"}, "template", id="by its path"),
        pytest.param({"app/lamps_example.yml": LAMPS, "app/.gitignore": "lamps.yml"}, "template", id="by its name"),
        pytest.param({"lamps-dist.json": '{"colour": "red", "server": "a"}', ".gitignore": "lamps.json"}, "template", id="data"),
        pytest.param({"sample.lamps.ini": "colour=red\n", ".gitignore": "lamps.ini\n"}, "template", id="the mark at first"),
        pytest.param({"app/lamps.dist.yml": LAMPS, "README.md": TOLD}, "template", id="told to copy"),
        pytest.param({"lamps.dist.yml": LAMPS, "README.md": "# A\n\nKopieren Sie lamps.dist.yml nach lamps.yml.\n"}, "template", id="told in German"),
        pytest.param({"app/lamps_example.yml": LAMPS}, "none", id="only marked"),
        pytest.param({"app/lamps_example.yml": LAMPS, ".gitignore": "*.yml\n"}, "none", id="many are ignored"),
        pytest.param({"app/lamps_example.yml": LAMPS, "x/.gitignore": "lamps.yml\n"}, "none", id="ignored elsewhere"),
        pytest.param({"app/lamps.dist.yml": LAMPS, "README.md": "# A\n\nSee lamps.dist.yml and lamps.yml.\n"}, "none", id="not told to copy"),
        pytest.param({"app/lamps.dist.yml": LAMPS, "app/lamps.yml": LAMPS, "README.md": TOLD}, "none", id="the copy is here"),
        pytest.param({"lamps.template.yml": LAMPS, ".gitignore": "lamps.yml\n"}, "none", id="filled in by a program"),
        pytest.param({"tests/lamps_example.yml": LAMPS, ".gitignore": "lamps.yml\n"}, "none", id="for tests"),
        pytest.param({"lamps-example.json": '[{"colour": "red", "height": 4}, {"colour": "red", "height": 4}]', ".gitignore": "lamps.json"}, "none", id="a list of lamps"),
        pytest.param({"lamps-example.json": '{"type": "FeatureCollection", "features": []}', ".gitignore": "lamps.json"}, "none", id="a map"),
        pytest.param({"lamps-example.yml": ALIKE, ".gitignore": "lamps.yml"}, "none", id="lamps by their names"),
        pytest.param({"lamps-example.yml": ALIKE.replace("lamp2", "production"), ".gitignore": "lamps.yml"}, "template", id="one for each environment"),
        pytest.param({"lamps-example.yml": ALIKE, "README.md": "# A\n\ncp lamps-example.yml lamps.yml\n"}, "template", id="told to copy all the same"),
        pytest.param({"phpunit.dist.xml": "<a b='c'/>\n", ".gitignore": "phpunit.xml\n"}, "none", id="of a tool"),
    ],
)  # fmt: skip
def test_an_example_that_is_to_be_copied_is_a_template(files: Files, value: str) -> None:
    assert settings_shown(ask({**files, "a.py": reads("A", "B", "C", "D", "E", "F")})) == value


@pytest.mark.parametrize(
    ("link", "value"),
    [("examples/", None), ("examples", None), ("conf/lamp.yaml", None), ("docs/a.md", "none"), ("nowhere/", "none")],
)
def test_a_section_on_configuration_that_leads_to_examples_leaves_it_open(link: str, value: str | None) -> None:
    files = {
        "README.md": f"# A\n\n## Configuration\n\nThe file has a general part. See [example\nfiles]({link}).\n",
        "examples/lamp.yaml": "port: 80\n",
        "conf/lamp.yaml": "a: {b: {c: 1}}\n",
        "docs/a.md": "# A\n",
    }
    assert settings_shown(run("reuse.configuration", files)) == value


CDK = "import { Function } from 'aws-cdk-lib/aws-lambda'\nnew Function(this, 'a', {\n  environment: {\n%s  },\n})\n"


@pytest.mark.parametrize(
    ("names", "shown"),
    [
        (("src/configuration/development.ts", "src/configuration/main.ts"), True),
        (("src/environments/environment.ts", "src/environments/environment.prod.ts"), True),
        (("src/configuration/main.ts", "src/configuration/reader.ts"), False),
        (("src/layers/development.ts", "src/layers/main.ts"), False),
    ],
)
def test_a_configuration_of_each_environment_in_the_code_is_nearly_one(names: tuple[str, ...], shown: bool) -> None:
    measurement = ask(dict.fromkeys(names, "export const a = {}\n"))
    assert measurement.value == "none"
    assert any(item.text.key == "reuse.settings_in_code" for item in measurement.evidence) is shown
