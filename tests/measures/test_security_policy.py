# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How to report a vulnerability and how soon someone answers; what is only called security."""

from __future__ import annotations

import pytest

from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import Files, run
from tests.measures.prose import filler

GITHUB_TEMPLATE = """# Security Policy

## Supported Versions

Use this section to tell people about which versions of your project are
currently being supported with security updates.

| Version | Supported |
| ------- | --------- |
| 5.1.x   | yes       |

## Reporting a Vulnerability

Use this section to tell people how to report a vulnerability.

Tell them where to go, how often they can expect to get an update.
"""


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param(
            {"SECURITY.md": "Please report vulnerabilities to security@stadt-x.de."}, "substantive", id="English"
        ),
        pytest.param(
            {"Sicherheitsrichtlinie.md": "Schwachstellen melden Sie an cert@stadt-x.de."}, "substantive", id="German"
        ),
        pytest.param(
            {"security.md": "Bitte Sicherheitslücken an cert [at] stadt-x.de melden."}, "substantive", id="hidden"
        ),
        pytest.param(
            {"docs/SECURITY.rst": "Report security issues by mail: cert@stadt-x.de"}, "substantive", id="in docs"
        ),
        pytest.param(
            {".well-known/security.txt": "Contact: mailto:cert@stadt-x.de\n"}, "substantive", id="security.txt"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Sicherheitslücken melden\n\nBitte an cert@stadt-x.de.\n"},
            "substantive",
            id="section",
        ),
        pytest.param(
            {"SECURITY.md": "Report a vulnerability [here](https://github.com/o/n/security/advisories/new)."},
            "substantive",
            id="private advisory",
        ),
        pytest.param(
            {"SECURITY.md": "Bitte legen Sie für Schwachstellen ein vertrauliches Issue an, um sie zu melden."},
            "substantive",
            id="confidential issue",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Security\n\nSee [policy](docs/sec.md).\n",
                "docs/sec.md": "Report vulnerabilities to cert@stadt-x.de.",
            },
            "substantive",
            id="pointer inside",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Contributing\n\nWe like patches. If you found a vulnerability, notify us at `cert @ stadt-x.de`\n"
            },
            "substantive",
            id="a sentence under another heading, address with spaces",
        ),
        pytest.param(
            {
                "LIESMICH.md": "# A\n\n## Kontakt\n\nSicherheitslücken gehören nicht ins Ticketsystem. Bitte melden Sie sie an cert@stadt-x.de.\n"
            },
            "substantive",
            id="a German sentence, the address in the next one",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Kontakt\n\nFragen an info@stadt-x.de. Unsere Bibliotheken prüfen wir auf Schwachstellen.\n"
            },
            "absent",
            id="address and weakness without a request",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Changelog\n\n- fix a vulnerability reported by a@stadt-y.de\n"},
            "absent",
            id="a repaired one",
        ),
        pytest.param(
            {"README.md": "# A\n\nFound a vulnerability? Report it.\n\nTalks: meet us @ stadt-x.de\n"},
            "absent",
            id="no address",
        ),
        pytest.param(
            {"SECURITY.md": "Signalez toute faille de sécurité en envoyant un mail à l’équipe : cert@ville-x.fr"},
            "substantive",
            id="French",
        ),
        pytest.param(
            {"SECURITY.md": "Si encuentra un fallo de seguridad, comuníquelo a cert@ciudad-x.es."},
            "substantive",
            id="Spanish",
        ),
        pytest.param(
            {"SECURITY.md": "Falhas de segurança podem ser relatadas: envie para cert@cidade-x.br, ou reporte aqui."},
            "substantive",
            id="Portuguese",
        ),
        pytest.param(
            {"SECURITY.md": "Segnalate le falle di sicurezza a cert@comune-x.it."}, "substantive", id="Italian"
        ),
        pytest.param(
            {"SECURITY.md": "Beveiligingslekken kunt u melden bij cert@gemeente-x.nl."}, "substantive", id="Dutch"
        ),
        pytest.param(
            {"SECURITY.md": "Le réseau est signalé par un badge. Contact : info@ville-x.fr"},
            "absent",
            id="French, on something else",
        ),
        pytest.param(
            {"SECURITY.md": "Signalez toute faille de sécurité à l’équipe."}, "stub", id="French, without an address"
        ),
        pytest.param(
            {"SECURITY.md": "# Security\n\nContact: security@stadt-x.de\n"}, "substantive", id="an address by name"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Sicherheit\n\nIhr Weg zu uns: it-sicherheit@stadt-x.de\n"},
            "substantive",
            id="an address by name, in a section",
        ),
        pytest.param({"SECURITY.md": "# Security\n\nContact: info@stadt-x.de\n"}, "absent", id="another address"),
        pytest.param({"README.md": "# A\n\n## Kontakt\n\nsecurity@stadt-x.de\n"}, "absent", id="by name, elsewhere"),
        pytest.param({"SECURITY.md": "Please report vulnerabilities responsibly."}, "stub", id="no address"),
        pytest.param(
            {"SECURITY.md": "Report security bugs in [issues](https://github.com/o/n/issues)."},
            "stub",
            id="public only",
        ),
        pytest.param(
            {"SECURITY.md": "Report vulnerabilities to security@example.com."}, "template", id="address of an example"
        ),
        pytest.param(
            {"SECURITY.md": "Report vulnerabilities to security@yourcompany.com."}, "stub", id="nobody's address"
        ),
        pytest.param(
            {"SECURITY.md": "Melden Sie Schwachstellen vertraulich an security@ihre-domain.de."},
            "stub",
            id="your domain",
        ),
        pytest.param({"SECURITY.md": "Report vulnerabilities to cert@musterstadt.de."}, "stub", id="example town"),
        pytest.param({"SECURITY.md": "Report vulnerabilities to cert@meine-stadt.de."}, "substantive", id="real town"),
        pytest.param({"SECURITY.md": "Report vulnerabilities to cert@tuapp.com."}, "substantive", id="a name"),
        pytest.param({"SECURITY.md": "Report vulnerabilities to cert@stadt.tld."}, "stub", id="no ending"),
        pytest.param(
            {"SECURITY.md": "Melden Sie Schwachstellen an vorname.nachname@stadt-x.de."}, "stub", id="form of addresses"
        ),
        pytest.param({"SECURITY.md": "To report a vulnerability, mail [email]."}, "stub", id="address left blank"),
        pytest.param({"SECURITY.md": "To report a vulnerability, open an issue."}, "stub", id="no button"),
        pytest.param({"SECURITY.md": "Melden Sie Schwachstellen bitte vertraulich."}, "stub", id="without a way"),
        pytest.param({"SECURITY.md": 'Under Security, click "Report a vulnerability".'}, "substantive", id="button"),
        pytest.param(
            {"SECURITY.md": "Report vulnerabilities at https://github.com/your-org/lamps/security/advisories/new."},
            "stub",
            id="account to fill in",
        ),
        pytest.param(
            {"SECURITY.md": "Report vulnerabilities at https://stadt-x.de/our-team/security-contact."},
            "substantive",
            id="page on a team",
        ),
        pytest.param({".well-known/security.txt": "Contact: TODO\n"}, "absent", id="security.txt to fill in"),
        pytest.param(
            {".well-known/security.txt": "Contact: https://stadt-x.de/report\n"}, "substantive", id="security.txt, page"
        ),
        pytest.param({"SECURITY.md": GITHUB_TEMPLATE}, "template", id="GitHub's template"),
        pytest.param(
            {"SECURITY.md": "The API uses TLS and tokens. " + filler(40)}, "absent", id="describes technology"
        ),
        pytest.param({"search/SECURITY.md": "Report vulnerabilities to a@stadt-x.de."}, "absent", id="of a part"),
        pytest.param(
            {"README.md": "# A\n\n## Security groups on AWS\n\nMail admin@stadt-x.de to report.\n"}, "absent", id="AWS"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Security\n\nContact info@stadt-x.de for tickets.\n"}, "absent", id="no weakness"
        ),
        pytest.param({"README.md": "# A\n"}, "absent", id="nothing"),
        pytest.param(
            {"SECURITY.md": "There is no dedicated security contact. If you find a vulnerability, mail a@stadt-x.de."},
            "substantive",
            id="a team without an office for it",
        ),
        pytest.param(
            {"SECURITY.md": "Report no vulnerability in public issues. We do not pay bounties. Write to a@stadt-x.de."},
            "substantive",
            id="negations that deny nothing",
        ),
        pytest.param(
            {"SECURITY.md": "Wie Schwachstellen gemeldet werden, wird hier später beschrieben."}, "denied", id="to come"
        ),
    ],
)
def test_contact(files: Files, grade: str) -> None:
    result = run("security.contact", files)
    assert result.value == grade
    for evidence in result.evidence:
        assert words(evidence.text, "de")


FORM = """name: Security
description: Report a security vulnerability
body:
  - type: markdown
    attributes:
      value: |
        **Notice**: this form makes a **public** ticket. For vulnerabilities that must not
        be public, {way} instead.
  - type: textarea
    attributes:
      label: Vulnerability
"""
LINKS = """blank_issues_enabled: false
contact_links:
  - name: Questions
    url: https://forum.stadt-x.de/lamps
    about: Ask here
  - name: Report a security vulnerability
    url: {url}
    about: Please report weaknesses there
"""


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        (
            {".github/ISSUE_TEMPLATE/security.yml": FORM.format(way="use private vulnerability reporting")},
            "substantive",
        ),
        ({".github/ISSUE_TEMPLATE/security.yml": FORM.format(way="report them to cert@stadt-x.de")}, "substantive"),
        ({".github/ISSUE_TEMPLATE/security.yml": FORM.format(way="think twice")}, "absent"),
        ({"part/.github/ISSUE_TEMPLATE/security.yml": FORM.format(way="report to cert@stadt-x.de")}, "absent"),
        (
            {".github/ISSUE_TEMPLATE/config.yml": LINKS.format(url="https://github.com/x/y/security/advisories/new")},
            "substantive",
        ),
        ({".github/ISSUE_TEMPLATE/config.yml": LINKS.format(url="mailto:cert@stadt-x.de")}, "substantive"),
        ({".github/ISSUE_TEMPLATE/config.yml": LINKS.format(url="https://github.com/x/y/security/policy")}, "absent"),
        ({".github/ISSUE_TEMPLATE/config.yml": LINKS.format(url="https://github.com/x/y/issues/new")}, "absent"),
        (
            {".github/ISSUE_TEMPLATE/bug.md": "Report vulnerabilities to cert@stadt-x.de, not here.\n\n## Version\n"},
            "substantive",
        ),
        ({".github/ISSUE_TEMPLATE/bug.md": "Is it a vulnerability?\n\nYour address: ada@stadt-x.de\n"}, "absent"),
        (
            {".gitlab/issue_templates/bug.md": "Sicherheitslücken bitte an cert@stadt-x.de melden.\n"},
            "substantive",
        ),
        ({".github/workflows/a.yml": "# Report vulnerabilities to cert@stadt-x.de\n"}, "absent"),
    ],
)
def test_forms_that_send_weaknesses_another_way(files: Files, grade: str) -> None:
    assert run("security.contact", files).value == grade


def test_the_address_for_weaknesses_is_shown_before_others() -> None:
    text = "Press: press@stadt-x.de\n\nReport vulnerabilities to cert@stadt-x.de\n"
    assert "cert@stadt-x.de" in words(run("security.contact", {"SECURITY.md": text}).evidence[0].text, "de")


def test_a_policy_outside_the_root_gets_a_hint() -> None:
    result = run("security.contact", {"docs/SECURITY.md": "Report vulnerabilities to cert@stadt-x.de."})
    assert "security_policy.not_in_root" in [evidence.text.key for evidence in result.evidence]


@pytest.mark.parametrize(
    ("promise", "days"),
    [
        pytest.param("We respond within 48 hours.", 2, id="hours"),
        pytest.param("You will hear back from us within 14 days.", 14, id="days"),
        pytest.param("We acknowledge your report within three working days.", 5, id="working days are calendar days"),
        pytest.param("We reply in 2-3 days.", 3, id="a range counts to its end"),
        pytest.param("We will get back to you within a week.", 7, id="a week"),
        pytest.param("Wir antworten innerhalb von 5 Werktagen.", 7, id="Werktage"),
        pytest.param("Sie erhalten binnen zwei Wochen eine Rückmeldung.", 14, id="zwei Wochen"),
        pytest.param("Den Eingang bestätigen wir innerhalb von 24 Stunden.", 1, id="Stunden"),
        pytest.param(
            "We acknowledge in 2 days and publish a fix within 90 days.", 2, id="answer and fix in one sentence"
        ),
        pytest.param("We publish the advisory after 90 days.", "none", id="publication"),
        pytest.param("Wir beheben kritische Lücken innerhalb von 30 Tagen.", "none", id="repair"),
        pytest.param("Logs are deleted after 7 days.", "none", id="retention"),
        pytest.param("We respond as soon as we can.", "none", id="no number"),
        pytest.param("We respond to 100 people.", "none", id="a number without time"),
        pytest.param("You get an answer in 14 days at the earliest.", "none", id="at the earliest"),
        pytest.param("Eine Antwort erhalten Sie frühestens nach 14 Tagen.", "none", id="frühestens"),
        pytest.param("We do not guarantee a response within 14 days.", "none", id="not promised"),
        pytest.param("Wir können nicht versprechen, binnen 14 Tagen zu antworten.", "none", id="nicht versprochen"),
        pytest.param("We aim to reply within 5 days, but we cannot guarantee it.", 5, id="aimed at"),
        pytest.param("Meist antworten wir in 5 Tagen, können das aber nicht garantieren.", 5, id="angestrebt"),
        pytest.param("If you do not get a reply within 5 days, write again.", 5, id="a reminder after it"),
        pytest.param("L’équipe accusera réception de votre mail dans les 72 heures.", 3, id="heures"),
        pytest.param("Nous répondons sous cinq jours ouvrés.", 7, id="jours ouvrés"),
        pytest.param("Nous publions le correctif après 90 jours.", "none", id="publication in French"),
        pytest.param("Recibirá una respuesta en un plazo de 3 días hábiles.", 5, id="días hábiles"),
        pytest.param("Você receberá uma resposta em até 2 semanas.", 14, id="semanas"),
        pytest.param("Riceverete una risposta entro 10 giorni.", 10, id="giorni"),
        pytest.param("U krijgt binnen twee werkdagen antwoord.", 3, id="werkdagen"),
        pytest.param("Herstel volgt binnen 30 dagen.", "none", id="repair in Dutch"),
        pytest.param("Answers take a while; the flag has 3 ore.", "none", id="a word that is a unit elsewhere"),
    ],
)
def test_response_days(promise: str, days: int | str) -> None:
    result = run(
        "security.response_days", {"SECURITY.md": f"Report vulnerabilities to cert@stadt-x.de.\n\n{promise}\n"}
    )
    assert result.value == days
    for evidence in result.evidence:
        assert words(evidence.text, "de")


def test_a_time_is_read_beside_a_sentence_under_another_heading() -> None:
    text = "# A\n\n## Kontakt\n\nSchwachstellen bitte an cert@stadt-x.de melden; wir antworten binnen 3 Tagen.\n"
    assert run("security.response_days", {"README.md": text}).value == 3


def test_no_time_is_read_where_there_is_no_policy() -> None:
    assert run("security.response_days", {"README.md": "# A\n\nWe respond within 2 days.\n"}).value == "none"


def test_a_template_promises_nothing() -> None:
    text = "# Security policy\n\nReport vulnerabilities to security@example.com. We respond within 7 days.\n"
    assert run("security.response_days", {"SECURITY.md": text}).value == "none"


def test_social_security_is_no_weakness() -> None:
    text = (
        "# Security\n\nThe social security office handles pensions. Report a new address by mail to "
        "rente@stadt-x.de. We answer within 5 days.\n"
    )
    assert run("security.contact", {"SECURITY.md": text}).value != "substantive"
    assert run("security.response_days", {"SECURITY.md": text}).value == "none"


@pytest.mark.parametrize(
    ("path", "expires", "grade"),
    [
        pytest.param(".well-known/security.txt", "Expires: 2027-01-01T00:00:00Z", "substantive", id="still valid"),
        pytest.param(".well-known/security.txt", "Expires: 2022-01-01T00:00:00Z", "stub", id="expired"),
        pytest.param(".well-known/security.txt", "Expires: soon", "substantive", id="no day"),
        pytest.param(
            "client/public/.well-known/security.txt", "Expires: 2022-01-01T00:00:00Z", "absent", id="of a part"
        ),
    ],
)
def test_a_security_txt_is_valid_until_its_day(path: str, expires: str, grade: str) -> None:
    measurement = run("security.contact", {path: f"Contact: mailto:cert@stadt-x.de\n{expires}\n"})
    assert measurement.value == grade
    said = [words(item.text, "en") for item in measurement.evidence if item.path]
    assert any("valid until 2022-01-01" in each for each in said) == ("2022" in expires)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("## Supported versions\n\n| 2.x | yes |\n", True, id="table"),
        pytest.param(
            "Security updates are made for the latest version only; versions before get no security fixes.",
            True,
            id="sentence",
        ),
        pytest.param("## Unterstützte Versionen\n\nNur 3.1.\n", True, id="German"),
        pytest.param("Nur die jeweils neueste Version wird gepflegt.", True, id="German sentence"),
        pytest.param("We thank you for your support.", False, id="another support"),
        pytest.param("Please name the version that you use.", False, id="version of the reporter"),
    ],
)
def test_supported_versions_are_shown_beside_the_response_time(text: str, named: bool) -> None:
    policy = f"# Security\n\nPlease report vulnerabilities to cert@stadt-x.de. We respond within 5 days.\n\n{text}\n"
    measurement = run("security.response_days", {"SECURITY.md": policy})
    keys = [item.text.key for item in measurement.evidence]
    assert measurement.value == 5
    assert ("security_policy.supported_versions" in keys) == named
    assert ("security_policy.no_supported_versions" in keys) != named


def test_versions_in_an_untouched_template_are_not_said_to_be_supported() -> None:
    text = (
        "# Security\n\n## Supported Versions\n\nUse this section to tell people about which versions of your project are "
        "currently being supported with security updates.\n\n| 5.1.x | :white_check_mark: |\n\n## Reporting a "
        "Vulnerability\n\nUse this section to tell people how to report a vulnerability.\n"
    )
    measurement = run("security.response_days", {"SECURITY.md": text})
    assert "security_policy.supported_versions" not in [item.text.key for item in measurement.evidence]


def test_a_contribution_guide_that_the_readme_links_is_read_too() -> None:
    guide = "# How to contribute\n\nWhen you report a vulnerability, write to cert@stadt-x.de.\n"
    linked = {"README.md": "# A\n\nSee [how to contribute](docs/devel/CONTRIBUTING.md).\n"}
    assert run("security.contact", linked | {"docs/devel/CONTRIBUTING.md": guide}).value == "substantive"
    assert run("security.contact", {"README.md": "# A\n", "docs/devel/CONTRIBUTING.md": guide}).value == "substantive"
    assert run("security.contact", {"README.md": "# A\n", "lib/part/CONTRIBUTING.md": guide}).value == "absent"


def test_a_contribution_guide_of_software_copied_into_the_documentation_is_none() -> None:
    guide = "# How to contribute\n\nWhen you report a vulnerability, write to cert@maker-y.com.\n"
    copied = {"README.md": "# A\n", "docs/set-up/sensor-kit/CONTRIBUTING.md": guide}
    assert run("security.contact", copied).value == "substantive"
    assert run("security.contact", copied | {"docs/set-up/sensor-kit/LICENSE": "MIT"}).value == "absent"
    assert run("security.contact", copied | {"docs/LICENSE": "CC-BY-4.0", "LICENSE": "MIT"}).value == "substantive"
    linked = copied | {"README.md": "# A\n\nSee [how](docs/set-up/sensor-kit/CONTRIBUTING.md).\n"}
    assert run("security.contact", linked | {"docs/set-up/sensor-kit/LICENSE": "MIT"}).value == "substantive"


POLISH = "# Polityka\n\nJeżeli znaleziono lukę w naszym programie, prosimy napisać wiadomość na adres {0} i opisać dokładnie, jak ją odtworzyć, oraz nie publikować szczegółów przed wydaniem poprawki.\n"
DANISH = "# Politik\n\nHvis du finder en sårbarhed i vores program, beder vi dig om at skrive til {0} og beskrive, hvordan fejlen kan genskabes, og ikke offentliggøre den, før vi har rettet den.\n"
BULGARIAN = "# Политика\n\nАко откриете уязвимост в нашата програма, моля пишете на {0} и опишете подробно как да я възпроизведем, без да публикувате подробности преди поправката.\n"
ON_ELSE = "# Policy\n\nThe town and its people take the safety of the parks and of the lanterns seriously, and the office at {0} is open on all days of the week.\n"


@pytest.mark.parametrize("measure", ["security.contact", "security.response_days"])
@pytest.mark.parametrize(
    ("text", "address", "known"),
    [
        (POLISH, "luki@miasto-x.pl", False),
        (DANISH, "fejl@by-x.dk", False),
        (BULGARIAN, "grad@grad-x.bg", False),
        (POLISH, "tę samą osobę", True),
        (ON_ELSE, "office@town-x.org", True),
    ],
)
def test_a_policy_in_a_language_that_is_not_read_is_left_open(
    measure: str, text: str, address: str, known: bool
) -> None:
    measurement = run(measure, {"SECURITY.md": text.format(address), "README.md": "# A\n"})
    assert (measurement.undetermined is None) is known
    reason = measurement.undetermined or measurement.summary
    assert reason is not None
    assert all(words(reason, language) for language in LANGUAGES)


@pytest.mark.parametrize(
    ("said", "grade"),
    [
        ("Weaknesses are reported by private vulnerability reporting", "substantive"),
        ("This is no weakness (there is no private vulnerability reporting yet)", "absent"),
    ],
)
def test_a_form_may_say_that_there_is_no_private_way(said: str, grade: str) -> None:
    form = f"body:\n  - type: checkboxes\n    attributes:\n      options:\n        - label: {said}\n"
    assert run("security.contact", {".github/ISSUE_TEMPLATE/bug.yml": form}).value == grade
