# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How many texts a file of translations holds, without understanding more of it than needed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.lenient_json import parse_lenient_json
from sealcheck.artifacts.locale.copies import repeated
from sealcheck.artifacts.locale.formats import of_lang, of_typo3, of_xcode
from sealcheck.artifacts.locale.paths import DEFAULT, SEVERAL, TEXT_ENDINGS, tag_of
from sealcheck.parse import ParseProblem
from sealcheck.pattern import regex

#: Stands for the language of a file that could not be understood.
UNREAD = "unread"
#: Columns within which keys of languages mostly stand.
NEAR = 8
#: A text that is made when it is shown: `title: ({ name }) => `Hello ${name}``.
_FUNCTION = rb"(?:(?:\([^()\n]{0,200}\)|\w{1,40})(?:[ \t]?:[ \t]?string)?[ \t]{0,4}=>[ \t\r\n]{0,40})?"
_QUOTED = rb"[\"'`](?=[^\"'`\s])"
#: Comments that take up whole lines, in code that holds texts.
_COMMENTS = regex(rb"^[ \t]{0,80}(?://[^\n]{0,4000}|/\*[\s\S]{0,200000}?\*/)|^[ \t]{0,80}\*[^\n]{0,4000}", re.M)
_HASHED = regex(rb"^[ \t]{0,80}#[^\n]{0,4000}", re.M)
_WITH_SLASHES = frozenset(
    {"js", "ts", "mjs", "cjs", "jsx", "tsx", "json5", "php", "dart", "kt", "vue", "svelte", "astro"}
)
_COUNTERS: Mapping[str, re.Pattern[bytes]] = {
    "po": regex(rb'^msgstr(?:\[0\])? (?:"(?!")|""\r?\n"(?!"))', re.M),
    "yml": regex(rb"^[ \t]{0,40}[\"']?[\w. -]{1,120}[\"']?:[ \t]{1,4}(?![\"']{2}\s*$)[^\s#&|>{]", re.M),
    "ini": regex(rb"^[ \t]{0,8}[\w. -]{1,160}[ \t]{0,4}[=:][ \t]{0,4}(?![\"']{2}\s*$)[^\s]", re.M),
    "php": regex(
        rb"(?:=>|\][ \t]{0,8}=|\bdefine\([ \t]{0,8}[\"'][\w.-]{1,120}[\"'][ \t]{0,8},)[ \t\r\n]{0,8}" + _QUOTED
    ),
    "js": regex(rb":[ \t\r\n]{0,8}" + _FUNCTION + _QUOTED),
    "strings": regex(rb"^[ \t]{0,8}\"?[^\"=\n]{1,300}\"?[ \t]{0,4}=[ \t]{0,4}\"(?!\")", re.M),
    "xml": regex(rb"<(?:string|item)\b[^>/]{0,200}>(?!\s{0,20}</)"),
    "xlf": regex(rb"<target\b[^>/]{0,200}>(?!\s{0,20}</)"),
    "source": regex(rb"<source\b[^>/]{0,200}>(?!\s{0,20}</)"),
    "resx": regex(rb"<data\b(?![^>]{0,200}\btype=)[^>]{0,300}>\s{0,40}<value\b[^>/]{0,100}>(?!\s{0,200}</)"),
    "qt": regex(rb"<translation>(?!\s{0,20}</)"),
    "ftl": regex(
        rb"^[a-zA-Z][\w-]{0,100}[ \t]{0,4}=[ \t]{0,20}(?:[^\s]|(?:\r?\n[ \t]{0,20}){1,3}(?<=[ \t])[^\s])", re.M
    ),
}
_ALIASES = {
    "yaml": "yml", "toml": "ini", "properties": "ini", "ts": "js", "mjs": "js", "cjs": "js", "json5": "js", "py": "js",
    "jsx": "js", "tsx": "js",
    "rb": "php", "exs": "js", "xliff": "xlf", "stringsdict": "strings", "resw": "resx", "neon": "yml",
}  # fmt: skip
#: A file that holds a single text: the lines `key: save` and `value: Speichern`.
_SINGLE = regex(rb"(?=[^\0]{0,2000}^(?:key|id|name):[ \t]{1,4}\S)(?=[^\0]{0,2000}^(?:value|text|translation):)", re.M)
_SINGLE_TEXT = regex(rb"^(?:value|text|translation):[ \t]{1,4}(?![\"']{2}\s*$|~\s*$|null\s*$|[|>][+-]?\s*\Z)\S", re.M)
_FUZZY = regex(rb"^#,.{0,200}\bfuzzy\b", re.M)
_LANGUAGE_KEY = regex(
    r"""^([ \t]{0,24})["']?([a-zA-Z]{2}(?:[_-][A-Za-z]{2})?)["']?\s{0,4}[:=]\s{0,4}(?:\{|\w{0,30}\()""", re.M
)
#: Texts that only promise one.
_PROMISE = regex(r"\W{0,4}(?:TODO|FIXME|TBD|XXX|UNTRANSLATED|TRANSLATE(?: ?ME)?|MISSING|lorem ipsum)\b.{0,200}")
_PROMISES = regex(rb"""(?:[:=>] ?|msgstr )["'`]?\W{0,4}(?:TODO|FIXME|TBD|XXX|UNTRANSLATED|TRANSLATE(?: ?ME)?)\b""")
_STRINGS = regex(r""":\s{0,8}["'`](?=[^"'`\s])""")


def count_texts(path: str, language: str, data: bytes) -> dict[str, int]:
    """Return the number of filled texts by language; one language unless the file holds several.

    UNREAD alone for JSON that is not understood, even without what strict parsers refuse.
    """
    ending = path.rpartition(".")[2].lower()
    if ending == "ts" and data[:200].lstrip().startswith((b"<?xml", b"<!DOCTYPE TS", b"<TS")):
        return {language: len(_COUNTERS["qt"].findall(data))} if language != SEVERAL else {}
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):  # Xcode and old Java tools write UTF-16
        data = (decode(data) or "").encode()
    if ending == "lang":
        return of_lang(language, decode(data) or "")
    if ending == "xml" and path.rpartition("/")[2].partition(".xml")[0].rpartition(".")[2].startswith("locallang"):
        return of_typo3(decode(data) or "")
    if ending in ("json", "jsonc", "arb", "xcstrings"):
        return _in_json(ending, language, data)
    data = without_comments(ending, data)
    if language == SEVERAL:
        return _in_blocks(decode(data) or "")
    if ending in ("yml", "yaml") and _SINGLE.match(data):
        return {language: int(_SINGLE_TEXT.search(data) is not None and not _PROMISES.search(data))}
    counter = _COUNTERS.get(_ALIASES.get(ending, ending) if ending in TEXT_ENDINGS else "ini")
    count = max(0, len(counter.findall(data)) - len(_PROMISES.findall(data))) if counter else 0
    if ending == "po":
        header = data.startswith(b'msgid ""') or b'\nmsgid ""\nmsgstr ""\n"' in data.replace(b"\r", b"")
        count = max(0, count - header - len(_FUZZY.findall(data)) - repeated(ending, language, data))
    if ending in ("xlf", "xliff"):
        count = max(0, count - repeated(ending, language, data))
    if ending in ("xlf", "xliff") and not count and language == DEFAULT:
        count = len(_COUNTERS["source"].findall(data))
    return {language: count}


def without_comments(ending: str, data: bytes) -> bytes:
    """Return a program without the comments of whole lines, in which texts may have been switched off."""
    if ending in _WITH_SLASHES and (b"//" in data or b"/*" in data):
        data = _COMMENTS.sub(b"", data)
    return _HASHED.sub(b"", data) if ending in ("py", "rb", "exs") else data


def _in_json(ending: str, language: str, data: bytes) -> dict[str, int]:
    try:
        value = parse_lenient_json(decode(data) or "")
    except ParseProblem:
        return {UNREAD: 0} if data.strip() else {}
    if ending == "xcstrings":
        return of_xcode(value)
    if language == SEVERAL:
        shapes = (_by_key, _by_last_key) if isinstance(value, dict) else ()
        return next((counts for shape in shapes if (counts := _several(shape(value)))), {})
    if ending == "arb" and isinstance(value, dict):
        return {language: sum(isinstance(text, str) and bool(text) and key[:1] != "@" for key, text in value.items())}
    return {language: _leaves(value)}


def _by_key(value: Mapping[str, Any]) -> dict[str, int]:
    """Return the counts of an object with one key for each language."""
    blocks = {tag_of(_lower(key)): inner for key, inner in value.items()}
    return {tag: _leaves(inner) for tag, inner in blocks.items() if tag and isinstance(inner, dict)}


def _by_last_key(value: Mapping[str, Any]) -> dict[str, int]:
    """Return the counts of an object of texts, each of which is an object with one key for each language."""
    counts: dict[str, int] = {}
    for text in value.values():
        tags = {tag_of(_lower(key)): inner for key, inner in text.items()} if isinstance(text, dict) else {}
        if len(tags) > 1 and all(tag and isinstance(inner, str) for tag, inner in tags.items()):
            for tag, inner in tags.items():
                counts[str(tag)] = counts.get(str(tag), 0) + _leaves(inner)
    return counts


def _lower(key: str) -> str:
    """Return a key with the language in lower case: DE and EN are languages, too."""
    return key.lower() if len(key) == 2 else key


def _leaves(value: Any) -> int:
    """Return how many non-empty texts there are in nested objects."""
    count, todo = 0, [value]
    while todo:
        item = todo.pop()
        if isinstance(item, dict):
            todo += item.values()
        elif isinstance(item, list):
            todo += item
        else:
            count += isinstance(item, str) and bool(item.strip()) and not _PROMISE.fullmatch(item.strip()[:250])
    return count


def _in_blocks(text: str) -> dict[str, int]:
    """Return the counts of a JavaScript object with one block per language; blocks end where the next one begins."""
    keys = [
        (len(match[1].expandtabs(4)), match.start(), tag)
        for match in _LANGUAGE_KEY.finditer(text)
        if (tag := tag_of(_lower(match[2])))
    ]
    starts = _outermost(keys)
    counts: dict[str, int] = {}
    for index, (start, tag) in enumerate(starts):
        end = starts[index + 1][0] if index + 1 < len(starts) else len(text)
        counts[tag] = counts.get(tag, 0) + len(_STRINGS.findall(text, start, end))
    return _several(counts)


def _outermost(keys: list[tuple[int, int, str]]) -> list[tuple[int, str]]:
    """Return the keys that stand for languages, with their place; deeper ones (`is`, `no`) are keys of texts."""
    near = [(start, tag) for depth, start, tag in keys if depth <= NEAR]
    if len({tag for _, tag in near}) > 1:
        return near
    tags: dict[int, set[str]] = {}
    for depth, _, tag in keys:
        tags.setdefault(depth, set()).add(tag)
    level = min((depth for depth, found in tags.items() if len(found) > 1), default=-1)
    return [(start, tag) for depth, start, tag in keys if depth == level]


def _several(counts: dict[str, int]) -> dict[str, int]:
    """Return the counts of two languages and more; a single one is a key that only looks like a language (`ar`)."""
    return counts if sum(count > 1 for count in counts.values()) > 1 else {}
