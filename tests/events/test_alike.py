"""Whom a row of passives befell has one doer where only a number tells of the last of them; who finds the dead has not
killed them, and who is told of before or behind is whoever the sentence is about."""

from __future__ import annotations

import pytest

from parsed import unmarked
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


def at(example: str, role: str) -> str | None:
    """What fills a role of the event at the mark, read from a whole text."""
    text, marks = unmarked(example)
    doc = read_document(Document("x", text, "", published="2031-05-04"), engine())
    event = next(event for event in doc.events if event.trigger.meets(marks["trigger"]))
    party = getattr(event, role)
    return None if party is None else party.span.of(text)


@pytest.mark.parametrize(
    ("example", "actor"),
    [
        ("Trois paysans ont été <trigger>tués</trigger> et deux autres enlevés par la milice.", "la milice"),
        (
            "Deux hommes ont été <trigger>tués</trigger> et un troisième enlevé lundi par des miliciens.",
            "des miliciens",
        ),
        # who arrests some need not have killed the others; another noun may have its own doer
        ("Deux hommes ont été <trigger>tués</trigger> et cinq arrêtés par la police.", None),
        ("Un soldat a été <trigger>tué</trigger> et trois assaillants abattus par l'armée.", None),
        # who finds or lifts the dead
        ("Trois <trigger>corps</trigger> ont été repêchés par les garde-côtes.", None),
        ("Des <trigger>corps</trigger> calcinés ont été trouvés par la police.", None),
        # who leads an attempt; a text, a river and a number of deeds do nothing
        ("La tentative de <trigger>putsch</trigger> menée par des officiers a échoué.", "des officiers"),
        ("Une tentative de <trigger>putsch</trigger> a été déjouée par l'armée.", None),
        ("La <trigger>bataille</trigger> de la rivière Oln a fait dix morts.", None),
        ("La <trigger>commémoration</trigger> s'est soldée par une soixantaine d'interpellations.", None),
        # a clause behind two nouns is of the one that may act; who acts is told without where
        (
            "La police privilégie la piste de la milice Kamil, qui avait <trigger>rompu</trigger> sa trêve.",
            "la milice Kamil",
        ),
        ("Les chars de l'armée, qui ont <trigger>tiré</trigger> sur le village, sont partis.", "Les chars de l'armée"),
        (
            "Un employé <trigger>enlevé</trigger> il y a un mois par des inconnus dans le Badakhchan a été libéré "
            "sain et sauf.",
            "des inconnus",
        ),
        ("Trois hommes projetaient un <trigger>attentat</trigger> contre la caserne.", "Trois hommes"),
    ],
)
def test_who_did_it_to_one_did_it_to_those_like_them(example: str, actor: str | None) -> None:
    assert at(example, "actor") == actor


@pytest.mark.parametrize(
    ("example", "recipient"),
    [
        # whoever opens the sentence undergoes it, behind a comma
        ("Victime d'une <trigger>attaque</trigger> en mai, le maire a été hospitalisé.", "le maire"),
        ("Cible d'un <trigger>attentat</trigger> en mai, le général a survécu.", "le général"),
        ("<trigger>Enlevé</trigger> à dix ans par la milice, il est accusé d'avoir tué deux hommes.", "il"),
        ("<trigger>Arrêtée</trigger> lundi par la police, elle a été relâchée.", "elle"),
        # who claims it or denies a part in it did not undergo it
        ("Deux prêtres ont disparu. Le Front a revendiqué leur <trigger>enlèvement</trigger>.", "Deux prêtres"),
        ("Le Front a revendiqué leur <trigger>assassinat</trigger>.", None),
        ("Le maire dénonce son <trigger>arrestation</trigger>.", "Le maire"),
        # who is told of in a title behind a colon: not whom another thing befell
        ("<trigger>Tuerie</trigger> dans une mosquée : le suspect inculpé", None),
        ("<trigger>Meurtre</trigger> à Gao : un homme arrêté", None),
        # a phrase ends before what its verb tells, with the whole of an age
        ("Les enfants, âgés de 10 à 16 ans, ont été <trigger>tués</trigger>.", "Les enfants, âgés de 10 à 16 ans"),
        ("La police a <trigger>arrêté</trigger> le conducteur à hauteur de Ségou.", "le conducteur"),
        ("Un prêtre enlevé en mai a été <trigger>relâché</trigger>.", "Un prêtre"),
        ("<trigger>Tirs</trigger> à la frontière : deux soldats tués", "deux soldats"),
        ("Bakou affirme avoir <trigger>riposté</trigger> à une provocation.", None),
        ("Sa compagne est sous <trigger>contrôle judiciaire</trigger>.", "Sa compagne"),
    ],
)  # fmt: skip
def test_whom_it_befell(example: str, recipient: str | None) -> None:
    assert at(example, "recipient") == recipient


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("La milice, que l'armée traque, a fui. Elle a <trigger>tué</trigger> dix hommes.", "La milice"),
        ("L'armée traque la milice. Elle a <trigger>tué</trigger> dix hommes.", "L'armée"),
    ],
)
def test_a_text_goes_on_about_the_noun_and_not_about_its_clause(text: str, named: str) -> None:
    plain, marks = unmarked(text)
    doc = read_document(Document("x", plain, "", published="2031-05-04"), engine())
    event = next(event for event in doc.events if event.trigger.meets(marks["trigger"]))
    assert event.actor is not None
    assert event.actor.name == named
