# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Why a description is that of an interface which the project uses and does not offer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sealcheck.artifacts.deployment.own_images import OwnNames, plain
from sealcheck.artifacts.interface.use import MOST_TEXT, InterfaceUse, words_of
from sealcheck.model import File
from sealcheck.pattern import regex

#: A committed capabilities document is mostly that of a service which is used; here it is likely the project's own.
OWN_SERVICE = regex(r"(?:^|/)(?:docs?|api|apis|spec|schemas?|interfaces?|schnittstellen?)/", re.I)
#: Notations of web services (SOAP) and of the documents that they exchange.
_SOAP = frozenset({"wsdl", "xsd"})


def asked_places(use: InterfaceUse, notations: Mapping[str, str]) -> frozenset[str]:
    """Return the folders with a web service of which a client is made: what lies beside it belongs to it."""
    services = (path for path, notation in notations.items() if notation == "wsdl" and use.reads(path))
    return frozenset(path.rpartition("/")[0] for path in services)


def why_used(own: OwnNames, use: InterfaceUse, places: frozenset[str], notation: str, file: File, text: str) -> str:
    """Return why the interface is one that the project uses and does not offer; empty when nothing says so.

    `places` are folders with web services that are asked.
    """
    soap = notation in _SOAP and (use.asks_soap or file.folder in places)
    if soap or (notation == "graphql" and use.asks_graphql) or use.reads(file.path):
        return "near_used"
    # where the own interface is described at run time, a schema is rather one of what is asked
    if notation == "xsd" and use.describing and not is_named_after(text, own):
        return "near_used"
    return "near_standard" if notation in ("xsd", "protobuf") and is_standard(file, text, own) else ""


#: The name space of an XML schema, the package of messages; what extends a standard is the project's own.
_NAMESPACE = regex(r"targetNamespace\s{0,4}=\s{0,4}[\"']([^\"']{1,300})|^package\s{1,4}([\w.]{1,200});", re.M)
_EXTENDS = regex(r"^\s{0,4}extend\s{1,4}[\w.]{1,100}\s{0,4}\{", re.M)


def is_standard(file: File, text: str, own: OwnNames) -> bool:
    """Whether a schema is the text of a published standard, by its name space, package or file name."""
    if _EXTENDS.search(text, 0, MOST_TEXT):
        return False
    said = f"{file.name} {_namespace(text)}".lower()
    return any(
        word in said and not any(name in plain(word) or plain(word) in name for name in own.names | own.owners)
        for word in words_of("standards")
    )


#: So many texts of standards in the folders beside a schema make it one of a collection of these, as validators keep
#: them; and folders above it in which the others may lie.
LEAST_BESIDE, MOST_ABOVE = 3, 2


def lies_among(folder: str, standards: Sequence[str]) -> bool:
    """Whether a folder lies beside those in which the texts of standards are; what is in or below it does not count."""
    others = [each for each in standards if not f"{each}/".startswith(f"{folder}/")]
    above = folder
    for _ in range(MOST_ABOVE):
        above = above.rpartition("/")[0]
        if above and sum(each.startswith(f"{above}/") for each in others) >= LEAST_BESIDE:
            return True
    return False


def is_named_after(text: str, own: OwnNames) -> bool:
    """Whether the name space of a schema is called after the project or its owner."""
    return any(name in plain(_namespace(text)) for name in own.names | own.owners)


def _namespace(text: str) -> str:
    match = _NAMESPACE.search(text, 0, 8000)
    return (match[1] or match[2]) if match else ""
