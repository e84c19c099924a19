# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Statements that a program keeps among its translations: accessibility_text = "## Accessibility statement …"."""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from html import unescape
from typing import Any, NamedTuple

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.lenient_json import parse_lenient_json
from sealcheck.artifacts.locale.paths import DEFAULT, SEVERAL, TEXT_ENDINGS, language_of_path
from sealcheck.engine import artifact
from sealcheck.model import LANGUAGES, File, PathClass
from sealcheck.parse import ParseProblem, parse_yaml
from sealcheck.pattern import regex
from sealcheck.prose.concepts import concept
from sealcheck.prose.phrases import apart, fold

#: Parts of words that texts on the subjects hold, in the languages whose statements are read.
HINTS = (
    "access", "barrier", "a11y", "zugaeng", "toegank", "tillg", "tilg", "saavutett", "accesib", "privacy",
    "datenschutz", "dsgvo", "gdpr", "protection", "personal", "verarbeitung", "tietosuoja", "rekisteri", "privatliv",
    "persondata", "databeskyt", "personvern", "personupp", "integritet", "dataskydd", "informativa", "confidential",
    "privacid", "personenbez",
)  # fmt: skip
#: Roles of files whose texts the program does not show, or that are not the project's.
FOREIGN = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE, PathClass.GENERATED})
#: Files looked at, and bytes of each.
MOST_FILES, MOST_BYTES = 30, 1_500_000
#: Characters below which texts are labels and headings.
LEAST = 600
#: Characters of a line by which it is found again; shorter ones, such as a tag alone, stand in many places.
LEAST_LINE = 12
#: Words in a key that may name the subject.
MOST_WORDS = 3
#: What a key calls a text behind its subject, where another word stands before that: account_privacy_summary.
_TEXTS = frozenset(
    {"summary", "policy", "notice", "statement", "declaration", "information", "info", "text", "erklaerung", "hinweis"}
    | {"hinweise", "informationen", "zusammenfassung"}
)
_STRINGS = regex(r"^[ \t]{0,8}\"([^\"\n]{1,200})\"[ \t]{0,4}=[ \t]{0,4}\"((?:[^\"\\]|\\.){1,40000})\"", re.M | re.S)
_XML = regex(
    r"<string\s[^>]{0,200}\bname=\"([\w.-]{1,200})\"[^>]{0,200}>([^<]{1,40000}|<!\[CDATA\[.{1,40000}?\]\]>)", re.S
)
_LINES = regex(r"^[ \t]{0,8}([\w.-]{1,200})[ \t]{0,4}=[ \t]{0,4}([^\n]{1,40000})", re.M)
_CODE = regex(
    r"([\w.-]{1,100})[\"']?\s{0,4}(?:=>|:)\s{0,40}"
    r"(?:\"((?:[^\"\\\n]|\\.){80,40000})\"|'((?:[^'\\\n]|\\.){80,40000})'|`([^`\\]{80,40000})`)"
)
_TAG = regex(r"<[^<>]{1,400}>")
#: What lists of texts call the key and the text of an entry.
_KEYS = ("code", "key", "id", "msgid", "name", "term")
_MESSAGES = ("message", "text", "translation", "value", "msgstr", "defaultMessage", "definition", "content")


#: Files with their texts.
Translations = tuple[tuple[File, str], ...]


class Kept(NamedTuple):
    """The texts on one subject in one file, and the line (from 1) in which the first of them begins."""

    file: File
    line: int
    text: str


Keyed = tuple[tuple[str, ...], str]


@artifact
def translations(documents: Documents) -> Translations:
    """The files of translations in a language that is read, nearest to the root first, that mention a subject."""
    wanted = {*LANGUAGES, DEFAULT, SEVERAL}
    likely = [
        file
        for file in documents.tree.files
        if file.ending in TEXT_ENDINGS
        and LEAST <= (file.size or 0) <= MOST_BYTES
        and file.role not in FOREIGN
        and _language(file) in wanted
    ]
    nearest = sorted(likely, key=lambda file: (file.path.count("/"), file.path))[:MOST_FILES]
    texts = ((file, documents.text(file) or "") for file in nearest)
    return tuple((file, text) for file, text in texts if any(hint in text.lower() for hint in HINTS))


def kept(file: File, text: str, name: str) -> Kept | None:
    """Return what the file says on the concept `name`, or None when that is no more than labels here and there."""
    groups: dict[tuple[str, ...], list[str]] = {}
    for keys, value in entries(file.ending, text):
        if group := _group(keys, name):
            groups.setdefault(group, []).append(value)
    said = max(groups.values(), key=lambda values: sum(map(len, values)), default=[])
    if sum(map(len, said)) < LEAST:
        return None
    return Kept(file, line_of(text, max(said, key=len)), _TAG.sub(" ", "\n\n".join(said)))


def _language(file: File) -> str:
    return (language_of_path(file.path) or "").partition("-")[0]


def _group(keys: tuple[str, ...], name: str) -> tuple[str, ...]:
    """Return the way to the first key that begins with the subject: accessibility_text, privacyPolicy, datenschutz1.

    One word may stand before the subject where the key goes on as that of a text: account_privacy_summary.
    """
    for at, key in enumerate(keys):
        if words := _subject_of(key, name):
            return (*keys[:at], *words)
    return ()


@lru_cache(maxsize=20_000)
def _subject_of(key: str, name: str) -> tuple[str, ...]:
    """Return the words of a key up to those that name the subject; translations have the same keys over and over."""
    words = tuple(fold(apart(key)).split())
    count = _subject(words[:MOST_WORDS], name)
    if not count and (behind := _subject(words[1 : MOST_WORDS + 1], name)):
        count = behind + 2 if _TEXTS.intersection(words[behind + 1 : behind + 2]) else 0
    return words[:count]


def _subject(words: tuple[str, ...], name: str) -> int:
    """Return how many words at the start name the subject."""
    return next((n for n in range(len(words), 0, -1) if concept(name).files.fullmatch(" ".join(words[:n]))), 0)


def entries(ending: str, text: str) -> Iterator[Keyed]:
    """Yield the texts of a file of translations, each with the way to it."""
    if ending in ("json", "arb"):
        yield from _walked(lambda: parse_lenient_json(text))
    elif ending in ("yml", "yaml"):
        yield from _walked(lambda: parse_yaml(text, repeated=True).value)
    elif ending == "strings":
        for key, value in _STRINGS.findall(text):
            yield tuple(key.split(".")), re.sub(r"\\(.)", lambda m: "\n" if m[1] == "n" else m[1], value)
    elif ending == "xml":
        for key, value in _XML.findall(text):
            yield (key,), unescape(value.removeprefix("<![CDATA[").removesuffix("]]>")).replace("\\n", "\n")
    elif ending == "properties":
        for key, value in _LINES.findall(text):
            yield tuple(key.split(".")), value.replace("\\n", "\n")
    else:
        for key, *values in _CODE.findall(text):
            yield tuple(key.split(".")), "".join(values).replace("\\n", "\n")


def _walked(load: Callable[[], Any]) -> Iterator[Keyed]:
    try:
        todo: deque[tuple[tuple[str, ...], Any]] = deque([((), load())])
    except ParseProblem:
        return
    while todo:
        keys, value = todo.popleft()
        if isinstance(value, Mapping):
            named, text = _named_text(value)
            todo.extend([((*keys, *named.split(".")), text)] if named else [])
            inside = ((key, inner) for key, inner in value.items() if not named or inner not in (named, text))
            todo.extend(((*keys, *str(key).split(".")), inner) for key, inner in inside)
        elif isinstance(value, list):
            todo.extend((keys, inner) for inner in value)
        elif isinstance(value, str):
            yield keys, value


def _named_text(value: Mapping[Any, Any]) -> tuple[str, str]:
    """Return the key and the text of an entry that names both: {"code": "privacy.intro", "message": "We process …"}."""
    key = next((value[name] for name in _KEYS if isinstance(value.get(name), str)), "")
    text = next((value[name] for name in _MESSAGES if isinstance(value.get(name), str)), "")
    return (key, text) if text and key and " " not in key else ("", "")


def line_of(text: str, value: str) -> int:
    """The line in which a text begins, as it stands there or as JSON writes it."""
    lines = [line.strip() for line in value.strip().split("\n")]
    start = next((line for line in lines if len(line) > LEAST_LINE), lines[0])[:60]
    at = max(text.find(start), text.find(json.dumps(start)[1:-1])) if start else -1
    return text.count("\n", 0, at) + 1 if at >= 0 else 1
