"""What is asked of a happening, and what is not ruled out."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


@pytest.mark.parametrize(
    ("text", "whom", "factuality"),
    [
        ("On ignore combien de civils ont été tués.", "combien de civils", "asserted"),
        ("Le ministre a demandé combien de soldats avaient été blessés.", "combien de soldats", "asserted"),
        ("On ignore combien de soldats l'armée a perdus.", "combien de soldats", "asserted"),
        ("Il n'est pas exclu que les rebelles aient exécuté les otages.", "les otages", "hedged"),
        ("Il est exclu que les rebelles aient exécuté les otages.", "les otages", "negated"),
    ],
)
def test_whom_it_befell_and_whether(text: str, whom: str, factuality: str) -> None:
    (event,) = events_of(text)
    assert event.recipient is not None
    assert (event.recipient.span.of(text), event.factuality) == (whom, factuality)


@pytest.mark.parametrize(
    ("text", "verb", "actor", "factuality", "voice"),
    [
        (
            "L'ONU a appelé le gouvernement, qui a arrêté cent opposants, à libérer les détenus.",
            "libérer",
            "le gouvernement",
            "future",
            "L'ONU",
        ),
        (
            "Le ministre a exhorté les rebelles, qui ont pris la ville, à libérer les otages.",
            "libérer",
            "les rebelles",
            "future",
            "Le ministre",
        ),
        (
            "La France a dit ne pas avoir payé de rançon pour la libération des otages.",
            "libération",
            None,
            "asserted",
            "La France",
        ),
        (
            "Les avocats du colonel affirment que leur client n'a ordonné aucune exécution.",
            "exécution",
            None,
            "negated",
            "Les avocats du colonel",
        ),
    ],
)
def test_who_is_to_do_it_and_whose_word_it_is(
    text: str, verb: str, actor: str | None, factuality: str, voice: str
) -> None:
    """Behind a clause on somebody stands what they are asked to do; what nobody has ordered is no order."""
    events = read_document(Document("x", text, ""), engine()).events
    event = next(e for e in events if e.trigger.of(text) == verb)
    source = None if event.attribution is None else event.attribution.source
    assert source is not None
    assert source.span is not None
    found = None if event.actor is None else event.actor.span.of(text)
    assert (found, event.factuality, source.span.of(text)) == (actor, factuality, voice)
