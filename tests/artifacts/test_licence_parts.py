# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What parts and dependencies say, and whether it fits under the project's licence."""

from __future__ import annotations

import json
from typing import Any

import pytest

from sealcheck.artifacts.licence.compatibility import Compatibility
from tests.kit import snapshot, workbench
from tests.licence.texts import licence

MIT, GPL, APACHE = licence("MIT"), licence("GPL-3.0-only"), licence("Apache-2.0")
CHANGED = MIT.replace("free\nof charge", "for a fee").replace("free of charge", "for a fee")
SELLER = "Karten-Paket 7.1\n\nDie Firma verkauft Nutzungsrechte nach Vertrag. " * 8


def fitted(files: dict[str, Any]) -> Compatibility:
    found = workbench(snapshot(files)).get("licence_compatibility")
    assert isinstance(found, Compatibility)
    return found


def rows(files: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(each.kind, each.licence, each.answer.fit.value) for each in fitted(files).rulings]


def lock(**packages: Any) -> str:
    entries = {f"node_modules/{name}": about for name, about in packages.items()}
    return json.dumps({"lockfileVersion": 3, "packages": {"": {"name": "a", "license": "X"}, **entries}}, indent=1)


PARTS = [
    ("copied in", {"vendor/map/LICENSE": GPL}, [("vendored", "GPL-3.0-only", "no")]),
    ("a part of our own", {"client/LICENSE": APACHE}, [("part", "Apache-2.0", "yes")]),
    ("the same text as ours", {"client/LICENSE": MIT}, []),
    ("a manifest alone", {"vendor/a/package.json": '{"license": "ISC"}'}, [("vendored", "ISC", "yes")]),
    ("a manifest beside a text", {"vendor/a/LICENSE": APACHE, "vendor/a/package.json": '{"license": "GPL-3.0"}'},
     [("vendored", "Apache-2.0", "yes")]),
    ("fonts", {"assets/fonts/OFL/LICENSE": licence("OFL-1.1")}, [("part", "OFL-1.1", "separate")]),
    ("not open by its own words", {"ext/grid/license.txt": SELLER
     + "\nThis version may not be used under an open source license.\n"}, [("part", "LicenseRef-unknown", "no")]),
    ("a text on no list", {"ext/grid/license.txt": SELLER}, [("part", "LicenseRef-unknown", "unknown")]),
    ("a changed text", {"ext/grid/license.txt": CHANGED},
     [("part", "LicenseRef-modified", "unknown")]),
    ("single files", {"src/a.py": "# SPDX-License-Identifier: LGPL-2.1-or-later\n"},
     [("files", "LGPL-2.1-or-later", "separate")]),
    ("files under ours", {"src/a.py": "# SPDX-License-Identifier: MIT\n"}, []),
    ("data apart", {"data/LICENSE": licence("DL-DE-BY-2.0")}, [("part", "DL-DE-BY-2.0", "unknown")]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [row[1:] for row in PARTS], ids=[row[0] for row in PARTS])
def test_parts(files: dict[str, Any], expected: list[tuple[str, str, str]]) -> None:
    assert rows({"LICENSE": MIT} | files) == expected


def test_the_words_that_deny_are_quoted_with_their_line() -> None:
    text = "Fonts of the city\n\nThe typeface Stadtgrotesk is not open source. " + "It belongs to the city. " * 9
    (ruling,) = fitted({"LICENSE": MIT, "fonts/LICENSE.md": text}).rulings
    place = ruling.places[0]
    assert (ruling.answer.fit, ruling.answer.by, place.line) == ("no", "own", 3)
    assert "not open source" in place.written


DEPENDENCIES = [
    ("npm", {"package-lock.json": lock(a={"license": "MIT"}, b={"license": "AGPL-3.0"}, c={})},
     [("AGPL-3.0-only", "no"), ("MIT", "same")], 1, 0),
    ("npm, development only", {"package-lock.json": lock(a={"license": "GPL-3.0", "dev": True})}, [], 0, 1),
    ("npm, a choice", {"package-lock.json": lock(a={"license": "(MIT OR GPL-3.0-or-later)"})},
     [("(MIT OR GPL-3.0-or-later)", "same")], 0, 0),
    ("npm, old forms", {"package-lock.json": lock(a={"license": {"type": "ISC"}}, b={"license": ["MIT", "ISC"]})},
     [("ISC", "yes"), ("MIT OR ISC", "same")], 0, 0),
    ("npm, no rights", {"package-lock.json": lock(a={"license": "UNLICENSED"})}, [("UNLICENSED", "no")], 0, 0),
    ("npm, no name", {"package-lock.json": lock(a={"license": "SEE LICENSE IN x"})},
     [("SEE LICENSE IN x", "unknown")], 0, 0),
    ("npm, linked workspace", {"package-lock.json": lock(a={"resolved": "packages/a", "link": True})}, [], 0, 0),
    ("npm, version 1", {"package-lock.json": '{"lockfileVersion": 1, "dependencies": {"a": {"version": "1"}}}'},
     [], 0, 0),
    ("Composer", {"composer.lock": json.dumps({"packages": [{"name": "a/b", "license": ["GPL-2.0-or-later", "MIT"]},
     {"name": "a/c", "license": ["proprietary"]}], "packages-dev": [{"name": "a/d", "license": ["GPL-3.0"]}]})},
     [("proprietary", "no"), ("GPL-2.0-or-later OR MIT", "same")], 0, 1),
    ("CycloneDX", {"bom.json": json.dumps({"bomFormat": "CycloneDX", "components": [
        {"name": "a", "licenses": [{"license": {"id": "BSD-3-Clause"}}]}, {"name": "b"}]})},
     [("BSD-3-Clause", "yes")], 1, 0),
    ("dist-info", {"lib/a-1.dist-info/METADATA": "Name: a\nLicense-Expression: Apache-2.0\n\nLicense: GPL\n"},
     [("Apache-2.0", "yes")], 0, 0),
    ("broken", {"package-lock.json": "{", "composer.lock": "[]"}, [], 0, 0),
    ("odd types", {"package-lock.json": '{"packages": {"node_modules/a": 3, "node_modules/b": {"license": 7}}}',
                   "composer.lock": '{"packages": [1, {"name": 5}, {"license": "MIT"}]}'}, [], 2, 0),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "expected", "unstated", "development"), [r[1:] for r in DEPENDENCIES], ids=[r[0] for r in DEPENDENCIES]
)
def test_dependencies(files: dict[str, Any], expected: list[tuple[str, str]], unstated: int, development: int) -> None:
    found = fitted({"LICENSE": MIT} | files)
    assert [(each.licence, each.answer.fit.value) for each in found.rulings] == expected
    assert (found.unstated, found.development) == (unstated, development)


def test_lists_without_licences_are_named() -> None:
    files = {"LICENSE": MIT, "package.json": '{"dependencies": {"a": "1"}}', "yarn.lock": "a@1:\n  version 1\n"}
    silent = workbench(snapshot(files)).get("licence_dependencies").silent
    assert [(each.ecosystem, each.count) for each in silent] == [("npm", 1)]
    spoken = files | {"package-lock.json": lock(a={"license": "MIT"})}
    del spoken["yarn.lock"]
    assert workbench(snapshot(spoken)).get("licence_dependencies").silent == ()


def test_without_a_sure_licence_nothing_is_ruled() -> None:
    for text in ({}, {"LICENSE": CHANGED}):
        found = fitted(text | {"vendor/a/LICENSE": GPL})
        assert (found.outbound, found.rulings) == ("", ())


def test_an_old_id_leaves_open_which_versions_are_meant() -> None:
    for written, fit in (("GPL-2.0", "unknown"), ("GPL-2.0-only", "no"), ("GPL-2.0-or-later", "yes")):
        files = {"LICENSE": GPL, "README.md": "# A\n\n## License\n\nGPL version 3 or any later version\n"}
        assert rows(files | {"package-lock.json": lock(a={"license": written})})[0][2] == fit


def test_later_versions_that_nobody_mentions_are_not_guessed() -> None:
    old = {"vendor/a/LICENSE": licence("GPL-2.0-only")}
    assert rows({"LICENSE": GPL} | old) == [("vendored", "GPL-2.0-only", "unknown")]
