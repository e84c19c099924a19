# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who implements what a description of an interface names: whoever does offers it, whatever else speaks for its use."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.decode import decode
from sealcheck.artifacts.deployment.own_images import plain
from sealcheck.artifacts.interface.routes import answers, constants_in, named_in, paths_of, routes_of, steps_of
from sealcheck.artifacts.interface.use import words_of
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import first_of, in_small

#: Files of code that are looked at, and bytes of each.
MOST_FILES, MOST_BYTES = 6_000, 400_000
_LANGUAGES = frozenset(
    {"Java", "Kotlin", "Scala", "Groovy", "C#", "Python", "Go", "JavaScript", "TypeScript", "PHP", "Ruby", "Rust"}
    | {"C++", "Dart", "Swift", "Elixir"}
)


class _Done(NamedTuple):
    """What code implements, and the paths at which it answers."""

    types: frozenset[str]
    routes: frozenset[str]


def offered(
    tree: Tree, contents: Contents, described: Sequence[tuple[str, File]], for_tests: Sequence[File]
) -> frozenset[str]:
    """Return the paths of those descriptions, given with their notations, whose interfaces the code implements.

    Of the descriptions in OpenAPI `for_tests`, whose names may be those of anything, code has to answer at the paths.
    """
    named = [(notation, file, contents.text(file) or "") for notation, file in described]
    names = {file.path: names_of(notation, file, text) for notation, file, text in named}
    paths = {file.path: paths_of(text) for notation, file, text in named if notation == "openapi"}
    paths |= {file.path: paths_of(contents.text(file) or "") for file in for_tests}
    done = _done(tree, contents, list(names.values()), frozenset().union(*paths.values()))
    answered = {path for path, each in paths.items() if answers(each, done.routes)}
    return frozenset({path for path, each in names.items() if each.types & done.types} | answered)


def _done(tree: Tree, contents: Contents, names: Sequence[Names], paths: frozenset[str]) -> _Done:
    """Return those of the names that code implements and did not write itself, and the paths at which it answers."""
    wanted = frozenset().union(*(each.types for each in names))
    texts = sorted({text.encode() for each in names for text in each.texts})
    steps = sorted(step.encode() for step in steps_of(paths))
    done: set[str] = set()
    own: set[str] = set()
    read: list[tuple[list[str], dict[str, str]]] = []
    for file, data in contents.each(_programs(tree)):
        small = in_small(data)
        if first_of(texts, small):
            text = decode(data) or ""
            done |= wanted & implemented(file.language or "", text)
            own |= wanted & declared(file.language or "", text)
        if first_of(steps, small):
            text = decode(data) or ""
            read.append((named_in(text), constants_in(text)))
    everywhere = {name: path for _, constants in read for name, path in constants.items()}
    routes = frozenset[str]().union(*(routes_of(named, everywhere | constants) for named, constants in read))
    return _Done(frozenset(done - own), paths & routes)


def _programs(tree: Tree) -> Sequence[File]:
    """Return files of program code, those first whose names say that they implement something."""
    files = [file for file in tree.files if file.role is PathClass.SOURCE and file.language in _LANGUAGES]
    files = [file for file in files if (file.size or 0) <= MOST_BYTES and not _stands_in(file)]
    return sorted(files, key=lambda file: not words_of("implementers") & set(words_of_name(file.name)))[:MOST_FILES]


def _stands_in(file: File) -> bool:
    """Whether a file or a folder around it is called after something made up, or after tests."""
    return any(words_of("made_up") & set(words_of_name(part)) for part in file.path.split("/")[-8:])


#: Characters of a description that are looked at, and names that it has.
MOST_TEXT, MOST_NAMES = 400_000, 100
#: A shorter name is one of anything.
_LEAST = 5
_PORT = regex(r"<(?:[\w-]{1,20}:)?(?:portType|interface)\s[^<>]{0,600}?\bname\s{0,4}=\s{0,4}[\"']([\w.-]{1,150})")
#: The tags of an operation are texts, those of the whole are objects: tags: [Lamps], "tags": ["Lamps"], - Lamps
_TAGS = regex(
    r"\btags[\"']?[ \t]{0,4}:\s{0,40}"
    r"(\[[^\]{}]{1,400}\]|(?:-[ \t]{1,4}[\"']?[^\n:{}\"'#]{1,100}[\"']?[ \t\r]{0,9}\n\s{0,40}){1,9})"
)
_TAG = regex(r"[^\[\]\"',\n-][^\[\]\"',\n]{0,100}")
_STEP = regex(r"(?m)^[ \t]{0,12}[\"']?/([A-Za-z][\w-]{1,80})[/\w{}.-]{0,200}[\"']?[ \t]{0,4}:")


class Names(NamedTuple):
    """What code implements where it offers interfaces, and texts in lower case one of which stands in such code.

    Types have plain names, and the files of the descriptions begin with `/`.
    """

    types: frozenset[str]
    texts: frozenset[str]


def names_of(notation: str, file: File, text: str) -> Names:
    """Return the names of what code implements where it offers the interface that a file describes."""
    types, texts = {f"/{file.name.lower()}"}, {file.name.lower()}
    maker = _MAKERS.get(notation)
    for said, endings, marks in list(maker(text[:MOST_TEXT]))[:MOST_NAMES] if maker else ():
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


def _of_openapi(text: str) -> _Made:
    tags = {tag.strip() for match in _TAGS.finditer(text) for tag in _TAG.findall(match[1])}
    groups = (tags or {"default"}) | {match[1] for match in _STEP.finditer(text)}
    for group in sorted(filter(plain, groups)):
        if plain(group) not in words_of("any_groups"):
            yield group, words_of("controller_endings"), ("api", "controller")
            yield f"I{group}", ("controller",), ("controller",)


_MAKERS: dict[str, Callable[[str], _Made]] = {
    "wsdl": _of_wsdl,
    "openapi": _of_openapi,
}


_COMMENT = regex(r"(?m)(?:^|(?<=\s))//[^\n]{0,2000}|/\*(?:[^*]|\*(?!/)){0,5000}\*/")
_HASHED = regex(r"(?m)(?:^|(?<=\s))#[^\n]{0,2000}")
#: The head of a class: its name, and what it is of; of Ruby and Python up to the end of the line or the bracket.
_CLASS = regex(r"\b(?:class|object|struct)\b[ \t]{0,4}(\w{0,100})([^{};]{0,800})")
_OF_PYTHON = regex(r"(?m)^[ \t]{0,12}class[ \t]{1,4}(\w{1,100})\(([^)]{1,400})\)\s{0,9}:")
_OF_RUBY = regex(r"(?m)^[ \t]{0,12}class[ \t]{1,4}([\w:]{1,100})[ \t]{0,4}<[ \t]{0,4}([\w:]{1,200})")
_IN_BRACKETS = regex(r"\([^()]{0,400}\)|<[^<>]{0,300}>")
_BASES = regex(r"\b(?:extends|implements)\b|:")
_BASE = regex(r"[A-Za-z_]\w{0,100}(?:(?:\.|::|\\)\w{1,100}){0,9}")
#: Kotlin hands all calls on to another object of the type.
_HANDS_ON = regex(r"\bby\s{1,4}\w")
#: Contracts of .NET that are served, and what a web service of Java or Spring-WS says of itself.
_SERVED = regex(r"\b(?:UseSoapEndpoint|AddServiceEndpoint)<\s{0,9}(?:[\w.]{1,150},\s{0,9})?([\w.]{1,150})\s{0,9}>")
_WEB_SERVICE = regex(r"@WebService(?:Provider)?\s{0,4}\(([^)]{0,1500})\)")
_ENDPOINT_TYPE = regex(r"\bendpointInterface\s{0,4}=\s{0,4}\"([\w.]{1,300})\"")
#: A file that is served as the description of what the code offers.
_FILE = regex(r"([\w.-]{1,100}\.(?:wsdl|ya?ml|json))\b", re.I)
#: Words of a name: LampServiceImpl, lamp-service
_WORD = regex(r"[A-Z]{1,30}(?![a-z])|[A-Z]?[a-z]{1,30}")
#: Types that are written by hand: no generator made them.
_INTERFACE = regex(r"\b(?:interface|protocol|trait)[ \t]{1,4}(\w{1,100})")
_MADE = regex(r"@(?:\w{1,30}\.){0,9}(?:Generated|WebService)\b|\[ServiceContract|auto-?generated|do not edit", re.I)


def implemented(language: str, text: str) -> frozenset[str]:
    """Return the plain names of types that the code implements, and with `/` the files that it serves."""
    code = (_HASHED if language in ("Python", "Ruby", "Elixir") else _COMMENT).sub(" ", text)
    found = set(_bases(language, code))
    found |= {_last(match[1]) for match in _SERVED.finditer(code)}
    for match in _WEB_SERVICE.finditer(code):
        found |= set(map(_last, _ENDPOINT_TYPE.findall(match[1])))
        found |= {f"/{name.lower()}" for name in _FILE.findall(match[1])}
    return frozenset(found)


def declared(language: str, text: str) -> frozenset[str]:
    """Return the plain names of types that the code writes by hand, but classes called after what they are of."""
    if _MADE.search(text):
        return frozenset()
    classes = {plain(name) for name, bases in _heads(language, text) if plain(name) not in map(_last, bases)}
    return frozenset({plain(match[1]) for match in _INTERFACE.finditer(text)} | classes)


def _bases(language: str, code: str) -> Iterator[str]:
    """Yield what the classes are of that do not stand for others."""
    for name, bases in _heads(language, code):
        for base in () if stands_for_others(name) else bases:
            yield _last(base)


def _last(name: str) -> str:
    """Return the last part of a name with its space or package, plain."""
    return plain(re.split(r"\.|::|\\", name)[-1])


def _heads(language: str, code: str) -> Iterator[tuple[str, list[str]]]:
    """Yield the classes, each with what it is of."""
    pattern = {"Python": _OF_PYTHON, "Ruby": _OF_RUBY}.get(language, _CLASS)
    for match in pattern.finditer(code):
        bases = match[2]
        if pattern is _CLASS:
            head = _without_brackets(match[2])
            start = _BASES.search(head)
            bases = head[start.end() :] if start and not _HANDS_ON.search(head) else ""
        yield match[1], _BASE.findall(bases.partition(" where ")[0])


def _without_brackets(head: str) -> str:
    for _ in range(4):
        head = _IN_BRACKETS.sub("", head)
    return head


def words_of_name(name: str) -> list[str]:
    """Return the words of a name in lower case, in their order."""
    return [word.lower() for word in _WORD.findall(name[:200])]


def stands_for_others(name: str) -> bool:
    """Whether a class calls another server or stands in for one, by its name."""
    words = words_of_name(name)
    return bool(words_of("made_up") & set(words)) or (bool(words) and words[-1] in words_of("callers"))
