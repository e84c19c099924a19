# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Can somebody try the software before there are data of an own city?"""

from __future__ import annotations

from sealcheck.artifacts.sample_data import SampleData
from sealcheck.engine import measure
from sealcheck.model import Evidence, Measurement, found, measured, near_miss, say, searched

#: Sets that are shown.
MOST = 12
#: What such data are called.
_PATTERNS = ["sample-data/", "beispieldaten.csv", "fixtures/", "db/seeds.rb", "database/seeders/", "data.sql"]


@measure
def sample_data_sets(sample_data: tuple[SampleData, ...]) -> Measurement:
    """How many sets of sample or seed data does the repository hold, a folder or a file each?

    Counted are data by their names (`sample-data/`, `beispieldaten.csv`), fixtures and seeds outside of tests, what
    frameworks read at the start (`data.sql`), and programs that write such data. Not those for tests alone, files
    without a record, pointers of Git LFS, and what generators leave behind.
    Standard for Public Code 9.5.
    """
    holding = [each for each in sample_data if not each.reason]
    shown = [_shown(each) for each in (*holding, *(each for each in sample_data if each.reason))][:MOST]
    if not holding:
        shown.append(searched(say("metadata.looked_for", places=["/"], patterns=_PATTERNS)))
    return measured(len(holding), say("trial.sets", count=len(holding)), *shown)


def _shown(each: SampleData) -> Evidence:
    if each.reason:
        return near_miss(say(f"trial.{each.reason}"), each.first, 1)
    return found(say("trial.set", count=each.count), each.first, 1)
