"""The index of places: SQLite files built once from open lists, opened in a few milliseconds after that.

Towns of 500 people and more with their other names come from GeoNames (CC BY 4.0), from the table that the package
carries (``gazetteer_table``); countries, provinces, seas and sites from the languages' own ``gazetteer.toml``. What a
user added (``gazetteer_added``) is asked beside them.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from hashlib import sha256
from math import asin, cos, inf, radians, sin, sqrt
from pathlib import Path
from sqlite3 import DatabaseError

from selon.annotate.gazetteer.rows import Candidate, Rows
from selon.annotate.gazetteer.sounds import sound_key
from selon.annotate.gazetteer.table import Table, table_hash
from selon.cache import cache_folder, write_whole
from selon.lang.gazetteer import gazetteer_files
from selon.model import Place

SCHEMA = 7  # raise it when the tables, ``fold`` or ``sound_key`` change: an index of another schema is never opened
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
FOLDED = 10_000  # names that are remembered as the index holds them
FRONT = 5  # spellings of the article that are tried before a name
ONE = 10.0  # km: two lists that give a name within this distance mean one place
MANY = 50  # places of one name that are compared with each other


class Gazetteer:
    """Looks names up in an index; answers are kept, so that a text asks once for each name."""

    def __init__(self, path: Path, added: Sequence[Path] = ()) -> None:
        """Open an index, and those a user added, read-only; raises sqlite3.DatabaseError when a file is not one."""
        self._own = Rows(path)
        self._added = tuple(Rows(file, self._own.countries) for file in added)
        self._articles, self._spellings, self._sounds = self._own.words()
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

    def sounding_like(self, name: str) -> tuple[Candidate, ...]:
        """Places whose names from another script may be this one in another spelling: proposals, never certain."""
        key = sound_key(fold(name), frozenset(self._articles), self._sounds)
        return self._merged([c for rows in (self._own, *self._added) for c in rows.sounding(key)]) if key else ()

    def country(self, code: str) -> str | None:
        """The English name of a country by its ISO code."""
        return self._own.countries.get(code)

    def towns(self) -> Iterator[tuple[float, float, str]]:
        """Latitude, longitude and country of every town of the built-in index."""
        return self._own.towns()

    def close(self) -> None:
        """Let go of the files."""
        for rows in (self._own, *self._added):
            rows.close()

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
        own = self._own.find(key)
        added = [candidate for rows in self._added for candidate in rows.find(key)]
        return self._merged([*own, *added]) if added else own

    def _merged(self, candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
        """Each place once, as the built-in index gives it where it has it, in the order of ``lookup``."""
        found: list[Candidate] = []
        for candidate in candidates[:MANY]:
            known = self._own.by_id(candidate.place.id, candidate.usual) or candidate
            if not any(_is_same(known.place, other.place) for other in found):
                found.append(known)
        return tuple(sorted(found, key=lambda c: (c.usual == 2, -c.population, c.place.id or 0)))


def open_gazetteer(notify: Callable[[str], None] | None = None, added: bool = True) -> Gazetteer:
    """The index of places of this user, built first when it is missing, stale or damaged, with what they ``added``.

    ``notify`` gets one line before building (default: stderr). Raises MissingGazetteer when the table of places is
    missing or damaged, and when an index that the user added cannot be opened.
    """
    from selon.annotate.gazetteer.added import added_indexes

    path = gazetteer_path()
    others = added_indexes() if added else ()
    if path.is_file():
        try:
            return Gazetteer(path, others)
        except DatabaseError:
            pass
    (notify or _to_stderr)("building the index of places, once (some seconds) …")
    build_gazetteer(path)
    return Gazetteer(path, others)


def build_gazetteer(path: Path, table: Path | None = None) -> None:
    """Write the index to ``path``, whole or not at all; several processes may do so at once.

    ``table`` is by default the one that the package carries; raises MissingGazetteer when it cannot be read.
    """
    from selon.annotate.gazetteer.index import write_index

    opened = Table(table)
    write_whole(path, lambda part: write_index(part, opened))


def gazetteer_path() -> Path:
    """Where the index lies: its name tells the content and the schema that it was built from.

    Raises MissingGazetteer without the table of places.
    """
    digest = sha256(f"{SCHEMA} {table_hash()}".encode())
    for listed in gazetteer_files():
        digest.update(listed.read_bytes())
    return cache_folder() / f"places-{digest.hexdigest()[:16]}.sqlite3"


@lru_cache(maxsize=FOLDED)
def fold(name: str) -> str:
    """A name as the index holds it: no case, accents, apostrophes or hyphens ("Deir ez-Zor" → "deir ez zor")."""
    low = name.casefold().translate(LETTERS)
    if not low.isascii():
        low = MARKS.sub("", unicodedata.normalize("NFKD", low)).translate(LETTERS)
    return " ".join(low.split())


def distance(one: Place, other: Place) -> float:
    """Kilometres on the sphere between two places, by the haversine formula; without end when one has no position."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return inf
    a, b, c, d = map(radians, (one.lat, one.lon, other.lat, other.lon))
    return 12742 * asin(sqrt(sin((c - a) / 2) ** 2 + cos(a) * cos(c) * sin((d - b) / 2) ** 2))


def _is_same(one: Place, other: Place) -> bool:
    if one.id is not None and one.id == other.id:
        return True
    return one.feature == other.feature and distance(one, other) <= ONE


def _to_stderr(line: str) -> None:
    print(line, file=sys.stderr)
