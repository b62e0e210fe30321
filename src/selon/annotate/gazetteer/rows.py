"""One SQLite file of places: its tables, and what is asked of them."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from selon.annotate.gazetteer.sieve import NONE, make_sieve, passes
from selon.lang.gazetteer import Sounds
from selon.model import Place

TABLES = """
create table country (code text primary key, name text not null) without rowid;
create table word (kind text primary key, words text not null) without rowid;
create table place (id integer primary key, name text not null, lat real, lon real, country text, admin1 text,
  feature text not null, population integer not null, within text);
create table alias (name text not null, place integer not null, usual integer not null,
  primary key (name, place)) without rowid;
create table sieve (bits blob not null);
create table sound (key text not null, place integer not null, primary key (key, place)) without rowid;
"""
COLUMNS = "id, place.name, lat, lon, country, admin1, feature, population, within"
BETWEEN = " | "  # the names in ``within``
LISTED, MAIN, OTHER = 0, 1, 2  # how usual a name is: see Candidate
Row = tuple[int, str, float | None, float | None, str | None, str | None, str, int, str | None]
Found = tuple[int, str, float | None, float | None, str | None, str | None, str, int, str | None, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean. ``usual`` is 0 for a name from a language's list, 1 for its main name, else 2."""

    place: Place
    population: int
    admin1: str | None
    usual: int


class Rows:
    """A file of places, opened read-only."""

    def __init__(self, path: Path, countries: Mapping[str, str] | None = None) -> None:
        """Raises sqlite3.DatabaseError when the file is not one. ``countries`` are for a file that holds none."""
        uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
        self._file = sqlite3.connect(uri, uri=True, check_same_thread=False)
        own: dict[str, str] = dict(self._file.execute("select code, name from country"))
        self.countries = own or dict(countries or {})
        row = self._file.execute("select bits from sieve").fetchone()
        self._sieve: bytes = row[0] if row else NONE

    def words(self) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...], Sounds]:
        """The articles, spellings and sounds of names from other scripts."""
        rows = {kind: json.loads(words) for kind, words in self._file.execute("select kind, words from word")}
        letters = tuple((own, other) for own, other in rows["letters"])
        sounds = Sounds(frozenset(rows["countries"]), letters, rows["vowels"], rows["mute"], rows["silent"])
        return tuple(rows["articles"]), tuple((own, other) for own, other in rows["spellings"]), sounds

    def find(self, key: str) -> tuple[Candidate, ...]:
        """The places of a folded name, the most usual and the largest first."""
        if not passes(key, self._sieve):
            return ()
        rows = self._file.execute(
            f"select {COLUMNS}, usual from alias join place on place.id = alias.place where alias.name = ?"
            " order by usual = 2, population desc, id",
            (key,),
        )
        return tuple(map(self._candidate, rows))

    def sounding(self, key: str) -> tuple[Candidate, ...]:
        """The places with a name of this sound, the largest first."""
        rows = self._file.execute(
            f"select {COLUMNS}, {OTHER} from sound join place on place.id = sound.place where sound.key = ?"
            " order by population desc, id",
            (key,),
        )
        return tuple(map(self._candidate, rows))

    def by_id(self, number: int | None, usual: int) -> Candidate | None:
        """The place of a GeoNames id, as a candidate for a name that is so ``usual``."""
        row = number and self._file.execute(f"select {COLUMNS}, ? from place where id = ?", (usual, number)).fetchone()
        return self._candidate(row) if row else None

    def towns(self) -> Iterator[tuple[float, float, str]]:
        """Latitude, longitude and country of every town that has them."""
        yield from self._file.execute(
            "select lat, lon, country from place where lat is not null and country is not null and feature like 'PPL%'"
        )

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _candidate(self, row: Found) -> Candidate:
        key, name, lat, lon, country, admin1, feature, population, within, usual = row
        told = within.split(BETWEEN) if within else []
        outer = dict.fromkeys(part for part in (*told, self.countries.get(country or "")) if part and part != name)
        place = Place(key if key > 0 else None, name, lat, lon, country, feature, tuple(outer))
        return Candidate(place, population, admin1, usual)


def write_rows(database: sqlite3.Connection, rows: Iterable[Row], aliases: Iterable[tuple[str, int, int]]) -> None:
    """Put places and their folded names (name, place, usual) into tables that are empty, with their sieve."""
    database.executemany("insert into place values (?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
    ordered = sorted(aliases)
    database.executemany("insert into alias values (?, ?, ?)", ordered)
    database.execute("insert into sieve values (?)", (make_sieve({name for name, _, _ in ordered}),))
