"""Where it was, beside places that tell something else, and when, beside days on which it ended."""

from __future__ import annotations

import pytest

from spoken import last_told


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        (
            "Le dernier attentat revendiqué par le Front uni au Mali avait eu lieu le 21 mars à Ménaka.",
            "armed_attack",
            "Ménaka",
        ),
        ("L'attentat revendiqué par le Front uni au Mali a fait deux morts.", "armed_attack", "Mali"),
        ("Les combats de Bamako ont eu lieu sur un pont.", "armed_clash", "Bamako"),
        ("Le roi a condamné l'attentat qui a fait six morts et blessé deux femmes à Gao.", "armed_attack", "Gao"),
        ("Le roi a condamné l'attentat qui a fait six morts et conduit à une marche à Gao.", "armed_attack", None),
        ("Six otages ont été retrouvés morts à Gao.", "killing", "Gao"),
        ("Six otages ont été retrouvés morts dans un tunnel à Gao.", "killing", "un tunnel à Gao"),
        (
            "Des rebelles ont attaqué six gendarmes lundi et tenté d'entrer dans une caserne à Gao.",
            "armed_attack",
            None,
        ),
        (
            "Des rebelles ont attaqué six gendarmes lundi et tué deux femmes dans le village de Kossi.",
            "armed_attack",
            "le village de Kossi",
        ),
        ("Des miliciens ont fui vers la ville de Gao, située à la frontière, après des combats.", "armed_clash", None),
        ("Les habitants de Gao, ville située dans le nord du Mali, ont manifesté lundi.", "protest", "Gao"),
        ("Un camp situé à Gao a été la cible d'une attaque.", "armed_attack", "Gao"),
        (
            "Deux explosions ont eu lieu dans l'enceinte du ministère de la Défense, près du Parlement.",
            "bombing",
            "l'enceinte du ministère de la Défense",
        ),
        ("Des opérations sont menées par l'armée au Kasaï depuis fin 2021.", "offensive", "Kasaï"),
        ("Des combats ont éclaté lundi à La Torka.", "armed_clash", "La Torka"),
        ("Les combats entre Hema et Lendu ont repris.", "armed_clash", None),
        ("Les combats entre Gao et Ménaka ont repris.", "armed_clash", "entre Gao et Ménaka"),
    ],
)
def test_where(text: str, type: str, place: str | None) -> None:
    event, doc = last_told(text, type)
    assert (None if event.place is None else event.place.span.of(doc.text)) == place


@pytest.mark.parametrize(
    ("text", "type", "day"),
    [
        ("Les combats ont été suspendus le 10 mai.", "armed_clash", None),
        ("L'armée a suspendu ses frappes le 10 mai.", "air_strike", None),
        ("Les combats ont pris fin le 10 mai à Gao.", "armed_clash", None),
        ("Les combats n'ont pas cessé le 10 mai.", "armed_clash", "2024-05-10"),
        ("Les combats du 9 mai ont cessé le 10 mai.", "armed_clash", "2024-05-09"),
        ("Les combats ont éclaté le 9 mai et ont cessé le 10 mai.", "armed_clash", "2024-05-09"),
        ("La police a arrêté dix hommes le 10 mai.", "arrest", "2024-05-10"),
        ("Ils sont inquiets depuis la tentative de putsch de janvier dernier.", "political_act", "2024-01"),
        ("Des opérations sont menées par l'armée au Kasaï depuis fin 2021.", "offensive", "2021/2024"),
        (
            "La Ligue évoque les meurtres de dix paysans commis le 3 mai par la milice.",
            "killing",
            "2024-05-03",
        ),
    ],
)
def test_when(text: str, type: str, day: str | None) -> None:
    """Fights that ended on a day need not be of it; what was done, and what was tried, is of its own."""
    event = last_told(text, type)[0]
    assert (None if event.time is None else event.time.value) == day


@pytest.mark.parametrize(
    ("text", "type", "factuality"),
    [
        ("Il est mort lors d'un massacre qui pourrait constituer un crime de guerre.", "killing", "asserted"),
        ("Une attaque qui pourrait être un attentat a fait deux morts.", "armed_attack", "hedged"),
        ("Une attaque qui pourrait avoir lieu lundi inquiète la ville.", "armed_attack", "hedged"),
        ("Les paysans tentent de s'abriter des combats.", "armed_clash", "asserted"),
        ("Les paysans tentent d'éviter des combats.", "armed_clash", "future"),
        ("Ce chiffre n'inclut pas les blessés, ni les meurtres commis dans le nord.", "killing", "asserted"),
        ("Il n'y a eu ni combats ni meurtres.", "killing", "negated"),
        ("Les rebelles, possiblement avec l'aide de paysans, ont tué dix soldats.", "killing", "asserted"),
        ("Les rebelles, probablement, ont tué dix soldats à Gao.", "killing", "hedged"),
    ],
)
def test_how_certain(text: str, type: str, factuality: str) -> None:
    assert last_told(text, type)[0].factuality == factuality
