# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether the text of the licence is in the repository, or only a notice that names it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence_texts import LicenceFile, LicenceTexts, read_licence_file
from sealcheck.artifacts.tree import Tree
from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.licence.expressions import family
from sealcheck.model import File, PathClass

#: Files in other places that are read for the text, and their endings.
MOST_READ = 20
_ENDINGS = frozenset({"", "txt", "md", "rst", "license", "licence"})


@frozen
class LicencePresence:
    """`texts` of the root folder and LICENSES/, the `notices` there, and `elsewhere` the texts that notices name."""

    texts: tuple[LicenceFile, ...] = ()
    notices: tuple[LicenceFile, ...] = ()
    elsewhere: tuple[LicenceFile, ...] = ()


@artifact
def licence_presence(licence_texts: LicenceTexts, tree: Tree, contents: Contents) -> LicencePresence:
    """The licence files that hold a text (known, changed or their own) and those that only name a licence."""
    notices = tuple(each for each in licence_texts.granting if not each.own and each.granted)
    texts = tuple(each for each in licence_texts.granting if each not in notices)
    if texts or not notices:
        return LicencePresence(texts, notices)
    named = {family(name.id) for each in notices for notice in each.granted for name in notice.names}
    read = (read_licence_file(contents, file) for file in islice(_called(named, licence_texts, tree), MOST_READ))
    elsewhere = tuple(each for each in read if named & {family(identifier) for identifier in each.ids})
    return LicencePresence((), notices, elsewhere)


def _called(named: set[str], texts: LicenceTexts, tree: Tree) -> Iterator[File]:
    """Yield the licence files of parts, then texts that are called like one of the licences: gpl-3.0.txt."""
    yield from texts.nested
    stems = {identifier.lower().partition("-")[0] for identifier in named}
    for file in tree.mentioning(*stems):
        own = file.role is not PathClass.VENDORED and file.ending in _ENDINGS and file.language is None
        if own and any(file.name.lower().startswith(stem) for stem in stems):
            yield file
