# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Runs measures over one snapshot, in this process and where it pays in forked ones. The only try/except around one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from sealcheck.artifacts.declaration import Declaration
from sealcheck.artifacts.lfs import lfs_problem
from sealcheck.budget import OutOfTime, time_limit
from sealcheck.engine import find_measure
from sealcheck.model import Measurement, Text, say
from sealcheck.result import Problem, Timeline
from sealcheck.snapshot import Snapshot
from sealcheck.workbench import ArtifactError, Workbench
from sealcheck.workers import Claims, Pending, helpers

_Key = tuple[str, str]
_Asked = tuple[str, Mapping[str, Any]]

#: Files from which on it pays to measure in several processes: what themes have in common is worked out in each.
MANY = 30_000

#: Seconds that one measure, with the artifacts it is first to need, may take on hostile content.
MEASURE_SECONDS = 120


class Bench:
    """Runs measures over one snapshot, each with the same parameters at most once; what raises is undetermined."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._artifacts = Workbench({"snapshot": snapshot, "history": snapshot.history, "as_of": snapshot.as_of})
        self._done: dict[_Key, Measurement] = {}

    def measure(self, name: str, given: Mapping[str, Any]) -> Measurement:
        """Return the measurement of `name` with the parameters `given`."""
        key = _key(name, given)
        if key not in self._done:
            self._done[key] = self._run(name, given)
        return self._done[key]

    def measure_ahead(self, asked: Iterable[_Asked]) -> None:
        """Take these measurements, by themes, in as many processes as there are processors, where there is much to do.

        What a child does not deliver is measured when it is asked for.
        """
        every = list(asked)
        themes: dict[str, list[_Asked]] = {}
        for name, given in every:
            themes.setdefault(name.partition(".")[0], []).append((name, given))
        children = min(helpers(), len(themes) - 1) if len(self._snapshot.entries) >= MANY else 0
        if children <= 0:
            return
        with suppress(ArtifactError, OutOfTime), time_limit(MEASURE_SECONDS):
            self._artifacts.get("scans")
        self._snapshot.tags  # noqa: B018 - the thread that looks them up is not there in a child
        groups = sorted(themes.values(), key=len, reverse=True)
        found = self._in_parts(groups, children)
        self._done |= {key: found[key] for each in every if (key := _key(*each)) in found}

    def _in_parts(self, groups: Sequence[list[_Asked]], children: int) -> dict[_Key, Measurement]:
        """Return what this process and its children measure, each group by the first that is free."""
        claims = Claims(len(groups))
        pending = [Pending(lambda: self._apart(claims, groups)) for _ in range(children)]
        try:
            found = self._claimed(claims, groups)
            for each in pending:
                done, seconds = each.result()
                found |= done
                self._artifacts.seconds |= seconds
            return found
        finally:
            claims.close()
            for each in pending:
                each.close()

    def _apart(
        self, claims: Claims, groups: Sequence[list[_Asked]]
    ) -> tuple[dict[_Key, Measurement], dict[str, float]]:
        """Do the same in a child: it may not share the pipe that contents come through."""
        self._artifacts.get("contents").separate()
        known = set(self._artifacts.seconds)
        done = self._claimed(claims, groups)
        return done, {name: took for name, took in self._artifacts.seconds.items() if name not in known}

    def _claimed(self, claims: Claims, groups: Sequence[list[_Asked]]) -> dict[_Key, Measurement]:
        """Measure the groups that this process is the first to ask for."""
        found: dict[_Key, Measurement] = {}
        for number in claims:
            for name, given in groups[number]:
                key = _key(name, given)
                if key not in found:
                    found[key] = self._done[key] if key in self._done else self._run(name, given)
        return found

    def _run(self, name: str, given: Mapping[str, Any]) -> Measurement:
        declared = find_measure(name)
        if declared is None:
            return _failed(say("assess.crashed", measure=name, error="unknown measure"))
        try:
            with time_limit(MEASURE_SECONDS):
                return self._artifacts.run(declared, given)
        except OutOfTime:
            return _failed(say("assess.too_slow", measure=name, seconds=MEASURE_SECONDS))
        except Exception as error:
            return _failed(say("assess.crashed", measure=name, error=f"{type(error).__name__}: {error}"))

    def start(self) -> None:
        """Begin what can go on beside everything else; if it fails, each measure that needs it says so."""
        with suppress(ArtifactError, OutOfTime), time_limit(MEASURE_SECONDS):
            self._artifacts.get("scanning")

    def close(self) -> None:
        """End what is still under way."""
        self._artifacts.close()

    def declaration(self) -> Declaration:
        """Return what the maintainers declare; a declaration that cannot be processed is empty, with a problem."""
        try:
            with time_limit(MEASURE_SECONDS):
                found: Declaration = self._artifacts.get("declaration")
                return found
        except (ArtifactError, OutOfTime) as error:
            return Declaration(problems=(Problem(say("assess.declaration_failed", error=str(error))),))

    def left_out(self) -> list[Problem]:
        """Return what of the target was not followed: files that are kept in Git LFS."""
        try:
            with time_limit(MEASURE_SECONDS):
                text = lfs_problem(self._artifacts.get("lfs_pointers"))
        except (ArtifactError, OutOfTime):
            return []  # the pass over the files failed; every measure that needs it says so
        return [Problem(text)] if text else []

    def timeline(self) -> Timeline | None:
        """Return the last months of the history; None without one, or when a broken history was complained about."""
        try:
            with time_limit(MEASURE_SECONDS):
                found: Timeline | None = self._artifacts.get("timeline")
                return found
        except (ArtifactError, OutOfTime):
            return None  # every measure that needs the same history says so

    @property
    def crashes(self) -> tuple[Text, ...]:
        """One sentence for every measure that crashed or ran out of time, each cause once."""
        failed = [each.undetermined for each in self._done.values() if each.crashed and each.undetermined]
        return tuple(dict.fromkeys(failed))

    @property
    def seconds(self) -> Mapping[str, float]:
        """Seconds spent per artifact and measure."""
        return self._artifacts.seconds


def _failed(reason: Text) -> Measurement:
    return Measurement(value=None, undetermined=reason, crashed=True)


def _key(name: str, given: Mapping[str, Any]) -> _Key:
    return name, repr(sorted(given.items()))
