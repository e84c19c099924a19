# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Under which licence pages of the program call it published: imprint, legal notice, about."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.interaction.signs import Signs
from sealcheck.licence.names import names_in
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.phrases import apart, fold

#: Such pages, by the words of their name or of the folder that they lie in.
_NAMES = frozenset(
    ["imprint", "imprints", "impressum", "about", "legal", "licence", "licenses", "license", "lizenz", "lizenzen"]
)
MOST_PAGES, MOST_TEXT = 20, 50_000
_LINE = regex(r"[^\n]{20,4000}")
_TAG = regex(r"<[^<>]{0,1000}>")
#: The program or its code is put under a licence.
_PUT_UNDER = regex(r"\b(?:published|released|licen[cs]ed|veröffentlicht|lizenziert|freigegeben)\b", re.I)
_ADDRESS = regex(r"\b(?:github\.com|gitlab\.[\w.-]{2,60}|codeberg\.org|bitbucket\.org)/[\w.-]{1,100}/([\w.-]{2,100})")


def said_on_pages(pages: Signs, contents: Contents, name: str) -> Iterator[tuple[File, str, int, str]]:
    """Yield (page, text, place in it, sentence) where a page links to the repository `name` and names its licence.

    One line holds all of it, so that it is no library of which it speaks.
    """
    own = [file for file, _ in (*pages.strong, *pages.weak) if _is_called_so(file)]
    for file in own[:MOST_PAGES]:
        text = (contents.text(file) or "")[:MOST_TEXT]
        for line in _LINE.finditer(text):
            linked = {match[1].lower().removesuffix(".git") for match in _ADDRESS.finditer(line[0])}
            plain = " ".join(_TAG.sub(" ", line[0]).split())
            if any(_is_end_of(name.lower(), each) for each in linked) and _PUT_UNDER.search(plain) and names_in(plain):
                yield file, text, line.start(), plain[:300]


def _is_end_of(name: str, linked: str) -> bool:
    """Whether a link leads to the repository of that name, which may have its owner's before it."""
    return name.endswith(linked) and not re.search(r"[a-z0-9-]$", name.removesuffix(linked))


def _is_called_so(file: File) -> bool:
    words = fold(apart(f"{file.folder.rpartition('/')[2]} {file.name.partition('.')[0]}")).split()
    return not _NAMES.isdisjoint(words)
