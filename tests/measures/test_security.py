# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials, update bots, binaries, bills of materials and static analysis.

The credentials below are put together from parts, so that nobody's scanner takes them for real ones.
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import random
import string
import struct
import uuid
import zipfile

import pytest

from sealcheck.artifacts.secret.tokens import checksum
from sealcheck.model import BLOB_LIMIT, Entry, EvidenceKind, Measurement
from sealcheck.snapshot import Snapshot
from sealcheck.words import words
from tests.kit import Files, commit, run, snapshot

_RANDOM = random.Random(20260630)


def letters(count: int, alphabet: str = string.ascii_letters + string.digits) -> str:
    """Characters that look random and are always the same."""
    return "".join(_RANDOM.choice(alphabet) for _ in range(count))


#: As openssl writes it: 48 bytes, of which 32 are the key.
ED25519 = (
    "-----BEGIN PRIVATE" + " KEY-----\nMC4CAQAwBQYDK2VwBCIEI"
    + "G8dU2vKq0XyJ5rTn1LwPzA7cHeB9sFmQ4iZuWoDgV6kY\n-----END PRIVATE" + " KEY-----\n"
)  # fmt: skip


def block(kind: str = "RSA ", size: int = 800) -> str:
    """A private key block of random letters."""
    body = letters(size, string.ascii_letters + string.digits + "+/")
    lines = "\n".join(body[i : i + 64] for i in range(0, size, 64))
    return f"-----BEGIN {kind}PRIVATE" + f" KEY-----\n{lines}\n-----END {kind}PRIVATE KEY-----\n"


def certificate(*names: str, more: str = "") -> str:
    """A certificate that holds nothing but common names, and other names that it is for."""
    data = b"\x30\x82\x01\xc8" + b"".join(
        b"\x31\x18\x30\x16\x06\x03\x55\x04\x03\x0c" + bytes([len(each)]) + each.encode() for each in names
    )
    body = base64.b64encode(data + b"\x30\x1e\x82" + bytes([len(more)]) + more.encode() + bytes(40)).decode()
    return f"-----BEGIN CERTIFICATE-----\n{body[:64]}\n{body[64:]}\n-----END CERTIFICATE-----\n"


def token(**claims: object) -> str:
    """A JSON Web Token with these claims."""
    parts = [
        base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in ({"alg": "x"}, claims)
    ]
    return ".".join([*parts, letters(43)])


COVERITY = "language: java\nscript: mvn test\naddons:\n  coverity_scan:\n    project:\n      name: town/x\n    branch_pattern: scan\n"
AWS = "AKI" + "A" + letters(16, string.ascii_uppercase + "234567")
RANDOM = letters(30)
GITHUB = "gh" + "p_" + RANDOM + checksum(RANDOM)
UUID = str(uuid.UUID(hashlib.md5(b"lamps", usedforsecurity=False).hexdigest()))
MADE_UP = "gh" + "p_" + RANDOM + "VYWX42"
GITLAB = "glp" + "at-" + letters(20)
SLACK = "xox" + "b-308154772961-5527019384625-" + letters(24)
MAPBOX = "eyJ" + letters(40) + "." + letters(22)
MAPILLARY = "4690123456789012|" + hashlib.md5(b"lamp", usedforsecurity=False).hexdigest()
MAILGUN = hashlib.md5(b"lamps", usedforsecurity=False).hexdigest()
GOOGLE = "AI" + "za" + letters(35)
STRIPE = "sk_" + "live_" + letters(24)
PASSWORD = "Tr4um-" + letters(10)


MADE = "7" + letters(7, string.ascii_lowercase) + "3" + letters(6, string.ascii_lowercase)


def spoken(measurement: Measurement) -> str:
    texts = [measurement.summary, measurement.undetermined, *[e.text for e in measurement.evidence]]
    return " | ".join(words(text, language) for text in texts if text for language in ("en", "de"))


def der(head: str, size: int = 1600) -> str:
    """A key without armour: base64 that begins as every such key does."""
    return head + letters(size, string.ascii_letters + string.digits + "+/")


PKCS1 = "MII" + "EowIBAAK" + "CAQEA"
PKCS8 = "MII" + "EvgIBADANBgkqhkiG9w0BAQEFAASC" + "BKgw"
CHANCE = "Kq7v" + letters(20) + "9Z"
CHOSEN = "b7+" + letters(7) + "Lq"
#: A key of elliptic curves in base64 for URLs, whose letters 63 and 64 are others.
WEB_PUSH = "MIG" + "HAgEAMBMGByqGSM49AgEG" + "CCqGSM49AwEHBG0wawIBAQQg" + "-62_" + letters(100)
LARAVEL = letters(43) + "="
WEB_KEY = json.dumps({"kty": "EC", "d": letters(43)})
BASE32 = string.ascii_uppercase + "234567"
TTN = "NNS" + f"XS.{letters(39, BASE32)}.{letters(52, BASE32)}"
TTN_BEFORE = "ttn-account" + "-v2." + letters(43)
#: The keys that emulators of Azure have on every machine.
AZURITE = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6" + "IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
COSMOS = "C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2n" + "Q9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw=="
RECAPTCHA = "6LeIxAcTAAAAAGG-" + "vFI1TnRWxMZNFuojJ4WifJWe"
#: What Django makes: small letters, digits and these signs.
DJANGO = letters(30).lower() + "%8$+k(4&z)=-q@7!_^w#"
DATABASE = "spring.datasource.url = jdbc:mysql://%s:3306/a\nspring.datasource.username=root\n"
CAPITALS = "UjBm" + "tqVMgKsQhVEuRvTa"

OWNED = str(uuid.UUID(hashlib.md5(b"a town").hexdigest()))
DEVICE = hashlib.md5(b"a lamp").hexdigest().upper()
RAILS = letters(128, string.digits + "abcdef")
PHOENIX = letters(64)

AZURE = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;Account" + "Key=%s;"

HASH = "md5" + hashlib.md5(CHANCE.encode(), usedforsecurity=False).hexdigest()
COMMON = "md5" + hashlib.md5(b"postgrespostgres", usedforsecurity=False).hexdigest()
SCRAM = "SCRAM-SHA-256$4096:" + base64.b64encode(CHANCE.encode() * 3).decode()
SECRETS = {
    "key without armour": ({"keycloak/realm.json": json.dumps({"privateKey": [der(PKCS1)]})}, 1),
    "key without armour, PKCS 8": ({"conf/app.yml": f"key: {der(PKCS8)}\n"}, 1),
    "key without armour in a program's sample": ({"src/Doc.java": f'String S = "{der(PKCS8)}";\n'}, None),
    "public key without armour": ({"realm.json": json.dumps({"publicKey": der("MII" + "BIjANBgkqhkiG9w0BAQEFAAOCAQ8A")})}, 0),
    "certificate without armour": ({"realm.json": json.dumps({"certificate": der("MII" + "CnTCCAYUCBgGVYb0TfTANBgkqhkiG9w0BAQsF")})}, 0),
    "key without armour for tests": ({"realm-test.json": json.dumps({"privateKey": der(PKCS1)})}, 0),
    "JSON Web Key": ({"keys.json": json.dumps({"kty": "EC", "d": letters(43)})}, 1),
    "JSON Web Key, public": ({"keys.json": json.dumps({"kty": "EC", "x": letters(43)})}, 0),
    "key of a storage account": ({"appsettings.json": json.dumps({"Blobs": f"AccountName=stadt;AccountKey={letters(86)}=="})}, 1),
    "key of Azurite": ({"appsettings.json": json.dumps({"Blobs": f"AccountName=devstoreaccount1;AccountKey={AZURITE}"})}, 0),
    "key of the emulator of Cosmos DB": ({"conf/app.yml": f"db: AccountEndpoint=https://db:8081/;AccountKey={COSMOS}\n"}, 0),
    "password of a database that others can reach": (
        {"src/main/resources/application.properties": f"{DATABASE % 'db.stadt.eu'}spring.datasource.password=oberstadt\n"}, None
    ),
    "password of such a database in XML": (
        {"pom.xml": "<url>jdbc:postgresql://db.stadt.eu:5432/a</url>\n<prod.password>oberstadt</prod.password>\n"}, None
    ),
    "password of a database here": (
        {"application.properties": f"{DATABASE % 'localhost'}spring.datasource.password=oberstadt\n"}, 0
    ),
    "password of a database beside": ({"application.properties": f"{DATABASE % 'db'}spring.datasource.password=oberstadt\n"}, 0),
    "password of a database from outside": (
        {"application.properties": DATABASE % "db.stadt.eu" + "spring.datasource.password=${DB_PASSWORD}\n"}, 0
    ),
    "placeholder beside such a database": (
        {"application.properties": f"{DATABASE % 'db.stadt.eu'}spring.datasource.password=changeme\n"}, 0
    ),
    "password that was taken out of the history": (
        {"pom.xml": "<url>jdbc:postgresql://db.stadt.eu:5432/a</url>\n<p.password>***REMOVED***</p.password>\n"}, 0
    ),
    "password of such a database for tests": (
        {"src/test/resources/application.properties": f"{DATABASE % 'db.stadt.eu'}spring.datasource.password=oberstadt\n"}, 0
    ),
    "chance as a default": ({"src/a.ts": f"pass: process.env.MAIL_PASS || '{CHANCE}',\n"}, None),
    "chance of letters as a default": ({"src/a.ts": f"pass: process.env.MAIL_PASS ?? '{CAPITALS}',\n"}, None),
    "chance as a default in Python": ({"app/a.py": f"KEY = os.getenv('SECRET_KEY', '{CHANCE}')\n"}, None),
    "chance as a default of another reader": ({"app/a.py": f'KEY = opts.get("OIDC_SECRET", "{CHANCE}")\n'}, None),
    "chance beside a key of data": ({"app/a.py": f'token = data.get("token", "{CHANCE}")\n'}, 0),
    "chance as a default in compose": ({"compose.yml": "p: ${DB_PASSWORD:-" + CHANCE + "}\n"}, None),
    "chance in a developer's compose file": (
        {"docker-compose.yml": f"  SECRET: {CHANCE}\n  URL: http://localhost:8080\n"}, None
    ),
    "a private key in a developer's compose file": (
        {"docker-compose.yml": f"  VAPID_PRIVATE_KEY: {CHANCE}\n  URL: http://localhost:8080\n"}, None
    ),
    "a private key in the alphabet of URLs": (
        {"docker-compose.yml": f"  PUSH: {WEB_PUSH}\n  URL: http://localhost:8080\n"}, 1
    ),
    "chance in a compose file": ({"docker-compose.yml": f"  SECRET: {CHANCE}\n  URL: https://stadt.eu\n"}, None),
    "key of an account": ({"appsettings.json": json.dumps({"Cosmos": {"AccountKey": CHANCE}})}, None),
    "key of a subscription": ({"config/api.yml": f"headers:\n  Ocp-Apim-Subscription-Key: {CHANCE}\n"}, None),
    "key of a store in the browser": ({"src/config.ts": "export const masterKey = 'town-app-lamps-settings'\n"}, 0),
    "key of Azure's storage": ({".env": f"STORAGE={AZURE % (letters(86) + '==')}\n"}, 1),
    "key of the emulator of Azure's storage": (
        {"compose.yml": f"  STORAGE: {AZURE % AZURITE}\n", "README.md": AZURE % AZURITE},
        0,
    ),
    "word as a default": ({"src/a.ts": "secret: process.env.JWT_SECRET || 'secretKey-app',\n"}, 0),
    "default of something else": ({"src/a.ts": f"file: process.env.PASSWORD_FILE || '{CHANCE}',\n"}, 0),
    "chance in an example": ({"examples/a.ts": f"pass: process.env.MAIL_PASS || '{CHANCE}',\n"}, 0),
    "chance in settings": ({"conf/app.yml": f"mail:\n  password: {CHANCE}\n"}, None),
    "chance in settings in code": ({"app/settings.py": f"SECRET_KEY = '{CHANCE}'\n"}, None),
    "chance in XML": ({"conf/context.xml": f"<server>\n<password>{CHANCE}</password>\n</server>\n"}, None),
    "chance in XML with names of spaces": (
        {"soap/amt-soapui-project.xml": f'<w:Password Type="http://w.org/x#PasswordText">{CHANCE}</w:Password>\n'}, None
    ),
    "chance far along a line": ({"conf/realm.json": json.dumps({"a": "b" * 5000, "clientSecret": CHANCE})}, None),
    "chance in XML by key": ({"web.config": f'<add key="ApiSecret" value="{CHANCE}"/>\n'}, None),
    "chance in XML for tests": ({"src/test/resources/a.xml": f"<password>{CHANCE}</password>\n"}, 0),
    "no chance in XML": (
        {"pom.xml": "<password>${env.DEPLOY_PASSWORD_2024}</password><token>repository-deploy-login-2024</token>\n"}, 0
    ),
    "public token in XML": ({"app.config": f"<publicKeyToken>{CHANCE}</publicKeyToken>\n"}, 0),
    "texts in XML": ({"res/values/strings.xml": f'<string name="password_hint">{CHANCE}</string>\n'}, 0),
    "chance hidden in a manifest": ({"k8s/s.yml": f"  password: {base64.b64encode(CHANCE.encode()).decode()}\n"}, None),
    "word hidden in a manifest": ({"k8s/s.yml": f"  password: {base64.b64encode(b'changeme-changeme').decode()}\n"}, 0),
    "sealed for a cluster": ({"k8s/s.yml": f"kind: SealedSecret\n  password: {CHANCE}\n"}, 0),
    "place of a secret": ({"conf/app.yml": "password: /run/secrets/db_password_2024\ntoken: ${VAULT_TOKEN_17}\n"}, 0),
    "translated words": ({"locales/de.json": json.dumps({"password": "Kennwort-vergessen-2-mal", "token": "errors.token_2.wrong"})}, 0),
    "name of a secret elsewhere": ({"k8s/app.yml": "clientSecret: keycloak-client-login-2024\npassword: db-login/2\n"}, 0),
    "chance in a pipeline that sets up a server for development": (
        {".github/workflows/deploy-dev.yml": f"on: push\nenv:\n  CLIENT_SECRET: '{CHANCE}'\n"}, None
    ),
    "chance in a pipeline for tests": (
        {".github/workflows/e2e-test.yml": f"on: push\nenv:\n  CLIENT_SECRET: '{CHANCE}'\n"}, 0
    ),
    "chance in settings for development": ({"deploy/lamps-dev.yml": f"CLIENT_SECRET: '{CHANCE}'\n"}, 0),
    "secrets of a pipeline": ({".github/workflows/a.yml": "on: push\nenv:\n  TOKEN: ${{ secrets.DEPLOY_TOKEN_2024 }}\n"}, 0),
    "password that is the user's name": (
        {"compose.idp.yml": "users:\n  - Username: department3-hearing_editor\n    Password: department3-hearing_editor\n"}, 0
    ),
    "password with the user's name in it": (
        {"compose.idp.yml": f"users:\n  - Username: x{CHANCE}\n    Password: {CHANCE}\n"}, None
    ),
    "secret of a template": ({"chart/values.yml": "password: '{{ vault_password_2024_prod }}'\n"}, 0),
    "versions of plug-ins": (
        {"ci/plugins.txt": "git:5.0.0\ncredentials:1189.vf61b_a_5e2f62e\nplain-credentials:143.v1b_df8b_d3b_e48\n"}, 0
    ),
    "version of a package": ({"conf/versions.yml": "web-token: 12.4.118-beta.20240117.a1b2c3d\n"}, 0),
    "key of a developer, read from outside when live": (
        {"config/secrets.yml": f"default: &default\n  auth_key: {WEB_KEY}\ndevelopment:\n  <<: *default\n"
         "production:\n  votes:\n    auth_key: <%= ENV['AUTH_KEY'] %>\n"}, 0
    ),
    "key of a developer, and of the live system": (
        {"config/secrets.yml": f"default: &default\n  auth_key: {WEB_KEY}\ndevelopment:\n  <<: *default\nproduction:\n  <<: *default\n"}, 1
    ),
    "key of the live system": (
        {"config/secrets.yml": f"development:\n  auth_key: x\nproduction:\n  auth_key: {WEB_KEY}\n"}, 1
    ),
    "chance in the section for tests": (
        {"config/secrets.yml": f"test:\n  api_key: {CHANCE}\nproduction:\n  api_key: <%= ENV['API_KEY'] %>\n"}, 0
    ),
    "chance in the live section": (
        {"config/secrets.yml": f"test:\n  api_key: x\nproduction:\n  api_key: {CHANCE}\n"}, None
    ),
    "chance in a job called test": (
        {".gitlab-ci.yml": f"test:\n  variables:\n    API_KEY: {CHANCE}\nproduction:\n  script: [x]\n"}, None
    ),
    "name of a kind of credential in settings": (
        {"src/config.go": 'TypeLampList2024Credential = "LampList2024Credential"\n'}, 0
    ),
    "date of a password": ({"conf/app.json": json.dumps({"date_password": "2024-03-20T12:12:09.000Z"})}, 0),
    "what a scanner for secrets keeps": (
        {".secrets.baseline": json.dumps({"hashed_secret": hashlib.sha1(b"lamps").hexdigest()})}, 0
    ),
    "sample in a blueprint of an interface": ({"api/lamps.apib": f"+ Response 201\n\n    X-Subject-Token: {CHANCE}\n"}, 0),
    "sample in a description of an interface": ({"api/openapi.json": json.dumps({"access_token": CHANCE})}, 0),
    "settings beside a description": ({"openapi/settings.py": f"ACCESS_TOKEN = '{CHANCE}'\n"}, None),
    "token for browsers beside a name": ({"conf/app.yml": f"MAPBOX_TOKEN: pk.{MAPBOX}\n"}, 0),
    "token for browsers as a default": ({"src/config.js": f"t: process.env.MAPBOX_TOKEN || 'pk.{MAPBOX}',\n"}, 0),
    "token for browsers in .env": ({".env": f"MAPBOX_TOKEN=pk.{MAPBOX}\n"}, 0),
    "secret with which every test passes": ({"conf/app.yml": f"recaptcha_secret_key: {RECAPTCHA}\n", ".env": f"A_SECRET_KEY={RECAPTCHA}\n"}, 0),
    "token in answers of a stub": ({"web/stub/mappings/login.json": json.dumps({"Set-Cookie": token(exp=4_000_000_000)})}, 0),
    "number of tokens": ({"conf/app.yml": "max_token: 1234567890123456\ntoken_url: https://login.stadt.example/token2\n"}, 0),
    "nothing": ({"a.py": "password = os.environ['PASSWORD']\n"}, 0),
    "AWS": ({"deploy.yml": f"key: {AWS}\n"}, 1),
    "AWS's own example": ({"deploy.yml": "key: AKIA" + "IOSFODNN7EXAMPLE\n"}, 0),
    "GitHub": ({"src/a.ts": f"const t = '{GITHUB}'\n"}, 1),
    "GitHub, placeholder": ({"src/a.ts": "const t = 'gh" + "p_" + "x" * 36 + "'\n"}, 0),
    "GitHub, with a wrong checksum": ({"src/a.ts": f"const t = '{MADE_UP}'\n"}, 0),
    "npm, with a wrong checksum": (
        {"README.md": f"# A\n\n    //registry.npmjs.org/:_authToken=npm_{MADE_UP[4:]}\n"}, 0
    ),
    "npm, longer than any": ({"README.md": f"# A\n\n    //registry.npmjs.org/:_authToken=npm_{GITHUB[4:]}h7g8\n"}, 0),
    "npm, as it was": ({".npmrc": f"//registry.npmjs.org/:_authToken={UUID}\n"}, 1),
    "npm, in a document": ({"README.md": f"# A\n\n    //registry.npmjs.org/:_authToken=npm_{GITHUB[4:]}\n"}, None),
    "GitLab": ({".gitlab-ci.yml": f"t: {GITLAB}\n"}, 1),
    "The Things Network": ({"src/uplink.py": f"key = '{TTN}'\n"}, 1),
    "The Things Network, as it was": ({"conf/a.yml": f"key: {TTN_BEFORE}\n"}, 1),
    "The Things Network, in an example": ({"examples/device.sh": f"curl -d '{{\"password\": \"{TTN_BEFORE}\"}}' x\n"}, None),
    "The Things Network, in a test": ({"test/device.json": json.dumps({"password": TTN_BEFORE})}, 0),
    "The Things Network, to fill in": ({"conf/a.yml": "key: NNSXS." + "X" * 39 + "." + "X" * 52 + "\n"}, 0),
    "chance in a program for a device": ({"src/lamp.ino": f'#define API_KEY "{CHANCE}"\n'}, None),
    "chance in a header": ({"src/config.h": f'const char access_token[] PROGMEM = "{CHANCE}";\n'}, None),
    "chance in an example for a device": ({"examples/a/a.ino": f'#define API_KEY "{CHANCE}"\n'}, 0),
    "words in a program for a device": (
        {"src/lamp.ino": '#define API_KEY "your-api-key-0001-here"\nString token = "lamp_token_number_2024_abc";\n'}, 0
    ),
    "Slack": ({"a.yml": f"t: {SLACK}\n"}, 1),
    "Stripe": ({"a.json": json.dumps({"k": STRIPE})}, 1),
    "one value that two patterns know": ({".env": f"API_SECRET={GITHUB}\n"}, 1),
    "two in one file": ({"a.yml": f"a: {GITHUB}\nb: {GITLAB}\n"}, 2),
    "inside a longer word": ({"a.yml": f"a: z{AWS}z\n"}, 0),
    "private key": ({"nlx/org.key": block()}, 1),
    "private key in a string": ({"a.json": json.dumps({"private_key": block("")})}, 1),
    "OpenSSH key": ({"deploy/id": block("OPENSSH ")}, 1),
    "short key for Ed25519": ({"id.pem": ED25519}, 1),
    "encrypted key": ({"org.key": block("ENCRYPTED ")}, 0),
    "key with a passphrase": ({"org.key": block().replace("KEY-----\n", "KEY-----\nProc-Type: 4,ENCRYPTED\n\n", 1)}, 0),
    "key for development": ({"etc/dev/tls-key.pem": block()}, 0),
    "key with a certificate for tests": ({"docker/a.key": block(), "docker/a.crt": certificate("Open Lamps Tests")}, 0),
    "key with a certificate for one's own machine": ({"docker/a.key": block(), "docker/a.pem": certificate("lamps.local")}, 0),
    "key with a certificate for a server": ({"docker/a.key": block(), "docker/a.crt": certificate("lamps.stadt.eu")}, 1),
    "key with a certificate for a server for tests": ({"docker/a.key": block(), "docker/a.crt": certificate("test.stadt.eu")}, 1),
    "key with a certificate for a server, also": (
        {"docker/a.key": block(), "docker/a.crt": certificate("localhost", more="lamps.stadt.eu")}, 1
    ),
    "key of an authority": ({"docker/a.key": block(), "docker/a.crt": certificate("localhost", "Town CA")}, 1),
    "key with a certificate by an authority of one's own": (
        {"docker/a.key": block(), "docker/a.crt": certificate("Town CA", "localhost")}, 0
    ),
    "key with another one's certificate": ({"docker/a.key": block(), "docker/b.crt": certificate("localhost")}, 1),
    "key with a broken certificate": ({"docker/a.key": block(), "docker/a.crt": certificate("localhost")[:90]}, 1),
    "private key of which a part is left out": (
        {
            "a.pem": block().replace("\n", "\n(...)\n", 3),
            "docker-compose.yml": "  KEY: |-\n" + block("EC ").replace("\n", "\n […]\n", 2).replace("[…]", "…"),
        },
        0,
    ),
    "key for tests": ({"src/test/resources/a.pem": block(), "docker-compose-test-secrets/a.pem": block()}, 0),
    "a hint instead of a key": ({"README.md": "-----BEGIN PRIVATE" + " KEY-----\n...\n-----END PRIVATE KEY-----\n"}, 0),
    "certificate": ({"ca.pem": block().replace("RSA PRIVATE" + " KEY", "CERTIFICATE")}, 0),
    "PGP public key": ({"key.asc": block().replace("RSA PRIVATE" + " KEY", "PGP PUBLIC KEY BLOCK")}, 0),
    "password in a URL": ({"a.yml": f"url: postgres://app:{PASSWORD}@db.stadt-beispielstadt.eu/x\n"}, 1),
    "password of a container beside": ({"a.yml": f"url: postgres://app:{PASSWORD}@db:5432/x\n"}, 0),
    "obvious password in a URL": ({"a.yml": "url: postgres://app:password1@db.stadt.eu/x\n"}, 0),
    "variable in a URL": ({"a.yml": "url: https://u:${TOKEN_VALUE}@git.stadt.eu/x\n"}, 0),
    "signing key store": ({"android/app/release.keystore": "\x00\x01binary"}, 1),
    "Android's debug key store": ({"android/app/debug.keystore": "\x00\x01binary"}, 0),
    "trust store": ({"conf/truststore.jks": "\x00\x01binary"}, 0),
    "key store of unknown use": ({"conf/server.jks": "\x00\x01binary"}, None),
    "Rails' master key": ({"config/master.key": letters(32)}, 1),
    "Rails' encrypted credentials": ({"config/credentials.yml.enc": letters(200)}, 0),
    "Google key in code": ({"src/map.js": f"key = '{GOOGLE}'\n"}, None),
    "Mapbox token for servers": ({"src/map.js": f"t = 'sk.{MAPBOX}'\n"}, 1),
    "Mapbox token for browsers": ({"src/map.js": f"t = 'pk.{MAPBOX}'\n"}, 0),
    "Mapillary token for browsers": ({"src/map.jsx": f'accessToken: "MLY|{MAPILLARY}",\n'}, 0),
    "Mailgun key": ({"src/Mail.php": f"$mail = Mailgun::create('key-{MAILGUN}');\n"}, None),
    "a key of something else": ({"src/cache.js": f"a: 'key-{MAILGUN}',\n"}, 0),
    "another credential on the line of an ended token": (
        {"conf/a.json": json.dumps({"t": token(sub='1', exp=1500000000), "dbPassword": CHANCE, "apiSecret": CHANCE[::-1]})}, None
    ),
    "Google key of an app": ({"android/app/google-services.json": json.dumps({"k": GOOGLE})}, 0),
    "token": ({"src/a.js": f"t = '{token(sub='1')}'\n"}, None),
    "expired token": ({"src/a.js": f"t = '{token(sub='1', exp=1500000000)}'\n"}, 0),
    "expired token by its name": ({"conf/a.yml": f"access_token: {token(sub='1', exp=1500000000)}\n"}, 0),
    "token still valid": ({"src/a.js": f"t = '{token(sub='1', exp=1990000000)}'\n"}, None),
    "token for browsers": ({"src/a.js": f"t = '{token(role='anon')}'\n"}, 0),
    "token in a description": ({"src/openapi.yaml": f"example: {token(sub='1')}\n"}, 0),
    "token in a comment": ({"src/a.js": f" * @apiExample {token(sub='1')}\n"}, 0),
    "broken token": ({"src/a.js": "t = 'eyJ" + "a" * 20 + ".eyJ" + "b" * 20 + "." + letters(43) + "'\n"}, None),
    "token of an issuer for show": ({"a.yml": f"k: {token(iss='platform-demo', role='service_role')}\n"}, 0),
    "token of an issuer called alike": ({"a.yml": f"k: {token(iss='democracy.stadt.eu', role='service_role')}\n"}, None),
    "key of a Laravel application": ({"env": f"APP_ENV=production\nAPP_KEY=base64:{LARAVEL}\n"}, None),
    "key of a Laravel application in .env": ({".env": f"APP_KEY='base64:{LARAVEL}'\n"}, None),
    "key of a Laravel application in an example": ({".env.example": f"APP_KEY=base64:{LARAVEL}\n"}, 0),
    "no key of a Laravel application yet": ({"env": "APP_KEY=\nAPP_KEY=base64:SomeRandomString\n"}, 0),
    "key of a Django site": ({"site/base.py": f"DEBUG = True\n\nSECRET_KEY = '{DJANGO}'\n"}, None),
    "key of a Django site in settings": ({"site/settings.py": f"SECRET_KEY: str = '{DJANGO}'\n"}, None),
    "key of a Django site as it was begun": ({"site/base.py": f'SECRET_KEY = "django-insecure-{DJANGO}"\n'}, None),
    "key of a Django site as a default": (
        {"site/base.py": f"SECRET_KEY = env(\n    'SECRET_KEY',\n    default='{DJANGO}',\n)\n"}, None
    ),
    "key of Sentry": ({"deploy/config.yml": f"system.secret-key: '{DJANGO}'\n"}, None),
    "key of a Django site for debugging": (
        {"site/base.py": f"import os\nif DEBUG:\n    SECRET_KEY = '{DJANGO}'\nelse:\n    SECRET_KEY = os.environ['KEY']\n"}, 0
    ),
    "key of a Django site but for debugging": (
        {"site/base.py": f"import os\nif not DEBUG:\n    SECRET_KEY = '{DJANGO}'\n"}, None
    ),
    "another secret for debugging": ({"site/base.py": f"import os\nif DEBUG:\n    T = '{GITHUB}'\n"}, 1),
    "key of a Django site for development": ({"site/settings/dev.py": f"SECRET_KEY = '{DJANGO}'\n"}, 0),
    "no key of a Django site yet": (
        {"site/base.py": "SECRET_KEY = '" + "change-me-(50)-" + "a" * 35 + "'\nSECRET_KEY = os.environ['SECRET_KEY']\n"}, 0
    ),
    "letters for a key of Django": (
        {"site/base.py": "key = random('abcdefghijklmnopqrstuvwxyz0123456789!@#$%^&*(-_=+)')\nSECRET_KEY = key\n"}, 0
    ),
    "keys of a session of LoRaWAN": ({"conf/devices.json": f'[{{"addr": "26011BDA", "nwkSKey": "{DEVICE}", "appSKey": "{DEVICE[::-1]}"}}]\n'}, None),
    "keys of LoRaWAN as delivered": (
        {"conf/devices.json": '[{"nwkSKey": "2B7E151628AED2A6ABF7158809CF4F3C", "appSKey": "' + "0" * 32 + '"}]\n'}, 0
    ),
    "key that Devise's generator leaves in a comment": ({"config/initializers/devise.rb": f"Devise.setup do |config|\n  # config.secret_key = '{RAILS}'\nend\n"}, 0),
    "key of Devise": ({"config/initializers/devise.rb": f"Devise.setup do |config|\n  config.secret_key = '{RAILS}'\nend\n"}, None),
    "digits that spell a text": ({"conf/a.yml": f"api_key: {b'lamps-of-a-maker'.hex()}\n"}, 0),
    "key with the name of its owner": ({"Dockerfile": f"FROM a\nENV \\\n  NOTIFY_API_KEY='lamps_admin_dev-{OWNED}-{OWNED}' \\\n  A=b\n"}, None),
    "key with a name to fill in": ({"Dockerfile": f"FROM a\nENV API_KEY=your_key-{OWNED}\n"}, 0),
    "salt that is a secret": ({"private/config.php": f"<?php\n$config = [\n  'secretsalt' => '{CHANCE}',\n];\n"}, None),
    "key of a Rails site": ({"config/initializers/session.rb": f"Lamps::Application.config.secret_key_base = '{RAILS}'\n"}, None),
    "token of a Rails site": ({"config/initializers/session.rb": f"Lamps::Application.config.secret_token = '{RAILS}'\n"}, None),
    "key of a Rails site in its application": (
        {"config/application.rb": f'    config.secret_key_base = ENV["SECRET_KEY_BASE"] || "{RAILS}"\n'}, None
    ),
    "key of a live Rails site": ({"config/environments/production.rb": f"  config.secret_key_base = '{RAILS}'\n"}, None),
    "key of a live Rails site in its secrets": (
        {"config/secrets.yml": f"test:\n  secret_key_base: x\nproduction:\n  secret_key_base: {RAILS}\n"}, None
    ),
    "key of a Rails site for its developers and from outside when live": (
        {"config/secrets.yml": f"test:\n  secret_key_base: {RAILS}\nproduction:\n  secret_key_base: <%= ENV['KEY'] %>\n"}, 0
    ),
    "key of a Rails site for its developers": ({"config/secrets.yml": f"development:\n  secret_key_base: {RAILS}\n"}, 0),
    "key of a Rails site for its developers by file": (
        {"config/environments/development.rb": f"  config.secret_key_base = '{RAILS}'\n"}, 0
    ),
    "key of a Rails site in another branch": (
        {"config/application.rb": f"  if Rails.env.development? || ENV['A']\n    config.secret_key_base = '{RAILS}'\n  end\n"}, None
    ),
    "key of a Rails site in the branch behind developers": (
        {"config/a.rb": f"if Rails.env.test?\n  k = 1\nelse\n  config.secret_key_base = '{RAILS}'\nend\n"}, None
    ),
    "key of a Rails site from outside": (
        {"config/a.rb": "config.secret_key_base = ENV.fetch('SECRET_KEY_BASE', 'x')\nconfig.secret_token = ENV['TOKEN']\n"}, 0
    ),
    "no key of a Rails site yet": ({"config/a.rb": "config.secret_key_base = '" + "0123456789abcdef" * 8 + "'\n"}, 0),
    "key of a Rails site in a compose file": ({"compose.yml": f"  SECRET_KEY_BASE: {RAILS}\n"}, None),
    "key of a Phoenix site": ({"config/config.exs": f'  secret_key_base: "{PHOENIX}",\n'}, None),
    "key of a Phoenix site for its developers": ({"config/dev.exs": f'  secret_key_base: "{PHOENIX}",\n'}, 0),
    "a name with a module before it": ({"config/initializers/config.rb": f"Lamps::Mail.config.api_key = '{CHANCE}'\n"}, None),
    ".env sealed by dotenvx": ({".env": f'API_TOKEN="encrypted:B{letters(139)}="\nJWT_SECRET=encrypted:B{letters(239)}\n'}, 0),
    ".env that only says so": ({".env": f"API_TOKEN=encrypted:{letters(30)}7\n"}, None),
    "settings sealed by dotenvx": ({"conf/a.yml": f"token: encrypted:B{letters(139)}\n"}, 0),
    ".env with a long value": ({".env": f"APP_SECRET={letters(30)}7\n"}, None),
    ".env with everyday passwords": ({".env": "POSTGRES_PASSWORD=postgres\nADMIN_PASSWORD=changeme1234567890\n"}, 0),
    ".env with a reference": ({".env": "APP_SECRET=${APP_SECRET_FROM_VAULT_7}\n"}, 0),
    ".env for development": ({".env.dev": f"APP_SECRET={letters(30)}7\n"}, 0),
    ".env example": ({".env.example": f"APP_SECRET={letters(30)}7\n"}, 0),
    "real token in an example": ({".env.example": f"TOKEN={GITHUB}\n"}, None),
    "token in documents": ({"docs/setup.md": f"export TOKEN={GITHUB}\n"}, None),
    "a password that somebody chose": ({"deploy/mail.config": json.dumps({"password": CHOSEN})}, None),
    "a text of the program that speaks of one": (
        {"conf/messages/messages_de.properties": f"login.password={CHOSEN}\n"}, 0
    ),
    "the same unquoted": ({"conf/mail.properties": f"mail.password={CHOSEN}\n"}, None),
    "the same for development": ({"conf/dev/mail.properties": f"mail.password={CHOSEN}\n"}, 0),
    "the same for another word": ({"deploy/mail.config": json.dumps({"token": CHOSEN})}, 0),
    "a password of words": ({"deploy/mail.config": json.dumps({"password": "sommer-regen"})}, 0),
    "a password of letters and digits": ({"deploy/mail.config": json.dumps({"password": "sommer2019"})}, 0),
    "settings of a program among documents": ({"docs/Diagrams/appsettings.json": json.dumps({"ApiKey": CHANCE})}, None),
    "settings of a server among documents": ({"doku/server/application-prod.yml": f"password: {CHANCE}\n"}, None),
    "settings of a sample among documents": ({"docs/examples/appsettings.json": json.dumps({"ApiKey": CHANCE})}, 0),
    "settings for development among documents": ({"docs/a/appsettings.Dev.json": json.dumps({"ApiKey": CHANCE})}, 0),
    "public key of a site's search": ({"docs/docusaurus.config.js": f"  apiKey: '{CHANCE}',\n"}, 0),
    "a document called after settings": ({"docs/appsettings.md": f"ApiKey: {CHANCE}\n"}, 0),
    "password in the code": ({"src/Token.java": f'  private static final String PASSWORD = "{MADE}";\n'}, None),
    "password in the code of Kotlin": ({"src/Token.kt": f'const val DB_PASSWORD: String = "{MADE}"\n'}, None),
    "password in the code of C#": ({"src/Token.cs": f'private const string MailPassword = "{MADE}";\n'}, None),
    "short password in the code": ({"src/db.py": 'DB_PASSWORD = "Xk9#vQ2p' + 'Lm7Tz"\n'}, None),
    "shortest password, chosen": ({"src/Db.java": 'Db.DB_PASSWORD = "Somm' + 'er24";\n'}, None),
    "short password, chosen": ({"src/db.rb": 'password = "Sommer' + '2024!"\n'}, None),
    "a password to fill in": ({"src/db.py": 'DB_PASSWORD = "Changeme-2024!"\n'}, 0),
    "field of a form": ({"src/form.php": "<?php f($password, 'user[pass2]');\n$form[password, 'user[pass2]'];\n"}, 0),
    "password in the code of tests": ({"src/test/java/A.java": f'static final String PASSWORD = "{MADE}";\n'}, 0),
    "name of a setting in the code": ({"src/A.java": 'static final String MAIL_PASSWORD = "mail.server2.password";\n'}, 0),
    "name of a variable in the code": ({"src/A.java": 'static final String MAIL_PASSWORD = "MAIL_PASSWORD_2";\n'}, 0),
    "label of a field in the code": ({"src/A.java": 'static final String ASK_PASSWORD = "ask-for-password";\n'}, 0),
    "another constant in the code": ({"src/A.java": f'static final String SERIAL = "{MADE}";\n'}, 0),
    "password hash of an account in a dump": ({"db/db_dev.sql": f"ALTER ROLE lamp WITH SUPERUSER LOGIN PASSWORD '{HASH}';\n"}, None),
    "password hash of an account in SCRAM": ({"db/roles.sql": f"CREATE ROLE lamp LOGIN\nPASSWORD '{SCRAM}';\n"}, None),
    "password hash of an account of MySQL": ({"a.sql": f"CREATE USER 'lamp'@'%' IDENTIFIED BY PASSWORD '*{HASH[3:].upper()}11111111';\n"}, None),
    "password hash of a common password": ({"db/roles.sql": f"ALTER ROLE postgres PASSWORD '{COMMON}';\n"}, 0),
    "password hash in tests": ({"tests/roles.sql": f"ALTER ROLE lamp PASSWORD '{HASH}';\n"}, 0),
    "password hash in a statement of another kind": ({"db/a.sql": f"UPDATE page SET rev = '{HASH}';\n"}, 0),
    "tests are left out": ({"tests/test_a.py": f"t = '{GITHUB}'\n"}, 0),
    "vendored files are left out": ({"vendor/a.php": f"$t = '{GITHUB}';\n"}, 0),
    "a hash is no secret": ({"a.yml": "rev: 4f3c2b1a0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a\n"}, 0),
    "a key in the README to be replaced": ({"README.md": "SECRET_KEY=4f3c2b1a0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a\n"}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), SECRETS.values(), ids=SECRETS)
def test_secrets(files: Files, expected: int | None) -> None:
    measurement = run("security.secrets", files)
    assert measurement.value == expected, measurement.evidence
    assert measurement.evidence
    assert spoken(measurement)


ACCOUNT = "queue.host: %s\nqueue.user: lamps\nqueue.password: %s\n"
SHORT = "k4stan" + "ie7"


@pytest.mark.parametrize(
    ("files", "expected", "short"),
    [
        pytest.param({"app/main.yml": f"queue.password: {SHORT}\n"}, 0, 1, id="alone"),
        pytest.param({"app/main.yml": ACCOUNT % ("localhost", SHORT)}, 0, 1, id="of this machine"),
        pytest.param({"app/main.yml": ACCOUNT % ("192.168.7.5", SHORT)}, 0, 1, id="of a private network"),
        pytest.param({"app/main.yml": ACCOUNT % ("mq.stadt-x.de", SHORT)}, None, 0, id="of a machine outside"),
        pytest.param({"app/main.json": f'{{\n  "password": "{SHORT}"\n}}\n'}, 0, 1, id="in JSON"),
        pytest.param(
            {
                "app/config.py": f"# MAIL_SERVER = 'mq.stadt-x.de'\n# MAIL_USERNAME = 'lamps'\n# MAIL_PASSWORD = '{SHORT}'\n"
            },
            None,
            0,
            id="in comments, of a machine outside",
        ),
        pytest.param({"app/main.yml": f"# queue.password: {SHORT}\n"}, 0, 0, id="in a comment, alone"),
        pytest.param(
            {"app/main.ini": "; host = mq.stadt-x.de\n; user = lamps\n; password = changeme1\n"},
            0,
            0,
            id="a placeholder in comments",
        ),
        pytest.param({"app/main_example.yml": ACCOUNT % ("mq.stadt-x.de", SHORT)}, 0, 0, id="an example"),
        pytest.param({"dev/main.yml": ACCOUNT % ("mq.stadt-x.de", SHORT)}, 0, 0, id="for development"),
        pytest.param({"tests/main.yml": ACCOUNT % ("mq.stadt-x.de", SHORT)}, 0, 0, id="for tests"),
        pytest.param({"app/main.yml": ACCOUNT % ("mq.stadt-x.de", "changeme1")}, 0, 0, id="a placeholder"),
        pytest.param({"app/main.yml": ACCOUNT % ("mq.stadt-x.de", "kastanie")}, None, 0, id="a word"),
        pytest.param({"app/main.yml": ACCOUNT % ("mq.stadt-x.de", "${MQ_KEY_7}")}, 0, 0, id="from outside"),
        pytest.param({"app/main.yml": f"user: {SHORT}\npassword: {SHORT}\n"}, 0, 0, id="the name again"),
        pytest.param({"app/main.yml": f"password_field: {SHORT}\n"}, 0, 0, id="the name of a field"),
        pytest.param({"src/main.py": f'password = "{SHORT}"\n'}, 0, 0, id="in a program"),
        pytest.param({"locales/de.yml": f"password: {SHORT}\n"}, 0, 0, id="a translation"),
    ],
)
def test_short_passwords(files: Files, expected: int | None, short: int) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected
    assert sum(each.text.key == "security.short_secret" for each in seen.evidence) == short
    assert (seen.summary is not None and seen.summary.key == "security.short_secrets") == bool(short)
    assert SHORT not in spoken(seen) + str(seen)


@pytest.mark.parametrize("files", [files for files, expected in SECRETS.values() if expected != 0])
def test_a_value_is_never_shown(files: Files) -> None:
    measurement = run("security.secrets", files)
    shown = spoken(measurement) + str(measurement)
    for text in files.values():
        for value in (
            MAPBOX,
            MAPILLARY,
            MAILGUN,
            AWS,
            GITHUB,
            GITLAB,
            SLACK,
            STRIPE,
            GOOGLE,
            PASSWORD,
            CHANCE,
            CHOSEN,
            CAPITALS,
            LARAVEL,
            DJANGO,
        ):
            assert value not in shown or value not in str(text)
    assert all(e.excerpt is None for e in measurement.evidence)
    assert "eyJ" not in shown


def test_files_that_were_not_read_are_told() -> None:
    seen = run("security.secrets", {"conf/app.yml": "a: 1\n" * 300_000, "a.png": b"\x89PNG" * 400_000})
    told = [dict(each.text.args) for each in seen.evidence if each.text.key == "security.secrets_not_read"]
    assert (seen.value, told) == (0, [{"count": 1, "paths": ("conf/app.yml",)}])


def test_a_secret_is_found_on_its_line() -> None:
    seen = run("security.secrets", {"a.yml": f"a: 1\nb: {GITHUB}\n"}).evidence[0]
    assert (seen.path, seen.start, seen.kind) == ("a.yml", 2, EvidenceKind.AGAINST)


DEPENDABOT = "version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n    schedule: {interval: weekly}\n"
NIGHTLY = "on: {schedule: [{cron: '0 0 * * 1'}]}\njobs:\n  a:\n    steps:\n      - run: "
ACTIONS = DEPENDABOT.replace("npm", "github-actions")
BOTS = {
    "nothing": ({}, "none"),
    "Dependabot": ({".github/dependabot.yml": DEPENDABOT}, "active"),
    "Dependabot, no updates": ({".github/dependabot.yml": "version: 2\nupdates: []\n"}, "disabled"),
    "Dependabot, for known holes only": (
        {".github/dependabot.yml": DEPENDABOT + "    open-pull-requests-limit: 0\n"},
        "partial",
    ),
    "Dependabot, for the pipelines of a library of PlatformIO": (
        {".github/dependabot.yml": ACTIONS, "library.json": '{"dependencies": [{"name": "Lamp"}]}'},
        "partial",
    ),
    "Dependabot, for the pipelines of a library of Arduino": (
        {".github/dependabot.yml": ACTIONS, "library.properties": "name=a\ndepends=Lamp\n"},
        "partial",
    ),
    "Dependabot, for the pipelines of a library that needs no other": (
        {".github/dependabot.yml": ACTIONS, "library.json": '{"dependencies": []}', "library.properties": "depends=\n"},
        "active",
    ),
    "Dependabot, for the pipelines of a program in C": (
        {".github/dependabot.yml": ACTIONS, "conanfile.txt": "[requires]\nlamp/1.0\n"},
        "partial",
    ),
    "Dependabot, for the pipelines of code without dependencies": (
        {".github/dependabot.yml": ACTIONS, "src/a.c": "int a;\n"},
        "active",
    ),
    "Dependabot, for a part of a program for devices": (
        {".github/dependabot.yml": DEPENDABOT, "platformio.ini": "[env]\nlib_deps =\n  lamp\n"},
        "active",
    ),
    "Dependabot, all versions ignored": (
        {
            ".github/dependabot.yml": DEPENDABOT
            + "    ignore:\n      - dependency-name: '*'\n        update-types: ['version-update:semver-major',"
            " 'version-update:semver-minor', 'version-update:semver-patch']\n"
        },
        "partial",
    ),
    "Dependabot, everything ignored": (
        {".github/dependabot.yml": DEPENDABOT + "    ignore: [{dependency-name: '*'}]\n"},
        "disabled",
    ),
    "Dependabot, major versions ignored": (
        {
            ".github/dependabot.yml": DEPENDABOT
            + "    ignore: [{dependency-name: '*', update-types: ['version-update:semver-major']}]\n"
        },
        "active",
    ),
    "Dependabot, one of two at zero": (
        {
            ".github/dependabot.yml": DEPENDABOT
            + "    open-pull-requests-limit: 0\n"
            + DEPENDABOT.partition("updates:\n")[2].replace("npm", "pip")
        },
        "active",
    ),
    "Dependabot, the blank template": (
        {".github/dependabot.yml": DEPENDABOT.replace("npm", '""')},
        "disabled",
    ),
    "Dependabot, for the pipelines only": (
        {
            ".github/dependabot.yml": DEPENDABOT.replace("npm", "github-actions"),
            "package.json": '{"dependencies": {"vue": "^3.0.0"}}',
        },
        "partial",
    ),
    "Dependabot, for the code": (
        {".github/dependabot.yml": DEPENDABOT, "package.json": '{"dependencies": {"vue": "^3.0.0"}}'},
        "active",
    ),
    "Dependabot, aliases and tabs": ({".github/dependabot.yml": "version: 2\nupdates:\n\t- a\n"}, None),
    "Renovate, one package off": (
        {"renovate.json": '{"packageRules": [{"matchPackageNames": ["vue"], "enabled": false}]}'},
        "active",
    ),
    "Renovate, for known holes only": (
        {"renovate.json": '{"enabled": false, "vulnerabilityAlerts": {"enabled": true}}'},
        "partial",
    ),
    "Dependabot, unreadable": ({".github/dependabot.yml": "version: [\n"}, None),
    "Renovate, unreadable": ({"renovate.json": '{"extends": ["config:recommended"'}, None),
    "Renovate, unreadable and off": ({"renovate.json5": "{ enabled: false, extends: [ }"}, None),
    "unreadable beside one for the pipelines": (
        {
            "renovate.json": "{,",
            ".github/dependabot.yml": DEPENDABOT.replace("npm", "docker"),
            "package.json": '{"dependencies": {"a": "1"}}',
        },
        None,
    ),
    "Dependabot, renamed": ({".github/dependabot.yml.bak": DEPENDABOT}, "disabled"),
    "Dependabot, in the wrong place": ({"dependabot.yml": DEPENDABOT}, "disabled"),
    "Dependabot, first version": ({".dependabot/config.yml": "version: 1\n"}, "disabled"),
    "Renovate": ({"renovate.json": '{"extends": ["config:recommended"]}'}, "active"),
    "Renovate, with comments": ({".github/renovate.json5": "{\n  // why\n  extends: ['config:base'],\n}\n"}, "active"),
    "Renovate, with a comment behind a value": (
        {".renovaterc.json5": "{\n  extends: ['config:base'], // see 'https://town.example/bots'\n  /* all */\n}\n"},
        "active",
    ),
    "Renovate, switched off before a comment": ({"renovate.json": '{"enabled": false /* till May */}'}, "disabled"),
    "Renovate in package.json": ({"package.json": '{"renovate": {"extends": ["x"]}}'}, "active"),
    "Renovate, switched off": ({"renovate.json": '{"enabled": false}'}, "disabled"),
    "Renovate, switched off in JSON5": ({".renovaterc.json5": "{\n  enabled: false,\n}\n"}, "disabled"),
    "Renovate as a job": ({".gitlab-ci.yml": "r:\n  script: [renovate]\n"}, "active"),
    "update by the clock": ({".github/workflows/a.yml": NIGHTLY + "npx npm-check-updates -u\n"}, "active"),
    "install by the clock": ({".github/workflows/a.yml": NIGHTLY + "npm ci\n"}, "none"),
    "a mention": ({"README.md": "We use Renovate and Dependabot.\n"}, "none"),
    "nested": ({"template/.github/dependabot.yml": DEPENDABOT}, "none"),
}


def renovate(**options: object) -> Files:
    return {"package.json": '{"dependencies": {"a": "^1"}}', "renovate.json": json.dumps(options)}


def dependabot(more: str, directory: str = "/", ecosystem: str = "npm") -> Files:
    entry = f"  - package-ecosystem: {ecosystem}\n    directory: {directory}\n    schedule:\n      interval: weekly\n"
    return {
        "package.json": '{"dependencies": {"a": "^1"}}',
        ".github/dependabot.yml": f"version: 2\nupdates:\n{entry}{more}",
    }


OFF = {"enabled": False}
IDLE_BOTS = {
    "Renovate, some paths": (renovate(ignorePaths=["**/node_modules/**"]), "active"),
    "Renovate, other managers only": (renovate(enabledManagers=["dockerfile"]), "partial"),
    "Renovate, this manager only": (renovate(enabledManagers=["npm"]), "active"),
    "Renovate, silent": (renovate(mode="silent"), "disabled"),
    "Renovate, without effect": (renovate(dryRun="full"), "disabled"),
    "Renovate, no limit": (renovate(prHourlyLimit=0, prConcurrentLimit=0), "active"),
    "Dependabot": (dependabot(""), "active"),
    "Dependabot, limit as a text": (dependabot("    open-pull-requests-limit: '0'\n"), "partial"),
    "Dependabot, a version": (dependabot("    ignore:\n      - dependency-name: '*'\n        versions: ['9.x']\n"), "active"),
    "Dependabot, nowhere": (dependabot("", directory="/nowhere"), "disabled"),
    "Dependabot, folders by pattern": (dependabot("", directory='"/apps/*"'), "active"),
    "Renovate, paths that are not there": (renovate(includePaths=["nowhere/**"]), "partial"),
    "Renovate, the path of the manifest": (renovate(includePaths=["**/package.json"]), "active"),
    "Renovate, the manifest left out": (renovate(ignorePaths=["package.json"]), "partial"),
    "Renovate, every dependency left out": (renovate(ignoreDeps=["a", "b"]), "partial"),
    "Renovate, another dependency left out": (renovate(ignoreDeps=["b"]), "active"),
    "Renovate, every package off": (
        renovate(packageRules=[{"matchPackageNames": ["*"], **OFF}]), "disabled"
    ),
    "Renovate, every package off, some on again": (
        renovate(packageRules=[{"matchPackageNames": ["*"], **OFF}, {"matchPackageNames": ["a"], "enabled": True}]),
        "active",
    ),
    "Renovate, every package of one kind off": (
        renovate(packageRules=[{"matchPackageNames": ["*"], "matchUpdateTypes": ["major"], **OFF}]), "active"
    ),
    "Renovate, no list of managers": (renovate(enabledManagers=[]), "active"),
    "Dependabot, no such interval": (
        {k: v.replace("weekly", "never") for k, v in dependabot("").items()}, "disabled"
    ),
    "Dependabot, a folder without a manifest": (dependabot("", directory="/docs") | {"docs/a.md": "x"}, "partial"),
    "Dependabot, a folder of lists": (
        dependabot("", directory="/requirements", ecosystem="pip")
        | {"package.json": "{}", "requirements/dev.txt": "a==1\n"},
        "active",
    ),
    "Dependabot, a module": (
        dependabot("", directory="/web") | {"web/package.json": '{"name": "w"}'},
        "active",
    ),
    "PyUp": ({".pyup.yml": "update: all\n"}, "active"),
    "PyUp, off": ({".pyup.yml": "update: false\n"}, "disabled"),
    "PyUp, known holes": ({".pyup.yml": "update: insecure\n"}, "partial"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), IDLE_BOTS.values(), ids=IDLE_BOTS)
def test_bots_told_to_do_nothing(files: Files, expected: str) -> None:
    measurement = run("security.update_bot", files)
    assert measurement.value == expected, spoken(measurement)


@pytest.mark.parametrize(("files", "expected"), BOTS.values(), ids=BOTS)
def test_update_bot(files: Files, expected: str | None) -> None:
    measurement = run("security.update_bot", snapshot(files, commits=[commit("2026-05-01", "Ada")]))
    assert measurement.value == expected
    assert measurement.evidence and spoken(measurement)


def test_a_bot_that_looks_nowhere_is_not_said_to_ignore_anything() -> None:
    nowhere = dependabot("", directory="/nowhere")
    measurement = run("security.update_bot", snapshot(nowhere, commits=[commit("2026-05-01", "Ada")]))
    assert "security.bot_nowhere" in [each.text.key for each in measurement.evidence]


@pytest.mark.parametrize("author", ["dependabot[bot]", "renovate-bot", "snyk-bot", "pyup.io bot", "Fees Renovate Bot"])
def test_commits_of_a_bot_without_a_configuration_leave_it_open(author: str) -> None:
    made = [commit("2026-05-01", author, subject="Bump a"), commit("2026-05-02", "Ada")]
    measurement = run("security.update_bot", snapshot({}, commits=made))
    assert measurement.value is None and measurement.undetermined and spoken(measurement)
    assert [(e.kind, e.excerpt) for e in measurement.evidence if e.commit] == [("near_miss", "Bump a")]
    assert run(
        "security.update_bot", snapshot({".github/renovate.json": '{"enabled": false}'}, commits=made)
    ).value == ("disabled")


@pytest.mark.parametrize("author", ["dependabot[bot]", "Ada"])
def test_a_configuration_that_cannot_be_read_leaves_it_open(author: str) -> None:
    files = {".github/dependabot.yml": "version: 2\nupdates:\n\t- package-ecosystem: npm\n"}
    measurement = run("security.update_bot", snapshot(files, commits=[commit("2026-05-01", author, subject="Bump a")]))
    assert measurement.value is None and measurement.undetermined and spoken(measurement)


@pytest.mark.parametrize("author", ["Ada", "Renova", "github-actions[bot]", "Snykers"])
def test_other_commits_do_not(author: str) -> None:
    made = [commit("2026-05-01", author, subject="Bump a")]
    assert run("security.update_bot", snapshot({}, commits=made)).value == "none"
    assert run("security.update_bot", snapshot({}, commits=None)).value == "none"


UPGRADE = {
    ".github/workflows/upgrade.yml": "on: {schedule: [{cron: '0 0 * * *'}]}\njobs: {a: {steps: [{run: npm update}]}}\n"
}


def test_a_job_in_a_repository_without_any_commit_leaves_it_open() -> None:
    asleep = run("security.update_bot", snapshot(UPGRADE, commits=[]))
    assert asleep.value is None and spoken(asleep)
    assert run("security.update_bot", snapshot(UPGRADE, commits=[commit("2026-05-01", "Ada")])).value == "active"
    assert run("security.update_bot", snapshot(UPGRADE, commits=None)).value == "active"
    both = UPGRADE | {"renovate.json": "{}"}
    assert run("security.update_bot", snapshot(both, commits=[])).value == "active"


@pytest.mark.parametrize(
    ("author", "subject", "count"),
    [
        ("github-actions[bot]", "chore(deps): upgrade dependencies", 1),
        ("fees-bot", "Update lock files", 1),
        ("github-actions[bot]", "Release 1.2", 0),
        ("Ada", "chore(deps): upgrade dependencies", 0),
    ],
)
def test_commits_of_a_job_that_updates_are_its_own(author: str, subject: str, count: int) -> None:
    measurement = run("security.update_bot", snapshot(UPGRADE, commits=[commit("2026-05-01", author, subject=subject)]))
    assert measurement.value == "active"
    assert sum(e.commit is not None for e in measurement.evidence) == count
    assert "people hand in" not in spoken(measurement)


def test_a_service_without_a_commit_is_silent() -> None:
    files = {"renovate.json": '{"extends": ["config:recommended"]}'}
    made = [commit("2026-05-01", "github-actions[bot]", subject="chore(deps): upgrade"), commit("2026-05-02", "Ada")]
    measurement = run("security.update_bot", snapshot(files, commits=made))
    assert measurement.value == "active" and "people hand in" in spoken(measurement)


ELF, PE = b"\x7fELF" + b"\0" * 60, b"MZ" + b"\0" * 58 + struct.pack("<I", 64) + b"PE\0\0"
JAVA, FAT = b"\xca\xfe\xba\xbe\0\0\0\x3d", b"\xca\xfe\xba\xbe\0\0\0\x02"


def zipped(*names: str) -> bytes:
    """A ZIP archive with files of these names."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), "x")
    return data.getvalue()


BINARIES = {
    "zip with a program": ({"dist/lamp.zip": zipped("lamp/readme.txt", "lamp/Lamp.EXE")}, 1),
    "zip with libraries": ({"plugin.zip": zipped("lib/a.jar", "lib/b.so.6")}, 1),
    "zip of sources": ({"src.zip": zipped("lamp/Lamp.java", "gradle/wrapper/gradle-wrapper.jar", "a.solar")}, 0),
    "zip of others": ({".yarn/cache/lamp.zip": zipped("lamp.exe")}, 0),
    "zip among the tests": ({"tests/lamp.zip": zipped("lamp.exe")}, 0),
    "zip cut short": ({"lamp.zip": zipped("lamp.exe")[:-30]}, 0),
    "nothing": ({"a.py": b"x = 1\n", "logo.png": b"\x89PNG"}, 0),
    "ELF without ending": ({"bin/tool": ELF}, 1),
    "library": ({"lib/libx.so.6": ELF, "lib/x.so": ELF}, 2),
    "PE": ({"setup.exe": PE}, 1),
    "DOS program that is none": ({"notes": b"MZ is a letter pair\n" * 9}, 0),
    "Mach-O": ({"tool": b"\xcf\xfa\xed\xfe" + b"\0" * 20, "both": FAT}, 2),
    "Java class": ({"A.class": JAVA}, 1),
    "jar": ({"lib/x.jar": b"PK\x03\x04" + b"\0" * 30}, 1),
    "zip of data": ({"data.zip": b"PK\x03\x04" + b"\0" * 30}, 0),
    "jar of sources": ({"lib/lamp-sources.jar": b"PK\x03\x04" + b"\0" * 26 + b"x/Lamp.java" + b"PK" + b"x/list.source"}, 0),
    "jar of documentation": ({"lib/lamp-javadoc.jar": b"PK\x03\x04" + b"\0" * 26 + b"index.html"}, 0),
    "jar of sources by name only": ({"lib/lamp-sources.jar": b"PK\x03\x04" + b"\0" * 26 + b"x/Lamp.class"}, 1),
    "jar of sources with a library": ({"lib/lamp-sources.jar": b"PK\x03\x04" + b"\0" * 26 + b"x/lamp.so"}, 1),
    "jar in name only": ({"honey.jar": b"sweet\n"}, 0),
    "WebAssembly": ({"web/x.wasm": b"\0asm\x01\0\0\0"}, 1),
    "Python byte code": ({"a.pyc": b"\x61\r\r\n" + b"\0" * 12, "b.pyc": b"\xa7\x0d\r\n" + b"\0" * 12}, 2),
    "starters of build tools": ({"gradle/wrapper/gradle-wrapper.jar": b"PK\x03\x04", ".mvn/wrapper/maven-wrapper.jar": b"PK\x03\x04"}, 0),
    "starter of a build tool elsewhere": ({"tools/gradle-wrapper.jar": b"PK\x03\x04"}, 1),
    "starter in a part": ({"app/gradle/wrapper/gradle-wrapper.jar": b"PK\x03\x04"}, 0),
    "program that calls itself something else": ({"run.sh": ELF, "readme.txt": PE, "model.dat": ELF, "conf.yml": ELF}, 4),
    "package of Python": ({"dist-old/x.whl": b"PK\x03\x04" + b"\0" * 30}, 1),
    "Flash": ({"web/map.swf": b"CWS\x09" + b"\0" * 20}, 1),
    "tests of Go, compiled": ({"lamp/lamp.test": ELF, "lamp/words.test": b"PASS\n"}, 1),
    "text that begins alike": ({"a.txt": b"MZ stands for\n", "b.md": b"PK\x03\x04", "c.py": b"# \r\nx = 1\n"}, 0),
    "among the tests": ({"src/test/resources/x.jar": b"PK\x03\x04"}, 0),
    "vendored": ({"vendor/x/tool.exe": PE}, 1),
    "shell script": ({"install": b"#!/bin/sh\n", "empty": b""}, 0),
    "cut short": ({"a.exe": b"MZ", "b.class": b"\xca\xfe\xba\xbe", "c.so": b"\x7fEL"}, 0),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), BINARIES.values(), ids=BINARIES)
def test_executables(files: Files, expected: int) -> None:
    measurement = run("security.executables", files)
    assert measurement.value == expected
    assert measurement.evidence and spoken(measurement)


def large(path: str, *, marked: bool = False) -> Snapshot:
    """A snapshot with one file that is over the limit and missing from the store."""
    empty = snapshot({})
    entry = Entry(path, "f" * 40, BLOB_LIMIT + 1, executable=marked)
    return Snapshot(empty.subject, (entry,), empty.reader, None, empty.tag_source, empty.as_of)


def test_a_program_too_large_to_read_is_not_passed_over() -> None:
    measurement = run("security.executables", large("dist-tools/setup.exe"))
    assert measurement.value is None and spoken(measurement)
    assert run("security.executables", large("film.mp4")).value == 0


@pytest.mark.parametrize(
    ("path", "marked", "expected"),
    [
        ("bin/packer/Linux/packer", True, None),
        ("tools/sender", True, None),
        ("tools/sender.run", True, None),
        ("bin/packer", False, None),
        ("tools/sender.bin", False, 0),
        ("lamp/lamp.test", True, None),
        ("lamp/lamp.test", False, 0),
        ("data/elevation", False, 0),
        ("film.mp4", True, 0),
        ("dump.sql", True, 0),
    ],
)
def test_a_program_without_an_ending_too_large_to_read_is_told_by_its_mode_or_folder(
    path: str, marked: bool, expected: int | None
) -> None:
    measurement = run("security.executables", large(path, marked=marked))
    assert measurement.value == expected
    assert (path in {each.path for each in measurement.evidence}) is (expected is None)


CYCLONE = json.dumps({"bomFormat": "CycloneDX", "specVersion": "1.5", "components": [{"name": "a"}]})
SPDX = json.dumps({"spdxVersion": "SPDX-2.3", "packages": [{"name": "a"}]})
BOM_PLUGIN = "<plugin><artifactId>cyclonedx-maven-plugin</artifactId><goals><goal>makeBom</goal></goals></plugin>"
SBOMS = {
    "nothing": ({}, "none"),
    "CycloneDX": ({"bom.json": CYCLONE}, "committed"),
    "CycloneDX XML": ({"sbom/app.cdx.xml": '<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><component/></bom>'}, "committed"),
    "SPDX JSON": ({"app.spdx.json": SPDX}, "committed"),
    "SPDX tag-value": ({"app.spdx": "SPDXVersion: SPDX-2.3\nPackageName: a\n"}, "committed"),
    "empty": ({"sbom.json": CYCLONE.replace('[{"name": "a"}]', "[]")}, "none"),
    "in name only": ({"sbom.json": '{"a": 1}', "bom.xml": "<weather/>"}, "none"),
    "broken": ({"bom.json": CYCLONE[:-3]}, "none"),
    "in tests": ({"tests/bom.json": CYCLONE}, "none"),
    "too large to be read": ({"bom.json": CYCLONE + " " * (1 << 20)}, None),
    "a mention": ({"README.md": "We plan an SBOM (CycloneDX).\n", "docs/sbom.md": "SBOM\n"}, "none"),
    "syft": ({".gitlab-ci.yml": "s:\n  script: [syft . -o spdx-json]\n"}, "in_ci"),
    "syft that says its version": ({".gitlab-ci.yml": "s:\n  script: [syft --version]\n"}, "none"),
    "syft into nothing": ({".gitlab-ci.yml": "s:\n  script: [syft . -o spdx-json=/dev/null]\n"}, "none"),
    "trivy": ({".gitlab-ci.yml": "s:\n  script: [trivy fs --format cyclonedx .]\n"}, "in_ci"),
    "trivy without a bill": ({".gitlab-ci.yml": "s:\n  script: [trivy fs .]\n"}, "none"),
    "action": ({".github/workflows/a.yml": "on: push\njobs: {a: {steps: [{uses: anchore/sbom-action@v0}]}}\n"}, "in_ci"),
    "plug-in that a pipeline runs": (
        {"pom.xml": BOM_PLUGIN, ".gitlab-ci.yml": "a:\n  script: [mvn package]\n"},
        "in_ci",
    ),
    "plug-in that nothing runs": ({"pom.xml": BOM_PLUGIN}, "none"),
    "plug-in and a build that stops before": ({"pom.xml": BOM_PLUGIN, ".gitlab-ci.yml": "a:\n  script: [mvn test]\n"}, "none"),
    "plug-in that the pipeline skips": (
        {"pom.xml": BOM_PLUGIN, ".gitlab-ci.yml": "a:\n  script: [mvn -Dcyclonedx.skip package]\n"},
        "none",
    ),
    "plug-in in a comment": ({"pom.xml": f"<!-- {BOM_PLUGIN} -->", ".gitlab-ci.yml": "a:\n  script: [mvn package]\n"}, "none"),
    "after the build": (
        {
            "package.json": '{"scripts": {"build": "vite build && npm run bom", "bom": "cyclonedx-npm -o dist/bom.json"}}',
            ".gitlab-ci.yml": "a:\n  script: [npm run build]\n",
        },
        "in_ci",
    ),
    "a script that nothing runs": ({"package.json": '{"scripts": {"bom": "cyclonedx-npm"}}'}, "none"),
    "image build": (
        {
            "Dockerfile": "FROM a\nRUN b\n",
            ".github/workflows/a.yml": "on: push\njobs: {a: {steps: [{uses: docker/build-push-action@v6, with: {sbom: true}}]}}\n",
        },
        "in_ci",
    ),
    "GoReleaser": (
        {
            ".goreleaser.yml": "sboms:\n  - artifacts: archive\n",
            ".github/workflows/a.yml": "on: push\njobs: {a: {steps: [{uses: goreleaser/goreleaser-action@v6}]}}\n",
        },
        "in_ci",
    ),
    "GoReleaser without": ({".github/workflows/a.yml": "on: push\njobs: {a: {steps: [{uses: goreleaser/goreleaser-action@v6}]}}\n"}, "none"),
    "release steps elsewhere": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/release.yml@v1}}\n"},
        None,
    ),
    "steps elsewhere that say it": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/sbom.yml@v1}}\n"},
        "in_ci",
    ),
    "labels elsewhere": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/labeler.yml@v1}}\n"},
        "none",
    ),
    "job that never starts": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {if: false, steps: [{uses: anchore/sbom-action@v0}]}}\n"},
        "none",
    ),
}  # fmt: skip


_NEEDS = {"package.json": '{"name": "lamps", "dependencies": {"@lit/core": "1.0.0"}}'}


@pytest.mark.parametrize(
    ("bill", "expected"),
    [
        ({"metadata": {"component": {"name": "shop"}}, "components": [{"name": "express"}]}, "none"),
        ({"metadata": {"component": {"name": "shop"}}, "components": [{"name": "core"}]}, "committed"),
        ({"metadata": {"component": {"name": "@stadt/lamps"}}, "components": [{"name": "express"}]}, "committed"),
        ({"metadata": {"component": {"name": "demo-server"}}, "components": [{"name": "express"}]}, "committed"),
        ({"metadata": {"component": {"name": "."}}, "components": [{"name": "express"}]}, "committed"),
        ({"components": [{"name": "express"}]}, "committed"),
    ],
    ids=["another product", "a part that is asked for", "the package", "the repository", "a folder", "of nothing"],
)
def test_a_bill_of_another_product_is_none(bill: dict[str, object], expected: str) -> None:
    """The repository is called demo."""
    text = json.dumps({"bomFormat": "CycloneDX", **bill})
    assert run("security.sbom", {"bom.json": text, **_NEEDS}).value == expected
    assert run("security.sbom", {"bom.json": text}).value == "committed"  # without manifests nobody can tell


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "bom.xml",
            '<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><metadata><tools><component><name>lamps</name></component>'
            "</tools><component><name>{}</name></component></metadata><components><component><name>express</name>"
            "</component></components></bom>",
        ),
        ("sbom.spdx", "SPDXVersion: SPDX-2.3\nDocumentName: {}\n\nPackageName: {}\n\nPackageName: express\n"),
        (
            "sbom.spdx.json",
            '{"spdxVersion": "SPDX-2.3", "name": "%", "packages": [{"name": "express"}, {"name": "a"}]}',
        ),
        ("sbom.spdx.yaml", "spdxVersion: SPDX-2.3\nname: {}\npackages:\n- name: express\n- name: a\n"),
    ],
)
def test_bills_of_other_products_in_all_forms(name: str, text: str) -> None:
    for product, expected in (("shop", "none"), ("lamps", "committed")):
        bill = text.replace("{}", product).replace("%", product)
        assert run("security.sbom", {name: bill, **_NEEDS}).value == expected


@pytest.mark.parametrize(("files", "expected"), SBOMS.values(), ids=SBOMS)
def test_sbom(files: Files, expected: str | None) -> None:
    measurement = run("security.sbom", files)
    assert measurement.value == expected
    assert measurement.evidence and spoken(measurement)


def action(uses: str, job: str = "") -> Files:
    return {".github/workflows/a.yml": f"on: push\njobs:\n  a:\n{job}    steps:\n      - uses: {uses}\n"}


SPOTBUGS = (
    "<plugin><artifactId>spotbugs-maven-plugin</artifactId><plugin><artifactId>findsecbugs-plugin</artifactId></plugin>"
    "<goals><goal>check</goal></goals></plugin>"
)
ANALYSIS = {
    "CodeQL in a wrapper": (action("stadt/actions/action-codeql@v1"), True),
    "SpotBugs that the build leaves out": ({".gitlab-ci.yml": "s:\n  script: [./gradlew build -x test -x spotbugsMain]\n"}, False),
    "SpotBugs by Gradle": ({".gitlab-ci.yml": "s:\n  script: [./gradlew build spotbugsMain -x test]\n"}, True),
    "an action that is called so": (action("stadt/actions/sast@v1"), True),
    "an action that handles results": (action("stadt/upload-sast-report@v1"), False),
    "an action with these letters": (action("stadt/sastra@v1"), False),
    "an action that is called so, by hand": (
        {".github/workflows/a.yml": action("stadt/actions/sast@v1")[".github/workflows/a.yml"].replace("on: push", "on: workflow_dispatch")},
        False,
    ),
    "workflow elsewhere that says it": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/codeql.yml@v1}}\n"},
        True,
    ),
    "workflow elsewhere": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/ci.yml@v1}}\n"},
        None,
    ),
    "release elsewhere": (
        {".github/workflows/a.yml": "on: push\njobs: {a: {uses: org/t/.github/workflows/release.yml@v1}}\n"},
        False,
    ),
    "a build elsewhere": (action("stadt/actions/action-maven-build@v1"), None),
    "an action that measures pages": (action("stadt/lighthouse-ci-action@v9"), False),
    "SpotBugs in a module": ({"api/pom.xml": SPOTBUGS, ".gitlab-ci.yml": "s:\n  script: [mvn verify]\n"}, True),
    "SpotBugs that the build does not reach": ({"pom.xml": SPOTBUGS, ".gitlab-ci.yml": "s:\n  script: [mvn test]\n"}, False),
    "SpotBugs without security rules": (
        {"pom.xml": SPOTBUGS.replace("findsecbugs", "x"), ".gitlab-ci.yml": "s:\n  script: [mvn verify]\n"},
        False,
    ),
    "nothing": ({}, False),
    "CodeQL": (action("github/codeql-action/analyze@v3"), True),
    "CodeQL's preparation alone": (action("github/codeql-action/init@v3"), False),
    "CodeQL's upload alone": (action("github/codeql-action/upload-sarif@v3"), False),
    "Semgrep": ({".gitlab-ci.yml": "s:\n  script: [semgrep ci]\n"}, True),
    "Bandit through tox": ({".gitlab-ci.yml": "s:\n  script: [tox -e sec]\n", "tox.ini": "[testenv:sec]\ncommands = bandit -r x\n"}, True),
    "Brakeman": ({".gitlab-ci.yml": "s:\n  script: [bundle exec brakeman]\n"}, True),
    "Sonar in Maven": ({".gitlab-ci.yml": "s:\n  script: [mvn -B verify sonar:sonar]\n"}, True),
    "GitLab template": ({".gitlab-ci.yml": "include:\n  - template: Jobs/SAST.gitlab-ci.yml\n"}, True),
    "GitLab component": ({".gitlab-ci.yml": "include:\n  - component: x/components/sast/sast@1\n"}, True),
    "job that never starts": (action("github/codeql-action/analyze@v3", "    if: false\n"), False),
    "dependencies are no source code": ({".gitlab-ci.yml": "s:\n  script: [npm audit, trivy fs .]\n"}, False),
    "rules of a linter": ({"package.json": '{"devDependencies": {"eslint-plugin-security": "1"}}'}, False),
    "a badge": ({"README.md": "![CodeQL](https://x/codeql.yml/badge.svg)\n"}, False),
    "a badge of a service": (
        {"README.md": "[![Gate](https://sonarcloud.io/api/project_badges/measure?project=x)](https://sonarcloud.io/x)\n"},
        None,
    ),
    "a badge of a service beside an analysis": (
        {"README.md": "![Gate](https://sonarcloud.io/api/project_badges/measure?project=x)\n", **action("github/codeql-action/analyze@v3")},
        True,
    ),
    "settings of Scrutinizer": ({".scrutinizer.yml": "checks:\n  php: true\n"}, None),
    "an engine of Code Climate": ({".codeclimate.yml": "engines:\n  brakeman:\n    enabled: true\n"}, None),
    "an engine of Code Climate, on one line": ({".codeclimate.yml": "plugins:\n  bandit: {enabled: true}\n"}, None),
    "an engine of Code Climate that is switched off": (
        {".codeclimate.yml": "engines:\n  brakeman:\n    enabled: false\n  rubocop:\n    enabled: true\n"}, False,
    ),
    "engines of Code Climate for style": ({".codeclimate.yml": "plugins:\n  rubocop:\n    enabled: true\n#  bandit:\n"}, False),
    "settings of Qlty": ({".qlty/qlty.toml": "[[plugin]]\nname = 'brakeman'\n"}, None),
    "a badge of Qlty": ({"README.md": "# A\n\n![m](https://qlty.sh/badges/1-2-3/maintainability.svg)\n"}, None),
    "an addon of such a service": ({".travis.yml": COVERITY, "src/A.java": "class A {}\n"}, None),
    "such an addon without a project": ({".travis.yml": COVERITY.partition("    project")[0], "src/A.java": "class A {}\n"}, False),
    "only on a service that may be gone": ({".travis.yml": "language: python\nscript: bandit -r src\n", "src/a.py": "x\n"}, None),
    "settings of a service": ({".sonarcloud.properties": "# paths\nsonar.exclusions=a/**\n"}, None),
    "settings of a service that set nothing": ({".sonarcloud.properties": "# sonar.sources=.\n\n"}, False),
    "settings of a service in an example": ({"examples/a/.deepsource.toml": "version = 1\n"}, False),
    "settings of a scanner that nobody starts": ({"sonar-project.properties": "sonar.projectKey=x\n"}, False),
    "a pipeline of another repository, named by variables": (
        {".gitlab-ci.yml": 'include:\n  - project: "$CICD_PROJECT"\n    file:\n      - "$CICD_GITLAB_YML"\n'},
        None,
    ),
    "a pipeline of another repository about labels": (
        {".gitlab-ci.yml": "include:\n  - project: stadt/ci\n    file: ${ROOT}/labels.yml\n"},
        False,
    ),
    "a badge of its coverage": ({"README.md": "![c](https://app.codacy.com/project/badge/Coverage/1)\n"}, False),
    "a link to a service": ({"README.md": "See [Sonar](https://sonarcloud.io/api/project_badges/x).\n"}, False),
    "configured, not called": ({"sonar-project.properties": "sonar.projectKey=x\n"}, False),
    "renamed": ({".github/workflows/codeql.yml.off": action("github/codeql-action/analyze@v3")[".github/workflows/a.yml"]}, False),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), ANALYSIS.values(), ids=ANALYSIS)
def test_static_analysis(files: Files, expected: bool | None) -> None:
    measurement = run("security.static_analysis", files)
    assert measurement.value is expected
    assert measurement.evidence and spoken(measurement)


CODE = {"src/app.py": "print(1)\n", "tests/test_app.py": "def test_a():\n    assert f()\n"}
GO = {"main.go": "package main\n", "go.mod": "module lamps\n"}
GOSEC = {".golangci.yml": "linters:\n  enable:\n    - gosec\n"}


def linted(options: str = "") -> Files:
    step = f"golangci-lint run {options}".strip()
    return {**GO, ".github/workflows/a.yml": f"on: push\njobs:\n  a:\n    steps:\n      - run: {step}\n"}


def workflow(step: str, on: str = "push", job: str = "") -> Files:
    return {**CODE, ".github/workflows/a.yml": f"on: {on}\njobs:\n  a:\n{job}    steps:\n      - run: {step}\n"}


def gitlab(variables: str) -> Files:
    return {
        **CODE,
        ".gitlab-ci.yml": f"include:\n  - template: Security/SAST.gitlab-ci.yml\nvariables:\n  {variables}\n",
    }


def codeql(config: str = "", given: str = "config-file: ./.github/codeql.yml") -> Files:
    """A workflow with CodeQL, its inputs and its configuration file."""
    steps = f"{{uses: github/codeql-action/init@v3, with: {{{given}}}}}, {{uses: github/codeql-action/analyze@v3}}"
    flow = {".github/workflows/a.yml": f"on: push\njobs:\n  a:\n    steps: [{steps}]\n"}
    return {**CODE, **flow, ".github/codeql.yml": config + "\n"}


RUFF = {"pyproject.toml": '[tool.ruff.lint]\nextend-select = ["I", "S"]\n'}
FORMATS = {
    ".github/workflows/f.yml": "on: push\njobs:\n  f:\n    steps:\n      - uses: astral-sh/ruff-action@v3\n        with:\n"
    "          args: format --check\n"
}
HOOK = {
    ".pre-commit-config.yaml": "repos:\n- repo: https://github.com/astral-sh/ruff-pre-commit\n  hooks:\n  - id: ruff\n"
}
ANALYSES = {
    "Ruff with Bandit's rules": (workflow("ruff check .") | RUFF, True),
    "Ruff with all rules": (workflow("ruff check .") | {"ruff.toml": 'lint.select = ["ALL"]\n'}, True),
    "Ruff with all rules but Bandit's": (
        workflow("ruff check .") | {"ruff.toml": 'lint = {select = ["ALL"], ignore = ["S"]}\n'},
        False,
    ),
    "Ruff with one of Bandit's rules": (
        workflow("ruff check .") | {"ruff.toml": 'lint.select = ["E", "S101"]\n'},
        False,
    ),
    "Ruff told to by its call": (workflow("ruff check --select=E,S ."), True),
    "Ruff told otherwise by its call": (workflow("ruff check --select=E .") | RUFF, False),
    "Ruff as an action that formats": (workflow("x", job="") | FORMATS | RUFF, False),
    "Ruff in a folder": (workflow("cd api && ruff check .") | {"api/pyproject.toml": RUFF["pyproject.toml"]}, True),
    "Ruff in a folder, set up in another": (
        workflow("cd api && ruff check .") | {"web/pyproject.toml": RUFF["pyproject.toml"]},
        False,
    ),
    "Ruff as an action for a folder": (
        workflow("x")
        | {path: text.replace("args: format --check", "src: ./api") for path, text in FORMATS.items()}
        | {"api/pyproject.toml": RUFF["pyproject.toml"]},
        True,
    ),
    "Ruff that tells its version": (workflow("ruff --version") | RUFF, False),
    "gosec in golangci-lint": (linted() | GOSEC, True),
    "gosec in golangci-lint, one of all": (
        linted() | {".golangci.yaml": "version: '2'\nlinters:\n  default: all\n"},
        True,
    ),
    "gosec in golangci-lint in TOML": (linted() | {".golangci.toml": "[linters]\nenable = ['gosec']\n"}, True),
    "gosec in golangci-lint as an action": (
        {**GO, **GOSEC, **action("golangci/golangci-lint-action@v8")},
        True,
    ),
    "gosec asked for by the call": (linted("-E gosec"), True),
    "golangci-lint without gosec": (linted() | {".golangci.yml": "linters:\n  enable: [govet]\n"}, False),
    "golangci-lint with all but gosec": (
        linted() | {".golangci.yml": "linters:\n  default: all\n  disable: [gosec]\n"},
        False,
    ),
    "gosec whose findings stop nothing": (
        linted() | {".golangci.yml": "run:\n  issues-exit-code: 0\nlinters:\n  enable: [gosec]\n"},
        False,
    ),
    "golangci-lint that nobody calls": ({**GO, **GOSEC}, False),
    "golangci-lint that explains itself": (linted("--help") | GOSEC, False),
    "golangci-lint without its settings": (linted("--no-config") | GOSEC, False),
    "golangci-lint with other settings": (
        linted("-c ci/lint.yml") | GOSEC | {"ci/lint.yml": "linters:\n  enable: [govet]\n"},
        False,
    ),
    "gosec in settings of another name": (
        linted("--config=ci/lint.yml") | {"ci/lint.yml": "linters:\n  enable: [gosec]\n"},
        True,
    ),
    "gosec alone": (linted("--enable-only=gosec"), True),
    "gosec after all are off": (linted("--disable-all -E gosec"), True),
    "gosec in an action that ends well": (
        {**GO, **GOSEC, **action("golangci/golangci-lint-action@v8\n        with: {args: --issues-exit-code=0}")},
        False,
    ),
    "gosec in an action with settings of another name": (
        {
            **GO,
            **action("golangci/golangci-lint-action@v8\n        with: {args: --config=ci/lint.yml}"),
            "ci/lint.yml": "linters:\n  enable: [gosec]\n",
        },
        True,
    ),
    "Ruff with more rules by its call": (workflow("ruff check --extend-select I .") | RUFF, True),
    "Ruff set up in a file before that": (
        workflow("ruff check .") | RUFF | {"ruff.toml": 'lint.select = ["E"]\n'},
        False,
    ),
    "Ruff with the rules off everywhere": (
        workflow("ruff check .") | {"ruff.toml": '[lint]\nselect = ["S"]\n[lint.per-file-ignores]\n"*" = ["S"]\n'},
        False,
    ),
    "Ruff as a formatter": (workflow("ruff format --check .") | RUFF, False),
    "Ruff that nobody hears": (workflow("ruff check . || true") | RUFF, False),
    "Ruff in a hook that a pipeline runs": (workflow("pre-commit run -a") | RUFF | HOOK, True),
    "Ruff in a hook of people": (workflow("make") | RUFF | HOOK, False),
    "plain": (workflow("bandit -r src"), True),
    "gosec in an action": (
        workflow("x")
        | {
            "src/a.go": "package a\n",
            ".github/workflows/a.yml": "on: push\njobs:\n  a:\n    steps:\n      - uses: securego/gosec@v2\n"
            "        with: {args: '-exclude=G104 ./...'}\n",
        },
        True,
    ),
    "nobody hears of it": (workflow("bandit -r src --exit-zero"), False),
    "nobody hears of it, shell": (workflow("bandit -r src || true"), False),
    "nobody hears of it, job": (workflow("gosec ./...", job="    continue-on-error: true\n"), False),
    "a report is kept": (workflow("bandit -r src --exit-zero -f sarif -o bandit.sarif"), True),
    "a server keeps it": (workflow("sonar-scanner || true"), True),
    "by hand": (workflow("bandit -r src", on="workflow_dispatch"), False),
    "by the clock": (workflow("bandit -r src", on="{schedule: [{cron: '0 0 * * 0'}]}"), True),
    "for one person": (workflow("bandit -r src", job="    if: github.actor == 'nobody'\n"), False),
    "for all but a bot": (workflow("bandit -r src", job="    if: github.actor != 'renovate[bot]'\n"), True),
    "after a failure": (workflow("bandit -r src\n        if: failure()"), False),
    "CodeQL": (codeql(), True),
    "CodeQL, of the pipelines alone": (codeql(given="languages: actions"), False),
    "CodeQL, of the pipelines too": (codeql(given="languages: 'actions, python'"), True),
    "GitLab, off in one line": (
        {
            k: v.replace("variables:\n  ", "variables: {A: b, ") + "}\n"
            for k, v in gitlab("SAST_DISABLED: 'true'").items()
            if k.startswith(".")
        }
        | CODE,
        False,
    ),
    "GitLab, other variable": (gitlab("A: b"), True),
    "GitLab, off": (gitlab("SAST_DISABLED: 'true'"), False),
    "GitLab, everything passed over": (gitlab("SAST_EXCLUDED_PATHS: '**'"), False),
}


@pytest.mark.parametrize(("files", "expected"), ANALYSES.values(), ids=ANALYSES)
def test_analyses_that_look_at_nothing_or_tell_nobody(files: Files, expected: bool) -> None:
    measurement = run("security.static_analysis", files)
    assert measurement.value is expected, spoken(measurement)


ITSELF = {"name": "demo", "type": "application", "version": "1"}
PART = {"name": "leaflet", "type": "library", "version": "1.9.4"}
SPDX = {"spdxVersion": "SPDX-2.3", "relationships": [{"relationshipType": "DESCRIBES", "relatedSpdxElement": "a"}]}
XML = '<bom xmlns="http://cyclonedx.org/schema/bom/1.4"><metadata><component type="application"><name>demo</name></component></metadata>'
BILLS = {
    "only itself": ({"bomFormat": "CycloneDX", "metadata": {"component": ITSELF}, "components": [ITSELF]}, "none"),
    "only a program": ({"bomFormat": "CycloneDX", "components": [ITSELF]}, "none"),
    "a part": ({"bomFormat": "CycloneDX", "metadata": {"component": ITSELF}, "components": [PART]}, "committed"),
    "itself and a part": ({"bomFormat": "CycloneDX", "components": [ITSELF, PART]}, "committed"),
    "SPDX, only itself": ({**SPDX, "packages": [{"SPDXID": "a", "name": "demo"}]}, "none"),
    "SPDX, a part": ({**SPDX, "packages": [{"SPDXID": "a"}, {"SPDXID": "b", "name": "leaflet"}]}, "committed"),
    "SPDX that describes every part": (
        {
            "spdxVersion": "SPDX-2.3",
            "documentDescribes": ["a", "b"],
            "packages": [{"SPDXID": "a", "name": "lantern"}, {"SPDXID": "b", "name": "leaflet"}],
        },
        "committed",
    ),
    "XML, only itself": (f"{XML}</bom>", "none"),
    "XML, a part": (f'{XML}<components><component type="library"><name>a</name></component></components></bom>', "committed"),
    "tag and value, only itself": (
        "SPDXVersion: SPDX-2.3\n\nPackageName: demo\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a\n", "none"
    ),
    "tag and value, a part": (
        "SPDXVersion: SPDX-2.3\n\nPackageName: demo\nRelationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a\n"
        "\nPackageName: leaflet\n", "committed"
    ),
}  # fmt: skip


@pytest.mark.parametrize(("document", "expected"), BILLS.values(), ids=BILLS)
def test_a_bill_of_materials_names_parts(document: object, expected: str) -> None:
    text = document if isinstance(document, str) else json.dumps(document)
    measurement = run(
        "security.sbom", {"sbom.spdx" if "PackageName" in text else "bom.xml" if text[0] == "<" else "bom.json": text}
    )
    assert measurement.value == expected, spoken(measurement)


def test_the_checksum_is_that_of_github() -> None:
    """The token is the one that GitHub's own documents show."""
    assert checksum("zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ") == "0mLq17"
