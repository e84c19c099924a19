# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""The assessment: every number and every fact that a report shows. Renderers choose words and layout only."""

from __future__ import annotations

from sealcheck.frozen import frozen
from sealcheck.model import Basis, Evidence, Measurement, Text, Verdict
from sealcheck.snapshot import Subject

Words = tuple[tuple[str, str], ...]


@frozen
class Claim:
    """What a maintainer states about a criterion in `.sealcheck.yml`."""

    criterion: str
    statement: str
    evidence: tuple[str, ...]
    who: str
    date: str
    line: int = 1


@frozen
class Judgement:
    """A criterion applied to a measurement: the verdict, the sentence why, and what it stands on.

    `locations` are the places that the project names for the criterion. They decide nothing: people look there.
    """

    verdict: Verdict
    reason: Text
    basis: Basis
    measurement: Measurement
    claim: Claim | None = None
    locations: tuple[Evidence, ...] = ()

    @property
    def objected(self) -> bool:
        """Whether the project objects to what was measured: by a claim, or by naming the place that shows it."""
        return self.verdict in (Verdict.UNMET, Verdict.PARTLY) and bool(self.claim or self.locations)


@frozen
class Interval:
    """Points: `guaranteed` for what is met, `possible` if all that is undetermined turned out well, of `applicable`.

    The percentages are rounded down to one decimal, so that rounding never passes a gate; both are None when
    nothing applies.
    """

    guaranteed: float
    possible: float
    applicable: float
    guaranteed_percent: float | None
    possible_percent: float | None

    @property
    def exact(self) -> bool:
        """Whether both ends agree, so that one number may be shown."""
        return self.guaranteed == self.possible


@frozen
class ThemeScore:
    """The interval of one theme, and how many of its criteria got which verdict."""

    theme: str
    interval: Interval
    counts: tuple[tuple[Verdict, int], ...]


@frozen
class LevelState:
    """One level: `reached`, or `possible` if everything undetermined turned out well, and what stands before it.

    `unmet` holds the ids of criteria of this level (not of lower ones) that are unmet or partly met.
    """

    level: str
    reached: bool
    possible: bool
    unmet: tuple[str, ...]
    undetermined: tuple[str, ...]
    decided: int
    total: int


@frozen
class Step:
    """A criterion in the way of the next level: effort of its fix, and the points gained by meeting it."""

    criterion: str
    effort: str
    gain: float
    verdict: Verdict


@frozen
class Score:
    """All sums: the whole, by theme, by level, and what is missing for the next level, cheapest first.

    `reached` counts claims (self-assessed); `measured` is the level without any claim or declared fact. Either is
    empty when not even the lowest level is reached. `claims_until` is the day on which the first of the claims that
    `reached` rests on counts for the last time (YYYY-MM-DD), empty when it rests on none. `objections` are the
    criteria whose verdict the project objects to; `upheld` is the level `possible` if it were right about them all.
    """

    total: Interval
    claimed: float
    themes: tuple[ThemeScore, ...]
    levels: tuple[LevelState, ...]
    reached: str
    possible: str
    measured: str
    next_level: str
    steps: tuple[Step, ...]
    claims_until: str = ""
    objections: tuple[str, ...] = ()
    upheld: str = ""


@frozen
class Outcome:
    """One row of the report: the criterion by id, how it was judged, and its points."""

    criterion: str
    judgement: Judgement
    points: float
    possible_points: float
    max_points: float


@frozen
class Problem:
    """Something a reader must know about the run: where, and what."""

    text: Text
    path: str = ""
    line: int | None = None


@frozen
class Month:
    """One calendar month (YYYY-MM): commits by people, how many people made them, and version tags set."""

    month: str
    commits: int
    people: int
    releases: int


@frozen
class Timeline:
    """The last months, oldest first, with their sums; `people` counts everybody once.

    `gap` says why there may be more than was counted; None when the numbers are exact.
    """

    months: tuple[Month, ...]
    commits: int
    releases: int
    people: int
    gap: Text | None = None


@frozen
class Assessment:
    """All verdicts of one seal on one snapshot, with scores, level and provenance.

    `incomplete` holds a sentence for every measure that crashed; a gate then does not pass. `timeline` is None
    when there is no history.
    """

    tool_version: str
    seal_id: str
    seal_version: str
    seal_digest: str
    subject: Subject
    as_of: str
    outcomes: tuple[Outcome, ...]
    score: Score
    problems: tuple[Problem, ...] = ()
    incomplete: tuple[Text, ...] = ()
    timeline: Timeline | None = None
