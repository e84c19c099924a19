# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Builds the artifacts that measures ask for, each once and lazily, and runs the measures on them."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from sealcheck.engine import Measure, artifacts, needs_of
from sealcheck.model import Measurement


class ArtifactError(Exception):
    """An artifact could not be built; the message names it and the cause."""


class Workbench:
    """Builds each artifact at most once, when it is first asked for, and keeps how long that took (seconds)."""

    def __init__(
        self, roots: Mapping[str, Any], builders: Callable[[], Mapping[str, Callable[..., Any]]] = artifacts
    ) -> None:
        self._builders = builders
        self._built: dict[str, Any] = dict(roots)
        self._failed: dict[str, ArtifactError] = {}
        self._under_way: list[str] = []
        self.seconds: dict[str, float] = {}

    def get(self, name: str) -> Any:
        """Return the artifact `name`. Raises ArtifactError when it, or one it needs, cannot be built."""
        if name in self._built:
            return self._built[name]
        if name in self._failed:
            raise self._failed[name]
        if name in self._under_way or name not in self._builders():
            raise ArtifactError(f"no artifact {name} (asked for by {' > '.join(self._under_way) or 'a measure'})")
        self._under_way.append(name)
        try:
            self._built[name] = self._build(name)
        except Exception as error:
            cause = error if isinstance(error, ArtifactError) else ArtifactError(f"{name}: {_describe(error)}")
            self._failed[name] = cause
            raise cause from error
        finally:
            self._under_way.pop()
        return self._built[name]

    def _build(self, name: str) -> Any:
        builder = self._builders()[name]
        inputs = [self.get(need) for need in needs_of(builder)]
        start = time.perf_counter()
        try:
            return builder(*inputs)
        finally:
            self.seconds[name] = time.perf_counter() - start

    def close(self) -> None:
        """End what artifacts have under way."""
        for built in self._built.values():
            end = getattr(built, "close", None)
            if end is not None:
                end()

    def run(self, declared: Measure, given: Mapping[str, Any]) -> Measurement:
        """Run a measure with the artifacts it needs. Lets whatever it raises through."""
        inputs = [self.get(need) for need in declared.needs]
        start = time.perf_counter()
        try:
            return declared.function(*inputs, **_frozen(given))
        finally:
            self.seconds[declared.name] = time.perf_counter() - start


def _frozen(given: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}


def _describe(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"
