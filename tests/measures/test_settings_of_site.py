# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Settings of the site that software is built into, and blocks of settings that a README tells to put into a file."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, settings_shown, snapshot

README = {"README.md": "# Lamps\n\nA register of lamps.\n"}
DJANGO = "from django.conf import settings\n\nurl = settings.LAMPS_URL\nmap_ = getattr(settings, 'LAMPS_MAP_KEY', '')\n"
CKAN = "from ckan.plugins.toolkit import config\nurl = config.get('lamps.url')\nkey = config['ckanext.lamps.key']\n"
WORDPRESS = "<?php\n$a = get_option('lamps_town');\n$b = get_option( 'lamps_map_key', '' );\n"
SITE = "INSTALLED_APPS = ['lamps']\nLAMPS_URL = 'https://lamps.stadt-x.de'\nLAMPS_MAP_KEY = ''\n"


def grade(files: Files) -> object:
    return settings_shown(run("reuse.configuration", snapshot(files)))


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"lamps/views.py": DJANGO}, None, id="an app of Django"),
        pytest.param({"lamps/views.py": DJANGO, "lamps/testsettings.py": SITE}, None, id="with settings for tests"),
        pytest.param({"lamps/views.py": DJANGO, "town/settings.py": SITE}, "none", id="a site of Django"),
        pytest.param({"lamps/views.py": DJANGO.replace("LAMPS_", "MEDIA_")}, "none", id="one that any site has"),
        pytest.param(
            {"a.py": DJANGO.replace("LAMPS_URL", "MEDIA_URL").replace("LAMPS_MAP_KEY", "SECRET_KEY")},
            "none",
            id="what any site has",
        ),
        pytest.param({"a.py": DJANGO.replace("django.conf", "lamps.conf")}, "none", id="settings of its own"),
        pytest.param({"tests/a.py": DJANGO}, "none", id="in tests"),
        pytest.param({"ckanext/lamps/plugin.py": CKAN}, None, id="an extension of CKAN"),
        pytest.param({"ckanext/lamps/plugin.py": CKAN.replace("lamps.url", "ckan.site_url")}, "none", id="one alone"),
        pytest.param({"lamps.php": WORDPRESS}, None, id="WordPress"),
        pytest.param(
            {"lamps.php": WORDPRESS.replace("lamps_town", "blogname").replace("lamps_map_key", "admin_email")},
            "none",
            id="what any blog has",
        ),
    ],
)
def test_settings_of_the_site_leave_it_open(files: Files, value: object) -> None:
    assert grade(README | files) == value


LINES = "".join(f"lamps.{name} = x\n" for name in ("url", "town", "map_key", "mail.host", "store"))
TOLD = "# Lamps\n\n## Installation\n\n1. Install it.\n\n2. {}\n\n```\n{}```\n"
ADD = "Add the following lines to the ini file, if they are not there:"


@pytest.mark.parametrize(
    ("said", "block", "value"),
    [
        pytest.param(ADD, f"# of lamps\n{LINES}", "template", id="a block to add"),
        pytest.param("Put this into your settings.py:", LINES.replace(".", "_").upper(), "template", id="settings.py"),
        pytest.param("Folgende Zeilen in die Konfigurationsdatei eintragen:", LINES, "template", id="in German"),
        pytest.param(ADD, LINES.replace("lamps.", "# The place at which the town keeps it\nlamps."), "documented", id="explained"),
        pytest.param("Raise the limits in your `php.ini` file:", LINES, "none", id="of what it runs on"),
        pytest.param("Then it says:", LINES, "none", id="nothing to add"),
        pytest.param(ADD, LINES + "start lamps\n", "none", id="a block that does something"),
        pytest.param(ADD, LINES[:40], "none", id="a few"),
    ],
)  # fmt: skip
def test_a_block_for_a_file_of_settings_is_a_template(said: str, block: str, value: object) -> None:
    assert grade({"README.md": TOLD.format(said, block)}) == value
