"""Who is said not to have done it is no party of it; that it happened is not denied."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Ce n'est pas l'armée qui a bombardé le marché, affirme le général.", None),
        ("Ce ne sont pas les rebelles qui ont tué les otages.", None),
        ("Ce sont les rebelles qui ont tué les otages.", "les rebelles"),
        ("Les rebelles ne sont pas responsables de l'attentat, affirme leur chef.", None),
        ("Les rebelles sont responsables de l'attentat, affirme le maire.", "Les rebelles"),
        ("Le Front n'est pas à l'origine de l'attaque, selon son chef.", None),
        ("Le Front est à l'origine de l'attaque, selon la police.", "Le Front"),
        ("Le Front affirme ne pas être responsable de l'attentat.", None),
        ("L'armée n'est pas derrière l'attaque du marché.", None),
        ("Le Front n'a pas participé à l'attaque.", None),
        ("Le Front a participé à l'attaque.", "Le Front"),
        ("Le Front n'a pas pris part à l'offensive.", None),
        ("La milice n'est pas impliquée dans l'attaque.", None),
        ("Trois policiers sont soupçonnés de n'avoir pas participé aux combats.", None),
    ],
)
def test_who_is_cleared_of_a_deed_is_no_actor_of_it(text: str, actor: str | None) -> None:
    (event,) = events_of(text)
    found = None if event.actor is None else event.actor.span.of(text)
    assert (found, event.factuality) == (actor, "asserted")


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("C'est par l'armée que le village a été bombardé.", "l'armée"),
        ("C'est par les rebelles que les otages ont été exécutés.", "les rebelles"),
        ("Ce n'est pas par l'armée que le village a été bombardé.", None),
        ("Ce n'est pas l'armée qui a tué les civils, mais les miliciens.", "les miliciens"),
        ("Ce ne sont pas les rebelles qui ont incendié le village mais l'armée.", "l'armée"),
        ("Ce n'est pas l'armée qui a attaqué le marché, c'est la milice.", "la milice"),
        ("C'est l'armée, et non la milice, qui a tué les civils.", "l'armée"),
    ],
)
def test_who_a_cleft_sets_off_did_it_and_who_it_clears_did_not(text: str, actor: str | None) -> None:
    (event,) = events_of(text)
    found = None if event.actor is None else event.actor.span.of(text)
    assert (found, event.factuality) == (actor, "asserted")


def test_whom_it_befell_instead_is_the_victim() -> None:
    text = "Ce ne sont pas des civils qui ont été tués, mais des combattants."
    (event,) = events_of(text)
    assert event.recipient is not None
    assert event.recipient.span.of(text) == "des combattants"


def test_who_is_said_not_to_be_the_victim_is_none() -> None:
    (event,) = events_of("Ce ne sont pas des civils qui ont été tués, affirme le général.")
    assert (event.recipient, event.factuality) == (None, "asserted")


@pytest.mark.parametrize(
    "text",
    [
        "Le Front nie être l'auteur de l'attentat.",
        "Le général dément que ses hommes soient à l'origine du massacre.",
    ],
)
def test_who_denies_to_be_its_author_is_no_actor_of_it(text: str) -> None:
    (event,) = read_document(Document("x", text, ""), engine()).events
    assert (event.actor, event.factuality) == (None, "asserted")
