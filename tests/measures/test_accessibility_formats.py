# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Translations in formats of single systems, with texts in them and without."""

from __future__ import annotations

import json

import pytest

from tests.kit import run

WORDS = {"de": "Lampe", "en": "Lamp", "no": "Lykt"}


def tabbed(tag: str, text: str | None = None) -> str:
    return "".join(
        f"the lamp {n}\tlamps\t{tag}\t{WORDS[tag] + ' ' + str(n) if text is None else text}\n" for n in range(9)
    )


def lines(word: str) -> str:
    return "# CHARSET=UTF-8\n" + "".join(f"Lamp{n}={word}\n" for n in range(9))


def pairs(word: str) -> str:
    return "".join(f'"The lamp {n}","{word} {n}"\n' for n in range(9))


def bundle(name: str, word: str, parent: str = "ListResourceBundle") -> str:
    rows = "".join(f'      {{ "lamp{n}", "{word} {n}" }},\n' for n in range(9))
    return f"public class {name} extends {parent} {{\n  Object[][] c = {{\n{rows}  }};\n}}\n"


def unity(word: str) -> str:
    return "".join(f"  - m_Id: {n}\n    m_Localized: {word}\n" for n in range(9))


def resw(word: str) -> str:
    rows = "".join(
        f'<data name="Lamp{n}" xml:space="preserve">\n    <value>{word}</value>\n  </data>\n' for n in range(9)
    )
    return f"<root>{rows}</root>"


def locallang(german: str) -> str:
    blocks = {"default": "Lamp", "de": german}
    rows = "".join(
        f'<languageKey index="{key}" type="array">\n'
        + "".join(f'<label index="lamp{n}">{text}</label>\n' for n in range(9))
        + "</languageKey>\n"
        for key, text in blocks.items()
    )
    return f"<T3locallang><data>{rows}</data></T3locallang>"


def xcode(german: dict[str, object]) -> str:
    entries = {f"Lamp {n}": {"localizations": {"de": german}} for n in range(9)}
    return json.dumps({"sourceLanguage": "en", "strings": entries})


def unit(state: str, value: str) -> dict[str, object]:
    return {"stringUnit": {"state": state, "value": value}}


CASES = [
    ({"lamps/setup/phpgw_en.lang": tabbed("en"), "lamps/setup/phpgw_no.lang": tabbed("no")}, 2, "phpGroupWare"),
    ({"lamps/lang/egw_en.lang": tabbed("en"), "lamps/lang/egw_de.lang": tabbed("de")}, 2, "eGroupware"),
    (
        {"lamps/setup/phpgw_en.lang": tabbed("en"), "lamps/setup/phpgw_no.lang": tabbed("no", "")},
        1,
        "nothing filled in",
    ),
    ({"langs/de_DE/a.lang": lines("Lampe"), "langs/en_US/a.lang": lines("Lamp")}, 2, "Dolibarr"),
    ({"langs/de_DE/a.lang": lines(""), "langs/en_US/a.lang": lines("Lamp")}, 1, "Dolibarr, to be filled"),
    ({"langs/de_DE/a.lang": lines("Lamp"), "langs/en_US/a.lang": lines("Lamp")}, 1, "Dolibarr, a copy"),
    ({"lang/de.lang": "<language id='de'>\na=b\n</language>", "lang/en.lang": "<language id='en'/>"}, 0, "of editors"),
    ({"i18n/de.csv": "id,name,area\n" * 9, "i18n/en.csv": "id,nom,area\n" * 9}, 0, "a table of data"),
    ({"lang/m.cs.neon": "a: Lampa\n" * 9, "lang/m.en.neon": "a: Lamp\n" * 9}, 0, "Nette under a short name"),
    ({"lang/messages.cs.neon": "a: Lampa\n" * 9, "lang/messages.en.neon": "a: Lamp\n" * 9}, 2, "Nette"),
    ({"Text/Mat_de.asset": "m_Name: x\n" * 9, "Text/Mat_en.asset": "m_Name: y\n" * 9}, 0, "other assets"),
    (
        {"src/Texts.java": bundle("Texts", "Lamp", "Base"), "src/Texts_de.java": bundle("Texts_de", "Lampe", "Base")},
        0,
        "other classes of Java",
    ),
    (
        {"Strings/de/Resources.resw": resw("Lampe"), "Strings/en/Resources.resw": resw("Lamp")},
        2,
        "Windows",
    ),
    ({"Strings/de/Resources.resw": resw(""), "Strings/en/Resources.resw": resw("Lamp")}, 1, "Windows, to be filled"),
    ({"App/Texts.resx": resw("Lamp"), "App/Texts.de.resx": resw("")}, 1, ".NET, to be filled"),
    ({"Resources/Private/Language/locallang.xml": locallang("Lampe")}, 2, "TYPO3 before XLIFF"),
    ({"Resources/Private/Language/locallang.xml": locallang("")}, 1, "TYPO3 before XLIFF, to be filled"),
    ({"A/L.xcstrings": xcode(unit("translated", "Lampe"))}, 2, "Xcode"),
    ({"A/L.xcstrings": xcode(unit("new", "Lamp"))}, 1, "Xcode, to be made"),
    ({"A/L.xcstrings": xcode(unit("translated", ""))}, 1, "Xcode, to be filled"),
    ({"A/L.xcstrings": xcode({"variations": {"plural": {"one": unit("translated", "L")}}})}, 2, "Xcode, by number"),
    (
        {
            "app/locales/fr_FR/v.UTF-8.properties": "a=Lampe\n" * 9,
            "app/locales/en_US/v.UTF-8.properties": "a=Lamp\n" * 9,
        },
        2,
        "Jelix",
    ),
]


@pytest.mark.parametrize(("files", "count"), [pytest.param(f, count, id=name) for f, count, name in CASES])
def test_texts_of_single_systems_count_where_they_are_filled_in(files: dict[str, str], count: int) -> None:
    assert run("accessibility.locales", files).value == count
