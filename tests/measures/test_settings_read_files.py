# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Files of settings that code reads by their name, and code that holds nothing but settings."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot

KEYS = ("broker.url", "topic.name", "map.folder", "alarm.limit")
TOLD = "".join(f"# Where the lamps of a town are found for this\n{key}=x\n\n" for key in KEYS)
BARE = "".join(f"{key}=x\n" for key in KEYS)
READ = 'class Lamps {\n  static final String SET = "./Lamps.properties";\n}\n'
SPRING = "".join(f"spring.{key}=x\n" for key in KEYS)


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"parts/Lamps.properties": TOLD, "src/Lamps.java": READ}, "documented", id="explained"),
        pytest.param({"parts/Lamps.properties": BARE, "src/Lamps.java": READ}, "none", id="unexplained"),
        pytest.param({"parts/Lamps.properties": TOLD, "src/Lamps.java": "class Lamps {}\n"}, "none", id="not read"),
        pytest.param(
            {"parts/Lamps.properties": TOLD, "src/Lamps.java": READ.replace("  static", "  // static")},
            "none",
            id="in a comment",
        ),
        pytest.param(
            {"src/main/resources/Lamps.properties": BARE, "src/Lamps.java": READ}, "none", id="packed into the program"
        ),
        pytest.param({"tests/Lamps.properties": TOLD, "src/Lamps.java": READ}, "none", id="of tests"),
        pytest.param({"parts/Lamps.properties": TOLD, "tests/LampsTest.java": READ}, "none", id="read by tests"),
        pytest.param({"lamps.ini": BARE, "lamps.py": "c.read('lamps.ini')\n"}, "none", id="Python"),
        pytest.param({"config.yml": "a: b\n", "lamps.py": "open('config.yml')\n"}, "none", id="hardly a setting"),
        pytest.param(
            {"src/main/resources/application.properties": SPRING, "parts/Lamps.properties": TOLD, "src/L.java": READ},
            "documented",
            id="beside what a framework reads",
        ),
        pytest.param(
            {"src/main/resources/application.properties": SPRING, "parts/Lamps.properties": BARE, "L.java": READ},
            "template",
            id="beside it, unexplained",
        ),
    ],
)
def test_files_that_code_reads_by_name(files: Files, value: str) -> None:
    assert settings_shown(run("reuse.configuration", snapshot(files))) == value


VALUES = "var config = {};\n" + "".join(
    f"/**\n * Where the lamps of a town are found for it.\n */\nconfig.{key.replace('.', '')} = 'x';\n\n"
    for key in KEYS
)
LED = "# Lamps\n\n## Configuration\n\nAll of it is kept in the `config.js` file in the root.\n"


@pytest.mark.parametrize(
    ("code", "text", "value"),
    [
        pytest.param(f"{VALUES}module.exports = config;\n", LED, "documented", id="values alone"),
        pytest.param(VALUES, LED.replace("config.js", "lamps.js"), "none", id="another file is named"),
        pytest.param(VALUES, LED.replace("Configuration", "Tests"), "none", id="in another section"),
        pytest.param(f"{VALUES}config.f = function () {{ return 1 }}\n", LED, "none", id="logic"),
        pytest.param(f"{VALUES}if (x) {{ config.y = 1 }}\n", LED, "none", id="a choice"),
    ],
)
def test_code_that_holds_nothing_but_settings(code: str, text: str, value: str) -> None:
    assert run("reuse.configuration", snapshot({"README.md": text, "config.js": code})).value == value
