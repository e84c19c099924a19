# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements on data protection and accessibility in pages that are called something else."""

from __future__ import annotations

import pytest

from sealcheck.words import words
from tests.kit import Files, run
from tests.measures.prose import filler

PAGE = {"src/Main.vue": "<template><main>x</main></template>"}
PRIVACY_EN = "We store email addresses in order to answer. They are deleted after one year. " + filler(45)
PRIVACY_DE = "Wir speichern E-Mail-Adressen zum Zweck der Antwort. Sie werden nach einem Jahr gelöscht. " + filler(
    45, "de"
)
A11Y_DE = "Die Anwendung ist mit der BITV 2.0 teilweise vereinbar. Nicht barrierefrei sind Karten. " + filler(40, "de")
A11Y_FR = "Le site est partiellement conforme au RGAA. " + filler(45)
OTHER = "<p>\n" + "Any liability for links to pages of third parties is excluded. " * 3 + "\n</p>\n"


def _jsx(heading: str, text: str, tag: str = "h2") -> str:
    close = tag.partition(" ")[0]
    return (
        "import React from 'react'\n\nexport default function Page() {\n  return (\n    <main>\n"
        f"      <h1>Terms of use</h1>\n      <{tag}>\n        {heading}\n      </{close}>\n"
        f'      <p className="text">\n        {text}{{" "}}\n      </p>\n      {{/* end */}}\n'
        f"      <h2>Liability</h2>\n{OTHER}    </main>\n  )\n}}\n"
    )


def _html(heading: str, text: str) -> str:
    return f"<h1>Impressum</h1>\n<p>A Street 1</p>\n{heading}\n<p>{text}</p>\n<h2>Haftung</h2>\n{OTHER}"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"src/app/terms-of-use/page.tsx": _jsx("7. Privacy Policy", PRIVACY_EN)}, "substantive", id="JSX"),
        pytest.param({"src/Imprint.js": _jsx("Datenschutz", PRIVACY_DE)}, "substantive", id="a script with tags"),
        pytest.param({"impressum.html": _html("<h2>Datenschutz</h2>", PRIVACY_DE)}, "substantive", id="HTML"),
        pytest.param(
            {"app/impressum-datenschutz.html": _html("<header><h2>Datenschutzerklärung</h2></header>", PRIVACY_DE)},
            "substantive",
            id="named after both",
        ),
        pytest.param(
            {"web/templates/legal.html": _html("<h2>{% trans 'Privacy policy' %}</h2>", PRIVACY_EN)},
            "substantive",
            id="a translated heading",
        ),
        pytest.param({"src/DataPolicy.svelte": _jsx("Privacy", PRIVACY_EN)}, "substantive", id="a policy on data"),
        pytest.param(
            {"impressum.html": _html("<h2>Datenschutz</h2>", "Wir speichern keine personenbezogenen Daten.")},
            "substantive",
            id="says there are none",
        ),
        pytest.param(
            {"terms.html": _html("<h2>Privacy</h2>", "You find it in <a href='/privacy'>our privacy policy</a>.")},
            None,
            id="leads to a page that lies elsewhere",
        ),
        pytest.param(
            PAGE | {"src/Faq.vue": _html("<h2>Privacy</h2>", "We store your email address.")},
            "absent",
            id="an answer is no beginning",
        ),
        pytest.param({"src/Faq.vue": _html("<h2>Privacy</h2>", PRIVACY_EN)}, "substantive", id="a whole answer"),
        pytest.param(
            {"src/Article.vue": _html("<h2>Datenschutz</h2>", PRIVACY_DE)}, "absent", id="an article on the subject"
        ),
        pytest.param(
            {"src/Legal.tsx": _jsx("Privacy", "Soon.").replace(OTHER, f"<p>\n{PRIVACY_EN}\n</p>\n")},
            "absent",
            id="the text of the next section does not count",
        ),
        pytest.param(
            {"impressum.html": f"<h1>Impressum und Datenschutz</h1>\n<p>E-Mail-Adresse: a@b.example</p>\n{OTHER}"},
            None,
            id="a heading on something else as well",
        ),
        pytest.param(
            {"impressum.html": f"<p>A Street 1</p>\n<!--\n<h2>Datenschutz</h2>\n<p>{PRIVACY_DE}</p>\n-->\n"},
            "absent",
            id="commented out",
        ),
        pytest.param(
            {"src/Legal.tsx": _jsx("Contact", "{/* <h2>Privacy</h2>\n" + PRIVACY_EN + " */}")},
            "absent",
            id="commented out in JSX",
        ),
        pytest.param(
            {"web/imprint.html": f"<p>\nWe take\n<strong>data protection</strong>\nvery seriously. {PRIVACY_EN}</p>"},
            "absent",
            id="bold words within a sentence",
        ),
        pytest.param(
            {"src/Legal.jsx": _jsx("{t('legal.privacy')}", "{t('legal.p1')} {t('legal.p2')} {t('legal.p3')}")},
            "absent",
            id="texts among the translations",
        ),
        pytest.param(
            {"src/PrivacySettings.vue": _html("<h2>Privacy</h2>", PRIVACY_EN)}, "absent", id="settings of one's own"
        ),
        pytest.param({"tests/terms.html": _html("<h2>Privacy</h2>", PRIVACY_EN)}, "absent", id="a test"),
        pytest.param({"src/mocks/terms.html": _html("<h2>Privacy</h2>", PRIVACY_EN)}, "absent", id="made up for tests"),
        pytest.param({"src/terms.ts": _html("<h2>Privacy</h2>", PRIVACY_EN)}, "absent", id="code"),
        pytest.param({"lib/terms.js": "// <h2>Privacy\n" + PRIVACY_EN}, "absent", id="a script without tags"),
    ],
)
def test_privacy_in_pages_of_another_name(files: Files, grade: str | None) -> None:
    _is("privacy.documentation", files, grade)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"src/Legal.tsx": _jsx("Barrierefreiheit", A11Y_DE)}, "substantive", id="JSX"),
        pytest.param({"imprint.html": _html("<h2>Accessibilité</h2>", A11Y_FR)}, "substantive", id="French scheme"),
        pytest.param(
            {"terms.html": _html("<h2>Accessibility</h2>", "We cannot warrant access; there may be limitations.")},
            "absent",
            id="access to the service at all",
        ),
        pytest.param(
            {"terms.html": _html("<h2>Barrierefreiheit der Haltestellen</h2>", A11Y_DE)}, "absent", id="stations"
        ),
    ],
)
def test_accessibility_in_pages_of_another_name(files: Files, grade: str | None) -> None:
    _is("accessibility.statement", files, grade)


COOKIES = "Cookies are used to keep your settings and to give anonymised numbers to third parties. " + filler(25)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param(
            {"src/CookieBanner.vue": "<p>We use cookies to improve this page. I agree.</p>"}, "absent", id="a question"
        ),
        pytest.param({"src/CookiePolicyLink.jsx": f"<p>{COOKIES}</p>"}, "absent", id="something else"),
        pytest.param({"src/cookie-policy.ts": COOKIES}, "absent", id="code"),
        pytest.param({"node_modules/a/CookiePolicy.jsx": f"<p>{COOKIES}</p>"}, "absent", id="vendored"),
        pytest.param(
            PAGE | {"src/CookieBanner.vue": f"<p>{COOKIES}</p>", "src/Footer.vue": "<a href='/privacy'>Privacy</a>"},
            None,
            id="beside a link to the policy",
        ),
        pytest.param(
            {"src/CookieBanner.vue": f"<p>{COOKIES}</p>", "PRIVACY.md": PRIVACY_EN}, "substantive", id="beside a policy"
        ),
    ],
)
def test_a_text_on_cookies_is_a_beginning(files: Files, grade: str | None) -> None:
    _is("privacy.documentation", files, grade)


def test_a_section_is_shown_where_it_stands() -> None:
    result = run("privacy.documentation", {"src/Legal.tsx": _jsx("Privacy", PRIVACY_EN)})
    assert (result.evidence[0].path, result.evidence[0].start) == ("src/Legal.tsx", 11)


def _is(measure: str, files: Files, grade: str | None) -> None:
    result = run(measure, files)
    assert result.value == grade
    assert all(words(each.text, "de") for each in result.evidence)
