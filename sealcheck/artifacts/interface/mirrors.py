# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Descriptions that a generator of clients writes down from the address of a service elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex

#: Configurations that are read, and characters of each.
MOST_FILES, MOST_TEXT = 40, 60_000
_HINTS = ("codegen", "graphql", "orval", "kubb", "openapi", "tsconfig")
#: graphql-codegen, GraphQL Config, orval, Kubb, Hey API, OpenAPI Generator; the plug-ins of TypeScript.
_CONFIGURATION = regex(
    r"(?:(?:[\w-]{1,40}[.-])?codegen(?:[.-][\w-]{1,40})?|(?:graphql|orval|kubb|openapi-ts|openapi-codegen)\.config"
    r"|\.graphqlrc|openapitools|tsconfig(?:\.[\w-]{1,20})?)\.(?:ya?ml|json5?|[cm]?[jt]s|toml)|\.graphqlrc",
    re.I,
)
_PLUGIN = regex(r"gql\.tada|graphqlsp")
#: Where the description is taken from: an address, alone or as what holds unless a variable says otherwise.
_TAKEN = regex(
    r"\b(?:schema|input|inputSpec|target|path)[\"']?\s{0,4}[:=]\s{0,20}[\[{(-]{0,2}\s{0,20}[\"'`]?"
    r"(?:\$\{[A-Za-z_]{1,60}:-?)?https?://([^/:\"'`\s}]{1,200})",
    re.I,
)
_LOCAL = regex(
    r"(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|[^.]{1,200}$|.{0,200}\.(?:local|localhost|internal)$)", re.I
)
_COMMENT = regex(r"(?m)^[ \t]{0,40}(?:#|//)[^\n]{0,2000}")
_WRITTEN = regex(r"[\w./@-]{1,200}\.(?:graphqls?|gql|json|ya?ml)\b")
_GRAPHQL = (".graphql", ".graphqls", ".gql")
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.TEST, PathClass.EXAMPLE})


def mirrored(tree: Tree, contents: Contents, *, serves: bool, graphql: bool) -> Iterator[str]:
    """Yield the paths, as they are written, of descriptions that generators take from services elsewhere.

    Where the project has a server (`graphql`: one of GraphQL), the address may be its own.
    """
    for file in [each for each in tree.mentioning(*_HINTS) if _is_configuration(each)][:MOST_FILES]:
        text = _COMMENT.sub("", (contents.text(file) or "")[:MOST_TEXT])
        plugin = not file.name.lower().startswith("tsconfig") or _PLUGIN.search(text) is not None
        if plugin and any(not _LOCAL.match(match[1]) for match in _TAKEN.finditer(text)):
            for path in _WRITTEN.findall(text):
                if not graphql and (path.endswith(_GRAPHQL) or not serves):
                    yield path


def _is_configuration(file: File) -> bool:
    return file.role not in _FOREIGN and _CONFIGURATION.fullmatch(file.name) is not None
