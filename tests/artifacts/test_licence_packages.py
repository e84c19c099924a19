# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Package files far below the root: those of the project itself, and those of software that was copied there."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sealcheck.artifacts.licence.packages import is_of_nobody_else
from sealcheck.model import EvidenceKind
from tests.kit import run, snapshot
from tests.licence.texts import licence

MIT, EUPL = licence("MIT"), licence("EUPL-1.2")
DEEP = "src/modules/booking/js/pages/package.json"
INIT: dict[str, Any] = {"name": "pages", "version": "1.0.0", "description": "", "author": "", "license": "MIT"}


@pytest.mark.parametrize(
    ("path", "more", "count"),
    [
        (DEEP, {}, 1),
        (DEEP, {"license": "ISC"}, 0),
        (DEEP, {"license": "ISC", "repository": "https://github.com/town/lamps.git"}, 1),
        ("src/modules/booking/client/package.json", {"private": True}, 1),
        ("src/modules/booking/client/package.json", {"author": None}, 0),
        (DEEP, {"license": "EUPL-1.2"}, 0),
        (DEEP, {"repository": "https://github.com/town/lamps.git"}, 1),
        (DEEP, {"repository": {"type": "git", "url": "git+https://github.com/town/lamps.git"}, "author": "Town"}, 1),
        (DEEP, {"author": "Ada Example"}, 0),
        (DEEP, {"author": {"name": "Ada Example"}}, 0),
        (DEEP, {"repository": "https://github.com/other/tree.git"}, 0),
        (DEEP, {"homepage": "https://tree.example"}, 0),
        ("src/modules/booking/vendor/pages/package.json", {}, 0),
        ("src/modules/booking/node_modules/pages/package.json", {}, 0),
        ("src/modules/booking/js/tests/package.json", {}, 0),
        ("src/modules/booking/js/examples/package.json", {}, 0),
    ],
)
def test_a_package_file_far_down_counts_where_it_is_nobody_elses(path: str, more: dict[str, Any], count: int) -> None:
    files = {"LICENSE": EUPL, "composer.json": '{"license": "EUPL-1.2"}', path: json.dumps({**INIT, **more})}
    result = run("licence.contradictions", snapshot(files, name="lamps", owner="town"))
    assert result.value == count
    against = [each.path for each in result.evidence if each.kind is EvidenceKind.AGAINST]
    assert (path in against) is (count > 0)


def test_a_package_file_beside_a_licence_of_its_own_is_that_of_a_part() -> None:
    files = {"LICENSE": EUPL, DEEP: json.dumps(INIT), DEEP.replace("package.json", "LICENSE"): MIT}
    assert run("licence.contradictions", snapshot(files, name="lamps", owner="town")).value == 0


@pytest.mark.parametrize("text", ["", "[]", "{", '{"author": {"name": ""'])
def test_what_is_no_package_file_is_nobodys(text: str) -> None:
    assert not is_of_nobody_else("package.json", text, "town/lamps")
    assert not is_of_nobody_else("pom.xml", json.dumps(INIT), "town/lamps")


def test_a_package_file_far_down_stands_for_no_licence_text() -> None:
    files = {DEEP: json.dumps(INIT), "src/main.js": "run()\n"}
    assert run("licence.statement_places", snapshot(files, name="lamps", owner="town")).value == 0
