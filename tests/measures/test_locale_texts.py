# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts that only seem to translate a user interface, and formats in which frameworks keep those that do."""

from __future__ import annotations

import json

import pytest

from tests.kit import Files, run

PAGES = {f"src/pages/P{n}.vue": "<template><form><button>x</button></form></template>\n" for n in range(3)}
ENGLISH = (
    "Save the changes", "Open the map", "Close this window", "Find a lamp", "Report a broken lamp", "Send the form now",
    "The address is missing", "Choose your language", "Show more of the results", "Back to the start",
)  # fmt: skip
OTHERWISE = (
    "Keep what you changed", "Show me the map", "Shut the window", "Look for a light", "Tell us of a fault",
    "Submit this form", "There is no address", "Pick a language for you", "View the other ones", "Go to the beginning",
)  # fmt: skip
GERMAN = (
    "Änderungen speichern", "Die Karte öffnen", "Dieses Fenster schließen", "Eine Laterne finden",
    "Eine defekte Laterne melden", "Das Formular jetzt senden", "Die Adresse fehlt", "Wählen Sie Ihre Sprache",
    "Mehr Ergebnisse zeigen", "Zurück zum Anfang",
)  # fmt: skip


def as_json(*texts: str) -> str:
    return json.dumps({f"key{n}": text for n, text in enumerate(texts)}, indent=1, ensure_ascii=False)


def as_php(form: str, *texts: str) -> str:
    return "<?php\n" + "".join(form % (f"key{n}", text) + "\n" for n, text in enumerate(texts))


def as_toml(*texts: str) -> str:
    return "".join(f'[key{n}]\nother = "{text}"\n' for n, text in enumerate(texts))


def as_lines(prefix: str, *texts: str) -> str:
    return "".join(f"{prefix}key{n}: {text}\n" for n, text in enumerate(texts))


def po(*texts: str) -> str:
    head = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n'
    return head + "".join(f'msgid "{one}"\nmsgstr "{two}"\n\n' for one, two in zip(ENGLISH, texts, strict=True))


def xlf(*texts: str, state: str = "") -> str:
    rows = [
        f"<source>{one}</source>\n" + (f"<target{state}>{two}</target>\n" if two else "")
        for one, two in zip(ENGLISH, texts, strict=True)
    ]
    return "<xliff><body>" + "".join(f"<trans-unit>{row}</trans-unit>\n" for row in rows) + "</body></xliff>"


EN = {"src/locales/en.json": as_json(*ENGLISH)}
BARE = {"src/locale/messages.xlf": xlf(*[""] * 10)}
MODULE = f"export default {as_json(*GERMAN)}\n"


def fluent(word: str) -> str:
    return "".join(f"lamp{n} = {word}\n" for n in range(9))


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({**EN, "src/locales/de.json": as_json(*GERMAN)}, 2, id="translated"),
        pytest.param({**EN, "src/locales/de.json": as_json(*OTHERWISE)}, 1, id="German in English"),
        pytest.param({**EN, "src/locales/fr.json": as_json(*GERMAN)}, 2, id="French in German, which is a second one"),
        pytest.param({**EN, "src/locales/nl.json": as_json(*OTHERWISE)}, 1, id="Dutch in English"),
        pytest.param({**EN, "src/locales/gsw.json": as_json(*OTHERWISE)}, 2, id="a language that is not known"),
        pytest.param({"l/locales/en.js": MODULE, "l/locales/de.js": f"/*\n{MODULE}*/\n"}, 1, id="in a comment"),
        pytest.param(
            {"l/locales/en.js": MODULE, "l/locales/de.js": "".join(f"// {line}\n" for line in MODULE.splitlines())},
            1,
            id="in comments",
        ),
        pytest.param({"locale/de/LC_MESSAGES/django.po": po(*GERMAN)}, 2, id="gettext"),
        pytest.param({"locale/de/LC_MESSAGES/django.po": po(*ENGLISH)}, 0, id="gettext, repeated"),
        pytest.param({"locale/en/LC_MESSAGES/django.po": po(*ENGLISH)}, 1, id="gettext, the language itself"),
        pytest.param({**BARE, "src/locale/messages.de.xlf": xlf(*GERMAN)}, 2, id="XLIFF"),
        pytest.param({**BARE, "src/locale/messages.de.xlf": xlf(*ENGLISH)}, 1, id="XLIFF, repeated"),
        pytest.param(
            {**BARE, "src/locale/messages.de.xlf": xlf(*ENGLISH, state=' state="new"')}, 1, id="to be done"
        ),
        pytest.param(
            {**BARE, "src/locale/messages.de.xlf": xlf(*GERMAN, state=' state="new"')}, 2, id="done, though a tool calls it new"
        ),
        pytest.param(
            {f"assets/datatables/i18n/{tag}.json": as_json(*texts) for tag, texts in (("de", GERMAN), ("en", ENGLISH))},
            0,
            id="those of a library",
        ),
        pytest.param(
            {"Resources/Private/Language/locallang.xlf": xlf(*[""] * 10), "Resources/Private/Language/de.locallang.xlf": xlf(*GERMAN)},
            2,
            id="TYPO3",
        ),
        *(
            pytest.param({f"lang/{tag}/lamps.php": as_php(form, *texts) for tag, texts in (("en", ENGLISH), ("de", GERMAN))}, 2, id=form)
            for form in ("$string['%s'] = '%s';", '$lang["%s"] = "%s";', "define('%s', '%s');")
        ),
        pytest.param(
            {f"src/texts/{tag}.yml": as_lines(f"{tag}.", *texts) for tag, texts in (("frm", GERMAN), ("pro", ENGLISH))},
            1,
            id="names of parts that are codes of languages, too",
        ),
        pytest.param(
            {f"src/texts/{tag}.yml": as_lines("", *texts) for tag, texts in (("hsb", GERMAN), ("eng", ENGLISH))},
            2,
            id="codes of three letters",
        ),
        pytest.param({"active.en.toml": as_toml(*ENGLISH), "active.de.toml": as_toml(*GERMAN)}, 2, id="go-i18n"),
        pytest.param({"locales/en.jsonc": as_json(*ENGLISH), "locales/de.jsonc": as_json(*GERMAN)}, 2, id="JSON with remarks"),
        pytest.param({"locales/en/a.ftl": fluent("Lamp"), "locales/de/a.ftl": fluent("Lampe")}, 2, id="Fluent"),
        pytest.param({"locales/en/a.ftl": fluent("Lamp"), "locales/de/a.ftl": fluent("\n    Lampe")}, 2, id="Fluent, below"),
        pytest.param({"locales/en/a.ftl": fluent("Lamp"), "locales/de/a.ftl": fluent("")}, 1, id="Fluent, not filled"),
    ],
)  # fmt: skip
def test_texts_of_two_languages(files: Files, count: int) -> None:
    assert run("accessibility.locales", {**PAGES, **files}).value == count


def as_object(*texts: str) -> str:
    return ", ".join(f"k{n}: '{text}'" for n, text in enumerate(texts))


TWO = f"{{\n  en: {{ {as_object(*ENGLISH)} }},\n  de: {{ {as_object(*GERMAN)} }},\n}}"
SAME = f"{{\n  en: {{ {as_object(*ENGLISH)} }},\n  de: {{ {as_object(*OTHERWISE)} }},\n}}"
BASQUE = (
    f"{{\n  en: {{ {as_object(*ENGLISH)} }},\n  eu: {{ {as_object(*(f'Hiriko argia {n}' for n in range(10)))} }},\n}}"
)
KOREAN = {"지도 열기": "Open the map", **{f"가로등 {n}": text for n, text in enumerate(ENGLISH)}}


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        pytest.param({"src/app/data.ts": f"const LocaleTranslationData = {TWO}\n"}, 2, id="data of translations"),
        pytest.param({"src/copy.js": f"export default {TWO};\n"}, 2, id="exported without a name"),
        pytest.param({"src/words.py": f"WORDS = {TWO}\n"}, 2, id="any name"),
        pytest.param({"src/use.ts": f"export function words() {{\n  return {TWO}\n}}\n"}, 2, id="what a function returns"),
        pytest.param({"src/translations/data.ts": f"const all = {BASQUE}\n"}, 2, id="any name, in a folder of texts"),
        pytest.param({"src/copy.js": f"export default {SAME};\n"}, 0, id="any name, in one language"),
        pytest.param({"src/copy.js": f"export default {BASQUE};\n"}, 0, id="any name, in a language that is not known"),
        pytest.param({"src/copy.js": f"// const copy = {TWO.replace(chr(10), ' ')};\n"}, 0, id="any name, in a comment"),
        pytest.param({"src/Lamp.vue": f"<template><p/></template>\n<i18n>\n{TWO}\n</i18n>\n"}, 2, id="a block of a component"),
        pytest.param(
            {"app/_locales/default.de.json": as_json(*GERMAN), "app/_locales/default.en.json": as_json(*ENGLISH)}, 2,
            id="parts in a folder of languages",
        ),
        pytest.param(
            {"src/locales/common.en.json": as_json(*ENGLISH), "src/locales/common.de_at.json": as_json(*GERMAN)}, 2,
            id="a region in small letters",
        ),
        pytest.param(
            {"app/locales/en.json": json.dumps(KOREAN, indent=1, ensure_ascii=False)}, 2, id="keys in letters of their own"
        ),
        pytest.param({"app/locales/en.json": as_json(*ENGLISH)}, 1, id="keys in letters of all"),
    ],
)  # fmt: skip
def test_texts_in_code(files: Files, expected: int) -> None:
    seen = run("accessibility.locales", {**PAGES, **files})
    assert seen.value == expected, seen.evidence
