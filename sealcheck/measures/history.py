# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Commits, people and organisations: is the project alive, and on how many shoulders does it stand?

A history that may be cut short gives a lower bound. It is reported only where more could not change the answer.
"""

from __future__ import annotations

from datetime import date

from sealcheck.artifacts.history_gap import gap_of
from sealcheck.artifacts.people.authors import people
from sealcheck.artifacts.people.organisations import affiliations, independent
from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.artifacts.release.versions import Releases
from sealcheck.engine import measure
from sealcheck.measures.commit_evidence import left_out, newest_commits, searched_commits, turned_against
from sealcheck.measures.doubt import unless
from sealcheck.measures.people_evidence import (
    nameless_organisations,
    nearly_enough,
    organisation_evidence,
    person_share,
    smallest_half,
)
from sealcheck.measures.period import period, tag_gap
from sealcheck.measures.stability_evidence import declared_stable, no_publiccode, status_statement
from sealcheck.measures.tag_evidence import other_tags, signature, tag, tags, undated, unverified
from sealcheck.measures.unread import unparsed_publiccode
from sealcheck.model import (
    Evidence,
    Measurement,
    measured,
    near_miss,
    say,
    searched,
    undetermined,
)
from sealcheck.snapshot import History

MOST = 12


@measure
def commits(
    history: History | None, end_of_life: tuple[Evidence, ...], as_of: date, *, months: int = 6, enough: int = 5
) -> Measurement:
    """How many commits by people (no bots, no merges) reached the default branch in the last `months` months?

    With an incomplete history `enough` commits are reported as "at least"; fewer leave the answer open. So do commits
    to a project that declares itself at its end: they may wind it up, or the declaration may be out of date; and fewer
    in a mirror that is filled release by release.
    """
    span = period(history, as_of, months)
    count = len(span.commits)
    ends = end_of_life[:3]
    evidence = [*turned_against(ends), *newest_commits(span), *left_out(span)]
    if ends and count:
        return undetermined(say("history.declared_ended", count=count), *evidence)
    if span.gap is None and span.carried and count < enough:
        return undetermined(say("history.carried"), *evidence)
    if span.gap is None:
        return measured(count, say("history.commits", count=count, start=span.start.isoformat()), *evidence)
    if count >= enough:
        return measured(count, say("history.at_least_commits", count=count, reason=span.gap), *evidence)
    return undetermined(span.gap, *evidence)


@measure
def bus_factor(
    history: History | None,
    publiccode: PublicCode,
    releases: Releases,
    as_of: date,
    *,
    months: int = 6,
    kept_months: int = 12,
) -> Measurement:
    """What is the smallest number of people who together made at least half of the commits of the last `months` months?

    CHAOSS "Contributor Absence Factor" (https://chaoss.community/kb/metric-contributor-absence-factor/). Bots and
    merges do not count; one person under several names or addresses is one, which older commits may tell; a commit
    counts for each of its co-authors too. 0 when there were no commits, but not determined then for software that is
    declared stable and maintained and had a version tag in the last `kept_months` months, nor in a mirror that is
    filled by release.
    """
    span = period(history, as_of, months)
    if span.gap is not None:
        return undetermined(span.gap)
    if not span.commits:
        kept = period(None, as_of, kept_months)
        if all(declared_stable(publiccode).values()) and any(kept.holds(each.tag.time) for each in releases.dated):
            return undetermined(say("history.stable_and_quiet"), *left_out(span), searched_commits(span))
        return measured(0, say("history.commits", count=0, start=span.start.isoformat()), searched_commits(span))
    if span.carried:
        return undetermined(say("history.carried"), *newest_commits(span))
    authors = people(span.commits, co_authors=True, known=history.commits if history else ())
    total = sum(person.commits for person in authors)
    factor = smallest_half([person.commits for person in authors])
    evidence = [person_share(rank, person, total) for rank, person in enumerate(authors[:8], 1)]
    name = "bus_factor" if total == len(span.commits) else "bus_factor_shared"
    summary = say(f"history.{name}", factor=factor, people=len(authors), commits=len(span.commits), total=total)
    return measured(factor, summary, *evidence, *left_out(span))


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

    Organisations are told apart by the domains of the authors' mail addresses; domains that one person uses are one,
    and so are the parts of a state. Mail providers, forges (and `private_domains`), noreply addresses and personal
    domains are not counted. Not determined where a domain with one committer could make up `enough`, or commits that
    name no organisation could: as most of all, or beside those of a smaller organisation of several people; nor where
    all that is sure are parts of one state, nor in a mirror that is filled by release.
    """
    span = period(history, as_of, months)
    known = affiliations(people(span.commits, known=history.commits if history else ()), private_domains, min_commits)
    counted = [each for each in known.organisations if each.commits >= min_commits]
    sure = [each for each in counted if each.sure]
    apart = independent(sure)
    evidence = organisation_evidence(known, min_commits) if span.commits else [searched_commits(span)]
    possible = sum(each.large for each in counted)
    gap = span.gap or nameless_organisations(known, possible, len(span.commits), enough)
    gap = gap or nearly_enough(known, possible, min_commits, enough)
    if gap is None and apart < enough <= possible:
        gap = say("history.one_state" if len(sure) >= enough else "history.one_committer")
    gap = gap or (say("history.carried") if span.carried else None)
    if gap is not None and apart < enough:
        return undetermined(gap, *evidence)
    summary = say("history.organisations", count=apart, least=min_commits, start=span.start.isoformat())
    if span.gap is not None:
        summary = say("history.at_least_organisations", count=apart, reason=span.gap)
    return measured(apart, summary, *evidence)


@measure
def version_tags(releases: Releases, history: History | None) -> Measurement:
    """How many tags look like a version, such as v1.2.3, 2024.05 or name-1.0?"""
    count = len(releases.versions)
    evidence = [*tags(releases.versions), *other_tags(releases)]
    if count:
        return measured(count, say("history.version_tags", count=count), *evidence)
    gap = gap_of(history, 0) or (None if releases.complete else releases.reason or say("history.tags_cut"))
    evidence.append(searched(say("history.searched_tags", examples=["v1.2.3", "2024.05", "name-1.0.0"])))
    return undetermined(gap, *evidence) if gap else measured(0, say("history.no_version_tags"), *evidence)


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
        return undetermined(gap, *tags(inside), *undated(releases))
    if not inside:
        newest = [near_miss(tag(release).text, commit=release.tag.commit) for release in releases.versions[:1]]
        looked = searched(say("history.searched_releases", start=span.start.isoformat(), end=span.end.isoformat()))
        return measured(0, say("history.no_recent_release", start=span.start.isoformat()), *newest, looked)
    summary = say("history.recent_releases", count=len(inside), start=span.start.isoformat())
    if gap is not None:
        summary = say("history.at_least_releases", count=len(inside), reason=gap)
    return measured(len(inside), summary, *tags(inside))


@measure
def stable_and_kept(
    publiccode: PublicCode,
    end_of_life: tuple[Evidence, ...],
    releases: Releases,
    history: History | None,
    as_of: date,
    *,
    months: int = 12,
) -> Measurement:
    """Is the software declared stable and maintained, and was a version tagged in the last `months` months?

    No, where the README or a status elsewhere declares it at its end.
    """
    ends = end_of_life[:3]
    if ends:
        return measured(False, say("history.stable_and_ended"), *turned_against(ends))
    wanted = declared_stable(publiccode)
    evidence = [status_statement(publiccode, key, fine) for key, fine in wanted.items() if publiccode.document]
    if not all(wanted.values()):
        denied = measured(False, say("history.not_declared_stable"), *(evidence or [no_publiccode()]))
        return unless(denied, unparsed_publiccode(publiccode))
    span = period(None, as_of, months)
    inside = tuple(release for release in releases.dated if span.holds(release.tag.time))
    if inside:
        return measured(True, say("history.stable_and_kept"), *evidence, *tags(inside[:3]))
    gap = tag_gap(releases, history, months)
    if gap is not None:
        return undetermined(gap, *evidence, *undated(releases))
    looked = searched(say("history.searched_releases", start=span.start.isoformat(), end=span.end.isoformat()))
    return measured(False, say("history.stable_without_release", start=span.start.isoformat()), *evidence, looked)


@measure
def signed_tag_share(releases: Releases, history: History | None, as_of: date, *, months: int = 6) -> Measurement:
    """What share (0 to 1) of the version tags of the last `months` months is signed?

    Only that there is a signature is looked at, not whose. "no_tags" when no version was tagged in that time.
    """
    span = period(None, as_of, months)
    inside = tuple(release for release in releases.dated if span.holds(release.tag.time))
    gap = tag_gap(releases, history, months)
    if gap is not None:
        return undetermined(gap, *tags(inside), *undated(releases))
    if not inside:
        newest = [near_miss(tag(release).text, commit=release.tag.commit) for release in releases.versions[:1]]
        return measured("no_tags", say("history.no_recent_release", start=span.start.isoformat()), *newest)
    evidence = [signature(release) for release in inside[:MOST]]
    if any(release.tag.signed is None for release in inside):
        return undetermined(say("history.signatures_unread"), *evidence)
    signed = sum(bool(release.tag.signed) for release in inside)
    return measured(
        signed / len(inside),
        say("history.signed_tags", signed=signed, count=len(inside)),
        *evidence,
        *unverified(signed),
    )
