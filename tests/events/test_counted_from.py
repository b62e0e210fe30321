"""What another happening is only counted from: « un mois avant la fin de la guerre, un soldat a été tué »."""

from __future__ import annotations

import pytest

from parsed import told_at, unmarked
from selon.pipeline import read_words
from spoken import engine

SHOT = "Un franc-tireur a <trigger>abattu</trigger> deux gardes un mois avant la fin de la guerre."


@pytest.mark.parametrize(
    ("text", "type"),
    [
        (SHOT, "killing"),
        ("Les gardes <trigger>tuèrent</trigger> le chef dix jours avant la fin de la guerre civile.", "killing"),
        ("Il a été <trigger>tué</trigger> un mois avant la fin de la guerre.", "killing"),
        ("Deux gardes ont été <trigger>tués</trigger> peu avant le début de l'offensive.", "killing"),
        ("L'<trigger>offensive</trigger> a fait dix morts.", "offensive"),
        ("Depuis le début de la <trigger>guerre</trigger>, dix mille personnes ont été tuées.", "armed_clash"),
    ],
)
def test_what_comes_before_the_end_of_a_war_is_told_itself(text: str, type: str) -> None:
    """What has come about since it began is of the war."""
    assert told_at(text).type == type


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Trois mois avant la <trigger>guerre</trigger>, les rebelles prirent Tessit.", False),
        ("Un franc-tireur a abattu deux gardes un mois avant la fin de la <trigger>guerre</trigger>.", False),
        ("Les rebelles ont pris Tessit trois jours après les <trigger>combats</trigger> de Gao.", False),
        ("Les rebelles ont pris Tessit dans une <trigger>offensive</trigger>.", True),
        ("Les rebelles ont pris Tessit après trois jours de <trigger>combats</trigger>.", True),
    ],
)
def test_who_did_something_else_then_does_not_fight_it(text: str, actor: bool) -> None:
    plain, marks = unmarked(text)
    events = read_words(plain, "x", engine(), None).events
    assert [e.actor is not None for e in events if e.trigger.meets(marks["trigger"])] == [actor]


def test_its_day_is_not_that_of_what_it_is_counted_to() -> None:
    """« Le 4 octobre 1918, …, un mois avant la fin de la guerre » dates no war, nor places it where the other was."""
    text = "Le 4 octobre 1918, les rebelles prirent Tessit, un mois avant la fin de la guerre."
    doc = read_words(text, "x", engine(), None)
    told = {e.type: (e.time and e.time.value, e.place and e.place.span.of(text)) for e in doc.events}
    assert told == {"territory_capture": ("1918-10-04", "Tessit"), "armed_clash": (None, None)}


def test_a_day_counts_on_to_what_it_is_told_before() -> None:
    text = "Le préfet est mort le 3 mai 2019, deux jours après l'attaque."
    doc = read_words(text, "x", engine(), None)
    assert "2019-05-01" in [e.time.value for e in doc.events if e.time and e.type == "armed_attack"]
