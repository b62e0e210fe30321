"""What arms and those who bear them tell of an attack, and words that tell of none."""

from __future__ import annotations

import pytest

from selon.model import Party
from spoken import happenings


def told(text: str) -> list[tuple[str, str | None, str | None]]:
    """Type, actor and recipient of each happening."""
    return [(event.type, _words(event.actor, text), _words(event.recipient, text)) for event in happenings(text)]


def _words(party: Party | None, text: str) -> str | None:
    return None if party is None else party.span.of(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'armée a tiré 40 drones sur le port.", [("air_strike", "L'armée", "le port")]),
        ("L'armée a tiré 12 missiles sur le port.", [("shelling", "L'armée", "le port")]),
        ("Un tir de drone contre un hôtel a été signalé.", [("air_strike", None, "un hôtel")]),
        ("L'armée a mené une offensive aérienne contre le port.", [("air_strike", "L'armée", "le port")]),
        ("L'armée a mené une offensive contre les rebelles.", [("offensive", "L'armée", "les rebelles")]),
        ("Un drone a frappé une zone commerciale.", [("air_strike", "Un drone", "une zone commerciale")]),
        (
            "Le groupe a revendiqué un attentat à la bombe mené par un de ses kamikazes.",
            [("suicide_bombing", "un de ses kamikazes", None)],
        ),
        ("Un attentat à la bombe mené par un de ses hommes a échoué.", [("bombing", "un de ses hommes", None)]),
        ("Les rebelles sont passés à l'attaque.", [("armed_attack", "Les rebelles", None)]),
        ("Les troupes sont passées à l'offensive.", [("offensive", "Les troupes", None)]),
        ("Les rebelles ont aussi frappé.", [("armed_attack", "Les rebelles", None)]),
        ("Le groupe a frappé de nouveau à Bamako.", [("armed_attack", "Le groupe", None)]),
        (
            "L'union a envoyé une mission de maintien de la paix.",
            [("deployment", "L'union", "une mission de maintien de la paix")],
        ),
        ("L'armée a repoussé un groupe de rebelles.", [("armed_clash", "L'armée", "un groupe de rebelles")]),
        ("Les deux camps ont conclu à un accord.", [("agreement", "Les deux camps", None)]),
        ("Les enquêteurs ont conclu à un attentat.", [("armed_attack", None, None)]),
        ("L'explosion d'une voiture piégée a été entendue.", [("bombing", None, None)]),
        ("Le pays a suspendu son aide au développement.", [("sanction", "Le pays", None)]),
    ],
)
def test_type_and_parties(text: str, found: list[tuple[str, str | None, str | None]]) -> None:
    assert told(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "L'armée possède 42 drones d'attaque.",
        "Les policiers ont eu recours à la force.",
        "Les rebelles ont frappé à la porte du palais.",
        "La crise a frappé à Bamako.",
        "L'agence a envoyé une mission sur la Lune.",
        "Ils ont défendu l'école afin de témoigner leur soutien à l'armée.",
        "Le comité a repoussé un groupe de travail.",
    ],
)
def test_words_that_tell_of_none(text: str) -> None:
    assert told(text) == []
