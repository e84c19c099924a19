# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that deny or postpone what their heading names are worth nothing, however many words they make of it."""

from __future__ import annotations

import pytest

from sealcheck.model import EvidenceKind
from sealcheck.words import words
from tests.kit import run

HOLLOW = (
    ("documentation.architecture", "README.md", 'denied', (
        "# Lampe\n\n## Architecture\n\nThere is no description of the architecture at the moment. It "
        "will be written and added here in one of the next releases, as soon as the team finds some time "
        "for it. Until then please be patient, and look into the source code if you have any question on "
        "how the system is built.\n"
    )),
    ("documentation.architecture", "README.md", 'denied', (
        "# Lampe\n\n## Architektur\n\nEine Beschreibung der Architektur gibt es derzeit noch nicht. Sie "
        "wird zu einem späteren Zeitpunkt an dieser Stelle ergänzt, sobald das Team die Zeit dafür "
        "gefunden hat. Bis dahin bitten wir alle Interessierten um etwas Geduld und verweisen auf den "
        "Quelltext, in dem sich alles nachlesen lässt.\n"
    )),
    ("documentation.installation", "README.md", 'denied', (
        "# Lampe\n\n## Installation\n\nEs gibt noch keine Anleitung zur Installation. Sie folgt später, "
        "wenn die Software etwas weiter ist und wir wissen, welche Umgebung bei den Kommunen verwendet "
        "wird. Wer schon jetzt Interesse hat, kann sich gerne in Geduld üben, denn wir arbeiten mit "
        "Hochdruck daran und werden zeitnah informieren.\n"
    )),
    ("documentation.installation", "README.md", 'denied', (
        "# Lampe\n\n## Installation\n\nThere are no installation instructions yet. They will be provided "
        "at a later date, when the software is more mature and when we know which environment the cities "
        "use. If you are interested today, please be patient, we are working hard on it and we will let "
        "everybody know in due time.\n"
    )),
    ("documentation.guides", "README.md", 0, (
        "# Lampe\n\n## Usage\n\nThere is no user guide yet. We plan to write one in the course of next "
        "year together with the users in the cities, who know best what they need and how they work with "
        "the system every day. Until then the documentation of usage is not available, and we cannot say "
        "when it will be.\n\n## Operation\n\nHow to operate the software in production has not been "
        "documented so far. A text on this will follow later, as soon as the first city runs it in "
        "production and the experience of the people in charge is known to us, so that we can write it "
        "down for all the others.\n\n## Configuration\n\nThe configuration is not documented yet. A "
        "description of all the options will be added here soon, because many of them change from "
        "release to release and it is not worth the effort to describe them today; we ask all of you to "
        "have a little patience with us.\n"
    )),
    ("documentation.guides", "README.md", 0, (
        "# Lampe\n\n## Bedienung\n\nEin Benutzerhandbuch liegt noch nicht vor. Es ist geplant, im Laufe "
        "des nächsten Jahres gemeinsam mit den Anwenderinnen und Anwendern eines zu schreiben, denn sie "
        "wissen am besten, was sie brauchen und wie sie täglich mit dem System arbeiten. Bis dahin steht "
        "keine Anleitung zur Verfügung, wann es so weit ist, können wir nicht sagen.\n\n## "
        "Betrieb\n\nWie die Software produktiv betrieben wird, ist bisher nicht dokumentiert. Ein Text "
        "dazu folgt später, sobald die erste Stadt sie im Einsatz hat und wir die Erfahrungen der "
        "Verantwortlichen kennen, um sie für alle anderen aufschreiben zu können.\n\n## "
        "Konfiguration\n\nDie Konfiguration ist noch nicht beschrieben. Eine Beschreibung aller Optionen "
        "wird hier demnächst ergänzt, weil sich viele davon von Version zu Version ändern und es sich "
        "heute noch nicht lohnt, sie zu beschreiben; wir bitten um ein wenig Geduld.\n"
    )),
    ("documentation.changelog", "CHANGELOG.md", 'denied', (
        "# Changelog\n\nWe do not keep a list of changes. For version 1.0.0 and all others please look "
        "at the commit log, where everything that was done is listed in detail.\n\n## 1.0.0\n\nNo "
        "changes are listed here, see the history of commits.\n"
    )),
    ("documentation.changelog", "CHANGELOG.md", 'denied', (
        "# Änderungen\n\n## 1.0.0\n\nDie Änderungen werden hier nicht dokumentiert, ein "
        "Änderungsprotokoll wird nicht geführt. Wer wissen will, was sich geändert hat, schaue bitte in "
        "die Historie der Commits.\n"
    )),
    ("community.contributing", "CONTRIBUTING.md", 'denied', (
        "# Contributing\n\nContributions are not accepted. Please do not open issues or pull requests: "
        "they will be closed without any comment. We develop this software internally, with our own "
        "team, and we publish it only because the funding programme demands it. There is no bug tracker "
        "and there are no plans to open one.\n"
    )),
    ("community.contributing", "CONTRIBUTING.md", 'denied', (
        "# Mitwirken\n\nBeiträge werden derzeit nicht angenommen. Bitte stellen Sie keine Merge Requests "
        "und eröffnen Sie keine Issues, sie werden ohne Kommentar geschlossen. Wir entwickeln die "
        "Software intern mit eigenem Team und veröffentlichen sie nur, weil das Förderprogramm es "
        "verlangt. Ein öffentliches Ticketsystem gibt es nicht und ist auch nicht geplant.\n"
    )),
    ("community.contributing", "CONTRIBUTING.md", 'denied', (
        "# Contributing\n\nThis is a read-only copy of what the computing centre keeps. Pull requests and issues are not "
        "monitored, since nobody there has an account on this forge. Requests get closed by a bot within the hour. Some "
        "day we hope to see the lawyers agree on a contract for what others write, so that it can be looked through. "
        "You may change the software in your own fork.\n"
    )),
    ("community.contributing", "CONTRIBUTING.md", 'denied', (
        "# Mitwirken\n\nTickets und Merge Requests werden hier nicht gesichtet, weil die Entwicklung im Haus stattfindet. "
        "Merge Requests werden von einem Bot ohne Kommentar geschlossen. Wir hoffen, dass die Rechtsabteilung eines Tages "
        "einer Vereinbarung über fremde Beiträge zustimmt. Wer mag, pflegt seine Fassung in einem eigenen Fork.\n"
    )),
    ("community.contributing", "CONTRIBUTING.md", 'denied', (
        "# Contributing\n\nHow to contribute will be described here later. We have not decided yet "
        "whether we use issues or merge requests, which branch is the right one, and who reviews the "
        "changes of others. As soon as this has been decided in the project group we will publish the "
        "rules on this page.\n"
    )),
    ("community.governance", "GOVERNANCE.md", 'denied', (
        "# Governance\n\nThere are no rules on decisions in this project yet. Roles have not been "
        "defined so far, and it is not documented who decides on what. This will be stated here later, "
        "when the project group has found the time to discuss the matter with all the cities that take "
        "part in it.\n"
    )),
    ("community.governance", "GOVERNANCE.md", 'denied', (
        "# Governance\n\nBisher ist nicht festgelegt, wer im Projekt entscheidet. Rollen sind nicht "
        "definiert, ein Gremium gibt es derzeit nicht. Das wird hier zu einem späteren Zeitpunkt "
        "ergänzt, wenn die Projektgruppe die Zeit gefunden hat, die Sache mit allen beteiligten Städten "
        "zu besprechen und schriftlich festzuhalten.\n"
    )),
    ("community.maintainers", "README.md", 0, (
        "# Lampe\n\n## Maintainers\n\nThere is no maintainer at the moment. The former one was Anna Berg "
        "(anna.berg@stadt-x.de), who has left the city.\n"
    )),
    ("community.maintainers", "README.md", 0, (
        "# Lampe\n\n## Kontakt\n\nDerzeit niemand. Frau Berg (anna.berg@stadt-x.de) ist nicht mehr "
        "zuständig.\n"
    )),
    ("community.maintainers", "MAINTAINERS.md", 0, (
        "# Maintainers\n\nThis project is currently looking for a maintainer, nobody is responsible. If "
        "you want to become one, write to Anna Berg, anna.berg@stadt-x.de.\n"
    )),
    ("community.maintainers", "README.md", 0, (
        "# Lampe\n\n## Kontakt\n\nFür dieses Projekt gibt es keine Ansprechperson. Die Adresse "
        "info@stadt-x.de der Stadtverwaltung beantwortet keine Fragen zur Software.\n"
    )),
    ("community.code_of_conduct", "CODE_OF_CONDUCT.md", 'denied', (
        "# Code of Conduct\n\nWe do not have a code of conduct yet. It will be added here later, once "
        "the team has agreed on one of the many texts that are around. Until then we trust that "
        "everybody who takes part knows how to behave, and that no rules are needed; if you think that "
        "this is wrong, please wait until the team has found the time to talk about the matter in one of "
        "its meetings.\n"
    )),
    ("community.code_of_conduct", "CODE_OF_CONDUCT.md", 'denied', (
        "# Verhaltenskodex\n\nEinen Verhaltenskodex gibt es noch nicht. Er wird an dieser Stelle "
        "nachgereicht, sobald sich das Team auf einen der vielen verfügbaren Texte geeinigt hat. Bis "
        "dahin vertrauen wir darauf, dass alle Beteiligten wissen, wie man sich benimmt, und dass keine "
        "Regeln nötig sind; wer das anders sieht, möge bitte warten, bis das Team die Zeit gefunden hat, "
        "in einer seiner Sitzungen darüber zu sprechen.\n"
    )),
    ("security.contact", "SECURITY.md", 'denied', (
        "# Security Policy\n\nThere is no security contact. Vulnerabilities cannot be reported at the "
        "moment; mail to info@stadt-x.de is not answered.\n"
    )),
    ("security.contact", "SECURITY.md", 'denied', (
        "# Sicherheit\n\nFür Schwachstellen gibt es derzeit keinen Kontakt. Meldungen an info@stadt-x.de "
        "werden nicht bearbeitet.\n"
    )),
    ("security.contact", "SECURITY.md", 'denied', (
        "# Security Policy\n\nA way to report vulnerabilities will be stated here later. Do not write to "
        "info@stadt-x.de, we cannot handle reports yet.\n"
    )),
    ("accessibility.statement", "ACCESSIBILITY.md", 'denied', (
        "# Accessibility\n\nWe have not checked the accessibility of this application. Whether it "
        "conforms to WCAG 2.1 or to BITV is not known. An audit is not planned at the moment because the "
        "budget of the project does not allow it, and the team has no experience in this field; we are "
        "sorry for that and hope to find a partner.\n"
    )),
    ("accessibility.statement", "docs/barrierefreiheit.md", 'denied', (
        "# Barrierefreiheit\n\nDie Barrierefreiheit der Anwendung wurde bisher nicht geprüft. Ob sie mit "
        "WCAG 2.1 oder der BITV vereinbar ist, ist nicht bekannt. Eine Prüfung ist derzeit nicht "
        "geplant, weil das Budget des Projekts sie nicht zulässt und das Team auf diesem Gebiet keine "
        "Erfahrung hat; wir bedauern das und hoffen, dafür einen Partner zu finden.\n"
    )),
    ("accessibility.statement", "docs/barrierefreiheit.md", 'denied', (
        "# Barrierefreiheit\n\nEine Erklärung zur Barrierefreiheit nach BITV 2.0 liegt noch nicht vor "
        "und wird später ergänzt. Die Konformität wird nach dem Abschluss der Entwicklung untersucht, "
        "bis dahin bitten wir alle Nutzerinnen und Nutzer, die auf Barrieren stoßen, um Verständnis und "
        "um Geduld, denn das Team ist klein und hat viel zu tun.\n"
    )),
    ("privacy.documentation", "docs/datenschutz.md", 'denied', (
        "# Datenschutz\n\nWelche personenbezogenen Daten zu welchem Zweck verarbeitet werden, ist noch "
        "nicht dokumentiert. Angaben zu Speicherdauer und Empfängern werden hier später ergänzt. Ein "
        "Löschkonzept gibt es derzeit nicht, es wird erst erarbeitet, wenn die Software in der ersten "
        "Kommune eingesetzt wird und der Bedarf bekannt ist; bis dahin bitten wir um Geduld.\n"
    )),
    ("privacy.documentation", "PRIVACY.md", 'denied', (
        "# Privacy\n\nIt has not been documented yet which personal data is processed and for which "
        "purpose. Details on retention and recipients will be added here later. There is no deletion "
        "concept at the moment; it will be drawn up when the first city uses the software and when the "
        "needs are known, and until then we ask for some patience.\n"
    )),
    ("security.contact", "README.md", "denied", (
        "# Lampe\n\n## Security\n\nThere is no security contact. Vulnerabilities cannot be reported at the moment, "
        "mail to info@stadt-x.de is not answered.\n"
    )),
    ("security.contact", "README.md", "denied", (
        "# Lampe\n\n## Sicherheit\n\nFür Schwachstellen gibt es derzeit keinen Kontakt, Meldungen an "
        "info@stadt-x.de werden nicht bearbeitet.\n"
    )),
    ("community.code_of_conduct", "CODE_OF_CONDUCT.md", "denied", (
        "We have not adopted the [Covenant](https://c.example/) yet. Mail to mut@stadt-x.de is not read.\n"
    )),
)  # fmt: skip


def test_who_no_longer_maintains_is_nobody() -> None:
    text = "# Lampe\n\nLampe is no longer maintained by [Werk](https://werk.example/).\n"
    assert run("community.maintainers", {"README.md": text}).value == 0


@pytest.mark.parametrize(
    ("measure", "path", "value", "text"), HOLLOW, ids=[f"{each[0]} {n}" for n, each in enumerate(HOLLOW)]
)
def test_a_text_that_denies_is_worth_nothing_and_the_line_is_shown(
    measure: str, path: str, value: object, text: str
) -> None:
    result = run(measure, {path: text})
    assert result.value == value
    said = [each.text for each in result.evidence if each.text] + [result.summary]
    assert all(words(each, "de") and words(each, "en") for each in said if each)
    if value == "denied":
        assert result.evidence[0].kind is EvidenceKind.AGAINST
        assert result.evidence[0].excerpt
    else:
        assert any(each.excerpt for each in result.evidence)
