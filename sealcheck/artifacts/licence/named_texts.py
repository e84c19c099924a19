# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which files of LICENSES/ do not hold the text that their names promise, by what the licence engine finds in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.licence.texts import MOST_FILES, LicenceFile, read_licence_file
from sealcheck.licence.catalogue import licence_list
from sealcheck.licence.expressions import family
from sealcheck.licence.findings import MOST_NOTICE_WORDS
from sealcheck.licence.reuse_rules import is_deprecated
from sealcheck.model import File

#: What may be wrong with a text: it is that of another licence, it was changed or cut, or it is none.
OTHER, CHANGED, NONE = "other", "changed", "hollow"


def misnamed(named: Iterable[tuple[File, str]], contents: Contents) -> Iterator[tuple[File, str, str]]:
    """Yield each file that does not hold the text of the id after which it is named, what is wrong, and whose it is.

    A long text that is not known may be a translation. Of exceptions, of outdated ids and of licences that are not on
    the SPDX list nothing is known but that a text has words.
    """
    listed = licence_list().licences
    for file, identifier in list(named)[:MOST_FILES]:
        read = read_licence_file(contents, file)
        if identifier in listed and not is_deprecated(identifier):
            wrong, whose = _wrong(read, identifier)
        else:
            wrong, whose = "" if any(map(str.isalnum, contents.text(file) or "")) else NONE, ""
        if wrong and not read.unread:
            yield file, wrong, whose


def _wrong(read: LicenceFile, identifier: str) -> tuple[str, str]:
    """Return what is wrong and the licence that is there instead; ("", "") when it is the text."""
    matches = read.holds.matches
    if not matches:
        return NONE if read.holds.words <= MOST_NOTICE_WORDS else "", ""
    same = [each for each in matches if family(identifier) in map(family, each.ids)]
    if any(each.intact for each in same):
        return "", ""
    intact = next((each.id for each in matches if each.intact), "")
    return (OTHER, intact) if intact else (CHANGED, "")
