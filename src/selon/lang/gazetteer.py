"""Names of places in a language, as written in ``gazetteer.toml``; read only when the index is built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

FILE = "gazetteer.toml"
FEATURES = {"regions": "ADM1", "facilities": "BLDG", "towns": "PPL"}
WIDE = {"world": "RGN", "natural": "NTRL"}


@dataclass(frozen=True, slots=True)
class Listed:
    """A place that a language's list names: ``id`` is its GeoNames id when the list gives one."""

    english: str
    names: tuple[str, ...]
    feature: str
    country: str | None = None
    id: int | None = None
    at: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Sounds:
    """How a language tells names from other scripts apart by sound alone.

    ``countries`` are those whose names are transliterated; ``letters`` are pairs of letters as written and the one
    sign for their sound, longest first; ``vowels`` are dropped but for the first letter, and letters of ``mute`` at the
    end too; the vowel ``silent`` at the end is no syllable.
    """

    countries: frozenset[str] = frozenset()
    letters: tuple[tuple[str, str], ...] = ()
    vowels: str = "a"
    mute: str = ""
    silent: str = ""


def gazetteer_files() -> tuple[Traversable, ...]:
    """The place lists of all languages, in a fixed order."""
    folders = sorted((entry for entry in files("selon.lang").iterdir() if entry.is_dir()), key=lambda f: f.name)
    return tuple(path for folder in folders if (path := folder / FILE).is_file())


def parse_gazetteer(table: Mapping[str, object]) -> tuple[Listed, ...]:
    """The places of a parsed ``gazetteer.toml``; a misshapen entry raises ValueError naming it."""
    unknown = sorted(set(table) - {"articles", "spellings", "sounds", "countries", *FEATURES, *WIDE})
    if unknown:
        raise ValueError(f"{FILE}: unknown section {', '.join(unknown)}")
    return tuple(_listed(table))


def parse_articles(table: Mapping[str, object]) -> tuple[str, ...]:
    """The spellings of the article that names from another script may hold, the most usual first."""
    value = table.get("articles", [])
    if not isinstance(value, list):
        raise ValueError(f"{FILE}: articles must be a list")
    return tuple(str(v) for v in value)


def parse_spellings(table: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    """Pairs of this language's spelling of a sound and the index's, in the order to apply them."""
    return _pairs(table, "spellings")


def parse_sounds(table: Mapping[str, object]) -> Sounds:
    """How names are told apart by sound; a file without ``sounds`` never does."""
    value = dict(_section(table, "sounds"))
    if not value:
        return Sounds()
    if missing := sorted({"countries", "letters", "vowels", "mute", "silent"} - set(value)):
        raise ValueError(f"{FILE}: sounds lacks {', '.join(missing)}")
    countries = frozenset(str(value["countries"]).split())
    vowels, mute, silent = (str(value[key]) for key in ("vowels", "mute", "silent"))
    return Sounds(countries, _pairs(value, "letters"), vowels, mute, silent)


def _pairs(table: Mapping[str, object], key: str) -> tuple[tuple[str, str], ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(len(str(pair).split()) == 2 for pair in value):
        raise ValueError(f"{FILE}: {key} must be a list of pairs")
    return tuple((own, other) for own, other in (str(pair).split() for pair in value))


def _listed(table: Mapping[str, object]) -> Iterator[Listed]:
    for code, names in _section(table, "countries"):
        yield _entry(code, names, "PCLI", code)
    for key, feature in FEATURES.items():
        for code, part in _section(table, key):
            for english, names in _section({key: part}, key):
                yield _entry(english, names, feature, code)
    for key, feature in WIDE.items():
        for english, names in _section(table, key):
            yield _entry(english, names, feature, None)


def _section(table: Mapping[str, object], key: str) -> Iterator[tuple[str, object]]:
    value = table.get(key, {})
    if not isinstance(value, Mapping):
        raise ValueError(f"{FILE}: {key} must be a table")
    yield from ((str(name), entry) for name, entry in value.items())


def _entry(english: str, value: object, feature: str, country: str | None) -> Listed:
    """One line: names, and among them a GeoNames id or a position, told apart by being numbers."""
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{FILE}: {english} must be names separated by |")
    names, number, at = [], None, None
    for part in (part.strip() for part in value.split("|")):
        if part.isdecimal():
            number = int(part)
        elif part.replace(".", "").replace("-", "").replace(" ", "").isdecimal():
            at = _position(english, part)
        else:
            names.append(part)
    return Listed(english, tuple(names), feature, country, number, at)


def _position(english: str, text: str) -> tuple[float, float]:
    try:
        lat, lon = (float(number) for number in text.split())
    except ValueError as error:
        raise ValueError(f"{FILE}: {english}: {text!r} is no latitude and longitude") from error
    if not (-90 <= lat <= 90 and -180 <= lon <= 180):
        raise ValueError(f"{FILE}: {english}: {text!r} is not on Earth")
    return lat, lon
