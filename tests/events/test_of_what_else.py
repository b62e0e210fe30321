"""Days and places of something else in the sentence: of what is tried, of an announcement, of a length of time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Attribution, Cue, Event, Place, Precision, Source, Span, Time, Toponym
from trees import tree_document, words

DAY = "2031-05-05"  # a Monday


def told(text: str, time: str, type: str, published: str | None = None, **towns: Precision) -> Event:
    """The first event of a type in a text with one Monday of the report, and towns."""
    doc = read(text)
    at = Span(start := text.index(time), start + len(time))
    when = Time(at, "DATE", DAY, DAY, DAY, published)
    places = tuple(
        Toponym(Span(text.index(n), text.index(n) + len(n)), Place(i, n, 1.0, 2.0, "XX", None), kind)
        for i, (n, kind) in enumerate(towns.items())
    )
    found = find(replace(doc, times=(when,), places=places, published=published))
    return next(e for e in found if e.type == type)


@pytest.mark.parametrize(
    "text", ["Des combats se poursuivent depuis lundi à Lyon.", "Des manifestations ont lieu depuis lundi à Lyon."]
)
def test_what_lasts_since_a_day_is_where_its_verb_says(text: str) -> None:
    """A day is nothing that it came after."""
    event = told(text, "lundi", "armed_clash" if "combats" in text else "protest", Lyon="city")
    assert event.place is not None


@pytest.mark.parametrize(
    ("text", "time", "begin"),
    [
        ("Vingt soldats ont été tués depuis lundi.", "lundi", "2031-04-28"),
        ("Vingt soldats ont été tués depuis ce lundi.", "ce lundi", DAY),
        ("Vingt soldats ont été tués lundi.", "lundi", DAY),
    ],
)
def test_since_the_day_of_the_week_of_the_report_is_since_a_week_ago(text: str, time: str, begin: str) -> None:
    """It may be either, and the longer time holds both."""
    event = told(text, time, "killing", published=DAY)
    assert event.time is not None
    assert event.time.begin == begin


def test_hours_without_a_day_are_no_date() -> None:
    text = "L'attaque a eu lieu de 20 heures à 23 heures."
    spans = [Span(text.index(hour), text.index(hour) + 9) for hour in ("20 heures", "23 heures")]
    times = tuple(Time(span, "TIME", f"XXXX-XX-XXT{text[span.start : span.start + 2]}:00") for span in spans)
    assert [event.time for event in find(replace(read(text), times=times))] == [None]


TRIAL = (
    "Le/le/DET/2/det procès/procès/NOUN/11/nsubj des/de/ADP/4/case {who}/NOUN/2/nmod de/de/ADP/7/case l'/le/DET/7/det"
    " attentat/attentat/NOUN/4/nmod {case}/ADP/9/case mars/mars/NOUN/4/nmod a/avoir/AUX/11/aux:tense"
    " commencé/commencer/VERB/0/root/Tense=Past|VerbForm=Part"
)


@pytest.mark.parametrize("who", ["auteurs/auteur", "responsables/responsable"])
def test_a_trial_is_not_of_the_month_of_what_is_tried(who: str) -> None:
    """« Le procès des auteurs de l'attentat de mars », whatever noun a parser hangs the month on."""
    doc = tree_document(TRIAL.format(who=who, case="de/de"))
    times = (Time(words(doc, "mars"), "DATE", "2031-03", "2031-03-01", "2031-03-31"),)
    dates = {e.type: e.time is None for e in find(replace(doc, times=times))}
    assert dates["judicial"]


@pytest.mark.parametrize(("verb", "dated"), [("tués/tuer", True), ("blessés/blesser", False)])
def test_who_was_killed_on_a_day_died_on_it(verb: str, dated: bool) -> None:
    """« La mort de deux soldats tués lundi »; who was wounded may have died later."""
    doc = tree_document(
        "La/le/DET/2/det mort/mort/NOUN/8/nsubj de/de/ADP/5/case deux/deux/NUM/5/nummod soldats/soldat/NOUN/2/nmod"
        f" {verb}/VERB/5/acl/Tense=Past|VerbForm=Part lundi/lundi/NOUN/6/obl:mod indigne/indigner/VERB/0/root"
        "/Mood=Ind|Tense=Pres|VerbForm=Fin"
    )
    day = Time(words(doc, "lundi"), "DATE", DAY, DAY, DAY)
    event = next(e for e in find(replace(doc, times=(day,))) if e.type == "killing")
    assert (event.time is not None) is dated


@pytest.mark.parametrize(("spoken", "dated"), [(True, False), (False, True)])
def test_the_day_of_an_announcement_is_not_of_what_follows_a_semicolon(spoken: bool, dated: bool) -> None:
    """« Le ministre a condamné lundi l'attaque ; deux suspects ont été arrêtés »."""
    text = "Le ministre a condamné lundi une attaque ; deux suspects ont été arrêtés."
    cue = Cue(Span(at := text.index("condamné"), at + 8), "condamner")
    content = Span(text.index("une attaque"), text.index(" ;"))
    said = Attribution(
        (content,), cue, Source(Span(0, 11), "Le ministre", "person", False), (), "indirect", "condemn", "test"
    )
    day = Time(Span(at := text.index("lundi"), at + 5), "DATE", DAY, DAY, DAY)
    doc = replace(read(text), times=(day,), attributions=(said,) if spoken else ())
    event = next(e for e in find(doc) if e.type == "arrest")
    assert (event.time is not None) is dated


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Le couvre-feu a été décrété lundi dans toute la province.", "toute la province"),
        ("Les autorités ont instauré lundi un couvre-feu dans la ville.", "la ville"),
        ("Le couvre-feu a été décrété lundi dans un palais.", None),
    ],
)
def test_what_is_decreed_holds_in_a_land_without_a_name_too(text: str, place: str | None) -> None:
    event = told(text, "lundi", "political_act")
    assert (event.place and event.place.span.of(text)) == place


def test_a_town_where_something_is_decreed_is_nobody() -> None:
    text = "Les autorités ont imposé lundi un couvre-feu à Lyon."
    event = told(text, "lundi", "political_act", Lyon="city")
    assert event.place is not None
    assert event.recipient is None


def test_who_was_killed_somewhere_is_buried_elsewhere() -> None:
    text = "Deux soldats tués dimanche à Lyon ont été inhumés lundi."
    assert told(text, "lundi", "gathering", Lyon="city").place is None


@pytest.mark.parametrize("verb", ["amenés à la morgue de", "transportés à", "remis à leurs familles à"])
def test_the_dead_who_are_taken_somewhere_did_not_die_then_and_there(verb: str) -> None:
    event = told(f"Les corps de onze civils ont été {verb} Lyon lundi.", "lundi", "killing", Lyon="city")
    assert (event.time, event.place) == (None, None)


def test_the_dead_who_are_found_somewhere_are_told_of_then_and_there() -> None:
    event = told("Deux corps ont été retrouvés lundi à Lyon.", "lundi", "killing", Lyon="city")
    assert event.time is not None
    assert event.place is not None


def test_the_bodies_of_victims_are_told_once() -> None:
    text = "Les corps de onze victimes ont été retrouvés."
    assert [e.trigger.of(text) for e in find(read(text))] == ["corps"]


@pytest.mark.parametrize(
    ("text", "dated"),
    [
        ("Dix hommes ont été relâchés lundi, les autres sont toujours détenus.", False),
        ("Lundi, dix hommes ont été relâchés et les autres ont été ensuite arrêtés.", True),
        ("Dix hommes ont été relâchés lundi et les autres ont été arrêtés.", True),
    ],
)
def test_what_still_is_so_is_of_no_day_behind_another_verb(text: str, dated: bool) -> None:
    """The day that opens a sentence holds on."""
    assert (told(text, "undi", "arrest").time is not None) is dated


def test_what_is_shot_down_above_a_town_is_so_there() -> None:
    assert (
        told("L'armée a abattu lundi un drone au-dessus de Lyon.", "lundi", "destruction", Lyon="city").place
        is not None
    )
