# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Fields of pages and models that ask people for an address, a telephone number, a name or a password."""

from __future__ import annotations

from sealcheck.artifacts.scans import FileKind, Scans, scanner
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.search import plain_signs

_PAGES = frozenset(
    {"html", "htm", "xhtml", "vue", "svelte", "jsx", "tsx", "astro", "erb", "twig", "php", "phtml", "jinja", "jinja2"}
    | {"j2", "hbs", "ejs", "njk", "cshtml", "razor", "aspx", "jsp", "ftl", "heex", "mustache", "liquid"}
)
#: One of these stands in every file that is found.
_HINTS = (b"email", b"password", b"tel", b"-name", b"Email", b"User")
_FIELD = regex(
    rb"<[A-Za-z][\w.-]{0,60}\s[^<>]{0,600}?(?:\btype=[\"'](?:email|tel|password)[\"']"
    rb"|\bauto[cC]omplete=[\"'](?:email|name|given-name|family-name|tel|bday|street-address)[\"'])"
)
_MODEL = regex(rb"\b(?:models|forms|serializers)\.EmailField\(|\(Abstract(?:Base)?User\b")
MOST_BYTES = 300_000


def _may_ask(kind: FileKind) -> bool:
    return kind.role is PathClass.SOURCE and (kind.ending in _PAGES or kind.ending == "py")


@scanner(_may_ask, signs=lambda kind: plain_signs(*_HINTS))
def personal_input(file: File, data: bytes) -> int | None:
    """The line of the first field in which people tell who they are; None where there is none."""
    match = (_MODEL if file.ending == "py" else _FIELD).search(data, 0, MOST_BYTES)
    return data.count(b"\n", 0, match.start()) + 1 if match else None


@artifact
def personal_inputs(scans: Scans, tree: Tree) -> tuple[tuple[File, int], ...]:
    """The files that ask people who they are, each with the line."""
    return tuple((file, line) for path, line in scans.of("personal_input").items() if (file := tree.at(path)))
