# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Who published a description of an interface, by what it is named after: another product, a standard, other people."""

from __future__ import annotations

import re

from sealcheck.artifacts.deployment.own_images import OwnNames, plain
from sealcheck.artifacts.interface.use import MOST_TEXT, words_of
from sealcheck.model import File
from sealcheck.pattern import regex

#: The name space of an XML schema, the package of messages; what extends a standard is the project's own.
_NAMESPACE = regex(r"targetNamespace\s{0,4}=\s{0,4}[\"']([^\"']{1,300})|^package\s{1,4}([\w.]{1,200});", re.M)
_PACKAGE = regex(r"^option\s{1,4}\w{0,20}(?:package|namespace)\s{0,4}=\s{0,4}\"([^\"\n]{1,200})\"", re.M)
_EXTENDS = regex(r"^\s{0,4}extend\s{1,4}[\w.]{1,100}\s{0,4}\{", re.M)


def is_product(file: File, own: OwnNames) -> bool:
    """Whether the file is named after another product, such as the messages of ChirpStack; of those, the folder too."""
    stem = file.name.rpartition(".")[0].lower()
    parts = [stem, *file.folder.lower().split("/")] if file.ending == "proto" else [stem]
    words = {word for part in parts for word in re.split(r"[^a-z0-9]{1,9}", part) if word} & words_of("products")
    return any(not any(word in name for name in own.names | own.owners) for word in map(plain, words))


def is_standard(file: File, text: str, own: OwnNames) -> bool:
    """Whether a schema is the text of a published standard, by its name space, package or file name."""
    if _EXTENDS.search(text, 0, MOST_TEXT):
        return False
    said = f"{file.name} {_namespace(text)}".lower()
    return any(
        word in said and not any(name in plain(word) or plain(word) in name for name in own.names | own.owners)
        for word in words_of("standards")
    )


def _namespace(text: str) -> str:
    match = _NAMESPACE.search(text, 0, 8000)
    return (match[1] or match[2]) if match else ""


def is_named_after_others(text: str, own: OwnNames) -> bool:
    """Whether a schema has a name space on the web, and none that bears a name of the project or of its owner."""
    return _namespace(text).startswith("http") and not is_named_after(text, own)


def is_named_after(text: str, own: OwnNames) -> bool:
    """Whether a name space or a package of a schema bears a name of the project or of its owner."""
    said = [_namespace(text), *_PACKAGE.findall(text[:8000])]
    return any(name in plain(space) for name in own.names | own.owners for space in said)
