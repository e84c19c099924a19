# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The lexicon: what headings, files and sentences are about, and what only sounds like it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

import sealcheck
from sealcheck.model import Entry, PathClass, file_at
from sealcheck.prose.concepts import concept, named, sections, wording
from sealcheck.prose.facts import load
from sealcheck.prose.phrases import compile_phrases, fold
from sealcheck.prose.reader import parse_document


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("installation", "Einrichtung und Betrieb"),
        ("installation", "Einrichtungsanleitung"),
        ("usage", "Nutzungsanleitung"),
        ("usage", "Benützung"),
        ("operation", "Produktivsetzung"),
        ("backup", "Datenbanksicherung"),
        ("upgrade", "Aktualisierungsanleitung"),
        ("troubleshooting", "Problembehandlung"),
        ("contributing", "Beitragsrichtlinien"),
        ("licence", "Softwarelizenz"),
        ("roadmap", "Was kommt als Nächstes?"),
        ("accessibility", "Hindernisfreiheit"),
        ("privacy", "Umgang mit Personendaten"),
        ("changelog", "Versionshinweise"),
        ("purpose", "Kurzbeschrieb"),
        ("audience", "Zielpublikum"),
        ("installation", "Inbetriebnahme"),
        ("installation", "Getting Started"),
        ("installation", "Quick-Start"),
        ("installation", "How to run it locally"),
        ("installation", "Lokale Installation"),
        ("installation", "INSTALLATIONSANLEITUNG"),
        ("installation", "BuildAndRun"),
        ("installation", "GettingStarted"),
        ("makers", "Release process"),
        ("makers", "Architekturentscheidungen"),
        ("development", "Entwicklungsumgebung"),
        ("privacy", "Löschkonzept"),
        ("architecture", "Application design"),
        ("operation", "Einrichtung und Betrieb"),
        ("operation", "Betriebshandbuch"),
        ("operation", "Running in production"),
        ("usage", "Bedienungsanleitung"),
        ("usage", "User Guide"),
        ("usage", "Nutzung der API"),
        ("backup", "Datensicherung"),
        ("backup", "Backup & Restore"),
        ("upgrade", "Update der Anwendung"),
        ("upgrade", "Upgrading to 2.0"),
        ("troubleshooting", "Häufige Fragen"),
        ("troubleshooting", "Haeufige Fragen"),
        ("architecture", "Systemarchitektur"),
        ("architecture", "System overview"),
        ("contributing", "Fehler melden"),
        ("contributing", "Mitwirken"),
        ("contributing", "How to contribute?"),
        ("security_reporting", "Sicherheitslücken melden"),
        ("security_reporting", "Sicherheitsrichtlinie"),
        ("security_reporting", "Reporting a Vulnerability"),
        ("security_reporting", "Security"),
        ("licence", "Licence"),
        ("licence", "License"),
        ("licence", "Lizenz"),
        ("contact", "Ansprechpartnerin"),
        ("accessibility", "Erklärung zur Barrierefreiheit"),
        ("privacy", "Datenschutzhinweise"),
        ("privacy", "GDPR"),
        ("governance", "Rollen und Aufgaben"),
        ("governance", "Decision making"),
        ("maturity", "Projektstatus"),
        ("changelog", "Änderungsprotokoll"),
        ("configuration", "Umgebungsvariablen"),
        ("purpose", "Worum geht es?"),
        ("purpose", "Über das Projekt"),
        ("code_of_conduct", "Verhaltenskodex"),
        ("interfaces", "Schnittstellen"),
    ],
)
def test_headings_that_name_it(name: str, heading: str) -> None:
    assert named(name, heading)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("security_reporting", "Security groups on AWS"),
        ("security_reporting", "Social security"),
        ("security_reporting", "Verkehrssicherheit"),
        ("licence", "Data licence"),
        ("licence", "Lizenz für die Daten"),
        ("licence", "Licence for the data"),
        ("support", "Browser-Unterstützung"),
        ("usage", "Kurzanleitung zur Installation"),
        ("licence", "Content Licencing"),
        ("licence", "Licence plates"),
        ("contributing", "Contributing organizations"),
        ("contributing", "Contributors"),
        ("usage", "Because we can"),
        ("usage", "Memory usage"),
        ("usage", "Konfigurieren der Anwendung"),
        ("usage", "Terms of use"),
        ("privacy", "arrAvg"),
        ("development", "Stadtentwicklung"),
        ("installation", "Build status"),
        ("installation", "Running tests"),
        ("installation", "Reinstall"),
        ("architecture", "Supported architectures"),
        ("architecture", "Architekturwettbewerb"),
        ("upgrade", "Update service request"),
        ("upgrade", "Last update"),
        ("operation", "Set operations"),
        ("operation", "Betriebssysteme"),
        ("governance", "Data governance"),
        ("governance", "User roles"),
        ("accessibility", "Barrierefreiheit der Haltestellen"),
        ("privacy", "Privacy Badger"),
        ("interfaces", "User interface"),
        ("roadmap", "Fahrplanauskunft"),
        ("maturity", "Build status"),
        ("contact", "Kontaktformular"),
        ("changelog", "Stadtgeschichte"),
        ("changelog", "Breaking changes"),
        ("maintainers", "Verantwortliche Stelle"),
    ],
)
def test_false_friends(name: str, heading: str) -> None:
    assert not named(name, heading)


def test_a_false_friend_beside_the_real_thing() -> None:
    assert named("licence", "Data licence and code licence")


def test_sections_come_with_all_below_them_and_without_the_title() -> None:
    text = "# Setup Wizard\n\nText\n\n## Installation\n\n### Docker\n\neins zwei\n\n## Lizenz\n"
    document = parse_document(file_at(Entry("README.md", "0", 1), PathClass.DOCS), text)
    assert [(section.heading, section.words) for section in sections(document, "installation")] == [("Installation", 2)]


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Über-Uns & Größe", "ueber uns groesse"), ("CI/CD 2.0", "ci cd 2 0"), ("Café", "cafe"), ("日本", "")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("phrase", "text", "hit"),
    [
        ("install*", "how to install it", True),
        ("install*", "reinstall", False),
        ("*architektur", "systemarchitektur", True),
        ("=status", "status", True),
        ("=status", "build status", False),
        ("^see", "see there", True),
        ("^see", "you see", False),
        ("is ~ beta", "is still in a beta", True),
        ("is ~ beta", "is a b c d e beta", False),
        ("bug|error report", "error report", True),
        ("bug|error report", "error", False),
        ("^- - click", "click here", True),
        ("^- - click", "please then click here", True),
        ("^- - click", "now please then click here", False),
        ("- click", "click", True),
    ],
)
def test_phrases(phrase: str, text: str, hit: bool) -> None:
    assert bool(compile_phrases([phrase]).search(text)) is hit


def test_phrases_at_the_end_of_a_text() -> None:
    phrases = compile_phrases(["test plan|plans", "requirements"])
    assert phrases.ends("requirements and test plans")
    assert not phrases.ends("requirements and test plans of screens")


def test_every_entry_of_the_lexicons_is_usable() -> None:
    for name, entry in load("concepts").items():
        assert set(entry) <= {"headings", "files", "not"}, name
        assert {"en", "de"} <= set(entry["headings"]), name
        assert not concept(name).headings.search("xyzzy"), name
    for name in load("wording"):
        assert not wording(name).search("xyzzy"), name


def test_a_concept_that_is_not_in_the_lexicon_is_an_error() -> None:
    with pytest.raises(KeyError):
        named("instalation", "Installation")


@pytest.mark.parametrize(
    ("heading", "installs"),
    [
        ("This project is unfinished and under active development", False),
        ("The app is in early development", False),
        ("Das Projekt befindet sich in aktiver Entwicklung", False),
        ("Development", True),
        ("How the app is run in development", True),
        ("How to install while this is under development", True),
        ("In development mode", True),
    ],
)
def test_a_heading_on_the_state_is_not_on_the_installation(heading: str, installs: bool) -> None:
    assert named("installation", heading) is installs


def test_every_list_of_words_that_code_names_is_there() -> None:
    """A list that is gone would only be missed where a repository has the text it is for."""
    asked = {
        (call.args[0].value, path.name)
        for path in Path(sealcheck.__file__).parent.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("wording", "_has")
        if call.args and isinstance(call.args[0], ast.Constant)
    }
    assert len(asked) > 50
    assert {each for each in asked if each[0] not in load("wording")} == set()
