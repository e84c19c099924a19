# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Tags that look like versions, newest first, apart from tags such as `latest`, `help` or `nightly-7`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from sealcheck.engine import artifact
from sealcheck.frozen import frozen
from sealcheck.model import Text
from sealcheck.pattern import regex
from sealcheck.snapshot import Snapshot, Tag

#: Seconds.
DAY = 86_400
#: Something at the end of the name that reads as a version: an optional "v" or "release", numbers, an optional suffix.
_VERSION = regex(
    r"(?:^|(?<=[-_/@ ])|(?<=[A-Za-z]\.))(?P<word>v|ver|version|release|releases|rel|r)?[-_./ ]?"
    r"(?P<numbers>[0-9]{1,8}(?:\.[0-9]{1,14}){0,4})"
    r"(?P<suffix>(?:[-+_.~]?[A-Za-z][A-Za-z]{0,11}[-_.]?[0-9]{0,8}|[-+_][0-9A-Za-z.+_-]{1,40}"
    r"|\.[0-9a-f]{7,12}(?:-[A-Za-z]{1,12})?)?)$",
    re.I,
)
_DAY = regex(
    r"(?:v|release[-_/]?)?(?:19|20)[0-9]{2}(?:[-_](?:0[1-9]|1[0-2])(?:[-_][0-3][0-9])?|(?:0[1-9]|1[0-2])[0-3][0-9])"
    r"(?:[a-z]|[-_.][0-9]{1,3})?",
    re.I,
)
#: First or last words of a prefix that mark something other than a release.
_NO_RELEASE = regex(
    r"(?:^|[-_/.])(?:backup|before|nightly|snapshot|build|data|test|tmp|wip|sprint|issue|pr|ticket|old)[-_/.]$"
    r"|^(?:backup|before|nightly|snapshot|test|tmp|wip)[-_/.]",
    re.I,
)
#: A month or day at the end of a prefix: what follows belongs to the date or is a time, 2020-01-15-10.30.
_AFTER_DAY = regex(
    r"(?<![0-9])(?:19|20)[0-9]{2}[-_.]?[0-9]{2}[-_.](?:[0-9]{2}[-_ ])?$|(?<![0-9])(?:19|20)[0-9]{6}[-_ ]$"
)
#: The id of a commit behind a version, whose letters say nothing.
_COMMIT = regex(r"[-+.]g?[0-9a-f]{7,40}(?![0-9a-z])", re.I)
#: What stands before a version and names no package.
_NO_NAME = regex(r"(?:(?:^|(?<=[-_./@ ]))(?:v|ver|version|releases?|rel|r)?[-_./ ]?){1,2}$", re.I)
#: A version whose numbers stand apart otherwise than by dots: 1_2_3, 1-2-3.
_APART = regex(r"[0-9]{1,4}(?:(?:_[0-9]{1,4}){1,3}|(?:-[0-9]{1,4}){1,3})")
_PREVIEW = regex(r"(?:^|[^a-z])(alpha|beta|rc|pre|preview|dev|snapshot|canary|next|pr|m|a|b)(?:[^a-z]|$)", re.I)


@frozen
class Release:
    """A version tag. `numbers` are its version for comparison, `preview` marks alphas, betas and candidates."""

    tag: Tag
    version: str
    numbers: tuple[int, ...]
    preview: bool

    @property
    def order(self) -> tuple[tuple[int, ...], bool]:
        """Sort key: a higher version is larger, a preview smaller than its release."""
        return self.numbers, not self.preview


def _is_step_before(release: Release, newest: Release) -> bool:
    """Whether a release opened the line just before that of the newest: 0.1.0 before 0.2.0, not 4.1.9 or 3.0.0."""
    (major, minor, *patch), (newer, later, *_) = ((*each.numbers, 0, 0) for each in (release, newest))
    same = release.tag.name.partition(release.version)[0] == newest.tag.name.partition(newest.version)[0]
    return same and major == newer and minor < later and not any(patch)


@frozen
class Releases:
    """Version tags, dated ones first and newest first, then undated ones by version; and the names of other tags.

    `complete` is False when tags may be missing; `reason` then says why.
    """

    versions: tuple[Release, ...] = ()
    others: tuple[str, ...] = ()
    complete: bool = True
    reason: Text | None = None

    @cached_property
    def dated(self) -> tuple[Release, ...]:
        """Version tags whose date is known, newest first."""
        return tuple(release for release in self.versions if release.tag.time is not None)

    @property
    def newest(self) -> Release | None:
        """The version tag with the latest date; the highest version when no date is known."""
        return self.versions[0] if self.versions else None

    @cached_property
    def beside_newest(self) -> tuple[Release, ...]:
        """Releases of the newest one's day that are no previews: versions 3 and 4 kept in lines of their own.

        A day on which 0.1.0 and 0.2.0 came is no such day: the one came after the other.
        """
        if not self.dated or not self.dated[0].tag.time:
            return ()
        newest, day = self.dated[0], self.dated[0].tag.time // DAY
        beside = (each for each in self.dated if not each.preview and (each.tag.time or 0) // DAY == day)
        return tuple(each for each in beside if not _is_step_before(each, newest))

    @cached_property
    def of_packages(self) -> tuple[Release, ...]:
        """The newest release of each package that the tags name: api/v1.4.0 and charts/lamp-0.3.1, not release-1.2."""
        lines: dict[str, Release] = {}
        for each in self.versions:
            package = _NO_NAME.sub("", each.tag.name.partition(each.version)[0])
            if package and not each.preview:
                lines.setdefault(package, each)
        return tuple(lines.values())

    @cached_property
    def highest(self) -> Release | None:
        """The highest version that is no preview, whatever its date."""
        final = [release for release in self.versions if not release.preview]
        return max(final, key=lambda release: release.order, default=None)


def parse_version(name: str) -> tuple[str, tuple[int, ...], bool] | None:
    """Return (version, numbers, preview) of a tag name that looks like a version, or None.

    Accepts v1.2.3, 1.2, 2024.05, release-1.2, name-1.2.3, name@1.0.0, name_v1, APP.02.4.1, api/go/v4.19.0, 2024-05-01,
    name-2024-v1.0.2, 1.20260608093309.c49ce5a (with the time and the commit of the build).
    """
    name = name[-100:]
    if _DAY.fullmatch(name):
        day = re.sub(r"^[^0-9]{1,20}", "", name)
        return day, _numbers_of_day(day), False
    match = _version_in(name)
    if match is None or _NO_RELEASE.search(name[: match.start()]):
        return None
    if "." not in match["numbers"] and not match["word"]:
        return None  # "sprint-12" and "42" may count anything
    version = match["numbers"] + match["suffix"]
    whole = version if _APART.fullmatch(version) else match["numbers"]
    numbers = [int(part) for part in re.split(r"[._-]", whole)]
    while len(numbers) > 1 and numbers[-1] == 0:
        numbers.pop()
    return version, tuple(numbers), bool(_PREVIEW.search(_COMMIT.sub("", match["suffix"])))


def _version_in(name: str) -> re.Match[str] | None:
    """Return what of a name reads as its version: the first number, or one with a dot behind a number without."""
    first = later = _VERSION.search(name)
    if first is None or _NO_RELEASE.search(name[: first.start()]):
        return first
    while later is not None and "." not in later["numbers"]:
        later = _VERSION.search(name, later.start() + 1)
    if later is None or (not later["word"] and (first["word"] or _AFTER_DAY.search(name[: later.start()]))):
        return first
    return later


def _numbers_of_day(day: str) -> tuple[int, ...]:
    """Return year, month and day, whether they are written with hyphens or in one."""
    if re.match(r"[0-9]{8}", day):
        day = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    return tuple(int(part) for part in re.findall(r"[0-9]{1,4}", day))


def sort_releases(tags: Iterable[Tag]) -> tuple[Release, ...]:
    """Return the version tags among `tags`, newest first where dated, then by version."""
    found = [Release(tag, *parsed) for tag in tags if (parsed := parse_version(tag.name))]
    return tuple(
        sorted(found, key=lambda r: (r.tag.time is not None, r.tag.time or 0, r.order, r.tag.name), reverse=True)
    )


@artifact(late=True)
def releases(snapshot: Snapshot) -> Releases:
    """The repository's version tags."""
    known = snapshot.tags
    others = tuple(tag.name for tag in known.tags if parse_version(tag.name) is None)
    return Releases(sort_releases(known.tags), others, known.complete, known.reason)
