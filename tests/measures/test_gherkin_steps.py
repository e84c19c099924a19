# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Scenarios in Gherkin count where something carries out their steps."""

from __future__ import annotations

import pytest

from tests.kit import Files, snapshot, workbench

FEATURE: Files = {
    "features/fees.feature": "Feature: fees\n  Scenario: a dog\n    Given a dog\n    Then it costs 20 euro\n\n  Scenario: two\n    Given two dogs\n    Then it costs 50 euro\n"
}
KARATE: Files = {
    "src/test/java/fees.feature": "Feature: fees\nScenario: a dog\n  Given path 'fees', 1\n  When method get\n  Then status 200\n"
}
IN_OTHER_LANGUAGES = (
    "Fonctionnalité: A\n  Scénario: B\n    # first\n    Quand c\n",
    "Funktionalität: A\n  Szenario: B\n    Wenn c\n",
    "Fonctionnalité: A\n  Plan du scénario: B\n    Quand c\n",
    "Característica: A\n  Esquema del Cenário: B\n    Quando c\n",
    "Funkcja: A\n  Scenariusz: B\n    Gdy c\n",
    "Característica: A\n  Escenari: B\n    Quan c\n",
    "Ominaisuus: A\n  Tapaus: B\n    Kun c\n",
)
STEPS = {
    "behave": ("features/steps/fees.py", "from behave import given\n\n@given(u'a dog')\ndef step(context):\n    f()\n"),
    "behave, any step": ("tests/steps.py", "@step ('a {animal}')\ndef step(context, animal):\n    f()\n"),
    "pytest-bdd": ("tests/test_fees.py", '@given(parsers.parse("a {animal}"))\ndef given_animal(animal):\n    f()\n'),
    "Cucumber, JavaScript": ("features/step_definitions/fees.js", "Given(/^a dog$/, function () {\n  f();\n});\n"),
    "Cucumber, TypeScript": ("e2e/steps.ts", "Given('a dog', async () => {\n  f();\n});\n"),
    "Cucumber, Java": ("src/test/java/Steps.java", '  @Given("a dog")\n  public void aDog() {\n    f();\n  }\n'),
    "Cucumber, Java, German": ("src/test/java/Steps.java", '  @Angenommen("a dog")\n  public void aDog() {\n  }\n'),
    "Cucumber, Ruby": ("features/step_definitions/fees.rb", "Given /^a dog$/ do\n  f\nend\n"),
    "Cucumber, Rust": ("tests/fees.rs", '#[given(expr = "a dog")]\nfn a_dog(w: &mut World) {\n    f();\n}\n'),
    "Cucumber, Java, French": (
        "src/test/java/Steps.java",
        'import io.cucumber.java.fr.Soit;\n\n  @Soit("a dog")\n  void a() {\n  }\n',
    ),
    "behave, nothing given": ("features/steps/fees.py", "@when('a dog comes')\ndef step(context):\n    f()\n"),
    "Cucumber, JavaScript, nothing given": (
        "features/steps/fees.js",
        "When('a dog comes', function () {\n  f();\n});\n",
    ),
    "Cucumber, Java, nothing given": (
        "src/test/java/Steps.java",
        '  @When("a dog comes")\n  public void aDog() {\n  }\n',
    ),
    "Cucumber, Ruby, nothing given": ("features/step_definitions/fees.rb", "When /^a dog comes$/ do\n  f\nend\n"),
    "Reqnroll": ("Fees.Tests/Steps.cs", '  [Given(@"a dog")]\n  public void ADog() { F(); }\n'),
    "Behat": (
        "features/bootstrap/FeatureContext.php",
        "  /**\n   * @Given a dog\n   */\n  public function aDog() {}\n",
    ),
    "Behat, from a package": (
        "behat.yml",
        "default:\n  suites:\n    web:\n      contexts: [Drupal\\Context\\MinkContext]\n",
    ),
    "godog": ("fees_test.go", "func Init(ctx *godog.ScenarioContext) {\n\tctx.Step(`^a dog$`, aDog)\n}\n"),
    "Perl": ("t/steps.pl", "Given qr/a dog/, sub {\n  f();\n};\n"),
}
#: What looks like code for steps.
OTHER = {
    "no file": ("src/a.py", "f()\n"),
    "a mock": ("src/test/java/Mocks.java", '    // Given a dog\n    given(fees.of("dog")).willReturn(20);\n'),
    "a mock of an answer": (
        "src/test/java/Mocks.java",
        "    // When a dog comes\n    when(fees.of(dog)).thenReturn(20);\n",
    ),
    "what only starts Cucumber": ("src/test/java/Run.java", "import io.cucumber.junit.Cucumber;\n\nclass Run {}\n"),
    "a report of Playwright": ("e2e/helper.ts", "await test.step('opens', async () => {});\n"),
    "Behat without classes": ("behat.yml", "default:\n  suites: {}\n"),
}


def real(files: Files) -> tuple[int, int]:
    """How many cases count, and how many do not."""
    found = workbench(snapshot(files)).get("test_cases")
    return found.real, found.hollow


@pytest.mark.parametrize(("path", "text"), STEPS.values(), ids=STEPS)
def test_scenarios_count_where_code_carries_out_their_steps(path: str, text: str) -> None:
    assert real({**FEATURE, path: text}) == (2, 0)


@pytest.mark.parametrize(("path", "text"), OTHER.values(), ids=OTHER)
def test_scenarios_without_code_for_their_steps_are_placeholders(path: str, text: str) -> None:
    assert real({**FEATURE, path: text}) == (0, 2)


@pytest.mark.parametrize("feature", IN_OTHER_LANGUAGES)
def test_scenarios_in_other_languages_count(feature: str) -> None:
    steps = "Given(/^c$/) do\n  f\nend\n"
    assert real({"features/a.feature": feature, "features/step_definitions/a.rb": steps}) == (1, 0)


def test_karate_brings_its_steps() -> None:
    assert real(KARATE) == (1, 0)
