"""Reading other people's lists of places: a GeoNames dump, a TSV with a header, or GeoJSON, plain, .gz or .zip.

GeoNames' columns are those of https://download.geonames.org/export/dump/readme.txt; GeoJSON is RFC 7946. A list is
read whole or not at all: the first line that cannot be understood is named with its cause.
"""

from __future__ import annotations

import gzip
import json
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TextIO

from selon.annotate.gazetteer.cells import WIDEST, UnreadablePlaces, country, degrees, kind, whole

DUMP = 19  # columns of a GeoNames dump
MOST = 3_000_000  # places of a dump: those of the largest country fit, those of all would fill the memory
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("name", "nom", "label", "wof:name"),
    "names": (
        "names", "variants", "alternatenames", "alternate_names", "aliases", "asciiname",
        "eng", "fra", "ara", "en", "fr", "ar", "name_en", "name_fr", "name_ar", "name:en", "name:fr", "name:ar",
    ),
    "lat": ("lat", "latitude", "y", "geom:latitude"),
    "lon": ("lon", "lng", "long", "longitude", "x", "geom:longitude"),
    "country": ("country", "countrycode", "country_code", "iso", "iso2", "wof:country"),
    "population": ("population", "pop", "gn:population"),
    "kind": ("kind", "type", "placetype", "place", "feature", "feature_code", "featurecode", "fcode", "wof:placetype"),
    "id": ("gn_id", "geonameid", "geonames_id", "geonames", "gn:id"),
    "key": ("wof_id", "id", "wof:id"),
    "parent": ("parent_id", "parent", "wof:parent_id"),
}  # fmt: skip
CLASSES: Mapping[str, str] = {"A": "ADM2", "P": "PPL", "S": "BLDG", "R": "BLDG"}  # of GeoNames; all others are nature
Row = tuple[str, Mapping[str, str]]  # where it stands, for messages, and its cells by column
SPLITS = "|", ";", ","  # between the names of one cell: the first that is there


@dataclass(frozen=True, slots=True)
class GivenPlace:
    """A place as a list gives it. ``within`` runs outwards, as far as the list itself tells."""

    name: str
    names: tuple[str, ...]
    lat: float | None
    lon: float | None
    country: str | None
    feature: str
    population: int
    id: int | None
    admin1: str | None = None
    within: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlaceFile:
    """The places of a file, and what it says of itself; ``form`` is geonames, tsv or geojson."""

    form: str
    places: tuple[GivenPlace, ...]
    credit: str | None = None


def read_place_file(path: Path) -> PlaceFile:
    """The places of a file; raises UnreadablePlaces naming the file, the line and the cause."""
    try:
        with _opened(path) as file:
            first = file.readline()
            file.seek(0)
            if first.lstrip()[:1] == "{":
                return _geojson(path, file)
            if _is_dump(first):
                return PlaceFile("geonames", _dump(path, file), "GeoNames, CC BY 4.0")
            return PlaceFile("tsv", tuple(_tsv(path, file)))
    except UnicodeDecodeError as error:
        raise UnreadablePlaces(f"{path}: not UTF-8: {error.reason} at byte {error.start}") from None
    except (OSError, EOFError, zipfile.BadZipFile, zlib.error) as error:
        raise UnreadablePlaces(f"{path}: {getattr(error, 'strerror', None) or error}") from None


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """The text of a file; of a .zip, that of the only list in it."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            names = [n for n in archive.namelist() if not n.lower().startswith(("readme", "__macosx"))]
            if len(names) != 1:
                raise UnreadablePlaces(f"{path}: holds {len(names)} files, not one list of places")
            with archive.open(names[0]) as raw, TextIOWrapper(raw, "utf-8-sig") as file:
                yield file
    elif path.suffix == ".gz":
        with gzip.open(path, "rt", encoding="utf-8-sig") as file:
            yield file
    else:
        with path.open(encoding="utf-8-sig") as file:
            yield file


def _is_dump(line: str) -> bool:
    cells = line.rstrip("\r\n").split("\t")
    return len(cells) == DUMP and cells[0].isdecimal()


# --- GeoNames


def _dump(path: Path, file: TextIO) -> tuple[GivenPlace, ...]:
    """The places of a dump; a province that the dump holds too is what its towns lie within."""
    provinces = {(c[8], c[10]): c[1] for _, c in _lines(path, file) if c[7] == "ADM1"}
    file.seek(0)
    return tuple(_dumped(at, cells, provinces) for at, cells in _lines(path, file))


def _lines(path: Path, file: TextIO) -> Iterator[tuple[str, list[str]]]:
    """The rows of a dump one by one, each with where it stands."""
    for number, line in enumerate(file, 1):
        at, cells = f"{path}: line {number}", line.rstrip("\r\n").split("\t")
        if number > MOST:
            raise UnreadablePlaces(f"{at}: a list may have {MOST:,} places; add the dumps of single countries")
        if len(cells) != DUMP:
            raise UnreadablePlaces(f"{at}: {len(cells)} columns, a GeoNames dump has {DUMP}")
        yield at, cells


def _dumped(at: str, cells: list[str], provinces: Mapping[tuple[str, str], str]) -> GivenPlace:
    province = provinces.get((cells[8], cells[10]))
    code = cells[7]
    feature = kind(code) if code in {"PPLX", "ADM1"} or code.startswith("PCL") else CLASSES.get(cells[6], WIDEST)
    return GivenPlace(
        name=cells[1],
        names=(cells[2], *cells[3].split(",")),
        lat=degrees(at, "latitude", cells[4], 90),
        lon=degrees(at, "longitude", cells[5], 180),
        country=country(at, cells[8]),
        feature=feature,
        population=whole(at, "population", cells[14]) or 0,
        id=whole(at, "geonameid", cells[0]),
        admin1=cells[10] or None,
        within=(province,) if province and province != cells[1] else (),
    )


# --- TSV


def _tsv(path: Path, file: TextIO) -> Iterator[GivenPlace]:
    """The rows of a table whose header names its columns; columns that say nothing of a place are left alone."""
    header = file.readline().rstrip("\r\n").split("\t")
    columns = _columns(header)
    if missing := [what for what in ("name", "lat", "lon") if what not in columns]:
        raise UnreadablePlaces(f"{path}: line 1: no column for {', '.join(missing)} among {', '.join(header)[:200]}")
    rows = []
    for number, line in enumerate(file, 2):
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) > len(header):
            raise UnreadablePlaces(f"{path}: line {number}: {len(cells)} columns, the header has {len(header)}")
        if line.strip():
            rows.append((f"{path}: line {number}", dict(zip(header, cells, strict=False))))
    return _given(rows, columns)


def _columns(header: Iterable[str]) -> dict[str, list[str]]:
    """What is known of a place → the columns that tell it, in the order in which they are asked."""
    own = {name.strip().casefold(): name for name in header}
    found = {what: [own[name] for name in names if name in own] for what, names in COLUMNS.items()}
    return {what: names for what, names in found.items() if names}


def _given(rows: Sequence[Row], columns: Mapping[str, list[str]]) -> Iterator[GivenPlace]:
    parents = {
        _cell(row, columns, "key"): (_cell(row, columns, "name"), _cell(row, columns, "parent")) for _, row in rows
    }
    for at, row in rows:
        yield _place(at, row, columns, _chain(_cell(row, columns, "parent"), parents))


def _cell(row: Mapping[str, str], columns: Mapping[str, list[str]], what: str) -> str:
    """The first of the columns for a thing that is filled."""
    return next((row[c].strip() for c in columns.get(what, ()) if row.get(c, "").strip()), "")


def _chain(parent: str, parents: Mapping[str, tuple[str, str]]) -> tuple[str, ...]:
    """What a place lies within, outwards; a list whose parents go in a circle ends there."""
    found: dict[str, str] = {}
    while parent and parent in parents and parent not in found:
        name, above = parents[parent]
        found[parent] = name
        parent = above
    return tuple(found.values())


def _place(at: str, row: Mapping[str, str], columns: Mapping[str, list[str]], within: tuple[str, ...]) -> GivenPlace:
    name = _cell(row, columns, "name")
    if not name:
        raise UnreadablePlaces(f"{at}: no name")
    cells = [row.get(column, "") for column in columns.get("names", ())]
    told = _cell(row, columns, "kind")
    return GivenPlace(
        name=name,
        names=tuple(part.strip() for cell in cells for part in _parts(cell)),
        lat=degrees(at, "latitude", _cell(row, columns, "lat"), 90),
        lon=degrees(at, "longitude", _cell(row, columns, "lon"), 180),
        country=country(at, _cell(row, columns, "country")),
        feature=kind(told) if told else "PPL",
        population=whole(at, "population", _cell(row, columns, "population")) or 0,
        id=whole(at, "GeoNames id", _cell(row, columns, "id")),
        within=within,
    )


def _parts(cell: str) -> list[str]:
    mark = next((mark for mark in SPLITS if mark in cell), None)
    return cell.split(mark) if mark else [cell]


# --- GeoJSON


def _geojson(path: Path, file: TextIO) -> PlaceFile:
    """The features with a point: that of their geometry, or one that their properties tell."""
    try:
        data = json.load(file)
    except json.JSONDecodeError as error:
        raise UnreadablePlaces(f"{path}: line {error.lineno}: not JSON: {error.msg}") from None
    except RecursionError:
        raise UnreadablePlaces(f"{path}: nested too deeply") from None
    features = data.get("features")
    if data.get("type") != "FeatureCollection" or not isinstance(features, list):
        raise UnreadablePlaces(f"{path}: not a GeoJSON FeatureCollection")
    marks = [f"{path}: feature {number}" for number in range(1, len(features) + 1)]
    rows = [(at, _properties(at, feature)) for at, feature in zip(marks, features, strict=True)]
    columns = _columns(dict.fromkeys(key for _, row in rows for key in row))
    credit = data.get("attribution") or data.get("credit") or data.get("license")
    return PlaceFile("geojson", tuple(_given(rows, columns)), str(credit) if credit else None)


def _properties(at: str, feature: object) -> dict[str, str]:
    """The properties of a feature as cells; its own point goes before a latitude and longitude among them."""
    properties = feature.get("properties") or {} if isinstance(feature, dict) else None
    if not isinstance(feature, dict) or feature.get("type") != "Feature" or not isinstance(properties, dict):
        raise UnreadablePlaces(f"{at}: not a Feature")
    cells = {str(key): _text(value) for key, value in properties.items()}
    match feature.get("geometry"):
        case {"type": "Point", "coordinates": [int() | float() as lon, int() | float() as lat, *_]}:
            cells |= {"lat": str(lat), "lon": str(lon)}
    return cells


def _text(value: object) -> str:
    if isinstance(value, list):
        return "|".join(map(str, value))
    return "" if value is None else str(value)
