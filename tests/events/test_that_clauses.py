"""« La preuve que P », « s'attend à ce que P », « s'est servi de X pour P »: clauses that are for another word."""

from __future__ import annotations

import pytest

from parsed import event_at, told_at


@pytest.mark.parametrize(
    "text",
    [
        "Ils ont la preuve que <actor>Belda</actor> a <trigger>enlevé</trigger> <recipient>deux élus</recipient>.",
        "Le fait que la police a <trigger>arrêté</trigger> <recipient>deux élus</recipient> inquiète le parti.",
        "Les juges ont la certitude que Belda a <trigger>abattu</trigger> <recipient>deux gardes</recipient>.",
        "<recipient>Les otages</recipient> que les miliciens ont <trigger>enlevés</trigger> sont libres.",
        "<recipient>L'homme</recipient> que la police a <trigger>arrêté</trigger> est libre.",
        "<recipient>La maison</recipient> que les rebelles ont <trigger>brûlée</trigger> était vide.",
        "<recipient>Le pont</recipient> qu'ont <trigger>détruit</trigger> les rebelles est fermé.",
    ],
)
def test_what_a_clause_proves_undergoes_nothing(text: str) -> None:
    """A clause with its own subject and object is no relative one."""
    event, marks = event_at(text)
    assert event is not None
    assert event.recipient is not None
    assert event.recipient.span == marks["recipient"]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("La Valdavie s'attend à ce que les <trigger>combats</trigger> reprennent.", "future"),
        ("Le maire s'attend à ce que l'armée <trigger>attaque</trigger> le village.", "future"),
        ("Il s'oppose à ce que l'armée <trigger>bombarde</trigger> la ville.", "future"),
        ("Il pense à ce que l'armée a <trigger>détruit</trigger>.", "asserted"),
        ("Les rebelles se seraient servis de drones pour <trigger>bombarder</trigger> le marché.", "hedged"),
        ("Les rebelles auraient utilisé des camions pour <trigger>attaquer</trigger> la caserne.", "hedged"),
        ("Les rebelles se sont servis de drones pour <trigger>bombarder</trigger> le marché.", "asserted"),
        ("Il est interdit de <trigger>tuer</trigger> des civils.", "negated"),
        ("Il est illégal de détruire un pont ou de <trigger>tuer</trigger> des civils.", "hedged"),
        ("Le juge imposera aux élus de <trigger>comparaître</trigger> devant le tribunal.", "future"),
        ("L'armée a imposé un <trigger>couvre-feu</trigger>.", "asserted"),
    ],
)
def test_what_is_expected_or_done_with_it_is_as_sure_as_that(text: str, factuality: str) -> None:
    assert told_at(text).factuality == factuality
