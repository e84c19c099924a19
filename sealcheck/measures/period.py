# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The commits and version tags of the last months, and why they may not be all."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

from sealcheck.artifacts.history_gap import gap_of
from sealcheck.artifacts.people.programs import is_bot
from sealcheck.artifacts.release.versions import Release, Releases
from sealcheck.frozen import frozen
from sealcheck.model import Text, say
from sealcheck.pattern import regex
from sealcheck.snapshot import Commit, History
from sealcheck.window import months_before

#: Subjects of commits that carry a whole state over from elsewhere, where the work is done.
_CARRIED = regex(
    r"(?:(?:automatic|auto|initial|public|new|neues?) )?(?:"
    r"(?:sync|synced|synchroni[sz]ed?|mirror(?:ed)?|import(?:ed)?|export(?:ed)?|squash(?:ed)?|snapshot|publish(?:ed)?"
    r"|abgleich|spiegelung|veroeffentlichung|veröffentlichung)\b(?:\W{0,3}$|.{0,40}\b(?:internal|intern\w{0,3}|upstream"
    r"|gitlab|gitea|github|svn|repo|repository|monorepo|mirror|release|version|master|main|stand|v?\d{1,5}\.\d))"
    r"|(?:release|version|ver|v|stand)[ :_-]{0,3}v?\d[\w.+-]{0,30}\W{0,3}$)",
    re.I,
)
#: Fewer commits show no habit.
_FEW = 2


@frozen
class Period:
    """The months before the assessment date, both ends included; days are UTC days.

    `commits` are those by people, without merges, newest first. `gap` says why there may be more; None when the
    count is exact.
    """

    start: date
    end: date
    commits: tuple[Commit, ...] = ()
    bots: int = 0
    merges: int = 0
    gap: Text | None = None

    @property
    def carried(self) -> bool:
        """Whether at least four of five commits only carry a state over, as in a mirror that is filled by releases."""
        alike = sum(_CARRIED.match(commit.subject.strip()[:200]) is not None for commit in self.commits)
        return len(self.commits) >= _FEW and alike * 5 >= len(self.commits) * 4

    def holds(self, time: int | None) -> bool:
        """Whether a Unix time lies in the period."""
        return time is not None and seconds(self.start) <= time < seconds(self.end + timedelta(days=1))


def period(history: History | None, as_of: date, months: int) -> Period:
    """Return the last `months` months up to `as_of`. Commits dated after `as_of` never count."""
    bare = Period(months_before(as_of, months), as_of)
    gap = gap_of(history, months)
    inside = [commit for commit in history.commits if bare.holds(commit.time)] if history else []
    plain = [commit for commit in inside if commit.parents <= 1]
    human = sorted((commit for commit in plain if not is_bot(commit)), key=lambda c: (c.time, c.oid), reverse=True)
    return Period(bare.start, as_of, tuple(human), len(plain) - len(human), len(inside) - len(plain), gap)


def seconds(day: date) -> int:
    """Return the Unix time of midnight UTC on `day`."""
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())


def day_of(time: int) -> str:
    """Return the UTC day of a Unix time as YYYY-MM-DD."""
    return datetime.fromtimestamp(time, UTC).date().isoformat()


def maybe_newer(releases: Releases) -> tuple[Release, ...]:
    """Return the version tags without a date whose version is higher than every dated one: they may be recent."""
    dated = [release.order for release in releases.dated]
    undated = [release for release in releases.versions if release.tag.time is None]
    return tuple(release for release in undated if not dated or release.order > max(dated))


def tag_gap(releases: Releases, history: History | None, months: int) -> Text | None:
    """Return why version tags of the last `months` months may be missing or undated; None when none can be."""
    gap = gap_of(history, months)
    if gap is not None:
        return gap
    if not releases.complete:
        return releases.reason or say("history.tags_cut")
    undated = maybe_newer(releases)
    return say("history.undated_tags", tags=[release.tag.name for release in undated[:3]]) if undated else None
