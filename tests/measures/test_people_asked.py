# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Whom a README tells to ask about the software, and what is looked after by nobody."""

from __future__ import annotations

import pytest

from sealcheck.snapshot import History
from tests.kit import AS_OF, Files, commit, run, snapshot

CASES = {
    "a mailbox for questions": ("## Contributing\n\nIf you have questions about the project, please contact lamps@stadt-x.de.", 1),
    "asked before": ("## Use\n\nQuestions about this tool? Write to lamps@stadt-x.de!", 1),
    "by the name, which is what the town has": ("## Use\n\nQuestions about lamps? Write to office@stadt-x.de!", None),
    "by another name": ("## Use\n\nQuestions about Lights? Write to office@lights-x.de!", None),
    "behind a link, told not to": (
        "## Use\n\nQuestions about the project? Do not [write to us](mailto:lamps@stadt-x.de), open an issue.", 0
    ),
    "behind a link in another sentence": (
        "## Use\n\nOpen an issue for questions about the project. The data are by [contact](mailto:trees@stadt-x.de).", 0
    ),
    "for this product, whose maker is named": (
        "## Use\n\nLamps is a tool of Werk. Questions about the tool? Write to help@werk-y.de!", 1
    ),
    "beside another product": (
        "## Sensors\n\nThe sensors are set up with Lights, a tool of Werk. Questions about the project? Write to lamps@stadt-x.de!", 1
    ),
    "in German": ("## Mitmachen\n\nBei Fragen zum Projekt wenden Sie sich bitte an lampen@stadt-x.de.", 1),
    "German, problems": ("## Betrieb\n\nBei Problemen mit der Software kontaktieren Sie bitte lampen@stadt-x.de.", 1),
    "questions on something else": ("## Use\n\nIf you have questions about your bill, please contact lamps@stadt-x.de.", None),
    "questions on the data": ("## Data\n\nIf you have questions about the trees, please contact trees@stadt-x.de.", None),
    "a mailbox beside it": ("## Use\n\nQuestions about the project are welcome. Data come from trees@stadt-x.de.", 0),
    "of a sample": ("## Use\n\nQuestions about the project? Write to max.mustermann@stadt-x.de!", 0),
    "for licences": ("## License\n\nQuestions about the software? Write to law@stadt-x.de!", 0),
    "a lead by handle": ("## Start\n\nTo contribute, reach out in the `#lamps` channel to @ada-amt, engineering lead, and tell us.", 1),
    "a maintainer by handle": ("## Start\n\nFor help, please contact @adaamt (maintainer).", 1),
    "told not to": ("## Use\n\nQuestions about the project? Please do not write to lamps@stadt-x.de any more.", 0),
    "a person whose address is hidden": (
        "## Taking part\n\nWe look for contributors. If you like, please reach out to Ada Licht (ada (at) stadt-x (point) de).", 1
    ),
    "a person with a sentence for an address": (
        "## Taking part\n\nWe look for contributors. Please reach out to Ada Licht (at the works of Stadt, point 4).", 0
    ),
    "a person at an address": (
        "## Taking part\n\nWe meet on Mondays. If you are interested, reach out to Ada Licht at ada@stadt-x.de or join us.", 1
    ),
    "us": ("## Docs\n\nWho cannot read them may contact us and we will see what we can do: lamps@stadt-x.de.", None),
    "us, not to be contacted": ("## Docs\n\nPlease do not contact us at lamps@stadt-x.de.", 0),
    "told of use": ("## Use\n\nIf you run it in your town, please let us know: lamps@stadt-x.de!", None),
    "in German, for something else": ("## Karte\n\nFür die Karte schreiben Sie uns an lampen@stadt-x.de.", None),
    "on conduct": ("## Code of Conduct\n\nContact mut@stadt-x.de if somebody is rude.", 0),
    "in code": ("## Docs\n\nTo send an email set `MAIL_FROM` to `lamps@stadt-x.de`.", 0),
    "a former one": ("## Start\n\nFor help, please contact @adaamt (former maintainer).", 0),
    "a handle without a role": ("## Start\n\nFor help, reach out in the channel to @ada-amt, and tell us.", 0),
    "a lead whom nobody is told to ask": ("## Thanks\n\nThe picture is by @ada-amt, engineering lead of the works.", 0),
    "an account under contact": ("## Contact\n\nAda Licht ( @adalicht )", None),
    "a profile under contact": ("## Kontakt\n\n[Ada Licht](https://github.com/adalicht)", None),
    "a team under contact": ("## Contact\n\nThe team: @works/lamps", 0),
    "an account under thanks": ("## Thanks\n\nAda Licht (@adalicht)", 0),
    "by a script": (
        "## Server\n\nThis stack uses [Proxy](https://proxy.example/). The keys are maintained by a `bash` script. It renews those of Proxy.",
        0,
    ),
    "by a bot, linked": ("## Server\n\nThe list is maintained by a nightly job of [Proxy](https://proxy.example/).", 0),
    "in German by a script": ("## Server\n\nDie Liste wird gepflegt durch ein kleines Skript von [Proxy](https://proxy.example/).", 0),
    "by nobody reached, beside a product": (
        "## Server\n\nThe keys are maintained by our operators. We use [Proxy](https://proxy.example/) for them.", 0
    ),
    "by people of a page": ("## Server\n\nWe use Proxy. It is maintained by the [Lamp Team](https://lamps.example/) of X.", 1),
    "by a company with a dot": ("## Server\n\nA is maintained by Werk Inc. (https://werk.example/) for X.", 1),
    "by a group called after jobs": ("## Server\n\nA is maintained by [Jobs for X](https://jobs.example/).", 1),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES.values(), ids=CASES)
def test_people_asked(text: str, expected: int | None) -> None:
    files: Files = {"README.md": f"# Lamps\n\nLamps shows the lamps of a town.\n\n{text}\n"}
    seen = run("community.maintainers", files)
    assert seen.value == expected, seen.evidence


ENDED = {
    "archived": ("# Note: This repository is archived and no longer maintained.\n\n# Lamps\n", None),
    "not maintained": ("# Lamps\n\nThe pilot is over and the project isn't maintained anymore.\n", None),
    "a part is no longer maintained": (
        "# Lamps\n\nLamps shows lamps.\n\n## Old API\n\nIt is no longer maintained.\n",
        1,
    ),
    "archived, in German": ("# Dieses Repository wurde archiviert\n\n# Lampen\n", None),
    "archived by now": ("# Lamps\n\n## This project has been archived\n\nThanks to all.\n", None),
    "not archived": ("# This repository is not archived\n\n# Lamps\n\nIt is maintained.\n", 1),
    "alive": ("# Lamps\n\nLamps shows the lamps of a town and is maintained.\n", 1),
}


@pytest.mark.parametrize(("text", "expected"), ENDED.values(), ids=ENDED)
def test_owners_of_what_has_ended(text: str, expected: int | None) -> None:
    seen = run("community.maintainers", {"README.md": text, ".github/CODEOWNERS": "* @adaamt\n"})
    assert seen.value == expected, seen.evidence
    assert any(each.path == ".github/CODEOWNERS" for each in seen.evidence)
    assert (seen.evidence[0].path == "README.md") == (expected is None)


def test_nobody_at_the_end_is_nobody() -> None:
    assert run("community.maintainers", {"README.md": ENDED["archived"][0]}).value == 0


def test_the_supplier_of_a_package_is_shown_by_that_line() -> None:
    text = "# SPDX-FileCopyrightText: Lamp Works <lamps@stadt-x.de>\n\nversion = 1\n"
    seen = run(
        "community.maintainers", {"REUSE.toml": f'{text}SPDX-PackageSupplier = "Lamp Works <lamps@stadt-x.de>"\n'}
    )
    assert [(each.path, each.start) for each in seen.evidence] == [("REUSE.toml", 4)]


@pytest.mark.parametrize(
    ("line", "count"),
    [
        ("Maintainer: Ada Amt <ada@stadt-x.de>", 1),
        ("**Maintainers**: [@ada](https://github.com/ada)", 1),
        ("- Projektleitung: Ada Amt, ada@stadt-x.de", 1),
        ("Verantwortlich: Ada Amt", 0),
        ("Author: Ada Amt, ada@stadt-x.de", None),
        ("Developed by [Ada Amt](mailto:ada@stadt-x.de).", None),
        ("Entwickelt von Ada Amt (ada@stadt-x.de)", None),
        ("The data are by Ada Amt (ada@stadt-x.de)", 0),
        ("Former maintainer: Ada Amt, ada@stadt-x.de", 0),
        ("Contact: your.name@example.com", 0),
        ("Contact: [@ada](https://github.com/ada)", 0),
        ("Data protection contact: law@stadt-x.de", 0),
        ("Die Software wird vom Amt für Digitales betreut (digital@stadt-x.de).", 1),
        ("Die Software wird von einem Bot gepflegt (bot@stadt-x.de).", 0),
        ("Die Daten werden vom Vermessungsamt gepflegt (geo@stadt-x.de).", 0),
    ],
)
def test_a_line_names_who_is_responsible_behind_a_label(line: str, count: int | None) -> None:
    text = f"# Lampen\n\nLampen verwaltet die Laternen einer Stadt.\n\n{line}\n"
    assert run("community.maintainers", {"README.md": text}).value == count


REACHED = {
    "an imprint": ("app/src/views/de_Imprint.vue", "<template><p>Ada Amt</p><a href='mailto:ada@stadt-x.de'>", None),
    "a page about it": ("app/views/static/about.html.erb", "<p>Write to ada@stadt-x.de</p>\n", None),
    "the page of a folder": ("src/pages/contact/index.astro", "<p>ada@stadt-x.de</p>\n", None),
    "a comment on such a page": ("web/about.php", "<?php\n// Email: ada@stadt-x.de\n?>\n<p>Lamps</p>\n", 0),
    "a part of another page": ("src/views/ContactUsSection.tsx", "<a href='mailto:ada@stadt-x.de'>\n", 0),
    "a test of it": ("tests/views/contact.html", "<p>ada@stadt-x.de</p>\n", 0),
    "a sample": ("views/contact.html", "<p>max.mustermann@stadt-x.de</p>\n", 0),
    "a part of somebody who commits": ("api/pyproject.toml", "[project]\nauthors = [{email = 'ada@stadt-x.de'}]\n", None),
    "a part of somebody else": ("api/pyproject.toml", "[project]\nauthors = [{email = 'ben@werk-y.de'}]\n", 0),
    "an image of a part": ("api/Dockerfile", "FROM python\nLABEL maintainer='ada@stadt-x.de'\nCOPY . .\nCMD run\n", None),
    "a page on taking part": ("docs/how-to-contribute.md", "# Taking part\n\nFollow us, or email lamps@stadt-x.de\n", None),
    "a page on something else": ("docs/data.md", "# Data\n\nFor trees, email trees@stadt-x.de\n", 0),
    "an author who commits": ("package.json", '{"author": "Ada <ada@stadt-x.de>"}', 1),
    "an author who does not": ("package.json", '{"author": "Ben <ben@stadt-x.de>"}', None),
}  # fmt: skip


@pytest.mark.parametrize(("path", "text", "expected"), REACHED.values(), ids=REACHED)
def test_who_can_be_reached_may_look_after_it(path: str, text: str, expected: int | None) -> None:
    history = History((commit("2026-05-01", "Ada", "ada@stadt-x.de"),), AS_OF, 24)
    files = {"README.md": "# Lamps\n\nLamps shows the lamps of a town.\n", path: text}
    seen = run("community.maintainers", snapshot(files, history=history))
    assert seen.value == expected, seen.evidence
    assert expected is not None or seen.evidence[0].path == path


def test_authors_of_what_is_said_to_be_looked_after_by_nobody() -> None:
    files = {
        "MAINTAINERS.md": "# Maintainers\n\nThis project has no maintainers.\n",
        "AUTHORS": "Ada <ada@stadt-x.de>\n",
    }
    assert run("community.maintainers", files).value == 0


INTEGRATION = "custom_components/lamps/manifest.json"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param({INTEGRATION: '{"codeowners": ["@ada-amt"]}'}, 1, id="an integration"),
        pytest.param({INTEGRATION: '{"codeowners": [1, {"name": "ada"}, null, " "]}'}, 0, id="no handles"),
        pytest.param(
            {INTEGRATION: '{"codeowners": ["@ada-amt"]}', "configuration.yaml": "lamps:\n"}, 0, id="one that was put in"
        ),
        pytest.param({"setup.py": 'setup(author_email="author@email.com")'}, 0, id="the address of a sample"),
        pytest.param({"setup.py": 'setup(  # author_email="ada@stadt-x.de"\n)'}, 0, id="a comment behind code"),
    ],
)
def test_whom_metadata_makes_responsible(files: Files, count: int) -> None:
    assert run("community.maintainers", files).value == count
