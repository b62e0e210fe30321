"""Where and when: which place and date belong to a happening."""

from __future__ import annotations

from dataclasses import replace

from parsed import find, read
from selon.model import Attribution, Cue, Event, Place, Precision, Span, Time, Toponym


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def city(text: str, name: str, precision: Precision = "city") -> Toponym:
    return Toponym(at(text, name), Place(1, name, 1.0, 2.0, "XX", None), precision)


def first_with_places(text: str, *places: Toponym) -> Event:
    return find(replace(read(text), places=places))[0]


def test_a_place_stands_behind_a_preposition_of_place() -> None:
    text = "Une bombe a explosé à Lyon hier."
    place = city(text, "Lyon")
    assert first_with_places(text, place).place == place


def test_a_capital_that_speaks_is_no_place() -> None:
    """``Paris condamne l'attentat`` puts nothing in Paris."""
    text = "Paris condamne un attentat."
    assert first_with_places(text, city(text, "Paris")).place is None


def test_what_is_taken_is_the_place() -> None:
    text = "L'armée a repris Lyon hier."
    place = city(text, "Lyon")
    assert first_with_places(text, place).place == place


def test_a_name_takes_the_common_noun_before_it() -> None:
    """The place is "le quartier de X", under the name that it holds."""
    text = "Une bombe a explosé dans le quartier de Lyon hier."
    place = first_with_places(text, city(text, "Lyon")).place
    assert place is not None
    assert place.span.of(text) == "le quartier de Lyon"
    assert place.place is not None
    assert place.place.name == "Lyon"


def test_the_town_is_the_one_named_before() -> None:
    text = "Les rebelles tiennent Lyon.\nUne bombe a explosé dans la ville."
    place = first_with_places(text, city(text, "Lyon")).place
    assert place is not None
    assert place.span.of(text) == "la ville"
    assert place.place is not None
    assert place.place.name == "Lyon"


def test_a_headline_names_its_place_before_the_colon() -> None:
    text = "Mali : attentat contre un convoi"
    place = city(text, "Mali", "country")
    assert first_with_places(text, place).place == place


def test_a_date_of_the_clause_dates_the_happening() -> None:
    text = "L'armée a bombardé le camp lundi et la milice est partie mardi."
    monday = Time(at(text, "lundi"), "DATE", "2031-05-05")
    tuesday = Time(at(text, "mardi"), "DATE", "2031-05-06")
    event = find(replace(read(text), times=(monday, tuesday)))[0]
    assert event.time == monday


def test_the_day_of_speaking_dates_nothing_else() -> None:
    """``Il a annoncé lundi l'arrestation de Y``: the arrest may have been before."""
    text = "Le maire a annoncé lundi l'arrestation de dix suspects."
    monday = Time(at(text, "lundi"), "DATE", "2031-05-05")
    content = at(text, "l'arrestation de dix suspects")
    said = Attribution((content,), Cue(at(text, "a annoncé"), "annoncer"), None, (), "indirect", "announce", "test")
    event = find(replace(read(text), times=(monday,), attributions=(said,)))[0]
    assert event.time is None
    assert event.attribution == said


def test_now_is_no_date() -> None:
    text = "L'armée a bombardé le camp récemment."
    now = Time(at(text, "récemment"), "DATE", "PAST_REF")
    assert find(replace(read(text), times=(now,)))[0].time is None
