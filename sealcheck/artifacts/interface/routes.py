# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""At which paths code answers requests, as annotations and routers of many frameworks name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from sealcheck.pattern import regex

#: Routes of one file that are put together with each other; paths of a description, and its characters.
MOST_ROUTES, MOST_PATHS, MOST_TEXT = 60, 200, 400_000
_TEXT = r"\s{0,40}[\"'`]([^\"'`\s]{0,200})[\"'`]"
#: Annotations of Spring, JAX-RS, Micronaut, NestJS and .NET.
_ANNOTATION = regex(
    r"@(?:(?:Request|Get|Post|Put|Delete|Patch)Mapping|Path|Controller|Get|Post|Put|Delete|Patch)\("
    r"(?:\s{0,40}(?:value|path|uri)\s{0,4}=\s{0,4}\{?)?"
    rf"(?:{_TEXT}|\s{{0,40}}(?:\w{{1,60}}\.){{0,4}}([A-Z][A-Z0-9_]{{2,80}})\s{{0,9}}[,)}}])"
)
#: A constant that holds a path, by whose name an annotation calls it.
_CONSTANT = regex(
    rf"\b([A-Z][A-Z0-9_]{{2,80}})(?:\s{{0,4}}:\s{{0,4}}\w{{1,20}})?\s{{0,4}}={_TEXT}\s{{0,9}}(?:;|$)", re.M
)
_ATTRIBUTE = regex(r"\[(?:Route|Http(?:Get|Post|Put|Delete|Patch))\(" + _TEXT)
#: Decorators and calls on what is called after a router or a server, with what answers behind the path.
_CALL = regex(
    r"\b@?(?:app|router|server|fastify|blueprint|bp|mux|routes?)\.(?:route|get|post|put|delete|patch|api_route"
    r"|HandleFunc|Handle|GET|POST|PUT|DELETE|PATCH)\(" + _TEXT + r"\s{0,9}[,)]"
)
_STATIC = regex(r"\b(?:Route::(?:get|post|put|delete|patch|resource|apiResource)|re_path|path)\(" + _TEXT + r"\s{0,9},")
#: Who only asks: interfaces of which a client is made.
_ASKS = regex(r"@(?:FeignClient|HttpExchange|RegisterRestClient|Client\()")
#: A path of a description: /lamps/{id}:
_PATH = regex(r"(?:^[ \t]{0,12}|[{,]\s{0,40})[\"']?(/[\w{}./~:-]{1,200}?)[\"']?[ \t]{0,4}:\s{0,40}(?:\{|$|\n)", re.M)
_OPEN = regex(r"\{[^{}]{0,100}\}|<[^<>]{0,100}>|:\w{1,60}")
_PREFIX = regex(r"(?:/(?:api|rest|v\d{1,3}))+(?=/)", re.I)


def named_in(text: str) -> list[str]:
    """Return the paths at which the code of a file answers, as it names them, and the names of constants for some."""
    return [] if _ASKS.search(text) else list(dict.fromkeys(_routes(text)))[:MOST_ROUTES]


def constants_in(text: str) -> dict[str, str]:
    """Return the paths that constants in the code of a file hold, by the names of these."""
    return {match[1]: _slashed(match[2]) for match in islice(_CONSTANT.finditer(text), MOST_ROUTES) if match[2]}


def routes_of(named: Iterable[str], constants: Mapping[str, str]) -> frozenset[str]:
    """Return the paths at which the code of a file answers: those that it names, and each behind each other one."""
    known = [each if each[:1] in ("", "/") else constants.get(each, "") for each in named]
    behind = {f"{first}{second}" for first in known for second in known if first != second and len(first) > 1}
    return frozenset(map(_alike, {*known, *behind}))


def paths_of(text: str) -> frozenset[str]:
    """Return the paths of a description, alike whatever their variables are called."""
    found = {_alike(match[1]) for match in _PATH.finditer(text[:MOST_TEXT])}
    return frozenset(sorted(path for path in found if path and not path.startswith("/actuator"))[:MOST_PATHS])


def steps_of(paths: Iterable[str]) -> frozenset[str]:
    """Return the first step of each path that is no variable, which stands in the code that answers there."""
    steps = ([step for step in path.split("/") if step and "{" not in step] for path in paths)
    return frozenset(each[0] for each in steps if each)


def answers(paths: frozenset[str], routes: Iterable[str]) -> bool:
    """Whether most of the paths of a description, and two at least, are among those at which the code answers."""
    common = paths.intersection(routes)
    return len(common) >= 2 and len(common) * 10 >= len(paths) * 6


def _routes(text: str) -> Iterator[str]:
    for pattern in (_ANNOTATION, _ATTRIBUTE, _CALL, _STATIC):
        for match in pattern.finditer(text):
            yield match[2] if match.lastindex == 2 else _slashed(match[1])


def _slashed(path: str) -> str:
    plain = path.strip("^$").strip("/")
    return f"/{plain}" if plain else ""


def _alike(path: str) -> str:
    """Return a path without what it is called before its first step, with `{}` for each variable."""
    plain = _OPEN.sub("{}", path.rstrip("/").lower())
    return _PREFIX.sub("", plain, count=1) if _PREFIX.match(plain) else plain
