"""Who acts where another word than the deed's own says so: a promise, thanks, a charge, a relative pronoun."""

from __future__ import annotations

import pytest

from parsed import events_of

EXAMPLES = [
    ("Le général a promis aux habitants de libérer la ville.", "libérer", "Le général", None),
    ("La milice a menacé les villageois de brûler leurs maisons.", "brûler", "La milice", "leurs maisons"),
    ("Le ministre a ordonné à l'armée de bombarder le camp.", "bombarder", "l'armée", "le camp"),
    ("Les civils sont victimes d'enlèvements de la part de la milice.", "enlèvements", "la milice", "Les civils"),
    ("Des tirs de la part de soldats ont touché l'école.", "tirs", "soldats", "l'école"),
    ("Le président a remercié l'Église pour sa médiation.", "médiation", "l'Église", None),
    ("Le maire a blâmé la milice pour ses attaques contre le camp.", "attaques", "la milice", "le camp"),
    ("L'homme est accusé d'être l'auteur de l'attentat contre la gare.", "attentat", "L'homme", "la gare"),
    ("L'armée, par laquelle deux civils ont été tués, se tait.", "tués", "L'armée", "deux civils"),
    ("Ces rebelles, contre lesquels l'armée a lancé une offensive, reculent.", "offensive", "l'armée", "Ces rebelles"),
    ("Ayant tué trois soldats, l'homme a été abattu.", "tué", "l'homme", "trois soldats"),
    ("Les assaillants ont fait exploser le pont.", "exploser", "Les assaillants", "le pont"),
    ("Les soldats tombés dans une embuscade ont été enterrés.", "embuscade", None, "Les soldats"),
    ("L'agression d'une journaliste par des miliciens a été filmée.", "agression", "des miliciens", "une journaliste"),
]


@pytest.mark.parametrize(("text", "word", "actor", "recipient"), EXAMPLES)
def test_who_did_it_to_whom(text: str, word: str, actor: str | None, recipient: str | None) -> None:
    """None of these is read off the deed's own subject and object; the wrong side would look just as sure."""
    event = next(e for e in events_of(text) if word in e.trigger.of(text))
    assert (event.actor.span.of(text) if event.actor else None) == actor
    assert (event.recipient.span.of(text) if event.recipient else None) == recipient
