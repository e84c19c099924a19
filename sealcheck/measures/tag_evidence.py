# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""What a report shows of version tags."""

from __future__ import annotations

from sealcheck.artifacts.release.versions import Release, Releases
from sealcheck.measures.period import day_of, maybe_newer
from sealcheck.model import Evidence, against, found, near_miss, say


def tags(versions: tuple[Release, ...]) -> list[Evidence]:
    """Return the newest version tags."""
    return [tag(release) for release in versions[:8]]


def tag(release: Release) -> Evidence:
    """Return one version tag with its day."""
    time = release.tag.time
    name = "tag_undated" if time is None else "tag"
    return found(say(f"history.{name}", tag=release.tag.name, **_day(time)), commit=release.tag.commit)


def _day(time: int | None) -> dict[str, str]:
    return {} if time is None else {"day": day_of(time)}


def other_tags(releases: Releases) -> list[Evidence]:
    """Return tags that are no versions."""
    count = len(releases.others)
    return [near_miss(say("history.other_tags", count=count, tags=releases.others[:5]))] if count else []


def undated(releases: Releases) -> list[Evidence]:
    """Return version tags that may be recent."""
    return [near_miss(tag(release).text, commit=release.tag.commit) for release in maybe_newer(releases)[:3]]


def signature(release: Release) -> Evidence:
    """Return whether a version tag is signed."""
    signed = release.tag.signed
    name = "tag_unread" if signed is None else "tag_signed" if signed else "tag_unsigned"
    kind = near_miss if signed is None else found if signed else against
    return kind(say(f"history.{name}", tag=release.tag.name), commit=release.tag.commit)


def unverified(signed: int) -> list[Evidence]:
    """The word that a signature was not checked, where there is one."""
    return [near_miss(say("history.signature_unverified"))] if signed else []
