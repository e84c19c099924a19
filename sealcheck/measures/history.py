# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commits, people and organisations: is the project alive, and on how many shoulders does it stand?

A history that may be cut short gives a lower bound. It is reported only where more could not change the answer.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

from sealcheck.artifacts.maturity import end_of_life
from sealcheck.artifacts.people import Person, domain_of, is_private, looks_personal, people
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.readme import Readme
from sealcheck.artifacts.releases import Release, Releases
from sealcheck.engine import measure
from sealcheck.measures.period import Period, day_of, gap_of, maybe_newer, period, tag_gap
from sealcheck.model import (
    Commit,
    Evidence,
    EvidenceKind,
    History,
    Measurement,
    against,
    found,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)

MOST = 12


@measure
def commits(
    history: History | None, publiccode: PublicCode, readme: Readme, as_of: date, *, months: int = 6, enough: int = 5
) -> Measurement:
    """How many commits by people (no bots, no merges) reached the default branch in the last `months` months?

    A README that says that the project is at its end is shown, but changes nothing. With an incomplete history
    `enough` commits are reported as "at least"; fewer leave the answer open.
    """
    span = period(history, as_of, months)
    count = len(span.commits)
    ends = [replace(each, kind=EvidenceKind.NEAR_MISS) for each in end_of_life(publiccode, readme)[:1]]
    evidence = [*_newest(span), *_left_out(span), *ends]
    if span.gap is None:
        return measured(count, say("history.commits", count=count, start=span.start.isoformat()), *evidence)
    if count >= enough:
        return measured(count, say("history.at_least_commits", count=count, reason=span.gap), *evidence)
    return undetermined(span.gap, *evidence)


def _newest(span: Period) -> list[Evidence]:
    if not span.commits:
        return [_searched(span)]
    shown = [_commit(commit) for commit in span.commits[:3]]
    return shown if len(span.commits) <= 3 else [*shown, _commit(span.commits[-1])]


def _commit(commit: Commit) -> Evidence:
    return found(say("history.commit", day=day_of(commit.time)), commit=commit.oid, excerpt=commit.subject)


def _left_out(span: Period) -> list[Evidence]:
    counts = {"bots": span.bots, "merges": span.merges}
    return [near_miss(say(f"history.{name}", count=count)) for name, count in counts.items() if count]


def _searched(span: Period) -> Evidence:
    return searched(say("history.searched_commits", start=span.start.isoformat(), end=span.end.isoformat()))


@measure
def bus_factor(history: History | None, as_of: date, *, months: int = 6) -> Measurement:
    """What is the smallest number of people who together made at least half of the commits of the last `months` months?

    CHAOSS "Contributor Absence Factor" (https://chaoss.community/kb/metric-contributor-absence-factor/). Bots and
    merges do not count; one person under several names or addresses is one. 0 when there were no commits.
    """
    span = period(history, as_of, months)
    if span.gap is not None:
        return undetermined(span.gap)
    authors = people(span.commits)
    factor = smallest_half([person.commits for person in authors])
    evidence = [_share(rank, person, len(span.commits)) for rank, person in enumerate(authors[:8], 1)]
    evidence += _left_out(span)
    summary = say("history.bus_factor", factor=factor, people=len(authors), commits=len(span.commits))
    return measured(factor, summary, *(evidence if authors else [_searched(span)]))


def smallest_half(shares: list[int]) -> int:
    """Return how many of `shares`, largest first, it takes to reach half of their sum."""
    total, reached = sum(shares), 0
    for count, share in enumerate(shares, 1):
        reached += share
        if 2 * reached >= total:
            return count
    return 0


def _share(rank: int, person: Person, total: int) -> Evidence:
    """Return a person's share without the name: a report must not rank employees by name."""
    percent = round(100 * person.commits / total)
    return found(say("history.share", rank=rank, commits=person.commits, percent=percent))


@measure
def organisations(
    history: History | None,
    as_of: date,
    *,
    months: int = 12,
    min_commits: int = 5,
    private_domains: tuple[str, ...] = (),
    enough: int = 2,
) -> Measurement:
    """How many organisations contributed at least `min_commits` commits each in the last `months` months?

    Organisations are told apart by the domain of the authors' mail addresses. Mail providers for private persons
    (and `private_domains`), noreply addresses and personal domains are not counted. With an incomplete history
    `enough` organisations are reported as "at least".
    """
    span = period(history, as_of, months)
    authors = people(span.commits)
    counts = Counter(domain_of(commit.email) for commit in span.commits)
    unknown = counts.pop("", 0)
    counted, evidence = 0, []
    for domain, number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        reason = _no_organisation(domain, number, authors, min_commits, private_domains)
        counted += reason is None
        text = say(f"history.{reason or 'organisation'}", domain=domain, commits=number, least=min_commits)
        evidence.append(near_miss(text) if reason else found(text))
    evidence.sort(key=lambda item: item.kind != "found")
    tail = [near_miss(say("history.no_domain", count=unknown))] if unknown else []
    tail = tail if counts or unknown else [_searched(span)]
    if span.gap is not None and counted < enough:
        return undetermined(span.gap, *evidence[:11], *tail)
    summary = say("history.organisations", count=counted, least=min_commits, start=span.start.isoformat())
    if span.gap is not None:
        summary = say("history.at_least_organisations", count=counted, reason=span.gap)
    return measured(counted, summary, *evidence[:11], *tail)


def _no_organisation(
    domain: str, number: int, authors: tuple[Person, ...], least: int, private: tuple[str, ...]
) -> str | None:
    """Return the reason why `domain` does not count as an organisation, as a text's name; None when it does."""
    if is_private(domain, private):
        return "private_domain"
    if looks_personal(domain, authors):
        return "personal_domain"
    return "few_commits" if number < least else None


@measure
def version_tags(releases: Releases, history: History | None) -> Measurement:
    """How many tags look like a version, such as v1.2.3, 2024.05 or name-1.0?"""
    count = len(releases.versions)
    evidence = [*_tags(releases.versions), *_other_tags(releases)]
    if count:
        return measured(count, say("history.version_tags", count=count), *evidence)
    gap = gap_of(history, 0) or (None if releases.complete else releases.reason or say("history.tags_cut"))
    evidence.append(searched(say("history.searched_tags", examples=["v1.2.3", "2024.05", "name-1.0.0"])))
    return undetermined(gap, *evidence) if gap else measured(0, say("history.no_version_tags"), *evidence)


def _tags(versions: tuple[Release, ...]) -> list[Evidence]:
    return [_tag(release) for release in versions[:8]]


def _tag(release: Release) -> Evidence:
    time = release.tag.time
    name = "tag_undated" if time is None else "tag"
    return found(say(f"history.{name}", tag=release.tag.name, **_day(time)), commit=release.tag.commit)


def _day(time: int | None) -> dict[str, str]:
    return {} if time is None else {"day": day_of(time)}


def _other_tags(releases: Releases) -> list[Evidence]:
    count = len(releases.others)
    return [near_miss(say("history.other_tags", count=count, tags=releases.others[:5]))] if count else []


@measure
def recent_releases(
    releases: Releases, history: History | None, as_of: date, *, months: int = 6, enough: int = 1
) -> Measurement:
    """How many version tags were set in the last `months` months?

    Where tags may be missing or undated, `enough` are reported as "at least".
    """
    span = period(None, as_of, months)
    inside = tuple(release for release in releases.dated if span.holds(release.tag.time))
    gap = tag_gap(releases, history, months)
    if gap is not None and len(inside) < enough:
        return undetermined(gap, *_tags(inside), *_undated(releases))
    if not inside:
        newest = [near_miss(_tag(release).text, commit=release.tag.commit) for release in releases.versions[:1]]
        looked = searched(say("history.searched_releases", start=span.start.isoformat(), end=span.end.isoformat()))
        return measured(0, say("history.no_recent_release", start=span.start.isoformat()), *newest, looked)
    summary = say("history.recent_releases", count=len(inside), start=span.start.isoformat())
    if gap is not None:
        summary = say("history.at_least_releases", count=len(inside), reason=gap)
    return measured(len(inside), summary, *_tags(inside))


def _undated(releases: Releases) -> list[Evidence]:
    return [near_miss(_tag(release).text, commit=release.tag.commit) for release in maybe_newer(releases)[:3]]


@measure
def stable_and_kept(
    publiccode: PublicCode,
    readme: Readme,
    releases: Releases,
    history: History | None,
    as_of: date,
    *,
    months: int = 12,
) -> Measurement:
    """Is the software declared stable and maintained, and was a version tagged in the last `months` months?

    No when the README says that it is no longer maintained or has been replaced.
    """
    ends = [replace(each, kind=EvidenceKind.AGAINST) for each in end_of_life(publiccode, readme)]
    if ends:
        return measured(False, say("documentation.maturity_end"), *ends[:3])
    wanted = {"developmentStatus": publiccode.text("developmentStatus") == "stable"}
    wanted["maintenance.type"] = publiccode.text("maintenance", "type") not in ("", "none")
    evidence = [_statement(publiccode, key, fine) for key, fine in wanted.items() if publiccode.document]
    if not all(wanted.values()):
        return measured(False, say("history.not_declared_stable"), *(evidence or [_no_publiccode()]))
    span = period(None, as_of, months)
    inside = tuple(release for release in releases.dated if span.holds(release.tag.time))
    if inside:
        return measured(True, say("history.stable_and_kept"), *evidence, *_tags(inside[:3]))
    gap = tag_gap(releases, history, months)
    if gap is not None:
        return undetermined(gap, *evidence, *_undated(releases))
    looked = searched(say("history.searched_releases", start=span.start.isoformat(), end=span.end.isoformat()))
    return measured(False, say("history.stable_without_release", start=span.start.isoformat()), *evidence, looked)


def _statement(publiccode: PublicCode, key: str, fine: bool) -> Evidence:
    path = key.split(".")
    text = say("history.statement", key=key, value=publiccode.text(*path) or "–")
    return (found if fine else against)(text, publiccode.file, publiccode.line(*path))


def _no_publiccode() -> Evidence:
    return searched(say("metadata.looked_in_root", patterns=["publiccode.yml"]))


@measure
def signed_tag_share(releases: Releases, history: History | None, as_of: date, *, months: int = 6) -> Measurement:
    """What share (0 to 1) of the version tags of the last `months` months is signed?

    Only that there is a signature is looked at, not whose. "no_tags" when no version was tagged in that time.
    """
    span = period(None, as_of, months)
    inside = tuple(release for release in releases.dated if span.holds(release.tag.time))
    gap = tag_gap(releases, history, months)
    if gap is not None:
        return undetermined(gap, *_tags(inside), *_undated(releases))
    if not inside:
        newest = [_signature(release) for release in releases.versions[:1]]
        return measured("no_tags", say("history.no_recent_release", start=span.start.isoformat()), *newest)
    evidence = [_signature(release) for release in inside[:MOST]]
    if any(release.tag.signed is None for release in inside):
        return undetermined(say("history.signatures_unread"), *evidence)
    signed = sum(bool(release.tag.signed) for release in inside)
    return measured(signed / len(inside), say("history.signed_tags", signed=signed, count=len(inside)), *evidence)


def _signature(release: Release) -> Evidence:
    signed = release.tag.signed
    name = "tag_unread" if signed is None else "tag_signed" if signed else "tag_unsigned"
    kind = near_miss if signed is None else found if signed else against
    return kind(say(f"history.{name}", tag=release.tag.name), commit=release.tag.commit)
