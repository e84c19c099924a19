# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Municipalities and coordinates that are fixed in the code, with a reason for each, and what is none of that."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sealcheck.artifacts.locality.coordinates import pairs
from sealcheck.artifacts.locality.gazetteer import known, municipality, names_of, nearest
from sealcheck.model import LANGUAGES, Measurement
from sealcheck.words import words
from tests.kit import run, snapshot, workbench

README = "# Stadtportal\n\nThe portal of the city of Lüneburg, built by the Hansestadt Lüneburg for its citizens.\n"
NAMES = "Hansestadt Lüneburg"
IN_LUENEBURG = "53.2509, 10.4141"
SOMEWHERE = "52.0212, 8.5347"  # Bielefeld


def ask(files: dict[str, str], **subject: str) -> Measurement:
    measurement = run("locality.hard_wired", snapshot({"README.md": README} | files, **subject))
    said = (measurement.summary, *(item.text for item in measurement.evidence))
    assert all(words(text, language) for text in said if text for language in LANGUAGES)
    return measurement


def kinds(measurement: Measurement, kind: str = "against") -> list[str]:
    return [item.text.key.removeprefix("locality.") for item in measurement.evidence if item.kind == kind]


FOUND: list[tuple[str, dict[str, str], list[str]]] = [
    ("a title", {"app.py": 'TITLE = "Portal der Hansestadt Lüneburg"\n'}, ["hit_home"]),
    ("a plain name", {"app.ts": "const city = 'Lüneburg'\n"}, ["hit_home"]),
    ("a page", {"index.html": "<footer>\n  Stadtverwaltung Lüneburg\n</footer>\n"}, ["hit_home"]),
    ("an attribute", {"App.vue": '<img alt="Wappen von Lüneburg" src="w.svg">\n'}, ["hit_home"]),
    ("behind a comment sign in an address", {"a.js": "x = 'https://karten.invalid/'; y = 'Lüneburg'\n"}, ["hit_home"]),
    ("the middle of a map", {"map.js": f"const center = [{IN_LUENEBURG}]\n"}, ["hit_pair_home"]),
    ("the other way round", {"map.js": "fromLonLat([10.4141, 53.2509])\n"}, ["hit_pair_home"]),
    ("keys on two lines", {"map.kt": "val lat = 53.2509\nval lon = 10.4141\n"}, ["hit_pair_home"]),
    ("attributes", {"map.html": '<x-map latitude="53.2509" longitude="10.4141">\n'}, ["hit_pair_home"]),
    ("a box", {"map.py": "BBOX = [10.310, 53.201, 10.499, 53.291]\n"}, ["hit_pair_home"]),
    ("on the next line", {"map.ts": f"center: [\n  {IN_LUENEBURG}\n]\n"}, ["hit_pair_home"]),
    ("another place", {"map.js": f"L.latLng({SOMEWHERE})\n"}, ["hit_pair_word"]),
    ("another place by its axes", {"m.go": "lat := 52.0212\nlng := 8.5347\n"}, ["hit_pair_axes"]),
    ("a server", {"api.py": 'API = "https://geo.lueneburg.de/wms"\n'}, ["hit_host"]),
    ("a joined server", {"api.py": 'API = "https://www.stadtlueneburg.de/"\n'}, ["hit_host"]),
    (
        "another one, twice",
        {"a.py": 'A = "Stadt Gütersloh"\n', "b.py": 'B = "Stadt Gütersloh, Rathaus"\n'},
        ["hit_titled", "hit_titled"],
    ),
]
NOT_FOUND: list[tuple[str, dict[str, str]]] = [
    ("nothing", {"app.py": "TITLE = 'Portal'\n"}),
    ("a comment", {"app.py": "# for the Hansestadt Lüneburg\n"}),
    ("behind code", {"app.ts": "run() // 'Lüneburg'\n"}),
    ("a block", {"app.java": "/*\n  made 'for' \"Lüneburg\"\n*/\n"}),
    ("a page's comment", {"a.html": "<!--\n  Stadt Lüneburg\n-->\n"}),
    ("a template's comment", {"a.ftl": "<#-- <p>Lüneburg</p> -->\n"}),
    ("a docstring", {"app.py": 'def run():\n    """Start.\n\n    As in "Lüneburg".\n    """\n'}),
    ("a variable", {"app.py": "Lüneburg = load('x')\n"}),
    ("part of a word", {"app.py": "x = 'Lüneburger'\n"}),
    ("a picture", {"app.py": "x = 'img/Lüneburg.png'\n"}),
    ("a typeface", {"app.js": "s = { fontFamily: 'Lüneburg Sans' }\n"}),
    ("another one, once", {"app.py": "x = 'Stadt Gütersloh'\n"}),
    ("no municipality", {"a.py": "x = 'City of Angels'\n", "b.py": "x = 'City of Angels'\n"}),
    ("a test", {"tests/test_app.py": f"TITLE = '{NAMES}'\ncenter = [{IN_LUENEBURG}]\n"}),
    ("an example", {"examples/app.py": f"TITLE = '{NAMES}'\n"}),
    ("documentation", {"docs/app.md": f"`{NAMES}`\n"}),
    ("translations", {"src/i18n/de.ts": f"export default {{ title: '{NAMES}' }}\n"}),
    ("made up", {"src/MockPlaces.ts": f"const center = [{IN_LUENEBURG}]\n"}),
    ("seeds", {"db/seeds.rb": f"City.create(name: '{NAMES}')\n"}),
    ("data", {"data/places.json": f'{{"center": [{IN_LUENEBURG}]}}\n'}),
    ("vendored", {"vendor/a/a.js": f"center = [{IN_LUENEBURG}]\n"}),
    ("generated", {"dist/a.js": f"center = [{IN_LUENEBURG}]\n"}),
    ("an example of configuration", {".env.example": f"CENTER={IN_LUENEBURG}\n"}),
    ("null island", {"map.js": "const center = [0.000, 0.000]\n"}),
    ("bounds of the earth", {"map.js": "bounds = [[-85.0511, -180.0000], [85.0511, 180.0000]]\n"}),
    ("a country", {"map.js": "const center = [51.1657, 10.4515]\n"}),
    ("a far view", {"map.js": f"map.setView([{SOMEWHERE}], 12)\nopts = {{ center: [{SOMEWHERE}], zoom: 5 }}\n"[38:]}),
    ("a wide box", {"map.py": "BBOX = [5.866, 47.270, 15.042, 55.058]\n"}),
    ("two numbers", {"calc.py": f"weights = [{SOMEWHERE}]\n"}),
    ("a point in space", {"scene.js": "camera.position.set(52.0212, 8.5347, 3.125)\n"}),
    ("a projection", {"crs.js": "'+proj=sterea +lat_0=52.1561605 +lon_0=5.3876388 +k=0.9999'\n"}),
    ("a drawing", {"icon.tsx": '<svg viewBox="0 0 9 9"><path d="M52.0212 8.5347z"/></svg>\n'}),
    ("in a comment", {"map.js": f"//   map.setView([{IN_LUENEBURG}], 12)\n"}),
    ("in the sea", {"map.js": "const center = [54.812, 4.231]\n"}),
    ("a foreign server", {"api.py": 'API = "https://geo.example-service.de/wms"\n'}),
    ("a server's documentation", {"tests/api.py": 'API = "https://geo.lueneburg.de/wms"\n'}),
]
ASIDE: list[tuple[str, dict[str, str], str]] = [
    ("environment", {"app.py": f'CENTER = os.environ.get("CENTER", "center {IN_LUENEBURG}")\n'}, "aside_settable"),
    ("of node", {"app.js": "const city = process.env.CITY || 'Lüneburg'\n"}, "aside_settable"),
    ("of Spring", {"A.java": '@Value("${city:Lüneburg}")\nString city = "Lüneburg";\n'}, "aside_settable"),
    ("an option", {"app.py": 'parser.add_argument("--city", default="Lüneburg")\n'}, "aside_settable"),
    ("a file of settings", {"src/config/map.ts": f"export const center = [{IN_LUENEBURG}]\n"}, "aside_settings"),
    ("a hint", {"app.html": '<input placeholder="z. B. Lüneburg">\n'}, "aside_example"),
    ("an author", {"app.py": '__author__ = "Hansestadt Lüneburg"\n'}, "aside_author"),
    ("a part of many", {"parts/bielefeld/map.js": f"const center = [{SOMEWHERE}]\n"}, "aside_variant"),
]


@pytest.mark.parametrize(("files", "reasons"), [pytest.param(f, r, id=name) for name, f, r in FOUND])
def test_a_locality_in_the_code_is_shown_with_a_reason(files: dict[str, str], reasons: list[str]) -> None:
    measurement = ask(files)
    assert kinds(measurement) == reasons and measurement.value == len(reasons)


@pytest.mark.parametrize("files", [pytest.param(files, id=name) for name, files in NOT_FOUND])
def test_what_is_no_locality_in_the_code(files: dict[str, str]) -> None:
    measurement = ask(files)
    assert measurement.value == 0 and kinds(measurement) == kinds(measurement, "near_miss") == []
    assert kinds(measurement, "searched") == ["searched"]


@pytest.mark.parametrize(("files", "reason"), [pytest.param(f, r, id=name) for name, f, r in ASIDE])
def test_what_need_not_be_changed_is_shown_with_the_reason(files: dict[str, str], reason: str) -> None:
    measurement = ask(files)
    assert measurement.value == 0 and set(kinds(measurement, "near_miss")) == {reason}


def test_evidence_names_the_line_and_shows_it() -> None:
    found = next(item for item in ask({"src/app.py": "import x\n\nCITY = 'Lüneburg'\n"}).evidence)
    assert (found.path, found.start, found.excerpt) == ("src/app.py", 3, "CITY = 'Lüneburg'") and found.blob


def test_two_names_of_one_place_on_a_line_count_once() -> None:
    found = ask({"README.md": "# A\n\nBuilt by the Stadt München.\n", "a.py": "x = 'München, Munich'\ny = 'Munich'\n"})
    assert found.value == 2 and [dict(item.text.args)["place"] for item in found.evidence] == ["München"] * 2


def homes(files: dict[str, str], **subject: str) -> Iterator[tuple[str, str]]:
    for home in workbench(snapshot(files, **subject)).get("home_places"):
        yield home.place.name, home.why


@pytest.mark.parametrize(
    ("files", "subject", "expected"),
    [
        pytest.param({}, {"name": "lueneburg-portal"}, [("Lüneburg", "name")], id="name"),
        pytest.param({}, {"name": "LueneburgPortal"}, [("Lüneburg", "name")], id="name in one word"),
        pytest.param({}, {"owner": "stadtlueneburg"}, [("Lüneburg", "owner")], id="account"),
        pytest.param({}, {"owner": "city-of-reading"}, [("Reading", "owner")], id="an everyday word, but a city"),
        pytest.param({}, {"name": "reading-list"}, [], id="an everyday word"),
        pytest.param({}, {"name": "ulm"}, [("Ulm", "name")], id="a short name of its own"),
        pytest.param({}, {"owner": "CityOfNewYork"}, [("New York", "owner")], id="two words"),
        pytest.param({}, {"name": "kubernetes"}, [], id="part of a word"),
        pytest.param(
            {"publiccode.yml": "legal:\n  mainCopyrightOwner: Stadt Essen\n"}, {}, [("Essen", "owner")], id="publiccode"
        ),
        pytest.param(
            {"LICENSE": "MIT\n\nCopyright (c) 2026 Landeshauptstadt München\n"},
            {},
            [("München", "copyright")],
            id="licence",
        ),
        pytest.param({"README.md": "# Portal Bielefeld\n"}, {}, [("Bielefeld", "title")], id="title"),
        pytest.param(
            {"README.md": "# A\n\nThe portal of the city of Reading.\n"}, {}, [("Reading", "text")], id="text"
        ),
        pytest.param({"README.md": README}, {}, [("Lüneburg", "text")], id="text, more than once"),
        pytest.param(
            {"README.md": "# Portal\n\n" + "It is used in Bielefeld. " * 3}, {}, [("Bielefeld", "text")], id="often"
        ),
        pytest.param({"README.md": "# Portal\n\nWorks in Bielefeld, Münster and Ulm.\n"}, {}, [], id="users"),
        pytest.param({"README.md": "# Portal\n\n" + "You Can do it. Change it. " * 9}, {}, [], id="everyday words"),
        pytest.param(
            {"README.md": "# P\n\n" + "Stadt Bielefeld, Stadt Münster, Stadt Gütersloh.\n"}, {}, [], id="many users"
        ),
    ],
)
def test_for_which_places_a_project_was_made(
    files: dict[str, str], subject: dict[str, str], expected: list[tuple[str, str]]
) -> None:
    assert list(homes(files, **subject)) == expected


def test_the_gazetteer_knows_places_by_name_and_by_coordinates() -> None:
    munich = municipality("muenchen")
    assert munich and set(names_of(munich)) == {"München", "Munich"}
    assert municipality("Essen") is None and known("Essen")
    near = nearest(48.4, 10.0, 10)
    assert near and near.name in ("Ulm", "Neu-Ulm")
    assert nearest(54.8, 4.2, 10) is None


def test_the_places_nearest_to_home_come_first_and_no_file_fills_the_report() -> None:
    many = "".join(f"a{number} = 'Lüneburg'\n" for number in range(30))
    files = {"a/many.py": many, "z/map.js": f"center = [{IN_LUENEBURG}]\n", "b/map.js": f"center = [{SOMEWHERE}]\n"}
    measurement = ask(files)
    assert measurement.value == 22  # no more than 20 of one file are counted
    assert len({item.path for item in measurement.evidence}) == 3 and len(measurement.evidence) == 12
    assert [item.path for item in measurement.evidence][:5] == ["a/many.py"] * 3 + ["z/map.js", "b/map.js"]


def test_a_file_of_numbers_takes_no_time() -> None:
    lines = ["latitude = 52.0212, longitude = 8.5347 " * 20] * 2000
    assert not [pair for index in range(len(lines)) for pair in pairs(lines, index)]
