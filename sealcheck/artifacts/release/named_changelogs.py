# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Lists of changes near the README that bear the name of a part: BaseChangeLog.txt, app-changelog.md."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.paths import at_home
from sealcheck.model import File, PathClass
from sealcheck.pattern import regex
from sealcheck.prose.facts import words_in

#: Files that are looked at, and words of the name of a part at most.
MOST_NAMED = 20
MOST_WORDS = 3
_FOREIGN = frozenset({PathClass.VENDORED, PathClass.EXAMPLE, PathClass.TEST, PathClass.GENERATED})
#: The name ends so, after a sign or with a capital; „news“ and „history“ alone may be of anything.
_ENDING = regex(
    r"(?P<part>[A-Za-z][\w. -]{0,40}?)(?:[-_. ]{1,2}(?i:change[-_ ]?logs?|release[-_ ]?(?:notes?|history)"
    r"|version[-_ ]?history|(?:ae|ä)nderungs(?:protokoll|historie)|versionshistorie)"
    r"|Change[-_ ]?[Ll]og|CHANGE[-_ ]?LOG|Release[-_ ]?[Nn]otes)"
    r"\.(?:md|markdown|rst|adoc|asciidoc|txt)"
)
_SIGNS = regex(r"[-_. ]+")


def named_changelogs(documents: Documents) -> list[File]:
    """Return the lists of changes that bear the name of a part, those in the root first."""
    files = [file for file in documents.tree.papers if file.role not in _FOREIGN and _is_of_part(file)]
    return sorted(files, key=lambda file: (file.path.count("/"), file.path))[:MOST_NAMED]


def _is_of_part(file: File) -> bool:
    words = list(_words(file))
    plain = words_in("document_words", "no_part").isdisjoint(words)
    return bool(words) and len(words) <= MOST_WORDS and plain and at_home(file.path)


def _words(file: File) -> Iterator[str]:
    match = _ENDING.fullmatch(file.name)
    yield from filter(None, _SIGNS.split(match["part"].lower())) if match else ()
