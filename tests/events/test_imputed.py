"""An attack that somebody lays at another's door in a word is a claim of its own, with the actor that it names."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine

TOLD = "Une attaque a tué six civils à Djibo."


@pytest.mark.parametrize(
    ("accusation", "source", "actor"),
    [
        ("Les autorités l'imputent au Front de libération.", "Les autorités", "Front de libération"),
        ("Les autorités l'ont attribuée au Front de libération.", "Les autorités", "Front de libération"),
        ("Elle n'a pas été revendiquée, mais la police l'attribue à une milice.", "la police", "une milice"),
        ("La police accuse une milice d'en être l'auteur.", "La police", "une milice"),
        ("Elle est imputée à une milice par les autorités.", "les autorités", "une milice"),
    ],
)
def test_who_is_accused_acts_in_the_words_of_who_accuses(accusation: str, source: str, actor: str) -> None:
    """The writer still gives nobody; the dead are counted once."""
    text = f"{TOLD} {accusation}"
    first, second = read_words(text, "example", engine(), "2031-05-04").events
    assert (first.actor, first.attribution) == (None, None)
    assert second.actor is not None
    assert actor in second.actor.span.of(text)
    assert second.attribution is not None
    assert second.attribution.source is not None
    assert second.attribution.source.name == source
    assert (second.type, second.quantities) == ("armed_attack", ())


def test_of_two_attacks_none_is_meant_for_sure() -> None:
    text = "Une attaque a visé Djibo et une bombe a explosé à Gao. Les autorités l'imputent au Front."
    assert all(event.actor is None for event in read_words(text, "example", engine(), "2031-05-04").events)


def test_who_is_accused_himself_is_no_deed() -> None:
    """« L'accusent »: the pronoun is somebody."""
    text = "Le maire a été tué à Gao. Ses proches l'accusaient de corruption."
    assert len(read_words(text, "example", engine(), "2031-05-04").events) == 1


@pytest.mark.parametrize(
    "claim",
    [
        "Le Front l'a revendiquée.",
        "Le Front en a revendiqué la responsabilité.",
        "Le Front en revendique la paternité.",
        "Elle a été revendiquée par le Front.",
    ],
)
def test_who_claims_it_acts_in_their_own_words(claim: str) -> None:
    first, second = read_words(f"{TOLD} {claim}", "example", engine(), "2031-05-04").events
    assert (first.actor, first.attribution) == (None, None)
    assert second.actor is not None
    assert second.attribution is not None
    assert second.attribution.source is not None
    assert (second.actor.name, second.type, second.quantities) == ("Front", "armed_attack", ())


def test_who_does_not_claim_it_did_not_say_so() -> None:
    assert len(read_words(f"{TOLD} Le Front ne l'a pas revendiquée.", "example", engine(), "2031-05-04").events) == 1


@pytest.mark.parametrize(
    "claim",
    [
        "L'attaque n'a pas été revendiquée. Les autorités l'ont attribuée au Front du Fleuve.",
        "L'attaque n'a pas été revendiquée mais les autorités l'ont attribuée au Front du Fleuve.",
    ],
)
def test_what_is_named_again_is_what_was_told_further_up(claim: str) -> None:
    text = f"{TOLD} Le maire a réuni les chefs. Il a parlé de paix. Le gouverneur est attendu. {claim}"
    *_, last = read_words(text, "example", engine(), "2031-05-04").events
    assert last.type == "armed_attack"
    assert last.attribution is not None
    assert last.actor is not None
    assert last.actor.name == "Front du Fleuve"


def test_named_again_of_two_days_it_may_be_either() -> None:
    text = (
        "Une attaque a tué six civils lundi à Djibo. Une attaque a tué deux soldats dimanche à Dori. Le maire a réuni "
        "les chefs. Il a parlé de paix. Le gouverneur est attendu. L'attaque n'a pas été revendiquée. Les autorités "
        "l'ont attribuée au Front du Fleuve."
    )
    assert all(event.actor is None for event in read_words(text, "example", engine(), "2031-05-04").events)
