# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
from __future__ import annotations

import pytest

from sealcheck.artifacts.publiccode import PublicCode
from sealcheck.model import LANGUAGES
from sealcheck.publiccode.lists import embeds
from sealcheck.words import words
from tests.kit import Files, snapshot, workbench
from tests.publiccode.sample import LONG, VALID, spoiled

PNG = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(17)


def read(text: str | bytes, **files: str | bytes) -> PublicCode:
    tree: Files = {"publiccode.yml": text} | {name.replace("__", "/").replace("_", "."): d for name, d in files.items()}
    artifact = workbench(snapshot(tree)).get("publiccode")
    assert isinstance(artifact, PublicCode)
    return artifact


def complaints(text: str | bytes, severity: str = "error", **files: str | bytes) -> list[tuple[str, str, int]]:
    found = read(text, **files).findings
    for finding in found:
        assert all(words(finding.text, language) for language in LANGUAGES)
    return [(f.key, f.text.key.removeprefix("metadata."), f.line) for f in found if f.severity == severity]


def test_a_valid_file_has_neither_errors_nor_warnings() -> None:
    assert read(VALID).findings == ()


ERRORS = [
    ('publiccodeYmlVersion: "0"\n', "", "publiccodeYmlVersion", "problem_required", "version missing"),
    ('"0"', "0.4", "publiccodeYmlVersion", "problem_version_unquoted", "version 0.4 is a number without quotes"),
    ('"0"', '"1"', "publiccodeYmlVersion", "problem_version", "version of the future"),
    ("name: Laternenfinder", "name:", "name", "problem_required", "name empty"),
    ("name: Laternenfinder", "name: [a]", "name", "problem_not_text", "name is a list"),
    ("https://git.stadt.example/bauamt/laternenfinder", "laternenfinder", "url", "problem_url", "no address"),
    ("https://git.stadt.example/bauamt/laternenfinder", "git@stadt.example:a/b.git", "url", "problem_url", "scp form"),
    (
        "softwareVersion",
        "landingURL: www.stadt.example\nsoftwareVersion",
        "landingURL",
        "problem_http_url",
        "no scheme",
    ),
    (
        "softwareVersion",
        "landingUrl: https://a.example\nsoftwareVersion",
        "landingUrl",
        "problem_unknown_key_near",
        "case",
    ),
    ("softwareVersion", "de: {countryExtensionVersion: '1.0'}\nsoftwareVersion", "de", "problem_german_section", "de"),
    ("softwareVersion", "fr: {a: b}\nsoftwareVersion", "fr", "problem_country_section", "another country"),
    ("softwareVersion", "zebra: 1\nsoftwareVersion", "zebra", "problem_unknown_key", "unknown key"),
    ("2026-05-02", "2026-24-06", "releaseDate", "problem_date", "month 24"),
    ("2026-05-02", "2026-02-30", "releaseDate", "problem_date", "30 February"),
    ("2026-05-02", "02.05.2026", "releaseDate", "problem_date", "German date"),
    ("2026-05-02", "2026-05-02 10:00:00", "releaseDate", "problem_date", "date with a time"),
    ("platforms:\n  - web\n", "platforms: []\n", "platforms", "problem_empty_list", "no platform"),
    ("platforms:\n  - web\n", "platforms: web\n", "platforms", "problem_not_list", "a platform that is no list"),
    ("geographic-information-systems", "government", "categories[0]", "problem_categories", "unknown category"),
    ("developmentStatus: stable", "developmentStatus: production", "developmentStatus", "problem_one_of", "status"),
    ("standalone/web", "web", "softwareType", "problem_one_of", "software type"),
    ("local-authorities", "waste-management", "intendedAudience.scope[0]", "problem_scopes", "unknown scope"),
    ("    - DE\n", "    - DEU\n", "intendedAudience.countries[0]", "problem_country", "three-letter country"),
    ("    - DE\n", "    - De\n", "intendedAudience.countries[0]", "problem_country", "mixed case"),
    ("  de:\n", "  de_DE:\n", "description", "problem_language", "POSIX locale"),
    ("  de:\n", "  gr:\n", "description", "problem_language", "a country is no language"),
    (LONG, "Zu kurz.", "description.de.longDescription", "problem_too_short", "long description too short"),
    (
        "Störungen an Straßenlaternen melden und verfolgen",
        "x" * 151,
        "description.de.shortDescription",
        "problem_too_long",
        "151 characters",
    ),
    (
        "    features: [Map, Report, Assignment, Statistics, Export]\n",
        "",
        "description.en.features",
        "problem_required",
        "no features",
    ),
    ("EUPL-1.2", "EUPL 1.2", "legal.license", "problem_license", "no SPDX id"),
    ("EUPL-1.2", "MIT OR", "legal.license", "problem_license", "half an expression"),
    ("EUPL-1.2", "MIT WITH EUPL-1.2", "legal.license", "problem_license", "a licence is no exception"),
    ("legal:\n  license: EUPL-1.2\n", "", "legal.license", "problem_required", "no legal section"),
    ("legal:\n  license: EUPL-1.2\n", "legal:\n", "legal.license", "problem_required", "legal section empty"),
    ("legal:\n  license: EUPL-1.2\n", "legal: [EUPL-1.2]\n", "legal", "problem_not_section", "legal is a list"),
    ("type: internal", "type: commercial", "maintenance.type", "problem_one_of", "maintenance type"),
    ("type: internal", "type: contract", "maintenance.contractors", "problem_contractors_missing", "no contractor"),
    (
        "type: internal",
        "type: internal\n  contractors: [{name: ACME, until: '2030-01-01'}]",
        "maintenance.contractors",
        "problem_contractors_given",
        "contractors with type internal",
    ),
    (
        "  contacts:\n    - name: Ada Beispiel\n      email: ada@stadt.example\n",
        "",
        "maintenance.contacts",
        "problem_contacts_missing",
        "nobody named",
    ),
    ("ada@stadt.example", "ada(at)stadt.example", "maintenance.contacts[0].email", "problem_email", "e-mail"),
    (
        "      email: ada@stadt.example",
        "      role: boss",
        "maintenance.contacts[0].role",
        "problem_unknown_key",
        "deep key",
    ),
    (
        "localisationReady: true",
        "localisationReady: no",
        "localisation.localisationReady",
        "problem_not_truth",
        "no is a text",
    ),
    (
        "localisationReady: true",
        "localisationReady: 'true'",
        "localisation.localisationReady",
        "problem_not_truth",
        "quoted",
    ),
    ("[de, en]", "[]", "localisation.availableLanguages", "problem_empty_list", "no language"),
    ("[de, en]", "[de, hr_HR]", "localisation.availableLanguages[1]", "problem_language", "POSIX language"),
    ('      versionMin: "14"', "      optional: maybe", "dependsOn.open[0].optional", "problem_not_truth", "optional"),
    ("softwareVersion", "supports: [{id: 'alias:dsgvo'}]\nsoftwareVersion", "supports[0].id", "problem_alias", "alias"),
    ("softwareVersion", "organisation: {uri: Stadt}\nsoftwareVersion", "organisation.uri", "problem_uri", "no URI"),
    (
        "softwareVersion",
        "isBasedOn: [https://a.example/b, c]\nsoftwareVersion",
        "isBasedOn[1]",
        "problem_url",
        "based on",
    ),
    ("softwareVersion", "logo: /logo.svg\nsoftwareVersion", "logo", "problem_absolute_path", "absolute logo"),
    ("softwareVersion", "logo: file:logo.svg\nsoftwareVersion", "logo", "problem_file_scheme", "file address"),
    ("softwareVersion", "logo: logo.svg\nsoftwareVersion", "logo", "problem_no_such_file", "logo not there"),
    ("softwareVersion", "logo: ../logo.svg\nsoftwareVersion", "logo", "problem_no_such_file", "logo outside"),
    ("softwareVersion", "logo: logo.gif\nsoftwareVersion", "logo", "problem_extension", "ending"),
    ("EUPL-1.2", "MIT or ISC", "legal.license", "problem_license", "operator in small letters"),
    ("EUPL-1.2", "licenseref-stadt", "legal.license", "problem_license", "LicenseRef in small letters"),
    ("EUPL-1.2", "LicenseRef-a_b", "legal.license", "problem_license", "LicenseRef with an underscore"),
    ("EUPL-1.2", "LicenseRef-x+", "legal.license", "problem_license", "no later version of an own licence"),
    ("EUPL-1.2", "MIT +", "legal.license", "problem_license", "space before the plus sign"),
    ("EUPL-1.2", "(MIT", "legal.license", "problem_license", "bracket left open"),
    ("EUPL-1.2", "MIT ISC", "legal.license", "problem_license", "no operator"),
    ("EUPL-1.2", "MIT/ISC", "legal.license", "problem_license", "slash"),
    ("EUPL-1.2", "'  '", "legal.license", "problem_license", "blank licence"),
    ("ada@stadt.example", "''", "maintenance.contacts[0].email", "problem_email", "empty e-mail"),
    ("ada@stadt.example", "ada@-stadt.example", "maintenance.contacts[0].email", "problem_email", "hyphen first"),
    ("ada@stadt.example", "ada..b@stadt.example", "maintenance.contacts[0].email", "problem_email", "two dots"),
    ("ada@stadt.example", "Ada <a@stadt.example>", "maintenance.contacts[0].email", "problem_email", "with a name"),
    ("ada@stadt.example", "ada@stadt", "maintenance.contacts[0].email", "problem_email", "no dot behind the at sign"),
    ("softwareVersion", "roadmap: https://a.example:port/\nsoftwareVersion", "roadmap", "problem_http_url", "port"),
    ("softwareVersion", "roadmap: https://a.example/%zz\nsoftwareVersion", "roadmap", "problem_http_url", "escape"),
    ("softwareVersion", "roadmap: ftp://a.example/\nsoftwareVersion", "roadmap", "problem_http_url", "ftp"),
    ("softwareVersion", "roadmap: 'https://a b.example'\nsoftwareVersion", "roadmap", "problem_http_url", "space"),
    ("softwareVersion", "roadmap: 'https://[::1'\nsoftwareVersion", "roadmap", "problem_http_url", "half an IPv6"),
    (
        "softwareVersion",
        "organisation: {uri: 'https://a.example#b'}\nsoftwareVersion",
        "organisation.uri",
        "problem_uri",
        "#",
    ),
    (
        "softwareVersion",
        "organisation: {uri: 'urn:urn:b'}\nsoftwareVersion",
        "organisation.uri",
        "problem_uri",
        "urn:urn",
    ),
    ("softwareVersion", "organisation: {name: a}\nsoftwareVersion", "organisation.uri", "problem_required", "no uri"),
    ("softwareVersion", "fundedBy: [{name: a}]\nsoftwareVersion", "fundedBy[0].uri", "problem_required", "funder"),
    ("[de, en]", "[de, deu]", "localisation.availableLanguages[1]", "problem_language", "deu is de"),
    ("[de, en]", "[de, xqx]", "localisation.availableLanguages[1]", "problem_language", "unregistered language"),
    ("[de, en]", "[de, en-999]", "localisation.availableLanguages[1]", "problem_language", "unregistered region"),
    ("[de, en]", "[de, sr-Xxxx]", "localisation.availableLanguages[1]", "problem_language", "unregistered script"),
    ("[de, en]", "[de, de-1997]", "localisation.availableLanguages[1]", "problem_language", "unregistered variant"),
    ("[de, en]", "[de, ~]", "localisation.availableLanguages[1]", "problem_language", "empty item"),
    ("- geographic-information-systems", "-", "categories[0]", "problem_categories", "empty category"),
    (
        "    features: [Map",
        "    videos: [https://stadt.example/v.mp4]\n    features: [Map",
        "description.en.videos[0]",
        "problem_video",
        "video without oEmbed",
    ),
    (
        "    features: [Map",
        "    screenshots: [a.svg]\n    features: [Map",
        "description.en.screenshots[0]",
        "problem_extension",
        "SVG is no screenshot",
    ),
    (
        "    features: [Map",
        "    screenshots: ['']\n    features: [Map",
        "description.en.screenshots[0]",
        "problem_extension",
        "empty screenshot",
    ),
    (
        "softwareVersion",
        "IT: {countryExtensionVersion: 1.0}\nsoftwareVersion",
        "IT.countryExtensionVersion",
        "problem_one_of",
        "1.0 without quotes is 1",
    ),
    ("softwareVersion", "inputTypes: [csv]\nsoftwareVersion", "inputTypes[0]", "problem_mime", "media type"),
]


@pytest.mark.parametrize(("old", "new", "key", "problem"), [pytest.param(*row[:4], id=row[4]) for row in ERRORS])
def test_each_mistake_is_one_error_at_its_key(old: str, new: str, key: str, problem: str) -> None:
    assert [(k, p) for k, p, _ in complaints(spoiled(old, new))] == [(key, problem)]


ACCEPTED = [
    ('"0"', '"0.7"', "a current version"),
    ("EUPL-1.2", "eupl-1.2 OR (AGPL-3.0-or-later AND MIT)", "ids in any case"),
    ("EUPL-1.2", "GPL-2.0-only WITH Classpath-exception-2.0", "exception"),
    ("EUPL-1.2", "Apache-2.0+", "or later by a plus sign"),
    ("EUPL-1.2", "LicenseRef-Stadt", "own licence"),
    ("- web\n", "- web\n  - Nintendo\n", "free platform"),
    ("  de:\n", "  de-CH-1996:\n", "region and variant"),
    ("internal", "none", "nobody maintains it"),
    ("softwareVersion", "isBasedOn: https://a.example/b\nsoftwareVersion", "a single origin"),
    ("softwareVersion", "organisation: {uri: 'urn:x-stadt:bauamt'}\nsoftwareVersion", "URN"),
    ("softwareVersion", "logo: https://stadt.example/logo.gif\nsoftwareVersion", "picture elsewhere is not fetched"),
    ("softwareVersion", "supports: [{id: 'alias:gdpr'}]\nsoftwareVersion", "known alias"),
    ("2026-05-02", '"2026-05-02"', "quoted date"),
    ("EUPL-1.2", "GPL-2.0+", "an id of old"),
    ("EUPL-1.2", "EUPL-1.2-or-later", "or later behind any licence"),
    ("EUPL-1.2", "DocumentRef-a:LicenseRef-b", "licence in another document"),
    ("ada@stadt.example", "a.da+x@münchen.example", "umlaut domain"),
    ("ada@stadt.example", "'\"a da\"@stadt.example'", "quoted local part"),
    ("[de, en]", "[de, nds, hsb, gsw, zh-yue, de-CH-1901, es-419, qaa, x-leicht, i-klingon]", "registered tags"),
    ("- DE\n", "- XK\n", "Kosovo"),
    ("softwareVersion", "organisation: {uri: 'urn:a:b%zz'}\nsoftwareVersion", "short URN"),
    ("softwareVersion", "isBasedOn: 'mailto:ada@stadt.example'\nsoftwareVersion", "an address without a host"),
    ("softwareVersion", "landingURL: https://münchen.example/a b?c=d e#f\nsoftwareVersion", "spaces in a path"),
    ("    features: [Map", "    videos: [https://www.youtube.com/watch?v=x]\n    features: [Map", "video"),
]


@pytest.mark.parametrize(("old", "new"), [pytest.param(*row[:2], id=row[2]) for row in ACCEPTED])
def test_what_the_standard_allows_is_no_error(old: str, new: str) -> None:
    assert complaints(spoiled(old, new)) == []


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        pytest.param('"0"', '"0.4"', "publiccodeYmlVersion", "warning_version", id="older version"),
        pytest.param(
            "- DE\n", "- de\n", "intendedAudience.countries[0]", "warning_lower_case_country", id="lower case"
        ),
        pytest.param(
            "EUPL-1.2", "EUPL-1.2\n  repoOwner: Stadt", "legal.repoOwner", "warning_use_instead", id="repoOwner"
        ),
        pytest.param("platforms", "inputTypes: [text/csv]\nplatforms", "inputTypes", "warning_deprecated", id="types"),
        pytest.param(
            "platforms", "IT: {conforme: {gdpr: true}}\nplatforms", "IT.conforme", "warning_deprecated", id="conforme"
        ),
        pytest.param(
            "platforms",
            "IT: {riuso: {codiceIPA: c_h501}}\nplatforms",
            "IT.riuso.codiceIPA",
            "warning_use_instead",
            id="codiceIPA",
        ),
        pytest.param(
            "    features: [Map",
            "    genericName: Karte\n    features: [Map",
            "description.en.genericName",
            "warning_deprecated",
            id="genericName",
        ),
        pytest.param("platforms", "outputTypes: []\nplatforms", "outputTypes", "warning_deprecated", id="no types"),
        pytest.param("platforms", "it: {piattaforme: {spid: true}}\nplatforms", "it", "warning_use_instead", id="it"),
    ],
)
def test_what_is_outdated_or_doubtful_is_a_warning(old: str, new: str, key: str, problem: str) -> None:
    text = spoiled(old, new)
    assert complaints(text) == []
    assert [(k, p) for k, p, _ in complaints(text, "warning")] == [(key, problem)]


@pytest.mark.parametrize(
    ("old", "new", "key", "problem"),
    [
        pytest.param('"14"', "14", "dependsOn.open[0].versionMin", "hint_unquoted", id="number where text is meant"),
        pytest.param(
            "    - name: Ada Beispiel\n      email: ada@stadt.example\n",
            "    []\n",
            "maintenance.contacts",
            "problem_contacts_missing",
            id="an empty list of contacts",
        ),
    ],
)
def test_what_the_reference_parser_lets_pass_is_a_hint(old: str, new: str, key: str, problem: str) -> None:
    text = spoiled(old, new)
    assert complaints(text) == [] and complaints(text, "warning") == []
    assert [(k, p) for k, p, _ in complaints(text, "hint")] == [(key, problem)]


@pytest.mark.parametrize("value", ["7", "true", "x", "[de]", "1.5"])
def test_a_description_of_another_type_is_an_error_and_no_crash(value: str) -> None:
    before, _, rest = VALID.partition("description:\n")
    text = f"{before}description: {value}\nlegal:{rest.partition('legal:')[2]}"
    assert [(k, p) for k, p, _ in complaints(text)] == [("description", "problem_not_section")]


def test_a_byte_order_mark_and_a_directive_are_what_catalogues_cannot_read() -> None:
    assert complaints(b"\xef\xbb\xbf" + VALID.encode()) == [("publiccodeYmlVersion", "problem_bom", 1)]
    assert complaints("# Stadt\n%YAML 1.2\n---\n" + VALID) == [("", "problem_directive", 2)]
    assert complaints("---\n" + VALID + "usedBy:\n- a\n") == []


def test_an_address_pattern_with_many_stars_is_matched_without_backtracking() -> None:
    assert embeds("https://www.youtube.com/watch?v=1") and not embeds("https://www.youtube.example/watch?v=1")
    assert not embeds("http://" + "a." * 900 + "/")


def test_below_a_small_it_the_key_is_named_as_it_should_be() -> None:
    text = spoiled("platforms", "it:\n  conforme: {gdpr: true}\nplatforms")
    found = complaints(text, "warning")
    assert [(key, line) for key, _, line in found] == [("it", 6), ("IT.conforme", 7)]


def test_lengths_are_counted_in_graphemes() -> None:
    cities = "👩🏽‍🚒" * 150
    assert complaints(spoiled("Report and follow faults of street lamps", cities)) == []
    assert len(complaints(spoiled("Report and follow faults of street lamps", cities + "!"))) == 1


def test_positions_are_those_of_the_key_or_the_nearest_parent() -> None:
    assert complaints(spoiled("- local-authorities", "- rathaus")) == [
        ("intendedAudience.scope[0]", "problem_scopes", 14)
    ]
    assert complaints(spoiled("  license: EUPL-1.2", "  mainCopyrightOwner: Stadt")) == [
        ("legal.license", "problem_required", 32)
    ]


def test_pictures_must_be_in_the_repository_and_what_they_say_they_are() -> None:
    text = spoiled("softwareVersion", "logo: ./img/logo.png\nsoftwareVersion")
    assert complaints(text, img__logo_png=PNG) == []
    assert complaints(text, img__logo_png="GIF89a")[0][1] == "problem_not_png"
    assert complaints(text)[0][1] == "problem_no_such_file"


@pytest.mark.parametrize(
    ("text", "problem", "line"),
    [
        pytest.param(b"name: K\xf6ln\n", "problem_encoding", 1, id="Latin-1"),
        pytest.param("name: a\n\tx: b\n", "problem_yaml", 2, id="tab"),
        pytest.param("name: a\nname: b\n", "problem_yaml", 2, id="key twice"),
        pytest.param("name: a\n---\nname: b\n", "problem_documents", 3, id="two documents"),
        pytest.param("- name\n", "problem_not_mapping", 1, id="a list"),
        pytest.param("", "problem_not_mapping", 1, id="empty"),
    ],
)
def test_an_unreadable_file_is_one_error(text: str | bytes, problem: str, line: int) -> None:
    artifact = read(text)
    assert [(f.text.key, f.line) for f in artifact.findings] == [(f"metadata.{problem}", line)]
    assert not artifact.values and artifact.get("name") is None and artifact.items("name") == []


def test_an_almost_empty_file_names_everything_that_is_missing() -> None:
    text = 'publiccodeYmlVersion: "0"\ndescription: {en: {}}\nlegal: {}\nmaintenance: {}\nlocalisation: {}\n'
    assert {key for key, _, _ in complaints(text)} == {
        "name",
        "url",
        "platforms",
        "developmentStatus",
        "softwareType",
        "legal.license",
        "maintenance.type",
        "description.en.shortDescription",
        "description.en.longDescription",
        "description.en.features",
        "localisation.localisationReady",
        "localisation.availableLanguages",
    }


def test_a_hostile_file_costs_little_and_fills_no_report() -> None:
    keys = "".join(f"x{number}: 1\n" for number in range(20_000))
    assert len(read(VALID + keys).findings) == 200
    assert read("a: " + "[" * 500 + "]" * 500).document is None
