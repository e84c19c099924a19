# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a list of changes keeps up with the releases, or without any with the work."""

from __future__ import annotations

from sealcheck.artifacts.changelog import Changelog, Log
from sealcheck.artifacts.changelog_days import committed, left_behind
from sealcheck.artifacts.releases import Releases
from sealcheck.model import Evidence, Measurement, against, found, measured, say, searched
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


def without_changes(changelog: Changelog, places: tuple[str, ...]) -> Measurement:
    """Return what there is in place of a list of changes with content: none at all, a denial, or a few words."""
    looked_for = searched(say("documentation.changelog_looked_for", places=places))
    if not changelog.logs:
        return measured("absent", say("documentation.changelog_absent"), looked_for, *changelog.near)
    denials = [against(say("grades.denied_line"), log.file, log.denial.line, excerpt=log.denial.text)
               for log in changelog.logs if log.denial]  # fmt: skip
    if denials:
        text = say("grades.denied", subject=say("documentation.changelog_subject"))
        return measured("denied", text, *denials[:3], looked_for, *changelog.near)
    thin = [
        against(say("documentation.changelog_thin", words=log.words, count=log.entries), log.file, log.line)
        for log in changelog.logs[:3]
    ]
    return measured("stub", say("documentation.changelog_stub"), *thin, looked_for, *changelog.near)
