"""What is only thought of, feared, planned or tried for is no fact; talks that failed were held all the same."""

from __future__ import annotations

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


def certainty(text: str) -> dict[str, str]:
    """The factuality of each happening, by its trigger."""
    doc = read_document(Document("example", text, "", published="2031-05-06"), engine())
    return {event.trigger.of(text): event.factuality for event in doc.events}


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Une attaque serait une erreur.", "attaque", "hedged"),
        ("Des élections seraient prématurées.", "élections", "hedged"),
        ("L'attaque serait une vengeance.", "attaque", "asserted"),
        ("La crise entraînerait la chute du gouvernement.", "chute", "hedged"),
        ("La crise pourrait provoquer la démission du ministre.", "démission", "hedged"),
        ("Le scandale n'a pas poussé le ministre à démissionner.", "démissionner", "negated"),
        ("Le scandale devrait pousser le ministre à démissionner.", "démissionner", "future"),
        ("La fusée a une portée de mille kilomètres, assez pour frapper la capitale.", "frapper", "hedged"),
    ],
)
def test_what_is_only_thought_of_is_no_fact(text: str, trigger: str, factuality: str) -> None:
    """An attack that would be an error did not take place; the one that would be revenge did."""
    assert certainty(text)[trigger] == factuality


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Il revient au conseil de voter la loi.", "voter", "future"),
        ("Cette procédure devrait conduire le pays à adopter la loi.", "adopter", "future"),
        ("Les négociations pour la formation d'une coalition continuent.", "formation", "future"),
        ("Leur stratégie est d'encercler la ville.", "encercler", "future"),
        (
            "La stratégie des miliciens est d'enlever les hommes arrêtés, de les torturer puis de les assassiner.",
            "assassiner",
            "future",
        ),
        ("L'armée a échoué en essayant de prendre la ville.", "prendre", "negated"),
    ],
)
def test_what_is_up_to_somebody_lies_ahead(text: str, trigger: str, factuality: str) -> None:
    """Plans and duties are no deeds, nor are attempts that failed."""
    assert certainty(text)[trigger] == factuality


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Deux scrutins qui n'ont pas réussi à dégager de majorité ont eu lieu.", "scrutins", "asserted"),
        ("Des négociations qui n'ont pas abouti ont eu lieu à Genève.", "négociations", "asserted"),
        ("Une offensive qui n'a pas atteint son but a eu lieu à Tombora.", "offensive", "asserted"),
        ("La marche, qui n'a pas eu lieu, était prévue à Tombora.", "marche", "negated"),
        ("L'accord, qui n'a pas été signé, prévoyait un retrait.", "accord", "negated"),
    ],
)
def test_what_came_to_nothing_took_place(text: str, trigger: str, factuality: str) -> None:
    """A relative clause denies a happening only where it says that it did not take place."""
    assert certainty(text)[trigger] == factuality


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Les deux hommes qui auraient participé à l'attaque ont été arrêtés.", "attaque", "hedged"),
        ("Trois suspects soupçonnés d'avoir pris part à l'attaque ont été arrêtés.", "attaque", "hedged"),
        ("Dix rebelles ont participé à l'attaque.", "attaque", "asserted"),
        ("Les syndicats appellent à participer à la grève.", "grève", "future"),
    ],
)
def test_a_part_in_it_is_as_sure_as_it_is_told(text: str, trigger: str, factuality: str) -> None:
    assert certainty(text)[trigger] == factuality


@pytest.mark.parametrize(
    "text",
    [
        "Dix rebelles n'ont pas participé à l'attaque.",
        "Les soldats qui devaient participer à l'attaque ont déserté.",
    ],
)
def test_it_is_there_without_those_who_have_no_part_in_it(text: str) -> None:
    event = next(e for e in read_document(Document("x", text, ""), engine()).events if e.type == "armed_attack")
    assert (event.factuality, event.actor, event.quantities) == ("asserted", None, ())


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("L'opposition accuse le maire d'avoir ordonné l'assassinat du journaliste.", "assassinat", "asserted"),
        ("Le colonel a été condamné pour avoir ordonné le massacre de 30 civils.", "massacre", "asserted"),
        ("L'ex-chef est soupçonné d'avoir ordonné l'assassinat du juge.", "assassinat", "hedged"),
        ("Le général a ordonné l'arrestation du maire.", "arrestation", "future"),
        ("Le président a rejeté l'envoi de troupes étrangères.", "envoi", "negated"),
        ("Le mouvement a rejeté l'accord de paix.", "accord de paix", "asserted"),
        ("Le gouvernement a décliné l'aide humanitaire.", "aide humanitaire", "negated"),
        ("Les rebelles ont abandonné leur projet d'attaque contre Gao.", "attaque", "negated"),
    ],
)
def test_what_was_ordered_is_done_where_it_is_answered_for(text: str, trigger: str, factuality: str) -> None:
    """And what was turned down is not; a peace accord that is turned down is there."""
    assert certainty(text)[trigger] == factuality


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Si l'armée n'était pas intervenue, les rebelles auraient pris la ville.", {"pris": "negated"}),
        ("Jeudi 18 avril : pas de victimes dans l'explosion d'une mine.", {"explosion": "asserted"}),
        ("Le convoi est tombé dans une embuscade qui n'a pas fait de victime.", {"embuscade": "asserted"}),
        ("L'armée nie l'embuscade qui a fait dix morts.", {"embuscade": "negated"}),
        ("Si le convoi avait été escorté, il n'aurait pas été attaqué.", {"attaqué": "asserted"}),
        ("L'attaque aurait pu être évitée.", {"attaque": "asserted"}),
        ("Une attaque a pu être évitée.", {"attaque": "negated"}),
        ("Il n'a jamais pris part à des combats.", {"combats": "negated"}),
        ("L'attentat aurait pu faire des dizaines de morts.", {"attentat": "asserted", "morts": "hedged"}),
        ("Deux soldats ont failli mourir dans l'explosion.", {"explosion": "asserted", "mourir": "negated"}),
    ],
)
def test_what_did_not_come_about_is_none_of_what_did(text: str, found: dict[str, str]) -> None:
    """An attack that might have killed took place, whoever did not die in it."""
    assert certainty(text).items() >= found.items()


@pytest.mark.parametrize(
    ("text", "trigger", "factuality"),
    [
        ("Les rebelles n'ont pu prendre la ville.", "prendre", "negated"),
        ("L'évacuation n'a pu être menée à bien.", "évacuation", "negated"),
        ("L'armée ne peut que se retirer.", "retirer", "hedged"),
        ("Trois soldats sont présumés morts.", "morts", "hedged"),
        ("Douze marins sont tenus pour morts.", "morts", "hedged"),
        ("Le convoi était censé évacuer 200 civils.", "évacuer", "future"),
        ("Il n'est pas question de retirer les troupes.", "retirer", "negated"),
        ("Le groupe se dit prêt à libérer dix otages.", "libérer", "future"),
        ("L'information d'un bombardement à Gao est fausse.", "bombardement", "negated"),
        ("Il s'agit d'un accident et non d'un attentat.", "attentat", "negated"),
        ("L'appareil s'est écrasé à la suite d'une panne, et non d'un tir ennemi.", "tir", "negated"),
        ("Il s'agit d'un attentat, et non d'un accident.", "attentat", "asserted"),
    ],
)
def test_half_a_negation_and_what_is_taken_for_true_are_no_facts(text: str, trigger: str, factuality: str) -> None:
    assert certainty(text)[trigger] == factuality
