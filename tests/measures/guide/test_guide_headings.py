# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Headings of guides: names that narrow nothing, and pages for makers that are called like one for operators."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot
from tests.measures.prose import filler

LONG = filler(160)


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"docs/admin-config.md": f"# Admin - config.js\n\n{LONG}"}, 1, id="a file of settings"),
        pytest.param({"docs/admin-map.md": f"# Admin - map.js\n\n{LONG}"}, 0, id="a file on a part"),
        pytest.param(
            {"docs/betrieb.md": f"# Betrieb von LAMPEN.STADT.EXAMPLE\n\n{LONG}"}, 1, id="the host of the software"
        ),
        pytest.param({"docs/betrieb.md": f"# Betrieb von KARTE.STADT.EXAMPLE\n\n{LONG}"}, 1, id="called operation"),
        pytest.param({"docs/how_to_run.md": f"# Operating KARTE.STADT.EXAMPLE\n\n{LONG}"}, 0, id="another host"),
        pytest.param({"docs/how_to_run.md": f"# Operating LAMPEN.STADT.EXAMPLE\n\n{LONG}"}, 1, id="operating its host"),
        pytest.param(
            {
                "docs/HOW_TO_DEPLOY_2.md": f"# Keep in mind when deploying 2.0\n\n{filler(45)}",
                "docs/HOW_TO_UPGRADE.md": f"# How to upgrade LAMPEN.STADT.EXAMPLE\n\n{filler(45)}",
            },
            1,
            id="two topics",
        ),
        pytest.param(
            {
                "docs/HOW_TO_DEPLOY_2.md": f"# Keep in mind when deploying the block of posters\n\n{filler(45)}",
                "docs/HOW_TO_UPGRADE.md": f"# How to upgrade LAMPEN.STADT.EXAMPLE\n\n{filler(45)}",
            },
            0,
            id="one of them on a part",
        ),
        *(
            pytest.param({"README.md": f"# Lampen\n\n## {heading}\n\n{LONG}"}, count, id=heading)
            for heading, count in (
                ("Utilizando la API", 1),
                ("Como usar", 1),
                ("Comment utiliser l’application", 1),
                ("Usando Docker", 0),
                ("Utilizando la luz", 0),
            )
        ),
        pytest.param({"README.md": f"# Lampen\n\n## Configuration\n\n{LONG}"}, 1, id="settings told at length"),
        pytest.param({"README.md": f"# Lampen\n\n## Configuration of posters\n\n{LONG}"}, 0, id="those of a part"),
        *(
            pytest.param({"README.md": f"# Lampen\n\n{told}\n\n## Plugin settings\n\n{LONG}"}, count, id=case)
            for case, told, count in (
                ("an addition that is the software", "## Plugin installation\n\nUnpack it.", 1),
                (
                    "an addition to the software",
                    "## Installation\n\nUnpack it.\n\n## Plugin installation\n\nAnd it.",
                    0,
                ),
                ("an addition that nobody installs", "Unpack it.", 0),
            )
        ),
        pytest.param(
            {
                f"docs/{name}-cli.md": f"# Lamp {name}\n\n## Usage of the lamp {name}\n\n{LONG}"
                for name in ("merger", "splitter")
            },
            1,
            id="use of two parts told at length",
        ),
        pytest.param(
            {"docs/merger-cli.md": f"# Lamp merger\n\n## Usage of the lamp merger\n\n{LONG}"}, 0, id="use of one part"
        ),
        *(
            pytest.param(
                {"docs/install.md": f"# Install\n\n## {first}\n\n{filler(45)}\n\n## {second}\n\n{filler(45)}"},
                count,
                id=f"{first} and {second}",
            )
            for first, second, count in (
                ("Set up general config", "Cron jobs", 1),
                ("Setting up the configuration", "Daemons", 1),
                ("Set up the posters", "Cron jobs", 0),
                ("Set up the config of posters", "Cron jobs", 0),
                ("Set up general config", "Cron jobs of posters", 0),
            )
        ),
    ],
)
def test_hosts_and_files_of_settings_narrow_no_heading(files: dict[str, str], count: int) -> None:
    shot = snapshot({"README.md": "# Lampen\n\nA map of lamps.\n", **files}, name="lampen")
    assert run("documentation.guides", shot).value == count


WRITTEN = 'import logging\n\nlogger = logging.getLogger("lamps")\nlogger.info("lit %s", lamp)\nlogging.error("out")\n'
SHELL = "journalctl -u lamps\ndocker logs lamps\n"


@pytest.mark.parametrize(
    ("path", "title", "code", "count"),
    [
        ("docs/logs.md", "Logger", WRITTEN.replace("logg", "Log"), 0),
        ("docs/Logging.md", "How to use the logs", SHELL, 1),
        ("docs/Logging.md", "How to use the logs", WRITTEN.splitlines()[3], 1),
        ("docs/usage.md", "Usage", WRITTEN, 1),
    ],
)
def test_how_code_writes_to_a_log_is_for_makers(path: str, title: str, code: str, count: int) -> None:
    text = f"# {title}\n\n{LONG}\n\n```\n{code}\n```\n"
    assert run("documentation.guides", {"README.md": "# Lampen\n", path: text}).value == count


PART = "# Lamp server\n\n## Deployment\n\n" + filler(60) + "\n\n## {0}\n\n" + filler(60) + "\n"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"server/README.md": PART.format("Troubleshooting")}, 1, id="two topics of operation in one part"),
        pytest.param({"server/README.md": PART.format("Lamps")}, 0, id="one topic"),
        pytest.param(
            {"README.md": "# Lamps\n\n## Description and usage\n\n" + filler(60)}, 1, id="description and usage"
        ),
        pytest.param({"docs/APIUSAGE.md": "# API usage\n\n" + filler(160)}, 1, id="a document on the use of the API"),
    ],
)
def test_guides_in_parts_and_under_wider_headings(files: dict[str, str], count: int) -> None:
    home = {"README.md": "# Lamps\n\nIt counts lamps.\n", "server/package.json": "{}"}
    assert run("documentation.guides", home | files).value == count


@pytest.mark.parametrize(
    ("title", "heading", "said", "count"),
    [
        ("Lamp Checker", "Checking posters", "Click on a lamp.", 0),
        ("Lamp Checker", "Checking", "Click on a lamp.", 0),
        ("Lamp Checker", "Checking lamps", "It checks them all day long.", 0),
        ("Lamp Builder", "Building lamps", "Click on a lamp.", 0),
        ("Lamp Counter", "Checking lamps", "Click on a lamp.", 0),
    ],
)
def test_a_section_on_the_work_in_the_name_is_on_use(title: str, heading: str, said: str, count: int) -> None:
    text = f"# {title}\n\nIt is on lamps.\n\n## {heading}\n\n{said} {filler(45)}\n"
    assert run("documentation.guides", snapshot({"README.md": text}, name="lamps")).value == count
