# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Catalogues that keep translations under the texts of the code: gettext, Qt, and arrays and objects of sentences."""

from __future__ import annotations

import re
from html import unescape

from sealcheck.artifacts.decode import decode
from sealcheck.pattern import regex

#: Endings of files that may be such catalogues, those that always are first.
CATALOGUES = ("po", "ts", "php", "json")
_MSGID = regex(rb'^msgid (?:"([^"\n]{1,400})"|""\r?\n"([^"\n]{1,400})")', re.M)
#: The same with a translation that is another text.
_TRANSLATED = regex(rb'^msgid "([^"\n]{1,400})"\r?\nmsgstr "(?!\1")[^"\n]', re.M)
#: Translated texts tell the language of the source better than all do, unless they are few: then it is a mixture.
ENOUGH_TRANSLATED, SHARE_TRANSLATED = 20, 0.4
#: Where keys stand in the code, the text that stands there beside each: #. Default: "Save" (Plone, Zope)
_DEFAULT = regex(rb'^#\. Default: "([^"\n]{1,400})"', re.M)
_QT_LANGUAGE = regex(rb"<TS\b[^>]{0,300}\ssourcelanguage=\"([a-z]{2})\b")
_QT_SOURCE = regex(r"<source>([^<]{1,400})</source>")
#: A key and its text, unless it is the same: 'Save changes' => 'Änderungen speichern', "Save changes": "Speichern"
_KEYED = regex(
    r"""(?m:^|[{,])\s{0,40}(?:'((?:[^'\\\n]|\\.){1,400})'|"((?:[^"\\\n]|\\.){1,400})")\s{0,9}(?:=>|:)"""
    r"""\s{0,9}["'](?!["']|(?:\1|\2)["'])"""
)
#: Keys that are texts: several words, or one that begins like a sentence.
_SENTENCE = regex(r".{0,400}\S \S.{0,400}")
#: Places for values, whose letters are words of some languages: %s, %(name)s, %1$d, {0}, {{ name }}, ${name}
_FILLED_IN = regex(r"%(?:\(\w{1,40}\)|\d\$)?[-+ 0#]?\d{0,3}[sdifr]\b|\$?\{{1,2}[^{}\n]{0,60}\}{1,2}")
_WORD = regex(r"[A-ZÄÖÜ][a-zäöüß-]{1,30}[.:!?…]{0,3}")
#: So many sentences, and that share of texts among the keys, make an array one of texts.
LEAST_SENTENCES, SHARE_OF_TEXTS = 10, 0.6


#: Keys of JSON, and letters that tell a language by themselves.
_KEY = regex(r"""(?m:^|[{,])\s{0,40}"((?:[^"\\\n]|\\.){1,400})"\s{0,9}:""")
_LETTERS = (
    ("ko", regex("[\uac00-\ud7a3]")), ("ja", regex("[\u3041-\u30fa]")), ("zh", regex("[\u4e00-\u9fff]")),
    ("th", regex("[\u0e01-\u0e5b]")), ("el", regex("[\u03b1-\u03c9]")), ("he", regex("[\u05d0-\u05ea]")),
)  # fmt: skip
SHARE_OF_LETTERS = 0.5


def source_declared(path: str, data: bytes) -> str:
    """Return the language that a catalogue of Qt says its source is written in; empty where it does not."""
    declared = _QT_LANGUAGE.search(data[:2000]) if path.endswith(".ts") else None
    return declared[1].decode() if declared else ""


def source_by_letters(path: str, data: bytes) -> str:
    """Return the language whose own letters half of the keys have, where a file of JSON is keyed by texts."""
    keys = _KEY.findall((decode(data) or "")[:400_000]) if path.endswith(".json") else []
    least = max(LEAST_SENTENCES, SHARE_OF_LETTERS * len(keys))
    return next((tag for tag, letters in _LETTERS if sum(map(bool, map(letters.search, keys))) >= least), "")


def source_texts(path: str, data: bytes) -> list[str]:
    """Return the texts that a catalogue translates, of which the language tells what the source is written in."""
    return [_FILLED_IN.sub(" ", each) for each in _source_texts(path, data)]


def _source_texts(path: str, data: bytes) -> list[str]:
    if path.endswith(".po"):
        return _in_gettext(data)
    text = (decode(data) or "")[:400_000]
    if path.endswith(".ts"):
        return [unescape(each) for each in _QT_SOURCE.findall(text)][:200] if "<TS" in text[:400] else []
    keys = [one or two for one, two in _KEYED.findall(text)]
    sentences = [key for key in keys if _SENTENCE.fullmatch(key)]
    texts = len(sentences) + sum(_WORD.fullmatch(key) is not None for key in keys)
    natural = len(sentences) >= LEAST_SENTENCES and texts >= SHARE_OF_TEXTS * len(keys)
    return sentences[:200] if natural else []


def _in_gettext(data: bytes) -> list[str]:
    translated = [text.decode("utf-8", "replace") for text in _TRANSLATED.findall(data) if b" " in text]
    found = [(one or two).decode("utf-8", "replace") for one, two in _MSGID.findall(data)]
    every = [text for text in found if " " in text]
    every += [text.decode("utf-8", "replace") for text in _DEFAULT.findall(data) if b" " in text]
    telling = len(translated) >= max(ENOUGH_TRANSLATED, SHARE_TRANSLATED * len(every))
    return (translated if telling else every)[:200]
