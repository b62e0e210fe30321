"""Who is said to have done a deed by a word of being: behind it, its author, responsible for it."""

from __future__ import annotations

import pytest

from parsed import events_of
from selon.model import Document
from selon.pipeline import read_document
from spoken import engine


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Le Front est derrière l'attaque du marché.", "Le Front"),
        ("Les rebelles étaient derrière l'enlèvement des ingénieurs.", "les rebelles"),
        ("La police accuse le Front d'être derrière l'attentat.", "le Front"),
        ("Les hommes derrière l'attaque ont fui.", "Les hommes"),
        ("Le Front et la milice sont derrière les pillages.", "Le Front et la milice"),
        ("L'attentat est l'œuvre du Front.", "Front"),
        ("Cet attentat porte la signature du Front.", "Front"),
        ("L'attaque n'est pas l'œuvre des rebelles.", None),
        ("Le Front n'est pas derrière l'attaque.", None),
        ("Qui est derrière l'attaque ?", None),
        ("Les auteurs présumés de l'attentat sont en fuite.", "Les auteurs présumés"),
        ("Le cerveau présumé de l'attaque a été arrêté.", "Le cerveau présumé"),
    ],
)
def test_who_is_behind_a_deed_did_it(text: str, actor: str | None) -> None:
    event = events_of(text)[0]
    found = None if event.actor is None else event.actor.span.of(text)
    assert (found or "").lower() == (actor or "").lower()


def test_who_stands_behind_a_crowd_made_none() -> None:
    (event,) = events_of("Des policiers étaient derrière la manifestation.")
    assert event.actor is None


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le Front serait derrière l'attaque.", "hedged"),
        ("Le Front serait responsable de l'attaque.", "hedged"),
        ("Le Front pourrait être responsable de l'attaque.", "hedged"),
        ("Le Front est peut-être à l'origine de l'attaque.", "hedged"),
        ("Le Front serait l'auteur de l'attaque.", "hedged"),
        ("L'attaque serait l'œuvre de déserteurs.", "hedged"),
        ("Le Front est responsable de l'attaque.", "asserted"),
        ("Le Front est l'auteur de l'attaque.", "asserted"),
    ],
)
def test_where_the_doer_is_in_doubt_the_claim_is_not_sure(text: str, factuality: str) -> None:
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.factuality == factuality


def test_who_is_suspected_to_be_behind_it_accuses_nobody() -> None:
    """« X est soupçonné d'être derrière P »: somebody suspects X, who says nothing."""
    text = "Le Front est soupçonné d'être derrière l'assassinat du maire."
    doc = read_document(Document("x", text, ""), engine())
    (said,) = doc.attributions
    (event,) = doc.events
    assert (said.act, said.source) == ("accuse", None)
    assert event.actor is not None
    assert (event.actor.span.of(text), event.factuality) == ("Le Front", "hedged")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("La bombe, posée par le Front, a explosé au passage d'un convoi.", "le Front"),
        ("Un convoi a sauté sur une mine posée par des rebelles.", "des rebelles"),
        ("Une bombe découverte par la police a explosé lundi.", None),
        ("Une bombe désamorcée par la police a explosé lundi.", None),
        ("Dix civils ont péri sous les bombes de l'aviation.", "l'aviation"),
    ],
)
def test_who_laid_a_bomb_did_it_and_not_who_found_it(text: str, who: str | None) -> None:
    event = events_of(text)[0]
    assert (None if event.actor is None else event.actor.span.of(text)) == who


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("L'armée a mené une dizaine de raids contre des positions rebelles.", "L'armée"),
        ("Israël a mené des centaines de frappes en Syrie.", "Israël"),
        ("L'ONG a recensé une centaine d'attaques.", None),
        ("Le pays a connu une vingtaine d'attentats.", None),
    ],
)
def test_who_carries_out_so_many_of_them_does_them(text: str, doer: str | None) -> None:
    """Over the noun that says how many; who counts or lives through them does none."""
    (event,) = events_of(text)
    assert (event.actor and event.actor.span.of(text)) == doer


def test_a_ship_whose_attack_it_is_was_attacked() -> None:
    text = "Les rebelles ont revendiqué l'attaque du pétrolier Galaxy."
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.recipient is not None
    assert (event.actor.span.of(text), event.recipient.span.of(text)) == ("Les rebelles", "pétrolier Galaxy")
