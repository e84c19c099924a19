# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a shell proposes for a value. Proposals never fail: whatever goes wrong proposes nothing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

_MISSES = ("unmet", "partly", "undetermined")


def formats(incomplete: str) -> list[str]:
    """Return the formats of reports that continue what stands behind the last comma."""
    from sealcheck.report import known

    before, comma, word = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in known() if name.startswith(word)]


def views(*names: str) -> Callable[[str], list[str]]:
    """Return what proposes the formats of a command that has only these."""
    return lambda incomplete: [name for name in names if name.startswith(incomplete)]


def explained(ctx: Any, incomplete: str) -> list[str]:
    """Return the criteria of the seal that the line names, and what it measures them by."""
    measures = sorted({each.measure for each in getattr(_seal(ctx), "criteria", ()) if each.measure})
    return [*criteria(ctx, incomplete), *(name for name in measures if name.startswith(incomplete))]


def seals(incomplete: str) -> list[str]:
    """Return the names of the built-in seals."""
    from sealcheck.seal.find import available

    return [name for name in available() if name.startswith(incomplete)]


def seal_levels(ctx: Any, incomplete: str) -> list[str]:
    """Return the levels of the seal that the line names."""
    return [each.id for each in getattr(_seal(ctx), "levels", ()) if each.id.startswith(incomplete)]


def criteria(ctx: Any, incomplete: str) -> list[str]:
    """Return the criteria of the seal that the line names."""
    return [each.id for each in getattr(_seal(ctx), "criteria", ()) if each.id.startswith(incomplete)]


def places(ctx: Any, incomplete: str) -> list[str]:
    """Return the words of `--fail-on` that continue what stands behind the last comma."""
    before, comma, word = incomplete.rpartition(",")
    place, colon, _ = word.partition(":")
    seal = _seal(ctx)
    names = [each.id for group in ("levels", "themes", "criteria") for each in getattr(seal, group, ())]
    known = [f"{place}:{verdict}" for verdict in _MISSES] if colon else [*_MISSES, *names]
    return [f"{before}{comma}{each}" for each in known if each.startswith(word)]


def answers(name: str) -> Callable[[str], list[str]]:
    """Return what proposes the answers of the standard to a question of `sealcheck init`."""

    def propose(incomplete: str) -> list[str]:
        from sealcheck.init.wishes import choices

        return [each for each in choices()[name] if each.startswith(incomplete)]

    return propose


def _seal(ctx: Any) -> Any:
    from sealcheck.seal.find import find_seal

    with suppress(Exception):
        return find_seal(ctx.params.get("seal") or "smart-city").seal
    return None
