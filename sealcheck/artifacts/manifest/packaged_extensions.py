# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Modules and themes that were downloaded from drupal.org, which writes into each where it was packaged.

https://www.drupal.org/docs/develop/creating-modules/let-drupal-know-about-your-module-with-an-infoyml-file
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sealcheck.artifacts.decode import decode
from sealcheck.model import Entry, EntryKind
from sealcheck.pattern import regex
from sealcheck.snapshot import BlobReader

#: Larger ones are no descriptions of a module.
_MOST_BYTES = 20_000
#: More are not looked at.
_MOST_FILES = 3_000
_PROJECT = regex(r"(?m)^project\s{0,9}[:=]\s{0,9}['\"]?(\w{1,100})['\"]?\s{0,9}$")
_PACKAGED = regex(r"(?m)^datestamp\s{0,9}[:=]\s{0,9}['\"]?\d{9,11}['\"]?\s{0,9}$")
#: The system itself: whether it is a copy shows in what lies beside it.
_ITSELF = "drupal"


def packaged_extensions(entries: Iterable[Entry], reader: BlobReader) -> tuple[str, ...]:
    """Return the folders, each with a slash behind it, whose description tells that drupal.org packaged them.

    A repository that holds one such project in its root is that project, with all its submodules.
    """
    found = dict(_projects(entries, reader))
    own = {project for folder, project in found.items() if not folder} | {_ITSELF}
    return tuple(f"{folder}/" for folder, project in sorted(found.items()) if project not in own)


def _projects(entries: Iterable[Entry], reader: BlobReader) -> Iterator[tuple[str, str]]:
    files = [entry for entry in entries if _may_tell(entry)][:_MOST_FILES]
    for entry, data in zip(files, reader.read([entry.oid for entry in files]), strict=True):
        text = decode(data) if data else None
        project = _PROJECT.search(text) if text else None
        if text and project and _PACKAGED.search(text):
            yield entry.path.rpartition("/")[0], project[1]


def _may_tell(entry: Entry) -> bool:
    small = entry.size is not None and entry.size <= _MOST_BYTES
    return entry.kind is EntryKind.FILE and small and entry.path.endswith((".info", ".info.yml"))
