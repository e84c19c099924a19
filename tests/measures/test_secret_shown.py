# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords beside a database of one name, keys in what a README shows, and what a test types into a public page."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

CHOSEN = "".join(("471lin", "DT_9"))
KEY = "".join(("kq7Vt2Lr", "9Xw4Zb6N", "k1Hd8Pf3", "Ty5Mc2Jg"))
DIGITS = "".join(("94fa5d3b", "a6dbc79d", "c56e6bc7", "e2f8a3f2"))
PORTAL = '<?php\n$dbp="lamps_area";\n$userp="lampen";\n$hostp="{}";\n$passwordp="{}";\n$c = pg_connect("dbname=$dbp password=$passwordp");\n'
INCLUDED = '<?php\n$nutz = "lampen";\n$pw = "{}";\n$db = "lampenalt";\n?>\n'
README = "# Lamps\n\n```yaml\n  lamps:\n    environment:\n      - LOGIN_SECRET=123456\n      - {}={}\n      - LAMPS_PLACE=Lindau\n```\n"
LOGIN = (
    'class Lamps:\n    def __init__(self):\n        self.base_url = "{}"\n\n    def login(self):\n'
    '        elem = self.driver.find_element_by_id("field-{}")\n        elem.clear()\n        elem.send_keys("{}")\n'
)
CASES: dict[str, tuple[Files, int | None]] = {
    "beside a database": ({"include/connect.php": PORTAL.format("pgsql-server", CHOSEN)}, None),
    "in what is included": ({"apps/lamps/config.cfg": INCLUDED.format(CHOSEN)}, None),
    "on this machine": ({"include/connect.php": PORTAL.format("localhost", CHOSEN)}, 0),
    "a word": ({"include/connect.php": PORTAL.format("pgsql-server", "lindenallee")}, 0),
    "to fill in": ({"include/connect.php": PORTAL.format("pgsql-server", "Change-Me_1")}, 0),
    "what a template fills in": ({"include/connect.php": PORTAL.format("pgsql-server", "%%LAMPS_Db1%%")}, 0),
    "beside a database, in a test": ({"tests/connect.php": PORTAL.format("pgsql-server", CHOSEN)}, 0),
    "beside no database": ({"src/a.php": f'<?php\n$pwa = "{CHOSEN}";\n'}, 0),
    "the key of a service in a README": ({"README.md": README.format("WEATHER_API_KEY", KEY)}, None),
    "the key of a service in digits": ({"docs/run.md": f"# A\n\n    export WEATHER_API_KEY={DIGITS}\n"}, None),
    "the key of a service, to fill in": ({"README.md": README.format("WEATHER_API_KEY", "your-key-from-the-provider-1")}, 0),
    "the key of a service, in words": ({"README.md": README.format("WEATHER_API_KEY", "weather_key_of_lindau_2024")}, 0),
    "what an installation makes": ({"README.md": README.format("SESSION_SECRET_KEY", KEY)}, 0),
    "the key of a table": ({"README.md": README.format("PRIMARY_KEY", KEY)}, 0),
    "a token of an answer": ({"docs/api.md": f'# A\n\n```json\n{{\n  "access_token": "{KEY}"\n}}\n```\n'}, 0),
    "in a document of samples": ({"docs/examples/run.md": README.format("WEATHER_API_KEY", KEY)}, 0),
    "typed at a public server": ({"tests/login.py": LOGIN.format("http://141.92.7.9", "password", CHOSEN)}, None),
    "typed at a server by name": ({"tests/login.py": LOGIN.format("https://lamps.stadt-x.de", "password", CHOSEN)}, None),
    "typed in one call": (
        {"e2e/a.ts": f"await page.goto('https://lamps.stadt-x.de');\nawait page.fill('#password', '{CHOSEN}');\n"}, None
    ),
    "typed here": ({"tests/login.py": LOGIN.format("http://localhost:8000", "password", CHOSEN)}, 0),
    "typed at an example": ({"tests/login.py": LOGIN.format("https://lamps.example.com", "password", CHOSEN)}, 0),
    "typed elsewhere": ({"tests/login.py": LOGIN.format("https://lamps.stadt-x.de", "street", CHOSEN)}, 0),
    "typed to be refused": ({"tests/login.py": LOGIN.format("https://lamps.stadt-x.de", "password", "wrong" + "-Lin7")}, 0),
    "typed, a word": ({"tests/login.py": LOGIN.format("https://lamps.stadt-x.de", "password", "lindenallee")}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_what_is_shown(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert not any(value in str(seen) for value in (CHOSEN, KEY, DIGITS))
