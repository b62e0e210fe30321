"""What reading quantities needs of a language, as written in ``quantities.toml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.lang.numbers import NumberWords, integers, parse_numbers, strings
from selon.lang.pieces import Phrases, phrases
from selon.lang.tables import table_of

WHERE = "quantities.toml"


@dataclass(frozen=True, slots=True)
class Bounds:
    """Words around a number: ``before`` it, ``after`` it, and between two of a range.

    Those before say least, most, about, or past: a verb that is no part of the number. ``perhaps`` ones lead to a
    number that it may be instead.
    """

    before: Phrases[str]
    after: Phrases[str]
    between: frozenset[str]
    ranges: frozenset[str]
    ranges_after_between: frozenset[str]
    perhaps: Phrases[str]


@dataclass(frozen=True, slots=True)
class Indefinites:
    """Words that stand for a number: articles, "one", several, none, double.

    An article before a word of ``only`` is a number. ``never`` are phrases whose article counts nothing. ``whole`` and
    ``ratio`` stand between a number and what it is a part of: "two of the ten", "one in three".
    """

    articles: frozenset[str]
    one: frozenset[str]
    several: frozenset[str]
    only: frozenset[str]
    none: Phrases[str]
    never: Phrases[str]
    multiples: Mapping[str, int]
    whole: frozenset[str] = frozenset()
    ratio: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Counts:
    """What a number counts, by phrases: ``nouns`` name it, ``passive`` participles and ``active`` verbs
    follow the people counted, ``before`` are words whose object they are. Values are ``Quantity.of``.

    ``auxiliaries`` make a participle passive, ``having`` active; ``troops`` are soldiers when many; ``part``
    follows "one" of some; ``parts`` set the parts of a number off from it ("dont", "("); ``others`` stand for
    people named before; ``links`` may stand between a number and its noun; ``stops`` end a clause, ``later`` words
    open one whose subject is that of the verb before; ``single`` are the auxiliaries of one.
    """

    nouns: Phrases[str]
    passive: Phrases[str]
    active: Phrases[str]
    before: Phrases[str]
    people: Phrases[str]
    auxiliaries: frozenset[str]
    having: frozenset[str]
    stops: frozenset[str]
    troops: Phrases[str]
    part: frozenset[str]
    parts: frozenset[str]
    others: frozenset[str]
    later: frozenset[str]
    single: frozenset[str]
    links: Phrases[str]


@dataclass(frozen=True, slots=True)
class Changes:
    """How a toll changes: its ``verbs``, the prepositions of the old number (``origin``) and of the new (``goal``).

    ``compared`` ones lead to the number of another time, ``tolls`` are the words of a toll with what it counts,
    ``stops`` end a sentence.
    """

    verbs: frozenset[str]
    origin: frozenset[str]
    goal: frozenset[str]
    compared: frozenset[str]
    stops: frozenset[str]
    tolls: Phrases[str]


@dataclass(frozen=True, slots=True, eq=False)
class QuantityWords:
    """Everything ``find_quantities`` needs of a language; ``measures`` follow, ``ranks`` precede no count.

    ``times`` nouns say how often, but not beside a word of ``times_unless``.
    """

    numbers: NumberWords
    bounds: Bounds
    indefinites: Indefinites
    counts: Counts
    changes: Changes
    measures: Phrases[str]
    ranks: frozenset[str]
    times: frozenset[str]
    times_unless: frozenset[str]


def parse_quantities(table: Mapping[str, object]) -> QuantityWords:
    """The table of ``quantities.toml``; errors are ValueErrors that name the entry."""
    measures = table_of(WHERE, table, "measures")
    return QuantityWords(
        numbers=parse_numbers(table_of(WHERE, table, "numbers"), WHERE),
        bounds=_bounds(table_of(WHERE, table, "bounds")),
        indefinites=_indefinites(table_of(WHERE, table, "indefinite")),
        counts=_counts(table),
        changes=_changes(table_of(WHERE, table, "changes")),
        measures=_all(strings(measures, "units", WHERE), "measure"),
        ranks=frozenset(strings(measures, "ranks", WHERE)),
        times=frozenset(strings(measures, "times", WHERE)),
        times_unless=frozenset(strings(measures, "times_unless", WHERE)),
    )


def _bounds(table: Mapping[str, object]) -> Bounds:
    def tagged(*keys: str) -> Phrases[str]:
        return phrases((form, key.partition("_")[0]) for key in keys for form in strings(table, key, WHERE))

    return Bounds(
        before=tagged("least", "most", "about", "past"),
        after=tagged("least_after", "most_after"),
        between=frozenset(strings(table, "between", WHERE)),
        ranges=frozenset(strings(table, "range", WHERE)),
        ranges_after_between=frozenset(strings(table, "range_after_between", WHERE)),
        perhaps=_all(strings(table, "perhaps", WHERE), "perhaps"),
    )


def _indefinites(table: Mapping[str, object]) -> Indefinites:
    return Indefinites(
        articles=frozenset(strings(table, "articles", WHERE)),
        one=frozenset(strings(table, "one", WHERE)),
        several=frozenset(strings(table, "several", WHERE)),
        only=frozenset(strings(table, "only", WHERE)),
        none=_all(strings(table, "none", WHERE), "none"),
        never=_all(strings(table, "never", WHERE), "never"),
        multiples=integers(table, "multiples", WHERE),
        whole=frozenset(strings(table, "whole", WHERE)),
        ratio=frozenset(strings(table, "ratio", WHERE)),
    )


def _counts(table: Mapping[str, object]) -> Counts:
    entries = table.get("count")
    if not isinstance(entries, list) or not all(isinstance(e, Mapping) and "of" in e for e in entries):
        raise ValueError(f"{WHERE}: needs [[count]] entries, each with what it is a number of")

    def tagged(key: str) -> Phrases[str]:
        return phrases((form, str(e["of"])) for e in entries for form in strings(e, key, f"{WHERE} {e['of']}"))

    people = table_of(WHERE, table, "people")
    return Counts(
        nouns=tagged("nouns"),
        passive=tagged("passive"),
        active=tagged("active"),
        before=tagged("before"),
        people=_all(strings(people, "nouns", WHERE), "people"),
        auxiliaries=frozenset(strings(people, "auxiliaries", WHERE)),
        having=frozenset(strings(people, "having", WHERE)),
        stops=frozenset(strings(people, "stops", WHERE)),
        troops=_all(strings(people, "troops", WHERE), "combatants"),
        part=frozenset(strings(people, "part", WHERE)),
        parts=frozenset(strings(people, "parts", WHERE)),
        others=frozenset(strings(people, "others", WHERE)),
        later=frozenset(strings(people, "later", WHERE)),
        single=frozenset(strings(people, "single", WHERE)),
        links=_all(strings(table_of(WHERE, table, "between"), "words", WHERE), "link"),
    )


def _changes(table: Mapping[str, object]) -> Changes:
    tolls = table_of(f"{WHERE} changes", table, "tolls")
    names = ("verbs", "origin", "goal", "compared", "stops")
    sets = {name: frozenset(strings(table, name, f"{WHERE} changes")) for name in names}
    return Changes(tolls=phrases((form, of) for of in tolls for form in strings(tolls, of, f"{WHERE} tolls")), **sets)


def _all(forms: tuple[str, ...], tag: str) -> Phrases[str]:
    return phrases((form, tag) for form in forms)
