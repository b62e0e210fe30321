"""Where the dead of a toll died: the one thing that is carried from the sentence before."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import events_of, find, read
from selon.model import Attribution, Place, Source, Span, Time, Toponym

TITLE = "Collision de deux trains\n"


def places_of_tolls(text: str, *names: str) -> list[str | None]:
    """The words of the place of every killing; ``names`` are known towns, where they first stand."""
    towns = [
        Toponym(Span(text.index(name), text.index(name) + len(name)), Place(1, name, 1.0, 2.0, "XX", None), "city")
        for name in names
    ]
    events = find(replace(read(text), places=tuple(towns)))
    return [e.place.span.of(text) if e.place else None for e in events if e.type == "killing"]


def test_a_toll_has_the_place_of_the_sentence_before() -> None:
    text = TITLE + "Deux trains sont entrés en collision près de Lyon.\nAu moins dix personnes ont été tuées."
    assert places_of_tolls(text, "Lyon") == ["Lyon"]


def test_a_sentence_with_a_place_of_its_own_borrows_none() -> None:
    text = TITLE + "Deux trains ont brûlé à Lyon.\nDix personnes venues de Nice ont été tuées."
    assert "Lyon" not in places_of_tolls(text, "Lyon", "Nice")


@pytest.mark.parametrize(
    "before",
    ["Lyon accuse la compagnie de négligence.", "Deux trains ont brûlé.", "Les trains viennent de Lyon."],
)
def test_a_town_where_nothing_was_lends_no_place(before: str) -> None:
    text = f"{TITLE}{before}\nAu moins dix personnes ont été tuées."
    assert places_of_tolls(text, *(["Lyon"] if "Lyon" in before else [])) == [None]


@pytest.mark.parametrize(("voice", "place"), [("commerçant", None), ("ministre", "marché")])
def test_a_place_without_a_name_is_that_of_whoever_told_it(voice: str, place: str | None) -> None:
    """The market that a trader speaks of need not be where the dead of the ministry fell."""
    text = TITLE + "Des hommes ont tiré sur la foule au marché.\nAu moins dix personnes ont été tuées."
    doc = read(text)
    said = [
        Attribution((sentence.span,), None, Source(None, name, "person", False), (), "indirect", "state", "test")
        for sentence, name in zip(doc.sentences[1:], (voice, "ministre"), strict=True)
    ]
    *_, toll = find(replace(doc, attributions=tuple(said)))
    assert (toll.place and toll.place.span.of(text)) == place


def test_far_below_the_lead_nothing_is_carried() -> None:
    filler = "Le ministre a pris la parole.\n" * 8
    text = f"{TITLE}{filler}Deux trains ont brûlé à Lyon.\nAu moins dix personnes ont été tuées."
    assert places_of_tolls(text, "Lyon") == [None]


@pytest.mark.parametrize(
    ("before", "told", "place"),
    [
        ("", "Deux passants ont été arrêtés.", "Lyon"),
        ("", "Deux passants ont été arrêtés à Nice.", "Nice"),
        ("", "Deux passants seront arrêtés.", None),
        ("", "Une loi a été votée.", None),
        ("Le maire a pris la parole.\n", "Deux passants ont été arrêtés.", None),
    ],
)
def test_the_second_sentence_goes_on_where_the_first_was(before: str, told: str, place: str | None) -> None:
    """Only what an incident is made of, and only right below the first sentence of a report."""
    text = f"Un attentat\n{before}Une bombe a explosé à Lyon.\n{told}"
    towns = [
        Toponym(Span(text.index(name), text.index(name) + len(name)), Place(at, name, 1.0, 2.0, "XX", None), "city")
        for at, name in enumerate(("Lyon", "Nice"))
        if name in text
    ]
    last = find(replace(read(text), places=tuple(towns)))[-1]
    assert (last.place and last.place.span.of(text)) == place


@pytest.mark.parametrize(("day", "place"), [("2016-05-16", "Lyon"), ("2016-05-18", None)])
def test_another_day_may_be_of_another_place(day: str, place: str | None) -> None:
    """« Une bombe a explosé lundi à Lyon. Ensuite, … »: what goes on the same day goes on there."""
    text = "Un attentat\nUne bombe a explosé lundi à Lyon.\nEnsuite, deux passants ont été arrêtés."
    first, later, town = (Span(text.index(w), text.index(w) + len(w)) for w in ("lundi", "Ensuite", "Lyon"))
    times = (Time(first, "DATE", "2016-05-16", "2016-05-16", "2016-05-16"), Time(later, "DATE", day, day, day))
    lyon = Toponym(town, Place(1, "Lyon", 1.0, 2.0, "XX", None), "city")
    last = find(replace(read(text), places=(lyon,), times=times, published="2016-05-19"))[-1]
    assert (last.place and last.place.span.of(text)) == place


def test_what_a_title_adds_behind_a_colon_is_the_toll_of_its_attack() -> None:
    """The six dead of a title are those of its mine, and are told once."""
    text = "Une mine explose au passage d'un car : six morts"
    assert [(event.type, [q.of for q in event.quantities]) for event in events_of(text)] == [("bombing", ["killed"])]


def test_of_a_row_each_is_told_with_its_own() -> None:
    """The wounded are none of the dead of a title."""
    text = "Dix soldats tués et vingt civils blessés à Gao"
    parties = [event.recipient.span.of(text) for event in events_of(text) if event.recipient]
    assert parties == ["Dix soldats", "vingt civils"]
