# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

from typing import Any

import pytest

from sealcheck.model import EvidenceKind, Measurement
from sealcheck.snapshot import Snapshot, Tag
from tests.kit import commit, run, snapshot
from tests.publiccode.sample import LONG, LONG_EN, VALID, spoiled


def kinds(measurement: Measurement) -> list[tuple[str, str]]:
    return [(item.kind.value, item.text.key.removeprefix("metadata.")) for item in measurement.evidence]


@pytest.mark.parametrize(
    ("path", "near"),
    [
        pytest.param("publiccode.yaml", "near_name", id="another ending"),
        pytest.param("PublicCode.yml", "near_name", id="another case"),
        pytest.param("api/publiccode.yml", "near_folder", id="another folder"),
    ],
)
def test_only_the_exact_name_in_the_root_counts(path: str, near: str) -> None:
    assert run("metadata.publiccode_present", {"publiccode.yml": VALID}).value is True
    elsewhere = run("metadata.publiccode_present", {path: VALID})
    assert elsewhere.value is False
    assert kinds(elsewhere) == [("near_miss", near), ("searched", "looked_in_root")]


def test_a_symbolic_link_does_not_count() -> None:
    shot = snapshot({"api/x.yml": VALID}, symlinks={"publiccode.yml": "api/x.yml"})
    found = run("metadata.publiccode_present", shot)
    assert found.value is False and kinds(found)[0] == ("near_miss", "near_symlink")


def test_a_vendored_file_is_not_even_a_near_miss() -> None:
    assert kinds(run("metadata.publiccode_present", {"vendor/x/publiccode.yml": VALID})) == [
        ("searched", "looked_in_root")
    ]


BEGUN = 'publiccodeYmlVersion: "0"\n'


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(BEGUN + "name: Lamp\ndescription:\n  en:\n    shortDescription: Finds lamps\n", True, id="begun"),
        pytest.param(VALID + "futureKey: 1\n", True, id="with an error"),
        pytest.param(VALID.replace("  de:", "\tde:"), True, id="no valid YAML"),
        pytest.param("", False, id="empty"),
        pytest.param("# publiccodeYmlVersion: 0\n---\n", False, id="remarks"),
        pytest.param("- name: Lamp\n", False, id="a list"),
        pytest.param("<html>Not found</html>\n", False, id="a page"),
        pytest.param("{", False, id="neither YAML nor a word"),
        pytest.param(BEGUN, False, id="the version"),
        pytest.param(BEGUN + "name: Lamp\ndescription:\n  en:\n", False, id="a name"),
        pytest.param(spoiled("name: Laternenfinder", 'name: "[insert the name of the software]"'), False, id="a blank"),
    ],
)
def test_a_file_that_does_not_tell_what_the_software_is_does_not_count(text: str, told: bool) -> None:
    files = {"publiccode.yml": text}
    present = run("metadata.publiccode_present", files)
    assert present.value is told and kinds(present)[0][1] == ("file" if told else "hollow_file")


@pytest.mark.parametrize("text", ["", "# publiccodeYmlVersion: 0\n", "- name: Lamp\n", BEGUN])
def test_a_file_that_says_nothing_leaves_nothing_open(text: str) -> None:
    files = {"publiccode.yml": text}
    assert run("metadata.publiccode_errors", files).value
    assert run("metadata.outdated_statements", files).value == "none"
    assert run("metadata.described_languages", files).value == 0


def test_errors_are_counted_and_located_and_warnings_only_shown() -> None:
    assert run("metadata.publiccode_errors", {"publiccode.yml": VALID}).value == 0
    text = spoiled("stable", "production").replace('"0"', '"0.3"')
    bad = run("metadata.publiccode_errors", {"publiccode.yml": text})
    assert bad.value == 1
    assert [(item.kind, item.start) for item in bad.evidence] == [
        (EvidenceKind.AGAINST, 10),
        (EvidenceKind.NEAR_MISS, 1),
    ]


def test_without_a_file_there_is_nothing_to_count() -> None:
    assert run("metadata.publiccode_errors", {}).value == "none"
    assert run("metadata.outdated_statements", {}).value == "none"
    assert run("metadata.described_languages", {}).value == 0


def test_many_errors_are_counted_in_full_and_shown_in_part() -> None:
    many = run("metadata.publiccode_errors", {"publiccode.yml": VALID + "".join(f"k{n}: 1\n" for n in range(30))})
    assert many.value == 30 and len(many.evidence) == 13


def test_an_unreadable_file_leaves_the_rest_undetermined() -> None:
    for name in ("metadata.described_languages", "metadata.outdated_statements"):
        measurement = run(name, {"publiccode.yml": "a: [\n"})
        assert measurement.value is None and measurement.undetermined and measurement.evidence


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(VALID, 2, id="German and English in full"),
        pytest.param(VALID.replace("  de:\n", "  de-DE:\n"), 2, id="with a region"),
        pytest.param(VALID.replace("  de:\n", "  fr:\n"), 1, id="French is not asked for"),
        pytest.param(
            VALID.replace("Map, Report, Assignment, Statistics, Export", "Map, '', Report, Export"), 1, id="three"
        ),
        pytest.param(VALID.replace(LONG_EN, LONG), 1, id="the German text copied under English"),
        pytest.param(
            VALID.replace(LONG, LONG_EN + " And that is all that there is to say on the lamps."),
            1,
            id="English under de",
        ),
        pytest.param(
            VALID.replace("Map, Report, Assignment, Statistics, Export", "a, a, a, a, a"), 1, id="one five times"
        ),
        pytest.param(VALID.replace(f"longDescription: {LONG}", "longDescription:"), 1, id="no long text"),
        pytest.param(spoiled("description:\n  de:", "description: []\nx:\n  de:"), 0, id="no section"),
    ],
)
def test_a_language_counts_when_it_is_described_in_full(text: str, count: int) -> None:
    measurement = run("metadata.described_languages", {"publiccode.yml": text})
    assert measurement.value == count and measurement.evidence


def stated(text: str = VALID, *, tags: tuple[Tag, ...] = (), url: str = "", **more: Any) -> Snapshot:
    return snapshot({"publiccode.yml": text}, tags=tags, commits=[commit("2026-05-01")], url=url, **more)


def tag(name: str, time: int | None = 1_777_700_000) -> Tag:  # 2026-05-02
    return Tag(name, "1" * 40, time)


HOME = "https://git.stadt.example/bauamt/laternenfinder.git"
CONTRACT = spoiled("type: internal", "type: contract\n  contractors:\n    - name: ACME\n      until: '2026-06-29'")


@pytest.mark.parametrize(
    ("shot", "outdated"),
    [
        pytest.param(stated(tags=(tag("v2.1.0"),), url=HOME), [], id="all is current"),
        pytest.param(stated(tags=(tag("v2.2.0"),)), ["version_outdated"], id="a newer tag"),
        pytest.param(
            stated(tags=(tag("karte@3.0.0"), tag("api/v2.1.0"), tag("api/v2.0.0", 1_776_000_000))),
            [],
            id="the newest of a package",
        ),
        pytest.param(
            stated(tags=(tag("karte@3.0.0"), tag("api/v2.2.0"), tag("api/v2.1.0", 1_767_000_000))),
            ["version_outdated"],
            id="an older one of a package",
        ),
        pytest.param(
            stated(tags=(tag("v3.0.0"), tag("release-2.1.0"))), ["version_outdated"], id="a release is no package"
        ),
        pytest.param(stated(tags=(tag("v2.1.1", 1_778_000_000), tag("v2.1.0"))), [], id="a correction within days"),
        pytest.param(
            stated(tags=(tag("v2.1.1", 1_787_000_000), tag("v2.1.0"))),
            ["version_outdated", "date_outdated"],
            id="a correction long ago",
        ),
        pytest.param(stated(tags=(tag("v2.1.1"),)), ["version_outdated"], id="a version that has no tag"),
        pytest.param(
            stated(tags=(tag("v2.2.0-alpha-a1b2", 1_778_000_000), tag("v2.1.0"))), [], id="a preview is newer"
        ),
        pytest.param(stated(tags=(tag("v0.0.2", 1_778_000_000), tag("v2.1.0"))), [], id="a lower tag is newer"),
        pytest.param(
            stated(spoiled("2.1.0", "2021.05"), tags=(tag("v1.0", 1_777_700_000), tag("2021.05", 1_620_000_000))),
            [],
            id="the highest number of old",
        ),
        pytest.param(
            stated(tags=(tag("v2.2.0", 1_778_000_000), tag("v2.1.0"))),
            ["version_outdated"],
            id="more than a correction",
        ),
        pytest.param(stated(tags=(tag("2.0.9-PR.1", 1_780_000_000), tag("2.1"))), [], id="newest tag, not the highest"),
        pytest.param(stated(tags=(tag("v2.1.0", 1_700_000_000),)), ["date_outdated"], id="two years apart"),
        pytest.param(stated(tags=(tag("v2.1.0", None),)), [], id="tag without a date"),
        pytest.param(stated(tags=(tag("latest"),)), [], id="no version tag to compare with"),
        pytest.param(stated(spoiled("2.1.0", "dev"), tags=(tag("v3.0.0"),)), [], id="a version that is no number"),
        pytest.param(stated(url="ssh://git@git.stadt.example:22/bauamt/Laternenfinder"), [], id="ssh form"),
        pytest.param(stated(url="https://git.stadt.example/fork/laternenfinder"), ["url_other"], id="another owner"),
        pytest.param(
            stated(
                VALID + "isBasedOn: https://git.stadt.example/bauamt/laternenfinder\n",
                url="https://git.stadt.example/fork/laternenfinder",
            ),
            [],
            id="declared variant",
        ),
        pytest.param(stated(CONTRACT), ["contract_ended"], id="contract ended yesterday"),
        pytest.param(stated(CONTRACT.replace("06-29", "06-30")), [], id="contract ends today"),
        pytest.param(stated(spoiled("stable", "obsolete")), ["status_obsolete"], id="obsolete"),
    ],
)
def test_statements_are_compared_with_what_is_known(shot: Snapshot, outdated: list[str]) -> None:
    measurement = run("metadata.outdated_statements", shot)
    assert [key for kind, key in kinds(measurement) if kind == "against"] == outdated
    assert (measurement.value or 0) == len(outdated)


@pytest.mark.parametrize(
    ("shot", "value"),
    [
        pytest.param(stated(tags=(tag("v2.1.0"),)), 0, id="version and date compared"),
        pytest.param(stated(spoiled("2.1.0", "rolling"), tags=(tag("v2.1.0"),)), 0, id="the date alone"),
        pytest.param(stated(url=HOME), None, id="no tags, and an address tells nothing about age"),
        pytest.param(stated(spoiled("2026-05-02", "2019-05-02")), None, id="an old date without tags"),
        pytest.param(stated(CONTRACT.replace("2026-06-29", "2030-01-01")), None, id="a running contract alone"),
    ],
)
def test_what_could_not_be_compared_is_not_up_to_date(shot: Snapshot, value: int | None) -> None:
    measurement = run("metadata.outdated_statements", shot)
    assert measurement.value == value and (measurement.undetermined is None) == (value is not None)


def test_a_file_that_states_no_version_is_not_up_to_date_for_it() -> None:
    silent = VALID.replace("softwareVersion: 2.1.0\nreleaseDate: 2026-05-02\n", "")
    shot = stated(silent, tags=(tag("v3.0.0"),), url=HOME)
    measurement = run("metadata.outdated_statements", shot)
    assert measurement.value is None
    assert measurement.undetermined and measurement.undetermined.key == "metadata.nothing_to_compare"
    obsolete = silent.replace("stable", "obsolete")
    assert run("metadata.outdated_statements", stated(obsolete)).value == 1


def test_the_days_between_date_and_tag_can_be_configured() -> None:
    shot = stated(tags=(tag("v2.1.0", 1_770_000_000),))  # 89 days before
    assert run("metadata.outdated_statements", shot).value == 0
    assert run("metadata.outdated_statements", shot, days=30).value == 1


def test_odd_types_do_not_stop_the_comparison() -> None:
    text = spoiled("type: internal", "type: contract\n  contractors: 7").replace("2026-05-02", "[1]")
    assert run("metadata.outdated_statements", stated(text)).value is None


CFF = "cff-version: 1.2.0\nmessage: Please cite\ntitle: Demo\nauthors:\n  - family-names: Beispiel\n"


BADGE = "![DOI](https://img.shields.io/badge/DOI-"


@pytest.mark.parametrize(
    ("files", "fine"),
    [
        pytest.param({"CITATION.cff": CFF}, True, id="complete CITATION.cff"),
        pytest.param({"CITATION.cff": CFF.replace("1.2.0", "1.2.2")}, False, id="a version that does not exist"),
        pytest.param({"CITATION.cff": CFF.replace("message: Please cite\n", "")}, False, id="no message"),
        pytest.param({"CITATION.cff": CFF.replace("  - family-names: Beispiel\n", "  - {}\n")}, False, id="nobody"),
        pytest.param({"CITATION.cff": "a: ["}, False, id="not YAML"),
        pytest.param({"docs/CITATION.cff": CFF}, False, id="not in the root"),
        pytest.param(
            {"codemeta.json": '{"@context": "https://w3id.org/codemeta/3.0", "name": "D", "author": [{}]}'},
            True,
            id="codemeta",
        ),
        pytest.param({"codemeta.json": "{}"}, False, id="empty codemeta"),
        pytest.param({".zenodo.json": '{"title": "Demo", "creators": [{"name": "B"}]}'}, True, id="Zenodo"),
        pytest.param(
            {"README.md": "[![DOI](https://zenodo.org/badge/1.svg)](https://zenodo.org/badge/latestdoi/1)"},
            True,
            id="DOI badge",
        ),
        pytest.param({"README.md": f"{BADGE}10.5281/zenodo.12)"}, True, id="DOI of Zenodo"),
        pytest.param({"README.md": f"{BADGE}10.5281/zenodo.XXXXXXX)"}, False, id="a blank DOI"),
        pytest.param({"README.md": f"{BADGE}10.5281/zenodo.<id>)"}, False, id="a blank DOI in angle brackets"),
        pytest.param({"README.md": f"<!-- {BADGE}10.5281/zenodo.12) -->"}, False, id="a DOI in a remark"),
        pytest.param({"README.md": f"```md\n{BADGE}10.5281/zenodo.12)\n```"}, False, id="a DOI in an example"),
        pytest.param({"README.md": f"```\nx\n```\n{BADGE}10.5281/zenodo.12)"}, True, id="a DOI behind an example"),
        pytest.param(
            {"CITATION.cff": CFF.replace("title: Demo", "title: My Research Software")}, False, id="template's title"
        ),
        pytest.param(
            {"CITATION.cff": CFF.replace("family-names: Beispiel", "family-names: Lisa\n    given-names: Mona")},
            False,
            id="template's people",
        ),
        pytest.param(
            {"CITATION.cff": CFF.replace("family-names: Beispiel", "family-names: Doe\n    given-names: John")},
            False,
            id="people of samples",
        ),
        pytest.param(
            {
                "codemeta.json": '{"@context": "https://w3id.org/codemeta/3.0", "name": "D", "author":'
                ' [{"@type": "Person", "givenName": "Max", "familyName": "Mustermann"}]}'
            },
            False,
            id="people of samples in CodeMeta",
        ),
        pytest.param(
            {
                "codemeta.json": '{"@context": "https://w3id.org/codemeta/3.0", "name": "D", "author":'
                ' [{"familyName": "Mustermann"}, {"givenName": "Ida", "familyName": "Wagen"}]}'
            },
            True,
            id="somebody beside people of samples in CodeMeta",
        ),
        pytest.param({"README.md": f"{BADGE}10.1109%2FACCESS.2020.12)"}, False, id="DOI of a paper"),
        pytest.param({"README.md": f"[{BADGE}x.1)](https://doi.org/10.1007/s1-2)"}, False, id="a link to a paper"),
        pytest.param({"README.md": f"{BADGE}10.1016/j.softx.2020.12)"}, True, id="DOI of a paper that is the software"),
        pytest.param({"README.md": f"{BADGE}10.21105/joss.12)"}, True, id="DOI of a journal of software"),
        pytest.param({"README.md": f"{BADGE}10.1007/s1-2) {BADGE}10.5281/zenodo.12)"}, True, id="both in one line"),
        pytest.param({"README.md": f"{BADGE}10.1007/s1-2)\n{BADGE}10.5281/zenodo.12)"}, True, id="both in two lines"),
        pytest.param({"README.md": f"{BADGE}10.10071/s1-2)"}, True, id="a longer prefix"),
        pytest.param({"README.md": "![DOI is coming soon](soon.png)"}, False, id="a picture that promises a DOI"),
        pytest.param({".zenodo.json": '{"title": "Demo"}'}, False, id="Zenodo without anybody"),
        pytest.param({"README.md": "See the paper https://doi.org/10.1000/182."}, False, id="a paper is no citation"),
        pytest.param(
            {"publiccode.yml": VALID + "organisation: {uri: 'https://stadt.example'}\n"},
            False,
            id="the organisation alone does not cite the software",
        ),
    ],
)
def test_citation_needs_a_complete_statement(files: dict[str, str], fine: bool) -> None:
    measurement = run("metadata.citable", files)
    assert measurement.value is fine
    assert measurement.evidence
