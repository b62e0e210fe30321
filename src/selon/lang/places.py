"""The words around place names, as written in ``places.toml``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from selon.lang.tables import list_of, table_of

FILE = "places.toml"
LISTS = (
    "articles", "at", "of", "beside", "inhabited", "regions", "cities", "quarters", "waters", "heads", "links",
    "compass", "weak", "never", "apposed", "vessels", "titled", "counted", "sides", "great", "regional",
    "joins", "ordinals", "vast", "contests", "tails", "swaps", "urban",
    "bodies", "clubs", "close", "settlements", "nearby", "isles", "remote", "seized", "reached",
    "gentilics", "ways", "openers", "whole", "plural", "seats", "ages", "posts", "picking", "besieged", "holdings",
    "between", "quarrels", "masculine",
)  # fmt: skip
Phrase = tuple[str, ...]
INSIDE = ("always", "named", "numbered")


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What a language says around the name of a place.

    ``contractions`` gives the article that a preposition has swallowed; ``at`` are prepositions of place, ``regional``
    those of regions and countries only, ``urban`` those of towns and islands, ``of`` the genitive, which behind one of
    ``close`` and without an article is one of towns; ``beside`` are words that make a genitive say where,
    ``inhabited`` those that only a town has. ``regions``, ``cities``, ``quarters`` and ``waters`` are nouns that tell
    the kind of the place named after them. ``always`` and ``named`` are nouns (by first word) that belong to the name,
    the latter only when the name alone is no town; after ``numbered`` a number is enough, before ``counted`` it is
    needed, with an ending of ``ordinals``; ``vast`` ones are too large for a point; ``great`` come before a site's
    noun. ``heads`` are lower-case words that open a listed name; ``links`` stand inside names, ``joins`` between the
    members of a list, ``sides`` before a name and a hyphen. After "de" and one of ``contests`` a name belongs to a
    race, after one of ``bodies`` to who meets there, beside one of ``clubs`` to a team. ``settlements`` behind a comma
    tell that the name before is a town's, ``nearby`` words that it is not far from another; one of ``isles`` before a
    region's name is a part of it, sites of ``remote`` lie in no town as a rule. ``seized`` are lemmas of verbs that
    happen to places only (``besieged`` as participles too), ``reached`` of those that happen to places and to people.
    ``gentilics`` end what is called after a land; behind one of ``ways`` a hyphen joins two towns, unless one of
    ``openers`` opens the name; nouns of ``whole``, and those of regions and quarters before one of ``plural``, belong
    to a name that no list has; ``seats`` stand with a comma before the name of a town, ``picking`` behind one for
    several and a comma; a number before one of ``ages`` is no day; sites of ``posts`` are nobody's, towns
    of ``holdings`` may be called after who holds them. ``weak`` names are
    common words too; ``never`` are no names.
    A name of no known town is that of a side behind one of ``quarrels`` and of ``between``.
    After ``apposed`` a name is no place, nor beside one of ``vessels``, nor in quotation marks after ``titled``.
    ``demonyms`` gives form → ISO codes; behind one of ``masculine`` a form that names a land too is of a man.
    """

    articles: frozenset[str]
    contractions: Mapping[str, str]
    at: frozenset[str]
    of: frozenset[str]
    beside: frozenset[str]
    inhabited: frozenset[str]
    regions: frozenset[str]
    cities: frozenset[str]
    quarters: frozenset[str]
    waters: frozenset[str]
    always: Mapping[str, tuple[Phrase, ...]]
    named: Mapping[str, tuple[Phrase, ...]]
    numbered: Mapping[str, tuple[Phrase, ...]]
    heads: frozenset[str]
    links: frozenset[str]
    compass: frozenset[str]
    weak: frozenset[str]
    never: frozenset[str]
    apposed: frozenset[str]
    vessels: frozenset[str]
    titled: frozenset[str]
    counted: frozenset[str]
    sides: frozenset[str]
    great: frozenset[str]
    regional: frozenset[str]
    joins: frozenset[str]
    ordinals: frozenset[str]
    vast: frozenset[str]
    contests: frozenset[str]
    tails: frozenset[str]
    swaps: frozenset[str]
    urban: frozenset[str]
    bodies: frozenset[str]
    clubs: frozenset[str]
    close: frozenset[str]
    settlements: frozenset[str]
    nearby: frozenset[str]
    isles: frozenset[str]
    remote: frozenset[str]
    seized: frozenset[str]
    reached: frozenset[str]
    gentilics: frozenset[str]
    ways: frozenset[str]
    openers: frozenset[str]
    whole: frozenset[str]
    plural: frozenset[str]
    seats: frozenset[str]
    ages: frozenset[str]
    posts: frozenset[str]
    picking: frozenset[str]
    holdings: frozenset[str]
    besieged: frozenset[str]
    between: frozenset[str]
    quarrels: frozenset[str]
    masculine: frozenset[str]
    demonyms: Mapping[str, tuple[str, ...]]


def parse_places(table: Mapping[str, object]) -> PlaceWords:
    """The words of a parsed ``places.toml``; a missing, unknown or misshapen entry raises ValueError."""
    known = {*LISTS, "contractions", "inside", "demonyms", "endings"}
    if unknown := sorted(set(table) - known):
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    inside = table_of(FILE, table, "inside")
    words: dict[str, Any] = {key: frozenset(list_of(FILE, table, key)) for key in LISTS}
    phrases: dict[str, Any] = {key: _phrases(list_of(FILE, inside, key)) for key in INSIDE}
    contractions = {str(k): str(v) for k, v in table_of(FILE, table, "contractions").items()}
    return PlaceWords(**words, **phrases, contractions=contractions, demonyms=_demonyms(table))


def _phrases(entries: tuple[str, ...]) -> Mapping[str, tuple[Phrase, ...]]:
    """Phrases by their first word, the longest first."""
    found: dict[str, list[Phrase]] = {}
    for phrase in (tuple(entry.split()) for entry in entries):
        found.setdefault(phrase[0], []).append(phrase)
    return {first: tuple(sorted(group, key=len, reverse=True)) for first, group in found.items()}


def _demonyms(table: Mapping[str, object]) -> Mapping[str, tuple[str, ...]]:
    """Every form of every demonym → the countries it may mean, none for a people without one."""
    endings = {str(k): str(v) for k, v in table_of(FILE, table_of(FILE, table, "endings"), "feminine").items()}
    found: dict[str, set[str]] = {}
    for code, value in table_of(FILE, table, "demonyms").items():
        peoples = isinstance(value, Mapping)
        for word in " ".join(map(str, value.values())).split() if isinstance(value, Mapping) else str(value).split():
            for form in inflect(word, endings):
                found.setdefault(form, set()).update(() if peoples else (code,))
    return {form: tuple(sorted(codes)) for form, codes in found.items()}


def inflect(word: str, endings: Mapping[str, str]) -> Iterator[str]:
    """The forms of a demonym by the feminine of its longest fitting ending; an -e takes only the plural."""
    ending = next((word[i:] for i in range(len(word)) if word[i:] in endings), None)
    feminine = word if word.endswith("e") else word + "e"
    if ending is not None:
        feminine = word[: len(word) - len(ending)] + endings[ending]
    plural = word if word.endswith(("s", "x")) else word + "s"
    yield from (word, plural, feminine, feminine + "s")
