# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""From which descriptions of interfaces generators make code: paths as manifests and tools write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.tree import Tree
from sealcheck.pattern import regex

#: Files of tools that are read, characters of each, and descriptions that one of them names.
MOST_FILES = 200
MOST_TEXT = 300_000
MOST_INPUTS = 100
#: What a service reference of .NET was made from.
_SERVICE_INPUTS = regex(r"\"inputs\"\s{0,9}:\s{0,9}\[([^\]]{0,5000})\]")
_QUOTED = regex(r"\"([^\"\n]{1,300})\"")
#: XML schemas from which CXF makes classes (https://cxf.apache.org/cxf-xjc-plugin.html).
_SCHEMA = regex(r"<xsd>\s{0,9}([^<>\s]{1,300})\s{0,9}</xsd>")


def schemas(text: str) -> Iterator[str]:
    """Yield the ends of paths of XML schemas from which a manifest has classes made."""
    for match, _ in zip(_SCHEMA.finditer(text), range(MOST_INPUTS), strict=False):
        yield from path_end(match[1])


def svcutil(tree: Tree, contents: Contents) -> Iterator[str]:
    """Yield what `dotnet-svcutil` makes clients from.

    https://learn.microsoft.com/en-us/dotnet/core/additional-tools/dotnet-svcutil-guide
    """
    for file in tree.named("dotnet-svcutil.params.json", "connectedservice.json")[:MOST_FILES]:
        if inputs := _SERVICE_INPUTS.search((contents.text(file) or "")[:MOST_TEXT]):
            yield from (end for path in _QUOTED.findall(inputs[1])[:MOST_INPUTS] for end in path_end(path))


def path_end(path: str) -> Iterator[str]:
    """Yield a path as written in a manifest without variables and steps upward."""
    end = re.sub(r"^(?:\$\{[^}]{1,80}\}|\$\w{1,40}|\.{1,2}|/){1,12}", "", path[:300]).strip("/")
    if len(end) > 4 and "://" not in end:
        yield end
