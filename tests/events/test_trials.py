"""Those who are tried for what they did: they did it, no trial did, and not where they are tried."""

from __future__ import annotations

from selon.model import Event
from selon.pipeline import read_words
from spoken import engine


def told(text: str, type: str) -> Event:
    events = read_words(text, "example", engine(), "2031-05-04").events
    return next(event for event in events if event.type == type)


def test_a_trial_kills_nobody() -> None:
    text = "Le procès de Modou Faye, accusé d'avoir assassiné un marabout en août 2023 à Touba, s'est ouvert lundi."
    killing = told(text, "killing")
    assert killing.actor is not None
    assert killing.actor.span.of(text) == "Modou Faye"


def test_who_is_meant_by_a_pronoun_is_who_is_tried() -> None:
    text = "Le procès de l'ancien ministre s'est ouvert mardi. Il avait tué sa voisine le 3 janvier."
    killing = told(text, "killing")
    assert killing.actor is not None
    assert killing.actor.span.of(text) == "l'ancien ministre"


def test_the_place_of_a_crime_is_not_that_of_its_trial() -> None:
    text = "Le procès de trois hommes accusés d'avoir enlevé un maire à Gao a débuté mardi."
    assert told(text, "judicial").place is None


def test_who_condemns_an_arrest_passes_no_sentence() -> None:
    text = "Le parti condamne l'arrestation, mardi, de son secrétaire général à Kankan."
    events = read_words(text, "example", engine(), "2031-05-04").events
    assert [event.type for event in events] == ["arrest"]
    assert events[0].time is not None


def test_what_stands_between_is_of_the_day_it_tells() -> None:
    """The day of an arrest that a party has learnt of, and not that on which it did."""
    text = "Le parti a appris l'arrestation, dans la nuit du 2 au 3 mai, de son secrétaire général."
    arrest = told(text, "arrest")
    assert arrest.time is not None
    assert arrest.time.value == "2031-05-02/2031-05-03"
    assert arrest.recipient is not None
    assert arrest.recipient.span.of(text) == "son secrétaire général"


def test_the_day_of_the_attack_is_not_that_of_its_trial() -> None:
    text = "Le procès de l'attentat qui avait fait onze morts en juillet 2019 s'est ouvert lundi."
    days = [(e.type, e.time and e.time.value) for e in read_words(text, "example", engine(), "2031-05-04").events]
    assert days == [("judicial", "2031-04-28"), ("armed_attack", "2019-07")]


def test_the_day_of_an_old_death_is_not_that_of_the_news() -> None:
    """Nor is the court before which it is tried where it was."""
    text = (
        "Deux policiers comparaissent depuis lundi devant le tribunal de Gao après la mort d'Idriss Benali, 19 ans, le "
        "12 avril 2024.\n\nDes poubelles ont été incendiées et trois hommes ont été arrêtés."
    )
    events = {e.type: e for e in read_words(text, "example", engine(), "2031-05-07").events}
    days = {kind: e.time and e.time.value for kind, e in events.items()}
    assert days["judicial"] == "2031-05-05/2031-05-07"
    assert (days["destruction"], days["arrest"]) == (None, None)
    assert events["killing"].place is None
