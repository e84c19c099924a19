# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which language a file of translations is for, by the conventions of the frameworks."""

from __future__ import annotations

import re
from functools import lru_cache

from sealcheck.pattern import regex
from sealcheck.publiccode.lists import lists

#: Folders in which translations lie.
_FOLDERS = frozenset(
    {"locale", "locales", "i18n", "l10n", "lang", "langs", "language", "languages", "translation", "translations"}
    | {
        "messages",
        "_locales",
        "intl",
        "localization",
        "localisation",
        "localizations",
        "nls",
        "texts",
        "uebersetzungen",
        "dictionaries",
        "resourcebundles",
        "phrases",
    }
    | {"priv", "gettext", "po"}
)
#: Words in names of files that hold texts of the user interface.
_TEXT_NAME = regex(
    r"(?:.{0,60}[._-])?(?:messages?|translations?|locales?|i18n|l10n|strings?|lang(?:uages?)?|labels?|texts?|resources?"
    r"|bundle|app|intl|ui|common|dictionary|validationmessages|content)(?:[._-].{0,60})?",
    re.I,
)
#: Texts that come with a framework: Symfony's validators, Rails gems.
_FRAMEWORK = regex(r"(?:validators|security|devise|simple_form|kaminari|will_paginate|doorkeeper)[._-]", re.I)
#: A Java bundle may be named after its part of the program: `messages`, `admin_messages`, `user-labels`.
_DEFAULT_NAME = regex(
    r"(?:.{1,60}[_-])?"
    r"(?:messages|labels?|texts?|strings|translations?|i18n|lang|resources|bundle|language|validationmessages)",
    re.I,
)
_TAG = regex(r"([a-z]{2,3})(?:[_-](?:[A-Za-z]{4}|r?[A-Z]{2}|[a-z]{2}|[0-9]{3})){0,2}(?:@[a-z]{2,20})?")
_NAMES = {
    "german": "de", "deutsch": "de", "english": "en", "french": "fr", "italian": "it", "spanish": "es", "dutch": "nl",
    "polish": "pl", "turkish": "tr", "russian": "ru", "ukrainian": "uk", "arabic": "ar", "danish": "da", "ger": "de",
    "deu": "de", "eng": "en", "fra": "fr", "fre": "fr", "ita": "it", "spa": "es", "nld": "nl", "pol": "pl", "tur": "tr",
    "bulgarian": "bg", "chinese": "zh", "croatian": "hr", "czech": "cs", "estonian": "et", "finnish": "fi",
    "greek": "el", "hungarian": "hu", "japanese": "ja", "korean": "ko", "latvian": "lv", "lithuanian": "lt",
    "norwegian": "nb", "portuguese": "pt", "romanian": "ro", "slovak": "sk", "slovenian": "sl", "swedish": "sv",
}  # fmt: skip
#: The language of a file that names none: `strings.xml`, `messages.properties`, `Base.lproj`.
DEFAULT = "default"
#: A file that holds several languages at once.
SEVERAL = "several"
_OWN = frozenset(
    {"po", "strings", "stringsdict", "xcstrings", "arb", "xml", "properties", "resx", "xlf", "xliff"} | {"resw", "lang"}
)
_LOOSE = frozenset(
    {"json", "yml", "yaml", "toml", "ini", "php", "js", "ts", "mjs", "cjs", "py", "ftl", "json5", "exs", "rb"}
    | {"jsx", "tsx", "dart", "jsonc", "neon"}
)
#: Most of these hold no texts.
_SELDOM = _LOOSE - {"dart", "toml"}
#: Code of pages: one that is called `Messages.tsx` shows messages, so only the name of a language makes it texts.
_PAGES = frozenset({"jsx", "tsx"})
#: Names of files that hold the texts of all languages.
_ALL_LANGUAGES = frozenset(
    {"translation", "translations", "i18n", "messages", "locale", "locales", "language", "languages"}
    | {"strings", "text", "texts"}
)
#: Texts in code of Dart, as i18n_extension and GetX keep them; other names are those of code.
_DART = regex(r"(?:.{1,80}[._])?i18n|translations|locales?|messages")
#: Texts of go-i18n: active.de.toml, translate.de.toml (https://github.com/nicksnyder/go-i18n)
_OF_GO = regex(r"(?:active|translate)\.([A-Za-z_-]{2,12})")
_PIECES = regex(r"[._-]")
#: What Drupal calls its settings: field.storage.node.field_map_id; what stands at the end is no language.
_MACHINE_NAME = regex(
    r"(?:field|views|core|node|block|block_content|taxonomy|image|media|user|filter|editor|language|paragraphs|system"
    r"|webform|search_api|system|rest|crop|comment|contact|responsive_image|migrate_plus|workflows|entity_\w{1,40})"
    r"(?:\.[a-z0-9_-]{1,120}){1,6}"
)
#: Symfony and Rails name the files in such folders after parts of the program: `tickets.de.yaml`, in the syntax of ICU
#: `messages+intl-icu.de.php` (https://symfony.com/doc/current/translation.html, https://guides.rubyonrails.org/i18n.html)
_OF_PARTS = frozenset({"translations", "locales", "_locales"})
_DOMAIN = regex(r"[\w-]{1,60}\.[A-Za-z_-]{2,12}")
_ICU = "+intl-icu."
#: Endings of files that may hold translations; Play has languages instead, and none for its default:
#: conf/messages.en, conf/messages (https://www.playframework.com/documentation/3.0.x/ScalaI18N)
TEXT_ENDINGS = _OWN | _LOOSE
_OF_PLAY = regex(r"(?:.{1,300}/)?conf/messages(?:\.([A-Za-z_-]{2,12}))?")
#: Meteor has one between the language and the ending: i18n/de.i18n.json (https://github.com/TAPevents/tap-i18n)
_OF_METEOR = ".i18n"
#: Wicket as well, in files called after a class: LampPage.utf8.properties, LampPage_de.utf8.properties
#: (https://nightlies.apache.org/wicket/guide/9.x/single.html#_bundles_lookup)
_OF_WICKET = ".utf8"


def tag_of(text: str) -> str | None:
    """Return the tag that de, de-AT, pt_BR.UTF-8, zh-Hans or zh-rCN stands for, in lower case; None for no language."""
    if text.lower() in _NAMES:
        return _NAMES[text.lower()]
    if "." in text:
        text = re.sub(r"\.(?:utf-?8|iso-?8859-?\d{1,2})(?=@|$)", "", text, flags=re.I)
    match = _TAG.fullmatch(text)
    if match is None or match[1] not in (lists().languages if len(match[1]) == 2 else lists().languages_three):
        return None
    return text.partition("@")[0].replace("_", "-").lower()


def may_hold_texts(ending: str) -> bool:
    """Whether translations may have the ending; Play calls them after their languages, or has no ending."""
    return ending in TEXT_ENDINGS or not ending or tag_of(ending) is not None


def language_named(name: str) -> str:
    """Return the language whose whole English or own name a file bears (`spanish.js`); empty for codes and others."""
    stem = name.partition(".")[0].lower()
    return _NAMES.get(stem, "") if len(stem) > 3 and name.count(".") == 1 else ""


def language_of_path(path: str) -> str | None:
    """Return the language of the translations in the file at `path`; DEFAULT, SEVERAL, or None when it holds none."""
    folder, _, name = path.rpartition("/")
    if name.startswith("messages") and (match := _OF_PLAY.fullmatch(path)):
        return tag_of(match[1]) if match[1] else DEFAULT
    stem, dot, ending = name.replace(_ICU, ".").rpartition(".")
    ending = ending.lower()
    stem = stem.removesuffix(_OF_METEOR) if ending in ("json", "yml", "yaml") else stem
    if not dot or not stem or ending not in TEXT_ENDINGS:
        return None
    if ending in _SELDOM and not holds_texts(folder) and not _TEXT_NAME.fullmatch(stem):
        return None  # so it is with most files, and so it is told first
    if _FRAMEWORK.match(stem):
        return None
    if ending == "toml" and (match := _OF_GO.fullmatch(stem)):
        return tag_of(match[1])
    if ending == "toml" and not holds_texts(folder) and not _TEXT_NAME.fullmatch(stem):
        return None
    folders = folder.split("/") if folder else []
    if ending == "properties" and stem.endswith(_OF_WICKET):
        stem = stem.removesuffix(_OF_WICKET)
        return _from_stem(stem) or (DEFAULT if stem[:1].isupper() else None)
    if ending in ("po", "strings", "stringsdict", "xcstrings", "arb", "resw", "lang"):
        return _of_own_format(stem, ending, folders)
    if ending == "xml":
        return _of_xml(stem, folders)
    if ending in ("properties", "resx", "xlf", "xliff"):
        found = _from_stem(stem) or (_from_head(stem) if ending in ("xlf", "xliff") else None)
        plain = ending != "properties" or _DEFAULT_NAME.fullmatch(stem.rpartition(".")[2])
        by_folder = tag_of(folders[-1]) if ending == "properties" and holds_texts(folder) else None
        return found or by_folder or (DEFAULT if plain else None)
    if ending == "dart":
        return SEVERAL if _DART.fullmatch(stem) else None
    found = _of_loose(stem, folders) if ending in _LOOSE else None
    if ending == "ts" and not found and "_" in stem and holds_texts(folder):
        found = _from_stem(stem)  # Qt calls them after the program: townmap_de.ts
    return None if found == SEVERAL and ending in _PAGES else found


def _of_own_format(stem: str, ending: str, folders: list[str]) -> str | None:
    if ending == "xcstrings":
        return SEVERAL
    if ending in ("strings", "stringsdict"):
        folder = folders[-1] if folders else ""
        name = folder.removesuffix(".lproj") if folder.endswith(".lproj") else ""
        return DEFAULT if name == "Base" else tag_of(name)
    if "LC_MESSAGES" in folders[1:]:
        return tag_of(folders[folders.index("LC_MESSAGES", 1) - 1])
    return _from_stem(stem) or (tag_of(folders[-1]) if folders else None)


def _of_xml(stem: str, folders: list[str]) -> str | None:
    """Return the language of texts of Android and of older TYPO3."""
    if stem.rpartition(".")[2].startswith("locallang"):
        return _from_head(stem) or SEVERAL
    folder = folders[-1] if folders else ""
    if "string" not in stem or not folder.startswith("values"):
        return None
    return (
        DEFAULT if folder == "values" else tag_of(folder.removeprefix("values-").removeprefix("b+").replace("+", "-"))
    )


def _from_head(stem: str) -> str | None:
    """Return the language at the beginning of a stem, as TYPO3 has it: de.locallang, de_AT.locallang_db"""
    tag, dot, name = stem.partition(".")
    return tag_of(tag) if dot and name.startswith("locallang") else None


def _from_stem(stem: str) -> str | None:
    """Return the language at the end of a stem: de, messages_de_AT, app.de, common.es_us, strings-de."""
    whole = tag_of(stem) or (tag_of(stem.rpartition(".")[2]) if "." in stem else None)
    if whole:
        return whole
    pieces = _PIECES.split(stem[-60:])
    for count in (2, 1):
        tail = "-".join(pieces[-count:])
        if len(pieces) > count and (count == 1 or (len(pieces[-1]) == 2 and pieces[-1].isupper())) and tag_of(tail):
            return tag_of(tail)
    return None


@lru_cache(maxsize=4_000)
def holds_texts(folder: str) -> bool:
    """Whether the folder, or one of the next three above, is called like those that hold texts for an interface."""
    near = folder.lower().split("/")[-4:]
    return any(folder in _FOLDERS or folder.endswith(("-i18n", "_i18n", "locales")) for folder in near)


def _is_domain(stem: str, folders: list[str]) -> bool:
    """Whether a file lies among translations and is called after a part of the program and a language."""
    near = {folder.lower() for folder in folders[-4:]}
    return not near.isdisjoint(_OF_PARTS) and _DOMAIN.fullmatch(stem) is not None


def _of_loose(stem: str, folders: list[str]) -> str | None:
    """Return the language of a JSON, YAML, PHP … file: only a folder or a name that speaks of texts makes it one."""
    if _MACHINE_NAME.fullmatch(stem) and not (folders and tag_of(folders[-1])):
        return None
    speaks = _TEXT_NAME.fullmatch(stem) is not None
    inside = holds_texts("/".join(folders))
    own = _from_stem(stem) if inside or _PIECES.search(stem) else None
    if inside and len(folders) > 1 and folders[-2].lower() in _FOLDERS and (tag := tag_of(folders[-1])):
        return tag
    if inside:
        by_folder = next((tag for folder in reversed(folders[-3:]) if (tag := tag_of(folder))), None)
        if tag_of(stem) or by_folder or (own and (speaks or _is_domain(stem, folders))):
            return tag_of(stem) or by_folder or own
    elif own and len(stem) > len(own) and not tag_of(stem):
        return own
    return SEVERAL if stem.lower() in _ALL_LANGUAGES else None
