# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What the measure on configuration shows of settings of the site that software is built into."""

from __future__ import annotations

from collections.abc import Iterator

from sealcheck.artifacts.settings.of_site import OfSite
from sealcheck.measures.doubt import Doubt
from sealcheck.model import near_miss, say

#: Fewer settings of the site that software is built into are hardly its own.
LEAST_OF_SITE = 2
#: Files that are shown.
MOST_READING = 3


def read_of_site(files: tuple[OfSite, ...]) -> Iterator[Doubt]:
    """Yield the doubt that the site sets it which the software is built into: it reads several settings there."""
    every = {name for each in files for name in each.names}
    shown = [
        near_miss(say("reuse.site_settings_read", count=len(each.names), names=each.names[:5]), each.file)
        for each in files[:MOST_READING]
    ]
    if len(every) >= LEAST_OF_SITE:
        yield say("reuse.configuration_by_site", count=len(every)), shown
