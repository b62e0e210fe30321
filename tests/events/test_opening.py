"""What a participle that opens a sentence says is none of the time, and only at times the place, of the main verb."""

from __future__ import annotations

import pytest

from selon.model import Document, Event
from selon.pipeline import read_document
from spoken import engine


def read(text: str) -> Document:
    """The records of a text of 12 December 2016."""
    return read_document(Document("x", text, "", published="2016-12-12"), engine())


def happenings(text: str) -> list[Event]:
    """The happenings of a text, in its order."""
    return sorted(read(text).events, key=lambda event: event.trigger.start)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Arrêté en mars 2015, le maire de Nordville a été libéré.", None),
        ("Fondée en 2012, la milice a tué dix civils.", None),
        ("Soutenue depuis mai par un pays voisin, l'armée a pris la ville.", None),
        ("Ayant quitté la ville en mai, les rebelles ont attaqué un convoi.", None),
        ("Tués lundi dans une embuscade, les soldats ont été enterrés.", None),
        ("La police a arrêté le frère du soldat interrogé lundi.", None),
        ("L'armée a bombardé le camp ouvert en 2015.", None),
        ("Dix civils ont été tués, soit une hausse de 15 % par rapport à mars.", None),
        ("L'armée a bombardé le camp en 2015.", "2015"),
        ("Les rebelles ont repris la ville perdue en mai.", None),
        ("Enlevés samedi, les deux médecins ont été relâchés dimanche.", "2016-12-11"),
        ("Lancée samedi, l'offensive a fait dix morts.", "2016-12-10"),
        ("Signé en mai, l'accord n'a jamais été appliqué.", "2016-05"),
        ("Annoncée lundi, l'offensive n'a pas eu lieu.", None),
        ("Condamnée mardi par le maire, l'attaque du village a fait dix morts.", None),
    ],
)
def test_the_day_of_an_opening_participle_is_its_own(text: str, value: str | None) -> None:
    """Unless it says that the subject, a happening, was done then."""
    time = happenings(text)[-1].time
    assert (None if time is None else time.value) == value


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Fondée à Mossoul, la milice a tué dix civils.", None),
        ("Arrêté à Gao, le maire a été libéré.", None),
        ("Bloqués à Kidal, les soldats ont été attaqués.", "Kidal"),
    ],
)
def test_where_somebody_was_before_is_not_where_it_happened(text: str, place: str | None) -> None:
    """Where they are when it happens is."""
    doc = read(text)
    found = max(doc.events, key=lambda event: event.trigger.start).place
    assert (None if found is None else found.span.of(doc.text)) == place


def test_the_day_of_a_page_is_no_day_of_its_news() -> None:
    """« Page actualisée : 23 mars 2016 — « Attentats à Gao » »."""
    (event,) = happenings("Page actualisée : 23 mars 2016 — « Attentats à Gao »")
    assert event.time is None


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Après avoir pris Gao en mars, les rebelles ont attaqué Mopti.", ["2016-03", None]),
        ("Membre du gouvernement depuis 2014, le ministre a été assassiné.", [None]),
        ("Au pouvoir depuis 1990, le président a été renversé.", [None]),
        ("En guerre depuis 2011, le pays a été bombardé.", ["2011/2016", None]),
        ("Depuis lundi, la ville est bombardée.", ["2016-12-05/2016-12-12"]),
    ],
)
def test_since_when_somebody_is_something_is_no_day_of_what_befell_them(text: str, values: list[str | None]) -> None:
    """What opens with the time itself goes on since then."""
    assert [None if event.time is None else event.time.value for event in happenings(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Deux jours après l'attaque de lundi, la police a arrêté un homme.", ["2016-12-12", "2016-12-14"]),
        ("La police a arrêté un homme deux jours après l'attaque de dimanche.", ["2016-12-13", "2016-12-11"]),
        (
            "L'attaque a eu lieu dimanche. Deux jours après l'attaque, la police a arrêté un homme.",
            ["2016-12-11", "2016-12-13"],
        ),
        ("Deux jours après l'attaque, la police a arrêté un homme.", [None, None]),
        ("Le référendum a eu lieu lundi, une semaine après l'attentat.", ["2016-12-12", "2016-12-05"]),
        (
            "L'attentat de samedi survient une semaine après un double attentat contre la police.",
            ["2016-12-10", "2016-12-03"],
        ),
    ],
)
def test_so_many_days_after_a_happening_are_counted_from_its_own_day(text: str, values: list[str | None]) -> None:
    """Of the two the one with a day dates the other."""
    assert [None if event.time is None else event.time.value for event in happenings(text)] == values


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Les combats ont fait dix morts dans les deux camps.", None),
        ("Il y a eu dix morts dans les deux camps de réfugiés.", "les deux camps de réfugiés"),
        ("Il y a eu dix morts dans le camp.", "le camp"),
    ],
)
def test_the_sides_of_a_fight_are_no_place(text: str, place: str | None) -> None:
    """Camps of refugees are."""
    doc = read(text)
    (event,) = doc.events
    assert (None if event.place is None else event.place.span.of(doc.text)) == place
