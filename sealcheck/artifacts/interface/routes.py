# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""At which paths code answers requests, as annotations and routers of many frameworks name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sealcheck.pattern import regex

#: Routes of one file that are put together with each other; paths of a description, and its characters.
MOST_ROUTES, MOST_PATHS, MOST_TEXT = 60, 200, 400_000
_TEXT = r"\s{0,40}[\"'`]([^\"'`\s]{0,200})[\"'`]"
#: Annotations of Spring, JAX-RS, Micronaut, NestJS and .NET.
_ANNOTATION = regex(
    r"@(?:(?:Request|Get|Post|Put|Delete|Patch)Mapping|Path|Controller|Get|Post|Put|Delete|Patch)\("
    r"(?:\s{0,40}(?:value|path|uri)\s{0,4}=\s{0,4}\{?)?" + _TEXT
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


def routes_in(text: str) -> frozenset[str]:
    """Return the paths at which the code of a file answers: those that it names, and each behind each other one."""
    if _ASKS.search(text):
        return frozenset()
    named = list(dict.fromkeys(_routes(text)))[:MOST_ROUTES]
    behind = {f"{first}{second}" for first in named for second in named if first != second and len(first) > 1}
    return frozenset(map(_alike, {*named, *behind}))


def paths_of(text: str) -> frozenset[str]:
    """Return the paths of a description, alike whatever their variables are called."""
    found = {_alike(match[1]) for match in _PATH.finditer(text[:MOST_TEXT])}
    return frozenset(sorted(path for path in found if path and not path.startswith("/actuator"))[:MOST_PATHS])


def steps_of(paths: Iterable[str]) -> frozenset[str]:
    """Return the first step of each path, which stands in the code that answers there."""
    return frozenset(step for path in paths if (step := path.split("/")[1]) and "{" not in step)


def answers(paths: frozenset[str], routes: Iterable[str]) -> bool:
    """Whether most of the paths of a description, and two at least, are among those at which the code answers."""
    common = paths.intersection(routes)
    return len(common) >= 2 and len(common) * 10 >= len(paths) * 6


def _routes(text: str) -> Iterator[str]:
    for pattern in (_ANNOTATION, _ATTRIBUTE, _CALL, _STATIC):
        for match in pattern.finditer(text):
            path = match[1].strip("^$").strip("/")
            yield f"/{path}" if path else ""


def _alike(path: str) -> str:
    """Return a path without what it is called before its first step, with `{}` for each variable."""
    plain = _OPEN.sub("{}", path.rstrip("/").lower())
    return _PREFIX.sub("", plain, count=1) if _PREFIX.match(plain) else plain
