# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""How to take part, how to behave, whom to ask, who decides: substance, stubs, templates, look-alikes."""

from __future__ import annotations

import pytest

from sealcheck.words import words
from tests.kit import Files, run, snapshot
from tests.measures.prose import filler

HOW_DE = "Fehler melden Sie bitte als Ticket, Änderungen reichen Sie mit Tests als Merge Request ein. " + filler(
    40, "de"
)
HOW_EN = "Please report bugs as an issue and hand in changes with tests as a pull request. " + filler(40)


def said(name: str, files: Files) -> object:
    """The value, after every sentence has been put into words in both languages."""
    result = run(name, files)
    for text in (result.summary, *(evidence.text for evidence in result.evidence)):
        assert text is None or (words(text, "de") and words(text, "en"))
    return result.value


TROUBLE = "# A\n\n## How to use it\n\nIf you have any trouble, please send an email to {}, or call us.\n"
CHANGES_ONLY = (
    "# Contributing\n\nFork this repository, make a branch for each change and add tests for it. Run the linter, then "
    "open a pull request against the main branch; two of us review it within a week. Keep each commit small, and write "
    "what it is for.\n"
)
AMAZING = """## Contributing

Contributions are what make the open source community such an amazing place to learn, inspire, and create.

If you have a suggestion that would make this better, please fork the repo and create a pull request.
Don't forget to give the project a star! Thanks again!

1. Fork the Project
2. Create your Feature Branch (`git checkout -b feature/AmazingFeature`)
3. Commit your Changes (`git commit -m 'Add some AmazingFeature'`)
4. Push to the Branch (`git push origin feature/AmazingFeature`)
5. Open a Pull Request
"""
LEADING = f"# X\n\n{filler(60)}\n\n## Documents\n\n- [How](doc/devel/contribution_guidelines.md)\n"


BOOK = {f"src/1-0{n}-kapitel.md": f"## Kapitel {n}\n\nText.\n" for n in range(1, 6)}
RULED = (
    "## Lampe Governance\n\nKommt keine Einigung zustande, trifft das Schlichtungsgremium die Entscheidung. In diesem "
    "Gremium vertreten sind Entwickler, Anwender und Kommunen; der Vorsitz leitet die Sitzungen, und die Maintainer "
    "setzen die Beschlüsse um, damit die Weiterentwicklung im Interesse aller Beteiligten der Lampe gewahrt bleibt.\n"
)
BARE = (
    "We welcome and encourage everybody who takes part in making this project better. If you find a bug, miss a "
    "feature or have an idea, please open an issue or send a pull request.\n"
)
BARE_DE = (
    "Wir begrüßen alle, die an diesem Projekt mitwirken. Wer einen Fehler findet oder einen Vorschlag hat, der kann "
    "ein Issue öffnen oder einen Pull-Request einreichen.\n"
)
WANTED = (
    "We need recordings of real sensors, since many kinds of lamps remain untested: temporary access to the recordings of "
    "your town, reports of your environment with the details of errors, and bug reports with anonymized samples.\n\n"
    "When adding new kinds of lamps or fixing issues:\n\n1. Always test with real recordings\n2. Follow existing patterns\n"
)
WANTED_DE = (
    "Wir brauchen Aufzeichnungen echter Sensoren, weil viele Arten von Lampen noch nicht geprüft sind, und vor allem die "
    "Erfahrungen anderer Städte. Die Software zeigt Fehlermeldungen in der Statuszeile. Wer etwas ändert, beachtet die "
    "Regeln: immer mit echten Aufzeichnungen prüfen, vorhandenen Mustern folgen und die Unterlagen auf Stand halten.\n"
)
AWAY_EN = (
    "Contributions are very welcome here! Please read the [contributing guidelines](https://git.example/o/other/-/blob/"
    "main/CONTRIBUTING.md) of our organisation before you submit a pull request to this repository.\n"
)
AWAY_DE = (
    "Beiträge sind hier sehr willkommen! Bitte lesen Sie vorher die [Hinweise](https://git.example/o/other/-/blob/main/"
    "CONTRIBUTING.md) unserer Organisation, bevor Sie einen Merge-Request für dieses Repository stellen oder planen.\n"
)


CORE = (
    "# Contributing\n\n## Core developers\n\nOnly core developers can merge into the main branch. The town owns the project. "
    "To become one, write to the project team at team@stadt-x.de. You have to agree to further terms before you get merge "
    "rights on behalf of the owners, who can take them back again after a year without any work on the software.\n"
)


FORM = {".github/ISSUE_TEMPLATE/bug.md": "---\nname: Bug\n---\n\nWhat went wrong?\n"}
FETCHED = (
    "Everybody is welcome to help us with the map of the lamps, be it as a developer, as a translator or as a writer. "
    "Fork the repository, clone it to your machine, and follow the [{}]({}).{}\n"
)


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"CONTRIBUTING.md": HOW_EN}, "substantive", id="English"),
        pytest.param({"MITWIRKEN.md": HOW_DE}, "substantive", id="German name"),
        pytest.param({"docs/contributing.rst": HOW_EN}, "substantive", id="rst in docs"),
        pytest.param({"README.md": "# A\n\n## Mitwirken\n\n" + HOW_DE}, "substantive", id="section"),
        pytest.param(
            {"CONTRIBUTING": "See [here](docs/how.md).", "docs/how.md": HOW_EN}, "substantive", id="pointer inside"
        ),
        pytest.param({"CONTRIBUTING": "See dev/how.md.", "dev/how.md": HOW_EN}, "substantive", id="path inside"),
        pytest.param({"CONTRIBUTING.md": "See [ours](https://stadt.example/c)."}, "stub", id="pointer outside"),
        pytest.param({"README.md": "# A\n\n## Contributing\n\n" + AWAY_EN}, "stub", id="sent to another repository"),
        pytest.param({"README.md": "# A\n\n## Mitwirken\n\n" + AWAY_DE}, "stub", id="sent away in German"),
        pytest.param(
            {"README.md": "# A\n\n## Contributing\n\n" + AWAY_EN + "\n\n" + HOW_EN}, "substantive", id="and says how"
        ),
        pytest.param(
            {"README.md": "# A\n\nChanges: Änderungsvorschläge können über Pull Requests eingebracht werden.\n"},
            "stub",
            id="how changes come in, in one sentence",
        ),
        pytest.param(
            {
                "README.md": LEADING,
                "doc/devel/contribution_guidelines.md": HOW_EN,
            },
            "substantive",
            id="deeper in the documentation, linked by the README",
        ),
        pytest.param(
            {"README.md": "# X", "doc/devel/contribution_guidelines.md": HOW_EN}, "substantive", id="deeper, not linked"
        ),
        pytest.param({"CONTRIBUTING.md": filler(80)}, "stub", id="nothing on bugs or changes"),
        pytest.param({"CONTRIBUTING.md": WANTED}, "stub", id="what is wanted, not where to hand it in"),
        pytest.param({"MITWIRKEN.md": WANTED_DE}, "stub", id="what is wanted, in German"),
        pytest.param({"CONTRIBUTING.md": "Open an issue."}, "stub", id="three words"),
        pytest.param({"README.md": "# A\n\n## Contributing\n\n## License\n\nMIT\n"}, "absent", id="empty section"),
        pytest.param({"README.md": f"# A\n\n## Contributing\n\n{BARE}"}, "stub", id="only an invitation"),
        pytest.param({"README.md": f"# A\n\n## Mitwirken\n\n{BARE_DE}"}, "stub", id="only one in German"),
        pytest.param({"CONTRIBUTING.md": BARE + filler(25)}, "stub", id="only one in a file"),
        pytest.param(
            {"README.md": f"# A\n\n## Contributing\n\n{BARE} Branch off from main.\n"}, "substantive", id="and a step"
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Mitwirken\n\n{BARE_DE} Wir prüfen binnen zwei Wochen.\n"},
            "substantive",
            id="and how long it takes",
        ),
        *(
            pytest.param({"README.md": f"# A\n\n## Contributing\n\n{BARE} {text}\n"}, "stub", id=text)
            for text in (
                "We are happy to read English.",
                "The main thing is to have fun, and nobody was first.",
                "This version has been used for many days already.",
                "Our office hours were never better.",
            )
        ),
        *(
            pytest.param({"README.md": f"# A\n\n## Contributing\n\n{BARE} {text}\n"}, "substantive", id=text)
            for text in (
                "Please write in English.",
                "Requests go into main.",
                "Check whether it was reported already.",
                "Talk to us before you begin.",
                "Please open an issue first.",
                "You hear from us within two days.",
                "Tell us the version.",
            )
        ),
        *(
            pytest.param({"README.md": f"# A\n\n## Mitwirken\n\n{BARE_DE} {text}\n"}, grade, id=text)
            for text, grade in (
                ("Wir verstehen Deutsch und Englisch.", "stub"),
                ("Die neue Version macht bereits seit Tagen Freude.", "stub"),
                ("Bitte auf Deutsch schreiben.", "substantive"),
                ("Bitte schauen Sie, ob es das schon gibt.", "substantive"),
                ("Sprechen Sie uns an, bevor Sie anfangen.", "substantive"),
                ("Bitte die Version angeben.", "substantive"),
            )
        ),
        pytest.param(
            {
                "README.md": f"# A\n\n## Contributing\n\n{BARE.replace('an issue', '[an issue](https://git.example/a/issues)')}"
            },
            "substantive",
            id="and the address of the tracker",
        ),
        pytest.param({"README.md": "# A\n\n## Caveats, Notes and Outstanding Bugs\n"}, "absent", id="known bugs"),
        pytest.param(
            {"README.md": "# A\n\n## Known bugs\n\nThe branch list is empty at times. " + filler(30)},
            "absent",
            id="a list of known bugs",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Known bugs and how to report bugs\n\n" + HOW_EN}, "substantive", id="both"
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Contact\n\nPlease file [issues](https://git.example/stadt/repo/issues).\n\n"
                "Source: https://git.example/stadt/repo.git\n"
            },
            "stub",
            id="a request to report faults",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Kontakt\n\nFehler bitte [hier](https://git.example/stadt/app/-/issues) melden.\n\n"
                "Quelle: https://git.example/stadt/app\n"
            },
            "stub",
            id="one in German",
        ),
        pytest.param(
            {"README.md": "# A\n\nPlease file [issues](https://git.example/lamps/core/issues) of the library.\n"},
            "absent",
            id="the tracker of another project",
        ),
        pytest.param(
            {"README.md": "# A\n\nSee the [list](https://git.example/stadt/a/issues). https://git.example/stadt/a\n"},
            "absent",
            id="a tracker without a request",
        ),
        pytest.param(
            {
                "README.md": "# A\n\nA cannot do it (there is an [open issue](https://git.example/b/c/issues/7)).\n\n"
                "Made with https://git.example/b/c\n"
            },
            "absent",
            id="an issue of a part",
        ),
        pytest.param(
            {"README.md": "# A\n\nReport issues on the street. https://git.example/stadt/a\n"},
            "absent",
            id="reports in the software",
        ),
        pytest.param(
            {"CONTRIBUTING.md": "See [LICENSE](LICENSE).", "LICENSE": HOW_EN}, "stub", id="the licence is no guide"
        ),
        pytest.param({"README.md": "# A\n\n## Contributing organizations\n\n" + HOW_EN}, "absent", id="organisations"),
        pytest.param({"README.md": "# A\n\n## Contributors\n\n" + HOW_EN}, "absent", id="list of contributors"),
        pytest.param({"CONTRIBUTORS.md": HOW_EN}, "absent", id="contributors file"),
        pytest.param(
            {"README.md": "# A\n\n## Other\n\nPull requests are warmly welcome.\n"},
            "stub",
            id="an invitation in passing",
        ),
        pytest.param(
            {
                "README.md": f"# App\n\n{filler(60)}\n\nThere is an open pull request to get this fixed in the library.\n"
            },
            "absent",
            id="a request of others",
        ),
        pytest.param(
            {"README.md": f"# App\n\n{filler(60)}\n\nTo change this, open a pull request.\n"},
            "stub",
            id="to open a request",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Sonstiges\n\nWir freuen uns über Beiträge als Merge-Request.\n"},
            "stub",
            id="a German invitation",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Releases\n\n* To deploy to staging, create and merge pull requests into the"
                " `develop` branch\n* Um eine Version auszuliefern: Merge Request erstellen\n"
            },
            "absent",
            id="merge requests that bring a version into service",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Help\n\nTo release your ideas into the wild, please fork us and open a pull request.\n"
                "\nIf you found a fault, please create a pull request.\n"
            },
            "stub",
            id="an invitation beside them",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Collaborate with your team\n\n- [ ] [Create a new merge request]"
                "(https://docs.gitlab.com/ee/user/project/merge_requests/creating_merge_requests.html)\n"
            },
            "template",
            id="what the forge put into the README",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Credits\n\nContributions of any kind welcome!\n"},
            "absent",
            id="a phrase of a list of people",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Data\n\nThe bot reads pull requests of the city.\n"}, "absent", id="a feature"
        ),
        pytest.param({"packages/a/CONTRIBUTING.md": HOW_EN}, "absent", id="a part's guide"),
        pytest.param({"CONTRIBUTING.md": CHANGES_ONLY}, "stub", id="nothing on faults"),
        pytest.param(
            {"CONTRIBUTING.md": CHANGES_ONLY, "README.md": "# A\n\nPlease report bugs to a@stadt.example.\n"},
            "substantive",
            id="faults are reported as the README says",
        ),
        pytest.param(
            {
                "CONTRIBUTING.md": CHANGES_ONLY,
                "SUPPORT.md": "# Support\n\nPlease report bugs at https://bugs.x.example/.\n",
            },
            "substantive",
            id="faults are reported as the page on support says",
        ),
        pytest.param(
            {"CONTRIBUTING.md": CHANGES_ONLY, "README.md": "# A\n\nTalk to us: [chat](https://lamps.zulipchat.com/)\n"},
            "substantive",
            id="a chat",
        ),
        pytest.param(
            {"CONTRIBUTING.md": CHANGES_ONLY, ".github/ISSUE_TEMPLATE/bug.yml": "name: Bug\n"},
            "substantive",
            id="faults are reported by a form",
        ),
        pytest.param(
            {"CONTRIBUTING.md": CHANGES_ONLY + "\nBefore you begin, look for an issue.\n"},
            "substantive",
            id="a word on issues",
        ),
        pytest.param({"docs/de/community/contributing.md": HOW_DE}, "substantive", id="a page of the documentation"),
        pytest.param({"examples/docs/contributing.md": HOW_EN}, "absent", id="an example's documentation"),
        pytest.param({"README.md": "# A\n\n" + AMAZING}, "stub", id="five steps of a template"),
        pytest.param(
            {"README.md": f"# A\n\n{AMAZING}\n\n### Build\n\n{filler(80)}"}, "stub", id="own words on the build"
        ),
        pytest.param(
            {"README.md": f"# A\n\n{AMAZING}\n\nDescribe how to contribute here.\n"},
            "template",
            id="a blank beside the steps of a template",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Contributing\n\nDon't forget to give the project a star! Thanks again!\n"},
            "template",
            id="a template's words without any step",
        ),
        pytest.param(
            {"README.md": f"# A\n\n{AMAZING}\n\nWe review pull requests and bug reports within a week. {filler(60)}"},
            "substantive",
            id="own words on the process beside a template",
        ),
        pytest.param(
            {"README.md": f"# A\n\n{AMAZING}\n\nSee [our guide](docs/how.md).", "docs/how.md": HOW_EN},
            "substantive",
            id="a pointer beside a template",
        ),
        pytest.param(
            {"README.md": f"# A\n\n{AMAZING}\n\nSee [rules](CODE_OF_CONDUCT.md).", "CODE_OF_CONDUCT.md": HOW_EN},
            "stub",
            id="the code of conduct is no guide",
        ),
        pytest.param(
            {"README.md": "# A\n\n| Mitwirken | [x](https://mitwirken.stadt.example) |\n"},
            "absent",
            id="the name of a site",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Commits\n\n[Rules](https://git.example/other/CONTRIBUTING.md#commits)\n"},
            "absent",
            id="somebody else's guide",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Contributors\n\nThis project follows the [all-contributors](https://a.example) "
                "specification. Contributions of any kind welcome!\n"
            },
            "template",
            id="the line of a bot",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Contributing\n\n"
                + FETCHED.format("guide", "https://docs.stadt.example/dev", ""),
                **FORM,
            },
            "stub",
            id="the code, and a guide outside",
        ),
        pytest.param(
            {
                "CONTRIBUTING.md": "# Contributing\n\n"
                + FETCHED.format("rules", "https://stadt.example/contributing", " They have moved to our new site."),
                **FORM,
            },
            "stub",
            id="the code, and rules outside",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Contributing\n\n"
                + FETCHED.format("guide", "https://docs.stadt.example/dev", " Then open a pull request."),
                **FORM,
            },
            "substantive",
            id="the code, a guide outside, and a step",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Contributing\n\n"
                + FETCHED.format("guide", "https://docs.stadt.example/dev", "\n\n```\ngit push -u origin x\n```"),
                **FORM,
            },
            "substantive",
            id="the code, a guide outside, and a command",
        ),
        pytest.param({"README.md": "# A\n\n<code>http://[API endpoint]/x</code>\n"}, "absent", id="no address"),
    ],
)
def test_contributing(files: Files, grade: str) -> None:
    assert said("community.contributing", files) == grade


FORK = "* Fork the repo and branch off the development branch.\n* Follow our rules for names of branches and tests.\n"


@pytest.mark.parametrize(
    ("path", "text", "grade"),
    [
        ("docs/start.md", f"# Start\n\n## Notes on contributing\n\n{FORK}{filler(40)}\n", "substantive"),
        ("docs/start.md", f"# Start\n\n## Contributing\n\n{FORK}", "stub"),
        ("docs/start.md", "# Start\n\n## Mitwirken\n\n" + HOW_DE + "\n", "substantive"),
        ("docs/start.md", f"# Start\n\n## Contributing\n\n{filler(60)}\n", "absent"),
        ("docs/start.md", f"# Start\n\n## Contributing translations\n\n{FORK}{filler(20)}\n", "absent"),
        ("docs/use.md", f"# Use\n\n## Report bugs\n\nOpen an issue of the street. {filler(60)}\n", "absent"),
        ("examples/docs/start.md", f"# Start\n\n## Contributing\n\n{FORK}{filler(20)}\n", "absent"),
    ],
)
def test_a_section_on_contributing_in_the_documentation(path: str, text: str, grade: str) -> None:
    assert said("community.contributing", {"README.md": f"# Lamps\n\n{filler(60)}\n", path: text}) == grade


THANKS = (
    "# Contributing\n\nThank you for your interest in the lamps. " + filler(80) + "\n\nPlease read the "
    "[Code of Conduct](CODE_OF_CONDUCT.md) document. For bug reports and wishes, open an issue and use the closest "
    "template. For weaknesses, write to [us](mailto:lamps@town.example).\n"
)
THANKS_DE = f"# Mitwirken\n\nVielen Dank! {filler(90, 'de')}\n\nFehler melden Sie bitte als Ticket mit der Vorlage.\n"


@pytest.mark.parametrize(
    ("text", "grade"),
    [
        (THANKS, "stub"),
        (THANKS_DE, "stub"),
        (THANKS + "\nSee the branch of a tree that fell, and let us review your contribution.\n", "stub"),
        (THANKS + "\nTell us which tests of your code you ran.\n", "stub"),
        (THANKS_DE + "\nDer gemeldete Zweig am Baum wird geprüft.\n", "stub"),
        (THANKS + "\nOther towns may send patches by post.\n", "substantive"),
        (THANKS + "\nSubmit your change from a fork.\n", "substantive"),
        (THANKS + "\nFor all of your changes at least start the service.\n", "stub"),
        (THANKS + "\nSubmit bug reports (or fix them!).\n", "stub"),
        (THANKS + "\nAll the rest is in [our rules](https://docs.town.example/rules).\n", "substantive"),
        (THANKS + "\n```\nTitle: [Bug] What is wrong\nPython version: 3.13\n```\n", "stub"),
        (THANKS + "\nReport bugs so:\n\n1. Look for the bug in the list.\n2. Say what you saw.\n", "stub"),
        (THANKS + "\nTo add a lamp:\n\n1. Write it into the table.\n2. Send us your changes.\n", "substantive"),
        (THANKS + "\nSee [the project](https://forge.example/town/projects/rules).\n", "substantive"),
        (THANKS_DE + "\nÄnderungen reichen Sie mit einem Merge Request ein.\n", "substantive"),
    ],
)
def test_more_words_are_no_step_for_handing_in_changes(text: str, grade: str) -> None:
    assert said("community.contributing", {"CONTRIBUTING.md": text}) == grade


def test_a_symlinked_guide_is_found_by_its_target() -> None:
    shot = snapshot({"docs/how.md": HOW_EN, "blob.cfg": "docs/how.md"}, symlinks={"contributing.md": "docs/how.md"})
    assert run("community.contributing", shot).value == "substantive"


BEHAVE = "Treat others with respect. Harassment and insults are not accepted. "
WRITE = "\n\nWrite to mut@stadt-x.de.\n"
RULES = f"# Code of Conduct\n\n{BEHAVE}{filler(60)}{WRITE}"
REGELN = "Wir begegnen einander mit Respekt. Beleidigungen dulden wir nicht. Beschwerden an mut@stadt-x.de. "
COURTESY = (
    "# Code of Conduct\n\nHello everyone,\n\nThis is for a respectful environment. Please take some minutes to read the "
    f"document linked below with care. {filler(50)}\n\nhttps://cloud.stadt-x.de/s/rules\n"
)
COVENANT = "[Code of Conduct](https://c.example/code-of-conduct)"


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"CODE_OF_CONDUCT.md": RULES}, "substantive", id="own rules"),
        pytest.param(
            {"Verhaltenskodex.md": "# Verhaltenskodex\n\n" + REGELN + filler(60, "de")}, "substantive", id="German"
        ),
        pytest.param({"docs/Code_of_Conduct.md": RULES}, "substantive", id="in docs"),
        pytest.param(
            {"README.md": "# A\n\n## Code of Conduct\n\nSee [rules](docs/rules.md).", "docs/rules.md": RULES},
            "substantive",
            id="section that points inside",
        ),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES + "\n\nReport to [INSERT CONTACT METHOD]."}, "template", id="blank left"
        ),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES + "\n\nReport to [INSERT EMAIL ADDRESS]."}, "template", id="old blank left"
        ),
        pytest.param(
            {"CONTRIBUTING.md": "## Code of Conduct\n\nBe welcome. See the [code of conduct](CONDUCT.md) for more."},
            "absent",
            id="pointer to nothing",
        ),
        pytest.param(
            {"CODE_OF_CONDUCT.md": "We follow the [Covenant](https://c.example/)."}, "stub", id="pointer outside"
        ),
        pytest.param({"CODE_OF_CONDUCT.md": ""}, "absent", id="empty"),
        pytest.param({"README.md": "# A\n\n## Code of Conduct\n\n## License\n\nMIT\n"}, "absent", id="empty section"),
        pytest.param({"vendor/a/CODE_OF_CONDUCT.md": RULES}, "absent", id="vendored"),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES.replace(BEHAVE, "We are kind and speak constructively. ")},
            "substantive",
            id="in other words",
        ),
        pytest.param({"CODE_OF_CONDUCT.md": COURTESY}, "stub", id="courtesies around a link"),
        pytest.param({"CODE_OF_CONDUCT.md": RULES.replace(WRITE, "")}, "stub", id="nobody to turn to"),
        pytest.param({"CODE_OF_CONDUCT.md": RULES.replace(BEHAVE, "")}, "stub", id="nothing on behaviour"),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES.replace(WRITE, "\n\nReport cases to the project team.\n")},
            "stub",
            id="a team nobody knows",
        ),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES.replace(WRITE, "\n\nTaken from [the Covenant](https://covenant.example).\n")},
            "stub",
            id="the link to where it comes from",
        ),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES.replace(WRITE, "\n\nReport cases on [this page](https://stadt-x.de/mut).\n")},
            "substantive",
            id="a page for complaints",
        ),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES.replace(WRITE, "\n\nReport cases to ada at stadt-x dot de.\n")},
            "substantive",
            id="an address in words",
        ),
        *(
            pytest.param({"CODE_OF_CONDUCT.md": RULES.replace(WRITE, f"\n\n{text}\n")}, "stub", id=text[:40])
            for text in ("Never send somebody a nasty private message.", "Report bugs by opening an issue.")
        ),
        pytest.param(
            {"CODE_OF_CONDUCT.md": RULES.replace(WRITE, "\n\nFälle an Ada Amt (@adaamt) melden.\n")},
            "substantive",
            id="a person of the forge",
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Help\n\nA adheres to the {COVENANT}.\n"}, "stub", id="adopted in passing"
        ),
        pytest.param(
            {"README.md": f"# A\n\n## Help\n\nA adheres to this {COVENANT}. Write to mut@stadt-x.de.\n"},
            "substantive",
            id="adopted in passing, with a contact",
        ),
        pytest.param(
            {"CONTRIBUTING.md": f"# Mitmachen\n\nEs gilt der [Verhaltenskodex](https://c.example/kodex).{WRITE}"},
            "stub",
            id="the contact is for something else",
        ),
        pytest.param(
            {"README.md": f"# A\n\nVisitors see the {COVENANT} of the library.\n"}, "absent", id="somebody else's"
        ),
        *(
            pytest.param({"CONTRIBUTING.md": f"# Help\n\n{text}\n"}, grade, id=text[:40])
            for text, grade in (
                ("Before starting, make sure you read our [code of conduct](https://c.example/rules).", "stub"),
                ("Please review our [Code of Conduct](https://c.example/rules) first.", "stub"),
                ("Bitte lesen Sie unseren [Verhaltenskodex](https://c.example/kodex).", "stub"),
                ("Please read the [code of conduct](https://c.example/rules) of Python.", "absent"),
                ("Please read our [style guide](https://c.example/style).", "absent"),
                ("Please read our code of conduct.", "absent"),
            )
        ),
        pytest.param(
            {"README.md": "# A\n\nThe code follows [our style](https://c.example/style).\n"},
            "absent",
            id="another rule",
        ),
        pytest.param(
            {"CONTRIBUTING.md": f"# Help\n\n## Ethics\n\n{BEHAVE}{filler(60)}{WRITE}"}, "substantive", id="ethics"
        ),
        pytest.param({"CONTRIBUTING.md": f"# Help\n\n## Etiquette\n\n{BEHAVE}{filler(60)}"}, "stub", id="etiquette"),
        pytest.param(
            {"README.md": f"# A\n\n## Ethics\n\nThe study was approved. {filler(60)}{WRITE}"}, "absent", id="a study"
        ),
    ],
)
def test_code_of_conduct(files: Files, grade: str) -> None:
    assert said("community.code_of_conduct", files) == grade


def test_a_full_text_with_a_link_is_no_adoption_in_a_few_lines() -> None:
    text = f"{RULES.replace(WRITE, '')}\n\nPeople who do not follow them may be asked to leave. Adapted from [one](https://c.example/).\n"
    result = run("community.code_of_conduct", {"CODE_OF_CONDUCT.md": text + "\nWrite to mut@stadt-x.de.\n"})
    assert [evidence.text.key for evidence in result.evidence] == ["community.substance"]


CONTACTS = """maintenance:
  contacts:
    - name: Ada Amt
      email: ada@stadt-x.de
    - name: Ben Bau
  contractors:
    - name: Werk GmbH
      website: https://werk.example/
"""
ENDED = """maintenance:
  contractors:
    - name: Werk GmbH
      until: 2025-12-01
      website: https://werk.example/
"""


KEPT = "Maintenance\n-----------\n\nThis project is currently maintained by Baum GmbH <info@baum-x.de>\n\nBen <b@stadt-x.de>\n"
ADA = 'person(given="City of X", email="ada@stadt-x.de", role=c("cre", "cph"))'
BEA = 'person("Bea", "Baum", email="bea@stadt-x.de", role=c("aut"))'
WRITTEN = (
    'Package: x\nAuthors@R: as.person(c(\n    "Ada <ada@stadt-x.de> [{ada}]",\n    "Bea <bea@stadt-x.de> [{bea}]"))\n'
)
PACKAGE = "[project]\n{key} = [\n  {{name = 'Ada', email = 'ada@stadt-x.de'}},\n  {{name = 'Ben', email = 'b@stadt-x.de'}},\n]\n"


ADA_AT = '{"name": "Ada Amt", "email": "ada@stadt-x.de"%s}'
#: What is called, where, what stands there, and how many maintainers that names.
POM = (
    "<project><developers><developer><name>Ada</name><email>%s</email><roles><role>architect</role><role>%s</role>"
    "</roles></developer></developers></project>\n"
)
KEPT_PACKAGES = (
    ("a library of Arduino", "library.properties", "name=Lamps\nauthor=Ben\nmaintainer=Ada <ada@stadt-x.de>\n", 1),
    ("authors of it", "library.properties", "name=Lamps\nauthor=Ada <ada@stadt-x.de>\n", None),
    ("an example of it", "library.properties", "maintainer=Your Name <your.name@example.com>\n", 0),
    ("a library of PlatformIO", "library.json", '{"authors": [%s]}' % (ADA_AT % ', "maintainer": true'), 1),
    ("one author of it", "library.json", '{"authors": %s}' % (ADA_AT % ', "maintainer": true'), 1),
    ("other authors of it", "library.json", '{"authors": [%s]}' % (ADA_AT % ', "maintainer": false'), 0),
    ("another library in JSON", "library.json", '["ada@stadt-x.de"]', 0),
    ("settings of Setuptools", "setup.cfg", "[metadata]\nmaintainer = Ada\nmaintainer_email = ada@stadt-x.de\n", 1),
    ("authors in them", "setup.cfg", "[metadata]\nauthor_email = ada@stadt-x.de\n", 1),
    ("a maintainer without address", "setup.cfg", "[metadata]\nmaintainer = Ben\nauthor_email = ada@stadt-x.de\n", 0),
    ("a program of Setuptools", "setup.py", "setup(\n    maintainer_email='ada@stadt-x.de',\n)\n", 1),
    ("its comments", "setup.py", "setup(\n    # maintainer_email='ada@stadt-x.de',\n)\n", 0),
    ("its authors", "setup.py", "setup(author='Ada', author_email='ada@stadt-x.de')\n", 1),
    ("others beside them", "setup.py", "setup(author_email='ada@stadt-x.de', maintainer='Ben')\n", 0),
    ("a package of robots", "package.xml", '<package>\n<maintainer email="ada@stadt-x.de">Ada</maintainer>\n', 1),
    ("its author", "package.xml", '<package>\n<author email="ada@stadt-x.de">Ada</author>\n', None),
    ("CodeMeta", "codemeta.json", '{"maintainer": [%s]}' % (ADA_AT % ""), 1),
    ("authors in CodeMeta", "codemeta.json", '{"author": [%s]}' % (ADA_AT % ""), None),
    ("a role in Composer", "composer.json", '{"authors": [%s]}' % (ADA_AT % ', "role": "Lead Maintainer"'), 1),
    ("another role", "composer.json", '{"authors": [%s]}' % (ADA_AT % ', "role": "Former maintainer"'), 0),
    ("a role in Maven", "pom.xml", POM % ("ada@stadt-x.de", "maintenance"), 1),
    ("another role in Maven", "pom.xml", POM % ("ada@stadt-x.de", "developer"), 1),
    ("a property of Maven", "pom.xml", f"{POM % ('${lamp.mail}', 'dev')}<lamp.mail>ada@stadt-x.de</lamp.mail>", 1),
    ("a past role in Maven", "pom.xml", POM % ("ada@stadt-x.de", "Former maintainer"), 0),
    ("a role in a comment of Maven's", "pom.xml", f"<!-- {POM % ('ada@stadt-x.de', 'maintainer')} -->", 0),
    ("a role without address in Maven", "pom.xml", POM % ("", "maintainer"), 0),
    ("a developer", "composer.json", '{"authors": [%s]}' % (ADA_AT % ', "role": "Developer"'), None),
    ("support in Composer", "composer.json", '{"support": {"email": "ada@stadt-x.de"}}', 1),
    ("reports in npm", "package.json", '{"bugs": {"url": "https://x.example/", "email": "ada@stadt-x.de"}}', 1),
    ("a gem", "lamps.gemspec", "Gem::Specification.new do |spec|\n  spec.email = ['ada@stadt-x.de']\nend\n", 1),
    ("a gem of a part", "parts/lamps.gemspec", "Gem::Specification.new do |s|\n  s.email = 'ada@stadt-x.de'\nend\n", 0),
    ("a pod", "Lamps.podspec", "Pod::Spec.new do |s|\n  s.author = { 'Ada' => 'ada@stadt-x.de' }\nend\n", 1),
    ("a package of Cabal", "lamps.cabal", "name: lamps\nauthor: Ben\nmaintainer:    ada@stadt-x.de\n", 1),
    ("a plugin of QGIS", "lamps/metadata.txt", "[general]\nname=Lamps\nemail=ada@stadt-x.de\n", 0),
    ("the plugin itself", "metadata.txt", "[general]\nname=Lamps\nemail=ada@stadt-x.de\n", None),
    ("an integration", "custom_components/lamps/manifest.json", '{\n  "codeowners": ["@adaamt", "@stadt/x"]\n}', 1),
    ("one of a copy", "vendor/custom_components/lamps/manifest.json", '{"codeowners": ["@adaamt"]}', 0),
    ("a package of Debian", "debian/control", "Source: lamps\nMaintainer: Ada Amt <ada@stadt-x.de>\n", 1),
    ("of the distribution", "debian/control", "Source: lamps\nMaintainer: Team <x@lists.debian.org>\n", 0),
    ("a contact to cite", "CITATION.cff", "title: x\ncontact:\n  - email: ada@stadt-x.de\n", 1),
    ("a chart", "Chart.yaml", "name: x\nmaintainers:\n  - name: Ada\n    email: ada@stadt-x.de\n", 1),
    ("a crate", "Cargo.toml", '[package]\nauthors = ["Ada <ada@stadt-x.de>"]\n', None),
    ("a package of Bower", "bower.json", '{"authors": ["Ada <ada@stadt-x.de>"]}', None),
    ("authors to cite", "CITATION.cff", "title: x\nauthors:\n  - email: ada@stadt-x.de\n", None),
    ("a part's library", "libs/lamp/library.properties", "maintainer=Ada <ada@stadt-x.de>\n", 0),
    ("dep5", ".reuse/dep5", "Format: x\nUpstream-Name: lamps\nUpstream-Contact: Ada Amt <ada@stadt-x.de>\n", 1),
    ("two in dep5", ".reuse/dep5", "Format: x\nUpstream-Contact:\n Ada <ada@stadt-x.de>\n Ben <ben@stadt-x.de>\n", 2),
    ("a page in dep5", ".reuse/dep5", "Upstream-Contact: https://git.stadt-x.de/lamps\n", 0),
    ("a blank in dep5", ".reuse/dep5", "Upstream-Contact: Your Name <you@example.com>\n", 0),
    ("files of others in dep5", ".reuse/dep5", "Format: x\n\nFiles: a/*\nUpstream-Contact: Ada <ada@stadt-x.de>\n", 0),
    ("holders in dep5", ".reuse/dep5", "Format: x\n\nFiles: *\nCopyright: Ada <ada@stadt-x.de>\n", 0),
    ("REUSE.toml", "REUSE.toml", 'version = 1\nSPDX-PackageSupplier = "Ada Amt <ada@stadt-x.de>"\n', 1),
    ("copyright of Debian", "debian/copyright", "Format: x\nUpstream-Contact: Ada Amt <ada@stadt-x.de>\n", 1),
    ("holders of Debian", "debian/copyright", "Format: x\n\nFiles: *\nCopyright: Ada <ada@stadt-x.de>\n", 0),
    ("an address for a name", "pyproject.toml", '[project]\nmaintainers = [{name = "lamps@stadt-x.de"}]\n', 1),
    ("authors with one", "pyproject.toml", '[project]\nauthors = [{name = "lamps@stadt-x.de"}]\n', 1),
    ("holders in REUSE.toml", "REUSE.toml", '[[annotations]]\nSPDX-FileCopyrightText = "Ada <ada@stadt-x.de>"\n', 0),
)


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({"publiccode.yml": CONTACTS}, 2, id="publiccode: a name without address does not count"),
        pytest.param({"publiccode.yml": ENDED}, 0, id="a contract that has ended"),
        pytest.param({"publiccode.yml": ENDED.replace("2025", "2030")}, 1, id="a contract that runs"),
        pytest.param({"README.md": "# A\n\n## Contact\n\nit@x - code@stadt-x.de\n"}, 1, id="a name with a sign"),
        pytest.param({"README.md": "# A\n\n## Kontakt\n\nd-NRW <code@stadt-x.de>\n"}, 1, id="a name with a hyphen"),
        pytest.param(
            {"README.md": "# A\n\n## Licence\n\nA is maintained by WERK ApS (https://werk.example/) for X.\n"},
            1,
            id="maintained by",
        ),
        pytest.param({"README.md": "# A\n\nA wird betreut von der Werk GmbH (a@werk-x.de).\n"}, 1, id="betreut von"),
        pytest.param({"README.md": "# A\n\nThe list is maintained by hand.\n"}, 0, id="maintained by hand"),
        pytest.param(
            {
                "README.md": "# A\n\nIt is maintained and developed by Other People e.V.\n",
                "pyproject.toml": 'authors = [{name = "Liquid Town e.V.", email = "info@town-x.de"}]\n',
            },
            0,
            id="maintained by others than the authors",
        ),
        pytest.param(
            {"README.md": "# A\n\nThis is no longer the site, which is now maintained by [B](https://b-x.de/).\n"},
            0,
            id="what others maintain now",
        ),
        pytest.param(
            {
                "README.md": "# A\n\nA is free software maintained and mainly developed by [Werk](https://werk.example).\n"
            },
            1,
            id="maintained and mainly developed by",
        ),
        pytest.param({"MAINTAINERS.md": "- Ada Amt <ada@stadt-x.de>\n- Ben Bau (@benbau)\n"}, 2, id="maintainers file"),
        pytest.param({"MAINTAINERS": "Ada Amt\nBen Bau\n"}, 0, id="names without address"),
        pytest.param(
            {".github/CODEOWNERS": "# comment @nobody\n* @stadt/team-baum @benbau ada@stadt-x.de\n"},
            2,
            id="code owners",
        ),
        pytest.param({"CODEOWNERS": "*  @octocat @global-owner1\n"}, 0, id="owners of an example"),
        pytest.param({"CODEOWNERS": "# * @stadt/team\n"}, 0, id="only comments"),
        pytest.param({"MAINTAINERS.md": "- Max Mustermann (@maxmustermann)\n"}, 0, id="a person of forms"),
        pytest.param(
            {"MAINTAINERS.md": "- John Doe <doe@stadt-x.de>\n- Jana Mustopf (@jmustopf)\n"}, 1, id="and a real one"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Maintainers\n\n- [Your Name](https://github.com/yourusername)\n"}, 0, id="a blank"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Kontakt\n\nErika Mustermann, Musterweg 1, Tel. 01234 567890\n"},
            0,
            id="by telephone",
        ),
        pytest.param(
            {"package.json": '{"maintainers": [{"name": "Max Mustermann", "email": "max@mustermann.de"}]}'},
            0,
            id="a person of forms in a package",
        ),
        pytest.param({"README.md": TROUBLE.format("Ada Lampe (ada.lampe@stadt-x.de)")}, 1, id="a person to write to"),
        pytest.param({"README.md": TROUBLE.format("[Ada Lampe](mailto:ada.lampe@stadt-x.de)")}, 1, id="linked"),
        pytest.param(
            {"README.md": "# A\n\n## Data\n\nTo order the map, please contact Ada Lampe (ada.lampe@stadt-x.de).\n"},
            None,
            id="a person for something else",
        ),
        pytest.param({"README.md": TROUBLE.format("Max Mustermann (max.mustermann@stadt-x.de)")}, 0, id="nobody"),
        pytest.param(
            {"README.md": TROUBLE.format("the Lamp Office (amt@stadt-x.de)")}, None, id="an office to write to"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Use\n\nThe method is by Ada Lampe (ada.lampe@stadt-x.de).\n"},
            0,
            id="an author to cite",
        ),
        pytest.param({".github/CODEOWNERS": "/.github/CODEOWNERS @stadt/team\n"}, 0, id="owners of the rules alone"),
        pytest.param(
            {"CODEOWNERS": ".github/ @stadt/a\n/.gitlab/** @stadt/b\n"}, 0, id="owners of the forge's settings"
        ),
        pytest.param({"CODEOWNERS": "CODEOWNERS @ada\ndocs/ @benbau\nsrc/** @chrisc\n"}, 2, id="and of the code"),
        pytest.param({"CODEOWNERS": "* @stadt/maintainers\n"}, None, id="a team of the forge alone"),
        pytest.param({"MAINTAINERS.md": "- The portal: @stadt/portal-team\n"}, None, id="a team in a list"),
        pytest.param({"README.md": "# A\n\n## Maintainers\n\n- Portal: @stadt/portal-team\n"}, None, id="in a section"),
        pytest.param(
            {"MAINTAINERS.md": "- The portal: @stadt/portal-team, portal@stadt-x.de\n"}, 1, id="a team with an address"
        ),
        pytest.param(
            {"CODEOWNERS": "* @stadt/maintainers\n", "MAINTAINERS.md": "- Ada Amt (@adaamt)\n"},
            1,
            id="and who is in it",
        ),
        pytest.param(
            {
                "README.md": "# A\n\n## Contact\n\nFor support please contact [Ada Lovell](https://stadt-x.de/#people).\n"
            },
            1,
            id="a person with a page",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Kontakt\n\nWenden Sie sich an [Ada Lovell-Baum](https://stadt-x.de/ada).\n"},
            1,
            id="one in German",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Contact\n\nPlease contact [Ada Lovell](https://github.com/x/y).\n"},
            0,
            id="a code host",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Contact\n\nPlease contact [Support Team](https://stadt-x.de/help).\n"},
            0,
            id="an office without an address",
        ),
        pytest.param(
            {"README.md": "# A\n\n## Contact\n\nPlease contact us. Built by [Ada Lovell](https://stadt-x.de/ada).\n"},
            0,
            id="a person beside the point",
        ),
        pytest.param(
            {"README.md": "# A\n\nPlease contact [Ada Lovell](https://stadt-x.de/ada) for the data.\n"},
            0,
            id="outside a section on contact",
        ),
        *(
            pytest.param({"README.md": f"# A\n\n## Contact\n\nPlease contact [{text}]({page}).\n"}, count, id=page)
            for text, page, count in (
                ("Tree Lovers", "https://t.me/treelovers", 0),
                ("Stack Overflow", "https://stack.example/tagged/trees", 0),
                ("Telegram Gruppe", "https://tree.example/join", 0),
                ("Open Trees", "https://tree.example/", 0),
                ("Tree Lovers", "https://discuss.tree.example/c/trees", 0),
                ("Tree Lovers", "https://trees.slack.com/join", 0),
                ("Tree Lovers", "https://matrix.to/#/#trees:tree.example", 0),
                ("Ada Lovell", "https://matrix.to/#/@ada:tree.example", 1),
                ("Ada Lovell", "https://forum.tree.example/u/ada", 1),
                ("Ada Lovell", "https://stackoverflow.com/users/12/ada", 1),
                ("Ada Lovell", "https://discussion.example/ada", 1),
            )
        ),
        pytest.param({"AUTHORS.txt": KEPT}, 1, id="a sentence among authors"),
        pytest.param({"AUTHORS": "Ada <ada@stadt-x.de>\nBen <ben@stadt-x.de>\n"}, None, id="authors"),
        pytest.param(
            {"AUTHORS.md": "# Authors\n\n- Ben <ben@stadt-x.de>\n\n## Maintainers\n\n- Ada <ada@stadt-x.de>\n"},
            1,
            id="maintainers among authors",
        ),
        pytest.param({"pyproject.toml": PACKAGE.format(key="maintainers")}, 2, id="maintainers of a package"),
        pytest.param({"pyproject.toml": PACKAGE.format(key="authors")}, 2, id="authors of a package"),
        pytest.param({"part/pyproject.toml": PACKAGE.format(key="maintainers")}, 0, id="maintainers of a part"),
        pytest.param({"pyproject.toml": "[project]\nmaintainers = [{name = 'Ada'}]\n"}, 0, id="no address"),
        pytest.param({"pyproject.toml": "[project\nmaintainers = 'ada@stadt-x.de'\n"}, 0, id="no TOML"),
        pytest.param(
            {"pyproject.toml": "[tool.poetry]\nmaintainers = ['Ada <ada@stadt-x.de>']\n"}, 1, id="maintainers in Poetry"
        ),
        pytest.param({"package.json": '{"maintainers": ["Ada <ada@stadt-x.de>"]}'}, 1, id="maintainers in npm"),
        pytest.param(
            {"package.json": '{"author": "Ada <ada@stadt-x.de>", "maintainers": 3}'}, None, id="an author in npm"
        ),
        pytest.param({"DESCRIPTION": "Package: x\nMaintainer: Ada <ada@stadt-x.de>\n"}, 1, id="a package of R"),
        pytest.param(
            {"DESCRIPTION": f"Package: x\nAuthors@R: c(\n{BEA}, \n{ADA})\n"}, 1, id="persons of a package of R"
        ),
        pytest.param({"DESCRIPTION": f"Package: x\nAuthors@R: c(\n{BEA})\n"}, 0, id="authors of a package of R"),
        pytest.param({"DESCRIPTION": WRITTEN.format(ada="aut, cre", bea="aut")}, 1, id="persons of R as text"),
        pytest.param({"DESCRIPTION": WRITTEN.format(ada="aut", bea="ctb,secre")}, 0, id="authors of R as text"),
        pytest.param({"DESCRIPTION": "A text.\nMaintainer: Ada <ada@stadt-x.de>\n"}, 0, id="another description"),
        pytest.param(
            {"package.json": '{"maintainers": ["You <you@example.com>"]}'}, 0, id="a maintainer of an example"
        ),
        *(pytest.param({path: text}, count, id=name) for name, path, text, count in KEPT_PACKAGES),
        pytest.param(
            {"README.md": "# A\n\n## Kontakt\n\nAmt für Grün, Ada Amt, ada@stadt-x.de\n"}, 1, id="contact section"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Contact\n\nTown of X: trees [at] stadt-x [dot] de\n"}, 1, id="hidden address"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Kontakt\n\nMax Muster, max@example.com\n"}, 0, id="address of a template"
        ),
        pytest.param(
            {"README.md": "# A\n\n## Contact\n\n## License\n\nMIT by Ada, ada@stadt-x.de\n"}, 0, id="empty section"
        ),
        pytest.param(
            {"docs/about/about.md": "# About A\n\n## Contact info\n\nAny questions? Write to lamps@stadt-x.de.\n"},
            1,
            id="contact in the documentation",
        ),
        pytest.param(
            {"docs/index.md": "# A\n\n## Ansprechpartner\n\nAda Amt, ada@stadt-x.de\n"},
            1,
            id="its entry page, in German",
        ),
        pytest.param(
            {"docs/login.md": "# Log-in\n\n## Contact\n\nThe field sends mails to post@stadt-x.de\n"},
            0,
            id="another page",
        ),
        pytest.param({"README.md": "# A\n\n## Kontaktformular\n\nMails gehen an info@stadt-x.de\n"}, 0, id="a feature"),
        pytest.param(
            {"package.json": '{"author": "Ada <ada@stadt-x.de>"}', "AUTHORS": "Ada <ada@stadt-x.de>"},
            None,
            id="authors",
        ),
        pytest.param({"docs/CONTRIBUTING.md": CORE}, 1, id="core developers in a contribution guide"),
        pytest.param(
            {"CONTRIBUTING.md": "# Contributing\n\n## Questions\n\nWrite to the office, info@stadt-x.de.\n"},
            None,
            id="questions of contributors",
        ),
        pytest.param(
            {"CODEOWNERS": "* ada@stadt-x.de\n", "MAINTAINERS": "Ada ada@stadt-x.de\n"}, 1, id="the same person"
        ),
    ],
)
def test_maintainers(files: Files, count: int | None) -> None:
    assert said("community.maintainers", files) == count


@pytest.mark.parametrize(
    "sentence", ["Maintained by Ada Amt, town of X.", "Die Software wird betreut von Ada Amt, Stadt X."]
)
def test_who_looks_after_it_without_an_address_nearly_counts(sentence: str) -> None:
    result = run("community.maintainers", {"README.md": f"# A\n\n## Author\n\n{sentence}\n"})
    assert result.value == 0
    assert "community.unreachable" in {each.text.key for each in result.evidence}


def test_only_files_that_name_authors_are_near_misses() -> None:
    files = {"package.json": '{\n  "author": "Ada"\n}', "pyproject.toml": "[tool.black]\nline-length = 88\n"}
    result = run("community.maintainers", files)
    near = [(evidence.path, evidence.start) for evidence in result.evidence if evidence.kind == "near_miss"]
    assert (result.summary.key, near) == ("community.nobody", [("package.json", 2)])


@pytest.mark.parametrize(
    ("files", "grade"),
    [
        pytest.param({"GOVERNANCE.md": "Maintainers decide by consensus. " + filler(50)}, "substantive", id="file"),
        pytest.param(
            {"README.md": "# A\n\n## Rollen und Aufgaben\n\nDer Lenkungskreis entscheidet. " + filler(50, "de")},
            "substantive",
            id="German section",
        ),
        pytest.param({"docs/CONTRIBUTING.md": CORE}, "substantive", id="core developers in a contribution guide"),
        pytest.param(
            {
                "README.md": "# A\n\n## Core developers\n\nStaff of the town. See our [guide](CONTRIBUTING.md).\n",
                "CONTRIBUTING.md": "# Contributing\n\nThe maintainers decide whether a change fits. " + filler(50),
            },
            "stub",
            id="core developers who point to a contribution guide",
        ),
        pytest.param(
            {"CONTRIBUTING.md": "# Contributing\n\n## Core developers\n\nAda and Ben. " + filler(50)},
            "stub",
            id="names of core developers",
        ),
        pytest.param({"GOVERNANCE.md": filler(80)}, "stub", id="says nothing on decisions"),
        pytest.param(BOOK | {"src/1-07-lampe-governance.md": RULED}, "substantive", id="a chapter of a specification"),
        pytest.param(
            {path.replace("src", "adr"): text for path, text in BOOK.items()} | {"adr/1-07-governance.md": RULED},
            "absent",
            id="one text of a series",
        ),
        pytest.param({"src/1-07-governance.md": RULED}, "absent", id="a single numbered file"),
        pytest.param(
            {"GOVERNANCE.md": "# Wer entscheidet\n\nÜber Änderungen entscheiden die beiden Betreuenden. " + filler(50)},
            "substantive",
            id="a role in German",
        ),
        pytest.param({"GOVERNANCE.md": "See [here](https://gov.example/)."}, "stub", id="pointer outside"),
        pytest.param(
            {"README.md": "# A\n\n## Data governance\n\nWe decide by roles. " + filler(50)},
            "absent",
            id="data governance",
        ),
        pytest.param(
            {"README.md": "# A\n\n## User roles\n\nAdmins decide. " + filler(50)}, "absent", id="roles of users"
        ),
        pytest.param({"CODEOWNERS": "* @stadt/team"}, "absent", id="owners decide nothing"),
    ],
)
def test_governance(files: Files, grade: str) -> None:
    assert said("community.governance", files) == grade


def test_a_blank_for_a_team_names_nobody() -> None:
    assert run("community.maintainers", {".github/CODEOWNERS": "* @your-org/your-team\n"}).value == 0


def test_what_counts_is_no_near_miss() -> None:
    files = {"README.md": LEADING, "doc/devel/contribution_guidelines.md": HOW_EN}
    measurement = run("community.contributing", files)
    assert measurement.value == "substantive"
    assert [item for item in measurement.evidence if item.kind == "near_miss"] == []


def test_the_link_behind_the_words_names_who_looks_after_the_software() -> None:
    text = "# A\n\n[Lampe](https://lampe.example) is maintained and mainly developed by [Werk](https://werk.example).\n"
    (shown,) = run("community.maintainers", {"README.md": text}).evidence
    assert dict(shown.text.args)["address"] == "https://werk.example"


@pytest.mark.parametrize(
    "files",
    [
        {"CODEOWNERS": "* @stadt/portal-team\n"},
        {"MAINTAINERS.md": "- The portal: @stadt/portal-team\n"},
        {"README.md": "# A\n\n## Maintainers\n\n- Portal: @stadt/portal-team\n"},
    ],
    ids=["code", "list", "section"],
)
def test_a_team_of_a_forge_is_shown_as_a_near_miss(files: Files) -> None:
    shown = [dict(each.text.args) for each in run("community.maintainers", files).evidence if "team" in each.text.key]
    assert shown == [{"team": "@stadt/portal-team"}]
