# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""From which descriptions of interfaces generators make code: paths as manifests and tools write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase

from sealcheck.pattern import regex

#: Descriptions that one manifest names.
MOST_INPUTS = 100
#: What a generator reads: inputSpec of OpenAPI, wsdl of CXF and JAX-WS.
_INPUT = regex(
    r"(?:<(?:inputSpec|wsdl|wsdlFile)>|\binputSpec(?:\.set\(|\s{0,4}=\s{0,4}))[\"'\s]{0,100}([^<>\"'\s)]{1,300})"
)
_GENERATOR = regex(
    r"(?:<(?:generatorName|language)>|\b(?:generatorName)(?:\.set\(|\s{0,4}=\s{0,4}))[\"'\s]{0,9}([\w-]{1,60})"
)
_CLIENT_LIBRARY = regex(r"spring-cloud|spring-(?:declarative-)?http-interface|>feign<|[\"']feign[\"']")
_MODELS_ONLY = regex(r"<generateApis>\s{0,9}false")
_SERVER = regex(
    r"spring|kotlin-spring|jaxrs[\w-]{0,40}|aspnetcore|[\w-]{0,30}server[\w-]{0,20}|python-(?:flask|fastapi|aiohttp)|flask|fastapi"
    r"|php-(?:laravel|lumen|slim4?|symfony|mezzio-ph)|rust-axum|java-(?:play|inflector|camel|vertx[\w-]{0,20})|html2?"
    r"|openapi(?:-yaml)?|asciidoc|markdown|dynamic-html"
)
#: Scripts of npm that make a client from a description.
_SCRIPT = regex(
    r"(?:openapi-typescript|openapi-generator|swagger-codegen|swagger-typescript-api|orval|openapi-zod-client"
    r"|ng-openapi-gen)\b([^\"\n]{1,300})"
)
_PATH = regex(r"[\w./@-]{1,200}\.(?:json|ya?ml)\b")


def generated_from(text: str) -> Iterator[str]:
    """Yield what generators of clients read; a generator of servers reads what the project offers."""
    for match, _ in zip(_INPUT.finditer(text), range(MOST_INPUTS), strict=False):
        start = max(text.rfind("<configuration>", 0, match.start()), match.start() - 2000, 0)
        end = text.find("</configuration>", match.end())
        around = text[start : min(end if end > 0 else len(text), match.end() + 2000)]
        if not _GENERATOR.search(around):
            around += _of_plugin(text, match.start())
        generator = _GENERATOR.search(around)
        serves = generator is not None and _SERVER.fullmatch(generator[1].lower()) is not None
        if not serves or _CLIENT_LIBRARY.search(around):
            yield from path_end(_property(text, match[1]))


def _property(text: str, path: str) -> str:
    """Return a path, or the value that a manifest gives to a property of Maven that stands for all of one."""
    name = path[2:-1] if path.startswith("${") and path.find("}") == len(path) - 1 else ""
    at = text.find(f"<{name}>") if name else -1
    return text[at:].partition(">")[2].partition("<")[0].strip() if at >= 0 else path


def _of_plugin(text: str, at: int) -> str:
    """What a plug-in of Maven is configured with for all of its executions, of which one stands at `at`.

    Nothing where only the objects are made that messages consist of: no server comes of that.
    """
    start, end = text.rfind("<plugin>", 0, at), text.find("</plugin>", at)
    if start < 0 or end < 0 or "</plugin>" in text[start:at]:
        return ""
    plugin = text[start:end]
    said = plugin.partition("<executions>")[0] + plugin.rpartition("</executions>")[2]
    return "" if _MODELS_ONLY.search(said) else said


def scripted(text: str) -> Iterator[str]:
    """Yield the ends of paths from which scripts of npm make a client."""
    for match in _SCRIPT.finditer(text):
        yield from (end for path in _PATH.findall(match[1]) for end in path_end(path))


def path_end(path: str) -> Iterator[str]:
    """Yield a path as written in a manifest without variables and steps upward, with a `*` for a variable within."""
    end = re.sub(r"^(?:\$\{[^}]{1,80}\}|\$\w{1,40}|\.{1,2}|/){1,12}", "", path[:300]).strip("/")
    end = re.sub(r"\$\{[^}]{1,80}\}|\$\w{1,40}", "*", end)
    if len(end) > 4 and "://" not in end:
        yield end


def ends_with(path: str, end: str) -> bool:
    """Whether a path ends with the steps of another, in which a `*` stands for any part of one."""
    steps = end.split("/")
    last = path.split("/")[-len(steps) :]
    return (
        len(last) == len(steps) and all(map(fnmatchcase, last, steps)) if "*" in end else f"/{path}".endswith(f"/{end}")
    )
