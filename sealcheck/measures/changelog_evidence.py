# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whether a list of changes keeps up with the releases, or without any with the work."""

from __future__ import annotations

from sealcheck.artifacts.ci.pipeline import Pipelines
from sealcheck.artifacts.release.changelog import Changelog, Log
from sealcheck.artifacts.release.changelog_days import committed, left_behind
from sealcheck.artifacts.release.notes import handed_over
from sealcheck.artifacts.release.part_changelogs import PartLogs
from sealcheck.artifacts.release.versions import Release, Releases
from sealcheck.model import Evidence, Measurement, against, found, measured, say, searched, undetermined
from sealcheck.snapshot import History

#: So many times longer and more may be worked on after a list of changes where there are releases for it to name.
RELEASED_TIMES = 3


def left_behind_in(logs: list[Log], history: History, releases: Releases, months: int, enough: int) -> list[Evidence]:
    """Return for each log that was left behind how long ago its newest entry is.

    Where tags have ended and the log goes on beyond them, it is looked at as without tags, and what it collects for a
    version to come puts its last entry off no longer than tags do.
    """
    late = []
    for log in logs:
        beyond = releases.newest is not None and _is_beyond(log, releases)
        day = log.newest or (log.dated if beyond else None)
        times = RELEASED_TIMES if releases.newest and not (beyond and log.newest) else 1
        commits = left_behind(day, history, times * months) if day else ()
        if day and len(commits) >= times * enough:
            last = committed(commits[0]).isoformat()
            text = say("documentation.changelog_behind", day=day.isoformat(), count=len(commits), last=last)
            late.append(against(text, log.file, log.line))
    return late


def _is_beyond(log: Log, releases: Releases) -> bool:
    """Whether a log names no newest release but a higher version."""
    known = [each for each in (releases.newest, releases.highest, *releases.beside_newest) if each]
    return bool(known) and not any(map(log.names, known)) and log.is_ahead_of(releases.highest or known[0])


def keeps_up(log: Log, releases: Releases) -> Evidence | None:
    """Evidence that the log keeps up: it names the newest or highest release, or is ahead of it, or there is none."""
    if releases.newest is None:
        key = "no_versions" if log.before_versions else "no_tags"
        return found(say(f"documentation.changelog_{key}", count=log.entries or log.coming), log.file, log.line)
    for release in filter(None, (releases.newest, releases.highest, *releases.beside_newest)):
        line = log.names(release)
        if line:
            return found(say("documentation.changelog_names", tag=release.tag.name), log.file, line)
    if log.is_ahead_of(releases.highest or releases.newest):
        return found(say("documentation.changelog_ahead"), log.file, log.versions[0][1], excerpt=log.versions[0][2])
    return None


def outdated(good: list[Log], newest: Release, near: list[Evidence]) -> Measurement:
    """Return that lists of changes with content do not name the newest release."""
    text = say("documentation.changelog_outdated", tag=newest.tag.name)
    lines = [against(text, log.file, log.versions[0][1], excerpt=log.versions[0][2]) for log in good if log.versions]
    return measured("outdated", text, *(lines[:3] or [against(text, good[0].file)]), *near)


def of_parts(logs: PartLogs) -> Measurement | None:
    """Return what the lists of parts give that are released by themselves; None where there are none.

    They are enough when most name the newest release of their part, and there are no releases of the whole beside.
    """
    if not logs.parts:
        return None
    text = say("documentation.changelog_parts", count=logs.count, named=len(logs.named))
    named = [
        found(say("documentation.changelog_names", tag=release.tag.name), log.file, line)
        for release, log, line in logs.named[:5]
    ]
    late = [
        against(say("documentation.changelog_outdated", tag=release.tag.name), log.file, log.line)
        for release, log, line in logs.parts
        if not line
    ]
    if logs.whole:
        missing = against(say("documentation.changelog_whole", tag=logs.whole.tag.name), commit=logs.whole.tag.commit)
        return measured("outdated", missing.text, missing, *late[:3], *named)
    if 2 * len(logs.named) > logs.count:
        return measured("substantive", text, *named, *late[:3])
    return measured("outdated", text, *late[:3], *named)


def without_changes(
    changelog: Changelog, places: tuple[str, ...], releases: Releases, pipelines: Pipelines
) -> Measurement:
    """Return what there is in place of a list of changes with content: none at all, a denial, or a few words.

    Not determined where a job hands notes over with every release, or readers are led there: they are on the forge,
    which is not read. Nor where there is one in a format that is not read.
    """
    missing = _without_changes(changelog, places)
    handed = (*handed_over(pipelines), *changelog.on_forge) if releases.newest and missing.value != "denied" else ()
    open_ = handed[:3] or (changelog.unread if missing.value != "denied" else ())
    return undetermined(open_[0].text, *open_, *missing.evidence) if open_ else missing


def _without_changes(changelog: Changelog, places: tuple[str, ...]) -> Measurement:
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
