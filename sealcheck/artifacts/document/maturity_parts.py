# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The state of single parts of the software, which may be that of the whole: places for a person to look at."""

from __future__ import annotations

from dataclasses import replace

from sealcheck.artifacts.contents import Contents
from sealcheck.artifacts.document.documents import Documents
from sealcheck.artifacts.document.maturity import CLASSIFIED, classifiers, stated
from sealcheck.artifacts.document.paths import FOREIGN, OF_OTHERS
from sealcheck.artifacts.document.readme import Readme
from sealcheck.model import Evidence, EvidenceKind, File, say
from sealcheck.prose.templates import untouched

#: Folders down that package metadata are those of a part.
DEPTH = 3
#: Package metadata that are read, and places that are shown.
MOST_READ, MOST = 20, 2


def stages_of_parts(documents: Documents, readme: Readme, contents: Contents) -> list[Evidence]:
    """Return where the README of a part, or its package metadata, say how mature that is."""
    known = {document.file.path for document in readme.all}
    parts = (each for each in documents.parts if each.file.path not in known and not untouched(each))
    files = [file for file in documents.tree.named(*CLASSIFIED) if _is_of_part(file)]
    told = [*(each for part in parts for each in stated(part)), *classifiers(files[:MOST_READ], contents)]
    text = say("documentation.maturity_of_part")
    return [replace(each, kind=EvidenceKind.NEAR_MISS, text=text) for each in told[:MOST]]


def _is_of_part(file: File) -> bool:
    near = file.folder and file.folder.count("/") < DEPTH and not file.folder.startswith(".")
    return bool(near) and file.role not in FOREIGN and not OF_OTHERS.search(file.path)
