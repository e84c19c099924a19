# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts of the user interface that stand in program code, in an object with one block for each language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.locale.keys import without_comments
from sealcheck.artifacts.locale.paths import holds_texts, tag_of
from sealcheck.artifacts.scans import FileKind, scanner
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.language import MIN_WORDS, count_votes, winner
from sealcheck.search import plain_signs

ENDINGS = frozenset(
    {"js", "ts", "jsx", "tsx", "mjs", "cjs", "vue", "svelte", "astro", "html", "htm", "php", "py", "rb", "dart", "kt"}
)
#: Objects of a file that are looked at, characters of each, and texts compared.
MOST_OBJECTS, MOST_TEXT, MOST_TEXTS = 5, 300_000, 2_000
#: Two languages whose texts are equal to this share are one; words that two languages share make up far less.
SAME = 0.9
_HINTS = (b"ranslation", b"RANSLATION", b"essages", b"MESSAGES", b"18n", b"18N", b"10n", b"10N", b"exts", b"EXTS",
          b"trings", b"TRINGS", b"abels", b"LABELS", b"t = {", b"T = {", b" t = ", b" T = ", b"$t = ",
          b" t: ", b" T: ", b" t=", b" T=", b"$t=", b"\nt = ", b"\nT = ", b"ictionary", b"hrases", b"ocaleData",
          b"en: {", b"EN: {", b"en:{", b'en": {', b'en":{', b"en': {", b"en' => [", b"en' => array(")  # fmt: skip
#: Behind its bracket, an object begins with the key of a language and a block for it: { en: {
_FIRST = (
    r"(?:array\(|[{\[])(?=\s{0,40}[\"']?[a-zA-Z]{2}(?:[_-][A-Za-z]{2})?[\"']?\s{0,4}(?::|=>)\s{0,4}(?:[{\[]|array\())"
)
#: const translations: Record<string, Texts> = { – i18n.init({ resources: { – $texts = [ – <i18n>{
_OBJECT = regex(
    r"(?:\b(?:[tT]|\w{0,40}(?:[tT]ranslations?(?:Data|Map|Table)?|TRANSLATIONS?|[mM]essages|MESSAGES|[iI]18[nN]|I18N|[lL]10[nN]"
    r"|[tT]exts|TEXTS|[sS]trings|STRINGS|[lL]abels|LABELS|[dD]ictionary|[pP]hrases|[lL]ocaleData))\b"
    r"(?:\s?:\s?[^={}\n]{1,120})?\s?=\s?(?:Object\.freeze\()?(?:reactive\()?"
    r"|\bcreateI18n\([^;]{0,600}?\bmessages:\s?|\b(?:i18n|i18next)\b[^;]{0,800}?\bresources:\s?"
    r"|<i18n\b[^<>\n]{0,100}>\s{0,20})" + _FIRST
)
#: The same under any name, or none, where the texts themselves or the folder have to tell what it is.
_ANY = regex(
    r"(?:\b\w{1,60}(?:\s?:\s?[^={}\n]{1,120})?\s?=\s?(?:Object\.freeze\()?|\bexport default |\breturn )" + _FIRST
)
_PIECE = regex(
    r"\"(?:[^\"\\\n]|\\.){0,4000}\"|'(?:[^'\\\n]|\\.){0,4000}'|`(?:[^`\\]|\\.){0,4000}`|[{}()\[\]]"
    r"|(?<![:\w])//[^\n]{0,4000}|/\*.{0,4000}?\*/|^\s{0,40}#[^\n]{0,4000}",
    re.M | re.S,
)
#: How such an object goes on: with an object for the language that its first key names. Much quicker to look for.
_NESTED = regex(r"[{\[(]\s{0,40}[\"']?[a-zA-Z]{2}(?:[_-][A-Za-z]{2})?[\"']?\s{0,4}(?::|=>)\s{0,4}(?:[{\[]|array\()")
_KEY_BEFORE = regex(r"[\"']?([a-zA-Z]{2}(?:[_-][A-Za-z]{2})?)[\"']?\s{0,4}(?::|=>)\s{0,40}(?:array)?$")
_KEY = regex(r"\s{0,9}(?::|=>)")
#: A text for people, not a name or a number: it has two words.
_SPOKEN = regex(r"[^\W\d_]{2,40}[^\w\s]{0,3}\s{1,3}[^\W\d_]")


def _may_hold(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and kind.ending in ENDINGS


@scanner(_may_hold, signs=lambda kind: plain_signs(*_HINTS))
def texts_in_code(file: File, data: bytes) -> dict[str, int] | None:
    """The number of texts by language in objects of a program file; None when there are no two languages."""
    text = decode(without_comments(file.ending, data)) or ""
    if _NESTED.search(text) is None:
        return None
    named = [each for block in _objects(_OBJECT, text) if (each := _different(block))]
    told = holds_texts(file.folder)
    blocks = named or [each for block in _objects(_ANY, text) if _is_told(each := _different(block), told=told)]
    counts: dict[str, int] = {}
    for tag, texts in (pair for each in blocks for pair in each.items()):
        counts[tag] = counts.get(tag, 0) + len(texts)
    return counts if len(counts) > 1 else None


def _objects(pattern: re.Pattern[str], text: str) -> Iterator[dict[str, list[str]]]:
    """Yield the texts by language of the objects that a pattern finds."""
    for match in islice(pattern.finditer(text), MOST_OBJECTS):
        yield _by_language(text[match.end() : match.end() + MOST_TEXT])


def _is_told(found: dict[str, list[str]], *, told: bool) -> bool:
    """Whether an object of any name holds translations: by its folder, or since two blocks are in their language."""
    spoken = (tag for tag, texts in found.items() if _spoken(texts) == tag.partition("-")[0])
    return bool(found) and (told or sum(1 for _ in spoken) > 1)


def _different(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the languages with texts for people; two blocks with the same texts, or in one language, are no two."""
    kept: dict[str, list[str]] = {}
    for tag, texts in found.items():
        own = set(texts)
        repeats = any(len(own & set(other)) >= SAME * len(own) for other in kept.values())
        if len(texts) > 1 and any(map(_SPOKEN.search, texts)) and not repeats:
            kept[tag] = texts
    kept = _as_named(kept)
    return kept if len(kept) > 1 else {}


def _as_named(found: dict[str, list[str]]) -> dict[str, list[str]]:
    """Leave out blocks that share a language which is not theirs: keys such as de, fr and pl also name countries."""
    spoken = {tag: _spoken(texts) for tag, texts in found.items()}
    shared = {language for language in spoken.values() if language and [*spoken.values()].count(language) > 1}
    return {
        tag: texts for tag, texts in found.items() if spoken[tag] not in shared or spoken[tag] == tag.partition("-")[0]
    }


def _spoken(texts: list[str]) -> str | None:
    """Return the language that texts are in, where they are enough to tell."""
    return winner(count_votes(texts), MIN_WORDS)


def _by_language(text: str) -> dict[str, list[str]]:
    """Return the texts of each language in an object whose opening bracket stands right before `text`."""
    depth, tag = 1, ""
    found: dict[str, list[str]] = {}
    for match in _PIECE.finditer(text):
        piece = match[0]
        if piece in "{[(":
            tag = _key_before(text, match.start()) if depth == 1 else tag
            depth += 1
        elif piece in ")]}":
            depth -= 1
        elif piece[0] in "\"'`" and depth > 1 and tag and len(piece) > 2 and not _KEY.match(text, match.end()):
            found.setdefault(tag, []).append(piece[1:-1])
        if depth == 0:
            break
    return {tag: texts[:MOST_TEXTS] for tag, texts in found.items()}


def _key_before(text: str, end: int) -> str:
    """Return the language whose block begins at `end`, whatever its case: `DE: {`; empty for other keys."""
    match = _KEY_BEFORE.search(text, max(0, end - 60), end)
    key = match[1] if match else ""
    return tag_of(key.lower() if len(key) == 2 else key) or ""
