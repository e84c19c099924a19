# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why a description is that of an interface which the project uses and does not offer."""

from __future__ import annotations

import re

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.own_images import OwnNames
from sealcheck.artifacts.interface.places import is_client, is_compiled, is_fetched, is_shown
from sealcheck.artifacts.interface.publishers import is_named_after_others, is_product, is_standard
from sealcheck.artifacts.interface.server_schemas import of_pages
from sealcheck.artifacts.interface.servers import served_by_others
from sealcheck.artifacts.interface.use import InterfaceUse
from sealcheck.artifacts.tree import Tree
from sealcheck.model import File
from sealcheck.pattern import regex

#: A committed capabilities document is mostly that of a service which is used; here it is likely the project's own.
OWN_SERVICE = regex(r"(?:^|/)(?:docs?|api|apis|spec|schemas?|interfaces?|schnittstellen?)/", re.I)
#: Notations of web services (SOAP) and of the documents that they exchange.
_SOAP = frozenset({"wsdl", "xsd"})


def why_used(
    own: OwnNames,
    use: InterfaceUse,
    tree: Tree,
    contents: Contents,
    along: frozenset[str],
    notation: str,
    file: File,
    text: str,
) -> str:
    """Return why the interface is one that the project uses and does not offer; empty when nothing says so.

    `along` are the paths of what belongs to web services that are asked.
    """
    if use.reads(file.path) or file.path in along or (notation == "graphql" and use.asks_graphql):
        return "near_used"
    if notation == "graphql" and not use.serves_graphql and (is_shown(file.path) or of_pages(file, tree, contents)):
        return "near_used"
    if is_compiled(file.path) and not (use.serves or use.serves_graphql or use.describing):
        return "near_used"
    if notation in _SOAP and (use.asks_soap or is_client(file.path)):
        return "near_used"
    # where the own interface is described at run time, a schema of others is rather one of what is asked
    if notation == "xsd" and use.describing and use.makes_classes(file.path) and is_named_after_others(text, own):
        return "near_used"
    if notation in ("xsd", "json_schema") and is_fetched(file.path) and not OWN_SERVICE.search(file.path):
        return "near_used"
    if notation in ("openapi", "asyncapi") and served_by_others(text, own):
        return "near_used"
    if is_product(file, own):
        return "near_product"
    return "near_standard" if notation in ("xsd", "protobuf") and is_standard(file, text, own) else ""
