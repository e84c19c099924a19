# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Which statements of a publiccode.yml still hold, against tags, address and calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime

from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.release.versions import Release, Releases, parse_version
from sealcheck.model import Evidence, against, found, near_miss, say
from sealcheck.pattern import regex
from sealcheck.publiccode.checks import parse_day
from sealcheck.snapshot import Subject, Tag

_YEAR = 365 * 86_400
_SCP = regex(r"(?:[\w.-]{1,60}@)?([\w.-]{1,200}):(?!//)(.{1,500})")
_URL = regex(r"[a-z][a-z0-9+.-]{1,20}://(?:[^/@]{1,200}@)?([^/:]{1,253})(?::\d{1,5})?/?(.{0,500})", re.I)


def statements(
    publiccode: PublicCode, releases: Releases, subject: Subject, as_of: date, days: int
) -> tuple[tuple[Evidence, ...], bool]:
    """Return what holds (found), what is outdated (against) and what could not be compared (near miss).

    With it comes whether version or date could be compared with a tag: address and status tell nothing about age.
    """
    aged = [*_version(publiccode, releases, days), *_release_date(publiccode, releases, days)]
    others = (*_address(publiccode, subject), *_contracts(publiccode, as_of), *_status(publiccode))
    return (*(evidence for evidence, _ in aged), *others), any(compared for _, compared in aged)


def _version(publiccode: PublicCode, releases: Releases, days: int) -> Iterator[tuple[Evidence, bool]]:
    """Yield whether softwareVersion is the newest version tag, by date or by number, or corrected only lately.

    With it comes whether it could be compared.
    """
    stated, line = publiccode.text("softwareVersion"), publiccode.line("softwareVersion")
    if not stated:
        return
    newest = current(releases)
    parsed = parse_version(stated if "." in stated else f"v{stated}")
    unknown = near_miss(say("metadata.version_not_comparable", version=stated), publiccode.file, line), False
    if newest is None or parsed is None:
        yield unknown
    elif any(
        release and _same(parsed, release) for release in (releases.newest, releases.highest, *newest_of(releases))
    ):
        yield found(say("metadata.version_current", version=stated), publiccode.file, line), True
    elif _just_corrected(parsed[1], newest, releases, days):
        text = say("metadata.version_corrected", version=stated, tag=newest.tag.name, days=days)
        yield near_miss(text, publiccode.file, line), True
    elif releases.complete or _later(newest, parsed):
        text = say("metadata.version_outdated", version=stated, tag=newest.tag.name)
        yield against(text, publiccode.file, line), True
    else:
        yield unknown


def current(releases: Releases) -> Release | None:
    """Return the release that a reader takes for the current one: no preview, and the highest of the last year's.

    A highest version that is much older than the newest stems from another way of counting (2021.05 before 1.0).
    """
    finals = [release for release in releases.versions if not release.preview]
    newest, highest = (finals[0] if finals else releases.newest), releases.highest
    if newest is None or highest is None or newest.tag.time is None or highest.tag.time is None:
        return newest
    return highest if newest.tag.time - highest.tag.time <= _YEAR else newest


def newest_of(releases: Releases) -> Iterator[Release]:
    """Yield the current release, and the newest one of each package where packages have versions of their own."""
    newest = current(releases)
    if newest is not None:
        yield newest
        yield from (each for each in releases.of_packages if (newest.tag.time or 0) - (each.tag.time or 0) <= _YEAR)


def _same(parsed: tuple[str, tuple[int, ...], bool], release: Release) -> bool:
    return parsed[1] == release.numbers and (
        parsed[0].lower() == release.version.lower() or parsed[2] == release.preview
    )


def _just_corrected(stated: tuple[int, ...], newest: Release, releases: Releases, days: int) -> bool:
    """Whether the newest tag only corrects the stated version (2.1.1 after 2.1.0), at most `days` days later."""
    line, last_line = ((*numbers, 0)[:2] for numbers in (stated, newest.numbers))  # trailing zeros are cut
    if line != last_line or newest.numbers < stated:
        return False
    dated = [day for each in releases.versions if each.numbers == stated and (day := tag_day(each.tag))]
    last = tag_day(newest.tag)
    return bool(dated) and last is not None and (last - max(dated)).days <= days


def _later(release: Release, parsed: tuple[str, tuple[int, ...], bool]) -> bool:
    return release.numbers > parsed[1]


def tag_day(tag: Tag) -> date | None:
    """Return the day (UTC) of a tag, or None when it is not known."""
    return datetime.fromtimestamp(tag.time, UTC).date() if tag.time is not None else None


def _release_date(publiccode: PublicCode, releases: Releases, days: int) -> Iterator[tuple[Evidence, bool]]:
    """Yield whether releaseDate is near the day of the newest tag, with whether that could be compared."""
    stated, newest = parse_day(publiccode.get("releaseDate")), current(releases)
    line = publiccode.line("releaseDate")
    tagged = tag_day(newest.tag) if newest else None
    if stated is None:
        return
    if newest is None or tagged is None:
        yield near_miss(say("metadata.date_not_comparable", date=stated.isoformat()), publiccode.file, line), False
        return
    apart = abs((tagged - stated).days)
    name = "date_current" if apart <= days else "date_outdated"
    text = say(f"metadata.{name}", date=stated.isoformat(), tag=newest.tag.name, tagged=tagged.isoformat(), days=apart)
    yield (found if apart <= days else against)(text, publiccode.file, line), True


def _address(publiccode: PublicCode, subject: Subject) -> Iterator[Evidence]:
    """Yield whether `url` is the address that was scanned; a variant says so with isBasedOn (standard, url)."""
    stated, line = publiccode.text("url"), publiccode.line("url")
    scanned = [plain for plain in (plain_address(subject.url), plain_address(subject.web)) if plain]
    if not stated:
        return
    if not scanned:
        yield near_miss(say("metadata.url_not_comparable", url=stated), publiccode.file, line)
    elif plain_address(stated) in scanned:
        yield found(say("metadata.url_current", url=stated), publiccode.file, line)
    elif publiccode.get("isBasedOn"):
        yield found(say("metadata.url_variant", url=stated), publiccode.file, publiccode.line("isBasedOn"))
    else:
        yield against(say("metadata.url_other", url=stated, scanned=scanned[0]), publiccode.file, line)


def plain_address(url: str) -> str:
    """Return host and path of a repository address in lower case, so that https, ssh and scp forms compare equal."""
    url = url.strip()[:1000]
    match = _URL.fullmatch(url) or _SCP.fullmatch(url)
    if match is None or url.startswith("file:"):
        return ""
    host = match[1].lower().removeprefix("www.")
    path = match[2].split("?")[0].split("#")[0].strip("/").lower().removesuffix(".git").rstrip("/")
    return f"{host}/{path}" if path else host


def _contracts(publiccode: PublicCode, as_of: date) -> Iterator[Evidence]:
    given = publiccode.get("maintenance", "contractors")
    for index, contractor in enumerate(given if isinstance(given, list) else ()):
        until = parse_day(contractor.get("until")) if isinstance(contractor, dict) else None
        if until is None:
            continue
        name = str(contractor.get("name") or "?")
        line = publiccode.line("maintenance", "contractors", index, "until")
        ended = until < as_of
        text = say(f"metadata.contract_{'ended' if ended else 'current'}", name=name, until=until.isoformat())
        yield (against if ended else found)(text, publiccode.file, line)


def _status(publiccode: PublicCode) -> Iterator[Evidence]:
    status, line = publiccode.text("developmentStatus"), publiccode.line("developmentStatus")
    if status == "obsolete":
        yield against(say("metadata.status_obsolete"), publiccode.file, line)
    elif status:
        yield found(say("metadata.status_current", status=status), publiccode.file, line)
