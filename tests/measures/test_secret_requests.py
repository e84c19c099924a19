# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Credentials in requests and commands, and in the constants of programs."""

from __future__ import annotations

import base64
import hashlib
import json
import uuid

import pytest

from tests.kit import Files, run
from tests.measures.test_security import CHANCE, MAPBOX, PKCS1, block, der, letters, spoken

HEX = hashlib.sha256(b"lamps").hexdigest()
SHORT_HEX = HEX[:32]
UUID = str(uuid.UUID(SHORT_HEX))
BASIC = base64.b64encode(f"ada@stadt-x.de:{CHANCE}".encode()).decode()
SIGNS = "4kQ," + "z<W-p7;_^V(u/<Y9" + "hR*t2"
WORDS = base64.b64encode(b"username:sommerregen").decode()
TEAMS = "https://stadt.webhook.office.com/webhook" + f"b2/{UUID}@{UUID}/IncomingWebhook/{SHORT_HEX}/{UUID}"
TEAMS_BEFORE = TEAMS.replace("stadt.webhook.office.com/webhook" + "b2", "outlook.office.com/webhook")
DISCORD = "948172635401928374/" + letters(68)
TELEGRAM = "6194827305" + ":AA" + letters(33)
OPENAI = "sk" + "-" + letters(20) + "T3Blbk" + "FJ" + letters(20)
MANUAL = "401f7ac837da42b97f61" + "3d789819ff93537bee6a"
SERVER = "https://api.stadt-x.de/lamps"
BUILT_IN = '#define SERVER_URL "%s"\n#define AUTH_TOKEN_STR "%s"  // Base64\n'
CASES = {
    "id of an app that is a key": (
        {"src/A.java": f'a = "https://api.openweathermap.org/data/2.5/find?q=lamps&appid={SHORT_HEX}";\n'}, None
    ),
    "id of an app that is a key, put behind": (
        {"src/a.py": f'BASE = "https://api.openweathermap.org/data/2.5/"\nget(BASE + "?APPID={SHORT_HEX}")\n'}, None
    ),
    "id of an app": ({"src/a.js": f'a = "https://stadt-x.maps.arcgis.com/apps/index.html?appid={SHORT_HEX}"\n'}, 0),
    "token of a badge": ({"README.md": f"# A\n\n![](https://codecov.io/gh/a/a/graph/badge.svg?token={letters(10)})\n"}, 0),
    "login of a device beside its server": ({"src/config.h": BUILT_IN % (SERVER, BASIC)}, None),
    "login of a device, called after tests": ({"src/test_config.h": BUILT_IN % (SERVER, BASIC)}, None),
    "login of a device in a test": ({"test/config.h": BUILT_IN % (SERVER, BASIC)}, 0),
    "login of a device without its server": ({"src/config.h": BUILT_IN % ("http://localhost", BASIC)}, 0),
    "login of a device, of words": ({"src/config.h": BUILT_IN % (SERVER, WORDS)}, 0),
    "login of a device in an example": ({"examples/a/a.ino": BUILT_IN % (SERVER, BASIC)}, 0),
    "login in a header": ({"src/feed.rs": f'    headers.insert("Authorization", "Basic {BASIC}".parse());\n'}, None),
    "login of words in a header": ({"src/feed.rs": f'    headers.insert("Authorization", "Basic {WORDS}");\n'}, 0),
    "no login in a header": ({"src/feed.py": f'h = "Basic {CHANCE}"\n'}, 0),
    "login from outside": ({"src/feed.ts": "h.Authorization = `Basic ${btoa(user + ':' + password)}`\n"}, 0),
    "login in a test": ({"tests/test_a.py": f'h = "Basic {BASIC}"\n'}, 0),
    "login in a description": ({"src/openapi.yaml": f"description: Authorization - Basic {BASIC}\n"}, 0),
    "key in a description by how it begins": (
        {"src/api/index.yml": f"---\nswagger: '2.0'\ninfo:\n  description: {SERVER}?api_key={UUID}\n"}, 0
    ),
    "key in a file that only speaks of one": (
        {"src/api/index.yml": f"title: swagger\naddress: {SERVER}?api_key={UUID}\n"}, None
    ),
    "login that documents show": ({"docs/api.md": f"    Authorization: Basic {BASIC}\n"}, 0),
    "login that documents show for a server": (
        {"docs/api.md": f"    curl -H 'Authorization: Basic {BASIC}' {SERVER}\n"}, None
    ),
    "key of a sender of mail": ({"conf/Mail.yml": f"# Mailgun\nsend: ke{'y'}-{SHORT_HEX}\n"}, None),
    "what is called after a key": ({"conf/mail.yml": f"# cache\nsend: ke{'y'}-{SHORT_HEX}\n"}, 0),
    "bearer of a token": ({"src/feed.py": f'h = {{"Authorization": "Bearer {CHANCE}"}}\n'}, None),
    "bearer of a token in a script": ({"bin/feed.sh": f'curl -H "Authorization: Bearer {HEX[:40]}" $URL\n'}, None),
    "token of a server": ({"src/feed.js": f"headers: {{ Authorization: 'Token {HEX[:40]}' }}\n"}, None),
    "token of a server under a name": (
        {"src/map.js": f"const t = '{HEX[:40]}'\nget(u, {{ headers: {{ Authorization: `Token ${{t}}` }} }})\n"}, None
    ),
    "token of a server under a name, joined": (
        {"src/api.ts": f"const key: string = '{CHANCE}'\nh.set('Authorization', 'Bearer ' + key)\n"}, None
    ),
    "key of an account under a name": (
        {"src/map.js": f"let apiKey = store.key;\nif (!apiKey) {{\n  apiKey = '{HEX[:32]}';\n}}\nq({{ 'lamps-subscription-key': apiKey }})\n"}, None
    ),
    "key of an account from outside": (
        {"src/map.js": "const apiKey = process.env.KEY;\nq({ 'lamps-subscription-key': apiKey })\n"}, 0
    ),
    "key of an account under a name in a test": (
        {"tests/map.js": f"const k = '{HEX[:32]}';\nq({{ 'lamps-subscription-key': k }})\n"}, 0
    ),
    "address that sets off a build": (
        {"src/config.js": f"  deployHookUrl: 'https://api.netlify.com/build_hooks/{HEX[:24]}',\n"}, None
    ),
    "address that sets off a build, in settings": (
        {"config/a.yml": f"hook: https://api.vercel.com/v1/integrations/deploy/prj_{HEX[:26]}/{HEX[:10]}\n"}, None
    ),
    "address that sets off a build, from outside": (
        {"src/config.js": "  url: `https://api.netlify.com/build_hooks/${process.env.HOOK}`,\n"}, 0
    ),
    "login of a server under a name": (
        {"src/Api.vue": f"headers = {{ authorization: lamps }}\nlet lamps = '{HEX[:40]}'\n"}, None
    ),
    "another value beside a header": (
        {"src/api.ts": f"const build = '{HEX[:40]}'\nh.set('Authorization', 'Bearer ' + token)\n"}, 0
    ),
    "token from a store": ({"src/api.ts": f"const s = '{HEX[:40]}'\nh = {{ Authorization: s.get() }}\n"}, 0),
    "token under a name in a test": (
        {"tests/api.ts": f"const t = '{HEX[:40]}'\nh = {{ Authorization: t }}\n"}, 0
    ),
    "token of words under a name": (
        {"src/api.ts": "const t = 'lamps-token-of-2024-for-all'\nh = { Authorization: t }\n"}, 0
    ),
    "what clients send, in a comment": (
        {"src/auth.py": f'"""Clients send a header, for example:\n    Authorization: Token {HEX[:40]}\n"""\n'}, 0
    ),
    "token in another quote": ({"src/feed.js": f"headers: {{ Authorization: `Token {HEX[:40]}` }}\n"}, None),
    "token without a gap": ({"bin/feed.sh": f"curl -H 'Authorization:Token {HEX[:40]}' $URL\n"}, None),
    "key of an interface": ({"src/feed.py": f'h = {{"Authorization": "Api-Key {CHANCE}"}}\n'}, None),
    "key of an interface, quoted otherwise": ({"src/feed.py": f"h = {{'Authorization': 'ApiKey {CHANCE}'}}\n"}, None),
    "key of an interface in a script": ({"bin/feed.sh": f'curl -H "Authorization: ApiKey {CHANCE}" $URL\n'}, None),
    "key of a query, joined": ({"src/feed.py": f'URL = "{SERVER}?accesstoken={CHANCE}"\n'}, None),
    "key of a query, joined otherwise": ({"src/feed.py": f'URL = "{SERVER}?a=1&AuthToken={CHANCE}"\n'}, None),
    "key of a query in another quote": ({"bin/feed.js": f"get(SERVER + '?' + `key={SHORT_HEX}`)\n"}, None),
    "token of a manual": ({"src/feed.js": f"headers: {{ Authorization: 'Token {MANUAL}' }}\n"}, 0),
    "bearer from outside": ({"src/feed.py": 'h = {"Authorization": f"Bearer {token_of_the_lamps_of_2024}"}\n'}, 0),
    "bearer of a name": ({"src/feed.py": 'h = {"Authorization": "Bearer lamps-token-of-2024-for-all"}\n'}, 0),
    "bearer in a test": ({"tests/test_feed.py": f'h = {{"Authorization": "Bearer {CHANCE}"}}\n'}, 0),
    "bearer in documents": ({"docs/api.md": f"    curl -H 'Authorization: Bearer {CHANCE}' https://api.example.org/a\n"}, 0),
    "bearer in documents for a server": ({"docs/api.md": f"    curl -H 'Authorization: Bearer {CHANCE}' {SERVER}\n"}, None),
    "webhook of a chat": ({"bin/tell.sh": f"URL='{TEAMS}'\n"}, 1),
    "webhook of a chat, as it was": ({"src/tell.py": f'URL = "{TEAMS_BEFORE}"\n'}, 1),
    "webhook of a chat in documents": ({"README.md": f"# A\n\n    curl {TEAMS}\n"}, None),
    "webhook of a chat to fill in": (
        {"bin/tell.sh": "URL=https://stadt.webhook.office.com/webhookb2/stuff/IncomingWebhook/stuff\n"}, 0
    ),
    "webhook of a chat in a test": ({"tests/test_tell.py": f'URL = "{TEAMS}"\n'}, 0),
    "webhook of another chat": ({"src/tell.js": f"post('https://discord.com/api/webhooks/{DISCORD}')\n"}, 1),
    "webhook of another chat to fill in": ({"src/tell.js": "post('https://discord.com/api/webhooks/your-id/your-token')\n"}, 0),
    "token of a bot": ({"src/bot.py": f'bot = Bot("{TELEGRAM}")\n'}, 1),
    "token of a bot, of words": ({"src/bot.py": 'bot = Bot("123456789:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")\n'}, 0),
    "key of a language model": ({"src/ask.py": f'client = Client("{OPENAI}")\n'}, 1),
    "key in a header": ({"src/feed.rs": f'        .header("x-api-key", "{CHANCE}")\n'}, None),
    "key in a header by another name": ({"src/feed.go": f'r.Header.Set("ApiKey", "{UUID}")\n'}, None),
    "key among headers": ({"src/feed.py": f'HEADERS = {{"Ocp-Apim-Subscription-Key": "{SHORT_HEX}"}}\n'}, None),
    "key in a header by index": ({"src/feed.py": f"s.headers['PRIVATE-TOKEN'] = '{CHANCE}'\n"}, None),
    "token against forged requests": ({"src/a.py": f"# curl -H 'X-XSRF-TOKEN: {UUID}' {SERVER}\n"}, 0),
    "key in a header from outside": ({"src/feed.py": 'HEADERS = {"x-api-key": os.environ["LAMPS_KEY"]}\n'}, 0),
    "header of one text": ({"src/feed.php": f"    'header' => 'apikey: {HEX}'\n"}, None),
    "header of one text, quoted otherwise": ({"src/feed.php": f'    "header" => "X-API-Key: {CHANCE}",\n'}, None),
    "header behind another in one text": (
        {"src/feed.php": f'    "header" => "Accept: a/b\\r\\nX-Api-Key: {CHANCE}\\r\\n",\n'}, None
    ),
    "header of one text from outside": ({"src/feed.php": "    'header' => 'apikey: ' . getenv('LAMPS_KEY')\n"}, 0),
    "header of one text with a blank": ({"src/feed.php": "    'header' => 'apikey: your-lamps-api-key-here-please'\n"}, 0),
    "key of a site's search, quoted": ({"src/search.js": f'docsearch({{ "apiKey": "{SHORT_HEX}", "n": 1 }})\n'}, 0),
    "header of one text in a test": ({"tests/feed.php": f"    'header' => 'apikey: {HEX}'\n"}, 0),
    "word in a header": ({"src/feed.py": 'HEADERS = {"x-api-key": "your-lamps-api-key-here-please"}\n'}, 0),
    "key of a site's search": ({"src/search.js": f'docsearch({{ "apiKey": "{SHORT_HEX}" }})\n'}, 0),
    "key in a header for development": ({"src/dev/feed.py": f'HEADERS = {{"x-api-key": "{CHANCE}"}}\n'}, 0),
    "key in an address": ({"src/feed.rs": f'    "{SERVER}?key={SHORT_HEX}&mapid={{}}",\n'}, None),
    "key put behind an address": ({"src/feed.rs": f'    url.push_str("api_key={UUID}");\n'}, None),
    "key in an address in a comment": ({"src/feed.rs": f"    // {SERVER}?api_key={UUID}\n"}, None),
    "key of something else in an address": ({"src/feed.py": f'"{SERVER}?key=lamps-by-street-2024-05"\n'}, 0),
    "key of an element": ({"src/list.jsx": f'<li key="{SHORT_HEX}">\n'}, 0),
    "key of a file for everybody": ({"src/a.js": f'"{SERVER}/o/a.png?alt=media&token={UUID}"\n'}, 0),
    "key for pictures of a map": ({"src/map.tsx": f'url="{SERVER}/{{z}}/{{x}}/{{y}}.png?apikey={SHORT_HEX}"\n'}, 0),
    "the same on a server": ({"src/tiles.go": f'u := "{SERVER}/{{z}}/{{x}}/{{y}}.png?apikey={SHORT_HEX}"\n'}, None),
    "key in a page for everybody": ({"web/index.html": f'<iframe src="//video.stadt-x.de/a?key={SHORT_HEX}"></iframe>\n'}, 0),
    "login in a page for everybody": ({"web/index.html": f"<script>h.auth = 'Basic {BASIC}'</script>\n"}, None),
    "token for browsers by its form": ({"src/map.go": f'"{SERVER}?access_token=pk.{MAPBOX}"\n'}, 0),
    "key of this machine": ({"src/a.py": f'"http://localhost:8080/lamps?api_key={UUID}"\n'}, 0),
    "key in documents": ({"docs/api.md": f"    GET {SERVER}?api_key={UUID}\n"}, None),
    "key of an example in documents": ({"docs/api.md": f"    GET https://api.example.org/lamps?api_key={UUID}\n"}, 0),
    "option with a server": ({"README.md": f"# A\n\n    lamps --key {CHANCE} --server {SERVER}\n"}, None),
    "option with a server, quoted": ({"README.md": f'# A\n\n    lamps {SERVER} --api-key="{CHANCE}"\n'}, None),
    "header of a command": ({"README.md": f'# A\n\n    curl -H "X-API-Key: {CHANCE}" {SERVER}\n'}, None),
    "option with a server of an example": (
        {"README.md": f"# A\n\n    lamps --key {CHANCE} --server https://lamps.example.org/\n"}, 0
    ),
    "option with a server of one's own": (
        {"README.md": f"# A\n\n    lamps --key {CHANCE} --server http://localhost:8000/\n"}, 0
    ),
    "option alone": ({"README.md": f"# A\n\n    lamps --key {CHANCE}\n"}, 0),
    "option with a file": ({"README.md": f"# A\n\n    lamps --key certs/lamps-2024-06.pem --server {SERVER}\n"}, 0),
    "option with a blank": ({"README.md": f"# A\n\n    lamps --token <your-token> --server {SERVER}\n"}, 0),
    "option with a word": ({"README.md": f"# A\n\n    lamps --password my-secret-password {SERVER}\n"}, 0),
    "option in a script": ({"bin/deploy.sh": f"lamps deploy --token {CHANCE}\n"}, None),
    "option in a pipeline": ({".gitlab-ci.yml": f"a:\n  script:\n  - lamps deploy --token {CHANCE}\n"}, None),
    "option from outside": ({"bin/deploy.sh": 'lamps deploy --token "$LAMPS_DEPLOYMENT_TOKEN_2024"\n'}, 0),
    "name of a secret as an option": ({"build.gradle.kts": 'run("cloud access --secret=LAMPS_AUTH0_INT_CLIENT_ID")\n'}, 0),
    "name of a token as an option": ({"bin/deploy.sh": "lamps deploy --token LAMPS_AUTH0_TOKEN_OF_2024\n"}, 0),
    "place of a file as an option": ({"bin/fetch.sh": "cloud get --key dumps/Lamps7/v2/x9-2024-lamps\n"}, 0),
    "digest as an option": ({"bin/join.sh": f"lamps join --token-ca-cert-hash sha256:{HEX}\n"}, 0),
    "secret in the code": ({"src/sign.rs": f'    let secret = "{HEX.upper()}";\n'}, None),
    "key in the code": ({"src/sign.go": f'const apiKey string = "{UUID}"\n'}, None),
    "key in the code of Rust": ({"src/sign.rs": f'const API_KEY: &str = "{SHORT_HEX}";\n'}, None),
    "token in a program's table": ({"src/sign.py": f'    "access_token": "{HEX[:40]}",\n'}, None),
    "secret in a page": ({"src/sign.ts": f"const clientSecret = '{UUID}'\n"}, None),
    "key in a page": ({"src/sign.ts": f"const apiKey = '{UUID}'\n"}, 0),
    "key in a program for a server": (
        {"src/bot.js": f"const express = require('express')\nconst apiKey = '{UUID}'\n"}, None
    ),
    "key by chance in a program for a server": (
        {"src/bot.mjs": f"import {{ readFile }} from 'node:fs/promises'\nconst token = '{CHANCE}'\n"}, None
    ),
    "secret in a test": ({"src/sign_test.go": f'const secret = "{HEX}"\n'}, 0),
    "name of a secret in the code": ({"src/sign.py": 'SECRET = "LAMPS_SECRET_IN_THE_VAULT_OF_2024"\n'}, 0),
    "digest of a secret": ({"src/sign.py": f'secret_digest = "{HEX}"\n'}, 0),
    "public key in the code": ({"src/sign.py": f'public_key = "{HEX}"\n'}, 0),
    "password of digits in the code": ({"src/Mail.java": f'  static final String PASSWORD = "{SHORT_HEX}";\n'}, None),
    "password of digits in the code of Go": ({"src/mail.go": f'const mailPassword = "{SHORT_HEX}"\n'}, None),
    "password of digits in a page": ({"src/mail.ts": f"export const password = '{HEX}'\n"}, None),
    "digits beside a word on passwords": ({"src/mail.go": f'// no password\nconst build = "{SHORT_HEX}"\n'}, 0),
    "key by chance in the code": ({"src/load.py": f'API_KEY = "{CHANCE}"\n'}, None),
    "key by chance in the code of Java": ({"src/A.java": f'    static final String OAUTH_TOKEN = "{CHANCE}";\n'}, None),
    "key by chance in the code of Rust": ({"src/a.rs": f'const ACCESS_KEY: &str = "{CHANCE}";\n'}, None),
    "key by chance in a page": ({"src/a.ts": f"const apiKey = '{CHANCE}'\n"}, 0),
    "secret by chance in a page": ({"src/a.ts": f"const clientSecret = '{CHANCE}'\n"}, None),
    "key by chance for development": ({"dev/load.py": f'API_KEY = "{CHANCE}"\n'}, 0),
    "name of a kind of credential": ({"src/a.go": 'TypeLampList2024Credential = "LampList2024Credential"\n'}, 0),
    "name of an attribute": ({"src/A.java": 'static final String ACCESS_TOKEN = "oauth2AccessLampAttribute";\n'}, 0),
    "name of a setting in one word": ({"src/a.go": 'const appKey = "lamps2024ofthewholetown"\n'}, 0),
    "name of a table": ({"src/a.py": 'TABLE_OF_TOKEN = "lamps_v2_token_2024_by_street"\n'}, 0),
    "token for browsers in the code": ({"src/a.py": f'MAPBOX_TOKEN = "pk.{MAPBOX}"\n'}, 0),
    "secret of many signs": ({"src/config/index.ts": f"    jwt: {{\n      secret: '{SIGNS}',\n    }},\n"}, None),
    "secret of many signs with the other quote": ({"src/a.ts": f"secret: '{SIGNS}\"',\n"}, None),
    "secret of many signs, in PHP": ({"src/sign.php": f'$jwt_secret = "{SIGNS}";\n'}, None),
    "password of many signs": ({"src/mail.py": f'  "smtp_password": "{SIGNS}",\n'}, None),
    "secret of many signs from outside": ({"src/a.ts": "secret: '${vault:Lamps/jwt-Secret_2024}',\n"}, 0),
    "pattern of a password": ({"src/a.ts": "password: '^(?=.*[A-Z])(?=.*[!@#&])(?=.{8,72}$).*$',\n"}, 0),
    "characters of a password": ({"src/a.py": 'PASSWORD = "ABCabc0123456789!$%&/()=?+*#"\n'}, 0),
    "secret of many signs in a test": ({"tests/a.ts": f"secret: '{SIGNS}',\n"}, 0),
    "secret of many signs for development": ({"src/dev/a.ts": f"secret: '{SIGNS}',\n"}, 0),
    "other text of many signs": ({"src/a.ts": f"  label: '{SIGNS}',\n"}, 0),
    "example of digits": ({"src/sign.py": 'secret = "0123456789abcdef0123456789abcdef"\n'}, 0),
}  # fmt: skip


COMPOSE = """services:
  login:
    build: {{context: login}}
    command: {command}
    volumes:
      - {volume}:/import
"""
REALM = {"login/import/realm.json": json.dumps({"privateKey": [der(PKCS1)]})}
START = '["kc.sh", "start-dev", "--port", "8002"]'
TRIALS = {
    "started for development": ({"compose.yml": COMPOSE.format(command=START, volume="./login/import"), **REALM}, None),
    "in words": (
        {"docker-compose.yml": COMPOSE.format(command="start-dev --import-realm", volume="./login"), **REALM}, None
    ),
    "one file": (
        {"deploy/compose.yaml": COMPOSE.format(command=START, volume="../login/import/realm.json"), **REALM}, None
    ),
    "started for good": ({"compose.yml": COMPOSE.format(command="start --optimized", volume="./login"), **REALM}, 1),
    "of a live system": ({"compose.prod.yml": COMPOSE.format(command=START, volume="./login"), **REALM}, 1),
    "another folder": ({"compose.yml": COMPOSE.format(command=START, volume="./login/themes"), **REALM}, 1),
    "a folder with such a beginning": ({"compose.yml": COMPOSE.format(command=START, volume="./log"), **REALM}, 1),
    "everything": ({"compose.yml": COMPOSE.format(command=START, volume="."), **REALM}, 1),
    "a folder of the machine": ({"compose.yml": COMPOSE.format(command=START, volume="/login"), **REALM}, 1),
    "no Compose": ({"compose.yml": "services: [start-dev]\n", **REALM}, 1),
    "called one for tests": ({"pkg/token.go": f"// Keys below are for testing purposes only!!\nconst key = `{block()}`\n"}, None),
    "called one for development": ({"pkg/a.py": f"# only for local development\nKEY = '''{block()}'''\n"}, None),
    "not called so": ({"pkg/a.py": f"# Run the tests before a release.\nKEY = '''{block()}'''\n"}, 1),
    "called so in the code": ({"pkg/a.py": f"for_testing_only = False\nKEY = '''{block()}'''\n"}, 1),
    "called the contrary": ({"pkg/a.py": f"# Not for testing, only for the live system.\nKEY = '''{block()}'''\n"}, 1),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), TRIALS.values(), ids=TRIALS)
def test_keys_for_trials_are_for_a_person(files: Files, expected: int | None) -> None:
    assert run("security.secrets", files).value == expected


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_secrets_that_are_sent(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    told = spoken(seen) + str(seen)
    assert not any(
        value in told for value in (CHANCE, HEX, HEX.upper(), SHORT_HEX, UUID, BASIC, SIGNS, DISCORD, TELEGRAM, OPENAI)
    )


def test_an_option_alone_in_documents_is_shown() -> None:
    seen = run("security.secrets", {"README.md": f"# A\n\n    lamps --key {CHANCE}\n"})
    assert "README.md" in {each.path for each in seen.evidence}
