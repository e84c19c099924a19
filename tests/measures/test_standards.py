# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Standards that a text names in other words: parsers and converters, lists that are announced, specifications."""

from __future__ import annotations

import pytest

from tests.kit import run, snapshot

GTFS = "[GTFS](https://gtfs.org/)"
NGSI = "[NGSI-LD](https://www.etsi.org/deliver/x.pdf)"
OWN = "[Lamp control interface specification](https://github.com/lamps/interface)"
LAMPS = "[Open LampLight Protocol (OLLP)](https://github.com/lamps-of-all/ollp/)"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(f"X bundles several operations for processing\n{GTFS} files.", 1, id="for processing"),
        pytest.param(f"A basic converter from {GTFS} to tables.", 1, id="a converter"),
        pytest.param(f"X converts {GTFS} into tables.", 1, id="converts"),
        pytest.param(f"X does not convert {GTFS}.", 0, id="does not convert"),
        pytest.param(f"{GTFS} is for timetables.\n\nX is a small library for parsing GTFS files.", 1, id="by its name"),
        pytest.param(f"{GTFS} is for timetables.\n\nX is a small library for drawing maps.", 0, id="something else"),
        pytest.param("X implements a [TOMP API](https://github.com/TOMP-WG/TOMP-API).", 1, id="a publisher"),
        pytest.param(f"A client for the General Timetable Specification ({GTFS}).", 1, id="a client for it"),
        pytest.param("A client for the bike API ([GBFS](https://github.com/NABSA/gbfs)).", 1, id="its first keepers"),
        pytest.param(f"A client for towns. What {GTFS} is, others tell.", 0, id="a client for others"),
        pytest.param(f"A client for all that towns could not yet publish by means of {GTFS}.", 0, id="far behind"),
        pytest.param(f"**Utilities to process {GTFS} feeds.**", 1, id="to process it"),
        pytest.param(f"Others show how to process {GTFS}.", 0, id="how others do"),
        pytest.param(f"A Kotlin DSL for working with static {GTFS} datasets.", 1, id="for working with it"),
        pytest.param(f"X is a small library to handle {GTFS}.", 1, id="to handle it"),
        pytest.param(f"We gave up on writing a library for working with {GTFS}.", 0, id="given up"),
        pytest.param(f"If you need a tool for working with {GTFS}, look elsewhere.", 0, id="what others need"),
        pytest.param(f"A library for drawing maps. {GTFS} is for timetables.", 0, id="for something else"),
        pytest.param(f"It can much:\n\n- Supported interfaces\n    - FIWARE {NGSI} API\n- Maps", 1, id="a parent item"),
        pytest.param(f"X supports the following:\n\n- {NGSI}\n- {GTFS}", 2, id="a sentence with a colon"),
        pytest.param(f"X supports\nthe following:\n\n1. {NGSI}\n2. maps", 1, id="over two lines"),
        pytest.param(f"X does not support:\n\n- {NGSI}", 0, id="not supported"),
        pytest.param(f"Unsupported:\n\n- {NGSI}", 0, id="unsupported"),
        pytest.param(f"X will support:\n\n- {NGSI}", 0, id="planned"),
        pytest.param(f"Supported by:\n\n- {NGSI}", 0, id="by whom"),
        pytest.param(f"- Supported things\n- {NGSI}", 0, id="beside it"),
        pytest.param(f"X supports maps.\n\n- {NGSI}", 0, id="no colon"),
        pytest.param(f"Its interface is interoperable with the {OWN} of towns.", 1, id="another specification"),
        pytest.param(f"Its interface conforms to the {OWN}.", 1, id="conforms to it"),
        pytest.param(f"See the {OWN}, which is compatible with everything.", 0, id="its own"),
        pytest.param(f"It conforms to our {OWN}.", 0, id="our own"),
        pytest.param(
            f"It lets towns talk to entities implementing the {LAMPS}, which Lindau uses.", 1, id="implementing"
        ),
        pytest.param(f"It is an implementation of the {LAMPS}.", 1, id="an implementation of"),
        pytest.param(f"X implementiert das {LAMPS}.", 1, id="implementiert"),
        pytest.param(f"It does not support others. X is not implementing the {LAMPS}.", 0, id="not implementing"),
        pytest.param(f"We are considering implementing the {LAMPS}.", 0, id="considered"),
        pytest.param(f"Our goal is implementing the {LAMPS}.", 0, id="a goal"),
        pytest.param(f"We are thinking about implementing the {LAMPS}.", 0, id="thought about"),
        pytest.param(f"X no longer implements the {LAMPS}.", 0, id="no longer"),
        pytest.param(f"X compares implementations of the {LAMPS}.", 0, id="those of others"),
        pytest.param("X implements the [Town Coding Standard](https://town.example/c).", 0, id="of those who code"),
        pytest.param("X implements the [Semantic Versioning Specification](https://semver.org).", 0, id="of versions"),
        pytest.param(f"X implements lamps. See the {LAMPS}.", 0, id="implements something else"),
        pytest.param("X implements the [protocol](https://lamps.town/p).", 0, id="no name"),
        pytest.param("X implements the [Lamps API](https://lamps.town/p).", 0, id="an interface"),
        pytest.param(f"Support:\n\n- {NGSI}", 0, id="where to find help"),
        pytest.param(f"It is not compatible with the {OWN}.", 0, id="not compatible"),
        pytest.param("It is compatible with the [old app](https://lamps.example/).", 0, id="no specification"),
        pytest.param(f"X reads timetables as PDF\nand turns them into valid {GTFS}.", 1, id="turns into"),
        pytest.param(f"X can be used to extract data from tables and turn it into {GTFS}.", 1, id="turn into"),
        pytest.param(f"X generates static {GTFS} feeds.", 1, id="generates"),
        pytest.param(f"X wandelt Fahrpläne der Stadt in gültiges {GTFS} um.", 1, id="wandelt um"),
        pytest.param(f"X cannot turn tables into {GTFS}.", 0, id="cannot turn"),
        pytest.param(f"X will turn tables into {GTFS}.", 0, id="will turn"),
        pytest.param(f"Learn how to generate {GTFS}.", 0, id="how to generate"),
        pytest.param(f"X turns tables into maps. What {GTFS} is, others tell.", 0, id="into something else"),
        pytest.param("X generates [FHIR](https://hl7.org/fhir/) documents.", 1, id="health"),
        pytest.param("X uses [A Platform](https://ieeexplore.ieee.org/document/7).", 0, id="a paper"),
    ],
)
def test_standards_in_other_words(text: str, count: int) -> None:
    assert run("reuse.standards", snapshot({"README.md": f"# X\n\n{text}\n"})).value == count


STRATEGY = "[NL API Strategie](https://docs.geostandaarden.nl/api/API-Strategie)"


@pytest.mark.parametrize(
    ("path", "text", "count"),
    [
        pytest.param("DESIGN.md", f"X was designed inline with the {STRATEGY}.", 1, id="a document on the design"),
        pytest.param("DESIGN.md", f"X might differ from the {STRATEGY}.", 0, id="differs"),
        pytest.param("CONTRIBUTING.md", f"X was designed inline with the {STRATEGY}.", 0, id="for those who help"),
    ],
)
def test_standards_in_documents_of_the_root(path: str, text: str, count: int) -> None:
    assert run("reuse.standards", snapshot({"README.md": "# X\n\nLamps.\n", path: f"# X\n\n{text}\n"})).value == count


ALLIANCE = "https://lora-alliance.org/for-developers"
BELOW = f"## Documentation\n\nYou can download the LoRaWAN specification here: {ALLIANCE}"


@pytest.mark.parametrize(
    ("text", "below", "count"),
    [
        pytest.param(
            "Package lorawan provides tools to read and write LoRaWAN\n1.0 and 1.1 frames.",
            BELOW,
            1,
            id="reads and writes",
        ),
        pytest.param("X is an implementation of LoRaWAN 1.1.", BELOW, 1, id="implements"),
        pytest.param(
            "X liest und schreibt LoRaWAN.", BELOW.replace("specification", "Spezifikation"), 1, id="in German"
        ),
        pytest.param("X draws maps.", BELOW, 0, id="something else"),
        pytest.param("X draws maps with LoRaWAN.", BELOW, 0, id="only named"),
        pytest.param("X does not read and write LoRaWAN.", BELOW, 0, id="denied"),
        pytest.param("X reads and writes GTFS.", BELOW, 0, id="another standard"),
        pytest.param("X implements LoRaWAN.", BELOW.replace(ALLIANCE, "https://lamps.example/"), 0, id="another place"),
        pytest.param("X implements LoRaWAN.", f"## More\n\nThe LoRaWAN people: {ALLIANCE}", 0, id="no specification"),
        pytest.param("X implements LoRaWAN.", BELOW.replace("Documentation", "Roadmap"), 0, id="put off"),
    ],
)
def test_specifications_linked_further_down(text: str, below: str, count: int) -> None:
    assert run("reuse.standards", snapshot({"README.md": f"# X\n\n{text}\n\n{below}\n"})).value == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(
            "It conforms to the [OpenAPI Specification 3](https://swagger.io/specification/).", 1, id="conforms"
        ),
        pytest.param(
            "It should conform to the [OpenAPI Specification](https://swagger.io/specification/).", 0, id="should"
        ),
        pytest.param("See the [OpenAPI Specification](https://swagger.io/specification/).", 0, id="only named"),
        pytest.param(
            "It does not conform to the [OpenAPI Specification](https://swagger.io/specification/).", 0, id="not"
        ),
    ],
)
def test_what_something_conforms_to_further_down(text: str, count: int) -> None:
    readme = f"# X\n\nLamps.\n\n## Installation\n\nRun it.\n\n## Making the pages\n\n{text}\n"
    assert run("reuse.standards", snapshot({"README.md": readme})).value == count


GEOJSON = "[GeoJSON](https://geojson.org/)"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param(f"- {GTFS} feeds for buses, such as those of the town", None, id="feeds"),
        pytest.param(f"Each route has a field with a {GEOJSON} FeatureCollection.", None, id="objects"),
        pytest.param(f"Plug-ins that draw formats like {GEOJSON} have moved.", None, id="formats like it"),
        pytest.param(f"Die Karte zeigt {GEOJSON}-Daten der Stadt.", None, id="Daten"),
        pytest.param(f"De kaart toont bestanden in {GEOJSON}.", None, id="bestanden"),
        pytest.param(f"Lamps are in {GEOJSON}.", 0, id="nothing that is exchanged"),
        pytest.param(f"- {GTFS}", 0, id="the name alone"),
        pytest.param(f"Other tools read {GTFS} feeds.", 0, id="others"),
        pytest.param(f"X has no {GTFS} feeds, and does not read {GTFS} files.", 0, id="denied"),
        pytest.param(f"We would like to publish {GTFS} feeds.", 0, id="a wish"),
        pytest.param(f"How {GTFS} feeds are made is explained there.", 0, id="explained elsewhere"),
        pytest.param("The [GTFS](https://lamps.example/) feeds of the town.", 0, id="another place"),
        pytest.param("The [feeds](https://gtfs.org/) of the town.", 0, id="without its name"),
    ],
)
@pytest.mark.parametrize("path", ["README.md", "docs/feeds.md"])
def test_what_is_exchanged_by_a_standard_leaves_it_open(path: str, text: str, count: int | None) -> None:
    body = f"# X\n\nLamps.\n\n## Backends\n\n{text}\n"
    assert run("reuse.standards", snapshot({"README.md": "# X\n\nLamps.\n", path: body})).value == count


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("docs/a.md", "See also"),
        ("docs/a.md", "Roadmap"),
        ("docs/third-party/gtfs/readme.md", "Feeds"),
        ("CONTRIBUTING.md", "Feeds"),
    ],
)
def test_what_is_exchanged_is_of_no_weight_elsewhere(path: str, heading: str) -> None:
    body = f"# X\n\nLamps.\n\n## {heading}\n\nThe {GTFS} feeds of the town.\n"
    assert run("reuse.standards", snapshot({"README.md": "# X\n\nLamps.\n", path: body})).value == 0


def test_catalogues_of_maps_are_named_by_their_standard() -> None:
    text = (
        "# CSW support\n\nIt provides support for the\n[CSW](http://www.opengeospatial.org/standards/cat) standard.\n"
    )
    assert run("reuse.standards", snapshot({"README.md": "# X\n\nLamps.\n", "doc/csw.md": text})).value == 1


@pytest.mark.parametrize(
    ("link", "value"),
    [
        ("[ISO](https://www.iso.org)", 0),
        ("https://www.iso.org/", 0),
        ("[W3C standards](https://www.w3.org/TR/)", 0),
        ("[OGC](https://www.ogc.org/standards/)", 0),
        ("[DIN](https://www.din.de/de)", 0),
        ("[HTML5](https://www.w3.org/)", None),
        ("[ISO 19115](https://www.iso.org/)", 1),
        ("[ISO 8601](https://www.iso.org/standard/70907.html)", 1),
        ("[WCAG 2.2](https://www.w3.org/TR/WCAG22/)", 1),
        ("[OParl](https://oparl.org/)", 1),
        ("[MQTT](https://mqtt.org)", 1),
    ],
)
def test_the_front_page_of_a_body_with_many_standards_names_none(link: str, value: int | None) -> None:
    measurement = run("reuse.standards", snapshot({"README.md": f"# Lamps\n\n## Standards\n\n- {link}\n"}))
    assert measurement.value == value


def test_a_front_page_among_what_is_supported_names_no_standard() -> None:
    text = (
        'publiccodeYmlVersion: "0.5"\nname: Lamps\nsupports:\n  - id: https://www.iso.org\n  - id: https://gtfs.org\n'
    )
    assert run("reuse.standards", snapshot({"publiccode.yml": text})).value == 1
