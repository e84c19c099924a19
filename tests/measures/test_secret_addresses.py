# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Logins in the addresses of packages, sent by whoever installs, and addresses with a signature that ends: the id of the key
in them opens nothing, the signature one file for a while.
"""

from __future__ import annotations

import hashlib
import json

import pytest

from tests.kit import Files, run
from tests.measures.test_security import letters

TOKEN = letters(40)
GUEST = "visitor" + ":" + "visitor"
LOGIN = "ada" + ":" + TOKEN


def listed(login: str, path: str = "requirements.txt", host: str = "git.stadt-x.de") -> Files:
    return {path: f"requests==2.32.0\nlamps @ git+https://{login}@{host}/city/lamps.git@1.0\n"}


CASES: dict[str, tuple[Files, int | None]] = {
    "a login": (listed(LOGIN), 1),
    "a login for what tests need": (listed(LOGIN, "tests/e2e/requirements.txt"), 1),
    "a login for what developers need": (listed(LOGIN, "requirements/dev.txt"), 1),
    "a guest": (listed(GUEST), None),
    "a guest of tests": (listed(GUEST, "test/acceptance/requirements.txt"), None),
    "a token": (listed(TOKEN), 1),
    "a token for what tests need": (listed(TOKEN, "requirements-test.txt"), 1),
    "a token before what stands for a password": (listed(f"{TOKEN}:x-oauth-basic"), 1),
    "of npm": ({"package.json": json.dumps({"dependencies": {"l": f"git+https://{LOGIN}@git.stadt-x.de/l.git"}})}, 1),
    "a document tells of it": (listed(LOGIN, "docs/install.md"), None),
    "a document tells of a guest": (listed(GUEST, "README.md"), 0),
    "a list that tests read": (listed(LOGIN, "tests/fixtures/requirements.txt"), 0),
    "a list of an example": (listed(LOGIN, "examples/a/requirements.txt"), None),
    "a text in a test": ({"tests/test_a.py": f'parse("git+https://{LOGIN}@git.stadt-x.de/a.git")\n'}, 0),
    "the name of git": (listed("git"), 0),
    "a name": (listed("stadt-x-lamps-developers"), 0),
    "a variable": (listed("${GIT_TOKEN_OF_THE_CITY}"), 0),
    "a variable for a password": (listed("ada:${GIT_TOKEN}"), 0),
    "a name for a password": (listed("ada:GIT_TOKEN_1"), 0),
    "a password to fill in": (listed("ada:your-password1"), 0),
    "of a manual": (listed(LOGIN, host="git.example.org"), 0),
    "of this machine": (listed(LOGIN, host="localhost"), 0),
}


@pytest.mark.parametrize(("files", "expected"), CASES.values(), ids=CASES)
def test_logins_of_packages(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert TOKEN not in str(seen)


DIGITS = hashlib.sha256(b"signed lamps").hexdigest()
KEY_ID = "AKIA" + DIGITS.upper()[:16]
STORE = "https://lamps.s3.amazonaws.com/logos/lamp.png"
OLDER = f"{STORE}?AWSAccessKeyId={KEY_ID}&Signature=9JqEpa3tP%2Bk0wXzNn7gT1c%2Fq8Yo%3D&Expires="
NEWER = (
    f"{STORE}?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential={KEY_ID}%2F20210927%2Feu-central-1%2Fs3%2Faws4_request"
    f"&X-Amz-Date={{day}}T101500Z&X-Amz-Expires={{seconds}}&X-Amz-SignedHeaders=host&X-Amz-Signature={DIGITS}"
)
ENDED = NEWER.format(day="20210927", seconds=3600)
SIGNED = {
    "ended": ({"src/config.js": f'  image: "{OLDER}1632748980",\n'}, 0),
    "ended, the newer form": ({"src/config.js": f'  image: "{ENDED}",\n'}, 0),
    "ended, in a document": ({"README.md": f"# A\n\n![logo]({ENDED})\n"}, 0),
    "ended, in a page": ({"web/a.html": f'<img src="{ENDED.replace("&", "&amp;")}">\n'}, 0),
    "ended, in JSON": ({"src/config.json": f'{{"image": "{ENDED.replace("&", chr(92) + "u0026")}"}}\n'}, 0),
    "still good": ({"src/config.js": f'  image: "{OLDER}1999999999",\n'}, None),
    "still good, the newer form": ({"src/config.js": f'"{NEWER.format(day="20260629", seconds=604800)}"\n'}, None),
    "no such day": ({"src/config.js": f'"{NEWER.format(day="20219927", seconds=3600)}"\n'}, 1),
    "without an end": ({"src/config.js": f'"{OLDER.partition("&Expires")[0]}"\n'}, 1),
    "without a signature": ({"src/config.js": f'"{STORE}?AWSAccessKeyId={KEY_ID}&Expires=1632748980"\n'}, 1),
    "the end in another address": ({"src/config.js": f'"{OLDER.partition("&Exp")[0]}", "{STORE}?a&Expires=1632748980"\n'}, 1),
    "the id alone": ({"src/config.js": f'const id = "{KEY_ID}";\n'}, 1),
    "the id beside such an address": ({"src/config.js": f'const a = "{ENDED}";\nconst id = "{KEY_ID}";\n'}, 1),
    "another id in the address": ({"src/config.js": f'"{ENDED}&was={KEY_ID[:-4]}ZZZZ"\n'}, 1),
}  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), SIGNED.values(), ids=SIGNED)
def test_signed_addresses(files: Files, expected: int | None) -> None:
    seen = run("security.secrets", files)
    assert seen.value == expected, seen.evidence
    assert KEY_ID not in str(seen)
