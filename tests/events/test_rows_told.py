"""Who did what in rows of verbs and lists of the dead, what was not even tried, and who cannot have done it."""

from __future__ import annotations

import pytest

from spoken import happenings, parties


@pytest.mark.parametrize(
    ("text", "type", "found"),
    [
        (
            "Des survivants ont décrit des miliciens qui séparaient les familles, exécutaient les hommes et riaient.",
            "killing",
            ("des miliciens", "les hommes"),
        ),
        (
            "On compte 336 gardes, dont 194 exécutés par des hommes en uniforme, 342 agents et 21 juges.",
            "killing",
            ("des hommes en uniforme", None),
        ),
        (
            "Le raid au cours duquel des miliciens ont tué dix bergers a choqué.",
            "armed_attack",
            ("miliciens", "dix bergers"),
        ),
        ("Les corps jonchent le sol. Ils ont achevé des blessés dans leurs lits.", "killing", ("Ils", "des blessés")),
        ("Les soldats ont pris la ville. Ils ont achevé des blessés.", "killing", ("Les soldats", "des blessés")),
        ("Cinq autres soldats ont été héliportés vers l'hôpital de Gao.", "evacuation", (None, "Cinq autres soldats")),
    ],
)  # fmt: skip
def test_who_did_it_to_whom(text: str, type: str, found: tuple[str | None, str | None]) -> None:
    assert parties(text, type) == found


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Il n'y a pas eu de tentative de coup d'État.", "negated"),
        ("Il n'y a eu aucune tentative de putsch.", "negated"),
        ("La tentative de putsch a échoué.", "asserted"),
        ("Une tentative de putsch a eu lieu.", "asserted"),
    ],
)
def test_what_nobody_tried_did_not_happen(text: str, factuality: str) -> None:
    assert [event.factuality for event in happenings(text)] == [factuality]
