# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements on accessibility and on personal data: about the software, with content."""

from __future__ import annotations

import json

import pytest

from sealcheck.words import words
from tests.kit import Files, run
from tests.measures.prose import filler

A11Y_DE = "Die Anwendung ist mit der BITV 2.0 teilweise vereinbar. Nicht barrierefrei sind Karten. " + filler(40, "de")
A11Y_EN = "The application is partially conformant with WCAG 2.1 level AA. Known limitations: maps. " + filler(40)


RULES = (
    "# Development\n\n## Accessibility\n\nEvery page must meet WCAG 2.2. Contributors should test it with the keyboard and"
    " must be sure of its compliance. Check the contrast in an audit. " + filler(40)
)
LONG_DE = f"{A11Y_DE} {filler(90, 'de')}"
PROGRAM = "<?php\nclass Accessibility\n{\n" + "".join(
    f"    // The compliance of number {n}: fully conformant, or with known limitations\n"
    f"    public $level{n} = $this->field('wcag{n}') ?: 'WCAG AA';\n"
    for n in range(20)
) + "}\n"  # fmt: skip

#: What the terms of the law mean.
TERMS = (
    "Personal data means any information relating to a person. Purpose means what processing is for. A recipient is any"
    " natural or legal person to which data are disclosed. Consent means a freely given wish."
)
PRINCIPLES = (
    "We see the protection of personal data as very important. In this statement you can read how long we keep personal"
    " data. What types of personal data do we process? We only use personal data for explicitly defined and justified"
    " purposes. If we have to share your personal data with third parties in order to carry out tasks, we make"
    " agreements for this purpose. You have the right to have your personal data deleted. You have the right to object."
)
PRINCIPLES_DE = (
    "Der Schutz personenbezogener Daten ist uns wichtig. Wir nutzen personenbezogene Daten nur für festgelegte und"
    " eindeutige Zwecke. Wie lange werden Ihre Daten aufbewahrt? Wenn wir personenbezogene Daten an Dritte weitergeben"
    " müssen, schließen wir Verträge. Sie haben das Recht auf Auskunft und das Recht auf Löschung Ihrer Daten."
)
TERMS_DE = (
    "Personenbezogene Daten sind alle Informationen, die sich auf einen Menschen beziehen. Empfänger ist eine natürliche"
    " oder juristische Person. Einwilligung bezeichnet jede freiwillig abgegebene Willensbekundung."
)

#: What is kept of a server that runs, and for what.
METRICS = "Series of measurements are kept for 15 days, backups are deleted after a week; both are used to find faults."
METRICS_DE = "Messreihen werden nach 15 Tagen gelöscht, Sicherungen nach einer Woche; beides dient der Fehlersuche."


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"ACCESSIBILITY.md": A11Y_EN}, "substantive", id="document"),
        pytest.param({"docs/barrierefreiheit.md": A11Y_DE}, "substantive", id="German document"),
        pytest.param({"content/declaration_accessibilite.md": A11Y_EN}, "substantive", id="French document"),
        pytest.param({"docs/universell-utforming.md": A11Y_EN}, "substantive", id="Norwegian document"),
        pytest.param({"content/declaracion-accesibilidad.md": A11Y_EN}, "substantive", id="Spanish document"),
        pytest.param({"README.md": "# A\n\n## Barrierefreiheit\n\n" + A11Y_DE}, "substantive", id="section"),
        pytest.param(
            {"src/views/accessibility.svelte": f"<script>x</script>\n<p>{A11Y_DE}</p>"}, "substantive", id="page"
        ),
        pytest.param(
            {"src/routes/barrierefreiheit/+page.svelte": f"<p>{A11Y_DE}</p>"}, "substantive", id="page of a router"
        ),
        pytest.param({"src/AccessibilityStatement.vue": f"<p>{A11Y_EN}</p>"}, "substantive", id="component"),
        pytest.param(
            {"ACCESSIBILITY.md": f"# Accessibility\n\n[Name of the organisation] decides.\n\n{A11Y_EN}"},
            "template",
            id="blanks left",
        ),
        pytest.param({"README.md": "# A\n\n## Accessibility\n\nWe care. " + filler(50)}, "stub", id="no standard"),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nX adheres to WCAG's AA level. " + filler(50)},
            "substantive",
            id="the level that is kept to",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Barrierefreiheit\n\nX entspricht den WCAG 2.1, Stufe AA. " + filler(50, "de")},
            "substantive",
            id="die eingehaltene Stufe",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nPages must adhere to WCAG, level AA. " + filler(50)},
            "stub",
            id="a level that must be kept to",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nPlease check whether a page meets WCAG AA. " + filler(50)},
            "stub",
            id="a level to be checked",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nWe aim at meeting WCAG AA. " + filler(50)},
            "stub",
            id="a level that is aimed at",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Barrierefreiheit\n\nX soll den WCAG 2.1 entsprechen. " + filler(50, "de")},
            "stub",
            id="ein Ziel",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nThe code adheres to PEP 8. WCAG is known. " + filler(50)},
            "stub",
            id="kept to something else",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nWCAG 2.1 is important. " + filler(50)}, "stub", id="no state"
        ),
        pytest.param({"README.md": "# A\n\n## Barrierefreiheit\n\nBITV 2.0: vereinbar.\n"}, "stub", id="too short"),
        *(
            pytest.param({"ACCESSIBILITY.md": f"# A\n\n{text} {filler(45)}"}, "substantive", id=text)
            for text in (
                "The app is not conformant with WCAG 2.1.",
                "The app is partially compliant with WCAG 2.1 and has not been tested on phones.",
                "Die App ist mit der BITV 2.0 teilweise vereinbar. Karten wurden nicht geprüft.",
                "Die App erfüllt die BITV 2.0. Weitere Mängel sind nicht bekannt.",
                "Die App ist mit der BITV 2.0 vereinbar, Barrieren sind nicht bekannt.",
                "The app is conformant with WCAG 2.1, further barriers are not known.",
            )
        ),
        pytest.param({"docs/development.md": RULES}, "stub", id="rules for makers"),
        pytest.param(
            {"docs/development.md": RULES + "\nThe app is partially conformant.\n"}, "substantive", id="a state"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nThe app has to conform to WCAG 2.1. " + filler(50)},
            "stub",
            id="a demand",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Barrierefreiheit\n\nSeiten müssen zur BITV konform sein. " + filler(50, "de")},
            "stub",
            id="a demand in German",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Barrierefreiheit\n\nNach BITV: Karten sind nicht barrierefrei und müssen noch"
                f" barrierefrei werden. {filler(50, 'de')}"
            },
            "substantive",
            id="a state beside a demand",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Barrierefreiheit der Haltestellen\n\n" + A11Y_DE}, "absent", id="stations"
        ),
        pytest.param(
            {"docs/rules.md": f"# Rules\n\n## Accessibility Errors\n\nPoor contrast of a line. {A11Y_EN}"},
            "absent",
            id="what the software checks in data",
        ),
        pytest.param(
            {"docs/rules.md": f"# Rules\n\n## Accessibility and known errors\n\n{A11Y_EN}"},
            "substantive",
            id="errors of its own",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Accessibility\n\nWheelchair users reach all stations.\n"}, "absent", id="places"
        ),
        pytest.param(
            {"docs/cache.md": "# How caching works on accessibility.cloud\n\nIt is kept. " + filler(60)},
            "absent",
            id="a name",
        ),
        pytest.param({"src/accessibility.ts": A11Y_EN}, "absent", id="code"),
        pytest.param({"lib/accessibility.js": "const level = 'WCAG';\n" + A11Y_EN}, "absent", id="a script"),
        pytest.param(
            {"src/Accessibility/Accessibility.js": f"export default () => (\n<p>\n{A11Y_EN}\n</p>\n);\n"},
            "substantive",
            id="a script that writes a page",
        ),
        pytest.param({"lib/Accessibility.php": PROGRAM}, "absent", id="a program that makes a statement"),
        pytest.param(
            {"lib/Accessibility.php": f"<?php\n$title = 'A';\n?>\n<p>{A11Y_EN}</p>\n"},
            "substantive",
            id="a page of PHP",
        ),
        pytest.param({"assets/icons/Accessibility.tsx": "<svg>x</svg>"}, "absent", id="a drawing"),
        pytest.param(
            {"src/pages/Toegankelijkheid.tsx": "<p>Deze app voldoet aan de toegankelijkheidseisen.</p>" + filler(45)},
            "substantive",
            id="Dutch scheme",
        ),
        pytest.param(
            {"about/tillgaenglighet.md": "Enligt lagen om tillgänglighet: delar är inte tillgängliga. " + filler(45)},
            "substantive",
            id="Swedish law",
        ),
        pytest.param({"src/icons/Accessibility.tsx": "<path d='M1 2'/>"}, "absent", id="an icon"),
        pytest.param({"templates/_accessibility.html": "<h2>Accessibility</h2><p>A form.</p>"}, "absent", id="a form"),
        pytest.param(
            {"docs/accessibility.md": "# Accessibility data\n\n" + filler(60)},
            "absent",
            id="data of places, by its title",
        ),
        pytest.param({"node_modules/a/ACCESSIBILITY.md": A11Y_EN}, "absent", id="vendored"),
        pytest.param(
            {"App/de.lproj/L.strings": f'"a" = "b";\n"accessibility_text" = "## Erklärung\\n\\n{LONG_DE}";\n'},
            "substantive",
            id="one text among the translations of an app",
        ),
        pytest.param(
            {"web/locales/de.json": json.dumps({"page": {"barrierefreiheit": {"intro": A11Y_DE, "rest": LONG_DE}}})},
            "substantive",
            id="several texts among the translations of a page",
        ),
        pytest.param(
            {"web/locales/de.json": f'{{\n  // seen by all\n  "accessibility": {json.dumps(LONG_DE)},\n}}\n'},
            "substantive",
            id="among translations with a comment and a comma too many",
        ),
        pytest.param(
            {"res/values-de/strings.xml": f'<resources><string name="accessibility">{LONG_DE}</string></resources>'},
            "substantive",
            id="among the translations of Android",
        ),
        pytest.param(
            {"src/i18n/de.js": f"export default {{\n  accessibility: '{LONG_DE}',\n}}\n"}, "substantive", id="in code"
        ),
        pytest.param(
            {"web/locales/en.json": json.dumps({"accessibility": {f"label{n}": filler(12) for n in range(20)}})},
            "absent",
            id="labels for screen readers",
        ),
        pytest.param({"web/locales/en.json": json.dumps({"accessibility": "WCAG: compliant"})}, "absent", id="a line"),
        pytest.param({"web/locales/en.json": json.dumps({"news": LONG_DE})}, "absent", id="under another key"),
        pytest.param({"data/places.json": json.dumps({"accessibility": LONG_DE})}, "absent", id="data"),
    ],
)
def test_accessibility_statement(files: Files, grade: str) -> None:
    result = run("accessibility.statement", files)
    assert result.value == grade
    for evidence in result.evidence:
        assert words(evidence.text, "de")


PRIVACY_DE = "Verarbeitet werden IP-Adressen zum Zweck der Abwehr. Sie werden nach 7 Tagen gelöscht. " + filler(
    45, "de"
)
RAZOR = (
    '@page "/privacy"\n@using Town.Options\n@inject IOptions<Town> Options\n\n<PageTitle>@Pages.Title</PageTitle>\n'
    "<h1>@Pages.Title</h1>\n<div>\n<p>\n{0}\n</p>\n</div>\n\n@code {{\n    private int Years => Options.Value.Years;\n}}\n"
)
PRIVACY_EN = "We store email addresses in order to answer. They are deleted after one year. " + filler(45)
DART = (
    "import 'package:flutter/material.dart';\n\nclass PrivacyScreen {\n  build() => Column(children: [\n"
    "    Text('We store email addresses in order to answer,'\n      ' and nobody else gets them.'),\n"
    f"    Text('They are deleted after one year. {filler(150)}'),\n  ]);\n}}\n"
)
WHOLE = f"const text = '''\n{PRIVACY_EN}\n\n{filler(120)}\n''';\n"


@pytest.mark.parametrize(
    "text",
    [
        "The app has not been audited against WCAG 2.1.",
        "Ob die App mit der BITV 2.0 vereinbar ist, ist nicht bekannt.",
        "Die App wurde noch nicht nach BITV 2.0 geprüft.",
        "Lamps will meet all criteria of WCAG 2.1. See How to Meet WCAG for a reference on meeting its principles.",
    ],
)
def test_no_state_is_no_accessibility_statement(text: str) -> None:
    files = {"ACCESSIBILITY.md": f"# A\n\n{text} {filler(45)}"}
    assert run("accessibility.statement", files).value in ("stub", "denied")


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param(
            {
                "docs/retention.md": "# Data retention\n\nReports of people are deleted after a year, in order to comply with"
                f" the law, as they are anonymised today. {filler(50)}"
            },
            "stub",
            id="how long reports are kept, not which data they hold",
        ),
        pytest.param({"PRIVACY.md": PRIVACY_EN}, "substantive", id="document"),
        pytest.param({"docs/datenschutz.md": PRIVACY_DE}, "substantive", id="German document"),
        pytest.param({"README.md": "# A\n\n## Datenschutz\n\n" + PRIVACY_DE}, "substantive", id="section"),
        pytest.param({"app/privacy.html": f"<h1>Privacy</h1><p>{PRIVACY_EN}</p>"}, "substantive", id="page"),
        pytest.param(
            {"app/views/info/datenschutz.html.erb": f"<% title 'x' %>\n<h1>Privacy</h1>\n<p>{PRIVACY_EN}</p>\n"},
            "substantive",
            id="template with two endings",
        ),
        pytest.param({"app/views/form/_privacy.html.erb": f"<p>{PRIVACY_EN}</p>\n"}, "absent", id="part of a form"),
        pytest.param({"Pages/Privacy.razor": RAZOR.format(PRIVACY_EN)}, "substantive", id="Razor page"),
        pytest.param({"Views/Home/Privacy.cshtml": RAZOR.format(PRIVACY_EN)}, "substantive", id="Razor view"),
        pytest.param({"lib/privacy_screen.dart": DART}, "substantive", id="page in the code of an app"),
        pytest.param({"lib/privacy_screen.dart": DART.replace("'", '"')}, "substantive", id="in other quotes"),
        pytest.param({"lib/privacy_screen.dart": WHOLE}, "substantive", id="in one text of many lines"),
        pytest.param({"lib/privacy_screen.dart": DART.replace("Text('", "// Text('")}, "absent", id="in comments"),
        pytest.param(
            {"lib/privacy_screen.dart": "final x = Text('Privacy policy');\nopen('https://x.example/privacy');\n"},
            "absent",
            id="a page with nothing but a title and an address",
        ),
        pytest.param({"test/privacy_screen.dart": DART}, "absent", id="a test of a page"),
        pytest.param({"lib/privacy_service.dart": DART}, "absent", id="no page"),
        pytest.param(
            {"Pages/Privacy.razor": RAZOR.format(PRIVACY_EN).replace("Pages.Title", "Pages.Privacy.Title")},
            "substantive",
            id="a heading that is asked for by a name",
        ),
        pytest.param(
            {"src/Privacy.vue": f"<h1>{{{{ t('privacy.title') }}}}</h1>\n<p>{PRIVACY_EN}</p>"},
            "substantive",
            id="a heading that is asked for by a key",
        ),
        pytest.param(
            {"docs/cache.md": "# Caching on privacy.example\n\nIt is kept. " + PRIVACY_EN}, "absent", id="a site's name"
        ),
        pytest.param({"Pages/Privacy.razor": RAZOR.format("")}, None, id="Razor page without the text"),
        pytest.param(
            {"docs/contributing.md": "# Contributing\n\n## Privacy\n\n" + PRIVACY_EN},
            "substantive",
            id="in a contribution guide all the same",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Datenschutz\n\nEs werden keine personenbezogenen Daten verarbeitet.\n"},
            "substantive",
            id="says there are none",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Privacy\n\nThis app does not collect any personal data.\n"},
            "substantive",
            id="says so in English",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Datenschutz\n\nWir erheben keine personenbezogenen Daten und geben keine weiter.\n"
            },
            "substantive",
            id="neither collected nor passed on",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Privacy\n\nNo personal data is kept on our own servers.\n"},
            "stub",
            id="only not on servers",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Privacy\n\nWe store no personal data, as all data is kept in your browser.\n"},
            "stub",
            id="kept in the browser",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Datenschutz\n\nAuf unseren Servern werden keine personenbezogenen Daten gespeichert.\n"
            },
            "stub",
            id="only not on servers, in German",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Datenschutz\n\nWir speichern keine personenbezogenen Daten, alle Daten bleiben lokal auf dem Handy.\n"
            },
            "stub",
            id="kept on the telephone",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Privacy\n\nNo personal data is stored, neither on your device nor on our servers.\n"
            },
            "substantive",
            id="nowhere",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Datenschutz\n\nEs werden keine personenbezogenen Daten gespeichert, weder lokal noch auf dem Server.\n"
            },
            "substantive",
            id="nowhere, in German",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Privacy\n\nThe app collects no personal data; favourites are remembered in the browser.\n"
            },
            "substantive",
            id="something else in the browser",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Datenschutz\n\nEs werden keine personenbezogenen Daten an Dritte übermittelt.\n"},
            "stub",
            id="only not passed on",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Privacy\n\nWe do not knowingly collect personal information from children.\n"},
            "stub",
            id="only not from children",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Datenschutz\n\nOhne Ihre Einwilligung werden keine personenbezogenen Daten gespeichert.\n"
            },
            "stub",
            id="only not without consent",
        ),
        pytest.param(
            {"doc/datenschutz.md": "# Personenbezug\n\nDaten ohne Personenbezug unterliegen keiner Sonderregelung.\n"},
            "stub",
            id="a rule for data of others",
        ),
        pytest.param(
            {"doc/personal_data.md": "# Personal data\n\nData without personal data can be published at once.\n"},
            "stub",
            id="a rule for data of others, in English",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Datenschutz\n\nIn das Textfeld dürfen keine personenbezogenen Daten.\n"},
            "stub",
            id="a rule for those who type",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Privacy\n\nThe description must not contain personal data.\n"},
            "stub",
            id="a rule for those who type, in English",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Datenschutz\n\nDie App kommt ohne Personenbezug aus.\n"},
            "substantive",
            id="without any",
        ),
        pytest.param({"README.md": "# A\n\n## Datenschutz\n\nUns ist Datenschutz wichtig.\n"}, "stub", id="a slogan"),
        pytest.param(
            {"README.md": "# A\n\n## Privacy\n\nSee [policy](https://stadt.example/p).\n"}, "stub", id="outside"
        ),
        pytest.param({"README.md": "# A\n\n## Privacy\n\n" + filler(60)}, "stub", id="words without topics"),
        pytest.param(
            {"docs/notes/lamps.md": "# Lamps\n\n## Privacy check of users\n\n" + filler(60)},
            "stub",
            id="a check that the software makes",
        ),
        pytest.param(
            {"docs/handoffs/07-lamps.md": f"# Lamps\n\n## Privacy\n\n{PRIVACY_EN}"},
            "substantive",
            id="a statement in a log of work",
        ),
        pytest.param(
            {"docs/handoffs/privacy.md": "# Privacy\n\n" + filler(60)}, "stub", id="a document among those handed over"
        ),
        pytest.param({"README.md": "# A\n\n## Privacy Badger\n\n" + PRIVACY_EN}, "absent", id="a browser extension"),
        pytest.param({"src/privacy.py": PRIVACY_EN}, "absent", id="code"),
        pytest.param({"src/configs/dataPrivacy.tsx": f"<p>{PRIVACY_DE}</p>"}, "substantive", id="camel case page"),
        pytest.param(
            {"app/privacy/page.tsx": "export default () => <ContentView slug={'privacy'} />\n"},
            None,
            id="an empty page",
        ),
        pytest.param(
            {
                "src/PrivacyPolicy.jsx": "export default function Page() {\n  return (\n    <section>\n"
                + "".join(f'      <p>\n        {{t("cookies.text{number}")}}\n      </p>\n' for number in range(6))
                + "    </section>\n  );\n}\n"
            },
            None,
            id="a page whose texts are among the translations",
        ),
        pytest.param(
            {"src/components/PersonalInformationPolicyPage.jsx": f"<p>{PRIVACY_DE}</p>"},
            "substantive",
            id="a policy on personal information",
        ),
        pytest.param({"src/Tietosuojaseloste.vue": "<p>" + filler(80) + "</p>"}, None, id="a Finnish notice"),
        pytest.param({"src/PersonalInformationForm.jsx": f"<p>{PRIVACY_DE}</p>"}, "absent", id="a form for people"),
        pytest.param(
            {"app/privacy/page.tsx": "<p>We store your e-mail address for the newsletter.</p>\n"},
            "stub",
            id="a page of one sentence",
        ),
        pytest.param(
            {"app/privacy/page.tsx": "<Content slug='privacy' />\n", "docs/privacy.md": PRIVACY_EN},
            "substantive",
            id="an empty page beside a document",
        ),
        pytest.param({"app/privacy/page.tsx": "<p>" + filler(80) + "</p>\n"}, None, id="a page without the subject"),
        pytest.param({"src/views/de_Privacy.vue": f"<p>{PRIVACY_DE}</p>"}, "substantive", id="language before"),
        pytest.param({"src/views/en-privacy-policy.vue": f"<p>{PRIVACY_EN}</p>"}, "substantive", id="English before"),
        pytest.param({"src/content/privacy-policy/en.md": f"# Us\n\n{PRIVACY_EN}"}, "substantive", id="by language"),
        pytest.param({"src/content/datenschutz/de.md": f"# Wir\n\n{PRIVACY_DE}"}, "substantive", id="in German"),
        pytest.param(
            {"src/content/about/en.md": f"# Us\n\n{PRIVACY_EN}"}, "absent", id="by language on something else"
        ),
        pytest.param({"src/views/PrivacyView.vue": f"<p>{PRIVACY_EN}</p>"}, "substantive", id="called a view"),
        pytest.param({"src/pages/PrivacyPage_de.tsx": f"<p>{PRIVACY_DE}</p>"}, "substantive", id="page and language"),
        pytest.param({"src/views/Depersonal.vue": f"<p>{PRIVACY_EN}</p>"}, "absent", id="no language before"),
        pytest.param({"src/views/PrivacyViewer.vue": f"<p>{PRIVACY_EN}</p>"}, "absent", id="another word"),
        pytest.param(
            {"docs/adr/0006-data-retention-and-deletion.md": "# Retention\n\n" + PRIVACY_EN},
            "substantive",
            id="retention",
        ),
        pytest.param(
            {"README.md": f"# A\n\n{filler(60)}\n\n## Data retention\n\nReports are removed after 14 days.\n"},
            "stub",
            id="retention of what is unclear",
        ),
        pytest.param(
            {"README.md": f"# A\n\n{filler(60)}\n\n## Data retention\n\n{METRICS} Accounts stay for a year.\n"},
            "stub",
            id="metrics and people",
        ),
        pytest.param(
            {
                "docs/retention.md": "# Data retention\n\nThe email address of whoever reports is deleted after a year, in"
                f" order to comply with the law. {filler(50)}"
            },
            "substantive",
            id="how long which data is kept",
        ),
        pytest.param(
            {"README.md": f"# A\n\n## GDPR API\n\nSet `GDPR_URL` and start the tester. {filler(60)}"},
            "absent",
            id="an interface that is called so",
        ),
        pytest.param(
            {"README.md": f"# A\n\n## GDPR and the API\n\n{PRIVACY_EN} {filler(60)}"}, "substantive", id="not only that"
        ),
        pytest.param(
            {"docs/loeschkonzept.md": f"# Löschkonzept\n\n{METRICS_DE} Anträge der Bürger nach zehn Jahren.\n"},
            "stub",
            id="Messwerte und Menschen",
        ),
        pytest.param(
            {"web/locales/en.yml": f"en:\n  privacy_policy:\n    body: >\n      {PRIVACY_EN} {filler(90)}\n"},
            "substantive",
            id="among the translations",
        ),
        pytest.param(
            {
                "config/locales/town.en.yml": "en:\n  shared:\n    account_privacy_summary:\n"
                f"      body_html: |\n        <p>{PRIVACY_EN} {filler(90)}</p>\n  vote:\n    no: No\n    no: Not\n"
            },
            "substantive",
            id="a summary among the translations",
        ),
        pytest.param(
            {
                "web/locales/en.yml": "en:\n  privacy:\n    profile: >\n      Your profile has to be public in order to"
                f" write to others. Comments are deleted with it. {filler(90)}\n"
            },
            "absent",
            id="how others see somebody, among the translations",
        ),
        pytest.param(
            {
                "web/locales/en.json": json.dumps(
                    [{"code": f"privacy.t{n}", "message": f"{PRIVACY_EN} {filler(40)}"} for n in range(9)]
                )
            },
            "substantive",
            id="in a list of messages",
        ),
        pytest.param(
            {
                "web/locales/en.json": json.dumps(
                    [{"code": f"news.t{n}", "message": f"{PRIVACY_EN} {filler(40)}"} for n in range(9)]
                )
            },
            "absent",
            id="in a list of other messages",
        ),
        pytest.param({"docs/privacy.md": f"# Privacy\n\n{TERMS}\n\n{filler(50)}"}, "stub", id="terms"),
        pytest.param({"docs/datenschutz.md": f"# Datenschutz\n\n{TERMS_DE}\n\n{filler(50)}"}, "stub", id="Begriffe"),
        pytest.param(
            {"docs/privacy.md": f"# Privacy\n\n{TERMS} {PRIVACY_EN}\n\n{filler(50)}"},
            "substantive",
            id="terms and what is done",
        ),
        pytest.param(
            {"web/locales/en.yml": f"en:\n  account_privacy_settings:\n    body: >\n      {PRIVACY_EN} {filler(90)}\n"},
            "absent",
            id="settings among the translations",
        ),
        pytest.param(
            {
                "web/locales/en.json": json.dumps(
                    {"privacy": {f"t{n}": f"We store cookies. {filler(9)}" for n in range(20)}}
                )
            },
            "absent",
            id="a banner among the translations",
        ),
        pytest.param(
            {"web/locales/en.json": json.dumps({f"form{n}": {"privacy": f"{PRIVACY_EN}"} for n in range(9)})},
            "absent",
            id="remarks at fields among the translations",
        ),
        pytest.param({"docs/privacy.md": f"# Privacy\n\n{PRINCIPLES} {filler(50)}"}, "stub", id="principles"),
        pytest.param(
            {"docs/datenschutz.md": f"# Datenschutz\n\n{PRINCIPLES_DE} {filler(50)}"}, "stub", id="Grundsätze"
        ),
        pytest.param(
            {"docs/privacy.md": f"# Privacy\n\n{PRINCIPLES} We keep your email address for one year."},
            "substantive",
            id="principles and what is done",
        ),
        pytest.param(
            {
                "docs/privacy.md": "# Privacy\n\nWe process personal data in order to answer you. It is deleted after a year. "
                + filler(50)
            },
            "substantive",
            id="a purpose and a period without a kind",
        ),
        pytest.param({"docs/loeschkonzept.md": "# Löschkonzept\n\n" + PRIVACY_DE}, "substantive", id="deletion"),
        pytest.param(
            {"app/datenschutz.html": "<p>Mollit qui exercitation sunt consequat elit esse aliquip.</p>"},
            "template",
            id="Latin to fill the page",
        ),
    ],
)
def test_privacy_documentation(files: Files, grade: str) -> None:
    result = run("privacy.documentation", files)
    assert result.value == grade
    for evidence in result.evidence:
        assert words(evidence.text, "de")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        pytest.param(
            "web/informativa-privacy.html",
            "Chiediamo il nome e l'indirizzo email. Le finalità del trattamento: rispondere alle segnalazioni. I dati"
            " personali sono conservati per un anno e non sono comunicati a terzi.",
            id="Italian",
        ),
        pytest.param(
            "web/aviso-de-privacidad.html",
            "Los datos personales se usan con las siguientes finalidades: responder. Los datos se conservan un año y no se"
            " ceden a terceros.",
            id="Spanish",
        ),
        pytest.param(
            "web/politique-de-confidentialite.html",
            "Les données personnelles servent aux finalités suivantes : répondre. Durée de conservation : un an.",
            id="French",
        ),
        pytest.param(
            "web/privacyverklaring.html",
            "Persoonsgegevens verwerken wij voor deze doeleinden: meldingen. Bewaartermijn: een jaar. Niet aan derden.",
            id="Dutch",
        ),
        pytest.param(
            "web/integritetspolicy.html",
            "Personuppgifter behandlas för detta ändamål: svar. Lagringstid: ett år. Mottagare: kommunen.",
            id="Swedish",
        ),
        pytest.param(
            "web/personvernerklaering.html",
            "Vi behandler personopplysninger. Formålet er å svare deg. Opplysningene slettes etter ett år.",
            id="Norwegian",
        ),
        pytest.param(
            "web/tietosuojaseloste.html",
            "Henkilötietojen käyttötarkoitus: vastaaminen. Säilytysaika: yksi vuosi. Rekisterinpitäjä: kaupunki.",
            id="Finnish",
        ),
    ],
)
def test_privacy_in_other_languages(path: str, text: str) -> None:
    page = f"<h1>X</h1>\n<p>{text}</p>\n<p>{filler(50)}</p>\n"
    assert run("privacy.documentation", {path: page}).value == "substantive"
    assert run("privacy.documentation", {path: f"<h1>X</h1>\n<p>{filler(60)}</p>\n"}).value != "substantive"


def test_no_personal_data_is_a_declared_fact() -> None:
    denied = run("privacy.denied", {".sealcheck.yml": "facts:\n  personal_data: false\n"})
    assert (denied.value, denied.declared) == (True, True)
    for text in ("facts:\n  personal_data: true\n", "facts: {}\n", "personal_data: false\n"):
        result = run("privacy.denied", {".sealcheck.yml": text})
        assert (result.value, result.declared) == (False, False)


def test_a_statement_among_translations_is_shown_where_it_begins() -> None:
    result = run(
        "accessibility.statement", {"a/locales/de.json": json.dumps({"x": "y", "accessibility": LONG_DE}, indent=1)}
    )
    assert [(str(each.path), each.start) for each in result.evidence] == [("a/locales/de.json", 3)]


def test_a_statement_is_not_found_by_a_tag_that_stands_elsewhere_too() -> None:
    text = f"<p>\n        {PRIVACY_EN} {filler(90)}\n      </p>"
    files = {"a/locales/en.yml": f"en:\n  x: |\n      <p>\n      Text\n  privacy_policy:\n    body: |\n      {text}\n"}
    result = run("privacy.documentation", files)
    assert [(str(each.path), each.start) for each in result.evidence] == [("a/locales/en.yml", 8)]


LATER = (
    "Die Anwendung wird einmal vollständig mit der BITV 2.0 und der WCAG 2.1 AA vereinbar sein. Die Karte wird dann auch"
    " mit der Tastatur bedienbar sein. Wann das so weit ist, können wir heute noch nicht sagen. "
)
ABOUT = (
    "The Web Content Accessibility Guidelines (WCAG) 2.1 define how to make pages usable for everybody. There are three"
    " levels of conformance: A, AA and AAA. Public bodies have to comply with level AA. "
)
BLANKS = A11Y_DE.replace("Die Anwendung", "[Name der Anwendung]")


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"docs/barrierefreiheit.md": f"# Barrierefreiheit\n\n{LATER}{filler(40, 'de')}\n"}, "stub", id="later"),
        pytest.param(
            {"ACCESSIBILITY.md": f"# Accessibility\n\nThe app will be fully compliant with WCAG 2.1. {filler(40)}\n"},
            "stub",
            id="later, in English",
        ),
        pytest.param({"ACCESSIBILITY.md": f"# Accessibility\n\n{ABOUT}{filler(40)}\n"}, "stub", id="on the standard"),
        pytest.param({"docs/barrierefreiheit.md": f"# Barrierefreiheit\n\n{BLANKS}\n"}, "template", id="blanks"),
        pytest.param(
            {"src/app/accessibility/accessibility.component.html": f"<h1>Accessibility</h1>\n<p>{A11Y_EN}</p>\n"},
            "substantive",
            id="a component of Angular",
        ),
        pytest.param({"docs/barrierefreiheit.md": f"# Barrierefreiheit\n\n{A11Y_DE}\n"}, "substantive", id="a state"),
    ],
)  # fmt: skip
def test_what_tells_the_state_of_accessibility(files: Files, grade: str) -> None:
    assert run("accessibility.statement", files).value == grade


STORED = (
    "Die Software speichert Name, E-Mail-Adresse und Standort. Zweck ist die Bearbeitung der Meldung; Rechtsgrundlage ist"
    " Art. 6 DSGVO. Die Daten werden nach einem Jahr gelöscht und an niemanden weitergegeben. "
)
LAW = (
    "The GDPR protects personal data such as names and e-mail addresses. Whoever stores them needs a purpose and a legal"
    " basis. The rights of the data subject are access, erasure and rectification. "
)
ADVICE = (
    "Write your own privacy policy before you open the site. It should name which personal data such as e-mail addresses"
    " you store, for what purpose, how long they are kept and who receives them. "
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(f"# Datenschutz\n\n{STORED}{filler(40, 'de')}\n", "substantive", id="what is stored"),
        pytest.param(f"# Privacy\n\n{LAW}{filler(40)}\n", "stub", id="on the law"),
        pytest.param(f"# Privacy\n\n{ADVICE}{filler(40)}\n", "stub", id="advice"),
        pytest.param(
            f"# Privacy\n\nWe store e-mail addresses for the purpose of reports on the [legal basis]. They are deleted after"
            f" a year and given to [recipients]. {filler(40)}\n",
            "template",
            id="blanks",
        ),
    ],
)  # fmt: skip
def test_what_tells_of_personal_data(text: str, grade: str) -> None:
    assert run("privacy.documentation", {"docs/privacy.md": text}).value == grade


NO_DATA = {".sealcheck.yml": "facts:\n  personal_data: false\n"}


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({}, True, id="nothing else"),
        pytest.param({"src/Join.vue": '<template><form><input type="email"></form></template>\n'}, None, id="a form"),
        pytest.param({"src/In.jsx": '<Field autoComplete="given-name" />\n'}, None, id="a field of React"),
        pytest.param({"app/models.py": "class U(models.Model):\n    mail = models.EmailField()\n"}, None, id="a model"),
        pytest.param({"app/models.py": "class U(AbstractUser):\n    pass\n"}, None, id="users"),
        pytest.param({"src/Find.vue": '<template><input type="search"></template>\n'}, True, id="a search"),
        pytest.param({"tests/Join.vue": '<template><input type="email"></template>\n'}, True, id="a test"),
        pytest.param({"src/a.html": "<p>Write to our email</p>\n"}, True, id="a word"),
    ],
)
def test_a_denial_that_forms_contradict(files: Files, value: bool | None) -> None:
    assert run("privacy.denied", {**NO_DATA, **files}).value is value
