# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What generators of code make out of a description of an interface for those who implement it, by its names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from sealcheck.artifacts.deployment.own_images import plain
from sealcheck.artifacts.interface.use import words_of
from sealcheck.model import File
from sealcheck.pattern import regex

#: Characters of a description that are looked at, and names that it has.
MOST_TEXT, MOST_NAMES = 400_000, 100
#: A shorter name is one of anything.
_LEAST = 5
_PORT = regex(r"<(?:[\w-]{1,20}:)?(?:portType|interface)\s[^<>]{0,600}?\bname\s{0,4}=\s{0,4}[\"']([\w.-]{1,150})")
#: What goes over the wire, as a message refers to it and as a schema defines it.
_PAYLOAD = regex(r"<(?:[\w-]{1,20}:)?part\s[^<>]{0,300}?\belement\s{0,4}=\s{0,4}[\"'](?:[\w-]{1,40}:)?([\w.-]{1,150})")
_ELEMENT = regex(r"<(?:[\w-]{1,20}:)?element\s[^<>]{0,300}?\bname\s{0,4}=\s{0,4}[\"']([\w.-]{1,150})")
_SERVICE = regex(r"(?m)^[ \t]{0,8}service[ \t]{1,4}(\w{1,150})\s{0,9}\{")
#: The tags of an operation are texts, those of the whole are objects: tags: [Lamps], "tags": ["Lamps"], - Lamps
_TAGS = regex(
    r"\btags[\"']?[ \t]{0,4}:\s{0,40}"
    r"(\[[^\]{}]{1,400}\]|(?:-[ \t]{1,4}[\"']?[^\n:{}\"'#]{1,100}[\"']?[ \t\r]{0,9}\n\s{0,40}){1,9})"
)
_TAG = regex(r"[^\[\]\"',\n-][^\[\]\"',\n]{0,100}")
_STEP = regex(r"(?m)^[ \t]{0,12}[\"']?/([A-Za-z][\w-]{1,80})[/\w{}.-]{0,200}[\"']?[ \t]{0,4}:")


class Names(NamedTuple):
    """What code implements where it offers interfaces, and texts in lower case one of which stands in such code.

    Types have plain names; contents of messages begin with `@`, and the files of the descriptions with `/`.
    """

    types: frozenset[str]
    texts: frozenset[str]


def names_of(notation: str, file: File, text: str) -> Names:
    """Return the names of what code implements where it offers the interface that a file describes."""
    types, texts = {f"/{file.name.lower()}"}, {file.name.lower()}
    maker = _MAKERS.get(notation)
    for said, endings, marks in list(maker(text[:MOST_TEXT]))[:MOST_NAMES] if maker else ():
        if said.startswith("@"):
            types.add(said)
            texts.add("@payloadroot")
            continue
        made = {f"{plain(said)}{ending}" for ending in endings if len(plain(said) + ending) >= _LEAST}
        types |= made | {f"i{each}" for each in made}
        texts |= {f"{plain(said)}{mark}" for mark in marks} or {plain(said), said.lower()}
    return Names(frozenset(types), frozenset(texts))


#: A name, what generators put behind it, and what all code has behind it that says the name where that is everyday.
_Made = Iterator[tuple[str, Iterable[str], Sequence[str]]]


def _telling(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    """Yield the names that a pattern finds, but those by which types of any program are called."""
    yield from (match[1] for match in pattern.finditer(text) if plain(match[1]) not in words_of("any_groups"))


def _of_wsdl(text: str) -> _Made:
    yield from ((name, words_of("port_endings") | {""}, ()) for name in _telling(_PORT, text))
    yield from ((f"@{match[1].lower()}", (), ()) for match in _PAYLOAD.finditer(text))


def _of_schema(text: str) -> _Made:
    yield from ((f"@{match[1].lower()}", (), ()) for match in _ELEMENT.finditer(text))


def _of_messages(text: str) -> _Made:
    yield from ((name, words_of("servicer_endings"), ()) for name in _telling(_SERVICE, text))


def _of_openapi(text: str) -> _Made:
    tags = {tag.strip() for match in _TAGS.finditer(text) for tag in _TAG.findall(match[1])}
    groups = (tags or {"default"}) | {match[1] for match in _STEP.finditer(text)}
    for group in sorted(filter(plain, groups)):
        if plain(group) not in words_of("any_groups"):
            yield group, words_of("controller_endings"), ("api", "controller")
            yield f"I{group}", ("controller",), ("controller",)


_MAKERS: dict[str, Callable[[str], _Made]] = {
    "wsdl": _of_wsdl,
    "xsd": _of_schema,
    "protobuf": _of_messages,
    "openapi": _of_openapi,
}
