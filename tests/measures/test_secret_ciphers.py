# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Keys that programs encrypt and sign with, secrets beside a name whatever stands between, and accounts they check."""

from __future__ import annotations

from hashlib import md5

import pytest

from tests.kit import Files, run

HEX = "".join(("9f3c1e7a", "0b5d8264", "c1a97e3f", "5d20b84e", "6a1f93c7"))
RANDOM = "".join(("q7Vt2Lr9", "Xw4Zb6Nk", "1Hd8Pf3Q"))
WORDS = "".join(("Lampen", "An4Der", "Linden", "Allee", "?7"))
SHORT = "".join(("k4stan", "ie7"))
LETTERS = "', '".join("L4mpen!nD3rAllee")
NUMBERS = ", ".join(f"0x{each:02x}" for each in (31, 7, 200, 45, 9, 131, 77, 2, 250, 18, 99, 64, 5, 171, 36, 222))
COUNTED = ", ".join(map(str, range(1, 17)))
JAVA = "private static final byte[] %s = new byte[] {{ {} }};\n"
BESIDE: dict[str, tuple[str, str, int | None]] = {
    "called in Ruby": ("config/initializers/pictures.rb", f'Pictures.app.configure do\n  secret "{HEX}"\nend\n', None),
    "called in Ruby, from outside": ("config/initializers/pictures.rb", 'configure do\n  secret ENV["PICTURES_SECRET"]\nend\n', 0),
    "called": ("src/lamps.php", f"<?php\n$lamps->setToken('{RANDOM}');\n", None),
    "the id of one in a vault": ("src/lamps.php", f"<?php\n$lamps->getSecret('{RANDOM}');\n", 0),
    "handed to a call": ("src/lamps.rs", f'client.header("api-key", "{RANDOM}")\n', None),
    "the name of a variable": ("src/lamps.rs", 'client.header("api-key", "LAMPS_API_KEY_4711_XYZ")\n', 0),
    "compared": ("app/Http/Middleware/Api.php", f"<?php\nif ($request->header('access-token') !== '{HEX}') {{ return; }}\n", None),
    "compared in Java": ("src/Api.java", f'if (accessToken.equals("{RANDOM}")) {{ }}\n', None),
    "compared in a page": ("src/api.js", f"if (accessToken === '{RANDOM}') {{ }}\n", 0),
    "compared to a word": ("src/Api.java", 'if (token.equals("application/x-www-form-urlencoded")) { }\n', 0),
    "a module of that name": ("pkg/lamps.go", 'import (\n\ttoken "sigs.lamps2.io/aws-iam-auth3nticator/pkg7/token9"\n)\n', 0),
    "in R": ("R/lamps.R", f'api_key <- "{RANDOM}"\n', None),
    "in a notebook": ("notes/a.ipynb", '{"cells": [{"source": ["api_key = \\"' + RANDOM + '\\"\\n"]}]}\n', None),
    "in a test": ("tests/ApiTest.php", f"<?php\nif ($request->header('access-token') !== '{HEX}') {{ return; }}\n", 0),
    "exported by a script": ("backend/start.sh", f"export EMAIL=<ada>\nexport SECRET_KEY={HEX * 3}\n", None),
    "exported by a script, to fill in": ("backend/start.sh", "export SECRET_KEY=<secret>\nTOKEN=$(cat token.txt)\n", 0),
    "exported for tests": ("tests/start.sh", f"export SECRET_KEY={HEX * 3}\n", 0),
    "an account checked": ("src/login.php", f"<?php\nif ($user == 'ada' && $_POST['password'] == '{SHORT}') {{ go(); }}\n", None),
    "an account checked in Basic": ("src/Login.vb", f'If user = "ada" And password = "{SHORT}" Then\n', None),
    "an account checked in Java": ("src/Login.java", f'if (password.equals("{SHORT}")) {{ }}\n', None),
    "a password set in Basic": ("src/Login.vb", f'password = "{SHORT}"\n', 0),
    "a state of a password": ("src/Login.java", 'if (passwordState.equals("expired2")) { } else if (password == "undefined") { }\n', None),
    "a mere word": ("src/login.php", "<?php\nif ($password == 'kastanie') { go(); }\n", 0),
    "an account by its properties": ("setup/records.php", f"<?php\n$account->firstname = 'Ada';\n$account->passwd = '{SHORT}';\n", None),
    "of no account": ("setup/records.php", f"<?php\n$lamp->passwd = '{SHORT}';\n", 0),
}  # fmt: skip
CIPHERS: dict[str, tuple[str, str, int | None]] = {
    "words as a key": ("src/Hide.java", f'myEncryptionKey = "{WORDS}";\n', None),
    "words as another key": ("src/Hide.java", f'myKeyboardKey = "{WORDS}";\n', 0),
    "a key from outside": ("src/Hide.java", 'encryptionKey = "lamps.encryption.key1";\nencryptionKey = "${ENCRYPTION_KEY_1}";\n', 0),
    "letters": ("src/Hide.java", JAVA.format(f"'{LETTERS}'") % "keyValueDefault", None),
    "numbers": ("src/Hide.java", JAVA.format(NUMBERS) % "LAMP_KEY", None),
    "numbers, cast": ("src/Hide.java", JAVA.format(NUMBERS.replace("0x", "(byte) 0x")) % "LAMP_KEY", None),
    "numbers in C": ("src/lamp.ino", f"static const u1_t PROGMEM APPKEY[16] = {{ {NUMBERS} }};\n", None),
    "numbers in Go": ("lamp.go", f"var lampKey = []byte{{{NUMBERS}}}\n", None),
    "numbers in Python": ("lamp.py", f"KEY = bytes([{NUMBERS}])\n", None),
    "numbers, counted": ("src/Hide.java", JAVA.format(COUNTED) % "LAMP_KEY", 0),
    "numbers, none": ("src/lamp.ino", f"static const u1_t APPKEY[16] = {{ {', '.join(['0x00'] * 16)} }};\n", 0),
    "a public one": ("src/Hide.java", JAVA.format(NUMBERS) % "LAMP_PUBLIC_KEY", 0),
    "what keys begin with": ("src/Hide.java", JAVA.format(NUMBERS) % "KEY_PREFIX", 0),
    "of a keyboard": ("src/lamp.c", f"const uint8_t KEY_MAP[16] = {{ {NUMBERS} }};\n", 0),
    "in a test of the cipher": ("src/test/java/HideTest.java", JAVA.format(NUMBERS) % "LAMP_KEY", 0),
    "for a cipher": ("src/Hide.java", f'new SecretKeySpec("{WORDS}".getBytes(UTF_8), "AES");\n', None),
    "of an algorithm": ("src/Hide.java", 'new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256");\n', 0),
    "for a browser": ("src/hide.js", f"const hidden = CryptoJS.AES.encrypt(JSON.stringify(lamp), '{WORDS}').toString();\n", None),
    "for a cipher in Dart": ("lib/hide.dart", f"final key = Key.fromUtf8('{WORDS}');\n", None),
    "of the widgets in Dart": ("lib/hide.dart", "final key = Key('lampBoard7Scroll');\n", 0),
    "for a cipher in Node": ("src/hide.js", f"const c = crypto.createCipheriv('aes-256-cbc', '{WORDS}', iv);\n", None),
    "for a signature": ("lib/sign.py", f'token = jwt.encode({{"sub": lamp}}, "{WORDS}", algorithm="HS256")\n', None),
    "for a signature, handed on": ("lib/sign.py", 'token = jwt.encode(lamp, settings.KEY, algorithm="HS256")\n', 0),
    "for a signature, from settings": ("lib/sign.py", 'token = jwt.encode(lamp, settings["jwt_key_2"], algorithm="HS256")\n', 0),
    "for a signature, got": ("lib/sign.py", 'token = jwt.encode(lamp, os.environ.get("jwtKey2024"), algorithm="HS256")\n', 0),
    "for Fernet": ("lib/sign.py", f'f = Fernet(b"{RANDOM * 2}")\n', None),
    "for a hash": ("lib/sign.php", f"<?php\n$s = hash_hmac('sha256', $lamp, '{WORDS}');\n", None),
    "for tokens in C#": ("Start.cs", f'new SymmetricSecurityKey(Encoding.UTF8.GetBytes("{WORDS}"))\n', None),
    "for tokens in Go": ("sign.go", f'token.SignedString([]byte("{WORDS}"))\n', None),
    "of a session, otherwise": ("lib/fetch.py", 's = requests.Session(impersonate="chrome124")\n', 0),
    "signed by Amazon": ("lib/sign.js", "const k = crypto.createHmac('sha256', serviceKey).update('aws4_request').digest();\n", 0),
}  # fmt: skip
REALM = '{"users": [{"username": "ada", "credentials": [\n  {"type": "password",\n   "value": "%s",\n   "temporary": false}]}]}\n'
CONNECTION = "<Value>Data Source=db7.stadt-x.de;User ID=lamps;Password=%s</Value>\n"
SQL = "Insert into %s (ID,LOGIN,%s) values ('1','admin','%s');\n"
DIGEST = md5(b"a lamp in the lane, lit at dusk").hexdigest()
CHOSEN = "".join(("l1nden", "Al9ee!"))
KEPT: dict[str, tuple[str, str, int | None]] = {
    "a realm in a chart": ("helm/files/dev-realm.json", REALM % CHOSEN, None),
    "a realm in a chart, a word": ("helm/files/dev-realm.json", REALM % "kastanie", 0),
    "a realm for tests": ("src/test/resources/realm.json", REALM % CHOSEN, 0),
    "a realm on a developer's machine": ("docker/dev/realm.json", REALM % CHOSEN, 0),
    "settings of a publication": ("Properties/PublishProfiles/publish.pubxml", CONNECTION % "l1nden^%Allee", None),
    "settings of a publication, to fill in": ("Properties/PublishProfiles/publish.pubxml", CONNECTION % "%LAMPS_PW1%", 0),
    "another language": ("db.sql", SQL % ("USUARIO", "CONTRASENNA", DIGEST), None),
    "a key of an account": ("db.sql", SQL % ("USUARIO", "SECRETKEY", RANDOM), None),
    "another column": ("db.sql", SQL % ("USUARIO", "AVATAR", RANDOM), 0),
    "a login of a server": ("bin/start.sql", f"CREATE LOGIN lamps WITH PASSWORD='{SHORT}';\n", None),
    "a login, a word": ("bin/start.sql", "CREATE LOGIN lamps WITH PASSWORD='kastanie';\n", 0),
    "a login, the name again": ("bin/start.sql", "CREATE LOGIN lamps WITH PASSWORD='lamps2024';\n", 0),
    "a user in a document": ("docs/start.md", f"    CREATE USER lamps WITH PASSWORD '{RANDOM}';\n", None),
    "a user in a document, a simple one": ("docs/start.md", f"    CREATE USER lamps WITH PASSWORD '{SHORT}';\n", 0),
    "a key by which somebody is remembered": ("src/main/resources/application.yml", f"lamps.rememberme.key: {HEX}\n", None),
    "a phrase in variables": ("api/.env", f"JWT_PASSPHRASE={HEX}\nJWT_PUBLIC_KEY=%kernel.project_dir%/config/jwt/public7.pem\n", None),
    "a key for what is kept": ("etc/lamps.cfg", f"fernet_key = {RANDOM}=\n", None),
}  # fmt: skip
SERVER = "host = 'https://lamps.stadt-x.de/'\nusername = '0711'  # 07114711\npassword = '%s'\n"
APART = "%s.client.secret=" + RANDOM + "\n\n# who asks for the login\noidc.provider.url=https://%s\n"
KEPT["for development, beside its server"] = (
    "profiles/dev/config.properties",
    APART % ("oidc", "login.stadt-x.de"),
    None,
)
KEPT["for development, beside another server"] = (
    "profiles/dev/config.properties",
    APART % ("lamps", "login.stadt-x.de"),
    0,
)
KEPT["for development, beside this machine"] = ("profiles/dev/config.properties", APART % ("oidc", "localhost"), 0)
TWO = "mqtt.host=broker.stadt-x.de\ndb.host=localhost\n%s.username=lamps\n%s.password=" + SHORT + "\n"
KEPT["beside its server and another"] = ("etc/lamps.properties", TWO % ("mqtt", "mqtt"), None)
KEPT["beside its server on this machine"] = ("etc/lamps.properties", TWO % ("db", "db"), 0)
KEPT["an account of a server on lines"] = ("tools/data-migration/load-prod.py", SERVER % SHORT, None)
CASES = BESIDE | CIPHERS | KEPT


@pytest.mark.parametrize(("path", "text", "expected"), CASES.values(), ids=CASES)
def test_keys_and_accounts(path: str, text: str, expected: int | None) -> None:
    files: Files = {path: text}
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence


def test_a_name_is_of_one_line() -> None:
    seen = run("security.secrets", {"tools/load.py": SERVER % SHORT})
    assert [(each.start, "07114711" in str(each.text)) for each in seen.evidence if each.path] == [(3, False)]
