"""One deed told by two words is one happening, and has the toll that its own phrase tells."""

from __future__ import annotations

import pytest

from spoken import happenings


def told(text: str) -> list[tuple[str, list[int | None]]]:
    """Type and numbers of each happening."""
    return [(event.type, [q.low for q in event.quantities]) for event in happenings(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # a weapon that is fired kills
        ("Trois civils ont été tués à Gao par des roquettes tirées par des rebelles.", [("shelling", [3])]),
        ("Un passant a été tué par une balle tirée par un policier.", [("armed_attack", [1])]),
        ("Trois civils ont été tués par des hommes venus du nord.", [("killing", [3])]),
        # a participle tells whom it struck
        ("Vingt roquettes ont été tirées, visant deux villages.", [("shelling", [20, 2])]),
        ("L'armée a bombardé le port, visant deux navires.", [("shelling", []), ("armed_attack", [2])]),
        # a death and how
        ("La radio annonce la mort d'un pompier qui a succombé à ses blessures.", [("killing", [1])]),
        ("La radio annonce la mort d'un chef qui a tué dix civils.", [("killing", [1]), ("killing", [10])]),
        # what goes on in a town is not what was done there
        (
            "Des soldats ont tué dix civils à Bunia, ville en proie à des combats.",
            [("killing", [10]), ("armed_clash", [])],
        ),
        ("Des soldats ont tué dix civils à Bunia, théâtre de combats.", [("killing", [10]), ("armed_clash", [])]),
        ("Dix civils ont été tués à Bunia dans des combats.", [("armed_clash", [10])]),
        # a title names the war, the line behind it the blow
        ("Guerre au Soudan : plus de 30 morts dans des tirs d'artillerie.", [("armed_clash", []), ("shelling", [30])]),
        (
            "Offensive au Nord : dix morts et trente blessés dans des frappes.",
            [("offensive", []), ("air_strike", [10, 30])],
        ),
        ("Attentat à Gao : dix morts.", [("armed_attack", [10])]),
        ("Attaque à Gao : dix morts dans l'explosion d'une bombe.", [("armed_attack", [10])]),
    ],
)
def test_one_record_for_one_deed(text: str, found: list[tuple[str, list[int]]]) -> None:
    assert told(text) == found


def test_where_they_fell_is_named() -> None:
    text = "Trois civils ont été tués à Gao par des roquettes tirées par des rebelles sur des quartiers."
    (event,) = happenings(text)
    assert event.place is not None
    assert event.place.span.of(text) == "Gao"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les ouvriers sont en grève pour protester contre la loi.", ["grève"]),
        ("La chaîne a connu une grève afin de protester contre les licenciements.", ["grève"]),
        ("Les étudiants ont défilé pour protester contre le président.", ["défilé"]),
        ("Des fidèles se sont rassemblés pour prier.", ["rassemblés"]),
        ("La police a dispersé une marche organisée pour protester contre la vie chère.", ["dispersé", "marche"]),
        ("Les mineurs ont cessé la grève avant de manifester.", ["grève", "manifester"]),
        ("Ils ont fermé leurs boutiques pour protester contre la taxe.", ["protester"]),
    ],
)
def test_what_a_crowd_came_together_for_is_no_second_happening(text: str, found: list[str]) -> None:
    """A strike to protest is one protest; who shuts a shop to protest tells it by that word alone."""
    assert [event.trigger.of(text) for event in happenings(text)] == found


def test_whom_a_march_protests_against_undergoes_it() -> None:
    (march,) = happenings("Les étudiants ont défilé pour protester contre le président.")
    assert march.recipient is not None
    assert march.recipient.name == "le président"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les habitants se sont rassemblés pour dénoncer la hausse des prix.", "protest"),
        ("Des élus se sont rassemblés sur la place pour s'opposer au projet.", "protest"),
        ("Des familles se sont réunies devant la mairie pour exiger de l'eau.", "protest"),
        ("Des habitants se sont rassemblés pour saluer les soldats.", "gathering"),
        ("Les dirigeants se sont rassemblés à Gao pour réclamer une aide.", "gathering"),
        ("Les ministres se sont réunis pour dénoncer la loi.", "negotiation"),
    ],
)
def test_people_who_gather_to_denounce_or_demand_protest(text: str, kind: str) -> None:
    assert happenings(text)[0].type == kind
