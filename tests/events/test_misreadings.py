"""Records that would be wrong and look sure: parties, days and numbers that a sentence lends to another happening."""

from __future__ import annotations

import pytest

from selon.model import Document, Event
from selon.pipeline import read_document, stages
from spoken import engine


def read(text: str) -> Document:
    """A text read as a report of Tuesday 18 April 2023."""
    doc = Document("example", text, "", published="2023-04-18", published_from="option")
    for _, stage in stages(engine(), forced=True):
        doc = stage(doc)
    return doc


def happening(doc: Document, type: str) -> Event:
    """The only happening of a type."""
    (event,) = (event for event in doc.events if event.type == type)
    return event


def types(text: str) -> list[str]:
    return [event.type for event in read(text).events]


def test_who_took_hostages_does_not_free_them() -> None:
    """An agent before the auxiliary belongs to the participle of the subject, far as that may be."""
    doc = read("Deux ingénieurs norvégiens enlevés en mars sur l'île de Jolo par le groupe Harimau ont été libérés lundi.")
    release, abduction = happening(doc, "release"), happening(doc, "abduction")
    assert release.actor is None
    assert abduction.actor is not None
    assert abduction.actor.span.of(doc.text) == "le groupe Harimau"


def test_a_broken_truce_is_no_rape() -> None:
    """« violé » with a pronoun in a sentence about a truce; people in it keep the crime."""
    truce = "Le cessez-le-feu a volé en éclats vendredi, les deux camps s'accusant mutuellement de l'avoir violé."
    assert "sexual_violence" not in types(truce)
    assert "sexual_violence" in types("Malgré la trêve, des miliciens ont violé deux femmes.")


@pytest.mark.parametrize(
    ("text", "type", "day"),
    [
        ("Le syndicat appelle à une journée de mobilisation jeudi.", "protest", "2023-04-20"),
        ("La préfecture a interdit tout rassemblement dans le centre samedi.", "gathering", "2023-04-22"),
        ("L'armée a appelé des renforts et a attaqué la ville samedi.", "armed_attack", "2023-04-15"),
    ],
)
def test_what_is_called_for_or_forbidden_is_ahead(text: str, type: str, day: str) -> None:
    """A strike called for Thursday is not one of last Thursday; who is called is no such thing."""
    time = happening(read(text), type).time
    assert time is not None and time.value == day


def test_a_clause_behind_a_semicolon_tells_anew() -> None:
    """Neither its place nor its year are those of the clause before it."""
    event = happening(
        read(
            "En 1992, les miliciens prenaient Zougdidi et chassaient vingt mille habitants ; en 1994, une trêve signée"
            " à Sotchi figeait la ligne de front."
        ),
        "displacement",
    )
    assert event.place is None
    assert event.time is not None and event.time.value == "1992"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un nouveau massacre n'est pas impossible.", "hedged"),
        ("Rien n'indique qu'une attaque soit imminente.", "hedged"),
        ("Une attaque est imminente.", "future"),
        ("L'armée dément les allégations de la milice selon lesquelles elle aurait tué dix civils.", "negated"),
    ],
)
def test_what_is_open_or_denied_is_no_fact(text: str, expected: str) -> None:
    """A denied impossibility leaves a thing open; a denied hearsay is denied."""
    assert [event.factuality for event in read(text).events] == [expected]


def test_those_who_tell_are_not_counted_among_those_arrested() -> None:
    """« selon deux sources » says how many tell."""
    doc = read("Le général a été arrêté par les mutins, selon deux sources sécuritaires.")
    assert happening(doc, "arrest").quantities == ()


def test_a_toll_that_exceeds_a_number_has_no_upper_end() -> None:
    """« dépasse 300 morts » is more than 300; the verb is no part of the number."""
    doc = read("Le bilan des inondations dépasse 300 morts.")
    (quantity,) = happening(doc, "killing").quantities
    assert (quantity.span.of(doc.text), quantity.low, quantity.high) == ("300", 300, None)


@pytest.mark.parametrize(
    "text",
    [
        "Dix ennemis ont été mis hors de combat.",
        "La police a répliqué par des tirs de gaz lacrymogène.",
        "La fillette dormait dans une maison abandonnée.",
    ],
)
def test_words_that_only_look_like_a_happening(text: str) -> None:
    """Nobody fights out of action, tear gas is no attack, and nobody flees from a house that stands empty."""
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "type", "actor", "recipient"),
    [
        ("Les combattants ont abandonné Bunia lundi.", "withdrawal", "Les combattants", None),
        ("Le colonel Ilunga a été fait prisonnier par les rebelles.", "arrest", "les rebelles", "Le colonel Ilunga"),
        ("Les rebelles ont fait dix prisonniers.", "arrest", "Les rebelles", "dix prisonniers"),
        ("L'Union européenne a sanctionné trois généraux.", "sanction", "L'Union européenne", "trois généraux"),
    ],
)
def test_plain_happenings_are_found(text: str, type: str, actor: str, recipient: str | None) -> None:
    """Towns given up, prisoners taken, officers under sanctions."""
    doc = read(text)
    event = happening(doc, type)
    found = [party and party.span.of(doc.text) for party in (event.actor, event.recipient)]
    assert found == [actor, recipient]


def test_who_answers_a_strike_does_not_strike_what_was_struck() -> None:
    """« riposter à un bombardement contre leur camp » is no blow at their own camp."""
    doc = read("Les rebelles ont riposté à un bombardement aérien contre leur campement.")
    recipient = happening(doc, "armed_clash").recipient
    assert recipient is None or "leur campement" != recipient.span.of(doc.text)
