"""Times counted from a happening that is named, and places and days that a clause must not hand to what it names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Attribution, Cue, Document, Event, Place, Span, Time, Toponym


def at(text: str, form: str) -> Span:
    start = text.rindex(form)
    return Span(start, start + len(form))


def on(text: str, form: str, value: str) -> Time:
    """A time at some words: a day, or a length where its value is one."""
    if value.startswith("P"):
        return Time(at(text, form), "DURATION", value)
    known = value if value[0].isdigit() else None
    return Time(at(text, form), "DATE", value, known, known)


def told(text: str, *times: Time, places: tuple[str, ...] = ()) -> Document:
    towns = tuple(
        Toponym(at(text, name), Place(i, name, float(i), 2.0, "XX", None), "city") for i, name in enumerate(places)
    )
    return replace(read(text), times=times, places=towns, published="2031-05-10")


def dates(doc: Document) -> dict[str, str | None]:
    return {e.trigger.of(doc.text): e.time.value if e.time else None for e in find(doc)}


def event(doc: Document, trigger: str) -> Event:
    return next(e for e in find(doc) if e.trigger.of(doc.text) == trigger)


def test_the_day_after_a_happening_is_counted_from_its_own_day() -> None:
    """Not from the day that the story has reached since."""
    text = "Le 3 mai, un attentat a fait dix morts.\nAu lendemain de l'attentat, la police a arrêté trois hommes."
    doc = told(text, on(text, "3 mai", "2031-05-03"), on(text, "lendemain", "XXXX-XX-XX"))
    assert dates(doc)["arrêté"] == "2031-05-04"


def test_the_day_before_what_has_no_day_is_unknown() -> None:
    """The day of the story never stands in for the day of what is named."""
    text = "Le 3 mai, une bombe a explosé.\nÀ la veille du scrutin, la police a arrêté trois hommes."
    doc = told(text, on(text, "3 mai", "2031-05-03"), on(text, "veille", "2031-05-02"))
    assert dates(doc)["arrêté"] is None


def test_the_named_happening_is_not_on_the_day_beside_it() -> None:
    text = "Des tirs ont éclaté le lendemain d'une attaque du 7 mai."
    doc = told(text, on(text, "lendemain", "2031-05-05"), on(text, "7 mai", "2031-05-07"))
    assert dates(doc) == {"tirs": "2031-05-08", "attaque": "2031-05-07"}


def test_a_battle_so_many_years_old_runs_up_to_the_report() -> None:
    text = "C'est une bataille vieille de quatre ans."
    assert dates(told(text, on(text, "quatre ans", "P4Y"))) == {"bataille": "2027/2031"}


def test_a_battle_of_so_many_years_runs_up_to_the_day_on_which_it_ended() -> None:
    text = "La ville est tombée le 8 mai au bout d'une bataille de deux ans."
    doc = told(text, on(text, "8 mai", "2031-05-08"), on(text, "deux ans", "P2Y"))
    assert dates(doc)["bataille"] == "2029/2031"


def test_what_a_clause_comes_after_is_not_on_its_day() -> None:
    """``à la suite de l'arrestation``: the arrest was before."""
    text = "L'armée a pris le village le 7 mai à la suite de l'arrestation de dix hommes."
    found = dates(told(text, on(text, "7 mai", "2031-05-07")))
    assert found["arrestation"] is None
    assert found["pris"] == "2031-05-07"


def test_an_aim_below_a_participle_has_no_day() -> None:
    text = "L'armée a lancé le 7 mai une offensive visant à reprendre le village."
    found = dates(told(text, on(text, "7 mai", "2031-05-07")))
    assert found == {"offensive": "2031-05-07", "reprendre": None}


def test_since_a_happening_on_a_day_opens_a_period() -> None:
    text = "Depuis son entrée dans la vallée le 2 mai, l'armée a repris trois villages."
    assert dates(told(text, on(text, "2 mai", "2031-05-02")))["repris"] == "2031-05-02/2031-05-10"


def test_a_modal_and_its_infinitive_are_one_verb() -> None:
    """``la rencontre doit se tenir jeudi``: the day is that of the meeting."""
    text = "Le meeting du candidat doit se tenir jeudi dans la capitale."
    assert dates(told(text, on(text, "jeudi", "2031-05-15")))["meeting"] == "2031-05-15"


@pytest.mark.parametrize(
    ("what", "value"), [("la rupture de ses liens", "2031-05-08"), ("l'arrestation de son chef", None)]
)
def test_what_is_done_by_being_announced_is_on_that_day(what: str, value: str | None) -> None:
    """Who announces a break makes it; who announces an arrest made it before."""
    text = f"Le groupe annonce le 8 mai {what} avec la milice."
    doc = told(text, on(text, "8 mai", "2031-05-08"))
    said = Attribution(
        content=(Span(text.index(what), len(text) - 1),),
        cue=Cue(at(text, "annonce"), "annoncer"),
        source=None,
        relay=(),
        speech="indirect",
        act="announce",
        rule="test",
    )
    assert list(dates(replace(doc, attributions=(said,))).values()) == [value]


def test_driven_out_of_a_town_is_no_event_of_the_clause_before() -> None:
    """A clause with a subject of its own keeps its town, and ``de X`` behind a day is where they were driven from."""
    text = (
        "Alors que l'armée est en passe de remporter une victoire à Gao, "
        "elle a été expulsée par la milice le 7 mai de Tessalit dans le désert."
    )
    place = event(told(text, on(text, "7 mai", "2031-05-07"), places=("Gao", "Tessalit")), "expulsée").place
    assert place is not None
    assert place.place is not None
    assert place.place.name == "Tessalit"


def test_a_bare_building_is_the_one_named_before() -> None:
    text = "Les vols vers l'aéroport de Gao sont annulés.\nL'aéroport a été évacué."
    place = event(told(text, places=("Gao",)), "évacué").place
    assert place is not None
    assert place.span.of(text) == "L'aéroport"
    assert place.place is not None
    assert place.place.name == "Gao"


def test_a_building_with_words_of_its_own_is_another() -> None:
    text = "Des blessés sont à l'hôpital de Gao.\nUne bombe a explosé dans l'hôpital voisin."
    place = event(told(text, places=("Gao",)), "explosé").place
    assert place is not None
    assert place.place is None


def test_a_vote_is_not_where_its_object_is() -> None:
    text = "Le conseil a tenu un vote pour l'envoi d'observateurs à Gao."
    assert event(told(text, places=("Gao",)), "vote").place is None


def test_those_who_are_struck_say_where() -> None:
    text = "Un homme a attaqué la foule rassemblée dans le centre de Gao."
    place = event(told(text, places=("Gao",)), "attaqué").place
    assert place is not None
    assert place.place is not None
    assert place.place.name == "Gao"
