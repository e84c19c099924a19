# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Topics of operation of which one is told of a part or another subject, by its heading, and one of the whole."""

from __future__ import annotations

from sealcheck.artifacts.document.readme import Readme
from sealcheck.artifacts.guide.guidance import Enough, show
from sealcheck.artifacts.guide.telling import Told
from sealcheck.model import Evidence

#: Places that are shown.
MOST = 3


def may_guide_operators(told: Told, readme: Readme, enough: Enough) -> list[Evidence]:
    """Return the first passage of the READMEs on each topic where these would be enough, each with content of its own.

    Elsewhere such a heading rather speaks of what the whole document is on.
    """
    known = {document.file.path for document in readme.all}
    every = [each for found in told.run.values() for each in found if not each.short]
    every = [each for each in every if each.document.file.path in known]
    first = {each.topic: each for each in reversed(every)}
    if len(first) < enough.topics or not any(each.general for each in every):
        return []
    return [show(each, enough) for each in first.values()][:MOST]
