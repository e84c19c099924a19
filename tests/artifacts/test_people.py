# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.artifacts.people.authors import domain_of, is_private, looks_personal, people
from sealcheck.artifacts.people.programs import UPDATERS, is_bot
from tests.kit import commit, run, snapshot


@pytest.mark.parametrize(
    ("author", "email"),
    [
        ("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.github.com"),
        ("Renovate Bot", "bot@renovateapp.com"),
        ("renovate", "renovate@stadt.example"),
        ("github-actions", "actions@github.com"),
        ("GitHub Action", "action@github.com"),
        ("Weblate", "noreply@weblate.org"),
        ("project_12_bot", "project_12_bot@noreply.gitlab.example"),
        ("StadtBot", "it@stadt.example"),
        ("Deploy", "ci@stadt.example"),
        ("GitHub", "noreply@github.com"),
        ("stadtbot", "1+stadtbot@users.noreply.github.com"),
        ("Amt Roboter", "it@stadt.example"),
        ("Jenkins CI", "it@stadt.example"),
        ("jenkins-server", "it@stadt.example"),
        ("Werkstatt CLI", "ada@stadt.example"),
        ("Werkstatt Agent", "agent@werkstatt.example"),
        ("Coding Agent", "ada@stadt.example"),
        ("openhands", "openhands@werkstatt.example"),
        ("l10n daemon script", "l10n@stadt.example"),
        ("amt-devops-automation", "it@stadt.example"),
        ("Amt", "deploy@stadt.example"),
        ("general-agent-3", "it@stadt.example"),
    ],
)
def test_programs_are_bots(author: str, email: str) -> None:
    assert is_bot(commit("2026-06-01", author, email))


@pytest.mark.parametrize("service", UPDATERS)
def test_accounts_of_services_that_propose_updates_are_bots(service: str) -> None:
    made = [commit("2026-05-01", f"{service}-bot", subject="Bump a")]
    assert is_bot(made[0])
    assert run("security.update_bot", snapshot({}, commits=made)).undetermined


@pytest.mark.parametrize(
    ("author", "email"),
    [
        ("Ada Beispiel", "ada@stadt.example"),
        ("William Talbot", "talbot@uni.example"),
        ("Botond Kovács", "botond@firma.example"),
        ("Tom Jenkins", "tom.jenkins@firma.example"),
        ("Lucia", "luci@stadt.example"),
        ("octo", "123+octo@users.noreply.github.com"),
        ("talbot", "7+talbot@users.noreply.github.com"),
        ("Bob Otte", "b.otte@stadt.example"),
        ("Jo Jenkins", "jenkins@uni.example"),
        ("Anna Ci", "anna@stadt.example"),
        ("Ada Agent", "ada.agent@stadt.example"),
        ("Test-Automation-Engineer", "ada@stadt.example"),
        ("Ada Prescript", "ada@stadt.example"),
    ],
)
def test_people_are_not(author: str, email: str) -> None:
    assert not is_bot(commit("2026-06-01", author, email))


def test_a_commit_made_on_the_web_belongs_to_its_author() -> None:
    on_the_web = commit("2026-06-01", "Ada", "ada@stadt.example")
    assert not is_bot(type(on_the_web)(**{f: getattr(on_the_web, f) for f in on_the_web.__slots__} | {
        "committer_email": "noreply@github.com"}))  # fmt: skip


@pytest.mark.parametrize(
    ("authors", "count"),
    [
        pytest.param([("Ada", "a@x.org"), ("Ada B.", "A@x.org")], 1, id="same address, other name"),
        pytest.param([("Ada B.", "a@x.org"), ("ada  b.", "b@y.org")], 1, id="same name, other address"),
        pytest.param([("Jörg M.", "a@x.org"), ("Jo\u0308rg M.", "b@x.org")], 1, id="two ways to write an umlaut"),
        pytest.param([("Ada Müller", "a@x.org"), ("Ada Mueller", "b@x.org")], 1, id="an umlaut in plain letters"),
        pytest.param([("Ada Mueller", "a@x.org"), ("Ida Müller", "b@x.org")], 2, id="another first name"),
        pytest.param([("joe", "a@x.org"), ("jo", "b@x.org")], 2, id="single names are not respelled"),
        pytest.param([("A B", "1@x.org"), ("A B", "2@x.org"), ("C", "2@x.org")], 1, id="in a chain"),
        pytest.param([("x", "7+x@users.noreply.github.com"), ("y", "x@users.noreply.github.com")], 1, id="login"),
        pytest.param([("Ada", "a+work@x.org"), ("Eva", "a@x.org")], 1, id="address with a tag"),
        pytest.param([("Ada", "git@ada.org"), ("adab", "git@ada.org")], 1, id="an alias for git is personal"),
        pytest.param([("root", "root@localhost"), ("root", "root@server.local")], 2, id="root is everybody"),
        pytest.param([("Ada", "noreply@forge.example.org"), ("Eva", "noreply@forge.example.org")], 2, id="noreply"),
        pytest.param([("Ada", ""), ("Eva", "")], 2, id="no address"),
        pytest.param([("Ada", "ada@x.org"), ("Eva", "eva@x.org")], 2, id="two people"),
        pytest.param([("Ada Bell", "info@x.org"), ("Ada Muster", "info@x.org")], 1, id="an office of one"),
        pytest.param([("Ada B.", "x@y.org"), ("Eva C.", "x@y.org")], 1, id="another name at one's own address"),
        pytest.param([("Admin", "ada@x.org"), ("admin", "eva@x.org")], 2, id="admin is everybody"),
        pytest.param([("Your Name", "ada@x.org"), ("Your Name", "eva@x.org")], 2, id="a blank"),
        pytest.param([("Ada", "you@example.com"), ("Eva", "you@example.com")], 2, id="an example"),
        pytest.param(
            [("Ada Muster", "1+AdaLovell@users.noreply.github.com"), ("Ada Lovell", "a@x.org")], 1, id="login of a name"
        ),
        pytest.param(
            [("ada", "ada-mueller@users.noreply.github.com"), ("Ada Müller", "a@x.org")], 1, id="login with a hyphen"
        ),
        pytest.param(
            [("adal", "1+adalovell2@users.noreply.github.com"), ("Ada Lovell", "a@x.org")], 2, id="more than a name"
        ),
        pytest.param([("li", "1+liwu@users.noreply.github.com"), ("Li Wu", "a@x.org")], 2, id="too short a name"),
        pytest.param([("Ada Bell", "a@x.org"), ("Bell, Ada", "b@x.org")], 1, id="surname first"),
        pytest.param([("Ada Bell", "a@x.org"), ("Bell, Dr. Ada (IT)", "b@x.org")], 1, id="surname first, with more"),
        pytest.param([("Ada Bell", "a@x.org"), ("ada.bell", "b@x.org")], 1, id="a point for a gap"),
        pytest.param([("Ada Bell", "a@x.org"), ("ada.bell@x.org", "b@x.org")], 1, id="an address for a name"),
        pytest.param([("bell@x.org", "a@x.org"), ("bell@y.org", "b@y.org")], 2, id="addresses with one word"),
        pytest.param([("Ada Bell", "a@x.org"), ("Prof. Dr.-Ing. Ada Bell", "b@x.org")], 1, id="titles"),
        pytest.param([("Ada Bell", "a@x.org"), ("Ada Bell, M.Sc.", "b@x.org")], 1, id="a title behind"),
        pytest.param([("Ada Bell", "a@x.org"), ("Ada Bell [Amt 5]", "b@x.org")], 1, id="a note"),
        pytest.param([("Ada (Stadt X)", "a@x.org"), ("Ada (Stadt Y)", "b@y.org")], 2, id="no full name before a note"),
        pytest.param([("IT Team (X)", "a@x.org"), ("IT Team (Y)", "b@y.org")], 2, id="a note that tells apart"),
        pytest.param([("Dr. Bell", "a@x.org"), ("Prof. Bell", "b@x.org")], 2, id="titles before a surname alone"),
        pytest.param([("Ada, Eva, Ute", "a@x.org"), ("Eva, Ute Ada", "b@x.org")], 2, id="a list of names"),
        pytest.param([("Bell, Ada", "a@x.org"), ("Bell, Eva", "b@x.org")], 2, id="surname first, two people"),
        pytest.param([("Eva", "adalovell@y.org"), ("Ada Lovell", "a@x.org")], 2, id="no login"),
    ],
)
def test_who_is_the_same_person(authors: list[tuple[str, str]], count: int) -> None:
    commits = [commit("2026-06-01", name, mail or " ") for name, mail in authors]
    assert len(people(commits)) == count


@pytest.mark.parametrize(
    ("older", "count"),
    [
        pytest.param([("Ada B.", "adab@y.org")], 1, id="a name that is used no more"),
        pytest.param([("ada", "a@x.org"), ("ada", "adab@y.org")], 1, id="a login that is used no more"),
        pytest.param([("root", "a@x.org"), ("root", "adab@y.org")], 2, id="a machine both worked at"),
        pytest.param([("Deploy Bot", "a@x.org"), ("Deploy Bot", "adab@y.org")], 2, id="a program"),
        pytest.param([("Eva C.", "a@x.org"), ("Ute D.", "adab@y.org")], 2, id="others"),
        pytest.param([], 2, id="nothing"),
    ],
)
def test_older_commits_tell_who_is_the_same_and_count_for_nobody(older: list[tuple[str, str]], count: int) -> None:
    commits = [commit("2026-06-01", "Ada B.", "a@x.org"), commit("2026-06-02", "Ada Muster", "adab@y.org")]
    known = [*commits, *(commit("2025-06-01", name, mail) for name, mail in older)]
    assert [person.commits for person in people(commits, known=known)] == [2] * (count == 1) + [1, 1] * (count == 2)


def test_people_come_with_most_commits_first() -> None:
    commits = [commit(f"2026-06-0{day}", name) for day, name in enumerate(("Ada", "Eva", "Eva"), 1)]
    assert [person.commits for person in people(commits)] == [2, 1]


@pytest.mark.parametrize(
    ("address", "domain"),
    [
        ("ada@stadt.de", "stadt.de"),
        ("ada@mail.it.stadt.de", "stadt.de"),
        ("ada@council.gov.uk", "council.gov.uk"),
        ("ada@x.council.gov.uk", "council.gov.uk"),
        ("ada@lovell.eng.br", "lovell.eng.br"),
        ("ada@mail.amt.bund.de", "amt.bund.de"),
        ("ada@berlin.de", "berlin.de"),
        ("ada@mail.cidade.gob.mx", "cidade.gob.mx"),
        ("1+ada@users.noreply.github.com", ""),
        ("noreply@github.com", ""),
        ("ada@mail.verein.org.es", "verein.org.es"),
        ("ada@belediye.bel.tr", "belediye.bel.tr"),
        ("ada@dep.nhs.uk", "dep.nhs.uk"),
        ("ada@192.168.0.102", ""),
        ("ada@laptop.local", ""),
        ("ada@localhost", ""),
        ("ada", ""),
        ("", ""),
    ],
)
def test_the_organisation_behind_an_address(address: str, domain: str) -> None:
    assert domain_of(address) == domain


def test_private_domains_are_listed_and_can_be_added() -> None:
    assert is_private("gmx.de") and not is_private("stadt.de") and is_private("stadt.de", ["Stadt.de"])


@pytest.mark.parametrize(
    ("name", "address", "personal"),
    [
        pytest.param("Ada Lovell", "mail@adalovell.example.de", False, id="a sub-domain of somebody else"),
        pytest.param("Ada Lovell", "mail@adalovell.de", True, id="first name and surname"),
        pytest.param("Ada Lovell", "ada@lovell-software.de", True, id="a firm of one"),
        pytest.param("lovell42", "hi@lovell42.de", True, id="a login as domain"),
        pytest.param("ada-lovell", "hi@adalovell.de", True, id="a login in two parts"),
        pytest.param("Musterstadt-digital", "git@musterstadt.de", False, id="a town's account"),
        pytest.param("Stadt Musterstadt", "opendata@musterstadt.de", False, id="a town by its full name"),
        pytest.param("lovell-ada", "ada@lovell.io", False, id="a login that names the employer first"),
        pytest.param("Lovell GmbH", "dev@lovell.io", False, id="a company's account"),
        pytest.param("Ada Lovell", "ada@musterstadt.de", False, id="staff of a town"),
    ],
)
def test_whose_domain_it_is(name: str, address: str, personal: bool) -> None:
    authors = people([commit("2026-06-01", name, address)])
    assert looks_personal(domain_of(address), authors) is personal
