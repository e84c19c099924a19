# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Sentences that deny or postpone what their heading names, and honest ones that only hold a negation."""

from __future__ import annotations

import pytest

from sealcheck.prose.denials import denies, postpones
from sealcheck.prose.templates import read
from tests.prose.test_document import parse

DENYING = {
    "maintainers": (
        "There is no maintainer at the moment.",
        "Nobody is responsible for this software.",
        "We are looking for a new maintainer.",
        "The former maintainer was Anna Berg.",
        "She has left the city.",
        "Kontakt: derzeit niemand",
        "Für dieses Projekt gibt es keine Ansprechperson.",
        "Frau Berg ist nicht mehr zuständig.",
        "Die Betreuung ist zurzeit vakant.",
        "Keine.",
        "None at the moment.",
    ),
    "installation": (
        "There are no installation instructions yet.",
        "We do not currently provide instructions.",
        "We don't have a guide for that.",
        "Es gibt noch keine Anleitung zur Installation.",
        "Eine Installationsanleitung liegt noch nicht vor.",
        "Wie sie installiert wird, ist bisher nicht dokumentiert.",
    ),
    "usage": (
        "A user manual is not available.",
        "There is currently no tutorial.",
        "Ein Benutzerhandbuch gibt es derzeit nicht.",
        "There is no manual yet, if you need help, please wait.",
        "Es gibt noch kein Handbuch, wenn Sie Fragen haben, warten Sie bitte.",
        "Bisher wurde kein Handbuch veröffentlicht.",
    ),
    "upgrade": ("There is no known upgrade path.", "Ein Verfahren für Updates existiert nicht."),
    "backup": ("There is no backup.", "Eine Datensicherung ist nicht vorgesehen."),
    "architecture": (
        "There is no description of the architecture at the moment.",
        "The architecture has not been documented yet.",
        "No diagram has been drawn so far.",
        "Eine Beschreibung der Architektur gibt es derzeit noch nicht.",
        "Die Architektur ist noch nicht beschrieben.",
        "Zur Architektur liegen keine Unterlagen, auch keine Beschreibung vor.",
    ),
    "contributing": (
        "Contributions are not accepted.",
        "We do not accept pull requests.",
        "Issues are not answered.",
        "Pull requests are not looked at here.",
        "Merge Requests werden hier nicht gesichtet.",
        "This project is not open to contributions.",
        "We have not decided yet whether we use issues or merge requests.",
        "Beiträge werden derzeit nicht angenommen.",
        "Wir nehmen keine Beiträge an.",
        "Eine Mitarbeit ist nicht vorgesehen.",
        "Ein öffentliches Ticketsystem gibt es nicht.",
    ),
    "code_of_conduct": ("We do not have a code of conduct yet.", "Einen Verhaltenskodex gibt es noch nicht."),
    "governance": (
        "There are no rules on decisions in this project yet.",
        "Roles have not been defined so far.",
        "It is not documented who decides on what.",
        "Bisher ist nicht festgelegt, wer im Projekt entscheidet.",
        "Rollen sind nicht definiert.",
        "Ein Gremium gibt es derzeit nicht.",
    ),
    "security_reporting": (
        "There is no security contact.",
        "Vulnerabilities cannot be reported at the moment.",
        "We cannot handle reports yet.",
        "Mail to this address is not answered.",
        "Für Schwachstellen gibt es derzeit keinen Kontakt.",
        "Meldungen werden nicht bearbeitet.",
        "Eine Sicherheitsrichtlinie liegt noch nicht vor.",
    ),
    "accessibility": (
        "We have not checked the accessibility of this application.",
        "The application has never been audited.",
        "Whether it conforms to WCAG 2.1 is not known.",
        "An audit is planned for next year.",
        "Die Barrierefreiheit der Anwendung wurde bisher nicht geprüft.",
        "Ob sie mit der BITV vereinbar ist, ist nicht bekannt.",
        "Eine Erklärung zur Barrierefreiheit liegt noch nicht vor.",
        "Eine Prüfung ist geplant.",
    ),
    "privacy": (
        "It has not been documented which personal data is processed.",
        "There is no deletion concept at the moment.",
        "Welche personenbezogenen Daten verarbeitet werden, ist noch nicht dokumentiert.",
        "Ein Löschkonzept gibt es derzeit nicht.",
    ),
    "changelog": (
        "We do not keep a list of changes.",
        "No changes are listed here.",
        "Ein Änderungsprotokoll wird nicht geführt.",
    ),
}
HONEST = {
    "installation": (
        "There is no need to install anything.",
        "No further dependencies are required.",
        "There is no special installation procedure for developers.",
        "If there is no documentation for your system, ask us.",
        "The database does not need to be on the same machine.",
        "Add this option unless you run it locally (not needed for development).",
        "Check that the port is free and not used by another program.",
        "In case you do not have a running container yet, start one.",
        "The icon must not hold transparent pixels.",
        "This does not work inside of the container.",
        "Es sind keine weiteren Abhängigkeiten nötig.",
        "Eine gesonderte Installation ist nicht erforderlich.",
        "Falls noch keine Datenbank existiert, legen Sie eine an.",
        "Die Anleitung muss nicht vollständig befolgt werden.",
        "Es gibt keine besondere Anleitung für Entwickler.",
    ),
    "configuration": (
        "If the key is not given, it is read from the environment.",
        "Without this variable no mails are sent.",
        "The value cannot be larger than 100.",
        "Whether mails are sent or not.",
        "This option is not part of the file.",
        "Ist der Wert nicht gesetzt, gilt die Vorgabe.",
        "Das Passwort darf nicht eingecheckt werden.",
    ),
    "usage": (
        "Do not tick the box for other people's certificates.",
        "The library is no product of its own.",
        "Without a login nobody can change the records.",
        "When there is no description, the name is shown.",
        "Ohne Anmeldung sind keine Änderungen möglich.",
        "Wenn kein Treffer da ist, bleibt die Liste leer.",
    ),
    "contributing": (
        "Please do not open a public issue, write to us instead.",
        "Pull requests without tests are not accepted.",
        "We do not accept contributions without a sign-off.",
        "Pull requests will not be reviewed until all tests pass.",
        "Patches are not accepted unless they are signed.",
        "Issues that ignore the template are not answered.",
        "We generally do not accept PRs directly against release branches.",
        "You don't have to be an expert to contribute.",
        "If there is no issue for your idea yet, open one.",
        "Make sure that there are no open requests on the same subject.",
        "Not sure how to begin?",
        "Don't add links to things that you sell.",
        "Keep changes that do not depend on each other in separate requests.",
        "Beiträge ohne Tests werden nicht angenommen.",
        "Für kleine Änderungen ist kein Ticket nötig.",
        "Bitte stellen Sie Fragen nicht als Issue.",
        "Sie müssen keine Fachleute sein, um mitzumachen.",
    ),
    "security_reporting": (
        "Please do not report weaknesses through public issues.",
        "If you have not received a reply within 5 days, write again.",
        "Older versions do not get corrections.",
        "Do not publish details before a corrected version is out.",
        "We do not run a bug bounty programme.",
        "There is no dedicated security contact, so write to the team.",
        "We do not accept reports about missing headers.",
        "The project cannot handle reports sent to us over chat.",
        "If you cannot use the form, write a mail.",
        "Do not use this channel for bugs that are no weakness.",
        "Bitte melden Sie Sicherheitslücken nicht über öffentliche Issues.",
        "Öffnen Sie kein öffentliches Issue.",
        "Ältere Fassungen werden nicht mehr unterstützt.",
    ),
    "governance": (
        "There is no open vote on members.",
        "There is no legal entity.",
        "If there is no consensus, the maintainer decides.",
        "Members speak for themselves, not for their employers.",
        "Former members have no part in decisions.",
        "The board is not responsible for the roadmap.",
        "Kommt keine Einigung zustande, entscheidet der Lenkungskreis.",
    ),
    "maintainers": (
        "There are no mandatory duties.",
        "Do not hesitate to write to us.",
        "If you don't know where to start, contact Steffen.",
        "There is no phone support, write to the team.",
        "Die Adresse wird nicht weitergegeben.",
    ),
    "code_of_conduct": (
        "Do not insult or put down others.",
        "Nobody has to answer personal questions.",
        "This is not a complete list.",
    ),
    "accessibility": (
        "The map is not accessible with a keyboard.",
        "Documents in PDF have not been tested.",
        "The next audit is planned for 2027.",
        "The application is reviewed every year.",
        "No further barriers are known to us.",
        "Weitere Barrieren sind nicht bekannt.",
        "Die Anwendung wird laufend geprüft.",
        "Eingebundene Karten wurden nicht geprüft.",
        "The page does not meet criterion 1.4.3.",
        "It has not been tested with older screen readers.",
        "Colour must not be the only carrier of meaning.",
        "Die Karte ist nicht barrierefrei.",
        "Die Anwendung ist mit der BITV nicht vollständig vereinbar.",
    ),
    "privacy": (
        "We do not use cookies for statistics.",
        "IP addresses are not stored.",
        "No personal data is passed on.",
        "This information cannot be used to identify you.",
        "Es werden keine personenbezogenen Daten verarbeitet.",
        "Protokolle werden nicht länger als sieben Tage aufbewahrt.",
    ),
    "architecture": (
        "The services do not share a database.",
        "There is no direct connection between client and database.",
        "Die Dienste greifen nicht direkt auf die Datenbank zu.",
        "The module talks to an interface that is not documented by its vendor.",
    ),
    "changelog": ("No changes in this version.", "The old format is no longer read.", "Nicht mehr benötigte Dateien entfernt."),
    "purpose": ("This software comes with no warranty.", "It is not meant for emergencies."),
}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "sentence"), [pytest.param(name, each, id=each) for name, every in DENYING.items() for each in every]
)
def test_a_denial_is_one(name: str, sentence: str) -> None:
    assert denies(sentence, name)


@pytest.mark.parametrize(
    ("name", "sentence"), [pytest.param(name, each, id=each) for name, every in HONEST.items() for each in every]
)
def test_a_negation_alone_denies_nothing(name: str, sentence: str) -> None:
    assert not denies(sentence, name)
    assert not postpones(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "This will be stated here later.",
        "The documentation will follow soon.",
        "Details will be added here.",
        "TBD",
        "Coming soon!",
        "To be written.",
        "This page is under construction.",
        "Wird später ergänzt.",
        "Die Anleitung folgt in Kürze.",
        "Der Text wird nachgereicht.",
        "Dieser Abschnitt ist noch leer.",
        "In Arbeit",
    ],
)
def test_a_postponement_is_one(sentence: str) -> None:
    assert postpones(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Corrections will be published as soon as possible.",
        "The list will be completed by the next run of the job.",
        "Im nächsten Schritt folgt die Einrichtung.",
        "The report will be available at this address.",
        "Weitere Schritte folgen unten.",
        "Later versions can be installed with the same command.",
    ],
)
def test_what_comes_next_is_no_postponement(sentence: str) -> None:
    assert not postpones(sentence)


def _said(text: str, name: str) -> list[str]:
    document = parse(text)
    return [each.text for each in read(document.whole, name).own]


def test_a_part_that_denies_asserts_only_what_is_not_negated_or_put_off() -> None:
    text = (
        "# Architecture\n\nThere is no description yet. The server keeps the data. We hope to find time.\n\n"
        "## Client\n\nIt does not store anything.\n"
    )
    assert _said(text, "architecture") == ["The server keeps the data.", "It does not store anything."]


def test_a_clause_after_but_stands_for_itself() -> None:
    assert _said("There is no guide yet, but you can write to us.\n", "usage") == ["but you can write to us."]


def test_below_a_heading_that_denies_nothing_counts() -> None:
    text = "# Maintainers\n\n- Ada\n\n## Former maintainers\n\n- Bob\n"
    assert _said(text, "maintainers") == ["Ada"]


def test_links_of_a_sentence_that_is_left_out_go_with_it() -> None:
    text = "There is no guide [yet](https://a.example). See [the book](https://b.example) of Ada.\n"
    document = parse(text)
    (paragraph,) = read(document.whole, "usage").own
    assert [link.target for line in paragraph.lines for link in line.links] == ["https://b.example"]


def test_the_sentence_that_denies_is_shown_with_its_line() -> None:
    document = parse("# A\n\nThe tool is\nnew. There is no guide\nfor it yet.\n")
    (denial,) = read(document.whole, "usage").denials
    assert (denial.line, denial.text) == (4, "There is no guide for it yet.")
