# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Names, expressions, manifests and the rules of REUSE."""

from __future__ import annotations

import pytest

from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import compatible, read
from sealcheck.licence.manifests import said_in
from sealcheck.licence.names import names_in
from sealcheck.licence.normalise import normalise

EXPRESSIONS = [
    ("as it should be", "MIT", "MIT", ()),
    ("a choice", "MIT OR Apache-2.0", "MIT OR Apache-2.0", ()),
    ("wrong case", "APACHE-2.0", "Apache-2.0", ("case",)),
    ("old GNU id", "GPL-3.0", "GPL-3.0-only", ("deprecated",)),
    ("old GNU id with plus", "AGPL-3.0+", "AGPL-3.0-or-later", ("deprecated",)),
    ("Cargo's old slash", "MIT/Apache-2.0", "MIT OR Apache-2.0", ()),
    ("an exception", "GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", ()),
    ("an own licence", "LicenseRef-City", "LicenseRef-City", ()),
    ("a name", "Apache License, Version 2.0", "Apache-2.0", ("case",)),
    ("nothing known", "proprietary", "proprietary", ("unknown",)),
]


@pytest.mark.parametrize(
    ("written", "text", "problems"), [row[1:] for row in EXPRESSIONS], ids=[r[0] for r in EXPRESSIONS]
)
def test_statements_are_read_and_put_right(written: str, text: str, problems: tuple[str, ...]) -> None:
    expression = read(written)
    assert (expression.text, expression.problems) == (text, problems)


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("GPL-3.0", "GPL-3.0-or-later", True),
        ("GPL-3.0-only", "AGPL-3.0-only", False),
        ("MIT OR Apache-2.0", "MIT", True),
        ("MIT AND Apache-2.0", "MIT", False),
        ("MPL-2.0", "MPL-2.0-no-copyleft-exception", True),
        ("EUPL-1.1", "EUPL-1.2", False),
    ],
)
def test_two_statements_agree_when_they_name_the_same_licences(one: str, other: str, agree: bool) -> None:
    assert compatible(read(one), read(other)) is agree


NAMES = [
    ("MIT-Lizenz", "Der Code steht unter der MIT-Lizenz.", ["MIT"], False),
    ("GNU with later", "GNU Affero General Public License, version 3 or any later version", ["AGPL-3.0"], True),
    ("GPLv3", "licensed under the GPLv3", ["GPL-3.0"], False),
    ("LGPL is not GPL", "GNU Lesser General Public License v2.1", ["LGPL-2.1"], False),
    ("EUPL", "unter der EUPL v1.2 veröffentlicht", ["EUPL-1.2"], False),
    ("link", "https://opensource.org/licenses/BSD-3-Clause", ["BSD-3-Clause"], False),
    ("data", "Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0)", ["DL-DE-BY-2.0"], False),
    ("two", "MIT or Apache 2.0", ["MIT", "Apache-2.0"], False),
    ("a university", "developed at mit.edu by the MIT Media Lab", [], False),
    ("a commit", "omit the permit", [], False),
]


@pytest.mark.parametrize(("text", "ids", "later"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names_in_sentences(text: str, ids: list[str], later: bool) -> None:
    found = names_in(text)
    assert [name.id for name in found] == ids
    assert any(name.later for name in found) is later


MANIFESTS = [
    ("npm", "package.json", '{\n "name": "a",\n "license": "MIT"\n}', [(3, "MIT")]),
    ("npm, old list", "package.json", '{"licenses": [{"type": "MIT"}, {"type": "ISC"}]}', [(1, "MIT OR ISC")]),
    ("npm, pointer", "package.json", '{"license": "SEE LICENSE IN LICENSE.md"}', []),
    ("npm, closed", "package.json", '{"license": "UNLICENSED"}', [(1, "UNLICENSED")]),
    ("Python", "pyproject.toml", '[project]\nname = "a"\nlicense = "MIT"', [(3, "MIT")]),
    ("Python, table", "pyproject.toml", '[project]\nlicense = {text = "BSD-3-Clause"}', [(2, "BSD-3-Clause")]),
    ("Python, file", "pyproject.toml", '[project]\nlicense = {file = "LICENSE"}', []),
    ("poetry", "pyproject.toml", '[tool.poetry]\nlicense = "MIT"', [(2, "MIT")]),
    (
        "classifier",
        "setup.cfg",
        "[metadata]\nclassifiers =\n  License :: OSI Approved :: MIT License",
        [(3, "MIT License")],
    ),
    ("vague classifier", "setup.cfg", "[metadata]\nclassifiers =\n  License :: OSI Approved :: BSD License", []),
    ("setup.py", "setup.py", "setup(\n  name='a',\n  license='MIT',\n)", [(3, "MIT")]),
    ("Rust", "Cargo.toml", '[package]\nlicense = "MIT OR Apache-2.0"', [(2, "MIT OR Apache-2.0")]),
    ("PHP", "composer.json", '{"license": ["MIT", "EUPL-1.2"]}', [(1, "MIT OR EUPL-1.2")]),
    ("Maven", "pom.xml", "<project>\n<licenses>\n<license>\n<name>EUPL 1.2</name>", [(3, "EUPL 1.2")]),
    ("R", "DESCRIPTION", "Package: a\nLicense: MIT + file LICENSE", [(2, "MIT")]),
    ("Ruby", "a.gemspec", "s.name = 'a'\ns.license = 'MIT'", [(2, "MIT")]),
    (".NET", "a.csproj", "<PackageLicenseExpression>MIT</PackageLicenseExpression>", [(1, "MIT")]),
    ("publiccode", "publiccode.yml", "name: a\nlegal:\n  license: EUPL-1.2\n", [(3, "EUPL-1.2")]),
    ("broken", "package.json", "{", []),
    ("no manifest", "data.json", '{"license": "MIT"}', []),
]


@pytest.mark.parametrize(("name", "text", "said"), [row[1:] for row in MANIFESTS], ids=[row[0] for row in MANIFESTS])
def test_manifests_are_read_with_their_lines(name: str, text: str, said: list[tuple[int, str]]) -> None:
    assert said_in(name, text) == said


def test_lines_and_passages_point_into_the_text() -> None:
    words = normalise("One\n\n1. two-\nthree (a) four\n* five")
    assert words.words == ("one", "twothree", "four", "five")
    assert [words.line(i) for i in range(4)] == [1, 3, 4, 5]


def test_the_list_knows_flags() -> None:
    known = licence_list()
    mit, cc = known.find("mit"), known.find("CC-BY-4.0")
    assert mit is not None and mit.osi and mit.fsf and not mit.content
    assert cc is not None and cc.content and not cc.osi
    assert known.version == "3.29.0" and len(known.licences) > 700
