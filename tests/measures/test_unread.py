# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""A README in a script or language that no wording matches: what is missed is not determined, what is found counts."""

from __future__ import annotations

import pytest

from tests.kit import run
from tests.measures.prose import BUILT_EN, PURPOSE_EN, filler

BULGARIAN = (
    "# Дървета\n\nПлатформа за дърветата на града и за хората, които ги поливат. Проектът е в затворена бета.\n\n"
    "## Архитектура\n\nСистемата се състои от приложение, сървър и база данни, които си говорят по мрежата. "
    "Приложението показва дърветата, сървърът ги пази, а базата данни помни кой кога ги е поливал.\n\n"
    "## Помощ в разработката\n\nСъздайте клон, добавете тестове и изпратете заявка за сливане.\n"
)
ENGLISH = "# Trees\n\n" + PURPOSE_EN + filler(110)
POLICY = "# Security policy\n\nPlease report vulnerabilities by mail to security@stadt-muster.de and not in a public issue.\n"
JAPANESE = "# 街路樹台帳\n\n" + "市の街路樹を記録し、手入れを計画するためのウェブアプリです。" * 8

#: Names of programs in Latin letters among sentences in Chinese.
CHINESE = "# tree-map\n\n這個專案希望能夠讓市民容易回報路樹的狀況並且在地圖上呈現出來方便大家一起照顧\n\n" + "".join(
    f"## tree-map-{part}\n\n回報路樹的程式使用 AngularJS, LiveScript, PostgreSQL\n\n"
    for part in ("server", "client", "crawler")
)

DANISH = (
    "# Træer\n\nEt kort over byens træer, som borgerne kan vande. Løsningen er lavet af kommunen og bliver brugt hver dag.\n\n"
    "## Opbygning\n\nLøsningen består af en app, en server og en database, der taler med hinanden over nettet. Appen viser "
    "træerne, serveren gemmer dem, og databasen husker, hvem der har vandet hvilke træer og hvornår det er sket.\n\n"
    "## Sådan hjælper du\n\nLav en gren, skriv nogle prøver, og send os dine ændringer, så ser vi på dem.\n"
)
FRENCH = (
    "# Arbres\n\nUne carte des arbres de la ville pour les habitants qui les arrosent, avec un calendrier pour les équipes.\n\n"
    "## Composants\n\nLe système est fait d'un serveur, d'une base et d'une page qui montre les arbres. Le serveur garde les "
    "arbres dans la base, et la page les affiche sur la carte pour que chacun sache qui a arrosé quoi et quand.\n"
)

#: Measures that read the README, with what they say when nothing is found in one that is read.
READERS = {
    "documentation.installation": "absent",
    "documentation.maturity_declared": False,
    "documentation.guides": 0,
    "documentation.architecture": "absent",
    "community.contributing": "absent",
    "community.code_of_conduct": "absent",
    "community.maintainers": 0,
    "community.governance": "absent",
    "security.contact": "absent",
    "security.response_days": "none",
    "accessibility.statement": "absent",
    "privacy.documentation": "absent",
    "reuse.standards": 0,
}


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize(
    ("text", "key"),
    [
        pytest.param(BULGARIAN, "documentation.other_script", id="Cyrillic"),
        pytest.param(JAPANESE, "documentation.other_script", id="Japanese"),
        pytest.param(CHINESE, "documentation.other_script", id="Chinese with names of programs"),
        pytest.param(DANISH, "documentation.other_language", id="Danish"),
        pytest.param(FRENCH, "documentation.other_language", id="French"),
    ],
)
def test_what_an_unread_readme_may_say_is_not_determined(name: str, text: str, key: str) -> None:
    result = run(name, {"README.md": text})
    assert result.undetermined
    assert result.undetermined.key == key
    assert [each.path for each in result.evidence if each.text.key == key] == ["README.md"]


@pytest.mark.parametrize(("name", "value"), READERS.items())
@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"README.md": ENGLISH}, id="one that is read"),
        pytest.param({"README.md": BULGARIAN, "README.en.md": ENGLISH}, id="one of several is read"),
        pytest.param({"README.md": DANISH, "README.en.md": ENGLISH}, id="one of several languages is read"),
        pytest.param({"README.md": ENGLISH + "\n\n" + JAPANESE[:120]}, id="English with some Japanese"),
        pytest.param({"README.md": ENGLISH + "\n\n" + DANISH[:200]}, id="English with some Danish"),
        pytest.param({"README.md": "# Дървета\n\nПлатформа за дърветата.\n"}, id="hardly a word"),
        pytest.param({"src/main.py": "x = 1\n"}, id="none at all"),
    ],
)
def test_a_miss_in_what_is_read_stays_a_miss(name: str, value: object, files: dict[str, str]) -> None:
    assert run(name, files).value == value


@pytest.mark.parametrize(
    ("name", "files", "value"),
    [
        ("documentation.installation", {"INSTALL.md": "# Install\n\n```\nnpm install\n```\n"}, "substantive"),
        ("documentation.architecture", {"docs/architecture.md": f"# Architecture\n\n{BUILT_EN}\n"}, "substantive"),
        ("community.maintainers", {"MAINTAINERS.md": "# Maintainers\n\n- Ada Baum <ada@stadt-muster.de>\n"}, 1),
        ("security.response_days", {"SECURITY.md": POLICY}, "none"),
        ("security.contact", {"SECURITY.md": POLICY}, "substantive"),
    ],
)
def test_other_documents_decide_beside_an_unread_readme(name: str, files: dict[str, str], value: object) -> None:
    assert run(name, {"README.md": BULGARIAN, **files}).value == value


def test_commands_in_an_unread_readme_are_still_read() -> None:
    text = BULGARIAN + "\n## Стартиране\n\n```\ndocker compose up -d\n```\n"
    assert run("documentation.installation", {"README.md": text}).value == "substantive"


def test_words_are_counted_where_no_gaps_stand_between_them() -> None:
    assert run("documentation.purpose", {"README.md": JAPANESE}).value is None
    assert run("documentation.purpose", {"README.md": JAPANESE[:40]}).value == "absent"


def test_a_word_that_every_row_of_a_table_repeats_tells_no_language() -> None:
    table = "| Requirement | Tested |\n|---|---|\n" + "".join(f"| /req/core/{n} | No |\n" for n in range(150))
    assert run("documentation.architecture", {"README.md": f"{ENGLISH}\n\n{table}"}).value == "absent"
    assert run("documentation.architecture", {"README.md": f"{DANISH}\n\n{table}"}).value is None
