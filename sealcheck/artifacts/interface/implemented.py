# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a file of code implements: the types that its classes are of, services it registers, files it serves."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.deployment.own_images import plain
from sealcheck.artifacts.interface.test_data import words_of_name
from sealcheck.artifacts.interface.use import words_of
from sealcheck.pattern import regex

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
#: A service that is registered or embedded: gRPC in Python, Go, Java, Rust, Elixir and JavaScript, Connect, NestJS.
_SERVICER = (
    regex(r"(?<!def )\badd_(\w{1,100})Servicer_to_server\s{0,4}\("),
    regex(r"(?<!func )\bRegister(\w{1,100}?)Server\("),
    regex(r"(?m)^[ \t]{1,8}(?:\w{1,60}\.)?(?:Unimplemented|Unsafe)(\w{1,100})Server[ \t\r]{0,9}$"),
    regex(r"\bnew[ \t]{1,4}(?:\w{1,100}\.){0,9}(\w{1,100}?)ImplBase\("),
    regex(r"\b\w{1,60}connect\.New(\w{1,100})Handler\("),
    regex(r"\b(\w{1,100})Server::(?:new|with_interceptor)\("),
    regex(r"\buse[ \t]{1,4}GRPC\.Server,[ \t]{1,4}service:[ \t]{0,4}(?:\w{1,100}\.){0,9}(\w{1,100})\.Service\b"),
    regex(r"\.addService\(\s{0,40}(?:\w{1,100}\.){0,9}(\w{1,100}?)(?:Service|\.service)\b"),
    regex(r"@GrpcMethod\(\s{0,9}['\"](\w{1,100})['\"]"),
    regex(r"\brout(?:er|es?)\.service\(\s{0,9}(\w{1,100})"),
)
#: A trait of Rust, a type of Quarkus.
_TRAIT = regex(r"(?m)^[ \t]{0,8}impl[ \t]{1,4}(?:\w{1,100}::){0,9}(\w{1,100})[ \t]{1,4}for[ \t]")
#: Contracts of .NET that are served, and what a web service of Java or Spring-WS says of itself.
_SERVED = regex(r"\b(?:UseSoapEndpoint|AddServiceEndpoint)<\s{0,9}(?:[\w.]{1,150},\s{0,9})?([\w.]{1,150})\s{0,9}>")
_WEB_SERVICE = regex(r"@WebService(?:Provider)?\s{0,4}\(([^)]{0,1500})\)")
_ENDPOINT_TYPE = regex(r"\bendpointInterface\s{0,4}=\s{0,4}\"([\w.]{1,300})\"")
_PAYLOAD_ROOT = regex(r"\blocalPart\s{0,4}=\s{0,4}\"([\w.-]{1,150})\"")
#: A file that is served as the description of what the code offers.
_FILE = regex(r"([\w.-]{1,100}\.(?:wsdl|ya?ml|json))\b", re.I)
_SERVES_WSDL = regex(
    r"\bsoap\.listen\(|\bSimpleWsdl11Definition\b|\b(?:new\s{1,4}\\?(?:\w{1,40}\\){0,5}SoapServer|nusoap_server)\b"
)
_SERVES_OPENAPI = regex(
    r"(?:\.add_api\(|\bapiSpec:|\bdefinition:)\s{0,40}(?:[\w.]{1,60}\([^'\"`)]{0,80})?['\"`]([^'\"`\n]{1,200})['\"`]"
)
#: Types that are written by hand: no generator made them.
_INTERFACE = regex(r"\b(?:interface|protocol|trait)[ \t]{1,4}(\w{1,100})")
_MADE = regex(r"@(?:\w{1,30}\.){0,9}(?:Generated|WebService)\b|\[ServiceContract|auto-?generated|do not edit", re.I)


def implemented(language: str, text: str) -> frozenset[str]:
    """Return the plain names of types and services that the code implements, with `@` contents, with `/` files."""
    code = (_HASHED if language in ("Python", "Ruby", "Elixir") else _COMMENT).sub(" ", text)
    found = set(_bases(language, code))
    found |= {f"{plain(match[1])}servicer" for pattern in _SERVICER for match in pattern.finditer(code)}
    if "tonic" in code or "@GrpcService" in code:
        found |= {f"{plain(name)}servicer" for name in (*_TRAIT.findall(code), *found)}
    found |= {_last(match[1]) for match in _SERVED.finditer(code)}
    for match in _WEB_SERVICE.finditer(code):
        found |= set(map(_last, _ENDPOINT_TYPE.findall(match[1])))
        found |= {f"/{name.lower()}" for name in _FILE.findall(match[1])}
    if "@PayloadRoot" in code:
        found |= {f"@{name.lower()}" for name in _PAYLOAD_ROOT.findall(code)}
    return frozenset(found | set(_files(code)))


def declared(language: str, text: str) -> frozenset[str]:
    """Return the plain names of types that the code writes by hand, but classes called after what they are of."""
    if _MADE.search(text):
        return frozenset()
    classes = {plain(name) for name, bases in _heads(language, text) if plain(name) not in map(_last, bases)}
    return frozenset({plain(match[1]) for match in _INTERFACE.finditer(text)} | classes)


def _files(code: str) -> Iterator[str]:
    for match in _SERVES_OPENAPI.finditer(code):
        yield f"/{match[1].rpartition('/')[2].lower()}"
    if _SERVES_WSDL.search(code):
        yield from (f"/{name.lower()}" for name in _FILE.findall(code))


def _bases(language: str, code: str) -> Iterator[str]:
    """Yield what the classes are of that do not stand for others; C++ and Ruby name a service within another name."""
    for name, bases in _heads(language, code):
        for base in () if stands_for_others(name, bases) else bases:
            yield _last(base)
            if "::" in base:
                yield "::".join(map(plain, base.split("::")[-2:]))


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


def stands_for_others(name: str, bases: list[str]) -> bool:
    """Whether a class calls another server or stands in for one, by its name and by what it is of."""
    words = words_of_name(name)
    last = words[-1] if words else ""
    made_up = bool(words_of("made_up") & set(words))
    return made_up or last in words_of("callers") or any(base.endswith(("ClientBase", "BaseStub")) for base in bases)
