# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Logins in the addresses of packages: sent by whoever installs, for the software or for its tests."""

from __future__ import annotations

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
