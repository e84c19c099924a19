# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Pages that may tell which personal data is processed in words that are not understood: other scripts, cookies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.interaction.shown_text import shown
from sealcheck.artifacts.statement.called_pages import called_as
from sealcheck.model import Evidence, near_miss, say
from sealcheck.pattern import regex
from sealcheck.prose.substance import Finding, Grade

#: Words of letters alone, and those of scripts that European languages are written in beside the Latin one.
_WORD = regex(r"[^\W\d_]{2,40}")
_OTHER_SCRIPT = regex(r"[\u0370-\u058F\u10A0-\u10FF\u1F00-\u1FFF]{2,40}")
_TAG = regex(r"<[^<>]{0,400}>")
#: Pages on cookies that are read.
MOST = 10


def in_other_scripts(documents: Documents, findings: Iterable[Finding], min_words: int) -> Iterator[Evidence]:
    """Yield the pages on data protection, found too thin, whose text has so many words of a script other than Latin."""
    files = {each.file.path: each.file for each in findings if each.file and each.grade is Grade.STUB}
    for file in files.values():
        count = len(_OTHER_SCRIPT.findall(documents.text(file) or ""))
        if count >= min_words:
            yield near_miss(say("privacy.other_script", count=count), file)


def on_cookies(documents: Documents, min_words: int) -> Iterator[Evidence]:
    """Yield the pages of the program that are called after cookies and have enough words to tell what is kept."""
    for file in called_as(documents, "cookies")[:MOST]:
        count = len(_WORD.findall(_TAG.sub(" ", shown(documents.text(file) or ""))))
        if count >= min_words:
            yield near_miss(say("privacy.cookie_page", count=count), file)
