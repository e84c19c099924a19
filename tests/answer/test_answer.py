# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The answer to the one question: what is concluded, what contradicts it and where, in both languages, inert."""

from __future__ import annotations

import json
import sys
from typing import Any

import pytest

from sealcheck.answer import VIEWS, answer_document, gather
from tests.kit import snapshot
from tests.licence.texts import german_eupl, licence

MIT, EUPL, GPL, BSD = (licence(i) for i in ("MIT", "EUPL-1.2", "GPL-3.0-only", "BSD-3-Clause"))
CHANGED = MIT.replace("free\nof charge", "for a fee").replace("free of charge", "for a fee")
OWN = "Die Stadt erlaubt jeder Person, diese Software kostenlos zu verwenden. " * 5
HEADED = "# SPDX-License-Identifier: GPL-3.0-or-later\nprint(1)\n"


def answered(files: dict[str, Any], **more: Any) -> dict[str, Any]:
    return answer_document(gather(snapshot(files, commits=None, **more)))


CONCLUSIONS = [
    ("a text", {"LICENSE": EUPL}, "EUPL-1.2", "text", "osi"),
    ("in German", {"LIZENZ": german_eupl()}, "EUPL-1.2", "text", "osi"),
    ("changed", {"LICENSE": CHANGED}, "LicenseRef-modified", "modified", "undetermined"),
    ("an own text", {"LICENSE": OWN}, "NOASSERTION", "unknown", "undetermined"),
    ("nothing", {"README.md": "# A"}, "NONE", "none", "none"),
    ("a data licence in the README", {"README.md": "# A\n\n## Lizenz\n\nDie Daten stehen unter dl-de/by-2-0.\n"},
     "NONE", "none", "none"),
    ("for data", {"LICENSE": licence("DL-DE-BY-2.0")}, "DL-DE-BY-2.0", "text", "content"),
    ("never open", {"LICENSE": licence("SSPL-1.0")}, "SSPL-1.0", "text", "non_free"),
    ("FSF only", {"LICENSE": licence("CC0-1.0")}, "CC0-1.0", "text", "fsf"),
    ("binary", {"LICENSE": b"\0\1\2" * 200}, "NOASSERTION", "unread", "undetermined"),
    ("too large", {"LICENSE": b"x" * 1_100_000}, "NOASSERTION", "unread", "undetermined"),
    ("in Git LFS", {"LICENSE": f"version https://git-lfs.github.com/spec/v1\noid sha256:{'a' * 64}\nsize 11000\n"},
     "NOASSERTION", "unread", "undetermined"),
    ("PDF", {"LICENSE.pdf": b"%PDF-1.4"}, "NOASSERTION", "unread", "undetermined"),
    ("a PDF beside the text", {"LICENSE.pdf": b"%PDF-1.4", "LICENSE": MIT}, "MIT", "text", "osi"),
    ("one text in every part", {"a/LICENSE": MIT, "a/x.py": "1", "b/LICENSE": MIT, "b/y.py": "2", "README.md": "# A"},
     "MIT", "parts", "osi"),
    ("parts that differ", {"a/LICENSE": MIT, "a/x.py": "1", "b/LICENSE": GPL, "b/y.py": "2"}, "NONE", "none", "none"),
    ("only some parts", {"a/LICENSE": MIT, "a/x.py": "1", "src/y.py": "2", "src/z.py": "3"}, "NONE", "none", "none"),
    ("a text that the README leads to",
     {"src/dist/license.txt": MIT, "src/x.py": "1", "lib/y.py": "2", "app/z.py": "3", "README.md": "# A\n\n## License\n\n[MIT](src/dist/license.txt)\n"},
     "MIT", "linked", "osi"),
    ("on a page of the forge", {"src/main/LICENSE": MIT, "lib/y.py": "2", "app/z.py": "3", "README.md":
     "# A\n\n## License\n\n[MIT](https://forge.example/former/repo/-/blob/main/src/main/LICENSE)\n"}, "MIT", "linked", "osi"),
    ("a changed text that the README leads to", {"src/LICENSE": CHANGED, "lib/y.py": "2", "app/z.py": "3",
     "README.md": "# A\n\n## License\n\n[MIT](src/LICENSE)\n"}, "LicenseRef-modified", "modified", "undetermined"),
    ("a text of another part that the licence section leads to", {"app/lamps/LICENSE": MIT, "lib/y.py": "2", "app/z.py": "3",
     "README.md": "# A\n\n## License\n\nThis software uses Lampenkarte, see [its license](app/lamps/LICENSE).\n"}, "NONE", "none", "none"),
    ("a text of fonts that the licence section leads to", {"docs/LICENSE": MIT, "lib/y.py": "2", "app/z.py": "3",
     "README.md": "# A\n\n## License\n\nSee [LICENSE](docs/LICENSE) for the fonts.\n"}, "NONE", "none", "none"),
    ("a link where all rights are kept", {"docs/LICENSE": MIT, "lib/y.py": "2", "app/z.py": "3",
     "README.md": "# A\n\n## License\n\nAll rights reserved.\n\nOf old: [MIT](docs/LICENSE)\n"}, "NONE", "none", "none"),
    ("a text of the data that the README leads to", {"src/LICENSE": MIT, "lib/y.py": "2", "app/z.py": "3",
     "README.md": "# A\n\n## Data license\n\n[MIT](src/LICENSE)\n"}, "NONE", "none", "none"),
    ("a text that another section leads to", {"src/LICENSE": MIT, "lib/y.py": "2", "app/z.py": "3",
     "README.md": "# A\n\n## Parts\n\n[MIT](src/LICENSE) holds for the library of maps.\n"}, "NONE", "none", "none"),
    ("a text in the README alone", {"README.md": f"# A\n\nShows lamps.\n\n## License\n\n{MIT}\n"}, "MIT", "readme", "osi"),
    ("a text in the README for another's part",
     {"README.md": f"# A\n\nShows lamps.\n\n## Third-party licenses\n\nThe map:\n\n{MIT}\n"}, "NONE", "none", "none"),
    ("a text in the README, of no section on the licence",
     {"README.md": f"# A\n\nShows lamps.\n\n## Parts\n\nThe map:\n\n{MIT}\n"}, "NONE", "none", "none"),
    ("a changed text in the README alone", {"README.md": f"# A\n\n## License\n\n{CHANGED}\n"}, "NONE", "none", "none"),
    ("a text called after its version and language", {"EUPL v1_2 EN-LICENSE.txt": EUPL}, "EUPL-1.2", "text", "osi"),
    ("a text of another's part by its name", {"Leaflet v1_2 EN-LICENSE.txt": MIT}, "NONE", "none", "none"),
    ("a grant in the README alone", {"README.md": "# A\n\n## License\n\nThis project is licensed under the EUPL 1.2.\n"},
     "EUPL-1.2", "words", "undetermined"),
    ("a name in the README alone", {"README.md": "# A\n\n## License\n\nMIT\n"}, "NONE", "none", "none"),
    ("private", {"README.md": "# A\n\n## License\n\nPrivate - Smart City Musterstadt\n"}, "NONE", "none", "none"),
    ("heads of all files", {f"s/{n}.py": f"{HEADED}{n}" for n in range(6)}, "GPL-3.0-or-later", "words",
     "undetermined"),
    ("for code and for data", {"LICENSE-CODE": MIT, "LICENSE-DATA": licence("ODbL-1.0")}, "MIT", "text", "osi"),
    ("two texts of other endings", {"LICENSE.txt": MIT, "LICENSE.md": GPL}, "GPL-3.0-only AND MIT", "texts", "osi"),
    ("a choice by the files' names", {"LICENSE-MIT": MIT, "LICENSE-GPL.txt": GPL}, "GPL-3.0-only OR MIT", "texts", "osi"),
    ("others' texts below", {"LICENSE": f"{MIT}\n\nThis product bundles the map library, under this license:\n\n{BSD}"},
     "MIT", "text", "osi"),
    ("others' terms below", {"LICENSE": f"{MIT}\n\nThird-party fonts:\n\n{licence('CC-BY-NC-4.0')}"}, "MIT", "text", "osi"),
    ("two texts in one file", {"LICENSE": f"{MIT}\n\n{BSD}"}, "MIT AND BSD-3-Clause", "text", "osi"),
    ("only what is copied in", {"vendor/a/LICENSE": MIT, "src/x.py": "1"}, "NONE", "none", "none"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("files", "expression", "basis", "verdict"), [row[1:] for row in CONCLUSIONS], ids=[row[0] for row in CONCLUSIONS]
)
def test_conclusions(files: dict[str, Any], expression: str, basis: str, verdict: str) -> None:
    doc = answered(files)
    found = doc["conclusion"]
    assert (found["expression"], found["basis"], doc["open_source"]["value"]) == (expression, basis, verdict)
    assert not doc["incomplete"]
    for language in ("en", "de"):
        assert expression in VIEWS["text"](doc, language)


SINGLE = [
    ("a text of any name", {"eupl.txt": EUPL}, "EUPL-1.2", "text"),
    ("a program with its head", {"a.py": HEADED}, "GPL-3.0-or-later", "header"),
    ("a program without", {"a.py": "print(1)\n"}, "NONE", "none"),
    ("prose", {"README.md": "# Parking\n\nThis service shows free places. " * 20}, "NONE", "none"),
    ("a licence file on no list", {"LICENSE": OWN}, "NOASSERTION", "unknown"),
    ("too large", {"terms.txt": b"x" * 1_100_000}, "NOASSERTION", "unread"),
]


@pytest.mark.parametrize(("files", "expression", "basis"), [r[1:] for r in SINGLE], ids=[r[0] for r in SINGLE])
def test_a_single_file(files: dict[str, Any], expression: str, basis: str) -> None:
    doc = answered(files, kind="file")
    assert (doc["conclusion"]["expression"], doc["conclusion"]["basis"]) == (expression, basis)
    assert doc["reuse"] is None


def test_texts_of_others_in_the_licence_file_are_parts() -> None:
    doc = answered({"LICENSE": f"{MIT}\n\nThird-party code:\n\n{GPL}"})
    (ruling,) = doc["compatibility"]["rulings"]
    assert (ruling["kind"], ruling["licence"], ruling["fit"]) == ("vendored", "GPL-3.0-only", "no")
    assert ruling["places"][0]["path"] == "LICENSE" and ruling["places"][0]["line"] > 15


NOTICED = """Demo city. Copyright (c) 2024 Stadt Musterstadt

This program is free software: you can redistribute it and/or modify it under the terms of the GNU Affero General Public
License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later
version.

This program is distributed in the hope that it will be useful, but WITHOUT ANY WARRANTY; without even the implied
warranty of MERCHANTABILITY or FITNESS FOR A PARTICULAR PURPOSE.  See the GNU Affero General Public License for more
details.

You should have received a copy of the GNU Affero General Public License along with this program.  If not, see
<https://www.gnu.org/licenses/>.
"""


@pytest.mark.parametrize(
    ("text", "expression", "basis"),
    [
        (f"{NOTICED}\nThe module pages.py contains parts of a library under the following license:\n\n{MIT}",
         "AGPL-3.0-or-later", "notice"),
        (f"{NOTICED}\nThe module pages.py contains parts of a library:\n\n{licence('AGPL-3.0-only')}",
         "AGPL-3.0-or-later", "text"),
        (f"Portions of a library:\n\n{MIT}", "MIT", "text"),
    ],
)  # fmt: skip
def test_a_notice_before_the_texts_of_others_speaks_for_the_project(text: str, expression: str, basis: str) -> None:
    doc = answered({"LICENSE": text, "setup.cfg": "[metadata]\nlicense = AGPL-3.0-or-later\n"})
    assert (doc["conclusion"]["expression"], doc["conclusion"]["basis"]) == (expression, basis)
    assert bool(doc["statements"]["contradict"]) == (expression == "MIT")


def test_a_contradiction_quotes_both_places() -> None:
    doc = answered({"LICENSE": EUPL, "api/composer.json": '{\n "license": "proprietary"\n}'})
    (wrong,) = doc["statements"]["contradict"]
    assert (wrong["path"], wrong["line"], wrong["written"]) == ("api/composer.json", 2, "proprietary")
    assert wrong["against"]["path"] == "LICENSE" and "european union" in wrong["against"]["written"].lower()
    text = VIEWS["text"](doc, "de")
    assert "api/composer.json:2 „proprietary“" in text and "gegen LICENSE:1" in text


def test_without_a_text_a_contradiction_quotes_the_other_statement() -> None:
    files = {
        "package.json": '{"license": "MIT"}',
        "setup.cfg": "license = MIT\n",
        "composer.json": '{"license": "ISC"}',
    }
    (wrong,) = answered(files)["statements"]["contradict"]
    assert wrong["path"] == "composer.json" and wrong["against"]["path"] == "package.json"


def test_a_changed_text_is_quoted_and_nothing_is_judged_by_it() -> None:
    doc = answered({"LICENSE": CHANGED, "package.json": '{"license": "MIT"}'})
    assert not doc["statements"]["judged"]
    assert doc["licences"] == []
    difference = doc["texts"][0]["findings"][0]["differences"][0]
    assert "for a fee" in difference["found"] and "free of charge" in difference["expected"]
    assert "for a fee" in VIEWS["text"](doc, "en")


def test_what_is_not_known_is_said() -> None:
    doc = answered({"LICENSE": MIT, "package.json": '{"dependencies": {"a": "1"}}', "yarn.lock": "a@1:\n"})
    assert [each["key"] for each in doc["undetermined"]] == ["answer.silent"]
    assert "bleibt unbekannt: yarn.lock" in VIEWS["text"](doc, "de")


def test_the_sources_are_named_with_date_and_licence() -> None:
    doc = answered({"LICENSE": MIT})
    assert [each["licence"] for each in doc["sources"]] == ["CC0-1.0", "CC-BY-4.0", "CC-BY-4.0"]
    assert all(each["date"] and each["url"].startswith("https://") for each in doc["sources"])


def test_the_same_input_gives_the_same_bytes() -> None:
    files = {"LICENSE": MIT, "vendor/a/LICENSE": GPL, "package.json": '{"license": "ISC"}'}
    for view in VIEWS.values():
        assert view(answered(files), "en") == view(answered(files), "en")


EVIL = "\x1b[2J\x1b]0;x\x07 ::error:: <script>alert(1)</script> </text> \u202e"


def hostile() -> dict[str, Any]:
    lock = {"lockfileVersion": 3, "packages": {f"node_modules/{EVIL}": {"license": f"X {EVIL}"}}}
    return {
        "LICENSE": MIT + f"\n\nYou may not use this for commercial purposes {EVIL}.\n",
        "package.json": json.dumps({"license": f"GPL-3.0 {EVIL}", "dependencies": {EVIL: "1"}}),
        "package-lock.json": json.dumps(lock),
        f"vendor/{EVIL.replace('/', '')}/LICENSE": GPL + EVIL,
        f"src/{EVIL.replace('/', '')}.py": f"# SPDX-License-Identifier: LicenseRef-a {EVIL}\n",
        "REUSE.toml": "version = [",
        ".reuse/dep5": "Files: *\nLicense: " + "(" * 10_000 + "MIT\n",
    }


@pytest.mark.parametrize("view", sorted(VIEWS))
@pytest.mark.parametrize("language", ["en", "de"])
def test_hostile_strings_are_inert(view: str, language: str) -> None:
    for files in (hostile(), hostile() | {"LICENSE": MIT}):
        doc = answered(files, name=EVIL, target=EVIL)
        said = VIEWS[view](doc, language)
        for character in ("\x1b", "\x07", "\u202e"):
            assert character not in said
        if view == "text":
            assert "::error::" not in said
        if view == "spdx":
            free = [line for line in said.splitlines() if "Comment" in line.partition(":")[0] or "Text: <" in line]
            assert free and all(line.count("<text>") == line.count("</text>") == 1 for line in free)
            assert all(": " in line for line in said.splitlines() if line)
        if view.endswith("json"):
            json.loads(said)


def test_a_part_that_fails_is_missing_and_the_rest_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError("deep")

    monkeypatch.setattr(sys.modules["sealcheck.answer.gather"], "all_covered", fail)
    doc = answered({"LICENSE": MIT})
    assert doc["incomplete"] and doc["reuse"] is None and doc["conclusion"]["expression"] == "MIT"
    assert "RecursionError" in doc["undetermined"][0]["en"]
