# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Translations that translate nothing: the texts of one language repeated under another one's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from sealcheck.artifacts.locale.paths import DEFAULT
from sealcheck.model import LANGUAGES
from sealcheck.pattern import regex
from sealcheck.prose.language import count_votes, known_languages, winner

#: Share of equal texts from which a file repeats another one; words that two languages share make up far less.
SAME = 0.9
#: Texts compared of each language, and the fewest that say anything.
MOST_TEXTS = 2_000
FEWEST_TEXTS = 5
#: The value of a line in the formats of translations: "key": "text", key: text, key=text, msgstr "text", <a>text</a>.
_VALUE = regex(
    rb"""(?:[:=]>?[ \t]{0,9}|^msgstr(?:\[\d\])? )["'`](.{1,300}?)["'`][,;]?[ \t]{0,9}\}{0,9}(?=,|\r?$)"""
    rb"""|^[ \t]{0,40}[\w. -]{1,120}(?::[ \t]{1,9}|[ \t]{0,9}=[ \t]{0,9})([^\s"'`{\[|>&][^\r\n]{0,300})"""
    rb"""|>([^<>\r\n]{1,300})</""",
    re.M,
)
#: A mark that stands for a translation: [de], (en), de:, _en.
_MARK = regex(rb"[\[(<{][a-z]{2}(?:[-_][a-z]{2})?[\])>}]|^[\W\d_]{0,3}[a-z]{2}(?:[-_][a-z]{2})?[:_]\s?|[-_][a-z]{2}$")
_WORDS = regex(rb"[^\W\d_]+|[\x80-\xff]+")


#: An entry of gettext or XLIFF whose translation is the text that it translates: of several words, or to be done.
_REPEATED = {
    "po": regex(rb'^msgid "([^"\n]{1,400} [^"\n]{1,400})"\r?\nmsgstr "\1"', re.M),
    "xlf": regex(
        rb"<source\b[^>]{0,200}>(?:([^<]{1,400} [^<]{1,400})</source>\s{0,40}<target\b[^>]{0,200}>\1"
        rb"|([^<]{1,400})</source>\s{0,40}<target\b[^>]{0,100}\bstate=[\"'](?:needs-translation|new|initial)[\"'][^>]{0,100}>\2)"
        rb"</target>"
    ),
}
_SOURCE = {
    "po": regex(rb'^msgid "([^"\n]{1,400})"', re.M),
    "xlf": regex(rb"<source\b[^>]{0,200}>([^<]{1,400})</source>"),
}
#: Formats whose values are texts of one language: no remarks on them, and no texts that they translate.
_PLAIN = ("json", "jsonc", "yml", "yaml", "php", "js", "ts", "mjs", "po", "properties", "strings", "toml")


def repeated(ending: str, language: str, data: bytes) -> int:
    """Return how many translations in a catalogue only repeat the text, where that is in another language."""
    kind = {"po": "po", "xlf": "xlf", "xliff": "xlf"}.get(ending)
    count = len(_REPEATED[kind].findall(data)) if kind else 0
    if kind is None or not count:
        return 0
    source = _language(text for text, _ in zip(_SOURCE[kind].findall(data), range(MOST_TEXTS), strict=False))
    return count if source and source != language.partition("-")[0] else 0


def _language(texts: Iterable[bytes]) -> str:
    """Return the language of texts; empty when they are too few or mixed."""
    found = [text.decode("utf-8", "replace") for text in texts]
    return winner(count_votes(found), sum(len(text.split()) for text in found)) or ""


def untranslated(files: Mapping[str, tuple[str, bytes]]) -> dict[str, str]:
    """Return the languages whose texts are nearly all those of a language before them, each with that language.

    Given are path and content by language. A file that holds several languages is not compared with itself.
    """
    texts = {tag: _texts(data) for tag, (_, data) in files.items()}
    copies: dict[str, str] = {}
    for tag, own in texts.items():
        count = own.total()
        for other, theirs in texts.items():
            if other == tag or count < FEWEST_TEXTS:
                break
            if files[other][0] != files[tag][0] and _are_same(own, theirs):
                copies[tag] = copies.get(other, other)
                break
    return {**copies, **_in_another(files, texts)}


def _are_same(own: Counter[bytes], theirs: Counter[bytes]) -> bool:
    """Whether two languages have nearly all texts in common; that they have not mostly shows after a few."""
    count = own.total()
    may_miss = count - SAME * max(count, theirs.total())
    missing = 0
    for text, times in own.items():
        missing += max(0, times - theirs.get(text, 0))
        if missing > may_miss:
            return False
    return may_miss >= 0


def _in_another(files: Mapping[str, tuple[str, bytes]], texts: Mapping[str, Counter[bytes]]) -> dict[str, str]:
    """Return the languages whose texts are written in German or English instead, each with that language."""
    found: dict[str, str] = {}
    paths = Counter(path for path, _ in files.values())
    for tag, (path, data) in files.items():
        plain = path.rpartition(".")[2].lower() in _PLAIN and paths[path] == 1 and "_locales/" not in path
        plain = plain and tag in known_languages() and not data.lstrip().startswith(b"<")  # a catalogue of Qt
        spoken = _language(texts[tag].elements()) if plain and len(files) > 1 else ""
        if spoken in LANGUAGES and spoken != tag and (spoken in files or DEFAULT in files):
            found[tag] = spoken
    return found


def _texts(data: bytes) -> Counter[bytes]:
    found = (next(filter(None, match.groups())) for match in _VALUE.finditer(data, 0, 2_000_000))
    return Counter(_bare(text) for text, _ in zip(found, range(MOST_TEXTS), strict=False))


def _bare(text: bytes) -> bytes:
    """Return the words of a text, without signs and without a name of a language beside them: „Save! (en)“."""
    words = _MARK.sub(b"", text.lower())
    return b" ".join(_WORDS.findall(words)) or text.strip()
