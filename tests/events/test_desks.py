"""Happenings of dispatches rich in sources: what is still to come, what befell nobody, what only sounds like one."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, happenings, parties, types_told


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le chef ira rencontrer les rebelles.", "future"),
        ("L'armée viendra libérer les otages.", "future"),
        ("L'armée est venue libérer les otages.", "asserted"),
        ("L'armée vient de libérer les otages.", "asserted"),
        ("Les autorités doivent cesser de nier l'évidence et ouvrir une enquête.", "future"),
    ],
)
def test_who_will_go_and_do_it_has_not_done_it_yet(text: str, factuality: str) -> None:
    assert [event.factuality for event in happenings(text)] == [factuality]


def test_where_it_was_is_nobody_whom_it_befell() -> None:
    assert parties("Un viol commis sur la route de Tarva a été signalé.", "sexual_violence")[1] is None
    assert parties("Une attaque sur la route de Tarva a fait dix morts.", "armed_attack")[1] is None
    assert parties("Un viol commis sur une élève a été signalé.", "sexual_violence")[1] == "une élève"


def test_whom_the_order_to_stop_names_is_not_struck() -> None:
    """« doit arrêter de bombarder et libérer les otages »: nobody bombs the hostages."""
    assert parties("L'armée doit arrêter de bombarder et libérer les otages.", "shelling")[1] is None


def test_a_dead_letter_dies_of_nothing() -> None:
    assert types_told("L'appel des élus est resté lettre morte, disent des habitants de Tarva.") == []


def test_a_report_that_reveals_something_is_no_inquiry_of_judges() -> None:
    assert types_told("L'armée a tué dix civils, révèle une enquête.") == ["killing"]
    assert types_told("Une enquête a été ouverte.") == ["judicial"]


def test_one_of_those_counted_is_counted_by_the_same_source() -> None:
    marked = (
        "<source>Le maire</source> <cue>avance</cue> <content>le chiffre de neuf civils tués, dont une femme fauchée "
        "par une balle</content> alors qu'elle fuyait."
    )
    assert fault(marked) is None


def test_what_a_relative_clause_adds_stays_the_writer_s() -> None:
    doc = attributed("L'ONG dénonce l'attaque, dont les auteurs ont fui.")
    assert [one.content[0].of(doc.text) for one in doc.attributions] == ["l'attaque"]


def test_what_a_title_asks_was_done_by_nobody_before_the_colon() -> None:
    """« Mali : qui a tué le chef ? »: not Mali; « le général, qui a tué le chef » did."""
    assert parties("Mali : qui a tué le chef rebelle ?", "killing")[0] is None
    assert parties("Le général, qui a tué le chef rebelle, a fui.", "killing")[0] == "Le général"


def test_some_of_the_dead_are_not_all_of_them() -> None:
    """« déplacés » with a number is a noun, also where it is the subject."""
    text = "Vingt-trois déplacés, parmi lesquels quatre enfants, ont péri dans la nuit, selon un médecin."
    assert parties(text, "killing")[1] == "Vingt-trois déplacés"
