# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Password hashes of accounts in fixtures, seeds and scripts: made up, or those of somebody."""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.kit import Files, run

LETTERS = "q7Vt2Lr9Xw4Zb6Nk1Hd8Pf3cJm5Ry0GsTaUeWiOoBp"
DJANGO = "$".join(("pbkdf2_sha256", "260000", "aB3dE5fG7hI9", LETTERS + "="))
BCRYPT = "$2y$10$" + (LETTERS * 2)[:53]
HASHES = {
    "Django": DJANGO,
    "bcrypt": BCRYPT,
    "bcrypt of Django": "bcrypt_sha256$" + BCRYPT.replace("2y", "2b"),
    "Werkzeug": "pbkdf2:sha256:260000$aB3dE5fG$" + "0a1b2c3d" * 8,
    "scrypt": "scrypt:32768:8:1$aB3dE5fG$" + "0a1b2c3d" * 16,
    "Argon2": "$argon2id$v=19$m=65536,t=3,p=4$" + LETTERS[:22] + "$" + LETTERS,
    "Argon2 of Django": "argon2$argon2id$v=19$m=102400,t=2,p=8$" + LETTERS[:22] + "$" + LETTERS,
    "SHA-512": "$6$aB3dE5fG$" + (LETTERS * 3)[:86],
    "SHA-512 with rounds": "$6$rounds=5000$aB3dE5fG$" + (LETTERS * 3)[:86],
    "phpass": "$P$B" + LETTERS[:30],
    "Drupal": "$S$D" + (LETTERS * 2)[:51],
    "an older Django": "sha1$a1b2c$" + "0a1b2c3d4e" * 4,
    "LDAP": "{SSHA}" + LETTERS[:38],
}
SEED = "INSERT INTO users VALUES\n (1, '%s', '%s', 'admin');\n"


def fixture(mail: str, written: str = DJANGO) -> str:
    user = {"username": "citizen", "is_superuser": True, "groups": [], "password": written, "email": mail}
    return json.dumps([{"pk": 1, "model": "auth.user", "fields": user}], indent=2)


@pytest.mark.parametrize("written", HASHES.values(), ids=HASHES)
def test_a_hash_beside_somebodys_address_is_for_a_person(written: str) -> None:
    assert run(
        "security.secrets", {"lamps/fixtures/staging_users.json": fixture("ada@stadt-x.de", written)}
    ).undetermined
    made_up = run("security.secrets", {"lamps/fixtures/staging_users.json": fixture("ada@example.org", written)})
    assert (made_up.value, len([each for each in made_up.evidence if each.path])) == (0, 1)


CASES: dict[str, tuple[Files, int | None]] = {
    "a seed in SQL": ({"db/seed.sql": SEED % ("ada@stadt-x.de", BCRYPT)}, None),
    "a script of set-up": ({"setup/users.sql": SEED % ("ada@stadt-x.de", BCRYPT)}, None),
    "a seed in Ruby": (
        {"db/seeds.rb": f"User.create!(email: 'ada@stadt-x.de', encrypted_password: '{BCRYPT}')\n"}, None
    ),
    "a seed in PHP": (
        {"database/seeders/Users.php": f"<?php\nDB::insert(['email' => 'ada@stadt-x.de', 'password' => '{BCRYPT}']);\n"},
        None,
    ),
    "a fixture in YAML": (
        {"fixtures/users.yaml": f"- model: auth.user\n  fields:\n    email: ada@stadt-x.de\n    password: {DJANGO}\n"}, None
    ),
    "a table": ({"data/users.csv": f"name,mail,hash\nada,ada@stadt-x.de,{BCRYPT}\n"}, None),
    "in tests": ({"tests/fixtures/users.json": fixture("ada@stadt-x.de")}, 0),
    "for development": ({"lamps/fixtures/development_users.json": fixture("ada@stadt-x.de")}, 0),
    "a sample": ({"examples/users.json": fixture("ada@stadt-x.de")}, 0),
    "nobody's": ({"db/seed.sql": SEED % ("admin", BCRYPT)}, 0),
    "of an account for tests": ({"db/seed.sql": SEED % ("test1@stadt-x.de", BCRYPT)}, 0),
    "of a made-up host": ({"db/seed.sql": SEED % ("admin@mycompany.com", BCRYPT)}, 0),
    "of a reserved ending": ({"db/seed.sql": SEED % ("ada@stadt.test", BCRYPT)}, 0),
    "the address of another record": (
        {"db/seed.sql": f"INSERT INTO users VALUES (1, 'admin', '{BCRYPT}'), (2, 'ada@stadt-x.de', NULL);\n"}, 0
    ),
    "an author far above": ({"db/seeds.rb": f"# ada@stadt-x.de\n\nUser.create!(name: 'a', hash: '{BCRYPT}')\n"}, 0),
    "unusable": ({"lamps/fixtures/users.json": fixture("ada@stadt-x.de", "!")}, 0),
    "an amount": ({"app/price.php": "<?php\n$a = '$1$2 at ada@stadt-x.de';\n"}, 0),
    "a name of a method": ({"app/a.py": "HASHER = 'pbkdf2_sha256$'\nMAIL = 'ada@stadt-x.de'\n"}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_hashes_of_accounts(files: Files, expected: int | None) -> None:
    assert run("security.secrets", files).value == expected


MD5 = hashlib.md5(b"linden7allee").hexdigest()
SHA1, SHA256 = (make(b"linden7allee").hexdigest() for make in (hashlib.sha1, hashlib.sha256))
SET = 'INSERT INTO `accounts` SET `name` = "_system_7", `passworthash` = "%s", `rights` = 90;\n'
VALUES = "INSERT INTO public.accounts\n  (id, name, %s)\nVALUES\n  (1, 'nobody', NULL, ''),\n  (2, 'lamp, it''s', '%s', '');\n"
COLUMNS = "user_password, mail"
BARE: dict[str, tuple[Files, int | None]] = {
    "set": ({"migrations/7.sql": SET % MD5}, None),
    "set, SHA-1": ({"migrations/7.sql": SET % SHA1}, None),
    "set, SHA-256 in capitals": ({"migrations/7.sql": SET % SHA256.upper()}, None),
    "changed": ({"db/a.sql": f"UPDATE users SET password='{MD5}' WHERE id=1;\n"}, None),
    "among values": ({"db/a.sql": VALUES % (COLUMNS, MD5)}, None),
    "of another column": ({"db/a.sql": VALUES % ("etag, password", MD5)}, 0),
    "what resets one": ({"db/a.sql": VALUES % ("password_reset_token, mail", MD5)}, 0),
    "of another statement": ({"db/a.sql": f"INSERT INTO a (password) VALUES (NULL);\n{VALUES % ('etag, mail', MD5)}"}, 0),
    "of what everybody tries": ({"migrations/7.sql": SET % hashlib.md5(b"admin").hexdigest()}, 0),
    "of nothing": ({"migrations/7.sql": SET % hashlib.md5(b"").hexdigest()}, 0),
    "of the name": ({"migrations/7.sql": SET % hashlib.sha1(b"_system_7").hexdigest()}, 0),
    "for development": ({"db/development/7.sql": SET % MD5}, 0),
    "in tests": ({"tests/7.sql": SET % MD5}, 0),
    "to fill in": ({"migrations/7.sql": SET % ("0" * 32)}, 0),
    "an identifier": ({"migrations/7.sql": (SET % MD5).replace("passworthash", "pass_id")}, 0),
    "a search": ({"db/a.sql": f"SELECT * FROM files WHERE digest = '{MD5}'; -- password\n"}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BARE.values(), ids=BARE)
def test_bare_digests_of_passwords(files: Files, expected: int | None) -> None:
    assert run("security.secrets", files).value == expected
