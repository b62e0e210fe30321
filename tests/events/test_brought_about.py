"""What is done in order that others may do something leaves that still to come, however many verbs stand between."""

from __future__ import annotations

import pytest

from parsed import told_at


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le pays envoie des policiers pour aider l'armée à <trigger>reprendre</trigger> la ville.", "future"),
        ("L'ONU a ouvert un couloir afin de faciliter l'<trigger>évacuation</trigger> des blessés.", "future"),
        ("Un pont a été réparé pour permettre aux troupes de <trigger>reprendre</trigger> la ville.", "future"),
        ("L'ONU a dépêché des soldats pour protéger les civils et <trigger>distribuer</trigger> des vivres.", "future"),
        ("Des pourparlers en vue d'une <trigger>trêve</trigger> ont débuté lundi.", "future"),
        ("L'émissaire est attendu à Doha pour des <trigger>pourparlers</trigger>.", "future"),
        ("La coalition a aidé l'armée à <trigger>reprendre</trigger> la ville.", "asserted"),
        ("L'ONU a facilité l'<trigger>évacuation</trigger> des blessés.", "asserted"),
        ("Des soldats ont été envoyés pour mettre fin aux <trigger>combats</trigger>.", "asserted"),
        ("La coalition mène des frappes pour <trigger>soutenir</trigger> les rebelles.", "asserted"),
        ("Des centaines d'habitants sont venus pour tenir une <trigger>veillée</trigger>.", "asserted"),
    ],
)
def test_what_is_aimed_at_is_still_to_come(text: str, factuality: str) -> None:
    """Fighting that is to be ended is there, and so is help that is given by what is done."""
    assert told_at(text).factuality == factuality


def test_two_perfects_are_in_a_row() -> None:
    """« a appelé la population à se mobiliser et nommé »: he has named somebody, and asked nobody to."""
    event = told_at("Le président a appelé la population à se mobiliser et <trigger>nommé</trigger> un commandant.")
    assert event.factuality == "asserted"
    assert event.actor is not None
    assert event.actor.name == "Le président"
