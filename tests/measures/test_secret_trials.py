# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Secrets in examples and beside servers that others can reach, in pairs of name and value, and what JDBC opens."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

RANDOM = "".join(("q7Vt2", "Lr9Xw4", "Zb6Nk1", "Hd8Pf3"))
WORD = "lindenallee" + "nord"
MIXED = "l1nden" + "Allee"
HASH = "$apr1$lampenau$" + ("Ab3dE6gH9j" * 3)[:22]
URL = "https://sso.stadt-x.de/realms/lamps"
LOCAL = "http://localhost:9876"
CLIENT = (
    "const c = new V({{\n  issuerUri: '{}',\n  redirectUri: 'http://localhost:9876/cb',\n  clientSecret: '{}',\n}});\n"
)
RUN = '<envs>\n<env name="ISSUER" value="{}" />\n<env name="API_SECRET" value="{}" />\n</envs>\n'
POSTMAN = (
    '{{"values": [\n {{"key": "url", "value": "{}"}},\n {{\n  "key": "client_secret",\n  "value": "{}"\n }}\n]}}\n'
)
ENV_OF = "env:\n  - name: {}\n    value: {}\n"
JDBC = "jdbc:postgresql://db.stadt-x.de:5432/lamps"
PROPERTIES = f"url={JDBC}\nuser=lamps\n"
OPENS: dict[str, Files] = {
    "an example with a server outside": {"examples/local.ts": CLIENT.format(URL, RANDOM)},
    "an example of variables": {".env.example": f"ISSUER={URL}\nCLIENT_SECRET={RANDOM}\n"},
    "an example with a server for trials": {
        ".env.example": f"ISSUER={URL.replace('sso.', 'sso-test.')}\nCLIENT_SECRET={RANDOM}\n"
    },
    "an example of settings": {"examples/config.yml": f"issuer: {URL}\nclient_secret: {RANDOM}\n"},
    "a run configuration": {".run/App.run.xml": RUN.format(LOCAL, RANDOM)},
    "a run configuration for trials": {".run/App-local.run.xml": RUN.format(URL, RANDOM)},
    "settings for development": {"compose.dev.yml": f"env:\n  ISSUER: {URL}\n  CLIENT_SECRET: {RANDOM}\n"},
    "Postman": {"postman/live.postman_environment.json": POSTMAN.format(LOCAL, RANDOM)},
    "Postman for a demo": {"postman/demo.postman_environment.json": POSTMAN.format(URL, RANDOM)},
    "Kubernetes": {"deploy/app.yaml": ENV_OF.format("DB_PASSWORD", f'"{RANDOM}"')},
    "ECS": {"deploy/task.json": f'{{"environment":[{{"name":"API_SECRET","value":"{RANDOM}"}}]}}'},
    "JDBC beside it": {"a.properties": PROPERTIES + f"password={WORD}\n"},
    "JDBC, reactive": {"a.yml": f"url: {JDBC.replace('jdbc', 'r2dbc')}\nusername: l\npassword: {WORD}\n"},
    "JDBC as attributes": {"context.xml": f'<Resource url="{JDBC}" username="l" password="{WORD}" driver="x"/>\n'},
    "JDBC inside": {"src/A.java": f'String u = "{JDBC}?user=lamps&password={WORD}";\n'},
    "JDBC inside for SQL Server": {
        "src/A.java": f'"jdbc:sqlserver://db.stadt-x.de:1433;databaseName=l;user=lamps;password={WORD}"\n'
    },
    "JDBC handed over": {"src/A.java": f'DriverManager.getConnection("{JDBC}", "lamps", "{MIXED}");\n'},
    "an account of a site": {"config/.htpasswd": f"anna:{HASH}\n"},
}
NOTHING: dict[str, Files] = {
    "an example with this machine": {"examples/local.ts": CLIENT.format(LOCAL, RANDOM)},
    "an example with a server made up": {"examples/local.ts": CLIENT.format("https://sso.example.org", RANDOM)},
    "an example with a false server": {"examples/local.ts": CLIENT.format("https://mock.stadt-x.de", RANDOM)},
    "an example with a domain for tests": {"examples/a.ts": CLIENT.format("https://sso.my-test.de", RANDOM)},
    "an example with a server for trials made up": {"examples/a.ts": CLIENT.format("https://test.example.org", RANDOM)},
    "an example with a document": {
        "examples/local.ts": f"// see https://stadt-x.de/lamps\nconst c = new V({{\n  clientSecret: '{RANDOM}',\n}});\n"
    },
    "an example with its documents as value": {
        "examples/c.yml": f"schema: https://docs.stadt-x.de/s.json\nclient_secret: {RANDOM}\n"
    },
    "an example with a server in another part": {
        "examples/c.yml": f"tiles: https://maps.stadt-x.de\n\nclient_secret: {RANDOM}\n"
    },
    "an example of variables with this machine": {".env.example": f"ISSUER={LOCAL}\nCLIENT_SECRET={RANDOM}\n"},
    "a document": {"README.md": f"# A\n\n    ISSUER={URL}\n    CLIENT_SECRET={RANDOM}\n"},
    "a test": {"tests/c.ts": CLIENT.format(URL, RANDOM)},
    "settings for development on this machine": {
        "compose.dev.yml": f"env:\n  ISSUER: {LOCAL}\n  CLIENT_SECRET: {RANDOM}\n"
    },
    "Postman with a place to fill": {"p/live.postman_environment.json": POSTMAN.format(URL, "{{client_secret_1}}")},
    "Kubernetes from a secret": {
        "d/a.yaml": f"env:\n - name: DB_PASSWORD\n   valueFrom:\n     secretKeyRef:\n       name: {RANDOM}\n"
    },
    "Kubernetes from a chart": {"d/a.yaml": ENV_OF.format("DB_PASSWORD", "{{ .Values.db.password | quote }}")},
    "Kubernetes, the name of a secret": {"d/a.yaml": ENV_OF.format("SECRET_NAME", RANDOM)},
    "Kubernetes, a placeholder": {"d/a.yaml": ENV_OF.format("DB_PASSWORD", "changeme-please-now1")},
    "JDBC on this machine": {"a.properties": f"url=jdbc:postgresql://localhost/l\nuser=l\npassword={WORD}\n"},
    "JDBC and a text": {
        "a.properties": PROPERTIES + "label.password=Wachtwoord vergeten\nreset.password=Please enter\n"
    },
    "JDBC and Ansible's vault": {"a.yml": f"url: {JDBC}\npassword: !vault |\n  $ANSIBLE_VAULT;1.1;AES256\n"},
    "JDBC put together": {"src/A.java": f'x = "{JDBC}?user=" + u + "&password=" + p;\n'},
    "JDBC with places to fill": {"src/A.java": f'x = "{JDBC}?user=%s&password=%s";\n'},
    "JDBC of a manual": {"src/A.java": "// jdbc:postgresql://db.example.com:5432/db?user=fred&password=fredsword\n"},
    "an account in an example": {"config/.htpasswd.example": f"anna:{HASH}\n"},
    "the sample of a generator": {
        "config/i18n-tasks.yml": '# translation:\n#   deepl_api_key: "7C03D186-41F2-4B8E-8A52-2B2B2B2B2B2B"\n'
    },
    "an account of nobody": {"config/.htpasswd": f"test:{HASH}\n"},
}


@pytest.mark.parametrize("files", OPENS.values(), ids=OPENS)
def test_what_may_open_something_is_for_a_person(files: Files) -> None:
    seen = run("security.secrets", files)
    assert seen.undetermined, seen.evidence
    assert not any(value in str(seen) for value in (RANDOM, WORD, MIXED, HASH))


@pytest.mark.parametrize("files", NOTHING.values(), ids=NOTHING)
def test_what_opens_nothing_is_none(files: Files) -> None:
    assert run("security.secrets", files).value == 0
