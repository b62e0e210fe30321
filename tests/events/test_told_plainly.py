"""Plain words of conflicts that tell a happening in any company: who speaks of themselves, a row of demands, drones."""

from __future__ import annotations

import pytest

from parsed import events_of, told_at


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Nous nous <trigger>battrons</trigger> contre l'armée.", "armed_clash"),
        ("Nous nous sommes <trigger>retirés</trigger> du village.", "withdrawal"),
        ("Un kamikaze a <trigger>projeté</trigger> sa voiture contre un poste de police.", "suicide_bombing"),
        ("Deux obus ont <trigger>explosé</trigger> près de l'hôpital.", "shelling"),
        ("L'armée a <trigger>lancé</trigger> cinquante drones pendant la nuit.", "air_strike"),
        ("La police a <trigger>fait</trigger> usage de gaz lacrymogènes.", "riot"),
        ("Les mutins ont <trigger>regagné</trigger> leurs casernes.", "withdrawal"),
        ("Des centaines de personnes ont <trigger>marché</trigger> vers le palais.", "protest"),
        ("La police a <trigger>repoussé</trigger> les protestataires.", "riot"),
        ("Les sauveteurs ont dégagé deux <trigger>corps</trigger> des décombres.", "killing"),
        ("Le tribunal a infligé des <trigger>peines</trigger> de dix ans à cinq soldats.", "judicial"),
        ("La junte <trigger>perd</trigger> une ville frontalière.", "territory_capture"),
        ("La milice a effectué un <trigger>retrait</trigger> tactique.", "withdrawal"),
        ("Une dizaine de <trigger>corps</trigger> gisaient devant la prison.", "killing"),
        ("Quatorze migrants <trigger>noyés</trigger> au large de la Tunisie", "killing"),
    ],
)
def test_it_is_told(text: str, type: str) -> None:
    assert told_at(text).type == type


@pytest.mark.parametrize(
    "text",
    [
        "L'Union a exhorté les parties à s'abstenir de toute escalade.",
        "L'armée lance un nouveau drone de reconnaissance.",
        "Une alliance de groupes armés est née.",
        "Le taux d'homicides a doublé.",
        "Mille personnes ont été confinées dans leurs villages par la milice.",
    ],
)
def test_it_is_no_happening(text: str) -> None:
    """Who abstains from violence casts no vote, and who is shut in is not brought to safety."""
    assert events_of(text) == ()


def test_what_is_demanded_behind_a_comma_is_not_done() -> None:
    """« la libération de leurs camarades arrêtés, le limogeage de X »: both are demanded, and no sacking is freed."""
    demanded = (
        "la libération de leurs camarades arrêtés, le <trigger>limogeage</trigger> de deux ministres et une trêve"
    )
    assert told_at(f"Les étudiants ont demandé {demanded}.").factuality == "future"


def test_what_answers_another_blow_is_told_once() -> None:
    """« En riposte » is no fighting beside the rockets that are fired."""
    assert [event.type for event in events_of("En riposte, la milice a tiré dix roquettes.")] == ["shelling"]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Dix détenus ont péri dans des massacres.", ["killing"]),
        ("État d'urgence décrété en Haïti", ["political_act"]),
        ("Des milliers de personnes ont manifesté.\nDes échauffourées ont éclaté.", ["protest", "riot"]),
        ("Des échauffourées ont éclaté.", ["armed_clash"]),
    ],
)
def test_it_is_told_once_and_as_what_it_is(text: str, types: list[str]) -> None:
    """A massacre is how they died, a scuffle at a march no battle."""
    assert [event.type for event in events_of(text)] == types


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Faute d'<trigger>élections</trigger>, le pays est sans président.", "negated"),
        ("Un accord sur l'<trigger>envoi</trigger> de troupes a été signé.", "future"),
    ],
)
def test_it_is_not_there(text: str, factuality: str) -> None:
    """What there is a lack of was not held, what an accord is on is to come."""
    assert told_at(text).factuality == factuality


def test_the_known_who_act_are_no_number_of_it() -> None:
    """« Les trois groupes ont pris dix bases »: ten bases were taken, not three."""
    (event,) = events_of("Les trois groupes ont pris dix bases.")
    assert [quantity.best for quantity in event.quantities] == [10]
