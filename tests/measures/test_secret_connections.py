# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords in texts that open a connection to a machine which others can reach."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

WORDS = "lindenallee" + "_nord"
MIXED = "l1nden" + "Allee"
SIMPLE = "linden" + "1871"
GDAL = f"MYSQL:lamps,host=203.12.7.9,user=lamps,password={WORDS},port=3306"
LIBPQ = f"host=db.stadt-x.de port=5432 user=lamps password={WORDS} dbname=lamps"
ADO = f"Server=tcp:db.stadt-x.de,1433;User Id=lamps;Password={MIXED};Encrypt=True;"
RANDOM = "".join(("q7Vt2", "Lr9Xw4", "Zb6Nk1", "Hd8Pf3"))
OAUTH = "provider:\n  lamps:\n    issuer-uri: {}/realms/lamps\nregistration:\n  lamps:\n    client-secret: {}\n"
TRIAL = "src/main/resources/application-local.yml"
CASES = {
    "of a server outside in settings for trials": ({TRIAL: OAUTH.format("https://sso.stadt-x.de", RANDOM)}, None),
    "of this machine in settings for trials": ({TRIAL: OAUTH.format("http://localhost:8100", RANDOM)}, 0),
    "of a server outside in settings of tests": (
        {"src/test/resources/application-local.yml": OAUTH.format("https://sso.stadt-x.de", RANDOM)},
        0,
    ),
    "made up in settings for trials": ({TRIAL: OAUTH.format("https://sso.stadt-x.de", "my-client-secret")}, 0),
    "for a command, in a comment": ({"src/load.php": f'<?php\n# tool -f MySQL "{GDAL}" lamps.shp\n'}, None),
    "behind an option of a command": ({"src/load.php": f"<?php\n// tool -f MySQL MYSQL:'{GDAL[6:]}' lamps.shp\n"}, None),
    "for a library": ({"src/load.py": f'connect("{LIBPQ}")\n'}, None),
    "of two halves": ({"src/Load.cs": f'var a = "{ADO}";\n'}, None),
    "in settings, bare": ({"app/main.yml": f"store: {LIBPQ}\n"}, None),
    "for a script": ({"bin/load.sh": f'psql "{LIBPQ}" -f lamps.sql\n'}, None),
    "for a document": ({"README.md": f'# A\n\n    psql "{LIBPQ.replace(WORDS, MIXED)}"\n'}, None),
    "a mere word in a document": ({"README.md": f'# A\n\n    psql "{LIBPQ}"\n'}, 0),
    "on this machine": ({"src/load.py": f'connect("{LIBPQ.replace("db.stadt-x.de", "localhost")}")\n'}, 0),
    "on a machine beside it": ({"src/load.py": f'connect("{LIBPQ.replace("db.stadt-x.de", "postgres")}")\n'}, 0),
    "in a private network": ({"src/load.py": f'connect("{LIBPQ.replace("db.stadt-x.de", "192.168.7.9")}")\n'}, 0),
    "on a machine of a manual": ({"src/load.cs": f'"{ADO.replace("db.stadt-x.de", "myserver.database.windows.net")}"\n'}, 0),
    "in an address": ({"src/store.js": f'connect("mongodb+srv://lamps:{WORDS}@lamps.ab1cd.mongodb.net/x")\n'}, None),
    "in an address of another kind": ({"src/load.py": f'get("https://lamps:{SIMPLE}@data.stadt-x.de/a.csv")\n'}, None),
    "a mere word in an address of another kind": ({"src/load.py": f'get("https://lamps:{WORDS}@data.stadt-x.de/a")\n'}, 0),
    "in an address of this machine": ({"src/store.js": f'connect("postgres://lamps:{WORDS}@localhost/x")\n'}, 0),
    "in an address beside it": ({"compose.yml": f"DB: postgres://lamps:{WORDS}@lamps-db:5432/x\n"}, 0),
    "in an address of an example": ({"src/store.js": f'connect("mongodb://lamps:{WORDS}@db.example.com/x")\n'}, 0),
    "a placeholder in an address": ({"src/store.js": 'connect("mongodb://user:mypassword@db.stadt-x.de/x")\n'}, 0),
    "a name in an address": ({"src/store.py": 'connect("mysql://USERNAME:DB_WORD@db.stadt-x.de/x")\n'}, 0),
    "in an address in a document": ({"docs/store.md": f"    mongosh mongodb://lamps:{WORDS}@db.stadt-x.de/x\n"}, 0),
    "in an address in a test": ({"tests/store.js": f'connect("mongodb://lamps:{WORDS}@db.stadt-x.de/x")\n'}, 0),
    "short, in .env": ({".env": f"DB_HOST=db.stadt-x.de\nDB_USER=lamps\nDB_PASSWORD={SIMPLE}\n"}, None),
    "short, in .env of this machine": ({".env": f"DB_HOST=localhost\nDB_USER=lamps\nDB_PASSWORD={SIMPLE}\n"}, 0),
    "short, in .env for development": ({".env.development": f"DB_HOST=db.stadt-x.de\nDB_USER=lamps\nDB_PASSWORD={SIMPLE}\n"}, 0),
    "without an account": ({"src/load.py": f'connect("host=db.stadt-x.de password={WORDS}")\n'}, 0),
    "a placeholder": ({"src/load.py": f'connect("{LIBPQ.replace(WORDS, "changeme")}")\n'}, 0),
    "from outside": ({"src/load.py": f'connect(f"{LIBPQ.replace(WORDS, "{word_of_db}")}")\n'}, 0),
    "handed on": ({"src/load.py": 'connect("a", host=config.host, user=config.user, password=config.db_pwd, x="b")\n'}, 0),
    "handed on by name": ({"src/load.py": 'connect("a", host=config.host, user=lamps, password=lamps_pwd, x="b")\n'}, 0),
    "in another text": ({"src/load.py": f'a = "host=db.stadt-x.de user=lamps"\nb = "password={WORDS}"\n'}, 0),
    "in a test": ({"tests/test_load.py": f'connect("{LIBPQ}")\n'}, 0),
    "for development": ({"dev/load.py": f'connect("{LIBPQ}")\n'}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_connections(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert not any(value in str(seen) for value in (WORDS, MIXED, SIMPLE))
