# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What is said about licences outside the licence texts, and of what it is said: code, data, texts, parts."""

from __future__ import annotations

import time
from typing import Any

import pytest

from sealcheck.artifacts.licence.headers import header_of
from sealcheck.artifacts.licence.statement import Statement
from sealcheck.licence.sentences import is_about_itself, scope_of
from sealcheck.model import EvidenceKind
from tests.kit import run, snapshot, workbench
from tests.licence.texts import licence

MIT, EUPL = licence("MIT"), licence("EUPL-1.2")


def declared(files: dict[str, Any]) -> tuple[Statement, ...]:
    return workbench(snapshot(files)).get("licence_declarations")


def said(readme: str) -> list[tuple[str, str]]:
    return [(s.scope, s.expression.text) for s in declared({"README.md": f"# Demo\n\n{readme}\n"}) if s.expression.sure]


NOTICE = (
    "This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public "
    "License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any "
    "later version."
)
READMES = [
    ("code", "## License\n\nMIT", [("code", "MIT")]),
    ("German", "## Lizenz\n\nDieses Projekt steht unter der EUPL v1.2.", [("code", "EUPL-1.2")]),
    ("a misspelt heading", "## Lizensierung\n\nDie Weitergabe erfolgt unter der MIT License. Mehr dazu in [LICENSE](/LICENSE).",
     [("code", "MIT")]),
    ("a misspelt heading, data", "## Lizensierung der Daten\n\nDie Weitergabe erfolgt unter CC BY 4.0.",
     [("data", "CC-BY-4.0")]),
    ("another heading", "## Auslieferung\n\nDie Weitergabe erfolgt unter der MIT License.", []),
    ("without a heading", "This software is released under the MIT license.", [("code", "MIT")]),
    ("a choice", "## Licence\n\nThe source code is dual-licensed under the EUPL v1.2 and AGPLv3 licenses.",
     [("code", "EUPL-1.2 OR AGPL-3.0-only")]),
    ("both", "## Licence\n\nThis software is licensed under MIT and Apache License 2.0.",
     [("code", "MIT AND Apache-2.0")]),
    ("earlier versions", "## License\n\nVersions before 2.0 were licensed under the MIT License.", []),
    ("earlier and now", "## License\n\nUntil 2020 this project was licensed under MIT, now under the AGPL-3.0.",
     [("code", "AGPL-3.0-only")]),
    ("now and earlier", "## License\n\nThis project is licensed under the EUPL-1.2 (versions before 2.0 under MIT).",
     [("code", "EUPL-1.2")]),
    ("earlier and now, German", "## Lizenz\n\nDieses Projekt stand bis Version 1.4 unter der MIT-Lizenz, seither steht es "
     "unter der EUPL v1.2.", [("code", "EUPL-1.2")]),
    ("older versions, German", "## Lizenz\n\nÄltere Versionen stehen unter der MIT-Lizenz.", []),
    ("originally", "## License\n\nOriginally released under MIT by the city. This software is licensed under the EUPL-1.2.",
     [("code", "EUPL-1.2")]),
    ("formerly", "## License\n\nIt was formerly made and also published under the GPLv3, but now is MIT.", [("code", "MIT")]),
    ("past alone", "## License\n\nThis software was released under the MIT license.", [("code", "MIT")]),
    ("a number of users", "## License\n\nThis software is licensed under the MIT license for up to 20 cities.",
     [("code", "MIT")]),
    ("or any later", "## License\n\nThis software is licensed under the GNU GPL, version 3 or any later version.",
     [("code", "GPL-3.0-or-later")]),
    ("formerly known as", "## License\n\nLamp, formerly known as Lantern, is licensed under the MIT license.",
     [("code", "MIT")]),
    ("data, German", "## Lizenz\n\nDie Daten stehen unter der Datenlizenz Deutschland – Namensnennung – Version 2.0.",
     [("data", "DL-DE-BY-2.0")]),
    ("a data licence without words", "## Lizenz\n\ndl-de/by-2-0", [("data", "DL-DE-BY-2.0")]),
    ("data by the heading", "## Datenlizenz\n\nCC BY 4.0", [("data", "CC-BY-4.0")]),
    ("data by the heading below", "## Lizenz\n\n### Daten\n\nCC BY 4.0\n\n### Code\n\nMIT",
     [("data", "CC-BY-4.0"), ("code", "MIT")]),
    ("data by way of the software", "## Lizenz\n\nDie über die API abrufbaren Daten stehen unter CC0 1.0.\n\n## Code\n\n"
     "Dieses Projekt steht unter der MIT-Lizenz.", [("data", "CC0-1.0"), ("code", "MIT")]),
    ("code by way of itself", "## License\n\nWhat you install from the app is licensed under MIT.", [("code", "MIT")]),
    ("content by the heading", "## Content license\n\nGPL v3", [("documentation", "GPL-3.0-only")]),
    ("one sentence, two things", "## License\n\nThe code is licensed under MIT, the documentation under CC BY 4.0.",
     [("code", "MIT"), ("documentation", "CC-BY-4.0")]),
    ("things in brackets", "## License\n\nMIT (code), CC BY-SA 4.0 (texts)",
     [("code", "MIT"), ("documentation", "CC-BY-SA-4.0")]),
    ("things behind for", "## Lizenz\n\nMIT für den Code und CC BY 4.0 für die Bilder",
     [("code", "MIT"), ("media", "CC-BY-4.0")]),
    ("data in the repository", "The data in this repository is licensed under the ODbL.", [("data", "ODbL-1.0")]),
    ("icons", "## License\n\nThis project is MIT licensed. The icons are licensed under CC BY 4.0.",
     [("code", "MIT"), ("media", "CC-BY-4.0")]),
    ("fonts", "## Lizenz\n\nDie Schriftarten stehen unter der SIL Open Font License 1.1.", [("fonts", "OFL-1.1")]),
    ("what it uses", "## License\n\nThis project uses CKEditor, which is licensed under the GPLv2.",
     [("third_party", "GPL-2.0-only")]),
    ("what it contains", "## Lizenz\n\nDieses Projekt enthält Daten der Stadt, lizenziert unter dl-de/by-2-0.",
     [("third_party", "DL-DE-BY-2.0")]),
    ("licence of others", "## Third-party licenses\n\nApache License 2.0", [("third_party", "Apache-2.0")]),
    ("a content licence without words", "## License\n\nCC BY 4.0", [("content", "CC-BY-4.0")]),
    ("a content licence for the code", "## License\n\nThis project is licensed under CC BY 4.0.", [("code", "CC-BY-4.0")]),
    ("a name, then the notice", f"## License\n\nGNU GPLv3\n\nCopyright (C) 2018 City\n\n{NOTICE}", [("code", "GPL-3.0-or-later")]),
    ("a name, then a grant of another", "## License\n\nMIT\n\nThis module is licensed under the Apache License 2.0.",
     [("code", "MIT")]),
    ("only contributions", "## Contributor License Agreement\n\nYour contribution will be under MIT License", []),
    ("Dutch", "## Licentie\n\nLicensed under the EUPL v1.2", [("code", "EUPL-1.2")]),
    ("a link alone", "## License\n\nSee [here](https://opensource.org/licenses/MIT).", [("code", "MIT")]),
    ("in passing", "We tried it with an MIT licensed library.", []),
    ("the German word mit", "## Lizenz\n\nSoftware mit Lizenz.", []),
    ("an image of others", "## Installation\n\nThe library foo is available under the MIT license.", []),
    ("badge", "![x](https://img.shields.io/badge/license-GPL--3.0-blue)", [("code", "GPL-3.0-only")]),
    ("badge, German", "![x](https://img.shields.io/badge/Lizenz-EUPL%201.2-blue.svg)", [("code", "EUPL-1.2")]),
    ("badge, static", "![x](https://img.shields.io/static/v1?label=license&message=MIT&color=blue)", [("code", "MIT")]),
    ("badge of data", "![x](https://img.shields.io/badge/data_license-CC_BY_4.0-blue)", [("data", "CC-BY-4.0")]),
    ("badge by its words", "![License: MIT](https://example.org/b.svg)", [("code", "MIT")]),
    ("badgen", "![x](https://badgen.net/badge/license/MIT/blue)", [("code", "MIT")]),
    ("a badge that asks the forge", "![x](https://img.shields.io/github/license/stadt/demo)", []),
    ("a badge of something else", "![x](https://img.shields.io/badge/python-3.11-blue)", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in READMES], ids=[row[0] for row in READMES])
def test_what_a_readme_says_and_of_what(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(text) == expected


def test_every_statement_has_its_place_and_words() -> None:
    files = {
        "README.md": "# Demo\n\n## Lizenz\n\nDieses Projekt steht unter der BSD-Lizenz.\n",
        "package.json": '{\n "license": "MIT OR Nonsense-2.0"\n}',
        "COPYRIGHT": "Stadt\n\nThis software is licensed under the\nMIT License.\n",
    } | {f"a{n}.py": f"# {n}\n# SPDX-License-Identifier: MIT\n" for n in range(6)}
    found = {s.kind: s for s in declared(files)}
    places = {kind: (s.file.path, s.line, s.expression.doubt) for kind, s in found.items()}
    assert places == {
        "manifest": ("package.json", 2, "unknown"),
        "readme": ("README.md", 5, "version"),
        "notice": ("COPYRIGHT", 4, ""),
        "headers": ("a0.py", 2, ""),
    }
    assert found["manifest"].excerpt == '"license": "MIT OR Nonsense-2.0"'
    assert all(s.excerpt and s.written for s in found.values())
    keys = {e.text.key for e in run("licence.contradictions", files).evidence}
    assert {"licence.unread_unknown", "licence.differs_other"} <= keys


def test_what_is_said_of_other_things_is_shown_and_does_not_count() -> None:
    files = {
        "LICENSE": MIT,
        "README.md": "# A\n\n## Lizenz\n\nDie Daten stehen unter CC BY 4.0.\n",
        "docs/package.json": '{"license": "ISC"}',
        "sub/LICENSE": EUPL,
        "sub/package.json": '{"license": "EUPL-1.2"}',
        "vendor/a/package.json": '{"license": "GPL-3.0-only"}',
        "datapackage.json": '{"license": "ODbL-1.0"}',
    }
    result = run("licence.statement_places", files)
    assert result.value == 1
    shown = {e.path: e.text.key for e in result.evidence if e.kind is EvidenceKind.NEAR_MISS}
    assert shown == {
        "README.md": "licence.about_data",
        "datapackage.json": "licence.about_data",
        "docs/package.json": "licence.about_documentation",
        "sub/package.json": "licence.about_part",
        "vendor/a/package.json": "licence.about_third_party",
    }
    assert run("licence.contradictions", files).value == 0


HEAD = "# SPDX-FileCopyrightText: 2024 Stadt\n# SPDX-License-Identifier: {}\n"
MANY = {"LICENSE": EUPL, "LICENSES/EUPL-1.2.txt": EUPL, "LICENSES/MIT.txt": MIT} | {
    f"a{n}.py": HEAD.format("MIT") for n in range(6)
}


def test_a_repository_under_several_licences_does_not_contradict_itself() -> None:
    assert run("licence.contradictions", MANY).value == 0
    both = MANY | {"package.json": '{"license": "EUPL-1.2 AND MIT"}'}
    assert run("licence.contradictions", both).value == 0
    assert run("licence.contradictions", MANY | {"package.json": '{"license": "ISC"}'}).value == 1
    assert run("licence.contradictions", MANY | {"package.json": '{"license": "EUPL-1.2 AND ISC"}'}).value == 1


@pytest.mark.parametrize(
    ("text", "scope"),
    [
        ("This map application is licensed under", "code"),
        ("Die Software und die Dokumentation stehen unter", "code"),
        ("The documentation of this project is licensed under", "documentation"),
        ("Anwendung zum Anzeigen von Daten, veröffentlicht unter", "code"),
        ("Kartendaten von OpenStreetMap, lizenziert unter", "data"),
        ("Datenschutz", ""),
        ("This project is based on work licensed under", "third_party"),
        ("Licensed under", ""),
    ],
)
def test_scopes(text: str, scope: str) -> None:
    assert scope_of(text) == scope


def test_the_subject_of_a_sentence() -> None:
    assert is_about_itself("All code in this repository is licensed under")
    assert not is_about_itself("This software uses fonts licensed under")


BSD = "Redistribution and use in source and binary forms …\n"
HEADERS = [
    ("GNU, or later", "/*\n   This program is under the GNU General Public License version 3 or any later version\n*/",
     ("GPL-3.0", True, 2)),
    ("behind a sign", "# Licensed under the EUPL, version 1.2\n", ("EUPL-1.2", False, 1)),
    ("in a string of the program", 'setup(classifiers=["License :: OSI Approved :: MIT License"])\n', None),
    ("in the text of a page", "<p>Licensed under the Apache License v2.0</p>\n", None),
    ("in a docstring", '"""Demo.\n\nLicensed under the MIT License.\n"""\n', ("MIT", False, 3)),
    ("three clauses", f"/* {BSD} Neither the name of the city … THIS SOFTWARE IS PROVIDED */", ("BSD-3-Clause", False, 1)),
    ("two clauses", f"/* {BSD} THIS SOFTWARE IS PROVIDED */", ("BSD-2-Clause", False, 1)),
    ("another licence further on", "# BSD-style license that can be found in the LICENSE file.\n\n# " + "x " * 60
     + "MIT License", ("", False, 1)),
    ("no end in view", f"/* {BSD} */", ("", False, 1)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "notice"), [row[1:] for row in HEADERS], ids=[row[0] for row in HEADERS])
def test_notices_in_words(text: str, notice: tuple[str, bool, int] | None) -> None:
    header = header_of(text.encode())
    assert (header and (header.notice, header.later, header.line)) == notice


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        pytest.param(
            "/*\n\tUnder the Apache License v2.0\n\thttp://a.example/LICENSE-2.0\n*/\n.x { top: 0 }\n",
            "Apache License v2.0 http://a.example/LICENSE-2.0",
            id="code behind a block",
        ),
        pytest.param(
            '# Apache License, Version 2.0 (the\n# "License").\nimport os\n',
            'Apache License, Version 2.0 (the "License").',
            id="code behind comments in a line",
        ),
        pytest.param("// The MIT License (MIT).\n//\n// Other words\n", "MIT License (MIT).", id="the next paragraph"),
        pytest.param("<!-- GNU Affero GPL-3.0-or-later -->\n<p>", "GNU Affero GPL-3.0-or-later", id="end of a line"),
    ],
)
def test_a_notice_is_quoted_as_it_stands(text: str, quoted: str) -> None:
    header = header_of(text.encode())
    assert header is not None
    assert header.excerpt == quoted


def test_thousands_of_licence_files_and_manifests_are_read_in_no_time() -> None:
    files: dict[str, Any] = {f"a{n}/package.json": '{"license": "MIT"}' for n in range(1500)}
    files |= {f"b{n}/LICENSE": MIT for n in range(1500)}
    start = time.process_time()
    assert len(declared(files)) == 1500
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "seed",
    [
        "![x](https://img.shields.io/badge/license-MIT-blue)\n",
        "## License\n\n",
        "This project is licensed under the MIT License. ",
        "MIT ",
        "- Die Software steht unter der GPL\n",
        "[a](https://opensource.org/licenses/MIT) ",
    ],
)
def test_a_hostile_readme_costs_no_time(seed: str) -> None:
    start = time.process_time()
    declared({"README.md": "# A\n\n## License\n\n" + seed * (300_000 // len(seed))})
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    "seed",
    ["Copyright ", "SPDX-License-Identifier: (", "REUSE-IgnoreStart", "\xa9 ", "GNU ", '"""', "SPDX-SnippetBegin\n"],
)
def test_a_hostile_header_costs_no_time(seed: str) -> None:
    start = time.process_time()
    header_of(seed.encode() * (1_000_000 // len(seed)))
    assert time.process_time() - start < 1


def test_heads_that_name_a_version_speak_before_those_that_name_a_family() -> None:
    vague = {f"v{n}.php": f"<?php\n/**\n * @license GNU/GPL\n * {n}\n */\n" for n in range(12)}
    named = {f"n{n}.php": f"<?php\n/**\n * @license GPL-3.0-or-later\n * {n}\n */\n" for n in range(8)}
    assert [(s.scope, s.written) for s in declared(vague)] == [("code", "GPL")]
    assert ("code", "GPL-3.0-or-later") in [(s.scope, s.written) for s in declared(vague | named)]
