# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings in other shapes: names with escaped underscores, settings of a shell, lists that hold a part of them."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot, workbench
from tests.measures.test_settings import NAMES, reads


def grade(files: Files) -> object:
    return settings_shown(run("reuse.configuration", snapshot(files)))


ROWS = "".join(f"| {name} | The address of the service for it. |\n" for name in NAMES)
TABLE = f"# A\n\n## Configuration parameters\n\n| Variable name | Description |\n| --- | --- |\n{ROWS}"
CODE = {"a.py": reads(*NAMES)}
SHELL = "#!/bin/bash\n\n" + "".join(f"# The address of the service for it\n{name}=\n\n" for name in NAMES)


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"docs/a.md": TABLE} | CODE, "documented", id="a table"),
        pytest.param({"docs/a.md": TABLE.replace("_", "\\_")} | CODE, "documented", id="escaped underscores"),
        pytest.param({"config.sh": SHELL + "deploy all\n"} | CODE, "none", id="a script that does something"),
        pytest.param(
            {"config.sh": SHELL.replace("# The", "# x\n\n# The").replace("it\n", "it\n\n")}, "none", id="bare"
        ),
        pytest.param({"install.sh": SHELL} | CODE, "none", id="called otherwise"),
        pytest.param({"tests/config.sh": SHELL} | CODE, "none", id="of tests"),
    ],
)
def test_names_and_shells(files: Files, value: str) -> None:
    assert grade(files) == value


TEMPLATE = "".join(f"# The address of the service for it\n{name}=\n\n" for name in NAMES)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("jobs/.env.example", "documented", id="in use"),
        pytest.param("archive/.env.example", "documented", id="an archive may be what the software is for"),
        pytest.param("archived.env.example", "documented", id="a file, no folder"),
    ],
)
def test_templates_of_what_nobody_runs(path: str, value: str) -> None:
    assert grade({path: TEMPLATE, ".gitignore": "lamps.json\n"} | CODE) == value


def argtable(*names: str) -> str:
    return "#include <argtable3.h>\n" + "".join(
        f'struct arg_str *{name[0]} = arg_str0("{name[0]}", "{name}", _("<x>"), _("what it is for"));\n'
        for name in names
    )


OPTIONS = ("database", "schema", "input", "output")


@pytest.mark.parametrize(
    ("code", "value"),
    [
        pytest.param(argtable(*OPTIONS), None, id="options"),
        pytest.param(argtable(*OPTIONS).replace('"database"', '_("database")'), None, id="one translated"),
        pytest.param(argtable(*OPTIONS).replace("arg_str0(", "bag_str0("), "none", id="calls of another library"),
        pytest.param(argtable(*OPTIONS).replace(', "', ', "<'), "none", id="positions, not options"),
    ],
)
def test_options_of_argtable(code: str, value: object) -> None:
    assert grade({"cli.cpp": code}) == value


MANY = tuple(f"LAMP_{letter}_PLACE" for letter in "ABCDEFGHIJKLMNO")
LIST = "A\n=\n\nConfiguration via environment variables\n---------------------------------------\n\n" + "".join(
    f"* ``{name}``: the address of the service for it.\n" for name in NAMES
)


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"INSTALL.rst": LIST, "a.py": reads(*NAMES)}, "documented", id="all"),
        pytest.param({"INSTALL.rst": LIST, "a.py": reads(*NAMES, *MANY)}, "template", id="a part"),
        pytest.param({"INSTALL.rst": LIST, "a.py": reads(*NAMES[:4], *MANY)}, "none", id="too few of them"),
        pytest.param(
            {"INSTALL.rst": LIST, "a.py": reads(*NAMES, *MANY, *(f"{name}_X" for name in MANY))},
            "none",
            id="hardly any",
        ),
    ],
)
def test_lists_of_a_part_of_the_settings(files: Files, value: str) -> None:
    assert grade(files) == value


READS = {
    "src/A.java": 'String a = dotenv.get("{}");\n',
    "src/A.kt": 'val a = dotenv["{}"]\n',
    "lib/a.dart": "final a = dotenv.env['{}'];\n",
    "config/server.js": "a: env('{}', 'x'),\n",
    "src/a.jl": 'a = ENV["{}"]\n',
    "a.py": "a = env['{}']\n",
}


@pytest.mark.parametrize(("path", "line"), READS.items(), ids=READS)
def test_ways_to_read(path: str, line: str) -> None:
    bench = workbench(snapshot({path: "".join(map(line.format, NAMES))}))
    assert bench.get("environment") == set(NAMES)


OWN_TESTS = "".join(f"LIVE_TESTS_{name}=\n" for name in NAMES)


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({".env-example": TEMPLATE} | CODE, "documented", id="settings"),
        pytest.param({".env-example": OWN_TESTS + TEMPLATE} | CODE, "template", id="of tests beside others"),
        pytest.param({".env.e2e.example": TEMPLATE} | CODE, "none", id="of tests, by its name"),
        pytest.param({".env.test.local.example": TEMPLATE} | CODE, "none", id="of local tests"),
        pytest.param({".env.testbed.example": TEMPLATE} | CODE, "documented", id="of a testbed"),
        pytest.param(
            {"config/cucumber.yml": "# how it is run\ndefault: --strict\n"} | CODE, "none", id="a test runner"
        ),
        pytest.param(
            {"doc/tmpl/properties.tmpl": "<?js\n  var data = obj;\n  data.name = 1;\n?>\n"}, "none", id="a page"
        ),
        pytest.param({"app/option.example.yml": "  <option value='x'>\nname: x\n"}, "none", id="a part of a page"),
        pytest.param({"app/text.example.yml": "footer: |\n  <div>x</div>\nconfig: x\n"}, "none", id="called otherwise"),
        pytest.param(
            {"config.example.yml": "name: x\nfooter: |\n  <div>x</div>\n"}, "template", id="a page as a value"
        ),
        pytest.param(
            {"src/main/resources/a/application.properties": "version=@version@\nserver.port=8080\n"},
            "template",
            id="a build and others",
        ),
    ],
)
def test_templates_of_something_else(files: Files, value: str) -> None:
    assert grade(files) == value


NUMBERS = "# Options\n\n| Name | Number | Description |\n|---|---|---|\n" + "".join(
    f"| {name} | 1 |  |\n" for name in NAMES
)


def test_values_of_an_enumeration_are_no_settings() -> None:
    code = {"a.go": "\n".join(NAMES)}
    assert grade({"docs/api.md": NUMBERS} | code) == "none"
    assert grade({"docs/api.md": NUMBERS.replace("Number", "Default")} | code) == "template"


PICO = "".join(f'@Option(names = {{"-{name[0]}", "--{name}"}})\nString {name};\n' for name in OPTIONS)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("src/main/java/org/lamps/tools/Main.java", None, id="a package"),
        pytest.param("tools/Main.java", "none", id="a folder of tools"),
        pytest.param("tools/src/main/java/org/lamps/Main.java", "none", id="a part that makes the software"),
    ],
)
def test_options_in_a_package_called_tools(path: str, value: object) -> None:
    assert grade({path: PICO}) == value


HEADED = "".join(
    f"###\n#\n# {name} - REQUIRED\n#\n###\n# Where the {name.lower()} is to be found.\n\n" for name in NAMES
)
BARE = "".join(f"{name}: x\n" for name in NAMES)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(HEADED + BARE, "documented", id="all described at first"),
        pytest.param(
            HEADED.replace("Where the", "The").replace(" is to be found", "") + BARE, "template", id="no word"
        ),
        pytest.param(HEADED.replace(" - REQUIRED", " is needed for much") + BARE, "template", id="no heading"),
        pytest.param(HEADED.replace("# Where", "\n# Where") + BARE, "template", id="apart from it"),
        pytest.param(BARE, "template", id="bare"),
    ],
)
def test_descriptions_at_the_head_of_a_template(text: str, value: str) -> None:
    assert grade({"config/application.example.yml": text} | CODE) == value


MONGOID = "development:\n  # The seconds for which the driver waits for a server\n  # wait: 3\n  hosts: x\n" + "".join(
    f"  # The number of threads that the driver opens for it\n  option_{letter}: 1\n" for letter in "abcd"
)


@pytest.mark.parametrize(("name", "value"), [("mongoid", "none"), ("mongoid-ci", "none"), ("lamps", "documented")])
def test_what_a_generator_of_mongoid_writes_explains_no_setting(name: str, value: str) -> None:
    assert grade({f"config/{name}.yml": MONGOID} | CODE) == value


RUBY = "# A\n\n## Customization\n\nFor instance:\n\n```ruby\n# config/initializers/lamps.rb\n\nLamps.configure do |config|\n{}end\n```\n"
SET = ("lamp_file", "street_name", "town_map", "lamp_height", "map_colour")
WITH_WORDS = "".join(f"  # Which of the lanterns is lit first\n  config.{name} = 7\n\n" for name in SET)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(RUBY.format(WITH_WORDS), "documented", id="each with words"),
        pytest.param(
            RUBY.format("".join(f"  config.{name} = 7\n\n" for name in SET)), "template", id="none with words"
        ),
        pytest.param(RUBY.format(WITH_WORDS.replace("config.", "x.")), "none", id="something else"),
        pytest.param(RUBY.format(WITH_WORDS).replace("configure do", "each do"), "none", id="a loop"),
    ],
)
def test_a_block_of_ruby_that_sets_up_an_extension(text: str, value: str) -> None:
    code = "".join(f"config_accessor :{name} do\n  7\nend\n" for name in SET)
    assert grade({"README.md": text, "lib/lamps/config.rb": code}) == value


@pytest.mark.parametrize(
    "line",
    [
        "# replace [] with your credentials. Remember to leave out the comment",
        "# Ersetzen Sie xxx durch Ihre Zugangsdaten",
    ],
)
def test_a_comment_that_tells_to_fill_in_all_explains_nothing(line: str) -> None:
    names = "".join(f"LAMP_{i}A=\n" for i in range(5))
    assert grade({".env.template": f"{line}\n{names}"}) == "template"


def by_subject(text: str, *, least: int = 1) -> str:
    """A document on settings that says under each heading what the names below it are for."""
    rows = [NAMES[at : at + least] for at in range(0, len(NAMES), least)]
    parts = ["".join(f"* `{name}`\n" for name in row) for row in rows]
    return "# Environment variables\n" + "".join(f"\n## Part\n\n{text}\n\n{part}" for part in parts)


SAID = "Used by the mailer to encrypt what waits in its queue."


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(by_subject(SAID), "documented", id="one each"),
        pytest.param(by_subject(SAID, least=2), "documented", id="two each"),
        pytest.param(by_subject(SAID, least=5), "template", id="too many for one text"),
        pytest.param(by_subject("Set this:"), "template", id="nothing said"),
        pytest.param(by_subject(SAID).replace(SAID, ""), "template", id="headings alone"),
        pytest.param(
            f"# Environment variables\n\n{SAID}\n\n## All\n\n- `" + "`\n- `".join(NAMES), "template", id="far up"
        ),
    ],
)
def test_a_text_between_a_heading_and_a_short_list_explains_its_names(text: str, value: str) -> None:
    assert grade({"docs/environment.md": text} | CODE) == value
