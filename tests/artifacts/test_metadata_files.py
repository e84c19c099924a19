# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import json
from typing import Any

import pytest

from sealcheck.artifacts.metadata_files import MetadataFile
from sealcheck.model import LANGUAGES
from sealcheck.words import words
from tests.kit import run, snapshot, workbench

CFF = """cff-version: 1.2.0
message: Bitte so zitieren.
title: Laternenfinder
authors:
  - family-names: Beispiel
    given-names: Ada
    orcid: https://orcid.org/0000-0002-1825-0097
  - name: Stadt Musterhausen
    country: DE
version: 2.1
date-released: 2026-05-02
license: EUPL-1.2
doi: 10.5281/zenodo.1003150
identifiers:
  - {type: swh, value: swh:1:rel:22ece559cc7cc2364edc5e5593d63ae8bd229f9f}
preferred-citation:
  type: article
  title: Laternen in Städten
  authors: [{alias: ada}]
  journal: Stadt und Technik
"""
CODEMETA: dict[str, Any] = {
    "@context": "https://w3id.org/codemeta/3.0",
    "@type": "SoftwareSourceCode",
    "name": "Laternenfinder",
    "author": [{"@type": "Person", "givenName": "Ada"}],
    "version": "2.1.0",
    "codeRepository": "https://git.stadt.example/laternen",
}
ZENODO: dict[str, Any] = {
    "title": "Laternenfinder",
    "upload_type": "software",
    "creators": [{"name": "Beispiel, Ada", "orcid": "0000-0002-1825-0097"}],
    "access_right": "open",
    "keywords": ["Straßenlaterne"],
}
FIRST = """header:
  schema-version: 1.0.0
  expiration-date: '2027-09-30T10:00:00.000Z'
  project-url: https://git.stadt.example/laternen
project-lifecycle:
  status: active
  bug-fixes-only: false
contribution-policy:
  accepts-pull-requests: true
  accepts-automated-pull-requests: false
distribution-points:
  - https://git.stadt.example/laternen
security-contacts:
  - {type: email, value: sicherheit@stadt.example}
vulnerability-reporting:
  accepts-vulnerability-reports: true
"""
SECOND = """header:
  schema-version: 2.0.0
  last-updated: '2026-05-02'
  last-reviewed: '2026-05-02'
  url: https://git.stadt.example/laternen
repository:
  status: active
  url: https://git.stadt.example/laternen
  accepts-change-request: true
  accepts-automated-change-request: true
  core-team:
    - {name: Ada Beispiel, primary: true, email: ada@stadt.example}
  license: {url: https://git.stadt.example/laternen/LICENSE, expression: EUPL-1.2}
  security:
    assessments:
      self: {comment: Noch nicht geprüft.}
"""


def errors(name: str, text: str | bytes) -> list[tuple[str, str, int]]:
    found: tuple[MetadataFile, ...] = workbench(snapshot({name: text})).get("metadata_files")  # type: ignore[assignment]
    (each,) = found
    assert all(words(finding.text, language) for finding in each.findings for language in LANGUAGES)
    return [(f.key, f.text.key.removeprefix("metadata.problem_"), f.line) for f in each.errors]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("CITATION.cff", CFF, id="citation file"),
        pytest.param("CITATION.cff", CFF.replace("1.2.0", '"1.2.0"'), id="quoted version of the format"),
        pytest.param("CITATION.cff", CFF.replace("EUPL-1.2", "[EUPL-1.2, MIT]"), id="two licences"),
        pytest.param("codemeta.json", json.dumps(CODEMETA, indent=2), id="codemeta"),
        pytest.param("codemeta.json", json.dumps(CODEMETA, indent="\t"), id="codemeta with tabs"),
        pytest.param(".zenodo.json", json.dumps(ZENODO), id="Zenodo"),
        pytest.param("security-insights.yml", FIRST, id="security insights 1"),
        pytest.param(".github/SECURITY-INSIGHTS.yml", SECOND, id="security insights 2"),
        pytest.param(
            "security-insights.yml",
            SECOND.partition("repository:")[0]
            + "project:\n  name: Laternen\n  administrators: [{name: Ada, primary: true}]\n  repositories:\n"
            + "    - {name: a, comment: b, url: 'https://stadt.example/a'}\n  documentation: {design: 'https://a.example'}\n"
            + "  vulnerability-reporting:\n    reports-accepted: true\n    bug-bounty-available: false\n"
            + "    policy: https://stadt.example/sicherheit\n",
            id="security insights 2.2",
        ),
        pytest.param("CODEOWNERS", "# wer\n* @ada @stadt/technik ada@stadt.example # alle\n/frei\n", id="owners"),
        pytest.param("CODEOWNERS", "[Doku][2] @stadt/doku\n^[Rat]\ndocs/a\\ b @@maintainers\n", id="GitLab's owners"),
    ],
)
def test_what_the_format_allows(name: str, text: str) -> None:
    assert errors(name, text) == []


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("CITATION.cff", CFF.replace("1.2.0", "1.2.2"), ("cff-version", "one_of", 1)),
        ("CITATION.cff", CFF.replace("title: Lat", "titel: Lat"), ("titel", "unknown_key_near", 3)),
        ("CITATION.cff", CFF.replace("0097", "97"), ("authors[0].orcid", "form", 7)),
        ("CITATION.cff", CFF.replace("DE", "Deutschland"), ("authors[1].country", "country", 9)),
        ("CITATION.cff", CFF.replace("2026-05-02", "2.5.2026"), ("date-released", "date", 11)),
        ("CITATION.cff", CFF.replace("license: EUPL-1.2", "license: EUPL"), ("license[0]", "license", 12)),
        ("CITATION.cff", CFF.replace("license: EUPL-1.2", "license: eupl-1.2"), ("license[0]", "license", 12)),
        ("CITATION.cff", CFF.replace("10.5281", "https://doi.org/10.5281"), ("doi", "form", 13)),
        ("CITATION.cff", CFF.replace("type: swh", "type: git"), ("identifiers[0].type", "one_of", 15)),
        ("CITATION.cff", CFF.replace("type: article", "type: essay"), ("preferred-citation.type", "one_of", 17)),
        ("CITATION.cff", CFF + "keywords: Laterne\n", ("keywords", "not_list", 21)),
        ("CITATION.cff", "a: [", ("", "yaml", 2)),
        ("CITATION.cff", "- a\n", ("", "not_mapping", 1)),
        ("codemeta.json", json.dumps({**CODEMETA, "codeRepository": "laternen"}), ("codeRepository", "url", 1)),
        ("codemeta.json", "{'a': 1}", ("", "json", 1)),
        ("codemeta.json", '{\n "@context": "x",\n "name": ""\n}', ("name", "required", 3)),
        (".zenodo.json", json.dumps({**ZENODO, "upload_type": "Software"}), ("upload_type", "one_of", 1)),
        (".zenodo.json", json.dumps({**ZENODO, "creators": []}), ("creators", "empty_list", 1)),
        (".zenodo.json", json.dumps({**ZENODO, "keywords": "Laterne"}), ("keywords", "not_list", 1)),
        ("security-insights.yml", FIRST.replace("status: active", "status: aktiv"), ("project-lifecycle.status", "one_of", 6)),
        ("security-insights.yml", FIRST.replace("false", "no", 1), ("project-lifecycle.bug-fixes-only", "not_truth", 7)),
        ("security-insights.yml", SECOND.replace("EUPL-1.2", "EUPL 1.2"), ("repository.license.expression", "license", 13)),
        ("security-insights.yml", SECOND.replace("primary: true, ", ""), ("repository.core-team[0].primary", "required", 12)),
        ("security-insights.yml", SECOND.replace("'2026-05-02'", "2026-13-02", 1), ("header.last-updated", "date", 3)),
        ("security-insights.yml", SECOND.replace("status: active", "status: wip"), ("repository.status", "one_of", 7)),
        ("CODEOWNERS", "* ada\n", ("*", "owner", 1)),
        (".forgejo/CODEOWNERS", "* ada\n", ("*", "owner", 1)),
        ("CODEOWNERS", "*.py @ada\ndocs/ @stadt/ technik\n", ("docs/", "owner", 2)),
    ],
)  # fmt: skip
def test_each_mistake_is_named_at_its_key_and_line(name: str, text: str, expected: tuple[str, str, int]) -> None:
    assert expected in errors(name, text)


def test_files_elsewhere_are_not_read() -> None:
    paths = ("docs/CITATION.cff", "vendor/a/codemeta.json", "backend/CODEOWNERS", "a/security-insights.yml")
    assert workbench(snapshot(dict.fromkeys(paths, "a"))).get("metadata_files") == ()


def test_hostile_files_cost_little() -> None:
    assert len(errors("CODEOWNERS", "* a b c\n" * 5000)) == 100
    assert errors("codemeta.json", "[" * 100_000)[0][1] == "json"
    assert errors("CITATION.cff", "a: &a [*a]\n")[0][1] == "yaml"
    assert errors("CITATION.cff", b"title: K\xf6ln\n")


def test_the_errors_of_all_of_them_are_counted() -> None:
    assert run("metadata.side_files", {}).value == "none"
    files = {"CITATION.cff": CFF, "CODEOWNERS": "* ada\n"}
    measurement = run("metadata.side_files", files)
    assert measurement.value == 1
    assert [item.kind.value for item in measurement.evidence] == ["found", "against"]


def test_a_file_that_cannot_be_read_is_called_by_its_own_name_and_format() -> None:
    for name in ("codemeta.json", ".zenodo.json"):
        said = words(run("metadata.side_files", {name: '{"name": '}).evidence[0].text, "en")
        assert f"{name}: this is not valid JSON" in said and "YAML" not in said and "publiccode" not in said


def test_a_citation_that_only_some_readers_refuse_still_cites_and_says_what_is_wrong() -> None:
    measurement = run("metadata.citable", {"CITATION.cff": CFF.replace("2026-05-02", "2.5.2026")})
    assert measurement.value is True
    assert [(item.kind.value, item.start) for item in measurement.evidence] == [("found", 1), ("near_miss", 11)]
