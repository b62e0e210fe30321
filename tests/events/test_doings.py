"""Words that name one thing or another by who does it: operations, roadblocks, clearings; graves and bodies."""

from __future__ import annotations

import pytest

from selon.model import Event
from selon.pipeline import read_words
from spoken import engine, types_told


def happenings(text: str) -> tuple[Event, ...]:
    return read_words(text, "example", engine(), "2031-05-04").events


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("L'armée a mené une opération dans la forêt de Fazao.", ["offensive"]),
        ("Une opération a été menée par la gendarmerie à Tillabéri.", ["offensive"]),
        ("L'hôpital a mené une opération délicate.", []),
        ("L'armée a mené une opération de vaccination à Gao.", []),
        ("Un barrage routier a été érigé à l'entrée de Goma.", []),
        ("Des manifestants ont dressé des barrages routiers à Goma.", ["protest"]),
        ("Des miliciens ont dressé des barrages routiers autour de Goma.", ["siege"]),
        ("Les soldats ont fait évacuer le quartier.", ["evacuation"]),
        ("Les soldats ont évacué le quartier.", ["withdrawal"]),
        ("Une fosse commune a été découverte près de Moura.", ["killing"]),
        ("Des ouvriers ont creusé une fosse dans le jardin.", []),
        ("Deux soldats sont tombés lundi.", ["killing"]),
        ("Des échauffourées ont opposé jeunes et policiers.", ["riot"]),
        ("Deux drones se sont abattus sur un dépôt.", ["air_strike"]),
        ("Deux soldats sont tombés de leur camion.", []),
        ("Le gouvernement a annoncé l'instauration de l'état d'urgence.", ["political_act"]),
        ("Le Conseil a adopté la résolution par 14 voix et une abstention.", ["political_act"]),
        ("L'ONG a eu des entretiens téléphoniques avec 38 témoins.", []),
        ("La police a tiré des gaz lacrymogènes sur la foule.", ["riot"]),
        ("Des habitants sont descendus dans la rue pour réclamer de l'eau.", ["protest"]),
    ],
)
def test_who_does_it_tells_what_it_is(text: str, types: list[str]) -> None:
    assert types_told(text) == types


@pytest.mark.parametrize(
    "text",
    [
        "Une fosse commune contenant trente corps a été découverte lundi à Moura.",
        "Une fosse commune de trente corps a été découverte lundi à Moura.",
        "Les corps de trente hommes ont été découverts lundi dans une fosse commune à Moura.",
    ],
)
def test_the_dead_of_a_grave_are_counted_once(text: str) -> None:
    (event,) = happenings(text)
    assert event.type == "killing"
    assert [(q.of, q.best) for q in event.quantities] == [("killed", 30)]
    assert event.place is not None


def test_who_was_neutralised_may_be_alive() -> None:
    """The word of armies and the police for killed, caught or overpowered."""
    (event,) = happenings("Trois assaillants ont été neutralisés.")
    assert (event.type, event.factuality) == ("killing", "hedged")


@pytest.mark.parametrize(
    "text",
    [
        "La manifestation a été réprimée par l'armée.",
        "Une marche, interdite par le préfet, a été dispersée par l'armée.",
    ],
)
def test_who_puts_down_a_march_did_not_march(text: str) -> None:
    """A march that was broken up took place, without those who broke it up."""
    march, broken = (next(e for e in happenings(text) if e.type == kind) for kind in ("protest", "riot"))
    assert (march.factuality, march.actor) == ("asserted", None)
    assert broken.actor is not None
    assert broken.actor.span.of(text) == "l'armée"


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Mme Lompo demande pourquoi le détachement s'est replié de Gao.", "asserted"),
        ("Mme Lompo demande quand le détachement se repliera de Gao.", "future"),
        ("Mme Lompo demande que le détachement se replie de Gao.", "future"),
    ],
)
def test_what_is_asked_why_it_happened_has_happened(text: str, factuality: str) -> None:
    (event,) = happenings(text)
    assert (event.type, event.factuality) == ("withdrawal", factuality)


def test_an_interview_that_a_title_opens_with_is_no_talk() -> None:
    assert happenings("Entretien – « Nous n'avons plus rien », témoigne un habitant de Gao") == ()


@pytest.mark.parametrize(
    ("text", "type", "number"),
    [
        ("Sur les 30 otages, 12 ont été libérés.", "release", ("released", 12)),
        ("Sur les dix drones lancés, huit ont été abattus.", "destruction", ("other", 8)),
    ],
)
def test_a_number_alone_is_some_of_the_whole_before_it(text: str, type: str, number: tuple[str, int]) -> None:
    """Drones that are shot down are no dead, and thirty hostages are not free."""
    (event,) = happenings(text)
    assert event.type == type
    assert [(q.of, q.best) for q in event.quantities] == [number]
