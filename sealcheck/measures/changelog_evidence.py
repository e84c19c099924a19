# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a list of changes keeps up with the releases, or without any with the work."""

from __future__ import annotations

from sealcheck.artifacts.changelog import Log
from sealcheck.artifacts.changelog_days import committed, left_behind
from sealcheck.artifacts.releases import Releases
from sealcheck.model import Evidence, against, found, say
from sealcheck.snapshot import History


def left_behind_in(logs: list[Log], history: History, months: int, enough: int) -> list[Evidence]:
    """Return for each log that was left behind how long ago its newest entry is."""
    late = [(log, log.newest, left_behind(log.newest, history, months)) for log in logs if log.newest]
    return [
        against(say("documentation.changelog_behind", day=day.isoformat(), count=len(commits),
                    last=committed(commits[0]).isoformat()), log.file, log.line)
        for log, day, commits in late
        if len(commits) >= enough
    ]  # fmt: skip


def keeps_up(log: Log, releases: Releases) -> Evidence | None:
    """Evidence that the log keeps up: it names the newest or highest release, or is ahead of it, or there is none."""
    if releases.newest is None:
        return found(say("documentation.changelog_no_tags", count=log.entries), log.file, log.line)
    for release in filter(None, (releases.newest, releases.highest, *releases.beside_newest)):
        line = log.names(release)
        if line:
            return found(say("documentation.changelog_names", tag=release.tag.name), log.file, line)
    if log.is_ahead_of(releases.highest or releases.newest):
        return found(say("documentation.changelog_ahead"), log.file, log.versions[0][1], excerpt=log.versions[0][2])
    return None
