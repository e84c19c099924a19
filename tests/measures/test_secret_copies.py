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
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_secret_copies(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert MADE not in str(seen) and SHORT not in str(seen)
