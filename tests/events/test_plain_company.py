"""Words whose company tells what they are: who feels low is not killed, who guilty is declared is tried."""

from __future__ import annotations

import pytest

from parsed import event_at, told_at
from spoken import happenings


@pytest.mark.parametrize(
    "text",
    [
        "Elle se sentait abattue.",
        "Cette nouvelle nous a détruits.",
        "Il réclame une somme pour dommages corporels.",
        "Une interpellation a été déposée au Parlement par le député Baro.",
        "Emil Baro est devenu président du club de football.",
        "Emil Baro est devenu directeur de l'usine.",
        "L'élu a été pris à partie verbalement par des passants.",
        "La Valdavie quitte l'alliance.",
        "La police a identifié un homme sur les images.",
    ],
)
def test_it_is_no_happening(text: str) -> None:
    assert happenings(text) == []


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Le suspect a été <trigger>abattu</trigger>.", "killing"),
        ("L'armée a <trigger>détruit</trigger> leur maison.", "destruction"),
        ("Les <trigger>dommages</trigger> sont importants.", "destruction"),
        ("L'<trigger>interpellation</trigger> de deux élus par la police a choqué.", "arrest"),
        ("Emil Baro est <trigger>devenu</trigger> président de la République.", "political_act"),
        ("L'élu a été <trigger>pris à partie</trigger> par des inconnus.", "armed_attack"),
        ("Les deux clans ont conclu une <trigger>alliance</trigger>.", "agreement"),
        ("La police a <trigger>identifié</trigger> le tireur.", "judicial"),
        ("On lui a <trigger>tiré</trigger> dans la poitrine.", "armed_attack"),
        ("Le parquet a <trigger>demandé</trigger> une peine de dix ans contre le garde.", "judicial"),
        ("Le garde a été <trigger>déclaré</trigger> coupable du meurtre de deux marchands.", "judicial"),
        ("Le juge a <trigger>déclaré</trigger> Emil Baro coupable.", "judicial"),
        ("Le pays va <trigger>rapatrier</trigger> de force les exilés.", "displacement"),
        ("Le pays a <trigger>rapatrié</trigger> ses touristes.", "evacuation"),
    ],
)
def test_it_is(text: str, type: str) -> None:
    assert told_at(text).type == type


def test_who_is_declared_guilty_is_said_to_be_nothing() -> None:
    events = happenings("Le garde a été déclaré coupable du meurtre de deux marchands.")
    assert [(event.type, event.attribution) for event in events] == [("judicial", None), ("killing", None)]


@pytest.mark.parametrize(
    "text",
    [
        "<recipient>Les passagers</recipient> ont <trigger>évacué</trigger> le car.",
        "<recipient>L'équipage</recipient> a <trigger>évacué</trigger> le navire.",
        "<actor>Les pompiers</actor> ont <trigger>évacué</trigger> <recipient>le navire</recipient>.",
        "Une <trigger>enquête</trigger> sera menée par <actor>la gendarmerie</actor> sur le massacre.",
        "<actor>Les rebelles</actor>, qui sont en <trigger>guerre</trigger> contre l'armée, ont fui.",
        "<actor>Le président</actor> a perdu la ville depuis sa <trigger>prise de pouvoir</trigger>.",
    ],
)
def test_who_does_it(text: str) -> None:
    event, marks = event_at(text)
    assert event is not None
    assert event.actor is None or event.actor.span == marks.get("actor")
    assert ("actor" in marks) == (event.actor is not None)
    assert "recipient" not in marks or (event.recipient is not None and event.recipient.span == marks["recipient"])


@pytest.mark.parametrize(
    "text",
    [
        "L'échec du vote est un revers pour le président depuis sa <trigger>prise de pouvoir</trigger>.",
        "Les relations entre le Nord et le Sud, qui sont en <trigger>guerre</trigger>, restent tendues.",
    ],
)
def test_a_thing_does_nothing_beside_who_may(text: str) -> None:
    event = told_at(text)
    name = "" if event.actor is None else str(event.actor.name)
    assert "relations" not in name
    assert "échec" not in name
