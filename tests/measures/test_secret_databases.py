# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Passwords beside the address of a database, in the spellings of drivers and languages, and in what addresses ask."""

from __future__ import annotations

import pytest

from tests.kit import Files, run

SHORT = "".join(("7Lin", "den$"))
MIXED = "".join(("l1nden", "Al9ee"))
PROPERTIES = "src/main/resources/portlet.properties"
ORACLE = "jdbc:oracle:thin:@db7.stadt-x.de:1521:lamps"


def database(address: str, name: str = "db.pass", value: str = SHORT) -> Files:
    return {PROPERTIES: f"# lamps\ndb.connection={address}\ndb.user=LAMPS_APP\n{name}={value}\n"}


def asked(query: str, host: str = "www.stadt-x.de", path: str = "src/Lamps.java") -> Files:
    return {path: f"/**\n * https://{host}/lamps/list.csv?{query}&theme=parks\n */\nclass Lamps {{}}\n"}


CASES: dict[str, tuple[Files, int | None]] = {
    "Oracle": (database(ORACLE), None),
    "Oracle with a service": (database("jdbc:oracle:thin:@//db7.stadt-x.de:1521/lamps"), None),
    "Oracle at length": (
        database("jdbc:oracle:thin:@(DESCRIPTION=(ADDRESS=(PROTOCOL=TCP)(HOST=db7.stadt-x.de)(PORT=1521)))"), None
    ),
    "Oracle with the account": (database(f"jdbc:oracle:thin:lamps/{MIXED}@db7.stadt-x.de:1521:x", "a"), None),
    "Oracle in code": ({"src/A.java": f'a = "jdbc:oracle:thin:lamps/{MIXED}@db7.stadt-x.de:1521:x";\n'}, None),
    "SQL Server": (database("jdbc:sqlserver://db7.stadt-x.de;databaseName=lamps"), None),
    "an instance of SQL Server": (database("jdbc:sqlserver://db7.stadt-x.de\\\\lamps;databaseName=lamps"), None),
    "Sybase": (database("jdbc:sybase:Tds:db7.stadt-x.de:5000/lamps"), None),
    "PostgreSQL": (database("jdbc:postgresql://db7.stadt-x.de:5432/lamps"), None),
    "in the network of a city": (database("jdbc:oracle:thin:@db7-scan.stadt-x.local:1521/lamps.stadt-x.local"), None),
    "in Spanish": (database(ORACLE, "bd.clave"), None),
    "in German": (database(ORACLE, "db.kennwort", MIXED), None),
    "a word": (database(ORACLE, "db.pass", "lindenallee"), None),
    "one with a dollar, without an address": ({PROPERTIES: "mail.password=" + "7Lin" + "den$Al\n"}, 0),
    "a long one under a short name": ({PROPERTIES: "mail.pass=" + "7Linden" + "Al9ee$\n"}, None),
    "of a mail server": (
        {"config/mail.yml": f"host: mail.stadt-x.de\nuser: lamps\npass: {MIXED}\n"}, None
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
    "asked by an address": (asked(f"user=ada&password={MIXED}"), None),
    "a long one alone": (asked("pwd=" + "7Linden" + "allee19"), None),
    "of a database": (
        {"src/a.py": f'x = "jdbc:mysql://db7.stadt-x.de:3306/a?user=lamps&password={MIXED}"\n'}, None
    ),
    "asked by an address of a manual": (asked(f"user=ada&password={MIXED}", "lamps.example.com"), 0),
    "asked by an address here": (asked(f"user=ada&password={MIXED}", "localhost:8080"), 0),
    "the key of a record": (asked("clave=" + "acta2019linden7"), 0),
    "by a program in the network of a city": (
        {"src/a.py": f'connect("host=db7.lamps.stadt-x.local user=lamps password={MIXED}")\n'}, None
    ),
    "a name for a password": (asked("user=USER_1&password=LAMPS_PASSWORD_1"), 0),
    "a word for a password": (asked("user=ada&password=mypassword1"), 0),
    "a template": (asked("user={user}&password={pass1}"), 0),
    "in a test": (asked(f"user=ada&password={MIXED}", path="tests/test_lamps.py"), 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_passwords_of_databases_and_addresses(files: Files, expected: int | None) -> None:
    assert run("security.secrets", files).value == expected
