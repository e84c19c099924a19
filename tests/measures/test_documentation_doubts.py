# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Texts, pictures and commands in shapes of which a person has to say what they are worth, beside false friends."""

from __future__ import annotations

import pytest

from sealcheck.model import Measurement
from sealcheck.words import words
from tests.kit import Files, run
from tests.measures.prose import with_pictures

README = "# Street Lamps\n\nStreet Lamps is a register of lamps.\n"


def check(result: Measurement, path: str, value: object) -> None:
    assert (result.undetermined is not None) == bool(path), result
    assert not path or result.evidence[0].path == path
    assert path or result.value == value
    assert all(words(evidence.text, language) for evidence in result.evidence for language in ("de", "en"))


def badge(text: str, address: str, page: str = "") -> str:
    picture = f"![{text}]({address})"
    return f"{picture if not page else f'[{picture}]({page})'}\n\n{README}"


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        pytest.param(badge("Status", "https://town.example/statuses/lamps.svg"), True, id="a picture of the status"),
        pytest.param(badge("Projektstatus", "https://stadt.example/lampen.svg"), True, id="Projektstatus"),
        pytest.param(badge("Delivery", "https://town.example/delivery.svg", "https://town.example/docs/projectstates.md"), True,
                     id="leads to the states of projects"),
        pytest.param(badge("Build Status", "https://ci.town.example/lamps.svg"), False, id="of a build"),
        pytest.param(badge("Status", "https://travis-ci.example/lamps.svg"), False, id="of a build, by the address"),
        pytest.param(badge("Status", "https://github.com/town/lamps/actions/workflows/a.yml/badge.svg"), False, id="of a workflow"),
        pytest.param(badge("Licence", "https://town.example/mit.svg", "https://town.example/docs/licence.md"), False, id="a licence"),
        pytest.param(badge("State diagram", "docs/states.svg"), False, id="a diagram"),
        pytest.param(README + "\n## Usage\n\nStreet Lamps is in a workable state.\n", True, id="by its name"),
        pytest.param(README + "\n## Usage\n\nThe database is in a workable state.\n", False, id="of a part"),
        pytest.param(README + "\n## Usage\n\n![Status](https://town.example/lamps.svg)\n", False, id="a picture further down"),
        pytest.param(README + "\nA lamp is in a broken state if it is dark.\n", False, id="a state of lamps"),
    ],
)  # fmt: skip
def test_a_picture_may_show_how_mature_it_is(text: str, open_: bool) -> None:
    check(run("documentation.maturity_declared", {"README.md": text}), "README.md" if open_ else "", False)


MADE_BY = "# Lamp Gate\n\nThe gate serves pages written by the lamp desk ({}), whatever they show.\n"


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        pytest.param(
            MADE_BY.format("a legacy tool that is no longer being developed"), False, id="another in brackets"
        ),
        pytest.param(
            MADE_BY.format("die alte Software, die nicht mehr weiterentwickelt wird"), False, id="in Klammern"
        ),
        pytest.param(
            "# Lamp Gate\n\nLamp Gate (a legacy tool that is no longer being developed) serves pages.\n",
            True,
            id="itself",
        ),
        pytest.param(
            "# Lamp Gate\n\nThe gate serves pages of lamps to the town (no longer maintained).\n", True, id="no other"
        ),
        pytest.param(
            MADE_BY.format("a tool") + "\nThis project is no longer maintained.\n", True, id="in another sentence"
        ),
    ],
)
def test_the_end_of_another_in_brackets_is_not_its_own(text: str, ends: bool) -> None:
    assert run("documentation.maturity_declared", {"README.md": text}).value is ends


SCRIPTS = "## Populating the database\n\n`script/setup` -- sets the database up.\n"


COMPOSED = (
    "## {}\n\nA certificate is needed.\n\n```yaml\nservices:\n  lamps:\n    image: town/lamps\n"
    '    ports:\n      - "80:80"\n```\n'
)


@pytest.mark.parametrize(
    ("more", "open_"),
    [
        pytest.param(SCRIPTS, True, id="a script in code marks"),
        pytest.param("## PostgreSQL\n\nRun the migrations:\n\n    rake db:migrate\n", True, id="migrations"),
        pytest.param("## Datenbank\n\n```\ndocker compose up\n```\n", True, id="Datenbank"),
        pytest.param("## Nightly\n\nRun `npm start` first.\n", True, id="in a few words"),
        pytest.param("## PostgreSQL\n\n* Run the migrations:\n\n      rake db:migrate\n", True, id="in an item"),
        pytest.param("## PostgreSQL\n\n* Run rake db:migrate at night if the town sleeps\n", False, id="in a sentence"),
        pytest.param(COMPOSED.format("Usage"), True, id="containers"),
        pytest.param(COMPOSED.format("Tests"), False, id="containers for tests"),
        pytest.param(COMPOSED.format("Usage").replace("    image: town/lamps\n", ""), False, id="no image"),
        pytest.param("## Usage\n\n```yaml\nservices:\n  - docker:dind\na:\n  image: town/a\n  script: a\n```\n", False,
                     id="a pipeline"),
        pytest.param("## Tests\n\n`script/setup` comes first.\n", False, id="for tests"),
        pytest.param("## Data\n\nThe script sets up the database.\n", False, id="no code"),
        pytest.param("## Data\n\n`lamps.csv` has all lamps.\n", False, id="other code"),
    ],
)  # fmt: skip
def test_commands_below_other_headings_may_set_it_up(more: str, open_: bool) -> None:
    result = run("documentation.installation", {"README.md": f"{README}\n{more}"})
    assert (result.undetermined is not None) == open_ or (open_ and result.value != "absent"), result


APPROACH = (
    "## The general {}\n\nThe public pages are ordinary ones. Most of the crunching happens beside them, once a day, and "
    "what comes of it is put where the pages find it. The aim is that little has to be done while people wait, and that "
    "the heavy part can be done in bulk, at night, where nobody minds how long it takes.\n"
)


DRAWN = (
    "# Catalogue\n\n## How it works\n\nThe lamps go to the catalogue every night.\n\n```\n+-------+      +-------+\n"
    "| Lamps | ---> | Poles |\n+-------+      +-------+\n```\n"
)


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param({"README.md": README + APPROACH.format("data approach")}, "README.md", id="the approach"),
        pytest.param({"README.md": README + APPROACH.format("weather")}, "", id="another heading"),
        pytest.param({"README.md": README + "## Approach\n\nTo do.\n"}, "", id="nothing below it"),
        pytest.param(
            {"README.md": README + "\n![Übersicht](docs/lampen.svg)\n"}, "README.md", id="a picture called overview"
        ),
        pytest.param(
            {"README.md": README + "\n![](https://town.example/docs/overview.svg)\n"}, "README.md", id="by its name"
        ),
        pytest.param({"README.md": README + "\n![Lamps](docs/lamps-overview-page.png)\n"}, "", id="a picture of lamps"),
        pytest.param({"README.md": README + "\n## Use\n\n![Overview](docs/page.png)\n"}, "", id="further down"),
        pytest.param(
            {"README.md": README + "\n## ARQ Diagram\n\n![ARQ](lamps-arq.png)\n"}, "README.md", id="a diagram"
        ),
        pytest.param(
            {"README.md": README + "\n## Lamps\n\n![lamp-db-diagram](images/lamp-db-io-diagram.png)\n"},
            "README.md",
            id="a diagram by its name",
        ),
        pytest.param({"README.md": README + "\n## Lampen\n\n![Schaubild](lampen.png)\n"}, "README.md", id="Schaubild"),
        pytest.param({"README.md": README + "\n## Lamps\n\n![Wiring diagram](lamps.png)\n"}, "", id="of wires"),
        pytest.param({"README.md": README + "\n## Lamps\n\n![Class diagram](lamps.png)\n"}, "", id="of classes"),
        pytest.param({"README.md": README + "\n## Usage\n\n![Diagram](lamps.png)\n"}, "", id="below the use"),
        pytest.param({"README.md": README + "\n## Diagram\n\n![](a.png) ![](b.png)\n"}, "", id="pictures of pages"),
        pytest.param(
            {"README.md": README, "directorystructure.md": "# Ordner\n\n" + "- `a/`: holds what the lamps say\n" * 9},
            "directorystructure.md",
            id="named after the structure",
        ),
        pytest.param({"README.md": README, "directorystructure.md": "# Ordner\n\nSiehe a.\n"}, "", id="too short"),
        pytest.param({"README.md": README, "docs/csw.md": DRAWN}, "docs/csw.md", id="a drawing in a guide"),
        pytest.param(
            {"README.md": README, "docs/csw.md": DRAWN.replace("+", " ").replace("|", " ")}, "", id="no drawing"
        ),
    ],
)
def test_an_approach_may_tell_the_architecture(files: Files, path: str) -> None:
    check(run("documentation.architecture", with_pictures(files)), path, "absent")


HELP = "# {}\n\n## What is it?\n\n" + "Here you find all lamps of the town and what is known of them. " * 12 + "\n"
MANUAL = b"%PDF-1.4" + b" " * 6000


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param({"lamps/markdown/about.md": HELP.format("Help & overview")}, "lamps/markdown/about.md", id="a text on help"),
        pytest.param({"lamps/markdown/lamps.md": HELP.format("Lamps")}, "", id="a text on something else"),
        pytest.param({"lamps/static/docs/Gebruikershandleiding Townstreet.pdf": MANUAL},
                     "lamps/static/docs/Gebruikershandleiding Townstreet.pdf", id="a manual by a name that holds its own"),
        pytest.param({"lamps/static/docs/Benutzerhandbuch Drucker.pdf": MANUAL}, "", id="a manual of a printer"),
        pytest.param({"lamps/static/docs/Rechnung Townstreet.pdf": MANUAL}, "", id="no manual"),
    ],
)  # fmt: skip
def test_texts_of_the_program_and_manuals_may_guide(files: Files, path: str) -> None:
    result = run("documentation.guides", {"README.md": README, "lamps/main.py": "x = 1\n", **files})
    assert (result.undetermined is not None) == bool(path), result
    assert not path or path in {each.path for each in result.evidence}


GREEK = "Το δήμος επεξεργάζεται το όνομα και τη διεύθυνση των πολιτών για να απαντήσει στα αιτήματά τους. "
POLICY = "<h1>Cookies</h1>\n<p>We use cookies to count visits. They are kept for two years and sent to a service abroad. </p>\n"


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param({"src/privacy/page.tsx": f"export default () => <main><p>{GREEK * 8}</p></main>\n"}, "src/privacy/page.tsx",
                     id="in Greek"),
        pytest.param({"src/lamps/page.tsx": f"export default () => <main><p>{GREEK * 8}</p></main>\n"}, "", id="another page"),
        pytest.param({"templates/cookiePolicy.ftl": POLICY * 12}, "templates/cookiePolicy.ftl", id="cookies"),
        pytest.param({"templates/cookie-hinweise.html": POLICY * 12}, "templates/cookie-hinweise.html", id="Hinweise"),
        pytest.param({"templates/cookieBanner.ftl": POLICY * 12}, "", id="a banner"),
        pytest.param({"templates/cookies.html": POLICY}, "", id="a few words"),
    ],
)  # fmt: skip
def test_pages_on_cookies_or_in_other_scripts_may_tell_of_personal_data(files: Files, path: str) -> None:
    result = run("privacy.documentation", {"README.md": README, **files})
    assert (result.undetermined is not None) == bool(path), result
    assert not path or result.evidence[0].path == path


STEPS = (
    "# Lamp pages\n\nThe pages.\n\n## {}\n\n1. Fork the repository\n2. Make a branch for the change you have in mind\n"
    "3. Run the checks\n4. Open a pull request and wait for somebody to look at it\n"
)


@pytest.mark.parametrize(
    ("files", "path"),
    [
        pytest.param({"pages/README.md": STEPS.format("Contributing")}, "pages/README.md", id="headed so"),
        pytest.param({"pages/README.md": STEPS.format("How we work")}, "pages/README.md", id="steps"),
        pytest.param({"pages/README.md": "# Lamp pages\n\nThe pages.\n\n## Contributing\n\nThanks.\n"}, "", id="nothing"),
        pytest.param({"pages/README.md": "# Pages\n\n## Contributing\n\nSee https://town.example/guide/contributors.\n"},
                     "pages/README.md", id="leads elsewhere"),
        pytest.param({"vendor/pages/README.md": STEPS.format("Contributing")}, "", id="of others"),
    ],
)  # fmt: skip
def test_the_readme_of_a_part_may_guide_contributors(files: Files, path: str) -> None:
    code = {f"{path.partition('/')[0] or 'pages'}/package.json": "{}", "pages/main.js": "run()\n"}
    result = run("community.contributing", {"README.md": README, **code, **files})
    assert (result.undetermined is not None) == bool(path), result
    assert not path or result.evidence[0].path == path


CHANGES = (
    "# Contributing\n\nIf you open a pull request, sign the agreement in a comment. Make sure that your contribution passes "
    "all checks, since nothing is merged before they pass. Think about whether it is of use to other towns as well, and "
    "keep it as small as it can be.\n"
)


@pytest.mark.parametrize(
    ("more", "grade"),
    [
        pytest.param("Contribution policy\n\nContributor contact information\nName: ___\n\nThe contributor assigns all rights.\n",
                     "stub", id="an agreement"),
        pytest.param("Contribution policy\n\nBug reports are welcome in the list of issues of the town.\n", "substantive", id="reports"),
    ],
)  # fmt: skip
def test_the_contact_of_contributors_is_no_way_to_report(more: str, grade: str) -> None:
    files = {"README.md": README, "CONTRIBUTING.md": CHANGES, "ContributionPolicy.txt": more}
    assert run("community.contributing", files).value == grade


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("- Actual maintainer (since 3.8): [Ada Lampe](https://people.example/ada)", 1, id="a page"),
        pytest.param("- Maintainer: [Ada Lampe](https://people.example/ada)", 1, id="plain"),
        pytest.param("- Original author: [Ada Lampe](https://people.example/ada)", 0, id="who began it"),
        pytest.param("- Former maintainer: [Ada Lampe](https://people.example/ada)", 0, id="formerly"),
        pytest.param("- Maintainer (2012-2015): Ada Lampe <ada@lampe.example>", 0, id="a time that ended"),
        pytest.param("- Maintainer (until 2015): Ada Lampe <ada@lampe.example>", 0, id="until a year"),
        pytest.param("- Maintainer (2012-): Ada Lampe <ada@lampe.de>", 1, id="a time that goes on"),
        pytest.param(
            "The map is based on Leaflet.\n\n- Maintainer: Ada Lampe <ada@lampe.de>", 0, id="of another's work"
        ),
        pytest.param("- Theme: Lampions\n- Maintainer: Ada Lampe <ada@lampe.de>", 0, id="of a part"),
        pytest.param("- Maintainer: [the town](https://town.example)", 0, id="no person"),
    ],
)
def test_credits_may_name_who_looks_after_it(text: str, count: int) -> None:
    result = run("community.maintainers", {"README.md": f"{README}\n## Credits\n\n{text}\n"})
    assert result.value == count


APT = "  ------\n  Pages\n  ------\n\nInstallation\n\n  Copy the archive into the folder of the server.\n" * 9


@pytest.mark.parametrize(
    ("path", "open_"),
    [
        pytest.param("src/site/apt/exploitation/lamps.apt", True, id="of Maven"),
        pytest.param("server/src/site/de/xdoc/lampen.xml", True, id="XDoc in German"),
        pytest.param("docs/manual.texi", True, id="Texinfo"),
        pytest.param("doc/en/lamps.docbook", True, id="DocBook"),
        pytest.param("docs/handbuch.tex", True, id="LaTeX"),
        pytest.param("src/site/resources/lamps.xml", False, id="another folder of Maven"),
        pytest.param("tools/requirements-noble.apt", False, id="a list of packages"),
        pytest.param("paper/lamps.tex", False, id="no documentation"),
        pytest.param("vendor/lights/docs/manual.texi", False, id="of others"),
    ],
)
def test_documentation_in_a_format_that_is_not_read(path: str, open_: bool) -> None:
    files = {"README.md": README, path: APT}
    for name, value in (("installation", "absent"), ("architecture", "absent"), ("guides", 0)):
        check(run(f"documentation.{name}", files), path if open_ else "", value)
    check(run("documentation.changelog", files), "", "absent")
    check(run("documentation.installation", {"README.md": README, path: "Lamps\n"}), "", "absent")


@pytest.mark.parametrize(
    "path", ["src/site/apt/releases.apt", "src/site/apt/ReleasesNotes/WAR_2.2.apt", "docs/changelog.texi"]
)
def test_lists_of_changes_in_a_format_that_is_not_read(path: str) -> None:
    check(run("documentation.changelog", {"README.md": README, path: APT}), path, None)


def test_a_badge_below_a_heading_on_builds_is_no_instruction() -> None:
    text = README + "\n## Build State\n\n[![Build](https://ci.town.example/badge.svg)](https://ci.town.example/)\n"
    check(run("documentation.installation", {"README.md": text}), "", "absent")
