"""Who, where and how certain, in turns of phrase that reports use."""

from __future__ import annotations

import pytest

from spoken import last_told, parties


@pytest.mark.parametrize(
    ("text", "type", "recipient"),
    [
        ("Des inconnus ont enlevé dans la nuit de mardi quatre infirmiers à Kossi.", "abduction", "quatre infirmiers"),
        ("Des inconnus ont tué dans la nuit de mardi dix civils.", "killing", "dix civils"),
        ("L'armée a attaqué dans la soirée de jeudi des camps de la milice.", "armed_attack", "des camps de la milice"),
        ("Les rebelles ont attaqué à trois reprises des gendarmes à Kossi.", "armed_attack", "des gendarmes"),
        ("Les rebelles ont attaqué pendant des heures des gendarmes.", "armed_attack", "des gendarmes"),
        ("Les rebelles ont enlevé dans la nuit quatre femmes.", "abduction", "quatre femmes"),
        ("Les rebelles ont attaqué dans la nuit des fêtes.", "armed_attack", None),
        ("L'armée a attaqué dans deux quartiers des faubourgs.", "armed_attack", None),
        ("Les rebelles ont été attaqués dans la soirée de lundi des deux côtés.", "armed_attack", "Les rebelles"),
    ],
)
def test_the_object_stands_behind_when_and_how_often(text: str, type: str, recipient: str | None) -> None:
    assert parties(text, type)[1] == recipient


@pytest.mark.parametrize(
    ("text", "type", "actor"),
    [
        ("Des gendarmes ont échoué à stopper l'attaque à Kossi.", "armed_attack", None),
        ("L'armée a stoppé son offensive.", "offensive", "L'armée"),
        ("L'armée a interrompu une offensive.", "offensive", "L'armée"),
        ("Le roi a accepté le déploiement de mille soldats.", "deployment", None),
        ("Le roi a accepté une trêve.", "ceasefire", "Le roi"),
        ("Les morts étaient des paysans en aucun cas impliqués dans l'offensive.", "offensive", None),
        ("Les morts étaient des paysans impliqués dans l'offensive.", "offensive", "des paysans"),
        ("Après les combats autour du marché, les gendarmes ont mené des perquisitions.", "armed_clash", None),
        ("Après les combats, l'armée a repris la ville.", "armed_clash", "l'armée"),
        ("La conquête de vastes territoires a pris des mois.", "territory_capture", None),
        ("La conquête des rebelles a pris des mois.", "territory_capture", "rebelles"),
        ("Ils ont fui un conflit armé, dont le dernier épisode a débuté en mai.", "armed_clash", None),
        ("Ils ont fui une offensive que l'armée a lancée en mai.", "offensive", "l'armée"),
    ],
)
def test_who_has_no_part_in_it(text: str, type: str, actor: str | None) -> None:
    assert parties(text, type)[0] == actor


@pytest.mark.parametrize(
    ("text", "type", "factuality"),
    [
        ("Les villageois sont obligés de fuir.", "displacement", "asserted"),
        ("La crue a obligé cent villageois à fuir.", "displacement", "asserted"),
        ("Les villageois seront obligés de fuir.", "displacement", "future"),
        ("La loi oblige l'armée à évacuer la base.", "withdrawal", "future"),
        ("L'attentat de mai semble avoir provoqué une panique.", "armed_attack", "asserted"),
        ("L'attaque semble avoir eu lieu lundi.", "armed_attack", "hedged"),
        ("Une attaque semble avoir fait dix morts.", "armed_attack", "hedged"),
        ("Les deux camps ont convenu d'un cessez-le-feu à Kossi.", "ceasefire", "asserted"),
        ("Les deux camps auraient convenu d'un cessez-le-feu.", "ceasefire", "hedged"),
        ("Les deux camps n'ont pas convenu d'un cessez-le-feu.", "ceasefire", "negated"),
        ("L'ONU négocie un cessez-le-feu.", "ceasefire", "future"),
        ("Des bergers ont refusé de rester dans des villages repris par l'armée.", "territory_capture", "asserted"),
        ("Le Front dément avoir tué des civils arrêtés par l'armée.", "killing", "negated"),
        ("Le Front dément avoir tué des civils arrêtés par l'armée.", "arrest", "asserted"),
        ("Le Front dément des exactions commises par ses hommes.", "killing", "negated"),
        ("Le Front dément que l'armée ait tué dix civils.", "killing", "negated"),
    ],
)
def test_how_certain(text: str, type: str, factuality: str) -> None:
    """Who is made to flee flees, what has done something was there, and what was agreed upon is there."""
    assert last_told(text, type)[0].factuality == factuality


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        (
            "Au Mozambique, la ville de Palma, dans le nord du pays, a fini par tomber lundi aux mains de rebelles.",
            "territory_capture",
            "la ville de Palma",
        ),
        ("La ville de Kossi doit tomber aux mains des rebelles.", "territory_capture", "La ville de Kossi"),
    ],
)
def test_where(text: str, type: str, place: str | None) -> None:
    event, doc = last_told(text, type)
    assert (None if event.place is None else event.place.span.of(doc.text)) == place


@pytest.mark.parametrize(
    ("text", "actor", "place"),
    [
        ("Les frappes de Damas ont tué dix civils à Alep.", "Damas", "Alep"),
        ("Les frappes de Moscou ont fait dix morts dans la province d'Idleb.", "Moscou", "la province d'Idleb"),
        ("Les frappes de Damas ont fait dix morts.", None, "Damas"),
        ("Les frappes de Damas, en Syrie, ont fait dix morts.", None, "Damas"),
        ("Les frappes de Homs ont tué dix civils à Alep.", None, "Homs"),
        ("Le bombardement de Damas a tué dix civils dans le quartier de Jobar.", None, "Damas"),
        ("Les frappes de Damas ont conduit à une manifestation à Alep.", None, "Damas"),
        ("Après les frappes de Damas, une manifestation a eu lieu à Alep.", None, "Damas"),
    ],
)
def test_strikes_of_a_capital_that_fell_elsewhere(text: str, actor: str | None, place: str) -> None:
    """They are of those who rule there; else where they fell may be the capital."""
    event, doc = last_told(text, "air_strike")
    assert parties(text, "air_strike")[0] == actor
    assert event.place is not None
    assert event.place.span.of(doc.text) == place
    assert event.actor is None or (event.actor.code or "").endswith(" GOV")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'armée et la police se battent contre les rebelles.", ("L'armée et la police", "les rebelles")),
        ("L'armée et la milice se battent à Kossi.", ("L'armée", "la milice")),
        ("L'armée et la milice s'affrontent.", ("L'armée", "la milice")),
    ],
)
def test_who_fight_against_others_are_one_side(text: str, expected: tuple[str | None, str | None]) -> None:
    assert parties(text, "armed_clash") == expected
