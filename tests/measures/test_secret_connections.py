# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords in texts that open a connection to a machine which others can reach, and beside the address of a database."""

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
    "address called after a token": ({".env": "LAMPS_API_TOKEN_URL=http://lamps-backend:8888/api-tokens/\n"}, 0),
    "address by chance": ({".env": f"LAMPS_SECRET_URL=https://lamps.de/hook/{'8f14e45fceea167a'}5a36dedd\n"}, None),
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


SIGNED = "".join(("7Lin", "den$"))
CHOSEN = "".join(("l1nden", "Al9ee"))
PROPERTIES = "src/main/resources/portlet.properties"
ORACLE = "jdbc:oracle:thin:@db7.stadt-x.de:1521:lamps"


def database(address: str, name: str = "db.pass", value: str = SIGNED) -> Files:
    return {PROPERTIES: f"# lamps\ndb.connection={address}\ndb.user=LAMPS_APP\n{name}={value}\n"}


def asked(query: str, host: str = "www.stadt-x.de", path: str = "src/Lamps.java") -> Files:
    return {path: f"/**\n * https://{host}/lamps/list.csv?{query}&theme=parks\n */\nclass Lamps {{}}\n"}


DATABASES: dict[str, tuple[Files, int | None]] = {
    "Oracle": (database(ORACLE), None),
    "Oracle with a service": (database("jdbc:oracle:thin:@//db7.stadt-x.de:1521/lamps"), None),
    "Oracle at length": (
        database("jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db7.stadt-x.de)(PORT=1521)))"), None
    ),
    "Oracle with the account": (database(f"jdbc:oracle:thin:lamps/{CHOSEN}@db7.stadt-x.de:1521:x", "a"), None),
    "Oracle in code": ({"src/A.java": f'a = "jdbc:oracle:thin:lamps/{CHOSEN}@db7.stadt-x.de:1521:x";\n'}, None),
    "SQL Server": (database("jdbc:sqlserver://db7.stadt-x.de;databaseName=lamps"), None),
    "an instance of SQL Server": (database("jdbc:sqlserver://db7.stadt-x.de\\\\lamps;databaseName=lamps"), None),
    "Sybase": (database("jdbc:sybase:Tds:db7.stadt-x.de:5000/lamps"), None),
    "PostgreSQL": (database("jdbc:postgresql://db7.stadt-x.de:5432/lamps"), None),
    "in the network of a city": (database("jdbc:oracle:thin:@db7-scan.stadt-x.local:1521/lamps.stadt-x.local"), None),
    "in Spanish": (database(ORACLE, "bd.clave"), None),
    "in German": (database(ORACLE, "db.kennwort", CHOSEN), None),
    "a word": (database(ORACLE, "db.pass", "lindenallee"), None),
    "one with a dollar, without an address": ({PROPERTIES: "mail.password=" + "7Lin" + "den$Al\n"}, 0),
    "a long one under a short name": ({PROPERTIES: "mail.pass=" + "7Linden" + "Al9ee$\n"}, None),
    "of a mail server": (
        {"config/mail.yml": f"host: mail.stadt-x.de\nuser: lamps\npass: {CHOSEN}\n"}, None
    ),
    "on this machine": (database(ORACLE.replace("db7.stadt-x.de", "localhost")), 0),
    "in a cluster": (database("jdbc:postgresql://db.lamps.svc.cluster.local:5432/a"), 0),
    "on a machine beside it": (database("jdbc:postgresql://db7.local:5432/a"), 0),
    "a data base in memory": (database("jdbc:h2:mem:lamps"), 0),
    "a variable": (database(ORACLE, "db.pass", "$LAMPS_PASS"), 0),
    "a variable in braces": (database(ORACLE, "db.pass", "${lamps.pass}"), 0),
    "a call": ({"app/settings.py": f'URL = "{ORACLE}"\nDB_PASS = os.environ["LAMPS_DB"]\nDB_PASSWORD = getenv("A1")\n'}, 0),
    "a value to fill in": (database(ORACLE, "db.pass", "changeme1"), 0),
    "another name": (database(ORACLE, "lamps.bypass", "corridor7"), 0),
    "in tests": ({f"src/test/resources/{k.rpartition('/')[2]}": v for k, v in database(ORACLE).items()}, 0),
    "asked by an address": (asked(f"user=ada&password={CHOSEN}"), None),
    "a long one alone": (asked("pwd=" + "7Linden" + "allee19"), None),
    "of a database": (
        {"src/a.py": f'x = "jdbc:mysql://db7.stadt-x.de:3306/a?user=lamps&password={CHOSEN}"\n'}, None
    ),
    "asked by an address of a manual": (asked(f"user=ada&password={CHOSEN}", "lamps.example.com"), 0),
    "asked by an address here": (asked(f"user=ada&password={CHOSEN}", "localhost:8080"), 0),
    "the key of a record": (asked("clave=" + "acta2019linden7"), 0),
    "by a program in the network of a city": (
        {"src/a.py": f'connect("host=db7.lamps.stadt-x.local user=lamps password={CHOSEN}")\n'}, None
    ),
    "a name for a password": (asked("user=USER_1&password=LAMPS_PASSWORD_1"), 0),
    "a word for a password": (asked("user=ada&password=mypassword1"), 0),
    "a template": (asked("user={user}&password={pass1}"), 0),
    "in a test": (asked(f"user=ada&password={CHOSEN}", path="tests/test_lamps.py"), 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), DATABASES.values(), ids=DATABASES)
def test_passwords_of_databases_and_addresses(files: Files, expected: int | None) -> None:
    assert run("security.secrets", files).value == expected
