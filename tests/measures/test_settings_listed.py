# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings that a document lists: below a sentence, in lower case, on several pages, gone ones and other names."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot
from tests.measures.test_settings import NAMES, reads


def grade(files: Files) -> object:
    return settings_shown(run("reuse.configuration", snapshot(files)))


SENTENCE = (
    "The environment variables that the script reads, which take precedence over\nthe file, are the following ones:\n"
)
ITEMS = "".join(f"- `{name}`: the address of the service for it,\n  with its port.\n" for name in NAMES)
OBJECT = "const E = process.env\n" + "".join(f"f(E.{name})\n" for name in NAMES)
SHOWN = "".join(f"{name}=<The address of the {name.lower()}>\n" for name in NAMES)
STEP = "# A\n\n## First steps\n\n1. Clone it.\n\n2. Create a `.env` file with the following variables:\n\n```\n# any\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(f"# Running\n\n{SENTENCE}\n{ITEMS}", "documented", id="a sentence over two lines"),
        pytest.param(f"# Running\n\n{SENTENCE}\nSee there:\n\n{ITEMS}", "none", id="of something else"),
        pytest.param(f"# Running\n\n{ITEMS}", "none", id="no sentence"),
        pytest.param(f"# Running\n\n{SENTENCE}\n## Calls\n\n{ITEMS}", "none", id="below another heading"),
        pytest.param(f"{STEP}{SHOWN}```\n", "documented", id="a step, with what is to be put in"),
        pytest.param(f"{STEP}{SHOWN}```\n".replace("The address of the ", "your-"), "template", id="bare blanks"),
        pytest.param(f"# A\n\n## Configuration\n\n{ITEMS}", "documented", id="a heading"),
        pytest.param(f"# A\n\n## Removed settings\n\n- `A_B`: x\n\n## Settings\n\n{ITEMS}", "documented", id="both"),
    ],
)
def test_what_announces_a_list_of_settings(text: str, value: str) -> None:
    assert grade({"docs/running.md": text, "a.js": OBJECT}) == value


LIST = "# A\n\n## Configuration\n\n" + "".join(f"- `{name}`: the address of the service for it.\n" for name in NAMES)
SECRETS = "all:\n" + "".join(f'  key{number}: <%= ENV["LAMP_{number}_KEY"] %>\n' for number in range(18))


@pytest.mark.parametrize(
    ("secrets", "value"),
    [
        pytest.param("", "documented", id="none"),
        pytest.param(SECRETS, "none", id="many others"),
        pytest.param(SECRETS.replace('ENV["', "ENV.fetch('").replace('"]', "', 1)"), "none", id="in the other way"),
        pytest.param(SECRETS.replace("  key", "  # key"), "documented", id="in comments"),
    ],
)
def test_settings_read_by_ruby_in_yaml(secrets: str, value: str) -> None:
    assert grade({"README.md": LIST, "a.py": reads(*NAMES[:2]), "config/secrets.yml": secrets}) == value


KEYS = ("database.url", "database.user", "mail.host", "mail.baseUrl", "login.client_id")
KNOWN = {"src/a.java": "".join(f'get("{key}");\n' for key in KEYS)}
BOLD = "".join(f"* **{key}**: the place where it is to be found.\n" for key in KEYS)
BESIDE = "".join(f"- `{key}` (text) – the place\n  where it is to be found.\n" for key in KEYS)
ROWS = "| Property | Meaning |\n|---|---|\n" + "".join(f"| `{key}` | The place where it is found |\n" for key in KEYS)


def guide(path: str, below: str, heading: str = "Configuration") -> Files:
    return {path: f"# Lamps\n\nText.\n\n## {heading}\n\n### Database\n\n{below}\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param(guide("README.md", BOLD) | KNOWN, "documented", id="in bold"),
        pytest.param(guide("doc/installation-guide.md", BESIDE) | KNOWN, "documented", id="as code, in a guide"),
        pytest.param({"README.md": f"# Lamps\n\n## Configuration\n\n{ROWS}"} | KNOWN, "documented", id="a table"),
        pytest.param(
            {"INSTALL.rst": f"Lamps\n=====\n\nConfiguration\n-------------\n\n{BOLD}"} | KNOWN, "documented", id="in RST"
        ),
        pytest.param(guide("README.md", BOLD, "Answers") | KNOWN, "none", id="below another heading"),
        pytest.param(
            guide("README.md", BOLD.replace(".url", ".json").replace(".user", ".yml")) | KNOWN, "none", id="files"
        ),
        pytest.param(guide("docs/api/admin.md", BOLD) | KNOWN, "none", id="of an interface"),
        pytest.param(guide("docs/answers.md", BOLD) | KNOWN, "none", id="in another document"),
        pytest.param(guide("README.md", BOLD.replace(": the place where it is to be found", ": x")) | KNOWN, "template", id="not explained"),
        pytest.param(
            {**guide("README.md", BOLD), **KNOWN, "a.py": reads(*(f"LAMP_{n}_KEY" for n in range(20)))},
            "none",
            id="far more is read",
        ),
    ],
)  # fmt: skip
def test_settings_that_a_guide_lists_under_any_name(files: Files, value: str) -> None:
    assert grade(files) == value


def test_pages_of_one_reference_count_together() -> None:
    rows = ROWS.split("\n")
    pages = {f"docs/configuration/{n}.md": "\n".join(["# A", "", *rows[:2], rows[2 + n], ""]) for n in range(5)}
    assert grade({**pages, **KNOWN}) == "documented"
    assert (
        grade({**{path.replace("configuration", "answers"): text for path, text in pages.items()}, **KNOWN}) == "none"
    )


WHOLE = (
    "```yaml\nlamps:\n"
    + "".join(
        f"  # where the {key} is to be found\n  {key}: x\n"
        for key in ("mapPlace", "login", "mailHost", "title", "limit")
    )
    + "```\n"
)
SET = (
    "# Lamps\n\n## Install\n\n### {}\n\n```\n"
    + "".join(f"config:property-set {key} x\n" for key in ("url", "user", "mail.host", "pool", "jdbc.limit"))
    + "config:update\n```\n"
)
GO = {"config.go": "`mapPlace` `login` `mailHost` `title` `limit`"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"README.md": f"# Lamps\n\n### Configuration\n\n{WHOLE}"} | GO, "documented", id="with comments"),
        pytest.param({"README.md": f"# Lamps\n\n### Configuration\n\n{WHOLE.replace('# where', '# x #')}"} | GO, "documented", id="other words"),
        pytest.param({"README.md": f"# Lamps\n\n### Configuration\n\n{WHOLE.replace('# where the', '# the').replace('is to be found', '')}"} | GO, "template", id="without a word"),
        pytest.param({"README.md": f"# Lamps\n\n### Answers\n\n{WHOLE}"} | GO, "none", id="below another heading"),
        pytest.param({"README.md": f"# Lamps\n\n### Configuration\n\n{WHOLE.replace('lamps:', 'services:')}"} | GO, "none", id="of containers"),
        pytest.param({"docs/answers.md": f"# Lamps\n\n### Configuration\n\n{WHOLE}"} | GO, "none", id="another document"),
        pytest.param({"README.md": SET.format("Configure the store")}, "template", id="commands that set"),
        pytest.param({"README.md": SET.format("Run the tests")}, "none", id="commands elsewhere"),
        pytest.param({"README.md": SET.format("Configure git").replace("config:property-set", "git config --global")}, "none", id="of git"),
    ],
)  # fmt: skip
def test_a_configuration_that_a_readme_shows(files: Files, value: str) -> None:
    assert grade(files) == value


BLOCK = "```\n" + "".join(f"{name}\n" for name in NAMES) + "# and\nHOST\n```\n"
OTHERS = (
    "LAMP_KEY",
    "LAMP_TOKEN",
    "LAMP_MAP",
    "LAMP_ZONE",
    "LAMP_CODE",
    "LAMP_AREA",
    "LAMP_HUE",
    "LAMP_SIZE",
    "LAMP_SEED",
)
MANY = reads(*NAMES, *OTHERS, *(f"TOWN_{number}_KEY" for number in range(5)))


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        pytest.param("Set these environment variables:", reads(*NAMES), "template", id="English"),
        pytest.param(
            "Le SMTP est configuré par les variables d'environnement :", reads(*NAMES), "template", id="French"
        ),
        pytest.param("Las variables de entorno:", reads(*NAMES), "template", id="Spanish"),
        pytest.param("These are the names:", reads(*NAMES), "none", id="of something else"),
        pytest.param("Set these environment variables:", MANY, "template", id="a part of what is read"),
        pytest.param("Set these environment variables:", MANY + MANY.replace("_", "_A_"), "none", id="a small part"),
    ],
)
def test_names_alone_in_a_block(text: str, code: str, value: str) -> None:
    assert grade({"README.md": f"# A\n\n## Mail\n\n{text}\n{BLOCK}", "a.py": code}) == value


def test_what_sentences_and_lists_name_is_a_part_of_what_is_read() -> None:
    told = "The address of the map stands in `MAP_CENTER`. Where `DATA_FOLDER` leads to, backups are kept.\n"
    shown = "```\nMAIL_HOST\nLOGIN_URL\nFILE_LIMIT\n```\n"
    text = f"# A\n\n{told}\nMail needs these environment variables:\n{shown}"
    assert grade({"README.md": text, "a.py": MANY}) == "template"
    assert grade({"README.md": text.replace(told, ""), "a.py": MANY}) == "none"


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param("lib/tasks/lamps.rake", "{}", id="arguments of a task"),
        pytest.param(
            "docker-compose.ci.yml", "services: {{a: {{environment: {{B: '${{{}}}'}}}}}}", id="of the pipeline"
        ),
        pytest.param(".yarnrc.yml", "token: '${{{}}}'", id="of an installer"),
    ],
)
def test_what_is_not_set_by_operators(path: str, text: str) -> None:
    reading = text.format('ENV["LAMP_A"] ENV["LAMP_B"]' if path.endswith("rake") else "LAMP_A")
    files = {"README.md": LIST, "a.py": reads(*NAMES), path: reading}
    shown = [each for each in run("reuse.configuration", files).evidence if each.text.key == "reuse.settings_unlisted"]
    assert not shown


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        pytest.param("* MAPKEY - needed for the map of the town", 0, id="an item"),
        pytest.param("| `MAPKEY` | needed for the map |", 0, id="a row"),
        pytest.param("* MAPKEY", 1, id="nothing about it"),
        pytest.param("* MAPKEYS - needed for the map of the town", 1, id="another name"),
    ],
)
def test_variables_of_one_word_are_listed(text: str, missing: int) -> None:
    measurement = run("reuse.configuration", {"README.md": f"# A\n\nWords.\n\n{text}\n", "a.py": reads("MAPKEY")})
    assert sum(each.text.key == "reuse.settings_unlisted" for each in measurement.evidence) == missing


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("conf/application.conf", "template", id="Play"),
        pytest.param("src/main/resources/application.conf", "template", id="a class path"),
        pytest.param("src/test/resources/application.conf", "none", id="tests"),
        pytest.param("conf/application-test.conf", "none", id="those for tests"),
    ],
)
def test_the_configuration_of_a_program_in_scala(path: str, value: str) -> None:
    text = 'lamps.path = "/data"\nlamps.key = ${?LAMP_KEY}\nmail.host = "mail.example"\n'
    assert grade({path: text, "app/Main.scala": "object Main\n"}) == value


def table(head: str, *rows: str) -> str:
    rule = "|".join("---" for _ in head.strip("|").split("|"))
    return "# A\n\n## Configuration\n\n" + "\n".join((head, f"|{rule}|" if head[0] == "|" else rule, *rows)) + "\n"


FIVE = ("LAMP_HOST", "LAMP_PORT", "LAMP_USER", "LAMP_KEY", "LAMP_CACHE")
WHAT = ("name of the machine", "where it listens", "who logs in there", "secret of the login", "folder for old answers")
PAIRS = list(zip(FIVE, WHAT, strict=True))
READ = {"a.js": "const E = process.env\n" + "".join(f"f(E.{name})\n" for name in FIVE)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(
            table("| option | default | meaning |", *(f"| `--x` | `{name}` | {what} |" for name, what in PAIRS)),
            "none",
            id="a value",
        ),
        pytest.param(
            table("| Service | Meaning |", *(f"| lamp | {what}, {name} |" for name, what in PAIRS)).replace(
                "LAMP_", "L"
            ),
            "none",
            id="among words",
        ),
        pytest.param(
            "# A\n\n## Configuration\n\n"
            + "".join(f"* ``{name}``\n\n    It is the {what}.\n\n" for name, what in PAIRS),
            "documented",
            id="said in the paragraph below an item",
        ),
        pytest.param(
            "# A\n\n## Configuration\n\n"
            + "".join(f"* `{name}`\n" for name in FIVE)
            + "\nThese are all that there is.\n",
            "template",
            id="said below the list",
        ),
        pytest.param(
            "# A\n\n1. Set the required environment variables:\n   ```bash\n"
            + "".join(f'   export {name}="a/b:1";\n' for name in FIVE)
            + "   ```\n",
            "template",
            id="lines of a shell that end in a semicolon",
        ),
    ],
)
def test_where_a_table_or_list_names_the_variables(text: str, value: str) -> None:
    assert grade({"docs/running.md": text, **READ}) == value


KEYS = "| Name | Type | Description |\n|---|---|---|\n" + "".join(
    f"| `{name.lower()}` | string | The address of the service for it, with its port |\n" for name in NAMES
)
BELOW = "# A\n\n## Configuration\n\n### Required\n\n"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(f"{BELOW}{ITEMS}", "documented", id="below a heading of a part"),
        pytest.param(f"{BELOW}Some.\n\n## Calls\n\n{ITEMS}", "none", id="below the next heading"),
        pytest.param(f"{BELOW}{KEYS}", "documented", id="a table of keys"),
        pytest.param(f"{BELOW}Some.\n\n## Calls\n\n### All\n\n{KEYS}", "none", id="a table elsewhere"),
    ],
)
def test_settings_below_the_headings_of_parts_of_a_configuration(text: str, value: str) -> None:
    code = "".join(f'f("{name}", settings.{name.lower()})\n' for name in NAMES)
    assert grade({"README.md": text, "a.py": code}) == value


DAG = "from airflow.models import Variable\n\nA = PostgresHook(postgres_conn_id='lamp_db')\nB = get_connection(\"lamp_mail\")\n"
DAGS: Files = {
    "dags/lamps.py": DAG + "C = Variable.get('lamp_config', deserialize_json=True)\n",
    "dags/roads.py": DAG.replace("lamp", "road") + "D = HttpHook(http_conn_id='delta_api')\n",
}
PAGES: Files = {
    f"docs/{page}.md": f"# Job\n\n## Needs\n\n- `{page}_db`: where the job finds its entries\n"
    f"- `{page}_mail`: which mailbox gets the report\n- `{third}`: who is asked for the addresses\n"
    for page, third in (("lamp", "lamp_config"), ("road", "delta_api"))
}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({**DAGS, **PAGES}, "documented", id="a page for each job"),
        pytest.param({**DAGS, "docs/lamp.md": PAGES["docs/lamp.md"]}, "none", id="pages for few of them"),
        pytest.param(DAGS, "none", id="no pages"),
        pytest.param({"dags/lamps.py": "x = 1\n", **PAGES}, "none", id="nothing is read"),
        pytest.param({**PAGES, "a.py": DAGS["dags/lamps.py"].replace("airflow", "x")}, "none", id="another library"),
    ],
)
def test_what_a_scheduler_keeps_for_the_program(files: Files, value: str) -> None:
    assert grade(files) == value
