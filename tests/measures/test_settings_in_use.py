# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Configuration in use: XML of .NET, files with places to fill, files in which nothing explains what they set."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot

README = {"README.md": "# Lamps\n\nA register of lamps.\n"}
FRAMEWORK = (
    '    <add key="webpages:Version" value="3.0.0.0" />\n    <add key="ClientValidationEnabled" value="true" />\n'
)
OWN = '    <add key="LampStore" value="x" />\n    <add key="Map:Address"\n         value="y" />\n    <add key="Sender" value="z" />\n'
TOLD = (
    '    <!-- Folder in which the pictures of lamps are kept -->\n    <add key="LampStore" value="x" />\n'
    '    <add key="Map:Address" value="y" /> <!-- the tiles below the lamps come from there -->\n'
)


def xml(entries: str) -> str:
    return f"<configuration>\n  <appSettings>\n{entries}  </appSettings>\n  <system.web />\n</configuration>\n"


PARAMETERS = (
    '<parameters>\n  <parameter name="Lamp Site" defaultValue="a" />\n  <parameter name="LampStore"\n'
    '    description="Folder in which the pictures of lamps are kept" defaultValue="b" />\n</parameters>\n'
)
BINDINGS = "<configuration>\n  <runtime>\n    <add name='Lamps' />\n  </runtime>\n</configuration>\n"


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"src/Web.config": xml(FRAMEWORK + OWN)}, "template", id="own settings"),
        pytest.param({"src/Web.config": xml(FRAMEWORK + TOLD)}, "documented", id="explained"),
        pytest.param({"src/App.config": xml(OWN)}, "template", id="of a program"),
        pytest.param({"src/Web.config": xml(FRAMEWORK)}, "none", id="what a new project has"),
        pytest.param({"src/App.config": BINDINGS}, "none", id="nothing is set"),
        pytest.param({"tests/App.config": xml(OWN)}, "none", id="of tests"),
        pytest.param({"deploy/Parameters.xml": PARAMETERS}, "documented", id="of a deployment"),
    ],
)
def test_settings_of_programs_in_dotnet(files: Files, value: str) -> None:
    assert run("reuse.configuration", {**README, **files}).value == value


@pytest.mark.parametrize(
    ("path", "text", "value"),
    [
        ("src/db.json", '{"a": "#{Host}#", "b": "#{User}#", "c": "#{Mail}#"}', "template"),
        ("src/db.json", '{\n"a": "$Host$",\n"b": "$User$",\n"c": "$Mail$"\n}', "template"),
        ("src/lamps.xml", "<a>__HOST__</a>\n<b>__USER__</b>\n<c>__MAIL__</c>\n", "template"),
        ("infra/lamps.yaml", "host: <TO_DEFINE>\nuser: <TO_DEFINE>\nmail: <CHANGE_ME>\n", "template"),
        ("src/db.json", '{"a": "#{Host}#", "b": "x", "c": "y"}', "none"),
        ("src/db.json", '{"a": "costs 3$ or 4$", "b": "x"}', "none"),
        ("tests/db.json", '{"a": "#{Host}#", "b": "#{User}#", "c": "#{Mail}#"}', "none"),
        (".github/workflows/a.yml", "host: <TO_DEFINE>\nuser: <TO_DEFINE>\nmail: <TO_DEFINE>\n", "none"),
        ("CHANGELOG.md", "host: <TO_DEFINE>\nuser: <TO_DEFINE>\nmail: <TO_DEFINE>\n", "none"),
    ],
)
def test_places_to_fill_make_a_template(path: str, text: str, value: str) -> None:
    assert run("reuse.configuration", {**README, path: text}).value == value


SET = "store.url=x\nstore.type=y\nstore.key=z\n"


@pytest.mark.parametrize(
    ("files", "open_"),
    [
        pytest.param({"etc/lamps.properties": SET}, True, id="in a folder for configuration"),
        pytest.param({"etc/lamps.properties": "a=x\nstore.key=z\n"}, False, id="hardly anything"),
        pytest.param({"Lamps.properties": SET, "L.java": 'class L { String S = "./Lamps.properties"; }\n'}, True, id="read"),
        pytest.param({"Lamps.properties": SET}, False, id="not read"),
        pytest.param({"etc/lamps-test.properties": SET}, False, id="for tests"),
        pytest.param({"etc/lamps.properties": SET.replace("=", "=Where is the lamp ")}, False, id="texts"),
    ],
)  # fmt: skip
def test_unexplained_configuration_in_use_leaves_it_open(files: Files, open_: bool) -> None:
    result = run("reuse.configuration", {**README, **files})
    assert (result.undetermined is not None) == open_
    assert not open_ or (result.evidence[0].path or "").endswith("amps.properties")


def names(count: int) -> str:
    return "import os\n" + "".join(f"v{n} = os.environ['LAMP_{chr(65 + n)}_URL']\n" for n in range(count))


@pytest.mark.parametrize(("count", "value"), [(10, "documented"), (14, None)])
def test_many_more_settings_than_a_template_explains_leave_it_open(count: int, value: str | None) -> None:
    sample = "# Where the pictures of lamps are kept for the town\nPICTURES_URL=\n"
    files = {**README, ".env.example": sample, "lamps/settings.py": names(count), "requirements.txt": "flask\n"}
    assert run("reuse.configuration", files).value == value


@pytest.mark.parametrize(
    "path", ["db/migrate/2026_add_template_to_settings.rb", "test-local.ini.example", "test_settings.cfg.sample"]
)
def test_steps_of_a_data_base_and_settings_of_tests_are_no_template(path: str) -> None:
    assert (
        settings_shown(run("reuse.configuration", snapshot({**README, path: "lamp_store = x\nlamp_key = y\n"})))
        == "none"
    )


@pytest.mark.parametrize(
    ("ignored", "code", "open_"),
    [
        pytest.param("local_settings.py", "from local_settings import TOKEN\n", True, id="Python"),
        pytest.param("secrets.py", "from .secrets import TOKEN\n", True, id="beside it"),
        pytest.param("secrets.py", "import secrets\n", False, id="a module of Python"),
        pytest.param("/lamps/config.json", "c = open('config.json')\n", True, id="data"),
        pytest.param("local_settings.py", "# from local_settings import TOKEN\n", False, id="in a comment"),
        pytest.param("local_settings.py", "print('local_settings')\n", False, id="not loaded"),
        pytest.param("*.json", "c = open('config.json')\n", False, id="a pattern for many files"),
        pytest.param("cache.json", "c = open('cache.json')\n", False, id="not called after settings"),
    ],
)
def test_settings_that_git_ignores_and_code_loads_leave_it_open(ignored: str, code: str, open_: bool) -> None:
    result = run("reuse.configuration", {**README, ".gitignore": f"*.pyc\n{ignored}\n", "lamps/town.py": code})
    assert (result.undetermined is not None) == open_
    assert not open_ or result.evidence[0].path == "lamps/town.py"


def test_settings_that_git_ignores_in_one_place_only_are_here() -> None:
    files = {
        **README,
        ".gitignore": "config.json\n",
        "a/config.json": "{}",
        "lamps/town.py": "c = open('config.json')\n",
    }
    assert run("reuse.configuration", files).value == "none"
