# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whose work files are by the copyright lines at their tops: the project's, or that of those whose code was copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.deployment.own_images import is_platform, is_telling
from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.licence.headers import HEADER_BYTES
from sealcheck.artifacts.licence.texts import LicenceTexts
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import File
from sealcheck.pattern import regex
from sealcheck.prose.phrases import fold

#: Files that are asked for a name.
_ASKED = 5
#: Characters that a word of a title has at least that can stand for the project alone, and that a holder's name has.
_LEAST_NAME = 6
_LINE = regex(r"(?:copyright|\(c\)|©)[^\n]{1,200}", re.I)
#: The holder behind the year or years of a copyright line, up to what no longer is a name.
_HOLDER = regex(
    r"^[ \t]{0,20}copyright(?: ?(?:\(c\)|©))?,? (?:\d{4}(?: ?[-–,] ?(?:\d{4}|present|today))?,? ){1,9}(?:by )?"
    r"([^\n<(\[{,]{3,80})",
    re.I | re.M,
)
#: Holders that name nobody.
_NOBODY = regex(
    r"(?:the )?(?:\S{1,40} )?(?:authors?|contributors?|developers?|owner|name|holders?|others?)\b.{0,40}"
    r"|your name.{0,40}"
)
#: Characters of such a line, the word "copyright" among them, that tell whose work it is; words that do not.
_LEAST_LINE = 16
_NOBODY_HERE = regex(r"\b(?:authors?|contributors|owner|holders?|your name|notice|law)\b")


@frozen
class Holders:
    """The names that stand for the project: words of the README's title, and holders in the licence files (folded)."""

    words: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    def own(self, files: list[File], contents: Contents) -> bool:
        """Whether a copyright line of each of the first `files` holds a name of the project."""
        tops = [(contents.text(file) or "")[:HEADER_BYTES] for file in files[:_ASKED]]
        return all(any(map(self._is_own, _LINE.findall(top))) for top in tops)

    def _is_own(self, line: str) -> bool:
        folded = fold(line)
        return not self.words.isdisjoint(folded.split()) or any(f" {name} " in f" {folded} " for name in self.names)


def copyright_lines(file: File, contents: Contents) -> frozenset[str]:
    """Return the folded copyright lines at a file's top, without years and addresses; not those that name nobody."""
    top = (contents.text(file) or "")[:HEADER_BYTES]
    folded = (fold(line.partition("<")[0]).split() for line in _LINE.findall(top))
    lines = (" ".join(word for word in words if any(map(str.isalpha, word))) for words in folded)
    return frozenset(line for line in lines if len(line) >= _LEAST_LINE and not _NOBODY_HERE.search(line))


@artifact
def licence_holders(readme: Readme, licence_texts: LicenceTexts, contents: Contents) -> Holders:
    """The names of the project, as its title and the copyright lines of its licence files in the root give them."""
    title = readme.main.title if readme.main else None
    words = fold(title.heading).split() if title else []
    telling = frozenset(
        word for word in words if len(word) >= _LEAST_NAME and is_telling(word) and not is_platform(word)
    )
    return Holders(telling, frozenset(_held(licence_texts, contents)))


def _held(licence_texts: LicenceTexts, contents: Contents) -> Iterator[str]:
    """Yield the holders above the project's own texts."""
    for each in licence_texts.root:
        lines = (contents.text(each.file) or "").split("\n")[: each.foreign or None]
        for written in _HOLDER.findall("\n".join(lines)[:HEADER_BYTES]):
            name = fold(written)
            if len(name) >= _LEAST_NAME and not _NOBODY.fullmatch(name):
                yield name
