# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Documents in sections, whatever the markup."""

from __future__ import annotations

import time

import pytest

from sealcheck.model import Entry, PathClass, file_at
from sealcheck.prose.document import Document
from sealcheck.prose.reader import parse_document


def parse(text: str, name: str = "README.md") -> Document:
    return parse_document(file_at(Entry(name, "0" * 40, len(text)), PathClass.DOCS), text)


def outline(text: str, name: str = "README.md") -> list[tuple[str, int]]:
    return [(section.heading, section.level) for section in parse(text, name).sections]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("# Eins\n\nText\n\n## Zwei\n", [("Eins", 1), ("Zwei", 2)], id="atx"),
        pytest.param("\ufeff# Titel\n", [("Titel", 1)], id="byte order mark"),
        pytest.param("Titel\n=====\n\nTeil\n----\n", [("Titel", 1), ("Teil", 2)], id="setext"),
        pytest.param("<h1 align='center'>Der <b>Titel</b></h1>\n\nText\n", [("Der Titel", 1)], id="html heading"),
        pytest.param("<h2>\n  Start\n</h2>\n", [("Start", 2)], id="html heading over lines"),
        pytest.param("## :rocket: Start\n", [("Start", 2)], id="emoji shortcode"),
        pytest.param("## 🚀 Start\n", [("Start", 2)], id="emoji"),
        pytest.param("## 2.1 Betrieb\n", [("Betrieb", 2)], id="numbered heading"),
        pytest.param("# 1.2.0 (2024-01-01)\n", [("1.2.0 (2024-01-01)", 1)], id="a version is no number of a heading"),
        pytest.param("## Start ##\n", [("Start", 2)], id="closed atx"),
        pytest.param("##Start\n", [("Start", 2)], id="atx without space"),
        pytest.param("## [Start](#start) {#start}\n", [("Start", 2)], id="anchor"),
        pytest.param("# ![Logo of the app](logo.svg)\n", [("Logo of the app", 1)], id="a picture as title"),
        pytest.param("Text\n\n**Installation**\n\nMehr\n", [("", 0), ("Installation", 7)], id="bold line"),
        pytest.param("```\n# kein Titel\n```\n", [("", 0)], id="fence"),
        pytest.param("<!--\n# kein Titel\n-->\n# Titel\n", [("Titel", 1)], id="comment"),
        pytest.param("| a | b |\n|---|---|\n| c | d |\n", [("", 0)], id="a table is no setext heading"),
        pytest.param("- a\n- b\n---\n", [("", 0)], id="a rule below a list"),
        pytest.param("---\ntitle: Handbuch\n---\nText\n", [("Handbuch", 1)], id="front matter"),
        pytest.param("<summary>Details</summary>\n", [("Details", 7)], id="summary"),
    ],
)
def test_markdown_headings(text: str, expected: list[tuple[str, int]]) -> None:
    assert outline(text) == expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        pytest.param(
            "a.rst",
            "=====\nTitel\n=====\n\nText\n\nTeil\n----\n\nx\n",
            [("Titel", 1), ("Teil", 2)],
            id="rst with overline",
        ),
        pytest.param(
            "a.rst", ".. code:: sh\n\n   # kein\n   ====\n\nTitel\n=====\n", [("", 0), ("Titel", 1)], id="rst code"
        ),
        pytest.param("a.adoc", "= Titel\n\n== Teil\n----\n= kein\n----\n", [("Titel", 1), ("Teil", 2)], id="asciidoc"),
        pytest.param("a.org", "#+TITLE: Titel\n* Teil\n", [("Titel", 1), ("Teil", 2)], id="org"),
        pytest.param("a.textile", "h1. Titel\n\nh2. Teil\n", [("Titel", 1), ("Teil", 2)], id="textile"),
        pytest.param("README", "INSTALLATION\n\nText\n", [("INSTALLATION", 2)], id="plain capitals"),
        pytest.param(
            "README", "1. Teil\n=======\nText\n\n2) Noch\n-------\n", [("Teil", 1), ("Noch", 2)], id="plain numbered"
        ),
        pytest.param(
            "README.txt", "1. Teil\n\nText\n\n2.1 Mehr\n\nText\n", [("Teil", 7), ("Mehr", 7)], id="plain chapters"
        ),
        pytest.param("README.txt", "1. Hole es\n\n2. Starte es\n\n   Jetzt\n", [("", 0)], id="plain steps"),
        pytest.param(
            "readme.txt",
            "=== Lampen ===\nTags: a\n\n== Installation ==\n\nText\n\n= 1.1.0 =\n* x\n",
            [("Lampen", 1), ("Installation", 2), ("1.1.0", 3)],
            id="plain, of WordPress",
        ),
        pytest.param("README.txt", "Text\n\n== a ==\n", [("", 0)], id="plain, no title of WordPress"),
        pytest.param("README.txt", "Titel\n=====\n    eingerückt\n", [("Titel", 1)], id="plain setext"),
    ],
)
def test_other_markup(name: str, text: str, expected: list[tuple[str, int]]) -> None:
    assert outline(text, name) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Drei kurze Wörter\n", 3, id="plain"),
        pytest.param("Nur `npm install` zählt nicht\n", 3, id="inline code"),
        pytest.param("```\nviele Wörter hier\n```\n", 0, id="code block"),
        pytest.param("Text davor\n\n    cd dorthin\n", 2, id="indented code"),
        pytest.param("[![Build passing](https://ci/b.svg)](https://ci)\n", 0, id="badge"),
        pytest.param("[Dokumentation](docs/) | [Wiki](wiki/)\n", 0, id="only links"),
        pytest.param("Siehe die [Dokumentation](docs/) im Ordner\n", 5, id="link in a sentence"),
        pytest.param("<!-- versteckter Text -->sichtbar\n", 1, id="comment"),
        pytest.param("[ziel]: https://stadt.example/ein/langer/weg\n", 0, id="link definition"),
        pytest.param("https://stadt.example/ein/langer/weg\n", 0, id="bare address"),
        pytest.param("<p align='center'>zwei Wörter</p>\n", 2, id="tags"),
    ],
)
def test_words(text: str, words: int) -> None:
    assert parse(text).words == words


def test_links_know_their_line_and_references() -> None:
    document = parse("Text\n\nSiehe [Handbuch][h] und ![Bild](a.png).\n\n[h]: docs/handbuch.md\n")
    section = document.sections[0]
    assert next((document.target(link), link.line) for link in section.links) == ("docs/handbuch.md", 3)
    assert [image.target for image in section.images] == ["a.png"]


def test_links_may_go_on_in_the_next_line() -> None:
    document = parse("# A\n\nSee the [example\nfiles](docs/x.md) and [what\nis there][y] or a [b\n\nc](d.md).\n")
    links = [(link.text, link.target, link.line) for link in document.whole.links]
    assert links == [("example files", "docs/x.md", 3), ("what is there", "[y]", 4)]
    assert [line.text for line in document.whole.lines][:3] == ["See the example files", "and what is there", "or a [b"]


def test_restructured_links_by_name() -> None:
    text = (
        "See `Common\tGround`_, gulp_ and `Setup`_, not snake_case_ or ``code_``::\n\n    `gulp`_\n\n"
        ".. _Common Ground: https://ground.example/\n.. _gulp: https://gulp.example/\n.. _`a: b`: c.rst\n.. _other: gulp_\n"
    )
    section = parse(text, "a.rst").sections[0]
    assert [link.target for link in section.links] == ["https://ground.example/", "https://gulp.example/"]
    assert section.paragraphs[0].prose.startswith("See Common Ground, gulp and Setup, not snake_case")
    assert section.code[0].body == ("    `gulp`_",)
    assert [link.target for link in parse("`a: b`_\n\n.. _`a: b`: c.rst\n", "a.rst").sections[0].links] == ["c.rst"]


def test_restructured_links_and_literal_blocks() -> None:
    section = parse("Siehe `Handbuch <doc/a.rst>`_ und :doc:`setup`::\n\n    make\n", "a.rst").sections[0]
    assert [link.target for link in section.links] == ["doc/a.rst", "setup"]
    assert [block.body for block in section.code] == [("    make",)]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        pytest.param("README.md", "Text\n\n    make\n", id="indented"),
        pytest.param("README.md", "Text\n```\nmake\n```\n", id="fenced"),
        pytest.param("README.md", "Text\n\n<pre>make\n</pre>\n", id="raw"),
        pytest.param("README.rst", "Text::\n\n    make\n", id="literal"),
        pytest.param("README.rst", ".. code:: sh\n\n    make\n", id="directive"),
        pytest.param("README.rst", ".. code::\n    :caption: X\n    make\n", id="directive with an option"),
        pytest.param("README.adoc", "Text\n----\nmake\n----\n", id="asciidoc"),
        pytest.param("README.textile", "Text\n\nbc. make\n", id="textile"),
    ],
)
def test_code_knows_its_line(path: str, source: str) -> None:
    [block] = [each for section in parse(source, path).sections for each in section.code]
    assert "make" in block.body[0]
    assert block.begin == 3


def test_paragraphs_and_steps() -> None:
    section = parse("Ein Satz\nüber zwei Zeilen.\n\n1. Eins\n2. Zwei\n   weiter\n").sections[0]
    assert [paragraph.text for paragraph in section.paragraphs] == ["Ein Satz über zwei Zeilen.", "Eins", "Zwei weiter"]
    assert (section.numbered, section.items) == (2, 2)


def test_a_section_with_its_parts() -> None:
    document = parse("# A\n\neins\n\n## B\n\nzwei\n\n# C\n\ndrei\n")
    assert [line.text for line in document.with_parts(document.sections[0]).lines] == ["eins", "zwei"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param(
            "Die Anwendung ist für die Verwaltung der Bäume in der Stadt gedacht und wird von der Abteilung "
            "für das Grünflächenamt betrieben, die auch bei Fragen hilft.",
            "de",
            id="German",
        ),
        pytest.param(
            "This application is meant for the management of trees in the city and it is operated by the "
            "department that also helps you with all of your questions.",
            "en",
            id="English",
        ),
        pytest.param(
            "De applicatie is voor het beheer van de bomen in de stad en wordt door het team van de gemeente "
            "gebruikt dat ook bij vragen kan helpen met een antwoord.",
            "nl",
            id="Dutch is not German",
        ),
        pytest.param("Die kurze Zeile ist zu kurz.", None, id="too short"),
        pytest.param("```\n" + "the and of to for with " * 10 + "\n```", None, id="code has no language"),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert parse(text).language == language


@pytest.mark.parametrize("seed", ["[a](", "<h1>", "# Installation\n", "<!--", "`", "| a", "**a** ", "```\n", "- a\n"])
@pytest.mark.parametrize("name", ["a.md", "a.rst", "a.adoc", "a.txt"])
def test_hostile_text_costs_little(seed: str, name: str) -> None:
    start = time.process_time()
    document = parse(seed * 30_000, name)
    assert document.words >= 0
    for section in document.sections:
        document.with_parts(section)
    assert time.process_time() - start < 3


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        pytest.param("## Private V1 Signals", "Private V1 Signals", id="a number within a word stays"),
        pytest.param("## Migrating to S3 photo storage", "Migrating to S3 photo storage", id="S3"),
        pytest.param("## Vue 3 setup", "Vue 3 setup", id="a version stays"),
        pytest.param("## 3.1 Betrieb", "Betrieb", id="a number in front goes"),
    ],
)
def test_headings_are_quoted_as_they_are(raw: str, shown: str) -> None:
    assert parse(raw).sections[0].heading == shown


def test_a_sentence_keeps_the_lines_that_are_only_links() -> None:
    text = (
        "It is the first implementation of\n[QuantumLeap](https://q.example/)\nthat stores data (https://x.example/).\n"
    )
    paragraph = parse(text).sections[0].paragraphs[0]
    assert paragraph.prose == "It is the first implementation of QuantumLeap that stores data (…)."


def test_entities_are_characters() -> None:
    assert parse("Start&ensp;&bull;&nbsp;Z&uuml;rich &amp; Co\n").sections[0].lines[0].text == "Start • Zürich & Co"


def test_links_in_headings_may_be_relative() -> None:
    assert [link.target for link in parse("## [Setup](docs/a.md)\n\nText\n").sections[0].links] == ["docs/a.md"]


def test_a_blank_in_code_is_no_link() -> None:
    section = parse("Send `Authorization: Bearer <token>` with it.\n").sections[0]
    assert (section.links, section.lines[0].text) == ((), "Send Authorization: Bearer <token> with it.")


def test_links_with_a_role_keep_their_words() -> None:
    section = parse("See :doc:`the guide <setup/linux>` and :ref:`Manual <manual_index>`.\n", "a.rst").sections[0]
    assert [(link.text, link.target) for link in section.links][:1] == [("the guide", "setup/linux")]


def test_a_badge_with_its_logo_inside_is_a_picture() -> None:
    badge = (
        f"[![Build](https://img.shields.io/b.svg?logo=data:image/svg+xml;base64,{'PHN2' * 1500})](https://ci.example)"
    )
    section = parse(f"# App\n\n{badge}\n").sections[0]
    assert section.words == 0
    assert "https://ci.example" in [link.target for link in section.links]
