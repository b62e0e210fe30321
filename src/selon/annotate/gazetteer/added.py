"""The places that a user added: one SQLite file a list, in the user's folder for data, beside the built-in index.

A list keeps its name, its credit and the digest of the file it came from. It is written whole or not at all, replaces
an earlier one of its name, and is left as it is when nothing changed.
"""

from __future__ import annotations

import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from hashlib import file_digest
from pathlib import Path

from selon.annotate.gazetteer import SCHEMA, Gazetteer, fold, gazetteer_path, open_gazetteer
from selon.annotate.gazetteer.cells import UnreadablePlaces
from selon.annotate.gazetteer.files import GivenPlace, read_place_file
from selon.annotate.gazetteer.index import find_sounds
from selon.annotate.gazetteer.rows import BETWEEN, MAIN, OTHER, TABLES, Row, Rows, write_rows
from selon.annotate.gazetteer.table import MissingGazetteer
from selon.cache import data_folder, write_whole

ENDING = ".sqlite3"
NAME = re.compile(r"[\w.-]{1,80}")
ABOUT = "create table about (field text primary key, value text) without rowid;"
NEIGHBOURS = 3  # nearest known towns that must agree on a country for a place that has none
AROUND = 1.0  # degrees around a place in which they are looked for
REGIONS = frozenset({"ADM1", "ADM2"})
Names = dict[tuple[str, int], int]


@dataclass(frozen=True, slots=True)
class Added:
    """A list of places that a user added: how many places and names it has, and whom to credit for it."""

    name: str
    file: str
    form: str
    places: int
    names: int
    credit: str | None
    sha256: str
    schema: int = SCHEMA


def add_places(
    file: Path, name: str | None = None, credit: str | None = None, country: str | None = None
) -> tuple[Added, bool]:
    """Put the places of a file into the user's index; False when it was there already.

    ``name`` is what the list is called (default: the file's), ``country`` the ISO code of places that tell none.
    Raises UnreadablePlaces, and then nothing has changed.
    """
    called = name or file.name.split(".")[0]
    if not NAME.fullmatch(called):
        raise UnreadablePlaces(f"{called}: a name of letters, digits, dots and hyphens is needed")
    try:
        with file.open("rb") as opened:
            digest = file_digest(opened, "sha256").hexdigest()
    except OSError as error:
        raise UnreadablePlaces(f"{file}: {error.strerror}") from None
    path = added_folder() / f"{called}{ENDING}"
    known = _about(path) if path.is_file() else None
    if known and (known.sha256, known.schema) == (digest, SCHEMA) and credit in {None, known.credit} and not country:
        return known, False
    given = read_place_file(file)
    rows, names = _rows(given.places, country)
    added = Added(called, file.name, given.form, len(rows), len(names), credit or given.credit, digest)
    try:
        write_whole(path, lambda part: _write(part, rows, names, added))
    except OSError as error:
        raise UnreadablePlaces(f"{path}: cannot be written: {error.strerror}") from None
    return added, True


def added_places() -> tuple[Added, ...]:
    """The lists that the user added, by name."""
    return tuple(_about(path) for path in _files())


def remove_places(name: str) -> bool:
    """Take a list out of the user's index; False when there is none of that name."""
    path = added_folder() / f"{name}{ENDING}"
    if not NAME.fullmatch(name) or not path.is_file():
        return False
    path.unlink()
    return True


def added_indexes() -> tuple[Path, ...]:
    """The files to ask beside the built-in index; raises MissingGazetteer for one of another version, or damaged."""
    for path in _files():
        about = _about(path)
        if about.schema != SCHEMA:
            raise MissingGazetteer(f"the places {about.name} were added by another version of selon: add them again")
    return _files()


def added_folder() -> Path:
    """Where the user's lists lie."""
    return data_folder() / "places"


def _files() -> tuple[Path, ...]:
    return tuple(sorted(added_folder().glob(f"*{ENDING}")))


def _about(path: Path) -> Added:
    try:
        database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            told = dict(database.execute("select field, value from about"))
        finally:
            database.close()
        numbers = {key: int(told[key]) for key in ("places", "names", "schema")}
        return Added(told["name"], told["file"], told["form"], credit=told["credit"], sha256=told["sha256"], **numbers)
    except (sqlite3.DatabaseError, KeyError, TypeError, ValueError) as error:
        raise MissingGazetteer(f"{path} is damaged: `selon gazetteer remove {path.stem}`, then add it again") from error


def _write(path: Path, rows: Mapping[int, Row], names: Names, added: Added) -> None:
    own = Rows(_built())
    articles, _, sounds = own.words()
    own.close()
    database = sqlite3.connect(path)
    try:
        database.executescript("pragma journal_mode = off; pragma synchronous = off;" + TABLES + ABOUT)
        write_rows(database, rows.values(), ((name, place, usual) for (name, place), usual in names.items()))
        database.executemany("insert into sound values (?, ?)", find_sounds(rows, names, articles, sounds))
        database.executemany("insert into about values (?, ?)", asdict(added).items())
        database.commit()
    finally:
        database.close()


def _built() -> Path:
    """The built-in index, which is made first when it is not there yet."""
    open_gazetteer(added=False).close()
    return gazetteer_path()


def _rows(places: Iterable[GivenPlace], country: str | None) -> tuple[dict[int, Row], Names]:
    """The rows of an index and its names. Countries are left out: they are known, and are no points."""
    countries = _Countries(country)
    rows: dict[int, Row] = {}
    names: Names = {}
    for number, place in enumerate(places, 1):
        if place.feature == "PCLI":
            continue
        key = place.id or -number
        if key not in rows:
            rows[key] = _row(key, place, countries.of(place))
        for name, usual in ((place.name, MAIN), *((other, OTHER) for other in place.names)):
            folded = fold(name)
            if folded:
                names[folded, key] = min(usual, names.get((folded, key), OTHER))
    return rows, names


def _row(key: int, place: GivenPlace, country: str | None) -> Row:
    """The row of a place; a province or district has no point, for it would show where nothing happened."""
    lat, lon = (None, None) if place.feature in REGIONS else (place.lat, place.lon)
    within = BETWEEN.join(part.replace(BETWEEN, " ") for part in place.within) or None
    return key, place.name, lat, lon, country, place.admin1, place.feature, place.population, within


class _Countries:
    """The country of a place that names none: that of the list, or of what it lies within, or of the towns around."""

    def __init__(self, told: str | None) -> None:
        self._told = told
        self._gazetteer = Gazetteer(_built())
        self._towns: dict[tuple[int, int], list[tuple[float, float, str]]] = {}

    def of(self, place: GivenPlace) -> str | None:
        """The ISO code, None when nothing tells it."""
        return place.country or self._told or self._outer(place) or self._around(place)

    def _outer(self, place: GivenPlace) -> str | None:
        last = place.within[-1:]
        found = [c.place for name in last for c in self._gazetteer.lookup(name) if c.place.feature == "PCLI"]
        return found[0].country if len(found) == 1 else None

    def _around(self, place: GivenPlace) -> str | None:
        """That of the nearest known towns, when all of them agree: a place at a border has none."""
        if place.lat is None or place.lon is None:
            return None
        lat, lon = place.lat, place.lon
        cells = [(int(lat // AROUND) + i, int(lon // AROUND) + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
        near = sorted(((a - lat) ** 2 + (o - lon) ** 2, code) for cell in cells for a, o, code in self._grid(cell))
        codes = Counter(code for _, code in near[:NEIGHBOURS])
        return next(iter(codes)) if len(codes) == 1 else None

    def _grid(self, cell: tuple[int, int]) -> list[tuple[float, float, str]]:
        if not self._towns:
            for lat, lon, code in self._gazetteer.towns():
                self._towns.setdefault((int(lat // AROUND), int(lon // AROUND)), []).append((lat, lon, code))
        return self._towns.get(cell, [])
