"""Writing the index of places: imported only while it is built."""

from __future__ import annotations

import json
import re
import sqlite3
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from selon.annotate.gazetteer import fold
from selon.annotate.gazetteer.rows import LISTED, MAIN, OTHER, TABLES, Row, write_rows
from selon.annotate.gazetteer.sounds import sound_key
from selon.annotate.gazetteer.table import Country, Named, Table
from selon.lang.gazetteer import (
    Listed,
    Sounds,
    gazetteer_files,
    parse_articles,
    parse_gazetteer,
    parse_sounds,
    parse_spellings,
)

PROVINCE = re.compile(r" (?:Governorate|Province|Oblast|State|Region)$")
ASIDE = re.compile(r" \(.*\)$")


def write_index(path: Path, table: Table) -> None:
    """Fill an empty file with the index, from the table of places and the languages' lists."""
    countries = table.countries()
    lists = [tomllib.loads(source.read_text("utf-8")) for source in gazetteer_files()]
    listed = [place for words in lists for place in parse_gazetteer(words)]
    articles = tuple(dict.fromkeys(article for words in lists for article in parse_articles(words)))
    spellings = [(fold(own), fold(other)) for words in lists for own, other in parse_spellings(words)]
    sounds = next((found for found in map(parse_sounds, lists) if found.letters), Sounds())
    rows, aliases = _places(table.towns(), countries, listed)
    rows = _in_provinces(rows, aliases, table.states())
    database = sqlite3.connect(path)
    try:
        database.executescript("pragma journal_mode = off; pragma synchronous = off;" + TABLES)
        database.executemany("insert into country values (?, ?)", ((c, v.name) for c, v in countries.items()))
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
    towns: Iterable[Named], countries: Mapping[str, Country], listed: Iterable[Listed]
) -> tuple[dict[int, Row], dict[tuple[str, int], int]]:
    rows: dict[int, Row] = {}
    aliases: dict[tuple[str, int], int] = {}

    def add(row: Row, names: Iterable[tuple[str, int]]) -> None:
        rows[row[0]] = row
        for name, usual in names:
            key = (fold(name), row[0])
            aliases[key] = min(usual, aliases.get(key, OTHER))

    for town, others in towns:
        rows[town[0]] = town
        aliases.update(dict.fromkeys(((name, town[0]) for name in others), OTHER))
        aliases[fold(town[1]), town[0]] = MAIN
    for number, place in enumerate(listed, start=1):
        known = rows.get(place.id or 0)
        row = _renamed(known, place.english) if known else _listed_row(-number, place, countries)
        add(row, [(row[1], MAIN), *((name, LISTED) for name in place.names)])
    aliases.pop(("", 0), None)
    return rows, aliases


def _in_provinces(
    rows: Mapping[int, Row], aliases: Mapping[tuple[str, int], int], states: Mapping[str, str]
) -> dict[int, Row]:
    """The rows with what is known of provinces: the code of a listed one, and its name for the towns in it.

    The list of towns has codes without names. A province that is called after its seat has the code of that town; one
    whose code another claims too has none.
    """
    provinces = {key for key, row in rows.items() if row[6] == "ADM1" and row[4]}
    called = [(name, key) for name, key in aliases if key in provinces]
    wanted = {name for name, _ in called}
    seats: dict[tuple[str, str], Row] = {}
    for name, key in aliases:
        if name in wanted and (town := rows[key])[6] != "ADM1" and town[4] and town[5]:
            seats[town[4], name] = max(seats.get((town[4], name), town), town, key=lambda row: row[7])
    codes: dict[int, tuple[str, str]] = {}
    for name, key in called:
        country, main = rows[key][4] or "", rows[key][1]
        seat = seats.get((country, name)) if PROVINCE.search(main) else None
        code = states.get(ASIDE.sub("", main)) if country == "US" else seat[5] if seat else None
        if code:
            codes[key] = (country, code)
    claims = Counter(codes.values())
    names = {code: rows[key][1] for key, code in codes.items() if claims[code] == 1}
    return {key: _placed(row, codes.get(key), names) for key, row in rows.items()}


def _placed(row: Row, province: tuple[str, str] | None, names: Mapping[tuple[str, str], str]) -> Row:
    if province is not None:
        return (*row[:5], province[1], *row[6:]) if province in names else row
    within = names.get((row[4] or "", row[5] or "")) if row[6] != "ADM1" else None
    return (*row[:8], within) if within else row


def _renamed(row: Row, english: str) -> Row:
    return (row[0], english, *row[2:])


def _listed_row(key: int, place: Listed, countries: Mapping[str, Country]) -> Row:
    lat, lon = place.at or (None, None)
    if place.feature != "PCLI":
        return (key, place.english, lat, lon, place.country, None, place.feature, 0, None)
    country = countries.get(place.country or "")
    if country is None:
        raise ValueError(f"{place.country} is no country code")
    return (country.id, country.name, None, None, place.country, None, "PCLI", country.population, None)
