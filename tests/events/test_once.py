"""No number twice: of two happenings in a sentence one has the dead, and a part of those held is not held anew."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.model import Event
from spoken import read_on


def counted(text: str) -> dict[str, list[tuple[str, str | None]]]:
    """The numbers of each happening, by its trigger."""
    return {e.trigger.of(text): [(q.span.of(text), q.of) for q in e.quantities] for e in events_of(text)}


def read(text: str) -> tuple[Event, ...]:
    """A text read as a report of Tuesday 18 April 2023."""
    return read_on("2023-04-18", text).events


def test_the_dead_of_a_list_are_counted_once() -> None:
    """Each loss of a communiqué belongs to one record."""
    text = "Bilan : côté armée, 02 morts et 05 blessés ; côté ennemi, 14 terroristes tués, 06 motos détruites."
    assert counted(text) == {
        "morts": [("02", "killed"), ("05", "injured")],
        "tués": [("14", "killed")],
        "détruites": [("06", "other")],
    }


def test_a_fight_beside_a_toll_does_not_take_its_number() -> None:
    """The soldier of the toll is no second one hurt in the fight."""
    text = "Un soldat a été blessé et une maison endommagée lors d'échanges de tirs à la frontière."
    assert [numbers for word, numbers in counted(text).items() if numbers] == [[("Un", "injured")]]


@pytest.mark.parametrize(
    "text",
    [
        "Onze personnes ont été interpellées samedi, dont quatre étaient toujours en garde à vue lundi.",
        "Onze personnes ont été interpellées samedi ; quatre étaient encore en garde à vue lundi.",
        "Onze personnes ont été interpellées samedi. Quatre d'entre elles étaient toujours en garde à vue lundi.",
    ],
)
def test_who_is_still_held_was_arrested_once(text: str) -> None:
    """Eleven arrests on Saturday, and none on Monday."""
    (event,) = read(text)
    assert [(q.low, q.of) for q in event.quantities] == [(11, "arrested")]
    assert event.time is not None
    assert event.time.value == "2023-04-15"


def test_the_day_on_which_some_are_still_held_is_not_that_of_the_arrests() -> None:
    """A clause on a part of those arrested dates nothing of the arrests."""
    text = "Des heurts ont éclaté samedi à Rennes.\nOnze hommes ont été interpellés, dont deux étaient détenus lundi."
    (event,) = (event for event in read(text) if event.type == "arrest")
    assert event.time is None or event.time.value == "2023-04-15"


def test_the_day_of_a_toll_is_not_that_of_the_deaths() -> None:
    """A toll that is raised on Tuesday tells of those who died on Monday."""
    text = "Une bombe a explosé samedi à Rennes, faisant 20 morts.\nLe bilan a été porté lundi à 27 morts."
    toll = read(text)[-1]
    assert toll.type == "killing"
    assert toll.time is None or toll.time.value != "2023-04-17"


def test_who_was_let_go_again_is_not_arrested_anew() -> None:
    """Of eleven who are arrested four are freed: no fifteen arrests."""
    text = "Onze personnes ont été interpellées, dont quatre ont été relâchées."
    assert counted(text) == {"interpellées": [("Onze", "arrested")], "relâchées": [("quatre", "released")]}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Le bilan est monté à 62 morts, contre 45 la veille.", ["62"]),
        ("Plus de 400 personnes ont péri, contre 310 en mai.", ["Plus de 400"]),
        ("L'offensive a tué 163 rebelles, contre onze soldats.", ["163", "onze"]),
    ],
)
def test_a_number_of_another_time_is_none(text: str, numbers: list[str]) -> None:
    """What a toll is compared with is not added to it; the dead of the other side are."""
    (event,) = events_of(text)
    assert [q.span.of(text) for q in event.quantities] == numbers
    assert event.recipient is None or "45" not in event.recipient.span.of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Des milliers de personnes – 4 500 selon la préfecture, 15 000 selon les syndicats – ont défilé samedi.",
        "Des milliers de personnes ont défilé samedi – 4 500 selon la préfecture, 15 000 selon les syndicats.",
    ],
)
def test_the_numbers_that_others_give_are_of_the_same(text: str) -> None:
    """Whoever counts a crowd of which the writer tells counts those who take part in it."""
    (event,) = read(text)
    assert {("4 500", "participants"), ("15 000", "participants")} <= {
        (q.span.of(text), q.of) for q in event.quantities
    }


def test_cases_of_a_happening_are_counted() -> None:
    """``142 cas de détention`` are 142 arrests."""
    assert counted("Le rapport porte sur 142 cas de détention arbitraire.") == {
        "détention arbitraire": [("142", "arrested")]
    }


def test_the_missing_of_two_tolls_are_counted_once() -> None:
    """They belong to the toll that they are told of."""
    assert counted("Un policier a perdu la vie et trois autres sont portés disparus.") == {
        "perdu la vie": [("Un", "killed")],
        "portés disparus": [("trois", "other")],
    }


@pytest.mark.parametrize("whole", ["sur 32", "sur les 32 lancés par l'ennemi"])
def test_a_whole_is_not_counted(whole: str) -> None:
    """Of 32 drones 24 are shot down."""
    text = f"L'armée a détruit dans la nuit 24 drones {whole}."
    assert counted(text) == {"détruit": [("24", "other")]}


@pytest.mark.parametrize("who", ["Un casque bleu", "Une passante", "Un supplétif"])
def test_one_of_any_calling_counts(who: str) -> None:
    """An article counts one whoever is killed."""
    assert [(q.low, q.of) for q in events_of(f"{who} a perdu la vie.\nDeux hommes ont été tués.")[0].quantities] == [
        (1, "killed")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "La marche a rassemblé 4 500 personnes selon la préfecture, 15 000 selon les syndicats.",
        "La préfecture a compté 4 500 manifestants, les syndicats en revendiquent 15 000.",
    ],
)
def test_a_number_is_of_the_voice_that_gives_it(text: str) -> None:
    """Where one of those who count tells of the crowd, what another counts is a claim of its own."""
    voices = [(e.attribution.source if e.attribution else None, [q.low for q in e.quantities]) for e in read(text)]
    told = [(source.name and source.name.lower(), lows) for source, lows in voices if source]
    assert told == [("la préfecture", [4500]), ("les syndicats", [15000])]


def test_a_number_given_by_another_is_of_what_was_counted_last() -> None:
    """« 30 morts et 12 enlèvements ; l'armée n'en reconnaît que 11 »: eleven abductions, if anything."""
    text = "Le rapport fait état de 30 morts et 12 enlèvements ; l'armée n'en reconnaît que 11."
    assert [(e.type, e.quantities[0].low) for e in read(text)] == [
        ("killing", 30),
        ("abduction", 12),
        ("abduction", 11),
    ]
