# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from sealcheck.measures.people_evidence import smallest_half
from sealcheck.model import LANGUAGES, EvidenceKind, Measurement
from sealcheck.snapshot import Commit, History, Tag, Tags
from sealcheck.words import words
from tests.kit import AS_OF, commit, run, snapshot
from tests.publiccode.sample import VALID, spoiled


def on(day: str) -> int:
    return int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp())


def series(count: int, author: str = "Ada", email: str = "", start: int = 1, **more: Any) -> list[Commit]:
    return [commit(f"2026-05-{start + n:02}", author, email, f"Work {n}", **more) for n in range(count)]


def ask(name: str, commits: Iterable[Commit] | None = (), tags: Iterable[Tag] = (), **more: Any) -> Measurement:
    """Run a history measure; `given` are its parameters, the rest describes the history."""
    given = more.pop("given", {})
    files = more.pop("files", {})
    history = None if commits is None else History(tuple(commits), AS_OF, **({"months": 12} | more))
    measurement = run(f"history.{name}", snapshot(files, commits=None, history=history, tags=tags), **given)
    for text in (measurement.summary, measurement.undetermined, *(item.text for item in measurement.evidence)):
        assert text is None or all(words(text, language) for language in LANGUAGES)
    assert (measurement.value is None) == (measurement.undetermined is not None)
    return measurement


TOWN = [*series(3, "A B", "a@stadt.de"), *series(3, "C D", "c@stadt.de", 4)]
FIRM = [*series(3, "E F", "e@firma.de", 9), *series(3, "G H", "g@firma.de", 12)]
NO_ANSWER = [
    pytest.param({"commits": None}, id="an archive has no history"),
    pytest.param({"commits": series(1), "one_commit": True}, id="a one-commit mirror"),
    pytest.param({"commits": series(1), "exact": False}, id="a shallow history"),
    pytest.param({"commits": series(1), "months": 3}, id="fewer months were read than asked for"),
]


@pytest.mark.parametrize("case", NO_ANSWER)
@pytest.mark.parametrize(
    "name",
    ["commits", "bus_factor", "organisations", "version_tags", "recent_releases", "signed_tag_share"],
)
def test_an_incomplete_history_leaves_the_answer_open(name: str, case: dict[str, Any]) -> None:
    if name == "version_tags" and case.get("months") == 3:
        return  # tags do not depend on the months that were read
    assert ask(name, **case).value is None


def test_commits_by_people_in_the_window_are_counted() -> None:
    commits = [
        *series(3),
        commit("2026-06-30", "Eva", subject="On the last day"),
        commit("2025-12-30", "Eva", subject="On the first day"),
        commit("2025-12-29", "Eva", subject="A day too early"),
        commit("2026-07-01", "Eva", subject="After the assessment"),
        commit("2026-05-09", "Eva", subject="Merge", parents=2),
        commit("2026-05-09", "dependabot[bot]", "x@y.example", "Bump"),
    ]
    measurement = ask("commits", commits)
    assert measurement.value == 5
    keys = [item.text.key for item in measurement.evidence]
    assert "history.bots" in keys and "history.merges" in keys
    assert measurement.evidence[0].excerpt == "On the last day"


def test_no_commits_is_zero_and_says_what_was_looked_for() -> None:
    measurement = ask("commits", [commit("2025-06-01")])
    assert measurement.value == 0 and measurement.evidence[0].kind == "searched"


def test_enough_commits_of_a_shallow_history_are_a_lower_bound() -> None:
    measurement = ask("commits", series(20), exact=False)
    assert measurement.value == 20 and measurement.summary and measurement.summary.key == "history.at_least_commits"
    assert ask("commits", series(4), exact=False).value is None
    assert ask("commits", series(4), exact=False, given={"enough": 4}).value == 4


def test_a_short_window_is_exact_when_it_holds_the_whole_history() -> None:
    assert ask("commits", series(3), months=3, total=3).value == 3


@pytest.mark.parametrize(
    ("shares", "factor"),
    [([], 0), ([1], 1), ([1, 1], 1), ([1, 1, 1], 2), ([5, 3, 2], 1), ([4, 3, 3], 2), ([1] * 10, 5)],
)
def test_the_smallest_number_of_people_with_half_of_the_commits(shares: list[int], factor: int) -> None:
    assert smallest_half(shares) == factor


def test_one_person_under_two_addresses_is_one() -> None:
    twice = [
        *series(3, "Ada B", "ada@stadt.example"),
        *series(3, "Ada B", "ada@home.example", 10),
        *series(4, "Eva", "", 20),
    ]
    assert ask("bus_factor", twice).value == 1
    apart = [*series(3, "Ada B"), *series(3, "Ute C", "", 10), *series(3, "Eva D", "", 20)]
    measurement = ask("bus_factor", apart)
    assert measurement.value == 2
    assert not any("Ada" in words(item.text, "de") for item in measurement.evidence)


def test_commits_before_the_period_tell_who_is_the_same() -> None:
    lately = [*series(3, "Ada Muster", "ada@y.org"), *series(3, "Ada B", "a@x.org", 10), *series(3, "Eva C", "", 20)]
    assert ask("bus_factor", lately).value == 2
    assert ask("bus_factor", [*lately, commit("2025-10-01", "Ada B", "ada@y.org")]).value == 1


def test_without_commits_there_is_no_shoulder() -> None:
    measurement = ask("bus_factor", [])
    assert measurement.value == 0 and measurement.summary and "no commit" in words(measurement.summary, "en")


def test_quiet_software_that_is_stable_and_kept_has_no_bus_factor() -> None:
    lately = [Tag("v2.1.0", "a", on("2025-08-01"))]
    assert ask("bus_factor", [], lately, files={"publiccode.yml": VALID}).value is None
    assert ask("bus_factor", [], files={"publiccode.yml": VALID}).value == 0
    assert ask("bus_factor", [], lately, files={"publiccode.yml": spoiled("stable", "beta")}).value == 0


@pytest.mark.parametrize(
    ("co_author", "factor"),
    [
        pytest.param("Eva D <eva@stadt.example>", 1, id="half is one person's"),
        pytest.param("Copilot <1+Copilot@users.noreply.github.com>", 1, id="a program"),
        pytest.param("Claude <noreply@anthropic.com>", 1, id="an assistant"),
        pytest.param("", 1, id="an empty line"),
    ],
)
def test_co_authors_share_the_work(co_author: str, factor: int) -> None:
    measurement = ask("bus_factor", series(4, "Ada B", co_authors=(co_author,)))
    assert measurement.value == factor
    people = 2 if co_author.startswith("Eva") else 1
    shares = [dict(item.text.args) for item in measurement.evidence if item.text.key == "history.share"]
    assert len(shares) == people
    assert {share["total"] for share in shares} == {sum(share["commits"] for share in shares)} == {4 * people}


@pytest.mark.parametrize(
    ("subjects", "open_"),
    [
        pytest.param(["Release 1.2.0", "Release 1.3.0", "Release 1.3.1"], True, id="releases"),
        pytest.param(["Sync from internal repository", "Sync with GitLab"], True, id="copies"),
        pytest.param(["Stand 2026-05", "Veröffentlichung von Stand 2026-04"], True, id="German"),
        pytest.param(["Release 1.2.0", "Fix the map", "Add a filter"], False, id="work with a release"),
        pytest.param(["Synchronise clocks in tests", "Import maps lazily"], False, id="work that sounds alike"),
        pytest.param(["Release 1.2.0"], False, id="a single one"),
    ],
)
def test_a_mirror_filled_by_releases_leaves_the_answer_open(subjects: list[str], open_: bool) -> None:
    commits = [commit(f"2026-05-0{n}", "Ada B", subject=each) for n, each in enumerate(subjects, 1)]
    assert (ask("bus_factor", commits).value is None) == open_
    assert (ask("commits", commits).value is None) == open_
    assert ask("commits", commits, given={"enough": len(commits)}).value == len(commits)
    assert (ask("organisations", commits).value is None) == open_


def test_a_squashed_commit_that_names_its_author_again_counts_once_for_them() -> None:
    again = ("Ada B <ada@stadt.example>", "Eva D <eva@stadt.example>")
    commits = [replace(each, email="ada@users.noreply.github.com") for each in series(4, "Ada B", co_authors=again)]
    shares = [dict(item.text.args) for item in ask("bus_factor", commits).evidence if item.text.key == "history.share"]
    assert [share["commits"] for share in shares] == [4, 4]


def test_three_who_work_together_are_two_shoulders() -> None:
    together = ("Eva D <eva@stadt.example>", "Ute C <ute@stadt.example>")
    assert ask("bus_factor", series(4, "Ada B", co_authors=together)).value == 2


@pytest.mark.parametrize(
    ("files", "value"),
    [
        pytest.param({"README.md": "# Parkuhr\n\nShows free parking.\n"}, 6, id="alive"),
        pytest.param({"README.md": "# DEPRECATED: Parkuhr\n\nShows free parking.\n"}, None, id="deprecated"),
        pytest.param({"README.md": "# Parkuhr (eingestellt)\n\nZeigt Parkplätze.\n"}, None, id="eingestellt"),
        pytest.param({"publiccode.yml": spoiled("stable", "obsolete")}, None, id="obsolete"),
    ],
)
def test_commits_to_a_project_at_its_end_leave_the_answer_open(files: dict[str, str], value: int | None) -> None:
    measurement = ask("commits", series(6), files=files)
    assert measurement.value == value
    assert (measurement.evidence[0].kind == "against") == (value is None)
    assert ask("commits", [], files=files).value == 0


AGENCY = [*series(3, "K L", "k@data.gouv.fr"), *series(3, "M N", "m@data.gouv.fr", 4)]
OFFICE = [*series(3, "O P", "o@impots.gouv.fr", 9), *series(3, "Q R", "q@impots.gouv.fr", 12)]
BUREAU = [*series(3, "K L", "k@amt-a.bund.de"), *series(3, "M N", "m@amt-a.bund.de", 4)]
BUREAUX = [*series(3, "O P", "o@x.amt-b.bund.de", 9), *series(3, "Q R", "q@amt-b.bund.de", 12)]
SMALL = [*series(1, "P Q", "p@klein.de", 15), *series(1, "R S", "r@klein.de", 16)]


@pytest.mark.parametrize(
    ("commits", "count"),
    [
        pytest.param([*TOWN, *FIRM], 2, id="town and company"),
        pytest.param([*TOWN, *series(5, "E F", "e@firma.de", 9)], None, id="town and one person's domain"),
        pytest.param([*TOWN, *series(5, "E F", "e@musterstadt.edu", 9)], None, id="town and one at a university"),
        pytest.param([*TOWN, *series(5, "E F", "e.f.cs25@city.ac.in", 9)], None, id="town and one student"),
        pytest.param(
            [*TOWN, *series(5, "E F", "e@muster.ac.in", 9), *series(2, "K L", "k@muster.ac.in", 20)],
            2,
            id="town and two at a university",
        ),
        pytest.param([*TOWN, *series(5, "E F", "e@muster-gmbh.de", 9)], 2, id="town and one at a limited company"),
        pytest.param([*series(5, "A B", "a@x.org"), *series(5, "C D", "c@y.eu", 9)], None, id="two people's domains"),
        pytest.param([*TOWN, *FIRM, *series(1, "A B", "a@firma.de", 20)], None, id="two domains of one person"),
        pytest.param([*FIRM, *series(5, "E F", "e@firma-gmbh.de", 20)], 1, id="two domains with one name"),
        pytest.param(
            [*series(6, "A B", "a@stadt-x.de"), *series(5, "C D", "c@stadtx.de", 9)], 1, id="one name, with a hyphen"
        ),
        pytest.param([*series(6, "A B", "a@stadt-x.de"), *series(5, "C D", "c@stadt-y.de", 9)], 2, id="two towns"),
        pytest.param([*TOWN, *series(3, "A B", "a@stadtwerk.de", 20)], 1, id="a second, small domain of one person"),
        pytest.param([*series(5, "A B", "a@stadt.de"), *series(5, "C D", "c@mail.stadt.de", 9)], 1, id="sub-domain"),
        pytest.param([*TOWN, *series(4, "C D", "c@firma.de", 9)], 1, id="too few commits"),
        pytest.param([*series(5, "A B", "a@gmx.de"), *series(5, "C D", "c@gmail.com", 9)], None, id="mail providers"),
        pytest.param([*TOWN, *series(5, "C D", "c@gmail.com", 9)], 1, id="few with a private address"),
        pytest.param([*TOWN, *series(9, "octo", "1+octo@users.noreply.github.com", 9)], None, id="most name nothing"),
        pytest.param(
            [*TOWN, *series(9, "C D", "1+cd@users.noreply.github.com", 9)], 1, id="noreply of one at the town"
        ),
        pytest.param([*TOWN, *SMALL, *series(3, "G H", "g@gmail.com", 20)], None, id="a small house and private mail"),
        pytest.param([*TOWN, *SMALL, *series(2, "G H", "g@gmail.com", 20)], 1, id="too little even so"),
        pytest.param(
            [*TOWN, *SMALL[:1], *series(4, "G H", "g@gmail.com", 20)], 1, id="one person's domain, private mail"
        ),
        pytest.param([*SMALL, *series(3, "G H", "g@gmail.com", 20)], 0, id="a small house alone"),
        pytest.param(series(5, "A B", "a@github.com"), 0, id="a forge"),
        pytest.param(series(9, "Max Muster", "m@max-muster.de"), 0, id="somebody's own domain"),
        pytest.param(series(9, "octo", "1+octo@users.noreply.github.com"), 0, id="noreply"),
        pytest.param([], 0, id="nobody"),
        pytest.param([*AGENCY, *OFFICE], None, id="two parts of one state"),
        pytest.param([*AGENCY, *OFFICE, *series(5, "I J", "i@x.org", 20)], None, id="and one person's domain"),
        pytest.param([*AGENCY, *OFFICE, *FIRM], 2, id="and a company"),
        pytest.param([*BUREAU, *BUREAUX], None, id="two parts of a state whose ending anyone could have"),
        pytest.param([*BUREAU, *TOWN], 2, id="one of them and a town"),
        pytest.param([*series(6, "I J", "i@kibbu.go.ke"), *TOWN], 2, id="one person of an authority far away"),
        pytest.param([*AGENCY, *TOWN], 2, id="one part of a state and a town"),
        pytest.param([*AGENCY, *series(5, "I J", "i@council.gov.uk", 20)], 2, id="two states"),
        pytest.param(AGENCY, 1, id="one part of a state alone"),
        pytest.param([*TOWN, *series(6, "I J", "i@wagen-it.nl", 20)], None, id="one person whose domain ends in IT"),
        pytest.param(
            [*TOWN, *series(5, "I J", "i@wagen-it.nl", 20), *series(1, "K L", "k@wagen-it.nl", 26)],
            2,
            id="two people there",
        ),
        pytest.param([*TOWN, *series(6, "I J", "i@wagen-gmbh.de", 20)], 2, id="one person of a company by its form"),
        pytest.param(
            [*TOWN, *series(6, "Ida Wagen", "i@wagen-gmbh.de", 20)], 2, id="one person of a company with that name"
        ),
    ],
)
def test_organisations_are_mail_domains(commits: list[Commit], count: int | None) -> None:
    measurement = ask("organisations", commits)
    assert measurement.value == count and measurement.evidence


def test_it_is_said_how_many_organisations_make_half() -> None:
    said = [words(item.text, "en") for item in ask("organisations", [*TOWN, *FIRM]).evidence]
    assert any("(elephant factor): 1 of 2." in each for each in said)


def test_more_private_domains_can_be_configured() -> None:
    commits = series(5, "A B", "a@verein.de")
    assert ask("organisations", commits, given={"private_domains": ("verein.de",)}).value == 0
    assert ask("organisations", TOWN[2:4], given={"min_commits": 2}).value == 1
    assert ask("organisations", series(2, "A B", "a@x.org"), given={"min_commits": 2}).value == 0


def test_two_organisations_in_a_shallow_history_are_a_lower_bound() -> None:
    assert ask("organisations", [*TOWN, *FIRM], exact=False).value == 2
    commits = [*series(5, "A B", "a@stadt.de"), *series(5, "C D", "c@firma.de", 9)]
    assert ask("organisations", commits[:5], exact=False).value is None


def test_version_tags_are_counted_newest_first_and_others_shown() -> None:
    tags = [
        Tag("v1.0", "a", on("2025-01-01")),
        Tag("v1.1", "b", on("2026-01-01")),
        Tag("latest", "b"),
        Tag("v0.9", "c"),
    ]
    measurement = ask("version_tags", series(2), tags)
    assert measurement.value == 3
    named = [dict(item.text.args).get("tag") for item in measurement.evidence]
    assert named == ["v1.1", "v1.0", "v0.9", None]
    assert ask("version_tags", series(2), [Tag("latest", "b")]).value == 0


def test_a_version_tag_counts_even_where_the_history_is_unknown() -> None:
    assert ask("version_tags", None, [Tag("v1.0", "a")]).value == 1


def test_a_cut_list_without_versions_is_undetermined() -> None:
    shot = snapshot({}, commits=series(2))
    cut = type(shot)(
        shot.subject, shot.entries, shot.reader, shot.history, lambda: Tags((), complete=False), shot.as_of
    )
    assert run("history.version_tags", cut).value is None
    assert run("history.recent_releases", cut).value is None


@pytest.mark.parametrize(
    ("tags", "value"),
    [
        pytest.param([Tag("v1.0", "a", on("2026-03-01"))], 1, id="in the window"),
        pytest.param([Tag("v1.0", "a", on("2025-12-29"))], 0, id="a day too old"),
        pytest.param([Tag("v1.0", "a", on("2026-07-01"))], 0, id="after the assessment"),
        pytest.param([Tag("latest", "a", on("2026-03-01"))], 0, id="not a version"),
        pytest.param([Tag("v2.0", "a"), Tag("v1.0", "b", on("2025-01-01"))], None, id="higher and undated"),
        pytest.param([Tag("v1.0", "a"), Tag("v2.0", "b", on("2025-01-01"))], 0, id="lower and undated"),
        pytest.param([Tag("v2.0", "a"), Tag("v1.0", "b", on("2026-03-01"))], 1, id="one is enough"),
        pytest.param([], 0, id="no tags"),
    ],
)
def test_releases_of_the_last_months(tags: list[Tag], value: int | None) -> None:
    assert ask("recent_releases", series(2), tags).value == value


def test_a_wider_window_finds_more() -> None:
    tags = [Tag("v1.0", "a", on("2025-10-01"))]
    assert ask("recent_releases", series(2), tags, given={"months": 12}).value == 1


@pytest.mark.parametrize(
    ("text", "tags", "value"),
    [
        pytest.param(VALID, [Tag("v2.1.0", "a", on("2025-08-01"))], True, id="stable, kept, released"),
        pytest.param(VALID, [Tag("v2.1.0", "a", on("2024-08-01"))], False, id="released too long ago"),
        pytest.param(VALID, [Tag("v2.1.0", "a")], None, id="release of unknown date"),
        pytest.param(spoiled("stable", "beta"), [Tag("v2.1.0", "a", on("2025-08-01"))], False, id="beta"),
        pytest.param(spoiled("internal", "none"), [Tag("v2.1.0", "a", on("2025-08-01"))], False, id="not maintained"),
        pytest.param(None, [Tag("v2.1.0", "a", on("2025-08-01"))], False, id="no publiccode.yml"),
    ],
)
def test_a_finished_project_may_be_quiet(text: str | None, tags: list[Tag], value: bool | None) -> None:
    files = {} if text is None else {"publiccode.yml": text}
    measurement = ask("stable_and_kept", series(1), tags, files=files)
    assert measurement.value is value and measurement.evidence


def signed(name: str, day: str, sign: bool | None) -> Tag:
    return Tag(name, "a", on(day), annotated=sign is not False, signed=sign)


@pytest.mark.parametrize(
    ("tags", "value"),
    [
        pytest.param([signed("v1.1", "2026-05-01", True), signed("v1.0", "2026-04-01", False)], 0.5, id="one of two"),
        pytest.param(
            [signed("v1.1", "2026-05-01", True), signed("v1.0", "2024-04-01", False)], 1.0, id="old ones do not count"
        ),
        pytest.param([signed("v1.1", "2026-05-01", True), signed("x", "2026-04-01", False)], 1.0, id="versions only"),
        pytest.param([signed("v1.0", "2024-04-01", True)], "no_tags", id="none in the window"),
        pytest.param([], "no_tags", id="none at all"),
        pytest.param([signed("v1.1", "2026-05-01", None)], None, id="object not read"),
    ],
)
def test_the_share_of_signed_version_tags(tags: list[Tag], value: float | str | None) -> None:
    assert ask("signed_tag_share", series(2), tags).value == value


def test_an_old_tag_is_not_held_against_a_project_without_new_ones() -> None:
    result = ask("signed_tag_share", series(2), [signed("v1.0", "2024-04-01", False)])
    assert [each.kind for each in result.evidence] == [EvidenceKind.NEAR_MISS]


def test_the_assessment_date_moves_the_window() -> None:
    shot = snapshot({}, commits=series(6), as_of=date(2027, 6, 30))
    assert run("history.commits", shot).value == 0


def test_a_project_at_its_end_is_neither_stable_nor_silent_about_it() -> None:
    files = {
        "README.md": "# Lampe\n\nThis project is no longer maintained.\n",
        "publiccode.yml": "developmentStatus: stable\nmaintenance:\n  type: internal\n",
    }
    shot = snapshot(files, commits=[commit("2026-06-01")], tags=[Tag("v1.0.0", "a" * 40, 1_780_000_000)])
    kept = run("history.stable_and_kept", shot)
    assert (kept.value, kept.evidence[0].path) == (False, "README.md")
    active = run("history.commits", shot)
    assert (active.value, active.evidence[0].path) == (None, "README.md")
    assert active.undetermined is not None and active.undetermined.key == "history.declared_ended"
