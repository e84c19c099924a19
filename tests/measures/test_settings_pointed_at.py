# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Templates that only documents, code or their names give away, and lists that frameworks read under other names."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot

KEYS = ("host", "port", "user", "key", "folder", "limit")
PLAIN = {"config/lamps.yml": "lamps:\n" + "".join(f"  {key}: 1\n" for key in KEYS)}
OPEN = {"config/lamps.yml": "lamps:\n" + "".join(f"  {key}:\n" for key in KEYS) + "\nmaps:\n  # all\n  url: x\n"}
LED = "# Lamps\n\n## Changing settings\n\nSee the [settings file](config/lamps.yml) for all of them.\n"

BOUND = '@ConfigurationProperties(prefix = "org.city.lamps")\npublic class Lamps {}\n'
NAMES = ("HOST", "PORT", "USER", "ACCESS_TOKEN", "CACHE_FOLDER")
ROWS = "".join(f"| `ORG_CITY_LAMPS_{name}` | what the lamps are told by those who run them | no |\n" for name in NAMES)
TABLE = f"# Lamps\n\n## Configuration\n\n| Environment variable | Description | Required |\n|---|---|---|\n{ROWS}"

GROOVY = 'List<String> needed = ["DB_URL", "DB_USER"]\nneeded.each { read(it) }\n'
SHOWN = 'Set the environment variables:\n\n```bash\nexport DB_URL="a:b";\nexport DB_USER="c";\n```\n'


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({**PLAIN, "README.md": LED}, "template", id="a document leads to it"),
        pytest.param(
            {**PLAIN, "README.md": LED.replace("Changing settings", "Tests")}, "none", id="for another purpose"
        ),
        pytest.param({**PLAIN, "README.md": "# Lamps\n"}, "none", id="nothing leads to it"),
        pytest.param({"config/lamps.yml": "a: 1\n", "README.md": LED}, None, id="hardly a setting"),
        pytest.param({**OPEN, "README.md": LED}, "template", id="values that are still open"),
        pytest.param(
            {"config/lamps.yml": "lamps:\n  one:\n    two:\n      three:\n      - 1\n", "README.md": LED},
            None,
            id="heads of blocks",
        ),
        pytest.param({"README.md": TABLE, "src/Lamps.java": BOUND}, "documented", id="bound by Spring"),
        pytest.param({"README.md": f"# A\n\n{SHOWN}", "a.groovy": GROOVY}, "template", id="announced, and in the code"),
        pytest.param(
            {"README.md": f"# A\n\n{SHOWN}", "a.groovy": "run()\n"}, "none", id="announced, for something else"
        ),
        pytest.param({"dotenv": "DB_USER = lamps\nDB_PORT = 5433\n"}, "template", id="a dotless file with blanks"),
        pytest.param({"dotenv": "source x\nDB_PORT = 5433\n"}, "none", id="a script"),
        pytest.param(
            {"config/fake_secrets.py": 'MAIL = {"user": "", "password": ""}\n'}, "template", id="fake secrets"
        ),
        pytest.param({"tests/fake_secrets.py": 'MAIL = {"user": ""}\n'}, "none", id="fake secrets of tests"),
        pytest.param({"src/fake_settings.py": "MAIL = 1\n"}, "none", id="a stand-in in the code"),
        *[
            pytest.param({f"web/{name}": "PORT=8000\nMAIL_HOST=mail\n"}, value, id=name)
            for value, names in [
                (
                    "template",
                    (".env-default", ".env_default", "env.default", "default.env", ".env.dist", "env-defaults"),
                ),
                ("none", ("default.css", ".env-test", "environment-default.txt", "default.environment")),
            ]
            for name in names
        ],
    ],
)
def test_what_shows_the_settings(files: Files, value: str | None) -> None:
    assert settings_shown(run("reuse.configuration", snapshot(files))) == value
