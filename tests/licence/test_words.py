# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Names, expressions, manifests and the rules of REUSE."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import Expression, compatible, read
from sealcheck.licence.names import names_in
from sealcheck.licence.normalise import normalise
from sealcheck.parse import parse_yaml

EXPRESSIONS = [
    ("as it should be", "MIT", "MIT", ()),
    ("a choice", "MIT OR Apache-2.0", "MIT OR Apache-2.0", ()),
    ("wrong case", "APACHE-2.0", "Apache-2.0", ("case",)),
    ("old GNU id", "GPL-3.0", "GPL-3.0-only", ("deprecated",)),
    ("old GNU id with plus", "AGPL-3.0+", "AGPL-3.0-or-later", ("deprecated",)),
    ("Cargo's old slash", "MIT/Apache-2.0", "MIT OR Apache-2.0", ()),
    ("an exception", "GPL-2.0-only WITH Classpath-exception-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", ()),
    ("an own licence", "LicenseRef-City", "LicenseRef-City", ()),
    ("a name", "Apache License, Version 2.0", "Apache-2.0", ("name",)),
    ("nothing known", "proprietary", "proprietary", ("unknown",)),
    ("an unknown id beside a known one", "MIT OR Nonsense-2.0", "MIT OR Nonsense-2.0", ("unknown",)),
    ("a name in an expression", "MIT AND GPLv3", "MIT AND GPL-3.0-only", ("name",)),
    ("no operand", "MIT AND", "MIT AND", ("syntax",)),
    ("a parenthesis too many", "(MIT OR ISC", "(MIT OR ISC", ("syntax",)),
    (
        "old id with an exception",
        "GPL-2.0-with-classpath-exception",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        ("deprecated",),
    ),
    ("wxWindows", "wxWindows", "LGPL-2.0-or-later WITH WxWindows-exception-3.1", ("deprecated",)),
    ("a family", "GPL", "GPL", ("version",)),
    ("BSD alone", "BSD License", "BSD License", ("version",)),
    ("half a choice", "BSD or MIT", "MIT", ("name", "version")),
    (
        "a sum of which half is known",
        "CDDL + GPLv2 with classpath exception",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        ("name", "version"),
    ),
    ("R's choice", "GPL-2 | GPL-3", "GPL-2.0-only OR GPL-3.0-only", ("name",)),
    ("Affero is not GPL", "Affero GPL v3", "AGPL-3.0-only", ("name",)),
    ("one name with a slash", "MIT/X11", "MIT", ("name",)),
    ("Perl", "perl_5", "Artistic-1.0-Perl OR GPL-1.0-or-later", ("name",)),
    ("the full name on the list", "European Union Public License 1.2", "EUPL-1.2", ("name",)),
    ("a full name in words of its own", "The Apache Software License, Version 2.0", "Apache-2.0", ("name",)),
    ("Debian's name", "Expat", "MIT", ("name",)),
    ("an address", "https://www.apache.org/licenses/LICENSE-2.0.txt", "Apache-2.0", ("name",)),
    ("EUPL's address", "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12", "EUPL-1.2", ("name",)),
]


@pytest.mark.parametrize(
    ("written", "text", "problems"), [row[1:] for row in EXPRESSIONS], ids=[r[0] for r in EXPRESSIONS]
)
def test_statements_are_read_and_put_right(written: str, text: str, problems: tuple[str, ...]) -> None:
    expression = read(written)
    assert (expression.text, expression.problems) == (text, problems)


def test_names_as_packages_spell_them() -> None:
    names = parse_yaml(Path(__file__).with_name("names.yml").read_text(encoding="utf-8")).value
    read_as = {name: e.text if e.sure else f"-{e.doubt}" for name in names for e in (read(name),)}
    assert read_as == names
    assert sum(not text.startswith("-") for text in names.values()) == 160 and len(names) == 182


@pytest.mark.parametrize(
    ("written", "identifier"),
    [
        ("BSD Two Clause", "BSD-2-Clause"),
        ("The BSD Two-Clause License", "BSD-2-Clause"),
        ("Three-Clause BSD License", "BSD-3-Clause"),
        ("bsd three clause", "BSD-3-Clause"),
    ],
)
def test_numbers_of_clauses_may_be_words(written: str, identifier: str) -> None:
    assert (read(written).text, read(written).sure) == (identifier, True)


def test_garbage_is_refused_at_once() -> None:
    start = time.process_time()
    deep = "(" * 10_000 + "MIT" + ")" * 10_000
    for garbage in (deep, "(" * 1_000_000, "MIT OR " * 200_000, "GPL " * 300_000, "\0" * 5_000, "(" * 900 + "MIT"):
        expression = read(garbage)
        assert not expression.sure and expression.doubt
    assert read("(" * 900 + "MIT" + ")" * 900).sure
    assert read("") == Expression("", (), ("unknown",))
    assert time.process_time() - start < 0.5


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
    ("the German word mit", "Die Anwendung wird mit Daten der Stadt und mit Lizenz betrieben", [], False),
    ("a web server", "Läuft mit Apache 2.4 und PHP, auch unter Apache 2", [], False),
    ("EUPL in German", "unter der Europäischen Union Public License 1.2", ["EUPL-1.2"], False),
    ("CC in German", "Creative Commons Namensnennung 4.0 International", ["CC-BY-4.0"], False),
    (
        "share alike",
        "Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 4.0",
        ["CC-BY-SA-4.0"],
        False,
    ),
]


@pytest.mark.parametrize(("text", "ids", "later"), [row[1:] for row in NAMES], ids=[row[0] for row in NAMES])
def test_names_in_sentences(text: str, ids: list[str], later: bool) -> None:
    found = names_in(text)
    assert [name.id for name in found] == ids
    assert any(name.later for name in found) is later


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
