"""One deed that two words of a clause tell, and who fights in a shoot-out."""

from __future__ import annotations

import pytest

from spoken import types_told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un élu a été attaqué à coups de couteau lundi.", ["armed_attack"]),
        ("Un élu a été agressé à coups de machette par trois hommes.", ["armed_attack"]),
        ("Un élu a reçu trois coups de couteau lundi.", ["armed_attack"]),
        ("Un élu a été tué à coups de machette lundi.", ["armed_attack"]),
        ("Un élu a été arrêté après des coups de couteau lundi.", ["arrest", "armed_attack"]),
    ],
)
def test_blows_are_how_an_attack_is_made(text: str, expected: list[str]) -> None:
    assert types_told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un putsch a renversé le président lundi.", ["political_act"]),
        ("Un coup d'État militaire a renversé le président en mars.", ["political_act"]),
        ("Le président a été renversé par un putsch.", ["political_act"]),
        ("Un décret a dissous le parti lundi.", ["political_act"]),
        ("Le putsch a été condamné par l'Union, et le président a dissous le parlement.", ["political_act"] * 2),
        ("La démission du ministre a poussé le président à dissoudre le parlement.", ["political_act"] * 2),
    ],
)
def test_an_act_by_which_another_is_done(text: str, expected: list[str]) -> None:
    assert types_told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La mobilisation générale a été décrétée lundi.", ["deployment"]),
        ("La mobilisation partielle a été décrétée lundi.", ["deployment"]),
        ("Le président a décrété la mobilisation partielle lundi.", ["deployment"]),
        ("Une pause humanitaire a été décrétée lundi par l'armée.", ["ceasefire"]),
        ("L'armée a décrété un cessez-le-feu lundi.", ["ceasefire"]),
        ("L'Union a décrété un embargo lundi.", ["sanction"]),
        ("Les syndicats ont décrété une grève lundi.", ["protest"]),
        ("Le président a décrété l'état d'urgence lundi.", ["political_act"]),
        ("Le parlement a adopté une loi lundi.", ["political_act"]),
    ],
)
def test_what_is_decreed_is_told_by_its_own_word(text: str, expected: list[str]) -> None:
    assert types_told(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une fusillade entre gendarmes et bandits a éclaté lundi à Gao.", ["armed_clash"]),
        ("Une fusillade a opposé des gendarmes à des bandits lundi à Gao.", ["armed_clash"]),
        ("De violents heurts ont opposé lundi les soldats aux rebelles.", ["armed_clash"]),
        ("Des heurts entre soldats et rebelles ont éclaté lundi.", ["armed_clash"]),
        ("Des heurts ont opposé lundi des manifestants à la police.", ["riot"]),
        ("Des heurts ont opposé lundi les soldats à des manifestants.", ["riot"]),
        ("Une fusillade a fait deux morts lundi dans un lycée de Gao.", ["armed_attack"]),
        ("Une fusillade a visé des gendarmes lundi à Gao.", ["armed_attack"]),
    ],
)
def test_two_sides_that_both_bear_arms_fight(text: str, expected: list[str]) -> None:
    assert types_told(text) == expected
