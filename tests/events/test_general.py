"""What a law rules on and what is only practised or talked of in general: nobody did it."""

from __future__ import annotations

import pytest

from parsed import events_of


def told(text: str) -> list[str]:
    """The types of what a text tells."""
    return [event.type for event in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Le texte punit l'enlèvement d'un mineur.",
        "Le code pénal sanctionne le viol de vingt ans de prison.",
        "La loi permet l'arrestation de suspects sans mandat.",
        "La nouvelle loi autorisera la police à tirer sur les manifestants.",
        "Les secours ont simulé un attentat dans une gare.",
        "Les pompiers se sont entraînés à l'évacuation d'une école.",
        "Les soldats s'entraînent à reprendre une ville.",
        "Une formation à la gestion des prises d'otages a été donnée aux agents.",
        "Un colloque sur les enlèvements d'enfants est organisé.",
    ],
)
def test_a_law_or_a_drill_tells_of_nothing(text: str) -> None:
    """A record of it would be of a deed that nobody did."""
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("La loi a permis l'arrestation de dix suspects.", "arrest"),
        ("La loi autorise la libération de 200 détenus.", "release"),
        ("Le décret autorise l'expulsion du journaliste.", "displacement"),
        ("Le juge a imposé l'évacuation du camp.", "evacuation"),
        ("La guerre a entraîné l'évacuation de la ville.", "evacuation"),
        ("Cette fusillade a entraîné la mort d'une chanteuse à moins d'un kilomètre de la fusillade.", "armed_attack"),
        ("Une enquête sur l'enlèvement d'enfants a été ouverte.", "abduction"),
        ("L'arrêté interdit la manifestation de samedi.", "protest"),
    ],
)
def test_what_is_told_of_somebody_or_was_done_is_a_happening(text: str, type: str) -> None:
    """A number, a known person or a perfect makes it one."""
    assert type in told(text)
