# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords that are mere words in the settings of the live system, and those of a network beside its name."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

WORD = "linden" + "allee"
WEAK = "admin" * 2
SHORT = "k4stan" + "ie7"
LOGIN = "lamps:\n  account: %s\n  passwd: %s\n"
PARTS = "spring:\n  profiles: dev\n---\nspring:\n  profiles: %s\n" + LOGIN
KCONFIG = '#\n# Automatically generated file. DO NOT EDIT.\n#\nCONFIG_WIFI_SSID="%s"\nCONFIG_WIFI_PASSWORD="%s"\n'
SKETCH = 'const char* ssid = "%s";\nconst char* password = "%s";\n'
CASES = {
    "in a part for production": ({"src/application.yml": PARTS % ("production", "ada@stadt-x.de", WORD)}, None),
    "by the newer name of a part": (
        {"src/application.properties": f"#---\nspring.config.activate.on-profile=prod\nlamps.user=ada\nlamps.password={WORD}\n"}, None
    ),
    "in a file for production": ({"src/application-prod.yml": LOGIN % ("ada", WORD)}, None),
    "in a section for production": ({"config/lamps.yml": f"development:\n  a: 1\nproduction:\n  user: ada\n  password: {WORD}\n"}, None),
    "in a section before production": ({"config/lamps.yml": f"development:\n  user: ada\n  password: {WORD}\nproduction:\n  a: 1\n"}, 0),
    "in a part for development": ({"src/application.yml": PARTS % ("local", "ada@stadt-x.de", WORD)}, 0),
    "in another part": ({"src/application.yml": (PARTS % ("test", "ada", WORD)) + "---\nspring:\n  profiles: production\n"}, 0),
    "in no part": ({"src/application.yml": LOGIN % ("ada", WORD)}, 0),
    "without an account": ({"src/application-prod.yml": f"lamps:\n  passwd: {WORD}\n"}, 0),
    "the name of the account": ({"src/application-prod.yml": LOGIN % (WORD, WORD)}, 0),
    "weak, of somebody": ({"src/application-prod.yml": LOGIN % ("ada@stadt-x.de", WEAK)}, None),
    "weak, of an installation": ({"src/application-prod.yml": LOGIN % ("lamps", WEAK)}, 0),
    "as delivered": ({"src/application-prod.yml": LOGIN % ("lamps", "keycloak")}, 0),
    "to fill in": ({"src/application-prod.yml": LOGIN % ("ada@stadt-x.de", "changeme")}, 0),
    "to fill in, in German": ({"src/application-prod.yml": LOGIN % ("ada@stadt-x.de", "geheim")}, 0),
    "of somebody made up": ({"src/application-prod.yml": LOGIN % ("ada@example.org", WEAK)}, 0),
    "from outside": ({"src/application-prod.yml": LOGIN % ("ada", "${LAMPS_WORD}")}, 0),
    "an example for production": ({"src/application-prod.example.yml": LOGIN % ("ada", WORD)}, 0),
    "of a network": ({"sdkconfig": KCONFIG % ("rathaus-gast", SHORT)}, None),
    "of a network to fill in": ({"sdkconfig": KCONFIG % ("myssid", SHORT)}, 0),
    "of a network, preset": ({"sdkconfig": KCONFIG % ("rathaus-gast", "mypass" + "word1")}, 0),
    "of a network, in a sketch": ({"src/lamp.ino": SKETCH % ("rathaus-gast", WORD)}, None),
    "of a network, in a header": (
        {"src/lamp.h": f'#define WIFI_SSID "rathaus-gast"\n#define WIFI_PASSWORD "{SHORT}"\n'}, None
    ),
    "of a network, in a call": ({"src/lamp.cpp": f'  WiFi.begin("rathaus-gast", "{SHORT}");\n'}, None),
    "of a network, in MicroPython": ({"src/main.py": f"SSID = 'rathaus-gast'\nPASSWORD = '{SHORT}'\n"}, None),
    "of a network to fill in, in a sketch": ({"src/lamp.ino": SKETCH % ("YOUR_SSID", WORD)}, 0),
    "to fill in, in a sketch": ({"src/lamp.ino": SKETCH % ("rathaus-gast", "YOUR_PASSWORD")}, 0),
    "of a network, in an example": ({"examples/join/join.ino": SKETCH % ("rathaus-gast", WORD)}, 0),
    "far from a network": ({"src/lamp.ino": (SKETCH % ("rathaus-gast", "changeme")) + "//\n" * 400 + f'p.pass = "{WORD}";\n'}, 0),
    "asked for, in a sketch": ({"src/lamp.ino": (SKETCH % ("rathaus-gast", "")) + 'print("password: %s is wrong");\n'}, 0),
    "of no network": ({"sdkconfig": 'CONFIG_WIFI_SSID=""\n' + f'CONFIG_PORTAL_PASSWORD="{SHORT}"\n'}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_live_passwords(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert not any(value in str(seen) for value in (WORD, WEAK, SHORT))


#: A key made by chance, in two halves: what stands between them is put together when the test runs.
HEAD, TAIL = "k7Qz2mB9" + "xR4tW1nA", "p3Yv8Lc5" + "dH6sJ0gE"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (HEAD + "todo" + TAIL, None),
        (HEAD + "tEsT" + TAIL, None),
        (HEAD.lower() + "xxx" + TAIL.lower(), None),
        (HEAD + "-todo-" + TAIL, 0),
        (HEAD + "TestKey" + TAIL, 0),
        ("test4" + HEAD + TAIL, 0),
        (HEAD + "example" + TAIL, 0),
        ("your" + "token" * 4 + "123", 0),
        ("lampsLatestStateOfAllUnits2", 0),
    ],
    ids=[
        "inside",
        "in mixed letters",
        "small letters",
        "apart",
        "capital",
        "before",
        "a long word",
        "no chance",
        "a name",
    ],
)
def test_short_words_count_where_they_stand_alone(value: str, expected: int | None) -> None:
    """Letters that come together by chance make no key one to fill in."""
    assert run("security.secrets", {"config/settings.py": f'API_TOKEN = "{value}"\n'}).value == expected
