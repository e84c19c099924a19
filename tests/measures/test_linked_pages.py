# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages on accessibility and data protection that the user interface leads to, and that lie somewhere else."""

from __future__ import annotations

import json

import pytest

from sealcheck.words import words
from tests.kit import Files, run

PAGE = {"src/Main.vue": "<template><main>x</main></template>"}
FOOTER = 'export const links = [\n  {{ url: "{0}", text: "A" }},\n];\n'


def _linked(address: str, path: str = "src/footerLinks.ts") -> Files:
    return PAGE | {path: FOOTER.format(address)}


@pytest.mark.parametrize(
    ("files", "line"),
    [
        pytest.param(_linked("/barrierefreiheit"), 2, id="footer"),
        pytest.param(_linked("/de/erklaerung-zur-barrierefreiheit.html", "src/nav.js"), 2, id="menu"),
        pytest.param(_linked("https://stadt.example/barrierefreiheit"), 2, id="on the site of the town"),
        pytest.param(
            PAGE | {"src/Footer.vue": "<a :href='x'>\nErklärung zur Barrierefreiheit\n</a>"}, 2, id="a line of its own"
        ),
        pytest.param(
            PAGE | {"src/Footer.vue": "<a :href='x'>Erklärung zur Barrierefreiheit</a>"}, 1, id="label in a footer"
        ),
        pytest.param(
            PAGE
            | {
                "web/locales/sv.json": json.dumps(
                    {"a": "b", "foot": "Tillgänglighetsredogörelse"}, indent=0, ensure_ascii=False
                )
            },
            3,
            id="label among translations",
        ),
        pytest.param(_linked("/barrierefreiheit", "tests/footer.ts"), None, id="test"),
        pytest.param(_linked("/barrierefreiheit", "node_modules/a/footer.ts"), None, id="vendored"),
        pytest.param(_linked("/barrierefreiheit", "src/stations.ts"), None, id="no footer"),
        pytest.param({"src/footerLinks.ts": FOOTER.format("/barrierefreiheit")}, None, id="no user interface"),
        pytest.param(
            PAGE | {"website/docusaurus.config.js": "", "website/src/footer.js": FOOTER.format("/accessibility")},
            None,
            id="site of the documentation",
        ),
        pytest.param(_linked("/icons/accessibility.svg"), None, id="drawing"),
        pytest.param(_linked("https://www.w3.org/standards/accessibility"), None, id="page of somebody else"),
        pytest.param(PAGE | {"src/menu.ts": 'import a from "./accessibility";\n'}, None, id="code"),
        pytest.param(
            PAGE | {"web/locales/en.json": '{"a": "Please allow the accessibility service"}'}, None, id="permission"
        ),
        pytest.param(PAGE | {"web/locales/en.json": '{"stop": "Accessibility"}'}, None, id="a word"),
    ],
)
def test_linked_accessibility_statement(files: Files, line: int | None) -> None:
    _is_elsewhere("accessibility.statement", files, line)


@pytest.mark.parametrize(
    ("files", "line"),
    [
        pytest.param(_linked("/datenschutz"), 2, id="footer"),
        pytest.param(_linked("https://stadt.example/privacy-policy"), 2, id="on the site of the town"),
        pytest.param(
            PAGE
            | {
                "ui/locales/en.json": '{\n "more_href": "legal/en.html",\n "more": "Copyright & data protection",\n "z": "y"}'
            },
            3,
            id="label among translations",
        ),
        pytest.param(
            PAGE
            | {"config/locales/es.yml": "es:\n  foot:\n    data_protection_url: https://ciudad.example/tramites\n"},
            3,
            id="key of an address",
        ),
        pytest.param(
            PAGE | {"db/seeds/terms.es.html": "<p>x</p>\n<h3>E. Protección de los datos personales</h3>\n<p>y</p>"},
            2,
            id="heading in another language",
        ),
        pytest.param(
            PAGE | {"config/locales/ca.yml": "ca:\n  title: Protecció de dades\n"},
            2,
            id="title without quotation marks",
        ),
        pytest.param(_linked("https://policies.google.com/privacy"), None, id="policy of a service"),
        pytest.param(
            PAGE | {"config/locales/es.yml": "es:\n  privacy_url: https://policies.google.com/privacy\n"},
            None,
            id="key with the policy of a service",
        ),
        pytest.param(_linked("/privacy", "src/api.ts"), None, id="interface for programs"),
        pytest.param(PAGE | {"web/locales/en.json": '{"role": "Data protection officer"}'}, None, id="a role"),
        pytest.param(PAGE | {"web/locales/en.json": '{"privacy": "Privacy settings"}'}, None, id="settings"),
        pytest.param(PAGE | {"l10n/de.json": '{"Privacy" : "Datenschutz"}'}, None, id="translated settings"),
        pytest.param(PAGE | {"l10n/de.json": '{"Privacy" : "Datenschutzerklärung"}'}, 1, id="translated title"),
        pytest.param(PAGE | {"src/Footer.vue": '<a href="#">Privacy policy</a>'}, None, id="leads nowhere yet"),
        pytest.param(_linked("/datenschutz", "src/mocks/footer.ts"), None, id="made up for tests"),
        pytest.param(_linked("/datenschutz", "documentation/src/includes/footer.html"), None, id="documentation"),
        pytest.param(PAGE | {"web/locales/de.json": '{"datenschutz-header": {"a": "b"}}'}, None, id="a key"),
    ],
)
def test_linked_privacy_notice(files: Files, line: int | None) -> None:
    _is_elsewhere("privacy.documentation", files, line)


def test_a_thin_statement_in_the_repository_decides() -> None:
    result = run("privacy.documentation", {"README.md": "# A\n\n## Privacy\n\nWe care.\n", **_linked("/privacy")})
    assert result.value == "stub"


def _is_elsewhere(measure: str, files: Files, line: int | None) -> None:
    result = run(measure, files)
    if line is None:
        assert result.value == "absent"
        return
    assert result.value is None and result.undetermined is not None
    assert result.evidence[0].start == line
    assert all(words(each.text, "de") for each in result.evidence)
