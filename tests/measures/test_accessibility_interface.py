# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest

from sealcheck.artifacts.locale.paths import language_of_path, tag_of
from sealcheck.model import LANGUAGES, Entry, EntryKind, Measurement
from sealcheck.snapshot import Snapshot
from sealcheck.words import words
from tests.kit import Files, run, snapshot
from tests.publiccode.sample import VALID, spoiled


def ask(name: str, files: Files | Snapshot, **given: Any) -> Measurement:
    measurement = run(f"accessibility.{name}", files, **given)
    for text in (measurement.summary, measurement.undetermined, *(item.text for item in measurement.evidence)):
        assert text is None or all(words(text, language) for language in LANGUAGES)
    assert measurement.evidence
    return measurement


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("de", "de"),
        ("de-AT", "de-at"),
        ("pt_BR", "pt-br"),
        ("zh-Hans", "zh-hans"),
        ("zh-rCN", "zh-rcn"),
        ("de_DE.UTF-8", "de-de"),
        ("sr@latin", "sr"),
        ("hsb", "hsb"),
        ("German", "de"),
        ("eng", "en"),
        ("xx", None),
        ("app", None),
        ("id3", None),
        ("DE", None),
        ("", None),
        ("index", None),
    ],
)
def test_what_names_a_language(text: str, tag: str | None) -> None:
    assert tag_of(text) == tag


@pytest.mark.parametrize(
    ("path", "language"),
    [
        ("locale/de/LC_MESSAGES/django.po", "de"),
        ("po/de.po", "de"),
        ("src/locales/de.json", "de"),
        ("public/locales/de/common.json", "de"),
        ("ui/locales/pl/or.json", "pl"),
        ("src/assets/locale/locale.constant-de_DE.json", "de-de"),
        ("config/locales/de.yml", "de"),
        ("resources/lang/de/messages.php", "de"),
        ("resources/languages/eng.ini", "en"),
        ("src/i18n/de.ts", "de"),
        ("messages.de.json", "de"),
        ("res/values-de/strings.xml", "de"),
        ("res/values/strings.xml", "default"),
        ("App/de.lproj/Localizable.strings", "de"),
        ("App/Base.lproj/Main.strings", "default"),
        ("lib/l10n/app_de.arb", "de"),
        ("i18n/messages_pt_BR.properties", "pt-br"),
        ("i18n/messages.properties", "default"),
        ("src/java/de/stadt/texte/nutzer_messages.properties", "default"),
        ("src/java/org/town/resources/users-labels.properties", "default"),
        ("src/main/resources/error.properties", None),
        ("conf/messagesqueue.properties", None),
        ("src/main/java/org/town/LampPage.utf8.properties", "default"),
        ("src/main/java/org/town/LampPage_de.utf8.properties", "de"),
        ("src/main/java/org/town/settings.utf8.properties", None),
        ("Texts.de.resx", "de"),
        ("app/translations.js", "several"),
        ("App/Localizable.xcstrings", "several"),
        ("lib/pages/map_page.i18n.dart", "several"),
        ("lib/translations.dart", "several"),
        ("lib/pages/map_page.dart", None),
        ("lib/l10n/messages_de.dart", None),
        ("src/de.json", None),
        ("data/is.json", None),
        ("res/values/colors.xml", None),
        ("gradle.properties", None),
        ("src/utils/index.ts", None),
        ("translations/validators.nl.xlf", None),
        ("translations/messages+intl-icu.de.php", "de"),
        ("translations/lamps+intl-icu.sk.yaml", "sk"),
        ("translations/lamps.de_AT.yaml", "de-at"),
        ("translations/lamps.php", None),
        ("translations/lamps.test.php", None),
        ("translations/validators+intl-icu.nl.php", None),
        ("config/locales/lamps.de.yml", "de"),
        ("config/locales/admin/town-hall.pt-BR.yml", "pt-br"),
        ("config/locales/devise.de.yml", None),
        ("config/locales/README.md", None),
        ("i18n/lamps.is.js", None),
        ("locales/README.md", None),
    ],
)
def test_which_language_a_file_is_for(path: str, language: str | None) -> None:
    assert language_of_path(path) == language


def texts(word: str, count: int = 10) -> dict[str, str]:
    return {f"key{number}": f"{word} {number}" for number in range(count)}


def qt(count: int, text: str, given: str = "") -> str:
    """A catalogue of Qt: texts of the code, with a translation each."""
    rows = "".join(
        f"<message><source>The lamp that you have seen on the street {n}</source><translation>{text} {n}</translation></message>\n"
        for n in range(count)
    )
    return f'<?xml version="1.0"?>\n<!DOCTYPE TS><TS version="2.0" {given}>\n<context>\n{rows}</context></TS>\n'


def sentences(quote: str, arrow: str, end: str) -> str:
    """Translations under the English texts of the code."""
    return "".join(
        f"  {quote}Do you want to report the lamp {n}?{quote}{arrow}{quote}Lampe {n} melden?{quote},{end}"
        for n in range(12)
    )


KEYS_IN_PHP = (
    "<?php return [\n" + "".join(f"  'lamp.report_{n}' => 'Do you want to report this?',\n" for n in range(20)) + "];\n"
)


OVERRIDES = {
    "config/locales/en.yml": "en:\n  townhall:\n"
    + "".join(f"    lamp{n}: The lamp {n}\n" for n in range(40))
    + "  app:\n    a: One\n",
    "config/locales/de.yml": "de:\n  townhall:\n" + "".join(f"    tree{n}: Der Baum {n}\n" for n in range(16)),
}
UNTRANSLATED = ",".join(
    f'"Do you want to report the lamp {n}?": "Do you want to report the lamp {n}?"' for n in range(12)
)


def po(count: int, filled: int, source: str = "Report the broken lamp that you have seen on the street") -> str:
    head = 'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n'
    rows = [f'msgid "{source} {n}"\nmsgstr "{"Text" if n < filled else ""}"\n' for n in range(count)]
    return head + "\n".join(rows)


LAMP = "Segnala il lampione che hai visto nella strada e che non si accende"
ANDROID = "<resources>" + "".join(f'<string name="a{n}">x</string>' for n in range(9)) + "</resources>"
STRINGS = "".join(f'"k{n}" = "x";\n' for n in range(9))
XLF = "".join(f"<trans-unit><source>a</source><target>b{n}</target></trans-unit>" for n in range(9))
BLOCKS = "export default {\n  de: {\n" + "    a: 'x',\n" * 9 + "  },\n  en: {\n" + "    a: 'y',\n" * 9 + "  },\n}\n"
FUNCTIONS = "export const texts = {\n" + "".join(f"  k{n}: () => 'Wort {n}',\n" for n in range(9)) + "}\n"
LINES = "".join(f"key{n} = Text {n}\n" for n in range(9))
ROWS = "".join(f"  key{n}: Text {n}\n" for n in range(9))
UNIT = {"stringUnit": {"state": "translated", "value": "Text"}}
CATALOGUE = {"sourceLanguage": "en", "strings": {f"k{n}": {"localizations": {"de": UNIT}} for n in range(9)}}


FLAT = ROWS.replace("  ", "")

COUNTRIES = """const labels = {
  de: { name: "Federal Republic of Germany", seat: "The capital is Berlin", side: "Cars drive on the right" },
  fr: { name: "The French Republic", seat: "The capital is Paris", side: "Also on the right side of the road" },
  pl: { name: "The Republic of Poland", seat: "The capital is Warsaw", side: "They drive on the right too" },
};
"""


def singles(tag: str, value: str) -> dict[str, str]:
    """A file for each text."""
    return {f"i18n/{tag}/key{n}.yaml": f"language: {tag}\nkey: key{n}\nvalue: {value.format(n)}\n" for n in range(9)}


def block(tag: str) -> str:
    rows = "".join(f"{' ' * 20}key{number}: '{tag} text {number}',\n" for number in range(8))
    return f"{' ' * 12}{tag}: {{\n{' ' * 16}translation: {{\n{rows}{' ' * 16}}},\n{' ' * 12}}},\n"


def beside(german: str, english: str) -> str:
    entry = f'      {{\n        "de": "{german}",\n        "en":\n            "{english}",\n      }}'
    entries = " +\n".join([entry] * 5)
    return f'extension X on String {{\n  static final _t = Translations.byText("de") +\n{entries};\n}}\n'


GETX = (
    "final keys = {\n"
    + "".join(f"  '{tag}': {{\n" + "    'a': 'x',\n" * 9 + "  },\n" for tag in ("de_DE", "en_US"))
    + "};\n"
)


def in_code(before: str, *tags: str, around: str = "{}", sign: str = ":", word: str = "Wort {}") -> str:
    """An object with six texts for each language, after `before`."""
    blocks = [
        f"  {tag}{sign} {around[0]}\n"
        + "".join(f"    'k{n}'{sign} '{word.format(tag)} Nummer {n}',\n" for n in range(6))
        + f"  {around[1]},\n"
        for tag in tags
    ]
    return f"{before} {around[0]}\n" + "".join(blocks).replace("''", "'") + f"{around[1]};\n"


FLAGS = "  de: { name: 'Deutsch', flag: 'DE', a: 'x', b: 'y', c: 'z' },\n  en: { name: 'English', flag: 'EN', a: 'q', b: 'r', c: 's' },\n"
LANGUAGES_FOUND: list[tuple[dict[str, str], int, str]] = [
    (
        {"src/Kiosk.svelte": "<script>\n" + in_code("const translations =", "de", "en") + "</script>"},
        2,
        "an object in a component",
    ),
    ({"index.html": "<script>" + in_code("var t =", "de", "en", "tr") + "</script>"}, 3, "an object in a page"),
    (
        {
            "src/app.ts": in_code("export const texts: Record<string, Texts> =", "DE", "en-GB").replace(
                "en-GB:", "'en-GB':"
            )
        },
        2,
        "an object with a type",
    ),
    ({"src/app.ts": in_code("const t: Record<Tag, Words> =", "de", "en")}, 2, "one letter with a type"),
    (
        {"src/app.ts": in_code("const t = Object.freeze(", "de", "en").replace("( {", "({").replace("};", "});")},
        2,
        "one letter, frozen",
    ),
    ({"src/app.js": in_code("const t=", "de", "en").replace("= {", "={")}, 2, "one letter without gaps"),
    ({"lib/lamp.php": "<?php\n" + in_code("$t =", '"de"', '"fr"', around="[]", sign=" =>")}, 2, "one letter in PHP"),
    ({"lib/lamp.php": "<?php\n" + in_code("$labels =", '"de"', '"fr"', around="[]", sign=" =>")}, 2, "an array of PHP"),
    ({"bot/answers.py": in_code("TEXTS =", '"de"', '"en"')}, 2, "a dictionary of Python"),
    (
        {"src/main.ts": in_code("const i18n = createI18n({ locale: 'de', messages:", "de", "en").replace(";", "})")},
        2,
        "vue-i18n",
    ),
    (
        {"src/app.js": in_code("const translations =", "de", "en", word="Wort")},
        0,
        "an object with the same texts twice",
    ),
    ({"src/app.js": in_code("const translations =", "de")}, 0, "an object with one language"),
    ({"src/app.js": in_code("const prices =", "de", "en")}, 0, "an object of something else"),
    ({"src/app.js": "const texts = {\n" + FLAGS + "};"}, 0, "names only"),
    (
        {
            "src/app.js": "const texts = {\n  no: { a: 'One way', b: 'Two ways' },\n};\n"
            + in_code("const other =", "de", "en")
        },
        0,
        "a key that looks like one",
    ),
    ({"src/App.jsx": COUNTRIES}, 0, "an object of countries"),
    ({"tests/app.test.js": in_code("const translations =", "de", "en")}, 0, "an object of a test"),
    ({"src/app.js": in_code("/*\nconst translations =", "de", "en") + "*/"}, 0, "an object in a comment"),
    (
        {"src/app.js": in_code("const translations =", "de", "en").replace("    'k", "    // 'k")},
        0,
        "texts in comments",
    ),
    ({"locales/de.json": json.dumps(texts("Wort")), "locales/en.json": json.dumps(texts("word"))}, 2, "JSON"),
    ({"locales/de.json": json.dumps(texts("Wort")), "locales/en.json": json.dumps(texts("word", 5))}, 1, "half"),
    ({"locales/de.json": json.dumps(texts("Wort")), "locales/en.json": "{}"}, 1, "an empty one"),
    ({"locales/de.json": json.dumps(texts("Wort")), "locales/en.json": json.dumps(texts("Wort"))}, 1, "a copy"),
    (
        {"locales/de.json": json.dumps(texts("w")), "locales/en.json": json.dumps(texts("w") | {"key0": "x"})},
        1,
        "nearly a copy",
    ),
    (
        {"locales/de/a.json": json.dumps(texts("w"), indent=1), "locales/en/a.json": json.dumps(texts("w"), indent=1)},
        1,
        "a copy in another folder",
    ),
    (
        {"l/i18n/m_de.properties": LINES, "l/i18n/m_en.properties": "# English\n" + LINES},
        1,
        "a copy with a comment",
    ),
    *(
        ({"locales/de.json": json.dumps(texts("Wort")), "locales/en.json": json.dumps(marked)}, 1, f"a copy {name}")
        for name, marked in (
            ("with signs", {key: f"{text}!" for key, text in texts("Wort").items()}),
            ("in capitals", {key: text.upper() for key, text in texts("Wort").items()}),
            ("with a mark", {key: f"[en] {text}" for key, text in texts("Wort").items()}),
            ("with a mark behind", {key: f"{text} (EN)" for key, text in texts("Wort").items()}),
        )
    ),
    ({"i18n/de-DE.tsx": FUNCTIONS, "i18n/en-DE.tsx": FUNCTIONS.replace("Wort", "Word")}, 2, "functions in TSX"),
    (
        {
            "lang/de.ts": FUNCTIONS.replace("()", "({ name }): string").replace("'", "`"),
            "lang/en.ts": FUNCTIONS.replace("()", "name").replace("Wort", "Word"),
        },
        2,
        "functions with arguments",
    ),
    ({"locales/de.tsx": FUNCTIONS, "locales/Messages.tsx": FUNCTIONS}, 1, "a component beside one language"),
    ({"locales/de.yml": ROWS, "locales/en.yml": ROWS.replace("Text", "Word")}, 2, "YAML"),
    ({"locales/de.json": "{ broken", "locales/en.json": json.dumps(texts("word"))}, 1, "not readable"),
    ({"locale/de/LC_MESSAGES/x.po": po(40, 40)}, 2, "gettext with English in the code"),
    ({"locale/de/LC_MESSAGES/x.po": po(40, 10), "locale/en/LC_MESSAGES/x.po": po(40, 0)}, 2, "source and a few"),
    ({"locale/de/LC_MESSAGES/x.po": po(40, 0)}, 0, "gettext without translations"),
    (
        {"locales/en/a.po": po(30, 30, LAMP) + po(40, 0), "locales/it/a.po": po(30, 2, LAMP) + po(40, 0)},
        2,
        "another source, texts of a library left as they are",
    ),
    ({"locales/da/a.po": po(30, 30, "Computer %s or user %(name)s of the town")}, 2, "a source with places for values"),
    ({"locales/it/a.po": po(30, 30) + po(90, 0, LAMP)}, 1, "a source in two languages, few texts of one translated"),
    (
        OVERRIDES | {"Gemfile": "source 'x'\ngem 'rails'\ngem \"townhall\", '~> 1'\n"},
        2,
        "texts over those of a package",
    ),
    (OVERRIDES | {"Gemfile": "gem 'rails'\n"}, 1, "texts of its own, few of one translated"),
    ({"i18n/German.ts": qt(20, "Text"), "i18n/Czech.ts": qt(5, "Text")}, 2, "Qt with English in the code"),
    ({"i18n/app_de.ts": qt(20, "Text", 'sourcelanguage="en"')}, 2, "Qt that names its source"),
    ({"i18n/app_en.ts": qt(20, "Word")}, 1, "Qt with English over English"),
    ({"messages/de/app.php": sentences("'", " => ", "\n")}, 2, "sentences in PHP"),
    ({"lang/de.json": "{" + sentences('"', ": ", "\n").rstrip(",\n") + "}"}, 2, "sentences in JSON"),
    ({"lang/de.json": "{" + UNTRANSLATED + "}"}, 1, "sentences that are not translated"),
    ({"lang/de/app.php": KEYS_IN_PHP}, 1, "keys in PHP"),
    ({"res/values/strings.xml": ANDROID, "res/values-en/strings.xml": ANDROID.replace("x<", "y<")}, 2, "Android"),
    ({"A/de.lproj/L.strings": STRINGS, "A/en.lproj/L.strings": STRINGS.replace('x"', 'y"')}, 2, "iOS"),
    ({"A/L.xcstrings": json.dumps(CATALOGUE)}, 2, "Xcode catalogue"),
    (
        {"l10n/app_de.arb": json.dumps(texts("W") | {"@key0": "x"}), "l10n/app_en.arb": json.dumps(texts("word"))},
        2,
        "Flutter",
    ),
    (
        {"r/app_messages.properties": LINES, "r/app_messages_de.properties": LINES.replace("Text", "Wort")},
        2,
        "a bundle of Java and its translation",
    ),
    (
        {"r/app_messages.properties": LINES, "r/app_messages_de.properties": LINES},
        1,
        "a bundle of Java and its copy",
    ),
    ({"i18n/m_de.properties": "".join(f"a{n}=x\n" for n in range(9))}, 1, "one language of Java"),
    ({"config/locales/de.yml": "de:\n" + "".join(f"  a{n}: x\n" for n in range(9))}, 1, "one language of Rails"),
    ({"config/locales/en.yml": "en:\n  hello: Hello world\n"}, 0, "the greeting of a framework"),
    ({"src/m.de.xlf": XLF, "src/m.fr.xlf": XLF.replace("b", "c")}, 2, "XLIFF"),
    ({"app/translations.js": BLOCKS}, 2, "a script with blocks"),
    (
        {"src/config/texts.js": "export const texts = {\n  ar: {\n" + "    a: 'x',\n" * 9 + "  },\n};\n"},
        0,
        "no language",
    ),
    ({"src/i18n/de.ts": "export default {\n" + "  a: 'x',\n" * 9 + "};\n"}, 1, "a module for one language"),
    (
        {"zh/x.txt": "", "locales/zh-CN.json": json.dumps(texts("a")), "locales/zh-TW.json": json.dumps(texts("b"))},
        1,
        "regions",
    ),
    ({"vendor/x/locales/de.json": json.dumps(texts("W"))}, 0, "vendored"),
    ({"inc/lib/box/readme.txt": "", "inc/lib/box/languages/box-de_DE.po": po(40, 40)}, 0, "a library with papers"),
    ({"tests/locales/de.json": json.dumps(texts("W"))}, 0, "tests"),
    ({"docs/locales/de.json": json.dumps(texts("W"))}, 0, "documents"),
    ({"publiccode.yml": VALID.replace("[de, en]", "[de]")}, 0, "one language stated"),
    (
        {
            "admin/package.json": "{}",
            "admin/src/translations/de.json": json.dumps(texts("Wort", 40)),
            "app/pubspec.yaml": "name: app\n",
            "app/l10n/app_de.json": json.dumps(texts("Wort", 9)),
            "app/l10n/app_en.json": json.dumps(texts("word", 9)),
        },
        2,
        "two programs, the smaller one translated",
    ),
    (
        {
            "admin/package.json": "{}",
            "admin/src/translations/de.json": json.dumps(texts("Wort", 400)),
            "tool/package.json": "{}",
            "tool/i18n/de.json": json.dumps(texts("Wort", 9)),
            "tool/i18n/en.json": json.dumps(texts("word", 9)),
        },
        1,
        "a tool beside the program is translated",
    ),
    ({"src/translations.json": json.dumps({"menu": texts("w"), "map": texts("v")})}, 0, "subjects only"),
    (
        {"src/i18n.ts": "x.init({\n" + f"{' ' * 8}resources: {{\n" + block("DE") + block("EN") + "}})\n"},
        2,
        "capitals, deep inside a call",
    ),
    (
        {"locales/de.json": json.dumps(texts("Wort")), "locales/en.json": json.dumps(texts("TODO translate"))},
        1,
        "promises in JSON",
    ),
    ({"locales/de.yml": ROWS, "locales/en.yml": ROWS.replace("Text", "TODO")}, 1, "promises in YAML"),
    (
        {f"app/views/page{n}.html.erb": "<h1>Fester Text</h1>" for n in range(30)}
        | {"config/locales/de.json": json.dumps(texts("W", 8)), "config/locales/en.json": json.dumps(texts("w", 8))},
        0,
        "eight texts for thirty pages",
    ),
    ({"locales/de.yaml": FLAT, "locales/en.yaml": FLAT.replace("Text", "Word")}, 2, "YAML without a language above"),
    ({"locales/de.yaml": FLAT, "locales/en.yaml": FLAT.replace("Text", "# later")}, 1, "YAML, only comments"),
    (singles("de", "Wort {}") | singles("en", "|\n  Word {}\n  second line"), 2, "a file for each text"),
    (singles("de", "Wort {}") | singles("en", "''"), 1, "a file for each text, empty"),
    (singles("de", "Wort {}") | singles("en", "TODO"), 1, "a file for each text, promised"),
    ({"lib/map.i18n.dart": beside("Karte", "")}, 0, "Dart, the other language is empty"),
    (
        {"src/i18n.json": json.dumps({f"text {n}": {"de": f"Karte {n}", "en": f"Map {n}"} for n in range(9)})},
        2,
        "JSON, languages beside each other",
    ),
    ({"src/i18n.json": json.dumps({f"text {n}": {"de": "Karte", "en": ""} for n in range(9)})}, 0, "one of them empty"),
    ({"src/i18n.json": json.dumps({f"u{n}": {"is": "a", "unit": "b"} for n in range(9)})}, 0, "other words beside"),
    ({"lib/map.dart": beside("Karte", "Map")}, 0, "Dart, no file of texts"),
    ({"lib/translations.dart": GETX}, 2, "Dart, blocks"),
    (
        {f"mastercode/3.10.0/locales/{tag}/common.json": json.dumps(texts(tag)) for tag in ("de", "en")},
        0,
        "a release of Masterportal",
    ),
    (
        {f"model/v2.1.0/locales/{tag}/common.json": json.dumps(texts(tag)) for tag in ("de", "en")},
        2,
        "releases of one's own, kept by version",
    ),
    (
        {f"runtime/locales/{tag}/common.json": json.dumps(texts(tag)) for tag in ("de", "en")},
        2,
        "a part of the software called so",
    ),
    ({}, 0, "nothing"),
]


@pytest.mark.parametrize(("files", "count"), [pytest.param(f, count, id=name) for f, count, name in LANGUAGES_FOUND])
def test_filled_languages_are_counted_wherever_they_live(files: dict[str, str], count: int) -> None:
    assert ask("locales", files).value == count


def test_languages_that_are_only_stated_leave_the_answer_open() -> None:
    assert ask("locales", {"publiccode.yml": VALID}).value is None


KEYS = [
    ("src/{}.svelte", "<h1>{{t(translations, 'welcome.title')}}</h1>"),
    ("src/{}.vue", "<template><h1>{{{{ $t('welcome.title') }}}}</h1></template>"),
    ("src/{}.tsx", 'export const A = () => <h1>{{t("welcome")}}</h1>;'),
    ("src/app/{}.component.html", "<h1>{{{{ 'welcome' | translate }}}}</h1>"),
    ("app/views/{}.html.erb", "<h1><%= t '.welcome' %></h1>"),
    ("resources/views/{}.blade.php", "<h1>@lang('pages.welcome')</h1>"),
]


@pytest.mark.parametrize(("path", "page"), KEYS)
def test_pages_that_ask_for_texts_kept_elsewhere_leave_the_answer_open(path: str, page: str) -> None:
    files = {path.format(f"p{number}"): page.format() for number in range(3)}
    measurement = ask("locales", files)
    assert measurement.value is None
    assert [each.start for each in measurement.evidence[:3]] == [1, 1, 1]
    assert ask("locales", files, asking=4).value == 0
    assert ask("locales", files | {"locales/de.json": json.dumps(texts("Wort"))}).value == 1, "they are kept here"


@pytest.mark.parametrize(
    "page",
    [
        "<p>{{ date | date }}</p>",
        "<script>split('a'); t(); import('x')</script>",
        "<p>{{ start('x') }}</p>",
        "<h1>{{ $t('Welcome to the map') }}</h1>",
        "<h1>{{ __('Welcome') }}</h1>",
        "<h1 i18n='welcome'>Welcome</h1>",
    ],
)
def test_other_calls_ask_for_no_text(page: str) -> None:
    assert ask("locales", {f"src/p{number}.vue": page for number in range(5)}).value == 0


WRAPPED = [
    ("wp-content/themes/town/{}.twig", "<h1>{{ __('Choose your town', 'town') }}</h1>\n"),
    ("app/templates/{}.html", "<h1>{% trans 'Choose your town' %}</h1>\n"),
    ("app/templates/{}.html", "<h1>{{ _('Choose your town') }}</h1>\n"),
]


@pytest.mark.parametrize(("path", "page"), WRAPPED)
def test_many_texts_wrapped_for_gettext_without_a_catalogue_leave_the_answer_open(path: str, page: str) -> None:
    files = {path.format(f"p{number}"): page * 8 for number in range(3)}
    assert ask("locales", files).value is None
    assert ask("locales", dict.fromkeys(files, page)).value == 0, "a remainder of a template"
    assert ask("locales", {path.format("p"): page * 40}).value == 0, "one page"
    single = {"publiccode.yml": "publiccodeYmlVersion: '0.4'\nlocalisation:\n  availableLanguages:\n    - de\n"}
    assert ask("locales", files | single).value == 0, "the project itself names one language"
    plain = dict.fromkeys(files, "<h1>Choose your town</h1>\n<p>{{ call('x') }} {{ name__('Choose') }}</p>" * 8)
    assert ask("locales", plain).value == 0


def beside_code(language: str, word: str, count: int = 9) -> str:
    lines = "".join(f"  key_{number}: '{word} {number} of lamp {word}',\n" for number in range(count))
    return f"export const {language} = {{\n{lines}}};\n"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"english.js": ("en", "tree"), "spanish.js": ("es", "árbol")}, 2, id="two languages"),
        pytest.param(
            {"english.ts": ("en", "tree"), "german.ts": ("de", "Baum"), "x.ts": ("x", "y")}, 2, id="TypeScript"
        ),
        pytest.param({"english.js": ("en", "tree")}, 0, id="alone"),
        pytest.param({"english.js": ("en", "tree"), "a/spanish.js": ("es", "árbol")}, 0, id="in another folder"),
        pytest.param({"english.js": ("en", "tree"), "spanish.js": ("es", "árbol", 4)}, 0, id="few keys"),
        pytest.param({"english.js": ("en", "tree", 30), "spanish.js": ("es", "árbol", 9)}, 0, id="other keys"),
        pytest.param({"english.js": ("en", "tree"), "spanish.js": ("es", "tree")}, 0, id="the same texts"),
        pytest.param({"en.js": ("en", "tree"), "es.js": ("es", "árbol")}, None, id="codes"),
        pytest.param({"english.test.js": ("en", "tree"), "spanish.test.js": ("es", "árbol")}, 0, id="tests"),
    ],
)
def test_modules_called_after_languages_beside_each_other_are_translations(
    files: dict[str, tuple[str, str]], count: int | None
) -> None:
    held = {f"src/crime/{name}": beside_code(*given) for name, given in files.items()}
    modules = [name.partition(".")[0] for name in files if "test" not in name]
    chooser = "".join(f"import {{ {name} }} from './{name}';\n" for name in modules) + "switch (props.language) {}\n"
    assert ask("locales", held | {"src/crime/Crime.js": chooser}).value == count


@pytest.mark.parametrize(
    ("folder", "page", "count"),
    [
        pytest.param("data", "app/src/A.vue", 1, id="texts of a tool"),
        pytest.param("server/lang", "app/src/A.vue", 1, id="another program"),
        pytest.param("server/lang", "server/src/A.vue", 2, id="with the pages"),
        pytest.param("packages/messages/lang", "app/src/A.vue", 2, id="texts for others"),
        pytest.param("locales", "app/src/A.vue", 2, id="a folder for all"),
    ],
)
def test_programs_without_pages_do_not_speak_for_those_with_them(folder: str, page: str, count: int) -> None:
    files = {
        "app/package.json": "{}",
        "app/src/locales/de.json": json.dumps(texts("Wort", 90)),
        page: "<template><h1>{{ $t('a') }}</h1></template>",
        f"{folder}/translations.de.json": json.dumps(texts("Wort", 60)),
        f"{folder}/translations.en.json": json.dumps(texts("word", 60)),
    }
    manifest = {f"{folder.rpartition('/')[0]}/package.json": "{}"} if "/" in folder else {}
    assert ask("locales", files | manifest).value == count


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param(
            {"src/A.vue": "import a from '@/x/english';\nimport b from '@/x/spanish';\nlocale"}, 2, id="alias"
        ),
        pytest.param({"src/A.js": "await import(`./x/${language}.js`)\n"}, 2, id="by a variable"),
    ],
)
def test_few_texts_called_after_languages_need_code_that_chooses_a_language(files: dict[str, str], count: int) -> None:
    held = {
        "src/x/english.js": beside_code("en", "tree"),
        "src/x/spanish.js": beside_code("es", "árbol"),
    }
    assert ask("locales", held | files).value == count
    assert ask("locales", {path.replace("/x/", "/texts/"): text for path, text in held.items()}).value == 2


@pytest.mark.parametrize(
    ("name", "word", "key", "count"),
    [
        pytest.param("spanish", "árbol", "key_", 2, id="many texts"),
        pytest.param("polish", "drzewo ż", "key_", 2, id="texts in Polish"),
    ],
)
def test_many_texts_called_after_languages(name: str, word: str, key: str, count: int) -> None:
    files = {"english": beside_code("en", "tree", 20), name: beside_code("x", word, 20)}
    held = {f"src/data/{each}.js": text.replace("key_", key) for each, text in files.items()}
    assert ask("locales", held).value == count


def test_rules_of_languages_are_no_translations() -> None:
    rules = "module.exports = {\n" + "".join(f"  rule{n}: '%s{n}',\n" for n in range(9)) + "}\n"
    assert (
        ask(
            "locales",
            {"src/stem/english.js": rules % ((*"abcdefghi",)), "src/stem/german.js": rules % ((*"rstuvwxyz",))},
        ).value
        == 0
    )


BROKEN = json.dumps(texts("Wort"))[:-1]


@pytest.mark.parametrize(
    ("german", "count", "least"),
    [
        pytest.param(BROKEN + ",}", 2, False, id="a comma too many"),
        pytest.param("// by the town // \n" + BROKEN + "/* , */}", 2, False, id="comments"),
        pytest.param("\ufeff" + BROKEN + "}", 2, False, id="a mark of byte order"),
        pytest.param(BROKEN.replace("Wort", "https://x, }") + ",}", 2, False, id="signs of comments in texts"),
        pytest.param(BROKEN, 1, True, id="cut off"),
        pytest.param("<<<<<<< HEAD\n" + BROKEN + "}", 1, True, id="a conflict"),
        pytest.param("", 1, False, id="empty"),
        pytest.param("{}", 1, False, id="no texts"),
    ],
)
def test_translations_that_strict_parsers_refuse_are_never_called_empty(german: str, count: int, least: bool) -> None:
    measurement = ask("locales", {"locales/de.json": german, "locales/en.json": json.dumps(texts("word"))})
    assert (measurement.value, measurement.minimum) == (count, least)
    named = [each.path for each in measurement.evidence if each.text.key == "accessibility.locale_unread"]
    assert named == (["locales/de.json"] if least else [])


def test_translations_that_cannot_be_read_alone_leave_the_answer_open() -> None:
    assert ask("locales", {"locales/de.json": BROKEN}).value is None


def test_a_class_called_after_languages_is_no_file_of_translations() -> None:
    code = "export class Language {\n  constructor(public code: string) {}\n}\n"
    measurement = ask("locales", {"locales/de.json": json.dumps(texts("Wort")), "src/models/language.ts": code})
    assert "accessibility.locales_empty" not in [each.text.key for each in measurement.evidence]


def test_the_share_can_be_configured() -> None:
    files = {"locales/de.json": json.dumps(texts("Wort")), "locales/en.json": json.dumps(texts("word", 5))}
    assert ask("locales", files, filled=0.5).value == 2
    assert ask("locales", files, least=20).value == 0


SAVED = (
    "<!doctype html><html><head><style>td {}</style></head>"
    "<body><h1>Codes</h1><table><tr><td>00</td></tr></table></body></html>"
)
LINES = "<h3>Report for <%= town %></h3>\n<p>Rejected: <%= count %></p>\n<p><a href=<%= link %>>Details</a></p>\n"
GENERATED = (
    '<html><head><meta name="generator" content="{tool}"></head><body><nav>x</nav><script>1</script></body></html>'
)
WRITTEN = (
    "<!doctype html><html lang='en'><body><nav><a href='/'>Trees</a></nav><main><h1>Trees</h1></main></body></html>"
)
INTERFACES: list[tuple[dict[str, str], bool | None, str]] = [
    ({"src/App.vue": "<template/>"}, True, "component"),
    ({"src/App.tsx": "export const A = 1"}, True, "React"),
    ({"index.html": "<script src='app.js'></script>"}, True, "one page"),
    ({"app/views/home.html.erb": "<h1>x</h1>"}, True, "template of a page"),
    ({"app/views/home.html.slim": "div\n  h1 = @title\n  ul.trees\n"}, True, "a page in Slim"),
    ({"app/views/home.html.haml": "%main\n  = link_to 'Trees', trees_path\n"}, True, "a page in Haml"),
    ({"app/index.jade": "!!! 5\nhtml\n  body\n    nav.bar\n"}, True, "a page in Jade"),
    ({"views/home.pug": "doctype html\nhtml\n  body\n    .row\n"}, True, "a page in Pug"),
    ({"app/views/_tree.html.slim": "li.tree\n  = link_to tree.name, tree\n"}, None, "a part in Slim"),
    ({"config/notes.slim": "The main street has many trees.\n"}, False, "words, no elements"),
    ({"app/views/user_mailer/hello.slim": "h1 Hello\n"}, None, "a letter in Slim"),
    ({"app/src/main/AndroidManifest.xml": "<manifest/>"}, True, "Android"),
    ({"lib/main.dart": "import 'package:flutter/material.dart';\n"}, True, "Flutter"),
    ({"src/Main.java": "package x;\nimport javax.swing.JFrame;\nclass Main extends JFrame {}\n"}, True, "Swing"),
    ({"app.py": "import streamlit as st\nst.title(1)\n"}, True, "Streamlit"),
    ({"publiccode.yml": VALID}, True, "stated in publiccode.yml"),
    ({"publiccode.yml": spoiled("standalone/web", "standalone/backend"), "api.py": "x = 1"}, False, "backend"),
    ({"src/lib.py": "def f(): pass\n"}, False, "library"),
    ({"src/Image.java": "import java.awt.Color;\n"}, False, "colours are no window"),
    ({"docs/index.html": "<h1>x</h1>"}, False, "documentation"),
    ({"tests/page.html": "<h1>x</h1>"}, False, "test"),
    (
        {"manual/mkdocs.yml": "", "manual/theme/header.html": "<header><nav>x</nav></header>"},
        False,
        "a theme of documentation",
    ),
    ({"website/docusaurus.config.js": "", "website/src/index.jsx": "<main/>"}, False, "a website with documentation"),
    (
        {"mkdocs.yml": "theme:\n  custom_dir: look/\n", "look/main.html": "<main>x</main>"},
        False,
        "a theme beside the code",
    ),
    ({"mkdocs.yml": "theme:\n  custom_dir: look/\n", "look.html": "<main>x</main>"}, True, "beside the theme"),
    ({"mkdocs.yml": "docs_dir: .\n", "web/index.html": "<main>x</main>"}, True, "documentation of everything"),
    ({"manual/mkdocs.yml": "", "manuals/index.html": "<main>x</main>"}, True, "a folder with a longer name"),
    ({"docusaurus.config.js": "", "src/index.jsx": "<main/>"}, True, "nothing but a website"),
    ({"app/views/user_mailer/welcome.html.erb": "<h1>x</h1>"}, None, "letters"),
    ({"index.html": "<div id='redoc'></div><script src='redoc.standalone.js'></script>"}, None, "API documentation"),
    ({"templates/404.html": "<h1>x</h1>"}, None, "an error page"),
    ({"town.info.yml": "name: Town\ntype: profile\n"}, None, "a profile of Drupal"),
    ({"town.info.yml": "name: Town\ntype: module\n# type: profile\n"}, False, "a module of Drupal"),
    ({"etc/codes.html": SAVED}, None, "a saved table"),
    ({"index.html": GENERATED.format(tool="pandoc")}, None, "a text that Pandoc made a page of"),
    ({"index.html": GENERATED.format(tool="Doxygen 1.9.4")}, None, "a page that Doxygen made"),
    ({"index.html": GENERATED.format(tool="WordPress 6")}, True, "a website by another generator"),
    (
        {"pkgdown/_pkgdown.yml": "", "pkgdown/templates/head.html": "<nav>x</nav>"},
        False,
        "the look of documentation in R",
    ),
    ({"etc/codes.html": SAVED.replace("00", "<a href='#a'>00</a>")}, None, "a saved table with anchors"),
    ({"etc/codes.html": SAVED.replace("00", "<a href='b.html'>00</a>")}, True, "a page that leads on"),
    ({"etc/codes.html": SAVED.replace("00", "<a href='https://x.example/'>00</a>")}, None, "a source named"),
    ({"etc/codes.html": SAVED.replace("00", "{{ code }}")}, True, "a template of a table"),
    ({"etc/codes.html": SAVED.replace("<style>", "<link rel='stylesheet' href='a.css'><style>")}, True, "with a look"),
    ({"dev-tools/client/src/App.tsx": "x"}, None, "a tool for developers"),
    ({"ghpages/index.html": "<h1>x</h1>"}, None, "web pages of the project"),
    ({"docs/playground/src/App.tsx": "x"}, None, "a place to try a library out"),
    ({"resources/debug-plan/index.html": "<h1>x</h1>"}, None, "pages for developers"),
    ({"resources/live.html": "<nav>$toc$</nav><main>$body$</main>"}, None, "a template that Pandoc fills with a text"),
    ({"app/templates/admin/change_form.html": "<h1>x</h1>"}, None, "the administration of a framework"),
    ({"src/Main.elm": "import Html\n"}, True, "Elm"),
    ({"app.py": "import gradio as gr\ngr.launch()\n"}, True, "Gradio"),
    ({"app.R": "library(shiny)\nui <- f()\n"}, True, "Shiny"),
    ({"R/ui.R": "ui <- function(request) {\n  tagList(\n    fluidPage(h1('x'))\n  )\n}\n"}, True, "Shiny in a package"),
    ({"R/plot.R": "# For a shiny lamp: firstPage\nplot(x)\nnextPage(doc)\n"}, False, "R that only calculates"),
    ({"src/main.js": "document.body.append(document.createElement('p'));\n"}, None, "a script that draws a page"),
    (
        {"src/pages/index.js": "import React from 'react'\nexport default () => (\n  <h1>{title}</h1>\n)\n"},
        True,
        "a component in a plain script",
    ),
    ({"src/app.js": "export default function App() {\n  return <p className='a'>x</p>\n}\n"}, True, "without imports"),
    ({"src/app.js": "const Row = require('react-row')\nmodule.exports = x => <Row {...x} />\n"}, True, "a line"),
    ({"src/lib.js": "// reacts to a < b\nexport default (a, b) => (a < b ? '</p>' : '<p>')\n"}, False, "no component"),
    ({"src/lib.js": "import x from 'react'\nexport const html = () => '<p>a</p>'\n"}, False, "elements as text"),
    ({"emails/hello.js": "import 'react'\nexport default () => <p>x</p>\n"}, None, "a letter as a component"),
    ({"src/report/rejected.ejs": LINES}, None, "a message to somebody"),
    ({"src/rejected.ejs": LINES}, None, "a part of a message or a page"),
    ({"views/list.ejs": LINES, "views/index.ejs": "<form><input name='q'></form>"}, True, "a part beside a page"),
    ({"lib/web/home.html.heex": "<main><h1>x</h1></main>"}, True, "Phoenix"),
    ({"ui/main.ui": '<ui version="4.0"><widget class="QMainWindow"/></ui>'}, True, "Qt Designer"),
    ({"conf/app.conf.tt": "user = [% user %]"}, False, "a template of configuration"),
    (
        {"town/templates/hello.html": "{% extends 'base_email.html' %}{% block a %}<h1>x</h1>{% endblock %}"},
        None,
        "of a letter",
    ),
    (
        {
            "town/templates/hello.html.j2": "{% extends '_base_email.html.j2' %}{% block a %}<h1>x</h1>{% endblock %}",
            "town/templates/_block.html.j2": "{% macro block(x) %}<h1>x</h1>{% endmacro %}",
        },
        None,
        "letters and what they have in common",
    ),
    ({"town/templates/a.html": "{% extends 'mailbox.html' %}{% block a %}<h1>x</h1>{% endblock %}"}, True, "a mailbox"),
    ({"emails/welcome.njk": "<h1>x</h1>"}, None, "a letter in Nunjucks"),
    ({"views/list.njk": '{% extends "base.njk" %}<ul><li>x</li></ul>'}, True, "a page with a layout"),
    ({"src/server.ts": f"export const page = (x) => `{WRITTEN}`;\n"}, None, "a page written in code"),
    ({"cmd/main.go": f"const page = `{WRITTEN}`\n"}, None, "a page written in Go"),
    ({"app/mail.py": "TEXT = '<html><body><p>Hello</p><table></table></body></html>'\n"}, False, "a letter in code"),
    ({"app/docs.py": "X = '<html><div id=swagger-ui></div><button>a</button></html>'\n"}, False, "an interface's page"),
    ({"test/server.test.ts": f"const page = `{WRITTEN}`;\n"}, False, "a page in a test"),
    ({"api.py": "x = 1", ".sealcheck.yml": "facts: {user_interface: false}"}, False, "denied"),
    ({"src/lib.py": "", ".sealcheck.yml": "facts: {user_interface: true}"}, True, "declared"),
]


@pytest.mark.parametrize(("files", "value"), [pytest.param(f, value, id=name) for f, value, name in INTERFACES])
def test_whether_there_is_a_user_interface(files: dict[str, str], value: bool | None) -> None:
    measurement = ask("has_user_interface", files)
    assert measurement.value is value
    assert measurement.declared is any("user_interface" in text for text in files.values())


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"src/App.vue": "<template/>"}, id="components"),
        pytest.param({"publiccode.yml": VALID}, id="publiccode.yml"),
    ],
)
def test_a_denial_that_the_repository_contradicts_decides_nothing(files: dict[str, str]) -> None:
    measurement = ask("has_user_interface", files | {".sealcheck.yml": "facts: {user_interface: false}"})
    assert measurement.value is None and not measurement.declared
    assert measurement.undetermined and measurement.undetermined.key == "accessibility.ui_contradicted"
    assert measurement.evidence[1:]


def test_a_submodule_may_hold_the_interface() -> None:
    shot = snapshot({"src/lib.py": ""})
    module = Entry("app", "1" * 40, None, EntryKind.SUBMODULE)
    with_module = type(shot)(
        shot.subject, (*shot.entries, module), shot.reader, shot.history, shot.tag_source, shot.as_of
    )
    assert ask("has_user_interface", with_module).value is None


def test_a_language_that_no_name_tells_is_not_put_in_brackets() -> None:
    measurement = run("accessibility.locales", {"i18n/messages.properties": "".join(f"a{n}=x\n" for n in range(9))})
    assert measurement.summary is not None
    assert (measurement.value, measurement.summary.key) == (1, "accessibility.locales_unnamed")
    assert not any("()" in words(measurement.summary, language) for language in LANGUAGES)


def referenced(files: Sequence[str], place: str = "{}:12") -> str:
    """A catalogue of gettext with a text from each of the files."""
    rows = [
        f'#: {place.format(file)}\nmsgid "The lamp of street {n} is on"\nmsgstr "Text {n}"\n'
        for n, file in enumerate(files)
    ]
    return 'msgid ""\nmsgstr ""\n"Language: de\\n"\n\n' + "\n".join(rows)


GONE = [f"lamps/views{number}.py" for number in range(12)]
KEPT = [f"town/pages{number}.html" for number in range(12)]
LEFT_BEHIND: list[tuple[str, Sequence[str], int, bool, str]] = [
    (referenced(GONE), (), 0, True, "all files are gone"),
    (referenced([*GONE, *KEPT[:8]]), KEPT, 0, True, "most files are gone"),
    (referenced([*GONE[:8], *KEPT]), KEPT, 2, False, "most files are there"),
    (referenced(GONE[:9]), (), 2, False, "too few to tell"),
    (referenced(KEPT), [f"src/{path}" for path in KEPT], 2, False, "paths begin elsewhere"),
    (referenced(KEPT), [path.replace("html", "twig") for path in KEPT], 2, False, "another ending"),
    (referenced([path.partition("/")[2] for path in KEPT]), KEPT, 2, False, "no folders"),
    (referenced(GONE, "{}"), (), 2, False, "remarks, no lines"),
]


@pytest.mark.parametrize(
    ("catalogue", "there", "count", "open_"), [pytest.param(*rest, id=name) for *rest, name in LEFT_BEHIND]
)
def test_a_catalogue_of_files_that_are_gone_proves_nothing(
    catalogue: str, there: Sequence[str], count: int, open_: bool
) -> None:
    measurement = ask("locales", {"locale/de/LC_MESSAGES/x.po": catalogue} | dict.fromkeys(there, "{% trans 'x' %}"))
    assert (measurement.value, measurement.minimum) == (count, open_)


@pytest.mark.parametrize(
    ("settings", "name", "count"),
    [
        pytest.param({"town/settings.py": "A = 1\nUSE_I18N = False\n"}, "django", 0, id="switched off"),
        pytest.param(
            {"town/settings.py": "class Base:\n    USE_I18N = False  # Finnish\n"}, "djangojs", 0, id="in a class"
        ),
        pytest.param({"town/settings.py": "USE_I18N = True\n"}, "django", 2, id="switched on"),
        pytest.param({"town/settings.py": "# USE_I18N = False\n"}, "django", 2, id="a comment"),
        pytest.param({"town/settings.py": 'USE_I18N = env("I18N")\n'}, "django", 2, id="may be on"),
        pytest.param(
            {"a/settings.py": "USE_I18N = False\n", "b/settings.py": "USE_I18N = True\n"}, "django", 2, id="one of two"
        ),
        pytest.param({"town/settings.py": "USE_I18N = False\n"}, "lamps", 2, id="another catalogue"),
    ],
)
def test_catalogues_that_the_settings_of_django_switch_off(settings: Files, name: str, count: int) -> None:
    catalogue = referenced(KEPT).replace("Text", "Le")
    pages = dict.fromkeys(KEPT, "{% trans 'x' %}" * 5)
    assert ask("locales", {f"locale/fr/LC_MESSAGES/{name}.po": catalogue, **pages, **settings}).value == count


def test_pages_of_accounts_that_wrap_texts_leave_nothing_open() -> None:
    pages = dict.fromkeys((f"town/account/page{number}.html" for number in range(9)), "{% trans 'x' %}" * 5)
    assert ask("locales", pages).value == 0


def test_a_language_that_is_not_proven_is_a_near_miss() -> None:
    measurement = ask("locales", {"locale/de/LC_MESSAGES/x.po": referenced(GONE)})
    assert "found" not in {each.kind.value for each in measurement.evidence}


def test_pages_are_asked_whatever_number_of_texts_is_few() -> None:
    files = bundle('<h1 th:text="#{key1}">Lamps</h1>')
    more = {
        path: text + "".join(f"more{n} = x {n}\n" for n in range(60)) for path, text in files.items() if "mess" in path
    }
    assert ask("locales", files | more, few=100).minimum is False


def test_the_languages_of_other_catalogues_still_count() -> None:
    files = {
        "locale/de/a.po": referenced(GONE),
        "locale/fr/a.po": referenced(KEPT).replace("Text", "Lampe"),
    } | dict.fromkeys(KEPT, "x")
    assert (ask("locales", files).value, ask("locales", files).minimum) == (2, True), "French, and the source"


def bundle(page: str) -> dict[str, str]:
    """A bundle of Java with nine texts in two languages, and a page."""
    own = "".join(f"key{n} = Text {n}\n" for n in range(9))
    return {
        "src/main/resources/messages.properties": own,
        "src/main/resources/messages_de.properties": own.replace("Text", "Wort"),
        "src/main/resources/templates/index.html": f"<html lang='en'><body><main>{page}</main></body></html>",
    }


@pytest.mark.parametrize(
    ("page", "count", "open_"),
    [
        ("<h1>Lamps</h1>", 0, True),
        ('<h1 th:text="#{key1}">Lamps</h1>', 2, False),
        ("<h1><spring:message code='key1'/></h1>", 2, False),
        ("<h1>[[#{key1}]]</h1>", 2, False),
    ],
)
def test_a_few_messages_that_no_page_asks_for_may_be_the_servers(page: str, count: int, open_: bool) -> None:
    measurement = ask("locales", bundle(page))
    assert (measurement.value, measurement.minimum) == (count, open_)


def test_a_language_whose_file_is_that_of_another_is_shown_as_its_copy() -> None:
    texts = json.dumps({f"key{number}": f"Text number {number}" for number in range(30)})
    files = {f"src/locales/{language}.json": texts for language in ("de", "en", "de-AT")}
    told = {each.text.key: dict(each.text.args) for each in ask("locales", files).evidence}
    assert told["accessibility.locales_copy"] == {"language": "en", "other": "de"}
