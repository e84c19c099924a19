# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials in copies of settings, that of Node-RED for its flows, and under names that begin with an underscore."""

from __future__ import annotations

import hashlib

import pytest

from tests.kit import Files, run

MADE = hashlib.sha256(b"lamps of the town").hexdigest()
SHORT = hashlib.md5(b"lamps of the town").hexdigest()
RUNTIME = f'{{\n    "_credentialSecret": "{MADE}"\n}}'
CASES: dict[str, tuple[Files, int | None]] = {
    "key that Node-RED made": ({"red/.config.runtime.json": RUNTIME}, 1),
    "key that Node-RED made, before": ({"red/.config.json": f'{{"nodes": {{}}, "_credentialSecret": "{MADE}"}}'}, 1),
    "backup with that key": ({"red/.config.runtime.json.backup": RUNTIME}, 1),
    "other backup with that key": ({"data/.config.runtime.json.bak": RUNTIME}, 1),
    "that key in a test": ({"test/red/.config.runtime.json": RUNTIME}, 0),
    "that key in an example": ({"examples/red/.config.runtime.json": RUNTIME}, None),
    "no key made yet": ({"red/.config.runtime.json": '{"_credentialSecret": ""}'}, 0),
    "name with an underscore": ({"conf/app.json": f'{{"_apiToken": "{SHORT}"}}'}, None),
    "name with an underscore in XML": ({"conf/app.xml": f"<a><_apiToken>{SHORT}</_apiToken></a>"}, None),
    "short password under such a name": ({"conf/app.yml": "host: db.stadt-x.de\nuser: ada\n_password: k4stan" + "ie7\n"}, None),
    "copy of settings": ({"conf/app.yml.backup": f"api_token: {SHORT}\n"}, None),
    "old settings": ({"conf/app.properties.old": f"api.token={SHORT}\n"}, None),
    "settings as an editor keeps them": ({"conf/app.yml~": f"api_token: {SHORT}\n"}, None),
    "settings as Vim keeps them": ({"conf/.app.yml.swp": f"b0VIM 9.1\0\0\napi_token: {SHORT}\n\0"}, None),
    "copy of variables": ({".env.bak": f"API_TOKEN={SHORT}\n"}, None),
    "copy of a sample of variables": ({".env.example.bak": f"API_TOKEN={SHORT}\n"}, 0),
    "copy of a sample": ({"conf/app.example.yml.bak": f"api_token: {SHORT}\n"}, 0),
    "copy of a key store": ({"android/lamp.keystore.bak": "x"}, 1),
    "key of an environment of Rails": ({"config/credentials/production.key": SHORT, "config/credentials/production.yml.enc": "x"}, 1),
    "key for development of Rails": ({"config/credentials/development.key": SHORT}, 0),
    "copy of a master key": ({"config/master.key~": "x"}, 1),
    "copy of trusted keys": ({"conf/truststore.jks.old": "x"}, 0),
    "key for some service in variables": ({".env": f"LAMPS_KEY={SHORT}\n"}, None),
    "key for some service as a default": ({"src/a.ts": f"k: process.env.LAMPS_KEY || '{SHORT}',\n"}, None),
    "key for some service in a script": ({"bin/a.sh": f'export LAMPS_KEY="${{LAMPS_KEY:-{SHORT}}}"\n'}, None),
    "key for some service in a manifest": ({"skaffold.yaml": f'buildArgs:\n  LAMPS_KEY: "{SHORT}"\n'}, None),
    "key for some service in a container": ({"k8s/a.yaml": f"env:\n- name: LAMPS_KEY\n  value: {SHORT}\n"}, None),
    "key of a page": ({".env": f"LAMPS_SITE_KEY={SHORT}\n", "src/a.ts": f"k: process.env.CACHE_KEY || '{SHORT}'\n"}, 0),
    "key of words": ({".env": "LAMPS_KEY=lamps-2024-of-the-whole-town-in-winter\n"}, 0),
    "key for some service in a sample": ({".env.example": f"LAMPS_KEY={SHORT}\n"}, 0),
}  # fmt: skip


def test_the_end_of_a_long_copy_of_a_database_is_read() -> None:
    before = "INSERT INTO lamps VALUES (1, 'Rathaus');\n" * 5000
    seen = run("security.secrets", {"db/lamps.sql": f"{before}CREATE USER ada PASSWORD 'k4stan{'ie7-Q'}';\n"})
    assert seen.value is None


DUMP = "INSERT INTO lamps VALUES (1, 'Rathaus');\n" * 30_000
DUMPS: dict[str, tuple[Files, int | None]] = {
    "of the software": ({"db/lamps.sql": DUMP}, None),
    "of tests": ({"tests/lamps.sql": DUMP}, 0),
    "of an example": ({"examples/lamps.sql": DUMP}, 0),
}


@pytest.mark.parametrize(("files", "expected"), DUMPS.values(), ids=DUMPS)
def test_copies_of_databases_too_large_to_be_read_are_for_a_person(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected
    told = [each.path for each in seen.evidence if each.text.key == "security.database_not_read"]
    assert told == (["db/lamps.sql"] if expected is None else [])


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_secret_copies(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert MADE not in str(seen) and SHORT not in str(seen)
