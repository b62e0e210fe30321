"""The table of places that the package carries: what the index is built from, from GeoNames (CC BY 4.0).

Towns of 500 people and more, countries, and the states of the US; ``python -m training.places`` writes it. It is a file
of named parts with its SHA-256 (see ``weights``). Each part is compressed (xz): a column of the towns with one value a
line, or rows with tabs between their values.
"""

from __future__ import annotations

import lzma
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

from selon.annotate.gazetteer.rows import Row
from selon.annotate.reading.weights import HASHED, DamagedModel, ModelFile, open_model, write_model

TABLE = Path(__file__).parents[2] / "places" / "geonames.selon"
SCALE = 100_000  # what one degree is in the table: a metre
Named = tuple[Row, tuple[str, ...]]  # a town, and its other names as ``fold`` gives them


class MissingGazetteer(RuntimeError):
    """The places are not there or damaged, or the index of them cannot be used."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country of GeoNames: its number there, English name, ISO 3166-1 number (None for none) and population."""

    id: int
    name: str
    number: int | None
    population: int


class Table:
    """An open table; its parts are unpacked when they are asked for."""

    def __init__(self, path: Path | None = None) -> None:
        """Open a file, by default that of the package; MissingGazetteer names it and what is wrong with it."""
        try:
            self._file: ModelFile = open_model(path or TABLE, "table of places")
        except DamagedModel as error:
            raise MissingGazetteer(str(error)) from error
        self.source, self.credit = (str(self._file.about[key]) for key in ("source", "credit"))

    def towns(self) -> Iterator[Named]:
        """The towns by country and number, each with its other names."""
        ids = accumulate(map(int, self._lines("id")))
        lats, lons = ([int(value) / SCALE for value in self._lines(column)] for column in ("lat", "lon"))
        texts = [self._lines(column) for column in ("name", "country", "admin1", "feature")]
        people = map(int, self._lines("population"))
        for key, lat, lon, name, country, admin1, feature, population, others in zip(
            ids, lats, lons, *texts, people, self._lines("names"), strict=True
        ):
            row = (key, name, lat, lon, country, admin1, feature, population, None)
            yield row, tuple(others.split("\t")) if others else ()

    def countries(self) -> dict[str, Country]:
        """The countries by their ISO codes of two letters."""
        rows = (line.split("\t") for line in self._lines("countries"))
        return {
            code: Country(int(key), name, int(number) or None, int(people)) for code, key, name, number, people in rows
        }

    def states(self) -> dict[str, str]:
        """The codes of the states of the US by their names."""
        return {name: code for code, name in (line.split("\t") for line in self._lines("states") if line)}

    def _lines(self, part: str) -> list[str]:
        return lzma.decompress(self._file.parts[part]).decode("utf-8").split("\n")


def table_hash() -> str:
    """The hash that the package's table bears, which is read in no time; raises MissingGazetteer without the file."""
    try:
        with TABLE.open("rb") as file:
            return file.read(HASHED).hex()
    except OSError as error:
        raise MissingGazetteer(f"{TABLE}: the table of places is missing: install selon again") from error


def write_table(
    path: Path, source: str, towns: Iterable[Named], countries: Mapping[str, Country], states: Mapping[str, str]
) -> None:
    """Write a table: the same places give the same bytes. ``source`` is what they come from, with its version."""
    ordered = sorted(towns, key=lambda town: (town[0][4] or "", town[0][0]))
    rows = [row for row, _ in ordered]
    parts: dict[str, Iterable[object]] = {
        "id": _steps([row[0] for row in rows]),
        "name": (row[1] for row in rows),
        "lat": (round((row[2] or 0) * SCALE) for row in rows),
        "lon": (round((row[3] or 0) * SCALE) for row in rows),
        "country": (row[4] for row in rows),
        "admin1": (row[5] for row in rows),
        "feature": (row[6] for row in rows),
        "population": (row[7] for row in rows),
        "names": ("\t".join(names) for _, names in ordered),
        "countries": (f"{code}\t{c.id}\t{c.name}\t{c.number or 0}\t{c.population}" for code, c in countries.items()),
        "states": (f"{code}\t{name}" for name, code in states.items()),
    }
    about = {"source": source, "credit": "GeoNames, CC BY 4.0", "towns": len(rows)}
    write_model(path, about, {name: _packed(values) for name, values in parts.items()})


def _steps(numbers: Sequence[int]) -> list[int]:
    return [later - earlier for earlier, later in pairwise((0, *numbers))]


def _packed(values: Iterable[object]) -> bytes:
    return lzma.compress("\n".join(map(str, values)).encode(), preset=9 | lzma.PRESET_EXTREME)
