# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Contribution guides that tell one half, and those that lead no further than to two lists of a forge."""

from __future__ import annotations

import pytest

from tests.kit import Files, run, snapshot

FLOW = (
    "We try to follow the usual model of branches, although we are not that strict. However, make sure to open pull "
    "requests for features and fixes from a branch of your own. There is [a good overview](https://wiki.flows.org/a) of "
    "the most common ways to work, and somebody looks at each of them within a week.\n"
)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"README.md": f"# Lamps\n\n## Contributing\n\n{FLOW}\n## Contact\n\nAda (ada@town-hall.org)\n"}, "stub", id="who made it"),
        pytest.param({"README.md": f"# Lampen\n\n## Contributing\n\n{FLOW}\n## Kontakt\n\nAda (ada@stadt.de)\n"}, "stub", id="wer es schrieb"),
        pytest.param({"README.md": f"# Lamps\n\n## Contributing\n\n{FLOW}\nWrite to ada@town-hall.org.\n"}, "substantive", id="in the guide"),
        pytest.param({"README.md": f"# Lamps\n\n## Contributing\n\n{FLOW}\n## More\n\n[List](https://github.com/town/lamps/issues)\n"}, "substantive", id="the tracker"),
    ],
)  # fmt: skip
def test_an_address_of_a_person_does_not_say_where_faults_are_reported(files: Files, grade: str) -> None:
    assert run("community.contributing", snapshot(files, name="lamps")).value == grade


HUB = "https://github.com/town/lamps"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (f"Contributions to the code of the lamps, and to all that is written on them, are very welcome here. The way we prefer is a [pull request]({HUB}/pulls), or an [issue]({HUB}/issues).", "stub"),
        (f"Beiträge zum Code der Lampen und zu allem, was darüber geschrieben steht, sind hier sehr willkommen. Am liebsten ist uns ein [Pull Request]({HUB}/pulls), sonst ein [Issue]({HUB}/issues) dazu.", "stub"),
        ("Contributions to the code of the lamps, and to all that is written on them, are very welcome here. The way we prefer is a [merge request](https://gitlab.com/town/lamps/-/merge_requests), or an [issue](https://gitlab.com/town/lamps/-/issues).", "stub"),
        (f"Everything is under [the licence](LICENSE). Forking is welcome, and so is whatever is handed in. The way we prefer is a [pull request]({HUB}/pulls), or to start a discussion by an [issue]({HUB}/issues).", "stub"),
        (f"Contributions to the code of the lamps, and to all that is written on them, are very welcome here. Discuss it first in an [issue]({HUB}/issues), then open a [pull request]({HUB}/pulls).", "substantive"),
        (f"Contributions to the code of the lamps, and to all that is written on them, are very welcome here. Fork it, write tests and open a [pull request]({HUB}/pulls), or an [issue]({HUB}/issues).", "substantive"),
        (f"Contributions to the code of the lamps, and to all that is written on them, are very welcome here. Open an [issue]({HUB}/issues) or a pull request as told in [our rules](https://town.org/rules).", "substantive"),
    ],
)  # fmt: skip
def test_links_to_the_lists_of_a_forge_lead_no_further_than_their_names(text: str, grade: str) -> None:
    readme = f"# Lamps\n\n## Contributing\n\n{text}\n"
    assert run("community.contributing", snapshot({"README.md": readme}, name="lamps")).value == grade


RULES = (
    "# Contributing\n\nWe love contributions, and wrote down what we agreed upon.\n\n## Conduct\n\nPlease read "
    "[how we treat each other](https://town.org/CODE_OF_CONDUCT.md).\n\n## White space\n\nTwo spaces, no tabs, and none at "
    "the end of a line.\n\n## Style\n\nWe follow [the way of the town](https://town.org/manuals/style).\n\n"
    "## Commit hygiene\n\nSee [how we write commits](https://town.org/manuals/git), which tells what we like to read.\n"
)
REGELN = (
    "# Mitwirken\n\nWir freuen uns über Beiträge und haben aufgeschrieben, was wir vereinbart haben.\n\n## Leerraum\n\n"
    "Zwei Zeichen, keine Tabulatoren und nichts am Ende einer Zeile.\n\n## Stil\n\nWir folgen [der Art der "
    "Stadt](https://stadt.de/handbuch/stil).\n\n## Commits\n\nSo [schreiben wir Commits](https://stadt.de/handbuch/git), "
    "damit alle sie auch später noch gern lesen und verstehen.\n"
)


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (RULES, "stub"),
        (REGELN, "stub"),
        (RULES + "\n## Changes\n\nOpen a pull request against main.\n", "substantive"),
        (REGELN + "\n## Änderungen\n\nEröffnen Sie einen Merge-Request.\n", "substantive"),
        (RULES + "\nThe rest stands in [the guide to contributing](https://town.org/manuals/contributing).\n", "substantive"),
        (RULES + "\nHow to bring it in stands in [the handbook](https://town.org/handbook).\n", "substantive"),
    ],
)  # fmt: skip
def test_conventions_with_links_are_no_way_to_hand_in_a_change(text: str, grade: str) -> None:
    files = {"CONTRIBUTING.md": text, "README.md": "# Lamps\n\n## Support\n\nRaise an issue if you need support.\n"}
    assert run("community.contributing", snapshot(files, name="lamps")).value == grade


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("* Writing tests\n* Code review\n* Other guidelines\n", "absent"),
        ("* Writing tests\n* Code review\n", "absent"),
        ("Writing tests is asked of everybody who opens a pull request; code review is done by two of us in a week. "
         "Faults are reported as an issue.", "substantive"),
    ],
)  # fmt: skip
def test_the_headwords_of_bitbuckets_template_tell_nothing(text: str, grade: str) -> None:
    value = run("community.contributing", {"README.md": f"# Lamps\n\n### Contribution guidelines ###\n\n{text}"}).value
    assert value in ((grade, "template") if grade == "absent" else (grade,))


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        ("Contributions are welcome! Please hand in pull requests against `main` and see [the guide](CONTRIBUTING.md) for more.", "stub"),
        (f"{FLOW}\nFaults are told in an [issue]({HUB}/issues). See also [the guide](CONTRIBUTING.md).", "substantive"),
        (f"{FLOW}\nFaults are told in an [issue]({HUB}/issues). Lamps are on [the map](docs/map.md).", "substantive"),
    ],
)  # fmt: skip
def test_a_few_words_that_lead_to_a_guide_which_is_not_there(text: str, grade: str) -> None:
    readme = f"# Lamps\n\n## Contributing\n\n{text}\n"
    assert run("community.contributing", snapshot({"README.md": readme}, name="lamps")).value == grade


BUG = "---\nname: Bug\nabout: Tell us what goes wrong\n---\n\n**Steps to reproduce**\n"
BEGINNINGS = {
    "to the tracker by a link": (
        {"README.md": "# Lamps\n\n## Issues?\n\nIssues with what comes from these lamps at night should be filed [here]("
         f"{HUB}/issues).\n"}, "stub"
    ),
    "nach drüben": ({"README.md": f"# Lampen\n\nFragen und Anregungen gern [als Issue]({HUB}/issues/new).\n"}, "stub"),
    "what is open": ({"README.md": f"# Lamps\n\nSee the [open issues]({HUB}/issues) for what comes next.\n"}, "absent"),
    "one that is known": ({"README.md": f"# Lamps\n\nThe [problem]({HUB}/issues/7) with red lamps is known.\n"}, "absent"),
    "wishes for data": ({"README.md": f"# Lamps\n\n[Submit a list of lamps!]({HUB}/issues/new)\n"}, "absent"),
    "of another project": (
        {"README.md": "# Lamps\n\nReport bugs of the bulbs [there](https://github.com/bulbs/bulb/issues).\n"}, "absent"
    ),
    "before a pull request": ({"README.md": "# Lamps\n\n## Tests\n\nBefore submitting a PR, please run the lamps.\n"}, "stub"),
    "raised": ({"README.md": "# Lamps\n\nIf that is not enough, raise a pull request.\n"}, "stub"),
    "a form for faults alone": ({".github/ISSUE_TEMPLATE/bug_report.md": BUG}, "absent"),
    "a form for tasks": ({".github/ISSUE_TEMPLATE/task.md": "---\nname: Task\n---\n\nWhat is to do?\n"}, "absent"),
    "a form of a copy": ({"web/profiles/x/.github/ISSUE_TEMPLATE/bug_report.md": BUG}, "absent"),
}  # fmt: skip


@pytest.mark.parametrize(("files", "grade"), BEGINNINGS.values(), ids=BEGINNINGS)
def test_a_beginning_where_nothing_else_is_said(files: Files, grade: str) -> None:
    assert run("community.contributing", snapshot(files, name="lamps")).value == grade


STEPS = "1. Clone o repositório.\n2. Instale as dependências.\n3. Execute os testes.\n4. Faça um Pull Request.\n"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        pytest.param(f"## Para desenvolver\n\n{STEPS}", "stub", id="to a pull request"),
        pytest.param(f"## Développement\n\n{STEPS.replace('Faça um Pull', 'Ouvrez une merge')}", "stub", id="to a merge request"),
        pytest.param(f"## Para desenvolver\n\n{STEPS.replace('Pull Request', 'café')}", "absent", id="to nothing"),
        pytest.param(f"## Para desenvolver\n\n{STEPS.replace('4.', '-').replace('3.', '-')}", "absent", id="not a step"),
        pytest.param(f"## Releases\n\n{STEPS}", "absent", id="of a release"),
        pytest.param(f"## Para desenvolver\n\n{STEPS}5. Crie a tag\n", "absent", id="up to a tag"),
        pytest.param("## Desenvolver\n\nPull requests são bem vindos.\n", "stub", id="welcome"),
    ],
)  # fmt: skip
def test_steps_to_a_pull_request_are_a_beginning_in_any_language(text: str, grade: str) -> None:
    assert run("community.contributing", snapshot({"README.md": f"# Lamps\n\n{text}"}, name="lamps")).value == grade
