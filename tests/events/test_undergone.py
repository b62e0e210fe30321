"""Who or what undergoes a happening, where the words around it say so and its own frame does not."""

from __future__ import annotations

import pytest

from parsed import event_at


def parties(example: str) -> tuple[object, object, object, object]:
    event, marks = event_at(example)
    assert event is not None
    spans = [None if party is None else party.span for party in (event.actor, event.recipient)]
    return spans[0], spans[1], marks.get("actor"), marks.get("recipient")


@pytest.mark.parametrize(
    "example",
    [
        "<actor>Les forces spéciales</actor> ont été <trigger>déployées</trigger> sur la place.",
        "<actor>Les forces de police</actor> <trigger>déployées</trigger> ont reculé.",
        "<recipient>Deux cents soldats</recipient> ont été <trigger>déployés</trigger> au nord.",
        "La <trigger>sortie</trigger> du <actor>Mali</actor> de <recipient>l'Union africaine</recipient> inquiète.",
        "La ville a été <trigger>libérée</trigger> des <recipient>djihadistes</recipient> lundi.",
        "Une voiture a <trigger>explosé</trigger> près d'<recipient>un bus de l'armée</recipient>.",
        "Un homme lui aurait <trigger>tiré</trigger> dans le dos.",
        "Les combats ont fait <trigger>fuir</trigger> <recipient>les habitants</recipient>.",
        "Il y a eu des <trigger>manifestations</trigger> contre la réforme des retraites.",
        "Une <trigger>enquête</trigger> sur les violations a été ouverte.",
    ],
)
def test_no_side_is_taken_for_another(example: str) -> None:
    """What is sent, left, freed of, struck beside or only talked of is told from who acts and who suffers."""
    actor, recipient, wanted_actor, wanted_recipient = parties(example)
    if wanted_actor is not None or "lui aurait" not in example:
        assert actor == wanted_actor
    assert recipient == wanted_recipient


def test_what_a_shelling_hits_does_not_kill() -> None:
    """The subject of a passive is no actor of the participle that tells its dead."""
    actor, recipient, _, wanted = parties(
        "<recipient>Trois écoles</recipient> ont été <trigger>bombardées</trigger> au sud, tuant trente civils."
    )
    assert (actor, recipient) == (None, wanted)


def test_who_only_survives_an_attack_is_not_its_victim() -> None:
    """Who is called after an attack and dies otherwise did not die in it."""
    _, recipient, _, _ = parties("L'un des secouristes de l'<trigger>attentat</trigger> de Lyon est mort lundi.")
    assert recipient is None
